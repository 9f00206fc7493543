// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/rundocument.h"

#include "api/jsonguard.h"
#include "api/litmus/fields.h"
#include "api/litmus/words.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr qsizetype LargestDocument = 16 * 1024 * 1024;
constexpr int DeepestDocument = 64; ///< some ten levels are usual
constexpr qsizetype MostSteps = 5000;
constexpr qsizetype MostEdges = 50'000;
constexpr qsizetype MostSorted = 20'000; ///< nodes that are looked at to find the first ones
constexpr qsizetype MostFaults = 2000;
constexpr qsizetype MostOfFault = 100;     ///< probes, and targets, of one fault
constexpr qsizetype MostOfFaults = 20'000; ///< of all of them
constexpr int LargestSuccess = 1'000'000;

/// Seconds as text, or as whatever else a number can come as.
qint64 documentTimeOf(const QJsonValue &value)
{
    if (const qint64 ms = timeSecondsOf(value); ms > 0)
        return ms;
    const auto number = numberOf(value);
    return number && *number > 0 && *number < 1e12
               ? timeSecondsOf(static_cast<qint64>(std::floor(*number)))
               : 0;
}

bool isWholeNumber(QStringView text)
{
    if (text.startsWith(u'-') || text.startsWith(u'+'))
        text = text.mid(1);
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
}

RunStep::Kind stepKindOf(const QString &type)
{
    if (type == "ChaosEngine"_L1)
        return RunStep::Kind::Fault;
    for (const QLatin1StringView group :
         {"Steps"_L1, "StepGroup"_L1, "DAG"_L1, "TaskGroup"_L1, "Retry"_L1}) {
        if (type == group)
            return RunStep::Kind::Group;
    }
    return RunStep::Kind::Task;
}

/// Reads one document, with the limits for it as a whole.
class DocumentReader {
public:
    DocumentReader(const QJsonObject &document, RunDetails &details)
        : m_document(document)
        , m_nodes(document["nodes"_L1].toObject())
        , m_details(details)
    {
    }

    void read()
    {
        readHead();
        if (m_nodes.isEmpty())
            return;
        orderNodes();
        m_details.steps.reserve(m_order.size());
        for (const QString &key : std::as_const(m_order))
            readStep(key);
        m_details.leftOut = static_cast<int>(m_nodes.size() - m_order.size());
        if (m_isCut)
            m_details.document = RunDetails::Document::Cut;
    }

private:
    void readHead();
    void orderNodes();
    [[nodiscard]] QStringList byTime() const;
    [[nodiscard]] QString rootKey(const QStringList &keys) const;
    void walkFrom(const QString &key);
    void admit(const QString &key);
    void readStep(const QString &key);
    void readChildren(const QJsonArray &keys, RunStep &step);
    void readFault(const QJsonObject &node, RunStep &step);
    void readChaosData(const QJsonObject &data, FaultOutcome &fault);
    void readResult(const QJsonObject &status, FaultOutcome &fault);
    void readSuccess(const QJsonValue &value, FaultOutcome &fault);
    template <typename T, typename Read>
    QList<T> listOf(const QJsonValue &rows, Read read);

    const QJsonObject m_document;
    const QJsonObject m_nodes;
    RunDetails &m_details;
    QStringList m_order;
    QHash<QString, int> m_index; ///< places in m_order
    qsizetype m_edges = 0;
    qsizetype m_parts = 0; ///< probes and targets so far
    bool m_isCut = false;
};

void DocumentReader::readHead()
{
    m_details.engineRun = m_document["experimentType"_L1] == "chaosengine"_L1;
    m_details.workflowName = textOf(m_document["name"_L1]);
    m_details.workflowNamespace = textOf(m_document["namespace"_L1]);
    m_details.revisionId = idOf(m_document["revisionID"_L1]);
    m_details.phaseText = textOf(m_document["phase"_L1]);
    m_details.message = messageOf(m_document["message"_L1]);
    m_details.startedMs = documentTimeOf(m_document["startedAt"_L1]);
    m_details.finishedMs = documentTimeOf(m_document["finishedAt"_L1]);
}

/// The root first, then level by level; what cannot be reached from it comes afterwards.
void DocumentReader::orderNodes()
{
    const QStringList keys = byTime();
    if (const QString root = rootKey(keys); !root.isNull())
        walkFrom(root);
    for (const QString &key : keys)
        walkFrom(key);
}

/// Nodes that began first come first, those that did not begin last.
QStringList DocumentReader::byTime() const
{
    QList<std::pair<qint64, QString>> timed;
    timed.reserve(std::min(m_nodes.size(), MostSorted));
    for (auto it = m_nodes.begin(); it != m_nodes.end() && timed.size() < MostSorted; ++it) {
        const qint64 started = documentTimeOf(it.value()["startedAt"_L1]);
        timed.emplace_back(started > 0 ? started : std::numeric_limits<qint64>::max(), it.key());
    }
    std::sort(timed.begin(), timed.end());
    QStringList keys;
    keys.reserve(timed.size());
    for (const auto &[ms, key] : std::as_const(timed))
        keys << key;
    return keys;
}

QString DocumentReader::rootKey(const QStringList &keys) const
{
    const QString name = m_document["name"_L1].toString();
    if (m_nodes[name].isObject())
        return name;
    QSet<QString> children;
    for (const QString &key : keys) {
        const QJsonArray keysOfChildren = m_nodes[key]["children"_L1].toArray();
        for (const QJsonValue &child : keysOfChildren)
            children.insert(child.toString());
    }
    for (const QString &key : keys) {
        if (!children.contains(key) && m_nodes[key].isObject())
            return key;
    }
    return keys.value(0);
}

void DocumentReader::walkFrom(const QString &key)
{
    qsizetype next = m_order.size();
    admit(key);
    for (; next < m_order.size(); ++next) {
        const QJsonArray children = m_nodes[m_order.at(next)]["children"_L1].toArray();
        for (const QJsonValue &child : children)
            admit(child.toString());
    }
}

void DocumentReader::admit(const QString &key)
{
    if (m_index.contains(key) || !m_nodes[key].isObject())
        return;
    if (m_order.size() >= MostSteps) {
        m_isCut = true;
        return;
    }
    m_index.insert(key, static_cast<int>(m_order.size()));
    m_order << key;
}

void DocumentReader::readStep(const QString &key)
{
    const QJsonObject node = m_nodes[key].toObject();
    RunStep step;
    step.key = textOf(key);
    step.name = textOf(node["name"_L1]);
    step.typeText = textOf(node["type"_L1]);
    step.phaseText = textOf(node["phase"_L1]);
    step.message = messageOf(node["message"_L1]);
    step.kind = stepKindOf(step.typeText);
    step.state = stepStateOf(step.phaseText, step.kind == RunStep::Kind::Fault);
    step.startedMs = documentTimeOf(node["startedAt"_L1]);
    step.finishedMs = documentTimeOf(node["finishedAt"_L1]);
    readChildren(node["children"_L1].toArray(), step);
    if (step.kind == RunStep::Kind::Fault)
        readFault(node, step);
    m_details.steps << step;
}

void DocumentReader::readChildren(const QJsonArray &keys, RunStep &step)
{
    const auto self = static_cast<int>(m_details.steps.size());
    QSet<int> seen{self};
    for (const QJsonValue &value : keys) {
        const QString child = value.toString();
        const auto found = m_index.constFind(child);
        if (found == m_index.constEnd()) {
            m_details.dangling += m_nodes.contains(child) ? 0 : 1;
            continue;
        }
        if (seen.contains(*found))
            continue;
        if (++m_edges > MostEdges) {
            m_isCut = true;
            return;
        }
        seen.insert(*found);
        step.children << *found;
    }
}

void DocumentReader::readFault(const QJsonObject &node, RunStep &step)
{
    if (m_details.faults.size() >= MostFaults) {
        m_isCut = true;
        return;
    }
    FaultOutcome fault;
    fault.step = static_cast<int>(m_details.steps.size());
    fault.name = step.name;
    const QJsonValue data = node["chaosData"_L1];
    fault.told = data.isObject();
    if (fault.told)
        readChaosData(data.toObject(), fault);
    else if (!data.isNull() && !data.isUndefined())
        m_details.scoreUnclear = true;
    // The engine may have done its work while the fault was judged otherwise.
    if (fault.verdict == FaultOutcome::Verdict::Error)
        step.state = StepState::Failed;
    else if (fault.verdict == FaultOutcome::Verdict::Failed && step.state == StepState::Succeeded)
        step.state = StepState::Weakness;
    step.fault = static_cast<int>(m_details.faults.size());
    m_details.faults << fault;
}

void DocumentReader::readChaosData(const QJsonObject &data, FaultOutcome &fault)
{
    fault.kind = textOf(data["experimentName"_L1]);
    fault.engineName = textOf(data["engineName"_L1]);
    if (data["engineName"_L1].toString().size() != fault.engineName.size())
        m_details.scoreUnclear = true; // weights are found by parts of it
    fault.engineNamespace = textOf(data["namespace"_L1]);
    fault.statusText = textOf(data["experimentStatus"_L1]);
    fault.verdictText = textOf(data["experimentVerdict"_L1]);
    fault.verdict = faultVerdictOf(fault.verdictText);
    fault.experimentPod = textOf(data["experimentPod"_L1]);
    fault.runnerPod = textOf(data["runnerPod"_L1]);
    fault.updatedMs = documentTimeOf(data["lastUpdatedAt"_L1]);
    readSuccess(data["probeSuccessPercentage"_L1], fault);

    // "<code> : <reason>"
    const QString failStep = messageOf(data["failStep"_L1]);
    const QString separator = u" : "_s;
    const qsizetype at = failStep.indexOf(separator);
    fault.failCode = failStep.left(std::max<qsizetype>(at, 0)).trimmed();
    fault.failReason = (at < 0 ? failStep : failStep.mid(at + separator.size())).trimmed();
    readResult(data["chaosResult"_L1]["status"_L1].toObject(), fault);
}

void DocumentReader::readSuccess(const QJsonValue &value, FaultOutcome &fault)
{
    fault.successText =
        value.isDouble() ? QString::number(value.toDouble(), 'g', 17) : textOf(value);
    if (!isWholeNumber(fault.successText))
        return;
    bool fits = false;
    const int success = fault.successText.toInt(&fits);
    if (fits && std::abs(success) <= LargestSuccess)
        fault.success = success;
    else
        m_details.scoreUnclear = true;
}

void DocumentReader::readResult(const QJsonObject &status, FaultOutcome &fault)
{
    const QJsonValue error = status["experimentStatus"_L1]["errorOutput"_L1];
    if (fault.failCode.isEmpty())
        fault.failCode = messageOf(error["errorCode"_L1]);
    if (fault.failReason.isEmpty())
        fault.failReason = messageOf(error["reason"_L1]);
    fault.probes = listOf<ProbeOutcome>(status["probeStatuses"_L1], [](const QJsonValue &row) {
        ProbeOutcome probe;
        probe.name = textOf(row["name"_L1]);
        probe.kind = probeKindOf(row["type"_L1]);
        probe.typeText = textOf(row["type"_L1]);
        probe.mode = textOf(row["mode"_L1]);
        const QJsonValue verdict = row["status"_L1]["verdict"_L1];
        probe.verdictText = textOf(verdict);
        // Absent while nothing is known.
        probe.verdict =
            verdict.isUndefined() ? ProbeResult::Verdict::NotRun : probeVerdictOf(verdict);
        probe.description = messageOf(row["status"_L1]["description"_L1]);
        return probe;
    });
    fault.targets =
        listOf<FaultTarget>(status["history"_L1]["targets"_L1], [](const QJsonValue &row) {
            return FaultTarget{.name = textOf(row["name"_L1]),
                               .kind = textOf(row["kind"_L1]),
                               .state = textOf(row["chaosStatus"_L1])};
        });
}

/// The objects of a list, within the limits.
template <typename T, typename Read>
QList<T> DocumentReader::listOf(const QJsonValue &rows, Read read)
{
    QList<T> items;
    const QJsonArray array = rows.toArray();
    for (const QJsonValue &row : array) {
        if (!row.isObject())
            continue;
        if (items.size() >= MostOfFault || m_parts >= MostOfFaults) {
            m_isCut = true;
            break;
        }
        ++m_parts;
        items << read(row);
    }
    return items;
}

} // namespace

void readRunDocument(const QString &text, RunDetails &details)
{
    using Document = RunDetails::Document;
    const auto give = [&details](Document document, const QString &note) {
        details.document = document;
        details.documentNote = note;
    };
    if (text.isEmpty())
        return give(Document::Missing, {});
    if (text.size() > LargestDocument)
        return give(Document::TooBig, u"%1 characters"_s.arg(text.size()));
    const QByteArray json = text.toUtf8();
    const JsonNesting nesting = nestingOf(json, DeepestDocument);
    if (nesting.isTooDeep)
        return give(Document::TooBig, u"nested deeper than %1"_s.arg(DeepestDocument));
    if (nesting.open > 0)
        return give(Document::Broken, u"cut off after %1 bytes"_s.arg(json.size()));
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return give(Document::Broken,
                    u"not JSON at byte %1 of %2"_s.arg(error.offset).arg(json.size()));

    const QJsonObject document = parsed.object();
    const QJsonValue nodes = document["nodes"_L1];
    const bool hasNone = nodes.isNull() || nodes.isUndefined();
    if (!nodes.isObject() && (!hasNone || !document["phase"_L1].isString()))
        return give(Document::Foreign, u"no nodes"_s);
    give(hasNone ? Document::Queued : Document::Whole, {});
    DocumentReader(document, details).read();
}

} // namespace rd::litmus
