// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <unistd.h>

/// Times from the moment a program was executed, dynamic linking included: launch() notes it in
/// the environment and becomes the program.
namespace rd::bench {

inline constexpr char ExecTimeVariable[] = "RD_BENCH_EXEC_NS";

inline long long monotonicNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

/// Returns only when the program cannot be executed.
inline int launch(char **program)
{
    char text[32];
    std::snprintf(text, sizeof text, "%lld", monotonicNs());
    ::setenv(ExecTimeVariable, text, 1);
    ::execv(program[0], program);
    std::perror(program[0]);
    return 1;
}

/// Milliseconds since launch(); negative when it was not launched that way.
inline double msSinceExec()
{
    const char *text = std::getenv(ExecTimeVariable);
    return text ? double(monotonicNs() - std::atoll(text)) / 1e6 : -1;
}

} // namespace rd::bench
