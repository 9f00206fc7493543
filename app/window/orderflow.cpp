// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/orderflow.h"

#include "desk/profile.h"
#include "desk/weblinks.h"
#include "items/scenariorights.h"

#include <algorithm>

namespace rd {

OrderFlow::OrderFlow(Profile &profile, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_window(window)
{
    const Desk &desk = profile.desk();
    connect(&desk, &Desk::connectionsChanged, this, &OrderFlow::dropOrphans);
    connect(&desk, &Desk::statusChanged, this, &OrderFlow::dropOrphans);
}

OrderFlow::~OrderFlow() = default;

QString OrderFlow::hostOf(const QString &connectionId) const
{
    const auto connection = connectionOf(m_profile.desk(), connectionId);
    return connection ? connection->baseUrl.host() : QString();
}

QString OrderFlow::obstacle(const ScenarioEntry &entry) const
{
    const QString &connection = entry.stored.project.connectionId;
    for (const ScenarioOrder *order : m_orders) {
        if (order->isPending() && order->project() == entry.stored.project
            && order->scenarioId() == entry.scenario().id)
            return tr("ChaosCenter has not answered the last request for it yet.");
    }
    const Desk &desk = m_profile.desk();
    switch (desk.status(connection).kind) {
    case LinkStatus::Kind::SignedOut:
        return tr("You are signed out of its ChaosCenter: sign in again first.");
    case LinkStatus::Kind::GatewaySignIn:
        return tr("The gateway in front of its ChaosCenter wants you to sign in again first.");
    case LinkStatus::Kind::Offline:
        return tr("Its ChaosCenter cannot be reached just now.");
    case LinkStatus::Kind::KeychainLocked:
    case LinkStatus::Kind::KeychainMissing:
        return tr("The token for its ChaosCenter cannot be read from the keychain.");
    case LinkStatus::Kind::Starting:
    case LinkStatus::Kind::FirstSync:
    case LinkStatus::Kind::UpToDate:
    case LinkStatus::Kind::Paused:
        break;
    }
    return desk.link(connection) ? QString() : tr("Its ChaosCenter is not connected yet.");
}

void OrderFlow::ask(OrderDialog::Kind kind, const ScenarioEntry &entry)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const bool isRun = kind == OrderDialog::Kind::Run;
    const QString why = isRun ? whyNotRun(entry) : whyNotStop(entry);
    if (!why.isEmpty() || !obstacle(entry).isEmpty())
        return;
    m_dialog = new OrderDialog(kind, entry, isRun ? std::nullopt : stoppableRun(entry), &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog.data()] {
        m_dialog.clear();
        begin(*dialog);
    });
    connect(m_dialog, &QDialog::rejected, this, [this] { m_dialog.clear(); });
    m_dialog->open();
}

void OrderFlow::takeEntries(const QList<ScenarioEntry> &entries, const Scope &scope)
{
    if (!m_dialog || !scope.includes(m_dialog->entry().stored.project))
        return;
    const ScenarioEntry &asked = m_dialog->entry();
    const ProjectRef project = asked.stored.project;
    const QString id = asked.scenario().id;
    const auto now =
        std::find_if(entries.cbegin(), entries.cend(), [&](const ScenarioEntry &entry) {
            return entry.stored.project == project && entry.scenario().id == id;
        });
    QString why;
    if (now == entries.cend())
        why = tr("The scenario is not there any more.");
    else if (m_dialog->kind() == OrderDialog::Kind::Run)
        why = whyNotRun(*now);
    else if (const auto run = stoppableRun(*now); !run || run->id != m_dialog->run()->id)
        why = tr("The run does not go on any more: there is nothing to stop.");
    else
        why = whyNotStop(*now);
    if (why.isEmpty())
        return;
    m_dialog->reject();
    //: %1 is the reason, a sentence
    emit told({.kind = Banner::Kind::Warning, .text = tr("Nothing was sent. %1").arg(why)}, project,
              id, {});
}

void OrderFlow::begin(const OrderDialog &dialog)
{
    const ScenarioEntry entry = dialog.entry();
    const ProjectRef project = entry.stored.project;
    if (const QString why = obstacle(entry); !why.isEmpty()) { // since the question was asked
        emit told({.kind = Banner::Kind::Error, .text = why}, project, entry.scenario().id, {});
        return;
    }
    Desk &desk = m_profile.desk();
    const auto source = [&desk, id = project.connectionId]() -> Source * {
        Link *link = desk.link(id);
        return link ? &link->source() : nullptr;
    };
    auto *order = new ScenarioOrder({.source = source,
                                     .history = desk.history(),
                                     .clock = desk.clock(),
                                     .timers = m_profile.timers()},
                                    project, entry.scenario().id, this);
    m_orders.append(order);
    connect(order, &ScenarioOrder::reported, this,
            [this, order, entry](const ScenarioOrder::Report &report) {
                if (ScenarioOrder::isEnd(report.stage)) {
                    m_orders.removeAll(order);
                    order->deleteLater();
                }
                take(report, entry);
            });
    if (dialog.kind() == OrderDialog::Kind::Run)
        order->run();
    else
        order->stop(dialog.run()->id);
}

void OrderFlow::take(const ScenarioOrder::Report &report, const ScenarioEntry &entry)
{
    const ProjectRef &project = entry.stored.project;
    const bool isRefused = report.stage == ScenarioOrder::Stage::Refused;
    const bool isUnsupported = report.error && report.error->kind == ApiError::Kind::Unsupported;
    emit told(
        orderNote(report, entry, hostOf(project.connectionId), m_profile.desk().clock().nowMs()),
        project, entry.scenario().id, report.run.value_or(Run{}));
    emit obstaclesChanged();
    // What was known of the role, the delegate or the token may be out of date; and a run that may
    // have been started is looked for.
    const bool isLost = report.stage == ScenarioOrder::Stage::Lost;
    if ((isRefused && !isUnsupported) || isLost
        || report.stage == ScenarioOrder::Stage::ScheduleOnly)
        m_profile.desk().refreshNow();
}

void OrderFlow::dropOrphans()
{
    const QList<ScenarioOrder *> orders = m_orders;
    for (ScenarioOrder *order : orders) {
        if (!m_profile.desk().link(order->project().connectionId))
            order->sourceGone();
    }
    emit obstaclesChanged();
}

} // namespace rd

#include "moc_orderflow.cpp"
