// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/project.h"
#include "settings/connectioninfo.h"

#include <QDialog>
#include <QList>

class QButtonGroup;
class QPushButton;

namespace rd {

class CappedScroll;
class NoticeBox;

/// "Executor: may run and stop scenarios"
[[nodiscard]] QString roleMeaning(Role role);

/// What a connection leads to: its projects with what the account may do in each, which of them is
/// shown first, and the invitations that wait for an answer. Open it with open().
class ConnectionDetails final : public QDialog {
    Q_OBJECT
public:
    ConnectionDetails(const ConnectionInfo &connection, QWidget *parent);

    /// \p shownFirst: an id; empty: all together.
    void setProjects(const QList<Project> &projects, const QString &shownFirst);
    void setInvitations(const QList<Invitation> &invitations);
    /// Why there are none to be shown, or that they are asked for.
    void setInvitationsUnknown(const QString &sentence);
    void showProblem(const QString &sentence);

signals:
    /// Empty: all together.
    void shownFirstChosen(const QString &projectId);
    void showRequested();
    /// Invitations are answered in ChaosCenter.
    void answerRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addProject(const QString &id, const QString &name, const QString &note, bool isChosen);

    CappedScroll *m_projects;
    QButtonGroup *m_choice;
    CappedScroll *m_invitations;
    QPushButton *m_answer;
    NoticeBox *m_problem;
};

} // namespace rd
