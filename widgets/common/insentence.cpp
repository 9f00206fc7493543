// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/insentence.h"

#include "core/text.h"

#include <QGuiApplication>

namespace rd {

QString inSentence(const QString &text, qsizetype limit)
{
    QString line = plainLine(text, limit).trimmed();
    const bool needsIsolation = QGuiApplication::isRightToLeft() || mayReorder(line);
    return needsIsolation ? isolated(line) : line;
}

} // namespace rd
