// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/scoreboard.h"

#include "analytics/figurestext.h"
#include "analytics/runscoretext.h"
#include "common/tonedlabel.h"
#include "rundetails/quiettable.h"
#include "rundetails/scoretablemodel.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

ScoreBoard::ScoreBoard(int mostRows, QWidget *parent)
    : QWidget(parent)
    , m_mostRows(mostRows)
    , m_title(new TonedLabel(TextRole::CardTitle))
    , m_model(new ScoreTableModel(this))
    , m_table(new QuietTable(ScoreTableModel::FaultColumn))
    , m_more(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_sentence(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
{
    m_title->setObjectName("whyTitle"_L1);
    m_sentence->setObjectName("whySentence"_L1);
    m_table->setObjectName("whyTable"_L1);
    m_table->setModel(m_model);
    m_table->setHeightToRows(mostRows > 0);
    m_table->setWrapping(true); // names of faults differ at their end
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_table, mostRows > 0 ? 0 : 1);
    layout->addWidget(m_more);
    // On a page of its own the answer comes before the reckoning.
    layout->insertWidget(mostRows > 0 ? layout->count() : 1, m_sentence);
    const auto tell = [this](const QModelIndex &index) {
        if (const int step = index.data(ScoreTableModel::StepRole).toInt(); step >= 0)
            emit stepChosen(step);
    };
    connect(m_table, &QTableView::clicked, this, tell);
    connect(m_table, &QTableView::activated, this, tell);
    showPicture();
}

void ScoreBoard::setPicture(const std::shared_ptr<const RunPicture> &picture)
{
    if (picture == m_picture)
        return;
    m_picture = picture;
    showPicture();
}

QString ScoreBoard::title() const
{
    return m_title->text();
}

QString ScoreBoard::sentence() const
{
    return m_sentence->text();
}

void ScoreBoard::showPicture()
{
    const int current = m_table->currentIndex().row();
    m_model->setPicture(m_picture, m_mostRows);
    const int sum = m_model->sumRow();
    m_table->clearSpans();
    if (sum >= 0)
        m_table->setSpan(sum, m_model->sumColumn(), 1,
                         ScoreTableModel::ColumnCount - m_model->sumColumn());
    if (current >= 0 && current < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(current, 0));
    m_table->setVisible(m_model->rowCount() > 0);
    m_table->layOut();
    m_more->setTextOrHide(m_model->leftOut() > 0
                              ? tr("and %n more fault(s)", nullptr, m_model->leftOut())
                              : QString());
    const ScoreExplanation why = m_picture ? m_picture->why : ScoreExplanation();
    m_sentence->setText(m_picture ? runScoreSentence(why) : QString());
    const Outcome outcome = m_picture ? m_picture->details.run.outcome : Outcome::Unknown;
    QString title = tr("Why no score?");
    if (outcome == Outcome::InProgress)
        title = tr("What counts so far");
    else if (why.serverScore)
        //: %1 is a score
        title = tr("Why %1?").arg(scoreText(*why.serverScore));
    m_title->setText(title);
    m_table->setAccessibleName(title);
}

void ScoreBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showPicture();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_scoreboard.cpp"
