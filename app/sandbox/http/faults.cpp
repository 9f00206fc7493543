// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/faults.h"

#include "sandbox/http/pages.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

/// What follows '=' after a kind.
struct FaultName {
    FaultKind kind;
    const char *name;
    qint64 least; ///< no value is allowed if least > most
    qint64 most;
};

constexpr qint64 maxMilliseconds = 600'000;
constexpr qint64 maxSkewSeconds = 20LL * 365 * 86'400;

constexpr std::array faultNames{
    FaultName{FaultKind::Latency, "latency", 0, maxMilliseconds},
    FaultName{FaultKind::Hang, "hang", 1, 0},
    FaultName{FaultKind::Cut, "cut", 1, 0},
    FaultName{FaultKind::Reset, "reset", 1, 0},
    FaultName{FaultKind::Status, "status", 200, 599},
    FaultName{FaultKind::Garbage, "garbage", 1, 0},
    FaultName{FaultKind::Html, "html", 1, 0},
    FaultName{FaultKind::Empty, "empty", 1, 0},
    FaultName{FaultKind::Huge, "huge", 1, std::numeric_limits<qint32>::max()},
    FaultName{FaultKind::Drip, "drip", 0, maxMilliseconds},
    FaultName{FaultKind::Skew, "skew", -maxSkewSeconds, maxSkewSeconds},
    FaultName{FaultKind::Revoked, "revoked", 1, 0},
    FaultName{FaultKind::Expired, "expired", 1, 0},
    FaultName{FaultKind::Deny, "deny", 1, 0},
    FaultName{FaultKind::WsRefuse, "wsrefuse", 200, 599},
    FaultName{FaultKind::WsHang, "wshang", 1, 0},
    FaultName{FaultKind::WsCut, "wscut", 0, maxMilliseconds},
};

/// Not decided when a request comes in, but where it is about what the item is about.
bool isElsewhere(FaultKind kind)
{
    return kind == FaultKind::Skew || kind == FaultKind::Revoked || kind == FaultKind::Expired
           || kind == FaultKind::WsRefuse || kind == FaultKind::WsHang || kind == FaultKind::WsCut;
}

/// A small generator of our own, so that outcomes do not depend on a library's version.
quint32 nextRandom(quint32 &state)
{
    state = state * 1'664'525U + 1'013'904'223U;
    return state >> 16;
}

HttpAnswer jsonBytes(const QByteArray &body)
{
    HttpAnswer answer;
    answer.contentType = jsonUtf8;
    answer.body = body;
    return answer;
}

QByteArray garbageBytes()
{
    QByteArray bytes;
    quint32 state = 7;
    for (int i = 0; i < 512; ++i)
        bytes.append(static_cast<char>(nextRandom(state) & 0xFF));
    return bytes;
}

} // namespace

Result<FaultPlan, QString> FaultPlan::parse(const QString &spec, quint32 seed)
{
    FaultPlan plan;
    plan.m_spec = spec.trimmed();
    static const QRegularExpression separators(u"[,;]"_s);
    for (const QString &part : plan.m_spec.split(separators)) {
        const QString item = part.trimmed();
        if (item.isEmpty())
            continue;
        seed += 0x9E37; // each item its own sequence
        const auto rule = parseItem(item, seed);
        if (!rule)
            return Failure{rule.error()};
        plan.m_rules.append(*rule);
    }
    return plan;
}

Result<FaultPlan::Rule, QString> FaultPlan::parseItem(const QString &item, quint32 seed)
{
    static const QRegularExpression shape(
        u"^([a-z]+)(?:=(-?\\d{1,12}))?(?:@(/[^*%\\s]*))?(?:\\*(\\d{1,6})|%(\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = shape.match(item);
    const auto known = std::find_if(faultNames.cbegin(), faultNames.cend(), [&](const auto &name) {
        return match.hasMatch() && match.captured(1) == QLatin1StringView(name.name);
    });
    const auto problem = [&item](const QString &why) {
        return Failure{u"fault \"%1\": %2"_s.arg(item.left(60), why)};
    };
    if (!match.hasMatch())
        return problem(u"expected kind[=number][@/path][*count or %percent]"_s);
    if (known == faultNames.cend())
        return problem(u"unknown kind"_s);

    Rule rule;
    rule.kind = known->kind;
    rule.state = seed;
    rule.prefix = match.captured(3).toUtf8();
    const bool hasValue = !match.captured(2).isEmpty();
    if (hasValue != (known->least <= known->most))
        return problem(hasValue ? u"takes no number"_s : u"needs a number"_s);
    rule.value = match.captured(2).toLongLong();
    if (hasValue && (rule.value < known->least || rule.value > known->most))
        return problem(u"the number must be from %1 to %2"_s.arg(known->least).arg(known->most));
    if (!match.captured(4).isEmpty())
        rule.count = match.captured(4).toInt();
    if (!match.captured(5).isEmpty())
        rule.percent = match.captured(5).toInt();
    return rule;
}

bool FaultPlan::hits(Rule &rule, const QByteArray &path)
{
    if (!path.startsWith(rule.prefix))
        return false;
    if (rule.count)
        return *rule.count > 0 && (*rule.count)-- > 0;
    return !rule.percent || static_cast<int>(nextRandom(rule.state) % 100) < *rule.percent;
}

FaultPlan::Outcome FaultPlan::next(const QByteArray &path)
{
    Outcome outcome;
    const auto answerWith = [&outcome](const HttpAnswer &answer) {
        if (!outcome.answer)
            outcome.answer = answer;
    };
    const auto deliver = [&outcome](Delivery::Kind kind) {
        if (outcome.delivery.kind == Delivery::Kind::Whole)
            outcome.delivery.kind = kind;
        return outcome.delivery.kind == kind;
    };
    for (Rule &rule : m_rules) {
        if (isElsewhere(rule.kind) || !hits(rule, path))
            continue;
        switch (rule.kind) {
        case FaultKind::Latency:
            outcome.delivery.delay += std::chrono::milliseconds(rule.value);
            break;
        case FaultKind::Hang:
            deliver(Delivery::Kind::Never);
            break;
        case FaultKind::Cut:
            deliver(Delivery::Kind::Cut);
            break;
        case FaultKind::Reset:
            deliver(Delivery::Kind::Reset);
            break;
        case FaultKind::Status:
            answerWith(proxyErrorPage(static_cast<int>(rule.value)));
            break;
        case FaultKind::Garbage:
            answerWith(jsonBytes(garbageBytes()));
            break;
        case FaultKind::Html:
            answerWith(webPage());
            break;
        case FaultKind::Empty:
            answerWith(jsonBytes({}));
            break;
        case FaultKind::Huge:
            answerWith(jsonBytes({}));
            if (deliver(Delivery::Kind::Endless))
                outcome.delivery.bytes = rule.value;
            break;
        case FaultKind::Drip:
            if (deliver(Delivery::Kind::Drip))
                outcome.delivery.pace = std::chrono::milliseconds(rule.value);
            break;
        case FaultKind::Deny:
            answerWith(invalidOrigin());
            break;
        case FaultKind::Skew:
        case FaultKind::Revoked:
        case FaultKind::Expired:
        case FaultKind::WsRefuse:
        case FaultKind::WsHang:
        case FaultKind::WsCut:
            break; // not reached
        }
    }
    return outcome;
}

bool FaultPlan::active(FaultKind kind, const QByteArray &path)
{
    return std::any_of(m_rules.begin(), m_rules.end(),
                       [&](Rule &rule) { return rule.kind == kind && hits(rule, path); });
}

std::optional<qint64> FaultPlan::valueOf(FaultKind kind, const QByteArray &path)
{
    const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
                                   [&](Rule &one) { return one.kind == kind && hits(one, path); });
    return rule == m_rules.end() ? std::nullopt : std::optional(rule->value);
}

std::chrono::seconds FaultPlan::skew() const
{
    std::chrono::seconds sum{0};
    for (const Rule &rule : m_rules) {
        if (rule.kind == FaultKind::Skew)
            sum += std::chrono::seconds(rule.value);
    }
    return sum;
}

} // namespace rd::sandbox
