// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/exchangenetwork.h"

#include "api/oncebody.h"
#include "api/plainwire.h"

#include <QNetworkReply>
#include <QSslConfiguration>

namespace rd {

ExchangeNetwork::ExchangeNetwork(const QNetworkProxy &proxy, QList<QSslCertificate> extraCa,
                                 QObject *parent)
    : QNetworkAccessManager(parent)
    , m_extraCa(std::move(extraCa))
{
    setProxy(proxy); // also NoProxy: nobody asks the system on this thread
    setAutoDeleteReplies(false);
}

ExchangeNetwork::~ExchangeNetwork()
{
    stop();
}

void ExchangeNetwork::stop()
{
    const auto replies = findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    for (QNetworkReply *reply : replies) {
        reply->disconnect(); // first: abort() emits finished() at once
        reply->abort();
    }
}

QNetworkReply *ExchangeNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                              QIODevice *body)
{
    QNetworkRequest wire(request);
    makePlain(wire);
    if (!m_extraCa.isEmpty()) {
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(m_extraCa);
        wire.setSslConfiguration(tls);
    }
    OnceBody *once = nullptr;
    if (body) {
        // A provider that sees a code twice takes back what it gave for it.
        const QByteArray bytes = body->readAll();
        wire.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        once = new OnceBody(bytes, this);
    }
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, wire, once);
    if (once)
        once->setParent(reply);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        constexpr qint64 most = 256 * 1024;
        if (reply->bytesAvailable() > most)
            reply->abort();
    });
    return reply;
}

} // namespace rd

#include "moc_exchangenetwork.cpp"
