# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Everything a target of ours compiles with. Linked PRIVATE by each target, so nothing leaks into
# generated or third-party code. Libraries and programs link rd_options, which has the sanitizers
# where they are wanted. Tests link rd_test_options, which never has them: what is judged there is
# the libraries, and a test compiled the same way in every preset is compiled only once (ccache).
add_library(rd_test_options INTERFACE)
add_library(rd_options INTERFACE)
target_link_libraries(rd_options INTERFACE rd_test_options)
target_compile_features(rd_test_options INTERFACE cxx_std_20)
target_compile_definitions(rd_test_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT # checked from Qt 6.7 on, ignored before
    QT_NO_FOREACH
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(rd_test_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough
    $<$<BOOL:${RD_WERROR}>:-Werror>
    # A newer Qt may deprecate what the floor still needs: show it, do not break on it.
    $<$<BOOL:${RD_WERROR}>:-Wno-error=deprecated-declarations>)

if(RD_SANITIZERS)
    string(REPLACE ";" "," sanitizers "${RD_SANITIZERS}")
    target_compile_options(rd_options INTERFACE
        -fsanitize=${sanitizers} -fno-sanitize-recover=undefined
        # A fifth of the compiler's time, for what the address sanitizer stops at anyway (a null
        # pointer) and what this processor does not mind. And Qt compares lists without elements by
        # memcmp(nullptr, ..., 0).
        -fno-sanitize=null,alignment,nonnull-attribute
        -fno-omit-frame-pointer -g1 # lines for the reports, and no more
        -Og) # takes the compiler a little longer and saves the tests much more
    add_link_options(-fsanitize=${sanitizers})
endif()

# Half of the time to link some eighty programs, where it is installed.
find_program(RD_MOLD mold)
if(RD_MOLD AND CMAKE_BUILD_TYPE MATCHES "^(None|Debug)?$")
    add_link_options(-fuse-ld=mold)
endif()

find_program(RD_CCACHE ccache)
if(RD_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${RD_CCACHE})
endif()

include(${CMAKE_CURRENT_LIST_DIR}/Precompiled.cmake)

if(RD_PRECOMPILED)
    set(CMAKE_AUTOMOC OFF) # rd_moc() instead
endif()

# rd_moc(<target> <source>...)
# What moc makes of the headers that these sources include ("moc_x.cpp", made of x.h beside them), one
# command each. In a build from nothing that takes a quarter of the time of CMake's AUTOMOC, which looks
# through every source of every library and has each compile a file of its own. AUTOMOC stays where
# somebody works (dev), because it sees a new Q_OBJECT without being configured again.
function(rd_moc target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${target}_moc)
    foreach(source IN LISTS ARGN)
        get_filename_component(source ${source} ABSOLUTE)
        get_filename_component(beside ${source} DIRECTORY)
        file(STRINGS ${source} includes REGEX "^#include \"moc_.*\\.cpp\"")
        foreach(include IN LISTS includes)
            string(REGEX REPLACE ".*\"moc_(.*)\\.cpp\".*" "\\1" header "${include}")
            qt_generate_moc(${beside}/${header}.h ${folder}/moc_${header}.cpp TARGET ${target})
            set_source_files_properties(${folder}/moc_${header}.cpp PROPERTIES HEADER_FILE_ONLY ON)
            target_sources(${target} PRIVATE ${folder}/moc_${header}.cpp)
        endforeach()
    endforeach()
    target_include_directories(${target} PRIVATE ${folder})
endfunction()

# rd_add_library(<name> SOURCES <file>... [LINKS <target>...] [PRIVATE_LINKS <target>...] [ROOT <dir>]
#     [WIDGETS] [OPTIMISED])
# A static library of ours: options, include root (the layer's folder, so that headers are
# included as "folder/file.h"), one place for what all of them share. WIDGETS: it paints.
# OPTIMISED: in the gate's first round, too, where nothing else is; the sanitizers' round optimises all.
function(rd_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "WIDGETS;OPTIMISED" "ROOT" "SOURCES;LINKS;PRIVATE_LINKS")
    qt_add_library(${name} STATIC ${arg_SOURCES})
    if(NOT CMAKE_AUTOMOC)
        rd_moc(${name} ${arg_SOURCES})
    endif()
    if(NOT arg_ROOT)
        set(arg_ROOT ${CMAKE_CURRENT_SOURCE_DIR}/..)
    endif()
    get_filename_component(root ${arg_ROOT} ABSOLUTE)
    target_include_directories(${name} PUBLIC ${root})
    target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE rd_options ${arg_PRIVATE_LINKS})
    if(arg_OPTIMISED AND CMAKE_BUILD_TYPE STREQUAL "None" AND NOT RD_SANITIZERS)
        target_compile_options(${name} PRIVATE -Og)
        return() # no precompiled headers: those were compiled without -Og
    endif()
    if(arg_WIDGETS)
        rd_use_precompiled(${name} ${RD_PRECOMPILED_SET}_widgets)
    else()
        rd_use_precompiled(${name} ${RD_PRECOMPILED_SET}_core)
    endif()
endfunction()
