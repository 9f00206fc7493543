// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace rd {

/// How Qt's code flow reaches the token endpoint: it makes its request itself, and sets none of the
/// limits. No redirects, no cookies, no cache, no HTTP/2, a code is never sent a second time, and
/// an answer of more than 256 kB is aborted. Lives for one request.
class ExchangeNetwork final : public QNetworkAccessManager {
    Q_OBJECT
public:
    ExchangeNetwork(const QNetworkProxy &proxy, QList<QSslCertificate> extraCa,
                    QObject *parent = nullptr);
    ~ExchangeNetwork() override;

    /// What is on its way is aborted, and nobody hears of it: Qt's flow would call its reply
    /// handler without looking whether it still lives.
    void stop();

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    QList<QSslCertificate> m_extraCa;
};

} // namespace rd
