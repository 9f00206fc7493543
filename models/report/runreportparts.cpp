// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analytics/rundetailstext.h"
#include "analytics/runscoretext.h"
#include "core/text.h"
#include "report/runfaulttext.h"
#include "report/runreportwriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype MostFaults = 100;
constexpr qsizetype MostEvents = 600;
constexpr qsizetype MostScoreLines = 200;
constexpr qsizetype MostProbesOfFault = 40;
constexpr qsizetype MostTargetsOfFault = 20;
constexpr qsizetype MostOfReason = 600;

/// As in the window, where a fault stands above its probes.
QString eventWords(const RunDetails &details, const RunEvent &event)
{
    const QString words = runEventText(details, event);
    if (event.kind != RunEvent::Kind::ProbeTold)
        return words;
    //: %1 is a fault, %2 for instance "probe p99: failed"
    return runReportWord(QT_TRANSLATE_NOOP("RunReport", "%1, %2"))
        .arg(isolated(plainLine(details.faults.at(event.fault).name, 80)), words);
}

} // namespace

QString RunReportWriter::noteOf(const ScoreRow &row) const
{
    if (row.note == ScoreRow::Note::NeverRan && m_run.outcome == Outcome::InProgress)
        return runReportWord(QT_TRANSLATE_NOOP("RunReport", "has not run yet"));
    return scoreNoteText(row.note);
}

void RunReportWriter::addWhy()
{
    const std::optional<double> &score = m_why.serverScore;
    if (!score || !isFinal(m_run.outcome))
        m_text.why = runReportWord(QT_TRANSLATE_NOOP("RunReport", "What counts for the score"));
    else if (isMeasurable(m_run.outcome))
        //: %1 is a score
        m_text.why =
            runReportWord(QT_TRANSLATE_NOOP("RunReport", "Why %1?")).arg(exactScoreText(*score));
    else // a number that counts nowhere
        //: %1 is a score
        m_text.why = runReportWord(QT_TRANSLATE_NOOP("RunReport", "Why ChaosCenter says %1"))
                         .arg(exactScoreText(*score));
    m_text.whyNot = runScoreSentence(m_why);
    const bool shared = m_why.cents.has_value();
    qint64 lost = 0;
    for (const ScoreRow &row : std::as_const(m_why.rows)) {
        lost += row.lostCents;
        if (m_text.scoreLines.size() == MostScoreLines)
            continue;
        RunReportText::ScoreLine line{.name = plainLine(row.name, 100),
                                      .weight = row.weight ? weightText(*row.weight) : noRunFact(),
                                      .success = noRunFact(),
                                      .product = noRunFact(),
                                      .points = noRunFact(),
                                      .lost = {},
                                      .note = noteOf(row)};
        if (row.note != ScoreRow::Note::NotRead)
            //: %1 is a whole number: percent
            line.success = runReportWord(QT_TRANSLATE_NOOP("RunReport", "%1%"))
                               .arg(QLocale().toString(row.success));
        if (row.weight && row.note != ScoreRow::Note::NotRead) {
            line.product = weightText(row.product);
            if (shared)
                line.points = centsText(row.cents);
        }
        if (shared && row.lostCents != 0)
            line.lost = centsText(-row.lostCents);
        m_text.scoreLines << line;
    }
    m_text.total.name = runReportWord(QT_TRANSLATE_NOOP("RunReport", "All faults"));
    m_text.total.weight = m_details.weights ? weightText(m_why.weightSum) : noRunFact();
    m_text.total.product = shared ? weightText(m_why.productSum) : noRunFact();
    m_text.total.points = shared ? centsText(*m_why.cents) : noRunFact();
    if (lost != 0)
        m_text.total.lost = centsText(-lost);
    // As a variable: lupdate misses texts whose number is a cast.
    if (const auto more = static_cast<int>(m_why.rows.size() - MostScoreLines); more > 0)
        m_text.total.note = QCoreApplication::translate(
            "RunReport", "with %n more that are not listed", "faults", more);
}

void RunReportWriter::addFaults()
{
    const auto count = static_cast<int>(m_details.faults.size());
    for (int i = 0; i < std::min<int>(count, MostFaults); ++i)
        m_text.faults << section(i);
    if (count > MostFaults)
        m_text.faultsLeftOut = QCoreApplication::translate(
            "RunReport", "%n more fault(s) not shown", nullptr, count - int(MostFaults));
}

RunReportText::FaultSection RunReportWriter::section(int index) const
{
    const FaultOutcome &fault = m_details.faults.at(index);
    RunReportText::FaultSection section;
    section.name = plainLine(fault.name);
    section.kind = plainLine(fault.kind, 100);
    section.outcome = outcomeOfFault(m_details, fault);
    section.word = faultWord(m_details, fault);
    const auto add = [&section](const char *label, const QString &value) {
        if (!value.isEmpty())
            section.facts.append({runReportWord(label), value});
    };
    const auto row = std::find_if(m_why.rows.cbegin(), m_why.rows.cend(),
                                  [index](const ScoreRow &one) { return one.fault == index; });
    if (row != m_why.rows.cend() && row->weight)
        add(QT_TRANSLATE_NOOP("RunReport", "Weight"), weightText(*row->weight));
    add(QT_TRANSLATE_NOOP("RunReport", "Probe success"), successText(fault));
    addTimes(section, fault);
    add(QT_TRANSLATE_NOOP("RunReport", "Engine"), plainLine(fault.engineName));
    add(QT_TRANSLATE_NOOP("RunReport", "Experiment pod"), plainLine(fault.experimentPod));
    const QString code = plainLine(fault.failCode, 100);
    const QString reason = plainLine(fault.failReason, MostOfReason);
    section.failure =
        code.isEmpty() || reason.isEmpty() ? code + reason : code + u": "_s + isolated(reason);
    if (!fault.told)
        section.failure =
            runReportWord(QT_TRANSLATE_NOOP("RunReport", "Its agent sent no data about it."));
    for (const FaultTarget &target : fault.targets.mid(0, MostTargetsOfFault)) {
        QString text = isolated(plainLine(target.name, 120));
        if (!target.kind.isEmpty())
            text = isolated(plainLine(target.kind, 60)) + u' ' + text;
        if (!target.state.isEmpty())
            text += u": "_s + isolated(plainLine(target.state, 60));
        section.targets << text;
    }
    addProbes(section, fault);
    return section;
}

void RunReportWriter::addTimes(RunReportText::FaultSection &section,
                               const FaultOutcome &fault) const
{
    if (fault.step < 0 || fault.step >= m_details.steps.size())
        return;
    const RunStep &step = m_details.steps.at(fault.step);
    if (step.startedMs > 0)
        section.facts.append(
            {runReportWord(QT_TRANSLATE_NOOP("RunReport", "Began")), timeOfDay(step.startedMs)});
    if (const auto took = durationMs(step, m_report.generatedMs))
        section.facts.append(
            {runReportWord(QT_TRANSLATE_NOOP("RunReport", "Took")), exactDuration(*took)});
}

void RunReportWriter::addProbes(RunReportText::FaultSection &section,
                                const FaultOutcome &fault) const
{
    for (const ProbeOutcome &probe : fault.probes.mid(0, MostProbesOfFault))
        section.probes.append({.name = plainLine(probe.name),
                               .kind = probeKindText(probe),
                               .mode = probeModeText(probe),
                               .outcome = outcomeOf(probe.verdict),
                               .word = probeVerdictText(probe),
                               .description = plainLine(probe.description, MostOfReason)});
    QStringList more;
    const auto targets = static_cast<int>(fault.targets.size() - MostTargetsOfFault);
    if (targets > 0)
        more << QCoreApplication::translate("RunReport", "%n more target(s) not shown", nullptr,
                                            targets);
    const auto probes = static_cast<int>(fault.probes.size() - MostProbesOfFault);
    if (probes > 0)
        more << QCoreApplication::translate("RunReport", "%n more probe(s) not shown", nullptr,
                                            probes);
    section.leftOut = more.join(u", "_s);
}

void RunReportWriter::addEvents()
{
    RunDetails details = m_details;
    details.run = m_run;
    const QList<RunEvent> events = runEvents(details);
    m_text.sequence = layOutSequence(details, events);
    addMessageTimes();
    if (m_text.sequence.leftOut > 0)
        m_text.sequenceLeftOut = QCoreApplication::translate(
            "RunReport", "%n more message(s) not drawn", nullptr, m_text.sequence.leftOut);
    const qint64 first = events.isEmpty() ? 0 : events.first().ms;
    const auto since = [first](qint64 ms) {
        constexpr qint64 second = 1000;
        if (first <= 0 || ms < first)
            return QString();
        const qint64 seconds = (ms - first) / second;
        const QString rest =
            u"%1:%2"_s.arg(seconds / 60 % 60, seconds >= 3600 ? 2 : 1, 10, QChar(u'0'))
                .arg(seconds % 60, 2, 10, QChar(u'0'));
        return seconds >= 3600 ? u"+%1:%2"_s.arg(seconds / 3600).arg(rest) : u'+' + rest;
    };
    for (const RunEvent &event : events.mid(0, MostEvents))
        m_text.events.append({.time = eventTime(event.ms, event.exact),
                              .since = since(event.ms),
                              .outcome = outcomeOfEvent(details, event),
                              .text = eventWords(details, event)});
    if (const auto more = static_cast<int>(events.size() - MostEvents); more > 0)
        m_text.eventsLeftOut =
            QCoreApplication::translate("RunReport", "%n more event(s) not shown", nullptr, more);
}

void RunReportWriter::addMessageTimes()
{
    QString last;
    for (const SequenceDiagram::Message &message : std::as_const(m_text.sequence.messages)) {
        const QString time = eventTime(message.ms, message.exact);
        m_text.messageTimes << (time == last ? QString() : time);
        last = time;
    }
}

} // namespace rd
