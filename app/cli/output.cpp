// SPDX-License-Identifier: GPL-3.0-or-later
// Buffered writing to the standard streams.
#include "cli/output.h"

#include "cli/terminal_text.h"

#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace depesche::cli
{

namespace
{

constexpr qsizetype kHeldAtMost = 256 * 1024;

/// 0, or errno.
int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0)
            done += written;
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

} // namespace

void guardStandardStreams()
{
    for (int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            ::open("/dev/null", O_RDWR); // takes the lowest free number, which is this one
    }
}

Output::Output(int outDescriptor, int errorDescriptor) : m_out(outDescriptor), m_error(errorDescriptor) {}

void Output::append(const QByteArray &bytes)
{
    if (m_broken || !m_failure.isEmpty())
        return;
    m_held += bytes;
    if (m_held.size() > kHeldAtMost)
        flush();
}

void Output::bytes(const QByteArray &bytes)
{
    append(bytes);
}

void Output::text(QStringView text)
{
    append(harmlessText(text).toUtf8() + '\n');
}

void Output::line(QStringView line)
{
    append(harmlessLine(line).toUtf8() + '\n');
}

void Output::json(const QJsonObject &object)
{
    append(harmlessJson(QJsonDocument(object).toJson(QJsonDocument::Compact)) + '\n');
}

void Output::json(const QJsonArray &array)
{
    append(harmlessJson(QJsonDocument(array).toJson(QJsonDocument::Compact)) + '\n');
}

void Output::beginArray()
{
    m_firstItem = true;
    append("[");
}

void Output::item(const QJsonObject &object)
{
    append(m_firstItem ? "\n" : ",\n");
    m_firstItem = false;
    append(harmlessJson(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Output::endArray()
{
    append(m_firstItem ? "]\n" : "\n]\n");
}

bool Output::flush()
{
    if (m_broken || !m_failure.isEmpty())
        return false;
    const int code = writeAll(m_out, m_held);
    m_held.clear();
    if (code == EPIPE)
        m_broken = true;
    else if (code != 0)
        m_failure = QString::fromLocal8Bit(std::strerror(code));
    return code == 0;
}

void Output::progress(QStringView line)
{
    // The cursor goes back to the beginning, where what comes next is written over it.
    if (::isatty(m_error) == 1)
        (void)writeAll(m_error, harmlessLine(line).toUtf8() + '\r');
}

void Output::error(QStringView line)
{
    // Nobody is left to be told if this fails.
    (void)writeAll(m_error, harmlessLine(line).toUtf8() + '\n');
}

} // namespace depesche::cli
