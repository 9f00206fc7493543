// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/runsequence.h"

#include "analytics/rundetailstext.h"
#include "core/text.h"
#include "report/runfaulttext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

using Lifeline = SequenceDiagram::Lifeline;
using LifelineKind = SequenceDiagram::Lifeline::Kind;
using Message = SequenceDiagram::Message;
using Event = RunEvent::Kind;

constexpr qsizetype MostOfName = 60;

/// The things that may have a lifeline each, in the order in which they are met.
class Cast {
public:
    /// The place of \p key among those of its kind.
    int place(const QString &key, const Lifeline &line)
    {
        const auto found = m_places.constFind(key);
        if (found != m_places.constEnd())
            return *found;
        const auto place = static_cast<int>(m_lines.size());
        m_places.insert(key, place);
        m_lines << line;
        return place;
    }
    [[nodiscard]] const QList<Lifeline> &lines() const { return m_lines; }
    [[nodiscard]] int size() const { return static_cast<int>(m_lines.size()); }

private:
    QHash<QString, int> m_places;
    QList<Lifeline> m_lines;
};

/// Some of the lifelines: one for each member, or one for all.
struct Group {
    Cast cast;
    bool together = false;
    int first = 0; ///< lifeline

    [[nodiscard]] int count() const { return together ? 1 : cast.size(); }
    [[nodiscard]] int lifeline(int place) const { return together ? first : first + place; }
};

class SequenceMaker {
public:
    SequenceMaker(const RunDetails &details, const QList<RunEvent> &events)
        : m_details(details)
    {
        choose(events);
    }

    SequenceDiagram made()
    {
        if (m_events.isEmpty())
            return m_result;
        castAll();
        for (m_row = 0; m_row < static_cast<int>(m_events.size()); ++m_row)
            addMessage(m_events.at(m_row));
        closeSpans();
        return m_result;
    }

private:
    /// An event, and the end of a step that nothing came before.
    struct Drawn {
        RunEvent event;
        bool withEnd = false;
    };

    void choose(const QList<RunEvent> &events);
    void castAll();
    void placeLifelines();
    void addMessage(const Drawn &drawn);
    void addFaultMessage(const RunEvent &event, Message message);
    void open(int lifeline, int fault);
    void close(int fault);
    void closeSpans();

    [[nodiscard]] const FaultOutcome &fault(const RunEvent &event) const
    {
        return m_details.faults.at(event.fault);
    }
    [[nodiscard]] const ProbeOutcome &probe(const RunEvent &event) const
    {
        return fault(event).probes.at(event.probe);
    }
    [[nodiscard]] const FaultTarget &target(const RunEvent &event) const
    {
        return fault(event).targets.at(event.target);
    }
    [[nodiscard]] int faultLine(const RunEvent &event)
    {
        const QString key = QString::number(event.fault);
        return m_faults.lifeline(
            m_faults.cast.place(key, {LifelineKind::Fault, plainLine(fault(event).name, MostOfName),
                                      QCoreApplication::translate("RunReport", "fault")}));
    }
    [[nodiscard]] int probeLine(const RunEvent &event)
    {
        const ProbeOutcome &one = probe(event);
        return m_probes.lifeline(
            m_probes.cast.place(one.name, {LifelineKind::Probe, plainLine(one.name, MostOfName),
                                           QCoreApplication::translate("RunReport", "probe")}));
    }
    [[nodiscard]] int targetLine(const RunEvent &event)
    {
        const FaultTarget &one = target(event);
        const QString kind = one.kind.isEmpty() ? QCoreApplication::translate("RunReport", "target")
                                                : plainLine(one.kind, 40);
        return m_targets.lifeline(
            m_targets.cast.place(one.kind + u'/' + one.name,
                                 {LifelineKind::Target, plainLine(one.name, MostOfName), kind}));
    }
    /// \p text, with the name in front where the lifeline does not tell it.
    [[nodiscard]] static QString named(const Group &group, const QString &name, const QString &text)
    {
        if (!group.together)
            return text;
        const QString shown = isolated(plainLine(name, MostOfName));
        return text.isEmpty() ? shown : shown + u": "_s + text;
    }

    const RunDetails &m_details;
    QList<Drawn> m_events;
    SequenceDiagram m_result;
    bool m_hasServer = false;
    int m_workflow = 0; ///< lifeline
    Group m_faults;
    Group m_probes;
    Group m_targets;
    QHash<int, qsizetype> m_open; ///< spans by fault; -1 is the workflow's
    int m_row = 0;
};

void SequenceMaker::choose(const QList<RunEvent> &events)
{
    qsizetype left = 0;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const RunEvent &event = events.at(i);
        const bool isEndOfLast = event.kind == Event::StepEnded && i > 0
                                 && events.at(i - 1).kind == Event::StepBegan
                                 && events.at(i - 1).step == event.step;
        if (m_events.size() >= MostMessages && !isEndOfLast)
            ++left;
        else if (isEndOfLast && left == 0)
            m_events.last().withEnd = true;
        else if (left == 0)
            m_events.append({event, false});
    }
    m_result.leftOut = static_cast<int>(left);
}

void SequenceMaker::castAll()
{
    for (const Drawn &drawn : std::as_const(m_events)) {
        const RunEvent &event = drawn.event;
        m_hasServer = m_hasServer || event.kind == Event::Requested;
        if (event.fault >= 0)
            static_cast<void>(faultLine(event));
        if (event.probe >= 0)
            static_cast<void>(probeLine(event));
        if (event.target >= 0)
            static_cast<void>(targetLine(event));
    }
    const auto count = [this] {
        return 1 + int(m_hasServer) + m_faults.count() + m_probes.count() + m_targets.count();
    };
    for (Group *group : {&m_probes, &m_targets, &m_faults})
        group->together = count() > MostLifelines && group->cast.size() > 1;
    placeLifelines();
}

void SequenceMaker::placeLifelines()
{
    QList<Lifeline> &lines = m_result.lifelines;
    if (m_hasServer)
        lines.append({LifelineKind::Server, u"ChaosCenter"_s, {}});
    m_workflow = static_cast<int>(lines.size());
    lines.append(
        {LifelineKind::Workflow, QCoreApplication::translate("RunReport", "Workflow"), {}});
    const auto add = [&lines](Group &group, LifelineKind all, const QString &name) {
        group.first = static_cast<int>(lines.size());
        if (group.together)
            lines.append({all, name, {}});
        else
            lines += group.cast.lines();
    };
    add(m_faults, LifelineKind::Faults,
        QCoreApplication::translate("RunReport", "%n fault(s)", nullptr, m_faults.cast.size()));
    add(m_probes, LifelineKind::Probes,
        QCoreApplication::translate("RunReport", "%n probe(s)", nullptr, m_probes.cast.size()));
    add(m_targets, LifelineKind::Targets,
        QCoreApplication::translate("RunReport", "%n target(s)", nullptr, m_targets.cast.size()));
}

void SequenceMaker::addMessage(const Drawn &drawn)
{
    const RunEvent &event = drawn.event;
    Message message{.from = m_workflow,
                    .to = m_workflow,
                    .ms = event.ms,
                    .exact = event.exact,
                    .outcome = outcomeOfEvent(m_details, event),
                    .text = {}};
    const int server = m_hasServer ? 0 : m_workflow;
    const auto stepName = [this, &event] {
        return isolated(plainLine(m_details.steps.at(event.step).name, MostOfName));
    };
    switch (event.kind) {
    case Event::Requested:
        message.from = server;
        message.text = QCoreApplication::translate("RunReport", "run");
        break;
    case Event::Began:
        message.text = QCoreApplication::translate("RunReport", "begins");
        open(m_workflow, -1);
        break;
    case Event::StepBegan:
        message.text = stepName();
        if (drawn.withEnd) {
            const RunStep &step = m_details.steps.at(event.step);
            message.outcome = outcomeOf(step.state);
            message.text += u": "_s + stepStateText(step);
            if (const auto took = durationMs(step, 0))
                message.text += u", "_s + exactDuration(*took);
        }
        break;
    case Event::StepEnded:
        message.text = stepName() + u": "_s + stepStateText(m_details.steps.at(event.step));
        break;
    case Event::StepSkipped:
        message.text = stepName() + u": "_s + stepStateText(StepState::Skipped);
        break;
    case Event::FaultBegan:
    case Event::TargetHit:
    case Event::ProbeTold:
    case Event::FaultEnded:
        addFaultMessage(event, message);
        return;
    case Event::Ended:
        message.to = server;
        message.answers = true;
        message.text = outcomeText(m_details.run.outcome);
        close(-1);
        break;
    }
    m_result.messages << message;
}

void SequenceMaker::addFaultMessage(const RunEvent &event, Message message)
{
    const int line = faultLine(event);
    const QString name = fault(event).name;
    if (event.kind == Event::FaultBegan) {
        message.to = line;
        message.text = named(m_faults, name, isolated(plainLine(fault(event).kind, MostOfName)));
        open(line, event.fault);
    } else if (event.kind == Event::TargetHit) {
        message.from = line;
        message.to = targetLine(event);
        message.text =
            named(m_targets, target(event).name, isolated(plainLine(target(event).state, 40)));
    } else if (event.kind == Event::ProbeTold) {
        message.from = probeLine(event);
        message.to = line;
        message.answers = true;
        QString told = probeVerdictText(probe(event));
        const bool tellsWhy = probe(event).verdict != ProbeResult::Verdict::Passed;
        if (tellsWhy && !probe(event).description.isEmpty())
            told += u": "_s + isolated(plainLine(probe(event).description, 120));
        message.text = named(m_probes, probe(event).name, told);
    } else {
        message.from = line;
        message.answers = true;
        QString told = faultWord(m_details, fault(event));
        if (fault(event).success)
            told += u", "_s + successText(fault(event));
        message.text = named(m_faults, name, told);
        close(event.fault);
    }
    m_result.messages << message;
}

void SequenceMaker::open(int lifeline, int fault)
{
    constexpr int deepest = 2;
    int depth = 0;
    for (const qsizetype other : std::as_const(m_open))
        depth += m_result.spans.at(other).lifeline == lifeline;
    const Outcome outcome =
        fault < 0 ? Outcome::Unknown : outcomeOfFault(m_details, m_details.faults.at(fault));
    m_open.insert(fault, m_result.spans.size());
    m_result.spans.append({lifeline, m_row, m_row, std::min(depth, deepest), outcome});
}

void SequenceMaker::close(int fault)
{
    const auto found = m_open.constFind(fault);
    if (found == m_open.constEnd())
        return;
    m_result.spans[*found].last = m_row;
    m_open.erase(found);
}

void SequenceMaker::closeSpans()
{
    for (const qsizetype one : std::as_const(m_open))
        m_result.spans[one].last = static_cast<int>(m_result.messages.size()) - 1;
}

} // namespace

SequenceDiagram layOutSequence(const RunDetails &details, const QList<RunEvent> &events)
{
    return SequenceMaker(details, events).made();
}

SequenceFrame::Label SequenceFrame::label(const SequenceDiagram::Message &message,
                                          double needed) const
{
    constexpr double beside = 5;
    constexpr double loop = 14; ///< of what goes back to where it came from
    const bool isLoop = message.from == message.to;
    const double low = x(std::min(message.from, message.to)) + beside + (isLoop ? loop : 0);
    const double high = x(std::max(message.from, message.to)) - beside;
    if (needed <= width - low || width - low >= high - times)
        return {low, width, false};
    return {times, high, true};
}

} // namespace rd
