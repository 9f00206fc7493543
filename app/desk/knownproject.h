// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace rd {

/// A project that can be shown.
struct KnownProject {
    ProjectRef ref;
    QString name;           ///< from the server, hostile
    QString connectionName; ///< chosen by the user

    friend bool operator==(const KnownProject &, const KnownProject &) = default;
};

} // namespace rd

Q_DECLARE_METATYPE(rd::KnownProject)
