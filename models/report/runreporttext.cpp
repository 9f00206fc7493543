// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runreporttext.h"

#include "core/text.h"
#include "report/runeventtext.h"
#include "report/runreportwriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd {

QString runReportWord(const char *text)
{
    return QCoreApplication::translate("RunReport", text);
}

QString noRunFact()
{
    return u"\u2013"_s;
}

QString weightText(qint64 weight)
{
    QString text = QLocale().toString(std::abs(weight));
    if (weight < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QDateTime RunReportWriter::at(qint64 ms) const
{
    return QDateTime::fromMSecsSinceEpoch(ms, m_zone);
}

QString RunReportWriter::moment(qint64 ms) const
{
    if (ms <= 0)
        return {};
    //: Qt date format of a day, such as "21 Nov 2026"
    const QString day =
        QLocale().toString(at(ms).date(), QCoreApplication::translate("Report", "d MMM yyyy"));
    //: %1 is a day, %2 a time of day
    return QCoreApplication::translate("Report", "%1, %2").arg(day, timeOfDay(ms));
}

QString RunReportWriter::timeOfDay(qint64 ms) const
{
    //: Qt time format with seconds
    return QLocale().toString(at(ms).time(),
                              runReportWord(QT_TRANSLATE_NOOP("RunReport", "HH:mm:ss")));
}

QString RunReportWriter::eventTime(qint64 ms, bool exact) const
{
    if (ms <= 0)
        return {};
    return exact ? timeOfDay(ms) : u'(' + timeOfDay(ms) + u')';
}

void RunReportWriter::addFact(const char *label, const QString &value)
{
    if (!value.isEmpty())
        m_text.facts.append({runReportWord(label), value});
}

RunReportText RunReportWriter::written()
{
    m_text.title = runReportWord(QT_TRANSLATE_NOOP("RunReport", "Report of a run"));
    m_text.scenario = plainLine(m_run.scenarioName);
    if (m_text.scenario.isEmpty())
        m_text.scenario = plainLine(m_details.workflowName);
    if (m_text.scenario.isEmpty())
        m_text.scenario =
            runReportWord(QT_TRANSLATE_NOOP("RunReport", "A scenario without a name"));
    m_text.outcome = m_run.outcome;
    m_text.word = outcomeText(m_run.outcome);
    m_text.when = moment(m_run.createdMs > 0 ? m_run.createdMs : m_details.startedMs);
    addScore();
    addLead();
    addCaveats();
    addFacts();
    addWhy();
    addFaults();
    addEvents();
    addFoot();
    return m_text;
}

void RunReportWriter::addScore()
{
    m_text.score = noRunFact();
    if (isMeasurable(m_run.outcome) && m_run.rawScore && !m_details.engineRun
        && m_why.reason != ScoreExplanation::Reason::WeightsAreZero) {
        m_text.score = exactScoreText(*m_run.rawScore);
        return;
    }
    switch (m_run.outcome) {
    case Outcome::Passed:
    case Outcome::Weakness:
        m_text.scoreNote =
            runReportWord(QT_TRANSLATE_NOOP("RunReport", "no score that says anything"));
        break;
    case Outcome::Broken:
    case Outcome::Stopped:
        m_text.scoreNote = runReportWord(QT_TRANSLATE_NOOP("RunReport", "it measured nothing"));
        break;
    case Outcome::InProgress:
        m_text.scoreNote = runReportWord(QT_TRANSLATE_NOOP("RunReport", "it has not finished"));
        break;
    case Outcome::Unknown:
        break;
    }
}

void RunReportWriter::addLead()
{
    const auto failed = static_cast<int>(std::count_if(
        m_details.faults.cbegin(), m_details.faults.cend(), [this](const FaultOutcome &fault) {
            return outcomeOfFault(m_details, fault) == Outcome::Weakness;
        }));
    switch (m_run.outcome) {
    case Outcome::Passed:
        m_text.lead = runReportWord(
            QT_TRANSLATE_NOOP("RunReport", "Every fault was withstood: nothing failed."));
        break;
    case Outcome::Weakness:
        m_text.lead =
            failed > 0
                //: %n counts failed faults, %1 is the number of all faults
                ? QCoreApplication::translate("RunReport",
                                              "The run found a weakness: %n of %1 fault(s) failed.",
                                              nullptr, failed)
                      .arg(QLocale().toString(m_details.faults.size()))
                : runReportWord(QT_TRANSLATE_NOOP("RunReport", "The run found a weakness."));
        break;
    case Outcome::Broken:
        m_text.lead = runReportWord(
            QT_TRANSLATE_NOOP("RunReport", "The test itself did not work. That says nothing about "
                                           "resilience."));
        break;
    case Outcome::Stopped:
        m_text.lead = runReportWord(
            QT_TRANSLATE_NOOP("RunReport", "The run was ended before it could tell."));
        break;
    case Outcome::InProgress:
        m_text.lead = runReportWord(
            QT_TRANSLATE_NOOP("RunReport", "The run goes on: this is how far it has come."));
        break;
    case Outcome::Unknown:
        m_text.lead = runReportWord(
            QT_TRANSLATE_NOOP("RunReport", "What became of the run cannot be told from what the "
                                           "server says."));
        break;
    }
    addFirstFailure();
    if (const QString message = plainLine(m_details.message, 300);
        !message.isEmpty() && !isMeasurable(m_run.outcome))
        //: %1 is what the workflow itself said
        m_text.sentences << runReportWord(QT_TRANSLATE_NOOP("RunReport", "The workflow says: %1"))
                                .arg(isolated(message));
}

/// What most readers look for: which fault, which probe, and why.
void RunReportWriter::addFirstFailure()
{
    constexpr qsizetype mostNamed = 3;
    for (const FaultOutcome &fault : m_details.faults) {
        const Outcome outcome = outcomeOfFault(m_details, fault);
        if (outcome != Outcome::Weakness && outcome != Outcome::Broken)
            continue;
        if (m_text.sentences.size() == mostNamed)
            return;
        const QString name = isolated(plainLine(fault.name, 80));
        QString reason = plainLine(fault.failReason, 240);
        QString probeName;
        for (const ProbeOutcome &probe : fault.probes) {
            if (probe.verdict != ProbeResult::Verdict::Failed)
                continue;
            probeName = isolated(plainLine(probe.name, 80));
            if (!probe.description.isEmpty())
                reason = plainLine(probe.description, 240);
            break;
        }
        if (reason.isEmpty())
            reason = faultWord(m_details, fault);
        if (probeName.isEmpty())
            //: %1 is a fault, %2 why it failed
            m_text.sentences << runReportWord(QT_TRANSLATE_NOOP("RunReport", "%1: %2"))
                                    .arg(name, isolated(reason));
        else
            //: %1 is a fault, %2 a probe that failed, %3 what the probe told
            m_text.sentences << runReportWord(QT_TRANSLATE_NOOP("RunReport", "%1, probe %2: %3"))
                                    .arg(name, probeName, isolated(reason));
    }
}

void RunReportWriter::addCaveats()
{
    using Document = RunDetails::Document;
    const auto add = [this](const char *text) { m_text.caveats << runReportWord(text); };
    switch (m_details.document) {
    case Document::Missing:
        add(QT_TRANSLATE_NOOP("RunReport", "The server has no report of what happened in the "
                                           "cluster: there are neither steps nor faults to show."));
        break;
    case Document::Queued:
        add(QT_TRANSLATE_NOOP("RunReport", "The delegate has not reported anything yet."));
        break;
    case Document::Broken:
        add(QT_TRANSLATE_NOOP("RunReport", "What the delegate reported cannot be read: it is "
                                           "damaged or cut off."));
        break;
    case Document::TooBig:
        add(QT_TRANSLATE_NOOP("RunReport", "What the delegate reported is too big to be read."));
        break;
    case Document::Foreign:
        add(QT_TRANSLATE_NOOP("RunReport", "What the delegate reported has a form that this "
                                           "program does not know."));
        break;
    case Document::Cut:
        add(QT_TRANSLATE_NOOP("RunReport", "The delegate reported more steps, faults or probes "
                                           "than are read: the last ones are missing."));
        break;
    case Document::Whole:
        break;
    }
    if (m_details.dangling > 0)
        m_text.caveats << QCoreApplication::translate(
            "RunReport", "%n step(s) are named that the report does not contain.", nullptr,
            m_details.dangling);
}

void RunReportWriter::addFacts()
{
    QString project = plainLine(m_report.row.projectName);
    if (!m_report.connection.isEmpty())
        project += u" \u00b7 "_s + isolated(plainLine(m_report.connection));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Project"), project);
    addFact(QT_TRANSLATE_NOOP("RunReport", "Delegate"), plainLine(m_run.delegateName));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Environment"), plainLine(m_report.environment));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Requested"), moment(m_run.createdMs));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Began"), moment(m_details.startedMs));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Ended"), moment(m_details.finishedMs));
    if (m_details.startedMs > 0 && m_details.finishedMs >= m_details.startedMs)
        addFact(QT_TRANSLATE_NOOP("RunReport", "Took"),
                exactDuration(m_details.finishedMs - m_details.startedMs));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Requested by"), plainLine(m_run.triggeredBy));
    if (m_run.sequence > 0)
        //: %1 is a number: the first run of a scenario is 1
        addFact(QT_TRANSLATE_NOOP("RunReport", "Run"),
                runReportWord(QT_TRANSLATE_NOOP("RunReport", "number %1"))
                    .arg(QLocale().toString(m_run.sequence)));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Namespace"), plainLine(m_details.workflowNamespace));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Workflow"), plainLine(m_details.workflowName));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Run id"), plainLine(m_run.id));
    addFact(QT_TRANSLATE_NOOP("RunReport", "Phase"), plainLine(m_run.phase));
}

void RunReportWriter::addFoot()
{
    const QString zone = at(m_report.generatedMs).timeZoneAbbreviation();
    //: %1 is a moment, %2 a time zone
    m_text.made = runReportWord(QT_TRANSLATE_NOOP("RunReport", "Made %1 (%2) by Resilience Desk"))
                      .arg(moment(m_report.generatedMs), zone);
    //: %1 is a time zone
    m_text.timesNote =
        runReportWord(
            QT_TRANSLATE_NOOP("RunReport",
                              "Times are those of the cluster's clock, shown in the zone %1; "
                              "those in parentheses are not exact, because nobody told them."))
            .arg(zone);
    m_text.page = m_report.page;
    m_text.madeMs = m_report.generatedMs;
}

RunReportText textOf(const RunReport &report)
{
    return RunReportWriter(report).written();
}

QString exactScoreText(double score)
{
    const double cents = std::round(score * 100);
    int decimals = 2;
    if (std::fmod(cents, 100) == 0)
        decimals = 0;
    else if (std::fmod(cents, 10) == 0)
        decimals = 1;
    QString text = QLocale().toString(std::abs(cents) / 100, 'f', decimals);
    if (cents < 0)
        text.prepend(QChar(0x2212));
    return text;
}

QString runReportFileName(const RunReport &report)
{
    constexpr qsizetype mostOfName = 60;
    const Run run = report.run();
    QString name;
    for (const QChar c : run.scenarioName.normalized(QString::NormalizationForm_KD)) {
        if (c.unicode() < 128 && c.isLetterOrNumber())
            name += c.toLower();
        else if (!name.isEmpty() && !name.endsWith(u'-') && !c.isMark())
            name += u'-';
        if (name.size() == mostOfName)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    const qint64 ms = run.createdMs > 0 ? run.createdMs : report.generatedMs;
    const QString day =
        QDateTime::fromMSecsSinceEpoch(ms, report.zone).date().toString(Qt::ISODate);
    return name.isEmpty() ? u"run-"_s + day : u"run-%1-%2"_s.arg(name, day);
}

} // namespace rd
