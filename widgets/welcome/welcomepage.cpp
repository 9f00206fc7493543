// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/welcomepage.h"

#include "common/columnscroll.h"
#include "common/icons.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "welcome/waybutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int WelcomeColumn = 880;
constexpr int WelcomeStacksBelow = 720;

/// The program's mark, in the accent colour.
class ProductMark final : public QWidget {
public:
    ProductMark() { setFixedSize(56, 56); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter, QRectF(rect()), u"mark"_s, tokensOf(this).accent);
    }
};

QFont productFont()
{
    QFont font = textFont(TextRole::PageTitle);
    font.setPointSizeF(font.pointSizeF() * 1.75);
    font.setWeight(QFont::Bold);
    return font;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_mark(new ProductMark)
    , m_name(new TonedLabel(TextRole::PageTitle))
    , m_sentence(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_ways(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_signIn(new WayButton(u"sign-in"_s))
    , m_token(new WayButton(u"key"_s))
    , m_demo(new WayButton(u"play"_s))
    , m_promise(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_note(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
{
    m_name->setFont(productFont());
    for (TonedLabel *label : {m_name, m_sentence, m_promise, m_note})
        label->setCentred(true);
    m_note->hide();
    m_signIn->setRecommended(true);
    m_signIn->setObjectName("signInWay"_L1);
    m_token->setObjectName("tokenWay"_L1);
    m_demo->setObjectName("demoWay"_L1);

    m_ways->setSpacing(metrics::Gap);
    m_ways->addWidget(m_signIn, 1);
    m_ways->addWidget(m_token, 1);
    m_ways->addWidget(m_demo, 1);

    auto *scroll = new ColumnScroll(WelcomeColumn);
    scroll->setCentredVertically(true);
    QVBoxLayout *column = scroll->column();
    column->setSpacing(0);
    column->addWidget(m_mark, 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_name);
    column->addSpacing(6);
    column->addWidget(m_sentence);
    column->addSpacing(32);
    column->addLayout(m_ways);
    column->addSpacing(24);
    column->addWidget(m_note);
    column->addSpacing(4);
    column->addWidget(m_promise);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);

    connect(m_signIn, &QAbstractButton::clicked, this, &WelcomePage::signInRequested);
    connect(m_token, &QAbstractButton::clicked, this, &WelcomePage::pasteTokenRequested);
    connect(m_demo, &QAbstractButton::clicked, this, &WelcomePage::demoRequested);
    setFocusProxy(m_signIn);
    retranslate();
}

void WelcomePage::setNote(const QString &note)
{
    m_note->setTextOrHide(note);
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationFontChange)
        m_name->setFont(productFont());
    QWidget::changeEvent(event);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

void WelcomePage::arrange()
{
    const bool stacks = width() < WelcomeStacksBelow;
    m_ways->setDirection(stacks ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (WayButton *way : {m_signIn, m_token, m_demo})
        way->setFlat(stacks);
}

void WelcomePage::retranslate()
{
    m_name->setText(tr("Resilience Desk"));
    m_sentence->setText(tr("How resilient are your systems, and what changed? "
                           "The answer from your ChaosCenter, at a glance."));
    m_signIn->setTexts(tr("Sign in"),
                       tr("With your ChaosCenter user name and password. The password is used "
                          "once and never kept."));
    m_token->setTexts(tr("Paste an API token"),
                      tr("If you sign in through single sign-on, or already have a token."));
    m_demo->setTexts(tr("Explore the demo"),
                     tr("An invented organisation with a year of history. No server, no account, "
                        "nothing leaves this machine."));
    m_promise->setText(tr("Secrets are kept in the system keychain only."));
}

} // namespace rd

#include "moc_welcomepage.cpp"
