// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

/// What a page shows when it has nothing else to show: a picture, what happened, what to do, a
/// button. Centred; plain text.
class StatePanel final : public QWidget {
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent = nullptr);

    /// The common words for \p state, with \p detail (a whole sentence, may be empty) instead of
    /// the common sentence. Normal hides the panel.
    void showState(PageState state, const QString &detail = {});
    /// Own words in place of the common ones, kept until the next showState(). An empty action
    /// hides the button; an empty \p iconName keeps the picture.
    void setTexts(const QString &title, const QString &sentence, const QString &action,
                  const QString &iconName = {});

    [[nodiscard]] PageState state() const { return m_state; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void balance();

    PageState m_state = PageState::Normal;
    QString m_detail;
    bool m_ownTexts = false;
    QWidget *m_picture;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace rd
