// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/choicedialog.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "core/text.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ChoiceIndexRole = Qt::UserRole;

} // namespace

ChoiceDialog::ChoiceDialog(const QString &title, const QList<Item> &items, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_shown(new QSortFilterProxyModel(this))
    , m_apply(new QPushButton(tr("Choose")))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *heading = plainLabel(title);
    heading->setFont(textFont(TextRole::PageTitle));
    m_search->setObjectName("choiceSearch"_L1);
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMinimumHeight(metrics::ControlHeight);
    m_search->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);

    auto *model = new QStandardItemModel(this);
    for (int i = 0; i < items.size(); ++i) {
        const QString name = plainLine(items.at(i).name);
        const QString note = plainLine(items.at(i).note);
        auto *entry = new QStandardItem(
            note.isEmpty() ? name : u"%1 \u00b7 %2"_s.arg(isolated(name), isolated(note)));
        entry->setData(i, ChoiceIndexRole);
        entry->setToolTip(plainToolTip(entry->text()));
        entry->setEditable(false);
        entry->setSizeHint({0, metrics::CompactRowHeight});
        model->appendRow(entry);
    }
    m_shown->setSourceModel(model);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setObjectName("choiceList"_L1);
    m_list->setAccessibleName(title);
    m_list->setModel(m_shown);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonRole(m_apply, ButtonRole::Primary);
    m_apply->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(420, 440);

    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceDialog::narrow);
    connect(m_list, &QListView::activated, this, &ChoiceDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ChoiceDialog::take);
    narrow({});
    m_search->setFocus();
}

QStringList ChoiceDialog::shownNames() const
{
    QStringList names;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        names << m_shown->index(row, 0).data().toString();
    return names;
}

bool ChoiceDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_search) {
        const bool isForList = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up
                               || key->key() == Qt::Key_PageDown || key->key() == Qt::Key_PageUp;
        if (isForList) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    } else if (watched == m_list && !key->text().isEmpty() && key->text().at(0).isPrint()) {
        m_search->setFocus();
        QCoreApplication::sendEvent(m_search, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void ChoiceDialog::narrow(const QString &text)
{
    m_shown->setFilterFixedString(text.trimmed());
    const bool hasAny = m_shown->rowCount() > 0;
    if (hasAny)
        m_list->setCurrentIndex(m_shown->index(0, 0));
    m_apply->setEnabled(hasAny);
}

void ChoiceDialog::take()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const int item = index.data(ChoiceIndexRole).toInt();
    accept();
    emit chosen(item);
}

} // namespace rd

#include "moc_choicedialog.cpp"
