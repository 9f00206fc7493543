// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/clock.h"
#include "domain/token.h"

#include <QAbstractTableModel>
#include <QHash>

namespace rd {

/// API tokens as rows, without their values. setTokens() changes only the rows that differ, so a
/// selection survives reading the list again.
class TokenListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, FingerprintColumn, CreatedColumn, ExpiresColumn, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        SortRole = Qt::UserRole, ///< unformatted value
        FingerprintRole,         ///< all 64 hex digits
        ThisDeviceRole,          ///< bool
        ExpiryRole,              ///< Expiry as int
    };
    Q_ENUM(Role)

    /// How urgently the end of a token wants attention.
    enum class Expiry {
        Unknown, ///< the server did not say
        Fine,
        Soon,  ///< within 14 days
        Never, ///< lives for ever: nobody will notice that it leaked
        Expired,
    };
    Q_ENUM(Expiry)

    /// \p clock is borrowed and must outlive the model.
    explicit TokenListModel(const Clock &clock, QObject *parent = nullptr);

    /// Shows these, in this order.
    void setTokens(const QList<TokenInfo> &tokens);
    [[nodiscard]] const QList<TokenInfo> &tokens() const { return m_tokens; }
    /// To be called now and then while shown: days have passed.
    void refreshAges();

    [[nodiscard]] static Expiry expiryOf(const TokenInfo &token, qint64 nowMs);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QList<qint64> keysFor(const QList<TokenInfo> &tokens);
    [[nodiscard]] QString displayText(const TokenInfo &token, int column) const;
    [[nodiscard]] QString expiryText(const TokenInfo &token) const;
    [[nodiscard]] QString sentence(const TokenInfo &token) const;
    [[nodiscard]] QVariant sortValue(const TokenInfo &token, int column) const;

    const Clock &m_clock;
    QList<TokenInfo> m_tokens;
    QList<qint64> m_keys; ///< of m_tokens, to find out what stayed
    QHash<QString, qint64> m_knownKeys;
};

} // namespace rd
