// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace rd {

/// One thing that is known: its name and what it is.
struct Fact {
    QString name;
    QString value;       ///< shown literally
    QString note;        ///< muted, after the value; may be empty
    bool isCode = false; ///< fixed pitch, elided in the middle, with a button to copy it

    friend bool operator==(const Fact &, const Fact &) = default;
};

/// Names at the start, values beside them.
class FactList final : public QWidget {
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    /// Facts without a value are left out.
    void setFacts(const QList<Fact> &facts);
    [[nodiscard]] const QList<Fact> &facts() const noexcept { return m_facts; }

signals:
    void copyRequested(const QString &value);

private:
    void addFact(const Fact &fact, QGridLayout *grid);

    QList<Fact> m_facts;
    QWidget *m_body = nullptr;
};

} // namespace rd
