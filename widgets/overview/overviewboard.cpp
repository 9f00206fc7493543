// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/overviewboard.h"

#include "common/theme.h"
#include "overview/scenariolist.h"
#include "overview/scenariorow.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace rd {

namespace {

constexpr int WideFrom = 980;
constexpr int MediumFrom = 620;
constexpr int PageTop = 16;     ///< the same on every page
constexpr int MostWidth = 1760; ///< beyond, lines get too long to follow
constexpr int TrendLeast = 250;
constexpr int OutcomesLeast = 220;
constexpr int TilesMost = 410;  ///< beyond, their rows drift apart
constexpr int GaugeGrowth = 34; ///< how much taller the gauge may get

/// What a card needs at a width.
int heightOf(const QWidget *card, int width)
{
    const int wrapped = card->hasHeightForWidth() ? card->heightForWidth(width) : -1;
    return std::max(
        {wrapped, card->minimumSizeHint().height(), wrapped < 0 ? card->sizeHint().height() : 0});
}

/// The least a card can live with at a width: charts shrink.
int leastOf(const QWidget *card, int width)
{
    const QLayout *layout = card->layout();
    return layout && layout->hasHeightForWidth() ? layout->minimumHeightForWidth(width)
                                                 : card->minimumSizeHint().height();
}

/// What a card with a list needs besides the list.
int frameOf(const QWidget *card, const ScenarioList *list, int width)
{
    return heightOf(card, width)
           - std::max(list->minimumSizeHint().height(), list->sizeHint().height());
}

} // namespace

OverviewBoard::OverviewBoard(QWidget *parent)
    : QWidget(parent)
{
}

void OverviewBoard::setCards(const Cards &cards)
{
    m_cards = cards;
}

void OverviewBoard::place(QWidget *card, int x, int y, int width, int height) const
{
    const int left = isRightToLeft() ? this->width() - x - width : x;
    card->setGeometry(left, y, width, height);
}

void OverviewBoard::arrange(const QSize &viewport, int scrollBar)
{
    if (!m_cards.score || m_arranging || viewport.isEmpty())
        return;
    m_arranging = true;
    m_viewport = viewport;
    m_scrollBar = scrollBar;
    resize(viewport.width(), height());
    const int width = std::min(viewport.width() + scrollBar, MostWidth);
    const int used = width >= WideFrom     ? arrangeWide(width, viewport.height())
                     : width >= MediumFrom ? arrangeMedium(width)
                                           : arrangeNarrow(width);
    resize(viewport.width(), std::max(used, viewport.height()));
    m_arranging = false;
}

int OverviewBoard::placeWhole(int x, int y, int width)
{
    for (QWidget *card : {m_cards.projects, m_cards.heat, m_cards.year}) {
        if (card->isHidden())
            continue;
        // Charts say what they need; the least a card would accept knows no width.
        const int height =
            card == m_cards.projects ? heightOf(card, width) : card->heightForWidth(width);
        place(card, x, y, width, height);
        y += height + metrics::Gap;
    }
    return y - metrics::Gap;
}

int OverviewBoard::arrangeWide(int width, int height)
{
    constexpr int Pad = metrics::PagePadding;
    constexpr int Gap = metrics::Gap;
    const int x0 = (m_viewport.width() + m_scrollBar - width) / 2 + Pad;
    const int inner = width - 2 * Pad;
    const int left = std::clamp(inner * 235 / 1000, 240, 300);
    const int right = std::clamp(inner * 325 / 1000, 320, 430);
    const int middle = inner - left - right - 2 * Gap;
    m_left = x0;
    m_right = x0 + inner;

    int score = heightOf(m_cards.score, left);
    const int tiles = heightOf(m_cards.tiles, left);
    const int outcomes = std::max(OutcomesLeast, leastOf(m_cards.outcomes, middle));
    const int trendLeast = std::max(TrendLeast, leastOf(m_cards.trend, middle));
    const int weakestFrame = frameOf(m_cards.weakest, m_cards.weakestList, right);
    const int moversFrame = frameOf(m_cards.movers, m_cards.moversList, right);
    const auto rightHeight = [&](int weakest, int movers, int row) {
        return weakestFrame + m_cards.weakestList->heightFor(weakest, row) + Gap + moversFrame
               + m_cards.moversList->heightFor(movers, row);
    };
    const int weakestCount = m_cards.weakestList->count();
    const int moversCount = m_cards.moversList->count();
    const int rightLeast =
        rightHeight(std::min(4, weakestCount), std::min(3, moversCount), ScenarioRow::LeastHeight);
    const int rightMost = rightHeight(weakestCount, moversCount, ScenarioRow::MostHeight);
    const int leftMost = score + Gap + TilesMost + GaugeGrowth;
    const int least = std::max({score + Gap + tiles, trendLeast + Gap + outcomes, rightLeast});

    const int projects = m_cards.projects->isHidden() ? 0 : heightOf(m_cards.projects, inner) + Gap;
    const int spare = height - 2 * PageTop - projects;
    // More height than the shortest column can fill would only stretch its card.
    const int most = std::max(least, std::min(leftMost, rightMost));
    const int grid = std::clamp(spare, least, most);

    // The gauge takes a third of what is to spare, the tiles the rest.
    score += std::min(GaugeGrowth, (grid - score - Gap - tiles) / 3);
    place(m_cards.score, x0, PageTop, left, score);
    place(m_cards.tiles, x0, PageTop + score + Gap, left, grid - score - Gap);

    const int trend = std::clamp((grid - Gap) * 54 / 100, trendLeast, grid - Gap - outcomes);
    place(m_cards.trend, x0 + left + Gap, PageTop, middle, trend);
    place(m_cards.outcomes, x0 + left + Gap, PageTop + trend + Gap, middle, grid - Gap - trend);

    // Both lists give and take rows of the same height.
    const int rows = std::max(1, weakestCount) + std::max(1, moversCount);
    const int forRows = grid - rightHeight(0, 0, 0);
    const int moversRows =
        std::clamp(forRows * std::max(1, moversCount) / rows / ScenarioRow::LeastHeight,
                   std::min(3, std::max(1, moversCount)), std::max(1, moversCount));
    const int shown = std::max(1, forRows / ScenarioRow::LeastHeight);
    const int weakestRows = std::clamp(shown - moversRows, 1, std::max(1, weakestCount));
    const int rowHeight = std::clamp(forRows / (weakestRows + moversRows),
                                     int(ScenarioRow::LeastHeight), int(ScenarioRow::MostHeight));
    const int movers = std::min(grid - Gap - weakestFrame,
                                moversFrame + m_cards.moversList->heightFor(moversRows, rowHeight));
    const int x2 = x0 + left + middle + 2 * Gap;
    const int weakest = grid - Gap - movers;
    place(m_cards.weakest, x2, PageTop, right, weakest);
    place(m_cards.movers, x2, PageTop + weakest + Gap, right, movers);

    return placeWhole(x0, PageTop + grid + Gap, inner) + PageTop;
}

int OverviewBoard::arrangeMedium(int width)
{
    constexpr int Pad = metrics::PagePadding;
    constexpr int Gap = metrics::Gap;
    const int inner = width - 2 * Pad;
    const int left = std::clamp(inner * 33 / 100, 232, 280);
    const int right = inner - left - Gap;
    m_left = Pad;
    m_right = Pad + inner;
    int y = PageTop;

    const int score =
        std::max({heightOf(m_cards.score, left), TrendLeast, leastOf(m_cards.trend, right)});
    place(m_cards.score, Pad, y, left, score);
    place(m_cards.trend, Pad + left + Gap, y, right, score);
    y += score + Gap;

    const int tiles =
        std::max({heightOf(m_cards.tiles, left), OutcomesLeast, leastOf(m_cards.outcomes, right)});
    place(m_cards.tiles, Pad, y, left, tiles);
    place(m_cards.outcomes, Pad + left + Gap, y, right, tiles);
    y += tiles + Gap;

    const int half = (inner - Gap) / 2;
    const int rows = std::max(
        {std::min(m_cards.weakestList->count(), 6), std::min(m_cards.moversList->count(), 6), 1});
    const int lists = std::max(frameOf(m_cards.weakest, m_cards.weakestList, half),
                               frameOf(m_cards.movers, m_cards.moversList, half))
                      + std::max(m_cards.weakestList->heightFor(rows, ScenarioRow::LeastHeight),
                                 m_cards.moversList->heightFor(rows, ScenarioRow::LeastHeight));
    place(m_cards.weakest, Pad, y, half, lists);
    place(m_cards.movers, Pad + half + Gap, y, inner - half - Gap, lists);
    y += lists + Gap;
    return placeWhole(Pad, y, inner) + PageTop;
}

int OverviewBoard::arrangeNarrow(int width)
{
    constexpr int Pad = 12;
    const int inner = width - 2 * Pad;
    m_left = Pad;
    m_right = Pad + inner;
    int y = Pad;
    const auto stack = [&](QWidget *card, int height) {
        place(card, Pad, y, inner, height);
        y += height + metrics::Gap;
    };
    stack(m_cards.score, heightOf(m_cards.score, inner));
    stack(m_cards.trend, std::max(TrendLeast, leastOf(m_cards.trend, inner)));
    stack(m_cards.outcomes, std::max(OutcomesLeast, heightOf(m_cards.outcomes, inner)));
    stack(m_cards.tiles, heightOf(m_cards.tiles, inner));
    stack(m_cards.weakest, frameOf(m_cards.weakest, m_cards.weakestList, inner)
                               + m_cards.weakestList->heightFor(m_cards.weakestList->count(),
                                                                ScenarioRow::LeastHeight));
    stack(m_cards.movers, frameOf(m_cards.movers, m_cards.moversList, inner)
                              + m_cards.moversList->heightFor(m_cards.moversList->count(),
                                                              ScenarioRow::LeastHeight));
    return placeWhole(Pad, y, inner) + Pad;
}

bool OverviewBoard::event(QEvent *event)
{
    // A card changed its mind about its size, or the reading direction changed.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange)
        arrange(m_viewport, m_scrollBar);
    return QWidget::event(event);
}

} // namespace rd

#include "moc_overviewboard.cpp"
