// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace rd {

/// \p text with everything that looks like a credential replaced by "[redacted]": JSON Web Tokens,
/// values after "Bearer", and the values of JSON keys and header names that carry secrets in
/// ChaosCenter (authorization, accessToken, token, jwtToken, password, oldPassword, newPassword,
/// sshPrivateKey), compared without case.
///
/// For the details that go to logs and error texts; it is a net below the rule that bodies are
/// never logged, not a replacement of it.
[[nodiscard]] QString redacted(QString text);

/// Overwrites the bytes of \p secret before it is let go. Copies made elsewhere are not reached.
void wipe(QByteArray &secret);

} // namespace rd
