// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace rd {

/// A page in the rail: icon, text, a badge at the end ("42", "3 live"), checked when it is open.
/// Compact it shows the icon alone and says the rest in its tool tip.
class NavButton final : public QAbstractButton {
    Q_OBJECT

public:
    /// \p iconName is a name for themedIcon().
    explicit NavButton(const QString &iconName, const QString &text, QWidget *parent = nullptr);

    void setBadge(const QString &badge);
    [[nodiscard]] QString badge() const { return m_badge; }
    void setCompact(bool compact);
    [[nodiscard]] bool isCompact() const { return m_compact; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void updateTexts();

    QString m_iconName;
    QString m_badge;
    bool m_compact = false;
};

} // namespace rd
