// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/abouttab.h"

#include "common/card.h"
#include "common/columnscroll.h"
#include "common/hairline.h"
#include "common/icons.h"
#include "common/tonedlabel.h"

#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int AboutColumn = 640;

TonedLabel *partCell(const QString &text, TonedLabel::Tone tone)
{
    auto *label = new TonedLabel(TextRole::Body, tone);
    label->setText(text);
    return label;
}

} // namespace

AboutTab::AboutTab(QWidget *parent)
    : QWidget(parent)
    , m_version(QCoreApplication::applicationVersion())
    , m_aboutCard(new Card)
    , m_versionLine(new TonedLabel)
    , m_licence(new TonedLabel(TextRole::Body, TonedLabel::Tone::Muted))
    , m_copy(new QPushButton)
    , m_partsCard(new Card)
{
    m_versionLine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy->setObjectName("copyVersionsButton"_L1);
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_aboutCard->body()->setSpacing(8);
    m_aboutCard->body()->addWidget(m_versionLine);
    m_aboutCard->body()->addWidget(m_licence);
    m_aboutCard->body()->addWidget(m_copy, 0, Qt::AlignLeading);

    auto *scroll = new ColumnScroll(AboutColumn);
    scroll->setLeading(true);
    scroll->column()->setSpacing(12);
    scroll->column()->addWidget(m_aboutCard);
    scroll->column()->addWidget(m_partsCard);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connect(m_copy, &QPushButton::clicked, this, &AboutTab::copyVersions);
    retranslate();
}

void AboutTab::setVersion(const QString &version)
{
    m_version = version;
    retranslate();
}

void AboutTab::setParts(const QList<LicencedPart> &parts)
{
    m_parts = parts;
    fillParts();
}

void AboutTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QList<LicencedPart> AboutTab::allParts() const
{
    const QString qtVersion = QString::fromLatin1(qVersion());
    QList<LicencedPart> parts{{u"Qt"_s, qtVersion, u"LGPL-3.0-only"_s},
                              {u"Qt Charts"_s, qtVersion, u"GPL-3.0-only"_s}};
    parts += m_parts;
    return parts;
}

void AboutTab::fillParts()
{
    if (m_table) {
        m_table->hide();
        m_table->deleteLater();
    }
    m_table = new QWidget;
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    for (const LicencedPart &part : allParts()) {
        const int line = grid->rowCount();
        grid->addWidget(new Hairline, line, 0, 1, 3);
        grid->setRowMinimumHeight(line + 1, metrics::RowHeight);
        grid->addWidget(partCell(part.name, TonedLabel::Tone::Text), line + 1, 0);
        grid->addWidget(partCell(part.version, TonedLabel::Tone::Muted), line + 1, 1);
        grid->addWidget(partCell(part.licence, TonedLabel::Tone::Muted), line + 1, 2);
    }
    m_partsCard->body()->addWidget(m_table);
    m_table->show();
}

void AboutTab::copyVersions()
{
    QStringList lines{u"Resilience Desk %1"_s.arg(m_version), QSysInfo::prettyProductName()};
    for (const LicencedPart &part : allParts())
        lines << u"%1 %2"_s.arg(part.name, part.version).trimmed();
    emit copyRequested(lines.join(u'\n'));
}

void AboutTab::retranslate()
{
    m_aboutCard->setTitle(tr("Resilience Desk"));
    m_aboutCard->setCaption(tr("How resilient are your systems, and what changed?"));
    //: %1 is a version, %2 the version of Qt it runs with, %3 the one it was built with
    m_versionLine->setText(
        tr("Version %1, running with Qt %2 (built with %3)")
            .arg(m_version, QString::fromLatin1(qVersion()), QLatin1StringView(QT_VERSION_STR)));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or "
                          "later. It comes without any warranty."));
    m_copy->setText(tr("&Copy the versions"));
    m_partsCard->setTitle(tr("Made with"));
    m_partsCard->setCaption(tr("Works of others, each under its own licence."));
    fillParts();
}

} // namespace rd

#include "moc_abouttab.cpp"
