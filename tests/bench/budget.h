// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>

/// How benchmarks tell their figures: a line for the table that bench.py prints, among lines for
/// whoever runs one benchmark alone.
namespace rd::bench {

/// A figure and what it is judged by. Texts without tabulators.
struct Budget {
    QString what;
    QString size;
    QString figure;
    QString limit;
    bool met = false;
};

inline void tell(const Budget &budget)
{
    std::printf("budget\t%s\t%s\t%s\t%s\t%s\n", qPrintable(budget.what), qPrintable(budget.size),
                qPrintable(budget.figure), qPrintable(budget.limit), budget.met ? "met" : "MISSED");
    std::fflush(stdout);
}

/// For figures below a limit, in the same unit.
inline void tellBelow(const QString &what, const QString &size, double figure, double limit,
                      const QString &unit)
{
    tell({.what = what,
          .size = size,
          .figure = QStringLiteral("%1 %2").arg(figure, 0, 'f', figure < 10 ? 2 : 1).arg(unit),
          .limit = QStringLiteral("< %1 %2").arg(limit).arg(unit),
          .met = figure < limit});
}

inline double least(const QList<double> &values)
{
    return values.isEmpty() ? 0 : *std::min_element(values.cbegin(), values.cend());
}

inline double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Memory of this process that is in RAM now, in bytes.
inline qint64 residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').value(0).toLongLong() * 1024;
    }
    return 0;
}

/// What this process read and wrote through system calls so far, files and everything else.
struct Traffic {
    qint64 readBytes = 0;
    qint64 writtenBytes = 0;
};

inline Traffic traffic()
{
    Traffic told;
    QFile io(QStringLiteral("/proc/self/io"));
    if (!io.open(QIODevice::ReadOnly))
        return told;
    const QList<QByteArray> lines = io.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("rchar:"))
            told.readBytes = line.mid(6).trimmed().toLongLong();
        else if (line.startsWith("wchar:"))
            told.writtenBytes = line.mid(6).trimmed().toLongLong();
    }
    return told;
}

/// "10 k", "1 M".
inline QString sizeText(qint64 runs)
{
    if (runs >= 1'000'000 && runs % 1'000'000 == 0)
        return QStringLiteral("%1 M").arg(runs / 1'000'000);
    if (runs >= 1000 && runs % 1000 == 0)
        return QStringLiteral("%1 k").arg(runs / 1000);
    return QString::number(runs);
}

} // namespace rd::bench
