// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of runs over a whole history: opening, filtering, scrolling.
//     bench_runs HISTORY_FILE

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

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::bench;
using namespace rd::test;

namespace {

constexpr int Rounds = 7;

/// Time from asking for the rows of a filter to the first screen of them being painted.
class Opening {
public:
    Opening(RunListModel &model, QTableView &table)
        : m_model(model)
        , m_table(table)
    {
    }

    double keysMs = 0;
    double shownMs = 0;
    double allMs = 0;
    GuiWatch::Longest longest;

    bool measure(const RunFilter &filter)
    {
        QElapsedTimer timer;
        m_watch.begin();
        timer.start();
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
        // The older rows follow.
        if (!waitUntil([this] { return !m_model.isGrowing(); }))
            return false;
        m_table.viewport()->repaint();
        allMs = double(timer.nsecsElapsed()) / 1e6;
        longest = m_watch.end();
        return true;
    }

private:
    RunListModel &m_model;
    QTableView &m_table;
    GuiWatch m_watch;
};

bool tellOpening(Opening &opening, const QString &what, const RunFilter &filter, double limit,
                 const RunListModel &model)
{
    RunFilter before = filter; // another one, so that each is a change
    before.text = u"scenario-499"_s;
    before.outcomes.clear();
    QList<double> keys;
    QList<double> shown;
    QList<double> all;
    QList<double> busy;
    for (int i = 0; i < Rounds; ++i) {
        if (!opening.measure(before) || !opening.measure(filter))
            return false;
        keys << opening.keysMs;
        shown << opening.shownMs;
        all << opening.allMs;
        busy << opening.longest.processorMs;
    }
    std::printf("  %s: keys after %.1f ms, all %d rows after %.1f ms, GUI thread busy %.1f ms at a "
                "time\n",
                qPrintable(what), median(keys), model.rowCount(), median(all), median(busy));
    tellBelow(what, sizeText(model.rowCount()), median(shown), limit, u"ms"_s);
    return true;
}

/// Drags the scroll bar through the whole table, a frame at a time.
void tellScrolling(QTableView &table)
{
    QList<double> frames;
    QScrollBar *bar = table.verticalScrollBar();
    constexpr int steps = 300;
    QElapsedTimer timer;
    for (int i = 0; i < steps; ++i) {
        timer.start();
        bar->setValue(int(qint64(bar->maximum()) * i / steps));
        table.viewport()->repaint();
        QCoreApplication::processEvents();
        frames << double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(frames.begin(), frames.end());
    tellBelow(u"Runs table: a frame while dragging, 95 of 100"_s,
              sizeText(table.model()->rowCount()), frames.at(frames.size() * 95 / 100), 16.7,
              u"ms"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (argc != 2)
        return 2;
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
    Opening opening(model, *table);
    if (!opening.measure({})) // warms up
        return 1;

    RunFilter text;
    text.text = u"scenario-7"_s;
    RunFilter outcome;
    outcome.outcomes = {Outcome::Weakness};
    const bool measured =
        tellOpening(opening, u"Runs table: filter by text to first rows painted"_s, text, 200,
                    model)
        && tellOpening(opening, u"Runs table: filter by outcome to first rows painted"_s, outcome,
                       200, model)
        && tellOpening(opening, u"Runs table: opened to first rows painted"_s, {}, 100, model);
    if (!measured)
        return 1;
    tellScrolling(*table);
    return 0;
}
