// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text.h"

#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rd {

namespace {

bool isDirectionControl(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069) || u == 0x200E
           || u == 0x200F || u == 0x061C;
}

bool mayReorderLetter(QChar letter)
{
    switch (letter.direction()) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        // Letters beyond the first plane come as two halves; none of their own directions is known
        // here.
        return letter.isSurrogate();
    }
}

} // namespace

QString plainLine(QStringView text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit + 1));
    bool lastWasSpace = true; // also trims the front
    for (const QChar c : text) {
        if (isDirectionControl(c))
            continue;
        const bool blank = c.isSpace() || c.category() == QChar::Other_Control
                           || c.category() == QChar::Separator_Line
                           || c.category() == QChar::Separator_Paragraph;
        if (blank && lastWasSpace)
            continue;
        lastWasSpace = blank;
        line.append(blank ? QChar(u' ') : c);
        if (line.size() > limit) {
            line.truncate(limit - 1);
            // Never half of a surrogate pair.
            if (!line.isEmpty() && line.back().isHighSurrogate())
                line.chop(1);
            line.append(QChar(0x2026));
            return line;
        }
    }
    if (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

bool mayReorder(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), mayReorderLetter);
}

QString isolatedIfNeeded(const QString &text)
{
    const bool runsRightToLeft = QLocale().textDirection() == Qt::RightToLeft;
    return runsRightToLeft || mayReorder(text) ? isolated(text) : text;
}

QString oneDecimal(double value)
{
    // Rounded first, so that -0.04 does not become a negative zero.
    const double rounded = std::round(value * 10.0) / 10.0;
    QString text = QLocale().toString(std::abs(rounded), 'f', 1);
    if (rounded < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QString signedOneDecimal(double value)
{
    const QString text = oneDecimal(value);
    return std::round(value * 10.0) > 0 ? QChar(u'+') + text : text;
}

QString fullFingerprintOf(const QByteArray &secret)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex());
}

QString fingerprintOf(const QByteArray &secret)
{
    return fullFingerprintOf(secret).left(8);
}

} // namespace rd
