// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSizeF>

#include <functional>

class QPainter;

namespace rd {

class Sheet;

/// A document of blocks one below the other, on as many pages as they need. What is measured and
/// what is painted is the same device, so nothing moves.
class PaperFlow {
public:
    /// Paints a block whose upper edge is at \p top; its left edge is paper::Side.
    using Paint = std::function<void(const Sheet &sheet, double top)>;
    struct Block {
        double height = 0; ///< points
        Paint paint;
        bool staysWithNext = false; ///< a title does not stand alone at the foot of a page
        int head = -1; ///< the block to repeat where this one begins a page: a table's head
    };
    /// What stands at the foot of every page.
    using Foot = std::function<void(const Sheet &sheet, int page, int pages)>;

    explicit PaperFlow(const QSizeF &size)
        : m_size(size)
    {
    }

    /// Answers with the number of the block.
    int add(const Block &block);
    /// Room without anything in it; none at the top of a page.
    void addGap(double height);
    [[nodiscard]] double width() const;

    /// Paints all pages, calling \p newPage before each but the first.
    void paint(QPainter &painter, const std::function<void()> &newPage, const Foot &foot) const;

private:
    struct Placed {
        int block = 0;
        double top = 0;
    };
    [[nodiscard]] QList<QList<Placed>> pages() const;
    /// Of a block with everything that must not be parted from it.
    [[nodiscard]] double heightWithFollowers(int block) const;

    QSizeF m_size;
    QList<Block> m_blocks; ///< without a painter: gaps
};

} // namespace rd
