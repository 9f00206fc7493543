// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/scorecard.h"

#include "analytics/figurestext.h"
#include "common/buttons.h"
#include "common/card.h"
#include "common/painting.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "core/text.h"
#include "overview/changemark.h"
#include "overview/overviewtext.h"
#include "overview/scoregauge.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

/// The change in bold behind its arrow, centred.
class ScoreCard::ChangeLine final : public QWidget {
public:
    ChangeLine() { hide(); }

    void setChange(std::optional<double> change)
    {
        if (m_change == change)
            return;
        m_change = change;
        setVisible(change.has_value());
        setAccessibleName(change ? signedOneDecimal(*change) : QString());
        update();
    }

    QSize sizeHint() const override
    {
        return QSize(80, QFontMetrics(textFont(TextRole::PageTitle)).height() + 2);
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_change)
            return;
        QPainter painter(this);
        const ThemeTokens &tokens = tokensOf(this);
        painter.setFont(textFont(TextRole::PageTitle));
        const QString text = signedOneDecimal(*m_change);
        const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(text);
        constexpr double Mark = 11;
        constexpr double MarkGap = 6;
        const double lead = directionOf(*m_change) != 0 ? Mark + MarkGap : 0;
        const QRectF both((width() - lead - textWidth) / 2, 0, lead + textWidth, height());
        const QRectF mark(both.left(), height() / 2.0 - Mark / 2, Mark, Mark);
        const QRectF words(both.left() + lead, 0, textWidth + 1, height());
        const QColor colour = changeColour(m_change, tokens);
        if (lead > 0)
            paintDirection(painter, mirrored(mark, both, layoutDirection()), directionOf(*m_change),
                           colour);
        painter.setPen(colour);
        // A sign stays before its number in every language.
        painter.setLayoutDirection(Qt::LeftToRight);
        painter.drawText(mirrored(words, both, layoutDirection()),
                         Qt::AlignCenter | Qt::TextSingleLine, text);
    }

private:
    std::optional<double> m_change;
};

namespace {

QLabel *centredCaption()
{
    QLabel *label = plainLabel();
    label->setFont(textFont(TextRole::Caption));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    return label;
}

} // namespace

ScoreCard::ScoreCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_gauge(new ScoreGauge)
    , m_change(new ChangeLine)
    , m_sentence(centredCaption())
    , m_target(centredCaption())
    , m_coverage(centredCaption())
    , m_notes(centredCaption())
    , m_how(new QPushButton)
{
    setButtonRole(m_how, ButtonRole::Link);
    m_how->setObjectName(u"explainScore"_s);
    m_how->setFixedHeight(QFontMetrics(textFont(TextRole::CardTitle)).height() + 2);
    m_target->setForegroundRole(QPalette::WindowText);
    connect(m_gauge, &ScoreGauge::clicked, this, &ScoreCard::explainRequested);
    connect(m_how, &QPushButton::clicked, this, &ScoreCard::explainRequested);

    QVBoxLayout *body = m_card->body();
    body->setSpacing(0);
    body->addWidget(m_gauge, 1);
    body->addSpacing(6);
    body->addWidget(m_change);
    body->addSpacing(2);
    body->addWidget(m_sentence);
    body->addSpacing(6);
    body->addWidget(m_target);
    body->addWidget(m_coverage);
    body->addSpacing(5);
    body->addWidget(m_notes);
    m_card->setTitleSideWidget(m_how);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    retranslate();
}

void ScoreCard::setFigures(const OverviewFigures &figures)
{
    m_figures = figures;
    m_gauge->setFigures(figures.total, figures.bands);
    showSentences();
}

void ScoreCard::showSentences()
{
    const ScoreFigures &total = m_figures.total;
    const QString open = openSentence(m_figures.layout);
    const QString period = periodCaption(m_figures.period, m_figures.layout);
    m_card->setCaption(open.isEmpty() ? period : period + u", "_s + open);
    m_change->setChange(total.change);

    // The number stands above in bold: the sentence goes on behind it.
    QString sentence = scoreSentence(total);
    if (total.change && sentence.startsWith(signedOneDecimal(*total.change)))
        sentence = beforeCaption(m_figures.period) + u'\n'
                   + sentence.mid(signedOneDecimal(*total.change).size()).trimmed();
    m_sentence->setText(sentence);
    m_sentence->setHidden(sentence.isEmpty());

    const QString target = targetSentence(total);
    m_target->setText(target);
    m_target->setHidden(target.isEmpty());
    QFont targetFont = textFont(TextRole::Caption);
    targetFont.setWeight(total.belowTarget ? QFont::DemiBold : QFont::Normal);
    m_target->setFont(targetFont);

    const QString tooLittle = tooLittleText(total);
    m_coverage->setText(tooLittle.isEmpty() ? coverageSentence(total) : tooLittle);

    QStringList notes;
    // What is broken says nothing about resilience, and must not look like a bad score.
    if (!total.score && total.runs[Outcome::Broken] > 0)
        notes.append(tr("%n run(s) broke: that says nothing about resilience", "",
                        static_cast<int>(total.runs[Outcome::Broken])));
    else if (total.unverified > 0)
        notes.append(tr("%n unverified: the newest run broke", "scenarios", total.unverified));
    if (const QString gaps = gapSentence(m_figures); !gaps.isEmpty())
        notes.append(gaps);
    if (const QString deleted = deletedSentence(total); !deleted.isEmpty())
        notes.append(deleted);
    if (total.clamped)
        notes.append(tr("a score outside 0 to 100 was counted as 0 or 100"));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setHidden(notes.isEmpty());
}

void ScoreCard::retranslate()
{
    m_card->setTitle(tr("Resilience score"));
    m_how->setText(tr("How?"));
    m_how->setAccessibleName(tr("How is the score computed?"));
    m_how->setToolTip(tr("How is the score computed?"));
}

void ScoreCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSentences();
    }
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_scorecard.cpp"
