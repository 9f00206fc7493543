// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help/shortcutdialog.h"

#include "common/buttons.h"
#include "common/icons.h"
#include "common/plaintext.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "help/grouptree.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

ShortcutDialog::ShortcutDialog(const QList<ShortcutLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    QLabel *title = plainLabel(tr("Keyboard shortcuts"));
    title->setFont(textFont(TextRole::PageTitle));
    auto *caption = new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted);
    caption->setText(tr("Tab and the arrow keys lead to everything, F6 to the next part of the "
                        "window. Enter opens what is chosen, and the menu key or Shift+F10 shows "
                        "what else can be done with it."));
    auto *search = new QLineEdit;
    search->setObjectName(u"shortcutSearch"_s);
    search->setPlaceholderText(tr("Search keys and actions"));
    search->setAccessibleName(tr("Search keys and actions"));
    search->setClearButtonEnabled(true);
    search->setMinimumHeight(metrics::ControlHeight);
    search->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    auto *tree = new GroupTree(2);
    tree->setObjectName(u"shortcuts"_s);
    tree->setAccessibleName(tr("Keyboard shortcuts"));
    for (const ShortcutLine &line : lines)
        tree->addLine(line.group, {line.what, keysText(line.keys)});
    tree->narrow({});

    auto *close = new QPushButton(tr("Close"));
    setButtonRole(close, ButtonRole::Primary);
    close->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(caption);
    layout->addWidget(search);
    layout->addWidget(tree, 1);
    layout->addLayout(foot);
    resize(520, 560);
    connect(search, &QLineEdit::textChanged, tree, &GroupTree::narrow);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace rd

#include "moc_shortcutdialog.cpp"
