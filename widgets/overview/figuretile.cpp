// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overview/figuretile.h"

#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/painting.h"
#include "common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
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
    : QAbstractButton(parent)
    , m_name(new ElidedLabel(QString(), TextRole::Body))
    , m_figure(new ElidedLabel(QString(), TextRole::Figure))
    , m_evidence(new ElidedLabel(QString(), TextRole::Caption))
    , m_mark(new AgeingMark)
    , m_lower(new QHBoxLayout)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a button would not grow
    setCursor(Qt::PointingHandCursor);
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
    layout->setContentsMargins(8, 4, 8, 5); // the card is flush
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
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    const QRect face = rect().adjusted(0, 1, 0, -2);
    if ((underMouse() || isDown()) && !tokens.contrast) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.sunk);
        painter.drawRoundedRect(face, metrics::ControlRadius, metrics::ControlRadius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (m_separated)
        paintHairline(painter, rect().adjusted(8, 0, -8, 0), tokens.border);
    if (showsFocusRing(this))
        paintFocusRing(painter, face, metrics::ControlRadius, tokens);
}

void FigureTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool FigureTile::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave)
        update();
    return QAbstractButton::event(event);
}

} // namespace rd

#include "moc_figuretile.cpp"
