// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/gatewayerror.h"

#include <QString>

namespace rd {

/// One sentence (seldom two) for whoever signs in: what happened and what to do. Translated plain
/// text without server words and without secrets. \p provider is the host of the sign-in service;
/// empty: "the sign-in service".
[[nodiscard]] QString gatewaySentence(const GatewayError &error, const QString &provider = {});

/// The pages that the browser may see when it comes back.
enum class BrowserPage {
    SignedIn, ///< the tokens have been got and checked
    Failed,   ///< it came back from the right place, and then it failed
    Refused,  ///< what it asked for is not what is waited for
};

/// A whole HTML document, translated.
[[nodiscard]] QString browserPage(BrowserPage page);

} // namespace rd
