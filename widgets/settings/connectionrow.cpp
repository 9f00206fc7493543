// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectionrow.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/flowlayout.h"
#include "common/outcomemark.h"
#include "core/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int MarkSide = 14;
constexpr int TextIndent = MarkSide + 10; ///< what is below the name begins below the name
constexpr int ButtonGap = 16;

TonedLabel *connectionFact()
{
    auto *label = new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted);
    label->setWordWrap(false);
    return label;
}

} // namespace

ConnectionRow::ConnectionRow(QWidget *parent)
    : QWidget(parent)
    , m_mark(new OutcomeMark)
    , m_name(new ElidedLabel)
    , m_state(new TonedLabel(TextRole::Strong))
    , m_account(new ElidedLabel)
    , m_projects(connectionFact())
    , m_contact(connectionFact())
    , m_token(connectionFact())
    , m_sentence(new TonedLabel)
    , m_buttonArea(new QWidget)
    , m_http(new NoticeBox)
    , m_notice(new NoticeBox)
{
    setObjectName("connectionRow"_L1);
    m_mark->setSide(MarkSide);
    m_name->setRole(TextRole::Strong);
    m_name->setObjectName("connectionName"_L1);
    m_state->setWordWrap(false);
    m_state->setObjectName("connectionState"_L1);
    m_account->setMuted(true);
    m_token->setObjectName("connectionToken"_L1);
    m_sentence->setObjectName("connectionSentence"_L1);
    m_http->setObjectName("connectionHttp"_L1);
    m_notice->setObjectName("connectionNotice"_L1);

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);

    auto *facts = new QWidget;
    auto *factFlow = new FlowLayout(ButtonGap, 2, facts);
    for (TonedLabel *fact : {m_projects, m_contact, m_token})
        factFlow->addWidget(fact);
    new FlowLayout(ButtonGap, 2, m_buttonArea);

    auto *below = new QVBoxLayout;
    below->setContentsMargins(TextIndent, 0, 0, 0);
    below->setSpacing(4);
    below->addWidget(m_account);
    below->addWidget(facts);
    below->addWidget(m_sentence);
    below->addWidget(m_http);
    below->addWidget(m_buttonArea);
    below->addWidget(m_notice);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 10);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addLayout(below);

    addButton(Action::SignInAgain, u"signInAgainButton"_s);
    addButton(Action::Test, u"testButton"_s);
    addButton(Action::Details, u"detailsOfConnectionButton"_s);
    addButton(Action::Edit, u"editButton"_s);
    addButton(Action::Gateway, u"gatewayButton"_s);
    addButton(Action::SignOut, u"signOutButton"_s);
    addButton(Action::Remove, u"removeButton"_s);
    addButton(Action::Retry, u"retryButton"_s);
    addButton(Action::WipeAnyway, u"wipeAnywayButton"_s);
    connect(m_http, &NoticeBox::actionTriggered, this, [this] {
        const bool isAllowed = m_connection.plainHttp == ConnectionInfo::PlainHttp::Allowed;
        emit actionRequested(isAllowed ? Action::ForbidHttp : Action::AllowHttp);
    });
    offer(false, false);
}

QPushButton *ConnectionRow::addButton(Action action, const QString &objectName)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    setButtonRole(button, ButtonRole::Link);
    m_buttonArea->layout()->addWidget(button);
    m_buttons.append(button);
    connect(button, &QPushButton::clicked, this, [this, action] { emit actionRequested(action); });
    return button;
}

void ConnectionRow::setConnection(const ConnectionInfo &connection, qint64 nowMs)
{
    m_connection = connection;
    m_nowMs = nowMs;
    retranslate();
}

void ConnectionRow::setBusy(const QString &text)
{
    m_isBusy = !text.isEmpty();
    if (m_isBusy)
        m_notice->showNotice(NoticeBox::Kind::Info, text);
    else
        m_notice->clear();
    for (QPushButton *button : std::as_const(m_buttons))
        button->setEnabled(!m_isBusy);
}

void ConnectionRow::showResult(NoticeBox::Kind kind, const QString &sentence,
                               const QString &details)
{
    setBusy({});
    offer(false, false);
    m_notice->showNotice(kind, sentence, plainLine(details, 600));
}

void ConnectionRow::showKept(const QString &sentence, bool canWipe)
{
    setBusy({});
    m_notice->showNotice(NoticeBox::Kind::Error, sentence);
    offer(true, canWipe);
}

void ConnectionRow::offer(bool retry, bool wipe)
{
    m_buttons.at(static_cast<int>(Action::Retry))->setVisible(retry);
    m_buttons.at(static_cast<int>(Action::WipeAnyway))->setVisible(wipe);
}

void ConnectionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionRow::showHttp()
{
    switch (m_connection.plainHttp) {
    case ConnectionInfo::PlainHttp::No:
        m_http->clear();
        break;
    case ConnectionInfo::PlainHttp::Allowed:
        m_http->keepNotice(NoticeBox::Kind::Warning,
                           tr("Not encrypted: everybody on the way can read its token. You "
                              "allowed that."),
                           {}, tr("Stop using plain http"));
        break;
    case ConnectionInfo::PlainHttp::Refused:
        m_http->keepNotice(NoticeBox::Kind::Error,
                           tr("Its address is not encrypted, and you did not allow that: nothing "
                              "is sent to it."),
                           {}, tr("Allow plain http"));
        break;
    }
    const bool isAllowed = m_connection.plainHttp == ConnectionInfo::PlainHttp::Allowed;
    const QString name = plainLine(m_connection.name, 200);
    m_http->findChild<QPushButton *>(u"noticeAction"_s)
        ->setAccessibleName(isAllowed ? tr("Stop using plain http for %1").arg(name)
                                      : tr("Allow plain http for %1").arg(name));
}

void ConnectionRow::retranslate()
{
    const QString name = plainLine(m_connection.name, 200);
    const QString state = stateText(m_connection, m_nowMs);
    m_mark->setOutcome(stateShape(m_connection.state));
    m_name->setText(name);
    m_state->setText(state);
    m_state->setTone(stateTone(m_connection.state));
    m_account->setText(accountText(m_connection));
    m_projects->setText(projectsText(m_connection));
    m_contact->setText(contactText(m_connection, m_nowMs));
    m_token->setTextOrHide(tokenText(m_connection, m_nowMs));
    m_token->setTone(tokenTone(m_connection, m_nowMs));
    m_sentence->setTextOrHide(m_connection.sentence);
    showHttp();
    //: %1 is the name of a connection, %2 its state, %3 its account
    setAccessibleName(tr("%1: %2, %3").arg(name, state, m_account->text()));

    const auto label = [this](Action action, const QString &text, const QString &spoken) {
        QPushButton *button = m_buttons.at(static_cast<int>(action));
        button->setText(text);
        button->setAccessibleName(spoken);
    };
    // The one thing to do then.
    const bool isAtGateway = m_connection.state == ConnectionInfo::State::GatewaySignIn;
    const bool isSignIn = isAtGateway || m_connection.state == ConnectionInfo::State::SignedOut;
    setButtonRole(m_buttons.first(), isSignIn ? ButtonRole::Normal : ButtonRole::Link);
    if (isAtGateway)
        label(Action::SignInAgain, tr("Sign in at the gateway"),
              tr("Sign in at the gateway in front of %1").arg(name));
    else
        label(Action::SignInAgain, tr("Sign in again"), tr("Sign in again to %1").arg(name));
    label(Action::Gateway, tr("Gateway"), tr("The gateway in front of %1").arg(name));
    label(Action::Test, tr("Test"), tr("Test %1").arg(name));
    label(Action::Details, tr("Details"), tr("Details of %1").arg(name));
    label(Action::Edit, tr("Edit"), tr("Edit %1").arg(name));
    label(Action::SignOut, tr("Sign out"), tr("Sign out of %1").arg(name));
    label(Action::Remove, tr("Remove"), tr("Remove %1").arg(name));
    label(Action::Retry, tr("Try again"), tr("Try again to sign out of %1").arg(name));
    label(Action::WipeAnyway, tr("Wipe anyway"), tr("Wipe the token of %1 anyway").arg(name));
}

} // namespace rd

#include "moc_connectionrow.cpp"
