// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/scopedialog.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/tonedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd {

ScopeDialog::ScopeDialog(const QList<KnownProject> &projects, const Scope &current, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_sentence(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_apply(new QPushButton(tr("Show")))
{
    setWindowTitle(tr("Choose projects"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(tr("Choose projects"));
    title->setFont(textFont(TextRole::PageTitle));
    m_search->setPlaceholderText(tr("Filter by name"));
    m_search->setAccessibleName(tr("Filter projects"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(metrics::ControlHeight);
    m_search->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_list->setAccessibleName(tr("Projects"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    fill(projects, current);

    auto *all = new QPushButton(tr("Tick all"));
    auto *none = new QPushButton(tr("Tick none"));
    for (QPushButton *button : {all, none})
        setButtonRole(button, ButtonRole::Link);
    auto *ticking = new QHBoxLayout;
    ticking->addWidget(m_sentence, 1);
    ticking->addWidget(all);
    ticking->addWidget(none);
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
    layout->addWidget(title);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(ticking);
    layout->addLayout(buttons);
    resize(460, 480);

    count();
    connect(m_search, &QLineEdit::textChanged, this, &ScopeDialog::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &ScopeDialog::count);
    connect(all, &QPushButton::clicked, this, [this] { tickShown(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { tickShown(Qt::Unchecked); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        const QList<ProjectRef> wanted = chosen();
        // All of them is everything: projects to come are part of it.
        emit scopeChosen(wanted.size() == m_refs.size() ? Scope{} : Scope::of(wanted));
        accept();
    });
}

void ScopeDialog::fill(const QList<KnownProject> &projects, const Scope &current)
{
    QList<KnownProject> sorted = projects;
    std::stable_sort(
        sorted.begin(), sorted.end(), [&](const KnownProject &a, const KnownProject &b) {
            return QString::localeAwareCompare(projectText(a, projects), projectText(b, projects))
                   < 0;
        });
    for (const KnownProject &project : std::as_const(sorted)) {
        auto *item = new QListWidgetItem(projectText(project, projects));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(current.includes(project.ref) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(plainToolTip(item->text()));
        m_list->addItem(item);
        m_refs.append(project.ref);
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

QList<ProjectRef> ScopeDialog::chosen() const
{
    QList<ProjectRef> refs;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            refs.append(m_refs.at(row));
    }
    return refs;
}

void ScopeDialog::narrow(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void ScopeDialog::tickShown(Qt::CheckState state)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden())
            m_list->item(row)->setCheckState(state);
    }
}

void ScopeDialog::count()
{
    const auto ticked = static_cast<int>(chosen().size());
    m_sentence->setText(ticked == 0 ? tr("Tick at least one.")
                                    : tr("%n project(s) together", nullptr, ticked));
    m_apply->setEnabled(ticked > 0);
}

} // namespace rd

#include "moc_scopedialog.cpp"
