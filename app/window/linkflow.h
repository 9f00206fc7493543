// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/desklink.h"

#include <QObject>

namespace rd {

class Profile;
class RunsFlow;
class ViewFlow;

/// Follows links of our own scheme (DeskLink) to what is here already. A link shows a run or the
/// runs of a scenario; goBack() leads back to what was shown before. It asks no server anything.
class LinkFlow final : public QObject {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow.
    LinkFlow(Profile &profile, ViewFlow &view, RunsFlow &runs, QObject *parent = nullptr);
    ~LinkFlow() override;

    /// \p text: what somebody handed over, hostile. Its place is shown, or refused() emitted,
    /// mostly later: the history is asked. Of several links the last one counts.
    void open(const QString &text);

signals:
    /// It leads nowhere: why, and what to do. Says nothing in the words of the link.
    void refused(const QString &sentence);

private:
    struct Place;
    void lookFor(const DeskLink &link, const QList<Connection> &connections);
    void show(const DeskLink &link, const Place &place);

    Profile &m_profile;
    ViewFlow &m_view;
    RunsFlow &m_runs;
    quint64 m_serial = 0; ///< counts links, so that late answers are known
};

} // namespace rd
