// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/scenariofilter.h"

#include "core/text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype MostFilterValues = 100;
constexpr qsizetype LongestFilterText = 200;

QString scheduleKey(ScenarioFilter::Schedule schedule)
{
    switch (schedule) {
    case ScenarioFilter::Schedule::On:
        return u"on"_s;
    case ScenarioFilter::Schedule::Off:
        return u"off"_s;
    case ScenarioFilter::Schedule::ByHand:
        return u"byHand"_s;
    }
    return {};
}

QString conditionKey(ScenarioFilter::Condition condition)
{
    switch (condition) {
    case ScenarioFilter::Condition::Running:
        return u"running"_s;
    case ScenarioFilter::Condition::Unverified:
        return u"unverified"_s;
    case ScenarioFilter::Condition::Stale:
        return u"stale"_s;
    case ScenarioFilter::Condition::NeverRan:
        return u"neverRan"_s;
    case ScenarioFilter::Condition::Deleted:
        return u"deleted"_s;
    }
    return {};
}

bool hasCondition(const ScenarioEntry &entry, ScenarioFilter::Condition condition)
{
    switch (condition) {
    case ScenarioFilter::Condition::Running:
        return !entry.inProgress().isEmpty();
    case ScenarioFilter::Condition::Unverified:
        return entry.unverifiedSinceMs() > 0;
    case ScenarioFilter::Condition::Stale:
        return entry.isStale;
    case ScenarioFilter::Condition::NeverRan:
        return entry.neverRan();
    case ScenarioFilter::Condition::Deleted:
        return entry.isDeleted();
    }
    return false;
}

ScenarioFilter::Schedule scheduleOf(const ScenarioEntry &entry)
{
    if (!entry.isScheduled())
        return ScenarioFilter::Schedule::ByHand;
    return entry.isScheduleOff() ? ScenarioFilter::Schedule::Off : ScenarioFilter::Schedule::On;
}

bool fitsText(const ScenarioEntry &entry, const QString &wanted)
{
    const QString text = wanted.trimmed();
    if (text.isEmpty())
        return true;
    const Scenario &scenario = entry.scenario();
    const auto fits = [&text](const QString &place) {
        return place.contains(text, Qt::CaseInsensitive);
    };
    return fits(scenario.name) || fits(scenario.id) || fits(scenario.delegateName)
           || fits(entry.environmentName) || fits(entry.projectName)
           || std::any_of(scenario.tags.cbegin(), scenario.tags.cend(), fits);
}

template <typename Values, typename ToKey>
void putList(QJsonObject &json, const QString &name, const Values &values, ToKey toKey)
{
    QJsonArray array;
    for (const auto &value : values)
        array << toKey(value);
    if (!array.isEmpty())
        json.insert(name, array);
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const QString text = one.toString();
        if (!text.isEmpty() && text.size() <= LongestFilterText && !texts.contains(text)
            && texts.size() < MostFilterValues)
            texts << text;
    }
    return texts;
}

template <typename T, typename All, typename ToKey>
QList<T> chosenIn(const QJsonValue &value, const All &all, ToKey toKey)
{
    const QStringList keys = textsIn(value);
    QList<T> chosen;
    for (const T one : all) {
        if (keys.contains(toKey(one)))
            chosen << one;
    }
    return chosen;
}

void countChoice(QHash<QString, FilterChoice> &choices, const QString &key, const QString &text)
{
    if (key.isEmpty())
        return;
    FilterChoice &choice = choices[key];
    choice.key = key;
    if (choice.text.isEmpty())
        choice.text = text.isEmpty() ? key : text;
    ++choice.count;
}

QList<FilterChoice> byText(const QHash<QString, FilterChoice> &choices)
{
    QList<FilterChoice> sorted = choices.values();
    std::sort(sorted.begin(), sorted.end(), [](const FilterChoice &a, const FilterChoice &b) {
        const int order = QString::localeAwareCompare(a.text, b.text);
        return order != 0 ? order < 0 : a.key < b.key;
    });
    return sorted;
}

} // namespace

bool ScenarioFilter::matches(const ScenarioEntry &entry) const
{
    if (entry.isDeleted() && !conditions.contains(Condition::Deleted))
        return false;
    const auto isConditionMet = [&entry](Condition condition) {
        return hasCondition(entry, condition);
    };
    if (!conditions.isEmpty()
        && std::none_of(conditions.cbegin(), conditions.cend(), isConditionMet))
        return false;
    if (!schedules.isEmpty() && !schedules.contains(scheduleOf(entry)))
        return false;
    if (!outcomes.isEmpty() && (entry.neverRan() || !outcomes.contains(*entry.lastOutcome())))
        return false;
    const Scenario &scenario = entry.scenario();
    if (!delegates.isEmpty() && !delegates.contains(scenario.delegateId))
        return false;
    if (!environments.isEmpty() && !environments.contains(scenario.environmentId))
        return false;
    const auto isWanted = [this](const QString &tag) { return tags.contains(tag); };
    if (!tags.isEmpty() && std::none_of(scenario.tags.cbegin(), scenario.tags.cend(), isWanted))
        return false;
    return fitsText(entry, text);
}

QJsonObject filterToJson(const ScenarioFilter &filter)
{
    QJsonObject json;
    const auto itself = [](const QString &text) { return text; };
    if (!filter.text.isEmpty())
        json.insert(u"text"_s, filter.text);
    putList(json, u"tags"_s, filter.tags, itself);
    putList(json, u"outcomes"_s, filter.outcomes, outcomeKey);
    putList(json, u"delegates"_s, filter.delegates, itself);
    putList(json, u"environments"_s, filter.environments, itself);
    putList(json, u"schedules"_s, filter.schedules, scheduleKey);
    putList(json, u"conditions"_s, filter.conditions, conditionKey);
    return json;
}

ScenarioFilter filterFromJson(const QJsonObject &json)
{
    ScenarioFilter filter;
    filter.text = json["text"_L1].toString().left(LongestFilterText);
    filter.tags = textsIn(json["tags"_L1]);
    filter.outcomes = chosenIn<Outcome>(json["outcomes"_L1], AllOutcomes, outcomeKey);
    filter.delegates = textsIn(json["delegates"_L1]);
    filter.environments = textsIn(json["environments"_L1]);
    filter.schedules =
        chosenIn<ScenarioFilter::Schedule>(json["schedules"_L1], AllScheduleChoices, scheduleKey);
    filter.conditions =
        chosenIn<ScenarioFilter::Condition>(json["conditions"_L1], AllConditions, conditionKey);
    return filter;
}

QString savedFiltersText(const QList<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &saved : filters) {
        QJsonObject one = filterToJson(saved.filter);
        one.insert(u"name"_s, saved.name);
        array << one;
    }
    return array.isEmpty() ? QString()
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SavedFilter> savedFiltersFrom(const QString &text)
{
    QList<SavedFilter> filters;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &one : array) {
        const QString name = plainLine(one["name"_L1].toString(), SavedFilter::LongestName);
        const ScenarioFilter filter = filterFromJson(one.toObject());
        if (!name.isEmpty() && !filter.isEmpty() && filters.size() < SavedFilter::Most)
            filters = withSaved(filters, {.name = name, .filter = filter});
    }
    return filters;
}

QList<SavedFilter> withSaved(QList<SavedFilter> filters, const SavedFilter &one)
{
    filters.removeIf([&one](const SavedFilter &other) { return other.name == one.name; });
    filters << one;
    std::sort(filters.begin(), filters.end(), [](const SavedFilter &a, const SavedFilter &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return filters;
}

ScenarioChoices choicesOf(const QList<ScenarioEntry> &entries)
{
    QHash<QString, FilterChoice> tags;
    QHash<QString, FilterChoice> delegates;
    QHash<QString, FilterChoice> environments;
    for (const ScenarioEntry &entry : entries) {
        if (entry.isDeleted())
            continue;
        for (const QString &tag : entry.scenario().tags)
            countChoice(tags, tag, tag);
        countChoice(delegates, entry.scenario().delegateId, entry.scenario().delegateName);
        countChoice(environments, entry.scenario().environmentId, entry.environmentName);
    }
    return {
        .tags = byText(tags), .delegates = byText(delegates), .environments = byText(environments)};
}

} // namespace rd
