// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Overview figures over a million runs in memory. Prints figures, judges nothing.

#include "analytics/score.h"
#include "bench/budget.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

OverviewInput worldOf(qsizetype runs, int scenarios, PeriodKind kind)
{
    QRandomGenerator random(1);
    OverviewInput input;
    input.period.kind = kind;
    input.nowMs = 1'780'000'000'000;
    input.layout = layOut(input.period, input.nowMs, QTimeZone("Europe/Berlin"));
    OverviewInput::ProjectInput project;
    project.ref = {u"c"_s, u"p"_s};
    project.serverKey = u"k"_s;
    input.projects << project;
    for (int i = 0; i < scenarios; ++i) {
        ScoredScenario scenario;
        scenario.key = i + 1;
        scenario.project = project.ref;
        scenario.name = u"scenario %1"_s.arg(i);
        scenario.schedule = u"%1 %2 * * *"_s.arg(i % 60).arg(i % 24);
        scenario.everRan = true;
        input.scenarios << scenario;
    }
    const qint64 reach = input.layout.span.toMs - input.layout.previous.fromMs;
    for (qsizetype i = 0; i < runs; ++i) {
        ScoredRun run;
        run.scenarioKey = 1 + random.bounded(scenarios);
        run.createdMs = input.layout.previous.fromMs
                        + static_cast<qint64>(random.generateDouble() * static_cast<double>(reach));
        run.sequence = i;
        run.outcome = AllOutcomes[random.bounded(quint32(AllOutcomes.size()))];
        if (isMeasurable(run.outcome))
            run.score = random.bounded(100.0);
        input.runs << run;
    }
    return input;
}

double medianMs(const OverviewInput &input)
{
    QList<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const OverviewFigures figures = computeOverview(input);
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (figures.total.scenarios == 0)
            return -1; // keeps the work from being optimised away
    }
    return bench::median(times);
}

} // namespace

int main()
{
    QTextStream out(stdout);
    for (const int scenarios : {40, 1000, 10'000}) {
        for (const PeriodKind kind :
             {PeriodKind::Hours24, PeriodKind::Days90, PeriodKind::Months12}) {
            double small = 0;
            for (const qsizetype runs : {100'000, 1'000'000}) {
                const double ms = medianMs(worldOf(runs, scenarios, kind));
                out << u"%1 runs, %2 scenarios, %3: %4 ms"_s.arg(runs).arg(scenarios).arg(
                    periodKey({.kind = kind}), QString::number(ms, 'f', 1));
                if (small > 0)
                    out << u" (%1 times the time of a tenth)"_s.arg(ms / small, 0, 'f', 1);
                out << '\n';
                out.flush();
                small = ms;
            }
        }
    }
    return 0;
}
