// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace rd {

class ScenarioList;

/// Places the cards of the Overview: three columns in a wide window, two in a smaller one, one in a
/// narrow one. Fills the height it is given as long as cards stay full, and asks for more height
/// when they would not fit.
class OverviewBoard final : public QWidget {
    Q_OBJECT

public:
    /// The cards, children of the board.
    struct Cards {
        QWidget *score;
        QWidget *tiles;
        QWidget *trend;
        QWidget *outcomes;
        QWidget *weakest;
        QWidget *movers;
        QWidget *projects; ///< hidden when there is only one
        QWidget *heat;     ///< hidden without scenarios
        QWidget *year;     ///< hidden until there is one
        ScenarioList *weakestList;
        ScenarioList *moversList;
    };

    explicit OverviewBoard(QWidget *parent = nullptr);

    void setCards(const Cards &cards);
    /// Places the cards for a viewport of this size and takes the height that is needed.
    /// \p scrollBar: width of the scroll bar beside the viewport, which lies in the padding, so
    /// that nothing moves sideways when it comes.
    void arrange(const QSize &viewport, int scrollBar);
    /// Where the cards begin and end, for what stands above the board.
    [[nodiscard]] int leftEdge() const { return m_left; }
    [[nodiscard]] int rightEdge() const { return m_right; }

protected:
    bool event(QEvent *event) override;

private:
    int arrangeWide(int width, int height);
    int arrangeMedium(int width);
    int arrangeNarrow(int width);
    /// The cards as wide as the board, from \p y down.
    int placeWhole(int x, int y, int width);
    void place(QWidget *card, int x, int y, int width, int height) const;

    Cards m_cards{};
    QSize m_viewport;
    int m_scrollBar = 0;
    int m_left = 0;
    int m_right = 0;
    bool m_arranging = false;
};

} // namespace rd
