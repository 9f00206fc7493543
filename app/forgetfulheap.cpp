// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Overwrites every block of memory before it goes back to the C library, for the whole program with
// all its libraries. We overwrite our own copies of a secret (core/redact.h), but Qt, GLib and
// libsecret make more of them, in requests, JSON and texts, and let them go as they are: without
// this, a dump of the memory shows tokens and bodies of answers long after their use.
//
// glibc calls the functions of the program where it has its own, for reallocarray() and getline()
// too; its originals stay reachable. What memalign() and its kin make is freed here as any other:
// what lies before their blocks was given back within glibc before anybody could write to it. With
// another C library, or under sanitizers that need their own heap, this file is not built. Where
// somebody has put another allocator before the C library's (LD_PRELOAD), everything is left to it.

#include <dlfcn.h>
#include <malloc.h>

#include <atomic>
#include <cstddef>
#include <cstring>

extern "C" {
[[gnu::visibility("default")]] void free(void *block) noexcept;
[[gnu::visibility("default")]] void *realloc(void *block, std::size_t size) noexcept;
void __libc_free(void *block) noexcept;
void *__libc_malloc(std::size_t size) noexcept;
void *__libc_realloc(void *block, std::size_t size) noexcept;
}

namespace {

enum class Owner { Unknown, Asking, Glibc, Somebody };

using Free = void (*)(void *);
using Realloc = void *(*)(void *, std::size_t);

// Set by the first call, which comes before there are threads.
std::atomic<Owner> heapOwner = Owner::Unknown;
Free nextFree = nullptr;
Realloc nextRealloc = nullptr;

/// Whose the blocks are: that of the functions that would be called without ours.
Owner owner() noexcept
{
    Owner known = heapOwner.load(std::memory_order_acquire);
    if (known != Owner::Unknown) [[likely]]
        return known;
    heapOwner.store(Owner::Asking, std::memory_order_release);
    void *const freeing = dlsym(RTLD_NEXT, "free");
    void *const moving = dlsym(RTLD_NEXT, "realloc");
    static_assert(sizeof nextFree == sizeof freeing);
    std::memcpy(&nextFree, &freeing, sizeof nextFree);
    std::memcpy(&nextRealloc, &moving, sizeof nextRealloc);
    known = nextFree == &__libc_free ? Owner::Glibc : Owner::Somebody;
    heapOwner.store(known, std::memory_order_release);
    return known;
}

/// Large blocks are pages of their own, which go back to the system: nobody sees them again, and
/// overwriting what was never used of them would only make the system provide it. The word before
/// the block has said so in its second bit ever since.
bool isOwnMapping(const void *block) noexcept
{
    return (static_cast<const std::size_t *>(block)[-1] & 2) != 0;
}

void freeOverwritten(void *block) noexcept
{
    if (!isOwnMapping(block))
        explicit_bzero(block, malloc_usable_size(block)); // a compiler leaves memset out
    __libc_free(block);
}

void *reallocOverwritten(void *block, std::size_t size) noexcept
{
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
    freeOverwritten(block);
    return larger;
}

} // namespace

extern "C" {

void free(void *block) noexcept
{
    if (block == nullptr)
        return;
    switch (owner()) {
    case Owner::Glibc:
        return freeOverwritten(block);
    case Owner::Somebody:
        return nextFree(block);
    case Owner::Unknown:
    case Owner::Asking:
        return; // whose it is will be known in a moment: a few bytes are not worth a wrong guess
    }
}

void *realloc(void *block, std::size_t size) noexcept
{
    switch (owner()) {
    case Owner::Glibc:
        if (block == nullptr)
            return __libc_realloc(block, size);
        if (size == 0) { // glibc's way to free
            freeOverwritten(block);
            return nullptr;
        }
        return reallocOverwritten(block, size);
    case Owner::Somebody:
        return nextRealloc(block, size);
    case Owner::Unknown:
    case Owner::Asking:
        break;
    }
    return nullptr; // within the question above, which does without
}
}
