// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/jsontext.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

void JsonText::separate()
{
    if (!m_isFirst)
        m_text += u',';
    m_isFirst = false;
}

JsonText &JsonText::open(QChar bracket)
{
    separate();
    m_text += bracket;
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::close(QChar bracket)
{
    m_text += bracket;
    m_isFirst = false;
    return *this;
}

JsonText &JsonText::name(const QString &name)
{
    text(name);
    m_text += u':';
    m_isFirst = true;
    return *this;
}

JsonText &JsonText::text(const QString &value)
{
    separate();
    m_text += u'"';
    for (const QChar letter : value) {
        switch (letter.unicode()) {
        case u'"':
            m_text += "\\\""_L1;
            break;
        case u'\\':
            m_text += "\\\\"_L1;
            break;
        case u'\n':
            m_text += "\\n"_L1;
            break;
        case u'<':
        case u'>':
        case u'&':
            m_text += u"\\u00%1"_s.arg(letter.unicode(), 2, 16, QLatin1Char('0'));
            break;
        default:
            if (letter.unicode() < 0x20)
                m_text += u"\\u00%1"_s.arg(letter.unicode(), 2, 16, QLatin1Char('0'));
            else
                m_text += letter;
        }
    }
    m_text += u'"';
    return *this;
}

JsonText &JsonText::raw(const QString &json)
{
    separate();
    m_text += json;
    return *this;
}

JsonText &JsonText::list(const QString &key, const QStringList &values)
{
    name(key).open(u'[');
    for (const QString &value : values)
        text(value);
    return close(u']');
}

} // namespace rd::sandbox
