// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>
#include <QModelIndex>

namespace rd {

/// What can be done with the run of a list that is marked, or with the two that are chosen. Its
/// actions have keys of their own where they are added to the list.
class RunMenu final : public QMenu {
    Q_OBJECT
public:
    explicit RunMenu(QWidget *parent = nullptr);

    /// The run of \p index, a row of RunListModel, and the keys of the runs that are chosen. All is
    /// disabled without a run, and while its values are being read.
    void setRun(const QModelIndex &index, const QList<qint64> &chosen);
    /// Nothing opens while all is disabled.
    void openAt(const QPoint &globalPlace);

signals:
    void detailsRequested(qint64 key);
    void openRunRequested(qint64 key);
    void openScenarioRequested(qint64 key);
    void copyLinkRequested(qint64 key);
    void copyDeskLinkRequested(qint64 key);
    void copyTextRequested(const QString &text);
    /// Two keys: with each other. One: with the run of the scenario before it.
    void compareRequested(const QList<qint64> &keys);
    void onlyScenarioRequested(qint64 key);
    void onlyDelegateRequested(qint64 key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCompareText();

    qint64 m_key = 0;
    QList<qint64> m_compared; ///< by m_compare
    QString m_runId;
    QAction *m_details;
    QAction *m_openRun;
    QAction *m_openScenario;
    QAction *m_copyLink;
    QAction *m_copyDeskLink;
    QAction *m_copyId;
    QAction *m_compare;
    QAction *m_onlyScenario;
    QAction *m_onlyDelegate;
};

} // namespace rd
