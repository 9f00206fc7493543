// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runreporttext.h"

#include "analytics/rundetailstext.h"
#include "core/text.h"
#include "report/runfaulttext.h"
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
    if (const QString missing = runDocumentSentence(m_details); !missing.isEmpty())
        m_text.caveats << missing;
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
    if (const RunFinding found = runFinding(m_details); !found.sentence.isEmpty())
        m_text.sentences << found.sentence;
}

void RunReportWriter::addFacts()
{
    QString project = plainLine(m_report.row.projectName);
    if (!m_report.connection.isEmpty())
        project = isolated(project) + u" \u00b7 "_s + isolated(plainLine(m_report.connection));
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
