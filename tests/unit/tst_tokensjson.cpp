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
               "'expired':false,'neverExpires':false,'thisDevice':true},"
               "{'name':'old','fingerprint':'"
             + print
             + "','createdAt':null,'expiresAt':'2126-05-04T20:26:40Z',"
               "'expired':false,'neverExpires':true,'thisDevice':false}]}\n");
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
                  "'at':'2026-05-28T20:26:40Z'}]}\n"));
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
