// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/pagestate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

/// A notice of one line above a page, with an optional button: offline, signed out, data set aside.
/// Hidden until it has something to say; wraps when the page is narrow.
class Banner final : public QWidget {
    Q_OBJECT

public:
    enum class Kind {
        Info,    ///< saved data is shown, nothing is lost
        Warning, ///< somebody should act
        Error,   ///< something failed
    };

    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Kind kind, const QString &text, const QString &action = {});
    /// The common words for a page that still shows saved data: offline, signed out, or failed.
    /// \p detail, a whole sentence, replaces them. Any other state clears the banner.
    void showState(PageState state, const QString &detail);
    void clear();
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColours();
    void setMargins();

    Kind m_kind = Kind::Info;
    QWidget *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace rd
