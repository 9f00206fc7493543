// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QLabel>

namespace rd {

/// Plain text in one of the theme's sizes and colours. It wraps, follows changes of theme and
/// never interprets what it shows.
class TonedLabel final : public QLabel {
    Q_OBJECT
public:
    enum class Tone {
        Text,
        Muted,
        Good,    ///< ink of passed
        Warning, ///< ink of weakness
        Bad,     ///< ink of broken
        Running, ///< ink of in progress
    };

    /// The tone of a word that names \p outcome.
    [[nodiscard]] static Tone toneOf(Outcome outcome);

    explicit TonedLabel(TextRole role = TextRole::Body, Tone tone = Tone::Text,
                        QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setRole(TextRole role);
    void setCentred(bool centred);
    [[nodiscard]] Tone tone() const noexcept { return m_tone; }
    /// Sets the text and hides the label when there is none.
    void setTextOrHide(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColour();
    void applyAlignment();

    TextRole m_role;
    Tone m_tone;
    bool m_isCentred = false;
};

} // namespace rd
