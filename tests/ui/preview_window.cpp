// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes pictures of what opens over the window of the demo, to look at while designing it:
//     QT_QPA_PLATFORM=offscreen preview_window FILE.png WHAT [light|dark|contrast] [WxH] [TAG]
// WHAT is "keys", "docs", or what is typed into the search, after "search:". TAG is a language.

#include "common/theme.h"
#include "core/clock.h"
#include "desk/profile.h"
#include "palette/searchpalette.h"
#include "platform/languages.h"
#include "window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPixmap>

#include <functional>

using namespace Qt::StringLiterals;
using namespace rd;

namespace {

bool waitFor(const std::function<bool()> &condition, qint64 most = 20'000)
{
    QElapsedTimer time;
    time.start();
    while (!condition() && time.elapsed() < most)
        QApplication::processEvents(QEventLoop::AllEvents, 50);
    return condition();
}

void settle()
{
    QElapsedTimer time;
    time.start();
    (void)waitFor([&time] { return time.elapsed() > 600; });
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString what = arguments.value(2);
    applyTheme(app, themeFromKey(arguments.value(3)).value_or(ThemeChoice::Light));
    useLanguage(app, arguments.value(5, u"en"_s));
    QApplication::setLayoutDirection(arguments.value(5) == "ar"_L1 ? Qt::RightToLeft
                                                                   : Qt::LeftToRight);
    Profile profile(Profile::Kind::Demo);
    if (!profile.load().isEmpty())
        return 1;
    bool isOpen = false;
    profile.open(true, &app, [&isOpen](const auto &trouble) { isOpen = !trouble; });
    MainWindow window(profile);
    const QStringList size = arguments.value(4, u"1280x800"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    window.activateWindow();
    if (!waitFor([&isOpen] { return isOpen; }))
        return 1;
    window.begin();
    profile.desk().start();
    qint64 runs = 0;
    for (int round = 0; round < 40 && runs < 500; ++round) {
        profile.desk().history().read<qint64>(
            [](const HistoryReader &reader) { return reader.runCount(); }, &app,
            [&runs](qint64 count) { runs = count; });
        settle();
    }

    QWidget *shown = &window;
    if (what.startsWith("search:"_L1)) {
        window.findChild<QAction *>(u"openSearch"_s)->trigger();
        auto *palette = window.findChild<SearchPalette *>();
        palette->findChild<QLineEdit *>()->setText(what.mid(7));
    } else {
        window.findChild<QAction *>(what == "docs"_L1 ? u"showDocs"_s : u"showShortcuts"_s)
            ->trigger();
        shown = window.findChild<QDialog *>();
    }
    settle();
    return shown && shown->grab().save(arguments.value(1)) ? 0 : 1;
}
