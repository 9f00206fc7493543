// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/profilecommand.h"

#include "gateway/gatewaytext.h"
#include "session/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rd {

ExitCode exitCodeFor(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::SignedOut:
    case ApiError::Kind::MaybeSignedOut:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::Deactivated:
    case ApiError::Kind::BadCredentials:
    case ApiError::Kind::PasswordChangeNeeded:
        return ExitCode::Authentication;
    case ApiError::Kind::NotFound:
        return ExitCode::NothingFound;
    case ApiError::Kind::Malformed:
    case ApiError::Kind::TooLarge:
        return ExitCode::Data;
    case ApiError::Kind::Offline:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::Proxy:
    case ApiError::Kind::ProxyAuth:
    case ApiError::Kind::Tls:
    case ApiError::Kind::CaFile:
    case ApiError::Kind::ClientCert:
    case ApiError::Kind::CertWanted:
    case ApiError::Kind::PlainHttp:
    case ApiError::Kind::NotLitmus:
    case ApiError::Kind::OriginRefused:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::Unsupported:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
        break;
    }
    return ExitCode::Network;
}

ExitCode exitCodeFor(SecretError error)
{
    return error == SecretError::NotFound ? ExitCode::Authentication : ExitCode::Keychain;
}

ExitCode exitCodeFor(const SignInError &error)
{
    if (error.secret)
        return ExitCode::Keychain;
    if (error.api)
        return exitCodeFor(*error.api);
    const bool isAddress =
        error.kind == SignInError::Kind::BadUrl || error.kind == SignInError::Kind::PlainHttp;
    return isAddress ? ExitCode::Usage : ExitCode::Authentication;
}

ExitCode exitCodeFor(const LinkTrouble &trouble)
{
    return std::visit([](const auto &error) { return exitCodeFor(error); }, trouble);
}

ExitCode exitCodeFor(const GatewayError &error)
{
    switch (error.kind) {
    case GatewayError::Kind::BadConfig:
        return ExitCode::Usage;
    case GatewayError::Kind::Unreachable:
    case GatewayError::Kind::NotAProvider:
    case GatewayError::Kind::ProviderFailed:
    case GatewayError::Kind::PortTaken:
        return ExitCode::Network;
    default:
        return ExitCode::Authentication;
    }
}

QString sentenceFor(const LinkTrouble &trouble, const QString &host)
{
    if (const auto *secret = std::get_if<SecretError>(&trouble))
        return errorSentence(*secret);
    if (const auto *gateway = std::get_if<GatewayError>(&trouble)) {
        if (gateway->kind == GatewayError::Kind::SignInNeeded)
            return QCoreApplication::translate(
                       "rd::ProfileCommand",
                       "The gateway in front of %1 wants you to sign in again: do it in the "
                       "window, or with the command sign-in.")
                .arg(host);
        return gatewaySentence(*gateway);
    }
    return errorSentence(std::get<ApiError>(trouble), host);
}

ProfileCommand::ProfileCommand(Profile::Kind kind, QObject *parent)
    : Command(parent)
    , m_profile(kind)
{
}

ProfileCommand::~ProfileCommand() = default;

void ProfileCommand::start()
{
    if (const QString trouble = m_profile.load(); !trouble.isEmpty()) {
        fail(ExitCode::Data, trouble);
        return;
    }
    // Whatever the answer says then, rows may be missing from it.
    connect(&desk().history(), &History::damageFound, this,
            [this](const HistoryError &error) { spoil(errorSentence(error)); });
    if (!needsOpenHistory() && !m_profile.isDemo()) {
        for (const QString &notice : desk().notices())
            note(notice);
        run();
        return;
    }
    m_profile.open(false, this, [this](const std::optional<ProfileTrouble> &trouble) {
        for (const QString &notice : m_profile.desk().notices())
            note(notice);
        if (trouble)
            fail(ExitCode::Data, trouble->sentence);
        else if (m_profile.isDemo() && needsDemoData())
            synchroniseDemo();
        else
            run();
    });
}

void ProfileCommand::synchroniseDemo()
{
    Link *link = desk().link(desk().allConnections().constFirst().id);
    link->sync().syncOnce(true, this, [this](const ConnectionSync::OnceReport &report) {
        if (report.error)
            fail(exitCodeFor(*report.error), errorSentence(*report.error));
        else if (report.storeError)
            fail(ExitCode::Data, errorSentence(*report.storeError));
        else
            run();
    });
}

QList<Connection> ProfileCommand::chosenConnections(const QString &nameOrId)
{
    QList<Connection> all = desk().allConnections();
    if (all.isEmpty()) {
        fail(ExitCode::NothingFound,
             tr("There is no connection yet. Sign in first: resilience-desk sign-in --url URL "
                "--username NAME --password-stdin"));
        return {};
    }
    if (nameOrId.isEmpty())
        return all;
    for (const Connection &connection : std::as_const(all)) {
        if (connection.id == nameOrId
            || connection.name.compare(nameOrId, Qt::CaseInsensitive) == 0)
            return {connection};
    }
    fail(ExitCode::Usage, tr("There is no connection called %1.").arg(nameOrId));
    return {};
}

void ProfileCommand::withScope(const QString &connection, const QStringList &projects,
                               std::function<void(const Scope &)> next)
{
    const QList<Connection> chosen = chosenConnections(connection);
    if (chosen.isEmpty())
        return;
    Scope within;
    if (!connection.isEmpty())
        within.connectionId = chosen.first().id;
    if (projects.isEmpty()) {
        next(within);
        return;
    }
    desk().history().read<QList<StoredProject>>(
        [within](const HistoryReader &reader) { return reader.projects(within); }, this,
        [this, projects, next = std::move(next)](const QList<StoredProject> &known) {
            QList<ProjectRef> found;
            for (const QString &project : projects) {
                const auto ref = projectCalled(project, known);
                if (!ref)
                    return;
                if (!found.contains(*ref))
                    found.append(*ref);
            }
            next(Scope::of(found));
        });
}

std::optional<ProjectRef> ProfileCommand::projectCalled(const QString &project,
                                                        const QList<StoredProject> &known)
{
    QList<ProjectRef> found;
    for (const StoredProject &candidate : known) {
        if (candidate.ref.projectId == project || candidate.name == project)
            found.append(candidate.ref);
    }
    if (found.size() == 1)
        return found.first();
    fail(ExitCode::Usage,
         found.isEmpty()
             ? tr("There is no project called %1 in the history. Run \"resilience-desk sync\" "
                  "first, or check the name.")
                   .arg(project)
             : tr("Several projects are called %1. Use the project's id, or --connection.")
                   .arg(project));
    return std::nullopt;
}

} // namespace rd

#include "moc_profilecommand.cpp"
