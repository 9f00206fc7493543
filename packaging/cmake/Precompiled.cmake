# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Precompiled Qt headers, where a build from nothing has to be quick (presets ci and asan). The dev
# preset does without, so that a file that forgets an include does not compile there.
option(RD_PRECOMPILED "Precompile Qt's headers" OFF)

# rd_precompiled(<name> LINKS <target>... HEADERS <header>...)
# One set of headers, compiled once and used by many targets.
function(rd_precompiled name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS;HEADERS")
    if(NOT RD_PRECOMPILED)
        return()
    endif()
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
    add_library(${name} STATIC ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
    target_link_libraries(${name} PRIVATE rd_options ${arg_LINKS})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
endfunction()

# rd_use_precompiled(<target> <name>)
function(rd_use_precompiled target name)
    if(RD_PRECOMPILED)
        target_precompile_headers(${target} REUSE_FROM ${name})
    endif()
endfunction()

if(RD_PRECOMPILED)
    # One set serves libraries and executables only if both are compiled the same way.
    set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC)
    # ccache understands precompiled headers only with this.
    add_compile_options(-fpch-preprocess -Winvalid-pch)
endif()

set(core_headers
    <QAbstractItemModel> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QLocale> <QLoggingCategory> <QMetaEnum> <QObject>
    <QPointer> <QRandomGenerator> <QRegularExpression> <QSaveFile> <QSet> <QString> <QThread>
    <QTimeZone> <QTimer> <QUrl> <QUrlQuery>
    <algorithm> <chrono> <deque> <functional> <map> <memory> <optional> <variant> <vector>)
set(widget_headers
    <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QLabel> <QLineEdit> <QMenu>
    <QPainter> <QPainterPath> <QPushButton> <QScrollArea> <QStyle> <QStyleOption> <QTableView>
    <QToolButton> <QWidget>)

# Not QTest: it is compiled differently in each folder (QT_TESTCASE_BUILDDIR).
rd_precompiled(rd_pch_core LINKS Qt6::Core HEADERS ${core_headers})
rd_precompiled(rd_pch_widgets LINKS Qt6::Widgets HEADERS ${core_headers} ${widget_headers})

# What a test itself compiles with: under the sanitizers its own options and so its own headers.
# What is judged there are the libraries; a third of the compiler's time for a test went into
# watching and optimizing the test. RD_BRIEF: each round costs five times as much.
add_library(rd_test_options INTERFACE)
target_link_libraries(rd_test_options INTERFACE rd_options)
set(RD_TEST_PRECOMPILED rd_pch)
if(RD_SANITIZERS)
    set(RD_TEST_PRECOMPILED rd_pch_test)
    target_compile_options(rd_test_options INTERFACE -O0 -g0 -fno-sanitize=all)
    target_compile_definitions(rd_test_options INTERFACE RD_BRIEF)
    rd_precompiled(rd_pch_test_core LINKS rd_test_options Qt6::Core HEADERS ${core_headers})
    rd_precompiled(rd_pch_test_widgets LINKS rd_test_options Qt6::Widgets
        HEADERS ${core_headers} ${widget_headers})
endif()
