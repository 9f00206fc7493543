// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rail.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/navbutton.h"
#include "common/theme.h"

#include <QKeySequence>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int WideRail = 184;
constexpr int CompactRail = 56;

class BrandIcon final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"mark"_s, tokensOf(this).accent);
    }
};

} // namespace

/// Shape and colour of a connection's health: filled, ring, or ring with a bar.
class Rail::Dot final : public QWidget {
public:
    explicit Dot(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(10, 16);
    }
    void setHealth(LinkHealth health)
    {
        m_health = health;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeTokens &tokens = tokensOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(1, 4, 8, 8);
        switch (m_health) {
        case LinkHealth::Quiet:
            return;
        case LinkHealth::Good:
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.fill(Outcome::Passed));
            painter.drawEllipse(box);
            return;
        case LinkHealth::Working:
            painter.setPen(QPen(tokens.fill(Outcome::InProgress), 2, Qt::DotLine));
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
            return;
        case LinkHealth::Waiting:
            painter.setPen(QPen(tokens.fill(Outcome::Weakness), 2));
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
            return;
        case LinkHealth::Bad:
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.fill(Outcome::Broken));
            painter.drawRect(box);
            return;
        }
    }

private:
    LinkHealth m_health = LinkHealth::Quiet;
};

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_brandIcon(new BrandIcon(this))
    , m_brand(new ElidedLabel(this))
    , m_pages(new QWidget(this))
    , m_dot(new Dot(this))
    , m_where(new ElidedLabel(this))
    , m_when(new ElidedLabel(this))
{
    setFixedWidth(WideRail);
    m_brandIcon->setFixedSize(18, 18);
    m_brand->setText(u"Resilience Desk"_s);
    m_brand->setFont(textFont(TextRole::CardTitle));

    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(10, 0, 4, 0);
    brand->setSpacing(8);
    brand->addWidget(m_brandIcon);
    brand->addWidget(m_brand, 1);

    auto *pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins({});
    pages->setSpacing(2);

    m_where->setFont(textFont(TextRole::Caption));
    m_when->setFont(textFont(TextRole::Caption));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    auto *where = new QHBoxLayout;
    where->setContentsMargins({});
    where->setSpacing(6);
    where->addWidget(m_dot);
    where->addWidget(m_where, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(10, 0, 4, 0);
    foot->setSpacing(2);
    foot->addLayout(where);
    foot->addWidget(m_when);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 16, 10, 16);
    layout->setSpacing(0);
    layout->addLayout(brand);
    layout->addSpacing(18);
    layout->addWidget(m_pages);
    layout->addStretch(1);
    layout->addLayout(foot);
}

void Rail::addPage(const QString &iconName, const QString &text)
{
    const int page = static_cast<int>(m_buttons.size());
    auto *button = new NavButton(iconName, text, m_pages);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setObjectName(u"nav%1"_s.arg(page));
    m_pages->layout()->addWidget(button);
    m_buttons.append(button);
    connect(button, &NavButton::clicked, this, [this, page] { emit pageRequested(page); });

    auto *shortcut = new QShortcut(QKeySequence(u"Ctrl+%1"_s.arg(page + 1)), this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, page] { emit pageRequested(page); });
}

void Rail::setPageText(int page, const QString &text)
{
    m_buttons.at(page)->setText(text);
}

void Rail::setBadge(int page, const QString &badge)
{
    m_buttons.at(page)->setBadge(badge);
}

void Rail::setCurrentPage(int page)
{
    m_buttons.at(page)->setChecked(true);
}

void Rail::focusCurrentPage()
{
    for (NavButton *button : std::as_const(m_buttons)) {
        if (button->isChecked())
            button->setFocus(Qt::OtherFocusReason);
    }
}

void Rail::setStatus(LinkHealth health, const QString &where, const QString &when)
{
    m_dot->setHealth(health);
    m_where->setText(where);
    m_when->setText(when);
}

void Rail::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) == compact)
        return;
    setFixedWidth(compact ? CompactRail : WideRail);
    m_brand->setVisible(!compact);
    m_where->setVisible(!compact);
    m_when->setVisible(!compact);
    for (NavButton *button : std::as_const(m_buttons))
        button->setCompact(compact);
}

void Rail::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), tokens.border);
}

} // namespace rd
