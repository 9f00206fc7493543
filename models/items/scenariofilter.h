// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/scenarioentry.h"

#include <QJsonObject>

namespace rd {

/// Which scenarios a table shows. What is asked for in several ways has to fit in all of them;
/// within one list any of its values will do, and an empty list does not ask.
struct ScenarioFilter {
    enum class Schedule {
        On,
        Off,    ///< switched off in ChaosCenter
        ByHand, ///< has none
    };
    enum class Condition {
        Running,
        Unverified, ///< the newest run that ended is broken
        Stale,
        NeverRan,
        Deleted, ///< not shown unless asked for
    };

    QString text = {}; ///< part of a name, tag, id, delegate, environment or project, without case
    QStringList tags = {};
    QList<Outcome> outcomes = {};  ///< of the newest run
    QStringList delegates = {};    ///< ids
    QStringList environments = {}; ///< ids
    QList<Schedule> schedules = {};
    QList<Condition> conditions = {};

    [[nodiscard]] bool isEmpty() const { return *this == ScenarioFilter{}; }
    [[nodiscard]] bool matches(const ScenarioEntry &entry) const;

    friend bool operator==(const ScenarioFilter &, const ScenarioFilter &) = default;
};

inline constexpr std::array AllScheduleChoices{
    ScenarioFilter::Schedule::On, ScenarioFilter::Schedule::Off, ScenarioFilter::Schedule::ByHand};
inline constexpr std::array AllConditions{
    ScenarioFilter::Condition::Running, ScenarioFilter::Condition::Unverified,
    ScenarioFilter::Condition::Stale, ScenarioFilter::Condition::NeverRan,
    ScenarioFilter::Condition::Deleted};

/// For settings files: stable words, nothing that does not ask.
[[nodiscard]] QJsonObject filterToJson(const ScenarioFilter &filter);
/// What a file says, as far as it is understood; lists and texts are cut to what anybody needs.
[[nodiscard]] ScenarioFilter filterFromJson(const QJsonObject &json);

/// A filter that somebody wants to use again.
struct SavedFilter {
    static constexpr qsizetype LongestName = 60;
    static constexpr qsizetype Most = 30;

    QString name;
    ScenarioFilter filter;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// For Settings::scenarioFilters(), and back; what is not understood is left out.
[[nodiscard]] QString savedFiltersText(const QList<SavedFilter> &filters);
[[nodiscard]] QList<SavedFilter> savedFiltersFrom(const QString &text);
/// \p filters with \p one, in place of one of the same name; by name.
[[nodiscard]] QList<SavedFilter> withSaved(QList<SavedFilter> filters, const SavedFilter &one);

/// A value that a filter can ask for, and how many scenarios have it.
struct FilterChoice {
    QString key;
    QString text; ///< from servers
    int count = 0;

    friend bool operator==(const FilterChoice &, const FilterChoice &) = default;
};

/// What there is to choose from among existing scenarios, by text.
struct ScenarioChoices {
    QList<FilterChoice> tags;
    QList<FilterChoice> delegates;
    QList<FilterChoice> environments;

    friend bool operator==(const ScenarioChoices &, const ScenarioChoices &) = default;
};

[[nodiscard]] ScenarioChoices choicesOf(const QList<ScenarioEntry> &entries);

} // namespace rd
