// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/delegatesflow.h"

#include "delegates/delegatespage.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "items/delegaterows.h"
#include "platform/browser.h"
#include "window/viewflow.h"

#include <QApplication>
#include <QClipboard>

namespace rd {

namespace {

struct DelegateAnswer {
    DelegateLists lists;
    bool isFailed = false;
};

} // namespace

DelegatesFlow::DelegatesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, QWidget &pages,
                             QObject *parent)
    : PageFlow(profile, status, pages, parent)
    , m_view(view)
{
}

DelegatesFlow::~DelegatesFlow() = default;

QWidget *DelegatesFlow::createPage(QWidget *parent)
{
    m_page = new DelegatesPage(parent);
    connect(m_page, &DelegatesPage::runsRequested, &m_view, &ViewFlow::drillDown);
    connect(m_page, &DelegatesPage::stateActionTriggered, this,
            &DelegatesFlow::stateActionTriggered);
    connect(m_page, &DelegatesPage::openRequested, this,
            [this](const DelegateTarget &target) { openInBrowser(urlOf(target)); });
    connect(m_page, &DelegatesPage::copyLinkRequested, this, [this](const DelegateTarget &target) {
        if (const QUrl url = urlOf(target); url.isValid())
            QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
    });
    connect(m_page, &DelegatesPage::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    return m_page;
}

bool DelegatesFlow::chooseNow(const ProjectRef &project, const QString &id)
{
    return m_page->choose(project, id);
}

void DelegatesFlow::clearPage()
{
    m_page->setLists(std::nullopt, profile().desk().clock().nowMs());
}

void DelegatesFlow::showState(PageState state, const QString &detail)
{
    m_page->setState(state, detail);
}

void DelegatesFlow::showNow(qint64 nowMs)
{
    m_page->setNow(nowMs);
}

bool DelegatesFlow::concerns(const HistoryChange &change) const
{
    return change.delegates || change.scenarios;
}

void DelegatesFlow::read(Done done)
{
    profile().desk().history().read<DelegateAnswer>(
        [scope = scope()](const HistoryReader &reader) {
            return DelegateAnswer{.lists = readDelegateLists(reader, scope),
                                  .isFailed = !reader.lastError().isEmpty()};
        },
        this,
        [this, asked = scope(), done = std::move(done)](const DelegateAnswer &answer) {
            if (answer.isFailed)
                m_page->setFailed();
            else if (asked == scope()) // else the answer to the next question is on its way
                m_page->setLists(answer.lists, profile().desk().clock().nowMs());
            done({});
        });
}

QUrl DelegatesFlow::urlOf(const DelegateTarget &target) const
{
    const litmus::Links links = webLinks(profile().desk(), target.project.connectionId);
    const QString &project = target.project.projectId;
    return target.delegateId.isEmpty()
               ? links.delegatesOf(project, target.environmentId)
               : links.delegate(project, target.environmentId, target.delegateId);
}

} // namespace rd

#include "moc_delegatesflow.cpp"
