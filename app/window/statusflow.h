// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "domain/scope.h"
#include "window/deskstatus.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rd {

class Header;
class OverviewPage;
class Profile;
class Rail;
class RunsFlow;
class RunsPage;
class WallFlow;

/// Says everywhere where the connections stand and how old what is shown is.
class StatusFlow final : public QObject {
    Q_OBJECT
public:
    /// Who shows it. All are borrowed and must outlive the flow.
    struct Views {
        OverviewPage &overview;
        RunsPage &runs;
        RunsFlow &runsFlow;
        Header &header;
        Rail &rail;
        WallFlow &wall;
    };
    /// What is known of the data on screen.
    struct Data {
        bool hasProjects = false;
        qint64 dataMs = 0; ///< when it was read from the server; 0: unknown
    };
    StatusFlow(Profile &profile, const Views &views, QObject *parent = nullptr);
    ~StatusFlow() override;

    void setScope(const Scope &scope);
    void setData(const Data &data);
    /// Shows \p state whatever the connections say, for pictures of pages.
    void force(PageState state);
    /// False for a forced state in which nothing has been read yet.
    [[nodiscard]] bool areFiguresShown() const;
    /// Whose state is told, whatever is forced.
    [[nodiscard]] DeskStatus real() const;

    /// The face that a page without anything to show has, and its sentence; empty: the usual one.
    [[nodiscard]] PageState pageState() const { return m_state; }
    [[nodiscard]] QString pageDetail() const { return m_detail; }
    /// What the foot of the rail says beside the name: "Updated 12 s ago"; may be empty.
    [[nodiscard]] QString whenText() const { return m_when; }

public slots:
    void update();

signals:
    /// pageState() may be another one.
    void pageStateChanged();
    /// Time has passed: ages are other texts now.
    void aged();
    /// Everything was told: whenText() may be another one.
    void told();

private:
    [[nodiscard]] DeskStatus shown() const;
    void updateAge();

    Profile &m_profile;
    Views m_views;
    Scope m_scope;
    std::optional<Data> m_data; ///< none before the first figures
    std::optional<PageState> m_forced;
    PageState m_state = PageState::Loading;
    QString m_detail;
    QString m_when;
    qint64 m_offlineSinceMs = 0;
    QTimer m_ageTimer;
};

} // namespace rd
