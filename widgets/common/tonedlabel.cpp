// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/tonedlabel.h"

#include <QApplication>
#include <QEvent>

namespace rd {

namespace {

QColor colourOf(TonedLabel::Tone tone, const ThemeTokens &tokens)
{
    switch (tone) {
    case TonedLabel::Tone::Text:
        return tokens.text;
    case TonedLabel::Tone::Muted:
        return tokens.muted;
    case TonedLabel::Tone::Good:
        return tokens.ink(Outcome::Passed);
    case TonedLabel::Tone::Warning:
        return tokens.ink(Outcome::Weakness);
    case TonedLabel::Tone::Bad:
        return tokens.ink(Outcome::Broken);
    case TonedLabel::Tone::Running:
        return tokens.ink(Outcome::InProgress);
    }
    return tokens.text;
}

} // namespace

TonedLabel::Tone TonedLabel::toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return Tone::Good;
    case Outcome::Weakness:
        return Tone::Warning;
    case Outcome::Broken:
        return Tone::Bad;
    case Outcome::InProgress:
        return Tone::Running;
    case Outcome::Stopped:
    case Outcome::Unknown:
        break;
    }
    return Tone::Text;
}

TonedLabel::TonedLabel(TextRole role, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(textFont(role));
    applyColour();
    applyAlignment();
}

void TonedLabel::setTone(Tone tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    applyColour();
}

void TonedLabel::setRole(TextRole role)
{
    m_role = role;
    setFont(textFont(role));
}

void TonedLabel::setCentred(bool centred)
{
    m_isCentred = centred;
    applyAlignment();
}

void TonedLabel::setTextOrHide(const QString &text)
{
    setText(text);
    if (text.isEmpty() || parentWidget()) // without a place yet it would be a window for a moment
        setVisible(!text.isEmpty());
}

void TonedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColour();
    else if (event->type() == QEvent::LayoutDirectionChange)
        applyAlignment();
    else if (event->type() == QEvent::ApplicationFontChange)
        setFont(textFont(m_role));
    QLabel::changeEvent(event);
}

void TonedLabel::applyAlignment()
{
    // Left to itself a label aligns by the direction of its text: names in another script would
    // stand at the other side of their column.
    const Qt::Alignment side =
        layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(m_isCentred ? Qt::AlignHCenter | Qt::AlignVCenter
                             : side | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void TonedLabel::applyColour()
{
    // From the application's palette: the own one already carries the colour of the old theme.
    const QColor colour = colourOf(m_tone, tokensOf(QApplication::palette()));
    if (palette().color(QPalette::WindowText) == colour)
        return;
    QPalette own;
    own.setColor(QPalette::WindowText, colour);
    setPalette(own);
}

} // namespace rd

#include "moc_tonedlabel.cpp"
