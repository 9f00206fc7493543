// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/jwt.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;
using litmus::decodeClaims;

namespace {

QByteArray tokenWith(const QByteArray &payload)
{
    constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"HS512","typ":"JWT"})").toBase64(options) + '.'
           + payload.toBase64(options) + ".c2lnbmF0dXJl";
}

} // namespace

class TestJwt final : public QObject {
    Q_OBJECT
private slots:
    void readsWhatATokenSaysAboutItself();
    void acceptsEveryLengthOfPayload();
    void missingOrOddClaimsStayEmpty();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void survivesGarbage();
};

void TestJwt::readsWhatATokenSaysAboutItself()
{
    const auto claims = decodeClaims(
        tokenWith(R"({"exp":1757669400,"role":"user","uid":"9a02e270-2164","username":"amira"})"));
    QVERIFY(claims);
    QCOMPARE(claims->userId, u"9a02e270-2164"_s);
    QCOMPARE(claims->username, u"amira"_s);
    QCOMPARE(claims->accountRole, u"user"_s);
    QCOMPARE(claims->expiresMs, 1'757'669'400'000);
}

void TestJwt::acceptsEveryLengthOfPayload()
{
    // base64url without padding: one to three characters may be missing at the end.
    for (int length = 0; length < 8; ++length) {
        const QByteArray uid(length, 'x');
        const auto claims = decodeClaims(tokenWith(R"({"uid":")" + uid + R"("})"));
        QVERIFY2(claims, uid.constData());
        QCOMPARE(claims->userId, QString::fromLatin1(uid));
    }
    // '-' and '_' instead of '+' and '/'.
    QCOMPARE(decodeClaims(tokenWith("{\"uid\":\"\xC3\xBF\xC3\xBE?>\"}"))->userId,
             u"\u00FF\u00FE?>"_s);
}

void TestJwt::missingOrOddClaimsStayEmpty()
{
    const auto claims =
        decodeClaims(tokenWith(R"({"exp":"soon","role":7,"uid":null,"username":["x"]})"));
    QVERIFY(claims);
    QCOMPARE(*claims, TokenClaims{});
    QCOMPARE(decodeClaims(tokenWith(R"({"exp":-5})"))->expiresMs, 0);
    QCOMPARE(decodeClaims(tokenWith(R"({"exp":9e99})"))->expiresMs, 0);
    QCOMPARE(decodeClaims(tokenWith(R"({"uid":")" + QByteArray(5000, 'x') + R"("})"))->userId,
             QString());
}

void TestJwt::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("word") << QByteArray("hunter2");
    QTest::newRow("two parts") << QByteArray("e30.e30");
    QTest::newRow("four parts") << QByteArray("e30.e30.e30.e30");
    QTest::newRow("no header") << QByteArray(".e30.e30");
    QTest::newRow("no signature") << QByteArray("e30.e30.");
    QTest::newRow("not base64") << QByteArray("e30.!!!.e30");
    QTest::newRow("not json") << tokenWith("hello");
    QTest::newRow("array") << tokenWith("[1]");
    QTest::newRow("deep") << tokenWith(QByteArray(50, '[') + QByteArray(50, ']'));
    QTest::newRow("huge") << tokenWith(R"({"uid":")" + QByteArray(20'000, 'x') + R"("})");
}

void TestJwt::refusesWhatIsNoToken()
{
    QFETCH(QByteArray, token);
    QVERIFY(!decodeClaims(token));
}

void TestJwt::survivesGarbage()
{
    const QByteArray good = tokenWith(R"({"exp":1757669400,"uid":"u","username":"a"})");
    for (qsizetype i = 0; i < good.size(); ++i) {
        (void)decodeClaims(good.left(i));
        QByteArray flipped = good;
        flipped[i] = static_cast<char>(flipped[i] ^ 0xFF);
        (void)decodeClaims(flipped);
    }
    QVERIFY(decodeClaims(good));
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
