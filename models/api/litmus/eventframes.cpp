// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/eventframes.h"

#include "api/jsonguard.h"
#include "api/litmus/graphqlclient.h"
#include "core/redact.h"
#include "core/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr int MaxFrameDetail = 200;
constexpr int MaxFrameId = 64;

QString frameText(const QJsonObject &frame)
{
    return QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact));
}

/// The message of an error, in whichever of the usual places it is.
QString frameDetail(const QJsonValue &payload)
{
    QString text = payload["message"_L1].toString();
    if (text.isEmpty())
        text = payload[0]["message"_L1].toString();
    if (text.isEmpty())
        text = payload["errors"_L1][0]["message"_L1].toString();
    return plainLine(redacted(text), MaxFrameDetail);
}

SocketFrame::Kind kindOfResult(const QJsonValue &payload)
{
    // An error beside an event is still an event: a hint is all that is wanted.
    if (payload["data"_L1]["getInfraEvents"_L1].isObject())
        return SocketFrame::Kind::Event;
    return payload["errors"_L1].isArray() ? SocketFrame::Kind::Refused : SocketFrame::Kind::Other;
}

} // namespace

QString subprotocolName(SocketProtocol protocol)
{
    switch (protocol) {
    case SocketProtocol::TransportWs:
        return u"graphql-transport-ws"_s;
    case SocketProtocol::LegacyWs:
        return u"graphql-ws"_s;
    }
    return {};
}

std::optional<SocketFrame> readSocketFrame(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > MaxSocketMessage || nestsDeeperThan(bytes, MaxSocketDepth))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    using Kind = SocketFrame::Kind;
    const QString type = document["type"_L1].toString();
    const QJsonValue payload = document["payload"_L1];
    SocketFrame frame;
    frame.id = document["id"_L1].toString().left(MaxFrameId);
    if (type == "connection_ack"_L1)
        frame.kind = Kind::Ack;
    else if (type == "ka"_L1 || type == "pong"_L1)
        frame.kind = Kind::Alive;
    else if (type == "ping"_L1)
        frame.kind = Kind::Ping;
    else if (type == "next"_L1 || type == "data"_L1)
        frame.kind = kindOfResult(payload);
    else if (type == "error"_L1 || type == "connection_error"_L1)
        frame.kind = Kind::Refused;
    else if (type == "complete"_L1)
        frame.kind = Kind::Complete;
    if (type == "connection_error"_L1)
        frame.id.clear();
    if (frame.kind == Kind::Refused)
        frame.detail = frameDetail(payload);
    return frame;
}

QString initFrame()
{
    // Without a payload: the token travels in the header of the request, which is the only place
    // ChaosCenter looks at.
    return frameText({{u"type"_s, u"connection_init"_s}});
}

QString subscribeFrame(SocketProtocol protocol, const QString &id, const QString &projectId)
{
    const QString name = u"GetInfraEvents"_s;
    const QJsonObject payload{{u"query"_s, documentText(name)},
                              {u"operationName"_s, name},
                              {u"variables"_s, QJsonObject{{u"projectID"_s, projectId}}}};
    const bool isOld = protocol == SocketProtocol::LegacyWs;
    return frameText(
        {{u"id"_s, id}, {u"type"_s, isOld ? u"start"_s : u"subscribe"_s}, {u"payload"_s, payload}});
}

QString pingFrame()
{
    return frameText({{u"type"_s, u"ping"_s}});
}

QString pongFrame()
{
    return frameText({{u"type"_s, u"pong"_s}});
}

} // namespace rd::litmus
