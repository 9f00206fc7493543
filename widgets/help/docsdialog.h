// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>
#include <QUrl>

class QLineEdit;
class QPushButton;

namespace rd {

class GroupTree;
class TonedLabel;

/// One page of the docs shelf.
struct DocsPage {
    QString group; ///< translated
    QString text;  ///< translated, or the name of a fault
    QUrl url;
};

/// The whole docs shelf, to be searched by words. Opens nothing itself. Open with open().
class DocsDialog final : public QDialog {
    Q_OBJECT
public:
    /// Pages without an https address are left out.
    explicit DocsDialog(const QList<DocsPage> &pages, QWidget *parent = nullptr);

signals:
    void openUrlRequested(const QUrl &url);

private:
    [[nodiscard]] QUrl chosen() const;
    void narrow(const QString &text);
    void showChoice();
    void openChosen();
    void copyChosen();
    void openMenu(const QPoint &place);

    QLineEdit *m_search;
    GroupTree *m_pages;
    TonedLabel *m_address;
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace rd
