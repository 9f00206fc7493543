// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/gatewayentry.h"

#include "desk/desk.h"
#include "session/letgo.h"

namespace rd {

GatewayEntry::GatewayEntry(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

GatewayEntry::~GatewayEntry() = default;

void GatewayEntry::begin(const Connection &connection)
{
    m_attempt.reset();
    m_connection = connection;
    m_address.clear();
    m_deadlineMs = 0;
    const GatewaySignIn::Limits limits;
    m_attempt = std::make_unique<GatewaySignIn>(
        *m_desk.pool(), m_desk.timers(), m_desk.clock(),
        [this, limits](const QUrl &url) {
            m_address = url;
            m_deadlineMs = m_desk.clock().nowMs() + limits.browser.count();
            emit browserWanted(url);
            return true; // who has no browser here may use the address
        },
        limits);
    connect(m_attempt.get(), &GatewaySignIn::stepChanged, this, &GatewayEntry::stepChanged);
    m_attempt->start(
        m_desk.gateways().configOf(connection),
        [this](Result<GatewayGrant, GatewayError> result) { take(std::move(result)); });
}

void GatewayEntry::cancel()
{
    if (m_attempt)
        m_attempt->cancel();
}

void GatewayEntry::take(Result<GatewayGrant, GatewayError> result)
{
    letGoLater(std::move(m_attempt)); // this is its callback
    m_address.clear();
    if (!result) {
        emit failed(result.error());
        return;
    }
    m_desk.gateways().take(m_connection, std::move(*result));
    emit finished();
}

} // namespace rd

#include "moc_gatewayentry.cpp"
