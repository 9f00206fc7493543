// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of runs over a whole history: opening, filtering, scrolling.
//     bench_runs HISTORY_FILE [brief]
// What waits for another thread is the least of several rounds, because it also waits for other
// programs; what the GUI thread does alone is its processor time.

#include "bench/budget.h"
#include "bench/guiwatch.h"
#include "common/theme.h"
#include "history/history.h"
#include "items/runlistmodel.h"
#include "runs/runspage.h"
#include "support/historyfixtures.h"

#include <QApplication>
#include <QScrollBar>
#include <QTableView>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::bench;
using namespace rd::test;

namespace {

constexpr int Rounds = 7;

/// Knows how long the GUI thread worked at one event at most: no other is handled meanwhile. (The
/// time between two ticks of a timer would count two frames as one on a busy machine.)
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    double longestMs = 0;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const double before = threadMs();
        const bool isHandled = QApplication::notify(receiver, event);
        longestMs = std::max(longestMs, threadMs() - before);
        m_isInside = false;
        return isHandled;
    }

private:
    bool m_isInside = false;
};

/// Time from asking for the rows of a filter to the first screen of them being painted.
class Opening {
public:
    Opening(RunListModel &model, QTableView &table, WatchedApplication &app)
        : m_model(model)
        , m_table(table)
        , m_app(app)
    {
    }

    double keysMs = 0;
    double shownMs = 0;
    double workedMs = 0; ///< until then, by all threads
    double allMs = 0;
    double longestMs = 0; ///< worked by the GUI thread at one event

    bool measure(const RunFilter &filter)
    {
        QElapsedTimer timer;
        m_app.longestMs = 0;
        timer.start();
        const double before = processMs();
        m_model.setFilter(filter);
        if (!waitUntil([this] { return m_model.state() != RunListModel::State::Loading; }))
            return false;
        keysMs = double(timer.nsecsElapsed()) / 1e6;
        m_table.scrollToTop();
        m_table.viewport()->repaint(); // asks for the rows
        const auto isThere = [this] {
            return m_model.rowCount() == 0
                   || !m_model.index(0, 0).data(RunListModel::LoadingRole).toBool();
        };
        if (!waitUntil(isThere))
            return false;
        m_table.viewport()->repaint();
        shownMs = double(timer.nsecsElapsed()) / 1e6;
        workedMs = processMs() - before;
        // The older rows follow.
        if (!waitUntil([this] { return !m_model.isGrowing(); }))
            return false;
        m_table.viewport()->repaint();
        allMs = double(timer.nsecsElapsed()) / 1e6;
        longestMs = m_app.longestMs;
        return true;
    }

private:
    RunListModel &m_model;
    QTableView &m_table;
    WatchedApplication &m_app;
};

/// The longest that the GUI thread was busy at a time, in any opening so far: the median of each.
double longestBusyMs = 0;

bool tellOpening(Opening &opening, const QString &what, const RunFilter &filter, double limit,
                 const RunListModel &model)
{
    RunFilter before; // another one, so that each is a change
    before.text = u"scenario-499"_s;
    QList<double> keys;
    QList<double> shown;
    QList<double> worked;
    QList<double> all;
    QList<double> busy;
    for (int i = 0; i < Rounds; ++i) {
        if (!opening.measure(before) || !opening.measure(filter))
            return false;
        keys << opening.keysMs;
        shown << opening.shownMs;
        worked << opening.workedMs;
        all << opening.allMs;
        busy << opening.longestMs;
    }
    std::printf("  %s: keys after %.1f ms, all %d rows after %.1f ms, GUI thread busy %.1f ms at "
                "most\n    to first rows: median %.1f ms, processor %.1f ms\n",
                qPrintable(what), median(keys), model.rowCount(), median(all), median(busy),
                median(shown), least(worked));
    longestBusyMs = std::max(longestBusyMs, median(busy));
    tellBelow(u"Runs table: %1 to first rows painted"_s.arg(what), sizeText(model.runCount()),
              least(shown), limit, u"ms"_s);
    return true;
}

/// Drags the scroll bar through the whole table, a frame at a time.
void tellScrolling(QTableView &table)
{
    QList<double> frames;
    QScrollBar *bar = table.verticalScrollBar();
    constexpr int steps = 300;
    QElapsedTimer timer;
    QList<double> worked;
    for (int i = 0; i < steps; ++i) {
        timer.start();
        const double before = threadMs();
        bar->setValue(int(qint64(bar->maximum()) * i / steps));
        table.viewport()->repaint();
        QCoreApplication::processEvents();
        frames << double(timer.nsecsElapsed()) / 1e6;
        worked << threadMs() - before;
    }
    std::sort(frames.begin(), frames.end());
    std::sort(worked.begin(), worked.end());
    std::printf("  a frame while dragging: %.1f ms by the clock, 95 of 100\n",
                frames.at(frames.size() * 95 / 100));
    tellBelow(u"Runs table: a frame while dragging, 95 of 100"_s,
              sizeText(table.model()->rowCount()), worked.at(worked.size() * 95 / 100), 16.7,
              u"ms"_s);
}

/// Each filter alone, those that let little through, and all together.
bool tellFilters(Opening &opening, RunListModel &model)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    constexpr qint64 day = 86'400'000;
    QList<std::pair<QString, RunFilter>> filters;
    const auto add = [&filters](const QString &what, const auto &set) {
        RunFilter filter;
        set(filter);
        filters.append({u"filter by %1"_s.arg(what), filter});
    };
    add(u"text"_s, [](RunFilter &f) { f.text = u"scenario-7"_s; });
    add(u"text that only ids could have"_s, [](RunFilter &f) { f.text = u"beef"_s; });
    add(u"outcome"_s, [](RunFilter &f) { f.outcomes = {Outcome::Weakness}; });
    add(u"an outcome that none has"_s, [](RunFilter &f) { f.outcomes = {Outcome::Broken}; });
    add(u"scenario"_s, [](RunFilter &f) { f.scenarioId = u"scenario-77"_s; });
    add(u"delegate"_s, [](RunFilter &f) { f.delegateId = u"delegate-7"_s; });
    add(u"environment"_s, [](RunFilter &f) { f.environmentId = u"environment-2"_s; });
    add(u"tag"_s, [](RunFilter &f) { f.tags = {u"tagged"_s}; });
    add(u"30 days of a year ago"_s, [now](RunFilter &f) {
        f.span = TimeSpan{now - 395 * day, now - 365 * day};
    });
    add(u"all of these"_s, [now](RunFilter &f) {
        f.text = u"delegate-1"_s;
        f.outcomes = {Outcome::Weakness};
        f.delegateId = u"delegate-10"_s;
        f.environmentId = u"environment-0"_s;
        f.tags = {u"tagged"_s};
        f.span = TimeSpan{now - 395 * day, now - 30 * day};
    });
    add(u"tag and environment without a run in common"_s, [](RunFilter &f) {
        f.tags = {u"tagged"_s};
        f.environmentId = u"environment-1"_s;
    });
    add(u"tag and name of a delegate without a run in common"_s, [](RunFilter &f) {
        f.tags = {u"tagged"_s};
        f.text = u"delegate-7"_s;
    });
    add(u"environment and outcome without a run in common"_s, [](RunFilter &f) {
        f.environmentId = u"environment-1"_s;
        f.outcomes = {Outcome::Stopped, Outcome::Broken};
    });
    return std::all_of(filters.cbegin(), filters.cend(), [&](const auto &filter) {
        return tellOpening(opening, filter.first, filter.second, 200, model);
    });
}

/// The whole history in sections; one of them closed and opened.
bool tellGroups(Opening &opening, RunListModel &model, const QTableView &table)
{
    const QTimeZone zone("Europe/Berlin");
    for (const auto &[grouping, what] :
         {std::pair{RunGrouping::Day, u"grouped by day"_s},
          std::pair{RunGrouping::Scenario, u"grouped by scenario"_s}}) {
        model.setGrouping(grouping, zone);
        if (!tellOpening(opening, what, {}, 200, model))
            return false;
        QList<double> closed;
        QList<double> opened;
        for (int i = 0; i < Rounds; ++i) {
            const double before = threadMs();
            model.setCollapsed(0, true);
            table.viewport()->repaint();
            closed << threadMs() - before;
            const int rows = model.rowCount();
            QElapsedTimer timer;
            timer.start();
            model.setCollapsed(0, false);
            if (!waitUntil([&] { return model.rowCount() > rows; }))
                return false;
            opened << double(timer.nsecsElapsed()) / 1e6;
        }
        const QString size = sizeText(model.runCount());
        tellBelow(u"Runs table: %1, a section closed"_s.arg(what), size, median(closed), 16,
                  u"ms"_s);
        tellBelow(u"Runs table: %1, a section opened"_s.arg(what), size, least(opened), 200,
                  u"ms"_s);
    }
    model.setGrouping(RunGrouping::None, zone);
    return waitUntil([&] { return !model.isGrowing(); });
}

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication app(argc, argv);
    if (argc < 2)
        return 2;
    const bool isBrief = argc > 2 && qstrcmp(argv[2], "brief") == 0; // without the filters
    applyTheme(app, ThemeChoice::Light);
    OpenHistory store(QString::fromLocal8Bit(argv[1]));
    if (store.openError)
        return 1;
    const SystemClock clock;
    RunListModel model(*store.history, clock);
    RunsPage page;
    page.resize(1080, 740);
    page.setModel(&model);
    page.show();
    auto *table = page.findChild<QTableView *>();
    Opening opening(model, *table, app);
    if (!opening.measure({})) // warms up
        return 1;

    if ((!isBrief && !tellFilters(opening, model)) || !tellGroups(opening, model, *table))
        return 1;
    if (!tellOpening(opening, u"opened"_s, {}, 100, model))
        return 1;
    tellBelow(u"Runs table: GUI thread at most busy with one event, in all of these"_s,
              sizeText(model.runCount()), longestBusyMs, 16, u"ms"_s);
    tellScrolling(*table);
    return 0;
}
