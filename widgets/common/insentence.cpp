// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/insentence.h"

#include "core/text.h"

#include <QGuiApplication>

#include <algorithm>

namespace rd {

namespace {

bool mayReorder(QChar letter)
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

QString inSentence(const QString &text, qsizetype limit)
{
    QString line = plainLine(text, limit).trimmed();
    const bool needsIsolation =
        QGuiApplication::isRightToLeft() || std::any_of(line.cbegin(), line.cend(), mayReorder);
    return needsIsolation ? isolated(line) : line;
}

} // namespace rd
