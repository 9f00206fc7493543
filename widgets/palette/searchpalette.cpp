// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "palette/searchpalette.h"

#include "common/hairline.h"
#include "common/icons.h"
#include "common/surface.h"
#include "common/theme.h"
#include "common/tonedlabel.h"
#include "palette/hitdelegate.h"
#include "search/searchmodel.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int CardWidth = 640;
constexpr int CardTop = 64;
constexpr int CardMargin = 24;
constexpr int MostLines = 11;
constexpr int MostTyped = 100;

} // namespace

SearchPalette::SearchPalette(SearchModel &model, QWidget *window)
    : QWidget(window)
    , m_model(model)
    , m_card(new Surface(this))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_listPlace(new QWidget)
    , m_note(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
    , m_keys(new TonedLabel(TextRole::Caption, TonedLabel::Tone::Muted))
{
    setObjectName(u"searchPalette"_s);
    setVisible(false);
    m_field->setObjectName(u"searchField"_s);
    m_field->setFrame(false);
    m_field->setMaxLength(MostTyped);
    m_field->setMinimumHeight(metrics::ControlHeight + 6);
    m_field->addAction(themedIcon(u"search"_s, IconTint::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    layScrollBarOnSurface(m_list->verticalScrollBar());
    m_note->setObjectName(u"searchNote"_s);
    m_note->setWordWrap(true);
    m_keys->setWordWrap(false);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 7, 16, 8);
    foot->setSpacing(metrics::Gap);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_keys);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(10, 4, 10, 4);
    field->addWidget(m_field);
    auto *list = new QVBoxLayout(m_listPlace);
    list->setContentsMargins(0, 4, 0, 0);
    list->setSpacing(4);
    list->addWidget(m_list);
    list->addWidget(new Hairline);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(field);
    layout->addWidget(new Hairline);
    layout->addWidget(m_listPlace);
    layout->addLayout(foot);

    window->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isWaiting = true;
        m_takesFirst = false;
        emit searchRequested(text);
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Another window may take the focus for a while; something else in this one ends it.
        if (isOpen() && now && now != m_field && now->window() == this->window())
            leave();
    });
    retranslate();
}

void SearchPalette::open()
{
    if (!isOpen())
        m_focusBefore = QApplication::focusWidget();
    arrange();
    raise();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_isWaiting = true;
    m_takesFirst = false;
    if (m_field->text().isEmpty())
        emit searchRequested({});
    else
        m_field->clear();
}

void SearchPalette::leave()
{
    if (!isOpen() || m_isLeaving)
        return;
    m_isLeaving = true; // hiding moves the focus
    const bool hadFocus = m_field->hasFocus();
    if (hadFocus && m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    hide();
    m_isLeaving = false;
    emit left();
}

void SearchPalette::showAnswer()
{
    m_isWaiting = false;
    if (!isOpen())
        return;
    showNote();
    arrange();
    choose(0);
    m_list->scrollToTop();
    if (std::exchange(m_takesFirst, false))
        takeChosen();
}

void SearchPalette::choose(int row)
{
    const QModelIndex index = m_model.index(row);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    tellChoice();
}

void SearchPalette::tellChoice()
{
    if (!m_list->currentIndex().isValid())
        return;
    // The focus stays in the field; whoever cannot see the list is told what is chosen in it.
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(m_list->currentIndex().row());
    QAccessible::updateAccessibility(&event);
}

void SearchPalette::moveBy(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    // One step leads from each end to the other one.
    if (rows == 1 && now == count - 1)
        choose(0);
    else if (rows == -1 && now <= 0)
        choose(count - 1);
    else
        choose(std::clamp(now + rows, 0, count - 1));
}

int SearchPalette::linesOnAPage() const
{
    return std::max(1, m_list->viewport()->height() / HitDelegate::lineHeight() - 1);
}

bool SearchPalette::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(linesOnAPage());
        return true;
    case Qt::Key_PageUp:
        moveBy(-linesOnAPage());
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!modifiers.testFlag(Qt::ControlModifier))
            return false; // of the field
        choose(key == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeChosen();
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true; // there is nowhere else to go
    default:
        return false;
    }
}

void SearchPalette::takeChosen()
{
    if (m_isWaiting)
        m_takesFirst = true; // what is listed is the answer to something else
    else if (m_list->currentIndex().isValid())
        take(m_list->currentIndex().row());
}

void SearchPalette::take(int row)
{
    if (m_isWaiting)
        return;
    leave();
    emit taken(row);
}

void SearchPalette::showNote()
{
    const int count = m_model.rowCount();
    const bool isTyped = !m_field->text().trimmed().isEmpty();
    QString note = tr("%n found", "things found by the search", count);
    if (!isTyped)
        note = tr("Pages and actions; type to find scenarios, runs, delegates, hubs and probes");
    else if (count == 0)
        note = tr("Nothing fits. Try fewer letters, a part of a name, the beginning of a run's id, "
                  "or a number such as #118. Faults are found on the page of hubs.");
    else if (count >= MostSearchHits)
        note = tr("The best %n", "things found by the search, there are more", count);
    m_note->setText(note);
    m_keys->setVisible(count > 0 && isTyped);
    m_field->setAccessibleDescription(note);
}

void SearchPalette::arrange()
{
    setGeometry(parentWidget()->rect());
    const int lines = std::min(m_model.rowCount(), MostLines);
    const int width = std::min(CardWidth, this->width() - 2 * CardMargin);
    constexpr int besideList = 110; // the field and the foot
    const int roomForList = height() - CardTop - CardMargin - besideList;
    const int wanted = lines * HitDelegate::lineHeight();
    m_list->setFixedHeight(
        std::max(0, std::min(wanted, std::max(roomForList, 2 * HitDelegate::lineHeight()))));
    m_listPlace->setVisible(lines > 0);
    m_listPlace->layout()->activate(); // else the card keeps the height of the answer before
    m_card->setFixedWidth(width);
    m_card->layout()->activate();
    const int cardHeight = m_card->layout()->hasHeightForWidth()
                               ? m_card->layout()->totalHeightForWidth(width)
                               : m_card->sizeHint().height();
    m_card->setGeometry((this->width() - width) / 2, CardTop, width, cardHeight);
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (handleKey(key->key(), key->modifiers()))
            return true;
    } else if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // Else Escape would be looked for among the shortcuts of the page below.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isOpen()) {
        arrange();
    } else if (watched == parentWidget() && event->type() == QEvent::WindowBlocked) {
        leave(); // a dialog opens, for instance the list of keys
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeTokens &tokens = tokensOf(this);
    QColor veil = tokens.dark || tokens.contrast ? QColor(Qt::black) : tokens.text;
    veil.setAlphaF(tokens.dark || tokens.contrast ? 0.55F : 0.28F);
    painter.fillRect(rect(), veil);
}

void SearchPalette::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        leave();
}

void SearchPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SearchPalette::retranslate()
{
    setAccessibleName(tr("Search"));
    m_field->setPlaceholderText(tr("Search scenarios, runs, delegates, hubs, probes, pages"));
    m_field->setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("What was found"));
    m_keys->setText(tr("Enter opens, Esc closes"));
}

} // namespace rd

#include "moc_searchpalette.cpp"
