// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/connectionrow.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace rd {

class Card;
class StatePanel;

/// The connections of the user, each with where it stands and what can be done with it. Shows what
/// it is given and reports what was chosen; does nothing by itself.
class ConnectionsTab final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionsTab(QWidget *parent = nullptr);

    /// Rows in the given order. A connection that was there before keeps its row, with the focus
    /// and with what is told in it.
    void setConnections(const QList<ConnectionInfo> &connections, qint64 nowMs);
    /// See ConnectionRow; unknown ids are ignored.
    void setBusy(const QString &id, const QString &text);
    void showResult(const QString &id, NoticeBox::Kind kind, const QString &sentence,
                    const QString &details = {});
    void showKept(const QString &id, const QString &sentence, bool canWipe);
    [[nodiscard]] ConnectionRow *row(const QString &id) const;

signals:
    void addRequested();
    void actionRequested(const QString &id, rd::ConnectionRow::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    ConnectionRow *makeRow(const QString &id);
    void retranslate();

    Card *m_card;
    QPushButton *m_add;
    QWidget *m_list;
    QVBoxLayout *m_rowLayout;
    StatePanel *m_empty;
    QList<ConnectionRow *> m_rows; ///< in the order of the screen
};

} // namespace rd
