// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/lockdownitem.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QPushButton;

namespace rd {

class NoticeBox;
class StepList;
class TonedLabel;

/// "This computer is compromised": says what will be done to which connections and that there is no
/// way back, with the focus on Cancel; then shows what became of each, and offers what is left to
/// do. Open it with open(). Closing it stops nothing that has begun.
class LockdownDialog final : public QDialog {
    Q_OBJECT
public:
    explicit LockdownDialog(const QList<LockdownItem> &items, QWidget *parent);

    /// What has become of them so far; \p isRunning: more is to come.
    void showItems(const QList<LockdownItem> &items, bool isRunning);

signals:
    void confirmed(bool alsoHistory);
    void retryRequested();
    void wipeAnywayRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void confirm();
    void retranslate();
    void showState();
    [[nodiscard]] QString stillAlive() const;

    QList<LockdownItem> m_items;
    bool m_isConfirmed = false;
    bool m_isRunning = false;

    TonedLabel *m_title;
    TonedLabel *m_what;
    TonedLabel *m_noUndo;
    StepList *m_list;
    QCheckBox *m_history;
    NoticeBox *m_left; ///< what is kept, and what wiping it anyway would mean
    QPushButton *m_wipe;
    QPushButton *m_retry;
    QPushButton *m_close; ///< Cancel, at first
    QPushButton *m_confirm;
};

} // namespace rd
