// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/litmusconfig.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rd;

using Error = LitmusConfig::Error;
Q_DECLARE_METATYPE(rd::LitmusConfig::Error)

namespace {

/// As litmusctl writes it.
const QByteArray Written = R"(accounts:
- users:
  - expires_in: "1780086400"
    token: eyJh.one.sig
    username: admin
  - expires_in: "1780086401"
    token: eyJh.two.sig
    username: amira
  endpoint: https://chaos.example.net
  serverEndpoint: https://chaos.example.net/api
- users:
  - expires_in: "1780086402"
    token: eyJh.three.sig
    username: admin
  endpoint: http://192.168.49.2:30186
apiVersion: v1
current-account: http://192.168.49.2:30186
current-user: admin
kind: Config
)";

QString described(const LitmusConfig &config)
{
    QStringList lines;
    for (const LitmusConfig::Entry &entry : config.entries())
        lines << entry.username + u'@' + entry.endpoint + u' ' + QString::fromUtf8(entry.token);
    return lines.join(u'\n');
}

} // namespace

class TestLitmusConfig final : public QObject {
    Q_OBJECT
private slots:
    void readsWhatLitmusctlWrites();
    void readsOtherShapes_data();
    void readsOtherShapes();
    void tellsWhatItCouldNotRead_data();
    void tellsWhatItCouldNotRead();
    void whatIsNoConfigIsRefused_data();
    void whatIsNoConfigIsRefused();
    void survivesEveryPrefixAndEveryFlippedByte();
    void isBounded();
    void filesAreReadCarefully();
    void aTokenIsRemovedAndNothingElse();
    void aLinkStaysALink();
    void whatCannotBeWrittenStays();
};

void TestLitmusConfig::readsWhatLitmusctlWrites()
{
    const auto config = LitmusConfig::parse(Written);
    QVERIFY(config.has_value());
    // The current one first.
    QCOMPARE(described(*config), u"admin@http://192.168.49.2:30186 eyJh.three.sig\n"
                                 "admin@https://chaos.example.net eyJh.one.sig\n"
                                 "amira@https://chaos.example.net eyJh.two.sig"_s);
    QVERIFY(config->entries().first().isCurrent);
    QVERIFY(!config->entries().last().isCurrent);
    QCOMPARE(config->entries().first().expiresMs, 1'780'086'402'000);
    QVERIFY(config->unreadLines().isEmpty());
    QCOMPARE(config->incomplete(), 0);
    QVERIFY(unreadSentence(*config).isEmpty());
}

void TestLitmusConfig::readsOtherShapes_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const QByteArray expected = "u@https://a.example t.o.k";
    QTest::newRow("indented lists") << "accounts:\n  - endpoint: https://a.example\n    users:\n"
                                       "      - token: t.o.k\n        username: u\n"_ba;
    QTest::newRow("dash alone") << "accounts:\n-\n  endpoint: https://a.example\n  users:\n  -\n"
                                   "    token: t.o.k\n    username: u\n"_ba;
    QTest::newRow("quotes") << "accounts:\n- endpoint: \"https://a.example\"\n  users:\n"
                               "  - token: 't.o.k'  # a remark\n    username: \"u\"\n"_ba;
    QTest::newRow("CR LF, remarks, document mark")
        << "---\r\n# mine\r\naccounts:\r\n- endpoint: https://a.example # here\r\n  users:\r\n"
           "\r\n  - token: t.o.k\r\n    username: u\r\n"_ba;
    QTest::newRow("accounts last, no line end")
        << "kind: Config\naccounts:\n- endpoint: https://a.example\n  users:\n  - username: u\n"
           "    token: t.o.k"_ba;
}

void TestLitmusConfig::readsOtherShapes()
{
    QFETCH(QByteArray, yaml);
    const auto config = LitmusConfig::parse(yaml);
    QVERIFY(config.has_value());
    QCOMPARE(described(*config), u"u@https://a.example t.o.k"_s);
    QVERIFY(config->unreadLines().isEmpty());
}

void TestLitmusConfig::tellsWhatItCouldNotRead_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QList<int>>("lines");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("incomplete");
    const QByteArray head = "accounts:\n- endpoint: https://a.example\n  users:\n";
    QTest::newRow("flow style") << head + "  - {token: t, username: u}\n"
                                << QList<int>{4} << 0 << 1;
    QTest::newRow("anchor") << head + "  - token: &x t\n    username: u\n"
                            << QList<int>{4} << 0 << 1;
    QTest::newRow("block text") << head + "  - token: |\n      t\n    username: u\n"
                                << QList<int>{4, 5} << 0 << 1;
    QTest::newRow("tab") << head + "\t- token: t\n" << QList<int>{4} << 0 << 0;
    QTest::newRow("no end of quotes") << head + "  - token: \"t\n    username: u\n"
                                      << QList<int>{4} << 0 << 1;
    QTest::newRow("no token") << head + "  - username: u\n  - token: t\n" << QList<int>() << 1 << 1;
    QTest::newRow("scrubbed") << head + "  - token: \"\"\n    username: u\n"
                              << QList<int>() << 0 << 1;
    QTest::newRow("no address") << "accounts:\n- users:\n  - token: t\n"_ba << QList<int>() << 0
                                << 1;
    QTest::newRow("users outside") << "accounts:\n  users:\n"_ba << QList<int>{2} << 0 << 0;
}

void TestLitmusConfig::tellsWhatItCouldNotRead()
{
    QFETCH(QByteArray, yaml);
    const auto config = LitmusConfig::parse(yaml);
    QVERIFY(config.has_value());
    QTEST(config->unreadLines(), "lines");
    QTEST(int(config->entries().size()), "entries");
    QTEST(config->incomplete(), "incomplete");
    QVERIFY(!unreadSentence(*config).isEmpty());
    QVERIFY(!unreadSentence(*config).contains(u"token: "_s));
}

void TestLitmusConfig::whatIsNoConfigIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("JSON") << R"({"accounts":[{"endpoint":"x"}]})"_ba;
    QTest::newRow("of kubectl") << "apiVersion: v1\nclusters:\n- cluster:\n    server: x\n"_ba;
    QTest::newRow("bytes") << QByteArray("\x7f\x45LF\0\0\x01", 7);
}

void TestLitmusConfig::whatIsNoConfigIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto config = LitmusConfig::parse(bytes);
    QVERIFY(!config);
    QCOMPARE(config.error(), Error::NotAConfig);
}

void TestLitmusConfig::survivesEveryPrefixAndEveryFlippedByte()
{
    for (qsizetype i = 0; i <= Written.size(); ++i) {
        const auto prefix = LitmusConfig::parse(Written.left(i));
        QVERIFY(!prefix || prefix->entries().size() <= 3);
    }
    for (qsizetype i = 0; i < Written.size(); ++i) {
        QByteArray broken = Written;
        for (const char c : {' ', '-', ':', '\n', '"', '\xff', '\0'}) {
            broken[i] = c;
            const auto read = LitmusConfig::parse(broken);
            QVERIFY(!read || read->entries().size() <= 4);
        }
    }
}

void TestLitmusConfig::isBounded()
{
    QByteArray many = "accounts:\n- endpoint: https://a.example\n  users:\n";
    for (int i = 0; i < 1000; ++i)
        many += "  - token: t\n    junk\n";
    const auto config = LitmusConfig::parse(many);
    QVERIFY(config.has_value());
    QCOMPARE(config->entries().size(), 100);
    QCOMPARE(config->incomplete(), 900);
    QCOMPARE(config->unreadLines().size(), 20);
    QCOMPARE(LitmusConfig::parse(QByteArray(300 * 1024, '-')).error(), Error::TooLarge);
    const auto longToken = LitmusConfig::parse(
        "accounts:\n- endpoint: x\n  users:\n  - token: " + QByteArray(20'000, 't') + "\n");
    QCOMPARE(longToken->incomplete(), 1);
}

void TestLitmusConfig::filesAreReadCarefully()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config"_s);
    QCOMPARE(LitmusConfig::read(file).error(), Error::Missing);
    QCOMPARE(LitmusConfig::read(folder.path()).error(), Error::NoFile);
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"pipe"_s)).constData(), 0600), 0);
    QCOMPARE(LitmusConfig::read(folder.filePath(u"pipe"_s)).error(), Error::NoFile);
    QCOMPARE(LitmusConfig::read(u"/dev/zero"_s).error(), Error::NoFile);
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(Written) > 0);
    target.close();
    QCOMPARE(LitmusConfig::read(file)->entries().size(), 3);
    QVERIFY(target.resize(1 << 20));
    QCOMPARE(LitmusConfig::read(file).error(), Error::TooLarge);
    for (const Error error : {Error::Missing, Error::NoFile, Error::CannotRead, Error::TooLarge,
                              Error::NotAConfig, Error::CannotWrite})
        QVERIFY(errorSentence(error, file).contains(file));
}

void TestLitmusConfig::aTokenIsRemovedAndNothingElse()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config"_s);
    // Twice, once in quotes; remarks and odd spaces stay as they are.
    QByteArray before = "# mine\n" + Written;
    before += "\n";
    before.replace("eyJh.two.sig", "'eyJh.one.sig'   # the same");
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(before) > 0);
    target.close();
    QVERIFY(target.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const auto mode = QFile::permissions(file);

    QVERIFY(LitmusConfig::removeToken(file, "eyJh.one.sig").has_value());
    QVERIFY(target.open(QIODevice::ReadOnly));
    const QByteArray after = target.readAll();
    target.close();
    QByteArray expected = before;
    expected.replace("'eyJh.one.sig'", "\"\"").replace("eyJh.one.sig", "\"\"");
    QCOMPARE(after, expected);
    QVERIFY(after.contains("eyJh.three.sig")); // another one is not ours to remove
    QCOMPARE(QFile::permissions(file), mode);
    // Again: nothing to do.
    QVERIFY(LitmusConfig::removeToken(file, "eyJh.one.sig").has_value());
    QCOMPARE(LitmusConfig::read(file)->entries().size(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestLitmusConfig::aLinkStaysALink()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"real"_s);
    const QString link = folder.filePath(u"link"_s);
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(Written) > 0);
    target.close();
    QVERIFY(QFile::link(file, link));
    QVERIFY(LitmusConfig::removeToken(link, "eyJh.one.sig").has_value());
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(LitmusConfig::read(file)->entries().size(), 2);
}

void TestLitmusConfig::whatCannotBeWrittenStays()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"config"_s);
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly) && target.write(Written) > 0);
    target.close();
    // No room on the disk, for root as well.
    const auto removed = [&file] {
        const test::FullDisk full;
        return LitmusConfig::removeToken(file, "eyJh.one.sig");
    }();
    QVERIFY(!removed);
    QCOMPARE(removed.error(), Error::CannotWrite);
    QCOMPARE(LitmusConfig::read(file)->entries().size(), 3);
}

QTEST_GUILESS_MAIN(TestLitmusConfig)
#include "tst_litmusconfig.moc"
