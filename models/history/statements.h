// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <optional>

namespace rd {

/// The rows of one executed statement; gives its locks back when it goes out of scope.
class Cursor {
public:
    /// \p rowsRead is counted up with every row and must outlive the cursor.
    Cursor(std::shared_ptr<QSqlQuery> query, bool ok, qint64 &rowsRead)
        : m_query(std::move(query))
        , m_ok(ok)
        , m_rowsRead(&rowsRead)
    {
    }
    Q_DISABLE_COPY(Cursor)
    Cursor(Cursor &&other) noexcept = default;
    Cursor &operator=(Cursor &&other) = delete;
    ~Cursor()
    {
        if (m_query)
            m_query->finish();
    }

    [[nodiscard]] bool ok() const { return m_ok; }
    bool next()
    {
        const bool hasRow = m_ok && m_query->next();
        *m_rowsRead += hasRow ? 1 : 0;
        return hasRow;
    }
    [[nodiscard]] qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const
    {
        return m_query->value(column).toByteArray();
    }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_query->isNull(column); }
    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const;
    [[nodiscard]] std::optional<int> maybeInt(int column) const;
    [[nodiscard]] std::optional<double> maybeReal(int column) const;
    [[nodiscard]] qint64 changedRows() const { return m_query->numRowsAffected(); }
    [[nodiscard]] qint64 insertedKey() const { return m_query->lastInsertId().toLongLong(); }

private:
    std::shared_ptr<QSqlQuery> m_query;
    bool m_ok = false;
    qint64 *m_rowsRead;
};

/// Statements of one database connection, prepared once and kept. Values are always bound, never
/// written into the text. The same statement must not be started again while its cursor lives.
class Statements {
public:
    explicit Statements(const QSqlDatabase &database);

    /// Executes \p sql; a failure is kept in error() and gives a cursor without rows.
    Cursor run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; none without a row.
    std::optional<qint64> integer(const QString &sql, const QVariantList &values = {});

    /// The last failure since clearError().
    [[nodiscard]] const QSqlError &error() const { return m_error; }
    void clearError() { m_error = {}; }
    /// Rows handed out so far by all statements: what reading costs, whatever the machine does.
    [[nodiscard]] qint64 rowsRead() const { return m_rowsRead; }

private:
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    QSqlError m_error;
    qint64 m_rowsRead = 0;
};

/// A text for a column that is never NULL: Qt would store a null QString as NULL.
[[nodiscard]] QVariant textValue(const QString &text);
[[nodiscard]] QVariant maybeValue(const std::optional<qint64> &number);
[[nodiscard]] QVariant maybeValue(const std::optional<int> &number);
[[nodiscard]] QVariant maybeValue(const std::optional<double> &number);

/// A list as one bound value, for `IN (SELECT value FROM json_each(?))`.
[[nodiscard]] QString jsonList(const QList<qint64> &numbers);
[[nodiscard]] QString jsonList(const QStringList &texts);
[[nodiscard]] QStringList textsFromJson(const QString &json);

/// \p text between wildcards for `LIKE ? ESCAPE '\'`, with its own wildcards taken literally.
[[nodiscard]] QString likePattern(const QString &text);

} // namespace rd
