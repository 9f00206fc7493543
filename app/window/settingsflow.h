// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"
#include "session/tokencare.h"
#include "window/scopechoices.h"

#include <QObject>

#include <memory>

namespace rd {

class Profile;
class SettingsPage;

/// Carries out what the Settings page asks for: lists and revokes tokens, changes theme and
/// language.
class SettingsFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    SettingsFlow(Profile &profile, SettingsPage &page, QObject *parent = nullptr);
    ~SettingsFlow() override;

    /// The connection whose tokens are shown.
    void setConnection(const std::optional<Connection> &connection);
    /// The projects that can have a target of their own.
    void setProjects(const QList<KnownProject> &projects);
    /// The page has come into view: read the list of tokens.
    void shown();

private:
    void connectTokens();
    void connectScore();
    void connectAppearance();
    void listTokens();
    void takeProof(const Result<RevocationProof, TokenCareError> &proof);
    void showKeychain();
    /// Makes m_care for the connection's link; says on the page why when it cannot.
    [[nodiscard]] bool prepareCare();
    [[nodiscard]] QString host() const;

    Profile &m_profile;
    SettingsPage &m_page;
    std::optional<Connection> m_connection;
    std::unique_ptr<TokenCare> m_care;
};

} // namespace rd
