// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QMetaObject>

#include <memory>
#include <utility>

namespace rd {

/// Destroys \p object from the event loop instead of here: for what owns the call in whose answer
/// one stands.
template <typename T>
void letGoLater(std::unique_ptr<T> object)
{
    std::shared_ptr<T> kept = std::move(object);
    if (kept && QCoreApplication::instance() != nullptr)
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [kept] {}, Qt::QueuedConnection);
}

} // namespace rd
