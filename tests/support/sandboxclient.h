// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandbox.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>

namespace rd::tests {

/// What came back over HTTP.
struct Answer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString error() const { return json()[QLatin1String("error")].toString(); }
    /// Message of the first GraphQL error.
    [[nodiscard]] QString message() const
    {
        return json()[QLatin1String("errors")][0][QLatin1String("message")].toString();
    }
    [[nodiscard]] QJsonValue data(const QString &field) const
    {
        return json()[QLatin1String("data")][field];
    }
};

/// A plain HTTP client for one sandbox that has nothing in common with the product's own.
class SandboxClient {
public:
    explicit SandboxClient(QUrl url)
        : m_url(std::move(url))
    {
    }

    /// Sent as the Authorization header, word for word; empty sends none.
    QByteArray authorization;

    void useToken(const QByteArray &token) { authorization = "Bearer " + token; }

    Answer get(const QString &path) { return finish(m_network.get(request(path))); }
    Answer post(const QString &path, const QByteArray &body,
                const QByteArray &contentType = "application/json")
    {
        QNetworkRequest wire = request(path);
        wire.setRawHeader("Content-Type", contentType);
        return finish(m_network.post(wire, body));
    }
    Answer post(const QString &path, const QJsonObject &body)
    {
        return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    Answer query(const QString &document, const QJsonObject &variables = {})
    {
        return post(QStringLiteral("/api/query"),
                    QJsonObject{{QStringLiteral("query"), document},
                                {QStringLiteral("variables"), variables}});
    }
    /// Signs in and keeps the session token. Empty on failure.
    QByteArray logIn(const rd::sandbox::Sandbox &sandbox, const QString &username)
    {
        for (const rd::sandbox::SandboxUser &user : sandbox.users()) {
            if (user.username != username)
                continue;
            const Answer answer = post(QStringLiteral("/auth/login"),
                                       QJsonObject{{QStringLiteral("username"), user.username},
                                                   {QStringLiteral("password"), user.password}});
            const QByteArray token =
                answer.json()[QLatin1String("accessToken")].toString().toLatin1();
            useToken(token);
            return token;
        }
        return {};
    }
    [[nodiscard]] std::unique_ptr<QNetworkReply> startQuery(const QString &document,
                                                            const QJsonObject &variables)
    {
        QNetworkRequest wire = request(QStringLiteral("/api/query"));
        wire.setRawHeader("Content-Type", "application/json");
        const QJsonObject body{{QStringLiteral("query"), document},
                               {QStringLiteral("variables"), variables}};
        return std::unique_ptr<QNetworkReply>(
            m_network.post(wire, QJsonDocument(body).toJson(QJsonDocument::Compact)));
    }

private:
    QNetworkRequest request(const QString &path) const
    {
        QNetworkRequest wire(QUrl(m_url.toString() + path));
        wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
        if (!authorization.isEmpty())
            wire.setRawHeader("Authorization", authorization);
        return wire;
    }

    static Answer finish(QNetworkReply *started)
    {
        const std::unique_ptr<QNetworkReply> reply(started);
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(20'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->readAll()};
    }

    QUrl m_url;
    QNetworkAccessManager m_network;
};

/// A fixed day for sandboxes in tests: 2026-06-14T10:00:00Z, a Sunday.
inline constexpr qint64 sandboxToday = 1'781'431'200'000;

/// A started sandbox whose time stands still.
[[nodiscard]] inline std::unique_ptr<rd::sandbox::Sandbox>
frozenSandbox(rd::sandbox::Release release = rd::sandbox::latestRelease,
              std::optional<int> runs = std::nullopt)
{
    rd::sandbox::SandboxOptions options;
    options.release = release;
    options.runs = runs;
    options.frozen = true;
    options.nowMs = sandboxToday;
    auto sandbox = std::make_unique<rd::sandbox::Sandbox>(options);
    return sandbox->start() ? std::move(sandbox) : nullptr;
}

} // namespace rd::tests
