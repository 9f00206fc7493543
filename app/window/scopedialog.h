// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "window/scopechoices.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace rd {

class TonedLabel;

/// Asks which projects to show together: a list to tick, with a field that narrows it. Open with
/// open().
class ScopeDialog final : public QDialog {
    Q_OBJECT
public:
    ScopeDialog(const QList<KnownProject> &projects, const Scope &current,
                QWidget *parent = nullptr);

    [[nodiscard]] QList<ProjectRef> chosen() const;

signals:
    void scopeChosen(const rd::Scope &scope);

private:
    void fill(const QList<KnownProject> &projects, const Scope &current);
    void narrow(const QString &text);
    void tickShown(Qt::CheckState state);
    void count();

    QLineEdit *m_search;
    QListWidget *m_list;
    TonedLabel *m_sentence;
    QPushButton *m_apply;
    QList<ProjectRef> m_refs; ///< by row
};

} // namespace rd
