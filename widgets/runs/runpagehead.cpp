// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/runpagehead.h"

#include "analytics/runpicture.h"
#include "common/buttons.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/linkhint.h"
#include "common/outcomemark.h"
#include "common/plaintext.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "items/runrowtext.h"
#include "runs/outcomenote.h"
#include "runs/runtexts.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// From here on there is room for what the save button does.
constexpr int SaveNamedFrom = 700;

} // namespace

RunPageHead::RunPageHead(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton)
    , m_mark(new OutcomeMark)
    , m_name(new TonedLabel(TextRole::PageTitle))
    , m_caption(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_openRun(new QPushButton)
    , m_openScenario(new QPushButton)
    , m_save(new QPushButton)
    , m_note(new OutcomeNote)
    , m_saveKey(new QShortcut(QKeySequence::Save, this))
{
    m_back->setObjectName("backToRuns"_L1);
    m_name->setObjectName("runPageScenario"_L1);
    m_caption->setObjectName("runPageCaption"_L1);
    m_openRun->setObjectName("pageOpenRun"_L1);
    m_openScenario->setObjectName("pageOpenScenario"_L1);
    m_save->setObjectName("pageSaveReport"_L1);
    m_back->setFixedSize(32, 32);
    setButtonRole(m_back, ButtonRole::Quiet);
    m_openRun->setIcon(themedIcon(u"external"_s));
    m_openScenario->setIcon(themedIcon(u"external"_s));
    m_save->setIcon(themedIcon(u"export"_s));
    m_mark->setSide(20);
    m_mark->setFixedHeight(m_name->fontMetrics().height());
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOut();

    connect(m_back, &QPushButton::clicked, this, &RunPageHead::backRequested);
    connect(m_openRun, &QPushButton::clicked, this, &RunPageHead::openRunRequested);
    connect(m_openScenario, &QPushButton::clicked, this, &RunPageHead::openScenarioRequested);
    connect(m_save, &QPushButton::clicked, this, &RunPageHead::saveRequested);
    connect(m_saveKey, &QShortcut::activated, m_save, &QPushButton::click);
    retranslate();
}

void RunPageHead::layOut()
{
    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_name);
    titles->addWidget(m_caption);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(m_back, 0, Qt::AlignTop);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addLayout(titles, 1);
    line->addWidget(m_save, 0, Qt::AlignTop);
    line->addWidget(m_openScenario, 0, Qt::AlignTop);
    line->addWidget(m_openRun, 0, Qt::AlignTop);
    auto *surface = new Surface;
    auto *inside = new QVBoxLayout(surface);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addLayout(line);
    inside->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(surface);
}

void RunPageHead::showRun(const RunRow &row, const RunPicture *picture, qint64 nowMs)
{
    showTitles(row, nowMs);
    const QString finding = picture ? picture->finding.sentence : QString();
    m_note->setOutcome(row.run.outcome, runOutcomeText(row),
                       finding.isEmpty() ? outcomeSentence(row) : QString(),
                       ageingSentence(row, nowMs));
    m_note->setFinding(finding);
    m_save->setEnabled(picture != nullptr);
    m_save->setToolTip(plainToolTip(
        picture ? tr("What is on this page as PDF, HTML or Markdown (%1)")
                      .arg(m_saveKey->key().toString(QKeySequence::NativeText))
                : tr("There is nothing to report before ChaosCenter has told what happened.")));
}

void RunPageHead::showTitles(const RunRow &row, qint64 nowMs)
{
    const Run &run = row.run;
    m_mark->setOutcome(run.outcome);
    const QString name =
        inSentence(row.scenarioName.isEmpty() ? run.scenarioName : row.scenarioName);
    m_name->setText(name.isEmpty() ? tr("(no name)") : name);
    QStringList caption;
    if (run.sequence > 0)
        caption << tr("run %1").arg(QLocale().toString(run.sequence));
    if (run.createdMs > 0)
        caption << momentText(run.createdMs, nowMs);
    if (const QString took = runTookMs(row, nowMs) ? runTookText(row, nowMs) : QString();
        !took.isEmpty())
        caption << took;
    for (const QString &part : {run.delegateName, row.projectName}) {
        if (!part.isEmpty())
            caption << inSentence(part);
    }
    m_caption->setTextOrHide(caption.join(u" \u00b7 "_s));
    m_openScenario->setEnabled(!row.scenarioDeleted);
    const QString hint = chaosCenterHint(row.projectName);
    m_openRun->setToolTip(plainToolTip(hint));
    m_openScenario->setToolTip(
        plainToolTip(row.scenarioDeleted ? tr("The scenario was deleted on the server.") : hint));
}

void RunPageHead::nameSave()
{
    const QString name = tr("Save &report...");
    m_save->setText(width() < SaveNamedFrom ? QString() : name); // its icon says it, too
    m_save->setAccessibleName(QString(name).remove(u'&'));
}

void RunPageHead::resizeEvent(QResizeEvent *event)
{
    nameSave();
    QWidget::resizeEvent(event);
}

void RunPageHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunPageHead::retranslate()
{
    m_back->setIcon(themedIcon(isRightToLeft() ? u"chevron-right"_s : u"chevron-left"_s));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_openRun->setText(tr("Open in &ChaosCenter"));
    m_openScenario->setText(tr("Open scenario"));
    m_openScenario->setAccessibleName(tr("Open the scenario in ChaosCenter"));
    m_saveKey->setWhatsThis(tr("Save a report of the run"));
    nameSave();
}

} // namespace rd

#include "moc_runpagehead.cpp"
