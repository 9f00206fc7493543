// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "items/tokenlistmodel.h"

#include "core/text.h"
#include "items/keydiff.h"
#include "items/runrowtext.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qint64 TokenHourMs = 3'600'000;
constexpr qint64 TokenDayMs = 24 * TokenHourMs;
constexpr qint64 SoonMs = 14 * TokenDayMs;
constexpr qsizetype ShownFingerprint = 8;

} // namespace

TokenListModel::TokenListModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

TokenListModel::Expiry TokenListModel::expiryOf(const TokenInfo &token, qint64 nowMs)
{
    if (token.expiresMs <= 0)
        return Expiry::Unknown;
    if (token.isExpired(nowMs))
        return Expiry::Expired;
    if (token.neverExpires(nowMs))
        return Expiry::Never;
    return token.expiresMs - nowMs < SoonMs ? Expiry::Soon : Expiry::Fine;
}

/// A number for each token that stays the same from list to list. A server may send one twice.
QList<qint64> TokenListModel::keysFor(const QList<TokenInfo> &tokens)
{
    QList<qint64> keys;
    QHash<QString, int> seen;
    for (const TokenInfo &token : tokens) {
        const QString identity =
            u"%1 %2"_s.arg(token.fingerprint, QString::number(seen[token.fingerprint]++));
        if (!m_knownKeys.contains(identity))
            m_knownKeys.insert(identity, m_knownKeys.size());
        keys.append(m_knownKeys.value(identity));
    }
    return keys;
}

void TokenListModel::setTokens(const QList<TokenInfo> &tokens)
{
    const QList<qint64> keys = keysFor(tokens);
    for (const KeyEdit &edit : keyEdits(m_keys, keys)) {
        const int first = static_cast<int>(edit.row);
        const int last = static_cast<int>(edit.row + edit.count - 1);
        switch (edit.kind) {
        case KeyEdit::Kind::Remove:
            beginRemoveRows({}, first, last);
            m_tokens.remove(edit.row, edit.count);
            applyEdit(m_keys, edit);
            endRemoveRows();
            break;
        case KeyEdit::Kind::Insert:
            beginInsertRows({}, first, last);
            m_tokens.insert(edit.row, edit.count, TokenInfo());
            for (qsizetype i = 0; i < edit.count; ++i)
                m_tokens[edit.row + i] = tokens.at(keys.indexOf(edit.keys.at(i)));
            applyEdit(m_keys, edit);
            endInsertRows();
            break;
        }
    }
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (m_tokens.at(i) == tokens.at(i))
            continue;
        m_tokens[i] = tokens.at(i);
        emit dataChanged(index(static_cast<int>(i), 0),
                         index(static_cast<int>(i), ColumnCount - 1));
    }
}

void TokenListModel::refreshAges()
{
    if (!m_tokens.isEmpty())
        emit dataChanged(index(0, ExpiresColumn), index(rowCount() - 1, ExpiresColumn));
}

int TokenListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tokens.size());
}

int TokenListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString TokenListModel::expiryText(const TokenInfo &token) const
{
    const qint64 nowMs = m_clock.nowMs();
    switch (expiryOf(token, nowMs)) {
    case Expiry::Unknown:
        return tr("unknown");
    case Expiry::Never:
        return tr("never");
    case Expiry::Expired:
        return tr("expired");
    case Expiry::Fine:
    case Expiry::Soon:
        break;
    }
    const qint64 left = token.expiresMs - nowMs;
    if (left < TokenDayMs)
        return tr("in %n hour(s)", "", static_cast<int>(left / TokenHourMs));
    return tr("in %n day(s)", "", static_cast<int>(left / TokenDayMs));
}

QString TokenListModel::displayText(const TokenInfo &token, int column) const
{
    switch (column) {
    case NameColumn: {
        const QString name = plainLine(token.name);
        return name.isEmpty() ? tr("(no name)") : name;
    }
    case FingerprintColumn:
        return plainLine(token.fingerprint.left(ShownFingerprint));
    case CreatedColumn:
        if (token.createdMs <= 0)
            return tr("unknown");
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(token.createdMs).date(),
                                  QLocale::ShortFormat);
    case ExpiresColumn:
        return expiryText(token);
    default:
        return {};
    }
}

QVariant TokenListModel::sortValue(const TokenInfo &token, int column) const
{
    switch (column) {
    case CreatedColumn:
        return token.createdMs;
    case ExpiresColumn:
        return token.expiresMs;
    default:
        return displayText(token, column);
    }
}

QString TokenListModel::sentence(const TokenInfo &token) const
{
    //: %1 is a name, %2 eight characters, %3 a date, %4 "in 21 days", "never" or "expired"
    const QString text =
        tr("%1, fingerprint %2, created %3, expires: %4")
            .arg(isolated(displayText(token, NameColumn)), displayText(token, FingerprintColumn),
                 displayText(token, CreatedColumn), displayText(token, ExpiresColumn));
    return token.thisDevice ? tr("%1, this device").arg(text) : text;
}

QVariant TokenListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TokenInfo &token = m_tokens.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(token, index.column());
    case Qt::ToolTipRole:
        if (index.column() == NameColumn)
            return toolTipFor(plainLine(token.name, 1000));
        return toolTipFor(displayText(token, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == NameColumn ? sentence(token) : displayText(token, index.column());
    case SortRole:
        return sortValue(token, index.column());
    case FingerprintRole:
        return token.fingerprint;
    case ThisDeviceRole:
        return token.thisDevice;
    case ExpiryRole:
        return static_cast<int>(expiryOf(token, m_clock.nowMs()));
    default:
        return {};
    }
}

QVariant TokenListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case FingerprintColumn:
        return tr("Fingerprint");
    case CreatedColumn:
        return tr("Created");
    case ExpiresColumn:
        return tr("Expires");
    default:
        return {};
    }
}

} // namespace rd
