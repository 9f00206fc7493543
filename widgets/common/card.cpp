// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/card.h"

#include "common/elidedlabel.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rd {

namespace {

/// Around the text or icon of a button without a frame.
constexpr int SidePadding = 4;

} // namespace

Card::Card(QWidget *parent)
    : QWidget(parent)
    , m_head(new QWidget(this))
    , m_headLayout(new QHBoxLayout(m_head))
    , m_title(new ElidedLabel(QString(), TextRole::CardTitle))
    , m_caption(plainLabel())
    , m_body(new QVBoxLayout)
{
    m_caption->setFont(textFont(TextRole::Caption));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setWordWrap(true);
    m_caption->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_caption);
    m_headLayout->setSpacing(metrics::Gap);
    m_headLayout->addLayout(titles, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::CardPaddingY, 0, metrics::CardPaddingY);
    layout->setSpacing(8);
    layout->addWidget(m_head);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(8);
    setFlush(false);
    updateHead();
    alignCaption();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    // What stands in the card is announced with its title.
    setAccessibleName(title);
    updateHead();
}

void Card::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    updateHead();
}

void Card::setSideWidget(QWidget *widget)
{
    if (m_side == widget)
        return;
    delete m_side;
    m_side = widget;
    if (widget)
        m_headLayout->addWidget(widget, 0, Qt::AlignTop);
    updateHead();
}

void Card::setTitleSideWidget(QWidget *widget)
{
    setSideWidget(widget);
    auto *titles = static_cast<QVBoxLayout *>(m_headLayout->itemAt(0)->layout());
    titles->removeWidget(m_title);
    auto *line = new QHBoxLayout;
    line->setSpacing(metrics::Gap);
    line->addWidget(m_title, 1);
    line->addWidget(widget, 0, Qt::AlignTop); // taken over from beside both
    titles->insertLayout(0, line);
}

void Card::setDanger(bool danger)
{
    m_danger = danger;
    update();
}

void Card::setFlush(bool flush)
{
    const int padding = flush ? metrics::CardPaddingX - 8 : metrics::CardPaddingX;
    m_body->setContentsMargins(padding, 0, padding, 0);
}

void Card::updateHead()
{
    m_title->setHidden(m_title->text().isEmpty());
    m_caption->setHidden(m_caption->text().isEmpty());
    m_head->setHidden(m_title->isHidden() && m_caption->isHidden() && !m_side);
    // What the button shows ends in line with the contents; its padding lies in that of the card.
    const int end = m_side ? metrics::CardPaddingX - SidePadding : metrics::CardPaddingX;
    m_headLayout->setContentsMargins(
        mirrored(QMargins(metrics::CardPaddingX, 0, end, 0), layoutDirection()));
}

void Card::alignCaption()
{
    // By the reading direction of the window, not by the letters of the text.
    m_caption->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                            | Qt::AlignTop);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        alignCaption();
        updateHead();
    }
    QWidget::changeEvent(event);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    paintBox(painter, rect(), metrics::CardRadius, tokens.surface,
             m_danger ? tokens.danger : tokens.border);
}

} // namespace rd

#include "moc_card.cpp"
