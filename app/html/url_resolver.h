// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses from documents: resolved against a base, refused when their scheme is not harmless.
#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

namespace depesche::html
{

/// Resolves `reference` (white space and control characters stripped as the WHATWG URL standard does) against
/// `base`. Invalid for what can not be resolved.
QUrl resolve(const QUrl &base, QStringView reference);

/// http and https: what may be fetched.
bool isFetchable(const QUrl &url);

/// resolve(), but empty for what may not be fetched and for an empty reference.
QUrl resolveFetchable(const QUrl &base, QStringView reference);

/// http, https, mailto, ftp, xmpp, tel and the like: what a link may carry. Never javascript, data, file,
/// vbscript, blob.
bool isHarmlessLink(const QUrl &url);

/// The address without what only tracks: utm_*, fbclid, gclid, fragments. For telling that two are the same
/// article.
QUrl canonical(const QUrl &url);

} // namespace depesche::html
