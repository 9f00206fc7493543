// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/paths.h"
#include "core/redact.h"
#include "core/result.h"
#include "core/text.h"
#include "core/timers.h"
#include "core/yaml.h"
#include "support/faketime.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

class TestCore final : public QObject {
    Q_OBJECT
private slots:
    void resultCarriesEither();
    void plainLineDefusesHostileText_data();
    void plainLineDefusesHostileText();
    void numbersUseTheTypographicMinus();
    void redactsWhatLooksLikeACredential_data();
    void redactsWhatLooksLikeACredential();
    void whatStandsAroundACredentialStays();
    void longWordsAreLookedAtOnce();
    void jsonIsWrittenAsYaml_data();
    void jsonIsWrittenAsYaml();
    void timersFireOnceAndCanBeCancelled();
    void relativeXdgPathsAreIgnored();
};

void TestCore::resultCarriesEither()
{
    const Result<int, QString> good = 4;
    const Result<int, QString> bad = Failure{u"no"_s};
    QVERIFY(good.has_value());
    QCOMPARE(*good, 4);
    QVERIFY(!bad);
    QCOMPARE(bad.error(), u"no"_s);
    QCOMPARE(bad.value_or(7), 7);
}

void TestCore::plainLineDefusesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"checkout"_s << u"checkout"_s;
    QTest::newRow("lines") << u" a\r\n\tb\u2028c "_s << u"a b c"_s;
    QTest::newRow("override") << u"abc\u202Edef\u202C"_s << u"abcdef"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("long") << QString(300, u'x') << QString(199, u'x') + QChar(0x2026);
    QTest::newRow("empty") << QString() << QString();
}

void TestCore::plainLineDefusesHostileText()
{
    QFETCH(QString, text);
    QTEST(plainLine(text), "shown");
}

void TestCore::numbersUseTheTypographicMinus()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(signedOneDecimal(3.14), u"+3.1"_s);
    QCOMPARE(signedOneDecimal(-9.36), u"\u22129.4"_s);
    QCOMPARE(signedOneDecimal(-0.04), u"0.0"_s);
    QCOMPARE(oneDecimal(84.25), u"84.3"_s);
}

void TestCore::redactsWhatLooksLikeACredential_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    const QString jwt = u"eyJhbGciOiJIUzUxMiJ9.eyJ1aWQiOiJ4In0abc.c2lnbmF0dXJlLWJ5dGVz"_s;
    QTest::newRow("bare jwt") << u"got "_s + jwt << jwt;
    QTest::newRow("header") << u"Authorization: Bearer abc123def"_s << u"abc123def"_s;
    QTest::newRow("another scheme") << u"Authorization: Basic dXNlcjpwYXNz"_s << u"dXNlcjpwYXNz"_s;
    QTest::newRow("bracket inside") << u"password=ab)cd"_s << u"cd"_s;
    QTest::newRow("json") << uR"({"password":"hunter2","x":1})"_s << u"hunter2"_s;
    QTest::newRow("escaped json") << uR"({\"token\": \"s3cr3t\"})"_s << u"s3cr3t"_s;
    QTest::newRow("cut json") << uR"({"accessToken":"s3cr3t-and-cut)"_s << u"s3cr3t-and-cut"_s;
    QTest::newRow("key") << uR"({"sshPrivateKey":"BEGIN KEY"})"_s << u"BEGIN KEY"_s;
    QTest::newRow("query") << u"/login?jwtToken=abcdef&x=1"_s << u"abcdef"_s;
}

void TestCore::redactsWhatLooksLikeACredential()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    QVERIFY2(!redacted(text).contains(secret), qPrintable(redacted(text)));
    QVERIFY(redacted(text).contains(u"[redacted]"_s));
}

void TestCore::whatStandsAroundACredentialStays()
{
    QCOMPARE(redacted(u"is not 300 (Authorization: Bearer abc123)"_s),
             u"is not 300 (Authorization: [redacted])"_s);
    QCOMPARE(redacted(u"(password=abc) and token: def, then"_s),
             u"(password=[redacted]) and token: [redacted], then"_s);
    QCOMPARE(redacted(u"a Bearer abc) b"_s), u"a Bearer [redacted]) b"_s);
}

void TestCore::longWordsAreLookedAtOnce()
{
    QElapsedTimer timer;
    timer.start();
    const QString word(300'000, u'a');
    QCOMPARE(redacted(word), word);
    QCOMPARE(redacted(u"x "_s + word + u".bbbbbbbb.cccccccc y"_s), u"x [redacted] y"_s);
    QVERIFY2(timer.elapsed() < 5000, "not linear"); // a minute otherwise
}

void TestCore::jsonIsWrittenAsYaml_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("yaml"); // empty: none
    QTest::newRow("object") << uR"({"kind":"Workflow","apiVersion":"argoproj.io/v1alpha1"})"_s
                            << u"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\n"_s;
    QTest::newRow("levels") << uR"({"a":{"b":[{"o":1,"m":true},"x",[1.5,null]],"c":{},"d":[]}})"_s
                            << u"a:\n  b:\n  - m: true\n    o: 1\n  - x\n  - - 1.5\n    - null\n"
                               "  c: {}\n  d: []\n"_s;
    QTest::newRow("block") << uR"({"t":"a: b\n  c\n\nd\n","u":["x\ny"],"v":"z\n\n"})"_s
                           << u"t: |\n  a: b\n    c\n\n  d\nu:\n- |-\n  x\n  y\nv: |+\n  z\n\n"_s;
    QTest::newRow("words with a meaning")
        << uR"({"a":"true","b":"12","c":"","d":"- x","e":"a: b","f":"No","g":"a #b","1":"~","y":0})"_s
        << u"\"1\": \"~\"\na: \"true\"\nb: \"12\"\nc: \"\"\nd: \"- x\"\ne: \"a: b\"\nf: \"No\"\n"
           "g: \"a #b\"\n\"y\": 0\n"_s;
    QTest::newRow("hidden characters") << u"[\"a\\u0007\\u202eb\", \"c\\r\\n\", \" x\\ny\"]"_s
                                       << u"- \"a\\u0007\\u202eb\"\n- \"c\\u000d\\n\"\n"
                                          "- \" x\\ny\"\n"_s;
    QTest::newRow("templates") << uR"(["{{workflow.uid}}","image:1.2","kubectl apply -f /tmp/"])"_s
                               << u"- \"{{workflow.uid}}\"\n- image:1.2\n"
                                  "- kubectl apply -f /tmp/\n"_s;
    QTest::newRow("numbers") << u"[1e3, -7, 1e300, 123456789012]"_s
                             << u"- 1000\n- -7\n- 1.0e+300\n- 123456789012\n"_s;
    QTest::newRow("a word of many parts")
        << u"[\"%1!\"]"_s.arg(QString(190, u'a')) << u"- \"%1!\"\n"_s.arg(QString(190, u'a'));
    QTest::newRow("no JSON") << u"kind: Workflow"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("deep") << QString(200, u'[') + QString(200, u']') << QString();
}

void TestCore::jsonIsWrittenAsYaml()
{
    QFETCH(QString, json);
    QTEST(yamlFromJson(json).value_or(QString()), "yaml");
}

void TestCore::timersFireOnceAndCanBeCancelled()
{
    QtTimers timers;
    int fired = 0;
    timers.callAfter(1ms, [&] { ++fired; });
    const quint64 cancelled = timers.callAfter(1ms, [&] { fired += 100; });
    timers.cancel(cancelled);
    QTRY_COMPARE(fired, 1);

    test::FakeTime time;
    QStringList order;
    time.callAfter(2s, [&] { order << u"b"_s; });
    time.callAfter(1s, [&] {
        order << u"a"_s;
        time.callAfter(500ms, [&] { order << u"nested"_s; });
    });
    time.advance(1999ms);
    QCOMPARE(order, QStringList({u"a"_s, u"nested"_s}));
    time.advance(1ms);
    QCOMPARE(order.size(), 3);
}

void TestCore::relativeXdgPathsAreIgnored()
{
    qputenv("XDG_DATA_HOME", "relative");
    QVERIFY(Paths::ofUser().data.startsWith(u'/'));
    qputenv("XDG_DATA_HOME", "/some/where");
    QCOMPARE(Paths::ofUser().historyFile(), u"/some/where/resilience-desk/history.sqlite"_s);
}

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
