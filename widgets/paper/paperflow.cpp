// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paper/paperflow.h"

#include "paper/sheet.h"
#include "paper/summarypaper.h"

#include <QLocale>
#include <QPainter>

namespace rd {

namespace {

constexpr double FlowFoot = 18; ///< above the margin at the foot

} // namespace

int PaperFlow::add(const Block &block)
{
    m_blocks << block;
    return static_cast<int>(m_blocks.size()) - 1;
}

void PaperFlow::addGap(double height)
{
    m_blocks << Block{.height = height, .paint = {}};
}

double PaperFlow::width() const
{
    return m_size.width() - 2 * paper::Side;
}

double PaperFlow::heightWithFollowers(int block) const
{
    double height = m_blocks.at(block).height;
    while (m_blocks.at(block).staysWithNext && block + 1 < m_blocks.size())
        height += m_blocks.at(++block).height;
    return height;
}

QList<QList<PaperFlow::Placed>> PaperFlow::pages() const
{
    const double bottom = m_size.height() - paper::Bottom - FlowFoot;
    QList<QList<Placed>> pages{{}};
    double top = paper::Top;
    for (int i = 0; i < static_cast<int>(m_blocks.size()); ++i) {
        const Block &block = m_blocks.at(i);
        const bool fits = top + heightWithFollowers(i) <= bottom;
        if (!fits && !pages.last().isEmpty()) {
            pages.append(QList<Placed>());
            top = paper::Top;
            if (block.head >= 0) {
                pages.last().append({block.head, top});
                top += m_blocks.at(block.head).height;
            }
        }
        if (!block.paint) {
            top += pages.last().isEmpty() ? 0 : block.height;
            continue;
        }
        pages.last().append({i, top});
        top += block.height;
    }
    return pages;
}

void PaperFlow::paint(QPainter &painter, const std::function<void()> &newPage,
                      const Foot &foot) const
{
    const QList<QList<Placed>> all = pages();
    for (int page = 0; page < static_cast<int>(all.size()); ++page) {
        if (page > 0)
            newPage();
        const Sheet sheet(painter, m_size, QLocale().textDirection());
        for (const Placed &placed : all.at(page))
            m_blocks.at(placed.block).paint(sheet, placed.top);
        foot(sheet, page, static_cast<int>(all.size()));
    }
}

} // namespace rd
