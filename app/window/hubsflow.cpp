// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/hubsflow.h"

#include "api/litmus/doclinks.h"
#include "desk/profile.h"
#include "desk/weblinks.h"
#include "hubs/hubspage.h"
#include "items/projectrights.h"
#include "platform/browser.h"
#include "session/errortext.h"

#include <QApplication>
#include <QClipboard>

namespace rd {

namespace {

struct HubAnswer {
    QList<HubRow> rows;
    bool isFailed = false;
};

/// Their servers read every file of every hub for the answer.
constexpr int MostProjectsLookedAt = 20;

void copyAddress(const QUrl &url)
{
    if (url.isValid())
        QApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
}

} // namespace

HubsFlow::HubsFlow(Profile &profile, StatusFlow &status, QWidget &pages, QObject *parent)
    : PageFlow(profile, status, pages, parent)
{
}

HubsFlow::~HubsFlow() = default;

QWidget *HubsFlow::createPage(QWidget *parent)
{
    m_page = new HubsPage(parent);
    connectPage();
    return m_page;
}

void HubsFlow::connectPage()
{
    connect(m_page, &HubsPage::stateActionTriggered, this, &HubsFlow::stateActionTriggered);
    connect(m_page, &HubsPage::contentsRequested, this, &HubsFlow::fetch);
    connect(m_page, &HubsPage::syncRequested, this, &HubsFlow::synchronise);
    const auto urlOf = [this](const HubRow &row) {
        return webLinks(profile().desk(), row.project.connectionId)
            .hub(row.project.projectId, row.hub);
    };
    connect(m_page, &HubsPage::openRequested, this,
            [urlOf](const HubRow &row) { openInBrowser(urlOf(row)); });
    connect(m_page, &HubsPage::copyLinkRequested, this,
            [urlOf](const HubRow &row) { copyAddress(urlOf(row)); });
    connect(m_page, &HubsPage::copyTextRequested, this,
            [](const QString &text) { QApplication::clipboard()->setText(text); });
    connect(m_page, &HubsPage::documentationRequested, this,
            [](const QString &fault) { openInBrowser(litmus::faultDoc(fault)); });
    connect(m_page, &HubsPage::openItemRequested, this,
            [this](const HubRow &row, const QString &category, const QString &name) {
                const litmus::Links links = webLinks(profile().desk(), row.project.connectionId);
                const QString &project = row.project.projectId;
                openInBrowser(category.isEmpty() ? links.readyMade(project, row.hub, name)
                                                 : links.fault(project, row.hub, category, name));
            });
    // A connection that ended takes its answers along.
    connect(&profile().desk(), &Desk::connectionsChanged, this, &HubsFlow::forgetFetch);
}

bool HubsFlow::chooseNow(const ProjectRef &project, const QString &id)
{
    return m_page->choose({project, id});
}

void HubsFlow::clearPage()
{
    m_page->setRows(std::nullopt, profile().desk().clock().nowMs());
}

void HubsFlow::showState(PageState state, const QString &detail)
{
    m_page->setState(state, detail);
}

void HubsFlow::showNow(qint64 nowMs)
{
    m_page->setNow(nowMs);
}

void HubsFlow::entered()
{
    m_mustLook = true;
    readAgain(); // also for the role, which no change tells
}

void HubsFlow::read(Done done)
{
    profile().desk().history().read<HubAnswer>(
        [scope = scope()](const HistoryReader &reader) {
            return HubAnswer{.rows = readHubRows(reader, scope),
                             .isFailed = !reader.lastError().isEmpty()};
        },
        this,
        [this, asked = scope(), done = std::move(done)](const HubAnswer &answer) {
            if (answer.isFailed)
                m_page->setFailed();
            else if (asked == scope()) // else the answer to the next question is on its way
                take(answer.rows);
            done({});
        });
}

void HubsFlow::take(const QList<HubRow> &rows)
{
    // First, so that whoever asks for contents anew asks for those of now.
    m_page->setRows(rows, profile().desk().clock().nowMs());
    // What was fetched before somebody synchronised the hub no longer holds.
    for (const HubRow &row : rows) {
        const HubKey key = keyOf(row);
        const auto at = m_fetchedAt.constFind(key);
        if (at == m_fetchedAt.cend() || *at == row.hub.lastSyncedMs)
            continue;
        m_fetchedAt.remove(key);
        m_page->setContents(key, {});
    }
    if (std::exchange(m_mustLook, false))
        lookAtThem(rows);
}

void HubsFlow::lookAtThem(const QList<HubRow> &rows)
{
    QHash<QString, QStringList> projects; // by connection
    int count = 0;
    for (const HubRow &row : rows) {
        QStringList &known = projects[row.project.connectionId];
        if (known.contains(row.project.projectId) || count == MostProjectsLookedAt)
            continue;
        known.append(row.project.projectId);
        ++count;
    }
    for (auto it = projects.cbegin(); it != projects.cend(); ++it) {
        if (Link *link = profile().desk().link(it.key()))
            link->sync().lookAtHubs(*it);
    }
}

Link *HubsFlow::linkOf(const HubRow &row) const
{
    return profile().desk().link(row.project.connectionId);
}

QString HubsFlow::hostOf(const HubRow &row) const
{
    const auto connection = connectionOf(profile().desk(), row.project.connectionId);
    return connection ? connection->baseUrl.host() : QString();
}

void HubsFlow::forgetFetch()
{
    m_call.cancel();
    if (const auto key = std::exchange(m_fetching, std::nullopt))
        m_page->setContents(*key, {});
}

void HubsFlow::fetch(const HubRow &row)
{
    if (m_fetching == keyOf(row) && m_fetchedAt.value(keyOf(row)) == row.hub.lastSyncedMs) {
        m_page->setContents(keyOf(row), m_contents); // the answer is on its way
        return;
    }
    if (m_fetching != keyOf(row))
        forgetFetch();
    m_contents = {};
    Link *link = linkOf(row);
    if (!link) {
        m_contents.state = HubContents::State::Failed;
        m_contents.trouble =
            tr("What is in a hub is not kept: it can be seen while its ChaosCenter is connected.");
        m_page->setContents(keyOf(row), m_contents);
        return;
    }
    m_fetching = keyOf(row);
    m_fetchedAt.insert(keyOf(row), row.hub.lastSyncedMs);
    m_page->setContents(keyOf(row), m_contents);
    m_call = link->source().hubFaults(row.project.projectId, row.hub.id, this,
                                      [this, row](const auto &answer) { takeFaults(row, answer); });
}

void HubsFlow::takeFaults(const HubRow &row, const ApiResult<Page<HubCategory>> &faults)
{
    if (faults) {
        m_contents.categories = faults->items;
        m_contents.unreadable = faults->skipped;
        for (const HubCategory &category : faults->items) {
            for (const HubFault &fault : category.faults) {
                if (litmus::faultDoc(fault.name).isValid())
                    m_contents.documented.insert(fault.name);
            }
        }
    } else {
        noteTrouble(row, faults.error());
    }
    Link *link = linkOf(row);
    if (!link) {
        forgetFetch();
        return;
    }
    m_page->setContents(keyOf(row), m_contents);
    m_call = link->source().hubScenarios(
        row.project.projectId, row.hub.id, this,
        [this, row](const auto &answer) { takeScenarios(row, answer); });
}

void HubsFlow::takeScenarios(const HubRow &row, const ApiResult<Page<HubScenario>> &scenarios)
{
    if (scenarios) {
        m_contents.scenarios = scenarios->items;
        m_contents.unreadable += scenarios->skipped;
    } else {
        noteTrouble(row, scenarios.error());
    }
    m_contents.state =
        m_contents.trouble.isEmpty() ? HubContents::State::Done : HubContents::State::Failed;
    m_fetching.reset();
    m_page->setContents(keyOf(row), m_contents);
}

void HubsFlow::noteTrouble(const HubRow &row, const ApiError &error)
{
    if (!m_contents.trouble.isEmpty())
        return;
    const bool isCopyLost =
        error.kind == ApiError::Kind::Rejected || error.kind == ApiError::Kind::NotFound;
    m_contents.trouble =
        isCopyLost ? tr("The server could not read its copy of this hub: synchronise the hub, then "
                        "try again.")
                   : errorSentence(error, hostOf(row));
}

void HubsFlow::synchronise(const HubRow &row)
{
    const HubKey key = keyOf(row);
    Link *link = linkOf(row);
    if (!link) {
        m_page->setNotice(key, NoticeBox::Kind::Error,
                          tr("This ChaosCenter is not connected: sign in first."));
        return;
    }
    if (m_syncs.contains(key) || !hubSyncRefusal(row).isEmpty())
        return;
    // It belongs to the link, whose source it works with.
    auto *sync =
        new HubSync(link->source(), profile().desk().history(), row.project, row.hub, link);
    m_syncs.insert(key, sync);
    connect(sync, &HubSync::finished, this, [this, row, sync](HubSync::Outcome outcome) {
        const auto error = sync->error();
        sync->deleteLater();
        m_syncs.remove(keyOf(row));
        showSyncing();
        endSync(row, outcome, error);
    });
    connect(sync, &QObject::destroyed, this, [this, key, sync] {
        if (m_syncs.value(key) != sync)
            return; // it had finished
        m_syncs.remove(key);
        showSyncing();
    });
    showSyncing();
    sync->start();
}

void HubsFlow::showSyncing()
{
    const QList<HubKey> keys = m_syncs.keys();
    m_page->setSyncing(QSet<HubKey>(keys.cbegin(), keys.cend()));
}

void HubsFlow::endSync(const HubRow &row, HubSync::Outcome outcome,
                       const std::optional<ApiError> &error)
{
    const HubKey key = keyOf(row);
    const QString detail = error ? error->detail : QString();
    switch (outcome) {
    case HubSync::Outcome::Synced:
        m_page->setNotice(key, NoticeBox::Kind::Good,
                          tr("Synchronised: the server has fetched the files of this hub."));
        return;
    case HubSync::Outcome::NotSeen:
        m_page->setNotice(key, NoticeBox::Kind::Warning,
                          tr("The server says that it has synchronised this hub, but the time of "
                             "its last synchronisation is still the one before. Look at the hub in "
                             "ChaosCenter."));
        return;
    case HubSync::Outcome::Unfinished:
        m_page->setNotice(key, NoticeBox::Kind::Warning,
                          tr("The server has not answered for a minute and may still be fetching "
                             "the files. Refresh later to see when it has synchronised the hub."),
                          detail);
        return;
    case HubSync::Outcome::Refused:
        m_page->setNotice(
            key, NoticeBox::Kind::Error,
            //: %1 says who may do it
            tr("ChaosCenter refused it. %1").arg(whoMaySynchroniseText(row.role, row.projectName)),
            detail);
        return;
    case HubSync::Outcome::Failed:
        break;
    }
    const bool isServers =
        error && (error->kind == ApiError::Kind::Rejected || error->kind == ApiError::Kind::Server);
    m_page->setNotice(key, NoticeBox::Kind::Error,
                      error && !isServers
                          ? errorSentence(*error, hostOf(row))
                          : tr("The server could not fetch the files of this hub: look at its "
                               "address and credentials in ChaosCenter."),
                      detail);
}

} // namespace rd

#include "moc_hubsflow.cpp"
