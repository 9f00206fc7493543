// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/wallflow.h"

#include "core/text.h"
#include "desk/profile.h"
#include "overview/wallview.h"

#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

constexpr auto NoteTime = 12s;

} // namespace

WallFlow::WallFlow(Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_feed(profile.desk().history(), profile.desk().clock(), profile.timers(),
             profile.desk().labels(), OverviewFeed::Start::WhenActive)
{
    connect(&m_feed, &OverviewFeed::figuresChanged, this, &WallFlow::take);
    connect(&m_screen, &ScreenInhibitor::stateChanged, this, &WallFlow::showNote);
    connect(&m_turn, &QTimer::timeout, this, [this] { turn(1); });
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(NoteTime);
    connect(&m_noteEnds, &QTimer::timeout, this, [this] {
        if (m_view)
            m_view->setNote({});
    });
}

WallFlow::~WallFlow()
{
    // Going, the inhibitor lets the screen go and says so: to a view that has gone before.
    m_screen.disconnect(this);
}

void WallFlow::make(const Scope &scope, const Period &period)
{
    m_scope = scope;
    m_pages = {scope};
    m_page = 0;
    m_view = std::make_unique<WallView>();
    connect(m_view.get(), &WallView::leaveRequested, this, &WallFlow::close, Qt::QueuedConnection);
    connect(m_view.get(), &WallView::turnRequested, this, &WallFlow::turn);
    connect(m_view.get(), &WallView::holdRequested, this, &WallFlow::hold);
    m_view->setStatus(m_status, m_isTrouble);
    // All of it while nothing is read, so that one read follows.
    m_feed.setPeriod(period);
    m_feed.setScope(scope);
    m_feed.refresh();
    m_feed.setActive(true);
}

void WallFlow::openForPicture(const Scope &scope, const Period &period, const QSize &size)
{
    if (m_view)
        return;
    make(scope, period);
    m_view->resize(size);
    m_view->show();
}

void WallFlow::open(const Scope &scope, const Period &period, QWidget *window)
{
    if (m_view)
        return;
    make(scope, period);
    if (window && window->screen()) {
        m_view->setScreen(window->screen()); // where geometry means nothing (Wayland)
        m_view->setGeometry(window->screen()->geometry());
    }
    m_view->showFullScreen();
    m_view->activateWindow();
    m_view->setFocus();
    m_turn.start(PageTime);
    m_screen.inhibit(tr("The wall view is open"));
    emit opened();
}

void WallFlow::close()
{
    if (!m_view)
        return;
    m_turn.stop();
    m_noteEnds.stop();
    m_screen.release();
    m_feed.setActive(false);
    m_view.reset();
    emit closed();
}

void WallFlow::turn(int step)
{
    if (!m_view || m_pages.isEmpty())
        return;
    const qsizetype count = m_pages.size();
    m_page = ((m_page + step) % count + count) % count;
    m_feed.setScope(m_pages.at(m_page));
    if (!m_view->isHeld())
        m_turn.start(PageTime);
}

void WallFlow::hold()
{
    if (!m_view)
        return;
    m_view->setHeld(!m_view->isHeld());
    if (m_view->isHeld())
        m_turn.stop();
    else
        m_turn.start(PageTime);
}

void WallFlow::takeRollUp(const OverviewFigures &figures)
{
    // Worst first may be another order by now: the page on screen stays the page on screen.
    QList<Scope> pages{m_scope};
    if (figures.projects.size() > 1) {
        for (const ProjectFigures &project : figures.projects)
            pages.append(Scope::of(project.ref));
    }
    m_pages = pages;
    m_page = 0;
}

QString WallFlow::titleOf(const OverviewFigures &figures) const
{
    if (figures.projects.size() == 1)
        return plainLine(figures.projects.first().name);
    return figures.scope.isEverything()
               ? tr("All projects")
               : tr("%n projects", nullptr, static_cast<int>(figures.projects.size()));
}

void WallFlow::take(const OverviewFigures &figures)
{
    if (!m_view)
        return;
    if (figures.scope == m_scope)
        takeRollUp(figures);
    m_view->setPage({.figures = figures,
                     .title = titleOf(figures),
                     .index = static_cast<int>(m_page),
                     .count = static_cast<int>(m_pages.size())});
    emit pageShown();
}

void WallFlow::setNow(qint64 nowMs)
{
    if (m_view)
        m_view->setNow(nowMs);
}

void WallFlow::setStatus(const QString &text, bool isTrouble)
{
    m_status = text;
    m_isTrouble = isTrouble;
    if (m_view)
        m_view->setStatus(text, isTrouble);
}

void WallFlow::showNote(ScreenInhibitor::State state)
{
    if (!m_view)
        return;
    switch (state) {
    case ScreenInhibitor::State::Off:
        return;
    case ScreenInhibitor::State::Asking:
    case ScreenInhibitor::State::On:
        m_view->setNote(tr("Esc leaves, Space turns the page, P holds it"));
        break;
    case ScreenInhibitor::State::Refused:
        m_view->setNote(tr("Esc leaves. This desktop gives no way to keep the screen on."));
        break;
    }
    m_noteEnds.start();
}

} // namespace rd

#include "moc_wallflow.cpp"
