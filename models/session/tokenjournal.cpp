// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/tokenjournal.h"

#include "core/text.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QJsonValue timeValue(qint64 ms)
{
    return ms > 0
               ? QJsonValue(QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODateWithMs))
               : QJsonValue();
}

QString wordOf(TokenLife life)
{
    switch (life) {
    case TokenLife::None:
        return u"none"_s;
    case TokenLife::Alive:
        return u"alive"_s;
    case TokenLife::Dead:
        return u"dead"_s;
    case TokenLife::Unknown:
        return u"unknown"_s;
    }
    return {};
}

QString lineOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString wordOf(RenewalStep step)
{
    switch (step) {
    case RenewalStep::ReadingList:
        return u"list"_s;
    case RenewalStep::Minting:
        return u"mint"_s;
    case RenewalStep::Storing:
        return u"store"_s;
    case RenewalStep::Verifying:
        return u"verify"_s;
    case RenewalStep::RevokingOld:
        return u"revoke"_s;
    }
    return {};
}

TokenJournalEntry journalEntry(const RevocationProof &proof, const QString &host)
{
    const auto known = [](const std::optional<bool> &value) {
        return value ? QJsonValue(*value) : QJsonValue();
    };
    const QJsonObject line{
        {u"host"_s, host},
        {u"fingerprint"_s, proof.fingerprint},
        {u"name"_s, plainLine(proof.name)},
        {u"thisDevice"_s, proof.thisDevice},
        {u"listed"_s, known(proof.listed)},
        {u"workedBefore"_s, proof.workedBefore},
        {u"refusedByAuth"_s, known(proof.refusedByAuth)},
        {u"refusedByApi"_s, known(proof.refusedByApi)},
        {u"proved"_s, proof.proved},
        {u"alreadyExpired"_s, proof.alreadyExpired},
        {u"alreadyRevoked"_s, proof.alreadyRevoked},
        {u"at"_s, timeValue(proof.atMs)},
    };
    const QString kind = proof.proved           ? u"token-revoked"_s
                         : proof.alreadyExpired ? u"token-expired"_s
                         : proof.alreadyRevoked ? u"token-revoked-before"_s
                                                : u"token-not-proved"_s;
    return {kind, lineOf(line)};
}

TokenJournalEntry journalEntry(const TokenInfo &created, const QString &host, qint64 atMs)
{
    return {u"token-created"_s, lineOf({{u"host"_s, host},
                                        {u"fingerprint"_s, created.fingerprint},
                                        {u"name"_s, plainLine(created.name)},
                                        {u"expiresAt"_s, timeValue(created.expiresMs)},
                                        {u"at"_s, timeValue(atMs)}})};
}

TokenJournalEntry journalEntry(const TokenRenewal &renewal, const QString &host, qint64 atMs)
{
    const QString kind = renewal.failedIn ? u"token-not-renewed"_s : u"token-renewed"_s;
    return {kind, lineOf({{u"host"_s, host},
                          {u"fingerprint"_s, renewal.created.fingerprint},
                          {u"name"_s, plainLine(renewal.created.name)},
                          {u"failedIn"_s,
                           renewal.failedIn ? QJsonValue(wordOf(*renewal.failedIn)) : QJsonValue()},
                          {u"old"_s, wordOf(renewal.oldLife)},
                          {u"new"_s, wordOf(renewal.newLife)},
                          {u"at"_s, timeValue(atMs)}})};
}

TokenJournalEntry journalEntry(const QString &kind, const QString &result,
                               const QString &fingerprint, const QString &host, qint64 atMs)
{
    return {kind, lineOf({{u"host"_s, host},
                          {u"fingerprint"_s, fingerprint},
                          {u"result"_s, result},
                          {u"at"_s, timeValue(atMs)}})};
}

} // namespace rd
