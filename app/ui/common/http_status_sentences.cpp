// SPDX-License-Identifier: GPL-3.0-or-later
// The table of statuses and their sentences.
#include "ui/common/http_status_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace depesche::ui
{
namespace
{

struct Row {
    int status;
    const char *text;
};

constexpr std::array kRows{
    Row{400,
        QT_TRANSLATE_NOOP("Words", "The server does not understand the request (400); check the address.")},
    Row{401, QT_TRANSLATE_NOOP("Words", "The server wants a user name and a password (401).")},
    Row{402, QT_TRANSLATE_NOOP("Words", "The publisher wants money for this feed (402).")},
    Row{403, QT_TRANSLATE_NOOP("Words", "The server does not hand out this feed (403).")},
    Row{404, QT_TRANSLATE_NOOP(
                 "Words",
                 "There is nothing at this address (404); look for the new one on the publisher's site.")},
    Row{405, QT_TRANSLATE_NOOP("Words", "The address does not answer to reading (405); check the address.")},
    Row{406, QT_TRANSLATE_NOOP("Words", "The server has no form of this feed that a reader takes (406).")},
    Row{407, QT_TRANSLATE_NOOP("Words", "The proxy wants a password (407); check the proxy settings.")},
    Row{408, QT_TRANSLATE_NOOP("Words",
                               "The server waited too long for the request (408); it is tried again later.")},
    Row{410, QT_TRANSLATE_NOOP("Words",
                               "The publisher took this feed down for good (410); it is not asked again.")},
    Row{418, QT_TRANSLATE_NOOP("Words", "The server turns programs like this away (418).")},
    Row{421, QT_TRANSLATE_NOOP("Words", "The server does not serve this host (421); check the address.")},
    Row{425, QT_TRANSLATE_NOOP("Words", "The server wants to be asked again later (425).")},
    Row{426, QT_TRANSLATE_NOOP("Words", "The server wants another protocol (426).")},
    Row{429, QT_TRANSLATE_NOOP(
                 "Words", "The server wants to be asked less often (429); it is left alone for a while.")},
    Row{431, QT_TRANSLATE_NOOP("Words", "The server refuses the headers of the request as too large (431).")},
    Row{451, QT_TRANSLATE_NOOP("Words", "A law keeps the server from showing this feed (451).")},
    Row{500, QT_TRANSLATE_NOOP("Words", "The server has a fault (500); it is tried again later.")},
    Row{501, QT_TRANSLATE_NOOP("Words", "The server cannot do what was asked (501).")},
    Row{502, QT_TRANSLATE_NOOP(
                 "Words",
                 "The server gets no proper answer from the one behind it (502); it is tried again later.")},
    Row{503, QT_TRANSLATE_NOOP("Words",
                               "The server is overloaded or under repair (503); it is tried again later.")},
    Row{504,
        QT_TRANSLATE_NOOP(
            "Words", "The server waited too long for the one behind it (504); it is tried again later.")},
    Row{505, QT_TRANSLATE_NOOP("Words", "The server speaks another version of HTTP (505).")},
    Row{507, QT_TRANSLATE_NOOP("Words", "The server's disk is full (507); it is tried again later.")},
    Row{508, QT_TRANSLATE_NOOP("Words", "The server goes in a circle (508); tell the publisher.")},
    Row{511, QT_TRANSLATE_NOOP("Words",
                               "This network wants a sign-in first (511); open a web page in the browser.")},
    Row{520,
        QT_TRANSLATE_NOOP(
            "Words",
            "The publisher's server gave its front end no usable answer (520); it is tried again later.")},
    Row{521, QT_TRANSLATE_NOOP(
                 "Words", "The publisher's server refuses its front end (521); it is tried again later.")},
    Row{522,
        QT_TRANSLATE_NOOP(
            "Words", "The publisher's server does not answer its front end (522); it is tried again later.")},
    Row{523,
        QT_TRANSLATE_NOOP(
            "Words", "The front end does not find the publisher's server (523); it is tried again later.")},
    Row{525, QT_TRANSLATE_NOOP("Words",
                               "The publisher's server and its front end do not agree on encryption (525).")},
    Row{526, QT_TRANSLATE_NOOP("Words",
                               "The publisher's server has no valid certificate for its front end (526).")},
};

const char *sentenceOfClass(int status)
{
    if (status >= 500)
        return QT_TRANSLATE_NOOP("Words", "The server has a fault (%1); it is tried again later.");
    if (status >= 400)
        return QT_TRANSLATE_NOOP("Words", "The server refuses the request (%1); check the address.");
    if (status >= 300)
        return QT_TRANSLATE_NOOP("Words", "The server redirects in a way that cannot be followed (%1).");
    if (status >= 200)
        return QT_TRANSLATE_NOOP("Words", "The server answers without a document (%1).");
    return QT_TRANSLATE_NOOP("Words", "The server sent an interim answer in place of the final one (%1).");
}

} // namespace

QString httpStatusSentence(int status, const QString &reason)
{
    const auto row =
        std::find_if(kRows.begin(), kRows.end(), [status](const Row &r) { return r.status == status; });
    if (row != kRows.end())
        return QCoreApplication::translate("Words", row->text);
    const QString number = QString::number(status);
    return QCoreApplication::translate("Words", sentenceOfClass(status))
        .arg(reason.isEmpty() ? number : number + QLatin1Char(' ') + reason.left(60));
}

} // namespace depesche::ui
