// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/manifest.h"

#include "api/litmus/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

constexpr qsizetype LongestZone = 100;
constexpr qsizetype LongestKey = 20; ///< longer ones are not those looked for

/// Walks over JSON text from value to value. Every step answers false where the text is none.
class ManifestWalk {
public:
    explicit ManifestWalk(QStringView text)
        : m_text(text)
    {
    }

    /// Walks over an object and calls \p member for each key, which has to walk over the value.
    template <typename Member>
    bool walkObject(Member member)
    {
        if (!take(u'{'))
            return false;
        if (take(u'}'))
            return true;
        QString key;
        do {
            if (!walkString(&key, LongestKey) || !take(u':') || !member(key))
                return false;
        } while (take(u','));
        return take(u'}');
    }
    /// A string, kept in \p into if that is wanted; empty when it is longer than \p limit.
    bool walkString(QString *into, qsizetype limit)
    {
        if (into)
            into->clear();
        if (!take(u'"'))
            return false;
        bool fits = true;
        while (m_at < m_text.size()) {
            QChar c = m_text[m_at++];
            if (c == u'"') {
                if (into && !fits)
                    into->clear();
                return true;
            }
            if (c == u'\\' && !readEscape(c))
                return false;
            fits = fits && into && into->size() < limit;
            if (fits)
                into->append(c);
        }
        return false;
    }
    bool walkValue()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return false;
        const QChar first = m_text[m_at];
        if (first == u'"')
            return walkString(nullptr, 0);
        return first == u'{' || first == u'[' ? walkBrackets() : !walkWord().isEmpty();
    }
    /// A number, true, false or null.
    QStringView walkWord()
    {
        skipSpace();
        const qsizetype start = m_at;
        while (m_at < m_text.size()
               && (m_text[m_at].isLetterOrNumber() || u"+-."_s.contains(m_text[m_at])))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }
    [[nodiscard]] bool isAt(QChar c)
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == c;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QChar c)
    {
        const bool isThere = isAt(c);
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    /// Behind a backslash.
    bool readEscape(QChar &c)
    {
        if (m_at >= m_text.size())
            return false;
        c = m_text[m_at++]; // quotes, slashes; the others are of no zone and of no key
        if (c != u'u')
            return true;
        bool isNumber = false;
        const ushort code = m_text.mid(m_at, 4).toUShort(&isNumber, 16);
        m_at += 4;
        c = QChar(code);
        return isNumber && m_at <= m_text.size();
    }
    bool walkBrackets()
    {
        qsizetype depth = 0;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                if (!walkString(nullptr, 0))
                    return false;
                continue;
            }
            ++m_at;
            if (c == u'{' || c == u'[')
                ++depth;
            else if ((c == u'}' || c == u']') && --depth == 0)
                return true;
        }
        return false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

bool walkSpec(ManifestWalk &walk, ScheduleState &state)
{
    return walk.walkObject([&](const QString &key) {
        if (key == "timezone"_L1 && walk.isAt(u'"'))
            return walk.walkString(&state.timeZone, LongestZone);
        if (key != "suspend"_L1 || walk.isAt(u'"') || walk.isAt(u'{') || walk.isAt(u'['))
            return walk.walkValue();
        const QStringView word = walk.walkWord();
        state.suspended = word == u"true";
        return !word.isEmpty();
    });
}

} // namespace

std::optional<ScheduleState> scheduleStateIn(QStringView manifest)
{
    ManifestWalk walk(manifest);
    std::optional<ScheduleState> state;
    const bool isWhole = walk.walkObject([&](const QString &key) {
        if (key != "spec"_L1 || !walk.isAt(u'{'))
            return walk.walkValue();
        state = ScheduleState();
        return walkSpec(walk, *state);
    });
    return isWhole ? state : std::nullopt;
}

ApiResult<ScheduleState> decodeScheduleState(const QJsonObject &data)
{
    const QString field = u"experimentManifest"_s;
    const QJsonValue details = data["getExperiment"_L1]["experimentDetails"_L1];
    const auto state = scheduleStateIn(details[field].toString());
    if (!state)
        return malformed(field);
    return *state;
}

} // namespace rd::litmus
