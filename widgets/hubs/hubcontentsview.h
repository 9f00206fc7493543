// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "items/hubcontents.h"
#include "items/hubrows.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTreeWidgetItem;

namespace rd {

class ActionFoot;
class ElidedLabel;
class GroupTree;
class StatePanel;
class TonedLabel;

/// What is in the chosen hub: its faults by category and its ready-made scenarios, to be searched,
/// with what the chosen one does. Opens and copies nothing itself.
class HubContentsView final : public QWidget {
    Q_OBJECT
public:
    explicit HubContentsView(QWidget *parent = nullptr);

    /// The hub, none when none is chosen, and what is known of its contents; none: not asked for.
    void setHub(const std::optional<HubRow> &row, const std::optional<HubContents> &contents);
    void focusSearch();

signals:
    /// The public page about that fault.
    void documentationRequested(const QString &fault);
    /// \p category is empty for a ready-made scenario.
    void openRequested(const QString &category, const QString &name);
    void copyTextRequested(const QString &text);
    /// The contents could not be had: ask again.
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What a line of the tree stands for.
    struct Choice {
        QString category; ///< empty: a ready-made scenario
        QString name;
        QString description;
    };
    void connectParts();
    void retranslate();
    void fill();
    void addLine(const QString &group, const QString &title, const Choice &choice);
    void showFace();
    void showChoice();
    void openMenu(const QPoint &place);
    [[nodiscard]] std::optional<Choice> choice() const;

    std::optional<HubRow> m_row;
    std::optional<HubContents> m_contents;
    QList<Choice> m_choices; ///< by line
    ElidedLabel *m_title;
    TonedLabel *m_caption;
    QLineEdit *m_search;
    QStackedWidget *m_faces;
    GroupTree *m_tree;
    StatePanel *m_state;
    QMenu *m_menu;
    QAction *m_documentation;
    QAction *m_open;
    QAction *m_copy;
    ActionFoot *m_foot;
};

} // namespace rd
