// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rd {

QString redacted(QString text)
{
    // From the beginning of a word only, or a long one would be looked at from each of its letters.
    static const QRegularExpression jwt(
        u"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"_s);
    // A bracket at the end belongs to what is around: "(Authorization: Bearer abc)".
    static const QRegularExpression bearer(u"(bearer\\s+)[^\\s\"',}]+?(?=\\)?(?:[\\s\"',}]|$))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression keyed(
        u"(\\\\?\"?(?:authorization|access_?token|jwt_?token|token|(?:old|new)?password|"
        "ssh_?private_?key)\\\\?\"?\\s*[:=]\\s*)(\\\\?\"(?:[^\"\\\\]|\\\\.)*\"?|"
        "(?:(?:bearer|basic|digest|negotiate|token|apikey)\\s+)?"
        "[^\\s,&;}]+?(?=\\)?(?:[\\s,&;}]|$)))"_s,
        QRegularExpression::CaseInsensitiveOption);
    text.replace(bearer, u"\\1[redacted]"_s);
    text.replace(keyed, u"\\1[redacted]"_s);
    text.replace(jwt, u"[redacted]"_s);
    return text;
}

void wipe(QByteArray &secret)
{
    // Through a volatile pointer, or the compiler sees that nobody reads the zeros.
    volatile char *bytes = secret.data();
    for (qsizetype i = 0; i < secret.size(); ++i)
        bytes[i] = 0;
    secret.clear();
}

} // namespace rd
