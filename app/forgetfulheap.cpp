// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Overwrites every block of memory before it goes back to the C library, for the whole program with
// all its libraries. We overwrite our own copies of a secret (core/redact.h), but Qt, GLib and
// libsecret make more of them, in requests, JSON and texts, and let them go as they are: without
// this, a dump of the memory shows tokens and bodies of answers long after their use.
//
// glibc calls the functions of the program where it has its own; its originals stay reachable. With
// another C library, or under sanitizers that need their own heap, this file is not built.

#include <malloc.h>

#include <cstddef>
#include <cstring>

namespace {

/// Large blocks are pages of their own, which go back to the system: nobody sees them again, and
/// overwriting what was never used of them would only make the system provide it. The word before
/// the block has said so in its second bit ever since.
bool isOwnMapping(const void *block) noexcept
{
    return (static_cast<const std::size_t *>(block)[-1] & 2) != 0;
}

} // namespace

extern "C" {

[[gnu::visibility("default")]] void free(void *block) noexcept;
[[gnu::visibility("default")]] void *realloc(void *block, std::size_t size) noexcept;
void __libc_free(void *block) noexcept;
void *__libc_malloc(std::size_t size) noexcept;
void *__libc_realloc(void *block, std::size_t size) noexcept;

void free(void *block) noexcept
{
    if (block == nullptr)
        return;
    if (!isOwnMapping(block))
        explicit_bzero(block, malloc_usable_size(block)); // a compiler leaves memset out
    __libc_free(block);
}

void *realloc(void *block, std::size_t size) noexcept
{
    if (block == nullptr || size == 0) {
        free(block);
        return size == 0 && block != nullptr ? nullptr : __libc_malloc(size);
    }
    if (isOwnMapping(block))
        return __libc_realloc(block, size);
    const std::size_t had = malloc_usable_size(block);
    if (size <= had) {
        explicit_bzero(static_cast<char *>(block) + size, had - size); // may be cut off
        return __libc_realloc(block, size);
    }
    // The original would leave the old block behind as it is where it has to move it.
    void *larger = __libc_malloc(size);
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, block, had);
    free(block);
    return larger;
}
}
