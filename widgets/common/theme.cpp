// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"

#include "common/scrollaccess.h"
#include "common/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QString>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

ThemeTokens lightTokens()
{
    return {
        .window = QColor(0xF5, 0xF6, 0xF8),
        .surface = QColor(0xFF, 0xFF, 0xFF),
        .sunk = QColor(0xEE, 0xF0, 0xF3),
        .border = QColor(0xE1, 0xE5, 0xEA),
        .control = QColor(0x86, 0x8F, 0x9C),
        .text = QColor(0x1A, 0x23, 0x30),
        .muted = QColor(0x58, 0x63, 0x74),
        .accent = QColor(0x4A, 0x43, 0xC6),
        .accentSoft = QColor(0xEC, 0xEB, 0xFA),
        .onAccentSoft = QColor(0x4A, 0x43, 0xC6),
        .onAccent = QColor(0xFF, 0xFF, 0xFF),
        .danger = QColor(0xCC, 0x33, 0x40),
        .onDanger = QColor(0xFF, 0xFF, 0xFF),
        .grid = QColor(0xE1, 0xE5, 0xEA),
        // Weakness and unknown are a shade darker than a first choice would be: shapes have to
        // keep 3:1 against surface, window and the ground of a chosen row.
        .fills = {QColor(0x1E, 0x8E, 0x5E), QColor(0xBE, 0x76, 0x00), QColor(0xCC, 0x33, 0x40),
                  QColor(0x7A, 0x84, 0x94), QColor(0x3B, 0x6F, 0xD4), QColor(0x7F, 0x88, 0x96)},
        .inks = {QColor(0x14, 0x6C, 0x46), QColor(0x8A, 0x56, 0x00), QColor(0xA8, 0x1F, 0x2C),
                 QColor(0x58, 0x63, 0x74), QColor(0x2A, 0x58, 0xB4), QColor(0x58, 0x63, 0x74)},
    };
}

ThemeTokens darkTokens()
{
    return {
        .window = QColor(0x10, 0x14, 0x1A),
        .surface = QColor(0x18, 0x1E, 0x26),
        .sunk = QColor(0x12, 0x17, 0x1E),
        .border = QColor(0x28, 0x31, 0x3C),
        .control = QColor(0x66, 0x73, 0x83),
        .text = QColor(0xE7, 0xEB, 0xF1),
        .muted = QColor(0x9B, 0xA7, 0xB6),
        .accent = QColor(0x9A, 0x94, 0xFF),
        .accentSoft = QColor(0x25, 0x26, 0x4A),
        .onAccentSoft = QColor(0x9A, 0x94, 0xFF),
        .onAccent = QColor(0x10, 0x14, 0x1A),
        .danger = QColor(0xF0, 0x71, 0x7B),
        .onDanger = QColor(0x10, 0x14, 0x1A),
        .grid = QColor(0x28, 0x31, 0x3C),
        .fills = {QColor(0x3F, 0xBF, 0x8A), QColor(0xF0, 0xA8, 0x3C), QColor(0xF0, 0x71, 0x7B),
                  QColor(0x87, 0x92, 0xA2), QColor(0x79, 0xA6, 0xF8), QColor(0x6B, 0x77, 0x87)},
        .inks = {QColor(0x5F, 0xD3, 0xA3), QColor(0xF5, 0xBE, 0x6A), QColor(0xF5, 0x90, 0x97),
                 QColor(0x9B, 0xA7, 0xB6), QColor(0x9B, 0xBD, 0xFA), QColor(0x9B, 0xA7, 0xB6)},
        .dark = true,
    };
}

ThemeTokens contrastTokens()
{
    const QColor black(0, 0, 0);
    const QColor white(255, 255, 255);
    ThemeTokens tokens{
        .window = black,
        .surface = black,
        .sunk = black,
        .border = white,
        .control = white,
        .text = white,
        .muted = white,
        .accent = white,
        .accentSoft = white,
        .onAccentSoft = black,
        .onAccent = black,
        .danger = white,
        .onDanger = black,
        .grid = white,
        .fills = {},
        .inks = {},
        .dark = true,
        .contrast = true,
    };
    tokens.fills.fill(white);
    tokens.inks.fill(white);
    return tokens;
}

QColor between(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](int from, int to) {
        return static_cast<int>(from + (to - from) * share);
    };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QPalette paletteOf(const ThemeTokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.sunk);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.onAccent);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.border);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Dark, tokens.control);
    palette.setColor(QPalette::Shadow, tokens.contrast ? tokens.border : QColor(0, 0, 0));

    // Disabled text may fade, as everywhere; in the contrast theme a broken outline says it, too.
    const QColor faded = between(tokens.muted, tokens.surface, 0.4);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, tokens.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText,
                     tokens.contrast ? tokens.onAccent : tokens.muted);
    return palette;
}

ThemeChoice choiceFor(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    if (ground == QColor(Qt::black) && text == QColor(Qt::white))
        return ThemeChoice::Contrast;
    return ground.lightness() < text.lightness() ? ThemeChoice::Dark : ThemeChoice::Light;
}

ThemeChoice g_choice = ThemeChoice::System;

void setColours(QApplication &app, ThemeChoice choice)
{
    ThemeChoice resolved = choice;
    if (choice == ThemeChoice::System) {
        app.setPalette(QPalette()); // back to the desktop's own, to see what it is
        resolved = choiceFor(QApplication::palette());
    }
    app.setPalette(paletteOf(tokensFor(resolved)));
}

/// Hears of a change of the desktop's theme while the program follows it.
class DesktopWatch final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ThemeChange && g_choice == ThemeChoice::System && !m_pending) {
            m_pending = true; // one for all windows
            QTimer::singleShot(0ms, this, [this] {
                m_pending = false;
                if (g_choice == ThemeChoice::System)
                    setColours(*qApp, g_choice);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_pending = false;
};

} // namespace

QString themeKey(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::Contrast:
        break;
    }
    return u"contrast"_s;
}

std::optional<ThemeChoice> themeFromKey(const QString &key)
{
    for (const ThemeChoice choice :
         {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast}) {
        if (themeKey(choice) == key)
            return choice;
    }
    return std::nullopt;
}

QBrush ThemeTokens::bar(Outcome outcome) const
{
    if (!contrast)
        return fill(outcome);
    const auto pattern = [outcome] {
        switch (outcome) {
        case Outcome::Passed:
            return Qt::SolidPattern;
        case Outcome::Weakness:
            return Qt::BDiagPattern;
        case Outcome::Broken:
            return Qt::DiagCrossPattern;
        case Outcome::Stopped:
            return Qt::HorPattern;
        case Outcome::InProgress:
            return Qt::Dense6Pattern;
        case Outcome::Unknown:
            break;
        }
        return Qt::NoBrush;
    };
    return QBrush(fill(outcome), pattern());
}

const ThemeTokens &tokensFor(ThemeChoice choice)
{
    static const ThemeTokens light = lightTokens();
    static const ThemeTokens dark = darkTokens();
    static const ThemeTokens contrast = contrastTokens();
    switch (choice) {
    case ThemeChoice::Dark:
        return dark;
    case ThemeChoice::Contrast:
        return contrast;
    case ThemeChoice::System:
    case ThemeChoice::Light:
        break;
    }
    return light;
}

const ThemeTokens &tokensOf(const QPalette &palette)
{
    return tokensFor(choiceFor(palette));
}

const ThemeTokens &tokensOf(const QWidget *widget)
{
    return tokensOf(widget->palette());
}

ThemeTokens tokensOnSelection(const ThemeTokens &tokens)
{
    ThemeTokens chosen = tokens;
    if (tokens.contrast) {
        chosen.text = chosen.muted = chosen.accent = chosen.border = tokens.onAccentSoft;
        chosen.fills.fill(tokens.onAccentSoft);
        chosen.inks.fill(tokens.onAccentSoft);
        chosen.window = chosen.surface = tokens.accentSoft;
    }
    return chosen;
}

void applyTheme(QApplication &app, ThemeChoice choice)
{
    g_choice = choice;
    // Once only: a new style polishes every widget again.
    if (!qobject_cast<Style *>(QApplication::style())) {
        QApplication::setStyle(new Style);
        installScrollAccessibility();
        app.installEventFilter(new DesktopWatch(&app));
    }
    app.setFont(textFont(TextRole::Body));
    QApplication::setFont(textFont(TextRole::Caption), "QHeaderView");
    QApplication::setFont(textFont(TextRole::Caption), "QTipLabel");
    setColours(app, choice);
}

ThemeChoice currentTheme()
{
    return g_choice;
}

QFont textFont(TextRole role)
{
    static const QFont general = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    static const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // 96 dots per inch at 100 %: a pixel is three quarters of a point.
    const auto sized = [](const QFont &base, qreal pixels, QFont::Weight weight) {
        QFont font(base);
        font.setPointSizeF(pixels * 0.75);
        font.setWeight(weight);
        return font;
    };
    switch (role) {
    case TextRole::Small:
        return sized(general, 11, QFont::Normal);
    case TextRole::Caption:
        return sized(general, 12, QFont::Normal);
    case TextRole::Body:
        return sized(general, 13, QFont::Normal);
    case TextRole::Strong:
        return sized(general, 13, QFont::DemiBold);
    case TextRole::CardTitle:
        return sized(general, 13, QFont::DemiBold);
    case TextRole::PageTitle:
        return sized(general, 16, QFont::DemiBold);
    case TextRole::Figure:
        return sized(general, 17, QFont::DemiBold);
    case TextRole::Score:
        return sized(general, 42, QFont::Bold);
    case TextRole::Code:
        break;
    }
    return sized(fixed, 12, QFont::Normal);
}

} // namespace rd
