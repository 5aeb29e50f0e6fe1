// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a link leads where its text says.
#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

namespace depesche::rendering
{

/// The host that has to stand beside a link, in ASCII (RFC 3492 where it has other letters); empty where
/// nothing has to be told. It is told where `text` names a host and the link leads to another one (a host and
/// what lies below it count as one), where user data stand in front of the host, and where the host's letters
/// are made to look like others. Pure, thread-safe.
QString hostToTell(const QUrl &url, QStringView text);

/// A label (UTF-16, decoded) that mixes scripts, or is made of letters that look like Latin ones.
bool isLookAlike(QStringView label);

} // namespace depesche::rendering
