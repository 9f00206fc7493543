// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace rd {

class ElidedLabel;

/// A surface with one hairline border and 8 px corners: title, caption, something at the right of
/// the title, and a body.
class Card final : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// An empty title hides the line when nothing stands beside it either.
    void setTitle(const QString &title);
    void setCaption(const QString &caption);
    /// Stands at the end of the title's line; owned by the card. One at a time.
    void setSideWidget(QWidget *widget);
    /// The same for one that is no higher than the title: the caption goes on below it.
    void setTitleSideWidget(QWidget *widget);
    /// Red border: what is inside destroys something.
    void setDanger(bool danger);
    /// Contents with a padding of their own, such as rows that light up under the mouse: they begin
    /// 8 px before the title.
    void setFlush(bool flush);
    /// Where the contents go.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateHead();
    void alignCaption();

    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    ElidedLabel *m_title;
    QLabel *m_caption;
    QWidget *m_side = nullptr;
    QVBoxLayout *m_body;
    bool m_danger = false;
};

} // namespace rd
