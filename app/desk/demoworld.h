// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QThread>
#include <QUrl>

#include <functional>

namespace rd::sandbox {
class Sandbox;
}

namespace rd {

/// The sandbox of `--demo` and of "explore the demo": the embedded server with its invented
/// organisation, on a thread of its own, reached over real HTTP on loopback.
class DemoWorld final : public QObject {
    Q_OBJECT
public:
    struct Access {
        QUrl url;
        QString username;
        QByteArray token; ///< an API token of that user
    };

    explicit DemoWorld(QObject *parent = nullptr);
    /// Stops the server and waits for its thread.
    ~DemoWorld() override;

    /// Calls \p done once, later, unless \p context dies first. To be called once.
    void start(const QObject *context, std::function<void(Result<Access, QString>)> done);

private:
    QThread m_thread;
    sandbox::Sandbox *m_sandbox = nullptr; ///< lives in m_thread and dies with it
};

} // namespace rd
