// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenarios/orderdialog.h"
#include "sync/scenarioorder.h"
#include "window/ordertext.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace rd {

class Profile;

/// Runs scenarios and stops runs for the user: asks first, sends once, tells what became of it.
///
/// Nothing is sent where the role, the scenario or the connection speaks against it, and nothing
/// twice: a scenario waits for the answer to what was asked for it last.
class OrderFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow; dialogs belong to \p window.
    OrderFlow(Profile &profile, QWidget &window, QObject *parent = nullptr);
    ~OrderFlow() override;

    /// Asks the user, and does it. Does nothing while another question is open.
    void ask(OrderDialog::Kind kind, const ScenarioEntry &entry);
    /// What is known by now of all scenarios of \p scope: a question that makes no sense any more
    /// is taken back, and told why.
    void takeEntries(const QList<ScenarioEntry> &entries, const Scope &scope);
    /// Why nothing can be asked of the server for \p entry just now, besides what the entry tells
    /// (whyNotRun(), whyNotStop()); empty: it can.
    [[nodiscard]] QString obstacle(const ScenarioEntry &entry) const;

signals:
    /// \p run has no id and no number before it was read back.
    void told(const rd::OrderNote &note, const rd::ProjectRef &project, const QString &scenarioId,
              const rd::Run &run);
    /// obstacle() may say something else.
    void obstaclesChanged();

private:
    void begin(const OrderDialog &dialog);
    void take(const ScenarioOrder::Report &report, const ScenarioEntry &entry);
    void dropOrphans();
    [[nodiscard]] QString hostOf(const QString &connectionId) const;

    Profile &m_profile;
    QWidget &m_window;
    QPointer<OrderDialog> m_dialog;
    QList<ScenarioOrder *> m_orders; ///< children; those that have ended are gone
};

} // namespace rd
