// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr int settingsVersion = 1;

enum SettingsEntry {
    VersionEntry,
    ThemeEntry,
    LanguageEntry,
    PeriodEntry,
    PeriodFromEntry,
    PeriodToEntry,
    PollIntervalEntry,
    LastPageEntry,
    LastScopeEntry,
    ScenarioFiltersEntry,
    RunsGroupingEntry,
    BandFairEntry,
    BandStrongEntry,
    TargetEntry,
    ProjectTargetsEntry,
    KeepInTrayEntry,
    KeepMonthsEntry,
    CheckedAtEntry,
    CheckedWellEntry,
    SettingsEntryCount,
};

struct SettingsRow {
    const char *key;
    QMetaType::Type type;
    QVariant fallback;
};

/// The only place that knows a key, its type and its default.
const SettingsRow &settingsRow(int entry)
{
    static const std::array<SettingsRow, SettingsEntryCount> rows{{
        {"version", QMetaType::Int, settingsVersion},
        {"appearance/theme", QMetaType::QString, u"system"_s},
        {"appearance/language", QMetaType::QString, QString()},
        {"view/period", QMetaType::QString, u"30d"_s},
        {"view/periodFromMs", QMetaType::LongLong, 0LL},
        {"view/periodToMs", QMetaType::LongLong, 0LL},
        {"polling/intervalSeconds", QMetaType::Int, 30},
        {"view/page", QMetaType::QString, u"overview"_s},
        {"view/scope", QMetaType::QString, QString()},
        {"view/scenarioFilters", QMetaType::QString, QString()},
        {"view/runsGrouping", QMetaType::QString, QString()},
        {"score/fairFrom", QMetaType::Double, 40.0},
        {"score/strongFrom", QMetaType::Double, 80.0},
        {"score/target", QMetaType::Double, 0.0},
        {"score/projectTargets", QMetaType::QString, QString()},
        {"window/keepInTray", QMetaType::Bool, false},
        {"history/keepMonths", QMetaType::Int, 0},
        {"history/checkedAtMs", QMetaType::LongLong, 0LL},
        {"history/checkedWell", QMetaType::Bool, true},
    }};
    return rows.at(static_cast<std::size_t>(entry));
}

template <typename E>
struct SettingsWord {
    E value;
    QLatin1StringView word;
};

constexpr std::array themeWords{
    SettingsWord<Theme>{Theme::System, "system"_L1},
    SettingsWord<Theme>{Theme::Light, "light"_L1},
    SettingsWord<Theme>{Theme::Dark, "dark"_L1},
    SettingsWord<Theme>{Theme::HighContrast, "contrast"_L1},
};
constexpr std::array periodWords{
    SettingsWord<PeriodKind>{PeriodKind::Hours24, "24h"_L1},
    SettingsWord<PeriodKind>{PeriodKind::Days7, "7d"_L1},
    SettingsWord<PeriodKind>{PeriodKind::Days30, "30d"_L1},
    SettingsWord<PeriodKind>{PeriodKind::Days90, "90d"_L1},
    SettingsWord<PeriodKind>{PeriodKind::Months12, "12m"_L1},
    SettingsWord<PeriodKind>{PeriodKind::Custom, "custom"_L1},
};

template <typename Words, typename E>
E valueOf(const Words &words, const QString &word, E fallback)
{
    for (const auto &entry : words)
        if (word == entry.word)
            return entry.value;
    return fallback;
}

template <typename Words, typename E>
QString wordOf(const Words &words, E value)
{
    for (const auto &entry : words)
        if (entry.value == value)
            return entry.word;
    return {};
}

constexpr std::array<std::chrono::seconds, 6> pollIntervals{0s, 10s, 15s, 30s, 60s, 300s};

std::chrono::seconds nearestPollInterval(std::chrono::seconds wanted)
{
    // Pausing is a decision, never the result of rounding.
    auto best = wanted <= 0s ? pollIntervals[0] : pollIntervals[1];
    for (const auto candidate : pollIntervals)
        if (candidate > 0s && wanted > 0s
            && std::chrono::abs(candidate - wanted) < std::chrono::abs(best - wanted))
            best = candidate;
    return best;
}

bool isSane(const BandLimits &limits)
{
    return std::isfinite(limits.fairFrom) && std::isfinite(limits.strongFrom) && limits.fairFrom > 0
           && limits.fairFrom < limits.strongFrom && limits.strongFrom <= 100;
}

bool isTarget(double target)
{
    return std::isfinite(target) && target > 0 && target <= 100;
}

/// "connection/project=92.5;..."; what is not understood is left out.
QHash<ProjectRef, double> targetsFromText(const QString &text)
{
    QHash<ProjectRef, double> targets;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        const auto scope = equals > 0 ? scopeFromKey(part.left(equals)) : std::nullopt;
        const double target = part.mid(equals + 1).toDouble();
        if (scope && scope->isOneProject() && isTarget(target))
            targets.insert({scope->connectionId, scope->projectId}, target);
    }
    return targets;
}

QString textOfTargets(const QHash<ProjectRef, double> &targets)
{
    QStringList parts;
    for (auto one = targets.cbegin(); one != targets.cend(); ++one)
        parts.append(scopeKey(Scope::of(one.key())) + u'=' + QString::number(one.value()));
    parts.sort();
    return parts.join(u';');
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_isWritable = value(VersionEntry).toInt() <= settingsVersion;
}

Settings::~Settings()
{
    // QSettings writes late; the mode has to be right whichever way the program ends.
    static_cast<void>(flush());
}

Theme Settings::theme() const
{
    return valueOf(themeWords, value(ThemeEntry).toString(), Theme::System);
}

void Settings::setTheme(Theme theme)
{
    store(ThemeEntry, wordOf(themeWords, theme));
}

QString Settings::language() const
{
    return value(LanguageEntry).toString();
}

void Settings::setLanguage(const QString &tag)
{
    store(LanguageEntry, tag);
}

Period Settings::period() const
{
    Period period;
    period.kind = valueOf(periodWords, value(PeriodEntry).toString(), PeriodKind::Days30);
    if (period.kind != PeriodKind::Custom)
        return period;
    period.customFromMs = value(PeriodFromEntry).toLongLong();
    period.customToMs = value(PeriodToEntry).toLongLong();
    const bool isSpan = period.customFromMs > 0 && period.customToMs >= period.customFromMs;
    return isSpan ? period : Period{};
}

void Settings::setPeriod(Period period)
{
    if (period.kind == PeriodKind::Custom) {
        store(PeriodFromEntry, period.customFromMs);
        store(PeriodToEntry, period.customToMs);
    }
    store(PeriodEntry, wordOf(periodWords, period.kind));
}

std::chrono::seconds Settings::pollInterval() const
{
    return nearestPollInterval(std::chrono::seconds(value(PollIntervalEntry).toInt()));
}

void Settings::setPollInterval(std::chrono::seconds interval)
{
    store(PollIntervalEntry, static_cast<int>(nearestPollInterval(interval).count()));
}

QString Settings::lastPage() const
{
    return value(LastPageEntry).toString();
}

void Settings::setLastPage(const QString &page)
{
    store(LastPageEntry, page);
}

QString Settings::lastScope() const
{
    return value(LastScopeEntry).toString();
}

void Settings::setLastScope(const QString &scope)
{
    store(LastScopeEntry, scope);
}

QString Settings::scenarioFilters() const
{
    return value(ScenarioFiltersEntry).toString();
}

void Settings::setScenarioFilters(const QString &text)
{
    store(ScenarioFiltersEntry, text);
}

QString Settings::runsGrouping() const
{
    return value(RunsGroupingEntry).toString();
}

void Settings::setRunsGrouping(const QString &word)
{
    store(RunsGroupingEntry, word);
}

BandLimits Settings::bandLimits() const
{
    const BandLimits limits{.fairFrom = value(BandFairEntry).toDouble(),
                            .strongFrom = value(BandStrongEntry).toDouble()};
    return isSane(limits) ? limits : BandLimits{};
}

void Settings::setBandLimits(const BandLimits &limits)
{
    if (!isSane(limits))
        return;
    store(BandFairEntry, limits.fairFrom);
    store(BandStrongEntry, limits.strongFrom);
}

std::optional<double> Settings::target() const
{
    const double target = value(TargetEntry).toDouble();
    return isTarget(target) ? std::optional(target) : std::nullopt;
}

void Settings::setTarget(std::optional<double> target)
{
    if (!target || isTarget(*target))
        store(TargetEntry, target.value_or(0));
}

QHash<ProjectRef, double> Settings::projectTargets() const
{
    return targetsFromText(value(ProjectTargetsEntry).toString());
}

void Settings::setProjectTarget(const ProjectRef &project, std::optional<double> target)
{
    if (target && !isTarget(*target))
        return;
    QHash<ProjectRef, double> targets = projectTargets();
    if (target)
        targets.insert(project, *target);
    else
        targets.remove(project);
    store(ProjectTargetsEntry, textOfTargets(targets));
}

ScoreScale Settings::scoreScale() const
{
    return {.bands = bandLimits(), .target = target(), .projectTargets = projectTargets()};
}

bool Settings::isOfScale(const QString &key)
{
    return key.startsWith("score/"_L1);
}

bool Settings::keepInTray() const
{
    return value(KeepInTrayEntry).toBool();
}

void Settings::setKeepInTray(bool keeps)
{
    store(KeepInTrayEntry, keeps);
}

int Settings::keepMonths() const
{
    const int months = value(KeepMonthsEntry).toInt();
    return months >= 1 && months <= MaxKeepMonths ? months : 0;
}

void Settings::setKeepMonths(int months)
{
    if (months >= 0 && months <= MaxKeepMonths)
        store(KeepMonthsEntry, months);
}

Settings::HistoryCheck Settings::lastHistoryCheck() const
{
    return {.atMs = std::max<qint64>(0, value(CheckedAtEntry).toLongLong()),
            .well = value(CheckedWellEntry).toBool()};
}

void Settings::setLastHistoryCheck(const HistoryCheck &check)
{
    store(CheckedAtEntry, check.atMs);
    store(CheckedWellEntry, check.well);
}

bool Settings::isWritable() const
{
    return m_isWritable;
}

QString Settings::flush()
{
    if (!m_isWritable)
        return {};
    m_file->sync();
    const QString name = m_file->fileName();
    if (QFile::exists(name))
        QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner);
    return m_file->status() == QSettings::NoError ? QString() : name;
}

QVariant Settings::value(int entry) const
{
    const SettingsRow &row = settingsRow(entry);
    QVariant found = m_file->value(QLatin1StringView(row.key));
    // A hand-edited "abc" where a number belongs fails to convert and reads as the default.
    if (!found.isValid() || !found.convert(QMetaType(row.type)))
        return row.fallback;
    return found;
}

void Settings::store(int entry, const QVariant &wanted)
{
    if (!m_isWritable || value(entry) == wanted)
        return;
    m_file->setValue(QLatin1StringView(settingsRow(VersionEntry).key), settingsVersion);
    m_file->setValue(QLatin1StringView(settingsRow(entry).key), wanted);
    emit changed(QLatin1StringView(settingsRow(entry).key));
}

} // namespace rd

#include "moc_settings.cpp"
