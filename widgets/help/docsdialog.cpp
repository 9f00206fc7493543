// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/docsdialog.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "help/grouptree.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

DocsDialog::DocsDialog(const QList<DocsPage> &pages, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_pages(new GroupTree(1))
    , m_address(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_open(new QPushButton(themedIcon(u"external"_s, IconTint::OnAccent), tr("&Open")))
    , m_copy(new QPushButton(themedIcon(u"link"_s), tr("Copy &link")))
{
    setWindowTitle(tr("Documentation"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(tr("Documentation"));
    title->setFont(textFont(TextRole::PageTitle));
    auto *caption = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    caption->setText(tr("Public pages about Litmus. They open in your browser and need the "
                        "internet."));
    m_search->setObjectName(u"docsSearch"_s);
    m_search->setPlaceholderText(tr("Search pages and faults"));
    m_search->setAccessibleName(tr("Search pages and faults"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(metrics::ControlHeight);
    m_search->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_pages->setObjectName(u"docsPages"_s);
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const DocsPage &page : pages) {
        if (page.url.scheme() != "https"_L1)
            continue;
        QTreeWidgetItem *line = m_pages->addLine(page.group, {page.text});
        line->setData(0, Qt::UserRole, page.url);
        line->setToolTip(0, plainToolTip(page.url.toDisplayString()));
    }
    m_address->setObjectName(u"docsAddress"_s);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);

    setButtonRole(m_open, ButtonRole::Primary);
    m_open->setDefault(true);
    m_copy->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_open);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(caption);
    layout->addWidget(m_search);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_address);
    layout->addLayout(buttons);
    resize(560, 600);

    connect(m_search, &QLineEdit::textChanged, this, &DocsDialog::narrow);
    connect(m_pages, &QTreeWidget::currentItemChanged, this, &DocsDialog::showChoice);
    connect(m_pages, &QTreeWidget::itemActivated, this, &DocsDialog::openChosen);
    connect(m_pages, &QWidget::customContextMenuRequested, this, &DocsDialog::openMenu);
    connect(m_open, &QPushButton::clicked, this, &DocsDialog::openChosen);
    connect(m_copy, &QPushButton::clicked, this, &DocsDialog::copyChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    narrow({});
}

QUrl DocsDialog::chosen() const
{
    const QTreeWidgetItem *line = m_pages->currentLine();
    return line ? line->data(0, Qt::UserRole).toUrl() : QUrl();
}

void DocsDialog::narrow(const QString &text)
{
    m_pages->narrow(text);
    showChoice();
}

void DocsDialog::showChoice()
{
    const QUrl url = chosen();
    m_open->setEnabled(url.isValid());
    m_copy->setEnabled(url.isValid());
    // Always a line, so that the list does not jump.
    m_address->setText(url.isValid()               ? url.toDisplayString()
                       : m_pages->shownLines() > 0 ? u" "_s
                                                   : tr("No page has all these words."));
}

void DocsDialog::openChosen()
{
    if (const QUrl url = chosen(); url.isValid())
        emit openUrlRequested(url);
}

void DocsDialog::copyChosen()
{
    if (const QUrl url = chosen(); url.isValid())
        QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded));
}

void DocsDialog::openMenu(const QPoint &place)
{
    QTreeWidgetItem *line = m_pages->currentLine();
    if (!line)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themedIcon(u"external"_s), tr("Open in the &browser"), this,
                    &DocsDialog::openChosen);
    menu->addAction(themedIcon(u"link"_s), tr("Copy &link"), this, &DocsDialog::copyChosen);
    // From the keyboard the menu belongs to the chosen line, wherever the mouse is.
    const bool isOnLine = m_pages->itemAt(place) == line;
    const QPoint at = isOnLine ? place : m_pages->visualItemRect(line).center();
    menu->popup(m_pages->viewport()->mapToGlobal(at));
}

} // namespace rd

#include "moc_docsdialog.cpp"
