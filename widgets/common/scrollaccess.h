// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace rd {

/// Gives scroll areas an accessible interface that checks what it is asked for. Qt's own looks up
/// children without looking at their number (seen in 6.4): a screen reader that asks for one just
/// after a scroll bar has gone ends the program. Once per program.
void installScrollAccessibility();

} // namespace rd
