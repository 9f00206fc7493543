// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <compare>
#include <optional>

/// How a few typed letters find a name. Pure functions; nothing here knows what the names are of.
namespace rd {

/// \p text as it is searched: without case, without accents and other marks, and with wide, narrow
/// and joined forms of letters written plainly. Cut to 256 characters first: names are
/// from servers. With \p origins the place in \p text of every character of the answer.
[[nodiscard]] QString foldedForSearch(QStringView text, QList<qsizetype> *origins = nullptr);

/// What somebody typed.
struct SearchQuery {
    QStringList words; ///< folded; each must be found, in any order
    /// "#118", or a last word of nothing but digits: the number of a run.
    std::optional<qint64> sequence;
    bool isSequenceSure = false; ///< written with "#": then it is none of `words`
    /// What an id may begin with: one word of 4 or more letters, digits and hyphens, as typed.
    QString idBegin;

    [[nodiscard]] bool isEmpty() const { return words.isEmpty() && !sequence; }
    /// The words that name the scenario when the number is meant as one.
    [[nodiscard]] QStringList wordsBesideSequence() const;
    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

/// Reads at most 100 characters and 8 words; further ones are ignored.
[[nodiscard]] SearchQuery searchQueryFrom(const QString &text);

/// How well a word fits a name, the best first.
enum class MatchTier {
    Whole,       ///< it is the name
    Begin,       ///< the name begins with it
    WordBegin,   ///< a word of the name begins with it
    Inside,      ///< it stands somewhere in the name
    Scattered,   ///< its letters come in this order, the first at the beginning of a word
    KindOfThing, ///< not in the name: the thing is of this kind ("hub")
};

/// How well all words fit a name; the smaller the better.
struct MatchRank {
    MatchTier worst = MatchTier::Whole; ///< of all words
    int sum = 0;                        ///< of all words' tiers
    int pieces = 0;                     ///< into how many the words were torn
    qsizetype at = 0;                   ///< where the first word was found
    qsizetype length = 0;               ///< of the name

    friend auto operator<=>(const MatchRank &, const MatchRank &) = default;
};

/// How \p words, folded, fit \p name, folded; none when one of them does not. No words fit
/// everything alike. \p kind, folded: what the named thing is called.
[[nodiscard]] std::optional<MatchRank> rankOf(const QStringList &words, const QString &name,
                                              const QString &kind = {});

/// Some letters that stand together.
struct LetterSpan {
    qsizetype from = 0;
    qsizetype length = 0;

    friend bool operator==(const LetterSpan &, const LetterSpan &) = default;
};

/// The letters of \p name, as it is shown, that rankOf() found; in order, none twice.
[[nodiscard]] QList<LetterSpan> matchedLetters(const QStringList &words, const QString &name);

} // namespace rd
