// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace rd {

/// Asks for one of many named things: a field to search in, and the list of what fits. Typing goes
/// to the field, the arrow keys to the list, whichever has the focus; Enter takes what is marked.
/// Texts are shown literally. Open with open().
class ChoiceDialog final : public QDialog {
    Q_OBJECT
public:
    struct Item {
        QString name;
        QString note; ///< what tells it from others of that name; may be empty
    };

    ChoiceDialog(const QString &title, const QList<Item> &items, QWidget *parent = nullptr);

    /// Names in the list now.
    [[nodiscard]] QStringList shownNames() const;

signals:
    /// The index into the items.
    void chosen(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &text);
    void take();

    QLineEdit *m_search;
    QListView *m_list;
    QSortFilterProxyModel *m_shown;
    QPushButton *m_apply;
};

} // namespace rd
