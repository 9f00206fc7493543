// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace rd::sandbox {

/// Writes JSON text with the members in the order they are written and `<`, `>`, `&` escaped, as
/// the real agents do. Calls must nest properly; nothing checks that.
class JsonText {
public:
    JsonText &open(QChar bracket);
    JsonText &close(QChar bracket);
    /// Name of the next member.
    JsonText &name(const QString &name);
    JsonText &text(const QString &value);
    JsonText &raw(const QString &json);

    JsonText &member(const QString &key, const QString &value) { return name(key).text(value); }
    JsonText &rawMember(const QString &key, const QString &json) { return name(key).raw(json); }
    JsonText &list(const QString &key, const QStringList &values);

    [[nodiscard]] const QString &result() const { return m_text; }

private:
    void separate();

    QString m_text;
    bool m_isFirst = true;
};

} // namespace rd::sandbox
