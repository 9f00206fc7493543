// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/// Chance and identity of the sandbox: everything follows from the seed and a few counters, so that
/// the same seed always makes the same organisation and nothing has to be stored.
namespace rd::sandbox {

/// A well mixed number from a seed and up to three counters.
[[nodiscard]] quint64 mixed(quint64 seed, quint64 a, quint64 b = 0, quint64 c = 0);

/// A repeatable stream of chance.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] quint64 next();
    /// 0 <= value < 1.
    [[nodiscard]] double unit();
    /// 0 <= value < \p bound; 0 for a bound below 1.
    [[nodiscard]] qint64 below(qint64 bound);
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }

private:
    quint64 m_state;
};

/// What an identifier names: the same number gives different texts for different kinds.
enum class IdKind : quint8 { Project, User, Experiment, Revision, Delegate, Hub, Event, Engine };

/// A version 4 UUID that depends on nothing but its arguments.
[[nodiscard]] QString uuidFor(quint64 seed, IdKind kind, quint64 number);

/// The identifier of a run, from which the number can be read back: a million runs need no index.
[[nodiscard]] QString runUuid(quint64 seed, bool isNotify, quint32 number);

/// The number inside \p text, or nothing if this seed never made that text.
[[nodiscard]] std::optional<quint32> runNumber(quint64 seed, bool isNotify, const QString &text);

/// \p length lower-case letters and digits, as Kubernetes appends them to names.
[[nodiscard]] QString nameSuffix(quint64 seed, quint64 number, int length);

} // namespace rd::sandbox
