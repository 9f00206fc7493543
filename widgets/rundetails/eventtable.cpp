// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rundetails/eventtable.h"

#include "analytics/figurestext.h"
#include "common/outcomeicon.h"
#include "common/plaintext.h"

#include <QAbstractTableModel>
#include <QEvent>
#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

QString eventTime(const RunEvent &event)
{
    if (event.ms <= 0)
        return QString(u'\u2013');
    const QString time = clockText(event.ms);
    return event.exact ? time : u"~"_s + time;
}

bool isMinor(const RunEvent &event)
{
    return event.kind == RunEvent::Kind::Requested || event.kind == RunEvent::Kind::StepBegan;
}

} // namespace

QList<StepLine> eventLines(const RunPicture &picture, int most, bool isBrief)
{
    QList<StepLine> lines;
    for (const RunEvent &event : picture.events) {
        if (isBrief && isMinor(event))
            continue;
        if (most > 0 && lines.size() >= most)
            break;
        lines << StepLine{.time = eventTime(event),
                          .state = runEventOutcome(picture.details, event),
                          .text = runEventText(picture.details, event)};
    }
    return lines;
}

class EventTable::Model final : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPicture(const std::shared_ptr<const RunPicture> &picture)
    {
        beginResetModel();
        m_picture = picture;
        endResetModel();
    }
    [[nodiscard]] const std::shared_ptr<const RunPicture> &picture() const { return m_picture; }
    [[nodiscard]] int stepOf(const QModelIndex &index) const
    {
        return index.isValid() ? m_picture->events.at(index.row()).step : -1;
    }
    int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() || !m_picture ? 0 : static_cast<int>(m_picture->events.size());
    }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const RunEvent &event = m_picture->events.at(index.row());
        if (index.column() == 0) {
            if (role == Qt::ToolTipRole && !event.exact)
                return EventTable::tr("Nobody noted when; it must have been about then.");
            return role == Qt::DisplayRole ? QVariant(eventTime(event)) : QVariant();
        }
        switch (role) {
        case Qt::DisplayRole:
            return runEventText(m_picture->details, event);
        case Qt::ToolTipRole:
            return plainToolTip(runEventText(m_picture->details, event));
        case Qt::DecorationRole:
            return outcomeIcon(runEventOutcome(m_picture->details, event));
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignLeading | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        return section == 0 ? EventTable::tr("Time") : EventTable::tr("What happened");
    }

private:
    std::shared_ptr<const RunPicture> m_picture;
};

EventTable::EventTable(QWidget *parent)
    : QuietTable(1, parent)
    , m_model(new Model(this))
{
    setObjectName("eventTable"_L1);
    setModel(m_model);
    setAccessibleName(tr("Chain of events"));
    const auto tell = [this](const QModelIndex &index) {
        if (const int step = m_model->stepOf(index); step >= 0)
            emit stepChosen(step);
    };
    connect(this, &QTableView::activated, this, tell);
}

void EventTable::setPicture(const std::shared_ptr<const RunPicture> &picture)
{
    if (picture == m_model->picture())
        return;
    const int current = currentIndex().row();
    m_model->setPicture(picture);
    if (current >= 0 && current < m_model->rowCount({}))
        setCurrentIndex(m_model->index(current, 0));
    layOut();
}

void EventTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Chain of events"));
        m_model->setPicture(m_model->picture());
    }
    QuietTable::changeEvent(event);
}

} // namespace rd

#include "moc_eventtable.cpp"
