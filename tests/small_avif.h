// SPDX-License-Identifier: GPL-3.0-or-later
// AVIF pictures for tests, made with avifenc of plain colours.
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace depesche::test
{

/// 16 × 12 pixels: the left half red (208, 48, 32), the right half blue (32, 64, 192).
inline QByteArray twoColorsAvif()
{
    return QByteArray::fromBase64(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAA"
        "AAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB8AAAAoaWlu"
        "ZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAABAAAA"
        "AMAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0AAIAAAAAXaXBtYQAAAAAAAAABAAEE"
        "AQKDBAAAACdtZGF0EgAKCDgM/thAQ0AIMhFEAACGxtGLMrY8BPfkUkvYIA==");
}

/// The same, to be turned by a quarter against the clock: 12 × 16, blue above red.
inline QByteArray turnedAvif()
{
    return QByteArray::fromBase64(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAD8bWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAA"
        "AAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABJAAAAB8AAAAoaWlu"
        "ZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAdGlwcnAAAABUaXBjbwAAABRpc3BlAAAAAAAAABAAAA"
        "AMAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0AAIAAAAAJaXJvdAEAAAAYaXBtYQAA"
        "AAAAAAABAAEFAQKDBIUAAAAnbWRhdBIACgg4DP7YQENACDIRRAAAhsbRizK2PAT35FJL2CA=");
}

/// 16 × 12 pixels, blue (32, 64, 192), half transparent.
inline QByteArray transparentAvif()
{
    return QByteArray::fromBase64(
        "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUEAAAGNbWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAA"
        "AAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAsaWxvYwAAAABEAAACAAEAAAABAAABxAAAACIAAgAAAAEA"
        "AAG1AAAADwAAAEJpaW5mAAAAAAACAAAAGmluZmUCAAAAAAEAAGF2MDFDb2xvcgAAAAAaaW5mZQIAAAAAAgAAYXYwMU"
        "FscGhhAAAAABppcmVmAAAAAAAAAA5hdXhsAAIAAQABAAAAw2lwcnAAAACdaXBjbwAAABRpc3BlAAAAAAAAABAAAAAM"
        "AAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgSAAAAAAABNjb2xybmNseAABAA0AAIAAAAAOcGl4aQAAAAABCAAAAAxhdj"
        "FDgQAcAAAAADhhdXhDAAAAAHVybjptcGVnOm1wZWdCOmNpY3A6c3lzdGVtczphdXhpbGlhcnk6YWxwaGEAAAAAHmlw"
        "bWEAAAAAAAAAAgABBAECgwQAAgQBBYYHAAAAOW1kYXQSAAoFGAz+2FQyBBAAO6ASAAoIOAz+2EBDQAgyFBAAAAAUub"
        "rrP00RLsu8VutTSv4w");
}

/// 12,000 × 9,000 pixels in a kilobyte and a half.
inline QByteArray hugeAvif()
{
    return qUncompress(QByteArray::fromBase64(
        "AAAFnHjaY2BgUEgrqSxILMtMYwACEJ2bmWaYm5mY5uto6AQU+pSbWpLIAAEaGSk5RVA2Q0FmcgkDEsjJTIIZw1eQWZ"
        "ILFmQEYrnMnPxkEMcFxGeEiDJKMTCwNIHMzMzMS4OrlQJyUpmgvMQyA0Pn/Jx8sJVZmQVFBUDaO7MgOR9Ii2QWF6RC"
        "bNZ7wMCgrAFkCBRkVmSCRJg5ODiAFE9imaFzowgPSEg4OT+nKC85pwJoMi8DWwNQSDyzIBfmNaDDWBiZmlmArurKTU"
        "ksEWLg4pY1z7vfM7+JSYqXw+gDh5BcQ/3//10MtV/2s69UaraY9O+mdeisRQlOX39vnGiySyJKJ59n7snJ/GYfdDyV"
        "9yjO+Fi84uvOZUVfKv+7ulv5hNf9Fm2dvD/P9WjUjbZHfw8/Dn4vkLE9ZdmBR6HSN0JdMsxr9r/cO11h3kKR6Wvcts"
        "xvl3ttUxtov/tujEj0ww2+T1INfl0p6Tw88/qDkW19GRnWfzd5fNy8QeL7X8/ppTIqB4xvrXjbNefLjsv176dG5P7Q"
        "/Cgouzn0oU7tjNtZnV/5Zr6y+cI/eW9Z0VUth5UP5tiEqHQ3bdfeN3fAvL1g/nK+/bsP7ptvcGpnAL9i2/6v4mwt5p"
        "sfJyVbhXRt55iXsff1l+mjzqPEeQOQplbKqSUW8MXHBPjwtWWditmx1Pubi9mmGVYpTAtctzLvD0gIcQAAXneJfg=="));
}

/// The same file, which says of itself that it is small.
inline QByteArray lyingAvif(int width, int height)
{
    QByteArray file = hugeAvif();
    const qsizetype box = file.indexOf("ispe");
    qToBigEndian<quint32>(quint32(width), file.data() + box + 8);
    qToBigEndian<quint32>(quint32(height), file.data() + box + 12);
    return file;
}

} // namespace depesche::test
