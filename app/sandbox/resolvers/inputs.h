// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "sandbox/release.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QString>

#include <optional>

/// How the server reads the inputs that its lists have in common.
namespace rd::sandbox {

struct Page {
    qint64 skip = 0;
    qint64 limit = 15; ///< negative: everything
};

/// \p fallbackLimit rows without `pagination`. The error is the database's sentence.
[[nodiscard]] Result<Page, QString> pageOf(const QJsonObject &request, qint64 fallbackLimit);

/// Last change within these, in milliseconds; never matches before 3.18.
struct DateWindow {
    bool isGiven = false;
    bool neverMatches = false;
    qint64 fromMs = 0;
    qint64 toMs = 0;

    [[nodiscard]] bool matches(qint64 ms) const
    {
        return !isGiven || (!neverMatches && ms >= fromMs && ms <= toMs);
    }
};
[[nodiscard]] Result<DateWindow, QString> dateWindowOf(const QJsonObject &filter, qint64 nowMs,
                                                       Release release);

/// A text filter, which is a regular expression. Absent ones match everything.
class TextFilter {
public:
    enum Dialect {
        Exact,    ///< case-sensitive: experiments, runs, probes
        Extended, ///< no case, white space ignored, `#` starts a comment: delegates, hubs, ...
    };

    static Result<TextFilter, QString> of(const QJsonObject &filter, const QString &key,
                                          Dialect dialect);
    [[nodiscard]] bool isGiven() const { return m_pattern.has_value(); }
    [[nodiscard]] bool matches(const QString &text) const
    {
        return !m_pattern || m_pattern->match(text).hasMatch();
    }

private:
    std::optional<QRegularExpression> m_pattern;
};

/// Texts of the list \p key; nothing if it is absent, null or empty.
[[nodiscard]] std::optional<QStringList> idsOf(const QJsonObject &request, const QString &key);

/// Whether \p value is in \p ids, or \p ids was not given.
[[nodiscard]] inline bool isAmong(const std::optional<QStringList> &ids, const QString &value)
{
    return !ids || ids->contains(value);
}

/// Milliseconds as the API writes them.
[[nodiscard]] inline QString msText(qint64 ms)
{
    return QString::number(ms);
}

/// `{"userID":"","username":...,"email":""}`, as nearly every answer has it.
[[nodiscard]] QJsonObject userStub(const QString &username);

/// Null for an empty list, as the server stores tags.
[[nodiscard]] QJsonValue tagsJson(const QStringList &tags);

} // namespace rd::sandbox
