// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/stepcard.h"

#include "analytics/figurestext.h"
#include "common/columnscroll.h"
#include "common/factlist.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/noticebox.h"
#include "common/outcomemark.h"
#include "common/statepanel.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "rundetails/probelist.h"
#include "rundetails/steptable.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString stepMoment(qint64 ms)
{
    if (ms <= 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    return u"%1 %2"_s.arg(QLocale().toString(moment.date(), QLocale::ShortFormat), clockText(ms));
}

QString targetsText(const FaultOutcome &fault)
{
    constexpr qsizetype mostTargets = 10;
    QStringList names;
    for (const FaultTarget &target : fault.targets.mid(0, mostTargets)) {
        QStringList parts{plainLine(target.kind, 60).trimmed(),
                          plainLine(target.name, 120).trimmed()};
        parts.removeAll(QString());
        const QString state = plainLine(target.state, 60).trimmed();
        names << (state.isEmpty() ? parts.join(u' ') : u"%1 (%2)"_s.arg(parts.join(u' '), state));
    }
    if (fault.targets.size() > mostTargets)
        names << QString(u'\u2026');
    return names.join(u'\n');
}

} // namespace

StepCard::StepCard(QWidget *parent)
    : QWidget(parent)
    , m_faces(new QStackedWidget)
    , m_nothing(new StatePanel)
    , m_scroll(new ColumnScroll(0))
    , m_mark(new OutcomeMark)
    , m_name(new TonedLabel(TextRole::CardTitle))
    , m_state(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_reason(new NoticeBox)
    , m_log(new QPushButton)
    , m_probesTitle(new TonedLabel(TextRole::CardTitle))
    , m_probes(new ProbeList)
    , m_facts(new FactList)
{
    m_name->setObjectName("stepName"_L1);
    m_state->setObjectName("stepState"_L1);
    m_reason->setObjectName("stepReason"_L1);
    m_log->setObjectName("stepLogButton"_L1);
    m_log->setIcon(themedIcon(u"docs"_s));
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mark->setSide(18);
    m_mark->setFixedHeight(m_name->fontMetrics().height());

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_name);
    titles->addWidget(m_state);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(titles, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_log);
    buttons->addStretch(1);
    m_scroll->setPadding(metrics::CardPaddingX, 10);
    m_scroll->setOnSurface();
    QVBoxLayout *column = m_scroll->column();
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    column->addWidget(m_probesTitle);
    column->addWidget(m_probes);
    column->addWidget(m_facts);
    m_faces->addWidget(m_nothing);
    m_faces->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_faces);
    connect(m_log, &QPushButton::clicked, this, [this] { emit logRequested(m_step); });
    connect(m_facts, &FactList::copyRequested, this, &StepCard::copyTextRequested);
    retranslate();
}

void StepCard::setStep(const std::shared_ptr<const RunPicture> &picture, int step, qint64 nowMs)
{
    const bool isOther = step != m_step;
    m_picture = picture;
    m_step = picture && step >= 0 && step < picture->details.steps.size() ? step : -1;
    m_nowMs = nowMs;
    showStep();
    if (isOther)
        m_scroll->toTop();
}

void StepCard::showStep()
{
    m_faces->setCurrentIndex(m_step >= 0 ? 1 : 0);
    if (m_step < 0)
        return;
    const RunStep &step = m_picture->details.steps.at(m_step);
    const FaultOutcome *fault = faultOf(m_picture->details, m_step);
    const auto weight = m_picture->weights.constFind(m_step);
    m_mark->setOutcome(outcomeOf(step.state));
    m_name->setText(stepNameText(step));
    QStringList state{stepStateText(step)};
    if (const auto took = durationMs(step, m_nowMs))
        state << durationText(*took);
    if (weight != m_picture->weights.cend())
        state << tr("weight %1").arg(QLocale().toString(*weight));
    m_state->setText(state.join(u" \u00b7 "_s));
    showReason(step, fault);
    m_log->setVisible(step.kind != RunStep::Kind::Group && step.startedMs > 0);

    const bool hasProbes = fault && !fault->probes.isEmpty();
    m_probesTitle->setVisible(fault != nullptr);
    m_probesTitle->setText(hasProbes ? tr("Probes: %1 passed").arg(probesPassedText(*fault))
                           : fault && fault->told ? tr("No probes")
                                                  : tr("Its agent told nothing about this fault"));
    m_probes->setProbes(hasProbes ? fault->probes : QList<ProbeOutcome>());
    m_probes->setVisible(hasProbes);

    QList<Fact> facts{{tr("Kind"), stepKindText(step.kind), {}, false},
                      {tr("Began"), stepMoment(step.startedMs), {}, false},
                      {tr("Ended"), stepMoment(step.finishedMs), {}, false},
                      {tr("Server says"), plainLine(step.phaseText, 80), {}, false}};
    if (fault) {
        facts << Fact{tr("Fault"), plainLine(fault->kind, 120), {}, false}
              << Fact{tr("Verdict"), plainLine(fault->verdictText, 80), {}, false}
              << Fact{tr("Targets"), targetsText(*fault), {}, false}
              << Fact{tr("Fail step"), plainLine(fault->failCode, 120), {}, false}
              << Fact{tr("Engine"), fault->engineName, {}, true}
              << Fact{tr("Namespace"), plainLine(fault->engineNamespace, 120), {}, false};
    }
    facts << Fact{tr("Pod"), step.kind == RunStep::Kind::Group ? QString() : step.key, {}, true};
    m_facts->setFacts(facts);
}

void StepCard::showReason(const RunStep &step, const FaultOutcome *fault)
{
    QString reason = fault ? inSentence(fault->failReason, 1000) : QString();
    if (reason.isEmpty())
        reason = inSentence(step.message, 1000);
    if (reason.isEmpty()) {
        m_reason->clear();
        return;
    }
    const bool isBad = step.state == StepState::Failed;
    const bool isWeak = step.state == StepState::Weakness;
    m_reason->showNotice(isBad    ? NoticeBox::Kind::Error
                         : isWeak ? NoticeBox::Kind::Warning
                                  : NoticeBox::Kind::Info,
                         reason);
}

void StepCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StepCard::retranslate()
{
    m_nothing->showState(PageState::Empty);
    m_nothing->setTexts(tr("No step chosen"), tr("Choose one to see what it did."), {},
                        u"question"_s);
    m_log->setText(tr("Show &log"));
    showStep();
}

} // namespace rd

#include "moc_stepcard.cpp"
