// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenarios/savedfilterbutton.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/plaintext.h"
#include "core/text.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

SavedFilterButton::SavedFilterButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    m_menu->setObjectName(u"savedFilterMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilterButton::fill);
    setMenu(m_menu);
    setIcon(themedIcon(u"filter"_s, IconTint::Muted));
    retranslate();
}

void SavedFilterButton::setFilters(const QList<SavedFilter> &filters)
{
    m_filters = filters;
    showText();
}

void SavedFilterButton::setCurrent(const ScenarioFilter &filter)
{
    m_current = filter;
    showText();
}

void SavedFilterButton::fill()
{
    m_menu->clear();
    for (const SavedFilter &saved : std::as_const(m_filters)) {
        QAction *action = m_menu->addAction(withoutMnemonic(inSentence(saved.name, 60)));
        action->setCheckable(true);
        action->setChecked(saved.filter == m_current);
        connect(action, &QAction::triggered, this,
                [this, filter = saved.filter] { emit chosen(filter); });
    }
    if (m_filters.isEmpty())
        m_menu->addAction(tr("No saved filters yet"))->setEnabled(false);
    m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("&Save this filter..."));
    save->setObjectName(u"saveFilter"_s);
    save->setEnabled(!m_current.isEmpty() && m_filters.size() < SavedFilter::Most);
    connect(save, &QAction::triggered, this, &SavedFilterButton::askForName);
    QMenu *forgetting = m_menu->addMenu(tr("&Forget"));
    forgetting->setEnabled(!m_filters.isEmpty());
    for (const SavedFilter &saved : std::as_const(m_filters)) {
        QAction *action = forgetting->addAction(withoutMnemonic(inSentence(saved.name, 60)));
        connect(action, &QAction::triggered, this, [this, name = saved.name] { forget(name); });
    }
}

void SavedFilterButton::askForName()
{
    auto *dialog = new QInputDialog(window());
    dialog->setObjectName(u"filterName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("Name of the filter:"));
    dialog->setOkButtonText(tr("&Save"));
    auto *field = dialog->findChild<QLineEdit *>();
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    if (field && buttons) {
        field->setMaxLength(static_cast<int>(SavedFilter::LongestName));
        field->setMinimumWidth(320); // else not even the title finds room
        QPushButton *save = buttons->button(QDialogButtonBox::Ok);
        setButtonRole(save, ButtonRole::Primary);
        save->setEnabled(false); // without a name nothing would be saved
        connect(field, &QLineEdit::textChanged, save,
                [save](const QString &text) { save->setEnabled(!text.trimmed().isEmpty()); });
    }
    connect(dialog, &QInputDialog::textValueSelected, this, &SavedFilterButton::save);
    dialog->open();
}

void SavedFilterButton::save(const QString &name)
{
    const QString line = plainLine(name, SavedFilter::LongestName).trimmed();
    if (line.isEmpty() || m_current.isEmpty())
        return;
    m_filters = withSaved(m_filters, {.name = line, .filter = m_current});
    showText();
    emit changed(m_filters);
}

void SavedFilterButton::forget(const QString &name)
{
    m_filters.removeIf([&name](const SavedFilter &saved) { return saved.name == name; });
    showText();
    emit changed(m_filters);
}

void SavedFilterButton::showText()
{
    const auto isCurrent = [this](const SavedFilter &saved) { return saved.filter == m_current; };
    const auto used = std::find_if(m_filters.cbegin(), m_filters.cend(), isCurrent);
    setText(used == m_filters.cend()
                ? tr("Saved")
                //: %1 is the name of a saved filter that is used now
                : withoutMnemonic(tr("Saved: %1").arg(inSentence(used->name, 24))));
    setAccessibleDescription(text());
}

void SavedFilterButton::retranslate()
{
    showText();
    setAccessibleName(tr("Saved filters"));
    setToolTip(tr("Filters that were saved under a name"));
}

void SavedFilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QPushButton::changeEvent(event);
}

} // namespace rd

#include "moc_savedfilterbutton.cpp"
