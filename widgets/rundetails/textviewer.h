// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace rd {

class StatePanel;
class TextFeed;
class TonedLabel;
class YamlHighlighter;

/// A long text from a server to read, search and copy: a manifest, a log. Shown literally, left to
/// right, without what could move the cursor of a terminal or turn the order of letters around.
class TextViewer final : public QWidget {
    Q_OBJECT
public:
    enum class Language { Plain, Yaml };
    explicit TextViewer(Language language, QWidget *parent = nullptr);

    /// What the text is, for those who do not see it.
    void setName(const QString &name);
    /// A remark above the text; empty: none.
    void setRemark(const QString &remark);
    /// A long one grows in the field after its beginning is shown.
    void setText(const QString &text);
    /// Forgets the text.
    void clear();
    /// Instead of a text: what happened and what to do. An empty action: no button.
    void showSentence(const QString &title, const QString &sentence, const QString &action,
                      const QString &icon);
    [[nodiscard]] bool hasText() const;
    [[nodiscard]] QPlainTextEdit *editor() const { return m_text; }
    [[nodiscard]] StatePanel *statePanel() const { return m_state; }

    /// Opens the find bar; the next key press replaces what is there.
    void openFind();
    /// Closes it; false when it was not open.
    bool closeFind();

signals:
    void copyTextRequested(const QString &text);
    /// The button of showSentence().
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void find(bool isBackwards);
    void findFromStart();
    void findSoon();
    void markAll();
    void applyColours();

    QStackedWidget *m_faces;
    StatePanel *m_state;
    TonedLabel *m_remark;
    QPlainTextEdit *m_text;
    TextFeed *m_feed;
    YamlHighlighter *m_highlighter = nullptr;
    QPushButton *m_copy;
    QPushButton *m_openFind;
    QWidget *m_bar;
    QLineEdit *m_field;
    TonedLabel *m_found;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_close;
    QTimer *m_delay; ///< whoever types a word means all of it
};

/// \p text made safe for a text field: no control characters but line breaks and tabs, no escape
/// sequences, no overrides of direction, no line longer than 4000 characters.
[[nodiscard]] QString safeBlock(const QString &text);

} // namespace rd
