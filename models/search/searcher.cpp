// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searcher.h"

#include "history/history.h"

namespace rd {

namespace {

struct SearchAnswer {
    std::shared_ptr<const SearchNames> names;
    QList<SearchHit> hits;
};

} // namespace

Searcher::Searcher(History &history, QObject *parent)
    : QObject(parent)
    , m_history(history)
{
    connect(&history, &History::changed, this, &Searcher::noteChange);
    connect(&history, &History::changedThroughout, this, [this] {
        ++m_namesSerial;
        m_question.names.reset();
    });
}

Searcher::~Searcher() = default;

void Searcher::noteChange(const HistoryChange &change)
{
    if (!change.scenarios && !change.delegates && !change.hubs && !change.probes)
        return;
    ++m_namesSerial;
    m_question.names.reset();
}

void Searcher::setServers(const QHash<QString, QString> &servers)
{
    if (m_servers == servers)
        return;
    m_servers = servers;
    ++m_namesSerial;
    m_question.names.reset();
}

void Searcher::setCommands(const QList<SearchCommand> &commands,
                           const QHash<SearchKind, QString> &kindWords)
{
    m_question.commands = commands;
    m_question.kindWords = kindWords;
}

void Searcher::search(const QString &text)
{
    ++m_serial;
    m_question.text = text;
    m_mustRead = true;
    readIfNeeded();
}

void Searcher::forget()
{
    ++m_serial;
    m_mustRead = false;
}

void Searcher::readIfNeeded()
{
    if (m_isReading || !m_mustRead)
        return;
    m_isReading = true;
    m_mustRead = false;
    m_history.read<SearchAnswer>(
        [question = m_question, servers = m_servers](const HistoryReader &reader) mutable {
            if (!question.names)
                question.names = std::make_shared<SearchNames>(reader, servers);
            return SearchAnswer{.names = question.names, .hits = findEverywhere(reader, question)};
        },
        this,
        [this, text = m_question.text, serial = m_serial,
         namesSerial = m_namesSerial](const SearchAnswer &answer) {
            m_isReading = false;
            if (namesSerial == m_namesSerial)
                m_question.names = answer.names;
            if (serial == m_serial)
                emit found(text, answer.hits);
            readIfNeeded();
        });
}

} // namespace rd

#include "moc_searcher.cpp"
