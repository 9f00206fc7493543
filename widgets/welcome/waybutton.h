// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QLabel;

namespace rd {

/// A card that is one large button: icon, title, a sentence. One of the ways to begin.
class WayButton final : public QAbstractButton {
    Q_OBJECT
public:
    /// \p iconName is a name for paintIcon().
    explicit WayButton(const QString &iconName, QWidget *parent = nullptr);

    /// The title is the button's accessible name, the sentence its description.
    void setTexts(const QString &title, const QString &sentence);
    /// The way most people take: its icon stands on the accent colour.
    void setRecommended(bool recommended);
    /// Icon beside the texts instead of above them: for cards that lie one below the other.
    void setFlat(bool flat);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Places;
    [[nodiscard]] Places placesFor(int width) const;

    QString m_iconName;
    QString m_title;
    QString m_sentence;
    bool m_isRecommended = false;
    bool m_isFlat = false;
};

} // namespace rd
