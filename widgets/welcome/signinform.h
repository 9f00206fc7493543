// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace rd {

/// What the user entered to sign in. Carries a secret: whoever receives it overwrites its own copy
/// after use; the page keeps none.
struct SignInForm {
    QString url;         ///< as typed; it was checked before
    QString username;    ///< empty when signing in with a token
    QByteArray password; ///< UTF-8
    QByteArray token;    ///< white space around it removed
    bool sessionOnly = false;
    bool allowHttp = false; ///< the user accepted plain http to this host
};

} // namespace rd

Q_DECLARE_METATYPE(rd::SignInForm)
