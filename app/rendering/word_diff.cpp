// SPDX-License-Identifier: GPL-3.0-or-later
// Words as numbers, and Myers' comparison from both ends.
#include "rendering/word_diff.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>
#include <vector>

namespace depesche::rendering
{
namespace
{

// Edits looked for from each end before a comparison is cut in two where it got furthest.
constexpr int kMostEdits = 1000;
// Steps of all comparisons of one text together: a few seconds for 5 MB. What is left then counts as
// replaced.
constexpr qint64 kMostSteps = 50'000'000;

struct Words {
    std::vector<QStringView> texts; ///< each with the blanks that follow it
    std::vector<int> keys;          ///< equal for equal words
};

using WordKeys = QHash<QStringView, int>;

void appendWord(Words &words, QStringView text, WordKeys &keys)
{
    const QStringView word = text.trimmed().isEmpty() ? text : text.trimmed();
    words.texts.push_back(text);
    const int key = keys.value(word, int(keys.size()));
    keys.insert(word, key);
    words.keys.push_back(key);
}

bool isBlank(QChar c)
{
    return c.isSpace() && c != QLatin1Char('\n');
}

Words wordsOf(QStringView text, WordKeys &keys)
{
    Words words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    qsizetype start = 0;
    while (start < text.size()) {
        finder.setPosition(start);
        qsizetype end = finder.toNextBoundary();
        if (end <= start)
            end = text.size();
        if (text.at(start) != QLatin1Char('\n')) {
            while (end < text.size() && isBlank(text.at(end)))
                ++end;
        }
        appendWord(words, text.mid(start, end - start), keys);
        start = end;
    }
    return words;
}

/// Two stretches that are compared: [a0, a1) of the old words, [b0, b1) of the new.
struct Box {
    int a0 = 0;
    int a1 = 0;
    int b0 = 0;
    int b1 = 0;
    int width() const { return a1 - a0; }
    int height() const { return b1 - b0; }
};

struct Place {
    int x = 0;
    int y = 0;
};

/// How far one gets from one corner, per diagonal x - y; -1 where one does not get at all.
class Front
{
public:
    Front(int width, int height, int most)
        : m_width(width), m_height(height), m_middle(most + 1), m_reach(size_t(most) * 2 + 3, -1)
    {
    }

    int reach(int diagonal) const { return m_reach[size_t(m_middle + diagonal)]; }
    void setReach(int diagonal, int x) { m_reach[size_t(m_middle + diagonal)] = x; }

    /// One more edit, then as far as words are equal.
    template <class Equal>
    void advance(int edits, int diagonal, const Equal &equal)
    {
        int x = edits == 0 ? 0 : std::max(afterInsertion(diagonal), afterRemoval(diagonal));
        while (x >= 0 && x < m_width && x - diagonal < m_height && equal(x, x - diagonal))
            ++x;
        setReach(diagonal, x);
    }

private:
    int afterInsertion(int diagonal) const
    {
        const int x = reach(diagonal + 1);
        return x - diagonal > m_height ? -1 : x;
    }
    int afterRemoval(int diagonal) const
    {
        const int x = reach(diagonal - 1);
        return x < 0 || x >= m_width ? -1 : x + 1;
    }

    int m_width;
    int m_height;
    qsizetype m_middle; // the place of diagonal 0
    std::vector<int> m_reach;
};

class Comparison
{
public:
    Comparison(const std::vector<int> &before, const std::vector<int> &after)
        : removed(before.size()), inserted(after.size()), m_before(before), m_after(after)
    {
    }

    void run()
    {
        std::vector<Box> open{{0, int(m_before.size()), 0, int(m_after.size())}};
        while (!open.empty()) {
            const Box box = trimmed(open.back());
            open.pop_back();
            const std::optional<Place> middle = middleOf(box);
            if (!middle) {
                std::fill(removed.begin() + box.a0, removed.begin() + box.a1, true);
                std::fill(inserted.begin() + box.b0, inserted.begin() + box.b1, true);
                continue;
            }
            const Place at{box.a0 + middle->x, box.b0 + middle->y};
            open.push_back({at.x, box.a1, at.y, box.b1});
            open.push_back({box.a0, at.x, box.b0, at.y});
        }
    }

    std::vector<bool> removed;
    std::vector<bool> inserted;

private:
    bool equal(int a, int b) const { return m_before[size_t(a)] == m_after[size_t(b)]; }

    Box trimmed(Box box) const
    {
        while (box.a0 < box.a1 && box.b0 < box.b1 && equal(box.a0, box.b0)) {
            ++box.a0;
            ++box.b0;
        }
        while (box.a0 < box.a1 && box.b0 < box.b1 && equal(box.a1 - 1, box.b1 - 1)) {
            --box.a1;
            --box.b1;
        }
        return box;
    }

    /// A place that a short way through the box passes; none where nothing is worth being kept.
    std::optional<Place> middleOf(const Box &box)
    {
        const int width = box.width();
        const int height = box.height();
        if (width == 0 || height == 0)
            return std::nullopt;
        const int most = std::min((width + height + 1) / 2, kMostEdits);
        Front forward(width, height, most);
        Front backward(width, height, most);
        const int delta = width - height;
        const auto fromStart = [&](int x, int y) { return equal(box.a0 + x, box.b0 + y); };
        const auto fromEnd = [&](int x, int y) { return equal(box.a1 - 1 - x, box.b1 - 1 - y); };
        for (int edits = 0; edits <= most; ++edits) {
            m_steps += 2 * (edits + 1);
            if (m_steps > kMostSteps)
                return std::nullopt;
            for (int k = -edits; k <= edits; k += 2) {
                forward.advance(edits, k, fromStart);
                if (meets(forward, backward, k, delta, edits - 1, width))
                    return Place{forward.reach(k), forward.reach(k) - k};
            }
            for (int k = -edits; k <= edits; k += 2) {
                backward.advance(edits, k, fromEnd);
                if (meets(backward, forward, k, delta, edits, width))
                    return Place{width - backward.reach(k), height - (backward.reach(k) - k)};
            }
        }
        return furthest(forward, most);
    }

    static bool meets(const Front &moved, const Front &other, int diagonal, int delta, int edits, int width)
    {
        const int opposite = delta - diagonal;
        if (opposite < -edits || opposite > edits)
            return false;
        const int there = other.reach(opposite);
        return moved.reach(diagonal) >= 0 && there >= 0 && moved.reach(diagonal) + there >= width;
    }

    static Place furthest(const Front &front, int edits)
    {
        Place best;
        for (int k = -edits; k <= edits; k += 2) {
            const int x = front.reach(k);
            if (x >= 0 && 2 * x - k > best.x + best.y)
                best = {x, x - k};
        }
        return best;
    }

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    qint64 m_steps = 0;
};

void appendRun(QList<DiffRun> &runs, DiffKind kind, QStringView text)
{
    if (runs.isEmpty() || runs.constLast().kind != kind)
        runs.append({kind, {}});
    runs.last().text += text;
}

} // namespace

QList<DiffRun> wordDiff(QStringView before, QStringView after)
{
    WordKeys keys;
    const Words old = wordsOf(before, keys);
    const Words now = wordsOf(after, keys);
    Comparison comparison(old.keys, now.keys);
    comparison.run();

    QList<DiffRun> runs;
    size_t a = 0;
    size_t b = 0;
    while (a < old.texts.size() || b < now.texts.size()) {
        for (; a < old.texts.size() && comparison.removed[a]; ++a)
            appendRun(runs, DiffKind::Removed, old.texts[a]);
        for (; b < now.texts.size() && comparison.inserted[b]; ++b)
            appendRun(runs, DiffKind::Inserted, now.texts[b]);
        for (; a < old.texts.size() && b < now.texts.size() && !comparison.removed[a] &&
               !comparison.inserted[b];
             ++a, ++b)
            appendRun(runs, DiffKind::Same, now.texts[b]);
    }
    return runs;
}

} // namespace depesche::rendering
