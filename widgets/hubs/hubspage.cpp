// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubs/hubspage.h"

#include "common/actionfoot.h"
#include "common/banner.h"
#include "common/icons.h"
#include "common/quietsplitter.h"
#include "common/rowtable.h"
#include "common/statepanel.h"
#include "common/surface.h"
#include "common/taborder.h"
#include "common/theme.h"
#include "hubs/hubcontentsview.h"
#include "hubs/hubmenu.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

/// Of the page, not the window: the rail stands beside it.
constexpr int HubContentsBesideFrom = 760;

class HubCells final : public RowCells {
public:
    using RowCells::RowCells;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowCells::initStyleOption(option, index);
        if (index.column() != HubListModel::StateColumn)
            return;
        switch (static_cast<HubListModel::State>(index.data(HubListModel::HubStateRole).toInt())) {
        case HubListModel::State::Available:
            setIcon(*option, themedIcon(u"check"_s, IconTint::Muted));
            break;
        case HubListModel::State::Missing:
            setIcon(*option, themedIcon(u"offline"_s, IconTint::Danger));
            option->font = textFont(TextRole::Strong);
            break;
        case HubListModel::State::Syncing:
            setIcon(*option, themedIcon(u"loading"_s, IconTint::Accent));
            break;
        }
    }
};

} // namespace

HubsPage::HubsPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new HubListModel(this))
    , m_banner(new Banner)
    , m_splitter(new QuietSplitter(Qt::Horizontal))
    , m_text(new QLineEdit)
    , m_faces(new QStackedWidget)
    , m_table(new RowTable)
    , m_statePanel(new StatePanel)
    , m_notice(new NoticeBox)
    , m_menu(new HubMenu(this))
    , m_foot(new ActionFoot({m_menu->syncAction(), m_menu->openAction(), m_menu->copyLinkAction()}))
    , m_contentsView(new HubContentsView)
    , m_find(new QShortcut(QKeySequence::Find, this))
{
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_contentsView);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(metrics::Gap);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PagePadding, 16, metrics::PagePadding, 16);
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_banner);
    layout->addWidget(m_splitter, 1);
    connectParts();
    retranslate();
}

QWidget *HubsPage::makeList()
{
    m_text->setObjectName(u"hubFilter"_s);
    m_text->setMinimumHeight(metrics::ControlHeight);
    m_text->setMaxLength(200);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_table->setObjectName(u"hubTable"_s);
    m_table->setItemDelegate(new HubCells(m_table));
    m_table->setModel(m_model);
    // Several projects have a hub of the same name: what tells them apart goes last.
    m_table->setYielding({HubListModel::BranchColumn, HubListModel::ScenariosColumn,
                          HubListModel::FaultsColumn, HubListModel::SourceColumn,
                          HubListModel::SyncedColumn, HubListModel::ProjectColumn});
    m_statePanel->setObjectName(u"hubsState"_s);
    m_notice->setObjectName(u"hubNotice"_s);
    m_foot->setObjectName(u"hubFoot"_s);
    m_faces->addWidget(m_table);
    m_faces->addWidget(m_statePanel);

    auto *list = new Surface;
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(metrics::CardPaddingX, 12, metrics::CardPaddingX, 12);
    inside->setSpacing(8);
    inside->addWidget(m_text);
    inside->addWidget(m_faces, 1);
    inside->addWidget(m_notice);
    inside->addWidget(m_foot);
    list->setMinimumWidth(340);
    return list;
}

void HubsPage::connectParts()
{
    connect(m_banner, &Banner::actionTriggered, this, &HubsPage::stateActionTriggered);
    leadDown(*m_text, *m_table);
    m_table->addActions(m_menu->actions()); // for their keys
    connect(m_text, &QLineEdit::textChanged, this, &HubsPage::applyFilter);
    connect(m_find, &QShortcut::activated, this, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HubsPage::showChoice);
    connect(m_table, &QAbstractItemView::activated, m_contentsView, &HubContentsView::focusSearch);
    connect(m_table, &QWidget::customContextMenuRequested, this, &HubsPage::openMenu);
    connect(m_statePanel, &StatePanel::actionTriggered, this, [this] {
        if (m_model->total() > 0)
            m_text->clear();
        else
            emit stateActionTriggered();
    });
    connect(m_menu, &HubMenu::syncRequested, this, &HubsPage::syncRequested);
    connect(m_menu, &HubMenu::openRequested, this, &HubsPage::openRequested);
    connect(m_menu, &HubMenu::copyLinkRequested, this, &HubsPage::copyLinkRequested);
    connect(m_menu, &HubMenu::copyTextRequested, this, &HubsPage::copyTextRequested);
    connect(m_contentsView, &HubContentsView::documentationRequested, this,
            &HubsPage::documentationRequested);
    connect(m_contentsView, &HubContentsView::copyTextRequested, this,
            &HubsPage::copyTextRequested);
    connect(m_contentsView, &HubContentsView::openRequested, this,
            [this](const QString &category, const QString &name) {
                if (const auto row = current())
                    emit openItemRequested(*row, category, name);
            });
    connect(m_contentsView, &HubContentsView::retryRequested, this, [this] {
        if (const auto row = current())
            m_contents.remove(keyOf(*row));
        m_wanted.reset();
        showChoice();
    });
}

void HubsPage::setRows(const std::optional<QList<HubRow>> &rows, qint64 nowMs)
{
    m_reading = rows ? Reading::Done : Reading::Yes;
    m_nowMs = nowMs;
    m_table->keepPlace([this, &rows] {
        const auto chosen = current();
        m_model->setRows(rows.value_or(QList<HubRow>()));
        m_table->setUnwanted(HubListModel::ProjectColumn, !m_model->showsProjects());
        m_model->setNow(m_nowMs);
        chooseAgain(chosen ? std::optional(keyOf(*chosen)) : std::nullopt);
    });
    showFace();
}

void HubsPage::setFailed()
{
    m_reading = Reading::Failed;
    showFace();
}

void HubsPage::setState(PageState state, const QString &detail)
{
    m_state = state;
    m_stateDetail = detail;
    showFace();
}

void HubsPage::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
    m_model->setNow(nowMs);
    showChoice();
}

void HubsPage::setSyncing(const QSet<HubKey> &keys)
{
    for (const HubKey &key : keys) {
        if (!m_syncing.contains(key))
            m_notices.remove(key);
    }
    m_syncing = keys;
    m_model->setSyncing(keys);
    showChoice();
}

void HubsPage::setNotice(const HubKey &key, NoticeBox::Kind kind, const QString &sentence,
                         const QString &details)
{
    m_notices.insert(key, {kind, sentence, details});
    showChoice();
}

void HubsPage::setContents(const HubKey &key, const std::optional<HubContents> &contents)
{
    if (contents)
        m_contents.insert(key, *contents);
    else
        m_contents.remove(key);
    if (m_wanted == key)
        m_wanted.reset();
    showChoice();
}

std::optional<HubRow> HubsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->row(index.row())) : std::nullopt;
}

void HubsPage::chooseAgain(const std::optional<HubKey> &key)
{
    int row = key ? m_model->rowOf(*key) : -1;
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i) {
        if (m_model->row(i).hub.available) // there is something to see in it
            row = i;
    }
    if (row < 0 && m_model->rowCount() > 0)
        row = 0;
    if (row >= 0)
        m_table->setCurrentIndex(m_model->index(row, 0));
    showChoice();
}

bool HubsPage::choose(const HubKey &key)
{
    if (m_model->rowOf(key) < 0)
        m_text->clear();
    if (m_model->rowOf(key) < 0)
        return false;
    chooseAgain(key);
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void HubsPage::applyFilter()
{
    const auto chosen = current();
    m_model->setText(m_text->text());
    chooseAgain(chosen ? std::optional(keyOf(*chosen)) : std::nullopt);
    showFace();
}

void HubsPage::openMenu(const QPoint &place)
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    // From the keyboard the menu belongs to the chosen row, wherever the mouse is.
    const QRect row = m_table->visualRect(index);
    const bool isOnRow = m_table->indexAt(place).row() == index.row();
    m_menu->popup(m_table->viewport()->mapToGlobal(isOnRow ? place : row.center()));
}

void HubsPage::showFace()
{
    const bool hasRows = m_model->rowCount() > 0;
    m_banner->showState(m_model->total() > 0 ? m_state : PageState::Normal, m_stateDetail);
    if (!hasRows)
        showStatePanel();
    m_faces->setCurrentWidget(hasRows ? static_cast<QWidget *>(m_table) : m_statePanel);
    m_foot->setVisible(hasRows);
    m_text->setVisible(m_model->total() > 0);
    m_contentsView->setVisible(m_model->total() > 0);
}

void HubsPage::showStatePanel()
{
    if (m_state != PageState::Normal && m_model->total() == 0) {
        m_statePanel->showState(m_state, m_stateDetail);
        return;
    }
    switch (m_reading) {
    case Reading::Yes:
        m_statePanel->showState(PageState::Loading);
        return;
    case Reading::Failed:
        m_statePanel->showState(PageState::Error, tr("The saved hubs could not be read."));
        return;
    case Reading::Done:
        break;
    }
    m_statePanel->showState(PageState::Empty);
    if (m_model->total() > 0)
        m_statePanel->setTexts(tr("Nothing matches"), tr("There is none with these words."),
                               tr("Clear the filter"), u"filter"_s);
    else
        m_statePanel->setTexts(
            tr("No hubs yet"),
            tr("A hub is a catalogue of faults and ready-made scenarios: add one in ChaosCenter."),
            {}, u"hubs"_s);
}

void HubsPage::showChoice()
{
    const auto row = current();
    if (!row) {
        m_menu->setRow({}, false);
        m_notice->clear();
        m_foot->setSentence({});
        m_contentsView->setHub({}, {});
        return;
    }
    const HubKey key = keyOf(*row);
    m_menu->setRow(row, m_syncing.contains(key));
    QStringList lines{hubSentence(row->hub, m_nowMs), hubPlaceText(row->hub)};
    if (!row->hub.builtIn)
        lines << hubSyncRefusal(*row);
    lines.removeAll({});
    m_foot->setSentence(lines.join(u'\n'));
    if (const auto notice = m_notices.constFind(key); notice != m_notices.cend())
        m_notice->keepNotice(notice->kind, notice->sentence, notice->details);
    else
        m_notice->clear();
    const auto contents = m_contents.constFind(key);
    m_contentsView->setHub(row,
                           contents == m_contents.cend() ? std::nullopt : std::optional(*contents));
    wantContents();
}

void HubsPage::wantContents()
{
    const auto row = current();
    if (!row || !isVisible() || !row->hub.available)
        return;
    const HubKey key = keyOf(*row);
    if (m_contents.contains(key) || m_wanted == key)
        return;
    m_wanted = key;
    emit contentsRequested(*row);
}

void HubsPage::retranslate()
{
    m_text->setPlaceholderText(tr("Filter by name or source"));
    m_text->setAccessibleName(tr("Filter hubs"));
    m_text->setToolTip(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_find->setWhatsThis(tr("Filter the hubs"));
    m_table->setAccessibleName(tr("Hubs"));
    showFace();
    showChoice();
}

void HubsPage::arrange()
{
    const bool isNarrow = width() < HubContentsBesideFrom;
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == wanted && m_splitter->property("arranged").toBool())
        return;
    m_splitter->setProperty("arranged", true);
    m_splitter->setOrientation(wanted);
    m_splitter->setSizes(isNarrow ? QList<int>{260, 280} : QList<int>{width() - 352, 312});
}

void HubsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HubsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    wantContents();
}

void HubsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HubsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !m_text->text().isEmpty()) {
        m_text->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace rd

#include "moc_hubspage.cpp"
