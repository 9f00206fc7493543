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
    target_link_libraries(${name} PRIVATE ${arg_LINKS})
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

# Not QTest: that brought nothing.
# rd_precompiled_sets(<prefix> <options>): <prefix>_core and <prefix>_widgets, compiled with them.
function(rd_precompiled_sets prefix options)
    rd_precompiled(${prefix}_core LINKS ${options} Qt6::Core HEADERS ${core_headers})
    rd_precompiled(${prefix}_widgets LINKS ${options} Qt6::Widgets
        HEADERS ${core_headers} ${widget_headers})
endfunction()

# Compiled headers serve only who compiles as they were: libraries under the sanitizers have theirs.
rd_precompiled_sets(rd_pch rd_test_options)
set(RD_PRECOMPILED_SET rd_pch)
if(RD_SANITIZERS)
    rd_precompiled_sets(rd_pch_sanitized rd_options)
    set(RD_PRECOMPILED_SET rd_pch_sanitized)
endif()
