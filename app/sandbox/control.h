// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/message.h"

#include <QByteArray>

namespace rd::sandbox {

class Sandbox;
class World;

/// Answers the sandbox's own paths below `/sandbox/`; see Sandbox.
[[nodiscard]] HttpAnswer answerControl(Sandbox &sandbox, const HttpRequest &request);

/// Everything that is true about \p world as JSON: `{"nowMs","projects":[{"id","name","removed",
/// "experiments":[{"id","name","type","cron","removed","weights",...}],"delegates","hubs",
/// "environments","runs":[...]}],"plantedSecrets":[...]}`. Deleted things are there and marked.
[[nodiscard]] QByteArray truthOf(const World &world);

} // namespace rd::sandbox
