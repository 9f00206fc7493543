// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/connectionstab.h"

#include "common/card.h"
#include "common/columnscroll.h"
#include "common/hairline.h"
#include "common/icons.h"
#include "common/statepanel.h"
#include "common/taborder.h"
#include "common/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr int ConnectionsColumn = 860;

} // namespace

ConnectionsTab::ConnectionsTab(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_add(new QPushButton)
    , m_list(new QWidget)
    , m_rowLayout(new QVBoxLayout(m_list))
    , m_empty(new StatePanel)
{
    m_add->setObjectName("addConnectionButton"_L1);
    m_add->setIcon(themedIcon(u"plus"_s));
    m_card->setSideWidget(m_add);
    m_rowLayout->setContentsMargins({});
    m_rowLayout->setSpacing(0);
    m_card->body()->setSpacing(0);
    m_card->body()->addWidget(m_list);
    m_card->body()->addWidget(m_empty);

    auto *scroll = new ColumnScroll(ConnectionsColumn);
    scroll->setLeading(true);
    scroll->column()->addWidget(m_card);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);

    connect(m_add, &QPushButton::clicked, this, &ConnectionsTab::addRequested);
    connect(m_empty, &StatePanel::actionTriggered, this, &ConnectionsTab::addRequested);
    retranslate();
}

ConnectionRow *ConnectionsTab::row(const QString &id) const
{
    for (ConnectionRow *row : m_rows) {
        if (row->connection().id == id)
            return row;
    }
    return nullptr;
}

ConnectionRow *ConnectionsTab::makeRow(const QString &id)
{
    auto *row = new ConnectionRow;
    // Queued: what follows may remove the row under its own button.
    connect(
        row, &ConnectionRow::actionRequested, this,
        [this, id](ConnectionRow::Action action) { emit actionRequested(id, action); },
        Qt::QueuedConnection);
    return row;
}

void ConnectionsTab::setConnections(const QList<ConnectionInfo> &connections, qint64 nowMs)
{
    QStringList before;
    QStringList ids;
    for (const ConnectionRow *old : std::as_const(m_rows))
        before.append(old->connection().id);
    for (const ConnectionInfo &connection : connections)
        ids.append(connection.id);
    QList<ConnectionRow *> rows;
    for (const ConnectionInfo &connection : connections) {
        ConnectionRow *old = row(connection.id);
        rows.append(old ? old : makeRow(connection.id));
        rows.last()->setConnection(connection, nowMs);
    }
    if (ids != before) {
        for (ConnectionRow *gone : std::as_const(m_rows)) {
            m_rowLayout->removeWidget(gone);
            if (!rows.contains(gone)) {
                gone->hide();
                gone->deleteLater();
            }
        }
        qDeleteAll(m_list->findChildren<Hairline *>(Qt::FindDirectChildrenOnly));
        for (ConnectionRow *next : std::as_const(rows)) {
            if (m_rowLayout->count() > 0)
                m_rowLayout->addWidget(new Hairline);
            m_rowLayout->addWidget(next);
        }
        m_rows = rows;
        QList<QWidget *> order{m_add};
        for (ConnectionRow *next : std::as_const(rows))
            order.append(next);
        chainTabOrder(order);
    }
    m_list->setVisible(!rows.isEmpty());
    m_add->setVisible(!rows.isEmpty()); // the empty face has its own
    if (rows.isEmpty())
        m_empty->showState(PageState::Empty);
    retranslate();
    m_empty->setVisible(rows.isEmpty());
}

void ConnectionsTab::setBusy(const QString &id, const QString &text)
{
    if (ConnectionRow *meant = row(id))
        meant->setBusy(text);
}

void ConnectionsTab::showResult(const QString &id, NoticeBox::Kind kind, const QString &sentence,
                                const QString &details)
{
    if (ConnectionRow *meant = row(id))
        meant->showResult(kind, sentence, details);
}

void ConnectionsTab::showKept(const QString &id, const QString &sentence, bool canWipe)
{
    if (ConnectionRow *meant = row(id))
        meant->showKept(sentence, canWipe);
}

void ConnectionsTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConnectionsTab::retranslate()
{
    m_card->setTitle(tr("Connections"));
    m_card->setCaption(tr("One server and one account each."));
    m_add->setText(tr("Add a connection"));
    m_empty->setTexts(tr("No connections"),
                      tr("Connect to a ChaosCenter to see its scenarios and runs here."),
                      tr("Add a connection"), u"link"_s);
}

} // namespace rd

#include "moc_connectionstab.cpp"
