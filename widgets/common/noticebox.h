// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

class TonedLabel;

/// A sentence that stands where it belongs, inside a card: what was found, what to mind, what went
/// wrong and what to do. Hidden while it has nothing to say. The server's words go behind
/// "Details"; everything is shown literally.
class NoticeBox final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Error };

    explicit NoticeBox(QWidget *parent = nullptr);

    /// \p action is the text of a button below the sentence; empty: none.
    void showNotice(Kind kind, const QString &sentence, const QString &details = {},
                    const QString &action = {});
    /// The same, for what is told again and again: what is shown already stays as it is, also the
    /// open details. An empty sentence clears it.
    void keepNotice(Kind kind, const QString &sentence, const QString &details = {},
                    const QString &action = {});
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString details() const;
    [[nodiscard]] Kind kind() const noexcept { return m_kind; }

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setFoldOpen(bool open);
    void setMargins();

    Kind m_kind = Kind::Info;
    TonedLabel *m_text;
    TonedLabel *m_details;
    QPushButton *m_fold;
    QPushButton *m_action;
    bool m_hasDetails = false;
};

} // namespace rd
