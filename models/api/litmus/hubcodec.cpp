// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/litmus/hubcodec.h"

#include "api/litmus/fields.h"

#include <QJsonArray>

#include <optional>

using namespace Qt::StringLiterals;

namespace rd::litmus {

namespace {

QString eitherText(const QString &wanted, const QString &otherwise)
{
    const QString text = wanted.trimmed();
    return text.isEmpty() ? otherwise.trimmed() : text;
}

std::optional<HubFault> hubFaultRow(const QJsonObject &object)
{
    HubFault fault;
    fault.name = idOf(object["name"_L1]).trimmed();
    if (fault.name.isEmpty())
        return std::nullopt;
    fault.title = eitherText(textOf(object["displayName"_L1]), fault.name);
    fault.description = messageOf(object["description"_L1]).trimmed();
    return fault;
}

/// \p skipped: counts faults that were not taken.
std::optional<HubCategory> hubCategoryRow(const QJsonObject &object, qsizetype &skipped)
{
    const QJsonValue metadata = object["metadata"_L1];
    const QJsonValue spec = object["spec"_L1];
    HubCategory category;
    category.name = idOf(metadata["name"_L1]).trimmed();
    category.title = eitherText(textOf(spec["displayName"_L1]), category.name);
    category.description = eitherText(messageOf(spec["categoryDescription"_L1]),
                                      messageOf(metadata["annotations"_L1]["chartDescription"_L1]));
    const QJsonArray rows = spec["faults"_L1].toArray();
    for (const QJsonValue &row : rows) {
        const auto fault =
            category.faults.size() < MostHubRows ? hubFaultRow(row.toObject()) : std::nullopt;
        if (fault)
            category.faults.append(*fault);
        else
            ++skipped;
    }
    // A chart that could not be read has a name at most.
    if (category.name.isEmpty() || (category.faults.isEmpty() && category.description.isEmpty()))
        return std::nullopt;
    return category;
}

std::optional<HubScenario> hubScenarioRow(const QJsonObject &object)
{
    HubScenario scenario;
    scenario.name = idOf(object["experimentName"_L1]).trimmed();
    if (scenario.name.isEmpty())
        return std::nullopt;
    const ChartTexts texts = chartTextsIn(object["experimentCSV"_L1].toString());
    scenario.title = eitherText(textOf(texts.title), scenario.name);
    scenario.description = messageOf(texts.description);
    return scenario;
}

template <typename T, typename Decode>
ApiResult<Page<T>> hubRows(const QJsonObject &data, const QString &field, Decode decode)
{
    const QJsonValue root = data[field];
    if (!root.isArray())
        return malformed(field);
    Page<T> page;
    const QJsonArray rows = root.toArray();
    for (const QJsonValue &row : rows) {
        std::optional<T> item =
            page.items.size() < MostHubRows ? decode(row.toObject()) : std::nullopt;
        if (item)
            page.items.append(std::move(*item));
        else
            ++page.skipped;
    }
    page.total = rows.size();
    return page;
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    return indent;
}

/// A text that begins on the line of its key, without its quotes and what follows it.
QString inlineText(QStringView text)
{
    text = text.trimmed();
    const QChar quote = text.isEmpty() ? QChar() : text.front();
    if (quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, 1);
        return end > 0 ? text.sliced(1, end - 1).toString() : QString();
    }
    if (const qsizetype comment = text.indexOf(u" #"_s); comment >= 0)
        text = text.first(comment).trimmed();
    return text.toString();
}

/// The lines below a key whose text is a block ("|" or ">"), joined to one paragraph. \p at is
/// moved behind them.
QString blockText(const QList<QStringView> &lines, qsizetype &at, qsizetype indent)
{
    QStringList words;
    while (at < lines.size()
           && (lines.at(at).trimmed().isEmpty() || indentOf(lines.at(at)) > indent)) {
        if (const QStringView line = lines.at(at).trimmed(); !line.isEmpty())
            words.append(line.toString());
        ++at;
    }
    return words.join(u' ');
}

} // namespace

ChartTexts chartTextsIn(const QString &yaml)
{
    constexpr qsizetype limit = 64 * 1024;
    const QList<QStringView> lines = QStringView(yaml).left(limit).split(u'\n');
    ChartTexts texts;
    QString chartDescription;
    QStringView section;      // the key at the very left
    qsizetype specIndent = 0; // of the keys of `spec` itself; 0: none seen yet
    for (qsizetype i = 0; i < lines.size();) {
        const QStringView line = lines.at(i++);
        const qsizetype indent = indentOf(line);
        const qsizetype colon = line.indexOf(u':');
        if (colon < 0 || line.at(indent) == u'#')
            continue;
        const QStringView key = line.sliced(indent, colon - indent).trimmed();
        if (indent == 0) {
            section = key;
            continue;
        }
        if (section == u"spec" && specIndent == 0)
            specIndent = indent;
        const bool isOfSpec = section == u"spec" && indent == specIndent;
        QString *into = nullptr;
        if (isOfSpec && key == u"displayName")
            into = &texts.title;
        else if (isOfSpec && key == u"categoryDescription")
            into = &texts.description;
        else if (section == u"metadata" && key == u"chartDescription")
            into = &chartDescription;
        if (!into || !into->isEmpty())
            continue;
        const QStringView rest = line.sliced(colon + 1).trimmed();
        const bool isBlock = rest.isEmpty() || rest.startsWith(u'|') || rest.startsWith(u'>');
        *into = isBlock ? blockText(lines, i, indent) : inlineText(rest);
    }
    if (texts.description.isEmpty())
        texts.description = chartDescription;
    return texts;
}

ApiResult<Page<HubCategory>> decodeHubFaults(const QJsonObject &data)
{
    qsizetype skipped = 0;
    auto page =
        hubRows<HubCategory>(data, u"listChaosFaults"_s, [&skipped](const QJsonObject &object) {
            return hubCategoryRow(object, skipped);
        });
    if (page)
        page->skipped += static_cast<int>(skipped);
    return page;
}

ApiResult<Page<HubScenario>> decodeHubScenarios(const QJsonObject &data)
{
    return hubRows<HubScenario>(data, u"listPredefinedExperiments"_s, hubScenarioRow);
}

} // namespace rd::litmus
