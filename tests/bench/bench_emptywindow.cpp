// SPDX-FileCopyrightText: 2026 The Resilience Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the start of the program is compared with: an empty window with as many charts, on nothing
// but Qt. Prints the milliseconds from exec to the end of its first paint and leaves.
//     bench_emptywindow                      a window with two charts
//     bench_emptywindow --launch PROGRAM...  notes the time and becomes PROGRAM

#include "bench/sinceexec.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QMainWindow>
#include <QTimer>
#include <QVBoxLayout>

#include <cstring>

namespace {

class Window final : public QMainWindow {
public:
    Window()
    {
        auto *middle = new QWidget;
        auto *layout = new QVBoxLayout(middle);
        for (int chart = 0; chart < 2; ++chart) {
            auto *series = new QLineSeries;
            for (int i = 0; i < 30; ++i)
                series->append(i, (i * 37) % 100);
            auto *view = new QChartView;
            view->chart()->addSeries(series);
            view->chart()->createDefaultAxes();
            layout->addWidget(view);
        }
        setCentralWidget(middle);
        resize(1280, 800);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QTimer::singleShot(0, this, [] {
            std::printf("%.2f\n", rd::bench::msSinceExec());
            QCoreApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 2 && std::strcmp(argv[1], "--launch") == 0)
        return rd::bench::launch(argv + 2);
    const QApplication app(argc, argv);
    Window window;
    window.show();
    return QApplication::exec();
}
