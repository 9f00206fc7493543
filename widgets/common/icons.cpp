// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/icons.h"

#include "common/theme.h"

#include <QApplication>
#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString iconPath(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// Renderers by name and colour: a drawing is parsed once per colour of a theme.
QSvgRenderer *rendererFor(const QString &name, const QColor &colour)
{
    static std::unordered_map<QString, std::unique_ptr<QSvgRenderer>> cache;
    const QString key = name + colour.name(QColor::HexArgb);
    const auto found = cache.find(key);
    if (found != cache.end())
        return found->second.get();

    std::unique_ptr<QSvgRenderer> renderer;
    QFile file(iconPath(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        renderer = std::make_unique<QSvgRenderer>(drawing);
        if (!renderer->isValid())
            renderer.reset();
    }
    return cache.emplace(key, std::move(renderer)).first->second.get();
}

QColor tintColour(IconTint tint, const ThemeTokens &tokens)
{
    switch (tint) {
    case IconTint::Text:
        return tokens.text;
    case IconTint::Muted:
        return tokens.muted;
    case IconTint::Accent:
        return tokens.accent;
    case IconTint::OnAccent:
        return tokens.onAccent;
    case IconTint::Danger:
        return tokens.ink(Outcome::Broken);
    case IconTint::OnDanger:
        break;
    }
    return tokens.onDanger;
}

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconTint tint)
        : m_name(std::move(name))
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const ThemeTokens &tokens = tokensOf(palette);
        QColor colour = tintColour(m_tint, tokens);
        if (mode == QIcon::Disabled)
            colour = palette.color(QPalette::Disabled, QPalette::Text);
        else if (mode == QIcon::Selected && tokens.contrast)
            colour = tokens.onAccentSoft;
        const qreal side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(*painter, square, m_name, colour);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    bool isNull() override { return false; }

private:
    QString m_name;
    IconTint m_tint;
};

} // namespace

QIcon themedIcon(const QString &name, IconTint tint)
{
    if (!QFile::exists(iconPath(name)))
        return {};
    return QIcon(new ThemedIconEngine(name, tint));
}

bool paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    QSvgRenderer *renderer = rendererFor(name, colour);
    if (!renderer)
        return false;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer->render(&painter, rect);
    painter.restore();
    return true;
}

} // namespace rd
