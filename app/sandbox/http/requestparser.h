// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/http/message.h"

#include <QByteArray>

#include <optional>

namespace rd::sandbox {

/// Cuts the byte stream of one connection into requests. Feed it as bytes arrive, then take
/// requests until there is none; what follows a complete request stays for the next call.
class RequestParser {
public:
    RequestParser(qsizetype maxHeadBytes, qsizetype maxBodyBytes)
        : m_maxHeadBytes(maxHeadBytes)
        , m_maxBodyBytes(maxBodyBytes)
    {
    }

    void feed(const QByteArray &bytes) { m_buffer.append(bytes); }

    struct Taken {
        HttpRequest request;
        bool isKeepAlive = true; ///< what the client wants, by version and Connection header
    };

    /// The next complete request. Nothing if bytes are missing or errorStatus() is set.
    std::optional<Taken> take();

    /// 400, 413, 431, 501 or 505 once the stream cannot be understood or obeyed any more; else 0.
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }

    /// True once per request that waits for "100 Continue" before it sends its body.
    bool takeContinueWish();

    [[nodiscard]] qsizetype bufferedBytes() const { return m_buffer.size(); }

private:
    enum class State { Head, Body, ChunkSize, ChunkData, Trailer };

    bool readHead();
    bool readRequestLine(const QByteArray &line);
    bool readHeaders(const QList<QByteArray> &lines);
    bool decideBody();
    bool readBody();
    bool readChunkSize();
    bool readChunkData();
    bool readTrailer();
    std::optional<QByteArray> takeLine();
    bool fail(int status);

    qsizetype m_maxHeadBytes;
    qsizetype m_maxBodyBytes;
    QByteArray m_buffer;
    State m_state = State::Head;
    Taken m_taken;
    qsizetype m_bodyLeft = 0; ///< of the body, or of the chunk at hand
    qsizetype m_trailerBytes = 0;
    bool m_isContinueWished = false;
    int m_errorStatus = 0;
};

} // namespace rd::sandbox
