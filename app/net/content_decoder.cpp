// SPDX-License-Identifier: GPL-3.0-or-later
// ContentDecoder: zlib with automatic recognition of gzip, zlib and raw deflate; plain text sent as gzip
// passes.
#include "net/content_decoder.h"

#include <array>
#include <utility>
#include <zlib.h>

namespace depesche::net
{
namespace
{

constexpr int kAutoDetect = MAX_WBITS + 32;
constexpr int kRawDeflate = -MAX_WBITS;
constexpr int kPieceBytes = 64 * 1024;

} // namespace

struct ContentDecoder::Inflater {
    enum class Mode { Undecided, Packed, Plain };

    explicit Inflater(bool deflate) : mayBeRaw(deflate) {}
    ~Inflater()
    {
        if (begun)
            inflateEnd(&stream);
    }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    void begin(int windowBits)
    {
        begun = inflateInit2(&stream, windowBits) == Z_OK;
        mode = Mode::Packed;
    }

    /// Several gzip members may follow one another (RFC 1952, 2.2); what is no member is padding. True once
    /// the first two bytes of another one are there: `input` then holds all of it so far.
    bool beginNextMember(QByteArray &input)
    {
        head += std::exchange(input, {});
        if (head.size() < 2 || uchar(head.at(0)) != 0x1f || uchar(head.at(1)) != 0x8b)
            return false;
        input = std::exchange(head, {});
        ended = inflateReset(&stream) != Z_OK;
        return !ended;
    }

    z_stream stream{};
    Mode mode = Mode::Undecided;
    QByteArray head; ///< until the first two bytes are here
    bool mayBeRaw = false;
    bool begun = false;
    bool ended = false;
};

ContentDecoder::ContentDecoder(const QByteArray &encoding, qint64 limit) : m_limit(limit)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return;
    if (name == "gzip" || name == "x-gzip" || name == "deflate")
        m_inflater = std::make_unique<Inflater>(name == "deflate");
    else
        m_known = false;
}

ContentDecoder::~ContentDecoder() = default;

DecodeState ContentDecoder::add(const QByteArray &bytes)
{
    if (m_inflater && m_inflater->mode != Inflater::Mode::Plain)
        return inflate(bytes);
    const qint64 room = m_limit - m_body.size();
    m_body += bytes.left(qsizetype(room));
    return bytes.size() > room ? DecodeState::TooLarge : DecodeState::More;
}

DecodeState ContentDecoder::inflate(const QByteArray &bytes)
{
    Inflater &inflater = *m_inflater;
    QByteArray input = bytes;
    if (inflater.mode == Inflater::Mode::Undecided) {
        inflater.head += bytes;
        if (inflater.head.size() < 2)
            return DecodeState::More;
        input = std::exchange(inflater.head, {});
        const auto first = uchar(input.at(0));
        const auto second = uchar(input.at(1));
        const bool gzip = first == 0x1f && second == 0x8b;
        const bool zlib = (first & 0x0f) == 8 && (first * 256 + second) % 31 == 0;
        if (gzip || zlib) {
            inflater.begin(kAutoDetect);
        } else if (inflater.mayBeRaw) {
            inflater.begin(kRawDeflate);
        } else {
            // Announced as gzip, but is not: servers that label plain text so are common enough to read them.
            inflater.mode = Inflater::Mode::Plain;
            return add(input);
        }
    }
    if (!inflater.begun)
        return DecodeState::Broken;
    while (!input.isEmpty()) {
        if (inflater.ended && !inflater.beginNextMember(input))
            return DecodeState::More;
        if (const DecodeState state = inflatePiece(input); state != DecodeState::More)
            return state;
    }
    return DecodeState::More;
}

/// Unpacks `input` up to the end of the member and leaves what follows it.
DecodeState ContentDecoder::inflatePiece(QByteArray &input)
{
    Inflater &inflater = *m_inflater;
    inflater.stream.next_in = reinterpret_cast<Bytef *>(input.data());
    inflater.stream.avail_in = uInt(input.size());
    std::array<char, kPieceBytes> piece;
    while (inflater.stream.avail_in > 0 && !inflater.ended) {
        inflater.stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        inflater.stream.avail_out = uInt(piece.size());
        const int result = ::inflate(&inflater.stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return DecodeState::Broken;
        const auto produced = qsizetype(piece.size() - inflater.stream.avail_out);
        if (m_body.size() + produced > m_limit)
            return DecodeState::UnpacksTooLarge;
        m_body.append(piece.data(), produced);
        inflater.ended = result == Z_STREAM_END;
    }
    input = input.right(qsizetype(inflater.stream.avail_in));
    return DecodeState::More;
}

bool ContentDecoder::isComplete() const
{
    if (!m_inflater)
        return true;
    switch (m_inflater->mode) {
    case Inflater::Mode::Undecided:
        return m_inflater->head.isEmpty();
    case Inflater::Mode::Plain:
        return true;
    case Inflater::Mode::Packed:
        return m_inflater->ended;
    }
    return false;
}

bool ContentDecoder::marksItsEnd() const
{
    return m_inflater && m_inflater->mode == Inflater::Mode::Packed && m_inflater->ended;
}

} // namespace depesche::net
