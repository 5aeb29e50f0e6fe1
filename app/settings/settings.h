// SPDX-License-Identifier: GPL-3.0-or-later
// Typed settings of one profile; the only user of QSettings.
#pragma once

#include "base/expected.h"
#include "domain/feed_access.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTime>

#include <memory>

class QSettings;

namespace depesche
{

/// What a number in the settings may be, both ends included.
struct IntRange {
    int least;
    int most;

    constexpr bool contains(int number) const { return number >= least && number <= most; }
    constexpr int clamped(int number) const { return number < least ? least : number > most ? most : number; }
};

enum class ColorScheme { System, Light, Dark };
enum class ReadingTheme { System, Light, Dark, Sepia };
enum class KeepPictures { All, SavedOnly, None };
enum class ListPlace { BesideArticle, AboveArticle };

/// Main thread. Every setter stores at once and emits changed(). Values out of range fall back to the
/// default.
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    /// Set when the file was there but could not be understood: it was kept under this name and defaults are
    /// in force.
    QString setAsideFile() const { return m_setAside; }

    QString language() const; ///< "de", "en", "ru"; empty: the system's
    void setLanguage(const QString &language);

    ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);

    ReadingTheme readingTheme() const;
    void setReadingTheme(ReadingTheme theme);
    QString readingFont() const; ///< empty: default serif
    void setReadingFont(const QString &family);
    static constexpr IntRange kReadingFontPixels{12, 40};
    int readingFontPixels() const;
    void setReadingFontPixels(int pixels);
    static constexpr IntRange kReadingColumnCharacters{40, 120};
    int readingColumnCharacters() const; ///< widest line
    void setReadingColumnCharacters(int characters);
    static constexpr IntRange kReadingLinePercent{120, 220};
    int readingLinePercent() const; ///< from line to line, of the font's size
    void setReadingLinePercent(int percent);
    bool readingJustified() const;
    void setReadingJustified(bool justified);
    bool readingHyphenated() const; ///< words are parted where the language's dictionary is installed
    void setReadingHyphenated(bool hyphenated);

    KeepPictures keepPictures() const;
    void setKeepPictures(KeepPictures keep);
    static constexpr IntRange kPictureBudgetMegabytes{50, 100'000};
    int pictureBudgetMegabytes() const;
    void setPictureBudgetMegabytes(int megabytes);

    bool workOffline() const;
    void setWorkOffline(bool offline);

    static constexpr IntRange kRefreshMinutes{0, 1440};
    int refreshMinutes() const; ///< 0: only by hand; else 15 at least
    void setRefreshMinutes(int minutes);
    /// Whether that may go over a network where bytes cost money.
    bool refreshOnMetered() const;
    void setRefreshOnMetered(bool allowed);

    /// For feeds that have no own choice; Inherit: the desktop's.
    ProxyChoice proxy() const;
    void setProxy(const ProxyChoice &proxy);

    /// Whether the desktop tells of important entries of tickers.
    bool alertsEnabled() const;
    void setAlertsEnabled(bool enabled);
    QStringList alertWords() const; ///< each a question as in search
    void setAlertWords(const QStringList &words);
    bool quietHours() const;
    void setQuietHours(bool quiet);
    QTime quietFrom() const; ///< local, whole minutes
    void setQuietFrom(const QTime &time);
    QTime quietTo() const;
    void setQuietTo(const QTime &time);
    static constexpr IntRange kAlertsPerHour{1, 60};
    int alertsPerHour() const;
    void setAlertsPerHour(int number);
    bool alertsInFront() const; ///< also while the window is in front
    void setAlertsInFront(bool wanted);
    /// Whether there is an icon in the desktop's notification area.
    bool trayIcon() const;
    void setTrayIcon(bool wanted);

    bool newestFirst() const;
    void setNewestFirst(bool newest);
    bool unreadOnly() const;
    void setUnreadOnly(bool only);

    bool tickerOneLine() const;
    void setTickerOneLine(bool oneLine);
    bool tickerKeyEventsOnly() const;
    void setTickerKeyEventsOnly(bool only);
    bool tickerRelativeTimes() const;
    void setTickerRelativeTimes(bool relative);
    bool tickersOldestFirst() const; ///< of all together; each ticker has its own order in the store
    void setTickersOldestFirst(bool oldest);
    qint64 lastTicker() const; ///< row id of the ticker shown last, 0 for all together
    void setLastTicker(qint64 id);

    /// What would slide appears at once.
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);

    ListPlace listPlace() const;
    void setListPlace(ListPlace place);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    QString lastPlace() const; ///< what was selected in the navigation, as the library pane writes it
    void setLastPlace(const QString &place);
    qint64 lastArticle() const; ///< row id of the article shown last, 0 for none
    void setLastArticle(qint64 id);

    /// Shortcut that the person gave an action; empty if it is the default.
    QString shortcut(const QString &actionId) const;
    void setShortcut(const QString &actionId, const QString &keys);

signals:
    void changed();

private:
    void store(const QString &key, const QVariant &value);
    int boundedInt(const QString &key, int fallback, IntRange range) const;

    QString m_setAside;
    std::unique_ptr<QSettings> m_file;
};

} // namespace depesche
