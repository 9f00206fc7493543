// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/requestparser.h"

#include <algorithm>
#include <utility>

namespace rd::sandbox {

namespace {

bool isDecimal(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 15
           && std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return c > ' ' && c < 127 && !QByteArrayView("()<>@,;:\\\"/[]?={}").contains(c);
    });
}

} // namespace

bool RequestParser::fail(int status)
{
    m_errorStatus = status;
    m_buffer.clear();
    return false;
}

std::optional<RequestParser::Taken> RequestParser::take()
{
    bool isDone = false;
    while (!isDone && m_errorStatus == 0) {
        bool isMoving = false;
        switch (m_state) {
        case State::Head:
            isMoving = readHead();
            isDone = isMoving && m_state == State::Head;
            break;
        case State::Body:
            isMoving = isDone = readBody();
            break;
        case State::ChunkSize:
            isMoving = readChunkSize();
            break;
        case State::ChunkData:
            isMoving = readChunkData();
            break;
        case State::Trailer:
            isMoving = readTrailer();
            isDone = isMoving && m_state == State::Head;
            break;
        }
        if (!isMoving)
            return {};
    }
    if (!isDone)
        return {};
    m_state = State::Head;
    m_isContinueWished = false;
    return std::exchange(m_taken, {});
}

bool RequestParser::takeContinueWish()
{
    return m_state != State::Head && std::exchange(m_isContinueWished, false);
}

bool RequestParser::readHead()
{
    while (m_buffer.startsWith("\r\n")) // tolerated between requests
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > m_maxHeadBytes)
        return m_buffer.size() > m_maxHeadBytes ? fail(431) : false;

    QList<QByteArray> lines;
    for (qsizetype from = 0; from < end;) {
        const qsizetype to = m_buffer.indexOf("\r\n", from);
        lines.append(m_buffer.mid(from, to - from));
        from = to + 2;
    }
    m_buffer.remove(0, end + 4);
    m_taken = {};
    return readRequestLine(lines.takeFirst()) && readHeaders(lines) && decideBody();
}

bool RequestParser::readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || parts.at(1).isEmpty())
        return fail(400);
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0")
        return fail(parts.at(2).startsWith("HTTP/") ? 505 : 400);
    m_taken.isKeepAlive = parts.at(2) == "HTTP/1.1";

    QByteArray target = parts.at(1);
    if (const qsizetype scheme = target.indexOf("://"); scheme > 0 && !target.startsWith('/')) {
        const qsizetype path = target.indexOf('/', scheme + 3);
        target = path < 0 ? QByteArray("/") : target.mid(path);
    }
    const qsizetype question = target.indexOf('?');
    m_taken.request.method = parts.at(0).toUpper();
    m_taken.request.path = question < 0 ? target : target.left(question);
    m_taken.request.query = question < 0 ? QByteArray() : target.mid(question + 1);
    return m_taken.request.path.startsWith('/') || m_taken.request.path == "*" || fail(400);
}

bool RequestParser::readHeaders(const QList<QByteArray> &lines)
{
    auto &headers = m_taken.request.headers;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0)).toLower();
        if (!isToken(name))
            return fail(400);
        const QByteArray value = line.mid(colon + 1).trimmed();
        const auto known = headers.find(name);
        if (known == headers.end())
            headers.insert(name, value);
        else
            *known += ", " + value;
    }
    const QByteArray connection = headers.value("connection").toLower();
    if (connection.contains("close"))
        m_taken.isKeepAlive = false;
    else if (connection.contains("keep-alive"))
        m_taken.isKeepAlive = true;
    return true;
}

bool RequestParser::decideBody()
{
    const auto &headers = m_taken.request.headers;
    const QByteArray length = headers.value("content-length");
    const bool isChunked = headers.contains("transfer-encoding");
    if (isChunked && headers.value("transfer-encoding").toLower() != "chunked")
        return fail(501);
    if (isChunked && headers.contains("content-length"))
        return fail(400); // whose end would be the end?
    if (headers.contains("content-length") && !isDecimal(length))
        return fail(400);
    m_bodyLeft = length.toLongLong();
    if (m_bodyLeft > m_maxBodyBytes)
        return fail(413);
    m_isContinueWished = headers.value("expect").toLower() == "100-continue";
    m_trailerBytes = 0;
    m_state = isChunked ? State::ChunkSize : m_bodyLeft > 0 ? State::Body : State::Head;
    return true;
}

bool RequestParser::readBody()
{
    if (m_buffer.size() < m_bodyLeft)
        return false;
    m_taken.request.body = m_buffer.left(m_bodyLeft);
    m_buffer.remove(0, m_bodyLeft);
    return true;
}

std::optional<QByteArray> RequestParser::takeLine()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0 || end > m_maxHeadBytes) {
        if (m_buffer.size() > m_maxHeadBytes)
            fail(431);
        return {};
    }
    const QByteArray line = m_buffer.left(end);
    m_buffer.remove(0, end + 2);
    return line;
}

bool RequestParser::readChunkSize()
{
    const auto line = takeLine();
    if (!line)
        return false;
    bool isNumber = false;
    const QByteArray digits = line->split(';').constFirst().trimmed();
    m_bodyLeft = digits.toLongLong(&isNumber, 16);
    if (!isNumber || m_bodyLeft < 0 || digits.startsWith('+'))
        return fail(400);
    if (m_bodyLeft > m_maxBodyBytes - m_taken.request.body.size())
        return fail(413);
    m_state = m_bodyLeft == 0 ? State::Trailer : State::ChunkData;
    return true;
}

bool RequestParser::readChunkData()
{
    if (m_buffer.size() < m_bodyLeft + 2)
        return false;
    if (m_buffer.mid(m_bodyLeft, 2) != "\r\n")
        return fail(400);
    m_taken.request.body += m_buffer.left(m_bodyLeft);
    m_buffer.remove(0, m_bodyLeft + 2);
    m_state = State::ChunkSize;
    return true;
}

bool RequestParser::readTrailer()
{
    const auto line = takeLine();
    if (!line)
        return false;
    m_trailerBytes += line->size() + 2;
    if (m_trailerBytes > m_maxHeadBytes)
        return fail(431);
    if (line->isEmpty())
        m_state = State::Head;
    return true;
}

} // namespace rd::sandbox
