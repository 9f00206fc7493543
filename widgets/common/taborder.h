// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QAbstractItemView;
class QLineEdit;
class QWidget;

namespace rd {

/// Lets Tab walk through everything below \p parts in the order of \p parts, and within each in the
/// order it had before. To be called again after widgets were added: new ones stand at the end of
/// the window.
void chainTabOrder(const QList<QWidget *> &parts);

/// Lets the focus go from the part of \p window that has it to the next one, or to the one before:
/// \p bars, the cards of a page, the sides of a splitter. In a part its list gets it, or else what
/// Tab would reach first.
void focusNextPart(QWidget &window, const QList<QWidget *> &bars, bool isBackwards);

/// The down key leads from the field of a filter into the list below it, past the buttons between
/// them, while the list is shown and has rows. Both are borrowed and must live equally long.
void leadDown(QLineEdit &field, QAbstractItemView &list);

} // namespace rd
