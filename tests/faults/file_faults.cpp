// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program: counts, logs, fails or cuts off its file operations below one folder.
//
// FILE_FAULTS_ROOT  the folder; operations elsewhere pass untouched
// FILE_FAULTS_MODE  log | eio (the operation FILE_FAULTS_AT fails once) | enospc (that one and all later ones
// that need
//                   room) | kill (SIGKILL instead of it) | tear (SIGKILL after half of what it writes)
// FILE_FAULTS_AT    number of the operation, from 1
// FILE_FAULTS_LOG   where the number of operations goes at the end (one text line), or with the mode log
// every
//                   operation with its bytes: see file_faults.py
//
// Operations are opening for writing, write, pwrite, ftruncate, fsync, fdatasync, rename, unlink, mkdir.
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

constexpr int kMostHandles = 4096;

enum class Mode { Count, Log, Once, Full, Kill, Tear };

/// The names that the Python side reads; each record: kind, length of path, offset, length of data, path,
/// data.
enum Kind : char {
    Opened = 'O', ///< new or emptied where offset is 1
    Wrote = 'W',
    Truncated = 'T', ///< offset: the new length
    Synced = 'S',
    Renamed = 'R', ///< data: the new path
    Unlinked = 'U',
    MadeFolder = 'M',
    Printed = 'P', ///< to standard output
};

struct State {
    std::mutex mutex;
    std::string root;
    Mode mode = Mode::Count;
    long at = 0;
    long count = 0;
    int log = -1;
    std::string paths[kMostHandles];
};

template <class F>
F next(const char *name)
{
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

std::string textOf(const char *variable)
{
    const char *value = std::getenv(variable);
    return value == nullptr ? std::string() : std::string(value);
}

Mode modeOf(const std::string &name)
{
    if (name == "log")
        return Mode::Log;
    if (name == "eio")
        return Mode::Once;
    if (name == "enospc")
        return Mode::Full;
    if (name == "kill")
        return Mode::Kill;
    return name == "tear" ? Mode::Tear : Mode::Count;
}

State &state()
{
    // Never destroyed: the program writes files until its last moment.
    static State *const one = [] {
        auto *made = new State;
        made->root = textOf("FILE_FAULTS_ROOT");
        made->mode = modeOf(textOf("FILE_FAULTS_MODE"));
        made->at = std::atol(textOf("FILE_FAULTS_AT").c_str());
        const std::string log = textOf("FILE_FAULTS_LOG");
        if (!log.empty())
            made->log = int(::syscall(SYS_openat, AT_FDCWD, log.c_str(),
                                      O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR));
        return made;
    }();
    return *one;
}

/// The absolute path of a file below the root; empty for others.
std::string watched(int folder, const char *path)
{
    if (path == nullptr || state().root.empty())
        return {};
    std::string full = path;
    if (full.empty() || (full[0] != '/' && folder != AT_FDCWD))
        return {};
    if (full[0] != '/') {
        char here[PATH_MAX];
        if (::getcwd(here, sizeof here) == nullptr)
            return {};
        full = std::string(here) + '/' + full;
    }
    return full.rfind(state().root, 0) == 0 ? full : std::string();
}

std::string pathOf(int handle)
{
    return handle >= 0 && handle < kMostHandles ? state().paths[handle] : std::string();
}

void record(Kind kind, const std::string &path, std::uint64_t offset = 0, const void *data = nullptr,
            std::uint64_t length = 0)
{
    State &here = state();
    if (here.mode != Mode::Log || here.log < 0)
        return;
    std::string bytes(1, char(kind));
    const auto append = [&bytes](const auto &number) {
        bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
    };
    append(std::uint32_t(path.size()));
    append(offset);
    append(length);
    bytes += path;
    if (length > 0)
        bytes.append(static_cast<const char *>(data), length);
    (void)!::syscall(SYS_write, here.log, bytes.data(), bytes.size());
}

/// Counts an operation and lets it fail where that is asked for. Under the lock. True: go on.
bool allowed(bool needsRoom)
{
    State &here = state();
    ++here.count;
    const bool isTheOne = here.count == here.at;
    switch (here.mode) {
    case Mode::Count:
    case Mode::Log:
    case Mode::Tear:
        return true;
    case Mode::Once:
        errno = EIO;
        return !isTheOne;
    case Mode::Full:
        errno = ENOSPC;
        return !needsRoom || here.at == 0 || here.count < here.at;
    case Mode::Kill:
        if (isTheOne)
            ::raise(SIGKILL);
        return true;
    }
    return true;
}

/// How much of a write is done before the program is killed; all of it where it is not this one's turn.
std::size_t tornLength(std::size_t length)
{
    const State &here = state();
    return here.mode == Mode::Tear && here.count == here.at ? length / 2 : length;
}

void endIfTorn()
{
    const State &here = state();
    if (here.mode == Mode::Tear && here.count == here.at)
        ::raise(SIGKILL);
}

__attribute__((destructor)) void tellCount()
{
    State &here = state();
    if (here.mode != Mode::Log && here.log >= 0) {
        const std::string line = std::to_string(here.count) + '\n';
        (void)!::syscall(SYS_write, here.log, line.data(), line.size());
    }
}

bool wantsMode(int flags)
{
    return (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
}

template <class Call>
int openWatched(int folder, const char *path, int flags, Call call)
{
    const std::string full = watched(folder, path);
    if (full.empty())
        return call();
    const std::scoped_lock locked(state().mutex);
    const bool writes = (flags & O_ACCMODE) != O_RDONLY;
    const bool isNew = ::syscall(SYS_faccessat, AT_FDCWD, full.c_str(), F_OK) != 0;
    if (writes && !allowed((flags & O_CREAT) != 0 && isNew))
        return -1;
    const int handle = call();
    if (handle >= 0 && handle < kMostHandles) {
        state().paths[handle] = full;
        if (writes)
            record(Opened, full, isNew || (flags & O_TRUNC) != 0 ? 1 : 0);
    }
    endIfTorn();
    return handle;
}

template <class Call>
ssize_t writeWatched(int handle, const void *data, std::size_t length, off64_t offset, Call call)
{
    const std::string path = pathOf(handle);
    if (path.empty()) {
        if (handle == STDOUT_FILENO) {
            const std::scoped_lock locked(state().mutex);
            record(Printed, {}, 0, data, length);
        }
        return call(length);
    }
    const std::scoped_lock locked(state().mutex);
    if (!allowed(true))
        return -1;
    if (offset < 0)
        offset = (::fcntl(handle, F_GETFL) & O_APPEND) != 0 ? ::lseek64(handle, 0, SEEK_END)
                                                            : ::lseek64(handle, 0, SEEK_CUR);
    const ssize_t written = call(tornLength(length));
    if (written > 0)
        record(Wrote, path, std::uint64_t(offset), data, std::uint64_t(written));
    endIfTorn();
    return written;
}

template <class Call>
int syncWatched(int handle, Call call)
{
    const std::string path = pathOf(handle);
    if (path.empty())
        return call();
    const std::scoped_lock locked(state().mutex);
    if (!allowed(true))
        return -1;
    endIfTorn();
    const int result = call();
    if (result == 0)
        record(Synced, path);
    return result;
}

template <class Call>
int truncateWatched(int handle, off64_t length, Call call)
{
    const std::string path = pathOf(handle);
    if (path.empty())
        return call();
    const std::scoped_lock locked(state().mutex);
    if (!allowed(true))
        return -1;
    const int result = call();
    if (result == 0)
        record(Truncated, path, std::uint64_t(length));
    endIfTorn();
    return result;
}

template <class Call>
int nameWatched(Kind kind, bool needsRoom, int folder, const char *path, const std::string &newPath,
                Call call)
{
    const std::string full = watched(folder, path);
    if (full.empty())
        return call();
    const std::scoped_lock locked(state().mutex);
    if (!allowed(needsRoom))
        return -1;
    const int result = call();
    if (result == 0)
        record(kind, full, 0, newPath.data(), newPath.size());
    endIfTorn();
    return result;
}

mode_t modeArgument(int flags, va_list arguments)
{
    return wantsMode(flags) ? mode_t(va_arg(arguments, int)) : 0;
}

} // namespace

extern "C" {

int open(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeArgument(flags, arguments);
    va_end(arguments);
    static const auto real = next<int (*)(const char *, int, ...)>("open");
    return openWatched(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });
}

int open64(const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeArgument(flags, arguments);
    va_end(arguments);
    static const auto real = next<int (*)(const char *, int, ...)>("open64");
    return openWatched(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = modeArgument(flags, arguments);
    va_end(arguments);
    static const auto real = next<int (*)(int, const char *, int, ...)>("openat");
    return openWatched(folder, path, flags, [&] { return real(folder, path, flags, mode); });
}

int close(int handle)
{
    static const auto real = next<int (*)(int)>("close");
    if (handle >= 0 && handle < kMostHandles) {
        const std::scoped_lock locked(state().mutex);
        state().paths[handle].clear();
    }
    return real(handle);
}

ssize_t write(int handle, const void *data, size_t length)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return writeWatched(handle, data, length, -1, [&](size_t part) { return real(handle, data, part); });
}

ssize_t pwrite(int handle, const void *data, size_t length, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return writeWatched(handle, data, length, offset,
                        [&](size_t part) { return real(handle, data, part, offset); });
}

ssize_t pwrite64(int handle, const void *data, size_t length, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return writeWatched(handle, data, length, offset,
                        [&](size_t part) { return real(handle, data, part, offset); });
}

int fsync(int handle)
{
    static const auto real = next<int (*)(int)>("fsync");
    return syncWatched(handle, [&] { return real(handle); });
}

int fdatasync(int handle)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return syncWatched(handle, [&] { return real(handle); });
}

int ftruncate(int handle, off_t length) noexcept
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return truncateWatched(handle, length, [&] { return real(handle, length); });
}

int ftruncate64(int handle, off64_t length) noexcept
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return truncateWatched(handle, length, [&] { return real(handle, length); });
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    return nameWatched(Renamed, true, AT_FDCWD, from, watched(AT_FDCWD, to), [&] { return real(from, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    return nameWatched(Renamed, true, fromFolder, from, watched(toFolder, to),
                       [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("unlink");
    return nameWatched(Unlinked, false, AT_FDCWD, path, {}, [&] { return real(path); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    return nameWatched(MadeFolder, true, AT_FDCWD, path, {}, [&] { return real(path, mode); });
}
}
