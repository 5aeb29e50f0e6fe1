// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a certificate, in plain English particulars.
#pragma once

#include <QList>
#include <QSslError>
#include <QString>

namespace depesche::net
{

/// The gravest of the errors first: "certificate has expired", "certificate is for another host", ...
QString describeTls(const QList<QSslError> &errors);

} // namespace depesche::net
