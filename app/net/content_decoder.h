// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacks a body while it arrives: identity, gzip and deflate (RFC 9110, 8.4; RFC 1950 to 1952), with a size
// limit.
#pragma once

#include <QByteArray>

#include <memory>

namespace depesche::net
{

enum class DecodeState {
    More,
    TooLarge,        ///< as it came
    UnpacksTooLarge, ///< it came packed
    Broken,
};

/// Not thread-safe; one per body. Qt's own unpacking reports no error when a packed body is cut, hence this
/// class.
class ContentDecoder
{
public:
    /// `encoding`: value of Content-Encoding; `limit`: largest unpacked size in bytes.
    ContentDecoder(const QByteArray &encoding, qint64 limit);
    ~ContentDecoder();
    ContentDecoder(const ContentDecoder &) = delete;
    ContentDecoder &operator=(const ContentDecoder &) = delete;

    /// False where the encoding is one that was not asked for and can not be unpacked.
    bool isKnown() const { return m_known; }
    DecodeState add(const QByteArray &bytes);
    /// After the last byte: false if a packed body ends before its end.
    bool isComplete() const;
    /// True where the body was packed in a form that marks its own end, and that end came.
    bool marksItsEnd() const;
    QByteArray takeBody() { return std::move(m_body); }

private:
    struct Inflater;
    DecodeState inflate(const QByteArray &bytes);
    DecodeState inflatePiece(QByteArray &input);

    std::unique_ptr<Inflater> m_inflater; ///< null for identity
    QByteArray m_body;
    qint64 m_limit;
    bool m_known = true;
};

} // namespace depesche::net
