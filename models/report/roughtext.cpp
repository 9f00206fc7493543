// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/roughtext.h"

namespace rd {

namespace {

double roughAdvance(char32_t c)
{
    if (c == 0x2068 || c == 0x2069 || QChar::isMark(c))
        return 0;
    if (c >= 0x1100)
        return 1.05; // ideographs, most emoji
    if (QChar::isUpper(c) || c == U'm' || c == U'w' || c == U'@' || c == U'%')
        return 0.75;
    if (c < 128
        && QLatin1StringView("iljtfr.,:;|!'()[] ").contains(QChar(static_cast<char16_t>(c))))
        return 0.38;
    return 0.6;
}

/// Characters of \p text that fit, at least one.
qsizetype roughlyFitting(QStringView text, double width, double size)
{
    double used = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        const char32_t c =
            pair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        used += roughAdvance(c) * size;
        if (used > width && i > 0)
            return i;
        i += pair;
    }
    return text.size();
}

} // namespace

double roughWidth(QStringView text, double size)
{
    double width = 0;
    for (const char32_t c : text.toUcs4())
        width += roughAdvance(c) * size;
    return width;
}

QString roughlyCut(const QString &text, double width, double size)
{
    if (roughWidth(text, size) <= width)
        return text;
    const qsizetype count = roughlyFitting(text, width - size, size);
    QString cut = text.first(count);
    // What was begun is ended: an isolate that stays open would take the rest along.
    const bool isOpen = cut.count(QChar(0x2068)) > cut.count(QChar(0x2069));
    cut += QChar(0x2026);
    return isOpen ? cut + QChar(0x2069) : cut;
}

QStringList roughLines(const QString &text, double width, double size, int lines)
{
    QStringList result;
    QString rest = text;
    while (result.size() + 1 < lines && roughWidth(rest, size) > width) {
        qsizetype count = roughlyFitting(rest, width, size);
        for (qsizetype i = count; i > count / 2; --i) {
            const QChar last = rest.at(i - 1);
            if (last == u' ' || last == u'-' || last == u'/' || last == u'.' || last == u'_') {
                count = i;
                break;
            }
        }
        result << rest.first(count).trimmed();
        rest = rest.sliced(count);
    }
    if (!rest.isEmpty() || result.isEmpty())
        result << roughlyCut(rest, width, size);
    return result;
}

} // namespace rd
