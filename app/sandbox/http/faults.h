// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/http/message.h"
#include "sandbox/http/server.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace rd::sandbox {

/// One way of misbehaving.
enum class FaultKind {
    Latency,  ///< latency=MS: the answer comes late
    Hang,     ///< hang: no answer, the connection stays open
    Cut,      ///< cut: half of the body, then close
    Reset,    ///< reset: connection reset instead of an answer
    Status,   ///< status=503: this status; 502 and 504 with the proxy's HTML page
    Garbage,  ///< garbage: 200, JSON content type, random bytes
    Html,     ///< html: 200 with a web page
    Empty,    ///< empty: 200, JSON content type, no body
    Huge,     ///< huge=BYTES: a JSON text of that size that does not end
    Drip,     ///< drip=MS: one byte of the body every MS milliseconds
    Skew,     ///< skew=SECONDS: the Date header is off by so much
    Revoked,  ///< revoked: the token check says "revoked"
    Expired,  ///< expired: the token check says "expired"
    Deny,     ///< deny: 403 {"error":"Invalid origin"}
    WsRefuse, ///< wsrefuse=STATUS: WebSockets are refused with this status, other requests are not
    WsHang,   ///< wshang: WebSockets are accepted, and nothing is ever said on them
    WsCut,    ///< wscut=MS: WebSockets are cut off so long after they were accepted
};

/// Which requests misbehave and how. Made from a text such as
/// "latency=200,status=503@/api/query%30;cut@/auth*2":
///
///     spec  := rule (';' rule)*
///     rule  := item (',' item)*
///     item  := kind ['=' number] ['@' path-prefix] ['*' count | '%' percent]
///
/// A request is under all items that match it. Of those that decide the answer (status, garbage,
/// html, empty, huge, deny) and of those that decide the delivery (hang, cut, reset, drip) the
/// first counts; delays add up. The path prefix is matched against the public path ("/api/query").
/// `*N` means the first N matching requests; `%P` means P of a hundred, spread by a generator with
/// a fixed seed, so that the same requests always give the same outcome. The items whose names
/// begin with "ws" are about WebSockets alone; to the request that opens one the others apply too.
class FaultPlan {
public:
    /// No faults.
    FaultPlan() = default;

    /// The error names the item that is not understood. An empty text means no faults.
    static Result<FaultPlan, QString> parse(const QString &spec, quint32 seed = 1);

    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }
    [[nodiscard]] QString spec() const { return m_spec; }

    /// What shall happen to one request.
    struct Outcome {
        std::optional<HttpAnswer> answer; ///< instead of the real one
        Delivery delivery;
    };

    /// Decides about the request for \p path and counts it.
    Outcome next(const QByteArray &path);

    /// True if an item of \p kind applies to \p path now. Counted items are used up by this call:
    /// ask once per request. For the token check: Revoked and Expired.
    bool active(FaultKind kind, const QByteArray &path);

    /// As active(), with the number of the item.
    std::optional<qint64> valueOf(FaultKind kind, const QByteArray &path);

    /// Sum of the skew items, whatever their path.
    [[nodiscard]] std::chrono::seconds skew() const;

private:
    struct Rule {
        FaultKind kind = FaultKind::Latency;
        qint64 value = 0;
        QByteArray prefix;
        std::optional<int> count; ///< left
        std::optional<int> percent;
        quint32 state = 1; ///< of the generator behind percent
    };

    static Result<Rule, QString> parseItem(const QString &item, quint32 seed);
    static bool hits(Rule &rule, const QByteArray &path);

    QList<Rule> m_rules;
    QString m_spec;
};

} // namespace rd::sandbox
