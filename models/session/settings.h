// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/scorescale.h"
#include "domain/period.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

class QSettings;

namespace rd {

enum class Theme { System, Light, Dark, HighContrast };

/// The user's preferences, in an ini file that may be read and edited by hand. No secrets, no
/// connections. A missing, damaged or unknown value reads as its default; unknown keys are kept.
class Settings final : public QObject {
    Q_OBJECT
public:
    /// \p file is created with mode 0600 by the first change.
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);

    [[nodiscard]] QString language() const; ///< BCP 47 tag; empty: the system's
    void setLanguage(const QString &tag);

    [[nodiscard]] Period period() const;
    void setPeriod(Period period);

    /// Time between polls: 10, 15, 30, 60 or 300 s; 0 when paused.
    [[nodiscard]] std::chrono::seconds pollInterval() const;
    /// Other values are taken to the nearest allowed one.
    void setPollInterval(std::chrono::seconds interval);

    [[nodiscard]] QString lastPage() const; ///< "overview" by default
    void setLastPage(const QString &page);

    /// What the header's switcher showed, see scopeKey(); empty: all.
    [[nodiscard]] QString lastScope() const;
    void setLastScope(const QString &scope);

    /// Saved filters of the list of scenarios, as that list writes them; empty: none.
    [[nodiscard]] QString scenarioFilters() const;
    void setScenarioFilters(const QString &text);

    /// How the list of runs is divided, by a word of that list; empty: not at all.
    [[nodiscard]] QString runsGrouping() const;
    void setRunsGrouping(const QString &word);

    [[nodiscard]] BandLimits bandLimits() const;
    /// Ignored unless 0 < fairFrom < strongFrom <= 100.
    void setBandLimits(const BandLimits &limits);
    /// What the score of all projects should reach; none: no target.
    [[nodiscard]] std::optional<double> target() const;
    /// Ignored unless 0 < target <= 100, as are the targets of projects.
    void setTarget(std::optional<double> target);
    [[nodiscard]] QHash<ProjectRef, double> projectTargets() const;
    void setProjectTarget(const ProjectRef &project, std::optional<double> target);
    /// All of the above together: the one place for bands and targets.
    [[nodiscard]] ScoreScale scoreScale() const;
    /// True for the key of anything in scoreScale().
    [[nodiscard]] static bool isOfScale(const QString &key);

    /// Closing the window hides it, where the desktop has a tray; false by default.
    [[nodiscard]] bool keepInTray() const;
    void setKeepInTray(bool keeps);

    static constexpr int MaxKeepMonths = 1200;
    /// How many months of runs history keeps; 0: everything.
    [[nodiscard]] int keepMonths() const;
    /// Ignored outside 0 to MaxKeepMonths.
    void setKeepMonths(int months);

    /// When the history was last looked through for damage (0: never), and whether all was well.
    struct HistoryCheck {
        qint64 atMs = 0;
        bool well = true;
    };
    [[nodiscard]] HistoryCheck lastHistoryCheck() const;
    void setLastHistoryCheck(const HistoryCheck &check);

    /// False when the file was written by a newer version: it is read, but never written.
    [[nodiscard]] bool isWritable() const;
    /// Writes what is pending. Empty when it worked, else the file that could not be written.
    [[nodiscard]] QString flush();

signals:
    /// \p key is the one in the file, for instance "appearance/theme".
    void changed(const QString &key);

private:
    void store(int entry, const QVariant &value);
    [[nodiscard]] QVariant value(int entry) const;

    std::unique_ptr<QSettings> m_file;
    bool m_isWritable = true;
};

} // namespace rd
