// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectiondetails.h"

#include "common/buttons.h"
#include "common/cappedscroll.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "core/text.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MostProjectsHeight = 240;
constexpr int MostInvitationsHeight = 110;
constexpr int NameLength = 60;
constexpr int MostNameWidth = 390;
constexpr int NoteIndent = 26; ///< below the text of a radio button

TonedLabel *mutedNote(const QString &text = {})
{
    auto *note = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    note->setText(text);
    return note;
}

} // namespace

QString roleMeaning(Role role)
{
    switch (role) {
    case Role::Owner:
        return ConnectionDetails::tr("Owner: may do everything in it");
    case Role::Editor:
        return ConnectionDetails::tr("Editor: may do nearly what an owner may");
    case Role::Executor:
        return ConnectionDetails::tr("Executor: may run and stop scenarios");
    case Role::Viewer:
        return ConnectionDetails::tr("Viewer: may look, and change nothing");
    case Role::None:
        return ConnectionDetails::tr("Not a member any more");
    case Role::Unknown:
        break;
    }
    return ConnectionDetails::tr("Role not known yet: treated as a viewer");
}

ConnectionDetails::ConnectionDetails(const ConnectionInfo &connection, QWidget *parent)
    : QDialog(parent)
    , m_projects(new CappedScroll(MostProjectsHeight))
    , m_choice(new QButtonGroup(this))
    , m_invitations(new CappedScroll(MostInvitationsHeight))
    , m_answer(new QPushButton(tr("Answer in ChaosCenter")))
    , m_problem(new NoticeBox)
{
    setObjectName("connectionDetails"_L1);
    setWindowTitle(tr("Details of a connection"));
    auto *title = new TonedLabel(TextRole::PageTitle);
    title->setText(plainLine(connection.name, NameLength));
    auto *account = new TonedLabel;
    account->setText(accountText(connection));
    auto *projects = new TonedLabel(TextRole::CardTitle);
    projects->setText(tr("Projects"));
    auto *invitations = new TonedLabel(TextRole::CardTitle);
    invitations->setText(tr("Invitations"));
    m_projects->setObjectName("projectList"_L1);
    m_projects->setAccessibleName(projects->text());
    m_projects->column()->setSpacing(2);
    m_invitations->setObjectName("invitationList"_L1);
    m_invitations->setAccessibleName(invitations->text());
    m_invitations->column()->setSpacing(4);
    m_answer->setObjectName("answerButton"_L1);
    m_answer->setIcon(themedIcon(u"external"_s));
    m_answer->hide();

    auto *show = new QPushButton(tr("Show"));
    show->setObjectName("showButton"_L1);
    show->setAccessibleName(tr("Show the projects of this connection"));
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName("closeButton"_L1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(show, QDialogButtonBox::ActionRole);
    buttons->addButton(close, QDialogButtonBox::RejectRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(account);
    layout->addSpacing(12);
    layout->addWidget(projects);
    layout->addWidget(mutedNote(tr("The chosen one is shown after signing in and with Show, and "
                                   "leads the list of projects.")));
    layout->addSpacing(4);
    layout->addWidget(m_projects);
    layout->addWidget(m_problem);
    layout->addSpacing(12);
    layout->addWidget(invitations);
    layout->addWidget(m_invitations);
    layout->addWidget(m_answer, 0, Qt::AlignLeading);
    layout->addSpacing(12);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(480);

    close->setDefault(true);
    connect(m_choice, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        m_problem->clear();
        emit shownFirstChosen(button->property("projectId").toString());
    });
    connect(m_answer, &QPushButton::clicked, this, &ConnectionDetails::answerRequested);
    connect(show, &QPushButton::clicked, this, [this] {
        accept();
        emit showRequested();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    close->setFocus();
}

void ConnectionDetails::addProject(const QString &id, const QString &name, const QString &note,
                                   bool isChosen)
{
    // Radio buttons cut their text off without a sign.
    const QFontMetrics metrics(textFont(TextRole::Body));
    auto *choice =
        new QRadioButton(withoutMnemonic(metrics.elidedText(name, Qt::ElideRight, MostNameWidth)));
    choice->setProperty("projectId", id);
    choice->setAccessibleName(name);
    choice->setAccessibleDescription(note);
    choice->setChecked(isChosen);
    m_choice->addButton(choice);
    m_projects->column()->addWidget(choice);
    if (note.isEmpty())
        return;
    auto *label = mutedNote(note);
    label->setContentsMargins(NoteIndent, 0, NoteIndent, 4);
    m_projects->column()->addWidget(label);
}

void ConnectionDetails::setProjects(const QList<Project> &projects, const QString &shownFirst)
{
    const auto old = m_choice->buttons();
    for (QAbstractButton *button : old)
        m_choice->removeButton(button);
    m_projects->clear();
    if (projects.isEmpty()) {
        m_projects->column()->addWidget(
            mutedNote(tr("None yet: they come with the first synchronisation.")));
        return;
    }
    bool isKnown = false;
    for (const Project &project : projects)
        isKnown = isKnown || project.id == shownFirst;
    addProject({}, tr("All projects together"), {}, !isKnown);
    for (const Project &project : projects)
        addProject(project.id, isolatedIfNeeded(plainLine(project.name, NameLength)),
                   roleMeaning(project.role), isKnown && project.id == shownFirst);
}

void ConnectionDetails::setInvitations(const QList<Invitation> &invitations)
{
    if (invitations.isEmpty())
        return setInvitationsUnknown(tr("None waits for an answer."));
    m_invitations->clear();
    for (const Invitation &invitation : invitations) {
        auto *line = new TonedLabel;
        const QString project = inSentence(invitation.projectName, NameLength);
        line->setText(invitation.ownerName.isEmpty()
                          //: %1 is a project
                          ? tr("To \"%1\".").arg(project)
                          //: %1 is a project, %2 the name of who invites
                          : tr("To \"%1\", by %2.")
                                .arg(project, inSentence(invitation.ownerName, NameLength)));
        m_invitations->column()->addWidget(line);
        m_invitations->column()->addWidget(mutedNote(roleMeaning(invitation.role)));
    }
    m_answer->show();
}

void ConnectionDetails::setInvitationsUnknown(const QString &sentence)
{
    m_invitations->clear();
    m_invitations->column()->addWidget(mutedNote(sentence));
    m_answer->hide();
}

void ConnectionDetails::showProblem(const QString &sentence)
{
    m_problem->showNotice(NoticeBox::Kind::Error, sentence);
}

void ConnectionDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
}

} // namespace rd

#include "moc_connectiondetails.cpp"
