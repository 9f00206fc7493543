// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "domain/project.h"
#include "domain/token.h"
#include "session/connection.h"
#include "session/passwordrules.h"
#include "session/secretstore.h"
#include "session/servercheck.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rd {

struct TokenJournalEntry;
namespace litmus {
struct ApiToken;
}

/// Where an attempt to sign in stands.
enum class SignInStep {
    Idle,
    CheckingServer,
    LoggingIn,
    ReadingUser,
    NewPassword, ///< a first login waits for a new password, see SignIn::newPasswordNeeded()
    ChangingPassword,
    CreatingToken,
    Verifying,
    Storing,
    LoggingOut,
    ReplacingToken, ///< revoking the token that this device had before
    Undoing,        ///< something failed: revoking what was made
    Done,
};

/// Why a sign-in ended without a connection.
struct SignInError {
    enum class Kind {
        BadUrl,               ///< see urlProblem
        PlainHttp,            ///< plain http to another machine was not confirmed
        Server,               ///< a call failed: see api
        PasswordChangeNeeded, ///< first login: change the initial password at `link`, then repeat
        NewPasswordRefused,   ///< first login, and the given new password does not do: see password
        NotAToken,            ///< what was pasted is no ChaosCenter token
        TokenExpired,         ///< what was pasted has expired
        TokenRefused,         ///< the server does not accept the pasted token
        ImportExpired,        ///< what another program left has expired, as its sessions do
        NoToken,              ///< the server created no usable API token
        Store,                ///< the keychain did not keep the token: see secret
        Cancelled,
    };
    /// What is not as before: what stays alive on the server although it should not, because
    /// cleaning up failed too, and a password that was changed already.
    struct LeftBehind {
        enum class Password { AsBefore, Changed, Unsure };
        QString apiTokenName; ///< an API token of this name; empty: none
        bool session = false; ///< the session of this sign-in, until it expires (24 h by default)
        QString userName;     ///< whose they are
        Password password = Password::AsBefore; ///< of the account
        /// The token that this device had before could not be put back: the new one stays stored
        /// and alive, or there would be none. This is the fingerprint of the old one, which lives.
        QString notPutBack;
        [[nodiscard]] bool any() const
        {
            return session || !apiTokenName.isEmpty() || password != Password::AsBefore
                   || !notPutBack.isEmpty();
        }
    };

    Kind kind = Kind::Server;
    SignInStep step = SignInStep::Idle; ///< in which it happened
    std::optional<UrlProblem> urlProblem = {};
    std::optional<ApiError> api = {};
    std::optional<SecretError> secret = {};
    std::optional<PasswordProblem> password = {};
    QUrl link = {}; ///< page in ChaosCenter that helps; may be empty
    LeftBehind leftBehind = {};
};

/// What is worth telling about a sign-in that succeeded.
struct SignInOutcome {
    bool passwordChanged = false; ///< of the account, on the way
    bool sessionLeft = false;     ///< the session could not be logged out; it ends by itself
    /// The token that this device had before for the connection is dead, with proof: it was made by
    /// this program, or had ended already.
    bool oldTokenRevoked = false;
    /// It is alive, or may be.
    bool oldTokenLeft = false;
    enum class OldToken {
        NotProved, ///< its end could not be proved
        NotOurs,   ///< it was pasted, so others may work with it: nothing was done to it
        Elsewhere, ///< of another server or account, and there is no way to end it from here
    };
    OldToken oldTokenWhy = OldToken::NotProved; ///< with oldTokenLeft
    QString oldTokenFingerprint;                ///< 64 hex digits; empty: not known
    QString oldTokenUser;                       ///< whose it is
    QString oldTokenHost;                       ///< where
    /// What the store used before kept for the connection could not be removed from it.
    std::optional<SecretError> oldEntryLeft;
    /// What was taken over from another program turned out to be.
    enum class Imported { Nothing, Session, ApiToken };
    Imported imported = Imported::Nothing;
    bool importedEnded = false;    ///< the session taken over was logged out, as was wished
    QList<Invitation> invitations; ///< not answered yet
};

/// "Resilience Desk on <host name>": how the program names the API token it makes for itself.
[[nodiscard]] QString defaultTokenName();

/// The token in what somebody copied: "Bearer " in front and white space around it come along.
/// \p pasted is overwritten.
[[nodiscard]] QByteArray tokenIn(QByteArray pasted);

struct SignInOptions {
    /// The connection that signs in again: it keeps its id, and the token that this device had for
    /// it is revoked with proof once the new one is stored and verified, if this program made it
    /// (the server lists it under defaultTokenName()). Others may work with any other: it stays
    /// alive, and that is told. None: a new connection.
    std::optional<Connection> previous = {};
    QString connectionName = {}; ///< empty: the host
    QString projectId = {};      ///< shown by default; empty: all
    QString tokenName = {};      ///< empty: defaultTokenName(), told apart from other desks'
    int days = 90;               ///< life of the token made with a password
    bool sessionOnly = false;    ///< keep the token in memory only
    /// A first login waits for setNewPassword() after newPasswordNeeded(), instead of failing.
    bool waitsForNewPassword = false;
    ServerOptions server = {};
};

/// One attempt to sign in: with a password (session, named API token, verified, stored, session
/// logged out) or with a pasted API token (verified, stored; never logged out, because that would
/// revoke it for good).
///
/// An account that still has its initial password gets a new one on the way, when there is one:
/// see setNewPassword().
///
/// Passwords are overwritten after their last use, the token goes into the SecretStore and nowhere
/// else; whoever needs it reads it there under the connection's id. If verifying or storing fails,
/// or the attempt is cancelled, a token made by it is revoked with the session before the session
/// is logged out; what could not be revoked is told in SignInError::leftBehind. A token that was
/// stored before is put back then; where that fails, the new one stays. Once the old one has been
/// revoked, cancelling is too late.
///
/// Destroying the object in the middle of an attempt cannot clean up: call cancel() and wait for
/// failed() instead.
class SignIn final : public QObject {
    Q_OBJECT
public:
    using Step = SignInStep;

    /// \p keychain keeps tokens, \p memory those of "keep for this session only". All three are
    /// borrowed and must outlive the attempt. \p pool: see ServerLink::open().
    SignIn(SecretStore &keychain, SecretStore &memory, const Clock &clock,
           std::shared_ptr<HttpPool> pool = {}, QObject *parent = nullptr);
    ~SignIn() override;

    using Journal = std::function<void(const TokenJournalEntry &)>;
    /// Called with the verdict about the token that this device had before.
    void setJournal(Journal journal) { m_journal = std::move(journal); }

    /// Starts the attempt; one per object. \p password is overwritten as soon as it was sent.
    void withPassword(const QString &url, const QString &username, QByteArray password,
                      const SignInOptions &options = {});
    void withToken(const QString &url, QByteArray token, const SignInOptions &options = {});
    /// With what another program is signed in with. A session (24 hours by default) is used to make
    /// an API token as a password would be, and left alone unless \p endsSession; an API token is
    /// kept as a pasted one. \p token is overwritten.
    void withImported(const QString &url, QByteArray token, bool endsSession,
                      const SignInOptions &options = {});
    /// For an account that has to change its initial password: before the attempt starts, or while
    /// it waits after newPasswordNeeded(). Not used when the server does not ask for it. \p
    /// password (UTF-8) is overwritten as soon as it was sent.
    void setNewPassword(QByteArray password);
    /// Ends the attempt at any step; failed(Cancelled) follows after cleaning up. An answer that
    /// tells what has to be cleaned up is waited for. Harmless when not running.
    void cancel();

    [[nodiscard]] Step step() const;
    /// Complete with finished().
    [[nodiscard]] const SignInOutcome &outcome() const;

signals:
    void stepChanged(rd::SignInStep step);
    /// Only with SignInOptions::waitsForNewPassword. \p refused tells what was wrong with the one
    /// before; none at first.
    void newPasswordNeeded(const std::optional<rd::PasswordProblem> &refused);
    /// Signed in; the token is in the store under connection.id. The connection is not yet saved.
    void finished(const rd::Connection &connection);
    void failed(const rd::SignInError &error);

private:
    struct Attempt;
    void begin(const QString &url, const SignInOptions &options, std::function<void()> proceed);
    void enter(Step step);
    void logIn();
    void seeWhatWasImported();
    void readUser();
    void needNewPassword();
    void changePassword();
    void passwordRefused(PasswordProblem problem);
    void passwordChanged(const QString &projectId);
    void seeWhetherPasswordChanged(const ApiError &error);
    void rememberTokens();
    void createToken();
    void verify();
    void askInvitations();
    void store();
    void write();
    void writeProxyPassword();
    void writeKeyPassphrase();
    void wrote(const Result<Unit, SecretError> &written, void (SignIn::*next)());
    void readBack();
    void logOut();
    void replaceToken();
    void findOldToken();
    void chooseOldToken(QList<litmus::ApiToken> &list);
    void revokeOldToken(const TokenInfo &listed);
    void seeWhetherOldIsDead(SignInOutcome::OldToken whenAlive);
    void oldTokenIsLeft(SignInOutcome::OldToken why);
    void emptyOtherStore();
    void succeed();
    void failWith(const ApiError &error);
    void fail(SignInError error);
    /// True when cancel() was called while an answer was awaited that has to be known for cleaning
    /// up; cleaning up has then begun.
    [[nodiscard]] bool wasCancelled();
    void undo();
    void findLostToken();
    void undoStore();
    void removeStored();
    void seeWhatIsStored();
    void undoToken();
    void undoSession();
    void end();

    SecretStore &m_keychain;
    SecretStore &m_memory;
    const Clock &m_clock;
    std::shared_ptr<HttpPool> m_pool;
    Journal m_journal;
    std::unique_ptr<Attempt> m_attempt;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::SignInStep)
Q_DECLARE_METATYPE(rd::SignInError)
