// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/pageflow.h"

#include "desk/profile.h"
#include "window/statusflow.h"

#include <QEvent>
#include <QVBoxLayout>

namespace rd {

PageFlow::PageFlow(Profile &profile, StatusFlow &status, QWidget &pages, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_status(status)
    , m_place(new QWidget(&pages))
{
}

PageFlow::~PageFlow() = default;

bool PageFlow::makePage()
{
    if (std::exchange(m_isMade, true))
        return false;
    auto *layout = new QVBoxLayout(m_place);
    layout->setContentsMargins({});
    layout->addWidget(createPage(m_place));
    m_place->installEventFilter(this);

    const auto tellState = [this] { showState(m_status.pageState(), m_status.pageDetail()); };
    tellState();
    connect(&m_status, &StatusFlow::pageStateChanged, this, tellState);
    connect(&m_status, &StatusFlow::aged, this, [this] {
        if (m_isActive)
            showNow(m_profile.desk().clock().nowMs());
    });
    const History &history = m_profile.desk().history();
    connect(&history, &History::changed, this, [this](const HistoryChange &change) {
        if (m_scope.includes(change.project) && concerns(change))
            readAgain();
    });
    connect(&history, &History::changedThroughout, this, &PageFlow::readAgain);
    return true;
}

void PageFlow::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    readAgain();
}

void PageFlow::choose(const ProjectRef &, const QString &) {}

void PageFlow::readAgain()
{
    m_mustRead = true;
    readIfNeeded();
}

bool PageFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_place && event->type() == QEvent::Show)
        setActive(true);
    else if (watched == m_place && event->type() == QEvent::Hide)
        setActive(false);
    return QObject::eventFilter(watched, event);
}

void PageFlow::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    if (!isActive)
        return;
    showNow(m_profile.desk().clock().nowMs());
    entered();
    readIfNeeded();
}

void PageFlow::readIfNeeded()
{
    if (!m_isActive || m_isReading || !m_mustRead)
        return;
    m_isReading = true;
    m_mustRead = false;
    read([this] {
        m_isReading = false;
        readIfNeeded();
    });
}

} // namespace rd

#include "moc_pageflow.cpp"
