// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/gatewayflow.h"

#include "desk/desk.h"
#include "desk/weblinks.h"
#include "gateway/gatewaydialog.h"
#include "gateway/gatewaypanel.h"
#include "platform/browser.h"
#include "session/gatewaysetting.h"

#include <QClipboard>
#include <QGuiApplication>

namespace rd {

GatewayFlow::GatewayFlow(Desk &desk, OpenBrowser openBrowser, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_openBrowser(openBrowser ? std::move(openBrowser) : OpenBrowser(openInBrowser))
    , m_entry(desk)
{
    connect(&m_entry, &GatewayEntry::stepChanged, this, [this](GatewayStep step) {
        if (m_panel)
            m_panel->showStep(step);
    });
    connect(&m_entry, &GatewayEntry::browserWanted, this, [this](const QUrl &address) {
        const bool isOpen = m_openBrowser(address);
        if (m_panel)
            m_panel->showBrowser(m_entry.deadlineMs(), isOpen);
    });
    connect(&m_entry, &GatewayEntry::failed, this, [this](const GatewayError &error) {
        if (m_panel)
            m_panel->showFailure(error);
    });
    connect(&m_entry, &GatewayEntry::finished, this, [this] {
        if (m_panel)
            m_panel->showFinished();
        emit finished();
    });
}

GatewayFlow::~GatewayFlow() = default;

void GatewayFlow::setPanel(GatewayPanel &panel)
{
    m_panel = &panel;
    connect(&panel, &GatewayPanel::cancelRequested, this, &GatewayFlow::cancel);
    connect(&panel, &GatewayPanel::openAgainRequested, this, [this] {
        if (m_panel && !m_entry.address().isEmpty())
            m_panel->showBrowser(m_entry.deadlineMs(), m_openBrowser(m_entry.address()));
    });
    connect(&panel, &GatewayPanel::copyRequested, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_entry.address().toEncoded()));
    });
}

void GatewayFlow::begin(const Connection &connection)
{
    const QString problem =
        connection.gateway
            ? gatewayProblemSentence(gatewayProblemOf(*connection.gateway, connection.baseUrl))
            : QString();
    if (!connection.gateway || !problem.isEmpty()) {
        if (m_panel)
            m_panel->showProblem(problem);
        return;
    }
    m_entry.begin(connection);
}

void GatewayFlow::cancel()
{
    m_entry.cancel();
}

void GatewayFlow::openDialog(const Connection &meant, QWidget *parent)
{
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    const Connection connection = connectionOf(m_desk, meant.id).value_or(meant);
    const auto hold = m_desk.gateways().hold(connection);
    m_dialog = new GatewayDialog(connection.baseUrl.host(), connection.gateway,
                                 hold ? hold->sentence : QString(), parent);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    setPanel(m_dialog->panel());
    connect(&m_dialog->panel(), &GatewayPanel::signInRequested, this,
            [this, id = connection.id](const ConnectionGateway &gateway) {
                auto current = connectionOf(m_desk, id);
                if (!current)
                    return m_dialog->reject(); // removed meanwhile
                current->gateway = gateway;
                begin(*current);
            });
    connect(this, &GatewayFlow::finished, m_dialog, [this, id = connection.id] {
        const auto current = connectionOf(m_desk, id);
        const QString trouble =
            current ? m_desk.setGateway(*current, m_desk.gateways().gatewayOf(current->baseUrl))
                    : QString();
        if (current)
            m_desk.gateways().keepFor(*connectionOf(m_desk, id));
        if (trouble.isEmpty())
            m_dialog->accept();
        else
            m_dialog->panel().showProblem(trouble);
    });
    connect(m_dialog, &GatewayDialog::removeRequested, this, [this, id = connection.id] {
        const auto current = connectionOf(m_desk, id);
        const QString trouble = current ? m_desk.setGateway(*current, std::nullopt) : QString();
        if (trouble.isEmpty())
            m_dialog->accept();
        else
            m_dialog->panel().showProblem(trouble);
    });
    connect(m_dialog, &QDialog::finished, this, &GatewayFlow::cancel);
    m_dialog->open();
}

} // namespace rd

#include "moc_gatewayflow.cpp"
