// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/explaindialog.h"

#include "analytics/figurestext.h"
#include "common/buttons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "overview/overviewtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

ExplainDialog::ExplainDialog(const OverviewFigures &figures, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("How the score is computed"));
    setAttribute(Qt::WA_DeleteOnClose);

    QLabel *title = plainLabel(tr("How the score is computed"));
    title->setFont(textFont(TextRole::PageTitle));
    QLabel *period = plainLabel(periodCaption(figures.period, figures.layout));
    period->setFont(textFont(TextRole::Caption));
    period->setForegroundRole(QPalette::PlaceholderText);

    auto *steps = new QWidget;
    auto *lines = new QGridLayout(steps);
    lines->setContentsMargins(0, 4, 8, 4);
    lines->setHorizontalSpacing(10);
    lines->setVerticalSpacing(10);
    lines->setColumnStretch(1, 1);
    const QStringList texts = explainScore(figures);
    for (int i = 0; i < texts.size(); ++i) {
        QLabel *number = plainLabel(QLocale().toString(i + 1));
        number->setFont(textFont(TextRole::Strong));
        number->setForegroundRole(QPalette::PlaceholderText);
        QLabel *text = plainLabel(texts[i]);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(number, i, 0, Qt::AlignTop | Qt::AlignTrailing);
        lines->addWidget(text, i, 1);
    }
    lines->setRowStretch(static_cast<int>(texts.size()), 1);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(steps);

    auto *close = new QPushButton(tr("Close"));
    setButtonRole(close, ButtonRole::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto *numbers = new QPushButton(tr("The scores, one by one"));
    numbers->setObjectName(u"scoreNumbers"_s);
    numbers->setAutoDefault(false);
    numbers->setHidden(figures.scenarios.isEmpty());
    connect(numbers, &QPushButton::clicked, this, [this] {
        accept();
        emit numbersRequested();
    });
    auto *foot = new QHBoxLayout;
    foot->addWidget(numbers);
    foot->addStretch(1);
    foot->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(period);
    layout->addSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addSpacing(8);
    layout->addLayout(foot);
    resize(540, 500);
}

} // namespace rd

#include "moc_explaindialog.cpp"
