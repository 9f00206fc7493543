// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

class BannerIcon final : public QWidget {
public:
    explicit BannerIcon(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(metrics::IconSize, metrics::IconSize);
    }
    void show(const QString &name, const QColor &colour)
    {
        m_name = name;
        m_colour = colour;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, m_colour);
    }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new BannerIcon(this))
    , m_text(plainLabel())
    , m_action(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setMinimumHeight(46);
    setMargins();
    hide();
}

void Banner::setMargins()
{
    layout()->setContentsMargins(
        mirrored(QMargins(metrics::CardPaddingX, 8, 8, 8), layoutDirection()));
}

void Banner::showMessage(Kind kind, const QString &text, const QString &action)
{
    m_kind = kind;
    m_text->setText(text);
    m_action->setText(withoutMnemonic(action));
    m_action->setHidden(action.isEmpty());
    setAccessibleName(text);
    applyColours();
    setVisible(!text.isEmpty());
}

void Banner::showState(PageState state, const QString &detail)
{
    const auto say = [&](Kind kind, const QString &sentence, const QString &action) {
        showMessage(kind, detail.isEmpty() ? sentence : detail, action);
    };
    switch (state) {
    case PageState::Offline:
        say(Kind::Info, tr("The server cannot be reached; saved data is shown."),
            tr("Try again now"));
        return;
    case PageState::SignedOut:
        say(Kind::Warning, tr("Signed out; saved data is shown."), tr("Sign in"));
        return;
    case PageState::Error:
        say(Kind::Error, tr("The last update failed; saved data is shown."), tr("Try again"));
        return;
    case PageState::Locked:
        say(Kind::Warning, tr("The keychain is locked; saved data is shown."), tr("Unlock"));
        return;
    case PageState::Normal:
    case PageState::Loading:
    case PageState::Empty:
    case PageState::Denied:
        break;
    }
    clear();
}

void Banner::clear()
{
    m_text->clear();
    hide();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::applyColours()
{
    const ThemeTokens &tokens = tokensOf(this);
    auto *icon = static_cast<BannerIcon *>(m_icon);
    switch (m_kind) {
    case Kind::Info:
        icon->show(u"info"_s, tokens.accent);
        break;
    case Kind::Warning:
        icon->show(u"warning"_s, tokens.ink(Outcome::Weakness));
        break;
    case Kind::Error:
        icon->show(u"error"_s, tokens.ink(Outcome::Broken));
        break;
    }
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    paintBox(painter, rect(), metrics::CardRadius, tokens.surface, tokens.border);
    // The bar at the leading edge says the kind at a glance; icon and words say it, too.
    const QColor bar = m_kind == Kind::Info      ? tokens.accent
                       : m_kind == Kind::Warning ? tokens.fill(Outcome::Weakness)
                                                 : tokens.fill(Outcome::Broken);
    const QRectF edge = mirrored(QRectF(6, 8, 3, height() - 16), rect(), layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bar);
    painter.drawRoundedRect(edge, 1.5, 1.5);
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    if (event->type() == QEvent::LayoutDirectionChange)
        setMargins();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_banner.cpp"
