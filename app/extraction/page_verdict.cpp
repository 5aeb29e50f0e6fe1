// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts are looked at for the words that walls and error pages have in common in many languages.
#include "extraction/page_verdict.h"

#include <QRegularExpression>

namespace depesche::extraction
{

namespace
{

constexpr int kMostOnErrorPage = 1500; // letters; see weigh()
constexpr int kMostOnConsentWall = 3000;
constexpr int kLettersPerConsentWord = 120; // at most, on a page that speaks of nothing else
constexpr int kLeastConsentWords = 4;
constexpr int kMostBeforeGate = 2500;
constexpr int kMostInTeaser = 1500;
constexpr int kLeastArticle = 200;

constexpr auto kOptions =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// Letters, where one ideograph or syllable of the Far East counts as three.
int weigh(const QString &text)
{
    int letters = 0;
    for (const QChar c : text) {
        const bool dense = c.unicode() >= 0x3040 && c.unicode() <= 0xD7A3;
        letters += c.isSpace() ? 0 : dense ? 3 : 1;
    }
    return letters;
}

bool saysError(const QString &title)
{
    static const QRegularExpression kError(
        QStringLiteral("^\\W*(?:error\\W*)?(?:400|401|403|404|410|429|451|500|502|503|504)\\b(?!\\s*\\w+\\s+"
                       "\\w+\\s+\\w+\\s+\\w+)|"
                       "page not found|not found$|page (?:does not|doesn.t) exist|access denied|forbidden$|"
                       "just a moment|attention required|are you (?:a )?(?:robot|human)|verify you are|"
                       "service unavailable|bad gateway|too many requests|"
                       "seite nicht gefunden|nicht gefunden$|zugriff verweigert|nicht verfügbar$|"
                       "page (?:introuvable|non trouvée)|accès refusé|página no encontrada|"
                       "página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|"
                       "siden (?:ble|blev) ikke fundet|strona nie została znaleziona|"
                       "страница не найдена|доступ запрещ|сторінку не знайдено|"
                       "页面不存在|找不到|ページが見つかりません|페이지를 찾을 수 없|الصفحة غير موجودة|sayfa "
                       "bulunamadı"),
        kOptions);
    return kError.match(title).hasMatch();
}

int consentWords(const QString &text)
{
    static const QRegularExpression kConsent(
        QStringLiteral(
            "cookie|consent|privacy|personal data|data protection|accept all|third.part|advertis|"
            "track(?:ing|er)|legitimate interest|einwillig|zustimm|datenschutz|werbe|werbung|"
            "nutzungsprofil|widerruf|akzeptier|personenbezogen|confidentialité|consentement|traceurs|"
            "publicité|données personnelles|consentimiento|privacidad|publicidad|consenso|"
            "dati personali|toestemming|advertent|согла|персональн|конфиденциальн|"
            "同意|隐私|隱私|個人情報|クッキー|쿠키|개인정보|الكوكيز|الخصوصية"),
        kOptions);
    int count = 0;
    for (auto matches = kConsent.globalMatch(text); matches.hasNext(); matches.next())
        ++count;
    return count;
}

bool isConsentWall(const PageEvidence &page, int weight)
{
    const bool isConsentAddress = page.url.host().startsWith(QLatin1String("consent.")) ||
                                  page.url.path().startsWith(QLatin1String("/consent"), Qt::CaseInsensitive);
    if (isConsentAddress)
        return true;
    const int words = weight <= kMostOnConsentWall ? consentWords(page.text) : 0;
    // An article on privacy law uses the same words, though less often.
    const int letters = page.isArticle ? kLettersPerConsentWord / 3 : kLettersPerConsentWord;
    return words >= kLeastConsentWords && words * letters >= weight;
}

bool endsWithInvitation(const QString &text)
{
    static const QRegularExpression kMore(
        QStringLiteral("(?:read (?:more|on|the (?:full|whole|rest))|continue reading|full (?:story|article)|"
                       "weiterlesen|mehr lesen|zum (?:ganzen )?artikel|ganzen artikel|lire la suite|"
                       "lire l.article|leer más|seguir leyendo|continua a leggere|leggi tutto|lees verder|"
                       "ler mais|continuar a ler|läs mer|les mer|læs mere|czytaj (?:więcej|dalej)|"
                       "читать (?:далее|полностью|дальше)|читати далі|続きを読む|閱讀全文|阅读全文|더 "
                       "?보기|devamını oku|"
                       "اقرأ المزيد|المزيد)\\W{0,5}$|\\[(?:…|\\.\\.\\.)\\]$"),
        kOptions);
    return kMore.match(text.right(120)).hasMatch();
}

bool isTeaser(const PageEvidence &page, int weight)
{
    if (weight < kLeastArticle)
        return true;
    if (weight > kMostInTeaser)
        return false;
    const QString text = page.text.simplified();
    return endsWithInvitation(text) || (!page.description.isEmpty() &&
                                        page.description.simplified().contains(text.left(text.size() - 4)));
}

} // namespace

PageVerdict judge(const PageEvidence &page)
{
    const int weight = weigh(page.text);
    if (!page.isArticle && weight <= kMostOnErrorPage && saysError(page.title))
        return PageVerdict::ErrorPage;
    if (isConsentWall(page, weight))
        return PageVerdict::ConsentWall;
    const bool isWhole = page.statedLength > 0 && page.text.size() * 10 >= page.statedLength * 8;
    if ((page.isForSubscribers || page.hasGate) && weight <= kMostBeforeGate && !isWhole)
        return PageVerdict::Paywalled;
    return isTeaser(page, weight) ? PageVerdict::Teaser : PageVerdict::Article;
}

QString verdictName(PageVerdict verdict)
{
    switch (verdict) {
    case PageVerdict::Article:
        break;
    case PageVerdict::Teaser:
        return QStringLiteral("Teaser");
    case PageVerdict::ConsentWall:
        return QStringLiteral("ConsentWall");
    case PageVerdict::ErrorPage:
        return QStringLiteral("ErrorPage");
    case PageVerdict::Paywalled:
        return QStringLiteral("Paywalled");
    }
    return QStringLiteral("Article");
}

} // namespace depesche::extraction
