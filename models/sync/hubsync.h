// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/history.h"
#include "sources/source.h"

#include <QObject>

#include <optional>

namespace rd {

/// Has the server synchronise a hub, and then looks whether it has: the answer alone proves
/// nothing, and a synchronisation may outlast every time limit on the way. What is read back goes
/// into history. For one hub, once; delete it to let go (the server goes on by itself).
class HubSync final : public QObject {
    Q_OBJECT
public:
    enum class Outcome {
        Synced,     ///< the hub's time of synchronisation has moved
        NotSeen,    ///< the server says that it has, but the time has not moved
        Unfinished, ///< no answer within the limits: the server may still be at it
        Refused,    ///< not allowed for this account
        Failed,     ///< see error()
    };
    Q_ENUM(Outcome)

    /// \p source and \p history are borrowed and must outlive this object. \p hub: as it was known
    /// before.
    HubSync(Source &source, History &history, ProjectRef project, Hub hub,
            QObject *parent = nullptr);
    ~HubSync() override;

    /// Once. finished() comes later.
    void start();
    [[nodiscard]] const ProjectRef &project() const { return m_project; }
    [[nodiscard]] const Hub &hub() const { return m_hub; } ///< as it was before
    /// Why it was refused or failed; none otherwise.
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }

signals:
    /// What was read back is in history by now, unless it could not be stored.
    void finished(rd::HubSync::Outcome outcome);

private:
    void take(const ApiResult<Unit> &answer);
    void readBack();
    void judge(const ApiResult<QList<Hub>> &hubs);

    Source &m_source;
    History &m_history;
    ProjectRef m_project;
    Hub m_hub;
    std::optional<ApiError> m_error;
    CallHandle m_call;
};

} // namespace rd
