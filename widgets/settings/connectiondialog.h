// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/wayform.h"

#include <QDialog>

class QPushButton;

namespace rd {

class FormField;
class NoticeBox;

/// What can be changed of a connection without signing in again.
struct ConnectionEdit {
    QString name;
    Way way;

    friend bool operator==(const ConnectionEdit &, const ConnectionEdit &) = default;
};

/// Edits a connection. Whoever hears saveRequested() judges it: accept(), or showProblem(); until
/// then nothing can be pressed. Open it with open().
class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    ConnectionDialog(const ConnectionEdit &edit, QWidget *parent);

    [[nodiscard]] ConnectionEdit edit() const;
    [[nodiscard]] WayForm *wayForm() const { return m_way; }
    /// Why it cannot be saved and what to do; the dialog stays.
    void showProblem(const QString &sentence);

signals:
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void save();

    FormField *m_name;
    WayForm *m_way;
    NoticeBox *m_problem;
    QPushButton *m_save;
};

} // namespace rd
