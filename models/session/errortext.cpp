// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/errortext.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Each sentence is written so that it may begin with a host name or with "The server".
QString serverName(const QString &host)
{
    return host.isEmpty() ? QCoreApplication::translate("rd::Error", "The server") : host;
}

/// Something on the way, or the server itself, sends to another address.
QString elsewhereSentence(const ApiError &error, const QString &name, const QString &host)
{
    const QUrl &target = error.redirectedTo;
    if (error.httpStatus == 511)
        return QCoreApplication::translate("rd::Error",
                                           "A login page of the network answers instead of %1. "
                                           "Open any page in a browser, sign in to the network, "
                                           "then check again.")
            .arg(name);
    const QString there = isolatedIfNeeded(plainLine(target.toString(), 250));
    if (!host.isEmpty() && target.host() == host)
        return QCoreApplication::translate("rd::Error",
                                           "%1 sends to another of its own addresses. Use that "
                                           "one: %2")
            .arg(name, there);
    return QCoreApplication::translate(
               "rd::Error", "%1 sends to %2, as a login page of the network or a gateway "
                            "in front of ChaosCenter does. Open any page in a browser, "
                            "sign in to the network if it asks, then check again.")
        .arg(name, there);
}

} // namespace

QString allowedOrigin(const QString &host)
{
    return u"^(http://|https://|)%1(:[0-9]+|)$"_s.arg(QRegularExpression::escape(host));
}

QString errorSentence(const ApiError &error, const QString &host)
{
    using Kind = ApiError::Kind;
    const QString name = serverName(host);
    switch (error.kind) {
    case Kind::Offline:
        return QCoreApplication::translate("rd::Error",
                                           "%1 cannot be reached. Check the address and the "
                                           "network, then try again.")
            .arg(name);
    case Kind::Timeout:
        return QCoreApplication::translate("rd::Error",
                                           "%1 did not answer in time. Try again in a moment.")
            .arg(name);
    case Kind::Proxy:
        return QCoreApplication::translate("rd::Error",
                                           "%1 cannot be reached through the proxy of this "
                                           "connection. Check the proxy's address and whether "
                                           "it runs.")
            .arg(name);
    case Kind::ProxyAuth:
        return QCoreApplication::translate("rd::Error",
                                           "The proxy on the way to %1 wants a user name and a "
                                           "password, or others. Sign in again with the user in "
                                           "the proxy's address and its password.")
            .arg(name);
    case Kind::Tls:
        return QCoreApplication::translate("rd::Error",
                                           "%1 could not prove its identity. If it uses a "
                                           "certificate of your own authority, add that "
                                           "authority's file to the connection.")
            .arg(name);
    case Kind::CaFile:
        return QCoreApplication::translate("rd::Error",
                                           "The file %1 cannot be read or holds no certificate "
                                           "(PEM), so %2 cannot prove its identity. Put it back, "
                                           "or sign in again with another file.")
            .arg(plainLine(error.detail, 4096), name);
    case Kind::ClientCert:
        return QCoreApplication::translate("rd::Error",
                                           "The client certificate %1 or its key cannot be used to "
                                           "reach %2: a file is missing or no PEM, or the "
                                           "passphrase is another one. Put them back, or sign in "
                                           "again with others.")
            .arg(plainLine(error.detail, 4096), name);
    case Kind::CertWanted:
        return QCoreApplication::translate("rd::Error",
                                           "%1 does not let this computer in without the right "
                                           "client certificate. Sign in again with its file and "
                                           "its key.")
            .arg(name);
    case Kind::PlainHttp:
        return QCoreApplication::translate("rd::Error",
                                           "%1 is addressed by http, so everybody on the way could "
                                           "read the token: nothing is sent to it. Allow plain "
                                           "http for this connection in Settings, or sign in "
                                           "again by https.")
            .arg(name);
    case Kind::NotLitmus:
        if (error.httpStatus == 511 || !error.redirectedTo.isEmpty())
            return elsewhereSentence(error, name, host);
        return QCoreApplication::translate("rd::Error",
                                           "%1 answers, but not as ChaosCenter. Use the address "
                                           "that opens ChaosCenter in a browser, without a page "
                                           "behind it.")
            .arg(name);
    case Kind::OriginRefused:
        if (!host.isEmpty())
            return QCoreApplication::translate("rd::Error",
                                               "%1 does not accept its own address. Ask its "
                                               "administrator to add this to ALLOWED_ORIGINS: %2")
                .arg(name, allowedOrigin(host));
        return QCoreApplication::translate("rd::Error",
                                           "%1 does not accept its own address. Ask its "
                                           "administrator to add the address to ALLOWED_ORIGINS.")
            .arg(name);
    case Kind::SignedOut:
        return QCoreApplication::translate("rd::Error",
                                           "%1 no longer accepts the token: it was revoked or has "
                                           "expired. Sign in again.")
            .arg(name);
    case Kind::MaybeSignedOut:
        return QCoreApplication::translate("rd::Error",
                                           "%1 refuses the request: the token has ended or the "
                                           "account lacks the right. Sign in again if it stays.")
            .arg(name);
    case Kind::Forbidden:
        return QCoreApplication::translate("rd::Error",
                                           "%1 does not allow this account to do that. Ask an "
                                           "owner of the project.")
            .arg(name);
    case Kind::Deactivated:
        return QCoreApplication::translate("rd::Error", "%1 has deactivated this account. Ask its "
                                                        "administrator.")
            .arg(name);
    case Kind::BadCredentials:
        return QCoreApplication::translate("rd::Error",
                                           "%1 refuses the user name or the password, or the "
                                           "account is deactivated. Check both and try again.")
            .arg(name);
    case Kind::PasswordChangeNeeded:
        return QCoreApplication::translate("rd::Error",
                                           "%1 wants the initial password of this account to be "
                                           "changed first. Change it in ChaosCenter, then sign in "
                                           "here.")
            .arg(name);
    case Kind::NotFound:
        return QCoreApplication::translate("rd::Error",
                                           "%1 does not have that any more. Refresh and look "
                                           "again.")
            .arg(name);
    case Kind::Rejected:
        return QCoreApplication::translate("rd::Error",
                                           "%1 rejects the request. The details tell its reason.")
            .arg(name);
    case Kind::Unsupported:
        return QCoreApplication::translate("rd::Error",
                                           "%1 runs a release of ChaosCenter without this "
                                           "function. It works after an upgrade.")
            .arg(name);
    case Kind::RateLimited:
        return QCoreApplication::translate("rd::Error",
                                           "%1 asks for fewer requests. Wait a moment and try "
                                           "again.")
            .arg(name);
    case Kind::Server:
        return QCoreApplication::translate("rd::Error",
                                           "%1 failed to answer. If it stays, tell its "
                                           "administrator.")
            .arg(name);
    case Kind::Malformed:
        return QCoreApplication::translate("rd::Error",
                                           "%1 sent an answer that cannot be read. If it stays, "
                                           "tell its administrator.")
            .arg(name);
    case Kind::TooLarge:
        return QCoreApplication::translate("rd::Error",
                                           "%1 sent more than this program reads at once. Nothing "
                                           "was stored.")
            .arg(name);
    }
    Q_UNREACHABLE();
}

QString connectionSentence(const ApiError &error, const QUrl &server, NetworkHint hint)
{
    using Kind = ApiError::Kind;
    const QString name = serverName(server.host());
    const bool isNear = isLoopbackHost(server);
    const bool isPage = error.kind == Kind::NotLitmus || error.kind == Kind::Tls;
    if (!isNear && (error.kind == Kind::NotLitmus || (isPage && hint == NetworkHint::LoginPage)))
        return QCoreApplication::translate("rd::Error",
                                           "A login page of the network answers instead of %1. "
                                           "Open any page in a browser and sign in to the "
                                           "network; this program goes on by itself.")
            .arg(name);
    const bool isGone =
        error.kind == Kind::Offline || error.kind == Kind::Timeout || error.kind == Kind::Proxy;
    if (!isNear && isGone && hint == NetworkHint::Disconnected)
        return QCoreApplication::translate("rd::Error",
                                           "This computer is not connected to a network, so %1 "
                                           "cannot be reached. Connect it; this program goes on "
                                           "by itself.")
            .arg(name);
    if (!isNear && isGone && hint == NetworkHint::LoginPage)
        return QCoreApplication::translate("rd::Error",
                                           "The network wants you to sign in before %1 can be "
                                           "reached. Open any page in a browser and do so; this "
                                           "program goes on by itself.")
            .arg(name);
    return errorSentence(error, server.host());
}

QString errorSentence(SecretError error)
{
    switch (error) {
    case SecretError::NotFound:
        return QCoreApplication::translate("rd::Error",
                                           "The keychain has no token for this connection. Sign "
                                           "in again.");
    case SecretError::Locked:
        return QCoreApplication::translate("rd::Error",
                                           "The keychain is locked. Unlock it; the program goes "
                                           "on by itself.");
    case SecretError::NoBus:
        return QCoreApplication::translate("rd::Error",
                                           "There is no desktop session, so no keychain can be "
                                           "reached. Keep the token for this session only.");
    case SecretError::NoService:
        return QCoreApplication::translate("rd::Error",
                                           "No keychain is installed. Install the package "
                                           "gnome-keyring (or kwalletmanager on KDE), or keep the "
                                           "token for this session only.");
    case SecretError::Denied:
        return QCoreApplication::translate("rd::Error",
                                           "Access to the keychain was denied. Allow it, or keep "
                                           "the token for this session only.");
    case SecretError::TimedOut:
        return QCoreApplication::translate("rd::Error",
                                           "The keychain did not answer in time. Look for its "
                                           "password prompt, then try again.");
    case SecretError::NotVerified:
        return QCoreApplication::translate("rd::Error",
                                           "The keychain said yes but did not do it. Try again, "
                                           "or keep the token for this session only.");
    case SecretError::Unreadable:
        return QCoreApplication::translate("rd::Error",
                                           "What the keychain has for this connection is damaged, "
                                           "or was written by a newer version of this program. "
                                           "Use that one, or sign in again.");
    case SecretError::Other:
        return QCoreApplication::translate("rd::Error",
                                           "The keychain failed. If it was restarted, restart "
                                           "this program too; else keep the token for this "
                                           "session only.");
    }
    Q_UNREACHABLE();
}

QString unlockSentence(SecretError error)
{
    if (error == SecretError::Denied)
        return QCoreApplication::translate("rd::Error",
                                           "The keychain stays locked: its password prompt was "
                                           "dismissed, or could not be shown. You are not signed "
                                           "out; unlock it when you are ready.");
    return errorSentence(error);
}

QString errorSentence(const HistoryError &error)
{
    using Kind = HistoryError::Kind;
    switch (error.kind) {
    case Kind::CannotOpen:
        return QCoreApplication::translate("rd::Error",
                                           "The history cannot be opened. Check the permissions "
                                           "of its folder.");
    case Kind::ReadOnly:
        return QCoreApplication::translate("rd::Error",
                                           "The history can be read but not written. New data is "
                                           "shown until the program ends, and not kept.");
    case Kind::DiskFull:
        return QCoreApplication::translate("rd::Error",
                                           "The disk is full. Free some space; what was saved "
                                           "before is safe.");
    case Kind::Damaged:
        return QCoreApplication::translate("rd::Error",
                                           "The history is damaged. Restart the program: it sets "
                                           "the damaged file aside and reads everything again.");
    case Kind::NewerSchema:
        return QCoreApplication::translate("rd::Error",
                                           "The history was written by a newer version of this "
                                           "program and is left untouched. Use that version.");
    case Kind::Other:
        return QCoreApplication::translate("rd::Error",
                                           "The history failed. The details tell the reason.");
    }
    Q_UNREACHABLE();
}

QString errorSentence(const FileWorkError &error)
{
    using Kind = FileWorkError::Kind;
    const QString file = plainLine(error.file, 4096);
    switch (error.kind) {
    case Kind::Missing:
        return QCoreApplication::translate("rd::Error", "There is no file %1.").arg(file);
    case Kind::NotOurs:
        return QCoreApplication::translate("rd::Error",
                                           "%1 is not a history of this program. Choose a file "
                                           "that was exported by it.")
            .arg(file);
    case Kind::NewerSchema:
        return QCoreApplication::translate("rd::Error",
                                           "%1 was written by a newer version of this program. Use "
                                           "that version.")
            .arg(file);
    case Kind::Damaged:
        return QCoreApplication::translate("rd::Error",
                                           "%1 is damaged. Use an older export of it, if there is "
                                           "one.")
            .arg(file);
    case Kind::CannotRead:
        return QCoreApplication::translate("rd::Error", "%1 cannot be read. Check its permissions.")
            .arg(file);
    case Kind::Exists:
        return QCoreApplication::translate("rd::Error",
                                           "%1 exists already and was left as it is. Choose "
                                           "another name, or allow to overwrite it.")
            .arg(file);
    case Kind::CannotWrite:
        return QCoreApplication::translate("rd::Error",
                                           "%1 cannot be written. Check the permissions of its "
                                           "folder.")
            .arg(file);
    case Kind::DiskFull:
        return QCoreApplication::translate("rd::Error",
                                           "There is no space left for %1. Free some, or choose "
                                           "another place.")
            .arg(file);
    case Kind::Other:
        return QCoreApplication::translate("rd::Error", "%1 could not be worked with.").arg(file);
    }
    Q_UNREACHABLE();
}

QString errorSentence(const StoreError &error)
{
    using Kind = StoreError::Kind;
    switch (error.kind) {
    case Kind::CannotRead:
        return QCoreApplication::translate("rd::Error",
                                           "The saved connections cannot be read. Check the "
                                           "permissions of %1.")
            .arg(error.file);
    case Kind::CannotWrite:
        return QCoreApplication::translate("rd::Error",
                                           "The connections cannot be saved. Check the "
                                           "permissions of %1 and the space on the disk.")
            .arg(error.file);
    case Kind::NewerVersion:
        return QCoreApplication::translate("rd::Error",
                                           "The connections were saved by a newer version of this "
                                           "program and are left untouched. Use that version to "
                                           "change them.");
    case Kind::Busy:
        return QCoreApplication::translate("rd::Error",
                                           "Another program is writing to %1 at the moment, so "
                                           "nothing was saved. Try again.")
            .arg(error.file);
    }
    Q_UNREACHABLE();
}

QString errorSentence(UrlProblem problem)
{
    switch (problem) {
    case UrlProblem::Empty:
        return QCoreApplication::translate("rd::Error",
                                           "Type the address of ChaosCenter, for example "
                                           "https://chaos.example.net.");
    case UrlProblem::Invalid:
        return QCoreApplication::translate("rd::Error", "This is not an address. Type it like "
                                                        "https://chaos.example.net.");
    case UrlProblem::Scheme:
        return QCoreApplication::translate("rd::Error",
                                           "The address has to begin with https:// (or http:// on "
                                           "this machine).");
    case UrlProblem::UserInfo:
        return QCoreApplication::translate("rd::Error",
                                           "Leave the user name and password out of the address; "
                                           "they are asked for separately.");
    case UrlProblem::Extra:
        return QCoreApplication::translate("rd::Error",
                                           "Leave out everything from the first ? or # of the "
                                           "address.");
    }
    Q_UNREACHABLE();
}

} // namespace rd
