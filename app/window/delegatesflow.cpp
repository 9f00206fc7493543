// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/delegatesflow.h"

#include "delegates/delegatespage.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "items/delegaterows.h"
#include "platform/browser.h"
#include "window/statusflow.h"
#include "window/viewflow.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

namespace rd {

namespace {

struct DelegateAnswer {
    DelegateLists lists;
    bool isFailed = false;
};

} // namespace

DelegatesFlow::DelegatesFlow(Profile &profile, StatusFlow &status, ViewFlow &view, QWidget &place,
                             QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_status(status)
    , m_view(view)
    , m_place(place)
{
}

DelegatesFlow::~DelegatesFlow() = default;

bool DelegatesFlow::makePage()
{
    if (m_page)
        return false;
    m_page = new DelegatesPage(&m_place);
    auto *layout = new QVBoxLayout(&m_place);
    layout->setContentsMargins({});
    layout->addWidget(m_page);
    showState();

    const History &history = m_profile.desk().history();
    connect(&history, &History::changed, this, &DelegatesFlow::noteChange);
    connect(&history, &History::changedThroughout, this, [this] {
        m_mustRead = true;
        readIfNeeded();
    });
    connect(&m_status, &StatusFlow::pageStateChanged, this, &DelegatesFlow::showState);
    connect(&m_status, &StatusFlow::aged, this, &DelegatesFlow::refreshAges);
    connect(m_page, &DelegatesPage::activeChanged, this, &DelegatesFlow::setActive);
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
    return true;
}

void DelegatesFlow::showState()
{
    m_page->setState(m_status.pageState(), m_status.pageDetail());
}

void DelegatesFlow::setScope(const Scope &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    m_mustRead = true;
    readIfNeeded();
}

void DelegatesFlow::refreshAges()
{
    if (m_isActive)
        m_page->setNow(m_profile.desk().clock().nowMs());
}

void DelegatesFlow::setActive(bool isActive)
{
    m_isActive = isActive;
    refreshAges();
    readIfNeeded();
}

void DelegatesFlow::noteChange(const HistoryChange &change)
{
    if (!m_scope.includes(change.project) || (!change.delegates && !change.scenarios))
        return;
    m_mustRead = true;
    readIfNeeded();
}

void DelegatesFlow::readIfNeeded()
{
    if (!m_isActive || m_isReading || !m_mustRead)
        return;
    m_isReading = true;
    m_mustRead = false;
    m_profile.desk().history().read<DelegateAnswer>(
        [scope = m_scope](const HistoryReader &reader) {
            return DelegateAnswer{.lists = readDelegateLists(reader, scope),
                                  .isFailed = !reader.lastError().isEmpty()};
        },
        this,
        [this, scope = m_scope](const DelegateAnswer &answer) {
            m_isReading = false;
            if (answer.isFailed)
                m_page->setFailed();
            else if (scope == m_scope) // else the answer to the next question is on its way
                m_page->setLists(answer.lists, m_profile.desk().clock().nowMs());
            readIfNeeded();
        });
}

QUrl DelegatesFlow::urlOf(const DelegateTarget &target) const
{
    const litmus::Links links = webLinks(m_profile.desk(), target.project.connectionId);
    const QString &project = target.project.projectId;
    return target.delegateId.isEmpty()
               ? links.delegatesOf(project, target.environmentId)
               : links.delegate(project, target.environmentId, target.delegateId);
}

} // namespace rd
