// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/figuretile.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// The mark of ageing: a clock in the colour of text. Red is left to what is broken.
class AgeingMark final : public QWidget {
public:
    AgeingMark() { setFixedSize(14, 14); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), u"clock"_s, tokensOf(this).text);
    }
};

} // namespace

FigureTile::FigureTile(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(QString(), TextRole::Body))
    , m_figure(new ElidedLabel(QString(), TextRole::Figure))
    , m_evidence(new ElidedLabel(QString(), TextRole::Caption))
    , m_mark(new AgeingMark)
    , m_lower(new QHBoxLayout)
{
    m_evidence->setMuted(true);
    m_mark->hide();
    m_figure->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_figure->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);

    auto *upper = new QHBoxLayout;
    upper->setSpacing(8);
    upper->addWidget(m_name, 1);
    upper->addWidget(m_figure);
    m_lower->setSpacing(5);
    m_lower->addWidget(m_mark);
    m_lower->addWidget(m_evidence, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 5);
    layout->setSpacing(1);
    layout->addStretch(1);
    layout->addLayout(upper);
    layout->addLayout(m_lower);
    layout->addStretch(1);
}

void FigureTile::setTexts(const QString &name, const QString &figure, const QString &evidence,
                          bool ageing)
{
    m_name->setText(name);
    m_figure->setText(figure);
    m_evidence->setText(evidence);
    m_evidence->setMuted(!ageing);
    m_mark->setVisible(ageing);
    setAccessibleName(u"%1: %2"_s.arg(name, figure));
    setAccessibleDescription(evidence);
}

void FigureTile::setEvidenceWidget(QWidget *widget)
{
    m_evidence->hide();
    m_lower->addWidget(widget, 1);
}

void FigureTile::setSeparated(bool separated)
{
    m_separated = separated;
    update();
}

QString FigureTile::figure() const
{
    return m_figure->text();
}

QString FigureTile::evidence() const
{
    return m_evidence->text();
}

void FigureTile::paintEvent(QPaintEvent *)
{
    if (!m_separated)
        return;
    QPainter painter(this);
    paintHairline(painter, rect(), tokensOf(this).border);
}

} // namespace rd
