// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

class TestSettings final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void startsWithDefaultsAndWritesNothing();
    void keepsEverythingOverARestart();
    void readsNonsenseAsDefaults();
    void keepsUnknownKeys();
    void pollIntervalIsOneOfTheList_data();
    void pollIntervalIsOneOfTheList();
    void refusesBandsOutOfOrder();
    void tellsWhatChangedAndOnlyThen();
    void fileIsForTheOwnerOnly();
    void leavesTheFileOfANewerVersionAlone();

private:
    void put(const QByteArray &content) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
};

void TestSettings::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = m_dir->filePath(u"settings.ini"_s);
}

void TestSettings::put(const QByteArray &content) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestSettings::startsWithDefaultsAndWritesNothing()
{
    {
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Theme::System);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.period().kind, PeriodKind::Days30);
        QCOMPARE(settings.pollInterval(), 30s);
        QCOMPARE(settings.lastPage(), u"overview"_s);
        QCOMPARE(settings.bandLimits(), BandLimits{});
        QVERIFY(settings.isWritable());
    }
    QVERIFY(!QFile::exists(m_file));
}

void TestSettings::keepsEverythingOverARestart()
{
    const Period custom{PeriodKind::Custom, 1'780'000'000'000, 1'781'000'000'000};
    {
        Settings settings(m_file);
        settings.setTheme(Theme::HighContrast);
        settings.setLanguage(u"de"_s);
        settings.setPeriod(custom);
        settings.setPollInterval(300s);
        settings.setLastPage(u"runs"_s);
        settings.setLastScope(u"a/b"_s);
        settings.setBandLimits({.fairFrom = 50, .strongFrom = 92.5});
        settings.setTarget(85.5);
        settings.setProjectTarget({u"c/1"_s, u"p=;,\u00e9"_s}, 90);
        settings.setProjectTarget({u"c"_s, u"gone"_s}, 70);
        settings.setProjectTarget({u"c"_s, u"gone"_s}, std::nullopt);
        settings.setKeepMonths(24);
        settings.setKeepMonths(-1); // ignored
        settings.setLastHistoryCheck({.atMs = 1'780'000'000'001, .well = false});
        QVERIFY(settings.flush().isEmpty());
    }
    const Settings again(m_file);
    QCOMPARE(again.theme(), Theme::HighContrast);
    QCOMPARE(again.language(), u"de"_s);
    QCOMPARE(again.period(), custom);
    QCOMPARE(again.pollInterval(), 300s);
    QCOMPARE(again.lastPage(), u"runs"_s);
    QCOMPARE(again.lastScope(), u"a/b"_s);
    QCOMPARE(again.bandLimits(), (BandLimits{.fairFrom = 50, .strongFrom = 92.5}));
    const ScoreScale scale{.bands = {.fairFrom = 50, .strongFrom = 92.5},
                           .target = 85.5,
                           .projectTargets = {{{u"c/1"_s, u"p=;,\u00e9"_s}, 90}}};
    QVERIFY(again.scoreScale() == scale);
    QCOMPARE(again.keepMonths(), 24);
    QCOMPARE(again.lastHistoryCheck().atMs, 1'780'000'000'001);
    QVERIFY(!again.lastHistoryCheck().well);
}

void TestSettings::readsNonsenseAsDefaults()
{
    put("[appearance]\ntheme=purple\n[view]\nperiod=custom\nperiodFromMs=9\nperiodToMs=3\n"
        "[polling]\nintervalSeconds=soon\n[score]\nfairFrom=90\nstrongFrom=nan\n"
        "target=-1\nprojectTargets=\"c/p=0;c=5;c/p/q=5;=;c/p=many\"\n"
        "[history]\nkeepMonths=-3\ncheckedAtMs=yesterday\n");
    const Settings settings(m_file);
    QCOMPARE(settings.theme(), Theme::System);
    QCOMPARE(settings.period(), Period{});
    QCOMPARE(settings.pollInterval(), 30s);
    QCOMPARE(settings.bandLimits(), BandLimits{});
    QVERIFY(settings.scoreScale() == ScoreScale{});
    QCOMPARE(settings.keepMonths(), 0);
    QCOMPARE(settings.lastHistoryCheck().atMs, 0);
}

void TestSettings::keepsUnknownKeys()
{
    put("[later]\nthing=7\n");
    {
        Settings settings(m_file);
        settings.setTheme(Theme::Dark);
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("thing=7"));
    QVERIFY(content.contains("theme=dark"));
    QVERIFY(content.contains("version=1"));
}

void TestSettings::pollIntervalIsOneOfTheList_data()
{
    QTest::addColumn<int>("wanted");
    QTest::addColumn<int>("got");
    QTest::newRow("paused") << 0 << 0;
    QTest::newRow("negative") << -5 << 0;
    QTest::newRow("one second is not a pause") << 1 << 10;
    QTest::newRow("12") << 12 << 10;
    QTest::newRow("14") << 14 << 15;
    QTest::newRow("30") << 30 << 30;
    QTest::newRow("100") << 100 << 60;
    QTest::newRow("an hour") << 3600 << 300;
}

void TestSettings::pollIntervalIsOneOfTheList()
{
    QFETCH(int, wanted);
    Settings settings(m_file);
    settings.setPollInterval(std::chrono::seconds(wanted));
    QTEST(static_cast<int>(settings.pollInterval().count()), "got");
}

void TestSettings::refusesBandsOutOfOrder()
{
    Settings settings(m_file);
    settings.setBandLimits({.fairFrom = 30, .strongFrom = 70});
    for (const BandLimits &bad : {BandLimits{70, 30}, BandLimits{0, 50}, BandLimits{40, 101},
                                  BandLimits{50, 50}, BandLimits{40, qQNaN()}}) {
        settings.setBandLimits(bad);
        QCOMPARE(settings.bandLimits(), (BandLimits{.fairFrom = 30, .strongFrom = 70}));
    }
}

void TestSettings::tellsWhatChangedAndOnlyThen()
{
    Settings settings(m_file);
    QSignalSpy changed(&settings, &Settings::changed);
    settings.setTheme(Theme::System); // the default: nothing to say
    QCOMPARE(changed.size(), 0);
    settings.setTheme(Theme::Dark);
    settings.setTheme(Theme::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"appearance/theme"_s);
}

void TestSettings::fileIsForTheOwnerOnly()
{
    {
        Settings settings(m_file);
        settings.setTheme(Theme::Dark);
    }
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_file) & others, QFile::Permissions());
}

void TestSettings::leavesTheFileOfANewerVersionAlone()
{
    const QByteArray content = "[General]\nversion=2\n[appearance]\ntheme=dark\n";
    put(content);
    {
        Settings settings(m_file);
        QVERIFY(!settings.isWritable());
        QCOMPARE(settings.theme(), Theme::Dark);
        settings.setTheme(Theme::Light);
        QVERIFY(settings.flush().isEmpty());
    }
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
