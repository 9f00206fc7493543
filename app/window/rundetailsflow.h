// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/callhandle.h"
#include "domain/steplog.h"
#include "rundetails/runlook.h"
#include "sync/runwatch.h"

#include <QObject>

#include <memory>
#include <optional>

class QStackedWidget;

namespace rd {

class Profile;
class RunPage;
class RunsPage;
class Source;
struct HistoryChange;
struct RunRow;

/// Tells what happened in the run that is looked at: beside the list of runs, and on a page of its
/// own that opens over the list. Asks the server, every 5 s while the run goes on and somebody
/// sees it; manifest and logs only when they are wanted, and forgets them with the page.
class RunDetailsFlow final : public QObject {
    Q_OBJECT
public:
    /// Puts \p runs into a place of its own below \p pages, see place(). All are borrowed and must
    /// outlive the flow.
    RunDetailsFlow(Profile &profile, RunsPage &runs, QWidget &pages, QObject *parent = nullptr);
    ~RunDetailsFlow() override;

    /// The list of runs with the page of one over it.
    [[nodiscard]] QWidget *place() const;
    /// Opens the page of the chosen run, at a step of it (-1: at what was found).
    void open(int step = -1);
    /// Opens the page of the run of \p key, which is chosen, as soon as its row has been read;
    /// unless another one is chosen first.
    void openSoon(qint64 key);
    /// From the page to the list; false when it is not on screen.
    bool goBack();
    /// The list is wanted, whatever is open.
    void close();

signals:
    /// What is on the page is wanted as a document.
    void saveReportRequested(const rd::RunRow &row, const rd::RunDetails &details);
    /// The page was made just now: it has its place among what Tab walks through.
    void pageMade();

private:
    void makePage();
    void lookAtChosen();
    void noteHistory(const HistoryChange &change);
    void readChosenAgain();
    void updateShown();
    void takeDetails();
    void show();
    [[nodiscard]] RunWatch::SourceOf sourceOf(const QString &connectionId) const;
    [[nodiscard]] Source *source() const;
    [[nodiscard]] RunLook look() const;
    [[nodiscard]] QString errorSentence(const ApiError &error) const;
    [[nodiscard]] QString absenceSentence() const;
    [[nodiscard]] bool isPageOpen() const;
    [[nodiscard]] qint64 nowMs() const;
    void forgetTexts();
    void noteConnection(const QString &connectionId);
    void askManifest();
    void takeManifest(const ApiResult<QString> &answer);
    void askLog(const QString &stepKey);
    void takeLog(const ApiResult<StepLog> &answer, const QString &stepName);

    Profile &m_profile;
    RunsPage &m_runs;
    QStackedWidget *m_place;
    RunPage *m_page = nullptr;
    RunWatch m_watch;
    std::shared_ptr<const RunDetails> m_details; ///< of m_picture, or of the one being made
    std::shared_ptr<const RunPicture> m_picture;
    std::optional<qint64> m_opening; ///< see openSoon()
    CallHandle m_drawing;            ///< of a large picture
    CallHandle m_manifestCall;
    CallHandle m_logCall;
};

} // namespace rd
