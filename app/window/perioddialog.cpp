// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/perioddialog.h"

#include "common/buttons.h"
#include "common/flowlayout.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QDateEdit>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QDate quarterOf(QDate day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

QDate monthOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

QDateEdit *dayField(const QString &objectName)
{
    auto *field = new QDateEdit;
    field->setObjectName(objectName);
    field->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat).contains("yyyy"_L1)
                                ? QLocale().dateFormat(QLocale::ShortFormat)
                                : u"yyyy-MM-dd"_s);
    field->setMinimumDate({1970, 1, 2});
    field->setMinimumHeight(metrics::ControlHeight);
    field->setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    return field;
}

} // namespace

PeriodDialog::PeriodDialog(const PeriodDays &shown, qint64 nowMs, const QTimeZone &zone,
                           QWidget *parent)
    : QDialog(parent)
    , m_nowMs(nowMs)
    , m_zone(zone.isValid() ? zone : QTimeZone::utc())
    , m_first(dayField(u"firstDay"_s))
    , m_last(dayField(u"lastDay"_s))
    , m_sentence(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_apply(new QPushButton(tr("Show")))
{
    setWindowTitle(tr("Choose days"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(tr("Choose days"));
    title->setFont(textFont(TextRole::PageTitle));

    QLabel *first = plainLabel(tr("First day"));
    QLabel *last = plainLabel(tr("Last day"));
    for (QLabel *name : {first, last}) {
        name->setFont(textFont(TextRole::Caption));
        name->setForegroundRole(QPalette::PlaceholderText);
    }
    first->setBuddy(m_first);
    last->setBuddy(m_last);
    m_first->setAccessibleName(first->text());
    m_last->setAccessibleName(last->text());
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(4);
    fields->addWidget(first, 0, 0);
    fields->addWidget(last, 0, 1);
    fields->addWidget(m_first, 1, 0);
    fields->addWidget(m_last, 1, 1);

    m_sentence->setObjectName(u"periodSentence"_s);
    m_sentence->setMinimumHeight(2 * QFontMetrics(textFont(TextRole::Caption)).height());
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonRole(m_apply, ButtonRole::Primary);
    m_apply->setObjectName(u"showPeriod"_s);
    m_apply->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addLayout(fields);
    layout->addWidget(makeSpans());
    layout->addWidget(m_sentence);
    layout->addLayout(buttons);
    setMinimumWidth(420);

    setDays(shown);
    check();
    connect(m_first, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    connect(m_last, &QDateEdit::dateChanged, this, &PeriodDialog::check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PeriodDialog::apply);
    m_first->setFocus();
}

QWidget *PeriodDialog::makeSpans()
{
    const QStringList names{tr("This month"),   tr("Last month"), tr("This quarter"),
                            tr("Last quarter"), tr("This year"),  tr("Last year")};
    auto *row = new QWidget;
    auto *layout = new FlowLayout(6, 6);
    row->setLayout(layout);
    const auto spans = usualSpans(QDateTime::fromMSecsSinceEpoch(m_nowMs, m_zone).date());
    for (qsizetype i = 0; i < spans.size(); ++i) {
        auto *button = new QPushButton(names.at(i));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, span = spans.at(i)] { setDays(span); });
        layout->addWidget(button);
    }
    return row;
}

QList<PeriodDays> PeriodDialog::usualSpans(QDate today)
{
    const QDate month = monthOf(today);
    const QDate quarter = quarterOf(today);
    const QDate year(today.year(), 1, 1);
    return {{.first = month, .last = today},
            {.first = month.addMonths(-1), .last = month.addDays(-1)},
            {.first = quarter, .last = today},
            {.first = quarter.addMonths(-3), .last = quarter.addDays(-1)},
            {.first = year, .last = today},
            {.first = year.addYears(-1), .last = year.addDays(-1)}};
}

void PeriodDialog::setDays(const PeriodDays &days)
{
    m_first->setDate(days.first);
    m_last->setDate(days.last);
}

PeriodDays PeriodDialog::days() const
{
    return {.first = m_first->date(), .last = m_last->date()};
}

QString PeriodDialog::problem() const
{
    const auto period = customPeriod(m_first->date(), m_last->date(), m_nowMs, m_zone);
    return period ? QString() : problemText(period.error());
}

void PeriodDialog::check()
{
    const QString trouble = problem();
    m_apply->setEnabled(trouble.isEmpty());
    m_sentence->setTone(trouble.isEmpty() ? TonedLabel::Tone::Muted : TonedLabel::Tone::Bad);
    if (!trouble.isEmpty()) {
        m_sentence->setText(trouble);
        return;
    }
    const auto count = static_cast<int>(m_first->date().daysTo(m_last->date())) + 1;
    m_sentence->setText(tr("%n whole day(s), compared with as many before.", nullptr, count));
}

void PeriodDialog::apply()
{
    const auto period = customPeriod(m_first->date(), m_last->date(), m_nowMs, m_zone);
    if (!period)
        return;
    emit periodChosen(*period);
    accept();
}

} // namespace rd

#include "moc_perioddialog.cpp"
