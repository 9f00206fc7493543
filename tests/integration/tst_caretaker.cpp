// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/caretaker.h"
#include "support/faketime.h"
#include "support/historyfixtures.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::test;

class TestCaretaker final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void removesWhatTheSettingsDoNotWant();
    void keepsEverythingByDefault();
    void waitsUntilNothingIsStored();
    void looksForDamageOnceAWeek();
    void tellsOfDamage();
    void twoOfThemCareForOneHistory();

private:
    void store(int runs);
    void careIsDone(qint64 after);
    qint64 count()
    {
        return m_open->read([](const HistoryReader &reader) { return reader.runCount(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeTime> m_time;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<OpenHistory> m_open;
    std::unique_ptr<Caretaker> m_caretaker;
    QString m_file;
};

void TestCaretaker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_time = std::make_unique<FakeTime>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_file = m_folder->filePath(u"history.sqlite"_s);
    m_open = std::make_unique<OpenHistory>(m_file);
    m_caretaker = std::make_unique<Caretaker>(Caretaker::Parts{.history = *m_open->history,
                                                               .settings = *m_settings,
                                                               .clock = *m_time,
                                                               .timers = *m_time,
                                                               .file = m_file});
    m_caretaker->start();
}

void TestCaretaker::cleanup()
{
    m_caretaker.reset();
    m_open.reset();
}

/// One run a day, the newest now.
void TestCaretaker::store(int runs)
{
    constexpr qint64 dayMs = 86'400'000;
    SyncBatch batch = emptyBatch();
    batch.scenarios << aScenario(u"s1"_s);
    for (int i = 1; i <= runs; ++i)
        batch.runs << aRun(u"s1"_s, i, 50, m_time->nowMs() - (runs - i) * dayMs);
    batch.backfills << Backfill{.scenarioId = u"s1"_s, .complete = true, .settledSequence = runs};
    QVERIFY(!m_open->commit(batch));
}

/// All of it ends with the next appointment.
void TestCaretaker::careIsDone(qint64 after)
{
    QVERIFY(waitUntil([&] { return m_time->untilNext() > std::chrono::seconds(after); }));
}

void TestCaretaker::removesWhatTheSettingsDoNotWant()
{
    m_settings->setKeepMonths(2);
    store(100);
    m_time->advance(120s);
    QCOMPARE(count(), 100); // something was stored just now
    m_time->advance(20s);
    careIsDone(60);
    QVERIFY(count() < 65);
    QVERIFY(count() > 55);
}

void TestCaretaker::keepsEverythingByDefault()
{
    store(100);
    m_time->advance(140s);
    careIsDone(60);
    QCOMPARE(count(), 100);
}

void TestCaretaker::waitsUntilNothingIsStored()
{
    m_settings->setKeepMonths(1);
    m_time->advance(119s);
    for (int i = 0; i < 10; ++i) {
        store(100 + i);
        m_time->advance(20s);
        QCOMPARE(m_time->pending(), std::size_t(1)); // waits
        QVERIFY(count() >= 100);
    }
    m_time->advance(20s);
    careIsDone(60);
    QVERIFY(count() < 40);
}

void TestCaretaker::looksForDamageOnceAWeek()
{
    m_time->advance(120s);
    careIsDone(60);
    const qint64 first = m_settings->lastHistoryCheck().atMs;
    QCOMPARE(first, m_time->nowMs());
    QVERIFY(m_settings->lastHistoryCheck().well);
    m_time->advance(3600s);
    careIsDone(60);
    QCOMPARE(m_settings->lastHistoryCheck().atMs, first);
    m_time->setWallClock(m_time->nowMs() + 7LL * 24 * 3600 * 1000);
    m_time->advance(3600s);
    careIsDone(60);
    QVERIFY(m_settings->lastHistoryCheck().atMs > first);
}

void TestCaretaker::tellsOfDamage()
{
    store(3000);
    m_caretaker.reset();
    m_open->history.reset();
    {
        QFile file(m_file);
        QVERIFY(file.open(QFile::ReadWrite));
        QVERIFY(file.seek(file.size() - 40'960));
        file.write(QByteArray(40'960, '\x55'));
    }
    // The start does not look at every page.
    OpenHistory open(m_file);
    Caretaker caretaker({.history = *open.history,
                         .settings = *m_settings,
                         .clock = *m_time,
                         .timers = *m_time,
                         .file = m_file});
    QSignalSpy found(open.history.get(), &History::damageFound);
    caretaker.start();
    m_time->advance(140s);
    QVERIFY(waitUntil([&] { return found.size() == 1; }));
    QTRY_VERIFY(!m_settings->lastHistoryCheck().well);
}

void TestCaretaker::twoOfThemCareForOneHistory()
{
    // As a window and a synchronisation that watches: the same folder, nothing else in common.
    m_settings->setKeepMonths(2);
    store(100);
    OpenHistory other(m_file);
    Settings settings(m_folder->filePath(u"settings.ini"_s));
    Caretaker second({.history = *other.history,
                      .settings = settings,
                      .clock = *m_time,
                      .timers = *m_time,
                      .file = m_file});
    QSignalSpy damage(other.history.get(), &History::damageFound);
    second.start();
    const auto bothAreDone = [this] {
        return waitUntil([this] { return m_time->pending() == 2 && m_time->untilNext() > 60s; });
    };
    m_time->advance(120s); // the one that has stored nothing begins
    QVERIFY(waitUntil([this] { return m_time->pending() == 2; }));
    m_time->advance(20s);
    QVERIFY(bothAreDone());
    const qint64 left = count();
    QVERIFY(left > 55 && left < 65);
    const qint64 checked = settings.lastHistoryCheck().atMs;
    QVERIFY(checked > 0 && checked <= m_time->nowMs());
    QCOMPARE(m_settings->lastHistoryCheck().atMs, checked);

    // Whatever the one does, the other takes up what is left, and looks for damage once a week.
    m_time->advance(3600s);
    QVERIFY(bothAreDone());
    QCOMPARE(count(), left);
    QCOMPARE(settings.lastHistoryCheck().atMs, checked);
    m_caretaker.reset();
    m_settings->setKeepMonths(1);
    m_time->advance(3600s);
    QVERIFY(waitUntil([this] { return m_time->pending() == 1; }));
    QVERIFY(count() < 35);
    QCOMPARE(damage.size(), 0);
}

QTEST_GUILESS_MAIN(TestCaretaker)
#include "tst_caretaker.moc"
