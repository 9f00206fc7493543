// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/scoretab.h"

#include "common/buttons.h"
#include "common/card.h"
#include "common/columnscroll.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/tonedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ScoreColumn = 640;
constexpr double SmallestStep = 0.1; ///< scores are shown with one decimal
constexpr double FirstTarget = 80;

QDoubleSpinBox *scoreField(const QString &objectName)
{
    auto *field = new QDoubleSpinBox;
    field->setObjectName(objectName);
    field->setDecimals(1);
    field->setRange(SmallestStep, 100);
    field->setSingleStep(1);
    field->setMinimumHeight(metrics::ControlHeight);
    field->setFixedWidth(96);
    field->setKeyboardTracking(false); // a number half typed is no choice
    return field;
}

} // namespace

ScoreTab::ScoreTab(QWidget *parent)
    : QWidget(parent)
    , m_bandCard(new Card)
    , m_fairName(plainLabel())
    , m_strongName(plainLabel())
    , m_fair(scoreField(u"fairFrom"_s))
    , m_strong(scoreField(u"strongFrom"_s))
    , m_bands(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_reset(new QPushButton)
    , m_targetCard(new Card)
    , m_hasTarget(new QCheckBox)
    , m_target(scoreField(u"target"_s))
    , m_projectCard(new Card)
    , m_rows(nullptr)
    , m_rowArea(nullptr)
    , m_choice(new QComboBox)
    , m_add(new QPushButton)
{
    build();
    m_target->setValue(FirstTarget); // offered, not chosen
    connect(m_fair, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        ScoreScale scale = m_scale;
        scale.bands.fairFrom = value;
        choose(scale);
    });
    connect(m_strong, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        ScoreScale scale = m_scale;
        scale.bands.strongFrom = value;
        choose(scale);
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        ScoreScale scale = m_scale;
        scale.bands = {};
        choose(scale);
    });
    connect(m_hasTarget, &QCheckBox::toggled, this, [this](bool isOn) {
        ScoreScale scale = m_scale;
        scale.target = isOn ? std::optional(m_target->value()) : std::nullopt;
        choose(scale);
    });
    connect(m_target, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        ScoreScale scale = m_scale;
        scale.target = value;
        choose(scale);
    });
    connect(m_add, &QPushButton::clicked, this, &ScoreTab::addTarget);
    showScale();
    retranslate();
}

void ScoreTab::build()
{
    m_fairName->setBuddy(m_fair);
    m_strongName->setBuddy(m_strong);
    m_reset->setObjectName(u"resetBands"_s);
    setButtonRole(m_reset, ButtonRole::Link);
    auto *bands = new QGridLayout;
    bands->setHorizontalSpacing(12);
    bands->setVerticalSpacing(6);
    bands->addWidget(m_strongName, 0, 0);
    bands->addWidget(m_strong, 0, 1);
    bands->addWidget(m_fairName, 1, 0);
    bands->addWidget(m_fair, 1, 1);
    bands->setColumnStretch(2, 1);
    m_bandCard->body()->setSpacing(8);
    m_bandCard->body()->addLayout(bands);
    m_bandCard->body()->addWidget(m_bands);
    m_bandCard->body()->addWidget(m_reset, 0, Qt::AlignLeading);

    m_hasTarget->setObjectName(u"hasTarget"_s);
    auto *target = new QHBoxLayout;
    target->setSpacing(12);
    target->addWidget(m_hasTarget);
    target->addWidget(m_target);
    target->addStretch(1);
    m_targetCard->body()->addLayout(target);

    m_rowArea = new QWidget;
    m_rows = new QGridLayout(m_rowArea);
    m_rows->setContentsMargins({});
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(0, 1);
    m_choice->setObjectName(u"targetProject"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    m_add->setObjectName(u"addTarget"_s);
    m_add->setIcon(themedIcon(u"plus"_s));
    auto *adding = new QHBoxLayout;
    adding->setSpacing(8);
    adding->addWidget(m_choice, 1);
    adding->addWidget(m_add);
    m_projectCard->body()->setSpacing(8);
    m_projectCard->body()->addWidget(m_rowArea);
    m_projectCard->body()->addLayout(adding);

    auto *scroll = new ColumnScroll(ScoreColumn);
    scroll->setLeading(true);
    scroll->column()->setSpacing(metrics::Gap);
    scroll->column()->addWidget(m_bandCard);
    scroll->column()->addWidget(m_targetCard);
    scroll->column()->addWidget(m_projectCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void ScoreTab::setScale(const ScoreScale &scale)
{
    if (m_scale == scale)
        return;
    m_scale = scale;
    showScale();
}

void ScoreTab::setProjects(const QList<TargetProject> &projects)
{
    if (m_projects == projects)
        return;
    m_projects = projects;
    m_namesChanged = true;
    showTargets();
}

void ScoreTab::choose(const ScoreScale &scale)
{
    if (m_isShowing || m_scale == scale)
        return;
    m_scale = scale;
    showScale();
    emit scaleChosen(scale);
}

void ScoreTab::showScale()
{
    m_isShowing = true;
    // Each limit ends where the other begins: what cannot be is not offered.
    m_fair->setRange(SmallestStep, m_scale.bands.strongFrom - SmallestStep);
    m_strong->setRange(m_scale.bands.fairFrom + SmallestStep, 100);
    m_fair->setValue(m_scale.bands.fairFrom);
    m_strong->setValue(m_scale.bands.strongFrom);
    m_reset->setEnabled(m_scale.bands != BandLimits{});
    m_hasTarget->setChecked(m_scale.target.has_value());
    m_target->setEnabled(m_scale.target.has_value());
    if (m_scale.target)
        m_target->setValue(*m_scale.target);
    m_isShowing = false;
    describe();
    showTargets();
}

void ScoreTab::describe()
{
    const QLocale locale;
    const QString fair = locale.toString(m_scale.bands.fairFrom, 'f', 1);
    const QString strong = locale.toString(m_scale.bands.strongFrom, 'f', 1);
    m_bands->setText(tr("Weak below %1, fair from %1, strong from %2.").arg(fair, strong));
}

void ScoreTab::showTargets()
{
    // The focus stays where it was when only a number changed.
    QList<ProjectRef> rows;
    for (const TargetProject &project : std::as_const(m_projects)) {
        if (m_scale.projectTargets.contains(project.ref))
            rows.append(project.ref);
    }
    if (rows != m_rowRefs || m_namesChanged) {
        qDeleteAll(m_rowArea->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
        m_rowRefs = rows;
        m_namesChanged = false;
        for (const ProjectRef &ref : std::as_const(m_rowRefs))
            addRow(ref);
    }
    m_rowArea->setHidden(rows.isEmpty());
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (qsizetype i = 0; i < m_projects.size(); ++i) {
        if (!m_scale.projectTargets.contains(m_projects.at(i).ref))
            m_choice->addItem(m_projects.at(i).name, static_cast<int>(i));
    }
    const bool hasChoice = m_choice->count() > 0;
    m_choice->setVisible(hasChoice);
    m_add->setVisible(hasChoice);
    m_projectCard->setHidden(m_projects.isEmpty());
}

void ScoreTab::addRow(const ProjectRef &ref)
{
    QString name;
    for (const TargetProject &project : std::as_const(m_projects)) {
        if (project.ref == ref)
            name = project.name;
    }
    const int row = m_rows->rowCount();
    auto *label = new ElidedLabel(name);
    auto *field = scoreField(u"projectTarget"_s);
    //: %1 is a project
    field->setAccessibleName(tr("Target of %1").arg(name));
    field->setValue(m_scale.projectTargets.value(ref, FirstTarget));
    auto *remove = new QPushButton;
    remove->setIcon(themedIcon(u"close"_s, IconTint::Muted));
    setButtonRole(remove, ButtonRole::Quiet);
    //: %1 is a project
    remove->setAccessibleName(tr("Remove the target of %1").arg(name));
    remove->setToolTip(plainToolTip(remove->accessibleName()));
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(field, row, 1);
    m_rows->addWidget(remove, row, 2);
    connect(field, &QDoubleSpinBox::valueChanged, this, [this, ref](double value) {
        ScoreScale scale = m_scale;
        scale.projectTargets.insert(ref, value);
        choose(scale);
    });
    // After the click is through: the row goes with its button.
    connect(
        remove, &QPushButton::clicked, this,
        [this, ref] {
            ScoreScale scale = m_scale;
            scale.projectTargets.remove(ref);
            choose(scale);
        },
        Qt::QueuedConnection);
}

void ScoreTab::addTarget()
{
    const int index = m_choice->currentData().toInt();
    if (m_choice->currentIndex() < 0 || index >= m_projects.size())
        return;
    ScoreScale scale = m_scale;
    scale.projectTargets.insert(m_projects.at(index).ref, m_scale.target.value_or(FirstTarget));
    choose(scale);
}

void ScoreTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ScoreTab::retranslate()
{
    m_bandCard->setTitle(tr("Bands"));
    m_bandCard->setCaption(
        tr("The word beside a score, everywhere. The score itself cannot be changed."));
    m_strongName->setText(tr("Strong from"));
    m_fairName->setText(tr("Fair from"));
    m_reset->setText(tr("Back to the limits of ChaosCenter"));
    m_targetCard->setTitle(tr("Target"));
    m_targetCard->setCaption(
        tr("A line in the chart; scores below it are marked. It stands for all projects."));
    m_hasTarget->setText(tr("The score should reach"));
    m_target->setAccessibleName(tr("Target"));
    m_projectCard->setTitle(tr("Targets of single projects"));
    m_projectCard->setCaption(tr("In place of the common one, for that project alone."));
    m_choice->setAccessibleName(tr("Project"));
    m_add->setText(tr("Add a target"));
    m_namesChanged = true;
    describe();
    showTargets();
}

} // namespace rd

#include "moc_scoretab.cpp"
