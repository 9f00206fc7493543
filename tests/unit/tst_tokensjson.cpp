// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/tokensjson.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

/// JSON with its quotes; apostrophes are easier to read and to write.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class TestTokensJson final : public QObject {
    Q_OBJECT
private slots:
    void listsTokensInTheDocumentedForm();
    void proofsKeepUnknownApartFromNo();
    void newTokensSayWhatBecameOfTheOld();
    void marksAreForOthersOnly();
    void namesCannotActOnATerminal();
};

void TestTokensJson::listsTokensInTheDocumentedForm()
{
    const qint64 now = 1'780'000'000'000;
    TokenInfo token;
    token.name = u"laptop"_s;
    token.fingerprint = QString(64, u'a');
    token.createdMs = 1'770'000'000'000;
    token.expiresMs = 1'790'000'000'000;
    token.thisDevice = true;
    TokenInfo never = token;
    never.name = u"old"_s;
    never.thisDevice = false;
    never.createdMs = 0;
    never.expiresMs = now + 36'500LL * 86'400'000;

    const QByteArray print(64, 'a');
    const QByteArray expected =
        json("{'schema':1,'tokens':[{'name':'laptop','fingerprint':'" + print
             + "','createdAt':'2026-02-02T02:40:00Z','expiresAt':'2026-09-21T14:13:20Z',"
               "'expired':false,'neverExpires':false,'thisDevice':true,'expiresSoon':false,"
               "'otherDesk':false,'sinceLeak':null},"
               "{'name':'old','fingerprint':'"
             + print
             + "','createdAt':null,'expiresAt':'2126-05-04T20:26:40Z',"
               "'expired':false,'neverExpires':true,'thisDevice':false,'expiresSoon':false,"
               "'otherDesk':false,'sinceLeak':null}]}\n");
    const QList<TokenInfo> both{token, never};
    QCOMPARE(tokensJson(both, now), expected);
    QCOMPARE(tokensJson({}, now), json("{'schema':1,'tokens':[]}\n"));
}

void TestTokensJson::proofsKeepUnknownApartFromNo()
{
    RevocationProof proof;
    proof.fingerprint = u"ab"_s;
    proof.workedBefore = true;
    proof.refusedByAuth = false;
    proof.atMs = 1'780'000'000'000;
    QCOMPARE(revokedJson({proof}),
             json("{'schema':1,'revoked':[{'fingerprint':'ab','listed':null,'workedBefore':true,"
                  "'refusedByAuth':false,'refusedByApi':null,'proved':false,"
                  "'at':'2026-05-28T20:26:40Z','alreadyExpired':false,"
                  "'alreadyRevoked':false}]}\n"));
}

void TestTokensJson::newTokensSayWhatBecameOfTheOld()
{
    const qint64 now = 1'780'000'000'000;
    TokenRenewal renewal;
    renewal.created = {u"desk"_s, u"cd"_s, 1'770'000'000'000, 1'790'000'000'000, false};
    RevocationProof proof;
    proof.fingerprint = u"ab"_s;
    proof.proved = true;
    renewal.oldProof = proof;
    const QByteArray renewed = json("'renewed':{'name':'desk','fingerprint':'cd','createdAt':"
                                    "'2026-02-02T02:40:00Z','expiresAt':'2026-09-21T14:13:20Z',"
                                    "'neverExpires':false},'failedIn':null,'leftAlive':null,"
                                    "'revoked':[{'fingerprint':'ab',");
    QVERIFY(rotatedJson(renewal, now).startsWith(json("{'schema':1,") + renewed));
    // Not one word of a new one that was taken back, but of one that may be alive.
    renewal.oldProof.reset();
    renewal.failedIn = RenewalStep::Verifying;
    renewal.newLife = TokenLife::Dead;
    QCOMPARE(rotatedJson(renewal, now), json("{'schema':1,'renewed':null,'failedIn':'verify',"
                                             "'leftAlive':null,'revoked':[]}\n"));
    renewal.newLife = TokenLife::Unknown;
    QVERIFY(rotatedJson(renewal, now).contains(json("'leftAlive':'desk'")));
    QCOMPARE(rotatedJson({}, 0), json("{'schema':1,'renewed':null,'failedIn':null,"
                                      "'leftAlive':null,'revoked':[]}\n"));
    // Before anything is known of a sweep, nothing is clean.
    QCOMPARE(sweptJson({}, 0),
             json("{'schema':1,'tokens':[],'renewed':null,'failedIn':null,'leftAlive':null,"
                  "'revoked':[],'left':null,'clean':false}\n"));
}

void TestTokensJson::marksAreForOthersOnly()
{
    const qint64 now = 1'780'000'000'000;
    TokenInfo token{u"Resilience Desk on x"_s, u"ab"_s, now, now + 13LL * 86'400'000, false};
    const auto tells = [&](const char *what) {
        return tokensJson({token}, now, now - 3'600'000).contains(json(what));
    };
    QVERIFY(tells("'expiresSoon':true,'otherDesk':true,'sinceLeak':true"));
    token.thisDevice = true;
    QVERIFY(tells("'otherDesk':false,'sinceLeak':false"));
    token = {u"ci"_s, u"ab"_s, now - 7'200'000, now + 15LL * 86'400'000, false};
    QVERIFY(tells("'expiresSoon':false,'otherDesk':false,'sinceLeak':false"));
}

void TestTokensJson::namesCannotActOnATerminal()
{
    TokenInfo token;
    token.name = u"a\u001b[31m\u202Eb\"\n"_s;
    const QByteArray json = tokensJson({token}, 0);
    QVERIFY(!json.contains('\x1b'));
    QVERIFY(!json.contains("\xE2\x80\xAE"));
    QCOMPARE(json.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestTokensJson)
#include "tst_tokensjson.moc"
