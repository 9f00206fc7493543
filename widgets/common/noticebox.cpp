// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/noticebox.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int NoticeIcon = 16;
constexpr int NoticePaddingX = 12;
constexpr int NoticePaddingY = 10;
constexpr int NoticeIconGap = 10;

} // namespace

NoticeBox::NoticeBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new TonedLabel)
    , m_details(new TonedLabel(TextRole::Code, TonedLabel::Tone::Muted))
    , m_fold(new QPushButton)
    , m_action(new QPushButton)
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fold->setObjectName("detailsButton"_L1);
    m_action->setObjectName("noticeAction"_L1);
    m_fold->setCheckable(true);
    setButtonRole(m_fold, ButtonRole::Link);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->addWidget(m_text);
    layout->addWidget(m_details);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_action);
    buttons->addWidget(m_fold);
    buttons->addStretch(1);
    layout->addLayout(buttons);

    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_fold, &QPushButton::toggled, this, &NoticeBox::setFoldOpen);
    connect(m_action, &QPushButton::clicked, this, &NoticeBox::actionTriggered);
    setMargins();
    clear();
}

void NoticeBox::setMargins()
{
    // The icon is painted in the margin where reading begins.
    layout()->setContentsMargins(mirrored(QMargins(NoticePaddingX + NoticeIcon + NoticeIconGap,
                                                   NoticePaddingY, NoticePaddingX, NoticePaddingY),
                                          layoutDirection()));
}

void NoticeBox::showNotice(Kind kind, const QString &sentence, const QString &details,
                           const QString &action)
{
    m_kind = kind;
    m_text->setText(sentence);
    m_details->setText(details);
    m_hasDetails = !details.isEmpty();
    m_fold->setChecked(false);
    m_fold->setVisible(m_hasDetails);
    setFoldOpen(false);
    m_action->setText(withoutMnemonic(action));
    m_action->setVisible(!action.isEmpty());
    setVisible(!sentence.isEmpty());
    updateGeometry();
    update();
}

void NoticeBox::keepNotice(Kind kind, const QString &sentence, const QString &details,
                           const QString &action)
{
    const bool isShown = kind == m_kind && sentence == m_text->text()
                         && details == m_details->text()
                         && withoutMnemonic(action) == m_action->text();
    if (!isShown)
        showNotice(kind, sentence, details, action);
}

void NoticeBox::clear()
{
    showNotice(Kind::Info, {});
}

QString NoticeBox::text() const
{
    return m_text->text();
}

QString NoticeBox::details() const
{
    return m_details->text();
}

void NoticeBox::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.contrast ? QPen(tokens.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(tokens.sunk);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::ControlRadius,
                            metrics::ControlRadius);

    const int lineHeight = m_text->fontMetrics().height();
    const QRect icon =
        QStyle::visualRect(layoutDirection(), rect(),
                           QRect(NoticePaddingX, NoticePaddingY + (lineHeight - NoticeIcon) / 2,
                                 NoticeIcon, NoticeIcon));
    switch (m_kind) {
    case Kind::Info:
        paintIcon(painter, icon, u"info"_s, tokens.muted);
        return;
    case Kind::Good:
        paintOutcome(painter, icon, Outcome::Passed, tokens);
        return;
    case Kind::Warning:
        paintOutcome(painter, icon, Outcome::Weakness, tokens);
        return;
    case Kind::Error:
        paintOutcome(painter, icon, Outcome::Broken, tokens);
        return;
    }
}

void NoticeBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setFoldOpen(m_fold->isChecked());
    if (event->type() == QEvent::LayoutDirectionChange)
        setMargins();
    QWidget::changeEvent(event);
}

void NoticeBox::setFoldOpen(bool open)
{
    m_fold->setText(open ? tr("Hide details") : tr("Details"));
    m_details->setVisible(open && m_hasDetails);
    updateGeometry();
}

} // namespace rd

#include "moc_noticebox.cpp"
