// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/wallview.h"

#include "analytics/figurestext.h"
#include "analytics/score.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/overviewtext.h"
#include "overview/wallpainter.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

WallView::WallView(QWidget *parent)
    : QWidget(parent, Qt::Window)
{
    setObjectName(u"wallView"_s);
    setCursor(Qt::BlankCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    describe();
}

void WallView::setPage(const Page &page)
{
    m_page = page;
    m_nowMs = page.figures.generatedMs;
    describe();
    update();
}

void WallView::setNow(qint64 nowMs)
{
    if (std::exchange(m_nowMs, nowMs) != nowMs)
        update();
}

void WallView::setStatus(const QString &text, bool isTrouble)
{
    if (m_status == text && m_isTrouble == isTrouble)
        return;
    m_status = text;
    m_isTrouble = isTrouble;
    describe();
    update();
}

void WallView::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    update();
}

void WallView::setHeld(bool isHeld)
{
    if (std::exchange(m_held, isHeld) == isHeld)
        return;
    describe();
    update();
}

QString WallView::summary() const
{
    if (!m_page)
        return tr("Nothing to show yet.");
    const ScoreFigures &total = m_page->figures.total;
    QStringList parts{m_page->title, periodCaption(m_page->figures.period, m_page->figures.layout)};
    parts << (total.score ? oneDecimal(*total.score) : tr("nothing measured"));
    const QString word = total.tooLittleMeasured ? tooLittleText(total) : bandText(total.band);
    for (const QString &part :
         {word, scoreSentence(total), targetSentence(total), coverageSentence(total), m_status}) {
        if (!part.isEmpty())
            parts << part;
    }
    if (m_held)
        parts << tr("held, P goes on");
    return parts.join(u", "_s);
}

void WallView::describe()
{
    setWindowTitle(tr("Resilience Desk: wall view"));
    setAccessibleName(summary());
}

void WallView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    const WallPainter wall(painter, size(), tokens, layoutDirection());
    const double u = wall.unit();
    const QRectF all = wall.page().adjusted(36 * u, 22 * u, -36 * u, -14 * u);
    const QRectF head(all.left(), all.top(), all.width(), 50 * u);
    const QRectF foot(all.left(), all.bottom() - 26 * u, all.width(), 26 * u);
    if (!m_page) {
        wall.line(wall.page(), 34, tr("Nothing to show yet."), tokens.muted, Qt::AlignHCenter);
        wall.line(foot, WallPainter::SmallestText, m_note, tokens.muted, Qt::AlignHCenter);
        return;
    }
    const OverviewFigures &figures = m_page->figures;
    const double titleWidth =
        QFontMetricsF(wall.font(38, true)).horizontalAdvance(m_page->title) + 24 * u;
    const double statusWidth = std::max(head.width() * 0.4, head.width() - titleWidth);
    wall.line(head.adjusted(0, 0, -statusWidth, 0), 38, m_page->title, tokens.text, Qt::AlignLeft,
              true);
    const QRectF right(head.right() - statusWidth, head.top(), statusWidth, head.height());
    wall.line(right.adjusted(0, 0, 0, -head.height() / 2), WallPainter::SmallestText,
              periodCaption(figures.period, figures.layout), tokens.muted, Qt::AlignRight);
    wall.line(right.adjusted(0, head.height() / 2, 0, 0), WallPainter::SmallestText, m_status,
              m_isTrouble ? tokens.ink(Outcome::Broken) : tokens.muted, Qt::AlignRight,
              m_isTrouble);

    const QRectF body(all.left(), head.bottom() + 14 * u, all.width(),
                      foot.top() - head.bottom() - 22 * u);
    if (wall.isUpright()) {
        const double score = 330 * u;
        wall.score(QRectF(body.left(), body.top(), body.width(), score), figures);
        wall.trend(QRectF(body.left(), body.top() + score + 10 * u, body.width(), 190 * u),
                   figures);
        wall.outcomes(QRectF(body.left(), body.top() + score + 210 * u, body.width(), 72 * u),
                      figures.total);
        wall.worst(QRectF(body.left(), body.top() + score + 292 * u, body.width(),
                          body.height() - score - 292 * u),
                   figures, m_nowMs);
    } else {
        const double left = 350 * u;
        const double gap = 40 * u;
        wall.score(QRectF(body.left(), body.top(), left, body.height()), figures);
        const QRectF rest(body.left() + left + gap, body.top(), body.width() - left - gap,
                          body.height());
        const qsizetype rows =
            figures.projects.size() > 1 ? figures.projects.size() : figures.weakest.size();
        const double worst =
            28 * u + 34 * u * static_cast<double>(std::clamp<qsizetype>(rows, 2, 4));
        const double outcomes = 72 * u;
        wall.trend(QRectF(rest.left(), rest.top(), rest.width(),
                          rest.height() - worst - outcomes - 16 * u),
                   figures);
        wall.outcomes(
            QRectF(rest.left(), rest.bottom() - worst - outcomes - 4 * u, rest.width(), outcomes),
            figures.total);
        wall.worst(QRectF(rest.left(), rest.bottom() - worst, rest.width(), worst), figures,
                   m_nowMs);
    }
    if (!m_note.isEmpty())
        wall.line(foot, WallPainter::SmallestText, m_note, tokens.muted, Qt::AlignHCenter);
    else if (m_held)
        wall.line(foot, WallPainter::SmallestText, tr("held, P goes on"), tokens.muted,
                  Qt::AlignHCenter);
    else
        wall.dots(foot, m_page->index, m_page->count);
}

void WallView::keyPressEvent(QKeyEvent *event)
{
    const int forward = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        emit leaveRequested();
        return;
    case Qt::Key_Space:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        emit turnRequested(1);
        return;
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        emit turnRequested(-1);
        return;
    case Qt::Key_Right:
        emit turnRequested(forward);
        return;
    case Qt::Key_Left:
        emit turnRequested(-forward);
        return;
    case Qt::Key_P:
        emit holdRequested();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void WallView::closeEvent(QCloseEvent *event)
{
    // However it is closed: the one who opened it has to know.
    event->accept();
    emit leaveRequested();
}

void WallView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        describe();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_wallview.cpp"
