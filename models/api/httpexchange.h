// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/httpclient.h"

#include <QPointer>

class QNetworkAccessManager;
class QNetworkReply;
class QSslError;

namespace rd {

/// One request of an HttpClient, from the queue to the answer. Deletes itself.
class HttpExchange final : public QObject, private RequestGates::Guest {
    Q_OBJECT
public:
    HttpExchange(HttpClient &client, HttpRequest request, const QObject *context,
                 HttpClient::Done done);
    ~HttpExchange() override;

    /// Waits for its turn, then puts the request on the wire.
    void queue();
    /// Never calls back after this. Harmless in every state.
    void cancel();

private:
    enum class Limit { None, Silence, Total, Size };

    void admitted() override;
    /// Empty when none goes along.
    [[nodiscard]] const QByteArray &tokenToSend() const;
    [[nodiscard]] bool carriesSecret() const;
    void sendOnce();
    void putOnWire(QNetworkAccessManager &network);
    void restartSilence();
    void stopTimers();
    void giveUp(Limit limit);
    void readMore();
    void noteTlsErrors(const QList<QSslError> &errors);
    void replyFinished();
    [[nodiscard]] ApiResult<HttpAnswer> outcome(int status);
    [[nodiscard]] ApiError transportError(int status) const;
    void dropReply();
    void finish(ApiResult<HttpAnswer> result);

    HttpClient &m_client;
    HttpRequest m_request;
    QPointer<const QObject> m_context;
    HttpClient::Done m_done;
    QNetworkReply *m_reply = nullptr;
    QByteArray m_body;
    QString m_tlsDetail;
    quint64 m_silenceTimer = 0;
    quint64 m_totalTimer = 0;
    Limit m_hit = Limit::None;
    bool m_isOver = false;
    bool m_originSent = false;
    bool m_originRepeated = false;
};

} // namespace rd
