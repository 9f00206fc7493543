// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPushButton>

class QMenu;

namespace rd {

/// A button with a menu of values that can be ticked, several at a time; it says what is chosen.
/// What is chosen and not offered (any more) is offered all the same, so that it can be undone.
class ChoiceButton final : public QPushButton {
    Q_OBJECT
public:
    struct Choice {
        QString key;
        QString text; ///< safe to show
        QIcon icon = {};
        bool beginsSection = false;
    };

    explicit ChoiceButton(QWidget *parent = nullptr);

    /// What is chosen by it, such as "Tag": in front of what is chosen.
    void setTitle(const QString &title);
    void setChoices(const QList<Choice> &choices);
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }
    /// Does not report changed().
    void setChosen(const QStringList &keys);

signals:
    /// The user has chosen.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void showText();
    void toggle(const QString &key, bool isOn);
    bool keepOpen(QAction *action);

    QMenu *m_menu;
    QAction *m_all = nullptr; ///< takes everything back, in the menu as it was filled last
    QString m_title;
    QList<Choice> m_choices;
    QStringList m_chosen;
    bool m_isPressed = false; ///< the mouse, inside the menu
};

} // namespace rd
