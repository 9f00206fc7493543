// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace rd {

/// Looks like a field and opens the search: an icon, the word, and the key that does the same.
class SearchButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchButton(QWidget *parent = nullptr);

    /// The key that is shown; the button itself takes none.
    void setKey(const QKeySequence &key);
    /// The icon alone, for narrow windows.
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    /// What it takes without its words.
    [[nodiscard]] QSize compactSize() const;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString keyText() const;

    QKeySequence m_key;
    bool m_isCompact = false;
};

} // namespace rd
