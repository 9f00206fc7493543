// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString csvCell(QString text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    if (!text.isEmpty() && !isNumber && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool quoted =
        text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    if (!quoted)
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

void appendLine(QString &csv, const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += u',';
        csv += csvCell(cells[i]);
    }
    csv += u"\r\n"_s;
}

} // namespace

QString csvOf(const ChartTable &table)
{
    QString csv;
    appendLine(csv, table.csvHead());
    for (int row = 0; row < table.csvRows(); ++row)
        appendLine(csv, table.csvRow(row));
    return csv;
}

void copyCsv(const ChartTable &table)
{
    const QString csv = csvOf(table);
    auto *copied = new QMimeData;
    copied->setText(csv);
    copied->setData(u"text/csv"_s, csv.toUtf8());
    QGuiApplication::clipboard()->setMimeData(copied);
}

QString csvNumber(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString csvTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate);
}

} // namespace rd
