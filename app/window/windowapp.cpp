// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowapp.h"

#include "commands/command.h"
#include "commands/registry.h"
#include "common/theme.h"
#include "core/paths.h"
#include "desk/profile.h"
#include "platform/instance.h"
#include "platform/languages.h"
#include "platform/logfile.h"
#include "platform/unixsignals.h"
#include "session/desklink.h"
#include "window/appearance.h"
#include "window/mainwindow.h"
#include "window/trayflow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QMessageBox>
#include <QTimer>

#include <cstdio>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rd::WindowApp {

namespace {

struct Options {
    bool demo = false;
    bool hidden = false;
    QString page;
    QString theme;
    QString language;
    QString link; ///< as it was handed over
};

struct OptionSet {
    QCommandLineOption demo{
        u"demo"_s, QCoreApplication::translate("WindowApp", "Explore an invented organisation; "
                                                            "your own data is not touched.")};
    QCommandLineOption hidden{u"hidden"_s,
                              QCoreApplication::translate(
                                  "WindowApp", "Start minimised, or in the tray where closing the "
                                               "window leads there.")};
    QCommandLineOption page{
        u"page"_s,
        QCoreApplication::translate(
            "WindowApp", "Open overview, scenarios, runs, delegates, hubs, probes or settings."),
        u"NAME"_s};
    QCommandLineOption theme{
        u"theme"_s, QCoreApplication::translate("WindowApp", "system, light, dark or contrast."),
        u"THEME"_s};
    QCommandLineOption language{
        u"language"_s, QCoreApplication::translate("WindowApp", "Language, for instance de."),
        u"TAG"_s};
};

void setUp(QCommandLineParser &parser, const OptionSet &set)
{
    QString text = QCoreApplication::translate(
        "WindowApp", "Shows how resilient your systems are, and what changed.");
    text += u"\n\n"_s + QCoreApplication::translate("WindowApp", "Commands (each with --help):");
    for (const CommandEntry &entry : allCommands())
        text += u"\n  %1 %2"_s.arg(entry.name, -9).arg(entry.summary);
    parser.setApplicationDescription(text);
    parser.addVersionOption();
    parser.addOptions({set.demo, set.hidden, set.page, set.theme, set.language});
    parser.addPositionalArgument(
        u"link"_s,
        QCoreApplication::translate("WindowApp",
                                    "resilience-desk://...: show the run or scenario it leads to."),
        u"[link]"_s);
}

/// One profile and its window; replaced as a whole when the user switches to the demo.
class Session final : public QObject {
public:
    /// \p demoFailed is told, once and after start(), why there is no demo to show.
    Session(Profile::Kind kind, const Options &options,
            std::function<void(const QString &)> demoFailed)
        : m_profile(kind)
        , m_options(options)
        , m_demoFailed(std::move(demoFailed))
    {
    }

    /// Why the profile cannot be used, in a sentence; empty: the window is there.
    [[nodiscard]] QString start(QApplication &app)
    {
        if (const QString trouble = m_profile.load(); !trouble.isEmpty())
            return trouble;
        // Begins on the history's own threads while the window is being made here.
        m_profile.open(true, this, [this](const std::optional<ProfileTrouble> &trouble) {
            // A demo has nothing else to show; the user's own window has its settings.
            if (trouble && m_profile.isDemo()) {
                m_demoFailed(trouble->sentence);
                return;
            }
            if (trouble)
                m_window->showNotice(trouble->sentence);
            m_isOpen = true;
            m_window->begin();
            if (!m_options.link.isEmpty())
                m_window->openLink(m_options.link);
            startDesk();
        });
        const auto theme = themeFromKey(m_options.theme);
        applyTheme(app, theme.value_or(choiceOf(m_profile.desk().settings().theme())));
        useLanguage(app, m_options.language.isEmpty() ? m_profile.desk().settings().language()
                                                      : m_options.language);
        QApplication::setLayoutDirection(QLocale().textDirection());

        m_window = std::make_unique<MainWindow>(m_profile);
        m_window->showPageByName(m_options.page);
        connect(m_window.get(), &MainWindow::firstPainted, this, [this] {
            m_isPainted = true;
            startDesk();
        });
        if (m_options.hidden) {
            m_window->tray().startHidden();
            m_window->showMinimized();
        } else {
            m_window->show();
        }
        return {};
    }

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

    /// Comes to the front, with the page, and shows the link as soon as the history is open.
    void activate(const Activation &activation)
    {
        // Wayland's plugin takes the token from here; nobody else is to find it.
        if (!activation.token.isEmpty())
            qputenv("XDG_ACTIVATION_TOKEN", activation.token.toLatin1());
        m_window->tray().showWindow();
        qunsetenv("XDG_ACTIVATION_TOKEN");
        // Not what else has a name: nobody is taken away from a sign-in by a call on the bus.
        static const QStringList pages{u"overview"_s, u"scenarios"_s, u"runs"_s,    u"delegates"_s,
                                       u"hubs"_s,     u"probes"_s,    u"settings"_s};
        if (pages.contains(activation.page))
            m_window->showPageByName(activation.page);
        if (activation.link.isEmpty())
            return;
        if (m_isOpen)
            m_window->openLink(activation.link);
        else
            m_options.link = activation.link;
    }

private:
    void startDesk()
    {
        // Keychain and TLS cost time at their first use: after the saved data is on screen.
        if (!m_isPainted || !m_isOpen)
            return;
        m_profile.desk().start();
        m_profile.watchNetwork();
        if (!m_profile.isDemo())
            m_window->tray().begin();
    }

    Profile m_profile;
    Options m_options;
    std::function<void(const QString &)> m_demoFailed;
    std::unique_ptr<MainWindow> m_window;
    bool m_isPainted = false;
    bool m_isOpen = false;
};

/// Two windows on one history would fetch and write everything twice.
void tellNoAnswer()
{
    const QString sentence = QCoreApplication::translate(
        "WindowApp", "Resilience Desk is running already, but its window does not answer. Wait a "
                     "moment, or end that program, then start it again.");
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    QMessageBox box(QMessageBox::Warning, QApplication::applicationDisplayName(), sentence,
                    QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    QObject::connect(&box, &QDialog::finished, &box, [] { QCoreApplication::quit(); });
    box.show();
    QApplication::exec();
}

} // namespace

bool needsDisplay(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        if (argument == "--help" || argument == "-h" || argument == "--version" || argument == "-v")
            return false;
    }
    return true;
}

int printAndLeave(const QStringList &arguments)
{
    const OptionSet set;
    QCommandLineParser parser;
    setUp(parser, set);
    if (const auto code = parseOrExit(parser, arguments))
        return *code;
    std::printf("%s %s\n", qPrintable(QCoreApplication::applicationName()),
                qPrintable(QCoreApplication::applicationVersion()));
    return 0;
}

int run(QApplication &app)
{
    QApplication::setApplicationDisplayName(u"Resilience Desk"_s);
    QApplication::setDesktopFileName(u"org.resiliencedesk.ResilienceDesk"_s);
    QApplication::setWindowIcon(
        QIcon::fromTheme(u"org.resiliencedesk.ResilienceDesk"_s, QIcon(u":/app/icon.svg"_s)));
    const OptionSet set;
    QCommandLineParser parser;
    setUp(parser, set);
    if (const auto code = parseOrExit(parser, app.arguments()))
        return *code;
    QString link;
    for (const QString &argument : parser.positionalArguments()) {
        if (!isDeskLink(argument) || !link.isEmpty()) {
            std::fputs(qPrintable(unknownCommandText(argument)), stderr);
            return static_cast<int>(ExitCode::Usage);
        }
        link = argument;
    }
    const Options options{.demo = parser.isSet(set.demo),
                          .hidden = parser.isSet(set.hidden),
                          .page = parser.value(set.page),
                          .theme = parser.value(set.theme),
                          .language = parser.value(set.language),
                          .link = link};
    if (!options.theme.isEmpty() && !themeFromKey(options.theme)) {
        std::fputs(qPrintable(QCoreApplication::translate(
                       "WindowApp", "--theme takes system, light, dark or contrast.\n")),
                   stderr);
        return static_cast<int>(ExitCode::Usage);
    }

    const Paths paths = Paths::ofUser();
    if (!options.demo && paths.create().isEmpty())
        startLog(QDir(paths.state).filePath(u"resilience-desk.log"_s));
    else
        startLog({});

    Instance instance(paths.data);
    if (!options.demo && !instance.lock()) {
        auto end = Instance::End::Taken; // started with the session: nobody asked for the window
        if (!options.hidden) {
            instance.handOver(
                {.link = link, .page = options.page, .token = Instance::tokenFromEnvironment()},
                [&end](Instance::End how) {
                    end = how;
                    QCoreApplication::quit();
                });
            QApplication::exec();
        }
        switch (end) {
        case Instance::End::Taken:
            stopLog();
            return 0;
        case Instance::End::NoAnswer:
            tellNoAnswer();
            stopLog();
            return static_cast<int>(ExitCode::Data);
        case Instance::End::NoBus: // nobody can be asked: a window of its own
            break;
        }
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<Session> demo;
    UnixSignals termination;
    QObject::connect(&termination, &UnixSignals::terminationRequested, &app,
                     [&] { (demo ? demo : session)->window()->tray().quit(); });
    const auto endWith = [](const QString &trouble) {
        std::fputs(qPrintable(trouble + u'\n'), stderr);
        QApplication::exit(static_cast<int>(ExitCode::Data));
    };
    session = std::make_unique<Session>(options.demo ? Profile::Kind::Demo : Profile::Kind::User,
                                        options, endWith);
    if (const QString trouble = session->start(app); !trouble.isEmpty()) {
        std::fputs(qPrintable(trouble + u'\n'), stderr);
        return static_cast<int>(ExitCode::Data);
    }

    QObject::connect(session->window(), &MainWindow::demoRequested, &app, [&] {
        Options ofDemo = options;
        ofDemo.link.clear(); // it belongs to the user's own connections
        const auto goBack = [&](const QString &trouble) {
            demo.release()->deleteLater(); // which is telling this
            session->window()->show();
            session->window()->tray().begin();
            session->window()->tell(trouble);
        };
        auto begun = std::make_unique<Session>(Profile::Kind::Demo, ofDemo, goBack);
        if (const QString trouble = begun->start(app); !trouble.isEmpty()) {
            session->window()->tell(trouble);
            return;
        }
        demo = std::move(begun);
        demo->window()->setGeometry(session->window()->geometry());
        session->window()->tray().end(); // it would act on what is not shown
        session->window()->hide();
    });
    // In the demo that the user went to, a link leads nowhere; it says so.
    QObject::connect(&instance, &Instance::activated, &app, [&](const Activation &activation) {
        (demo ? demo : session)->activate(activation);
    });
    if (!options.demo) {
        // The bus takes time at its first use: after the first paint, if there is one.
        QObject::connect(session->window(), &MainWindow::firstPainted, &instance,
                         &Instance::listen);
        QTimer::singleShot(std::chrono::seconds(1), &instance, &Instance::listen);
    }
    const int code = QApplication::exec();
    demo.reset();
    session.reset();
    stopLog();
    return code;
}

} // namespace rd::WindowApp
