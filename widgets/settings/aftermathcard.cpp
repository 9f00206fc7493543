// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/aftermathcard.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/noticebox.h"
#include "common/tonedlabel.h"
#include "session/tokenpolicy.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 DayBeforeMs = 86'400'000;

} // namespace

AftermathCard::AftermathCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_open(new NoticeBox)
    , m_sinceName(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_since(new QDateTimeEdit)
    , m_found(new TonedLabel(TextRole::Strong))
    , m_all(new QPushButton)
    , m_newer(new QPushButton)
{
    m_open->setObjectName("proofAftermath"_L1);
    m_since->setObjectName("leakedSince"_L1);
    m_found->setObjectName("madeSinceLeak"_L1);
    m_all->setObjectName("sweepAllButton"_L1);
    m_newer->setObjectName("sweepNewerButton"_L1);
    m_since->setMinimumHeight(metrics::ControlHeight);
    m_sinceName->setBuddy(m_since);
    setButtonRole(m_all, ButtonRole::Primary);

    m_card->body()->setSpacing(8);
    m_card->body()->addWidget(m_open);
    m_card->body()->addWidget(m_sinceName);
    m_card->body()->addWidget(m_since);
    m_card->body()->addWidget(m_found);
    m_card->body()->addWidget(m_all, 0, Qt::AlignLeading);
    m_card->body()->addWidget(m_newer, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);

    connect(m_since, &QDateTimeEdit::dateTimeChanged, this, [this] {
        retranslate();
        emit leakTimeChanged();
    });
    connect(m_all, &QPushButton::clicked, this, [this] { emit sweepClicked(true); });
    connect(m_newer, &QPushButton::clicked, this, [this] { emit sweepClicked(false); });
    clear();
}

void AftermathCard::begin(Account account, qint64 nowMs)
{
    m_account = account;
    m_isOpen = true;
    m_isFinished = false;
    m_since->setMaximumDateTime(QDateTime::fromMSecsSinceEpoch(nowMs));
    // Nobody knows yet: a day back is marked until somebody says better.
    m_since->setDateTime(QDateTime::fromMSecsSinceEpoch(nowMs - DayBeforeMs));
    retranslate();
    show();
    emit leakTimeChanged();
}

void AftermathCard::finish()
{
    m_isFinished = true;
    retranslate();
    show();
}

void AftermathCard::clear()
{
    m_isOpen = false;
    hide();
}

void AftermathCard::setTokens(const QList<TokenInfo> &tokens)
{
    m_tokens = tokens;
    retranslate();
}

void AftermathCard::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    retranslate();
}

qint64 AftermathCard::leakedAtMs() const
{
    return m_since->dateTime().toMSecsSinceEpoch();
}

void AftermathCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AftermathCard::retranslate()
{
    const bool canSweep = m_account == Account::Own && !m_isFinished;
    m_card->setTitle(tr("A revoked leak is not a closed leak"));
    QString open = tr("With this token somebody could read all other API tokens of that user and "
                      "make new ones. Sessions cannot be listed; they live until they expire, 24 "
                      "hours by default. Changing the password revokes nothing.");
    if (m_account == Account::Other) {
        open += u' '
                + tr("Sign in with that account and look through its tokens, newest first: revoke "
                     "what nobody knows.");
    } else if (m_isFinished) {
        open += u' '
                + tr("Who held one of the old tokens while the new one was made may have read the "
                     "new one: sign in again with the password to be sure.");
    }
    m_open->keepNotice(NoticeBox::Kind::Warning, open);
    m_sinceName->setText(tr("Somebody else may have it since"));
    m_since->setAccessibleName(tr("Somebody else may have it since"));
    m_since->setDisplayFormat(QLocale().dateTimeFormat(QLocale::ShortFormat));
    const qint64 since = leakedAtMs();
    const auto made =
        std::count_if(m_tokens.cbegin(), m_tokens.cend(), [since](const TokenInfo &one) {
            return !one.thisDevice && isSinceLeak(one, since);
        });
    m_found->setTone(made > 0 ? TonedLabel::Tone::Bad : TonedLabel::Tone::Text);
    m_found->setText(made > 0 ? tr("%n token(s) made since then, marked in the list.", nullptr,
                                   static_cast<int>(made))
                              : tr("No token in the list was made since then."));
    m_all->setText(tr("Revoke a&ll, issue a new one here..."));
    m_all->setToolTip(tr("Revokes all tokens of this account and gives this device a new one"));
    m_newer->setText(tr("Only those &made since then..."));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_sinceName, m_since, m_found, m_all, m_newer}) {
        part->setVisible(canSweep);
        part->setEnabled(!m_isBusy);
    }
}

} // namespace rd

#include "moc_aftermathcard.cpp"
