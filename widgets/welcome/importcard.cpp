// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/importcard.h"

#include "common/card.h"
#include "common/noticebox.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "core/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

ImportCard::ImportCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_list(new QComboBox)
    , m_hint(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_note(new NoticeBox)
    , m_scrub(new QCheckBox)
    , m_take(new QPushButton)
{
    m_list->setObjectName("importList"_L1);
    m_note->setObjectName("importNotice"_L1);
    m_scrub->setObjectName("importScrub"_L1);
    m_take->setObjectName("importButton"_L1);
    m_list->setMinimumHeight(metrics::ControlHeight);
    // A hostile name must not make the window wider.
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(20);

    QVBoxLayout *body = m_card->body();
    body->setSpacing(10);
    body->addWidget(m_list);
    body->addWidget(m_hint);
    body->addWidget(m_note);
    body->addWidget(m_scrub);
    body->addWidget(m_take, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);

    connect(m_take, &QPushButton::clicked, this, [this] {
        const int index = m_list->currentIndex();
        if (index >= 0 && index < m_choices.size())
            emit requested(m_choices.at(index), m_scrub->isChecked());
    });
    retranslate();
}

void ImportCard::setChoices(const QList<ImportChoice> &choices, const QString &note)
{
    m_choices = choices;
    m_scrub->setChecked(false);
    if (note.isEmpty())
        m_note->clear();
    else
        m_note->showNotice(NoticeBox::Kind::Info, note);
    retranslate();
}

void ImportCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportCard::retranslate()
{
    m_card->setTitle(tr("Or take over a sign-in of litmusctl"));
    m_hint->setText(tr("Its session ends after 24 hours; an API token of this device's own is made "
                       "with it."));
    m_scrub->setText(tr("Afterwards &remove the token from the file and end that session"));
    m_scrub->setToolTip(tr("litmusctl has to sign in again then."));
    m_take->setText(tr("&Take it over"));
    m_list->setAccessibleName(tr("Sign-ins of litmusctl"));
    const int before = m_list->currentIndex();
    m_list->clear();
    for (const ImportChoice &choice : std::as_const(m_choices)) {
        const QString user = isolatedIfNeeded(plainLine(choice.username, 60));
        const QString server = isolatedIfNeeded(plainLine(choice.endpoint, 120));
        //: %1 is a user, %2 the address of a server
        const QString text = choice.isExpired ? tr("%1 at %2, expired") : tr("%1 at %2");
        m_list->addItem(text.arg(user, server));
    }
    m_list->setCurrentIndex(m_choices.isEmpty() ? -1 : qBound(0, before, m_list->count() - 1));
}

} // namespace rd

#include "moc_importcard.cpp"
