// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace rd {

/// A row of joined buttons of which exactly one is chosen: the period switch. Left and Right move
/// the choice, Tab leaves the control.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// Appends a segment and answers its index. \p accessibleName says in words what \p text
    /// abbreviates ("30 days" for "30 d"); it is the tool tip, too.
    int addSegment(const QString &text, const QString &accessibleName = {},
                   const QVariant &value = {});
    void setSegmentText(int index, const QString &text, const QString &accessibleName = {});
    void setSegmentEnabled(int index, bool enabled);
    [[nodiscard]] int count() const;

    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QVariant currentData() const;
    /// Chooses without activated(); -1 chooses none.
    void setCurrentIndex(int index);
    bool setCurrentData(const QVariant &value);

signals:
    /// The user chose a segment, with mouse or keyboard.
    void activated(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveChoice(int step);
    void updateTabStop();

    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    QVariantList m_data;
};

} // namespace rd
