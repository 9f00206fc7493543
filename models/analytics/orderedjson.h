// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace rd {

/// Writes JSON text with keys in the order they are given (QJsonObject sorts them): what is
/// documented and read by people should look like its documentation.
///
/// Text is kept exactly, but everything that could act on a terminal or reorder a line is escaped.
/// Inside arrays, and for the outermost value, the key is left empty.
class OrderedJson {
public:
    void beginObject(const char *key = nullptr) { open(key, '{'); }
    void endObject() { close('}'); }
    void beginArray(const char *key = nullptr) { open(key, '['); }
    void endArray() { close(']'); }

    void addText(const char *key, const QString &text);
    /// As addText(), but an empty text is unknown: null.
    void addTextOrNull(const char *key, const QString &text);
    void addNumber(const char *key, qint64 number);
    /// With one decimal, as displayed; none, infinite and not a number become null.
    void addDecimal(const char *key, std::optional<double> number);
    /// As it is, with as many digits as it takes; none, infinite and not a number become null.
    void addExact(const char *key, std::optional<double> number);
    /// ISO 8601 in UTC, whole seconds; 0 or less is unknown: null.
    void addTime(const char *key, qint64 ms);
    void addBool(const char *key, std::optional<bool> value); ///< none becomes null
    void addNull(const char *key);

    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    void open(const char *key, char bracket);
    void close(char bracket);
    void startValue(const char *key);
    void appendQuoted(const QString &text);

    QByteArray m_text;
    bool m_isFirst = true;
};

} // namespace rd
