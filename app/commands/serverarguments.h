// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/servercheck.h"

#include <QCommandLineOption>
#include <QCoreApplication>

class QCommandLineParser;

namespace rd {

/// `--url`, `--name`, `--allow-http`, `--ca`, `--proxy`, `--client-cert` and `--client-key`: how
/// commands that make a connection are told the server.
class ServerArguments {
    Q_DECLARE_TR_FUNCTIONS(ServerArguments)
public:
    enum class Naming {
        Connection, ///< `--name` names the connection
        None,       ///< no connection is made: there is no `--name` of these
    };
    explicit ServerArguments(QCommandLineParser &parser, Naming naming = Naming::Connection);

    [[nodiscard]] bool hasUrl() const;
    /// True when one of the others is given.
    [[nodiscard]] bool hasDetails() const;
    [[nodiscard]] QString url() const;
    [[nodiscard]] QString name() const;
    /// Files by their absolute paths: they are read again by later runs, from wherever they are
    /// started.
    [[nodiscard]] ServerOptions server() const;
    /// What is wrong with them, in one sentence; empty when nothing is.
    [[nodiscard]] QString trouble() const;

private:
    QCommandLineParser &m_parser;
    Naming m_naming;
    QCommandLineOption m_url;
    QCommandLineOption m_name;
    QCommandLineOption m_http;
    QCommandLineOption m_ca;
    QCommandLineOption m_proxy;
    QCommandLineOption m_cert;
    QCommandLineOption m_key;
};

} // namespace rd
