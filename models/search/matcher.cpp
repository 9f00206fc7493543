// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/matcher.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd {

namespace {

constexpr qsizetype MostNameCharacters = 256;
constexpr qsizetype MostQueryCharacters = 100;
constexpr qsizetype MostWords = 8;
constexpr qsizetype FewestIdCharacters = 4;
constexpr qsizetype MostSequenceDigits = 12;

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate();
}

bool isWordBegin(const QString &name, qsizetype at)
{
    return isWordCharacter(name[at]) && (at == 0 || !isWordCharacter(name[at - 1]));
}

bool isDropped(QChar c)
{
    switch (c.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format: // direction overrides, joiners
        return true;
    default:
        return false;
    }
}

/// Where a word was found.
struct Found {
    MatchTier tier = MatchTier::Whole;
    QList<LetterSpan> spans;
};

/// The letters of \p word one after the other, \p eager for beginnings of words.
std::optional<QList<LetterSpan>> scattered(const QString &word, const QString &name, bool eager)
{
    QList<LetterSpan> spans;
    qsizetype at = 0;
    for (const QChar c : word) {
        qsizetype found = -1;
        const bool goesOn = !spans.isEmpty() && at < name.size() && name[at] == c;
        if (goesOn) {
            found = at;
        } else if (eager || spans.isEmpty()) {
            for (qsizetype i = at; i < name.size() && found < 0; ++i) {
                if (name[i] == c && isWordBegin(name, i))
                    found = i;
            }
        }
        if (found < 0 && !spans.isEmpty())
            found = name.indexOf(c, at);
        if (found < 0)
            return std::nullopt;
        if (goesOn)
            ++spans.last().length;
        else
            spans.append({found, 1});
        at = found + 1;
    }
    return spans;
}

/// Letters all over a long name say nothing: each piece begins a word, or goes on in the one of the
/// piece before.
bool isTornApart(const QString &word, const QString &name, const QList<LetterSpan> &spans)
{
    for (qsizetype i = 1; i < spans.size(); ++i) {
        const LetterSpan &before = spans.at(i - 1);
        const auto begin = name.cbegin() + before.from;
        const auto end = name.cbegin() + spans.at(i).from;
        if (!isWordBegin(name, spans.at(i).from) && !std::all_of(begin, end, isWordCharacter))
            return true;
    }
    const bool areInitials = std::all_of(spans.cbegin(), spans.cend(), [&](const LetterSpan &span) {
        return isWordBegin(name, span.from);
    });
    return !areInitials && spans.size() > (word.size() + 2) / 2;
}

std::optional<Found> findScattered(const QString &word, const QString &name)
{
    if (word.size() < 2)
        return std::nullopt;
    std::optional<QList<LetterSpan>> best;
    for (const bool eager : {true, false}) {
        const auto spans = scattered(word, name, eager);
        if (spans && !isTornApart(word, name, *spans) && (!best || spans->size() < best->size()))
            best = spans;
    }
    if (!best)
        return std::nullopt;
    return Found{MatchTier::Scattered, *best};
}

std::optional<Found> findWord(const QString &word, const QString &name)
{
    const auto at = [&word](MatchTier tier, qsizetype place) {
        return Found{tier, {{place, word.size()}}};
    };
    if (name.startsWith(word))
        return at(word.size() == name.size() ? MatchTier::Whole : MatchTier::Begin, 0);
    const qsizetype first = name.indexOf(word);
    for (qsizetype i = first; i >= 0; i = name.indexOf(word, i + 1)) {
        if (isWordBegin(name, i))
            return at(MatchTier::WordBegin, i);
    }
    if (first >= 0)
        return at(MatchTier::Inside, first);
    return findScattered(word, name);
}

bool isIdLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
           || c == u'-';
}

std::optional<qint64> sequenceOf(QStringView digits)
{
    const bool areDigits =
        !digits.isEmpty() && digits.size() <= MostSequenceDigits
        && std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c.isDigit(); });
    if (!areDigits)
        return std::nullopt;
    qint64 number = 0;
    for (const QChar c : digits)
        number = number * 10 + c.digitValue(); // of any script
    return number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

QString foldedForSearch(QStringView text, QList<qsizetype> *origins)
{
    text = text.first(std::min(text.size(), MostNameCharacters));
    QString folded;
    folded.reserve(text.size());
    const auto append = [&](QChar c, qsizetype origin) {
        folded.append(c);
        if (origins)
            origins->append(origin);
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x80) {
            append(text[i].toLower(), i);
            continue;
        }
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size();
        const QString letter = text.sliced(i, isPair ? 2 : 1).toString();
        const QString plain = letter.normalized(QString::NormalizationForm_KD).toUpper().toLower();
        for (const QChar c : plain) {
            if (!isDropped(c))
                append(c, i);
        }
        i += isPair ? 1 : 0;
    }
    return folded;
}

QStringList SearchQuery::wordsBesideSequence() const
{
    return isSequenceSure || !sequence ? words : words.first(words.size() - 1);
}

SearchQuery searchQueryFrom(const QString &text)
{
    SearchQuery query;
    const QString line = text.left(MostQueryCharacters).simplified();
    if (line.isEmpty())
        return query;
    const QStringList typed =
        line.split(u' ').first(std::min<qsizetype>(line.count(u' ') + 1, MostWords));
    for (const QString &word : typed) {
        if (word.startsWith(u'#') && word.size() == 1)
            continue; // its digits are still to come
        if (const auto number = sequenceOf(QStringView(word).mid(1));
            number && word.startsWith(u'#')) {
            query.sequence = number;
            query.isSequenceSure = true;
            continue;
        }
        if (const QString folded = foldedForSearch(word); !folded.isEmpty())
            query.words << folded;
    }
    if (!query.sequence && !query.words.isEmpty())
        query.sequence = sequenceOf(query.words.constLast());
    if (typed.size() == 1 && line.size() >= FewestIdCharacters
        && std::all_of(line.cbegin(), line.cend(), isIdLetter))
        query.idBegin = line;
    return query;
}

std::optional<MatchRank> rankOf(const QStringList &words, const QString &name, const QString &kind)
{
    MatchRank rank;
    rank.length = name.size();
    bool isFirst = true;
    bool isNamed = words.isEmpty();
    for (const QString &word : words) {
        auto found = findWord(word, name);
        isNamed = isNamed || found;
        if (!found && word.size() > 1 && kind.startsWith(word))
            found = Found{MatchTier::KindOfThing, {}};
        if (!found)
            return std::nullopt;
        // "hub team": the kind says nothing against the name that was found.
        const bool isKind = found->tier == MatchTier::KindOfThing;
        if (!isKind || words.size() == 1)
            rank.worst = std::max(rank.worst, found->tier);
        rank.sum += static_cast<int>(found->tier);
        rank.pieces += static_cast<int>(found->spans.size());
        if (std::exchange(isFirst, false) && !found->spans.isEmpty())
            rank.at = found->spans.constFirst().from;
    }
    if (!isNamed)
        rank.worst = MatchTier::KindOfThing;
    return rank;
}

QList<LetterSpan> matchedLetters(const QStringList &words, const QString &name)
{
    QList<qsizetype> origins;
    const QString folded = foldedForSearch(name, &origins);
    QList<bool> isMarked(name.size(), false);
    for (const QString &word : words) {
        const auto found = findWord(word, folded);
        if (!found)
            continue;
        for (const LetterSpan &span : found->spans) {
            const qsizetype last = span.from + span.length - 1;
            // With the marks that belong to the last letter.
            const qsizetype end = last + 1 < origins.size() ? origins[last + 1] : name.size();
            const qsizetype stop = last + 1 < origins.size() || name.size() <= MostNameCharacters
                                       ? end
                                       : MostNameCharacters;
            for (qsizetype i = origins[span.from]; i < std::max(stop, origins[last] + 1); ++i)
                isMarked[i] = true;
        }
    }
    QList<LetterSpan> spans;
    for (qsizetype i = 0; i < isMarked.size(); ++i) {
        if (!isMarked[i])
            continue;
        if (!spans.isEmpty() && spans.constLast().from + spans.constLast().length == i)
            ++spans.last().length;
        else
            spans.append({i, 1});
    }
    return spans;
}

} // namespace rd
