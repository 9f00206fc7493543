// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/connection.h"

#include <QCommandLineOption>
#include <QCoreApplication>

#include <optional>

class QCommandLineParser;

namespace rd {

/// The options of a command that say how to sign in at the gateway in front of a server:
/// `--gateway-issuer`, `--gateway-client`, `--gateway-header`, `--gateway-scope` and
/// `--gateway-redirect`.
class GatewayArguments final {
    Q_DECLARE_TR_FUNCTIONS(rd::GatewayArguments)
public:
    /// Adds them to \p parser, which is borrowed and has to have parsed before anything is asked.
    explicit GatewayArguments(QCommandLineParser &parser);

    /// What is wrong with the options, in a sentence; empty when nothing is. \p url: of the server,
    /// as typed.
    [[nodiscard]] QString trouble(const QString &url) const;
    /// None when none was wanted.
    [[nodiscard]] std::optional<ConnectionGateway> gateway() const;

private:
    [[nodiscard]] bool isAnySet() const;

    QCommandLineParser &m_parser;
    QCommandLineOption m_issuer;
    QCommandLineOption m_client;
    QCommandLineOption m_header;
    QCommandLineOption m_scope;
    QCommandLineOption m_redirect;
};

} // namespace rd
