// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/connectionsflow.h"

#include "common/insentence.h"
#include "desk/profile.h"
#include "session/errortext.h"
#include "session/letgo.h"
#include "session/signin.h"
#include "session/tokenpolicy.h"
#include "settings/signoutdialog.h"

#include <QEvent>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

/// Progress is told many times a second while a history is read for the first time.
constexpr auto ReadDelay = 300ms;
constexpr auto AgeStep = 15s;

ConnectionInfo::State shownStateOf(LinkStatus::Kind kind)
{
    using State = ConnectionInfo::State;
    switch (kind) {
    case LinkStatus::Kind::Starting:
        return State::Starting;
    case LinkStatus::Kind::FirstSync:
        return State::Reading;
    case LinkStatus::Kind::UpToDate:
        return State::Connected;
    case LinkStatus::Kind::Offline:
        return State::Offline;
    case LinkStatus::Kind::SignedOut:
        return State::SignedOut;
    case LinkStatus::Kind::GatewaySignIn:
        return State::GatewaySignIn;
    case LinkStatus::Kind::KeychainLocked:
        return State::KeychainLocked;
    case LinkStatus::Kind::KeychainMissing:
        return State::KeychainMissing;
    case LinkStatus::Kind::Paused:
        return State::Paused;
    }
    return State::Starting;
}

/// As it is shown: https goes without saying.
QString addressOf(const Connection &connection)
{
    const QString address = connection.baseUrl.toDisplayString(QUrl::RemoveUserInfo);
    const QString usual = u"https://"_s;
    return address.startsWith(usual) ? address.mid(usual.size()) : address;
}

/// What a test found, in a line.
QString findingsText(const ServerFindings &found, const QString &host)
{
    if (!found.isGood())
        return found.error ? errorSentence(*found.error, host) : QString();
    const QString server = inSentence(host);
    if (found.releaseRange.isEmpty())
        return ConnectionsFlow::tr("A ChaosCenter answers at %1.").arg(server);
    return found.sso == true
               //: %1 is a server, %2 a range of releases such as "3.9 or later"
               ? ConnectionsFlow::tr("A ChaosCenter answers at %1: release %2, with single "
                                     "sign-on.")
                     .arg(server, found.releaseRange)
               //: %1 is a server, %2 a range of releases such as "3.9 or later"
               : ConnectionsFlow::tr("A ChaosCenter answers at %1: release %2.")
                     .arg(server, found.releaseRange);
}

} // namespace

ConnectionsFlow::ConnectionsFlow(Profile &profile, ConnectionsTab &tab, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_tab(tab)
    , m_edits(profile.desk())
    , m_details(profile.desk())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(ReadDelay);
    m_ages.setInterval(AgeStep);
    connect(&m_soon, &QTimer::timeout, this, &ConnectionsFlow::read);
    connect(&m_ages, &QTimer::timeout, this, &ConnectionsFlow::read);
    connect(&m_tab, &ConnectionsTab::addRequested, this, &ConnectionsFlow::addRequested);
    connect(&m_tab, &ConnectionsTab::actionRequested, this, &ConnectionsFlow::carryOut);
    connect(&m_details, &ConnectionDetailsFlow::showRequested, this,
            &ConnectionsFlow::showRequested);
    Desk &desk = profile.desk();
    connect(&desk, &Desk::connectionsChanged, this, &ConnectionsFlow::show);
    connect(&desk, &Desk::statusChanged, this, [this] {
        show();
        readSoon();
    });
    m_tab.installEventFilter(this);
    show();
}

ConnectionsFlow::~ConnectionsFlow() = default;

bool ConnectionsFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        read();
        m_ages.start();
    } else if (event->type() == QEvent::Hide) {
        m_ages.stop();
    }
    return QObject::eventFilter(watched, event);
}

std::optional<Connection> ConnectionsFlow::connection(const QString &id) const
{
    const QList<Connection> all = m_profile.desk().allConnections();
    for (const Connection &one : all) {
        if (one.id == id)
            return one;
    }
    return std::nullopt;
}

void ConnectionsFlow::carryOut(const QString &id, ConnectionRow::Action action)
{
    const std::optional<Connection> meant = connection(id);
    if (!meant)
        return;
    using Action = ConnectionRow::Action;
    switch (action) {
    case Action::SignInAgain:
        // Its own token is good still; nobody gets to it before.
        if (m_profile.desk().status(id).kind == LinkStatus::Kind::GatewaySignIn)
            emit gatewayRequested(*meant);
        else
            emit signInAgainRequested(*meant);
        return;
    case Action::Test:
        test(*meant);
        return;
    case Action::Details:
        m_details.open(infoOf(*meant), &m_tab);
        return;
    case Action::Edit:
        m_edits.open(*meant, &m_tab);
        return;
    case Action::Gateway:
        emit gatewayRequested(*meant);
        return;
    case Action::SignOut:
    case Action::Remove:
        askToSignOut(*meant, action == Action::Remove);
        return;
    case Action::Retry:
        if (const auto kept = m_signOuts.find(id); kept != m_signOuts.end())
            kept->second->retry();
        return;
    case Action::WipeAnyway:
        askToWipe(id);
        return;
    case Action::AllowHttp:
        askToAllowHttp(*meant);
        return;
    case Action::ForbidHttp:
        setAllowsHttp(id, false);
        return;
    }
}

void ConnectionsFlow::test(const Connection &connection)
{
    const QString id = connection.id;
    const QString host = connection.baseUrl.host();
    auto &check = m_checks[id];
    if (!check)
        check = std::make_unique<ServerCheck>(m_profile.desk().clock(), m_profile.desk().pool());
    m_tab.setBusy(id, tr("Asking %1 ...").arg(inSentence(host)));
    check->check(
        connection.baseUrl.toString(), optionsOf(connection), this,
        [this, id, host, connection](const ServerFindings &found) {
            // Who is signed in learns more.
            if (found.isGood() && m_profile.desk().link(id))
                return narrow(connection, found);
            const bool isGateway =
                connection.gateway && found.error && GatewayKeeper::isRefusal(*found.error);
            m_tab.showResult(id, found.isGood() ? NoticeBox::Kind::Good : NoticeBox::Kind::Error,
                             isGateway ? GatewayKeeper::refusalSentence(connection)
                                       : findingsText(found, host),
                             found.error ? found.error->detail : QString());
        });
}

void ConnectionsFlow::narrow(const Connection &connection, const ServerFindings &found)
{
    auto &probe = m_probes[connection.id];
    if (!probe)
        probe = std::make_unique<ReleaseProbe>(m_profile.desk().clock(), m_profile.desk().pool());
    probe->narrow(found, connection, m_profile.desk().link(connection.id)->token(), this,
                  [this, id = connection.id, host = connection.baseUrl.host(),
                   narrowed = found](const QString &range) mutable {
                      narrowed.releaseRange = range;
                      m_tab.showResult(id, NoticeBox::Kind::Good, findingsText(narrowed, host));
                  });
}

void ConnectionsFlow::askToAllowHttp(const Connection &connection)
{
    auto *question = new QMessageBox(&m_tab);
    question->setObjectName(u"httpQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Plain http"));
    question->setText(
        tr("Send the token to %1 without encryption?").arg(inSentence(connection.baseUrl.host())));
    question->setInformativeText(tr("Everybody on the way can read it, and act as you with it. Use "
                                    "https if the server offers it."));
    auto *allow = question->addButton(tr("Allow plain http"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(allow, &QPushButton::clicked, this,
            [this, id = connection.id] { setAllowsHttp(id, true); });
    question->open();
}

void ConnectionsFlow::setAllowsHttp(const QString &id, bool allows)
{
    std::optional<Connection> changed = connection(id);
    if (!changed)
        return; // removed meanwhile
    changed->allowHttp = allows;
    if (const QString trouble = m_profile.desk().change(*changed); !trouble.isEmpty())
        m_tab.showResult(id, NoticeBox::Kind::Error, trouble);
}

void ConnectionsFlow::askToSignOut(const Connection &connection, bool removes)
{
    auto *dialog =
        new SignOutDialog(removes ? SignOutDialog::Kind::Remove : SignOutDialog::Kind::SignOut,
                          infoOf(connection), &m_tab);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SignOutDialog::confirmed, this,
            [this, connection, removes](bool revokes, bool removesHistory) {
                signOut(connection,
                        {.token = revokes ? SignOut::Token::Revoke : SignOut::Token::Forget,
                         .removesHistory = removesHistory,
                         .removesConnection = removes});
            });
    findOutWhoseToken(connection, *dialog);
    dialog->open();
}

void ConnectionsFlow::findOutWhoseToken(const Connection &connection, SignOutDialog &dialog)
{
    const Link *link = m_profile.desk().link(connection.id);
    if (!link)
        return;
    const QByteArray &own = link->token();
    letGoLater(std::move(m_care));
    m_care = std::make_unique<TokenCare>(connection, QByteArray(own.constData(), own.size()),
                                         m_profile.desk().clock(), m_profile.desk().pool());
    m_care->list(&dialog, [this, asking = QPointer(&dialog)](const auto &tokens) {
        letGoLater(std::move(m_care)); // this is its callback
        if (!tokens || !asking)
            return;
        for (const TokenInfo &token : *tokens) {
            if (token.thisDevice)
                asking->setTokenIsOurs(isDeviceTokenName(token.name, defaultTokenName()));
        }
    });
}

void ConnectionsFlow::signOut(const Connection &connection, const SignOut::Plan &plan)
{
    letGoLater(std::move(m_care)); // it has a copy of the token
    const QString id = connection.id;
    auto &job = m_signOuts[id];
    if (job && job->state() == SignOut::State::Working)
        return;
    letGoLater(std::move(job));
    job = std::make_unique<SignOut>(m_profile.desk(), connection, plan);
    connect(job.get(), &SignOut::changed, this, [this, id] { takeSignOut(id); });
    job->begin();
}

void ConnectionsFlow::takeSignOut(const QString &id)
{
    const auto found = m_signOuts.find(id);
    if (found == m_signOuts.end())
        return;
    const SignOut &job = *found->second;
    if (job.state() == SignOut::State::Working) {
        m_tab.setBusy(id, tr("Signing out: revoking the token and checking that it is dead"));
        return;
    }
    if (!job.isOver()) {
        m_tab.showKept(id, job.sentence(), job.mayWipeAnyway());
        return;
    }
    const QString sentence = job.sentence();
    if (m_tab.row(id)) {
        m_tab.showResult(id,
                         job.state() == SignOut::State::LeftAlive ? NoticeBox::Kind::Warning
                                                                  : NoticeBox::Kind::Good,
                         sentence);
    } else {
        //: %1 is the name of a connection, %2 a sentence
        emit told(tr("%1: %2").arg(inSentence(job.connection().name, 80), sentence));
    }
    letGoLater(std::move(found->second)); // this is its signal
    m_signOuts.erase(found);
    emit signedOut(id);
}

void ConnectionsFlow::askToWipe(const QString &id)
{
    const auto kept = m_signOuts.find(id);
    if (kept == m_signOuts.end() || !kept->second->mayWipeAnyway())
        return;
    auto *question = new QMessageBox(&m_tab);
    question->setObjectName(u"wipeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(tr("Wipe without a proof"));
    question->setText(tr("Wipe the token from this computer without a proof?"));
    question->setInformativeText(SignOut::aliveSentence(kept->second->connection()) + u' '
                                 + tr("Who has it can go on working with it. This cannot be "
                                      "undone."));
    auto *wipe = question->addButton(tr("Wipe anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(wipe, &QPushButton::clicked, this, [this, id] {
        if (const auto job = m_signOuts.find(id); job != m_signOuts.end())
            job->second->wipeAnyway();
    });
    question->open();
}

void ConnectionsFlow::readSoon()
{
    if (m_tab.isVisible() && !m_soon.isActive())
        m_soon.start();
}

void ConnectionsFlow::read()
{
    if (std::exchange(m_isReading, true))
        return;
    m_profile.desk().history().read<QList<StoredProject>>(
        [](const HistoryReader &reader) { return reader.projects(); }, this,
        [this](const QList<StoredProject> &projects) {
            m_isReading = false;
            m_saved.clear();
            for (const StoredProject &project : projects) {
                Saved &saved = m_saved[project.ref.connectionId];
                ++saved.projects;
                saved.lastContactMs = qMax(saved.lastContactMs, project.lastContactMs);
            }
            show();
        });
}

ConnectionInfo ConnectionsFlow::infoOf(const Connection &connection) const
{
    const LinkStatus status = m_profile.desk().status(connection.id);
    const Saved saved = m_saved.value(connection.id);
    ConnectionInfo info;
    info.id = connection.id;
    info.name = connection.name;
    info.address = addressOf(connection);
    info.account = connection.username;
    info.state = shownStateOf(status.kind);
    info.sentence = status.sentence;
    info.projects = saved.projects;
    info.lastContactMs = saved.lastContactMs;
    info.tokenExpiresMs = connection.tokenExpiresMs;
    info.sessionOnly = connection.sessionOnly;
    for (const QUrl &address : {connection.baseUrl, connection.authUrl, connection.apiUrl}) {
        if (!address.isEmpty() && needsHttpConfirmation(address))
            info.plainHttp = connection.allowHttp ? ConnectionInfo::PlainHttp::Allowed
                                                  : ConnectionInfo::PlainHttp::Refused;
    }
    return info;
}

void ConnectionsFlow::show()
{
    QList<ConnectionInfo> shown;
    const QList<Connection> all = m_profile.desk().allConnections();
    for (const Connection &one : all)
        shown.append(infoOf(one));
    m_tab.setConnections(shown, m_profile.desk().clock().nowMs());
}

} // namespace rd

#include "moc_connectionsflow.cpp"
