// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/runsquery.h"

#include <QWidget>

namespace rd {

/// What narrows the list of runs besides the fields above it, one button each: scenario, delegate,
/// environment, tags, project, time. A button takes its restriction away, the last one all of them
/// and the fields. Hidden while there is none.
class RunRestrictions final : public QWidget {
    Q_OBJECT
public:
    explicit RunRestrictions(QWidget *parent = nullptr);

    /// \p zone is that of the times shown.
    void setQuery(const RunsQuery &query, const QTimeZone &zone);
    [[nodiscard]] QStringList texts() const;

    /// "3 Nov", "3 to 9 Nov 14:00", "3 Nov 14:00 to 15:00": the days or hours of a span.
    [[nodiscard]] static QString spanText(const TimeSpan &span, const QTimeZone &zone);

signals:
    /// The query without what was taken away.
    void queryChanged(const rd::RunsQuery &query);
    void clearRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showButtons();
    void addClear();
    void addButton(const QString &text, const RunsQuery &without);

    RunsQuery m_query;
    QTimeZone m_zone;
};

} // namespace rd
