// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "history/reader.h"
#include "sync/runwatch.h"

#include <QObject>

class QWidget;

namespace rd {

class Profile;
class RunCompareDialog;

/// Shows two runs side by side: at once what is stored, and their faults when both servers have
/// told about them. Ends with its dialog.
class RunCompareFlow final : public QObject {
    Q_OBJECT
public:
    /// Opens the dialog before \p window. \p profile is borrowed and must outlive it.
    static void open(Profile &profile, const RunRow &first, const RunRow &second, QWidget &window);

private:
    RunCompareFlow(Profile &profile, const RunRow &first, const RunRow &second,
                   RunCompareDialog &dialog);

    void watch(RunWatch &watch, const RunRow &row);
    void show();
    [[nodiscard]] QString note() const;

    Profile &m_profile;
    RunCompareDialog &m_dialog;
    RunWatch m_first;
    RunWatch m_second;
};

} // namespace rd
