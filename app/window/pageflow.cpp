// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/pageflow.h"

#include "desk/profile.h"
#include "window/statusflow.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace rd {

PageFlow::PageFlow(Profile &profile, StatusFlow &status, QWidget &pages, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_status(status)
    , m_place(new QWidget(&pages))
{
}

PageFlow::~PageFlow()
{
    if (m_rest)
        m_profile.timers().cancel(m_rest);
}

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
    // Else one could do something to what is not chosen any more.
    if (m_isMade)
        clearPage();
    refineScope(scope);
}

void PageFlow::refineScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    if (m_rest)
        m_profile.timers().cancel(std::exchange(m_rest, 0));
    readAgain();
}

void PageFlow::choose(const ProjectRef &project, const QString &id)
{
    m_wanted = std::pair(project, id);
    chooseWanted();
}

void PageFlow::chooseWanted()
{
    if (m_wanted && m_isMade && chooseNow(m_wanted->first, m_wanted->second))
        m_wanted.reset();
}

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
    if (!m_isActive || m_isReading || m_rest || !m_mustRead)
        return;
    m_isReading = true;
    m_mustRead = false;
    read([this, asked = m_scope](std::chrono::milliseconds rest) { endRead(asked, rest); });
}

void PageFlow::endRead(const Scope &asked, std::chrono::milliseconds rest)
{
    m_isReading = false;
    if (asked == m_scope) { // else the answer to the next question is on its way
        chooseWanted();
        m_wanted.reset(); // what is gone is not waited for
        if (rest.count() > 0)
            m_rest = m_profile.timers().callAfter(rest, [this] {
                m_rest = 0;
                readIfNeeded();
            });
    }
    readIfNeeded();
}

} // namespace rd

#include "moc_pageflow.cpp"
