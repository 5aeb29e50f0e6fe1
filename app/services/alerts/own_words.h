// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a text has one of the words that a person wants to be told of.
#pragma once

#include "store/search_question.h"

#include <QList>
#include <QStringList>
#include <QStringView>

namespace depesche::alerts
{

/// Each line is a question as in search: all its words and phrases are to be found, none after a minus.
/// Folded as search does it: Köln is found by köln, koln and koeln. Pure after construction.
class OwnWords
{
public:
    OwnWords() = default;
    /// Lines without a word count for nothing.
    explicit OwnWords(const QStringList &lines);

    bool isIn(QStringView text) const;

private:
    QList<QList<store::SearchTerm>> m_questions;
};

} // namespace depesche::alerts
