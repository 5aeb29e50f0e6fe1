// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output and standard error of a command.
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringView>

namespace depesche::cli
{

/// Opens /dev/null for each of the three standard streams that is closed. Without this the next file opened,
/// perhaps the store, would take its number and our output would land in it.
void guardStandardStreams();

/// Collects output and writes it in large pieces. What is still held when a command fails is dropped, so that
/// a failure leaves nothing on standard output. A reader that goes away ends the writing quietly.
class Output
{
public:
    /// For tests and for the program: the descriptors to write to. They are not closed.
    explicit Output(int outDescriptor = 1, int errorDescriptor = 2);
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    /// Bytes as they are: documents.
    void bytes(const QByteArray &bytes);
    /// Text of several lines, made harmless, with a line feed at its end.
    void text(QStringView text);
    /// One line, made harmless.
    void line(QStringView line);
    /// One compact JSON value and a line feed.
    void json(const QJsonObject &object);
    void json(const QJsonArray &array);
    /// An array of objects that is written as it comes: begin, each item, end.
    void beginArray();
    void item(const QJsonObject &object);
    void endArray();

    /// Writes what is held. False if standard output takes nothing any more.
    bool flush();
    void drop() { m_held.clear(); }
    /// The reader went away: there is no use in going on.
    bool isBroken() const { return m_broken; }
    /// Why writing failed otherwise (a full disk), in the system's words; empty if it did not.
    QString failure() const { return m_failure; }

    /// How far the work is: on standard error where that is a terminal, each time over the last.
    void progress(QStringView line);
    /// One line on standard error, after what is held was dropped or written by the caller.
    void error(QStringView line);

private:
    void append(const QByteArray &bytes);

    int m_out;
    int m_error;
    QByteArray m_held;
    bool m_firstItem = true;
    bool m_broken = false;
    QString m_failure;
};

} // namespace depesche::cli
