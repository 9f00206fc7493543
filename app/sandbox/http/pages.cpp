// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/http/pages.h"

namespace rd::sandbox {

namespace {

constexpr char spaPage[] = R"(<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>LitmusChaos</title></head>
<body><noscript>This application needs JavaScript.</noscript><div id="react-root"></div></body>
</html>
)";

constexpr char htmlType[] = "text/html";

} // namespace

QByteArray statusText(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 406:
        return "Not Acceptable";
    case 413:
        return "Request Entity Too Large";
    case 422:
        return "Unprocessable Entity";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

HttpAnswer webPage()
{
    HttpAnswer answer;
    answer.contentType = htmlType;
    answer.body = spaPage;
    return answer;
}

HttpAnswer proxyErrorPage(int status)
{
    const QByteArray title = QByteArray::number(status) + ' ' + statusText(status);
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = htmlType;
    answer.body = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>"
                  + title
                  + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    return answer;
}

HttpAnswer invalidOrigin()
{
    HttpAnswer answer;
    answer.status = 403;
    answer.contentType = jsonUtf8;
    answer.body = R"({"error":"Invalid origin"})";
    return answer;
}

} // namespace rd::sandbox
