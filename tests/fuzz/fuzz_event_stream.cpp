// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as an event stream: the same events in whatever pieces they come, each within the limits.
#include "feeds/event_stream.h"
#include "fuzz/expect.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace depesche;
using feeds::EventStreamParser;
using feeds::ServerEvent;

namespace
{

// Small, so that short inputs reach them.
constexpr EventStreamParser::Limits kLimits{200, 500};

void check(const ServerEvent &event)
{
    fuzz::expect(!event.type.isEmpty(), "an event has a type");
    fuzz::expect(event.data.size() <= kLimits.dataBytes, "an event's data is bounded");
    fuzz::expect(event.type.size() <= kLimits.lineBytes, "an event's type is bounded");
    fuzz::expect(!event.data.contains(QLatin1Char('\r')), "lines are joined by LF");
    fuzz::expect(!event.lastEventId.contains(QChar(0)), "an id has no NUL");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    // The first byte is the length of the pieces.
    const qsizetype piece = data[0] + 1;
    const QByteArrayView stream(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));

    EventStreamParser whole(kLimits);
    const QList<ServerEvent> events = whole.feed(stream);
    std::for_each(events.begin(), events.end(), check);

    EventStreamParser inPieces(kLimits);
    QList<ServerEvent> same;
    for (qsizetype at = 0; at < stream.size(); at += piece)
        same += inPieces.feed(stream.sliced(at, std::min(piece, stream.size() - at)));
    fuzz::expect(same == events, "pieces make no difference to the events");
    fuzz::expect(inPieces.lastEventId() == whole.lastEventId(), "pieces make no difference to the id");
    fuzz::expect(inPieces.retry() == whole.retry(), "pieces make no difference to the time to wait");
    fuzz::expect(inPieces.leftOut() == whole.leftOut(), "pieces make no difference to what is left out");
    return 0;
}
