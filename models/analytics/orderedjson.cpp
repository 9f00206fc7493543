// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/orderedjson.h"

#include "analytics/score.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace rd {

namespace {

bool mustBeEscaped(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    if (c.isLowSurrogate())
        return at == 0 || !text.at(at - 1).isHighSurrogate();
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // direction overrides and isolates among them
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c == u'"' || c == u'\\';
    }
}

} // namespace

void OrderedJson::appendQuoted(const QString &text)
{
    QString quoted;
    quoted.reserve(text.size() + 2);
    quoted.append(u'"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!mustBeEscaped(text, i)) {
            quoted.append(text.at(i));
            continue;
        }
        quoted.append(u'\\');
        if (text.at(i) == u'"' || text.at(i) == u'\\') {
            quoted.append(text.at(i));
        } else {
            quoted.append(u'u');
            quoted.append(QString::number(text.at(i).unicode(), 16).rightJustified(4, u'0'));
        }
    }
    quoted.append(u'"');
    m_text.append(quoted.toUtf8());
}

void OrderedJson::startValue(const char *key)
{
    if (!m_isFirst)
        m_text.append(',');
    m_isFirst = false;
    if (key)
        m_text.append('"').append(key).append("\":");
}

void OrderedJson::open(const char *key, char bracket)
{
    startValue(key);
    m_text.append(bracket);
    m_isFirst = true;
}

void OrderedJson::close(char bracket)
{
    m_text.append(bracket);
    m_isFirst = false;
}

void OrderedJson::addText(const char *key, const QString &text)
{
    startValue(key);
    appendQuoted(text);
}

void OrderedJson::addTextOrNull(const char *key, const QString &text)
{
    if (text.isEmpty())
        addNull(key);
    else
        addText(key, text);
}

void OrderedJson::addNumber(const char *key, qint64 number)
{
    startValue(key);
    m_text.append(QByteArray::number(number));
}

void OrderedJson::addDecimal(const char *key, std::optional<double> number)
{
    if (!number || !std::isfinite(*number)) {
        addNull(key);
        return;
    }
    startValue(key);
    m_text.append(QByteArray::number(displayedScore(*number), 'f', 1));
}

void OrderedJson::addExact(const char *key, std::optional<double> number)
{
    if (!number || !std::isfinite(*number)) {
        addNull(key);
        return;
    }
    startValue(key);
    m_text.append(QByteArray::number(*number, 'g', QLocale::FloatingPointShortest));
}

void OrderedJson::addTime(const char *key, qint64 ms)
{
    // toUTC() and not a zone object, which is written as +00:00.
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms).toUTC();
    if (ms <= 0 || !time.isValid())
        addNull(key);
    else
        addText(key, time.toString(Qt::ISODate));
}

void OrderedJson::addBool(const char *key, std::optional<bool> value)
{
    if (!value) {
        addNull(key);
        return;
    }
    startValue(key);
    m_text.append(*value ? "true" : "false");
}

void OrderedJson::addNull(const char *key)
{
    startValue(key);
    m_text.append("null");
}

} // namespace rd
