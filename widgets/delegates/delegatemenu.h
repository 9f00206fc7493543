// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/scope.h"

#include <QMenu>

namespace rd {

/// A delegate, or an environment when it names none.
struct DelegateTarget {
    ProjectRef project;
    QString projectName;
    QString environmentId;
    QString delegateId;

    friend bool operator==(const DelegateTarget &, const DelegateTarget &) = default;
};

/// What can be done with a delegate or an environment. The same actions stand as buttons below the
/// list; they are made once, and do it to the chosen row.
class DelegateMenu final : public QMenu {
    Q_OBJECT
public:
    explicit DelegateMenu(QWidget *parent = nullptr);

    void setTarget(const std::optional<DelegateTarget> &target);
    [[nodiscard]] QAction *showAction() const { return m_show; }
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *copyLinkAction() const { return m_copyLink; }

signals:
    /// The runs of the delegate, or the delegates of the environment.
    void showRequested(const rd::DelegateTarget &target);
    void openRequested(const rd::DelegateTarget &target);
    void copyLinkRequested(const rd::DelegateTarget &target);
    void copyTextRequested(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<DelegateTarget> m_target;
    QAction *m_show;
    QAction *m_open;
    QAction *m_copyLink;
    QAction *m_copyId;
};

} // namespace rd
