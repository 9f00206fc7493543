// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/profilecommand.h"
#include "common/pagestate.h"
#include "common/theme.h"

#include <QSize>
#include <QTimer>

namespace rd {

class MainWindow;

/// `resilience-desk render`: a picture of a page, made without a display.
class RenderCommand final : public ProfileCommand {
    Q_OBJECT
public:
    struct Request {
        QString page;
        QString output;        ///< file name, PNG
        QSize size{1280, 800}; ///< device-independent
        ThemeChoice theme = ThemeChoice::Light;
        QString language;
        PageState state = PageState::Normal;
    };
    RenderCommand(Profile::Kind kind, Request request, QObject *parent = nullptr);
    ~RenderCommand() override;

    [[nodiscard]] static std::unique_ptr<Command> fromArguments(const QStringList &arguments,
                                                                int &exitCode);

protected:
    void run() override;
    [[nodiscard]] bool needsDemoData() const override;

private:
    void takePicture();

    Request m_request;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_settled;
};

} // namespace rd
