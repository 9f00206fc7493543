// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/timers.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>

#include <chrono>
#include <optional>

class QMimeData;

namespace rd {

/// Puts a secret into the clipboard, marked so that clipboard managers keep it out of their
/// history, and takes it out again after a minute and when the program ends; something else that
/// was copied meanwhile stays.
class SecretClipboard final : public QObject {
public:
    static constexpr std::chrono::seconds Keeps{60};

    /// \p timers are borrowed.
    explicit SecretClipboard(Timers &timers, QObject *parent = nullptr);
    ~SecretClipboard() override;

    /// \p secret is text in ASCII; its bytes are copied, and overwritten when they leave the
    /// clipboard. Another program may have read them by then.
    void copy(const QByteArray &secret);
    /// Only what copy() put there.
    void clear();
    [[nodiscard]] bool holds() const { return !m_held.isNull(); }

private:
    Timers &m_timers;
    QPointer<QMimeData> m_held; ///< gone when something else was copied
    std::optional<quint64> m_end;
};

} // namespace rd
