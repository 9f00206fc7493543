// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/litmus/runcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cmath>
#include <optional>
#include <random>

/// Invented execution documents: valid, odd and hostile ones, each with the score that ChaosCenter
/// would give, reckoned from what was invented and not from the document.
namespace rd::test {

struct InventedRun {
    QString executionData;
    QJsonArray weights;
    QString phase = QString::fromLatin1("Completed");
    /// What the server says; none where the document is not one it could have reckoned with.
    std::optional<double> score;
    int faultNodes = 0; ///< with data
    int nodes = 0;
};

/// The same number makes the same document.
class RunInventor {
public:
    explicit RunInventor(quint32 number)
        : m_dice(number * 2654435761U + 17)
    {
    }

    /// As agents send it: groups one after the other, up to three faults at once in each.
    InventedRun valid()
    {
        using namespace Qt::StringLiterals;
        InventedRun run;
        const QString name = u"wf-%1-17498934001"_s.arg(below(1000));
        m_nodes = {};
        qint64 at = 1'749'893'402;
        const int groups = below(5);
        const QString first = groups == 0 ? QString() : groupKey(0);
        QStringList open;
        double sum = 0;
        double weightSum = 0;
        int number = 0;
        for (int group = 0; group < groups; ++group) {
            addNode(groupKey(group), u"[%1]"_s.arg(group), u"StepGroup"_s, at, at + 60);
            for (const QString &key : std::as_const(open))
                follow(key, groupKey(group));
            open.clear();
            const int width = 1 + below(3);
            for (int i = 0; i < width; ++i) {
                const QString key = u"n-%1-%2"_s.arg(group).arg(i);
                follow(groupKey(group), key);
                open << key;
                const QString fault = u"f%1%2-x"_s.arg(QChar(u'a' + number % 26)).arg(number);
                ++number;
                addFault(run, key, fault, at, sum, weightSum);
            }
            at += 60;
        }
        // Weights of faults that never came to be.
        for (int i = below(3); i > 0; --i)
            weightSum += addWeight(run, u"never-%1"_s.arg(i));
        addNode(name, name, u"Steps"_s, 1'749'893'402, at);
        if (!first.isEmpty())
            follow(name, first);
        m_document = QJsonObject{{u"experimentType"_s, u"events"_s},
                                 {u"revisionID"_s, u"r1"_s},
                                 {u"uid"_s, u"u1"_s},
                                 {u"namespace"_s, u"litmus"_s},
                                 {u"name"_s, name},
                                 {u"phase"_s, run.phase},
                                 {u"message"_s, QString()},
                                 {u"startedAt"_s, u"1749893402"_s},
                                 {u"finishedAt"_s, QString::number(at)},
                                 {u"nodes"_s, m_nodes}};
        run.nodes = static_cast<int>(m_nodes.size());
        run.executionData = text(m_document);
        // In floating point, as the server does it.
        run.score = weightSum == 0 ? 0 : std::trunc(sum / weightSum * 100) / 100;
        return run;
    }

    /// Nothing the score depends on is wrong, everything else may be.
    InventedRun odd()
    {
        using namespace Qt::StringLiterals;
        InventedRun run = valid();
        const QStringList keys = m_nodes.keys();
        for (const QString &key : keys) {
            QJsonObject node = m_nodes[key].toObject();
            switch (below(9)) {
            case 0: // a circle, itself, strangers and worse among the children
                node[u"children"_s] =
                    QJsonArray{keys.first(), key, keys.last(), keys.last(), u"stranger"_s, 7, {}};
                break;
            case 1:
                node[u"children"_s] = u"none"_s;
                break;
            case 2:
                node[u"startedAt"_s] = 1'749'893'402.75;
                node[u"finishedAt"_s] = -5;
                break;
            case 3:
                node[u"startedAt"_s] = u"99999999999999999999"_s;
                node[u"finishedAt"_s] = u"1"_s;
                break;
            case 4:
                node[u"phase"_s] = u"Levitating"_s;
                break;
            case 5:
                node.remove(u"name"_s);
                node.remove(u"phase"_s);
                break;
            case 6:
                node[u"message"_s] = QString(3000, QChar(0x202E)) + u"<b>password=secret</b>"_s;
                break;
            default:
                break;
            }
            m_nodes[key] = node;
        }
        m_document[u"nodes"_s] = m_nodes;
        if (below(3) == 0)
            m_document[u"name"_s] = u"nobody"_s;
        if (below(3) == 0)
            m_document.remove(u"startedAt"_s);
        run.executionData = text(m_document);
        return run;
    }

    /// Anything at all at any place.
    InventedRun hostile()
    {
        using namespace Qt::StringLiterals;
        InventedRun run = valid();
        run.score.reset();
        m_document[u"nodes"_s] = m_nodes;
        QJsonValue value = m_document;
        for (int i = 1 + below(6); i > 0; --i)
            value = spoilt(value, 0);
        run.executionData = value.isObject() ? text(value.toObject()) : u"[]"_s;
        switch (below(6)) {
        case 0:
            run.executionData.truncate(below(static_cast<int>(run.executionData.size())));
            break;
        case 1:
            for (int i = 0; i < 5; ++i)
                run.executionData[below(static_cast<int>(run.executionData.size()))] =
                    QChar(static_cast<char16_t>(below(0x10000)));
            break;
        case 2:
            for (int i = below(4); i >= 0; --i)
                run.weights.append(nonsense());
            break;
        default:
            break;
        }
        return run;
    }

private:
    int below(int limit) { return limit <= 1 ? 0 : static_cast<int>(m_dice() % quint32(limit)); }
    static QString groupKey(int group) { return QString::fromLatin1("g-%1").arg(group); }
    static QString text(const QJsonObject &object)
    {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    void addNode(const QString &key, const QString &name, const QString &type, qint64 from,
                 qint64 to)
    {
        using namespace Qt::StringLiterals;
        m_nodes[key] = QJsonObject{{u"name"_s, name},
                                   {u"phase"_s, u"Succeeded"_s},
                                   {u"message"_s, QString()},
                                   {u"startedAt"_s, QString::number(from)},
                                   {u"finishedAt"_s, QString::number(to)},
                                   {u"children"_s, {}},
                                   {u"type"_s, type}};
    }
    void follow(const QString &key, const QString &child)
    {
        using namespace Qt::StringLiterals;
        QJsonObject node = m_nodes[key].toObject();
        QJsonArray children = node[u"children"_s].toArray();
        children.append(child);
        node[u"children"_s] = children;
        m_nodes[key] = node;
    }
    int addWeight(InventedRun &run, const QString &name)
    {
        using namespace Qt::StringLiterals;
        const int weight = below(8) == 0 ? 0 : 1 + below(20);
        run.weights.append(QJsonObject{{u"faultName"_s, name}, {u"weightage"_s, weight}});
        return weight;
    }
    void addFault(InventedRun &run, const QString &key, const QString &fault, qint64 at,
                  double &sum, double &weightSum)
    {
        using namespace Qt::StringLiterals;
        const int kind = below(10);
        addNode(key, fault, kind == 0 ? u"Skipped"_s : u"ChaosEngine"_s, at, at + 50);
        const bool hasWeight = kind != 1;
        const int weight = hasWeight ? addWeight(run, fault) : 0;
        weightSum += weight;
        if (kind == 0 || kind == 2)
            return; // skipped; or no data about it
        // What Go's Atoi makes of it.
        struct Told {
            QString text;
            int counts;
        };
        const int percent = below(101);
        const Told told[] = {{QString::number(percent), percent},
                             {QString::number(percent), percent},
                             {u"100"_s, 100},
                             {u"Awaited"_s, 0},
                             {QString(), 0},
                             {u"%1%"_s.arg(percent), 0},
                             {u" %1"_s.arg(percent), 0},
                             {u"%1.0"_s.arg(percent), 0},
                             {u"+%1"_s.arg(percent), percent},
                             {u"0%1"_s.arg(percent), percent}};
        const Told &one = told[below(10)];
        sum += weight * one.counts;
        ++run.faultNodes;
        QJsonObject node = m_nodes[key].toObject();
        node[u"phase"_s] = u"Completed"_s;
        const QJsonObject probe{
            {u"name"_s, u"p"_s},
            {u"type"_s, u"httpProbe"_s},
            {u"mode"_s, u"EOT"_s},
            {u"status"_s, QJsonObject{{u"verdict"_s, u"Passed"_s}, {u"description"_s, u"d"_s}}}};
        node[u"chaosData"_s] = QJsonObject{
            {u"engineName"_s, fault + u"ab1c2"_s},
            {u"namespace"_s, u"litmus"_s},
            {u"experimentName"_s, u"pod-delete"_s},
            {u"experimentStatus"_s, u"Completed"_s},
            {u"lastUpdatedAt"_s, QString::number(at + 45)},
            {u"experimentVerdict"_s, one.counts == 100 ? u"Pass"_s : u"Fail"_s},
            {u"probeSuccessPercentage"_s, one.text},
            {u"failStep"_s, u"CODE : reason"_s},
            {u"chaosResult"_s,
             QJsonObject{{u"status"_s,
                          QJsonObject{{u"probeStatuses"_s, QJsonArray{probe, probe}},
                                      {u"history"_s,
                                       QJsonObject{{u"targets"_s,
                                                    QJsonArray{QJsonObject{
                                                        {u"name"_s, u"t"_s},
                                                        {u"kind"_s, u"pod"_s},
                                                        {u"chaosStatus"_s, u"reverted"_s}}}}}}}}}}};
        m_nodes[key] = node;
    }

    QJsonValue nonsense()
    {
        using namespace Qt::StringLiterals;
        switch (below(12)) {
        case 0:
            return {};
        case 1:
            return true;
        case 2:
            return -1;
        case 3:
            return 1e300;
        case 4:
            return 0.5;
        case 5:
            return u"99999999999999999999999999"_s;
        case 6:
            return QString(5000, u'\u202E');
        case 7:
            return QJsonArray{QJsonArray{QJsonArray{}}, QJsonObject{}, 3};
        case 8:
            return QJsonObject{{u"name"_s, QJsonArray{1}}};
        case 9:
            return u"-100"_s;
        case 10:
            return 9007199254740993.0;
        default:
            return QString(QChar(0xD800)) + QChar(0);
        }
    }
    /// \p value with something in it replaced, however deep.
    QJsonValue spoilt(const QJsonValue &value, int depth)
    {
        if (depth > 0 && below(6) == 0)
            return nonsense();
        if (value.isObject() && !value.toObject().isEmpty()) {
            QJsonObject object = value.toObject();
            const QString key = object.keys().at(below(static_cast<int>(object.size())));
            object[key] = spoilt(object[key], depth + 1);
            return object;
        }
        if (value.isArray() && !value.toArray().isEmpty()) {
            QJsonArray array = value.toArray();
            const int at = below(static_cast<int>(array.size()));
            array[at] = spoilt(array[at], depth + 1);
            return array;
        }
        return nonsense();
    }

    std::mt19937 m_dice;
    QJsonObject m_nodes;
    QJsonObject m_document;
};

/// What the program makes of an answer that holds \p executionData.
inline RunDetails detailsOf(const QString &executionData, const QJsonArray &weights,
                            std::optional<double> score,
                            const QString &phase = QString::fromLatin1("Completed"))
{
    using namespace Qt::StringLiterals;
    const QJsonObject run{{u"experimentRunID"_s, u"r1"_s},
                          {u"experimentID"_s, u"e1"_s},
                          {u"experimentType"_s, u"experiment"_s},
                          {u"phase"_s, phase},
                          {u"resiliencyScore"_s, score ? QJsonValue(*score) : QJsonValue()},
                          {u"faultsFailed"_s, 1},
                          {u"weightages"_s, weights},
                          {u"executionData"_s, executionData},
                          {u"createdAt"_s, u"1749893400000"_s},
                          {u"updatedAt"_s, u"1749893662000"_s}};
    Run asked;
    asked.id = u"r1"_s;
    const auto details = litmus::decodeRunDetails({{u"getExperimentRun"_s, run}}, asked);
    return details ? *details : RunDetails();
}

} // namespace rd::test
