// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"
#include "settings/scoretab.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rd;

class TestScoreTab final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void showsWhatIsSetWithoutChoosingIt();
    void limitsCannotCross();
    void backToTheUsualLimits();
    void theTargetCanBeSwitchedOff();
    void aProjectGetsItsOwnTarget();
    void targetsOfOtherProjectsStay();

private:
    [[nodiscard]] QDoubleSpinBox *field(const QString &name) const
    {
        return m_tab->findChild<QDoubleSpinBox *>(name);
    }
    std::unique_ptr<ScoreTab> m_tab;
};

void TestScoreTab::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestScoreTab::init()
{
    m_tab = std::make_unique<ScoreTab>();
    m_tab->setProjects({{{u"c"_s, u"p"_s}, u"payments"_s}, {{u"c"_s, u"q"_s}, u"identity"_s}});
    m_tab->show();
}

void TestScoreTab::showsWhatIsSetWithoutChoosingIt()
{
    QSignalSpy chosen(m_tab.get(), &ScoreTab::scaleChosen);
    m_tab->setScale({.bands = {.fairFrom = 55.5, .strongFrom = 90},
                     .target = 85,
                     .projectTargets = {{{u"c"_s, u"p"_s}, 95}}});
    QCOMPARE(field(u"fairFrom"_s)->value(), 55.5);
    QCOMPARE(field(u"strongFrom"_s)->value(), 90.0);
    QVERIFY(m_tab->findChild<QCheckBox *>(u"hasTarget"_s)->isChecked());
    QCOMPARE(field(u"target"_s)->value(), 85.0);
    QCOMPARE(field(u"projectTarget"_s)->value(), 95.0);
    QCOMPARE(m_tab->findChild<QComboBox *>(u"targetProject"_s)->count(), 1);
    QCOMPARE(chosen.size(), 0);
}

void TestScoreTab::limitsCannotCross()
{
    QSignalSpy chosen(m_tab.get(), &ScoreTab::scaleChosen);
    field(u"fairFrom"_s)->setValue(95);
    QCOMPARE(m_tab->scale().bands.fairFrom, 79.9);
    field(u"strongFrom"_s)->setValue(10);
    QCOMPARE(m_tab->scale().bands.strongFrom, 80.0);
    for (const auto &change : chosen) {
        const auto scale = change.first().value<ScoreScale>();
        QVERIFY(scale.bands.fairFrom < scale.bands.strongFrom);
    }
}

void TestScoreTab::backToTheUsualLimits()
{
    auto *reset = m_tab->findChild<QPushButton *>(u"resetBands"_s);
    QVERIFY(!reset->isEnabled());
    m_tab->setScale({.bands = {.fairFrom = 85, .strongFrom = 95}, .target = 90});
    QVERIFY(reset->isEnabled());
    reset->click();
    QVERIFY(m_tab->scale().bands == BandLimits{});
    QCOMPARE(field(u"fairFrom"_s)->value(), 40.0);
    QCOMPARE(m_tab->scale().target, std::optional(90.0)); // is not a band
}

void TestScoreTab::theTargetCanBeSwitchedOff()
{
    auto *has = m_tab->findChild<QCheckBox *>(u"hasTarget"_s);
    QVERIFY(!field(u"target"_s)->isEnabled());
    has->click();
    QCOMPARE(m_tab->scale().target, std::optional(80.0));
    field(u"target"_s)->setValue(91.5);
    QCOMPARE(m_tab->scale().target, std::optional(91.5));
    has->click();
    QCOMPARE(m_tab->scale().target, std::nullopt);
}

void TestScoreTab::aProjectGetsItsOwnTarget()
{
    QSignalSpy chosen(m_tab.get(), &ScoreTab::scaleChosen);
    m_tab->findChild<QPushButton *>(u"addTarget"_s)->click();
    const ProjectRef payments{u"c"_s, u"p"_s};
    QCOMPARE(m_tab->scale().projectTargets.value(payments), 80.0);
    auto *own = field(u"projectTarget"_s);
    own->setValue(97);
    QCOMPARE(m_tab->scale().projectTargets.value(payments), 97.0);
    QCOMPARE(field(u"projectTarget"_s), own); // the field stays under the fingers
    QPushButton *remove = nullptr;
    const auto buttons = m_tab->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->accessibleName().startsWith(u"Remove"_s))
            remove = button;
    }
    QVERIFY(remove);
    remove->click();
    QTRY_VERIFY(m_tab->scale().projectTargets.isEmpty());
    QCOMPARE(chosen.size(), 3);
}

void TestScoreTab::targetsOfOtherProjectsStay()
{
    const ProjectRef unseen{u"elsewhere"_s, u"p"_s};
    m_tab->setScale({.projectTargets = {{unseen, 66}}});
    m_tab->findChild<QPushButton *>(u"addTarget"_s)->click();
    QCOMPARE(m_tab->scale().projectTargets.value(unseen), 66.0);
}

QTEST_MAIN(TestScoreTab)
#include "tst_scoretab.moc"
