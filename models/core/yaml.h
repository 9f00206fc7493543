// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace rd {

/// \p json, an object or a list as text, written as YAML for people: keys in alphabetic order, two
/// spaces per level, texts of several lines as blocks. YAML readers read the same values from it.
/// None when it is not JSON or nested deeper than 64; a manifest of 50 kB takes a millisecond.
[[nodiscard]] std::optional<QString> yamlFromJson(const QString &json);

} // namespace rd
