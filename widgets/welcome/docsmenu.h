// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMenu>
#include <QUrl>

namespace rd {

/// One book of the docs shelf.
struct DocsLink {
    QString text; ///< translated, shown literally
    QUrl url;
};

/// The docs shelf as a menu. Opens nothing itself.
class DocsMenu final : public QMenu {
    Q_OBJECT
public:
    explicit DocsMenu(QWidget *parent = nullptr);

    /// Replaces the entries. Entries without text or without an https address are left out.
    void setLinks(const QList<DocsLink> &links);
    /// What stands below the links, until the next setLinks(); borrowed.
    void setMore(const QList<QAction *> &actions);

signals:
    void openUrlRequested(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace rd
