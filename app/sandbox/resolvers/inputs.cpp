// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/resolvers/inputs.h"

#include <QJsonArray>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace rd::sandbox {

Result<Page, QString> pageOf(const QJsonObject &request, qint64 fallbackLimit)
{
    const QJsonValue given = request["pagination"_L1];
    if (!given.isObject())
        return Page{0, fallbackLimit};
    const qint64 page = given["page"_L1].toVariant().toLongLong();
    const qint64 limit = given["limit"_L1].toVariant().toLongLong();
    if (limit <= 0)
        return Failure{u"DB aggregate stage error: (Location15958) the limit must be positive"_s};
    if (page < 0)
        return Failure{u"DB aggregate stage error: (Location15956) Argument to $skip cannot be "
                       "negative"_s};
    return Page{page * limit, limit};
}

Result<DateWindow, QString> dateWindowOf(const QJsonObject &filter, qint64 nowMs, Release release)
{
    DateWindow window;
    const QJsonValue range = filter["dateRange"_L1];
    if (!range.isObject())
        return window;
    window.isGiven = true;
    if (!atLeast(release, Release::R3_18)) {
        window.neverMatches = true; // text is compared with numbers
        return window;
    }
    bool isNumber = false;
    window.fromMs = range["startDate"_L1].toString().toLongLong(&isNumber);
    if (!isNumber)
        return Failure{u"unable to parse start date"_s};
    window.toMs = nowMs;
    const QString end = range["endDate"_L1].toString();
    if (!end.isEmpty()) {
        window.toMs = end.toLongLong(&isNumber);
        if (!isNumber)
            return Failure{u"unable to parse end date"_s};
    }
    return window;
}

Result<TextFilter, QString> TextFilter::of(const QJsonObject &filter, const QString &key,
                                           Dialect dialect)
{
    TextFilter made;
    const QString pattern = filter[key].toString();
    if (pattern.isEmpty())
        return made;
    QRegularExpression::PatternOptions options = QRegularExpression::NoPatternOption;
    if (dialect == Extended)
        options = QRegularExpression::CaseInsensitiveOption
                  | QRegularExpression::ExtendedPatternSyntaxOption;
    const QRegularExpression expression(pattern, options);
    if (!expression.isValid())
        return Failure{
            u"DB aggregate stage error: (Location51091) Regular expression is invalid: %1"_s.arg(
                expression.errorString())};
    made.m_pattern = expression;
    return made;
}

std::optional<QStringList> idsOf(const QJsonObject &request, const QString &key)
{
    const QJsonArray array = request[key].toArray();
    if (array.isEmpty())
        return std::nullopt;
    QStringList ids;
    for (const QJsonValue &value : array)
        ids.append(value.toString());
    return ids;
}

QJsonObject userStub(const QString &username)
{
    return {{u"userID"_s, QString(u""_s)},
            {u"username"_s, username.isEmpty() ? QString(u""_s) : username},
            {u"email"_s, QString(u""_s)}};
}

QJsonValue tagsJson(const QStringList &tags)
{
    return tags.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray::fromStringList(tags));
}

} // namespace rd::sandbox
