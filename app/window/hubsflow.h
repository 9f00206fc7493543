// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "items/hubcontents.h"
#include "items/hublistmodel.h"
#include "sync/hubsync.h"
#include "window/pageflow.h"

#include <optional>
#include <utility>

namespace rd {

class HubsPage;
class Link;

/// Keeps the Hubs page supplied: the hubs from history, what is in them from their servers while
/// somebody looks at one. Looking at the page has the hubs asked for anew (see
/// ConnectionSync::lookAtHubs()). Synchronises hubs, and says what came out of it.
class HubsFlow final : public PageFlow {
    Q_OBJECT
public:
    /// All are borrowed and must outlive the flow.
    HubsFlow(Profile &profile, StatusFlow &status, QWidget &pages, QObject *parent = nullptr);
    ~HubsFlow() override;

protected:
    QWidget *createPage(QWidget *parent) override;
    void read(Done done) override;
    void clearPage() override;
    bool chooseNow(const ProjectRef &project, const QString &id) override;
    [[nodiscard]] bool concerns(const HistoryChange &change) const override { return change.hubs; }
    void showState(PageState state, const QString &detail) override;
    void showNow(qint64 nowMs) override;
    void entered() override;

private:
    void connectPage();
    void take(const QList<HubRow> &rows);
    void lookAtThem(const QList<HubRow> &rows);
    void fetch(const HubRow &row);
    void takeFaults(const HubRow &row, const ApiResult<Page<HubCategory>> &faults);
    void takeScenarios(const HubRow &row, const ApiResult<Page<HubScenario>> &scenarios);
    void noteTrouble(const HubRow &row, const ApiError &error);
    void forgetFetch();
    void synchronise(const HubRow &row);
    void endSync(const HubRow &row, HubSync::Outcome outcome, const std::optional<ApiError> &error);
    void showSyncing();
    [[nodiscard]] Link *linkOf(const HubRow &row) const;
    [[nodiscard]] QString hostOf(const HubRow &row) const;

    HubsPage *m_page = nullptr;
    bool m_mustLook = false;
    QHash<HubKey, qint64> m_fetchedAt; ///< Hub::lastSyncedMs of what the page has
    std::optional<HubKey> m_fetching;
    HubContents m_contents; ///< of that one
    CallHandle m_call;
    QHash<HubKey, HubSync *> m_syncs; ///< under way; they belong to their links
};

} // namespace rd
