// SPDX-License-Identifier: GPL-3.0-or-later
// describeTls: one sentence part per kind of error that people meet.
#include "net/tls_words.h"

#include <algorithm>
#include <array>

namespace depesche::net
{
namespace
{

struct Words {
    QSslError::SslError error;
    const char *words;
};

// In order of what helps a person most.
constexpr std::array kWords{
    Words{QSslError::CertificateExpired, "certificate has expired"},
    Words{QSslError::CertificateNotYetValid, "certificate is not valid yet"},
    Words{QSslError::HostNameMismatch, "certificate is for another host"},
    Words{QSslError::CertificateRevoked, "certificate was revoked"},
    Words{QSslError::SelfSignedCertificate, "certificate is self-signed"},
    Words{QSslError::SelfSignedCertificateInChain, "certificate's authority is not trusted"},
    Words{QSslError::UnableToGetLocalIssuerCertificate, "certificate's issuer is not known"},
    Words{QSslError::UnableToVerifyFirstCertificate, "certificate could not be verified"},
    Words{QSslError::CertificateUntrusted, "certificate is not trusted"},
};

} // namespace

QString describeTls(const QList<QSslError> &errors)
{
    for (const Words &entry : kWords) {
        const bool met = std::any_of(errors.begin(), errors.end(),
                                     [&](const QSslError &e) { return e.error() == entry.error; });
        if (met)
            return QLatin1String(entry.words);
    }
    return errors.isEmpty() ? QString() : errors.first().errorString();
}

} // namespace depesche::net
