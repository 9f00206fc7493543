// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/rail.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/navbutton.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QAction>
#include <QEvent>
#include <QKeySequence>
#include <QPainter>
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
            painter.setPen(QPen(tokens.fill(Outcome::Unknown), 1.5));
            painter.drawEllipse(box.adjusted(1, 1, -1, -1));
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
    , m_brandLine(new QHBoxLayout)
    , m_foot(new QVBoxLayout)
{
    setFixedWidth(WideRail);
    m_brandIcon->setFixedSize(18, 18);
    m_brand->setText(u"Resilience Desk"_s);
    m_brand->setFont(textFont(TextRole::CardTitle));

    auto *brand = m_brandLine;
    brand->setSpacing(8);
    brand->addWidget(m_brandIcon);
    brand->addWidget(m_brand, 1);

    auto *pages = new QVBoxLayout(m_pages);
    pages->setContentsMargins({});
    pages->setSpacing(2);

    m_where->setFont(textFont(TextRole::Caption));
    m_when->setFont(textFont(TextRole::Caption));
    m_when->setMuted(true);
    auto *where = new QHBoxLayout;
    where->setContentsMargins({});
    where->setSpacing(6);
    where->addWidget(m_dot);
    where->addWidget(m_where, 1);
    auto *foot = m_foot;
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
    setMargins();
}

void Rail::setMargins()
{
    // In line with the icons of the pages; texts may come closer to the edge.
    const QMargins margins =
        m_compact ? QMargins() : mirrored(QMargins(10, 0, 4, 0), layoutDirection());
    m_brandLine->setContentsMargins(margins);
    m_foot->setContentsMargins(margins);
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

    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(page + 1)));
    connect(action, &QAction::triggered, this, [this, page] { emit pageRequested(page); });
    addAction(action);
    m_actions.append(action);
}

void Rail::addKey(int page, const QKeySequence &key)
{
    QAction *action = m_actions.at(page);
    action->setShortcuts(action->shortcuts() << key);
}

void Rail::setPageText(int page, const QString &text)
{
    m_buttons.at(page)->setText(text);
    m_actions.at(page)->setText(withoutMnemonic(text));
}

void Rail::setBadge(int page, const QString &badge)
{
    m_buttons.at(page)->setBadge(badge);
}

void Rail::setCurrentPage(int page)
{
    m_buttons.at(page)->setChecked(true);
    // Tab stops at the page that is shown; from there the arrow keys lead on.
    for (NavButton *button : std::as_const(m_buttons))
        button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::ClickFocus);
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
    const QString both = when.isEmpty() ? where : u"%1\n%2"_s.arg(where, when);
    m_dot->setToolTip(plainToolTip(both));
    m_dot->setAccessibleName(both);
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
    setMargins();
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        setMargins();
    QWidget::changeEvent(event);
}

void Rail::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(isMirrored ? 0 : width() - 1, 0, 1, height()), tokens.border);
}

} // namespace rd

#include "moc_rail.cpp"
