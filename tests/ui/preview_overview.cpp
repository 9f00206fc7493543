// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the Overview with invented figures to a picture, without a display: for looking at it.
//   preview_overview --output F.png [--size 1096x768] [--theme light|dark|contrast] [--state S]
//                    [--names long|hostile] [--one] [--little] [--days N] [--rtl] [--hover N]
//                    [--focus NAME] [--dialog explain|scenarios|table|wall|parts]
//                    [--nothing] [--broken] [--old] [--syncing] [--scenarios N] [--target T]
// The scale comes from QT_SCALE_FACTOR.

#include "charts/outcomechart.h"
#include "charts/trendchart.h"
#include "common/navbutton.h"
#include "common/segmented.h"
#include "common/theme.h"
#include "overview/overviewpage.h"
#include "overview/wallview.h"
#include "support/sampleoverview.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include "common/banner.h"
#include "common/buttons.h"
#include "common/card.h"
#include "common/icons.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rd;

namespace {

PageState stateFrom(const QString &word)
{
    if (word == "empty"_L1)
        return PageState::Empty;
    if (word == "loading"_L1)
        return PageState::Loading;
    if (word == "offline"_L1)
        return PageState::Offline;
    if (word == "signed-out"_L1)
        return PageState::SignedOut;
    if (word == "error"_L1)
        return PageState::Error;
    if (word == "denied"_L1)
        return PageState::Denied;
    return PageState::Normal;
}

/// Every small control once.
QWidget *partsSheet()
{
    auto *sheet = new QWidget;
    auto *layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(20, 20, 20, 20);
    auto *period = new SegmentedControl;
    for (const QString &text : {u"24 h"_s, u"7 d"_s, u"30 d"_s, u"90 d"_s, u"12 m"_s})
        period->addSegment(text);
    period->setCurrentIndex(2);
    layout->addWidget(period);
    auto *row = new QHBoxLayout;
    const QList<std::pair<QString, ButtonRole>> roles{{u"Normal"_s, ButtonRole::Normal},
                                                      {u"Primary"_s, ButtonRole::Primary},
                                                      {u"Revoke"_s, ButtonRole::Danger},
                                                      {u"Link"_s, ButtonRole::Link},
                                                      {u"Quiet"_s, ButtonRole::Quiet}};
    for (const auto &[text, role] : roles) {
        auto *button = new QPushButton(text);
        button->setIcon(themedIcon(u"key"_s, role == ButtonRole::Primary  ? IconTint::OnAccent
                                             : role == ButtonRole::Danger ? IconTint::OnDanger
                                                                          : IconTint::Text));
        setButtonRole(button, role);
        row->addWidget(button);
        auto *off = new QPushButton(text);
        off->setEnabled(false);
        setButtonRole(off, role);
        row->addWidget(off);
    }
    row->addStretch();
    layout->addLayout(row);
    auto *fields = new QHBoxLayout;
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(u"Filter by name"_s);
    auto *combo = new QComboBox;
    combo->addItems({u"payments-platform"_s, u"logistics"_s});
    auto *check = new QCheckBox(u"Keep for this session only"_s);
    check->setChecked(true);
    auto *radio = new QRadioButton(u"Radio"_s);
    radio->setChecked(true);
    fields->addWidget(edit);
    fields->addWidget(combo);
    fields->addWidget(check);
    fields->addWidget(new QCheckBox(u"Off"_s));
    fields->addWidget(radio);
    layout->addLayout(fields);
    auto *tabs = new QTabBar;
    for (const QString &text : {u"Connections"_s, u"Tokens"_s, u"Polling"_s})
        tabs->addTab(text);
    tabs->setCurrentIndex(1);
    layout->addWidget(tabs);
    for (const auto kind : {Banner::Kind::Info, Banner::Kind::Warning, Banner::Kind::Error}) {
        auto *banner = new Banner;
        layout->addWidget(banner);
        banner->showMessage(kind, u"Offline since 14:02, showing saved data."_s, u"Try again"_s);
    }
    auto *rail = new QHBoxLayout;
    auto *column = new QVBoxLayout;
    const QList<std::pair<QString, QString>> pages{
        {u"overview"_s, u"Overview"_s}, {u"scenarios"_s, u"Scenarios"_s},
        {u"runs"_s, u"Runs"_s},         {u"delegates"_s, u"Delegates"_s},
        {u"hubs"_s, u"Hubs"_s},         {u"settings"_s, u"Settings"_s}};
    for (const auto &[icon, text] : pages) {
        auto *button = new NavButton(icon, text);
        button->setFixedWidth(164);
        button->setBadge(icon == "runs"_L1 ? u"3 live"_s : u"42"_s);
        button->setChecked(icon == "overview"_L1);
        column->addWidget(button);
    }
    rail->addLayout(column);
    auto *icons = new Card;
    icons->setTitle(u"Icons"_s);
    icons->setCaption(u"own drawings"_s);
    auto *grid = new QGridLayout;
    const QStringList names = u"bell calendar chart check chevron-down chevron-left chevron-right "
                              "chevron-up clock close copy database delegates docs empty error "
                              "export external filter globe hubs info key link loading lock mark "
                              "more offline overview palette play plus question refresh runs "
                              "scenarios search settings shield sign-in signed-out stop table "
                              "trash user warning"_s.split(u' ');
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QPushButton;
        button->setIcon(themedIcon(names[i]));
        button->setIconSize({20, 20});
        setButtonRole(button, ButtonRole::Quiet);
        grid->addWidget(button, i / 12, i % 12);
    }
    icons->body()->addLayout(grid);
    rail->addWidget(icons, 1);
    layout->addLayout(rail);
    layout->addStretch();
    return sheet;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QCommandLineParser parser;
    for (const QString &name :
         {u"output"_s, u"size"_s, u"theme"_s, u"state"_s, u"names"_s, u"days"_s, u"scenarios"_s,
          u"target"_s, u"hover"_s, u"focus"_s, u"dialog"_s, u"scroll"_s})
        parser.addOption({name, name, name});
    for (const QString &name :
         {u"one"_s, u"little"_s, u"rtl"_s, u"nothing"_s, u"broken"_s, u"old"_s, u"syncing"_s})
        parser.addOption({name, name});
    parser.process(app);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    QLocale::setDefault(QLocale(QLocale::English));
    applyTheme(app, themeFromKey(parser.value(u"theme"_s)).value_or(ThemeChoice::Light));

    const QString dialog = parser.value(u"dialog"_s);
    const std::unique_ptr<QWidget> sheet(dialog == "parts"_L1 ? partsSheet() : nullptr);
    OverviewPage page;
    WallView wall;
    QWidget *shown = sheet                 ? sheet.get()
                     : dialog == "wall"_L1 ? static_cast<QWidget *>(&wall)
                                           : &page;
    const QStringList size = parser.value(u"size"_s).split(u'x');
    shown->resize(size.size() == 2 ? QSize(size[0].toInt(), size[1].toInt()) : QSize(1096, 768));
    shown->show();

    sample::OverviewOptions options;
    options.longNames = parser.value(u"names"_s) == "long"_L1;
    options.hostileNames = parser.value(u"names"_s) == "hostile"_L1;
    options.oneProject = parser.isSet(u"one"_s);
    options.tooLittle = parser.isSet(u"little"_s);
    options.emojiNames = parser.value(u"names"_s) == "emoji"_L1;
    options.nothingRan = parser.isSet(u"nothing"_s);
    options.onlyBroken = parser.isSet(u"broken"_s);
    options.synchronising = parser.isSet(u"syncing"_s);
    if (parser.isSet(u"old"_s))
        options.dataAgeMs = 6 * 86'400'000LL;
    options.scenarios = parser.value(u"scenarios"_s).toInt();
    if (parser.isSet(u"target"_s))
        options.target = parser.value(u"target"_s).toDouble();
    if (parser.isSet(u"days"_s))
        options.days = parser.value(u"days"_s).toInt();
    const PageState state = stateFrom(parser.value(u"state"_s));
    const bool bare = parser.value(u"names"_s) == "none"_L1;
    if (!bare)
        page.showFigures(sample::overview(options));
    if (!bare)
        page.showYear(sample::year(sample::overview().generatedMs));
    page.showState(state, {});
    const OverviewFigures figures = sample::overview(options);
    if (!bare)
        wall.setPage({.figures = figures,
                      .title = figures.projects.isEmpty()
                                   ? sample::nameFor(u"payments-platform"_s, options)
                                   : u"All projects"_s,
                      .index = 1,
                      .count = 4});
    wall.setStatus(state == PageState::Offline
                       ? u"Offline since 14 Nov 09:12, showing data from 6 d ago"_s
                       : u"Updated 12 s ago"_s,
                   state == PageState::Offline);

    QTimer::singleShot(60ms, &app, [&] {
        if (parser.isSet(u"hover"_s)) {
            if (auto *chart = page.findChild<TrendChart *>())
                chart->setCurrentBucket(parser.value(u"hover"_s).toInt());
        }
        if (auto *area = page.findChild<QScrollArea *>(); area && parser.isSet(u"scroll"_s))
            area->verticalScrollBar()->setValue(parser.value(u"scroll"_s).toInt());
        for (int i = 0; i < parser.value(u"focus"_s).toInt(); ++i) {
            QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
            QWidget *focused = shown->focusWidget();
            QCoreApplication::sendEvent(focused ? focused : shown, &tab);
        }
        if (dialog == "explain"_L1)
            page.explainScore();
        if (dialog == "scenarios"_L1)
            page.showScenarios();
        if (dialog == "table"_L1) {
            if (auto *chart = page.findChild<TrendChart *>())
                chart->showAsTable();
        }
        QTimer::singleShot(60ms, &app, [&] {
            QWidget *target = shown;
            if (auto *open = page.findChild<QDialog *>())
                target = open;
            const bool saved = target->grab().save(parser.value(u"output"_s));
            QCoreApplication::exit(saved ? 0 : 1);
        });
    });
    return QApplication::exec();
}
