// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded, it takes the place of the C library's allocator, as jemalloc and others do: its blocks
// mean nothing to the C library. It gives nothing back; good enough for a program that ends soon.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <mutex>

namespace {

constexpr std::size_t Room = std::size_t(512) << 20; // address space, not memory
char room[Room];
std::size_t used = 0;
std::mutex mutex;

/// Behind a word that tells its size.
void *block(std::size_t size, std::size_t alignment = 16)
{
    const std::lock_guard lock(mutex);
    const auto base = reinterpret_cast<std::uintptr_t>(room);
    const std::size_t begin =
        (base + used + sizeof size + alignment - 1) / alignment * alignment - base;
    if (begin + size > Room)
        return nullptr;
    used = begin + size;
    std::memcpy(room + begin - sizeof size, &size, sizeof size);
    return room + begin;
}

std::size_t sizeOf(const void *made)
{
    std::size_t size = 0;
    if (made != nullptr)
        std::memcpy(&size, static_cast<const char *>(made) - sizeof size, sizeof size);
    return size;
}

} // namespace

extern "C" {

void *malloc(std::size_t size) noexcept
{
    return block(size);
}

void free(void *) noexcept {}

void *calloc(std::size_t count, std::size_t size) noexcept
{
    return block(count * size); // never used before: zero
}

void *realloc(void *old, std::size_t size) noexcept
{
    void *made = block(size);
    if (made != nullptr && old != nullptr)
        std::memcpy(made, old, sizeOf(old) < size ? sizeOf(old) : size);
    return made;
}

void *aligned_alloc(std::size_t alignment, std::size_t size) noexcept
{
    return block(size, alignment);
}

int posix_memalign(void **made, std::size_t alignment, std::size_t size) noexcept
{
    *made = block(size, alignment);
    return 0;
}

std::size_t malloc_usable_size(void *made) noexcept
{
    return sizeOf(made);
}
}
