// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/tokentexts.h"

#include "analytics/figurestext.h"
#include "core/text.h"
#include "session/tokenpolicy.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 TokenHourMs = 3'600'000;
constexpr qint64 TokenDayMs = 24 * TokenHourMs;

QString clockTime(qint64 ms)
{
    return ms <= 0 ? QString() : clockText(ms);
}

StepLine listStep(const RevocationProof &proof)
{
    const QString time = clockTime(proof.listedAtMs);
    if (!proof.listed) {
        return {time, Outcome::Unknown,
                QCoreApplication::translate("TokenProof", "the list could not be read")};
    }
    if (*proof.listed) {
        return {time, Outcome::Broken,
                QCoreApplication::translate("TokenProof", "still in the list")};
    }
    return {time, Outcome::Passed,
            QCoreApplication::translate("TokenProof", "removed from the list")};
}

StepLine authStep(const RevocationProof &proof)
{
    const QString time = clockTime(proof.authAtMs);
    if (!proof.refusedByAuth) {
        return {time, Outcome::Unknown,
                QCoreApplication::translate("TokenProof", "sign-in server: no usable answer")};
    }
    if (!*proof.refusedByAuth) {
        return {time, Outcome::Broken,
                QCoreApplication::translate("TokenProof", "sign-in server still accepts it")};
    }
    return {time, Outcome::Passed,
            QCoreApplication::translate("TokenProof", "sign-in server refuses it (401)")};
}

StepLine apiStep(const RevocationProof &proof)
{
    const QString time = clockTime(proof.apiAtMs);
    if (!proof.refusedByApi) {
        return {time, Outcome::Unknown,
                QCoreApplication::translate("TokenProof", "API server: no usable answer")};
    }
    if (!*proof.refusedByApi) {
        return {
            time, Outcome::Broken,
            QCoreApplication::translate("TokenProof", "API server does not refuse it as revoked")};
    }
    return {time, Outcome::Passed,
            QCoreApplication::translate("TokenProof",
                                        "API server refuses it (401 \"Token is revoked\")")};
}

} // namespace

QString shownTokenName(const QString &name)
{
    const QString line = plainLine(name, 120).trimmed();
    return line.isEmpty() ? QCoreApplication::translate("Tokens", "(no name)") : line;
}

QString shortDay(qint64 ms, qint64 nowMs)
{
    if (ms <= 0)
        return {};
    const QDate day = QDateTime::fromMSecsSinceEpoch(ms).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (day.year() == today.year()) {
        //: Day and month as Qt's date format: "3 Mar"
        return QLocale().toString(day, QCoreApplication::translate("Tokens", "d MMM"));
    }
    //: Day, month and year as Qt's date format: "3 Mar 2025"
    return QLocale().toString(day, QCoreApplication::translate("Tokens", "d MMM yyyy"));
}

ExpiryTone expiryTone(const TokenInfo &token, qint64 nowMs)
{
    switch (warningOf(token, nowMs)) {
    case TokenWarning::None:
        break;
    case TokenWarning::ExpiresSoon:
        return ExpiryTone::Soon;
    case TokenWarning::Expired:
        return ExpiryTone::Expired;
    case TokenWarning::NeverExpires:
        return ExpiryTone::Never;
    }
    return ExpiryTone::Calm;
}

QString expiryText(const TokenInfo &token, qint64 nowMs)
{
    switch (expiryTone(token, nowMs)) {
    case ExpiryTone::Expired:
        return QCoreApplication::translate("Tokens", "expired");
    case ExpiryTone::Never:
        return QCoreApplication::translate("Tokens", "never");
    case ExpiryTone::Soon:
    case ExpiryTone::Calm:
        break;
    }
    if (token.expiresMs <= 0)
        return QCoreApplication::translate("Tokens", "unknown");
    const qint64 left = token.expiresMs - nowMs;
    if (left < 2 * TokenDayMs) {
        const int hours = static_cast<int>(qMax<qint64>(left / TokenHourMs, 1));
        return QCoreApplication::translate("Tokens", "in %n hour(s)", nullptr, hours);
    }
    const int days = static_cast<int>(left / TokenDayMs);
    return QCoreApplication::translate("Tokens", "in %n day(s)", nullptr, days);
}

QList<StepLine> proofSteps(const RevocationProof &proof)
{
    if (proof.alreadyExpired)
        return {};
    QList<StepLine> steps;
    if (!proof.workedBefore) {
        steps << StepLine{
            {},
            Outcome::Unknown,
            QCoreApplication::translate("TokenProof", "it could not be shown to work before")};
    }
    steps << listStep(proof) << authStep(proof) << apiStep(proof);
    return steps;
}

} // namespace rd
