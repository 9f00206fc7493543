// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include <malloc.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t Size = 200;
/// What the C library writes into blocks that are free, for itself.
constexpr std::size_t ItsOwn = 2 * sizeof(void *);

/// Keeps the compiler from knowing what these blocks are.
template <typename T>
T *hidden(T *block)
{
    asm volatile("" : "+r"(block) : : "memory");
    return block;
}

unsigned char *filled(void *block, std::size_t size)
{
    std::memset(hidden(block), 0x5e, size);
    return hidden(static_cast<unsigned char *>(block));
}

enum class Trace { None, Left, AnotherBlock };

std::uintptr_t place(const void *block)
{
    return reinterpret_cast<std::uintptr_t>(block);
}

/// Takes the block that was given back last, and looks what is in it.
Trace traceAt(std::uintptr_t givenBack, std::size_t size)
{
    auto *again = hidden(static_cast<unsigned char *>(std::malloc(size)));
    Trace trace = place(again) == givenBack ? Trace::None : Trace::AnotherBlock;
    for (std::size_t i = ItsOwn; i < size; ++i)
        if (again[i] == 0x5e)
            trace = Trace::Left;
    std::free(again);
    return trace;
}

} // namespace

/// Linked with the program's own heap: what was in a block is gone with it, whichever way it goes.
class TestForgetfulHeap final : public QObject {
    Q_OBJECT
private slots:
    void everyWayBackOverwrites_data();
    void everyWayBackOverwrites();
    void aLargerBlockKeepsWhatWasInIt();
};

using Way = Trace (*)();
Q_DECLARE_METATYPE(Way)

void TestForgetfulHeap::everyWayBackOverwrites_data()
{
    QTest::addColumn<Way>("way");
    const auto row = [](const char *name, Way way) { QTest::newRow(name) << way; };
    row("free", [] {
        unsigned char *block = filled(std::malloc(Size), Size);
        const std::uintptr_t at = place(block);
        std::free(block);
        return traceAt(at, Size);
    });
    row("realloc to nothing", [] {
        unsigned char *block = filled(std::malloc(Size), Size);
        const std::uintptr_t at = place(block);
        if (hidden(static_cast<void *(*)(void *, std::size_t)>(std::realloc))(block, 0) != nullptr)
            return Trace::AnotherBlock;
        return traceAt(at, Size);
    });
    row("realloc to more", [] {
        unsigned char *block = filled(std::malloc(Size), Size);
        const std::uintptr_t at = place(block);
        void *barrier = hidden(std::malloc(Size)); // so that it has to move
        void *larger = hidden(std::realloc(block, 50 * Size));
        const Trace trace = traceAt(at, Size);
        std::free(larger);
        std::free(barrier);
        return trace;
    });
    row("realloc to less", [] {
        unsigned char *block = filled(std::malloc(Size), Size);
        const std::uintptr_t at = place(block);
        auto *smaller = hidden(static_cast<unsigned char *>(std::realloc(block, Size / 4)));
        const bool isSame = place(smaller) == at;
        bool isGone = true;
        for (std::size_t i = Size / 4 + 2 * ItsOwn; isSame && i < Size; ++i)
            isGone = isGone && smaller[i] != 0x5e;
        std::free(smaller);
        return isGone ? Trace::None : Trace::Left;
    });
    row("reallocarray", [] {
        unsigned char *block = filled(std::malloc(Size), Size);
        const std::uintptr_t at = place(block);
        void *barrier = hidden(std::malloc(Size));
        void *larger = hidden(::reallocarray(block, 50, Size));
        const Trace trace = traceAt(at, Size);
        std::free(larger);
        std::free(barrier);
        return trace;
    });
    row("free of an aligned block", [] {
        void *made = nullptr;
        if (::posix_memalign(&made, 64, Size) != 0)
            return Trace::AnotherBlock;
        unsigned char *block = filled(made, Size);
        const std::uintptr_t at = place(block);
        const std::size_t usable = ::malloc_usable_size(block);
        std::free(block);
        return traceAt(at, usable);
    });
    row("all that could be used", [] {
        unsigned char *block = hidden(static_cast<unsigned char *>(std::malloc(Size + 1)));
        const std::size_t usable = ::malloc_usable_size(block);
        filled(block, usable);
        const std::uintptr_t at = place(block);
        std::free(block);
        return traceAt(at, usable);
    });
}

void TestForgetfulHeap::everyWayBackOverwrites()
{
    QFETCH(Way, way);
    const Trace trace = way();
    QCOMPARE(static_cast<int>(trace), static_cast<int>(Trace::None));
}

void TestForgetfulHeap::aLargerBlockKeepsWhatWasInIt()
{
    unsigned char *block = filled(std::malloc(Size), Size);
    auto *larger = hidden(static_cast<unsigned char *>(std::realloc(block, 1000 * Size)));
    auto *largest = hidden(static_cast<unsigned char *>(std::realloc(larger, 100'000 * Size)));
    QVERIFY(largest != nullptr);
    bool isThere = true;
    for (std::size_t i = 0; i < Size; ++i)
        isThere = isThere && largest[i] == 0x5e;
    std::free(largest);
    QVERIFY(isThere);
}

QTEST_GUILESS_MAIN(TestForgetfulHeap)
#include "tst_forgetfulheap.moc"
