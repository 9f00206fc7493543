// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/bucketchart.h"

#include <QAccessibleWidget>

namespace rd {

namespace {

/// What a screen reader hears of a chart: its title, and the bucket under the cross hair or a
/// summary. Single values are also offered as a table.
class ChartAccessible final : public QAccessibleWidget {
public:
    explicit ChartAccessible(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *chart = qobject_cast<const BucketChart *>(widget());
        if (!chart || kind != QAccessible::Description)
            return QAccessibleWidget::text(kind);
        const int current = chart->currentBucket();
        return current >= 0 ? chart->bucketText(current) : chart->summary();
    }

    // The parts inside belong to the drawing and have nothing to say.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
};

QAccessibleInterface *makeChartAccessible(const QString &, QObject *object)
{
    auto *chart = qobject_cast<BucketChart *>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeChartAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace rd
