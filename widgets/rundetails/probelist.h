// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/rundetails.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace rd {

/// What the probes of a fault told, one below the other: shape, name, verdict, when it looked, and
/// what it said. Everything from the server is shown literally.
class ProbeList final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeList(QWidget *parent = nullptr);

    void setProbes(const QList<ProbeOutcome> &probes);
    [[nodiscard]] const QList<ProbeOutcome> &probes() const noexcept { return m_probes; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();

    QList<ProbeOutcome> m_probes;
    QVBoxLayout *m_layout;
};

} // namespace rd
