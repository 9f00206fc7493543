// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says what this program makes of schedules, for comparisons with others: one question per line of
// the standard input, one answer per line of the standard output.
//
// Question: <seconds since the epoch> TAB <zone> TAB <firings wanted> TAB <schedule>
// Answer: "refused", or "never", or the interval in milliseconds ("-" without one) and the moments
// of the firings in seconds, with spaces between them.

#include "analytics/cron.h"
#include "analytics/schedule.h"

#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

QString answerTo(const QString &line)
{
    const qint64 after = line.section(u'\t', 0, 0).toLongLong() * 1000;
    const QTimeZone zone(line.section(u'\t', 1, 1).toLatin1());
    const int wanted = line.section(u'\t', 2, 2).toInt();
    const QString schedule = line.section(u'\t', 3);
    const auto cron = parseCron(schedule);
    if (!cron)
        return u"refused"_s;
    if (!cron->canFire())
        return u"never"_s;
    const auto interval = scheduleIntervalMs(schedule);
    QStringList words{interval ? QString::number(*interval) : u"-"_s};
    qint64 at = after;
    for (int i = 0; i < wanted; ++i) {
        const auto next = nextFiring(*cron, at, zone);
        if (!next)
            break;
        at = *next;
        words << QString::number(at / 1000);
    }
    return words.join(u' ');
}

} // namespace

int main()
{
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    QTextStream questions(&input);
    QTextStream answers(&output);
    QString line;
    while (questions.readLineInto(&line))
        answers << answerTo(line) << '\n';
    return 0;
}
