// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <optional>

namespace rd::test {

/// Authlib's provider (oidcprovider.py) in a process of its own.
class OidcProvider final {
public:
    /// False when it cannot be started: python3-authlib or python3-flask is missing.
    [[nodiscard]] bool start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString tls = QStringLiteral(RD_TEST_DATA "/tls/server");
        m_process.start(QStringLiteral(RD_PYTHON),
                        {QStringLiteral(RD_SOURCE_DIR "/tests/support/oidcprovider.py"),
                         QStringLiteral("--certificate"), tls + QStringLiteral(".pem"),
                         QStringLiteral("--key"), tls + QStringLiteral(".key")});
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 30'000))
            return false;
        m_urls = QJsonDocument::fromJson(m_process.readLine()).object();
        return m_urls.contains(QStringLiteral("issuer"));
    }
    ~OidcProvider()
    {
        m_process.closeWriteChannel(); // it ends with that
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5'000))
            m_process.kill();
    }

    [[nodiscard]] QString issuer() const { return text("issuer"); }
    [[nodiscard]] QString secureIssuer() const
    {
        return text("secure");
    } ///< certificate of TestServer
    [[nodiscard]] QUrl url(const QString &path) const { return QUrl(issuer() + path); }

    void setMood(const QJsonObject &mood)
    {
        post(QStringLiteral("/mood"), QJsonDocument(mood).toJson());
    }
    /// A gateway in front of the server that listens at \p port of this machine; over TLS, with the
    /// certificate of TestServer.
    [[nodiscard]] QUrl gatewayBefore(int port)
    {
        const QByteArray answer =
            post(QStringLiteral("/front"),
                 QJsonDocument(QJsonObject{{QStringLiteral("port"), port}}).toJson());
        return QUrl(QJsonDocument::fromJson(answer)[QStringLiteral("gateway")].toString());
    }
    /// What the gateway did since the mood was set last: "passed" and "refused".
    [[nodiscard]] int countOf(const QString &what)
    {
        QNetworkReply *reply = m_network.get(QNetworkRequest(url(QStringLiteral("/front"))));
        finish(reply);
        return QJsonDocument::fromJson(reply->readAll())[what].toInt();
    }
    void forgetTokens() { post(QStringLiteral("/forget"), "{}"); }
    void burnCodes() { post(QStringLiteral("/burn"), "{}"); }
    /// Requests to the token endpoint since the mood was set last.
    [[nodiscard]] QJsonArray seen()
    {
        QNetworkReply *reply = m_network.get(QNetworkRequest(url(QStringLiteral("/seen"))));
        finish(reply);
        return QJsonDocument::fromJson(reply->readAll()).array();
    }

    /// Waits for its end; it dies with its manager.
    static void finish(QNetworkReply *reply)
    {
        if (!reply->isFinished()) {
            QSignalSpy finished(reply, &QNetworkReply::finished);
            QVERIFY(finished.wait(5'000));
        }
    }

private:
    [[nodiscard]] QString text(const char *key) const
    {
        return m_urls.value(QLatin1StringView(key)).toString();
    }
    QByteArray post(const QString &path, const QByteArray &json)
    {
        QNetworkRequest request(url(path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply *reply = m_network.post(request, json);
        finish(reply);
        return reply->readAll();
    }

    QProcess m_process;
    QJsonObject m_urls;
    QNetworkAccessManager m_network;
};

/// What a user's browser does, by plain HTTP.
class PlainBrowser final {
public:
    struct Page {
        int status = 0; ///< 0: nobody there
        QByteArray body;
        QUrl location;
    };

    PlainBrowser()
    {
        QObject::connect(&m_network, &QNetworkAccessManager::sslErrors, &m_network,
                         [](QNetworkReply *reply, const auto &) { reply->ignoreSslErrors(); });
    }

    /// The page at \p url; redirects are told, not followed.
    [[nodiscard]] Page open(const QUrl &url) { return pageOf(m_network.get(request(url))); }
    /// Asks for \p url and does not wait. Deleted with the browser.
    QNetworkReply *begin(const QUrl &url) { return m_network.get(request(url)); }

    /// Fills the login page at \p url; gives the address that the browser is sent back to.
    [[nodiscard]] QUrl signIn(const QUrl &url, const QByteArray &answer = "allow",
                              const QByteArray &user = "ada")
    {
        if (!open(url).body.contains("name=\"password\""))
            return {};
        QNetworkRequest form = request(url);
        form.setHeader(QNetworkRequest::ContentTypeHeader,
                       QStringLiteral("application/x-www-form-urlencoded"));
        return pageOf(m_network.post(form, "user=" + user + "&password=engine&answer=" + answer))
            .location;
    }

    /// Sends \p bytes to a port of this machine and gives all that comes until it hangs up; none
    /// when nobody listens there.
    [[nodiscard]] static std::optional<QByteArray> talk(int port, const QByteArray &bytes)
    {
        QTcpSocket socket;
        QSignalSpy connected(&socket, &QTcpSocket::connected);
        QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
        if (!QTest::qWaitFor([&] { return !connected.isEmpty() || !failed.isEmpty(); })
            || connected.isEmpty())
            return std::nullopt;
        socket.write(bytes);
        [[maybe_unused]] const bool isOver =
            QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return socket.readAll();
    }

private:
    static QNetworkRequest request(const QUrl &url)
    {
        QNetworkRequest made(url);
        made.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
        return made;
    }
    static Page pageOf(QNetworkReply *reply)
    {
        OidcProvider::finish(reply);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(),
                QUrl::fromEncoded(reply->rawHeader("Location"), QUrl::StrictMode)};
    }

    QNetworkAccessManager m_network;
};

/// "address:port" in hexadecimal, as /proc/net/tcp writes it, of everything this process listens
/// at.
inline QStringList ownListeners()
{
    QSet<QString> inodes;
    const QDir files(QStringLiteral("/proc/self/fd"));
    const auto links = files.entryList(QDir::System | QDir::Files);
    for (const QString &name : links) {
        char target[64] = {};
        if (readlink(files.filePath(name).toLatin1().constData(), target, sizeof(target) - 1) > 0)
            inodes.insert(QString::fromLatin1(target));
    }
    QStringList found;
    for (const char *table : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            const QString inode =
                QStringLiteral("socket:[%1]").arg(QString::fromLatin1(fields.value(9)));
            if (fields.value(3) == "0A" && inodes.contains(inode))
                found << QString::fromLatin1(fields.at(1));
        }
    }
    return found;
}

} // namespace rd::test
