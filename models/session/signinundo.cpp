// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/links.h"
#include "session/letgo.h"
#include "session/signinattempt.h"

// Everything that ends an attempt early: what was made on the server is taken back in the opposite
// order, the API token while there is still a session that may revoke it.

namespace rd {

void SignIn::cancel()
{
    Attempt &a = *m_attempt;
    if (a.isCancelled || a.failure)
        return;
    const SignInError cancelled{.kind = SignInError::Kind::Cancelled};
    switch (a.step) {
    case Step::Idle:
    case Step::ReplacingToken: // the token before it may be dead already: no way back
    case Step::Undoing:
    case Step::Done:
        return;
    case Step::CheckingServer:
    case Step::ReadingUser:
    case Step::NewPassword:
    case Step::Verifying:
        if (a.check)
            a.check->cancel();
        a.call.cancel();
        return fail(cancelled);
    case Step::CreatingToken:
        if (!a.mayHaveLostToken) { // the list is being read, nothing was created yet
            a.call.cancel();
            return fail(cancelled);
        }
        [[fallthrough]];
    case Step::LoggingIn:
    case Step::ChangingPassword:
    case Step::Storing:
    case Step::LoggingOut:
        a.isCancelled = true; // the answer tells what there is to clean up
        return;
    }
}

bool SignIn::wasCancelled()
{
    if (!m_attempt->isCancelled)
        return false;
    fail({.kind = SignInError::Kind::Cancelled}); // may end the attempt: nothing after it
    return true;
}

void SignIn::failWith(const ApiError &error)
{
    const bool isFirstLogin = error.kind == ApiError::Kind::PasswordChangeNeeded;
    fail(
        {.kind = isFirstLogin ? SignInError::Kind::PasswordChangeNeeded : SignInError::Kind::Server,
         .api = error});
}

void SignIn::fail(SignInError error)
{
    Attempt &a = *m_attempt;
    error.step = a.step;
    if (error.kind == SignInError::Kind::PasswordChangeNeeded)
        // Only 3.9 and later ask for it.
        error.link =
            litmus::Links(a.baseUrl, a.userId, litmus::WebRelease::From3_9).passwordReset();
    else if (a.isPasted && !a.baseUrl.isEmpty())
        error.link = litmus::Links(a.baseUrl, a.userId).tokenSettings();
    error.leftBehind.userName = a.username;
    error.leftBehind.password = a.passwordState;
    // A login without an answer may have made a session that nobody can name or end.
    if (a.step == Step::LoggingIn && a.session.isEmpty() && error.api
        && error.api->kind == ApiError::Kind::Timeout)
        error.leftBehind.session = true;
    a.failure = std::move(error);
    undo();
}

void SignIn::undo()
{
    Attempt &a = *m_attempt;
    const bool mayBeStored = a.isStored || a.failure->kind == SignInError::Kind::Store;
    if (a.session.isEmpty() && !mayBeStored && (a.token.isEmpty() || a.isPasted))
        return end();
    enter(Step::Undoing);
    findLostToken();
}

void SignIn::findLostToken()
{
    Attempt &a = *m_attempt;
    if (!a.mayHaveLostToken)
        return undoStore();
    a.call =
        a.link->auth().tokens(a.userId, this, [this](ApiResult<QList<litmus::ApiToken>> answer) {
            Attempt &at = *m_attempt;
            if (!answer)
                at.failure->leftBehind.apiTokenName = at.options.tokenName;
            else {
                at.lost.lookedAtMs = at.link->http().serverNowMs();
                bool isUnsure = false;
                const qsizetype lost =
                    rd::findLostToken(*answer, at.tokensBefore, at.lost, isUnsure);
                if (lost >= 0)
                    at.token = QByteArray(answer->at(lost).value.constData(),
                                          answer->at(lost).value.size());
                litmus::wipe(*answer);
                if (isUnsure)
                    at.failure->leftBehind.apiTokenName = at.options.tokenName;
            }
            undoStore();
        });
}

void SignIn::undoStore()
{
    Attempt &a = *m_attempt;
    // After a failed write too: it may have arrived late or in another form.
    const bool isWritten = a.isStored || a.failure->kind == SignInError::Kind::Store;
    if (!isWritten)
        return undoToken();
    const bool sameStore =
        a.options.previous && a.options.previous->sessionOnly == a.options.sessionOnly;
    // Whoever was signed in before stays so.
    if (sameStore && !a.oldToken.isEmpty())
        a.store->write(a.connection.id, a.oldToken, this,
                       [this](const Result<Unit, SecretError> &written) {
                           written ? undoToken() : seeWhatIsStored();
                       });
    else if (a.isOldUnknown && !a.isStored)
        seeWhatIsStored(); // maybe what nobody could read, with all that belongs to it
    else
        removeStored();
}

void SignIn::removeStored()
{
    Attempt &a = *m_attempt;
    a.store->remove(a.connection.id, this,
                    [this](const Result<Unit, SecretError> &) { undoToken(); });
}

void SignIn::seeWhatIsStored()
{
    Attempt &a = *m_attempt;
    a.store->read(a.connection.id, this, [this](Result<QByteArray, SecretError> found) {
        Attempt &at = *m_attempt;
        const bool isNew =
            found ? *found == at.token : at.isStored && found.error() != SecretError::NotFound;
        if (found)
            wipe(*found);
        if (!isNew)
            return undoToken();
        if (at.oldToken.isEmpty())
            return removeStored();
        // Revoked, it would be a dead one that this device is left with.
        at.failure->leftBehind.notPutBack = fullFingerprintOf(at.oldToken);
        undoSession();
    });
}

void SignIn::undoToken()
{
    Attempt &a = *m_attempt;
    if (a.token.isEmpty() || a.isPasted)
        return undoSession();
    // With the session; when that has ended already, the token can still end itself.
    const auto as = a.session.isEmpty() ? Credential::given(a.token) : Credential::own();
    a.call = a.link->auth().removeToken(
        a.token, a.userId, this,
        [this](const ApiResult<Unit> &answer) {
            if (!answer)
                m_attempt->failure->leftBehind.apiTokenName = m_attempt->options.tokenName;
            undoSession();
        },
        as);
}

void SignIn::undoSession()
{
    Attempt &a = *m_attempt;
    if (a.session.isEmpty() || a.isImported) // not ours: the other program goes on with it
        return end();
    a.call = a.link->auth().logout(this, [this](const ApiResult<Unit> &answer) {
        m_attempt->failure->leftBehind.session = !answer;
        end();
    });
}

void SignIn::end()
{
    // The secrets go now; the link, in whose answer this may run, a little later.
    auto attempt = std::move(m_attempt);
    m_attempt = std::make_unique<Attempt>();
    m_attempt->step = Step::Done;
    m_attempt->outcome = attempt->outcome;
    const std::optional<SignInError> failure = attempt->failure;
    if (attempt->link)
        attempt->link->http().setToken({});
    wipe(attempt->password);
    wipe(attempt->newPassword);
    wipe(attempt->session);
    wipe(attempt->token);
    wipe(attempt->oldToken);
    wipe(attempt->options.server.proxyPassword);
    wipe(attempt->options.server.keyPassphrase);
    letGoLater(std::move(attempt));
    if (failure)
        emit failed(*failure);
}

} // namespace rd
