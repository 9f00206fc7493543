// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <type_traits>
#include <utility>
#include <variant>

namespace rd {

/// Marks the error side of a Result: `return Failure{error};`.
template <typename E>
struct Failure {
    E error;
};
template <typename E>
Failure(E) -> Failure<E>;

/// "Nothing to say, but it worked": the value of a Result that carries no value.
struct Unit {
    friend bool operator==(Unit, Unit) = default;
};

/// A value or the reason why there is none; the names follow std::expected of C++23.
///
/// Reading the value of a failed Result, or the error of a good one, is a programming error.
template <typename T, typename E>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    template <typename F>
    requires std::is_constructible_v<E, F &&> Result(Failure<F> failure)
        : m_state(std::in_place_index<1>, std::move(failure.error))
    {
    }

    [[nodiscard]] bool has_value() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return has_value(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &value() & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }
    [[nodiscard]] T value_or(T fallback) const
    {
        return has_value() ? value() : std::move(fallback);
    }

private:
    std::variant<T, E> m_state;
};

} // namespace rd
