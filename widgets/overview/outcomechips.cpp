// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/outcomechips.h"

#include "common/flowlayout.h"
#include "common/outcomeicon.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace rd {

/// One count: a flat button with the shape of its outcome.
class OutcomeChip final : public QAbstractButton {
public:
    explicit OutcomeChip(Outcome outcome, QWidget *parent)
        : QAbstractButton(parent)
        , m_outcome(outcome)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
    }

    void setTexts(const QString &word, const QString &count)
    {
        m_word = word;
        m_count = count;
        updateGeometry();
        update();
    }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }

    QSize sizeHint() const override
    {
        const QFontMetrics plain(textFont(TextRole::Caption));
        const QFontMetrics strong(strongFont());
        const int word = m_word.isEmpty() ? 0 : plain.horizontalAdvance(m_word) + Gap;
        const int pattern = showsPattern() ? Mark + Gap : 0;
        return QSize(Mark + Gap + pattern + word + strong.horizontalAdvance(m_count) + 1,
                     strong.height() + 3);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ThemeTokens &tokens = tokensOf(this);
        const bool lit = underMouse() || isDown() || showsFocusRing(this);
        const QRectF bounds = rect();
        const auto place = [&](double left, double width) {
            return mirrored(QRectF(left, 0, width, height()), bounds, layoutDirection());
        };
        double x = 0;
        paintOutcome(
            painter,
            mirrored(QRectF(x, (height() - Mark) / 2.0, Mark, Mark), bounds, layoutDirection()),
            m_outcome, tokens);
        x += Mark + Gap;
        if (showsPattern()) {
            // Without colours a bar is known by its pattern.
            painter.setPen(QPen(tokens.fill(m_outcome), 1));
            painter.setBrush(tokens.bar(m_outcome));
            painter.drawRect(
                mirrored(QRectF(x + 0.5, (height() - Mark) / 2.0 + 0.5, Mark - 1, Mark - 1), bounds,
                         layoutDirection()));
            x += Mark + Gap;
        }
        painter.setFont(textFont(TextRole::Caption));
        if (!m_word.isEmpty()) {
            const double width = QFontMetricsF(painter.font()).horizontalAdvance(m_word);
            painter.setPen(lit ? tokens.accent : tokens.muted);
            paintLine(painter, place(x, width + 1), Qt::AlignLeft | Qt::AlignVCenter, m_word,
                      layoutDirection());
            x += width + Gap;
        }
        painter.setFont(strongFont());
        painter.setPen(lit ? tokens.accent : tokens.text);
        paintLine(painter, place(x, width() - x + 1), Qt::AlignLeft | Qt::AlignVCenter, m_count,
                  layoutDirection());
        // A ring would cover the figures: the line below says the same.
        if (showsFocusRing(this))
            painter.fillRect(QRect(0, height() - 2, width(), 2), tokens.accent);
    }

private:
    static constexpr int Mark = 12;
    static constexpr int Gap = 4;

    [[nodiscard]] bool showsPattern() const { return !m_word.isEmpty() && tokensOf(this).contrast; }
    [[nodiscard]] static QFont strongFont()
    {
        QFont font = textFont(TextRole::Caption);
        font.setWeight(QFont::DemiBold);
        return font;
    }

    Outcome m_outcome;
    QString m_word;
    QString m_count;
};

OutcomeChips::OutcomeChips(Detail detail, QWidget *parent)
    : QWidget(parent)
    , m_detail(detail)
{
    auto *layout = new FlowLayout(detail == Detail::Words ? 12 : 7, 2);
    setLayout(layout);
    for (const Outcome outcome : AllOutcomes) {
        auto *chip = new OutcomeChip(outcome, this);
        connect(chip, &QAbstractButton::clicked, this,
                [this, outcome] { emit activated(outcome); });
        layout->addWidget(chip);
        m_chips.append(chip);
    }
    showTexts();
}

void OutcomeChips::setCounts(const OutcomeCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    showTexts();
}

void OutcomeChips::showTexts()
{
    for (OutcomeChip *chip : m_chips) {
        const Outcome outcome = chip->outcome();
        const qint64 count = m_counts[outcome];
        const bool always =
            m_detail == Detail::Words && (isMeasurable(outcome) || outcome == Outcome::Broken);
        const QString word = outcomeText(outcome);
        chip->setTexts(m_detail == Detail::Words ? word : QString(), locale().toString(count));
        chip->setAccessibleName(u"%1 %2"_s.arg(locale().toString(count), word));
        chip->setToolTip(m_detail == Detail::Words ? QString() : word);
        // What runs now has a tile of its own.
        const bool elsewhere = m_detail == Detail::Counts && outcome == Outcome::InProgress;
        chip->setVisible((count > 0 && !elsewhere) || always);
    }
}

void OutcomeChips::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange
        || event->type() == QEvent::PaletteChange)
        showTexts();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_outcomechips.cpp"
