// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/keydiff.h"

#include <QSet>

#include <algorithm>

namespace rd {

namespace {

/// Collects steps; neighbours of the same kind become one, as far as there is room in it.
class EditWriter {
public:
    void keep() { ++m_row; }
    void remove()
    {
        if (!follows(KeyEdit::Kind::Remove))
            m_edits.append({.kind = KeyEdit::Kind::Remove, .row = m_row, .count = 0, .keys = {}});
        ++m_edits.last().count;
    }
    void insert(qint64 key)
    {
        if (!follows(KeyEdit::Kind::Insert))
            m_edits.append({.kind = KeyEdit::Kind::Insert, .row = m_row, .count = 0, .keys = {}});
        ++m_edits.last().count;
        m_edits.last().keys.append(key);
        ++m_row;
    }
    [[nodiscard]] QList<KeyEdit> edits() const { return m_edits; }

private:
    [[nodiscard]] bool follows(KeyEdit::Kind kind) const
    {
        if (m_edits.isEmpty() || m_edits.last().kind != kind
            || m_edits.last().count == KeyEdit::MostRows)
            return false;
        const KeyEdit &last = m_edits.last();
        return kind == KeyEdit::Kind::Remove ? last.row == m_row : last.row + last.count == m_row;
    }

    QList<KeyEdit> m_edits;
    qsizetype m_row = 0;
};

QSet<qint64> setOf(const QList<qint64> &keys, qsizetype from, qsizetype to)
{
    QSet<qint64> set;
    set.reserve(to - from);
    for (qsizetype i = from; i < to; ++i)
        set.insert(keys.at(i));
    return set;
}

} // namespace

QList<KeyEdit> keyEdits(const QList<qint64> &before, const QList<qint64> &after)
{
    // Nearly always only the top differs, so the rest is not even hashed.
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head
           && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;

    const qsizetype beforeEnd = before.size() - tail;
    const qsizetype afterEnd = after.size() - tail;
    const QSet<qint64> wanted = setOf(after, head, afterEnd);
    QSet<qint64> present = setOf(before, head, beforeEnd);

    EditWriter writer;
    for (qsizetype i = 0; i < head; ++i)
        writer.keep();
    qsizetype from = head;
    qsizetype to = head;
    while (from < beforeEnd || to < afterEnd) {
        if (from < beforeEnd && to < afterEnd && before.at(from) == after.at(to)) {
            writer.keep();
            ++from;
            ++to;
        } else if (from < beforeEnd && !wanted.contains(before.at(from))) {
            writer.remove();
            ++from;
        } else if (to < afterEnd && !present.contains(after.at(to))) {
            writer.insert(after.at(to));
            ++to;
        } else {
            // In both, but elsewhere: out here, in again when its new place is reached.
            present.remove(before.at(from));
            writer.remove();
            ++from;
        }
    }
    return writer.edits();
}

void applyEdit(QList<qint64> &keys, const KeyEdit &edit)
{
    switch (edit.kind) {
    case KeyEdit::Kind::Remove:
        keys.remove(edit.row, edit.count);
        return;
    case KeyEdit::Kind::Insert:
        break;
    }
    keys.insert(edit.row, edit.count, 0);
    std::copy(edit.keys.cbegin(), edit.keys.cend(), keys.begin() + edit.row);
}

} // namespace rd
