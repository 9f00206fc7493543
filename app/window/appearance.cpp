// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/appearance.h"

namespace rd {

ThemeChoice choiceOf(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return ThemeChoice::System;
    case Theme::Light:
        return ThemeChoice::Light;
    case Theme::Dark:
        return ThemeChoice::Dark;
    case Theme::HighContrast:
        return ThemeChoice::Contrast;
    }
    return ThemeChoice::System;
}

Theme themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return Theme::System;
    case ThemeChoice::Light:
        return Theme::Light;
    case ThemeChoice::Dark:
        return Theme::Dark;
    case ThemeChoice::Contrast:
        return Theme::HighContrast;
    }
    return Theme::System;
}

} // namespace rd
