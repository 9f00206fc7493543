// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/message.h"

#include <QByteArray>

namespace rd::sandbox {

/// "OK", "Not Found", ...
QByteArray statusText(int status);

/// The web page of the front end, which every unknown path answers.
HttpAnswer webPage();

/// The proxy's own error page for 4xx and 5xx statuses.
HttpAnswer proxyErrorPage(int status);

/// 403 of the origin check, from 3.9 on.
HttpAnswer invalidOrigin();

} // namespace rd::sandbox
