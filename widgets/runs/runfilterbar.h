// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/outcome.h"

#include <QList>
#include <QWidget>

class QLineEdit;
class QTimer;

namespace rd {

class OutcomeFilterButton;

/// The fields above the list of runs: words to look for, and outcomes. Says what is wanted, once
/// per wish, and filters nothing itself.
class RunFilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit RunFilterBar(QWidget *parent = nullptr);

    /// Sets the fields without changed().
    void setFilter(const QString &text, const QList<Outcome> &outcomes);
    /// Empties the fields and says so.
    void clear();
    [[nodiscard]] QString text() const; ///< without spaces around it
    [[nodiscard]] QList<Outcome> outcomes() const;
    [[nodiscard]] bool isFiltering() const;
    /// For Ctrl+F: the next key press replaces what is there.
    void focusText();
    [[nodiscard]] bool hasTextFocus() const;

signals:
    /// Comes a moment after the last key press, at once on Enter.
    void changed(const QString &text, const QList<rd::Outcome> &outcomes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void announce();

    QString m_announcedText;
    QList<Outcome> m_announcedOutcomes;
    QTimer *m_delay;
    QLineEdit *m_text;
    OutcomeFilterButton *m_outcomes;
};

} // namespace rd
