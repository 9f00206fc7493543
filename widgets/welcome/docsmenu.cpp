// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/docsmenu.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace rd {

DocsMenu::DocsMenu(QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
    retranslate();
}

void DocsMenu::setLinks(const QList<DocsLink> &links)
{
    clear();
    for (const DocsLink &link : links) {
        if (link.text.isEmpty() || link.url.scheme() != "https"_L1)
            continue;
        // An ampersand would become a mnemonic and vanish.
        QAction *action = addAction(QString(link.text).replace(u'&', u"&&"_s));
        action->setToolTip(link.url.toDisplayString().toHtmlEscaped());
        connect(action, &QAction::triggered, this,
                [this, url = link.url] { emit openUrlRequested(url); });
    }
    setEnabled(!isEmpty());
}

void DocsMenu::setMore(const QList<QAction *> &actions)
{
    if (!actions.isEmpty())
        addSeparator();
    addActions(actions);
    setEnabled(!isEmpty());
}

void DocsMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void DocsMenu::retranslate()
{
    setTitle(tr("Documentation"));
}

} // namespace rd

#include "moc_docsmenu.cpp"
