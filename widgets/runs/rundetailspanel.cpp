// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runs/rundetailspanel.h"

#include "analytics/figurestext.h"
#include "common/buttons.h"
#include "common/columnscroll.h"
#include "common/factlist.h"
#include "common/flowlayout.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/linkhint.h"
#include "common/noticebox.h"
#include "common/outcomemark.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "items/runrowtext.h"
#include "rundetails/rundigest.h"
#include "runs/faultcounters.h"
#include "runs/outcomenote.h"
#include "runs/runtexts.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// From here on facts stand beside the outcome instead of below it.
constexpr int DetailsTwoColumns = 620;

QString shownScenario(const RunRow &row)
{
    const QString name =
        plainLine(row.scenarioName.isEmpty() ? row.run.scenarioName : row.scenarioName);
    return name.isEmpty() ? QCoreApplication::translate("RunDetails", "(no name)") : name;
}

} // namespace

RunDetailsPanel::RunDetailsPanel(QWidget *parent)
    : QWidget(parent)
    , m_faces(new QStackedWidget)
    , m_nothing(new StatePanel)
    , m_scroll(new ColumnScroll(0))
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_mark(new OutcomeMark)
    , m_name(new TonedLabel(TextRole::PageTitle))
    , m_caption(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_close(new QPushButton)
    , m_note(new OutcomeNote)
    , m_openDetails(new QPushButton)
    , m_openRun(new QPushButton)
    , m_openScenario(new QPushButton)
    , m_notice(new NoticeBox)
    , m_first(new QVBoxLayout)
    , m_second(new QVBoxLayout)
    , m_facts(new FactList)
    , m_faultsTitle(new TonedLabel(TextRole::CardTitle))
    , m_faults(new FaultCounters)
{
    m_name->setObjectName("runScenario"_L1);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_caption->setObjectName("runCaption"_L1);
    m_openDetails->setObjectName("openDetailsButton"_L1);
    m_notice->setObjectName("lookNotice"_L1);
    m_openRun->setObjectName("openRunButton"_L1);
    m_openScenario->setObjectName("openScenarioButton"_L1);
    m_close->setObjectName("closeDetailsButton"_L1);
    m_mark->setSide(20);
    for (QPushButton *button : {m_openRun, m_openScenario})
        button->setIcon(themedIcon(u"external"_s));
    m_close->setIcon(themedIcon(u"close"_s, IconTint::Muted));
    m_close->setFixedSize(28, 28);
    setButtonRole(m_close, ButtonRole::Quiet);
    m_close->hide();

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_name);
    titles->addWidget(m_caption);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    m_mark->setFixedHeight(m_name->fontMetrics().height());
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(titles, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);

    auto *buttons = new FlowLayout(8, 8);
    for (QPushButton *button : {m_openDetails, m_openRun, m_openScenario})
        buttons->addWidget(button);

    m_first->setSpacing(12);
    m_first->addWidget(m_note);
    m_first->addLayout(buttons);
    m_first->addWidget(m_notice);
    m_first->addStretch(1);
    m_second->setSpacing(12);
    m_second->addWidget(m_faultsTitle);
    m_second->addWidget(m_faults);
    m_second->addWidget(m_facts);
    m_second->addStretch(1);
    m_columns->setSpacing(16);
    m_columns->addLayout(m_first, 1);
    m_columns->addLayout(m_second, 1);

    m_scroll->setPadding(metrics::CardPaddingX, 8);
    m_scroll->setOnSurface();
    m_scroll->column()->setSpacing(12);
    m_scroll->column()->addLayout(head);
    m_scroll->column()->addLayout(m_columns);
    m_faces->addWidget(m_nothing);
    m_faces->addWidget(m_scroll);
    auto *layout = new QVBoxLayout(this);
    // The scroll bar keeps clear of the border and its corners.
    layout->setContentsMargins(1, 6, 1, 6);
    layout->addWidget(m_faces);

    connect(m_openDetails, &QPushButton::clicked, this, [this] {
        const bool isFound = m_look.picture && m_look.picture->finding.step >= 0;
        emit openDetailsRequested(isFound ? m_look.picture->finding.step : -1);
    });
    connect(m_notice, &NoticeBox::actionTriggered, this, &RunDetailsPanel::lookAgainRequested);
    connect(m_openRun, &QPushButton::clicked, this, [this] {
        if (m_row)
            emit openRunRequested(m_row->key);
    });
    connect(m_openScenario, &QPushButton::clicked, this, [this] {
        if (m_row)
            emit openScenarioRequested(m_row->key);
    });
    connect(m_facts, &FactList::copyRequested, this, &RunDetailsPanel::copyTextRequested);
    connect(m_close, &QPushButton::clicked, this, &RunDetailsPanel::closeRequested);
    retranslate();
}

void RunDetailsPanel::setRun(const std::optional<RunRow> &row, qint64 nowMs)
{
    const bool isOther = row.has_value() != m_row.has_value() || (row && row->key != m_row->key);
    const std::optional<RunRow> before = std::exchange(m_row, row);
    m_nowMs = nowMs;
    if (isOther)
        m_look = {};
    else if (m_row && before->run.updatedMs > m_row->run.updatedMs)
        takeNews(*m_row, before->run); // a list may know less than the server told
    showRow();
    showLook();
    if (isOther)
        m_scroll->toTop();
    emit lookChanged();
}

void RunDetailsPanel::setLook(const RunLook &look)
{
    m_look = look;
    // The history learns a moment later how the run goes on.
    if (m_row && look.picture) {
        const Run before = m_row->run;
        takeNews(*m_row, look.picture->details.run);
        if (m_row->run != before)
            showRow();
    }
    showLook();
}

void RunDetailsPanel::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void RunDetailsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunDetailsPanel::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(width() >= DetailsTwoColumns ? QBoxLayout::LeftToRight
                                                         : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void RunDetailsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit lookChanged();
}

void RunDetailsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit lookChanged();
}

void RunDetailsPanel::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), metrics::CardRadius, tokens.surface, tokens.border);
}

void RunDetailsPanel::showRow()
{
    m_faces->setCurrentIndex(m_row ? 1 : 0);
    if (!m_row)
        return;

    const Run &run = m_row->run;
    m_mark->setOutcome(run.outcome);
    m_name->setText(shownScenario(*m_row));
    QStringList caption;
    if (run.sequence > 0)
        caption << tr("run %1").arg(QLocale().toString(run.sequence));
    if (run.createdMs > 0)
        caption << momentText(run.createdMs, m_nowMs);
    if (!run.delegateName.isEmpty())
        caption << inSentence(run.delegateName);
    if (m_row->scenarioDeleted)
        caption << tr("the scenario was deleted");
    m_caption->setTextOrHide(caption.join(u" \u00b7 "_s));
    m_note->setOutcome(run.outcome, runOutcomeText(*m_row), outcomeSentence(*m_row),
                       ageingSentence(*m_row, m_nowMs));
    m_faults->setRun(run);
    m_openScenario->setEnabled(!m_row->scenarioDeleted);

    const QString hint = chaosCenterHint(m_row->projectName);
    m_openRun->setToolTip(plainToolTip(hint));
    m_openScenario->setToolTip(plainToolTip(
        m_row->scenarioDeleted ? tr("The scenario was deleted on the server.") : hint));
    showFacts();
}

/// Most starts show no run: what tells what happened in one is made with the first.
void RunDetailsPanel::makeDigests()
{
    m_digest = new RunDigest;
    m_chain = new ChainDigest;
    m_first->insertWidget(m_first->count() - 1, m_digest); // before the stretch
    m_second->insertWidget(0, m_chain);
    connect(m_digest, &RunDigest::stepActivated, this, &RunDetailsPanel::openDetailsRequested);
    connect(m_chain, &ChainDigest::moreRequested, this, [this] { emit openDetailsRequested(-1); });
    orderTabs();
}

/// What is made later stands at the end of the window for Tab.
void RunDetailsPanel::orderTabs()
{
    QList<QWidget *> parts{m_openDetails, m_openRun, m_openScenario, m_notice};
    if (m_digest)
        parts << m_digest << m_chain;
    chainTabOrder(parts << m_faults << m_facts);
}

void RunDetailsPanel::showLook()
{
    const std::shared_ptr<const RunPicture> &picture = m_look.picture;
    if (picture && !m_digest)
        makeDigests();
    m_note->setFinding(picture ? picture->finding.sentence : QString());
    if (m_digest) {
        m_digest->setPicture(picture, m_nowMs);
        m_digest->setVisible(picture != nullptr);
        m_chain->setPicture(picture);
    }
    const QString missing = picture ? runDocumentSentence(picture->details) : QString();
    if (!m_look.sentence.isEmpty())
        m_notice->keepNotice(NoticeBox::Kind::Warning, m_look.sentence,
                             plainLine(m_look.detail, 400),
                             m_look.canRetry ? tr("Try again") : QString());
    else if (m_look.state == RunLook::State::Loading)
        m_notice->keepNotice(NoticeBox::Kind::Info, tr("Asking ChaosCenter what happened ..."));
    else
        m_notice->keepNotice(NoticeBox::Kind::Info, missing,
                             picture ? plainLine(picture->details.documentNote, 400) : QString());
}

void RunDetailsPanel::showFacts()
{
    const Run &run = m_row->run;
    const bool isFinished = isFinal(run.outcome);
    QList<Fact> facts;
    facts << Fact{tr("Score"), scoreOrNone(*m_row), noScoreReason(*m_row), false}
          << Fact{tr("Project"), plainLine(m_row->projectName), {}, false}
          << Fact{tr("Delegate"), plainLine(run.delegateName), {}, false}
          << Fact{tr("Started"), momentText(run.createdMs, m_nowMs), {}, false};
    if (isFinished)
        facts << Fact{tr("Finished"), momentText(run.updatedMs, m_nowMs), {}, false};
    if (const auto took = runTookMs(*m_row, m_nowMs))
        facts << Fact{isFinished ? tr("Took") : tr("Since"), durationText(*took), {}, false};
    facts << Fact{tr("Triggered by"), plainLine(run.triggeredBy), {}, false}
          << Fact{tr("Server says"), plainLine(run.phase, 80), {}, false};
    facts << Fact{tr("Run id"), run.id, {}, true}
          << Fact{tr("Notify id"), run.id.isEmpty() ? run.notifyId : QString(), {}, true}
          << Fact{tr("Scenario id"), run.scenarioId, {}, true};
    m_facts->setFacts(facts);
    orderTabs();
}

void RunDetailsPanel::retranslate()
{
    m_nothing->showState(PageState::Empty);
    m_nothing->setTexts(tr("No run chosen"), tr("Choose one in the list to see what happened."), {},
                        u"runs"_s);
    m_openDetails->setText(tr("Open &details"));
    m_openDetails->setToolTip(tr("Steps, probes, manifest and logs of this run (Enter)"));
    m_openRun->setText(tr("Open in &ChaosCenter"));
    m_openScenario->setText(tr("Open scenario"));
    m_openScenario->setAccessibleName(tr("Open the scenario in ChaosCenter"));
    m_close->setToolTip(tr("Close the details"));
    m_close->setAccessibleName(tr("Close the details"));
    m_faultsTitle->setText(tr("Faults"));
    showRow();
    showLook();
}

} // namespace rd

#include "moc_rundetailspanel.cpp"
