// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokensjson.h"

#include "analytics/orderedjson.h"
#include "session/tokenjournal.h"
#include "session/tokenpolicy.h"

namespace rd {

namespace {

void addTokens(OrderedJson &json, const char *key, const QList<TokenInfo> &tokens, qint64 nowMs,
               qint64 leakedAtMs)
{
    json.beginArray(key);
    for (const TokenInfo &token : tokens) {
        json.beginObject();
        json.addText("name", token.name);
        json.addText("fingerprint", token.fingerprint);
        json.addTime("createdAt", token.createdMs);
        json.addTime("expiresAt", token.expiresMs);
        json.addBool("expired", token.isExpired(nowMs));
        json.addBool("neverExpires", token.neverExpires(nowMs));
        json.addBool("thisDevice", token.thisDevice);
        json.addBool("expiresSoon", warningOf(token, nowMs) == TokenWarning::ExpiresSoon);
        json.addBool("otherDesk", !token.thisDevice && isDeskToken(token));
        json.addBool("sinceLeak", leakedAtMs > 0 ? std::optional<bool>(isMarked(token, leakedAtMs))
                                                 : std::nullopt);
        json.endObject();
    }
    json.endArray();
}

void addProofs(OrderedJson &json, const QList<RevocationProof> &proofs)
{
    json.beginArray("revoked");
    for (const RevocationProof &proof : proofs) {
        json.beginObject();
        json.addText("fingerprint", proof.fingerprint);
        json.addBool("listed", proof.listed);
        json.addBool("workedBefore", proof.workedBefore);
        json.addBool("refusedByAuth", proof.refusedByAuth);
        json.addBool("refusedByApi", proof.refusedByApi);
        json.addBool("proved", proof.proved);
        json.addTime("at", proof.atMs);
        json.addBool("alreadyExpired", proof.alreadyExpired);
        json.addBool("alreadyRevoked", proof.alreadyRevoked);
        json.endObject();
    }
    json.endArray();
}

void addRenewal(OrderedJson &json, const std::optional<TokenRenewal> &renewal, qint64 nowMs)
{
    if (renewal && renewal->isRenewed()) {
        json.beginObject("renewed");
        json.addText("name", renewal->created.name);
        json.addText("fingerprint", renewal->created.fingerprint);
        json.addTime("createdAt", renewal->created.createdMs);
        json.addTime("expiresAt", renewal->created.expiresMs);
        json.addBool("neverExpires", renewal->created.neverExpires(nowMs));
        json.endObject();
    } else {
        json.addNull("renewed");
    }
    json.addTextOrNull("failedIn",
                       renewal && renewal->failedIn ? wordOf(*renewal->failedIn) : QString());
    const bool mayLive =
        renewal && !renewal->isRenewed()
        && (renewal->newLife == TokenLife::Alive || renewal->newLife == TokenLife::Unknown);
    json.addTextOrNull("leftAlive", mayLive ? renewal->created.name : QString());
}

OrderedJson begunJson()
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    return json;
}

QByteArray endedJson(OrderedJson &json)
{
    json.endObject();
    return json.text() + '\n';
}

} // namespace

bool isMarked(const TokenInfo &token, qint64 leakedAtMs)
{
    return leakedAtMs > 0 && !token.thisDevice && isSinceLeak(token, leakedAtMs);
}

QByteArray tokensJson(const QList<TokenInfo> &tokens, qint64 nowMs, qint64 leakedAtMs)
{
    OrderedJson json = begunJson();
    addTokens(json, "tokens", tokens, nowMs, leakedAtMs);
    return endedJson(json);
}

QByteArray createdJson(const MintedToken &token, qint64 nowMs)
{
    OrderedJson json = begunJson();
    json.beginObject("created");
    json.addText("name", token.info.name);
    json.addText("fingerprint", token.info.fingerprint);
    json.addTime("createdAt", token.info.createdMs);
    json.addTime("expiresAt", token.info.expiresMs);
    json.addBool("neverExpires", token.info.neverExpires(nowMs));
    json.addText("token", QString::fromLatin1(token.value));
    json.endObject();
    return endedJson(json);
}

QByteArray revokedJson(const QList<RevocationProof> &proofs)
{
    OrderedJson json = begunJson();
    addProofs(json, proofs);
    return endedJson(json);
}

QByteArray rotatedJson(const std::optional<TokenRenewal> &renewal, qint64 nowMs)
{
    OrderedJson json = begunJson();
    addRenewal(json, renewal, nowMs);
    addProofs(json, renewal && renewal->oldProof ? QList<RevocationProof>{*renewal->oldProof}
                                                 : QList<RevocationProof>());
    return endedJson(json);
}

QByteArray sweptJson(const SweptTokens &swept, qint64 nowMs)
{
    OrderedJson json = begunJson();
    addTokens(json, "tokens", swept.before, nowMs, swept.leakedAtMs);
    addRenewal(json, swept.renewal, nowMs);
    addProofs(json, swept.proofs);
    if (swept.left)
        addTokens(json, "left", *swept.left, nowMs, swept.leakedAtMs);
    else
        json.addNull("left");
    json.addBool("clean", swept.isClean);
    return endedJson(json);
}

} // namespace rd
