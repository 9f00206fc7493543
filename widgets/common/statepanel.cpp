// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/statepanel.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ColumnWidth = 440;

/// A drawing in a soft disc.
class StatePicture final : public QWidget {
public:
    using QWidget::QWidget;

    void setIconName(const QString &name, bool alarming)
    {
        m_name = name;
        m_alarming = alarming;
        update();
    }
    QSize sizeHint() const override { return QSize(72, 72); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const ThemeTokens &tokens = tokensOf(this);
        const bool plain = tokens.contrast || m_alarming;
        painter.setPen(plain ? QPen(tokens.border, 1) : QPen(Qt::NoPen));
        painter.setBrush(plain ? tokens.surface : tokens.accentSoft);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        const QColor colour = m_alarming ? tokens.ink(Outcome::Broken) : tokens.accent;
        paintIcon(painter, QRectF(rect()).adjusted(20, 20, -20, -20), m_name, colour);
    }

private:
    QString m_name;
    bool m_alarming = false;
};

QString iconFor(PageState state)
{
    switch (state) {
    case PageState::Normal:
    case PageState::Empty:
        return u"empty"_s;
    case PageState::Loading:
        return u"loading"_s;
    case PageState::Offline:
        return u"offline"_s;
    case PageState::SignedOut:
        return u"signed-out"_s;
    case PageState::Error:
        return u"warning"_s;
    case PageState::Denied:
    case PageState::Locked:
        break;
    }
    return u"lock"_s;
}

} // namespace

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent)
    , m_picture(new StatePicture(this))
    , m_title(plainLabel())
    , m_sentence(plainLabel())
    , m_action(new QPushButton(this))
{
    m_picture->setFixedSize(72, 72);
    m_title->setFont(textFont(TextRole::PageTitle));
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setButtonRole(m_action, ButtonRole::Primary);
    connect(m_action, &QPushButton::clicked, this, &StatePanel::actionTriggered);

    // Sentences longer than this are hard to read; the column stays in the middle.
    auto *column = new QWidget(this);
    column->setMaximumWidth(ColumnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins({});
    lines->setSpacing(8);
    lines->addWidget(m_picture, 0, Qt::AlignHCenter);
    lines->addSpacing(8);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    lines->addSpacing(8);
    lines->addWidget(m_action, 0, Qt::AlignHCenter);

    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 100);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, metrics::PagePadding, metrics::PagePadding,
                               metrics::PagePadding);
    // A little above the middle looks like the middle.
    layout->addStretch(4);
    layout->addLayout(middle);
    layout->addStretch(5);
    retranslate();
}

void StatePanel::showState(PageState state, const QString &detail)
{
    m_state = state;
    m_detail = detail;
    m_ownTexts = false;
    retranslate();
    setVisible(state != PageState::Normal);
}

void StatePanel::setTexts(const QString &title, const QString &sentence, const QString &action,
                          const QString &iconName)
{
    m_ownTexts = true;
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setHidden(sentence.isEmpty());
    balance();
    m_action->setText(withoutMnemonic(action));
    m_action->setHidden(action.isEmpty());
    static_cast<StatePicture *>(m_picture)->setIconName(
        iconName.isEmpty() ? iconFor(m_state) : iconName, m_state == PageState::Error);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void StatePanel::balance()
{
    // Measuring text takes long, and most panels are never shown.
    if (!isVisible())
        return;
    // As many lines as are needed, all of about the same length: no word alone at the end.
    const QFontMetrics font(m_sentence->font());
    const auto heightAt = [&](int room) {
        return font.boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, m_sentence->text()).height();
    };
    const int all = qMin(ColumnWidth, width() - 2 * metrics::PagePadding);
    int used = all;
    while (used > all / 2 && heightAt(used - 8) == heightAt(all))
        used -= 8;
    // A little room for the rounding of the text layout.
    const int margin = qMax(0, (all - used) / 2 - 4);
    m_sentence->setContentsMargins(margin, 0, margin, 0);
}

void StatePanel::resizeEvent(QResizeEvent *event)
{
    balance();
    QWidget::resizeEvent(event);
}

void StatePanel::showEvent(QShowEvent *event)
{
    balance();
    QWidget::showEvent(event);
}

QString StatePanel::title() const
{
    return m_title->text();
}

QString StatePanel::sentence() const
{
    return m_sentence->text();
}

void StatePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_ownTexts)
        retranslate();
    QWidget::changeEvent(event);
}

void StatePanel::retranslate()
{
    const auto put = [this](const QString &title, const QString &sentence, const QString &action) {
        setTexts(title, m_detail.isEmpty() ? sentence : m_detail, action);
    };
    switch (m_state) {
    case PageState::Normal:
        put({}, {}, {});
        break;
    case PageState::Empty:
        put(tr("Nothing here yet"),
            tr("As soon as the first scenario has run on the server, its figures appear here."),
            tr("Check now"));
        break;
    case PageState::Loading:
        put(tr("Reading the history"),
            tr("The newest runs come first; the page fills while the rest is being read."), {});
        break;
    case PageState::Offline:
        put(tr("The server cannot be reached"),
            tr("Nothing was saved on this device yet. The program tries again by itself."),
            tr("Try again now"));
        break;
    case PageState::SignedOut:
        put(tr("Signed out"), tr("Sign in again to read from this server."), tr("Sign in"));
        break;
    case PageState::Error:
        put(tr("That did not work"), tr("The page could not be filled."), tr("Try again"));
        break;
    case PageState::Denied:
        put(tr("Not open to this account"),
            tr("The account has no access to this project. Its owner can grant it in ChaosCenter."),
            tr("Check again"));
        break;
    case PageState::Locked:
        put(tr("The keychain is locked"),
            tr("It has the token for this server. Unlock it; the program goes on by itself."),
            tr("Unlock"));
        break;
    }
    m_ownTexts = false;
}

} // namespace rd

#include "moc_statepanel.cpp"
