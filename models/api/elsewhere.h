// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace rd {

/// Runs \p work on another thread and hands what it made to \p done, once, later, on the thread of
/// the application, which must be that of \p context; unless the handle or \p context dies first.
/// \p work shares nothing with anybody.
template <typename T>
CallHandle workElsewhere(const QObject *context, std::function<T()> work,
                         std::function<void(T)> done)
{
    const auto alive = std::make_shared<bool>(true);
    auto deliver = [alive, context = QPointer(context), done = std::move(done)](const T &made) {
        if (*alive && context)
            done(made);
    };
    QThreadPool::globalInstance()->start([work = std::move(work),
                                          deliver = std::move(deliver)]() mutable {
        const T made = work();
        if (QCoreApplication *app = QCoreApplication::instance()) {
            // Moved, so that what is to be called is destroyed where it was made.
            QMetaObject::invokeMethod(
                app, [made, deliver = std::move(deliver)] { deliver(made); }, Qt::QueuedConnection);
        }
    });
    return CallHandle([alive] { *alive = false; });
}

} // namespace rd
