// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Another program that has the clipboard: takes standard input as its text, says "held" and stays
// until it is killed.

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    QGuiApplication::clipboard()->setText(QString::fromUtf8(input.readAll()));
    if (!QGuiApplication::clipboard()->ownsClipboard())
        return 1;
    std::puts("held");
    std::fflush(stdout);
    return QGuiApplication::exec();
}
