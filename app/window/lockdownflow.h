// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <memory>

class QAction;
class QWidget;

namespace rd {

class Desk;
class Lockdown;
class LockdownDialog;
class WindowActions;

/// Gives this computer up when the user says so: asks, carries it out and shows the proofs. Goes on
/// with its window closed; asked for again, it shows what is still kept.
class LockdownFlow final : public QObject {
    Q_OBJECT
public:
    /// Both are borrowed and must outlive the flow.
    LockdownFlow(Desk &desk, QWidget &window, QObject *parent = nullptr);
    ~LockdownFlow() override;

    void addTo(WindowActions &actions) const;
    void retranslate();
    void ask();

signals:
    /// Tokens of this device are gone: let go of copies.
    void ended();

private:
    void show();
    void begin(bool alsoHistory);

    Desk &m_desk;
    QWidget &m_window;
    QAction *m_action;
    std::unique_ptr<Lockdown> m_lockdown;
    bool m_hasBegun = false;
    QPointer<LockdownDialog> m_dialog;
};

} // namespace rd
