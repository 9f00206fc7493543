// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/finder.h"

#include <QObject>

namespace rd {

class History;
struct HistoryChange;

/// Asks the history for what is typed, off this thread. Of several questions the last one counts:
/// one is on its way at a time, and answers to older ones are dropped.
class Searcher final : public QObject {
    Q_OBJECT
public:
    /// \p history is borrowed and must outlive this object.
    explicit Searcher(History &history, QObject *parent = nullptr);
    ~Searcher() override;

    /// See SearchNames.
    void setServers(const QHash<QString, QString> &servers);
    /// What can be found besides the history; see SearchQuestion.
    void setCommands(const QList<SearchCommand> &commands,
                     const QHash<SearchKind, QString> &kindWords);
    void search(const QString &text);
    /// No answer is wanted any more.
    void forget();
    /// An answer to the last search() is still to come.
    [[nodiscard]] bool isBusy() const { return m_isReading || m_mustRead; }

signals:
    void found(const QString &text, const QList<rd::SearchHit> &hits);

private:
    void noteChange(const HistoryChange &change);
    void readIfNeeded();

    History &m_history;
    SearchQuestion m_question;
    QHash<QString, QString> m_servers;
    quint64 m_namesSerial = 0; ///< counts what makes names old
    quint64 m_serial = 0;      ///< counts questions
    bool m_isReading = false;
    bool m_mustRead = false;
};

} // namespace rd
