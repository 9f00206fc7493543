// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/rendercommand.h"

#include "platform/languages.h"
#include "window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rd {

namespace {

std::optional<PageState> stateFromKey(const QString &key)
{
    static const QHash<QString, PageState> states{
        {u"normal"_s, PageState::Normal},        {u"empty"_s, PageState::Empty},
        {u"loading"_s, PageState::Loading},      {u"offline"_s, PageState::Offline},
        {u"signed-out"_s, PageState::SignedOut}, {u"error"_s, PageState::Error},
        {u"denied"_s, PageState::Denied},
    };
    const auto found = states.constFind(key);
    return found == states.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QSize> sizeFromText(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    if (size.width() < 320 || size.height() < 240 || size.width() > 8000 || size.height() > 8000)
        return std::nullopt;
    return size;
}

} // namespace

RenderCommand::RenderCommand(Profile::Kind kind, Request request, QObject *parent)
    : ProfileCommand(kind, parent)
    , m_request(std::move(request))
{
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &RenderCommand::takePicture);
}

RenderCommand::~RenderCommand() = default;

bool RenderCommand::needsDemoData() const
{
    return m_request.state != PageState::Empty && m_request.state != PageState::Loading
           && m_request.state != PageState::Denied;
}

void RenderCommand::run()
{
    auto &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
    useLanguage(app, m_request.language);
    QApplication::setLayoutDirection(QLocale().textDirection());
    applyTheme(app, m_request.theme);

    m_window = std::make_unique<MainWindow>(profile());
    m_window->setMinimumSize(0, 0);
    m_window->resize(m_request.size);
    m_window->begin();
    if (!m_window->showPageByName(m_request.page)) {
        fail(ExitCode::Usage, tr("There is no page \"%1\". Pages are overview, scenarios, runs, "
                                 "delegates, hubs, probes, settings, tokens, connections, "
                                 "wall, welcome and sign-in.")
                                  .arg(m_request.page));
        return;
    }
    m_window->forceState(m_request.state);
    // Figures, rows of the table and the layout of charts arrive one after the other; the picture
    // is taken once nothing has moved for a moment.
    constexpr auto quiet = 400ms;
    connect(m_window.get(), &MainWindow::figuresShown, this, [this] { m_settled.start(quiet); });
    m_window->show();
    m_settled.start(quiet);
}

void RenderCommand::takePicture()
{
    const QPixmap picture = m_window->picture();
    QSaveFile file(m_request.output);
    if (!file.open(QIODevice::WriteOnly) || !picture.save(&file, "PNG")
        || !file.flush() // commit() would not notice that it fails
        || !file.commit()) {
        fail(ExitCode::Data, tr("The picture could not be written to %1: %2")
                                 .arg(m_request.output, file.errorString()));
        return;
    }
    finish(ExitCode::Ok);
}

std::unique_ptr<Command> RenderCommand::fromArguments(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Writes a picture of a page as PNG, without a display."));
    const QCommandLineOption demo(u"demo"_s, tr("Show the demo instead of your own data."));
    const QCommandLineOption page(u"page"_s,
                                  tr("overview, scenarios, runs, delegates, hubs, probes, "
                                     "settings, tokens, connections, wall, welcome or sign-in."),
                                  u"NAME"_s, u"overview"_s);
    const QCommandLineOption output(u"output"_s, tr("The file to write."), u"FILE.png"_s);
    const QCommandLineOption size(u"size"_s, tr("Size of the window, 1280x800 by default."),
                                  u"WxH"_s, u"1280x800"_s);
    const QCommandLineOption scale(u"scale"_s, tr("Pixels per point, for instance 2."), u"F"_s);
    const QCommandLineOption theme(u"theme"_s, tr("light (default), dark or contrast."), u"T"_s,
                                   u"light"_s);
    const QCommandLineOption language(u"language"_s, tr("Language, for instance de."), u"L"_s);
    const QCommandLineOption state(
        u"state"_s, tr("normal, empty, loading, offline, signed-out, error or denied."), u"S"_s,
        u"normal"_s);
    const QCommandLineOption hidden(u"hidden"_s); // taken from the window's options, no effect here
    parser.addOptions({demo, page, output, size, scale, theme, language, state, hidden});
    if (const auto code = parseOrExit(parser, arguments)) {
        exitCode = *code;
        return nullptr;
    }
    const auto usage = [&exitCode](const QString &sentence) {
        note(sentence);
        exitCode = static_cast<int>(ExitCode::Usage);
        return nullptr;
    };
    if (!parser.isSet(output))
        return usage(tr("--output is missing: the file to write."));
    const auto knownSize = sizeFromText(parser.value(size));
    if (!knownSize)
        return usage(tr("--size takes WIDTHxHEIGHT, for instance 1280x800."));
    const auto knownTheme = themeFromKey(parser.value(theme));
    if (!knownTheme)
        return usage(tr("--theme takes system, light, dark or contrast."));
    const auto knownState = stateFromKey(parser.value(state));
    if (!knownState)
        return usage(tr("--state takes normal, empty, loading, offline, signed-out, error or "
                        "denied."));
    bool scaleOk = true;
    const double factor = parser.isSet(scale) ? parser.value(scale).toDouble(&scaleOk) : 1.0;
    if (!scaleOk || factor < 0.5 || factor > 4)
        return usage(tr("--scale takes a number from 0.5 to 4."));
    return std::make_unique<RenderCommand>(parser.isSet(demo) ? Profile::Kind::Demo
                                                              : Profile::Kind::User,
                                           Request{.page = parser.value(page),
                                                   .output = parser.value(output),
                                                   .size = *knownSize,
                                                   .theme = *knownTheme,
                                                   .language = parser.value(language),
                                                   .state = *knownState});
}

} // namespace rd

#include "moc_rendercommand.cpp"
