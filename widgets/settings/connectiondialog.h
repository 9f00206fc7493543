// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

namespace rd {

class FormField;
class NoticeBox;

/// What can be changed of a connection without signing in again.
struct ConnectionEdit {
    QString name;
    QString proxy;  ///< see ProxyChoice::from()
    QString caFile; ///< additional certificates (PEM); empty: none

    friend bool operator==(const ConnectionEdit &, const ConnectionEdit &) = default;
};

/// Edits a connection. Whoever hears saveRequested() judges it: accept(), or showProblem(). Open it
/// with open().
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    ConnectionDialog(const ConnectionEdit &edit, QWidget *parent);

    [[nodiscard]] ConnectionEdit edit() const;
    /// Why it cannot be saved and what to do; the dialog stays.
    void showProblem(const QString &sentence);

signals:
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void chooseFile();

    FormField *m_name;
    FormField *m_proxy;
    FormField *m_caFile;
    NoticeBox *m_problem;
};

} // namespace rd
