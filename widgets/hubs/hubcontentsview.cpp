// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubs/hubcontentsview.h"

#include "common/actionfoot.h"
#include "common/elidedlabel.h"
#include "common/icons.h"
#include "common/insentence.h"
#include "common/linkhint.h"
#include "common/plaintext.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/tonedlabel.h"
#include "core/text.h"
#include "help/grouptree.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

HubContentsView::HubContentsView(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(QString(), TextRole::CardTitle))
    , m_caption(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_search(new QLineEdit)
    , m_faces(new QStackedWidget)
    , m_tree(new GroupTree(1))
    , m_state(new StatePanel)
    , m_menu(new QMenu(this))
    , m_documentation(m_menu->addAction(themedIcon(u"docs"_s), QString()))
    , m_open(m_menu->addAction(themedIcon(u"external"_s), QString()))
    , m_copy(m_menu->addAction(themedIcon(u"copy"_s), QString()))
    , m_foot(new ActionFoot({m_documentation, m_copy, m_open}))
{
    m_menu->setObjectName(u"faultMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_search->setObjectName(u"hubSearch"_s);
    m_search->setMinimumHeight(metrics::ControlHeight);
    m_search->setMaxLength(200);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_tree->setObjectName(u"hubContents"_s);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    layScrollBarOnSurface(m_tree->verticalScrollBar());
    m_state->setObjectName(u"hubContentsState"_s);
    m_faces->addWidget(m_tree);
    m_faces->addWidget(m_state);

    auto *box = new Surface;
    auto *inside = new QVBoxLayout(box);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addWidget(m_title);
    inside->addWidget(m_caption);
    inside->addWidget(m_search);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(box);
    setMinimumWidth(260);
    connectParts();
    retranslate();
}

void HubContentsView::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_tree->narrow(text);
        showFace();
        showChoice();
    });
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &HubContentsView::showChoice);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] {
        if (m_documentation->isEnabled())
            m_documentation->trigger();
        else if (m_open->isEnabled())
            m_open->trigger();
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &HubContentsView::openMenu);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_contents && !m_contents->isEmpty())
            m_search->clear();
        else
            emit retryRequested();
    });
    connect(m_documentation, &QAction::triggered, this,
            [this] { emit documentationRequested(choice()->name); });
    connect(m_open, &QAction::triggered, this, [this] {
        const auto chosen = choice();
        emit openRequested(chosen->category, chosen->name);
    });
    connect(m_copy, &QAction::triggered, this, [this] { emit copyTextRequested(choice()->name); });
}

void HubContentsView::setHub(const std::optional<HubRow> &row,
                             const std::optional<HubContents> &contents)
{
    const bool isOther =
        !row || !m_row || row->project != m_row->project || row->hub.id != m_row->hub.id;
    const bool isNew = isOther || contents != m_contents;
    m_row = row;
    m_contents = contents;
    if (isOther)
        m_search->clear();
    if (isNew)
        fill();
    showFace();
    showChoice();
}

void HubContentsView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HubContentsView::addLine(const QString &group, const QString &title, const Choice &choice)
{
    const QString shown = plainLine(title, 120);
    QTreeWidgetItem *line = m_tree->addLine(group, {shown});
    line->setData(0, Qt::UserRole, m_choices.size());
    QStringList told{plainLine(choice.name), plainLine(choice.description, 600)};
    told.removeAll({});
    line->setToolTip(0, plainToolTip(told.join(u'\n')));
    line->setData(0, Qt::AccessibleDescriptionRole, told.last());
    m_choices.append(choice);
}

void HubContentsView::fill()
{
    const auto before = choice();
    m_tree->clear();
    m_choices.clear();
    if (!m_contents)
        return;
    for (const HubCategory &category : m_contents->categories) {
        const QString group = plainLine(category.title, 120);
        for (const HubFault &fault : category.faults)
            addLine(
                group, fault.title,
                {.category = category.name, .name = fault.name, .description = fault.description});
    }
    for (const HubScenario &scenario : m_contents->scenarios)
        addLine(tr("Ready-made scenarios"), scenario.title,
                {.category = {}, .name = scenario.name, .description = scenario.description});
    m_tree->narrow(m_search->text());
    if (!before)
        return;
    for (QTreeWidgetItemIterator it(m_tree); *it; ++it) {
        const QVariant number = (*it)->data(0, Qt::UserRole);
        if (!number.isValid() || (*it)->isHidden())
            continue;
        const Choice &line = m_choices.at(number.toInt());
        if (line.category == before->category && line.name == before->name)
            m_tree->setCurrentItem(*it);
    }
}

std::optional<HubContentsView::Choice> HubContentsView::choice() const
{
    const QTreeWidgetItem *line = m_tree->currentLine();
    const int number = line ? line->data(0, Qt::UserRole).toInt() : -1;
    return number >= 0 && number < m_choices.size() ? std::optional(m_choices.at(number))
                                                    : std::nullopt;
}

void HubContentsView::showFace()
{
    const bool hasLines = m_contents && !m_contents->isEmpty();
    const bool isShown = hasLines && m_tree->shownLines() > 0;
    m_title->setText(m_row ? plainLine(m_row->hub.name.isEmpty() ? m_row->hub.id : m_row->hub.name)
                           : tr("Contents"));
    QStringList caption;
    if (hasLines) {
        int faults = 0;
        for (const HubCategory &category : m_contents->categories)
            faults += static_cast<int>(category.faults.size());
        caption << tr("%Ln fault(s)", nullptr, faults)
                << tr("%Ln ready-made scenario(s)", nullptr,
                      static_cast<int>(m_contents->scenarios.size()));
        if (m_contents->unreadable > 0)
            caption << tr("%Ln unreadable", nullptr, m_contents->unreadable);
        for (QString &part : caption)
            part.replace(u' ', QChar::Nbsp); // a number stays with its word
    }
    QStringList lines{caption.join(u" \u00b7 "_s)};
    if (hasLines)
        lines << m_contents->trouble;
    lines.removeAll({});
    m_caption->setTextOrHide(lines.join(u'\n'));
    m_search->setVisible(hasLines);
    m_foot->setVisible(isShown);
    m_faces->setCurrentWidget(isShown ? static_cast<QWidget *>(m_tree) : m_state);
    if (isShown)
        return;
    if (!m_row) {
        m_state->showState(PageState::Empty);
        m_state->setTexts(tr("No hub is chosen"),
                          tr("Choose one to see the faults and scenarios in it."), {}, u"hubs"_s);
    } else if (hasLines) {
        m_state->showState(PageState::Empty);
        m_state->setTexts(tr("Nothing matches"), tr("No fault or scenario has all these words."),
                          tr("Clear the search"), u"search"_s);
    } else if (!m_row->hub.available) {
        m_state->showState(PageState::Empty);
        m_state->setTexts(tr("Nothing to look into"), tr("The server has no files of this hub."),
                          {}, u"hubs"_s);
    } else if (!m_contents || m_contents->state == HubContents::State::Loading) {
        m_state->showState(PageState::Loading);
    } else if (m_contents->state == HubContents::State::Failed) {
        m_state->showState(PageState::Error, m_contents->trouble);
    } else {
        m_state->showState(PageState::Empty);
        m_state->setTexts(tr("An empty hub"), tr("There is no fault and no scenario in it."), {},
                          u"hubs"_s);
    }
}

void HubContentsView::showChoice()
{
    const auto chosen = choice();
    m_open->setEnabled(chosen.has_value());
    m_copy->setEnabled(chosen.has_value());
    const bool isFault = chosen && !chosen->category.isEmpty();
    m_documentation->setEnabled(isFault && m_contents
                                && m_contents->documented.contains(chosen->name));
    m_documentation->setToolTip(!chosen || m_documentation->isEnabled()
                                    ? tr("The public page about this fault")
                                    : (isFault ? tr("There is no public page about this fault.")
                                               : tr("Only faults have public pages.")));
    const QString hint = m_row ? plainToolTip(chaosCenterHint(m_row->projectName)) : QString();
    m_open->setToolTip(hint);
    QString sentence;
    if (chosen) {
        sentence = plainLine(chosen->description, 280);
        if (sentence.isEmpty())
            sentence =
                tr("%1: the hub does not say more about it.").arg(inSentence(chosen->name, 80));
    }
    m_foot->setSentence(sentence);
}

void HubContentsView::openMenu(const QPoint &place)
{
    QTreeWidgetItem *line = m_tree->currentLine();
    if (!line)
        return;
    // From the keyboard the menu belongs to the chosen line, wherever the mouse is.
    const bool isOnLine = m_tree->itemAt(place) == line;
    const QPoint at = isOnLine ? place : m_tree->visualItemRect(line).center();
    m_menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void HubContentsView::retranslate()
{
    m_search->setPlaceholderText(tr("Search faults and scenarios"));
    m_search->setAccessibleName(tr("Search faults and scenarios"));
    m_tree->setAccessibleName(tr("Faults and ready-made scenarios"));
    m_documentation->setText(tr("&Documentation"));
    m_open->setText(tr("Open in &ChaosCenter"));
    m_copy->setText(tr("Copy &name"));
    fill();
    showFace();
    showChoice();
}

void HubContentsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace rd

#include "moc_hubcontentsview.cpp"
