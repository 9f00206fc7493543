// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/helpflow.h"

#include "charts/chartwidget.h"
#include "common/taborder.h"
#include "help/docsdialog.h"
#include "help/shortcutdialog.h"
#include "platform/browser.h"
#include "welcome/docsmenu.h"
#include "window/docsshelf.h"
#include "window/viewflow.h"
#include "window/windowactions.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// What the menu key does; Qt knows only that one here, and many keyboards have none.
void openMenuOf(QWidget &widget)
{
    const QPoint place = widget.inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, widget.mapToGlobal(place));
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

HelpFlow::HelpFlow(QWidget &window, const QStackedWidget &pages, DocsMenu &menu, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_pages(pages)
    , m_menu(menu)
    , m_keys(new QAction(&window))
    , m_docs(new QAction(&window))
{
    m_keys->setObjectName(u"showShortcuts"_s);
    m_keys->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Question), QKeySequence(Qt::Key_F1)});
    m_docs->setObjectName(u"showDocs"_s);
    window.addActions({m_keys, m_docs});
    connect(m_keys, &QAction::triggered, this, &HelpFlow::showShortcuts);
    connect(m_docs, &QAction::triggered, this, &HelpFlow::showDocs);
    connect(&menu, &DocsMenu::openUrlRequested, this, [](const QUrl &url) { openInBrowser(url); });
    qApp->installEventFilter(this);
    retranslate();
}

HelpFlow::~HelpFlow() = default;

bool HelpFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !QApplication::activePopupWidget()
        && (watched == QApplication::focusWidget()
            || (watched == &m_window && !QApplication::focusWidget()))) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            openMenuOf(*static_cast<QWidget *>(watched));
            return true;
        }
        const auto others = key->modifiers() & ~Qt::ShiftModifier;
        if (key->key() == Qt::Key_F6 && !others
            && static_cast<QWidget *>(watched)->window() == &m_window) {
            focusNextPart(m_window, m_bars, key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

void HelpFlow::retranslate()
{
    m_keys->setText(tr("&Keyboard shortcuts"));
    m_docs->setText(tr("&All pages and faults..."));
    m_menu.setLinks(docsShelf());
    m_menu.setMore({m_docs, m_keys});
}

void HelpFlow::addTo(WindowActions &actions) const
{
    actions.include(m_keys, u"key"_s);
    actions.include(m_docs, u"docs"_s, [] { return tr("Documentation"); });
}

QString HelpFlow::groupOf(const QObject &object) const
{
    for (const QObject *at = &object; at; at = at->parent()) {
        for (int page = 0; page < m_pages.count(); ++page) {
            if (m_pages.widget(page) == at)
                return titleOf(static_cast<WindowPage>(page));
        }
    }
    return tr("Everywhere");
}

QList<ShortcutLine> HelpFlow::shortcuts() const
{
    const QList<ShortcutLine> found =
        shortcutsBelow(m_window, [this](const QObject &object) { return groupOf(object); });
    QStringList groups{tr("Everywhere")};
    for (int page = 0; page < m_pages.count(); ++page)
        groups.append(titleOf(static_cast<WindowPage>(page)));
    QList<ShortcutLine> lines;
    for (const QString &group : std::as_const(groups)) {
        for (const ShortcutLine &line : found) {
            if (line.group == group)
                lines.append(line);
        }
    }
    // A chart has no keys of its own: it takes those of its menu while it has the focus.
    for (ChartWidget *chart : m_window.findChildren<ChartWidget *>()) {
        QMenu menu;
        chart->addTo(menu);
        for (const ShortcutLine &line : shortcutsOf(menu, tr("In a chart"))) {
            if (!lines.contains(line))
                lines.append(line);
        }
    }
    return lines;
}

void HelpFlow::showShortcuts()
{
    if (!m_window.findChild<ShortcutDialog *>())
        (new ShortcutDialog(shortcuts(), &m_window))->open();
}

void HelpFlow::showDocs()
{
    if (m_window.findChild<DocsDialog *>())
        return;
    auto *dialog = new DocsDialog(allDocs(), &m_window);
    connect(dialog, &DocsDialog::openUrlRequested, this,
            [](const QUrl &url) { openInBrowser(url); });
    dialog->open();
}

} // namespace rd

#include "moc_helpflow.cpp"
