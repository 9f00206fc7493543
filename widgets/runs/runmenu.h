// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QModelIndex>

namespace rd {

/// What can be done with one run of a list.
class RunMenu final : public QMenu {
    Q_OBJECT
public:
    explicit RunMenu(QWidget *parent = nullptr);

    /// Opens for the run of \p index, a row of RunListModel. Nothing opens for a row whose values
    /// are still being read.
    void openFor(const QModelIndex &index, const QPoint &globalPlace);

signals:
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyLinkRequested(qint64 key);
    void copyDeskLinkRequested(qint64 key);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    qint64 m_key = 0;
    QString m_runId;
    QAction *m_openRun;
    QAction *m_openScenario;
    QAction *m_copyLink;
    QAction *m_copyDeskLink;
    QAction *m_copyId;
};

} // namespace rd
