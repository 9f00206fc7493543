// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace rd {

class SearchModel;
class Surface;
class TonedLabel;

/// A field over the window and a list of what it finds. The field keeps the focus: arrow and page
/// keys walk through the list, Enter takes what is chosen, Escape leaves, and so do a click beside
/// it and whatever else takes the focus. Finds nothing itself.
class SearchPalette final : public QWidget {
    Q_OBJECT
public:
    /// Covers \p window, which it follows in size. \p model is borrowed and must outlive it.
    SearchPalette(SearchModel &model, QWidget *window);

    /// Empty, with the focus. Asks for what to show at once.
    void open();
    /// The focus goes back to where it was, unless it is elsewhere by now.
    void leave();
    [[nodiscard]] bool isOpen() const { return isVisible(); }
    /// The model holds the answer to what is typed now.
    void showAnswer();

signals:
    /// Something else is typed; showAnswer() is to follow.
    void searchRequested(const QString &text);
    /// A line was taken. The palette has left by then.
    void taken(int row);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void arrange();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void moveBy(int rows);
    void choose(int row);
    void takeChosen();
    void take(int row);
    void showNote();
    void tellChoice();
    [[nodiscard]] int linesOnAPage() const;

    SearchModel &m_model;
    Surface *m_card;
    QLineEdit *m_field;
    QListView *m_list;
    QWidget *m_listPlace; ///< with its line, hidden while there is nothing
    TonedLabel *m_note;
    TonedLabel *m_keys;
    QPointer<QWidget> m_focusBefore;
    bool m_isWaiting = false;  ///< for showAnswer()
    bool m_takesFirst = false; ///< Enter was pressed before the answer came
    bool m_isLeaving = false;
};

} // namespace rd
