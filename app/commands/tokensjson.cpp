// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokensjson.h"

#include "analytics/orderedjson.h"

namespace rd {

QByteArray tokensJson(const QList<TokenInfo> &tokens, qint64 nowMs)
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    json.beginArray("tokens");
    for (const TokenInfo &token : tokens) {
        json.beginObject();
        json.addText("name", token.name);
        json.addText("fingerprint", token.fingerprint);
        json.addTime("createdAt", token.createdMs);
        json.addTime("expiresAt", token.expiresMs);
        json.addBool("expired", token.isExpired(nowMs));
        json.addBool("neverExpires", token.neverExpires(nowMs));
        json.addBool("thisDevice", token.thisDevice);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text() + '\n';
}

QByteArray createdJson(const MintedToken &token, qint64 nowMs)
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
    json.beginObject("created");
    json.addText("name", token.info.name);
    json.addText("fingerprint", token.info.fingerprint);
    json.addTime("createdAt", token.info.createdMs);
    json.addTime("expiresAt", token.info.expiresMs);
    json.addBool("neverExpires", token.info.neverExpires(nowMs));
    json.addText("token", QString::fromLatin1(token.value));
    json.endObject();
    json.endObject();
    return json.text() + '\n';
}

QByteArray revokedJson(const QList<RevocationProof> &proofs)
{
    OrderedJson json;
    json.beginObject();
    json.addNumber("schema", 1);
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
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.text() + '\n';
}

} // namespace rd
