// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "common/buttons.h"
#include "common/theme.h"
#include "settings/abouttab.h"
#include "settings/appearancetab.h"
#include "settings/connectionstab.h"
#include "settings/scoretab.h"
#include "settings/tokenstab.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_lockdown(new QPushButton)
    , m_pages(new QStackedWidget)
    , m_tokens(new TokensTab)
    , m_connections(new ConnectionsTab)
    , m_score(new ScoreTab)
    , m_appearance(new AppearanceTab)
    , m_about(new AboutTab)
{
    m_tabs->setObjectName("settingsTabs"_L1);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(true);
    for (QWidget *page : std::initializer_list<QWidget *>{m_tokens, m_connections, m_score,
                                                          m_appearance, m_about}) {
        m_tabs->addTab(QString());
        m_pages->addWidget(page);
    }

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::PagePadding, 8, metrics::PagePadding, 0);
    bar->addWidget(m_tabs, 1);
    m_lockdown->setObjectName("lockdownButton"_L1);
    setButtonRole(m_lockdown, ButtonRole::Link);
    bar->addWidget(m_lockdown);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        emit tabOpened(currentTab());
    });
    connect(m_lockdown, &QPushButton::clicked, this, &SettingsPage::lockdownRequested);
    retranslate();
}

void SettingsPage::openTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

SettingsPage::Tab SettingsPage::currentTab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::retranslate()
{
    m_tabs->setAccessibleName(tr("Settings"));
    m_lockdown->setText(tr("This computer is &compromised..."));
    m_tabs->setTabText(static_cast<int>(Tab::Tokens), tr("Tokens"));
    m_tabs->setTabText(static_cast<int>(Tab::Connections), tr("Connections"));
    m_tabs->setTabText(static_cast<int>(Tab::Score), tr("Score"));
    m_tabs->setTabText(static_cast<int>(Tab::Appearance), tr("Appearance"));
    m_tabs->setTabText(static_cast<int>(Tab::About), tr("About"));
}

} // namespace rd

#include "moc_settingspage.cpp"
