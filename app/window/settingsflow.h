// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"
#include "window/scopechoices.h"

#include <QObject>

#include <optional>

namespace rd {

class ConnectionsFlow;
class Profile;
class SettingsPage;
class TokensFlow;

/// Carries out what the Settings page asks for: changes score, theme and language; the tokens have
/// a flow of their own.
class SettingsFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    SettingsFlow(Profile &profile, SettingsPage &page, QObject *parent = nullptr);

    /// The connection whose tokens are shown.
    void setConnection(const std::optional<Connection> &connection);
    /// The projects that can have a target of their own.
    void setProjects(const QList<KnownProject> &projects);
    /// Whether the desktop has a tray; closing the window can lead there then.
    void setTrayThere(bool isThere);
    /// The page has come into view: read the list of tokens.
    void shown();
    /// Tokens of this device may be dead: keeps no copy of those.
    void forgetToken();
    [[nodiscard]] ConnectionsFlow &connections() { return *m_connections; }

private:
    void connectScore();
    void connectAppearance();

    Profile &m_profile;
    SettingsPage &m_page;
    ConnectionsFlow *m_connections;
    TokensFlow *m_tokens;
};

} // namespace rd
