// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <utility>

namespace rd {

/// Owns one request in flight (or a chain of them). Destroying or replacing the handle cancels it,
/// and a cancelled request never calls back, so an old reply cannot overwrite a newer one.
class [[nodiscard]] CallHandle {
public:
    CallHandle() = default;
    /// \p cancel is called at most once, when the handle is cancelled, replaced or destroyed.
    /// It must be harmless after the call has finished.
    explicit CallHandle(std::function<void()> cancel)
        : m_cancel(std::move(cancel))
    {
    }
    CallHandle(CallHandle &&other) noexcept
        : m_cancel(std::exchange(other.m_cancel, nullptr))
    {
    }
    CallHandle &operator=(CallHandle &&other) noexcept
    {
        if (this != &other) {
            cancel();
            m_cancel = std::exchange(other.m_cancel, nullptr);
        }
        return *this;
    }
    ~CallHandle() { cancel(); }

    void cancel()
    {
        if (const auto run = std::exchange(m_cancel, nullptr))
            run();
    }

private:
    std::function<void()> m_cancel;
};

} // namespace rd
