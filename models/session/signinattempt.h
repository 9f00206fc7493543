// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/redact.h"
#include "session/minting.h"
#include "session/revocation.h"
#include "session/serverlink.h"
#include "session/signin.h"

#include <QSet>

namespace rd {

/// No answer says whether the call was carried out.
[[nodiscard]] bool mayHaveActed(const ApiError &error);

/// Everything one attempt knows, shared by the files that drive it: forwards (signin.cpp),
/// through a first login (signinpassword.cpp) and back (signinundo.cpp).
struct SignIn::Attempt {
    ~Attempt()
    {
        wipe(password);
        wipe(newPassword);
        wipe(session);
        wipe(token);
        wipe(oldToken);
    }

    SignInOptions options;
    QString username;
    QByteArray password;       ///< until it was sent; of a first login until it was changed
    QByteArray newPassword;    ///< empty: none given
    bool isPasted = false;     ///< the token was there before: never revoked, never logged out
    bool isImported = false;   ///< the session, if it is one, belongs to another program
    bool endsImported = false; ///< which is to be logged out all the same, when all has succeeded

    Step step = Step::Idle;
    bool isCancelled = false;
    SignInOutcome outcome;
    SignInError::LeftBehind::Password passwordState = SignInError::LeftBehind::Password::AsBefore;

    QUrl baseUrl;
    QString userId;
    QString projectId;
    QByteArray session;            ///< empty: none alive
    QSet<QString> tokensBefore;    ///< fingerprints
    bool mayHaveLostToken = false; ///< asked to be created, its value never arrived
    LostToken lost;                ///< then: what is known of it
    QByteArray token;              ///< the API token this is all about
    QByteArray oldToken;           ///< what was stored for the connection before; empty: none
    QString oldUserId;             ///< whose it is
    QString oldProjectId;          ///< one that its account may ask about
    bool isOldUnknown = false;     ///< whether there is one could not be read
    bool isStored = false;
    std::optional<SignInError> failure;

    Connection connection;
    SecretStore *store = nullptr;
    std::unique_ptr<ServerCheck> check;
    std::unique_ptr<ServerLink> link;
    std::unique_ptr<Revocation> revocation; ///< of the old token; borrows the link
    CallHandle call;                        // last: cancelled before the link dies
};

} // namespace rd
