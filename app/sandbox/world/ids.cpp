// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/world/ids.h"

using namespace Qt::StringLiterals;

namespace rd::sandbox {

namespace {

quint64 splitMix(quint64 value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

QString uuidText(quint64 high, quint64 low)
{
    high = (high & ~0xF000ULL) | 0x4000ULL;     // version 4
    low = (low & ~(3ULL << 62)) | (2ULL << 62); // variant 1
    const auto hex = [](quint64 value, int digits) {
        return QString::number(value, 16).rightJustified(digits, u'0');
    };
    return u"%1-%2-%3-%4-%5"_s.arg(hex(high >> 32, 8), hex((high >> 16) & 0xFFFFU, 4),
                                   hex(high & 0xFFFFU, 4), hex(low >> 48, 4),
                                   hex(low & 0xFFFFFFFFFFFFULL, 12));
}

quint16 feistelRound(quint16 half, quint64 key, int round)
{
    return static_cast<quint16>(splitMix(key + half + (static_cast<quint64>(round) << 32)));
}

// A Feistel network is its own proof of being reversible: run numbers look random in identifiers
// and still can be read back.
quint32 scrambled(quint32 value, quint64 key)
{
    auto left = static_cast<quint16>(value >> 16);
    auto right = static_cast<quint16>(value);
    for (int round = 0; round < 4; ++round) {
        const auto next = static_cast<quint16>(left ^ feistelRound(right, key, round));
        left = right;
        right = next;
    }
    return (static_cast<quint32>(left) << 16) | right;
}

quint32 unscrambled(quint32 value, quint64 key)
{
    auto left = static_cast<quint16>(value >> 16);
    auto right = static_cast<quint16>(value);
    for (int round = 3; round >= 0; --round) {
        const auto previous = static_cast<quint16>(right ^ feistelRound(left, key, round));
        right = left;
        left = previous;
    }
    return (static_cast<quint32>(left) << 16) | right;
}

quint64 runKey(quint64 seed, bool isNotify)
{
    return mixed(seed, isNotify ? 0x4E07 : 0x2D11);
}

} // namespace

quint64 mixed(quint64 seed, quint64 a, quint64 b, quint64 c)
{
    return splitMix(splitMix(splitMix(splitMix(seed) ^ a) ^ b) ^ c);
}

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    return splitMix(m_state);
}

double Dice::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

qint64 Dice::below(qint64 bound)
{
    return bound < 1 ? 0 : static_cast<qint64>(next() % static_cast<quint64>(bound));
}

QString uuidFor(quint64 seed, IdKind kind, quint64 number)
{
    const auto which = static_cast<quint64>(kind) + 1;
    return uuidText(mixed(seed, which, number, 1), mixed(seed, which, number, 2));
}

QString runUuid(quint64 seed, bool isNotify, quint32 number)
{
    const quint64 key = runKey(seed, isNotify);
    const quint64 head = scrambled(number, key);
    const quint64 rest = mixed(key, number, 1);
    return uuidText((head << 32) | (rest >> 32), mixed(key, number, 2));
}

std::optional<quint32> runNumber(quint64 seed, bool isNotify, const QString &text)
{
    bool isHex = false;
    const quint32 head = text.left(8).toUInt(&isHex, 16);
    if (!isHex || text.size() != 36)
        return std::nullopt;
    const quint32 number = unscrambled(head, runKey(seed, isNotify));
    if (runUuid(seed, isNotify, number) != text)
        return std::nullopt;
    return number;
}

QString nameSuffix(quint64 seed, quint64 number, int length)
{
    static constexpr char Letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    Dice dice(mixed(seed, 0x5AFF, number));
    QString text;
    for (int i = 0; i < length; ++i)
        text += QLatin1Char(Letters[dice.below(36)]);
    return text;
}

} // namespace rd::sandbox
