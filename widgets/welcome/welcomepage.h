// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace rd {

class TonedLabel;
class WayButton;

/// What the program shows before there is a connection: what it is for, and three ways to begin.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// A sentence below the ways, for instance that the last connection was removed; may be empty.
    void setNote(const QString &note);

signals:
    void signInRequested();
    void pasteTokenRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void arrange();

    QWidget *m_mark;
    TonedLabel *m_name;
    TonedLabel *m_sentence;
    QBoxLayout *m_ways;
    WayButton *m_signIn;
    WayButton *m_token;
    WayButton *m_demo;
    TonedLabel *m_promise;
    TonedLabel *m_note;
};

} // namespace rd
