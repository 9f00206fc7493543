// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QPlainTextEdit;

namespace rd {

/// Puts a long text into a field, a slice in each turn of the event loop, so that nothing stands
/// still meanwhile: its beginning at once, the rest soon. Made safe with safeBlock() on the way.
class TextFeed final : public QObject {
    Q_OBJECT
public:
    /// \p field is borrowed and must outlive the feed.
    explicit TextFeed(QPlainTextEdit &field, QObject *parent = nullptr);

    /// Replaces what is there; the same text again changes nothing, not even where one has
    /// scrolled to.
    void show(const QString &text);
    void clear();
    /// All of it is in the field.
    [[nodiscard]] bool isWhole() const { return m_next >= m_text.size(); }
    /// All of it, made safe, whether it is in the field already or not.
    [[nodiscard]] QString whole() const;

signals:
    /// The last slice of a text of several came in.
    void grown();

private:
    [[nodiscard]] QString nextSlice();
    void feedSoon();
    void feed();

    QPlainTextEdit &m_field;
    QString m_text;       ///< as it came
    qsizetype m_next = 0; ///< of m_text, not in the field yet
    bool m_isFeeding = false;
};

} // namespace rd
