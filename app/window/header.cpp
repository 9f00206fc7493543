// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/header.h"

#include "common/buttons.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/segmented.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "palette/searchbutton.h"
#include "welcome/docsmenu.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int HeaderHeight = 52;
constexpr int CompactSearchBelow = 1020;
constexpr int LeastScopeWidth = 88;
constexpr std::array ShownPeriods{PeriodKind::Hours24, PeriodKind::Days7,    PeriodKind::Days30,
                                  PeriodKind::Days90,  PeriodKind::Months12, PeriodKind::Custom};

} // namespace

Header::Header(QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(this))
    , m_scopeLabel(new QLabel(this))
    , m_scopes(new QComboBox(this))
    , m_age(new ElidedLabel(QString(), TextRole::Caption, this))
    , m_periods(new SegmentedControl(this))
    , m_export(new QToolButton(this))
    , m_refresh(new QToolButton(this))
    , m_refreshAction(new QAction(this))
    , m_help(new QToolButton(this))
    , m_search(new SearchButton(this))
    , m_docs(new DocsMenu(this))
{
    setFixedHeight(HeaderHeight);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(textFont(TextRole::PageTitle));
    // On Linux assistive technology takes a combo box's name from its value; the buddy labels it.
    m_scopeLabel->setBuddy(m_scopes);
    m_scopeLabel->setVisible(false);
    m_scopes->setObjectName(u"scopes"_s);
    m_scopes->setMinimumContentsLength(12);
    m_scopes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scopes->setMaximumWidth(320);
    m_scopes->setMinimumWidth(LeastScopeWidth); // in a narrow window it gives way before others
    for (const PeriodKind kind : ShownPeriods)
        m_periods->addSegment({}, {}, static_cast<int>(kind));
    m_periods->setObjectName(u"periods"_s);
    m_age->setObjectName(u"age"_s);
    m_age->setMuted(true);
    m_age->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_back->setObjectName(u"back"_s);
    m_back->setIcon(themedIcon(u"chevron-left"_s));
    m_back->setVisible(false);
    m_export->setObjectName(u"export"_s);
    m_export->setIcon(themedIcon(u"export"_s));
    m_export->setVisible(false);
    m_refresh->setObjectName(u"refresh"_s);
    m_refresh->setIcon(themedIcon(u"refresh"_s));
    m_refreshAction->setObjectName(u"refreshNow"_s);
    m_refreshAction->setShortcut(QKeySequence(Qt::Key_F5));
    addAction(m_refreshAction);
    m_search->setObjectName(u"search"_s);
    m_help->setObjectName(u"help"_s);
    m_help->setIcon(themedIcon(u"docs"_s));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 0, metrics::PagePadding, 1);
    layout->setSpacing(metrics::Gap);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // minimumSizeHint() knows what gives way
    layout->addWidget(m_back);
    layout->addWidget(m_title);
    layout->addSpacing(8);
    layout->addWidget(m_scopes);
    layout->addWidget(m_age, 1);
    layout->addWidget(m_periods);
    layout->addWidget(m_export);
    layout->addWidget(m_refresh);
    layout->addWidget(m_help);
    layout->addWidget(m_search);

    connect(m_back, &QToolButton::clicked, this, &Header::backRequested);
    connect(m_scopes, &QComboBox::activated, this, &Header::chooseScope);
    connect(m_periods, &SegmentedControl::activated, this, &Header::choosePeriod);
    connect(m_refresh, &QToolButton::clicked, m_refreshAction, &QAction::trigger);
    connect(m_refreshAction, &QAction::triggered, this, &Header::refreshRequested);
    connect(m_search, &SearchButton::clicked, this, &Header::searchRequested);
    // Not as the button's own menu, which would draw an arrow over the icon.
    connect(m_help, &QToolButton::clicked, this,
            [this] { m_docs->popup(m_help->mapToGlobal(QPoint(0, m_help->height() + 4))); });
    chainTabOrder({m_back, m_scopes, m_periods, m_export, m_refresh, m_help, m_search});
    retranslate();
}

void Header::setExportMenu(QMenu *menu)
{
    // As with the help: the button's own menu would draw an arrow over the icon.
    connect(m_export, &QToolButton::clicked, menu, [this, menu] {
        menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 4)));
    });
}

void Header::setExportVisible(bool visible)
{
    m_export->setVisible(visible);
}

void Header::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Header::setScopes(const QList<ScopeChoice> &choices, const Scope &current, bool several)
{
    const QSignalBlocker quiet(m_scopes);
    if (m_choices != choices) { // else a list that is open would be emptied by every poll
        m_choices = choices;
        m_scopes->clear();
        for (const ScopeChoice &choice : choices) {
            m_scopes->addItem(choice.text);
            m_scopes->setItemData(m_scopes->count() - 1, plainToolTip(choice.text),
                                  Qt::ToolTipRole);
        }
    }
    int chosen = choices.isEmpty() ? -1 : 0;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        if (choices.at(i).scope == current)
            chosen = i;
    }
    const int last = static_cast<int>(choices.size());
    if (several && m_scopes->count() == last)
        m_scopes->addItem({});
    else if (!several && m_scopes->count() > last)
        m_scopes->removeItem(last);
    m_hasSeveral = several;
    nameSeveral();
    m_scopes->setCurrentIndex(chosen);
    m_chosen = chosen;
    m_scopes->setEnabled(choices.size() > 1);
    m_scopes->setVisible(m_areSwitchersWanted && !choices.isEmpty());
}

void Header::nameSeveral()
{
    if (m_hasSeveral)
        m_scopes->setItemText(m_scopes->count() - 1, tr("Several projects..."));
}

void Header::chooseScope(int index)
{
    if (index >= 0 && index < m_choices.size()) {
        m_chosen = index;
        emit scopeChosen(m_choices.at(index).scope);
        return;
    }
    // What is shown stays what it was until several have been chosen.
    m_scopes->setCurrentIndex(m_chosen);
    emit severalScopesRequested();
}

void Header::choosePeriod()
{
    const auto kind = static_cast<PeriodKind>(m_periods->currentData().toInt());
    if (kind != PeriodKind::Custom) {
        emit periodChosen(Period{.kind = kind});
        return;
    }
    showPeriod(); // until days have been chosen
    emit customPeriodRequested();
}

void Header::setPeriod(const Period &period, const QString &days)
{
    m_period = period;
    m_days = period.kind == PeriodKind::Custom ? days : QString();
    showPeriod();
}

void Header::showPeriod()
{
    m_periods->setCurrentData(static_cast<int>(m_period.kind));
    const QString name = m_days.isEmpty() ? tr("Choose days") : m_days;
    const int last = m_periods->count() - 1;
    const auto widthWith = [&](const QString &text) {
        m_periods->setSegmentText(last, text, name);
        m_periods->layout()->activate(); // else the line knows the width of the words before
        return layout()->minimumSize().width();
    };
    const int narrow = widthWith(tr("Days..."));
    m_daysWidth = m_days.isEmpty() ? 0 : widthWith(m_days) - narrow;
    // In a narrow window the tool tip alone names them.
    if (m_daysWidth > 0 && narrow + m_daysWidth > width()) {
        widthWith(tr("Days..."));
        m_daysWidth = 0;
    }
}

void Header::setAge(const QString &age)
{
    m_age->setText(age);
}

void Header::setBack(const QString &title)
{
    m_backTitle = title;
    m_back->setVisible(!title.isEmpty());
    //: %1 is the title of a page
    const QString name = tr("Back to %1").arg(title);
    m_back->setAccessibleName(name);
    m_back->setToolTip(name);
}

void Header::setSwitchersVisible(bool visible)
{
    m_areSwitchersWanted = visible;
    m_scopes->setVisible(visible && !m_choices.isEmpty());
    m_periods->setVisible(visible);
    m_age->setVisible(visible);
    m_refresh->setVisible(visible);
}

void Header::setRefreshing(bool refreshing)
{
    m_refresh->setEnabled(!refreshing);
    m_refreshAction->setEnabled(!refreshing);
}

void Header::retranslate()
{
    const std::array<std::pair<QString, QString>, ShownPeriods.size()> texts{{
        {tr("24 h"), tr("24 hours")},
        {tr("7 d"), tr("7 days")},
        {tr("30 d"), tr("30 days")},
        {tr("90 d"), tr("90 days")},
        {tr("12 m"), tr("12 months")},
        {QString(), QString()},
    }};
    for (int i = 0; i < static_cast<int>(texts.size()); ++i)
        m_periods->setSegmentText(i, texts[static_cast<size_t>(i)].first,
                                  texts[static_cast<size_t>(i)].second);
    m_periods->setAccessibleName(tr("Period"));
    showPeriod();
    setBack(m_backTitle);
    nameSeveral();
    m_scopeLabel->setText(tr("Project"));
    m_scopes->setToolTip(tr("Which project is shown"));
    m_export->setToolTip(tr("Export and print"));
    m_export->setAccessibleName(tr("Export and print"));
    m_refresh->setToolTip(tr("Ask the server now (F5)"));
    m_refresh->setAccessibleName(tr("Refresh"));
    m_refreshAction->setText(tr("Refresh"));
    m_help->setToolTip(tr("Documentation"));
    m_help->setAccessibleName(tr("Documentation"));
}

void Header::setSearchKey(const QKeySequence &key)
{
    m_search->setKey(key);
}

QSize Header::minimumSizeHint() const
{
    // Whatever the search and the period show now: they give way to a window that becomes narrower.
    const int spare = m_search->sizeHint().width() - m_search->compactSize().width() + m_daysWidth;
    return {QWidget::minimumSizeHint().width() - spare, HeaderHeight};
}

void Header::resizeEvent(QResizeEvent *event)
{
    m_search->setCompact(width() < CompactSearchBelow);
    showPeriod();
    QWidget::resizeEvent(event);
}

void Header::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Header::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.border);
}

} // namespace rd

#include "moc_header.cpp"
