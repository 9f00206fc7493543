// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desk/overviewfeed.h"
#include "platform/screeninhibitor.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

class QSize;
class QWidget;

namespace rd {

class Profile;
class WallView;

/// The wall view: opens it over the whole screen, supplies it from the history, turns its pages and
/// keeps the screen on meanwhile. What is on the wall was chosen in the header: everything together
/// first, where there are several projects, then one after the other, worst first.
class WallFlow final : public QObject {
    Q_OBJECT
public:
    explicit WallFlow(Profile &profile, QObject *parent = nullptr);
    ~WallFlow() override;

    /// How long a page stays.
    static constexpr std::chrono::seconds PageTime{15};

    void setScale(const ScoreScale &scale) { m_feed.setScale(scale); }
    void setLabels(const OverviewFeed::Labels &labels) { m_feed.setLabels(labels); }
    /// On the screen of \p window, which comes back afterwards.
    void open(const Scope &scope, const Period &period, QWidget *window);
    /// As a window of \p size, for a picture: holds nothing on, turns no page.
    void openForPicture(const Scope &scope, const Period &period, const QSize &size);
    [[nodiscard]] bool isOpen() const { return m_view != nullptr; }
    [[nodiscard]] WallView *view() const { return m_view.get(); }
    /// See WallView::setNow().
    void setNow(qint64 nowMs);
    /// See WallView::setStatus().
    void setStatus(const QString &text, bool isTrouble);

public slots:
    void close();
    void turn(int step);
    void hold();

signals:
    void opened();
    void closed();
    void pageShown();

private:
    void make(const Scope &scope, const Period &period);
    void take(const OverviewFigures &figures);
    void takeRollUp(const OverviewFigures &figures);
    [[nodiscard]] QString titleOf(const OverviewFigures &figures) const;
    void showNote(ScreenInhibitor::State state);

    Profile &m_profile;
    OverviewFeed m_feed;
    ScreenInhibitor m_screen;
    std::unique_ptr<WallView> m_view;
    QTimer m_turn;
    QTimer m_noteEnds;    ///< one for all notes: a new one stands its full time
    Scope m_scope;        ///< of all pages
    QList<Scope> m_pages; ///< one after the other
    qsizetype m_page = 0;
    QString m_status;
    bool m_isTrouble = false;
};

} // namespace rd
