// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/statements.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

// Far more than there are fixed statements: only texts built from filters could pile up.
constexpr qsizetype MaxPrepared = 100;

template <typename T>
QVariant valueOrNull(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant(QMetaType::fromType<T>());
}

} // namespace

std::optional<qint64> Cursor::maybeInteger(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<int> Cursor::maybeInt(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

std::optional<double> Cursor::maybeReal(int column) const
{
    const QVariant value = m_query->value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

Statements::Statements(const QSqlDatabase &database)
    : m_database(database)
{
}

Cursor Statements::run(const QString &sql, const QVariantList &values)
{
    if (!m_database.isOpen()) {
        m_error = QSqlError({}, u"The history is not open"_s, QSqlError::ConnectionError);
        return {nullptr, false, m_rowsRead};
    }
    std::shared_ptr<QSqlQuery> query = m_prepared.value(sql);
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            m_error = query->lastError();
            return {nullptr, false, m_rowsRead};
        }
        if (m_prepared.size() >= MaxPrepared)
            m_prepared.clear();
        m_prepared.insert(sql, query);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), values[i]);
    const bool ok = query->exec();
    if (!ok)
        m_error = query->lastError();
    return {std::move(query), ok, m_rowsRead};
}

std::optional<qint64> Statements::integer(const QString &sql, const QVariantList &values)
{
    Cursor cursor = run(sql, values);
    if (!cursor.next())
        return std::nullopt;
    return cursor.integer(0);
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? QString(""_L1) : text;
}

QVariant maybeValue(const std::optional<qint64> &number)
{
    return valueOrNull(number);
}

QVariant maybeValue(const std::optional<int> &number)
{
    return valueOrNull(number);
}

QVariant maybeValue(const std::optional<double> &number)
{
    return valueOrNull(number);
}

QString jsonList(const QList<qint64> &numbers)
{
    // Not through QJsonArray: keys are integers of 64 bits, JSON numbers of Qt are doubles.
    QString text = u"["_s;
    for (const qint64 number : numbers) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(number);
    }
    return text + u']';
}

QString jsonList(const QStringList &texts)
{
    const QJsonArray array = QJsonArray::fromStringList(texts);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QStringList textsFromJson(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array)
        texts << value.toString();
    return texts;
}

QString likePattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1);
    return u'%' + escaped + u'%';
}

} // namespace rd
