# SPDX-License-Identifier: GPL-3.0-or-later
# How a module of the house is declared. Owns compile flags shared by all modules.

# depesche_flags(<target>): warnings are errors, hardening, sanitizers when asked for.
# The sanitizers watch the modules. Programs are a main() or a test: without, they are compiled as in a development build, and
# ccache has them already.
function(depesche_flags target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        -Wnull-dereference -Wduplicated-cond -Wlogical-op -Werror -fstack-protector-strong)
    target_compile_definitions(${target} PRIVATE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
        QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
    if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # A class of one source with a member of that source's unnamed namespace: taken for a header's in a group of sources.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        target_compile_options(${target} PRIVATE -Wno-unknown-warning-option)
    endif()
    if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
        target_compile_options(${target} PRIVATE -D_FORTIFY_SOURCE=2)
        target_link_options(${target} PRIVATE -Wl,-z,relro,-z,now)
        # Inlining of Qt containers makes g++ 12 report dereferences that cannot happen.
        target_compile_options(${target} PRIVATE -Wno-null-dereference)
    endif()
    if(DEPESCHE_SANITIZE)
        get_target_property(type ${target} TYPE)
        if(NOT type STREQUAL "EXECUTABLE" AND NOT target STREQUAL "depesche_precompiled_EXECUTABLE")
            target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer
                -fno-sanitize-recover=undefined -Wno-null-dereference -Wno-maybe-uninitialized)
        endif()
        target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
    if(DEPESCHE_FUZZ)
        target_compile_options(${target} PRIVATE -g1 -fsanitize=fuzzer-no-link,address,undefined
            -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
        target_link_options(${target} PUBLIC -fsanitize=address,undefined)
    endif()
endfunction()

# Headers that nearly every file reads, parsed once. Static libraries (-fPIC) and programs (-fPIE) need one each.
function(depesche_precompiled_headers target)
    if(NOT DEPESCHE_PRECOMPILED)
        return()
    endif()
    get_target_property(type ${target} TYPE)
    set(carrier depesche_precompiled_${type})
    if(NOT TARGET ${carrier})
        file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled/empty.cpp CONTENT "")
        add_library(${carrier} OBJECT ${CMAKE_BINARY_DIR}/precompiled/empty.cpp)
        set_target_properties(${carrier} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
        target_link_libraries(${carrier} PRIVATE Qt6::Core Qt6::Concurrent)
        if(type STREQUAL "EXECUTABLE")
            set_target_properties(${carrier} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
            target_compile_options(${carrier} PRIVATE -fPIE)
        endif()
        depesche_flags(${carrier})
        target_precompile_headers(${carrier} PRIVATE <algorithm> <functional> <memory> <optional> <variant>
            <QByteArray> <QDateTime> <QFuture> <QFutureWatcher> <QHash> <QList> <QMap> <QObject> <QString> <QStringList>
            <QUrl> <QVariant>)
    endif()
    target_precompile_headers(${target} REUSE_FROM ${carrier})
endfunction()

# depesche_module(<name> SOURCES <file>... [USES <module>...] [LIBRARIES <target>...])
# One static target depesche_<name>. An include of a module that is not in USES (directly or through one that is)
# is refused by tests/checks/check_layers.py.
function(depesche_module name)
    cmake_parse_arguments(MODULE "" "" "SOURCES;USES;LIBRARIES" ${ARGN})
    set(target depesche_${name})
    add_library(${target} STATIC ${MODULE_SOURCES})
    set_target_properties(${target} PROPERTIES AUTOMOC ON LINKER_LANGUAGE CXX)
    target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/app)
    list(TRANSFORM MODULE_USES PREPEND depesche_)
    target_link_libraries(${target} PUBLIC ${MODULE_USES} ${MODULE_LIBRARIES})
    depesche_flags(${target})
    depesche_precompiled_headers(${target})
endfunction()
