// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rd {

/// The headers in which gateways look for a token of their own. There is no default: which one it
/// is says the administrator of the gateway. `Authorization` is not among them, because it belongs
/// to ChaosCenter, nor are headers that proxies or browsers give a meaning.
[[nodiscard]] const QList<QByteArray> &gatewayHeaders();

/// The same, to be shown.
[[nodiscard]] QStringList gatewayHeaderNames();
/// The one of gatewayHeaders() that \p text names, in any case; none for everything else.
[[nodiscard]] std::optional<QByteArray> gatewayHeaderFrom(const QString &text);

} // namespace rd
