// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analytics/figures.h"

#include <QWidget>

#include <optional>

namespace rd {

/// The Overview for a screen on the wall: one project at a time, readable from four metres. No line
/// is smaller than a thirtieth of the screen's height. Painted as a whole, so that it looks the
/// same at any size; nothing moves.
///
/// Escape and F11 leave, Space and the arrow keys turn the page, P holds it. Closed by anybody
/// else, it goes and says so by leaveRequested(), too: a session that ends must not wait for it.
class WallView final : public QWidget {
    Q_OBJECT
public:
    explicit WallView(QWidget *parent = nullptr);

    struct Page {
        OverviewFigures figures;
        QString title; ///< plain line
        int index = 0; ///< of `count` pages
        int count = 1;
    };
    void setPage(const Page &page);
    /// What ages are counted to; the time of the figures until then.
    void setNow(qint64 nowMs);
    /// How old the data is, and what is wrong with the connection.
    void setStatus(const QString &text, bool isTrouble);
    /// A sentence at the foot, for as long as it stands: the keys at first.
    void setNote(const QString &note);
    void setHeld(bool isHeld);
    [[nodiscard]] bool isHeld() const { return m_held; }

    /// All that is painted, in words.
    [[nodiscard]] QString summary() const;

signals:
    void leaveRequested();
    void turnRequested(int step);
    void holdRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    std::optional<Page> m_page;
    qint64 m_nowMs = 0;
    QString m_status;
    QString m_note;
    bool m_isTrouble = false;
    bool m_held = false;
};

} // namespace rd
