// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"
#include "domain/scope.h"
#include "history/batch.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

class QWidget;

namespace rd {

class Profile;
class StatusFlow;

/// A page that is made when it is wanted for the first time, and kept supplied from history while
/// it is on screen: one read at a time, and none for a page that nobody looks at.
class PageFlow : public QObject {
    Q_OBJECT
public:
    ~PageFlow() override;

    /// Where the page is or will be; a child of what was given to the constructor.
    [[nodiscard]] QWidget *place() const { return m_place; }
    /// To be called before the page comes on screen. True when it was made just now.
    bool makePage();
    /// What is chosen in the header. Nothing of what was chosen before stays on the page.
    void setScope(const Scope &scope);
    /// The same, told more exactly: what is shown meanwhile stays.
    void refineScope(const Scope &scope);

    /// Chooses the item \p id of \p project as soon as the page shows it. One that the next read
    /// does not bring is not waited for.
    virtual void choose(const ProjectRef &project, const QString &id);

signals:
    /// The button of the page's face, see StatusFlow::pageState().
    void stateActionTriggered();

protected:
    /// The place is made as a child of \p pages. All are borrowed and must outlive the flow.
    PageFlow(Profile &profile, StatusFlow &status, QWidget &pages, QObject *parent);

    [[nodiscard]] Profile &profile() const { return m_profile; }
    [[nodiscard]] const Scope &scope() const { return m_scope; }
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// What is shown may be out of date: reads again, at once or when the page is shown.
    void readAgain();

    /// Makes and connects the page, once.
    virtual QWidget *createPage(QWidget *parent) = 0;
    /// Told once a read is over: how long nobody should read again unless the scope changes.
    using Done = std::function<void(std::chrono::milliseconds rest)>;
    /// Reads what the page shows from history and shows it; calls \p done in the end, later.
    virtual void read(Done done) = 0;
    /// The page shows nothing until something is read.
    virtual void clearPage() = 0;
    /// False when the page does not show that item.
    virtual bool chooseNow(const ProjectRef &project, const QString &id) = 0;
    /// False for a change that the page does not show. The scope is checked by the caller.
    [[nodiscard]] virtual bool concerns(const HistoryChange &change) const = 0;
    virtual void showState(PageState state, const QString &detail) = 0;
    /// Time has passed: ages are other texts now. Only called while the page is on screen.
    virtual void showNow(qint64 nowMs) = 0;
    /// The page has come on screen.
    virtual void entered() {}

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setActive(bool isActive);
    void readIfNeeded();
    void endRead(const Scope &asked, std::chrono::milliseconds rest);
    void chooseWanted();

    Profile &m_profile;
    StatusFlow &m_status;
    QWidget *m_place;
    Scope m_scope;
    bool m_isMade = false;
    bool m_isActive = false;
    bool m_isReading = false;
    bool m_mustRead = true;
    quint64 m_rest = 0; ///< the timer of a rest between two reads
    std::optional<std::pair<ProjectRef, QString>> m_wanted; ///< to be chosen once it is read
};

} // namespace rd
