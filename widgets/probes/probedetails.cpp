// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "probes/probedetails.h"

#include "analytics/figurestext.h"
#include "analytics/rundetailstext.h"
#include "common/actionfoot.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/outcomeicon.h"
#include "common/plaintext.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "help/grouptree.h"
#include "items/probelistmodel.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ResultNumberRole = Qt::UserRole;
constexpr int UseNumberRole = Qt::UserRole + 1;

int numberIn(const QTreeWidgetItem *line, int role)
{
    const QVariant number = line ? line->data(0, role) : QVariant();
    return number.isValid() ? number.toInt() : -1;
}

/// The verdict may have come meanwhile.
bool isOfSameRun(const ProbeResult &one, const ProbeResult &other)
{
    return one.runUpdatedMs == other.runUpdatedMs && one.scenarioId == other.scenarioId
           && one.faultName == other.faultName;
}

} // namespace

ProbeDetails::ProbeDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(QString(), TextRole::CardTitle))
    , m_caption(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_description(new TonedLabel)
    , m_faces(new QStackedWidget)
    , m_tree(new GroupTree(2))
    , m_state(new StatePanel)
    , m_menu(new QMenu(this))
    , m_showRun(m_menu->addAction(themedIcon(u"play"_s), QString()))
    , m_showRuns(m_menu->addAction(themedIcon(u"runs"_s), QString()))
    , m_foot(new ActionFoot({m_showRun, m_showRuns}))
{
    m_menu->setObjectName(u"probeUseMenu"_s);
    m_caption->setObjectName(u"probeCaption"_s);
    m_tree->setObjectName(u"probeUses"_s);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    layScrollBarOnSurface(m_tree->verticalScrollBar());
    m_state->setObjectName(u"probeDetailsState"_s);
    m_faces->addWidget(m_tree);
    m_faces->addWidget(m_state);

    auto *box = new Surface;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addWidget(m_title);
    inside->addWidget(m_description);
    inside->addWidget(m_caption);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(box);
    setMinimumWidth(260);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ProbeDetails::showChoice);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (m_showRun->isEnabled())
            m_showRun->trigger();
        else if (m_showRuns->isEnabled())
            m_showRuns->trigger();
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &ProbeDetails::openMenu);
    connect(m_showRun, &QAction::triggered, this,
            [this] { emit runRequested(*m_row, m_row->probe.results.at(chosenResult())); });
    connect(m_showRuns, &QAction::triggered, this,
            [this] { emit scenarioRequested(*m_row, m_row->uses.at(chosenUse())); });
    retranslate();
}

void ProbeDetails::setProbe(const std::optional<ProbeRow> &row, qint64 nowMs)
{
    const bool isNew = row != m_row;
    const bool isSameProbe =
        row && m_row && row->project == m_row->project && row->probe.name == m_row->probe.name;
    const Choice chosen = isNew && isSameProbe ? choice() : Choice();
    m_row = row;
    m_nowMs = nowMs;
    if (!isNew)
        return;
    fill(chosen);
    showHead();
    showChoice();
}

QString ProbeDetails::scenarioName(const QString &id) const
{
    for (const ProbeUse &use : m_row->uses) {
        if (use.scenarioId == id)
            return plainLine(use.scenarioName, 120);
    }
    return plainLine(id);
}

QString ProbeDetails::whenText(const ProbeResult &result) const
{
    return result.runUpdatedMs > 0 ? ageText(m_nowMs - result.runUpdatedMs) : u"\u2013"_s;
}

void ProbeDetails::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    for (QTreeWidgetItemIterator it(m_tree); m_row && *it; ++it) {
        const int number = numberIn(*it, ResultNumberRole);
        if (number >= 0 && number < m_row->probe.results.size())
            (*it)->setText(1, whenText(m_row->probe.results.at(number)));
    }
}

void ProbeDetails::addResult(int number)
{
    const ProbeResult &result = m_row->probe.results.at(number);
    const QString scenario = scenarioName(result.scenarioId);
    const QString fault = plainLine(result.faultName, 120);
    const QString verdict = probeVerdictText(result.verdict);
    const QString when = whenText(result);
    //: %1 is "passed" or "failed", %2 the name of a scenario
    const QString text = tr("%1 in %2").arg(verdict, isolatedIfNeeded(scenario));
    // In the only scenario there is, its name stands below.
    const QString shown = m_row->uses.size() == 1 ? verdict : text;
    QTreeWidgetItem *line = m_tree->addLine(tr("Last results"), {shown, when});
    line->setIcon(0, outcomeIcon(outcomeOf(result.verdict)));
    line->setTextAlignment(1, Qt::AlignTrailing | Qt::AlignVCenter);
    line->setData(0, ResultNumberRole, number);
    QStringList told{text, fault};
    if (result.runUpdatedMs > 0)
        told << QLocale().toString(QDateTime::fromMSecsSinceEpoch(result.runUpdatedMs),
                                   QLocale::ShortFormat);
    told.removeAll({});
    line->setToolTip(0, plainToolTip(told.join(u'\n')));
    line->setData(0, Qt::AccessibleDescriptionRole, told.join(u", "_s));
}

void ProbeDetails::addUse(int number)
{
    const ProbeUse &use = m_row->uses.at(number);
    QStringList faults;
    for (const QString &fault : use.faults)
        faults << isolatedIfNeeded(plainLine(fault, 120));
    const QString scenario = plainLine(use.scenarioName, 120);
    //: %1 is the name of a scenario, %2 the names of faults in it
    const QString text = faults.isEmpty()
                             ? scenario
                             : tr("%1: %2").arg(isolatedIfNeeded(scenario), faults.join(u", "_s));
    QTreeWidgetItem *line = m_tree->addLine(tr("Where it is used"), {text, QString()});
    line->setFirstColumnSpanned(true);
    line->setIcon(0, themedIcon(u"scenarios"_s, IconTint::Muted));
    line->setData(0, UseNumberRole, number);
    line->setToolTip(0, plainToolTip(text));
}

ProbeDetails::Choice ProbeDetails::choice() const
{
    const int result = chosenResult();
    if (result >= 0)
        return {.result = m_row->probe.results.at(result), .scenarioId = {}};
    const int use = chosenUse();
    return use < 0 ? Choice() : Choice{.result = {}, .scenarioId = m_row->uses.at(use).scenarioId};
}

void ProbeDetails::fill(const Choice &chosen)
{
    m_tree->clear();
    if (!m_row)
        return;
    for (int i = 0; i < m_row->probe.results.size(); ++i)
        addResult(i);
    for (int i = 0; i < m_row->uses.size(); ++i)
        addUse(i);
    for (QTreeWidgetItemIterator it(m_tree); *it && !m_tree->currentLine(); ++it) {
        const int result = numberIn(*it, ResultNumberRole);
        const int use = numberIn(*it, UseNumberRole);
        const bool isResult = result >= 0 && chosen.result
                              && isOfSameRun(m_row->probe.results.at(result), *chosen.result);
        if (isResult || (use >= 0 && chosen.scenarioId == m_row->uses.at(use).scenarioId))
            m_tree->setCurrentItem(*it);
    }
    if (!m_tree->currentLine())
        m_tree->narrow({}); // chooses the first line
}

void ProbeDetails::showHead()
{
    m_title->setText(m_row ? plainLine(m_row->probe.name) : tr("Probe"));
    QStringList facts;
    if (m_row) {
        facts << probeKindText(m_row->probe.kind) << plainLine(m_row->projectName, 80);
        for (const QString &tag : m_row->probe.tags)
            facts << plainLine(tag, 60);
    }
    facts.removeAll({});
    QStringList lines{facts.join(u" \u00b7 "_s)};
    if (m_row)
        lines << probeSentence(*m_row);
    lines.removeAll({});
    m_caption->setTextOrHide(lines.join(u'\n'));
    m_description->setTextOrHide(m_row ? plainLine(m_row->probe.description, 400) : QString());
    const bool hasLines = m_row && !(m_row->uses.isEmpty() && m_row->probe.results.isEmpty());
    m_faces->setCurrentWidget(hasLines ? static_cast<QWidget *>(m_tree) : m_state);
    m_foot->setVisible(hasLines);
    if (hasLines)
        return;
    m_state->showState(PageState::Empty);
    if (m_row)
        m_state->setTexts(tr("No results"),
                          tr("What it tells in runs, and where, stands here once it was used."), {},
                          u"probes"_s);
    else
        m_state->setTexts(tr("No probe is chosen"),
                          tr("Choose one to see what it told and where it is used."), {},
                          u"probes"_s);
}

int ProbeDetails::chosenResult() const
{
    const int number = numberIn(m_tree->currentLine(), ResultNumberRole);
    return m_row && number < m_row->probe.results.size() ? number : -1;
}

int ProbeDetails::chosenUse() const
{
    const int number = numberIn(m_tree->currentLine(), UseNumberRole);
    if (!m_row || number >= 0)
        return m_row && number < m_row->uses.size() ? number : -1;
    const int result = chosenResult();
    if (result < 0)
        return -1;
    // The scenario of a result.
    const auto use =
        std::find_if(m_row->uses.cbegin(), m_row->uses.cend(), [this, result](const ProbeUse &one) {
            return one.scenarioId == m_row->probe.results.at(result).scenarioId;
        });
    return use == m_row->uses.cend() ? -1 : static_cast<int>(use - m_row->uses.cbegin());
}

void ProbeDetails::showChoice()
{
    m_showRun->setEnabled(chosenResult() >= 0);
    m_showRuns->setEnabled(chosenUse() >= 0);
}

void ProbeDetails::openMenu(const QPoint &place)
{
    QTreeWidgetItem *line = m_tree->currentLine();
    if (!line)
        return;
    // From the keyboard the menu belongs to the chosen line, wherever the mouse is.
    const bool isOnLine = m_tree->itemAt(place) == line;
    const QPoint at = isOnLine ? place : m_tree->visualItemRect(line).center();
    m_menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void ProbeDetails::retranslate()
{
    m_tree->setAccessibleName(tr("Last results and uses of the probe"));
    m_showRun->setText(tr("Show the &run"));
    m_showRuns->setText(tr("Runs of the &scenario"));
    fill(choice());
    showHead();
    showChoice();
}

void ProbeDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_probedetails.cpp"
