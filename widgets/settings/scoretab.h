// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/scorescale.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace rd {

class Card;
class TonedLabel;

/// A project that can have a target of its own.
struct TargetProject {
    ProjectRef ref;
    QString name; ///< plain line

    friend bool operator==(const TargetProject &, const TargetProject &) = default;
};

/// The one place for bands and targets. Shows what is set and reports what was chosen; sets
/// nothing. The score itself cannot be changed here or elsewhere.
class ScoreTab final : public QWidget {
    Q_OBJECT
public:
    explicit ScoreTab(QWidget *parent = nullptr);

    void setScale(const ScoreScale &scale);
    [[nodiscard]] const ScoreScale &scale() const { return m_scale; }
    /// Targets of projects that are not in the list stay, unseen.
    void setProjects(const QList<TargetProject> &projects);

signals:
    void scaleChosen(const rd::ScoreScale &scale);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showScale();
    void showTargets();
    void addRow(const ProjectRef &ref);
    void addTarget();
    void choose(const ScoreScale &scale);
    void describe();

    ScoreScale m_scale;
    QList<TargetProject> m_projects;
    QList<ProjectRef> m_rowRefs; ///< rows on screen
    bool m_namesChanged = true;
    bool m_isShowing = false; ///< fields are being filled, nobody chose anything

    Card *m_bandCard;
    QLabel *m_fairName;
    QLabel *m_strongName;
    QDoubleSpinBox *m_fair;
    QDoubleSpinBox *m_strong;
    TonedLabel *m_bands;
    QPushButton *m_reset;
    Card *m_targetCard;
    QCheckBox *m_hasTarget;
    QDoubleSpinBox *m_target;
    Card *m_projectCard;
    QGridLayout *m_rows;
    QWidget *m_rowArea;
    QComboBox *m_choice;
    QPushButton *m_add;
};

} // namespace rd
