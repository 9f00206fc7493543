// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The program's window, watched from inside: does what main.cpp does for the window, on the profile
// that the XDG variables name. Nothing of this is in the program itself.
//     bench_window start    prints the milliseconds from exec to saved data on screen, and leaves
//     bench_window stay     prints them and goes on; one command per line on its standard input:
//         look on|off       whether to compare the pixels of every paint with those before
//         paints            prints paints since the last time, and what painted without a change
//         memory            prints resident bytes
//         periods SIZE      goes through all periods and prints lines for the table
//         quit

#include "bench/budget.h"
#include "bench/guiwatch.h"
#include "bench/sinceexec.h"
#include "window/header.h"
#include "window/mainwindow.h"
#include "window/windowapp.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QScreen>
#include <QSocketNotifier>
#include <QWindow>

#include <cstring>
#include <map>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;
using namespace rd::bench;

namespace {

constexpr std::array Kinds{PeriodKind::Hours24, PeriodKind::Days7, PeriodKind::Days30,
                           PeriodKind::Days90, PeriodKind::Months12};
constexpr int Rounds = 5;

class Watcher final : public QObject {
public:
    /// \p mainMs and \p appMs: when main() began and the QApplication was made.
    Watcher(bool stays, double mainMs, double appMs)
        : m_stays(stays)
        , m_mainMs(mainMs)
        , m_appMs(appMs)
    {
        // The window is made before the first turn of the event loop.
        QTimer::singleShot(0, this, &Watcher::attach);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()) {
            m_painted[QByteArray(watched->metaObject()->className()) + ' '
                      + watched->objectName().toUtf8()]++;
            m_dataPainted = m_dataPainted || (m_awaitsData && isFilledChart(watched));
            if (!std::exchange(m_paintNoted, true))
                QTimer::singleShot(0, this, &Watcher::afterPaint);
        }
        return false;
    }

private:
    void attach()
    {
        m_madeMs = msSinceExec();
        const auto windows = QApplication::topLevelWidgets();
        for (QWidget *widget : windows) {
            if (auto *window = qobject_cast<MainWindow *>(widget))
                m_window = window;
        }
        if (!m_window) {
            std::printf("no window\n");
            QCoreApplication::exit(1);
            return;
        }
        connect(m_window, &MainWindow::figuresShown, this, &Watcher::onFigures);
        qApp->installEventFilter(this);
        if (!m_stays)
            return;
        auto *commands = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
        connect(commands, &QSocketNotifier::activated, this, &Watcher::readCommands);
    }

    /// Charts draw last: in the turn of the event loop after the figures have come.
    static bool isFilledChart(const QObject *watched)
    {
        const auto *view = qobject_cast<QChartView *>(watched->parent());
        return view && view->viewport() == watched && !view->chart()->series().isEmpty();
    }
    void onFigures()
    {
        ++m_figures;
        if (m_figures == 1) {
            m_awaitsData = true;
            m_figuresMs = msSinceExec();
        }
        if (m_switch.isValid() && m_latencies.size() < m_step) {
            m_latencies << double(m_switch.nsecsElapsed()) / 1e6;
            QTimer::singleShot(100ms, this, &Watcher::nextPeriod); // when all is painted
        }
    }
    void afterPaint()
    {
        m_paintNoted = false;
        if (++m_paints == 1)
            m_firstPaintMs = msSinceExec();
        if (m_looks)
            compare();
        m_painted.clear();
        if (m_switch.isValid() && m_latencies.size() == m_step)
            m_lastPaintMs = double(m_switch.nsecsElapsed()) / 1e6;
        if (!m_awaitsData || !m_dataPainted)
            return;
        m_awaitsData = false;
        tellStart(msSinceExec());
        if (!m_stays)
            QCoreApplication::quit();
    }
    void tellStart(double shownMs) const
    {
        std::printf("main %.1f, application %.1f, window made %.1f, painted %.1f, figures %.1f\n",
                    m_mainMs, m_appMs, m_madeMs, m_firstPaintMs, m_figuresMs);
        std::printf("shown %.2f\n", shownMs);
        std::fflush(stdout);
    }

    void compare()
    {
        const QImage now = m_window->screen()->grabWindow(m_window->winId()).toImage();
        if (now == m_picture) {
            ++m_same;
            for (const auto &[name, count] : m_painted)
                m_sameBy[name] += count;
        }
        m_picture = now;
    }

    void readCommands()
    {
        char buffer[1024];
        const auto got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0) {
            QCoreApplication::quit();
            return;
        }
        m_input.append(buffer, got);
        for (auto end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
            const QByteArray line = m_input.left(end);
            m_input.remove(0, end + 1);
            obey(line.split(' '));
            std::fflush(stdout);
        }
    }
    void obey(const QByteArrayList &words)
    {
        const QByteArray verb = words.value(0);
        if (verb == "look") {
            m_looks = words.value(1) == "on";
            m_picture = {};
            std::printf("ok\n");
        } else if (verb == "paints") {
            QByteArray names;
            for (const auto &[name, count] : m_sameBy)
                names += ", " + name.trimmed() + " x" + QByteArray::number(count);
            std::printf("paints %d same %d%s\n", m_paints, m_same, names.constData());
            m_paints = m_same = 0;
            m_sameBy.clear();
        } else if (verb == "memory") {
            std::printf("memory %lld\n", residentBytes());
        } else if (verb == "periods") {
            m_size = QString::fromUtf8(words.mid(1).join(' '));
            m_step = 0;
            m_latencies.clear();
            nextPeriod();
        } else if (verb == "quit") {
            m_window->close();
        }
    }

    void nextPeriod()
    {
        if (m_step > 0)
            notePeriod();
        if (m_step >= Rounds * int(Kinds.size())) {
            tellPeriods();
            return;
        }
        m_watch.begin();
        m_lastPaintMs = 0;
        m_switch.start();
        const PeriodKind kind = Kinds.at(std::size_t(m_step++) % Kinds.size());
        emit m_window->findChild<Header *>()->periodChosen({.kind = kind});
    }
    void notePeriod()
    {
        const auto longest = m_watch.end();
        const auto kind = std::size_t(m_step - 1) % Kinds.size();
        m_wall[kind] << longest.wallMs;
        m_processor[kind] << longest.processorMs;
        m_took[kind] << m_latencies.last();
        m_shown[kind] << m_lastPaintMs;
    }
    void tellPeriods()
    {
        QList<double> wall;
        QList<double> processor;
        QList<double> took;
        QList<double> shown;
        for (std::size_t i = 0; i < Kinds.size(); ++i) {
            wall << median(m_wall[i]);
            processor << median(m_processor[i]);
            took << median(m_took[i]);
            shown << median(m_shown[i]);
            std::printf("  %-4s figures after %6.1f ms, painted after %6.1f ms, GUI thread busy "
                        "%5.1f ms at a time (%5.1f with waiting)\n",
                        qPrintable(periodKey({.kind = Kinds[i]})), took.last(), shown.last(),
                        processor.last(), wall.last());
        }
        const double most = *std::max_element(took.cbegin(), took.cend());
        tellBelow(u"Overview figures in the window, slowest period"_s, m_size, most, 100, u"ms"_s);
        tellBelow(u"the same, painted"_s, m_size, *std::max_element(shown.cbegin(), shown.cend()),
                  200, u"ms"_s);
        tellBelow(u"GUI thread at most blocked meanwhile, painting included"_s, m_size,
                  *std::max_element(processor.cbegin(), processor.cend()), 16, u"ms"_s);
        std::printf("done\n");
        std::fflush(stdout);
    }

    bool m_stays;
    // Milliseconds since exec: where the start spends its time.
    double m_mainMs;
    double m_appMs;
    double m_madeMs = 0;
    double m_firstPaintMs = 0;
    double m_figuresMs = 0;
    MainWindow *m_window = nullptr;
    std::map<QByteArray, int> m_painted; ///< in this turn: class and name of widgets
    bool m_paintNoted = false;
    bool m_awaitsData = false;
    bool m_dataPainted = false;
    int m_figures = 0;

    int m_paints = 0;
    int m_same = 0;
    std::map<QByteArray, int> m_sameBy;
    bool m_looks = false;
    QImage m_picture;
    QByteArray m_input;

    GuiWatch m_watch;
    QString m_size;
    QElapsedTimer m_switch;
    QList<double> m_latencies; ///< from the choice of a period to its figures
    double m_lastPaintMs = 0;  ///< from the choice to the end of the last paint after them
    int m_step = 0;
    std::array<QList<double>, Kinds.size()> m_wall;
    std::array<QList<double>, Kinds.size()> m_processor;
    std::array<QList<double>, Kinds.size()> m_took;
    std::array<QList<double>, Kinds.size()> m_shown;
};

} // namespace

int main(int argc, char **argv)
{
    const double mainMs = msSinceExec();
    ::umask(077);
    QCoreApplication::setApplicationName(u"resilience-desk"_s);
    QCoreApplication::setApplicationVersion(u"0"_s);
    QCoreApplication::setOrganizationDomain(u"resiliencedesk.org"_s);
    const bool stays = argc > 1 && std::strcmp(argv[1], "stay") == 0;
    int one = 1; // the rest of the arguments is ours
    QApplication app(one, argv);
    const Watcher watcher(stays, mainMs, msSinceExec());
    return WindowApp::run(app);
}
