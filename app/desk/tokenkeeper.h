// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/tokenend.h"
#include "desk/tokenlease.h"
#include "session/connection.h"
#include "session/tokencare.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>

namespace rd {

class Desk;

/// Renews the tokens of this device before they end, so that nobody is signed out by time alone:
/// looks some minutes after start() and every six hours, and asks a server only when the end of its
/// token is near.
///
/// Only tokens that this program made (they are called defaultTokenName()) and that are in the
/// keychain: one that was pasted has the life that somebody chose for it. The new one lives as long
/// as the old one did. What fails is tried again at the next look, as long as the token lives; so
/// is a connection whose token somebody else is at. The token of a connection that was removed
/// meanwhile is revoked.
class TokenKeeper final : public QObject {
    Q_OBJECT
public:
    /// \p desk is borrowed.
    explicit TokenKeeper(Desk &desk, QObject *parent = nullptr);
    ~TokenKeeper() override;

    void start();

signals:
    /// Tells why and what is alive; once for each look.
    void notRenewed(const QString &connectionId, const QString &sentence);

private:
    void lookIn(std::chrono::seconds delay);
    void look();
    void next();
    void judge(const Connection &connection, const QList<TokenInfo> &tokens);
    void renew(const Connection &connection, const TokenInfo &own);
    void adopt(const Connection &connection, const TokenInfo &created);
    void takeBack(const Connection &connection);
    void hurry();

    Desk &m_desk;
    quint64 m_timer = 0;   ///< 0: none waits
    QStringList m_waiting; ///< ids
    std::unique_ptr<TokenCare> m_care;
    TokenLease m_lease;        ///< of the connection that m_care is about
    bool m_isRenewing = false; ///< comes to its end, whoever waits
    std::unique_ptr<TokenEnd> m_end;
};

} // namespace rd
