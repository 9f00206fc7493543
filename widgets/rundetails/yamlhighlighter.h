// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace rd {

/// Colours YAML as the program itself writes it: keys, texts in quotes, numbers and other words
/// with a meaning. Lines of blocks stay as they are.
class YamlHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
public:
    explicit YamlHighlighter(QTextDocument *document);

    void setTokens(const ThemeTokens &tokens);

protected:
    void highlightBlock(const QString &text) override;

private:
    void highlightValue(const QString &text, qsizetype from);

    QTextCharFormat m_key;
    QTextCharFormat m_quoted;
    QTextCharFormat m_literal;
    QTextCharFormat m_mark;
};

} // namespace rd
