<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActionCatalogue</name>
    <message>
        <source>&amp;Subscribe…</source>
        <translation>&amp;Abonnieren …</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>Neuer &amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Import a subscription list (OPML)…</source>
        <translation>Abonnementliste &amp;importieren (OPML) …</translation>
    </message>
    <message>
        <source>&amp;Export the subscription list (OPML)…</source>
        <translation>Abonnementliste &amp;exportieren (OPML) …</translation>
    </message>
    <message>
        <source>Save the article as P&amp;DF…</source>
        <translation>Artikel als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Find in the article</source>
        <translation>Im Artikel &amp;finden</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>&amp;Zurücksuchen</translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation>Alle Artikel &amp;durchsuchen</translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation>&amp;Liste filtern</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Navigation in a &amp;window of its own</source>
        <translation>Navigation in &amp;eigenem Fenster</translation>
    </message>
    <message>
        <source>List &amp;beside the article</source>
        <translation>Liste neben dem &amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>&amp;Neueste oben</translation>
    </message>
    <message>
        <source>Only &amp;unread articles</source>
        <translation>Nur &amp;ungelesene Artikel</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>N&amp;ormale Schriftgröße</translation>
    </message>
    <message>
        <source>&amp;Go to the navigation</source>
        <translation>Zur Na&amp;vigation</translation>
    </message>
    <message>
        <source>Go to the l&amp;ist</source>
        <translation>Zur &amp;Liste</translation>
    </message>
    <message>
        <source>Go to the &amp;article</source>
        <translation>&amp;Zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>&amp;Nächster Artikel</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>&amp;Voriger Artikel</translation>
    </message>
    <message>
        <source>Next &amp;unread article</source>
        <translation>Nächster &amp;ungelesener Artikel</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>&amp;Hide from the lists</source>
        <translation>Aus den &amp;Listen ausblenden</translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation>Alle &amp;darüber als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation>Alle da&amp;runter als gelesen markieren</translation>
    </message>
    <message>
        <source>Mark al&amp;l as read</source>
        <translation>&amp;Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Keep for offline reading</source>
        <translation>&amp;Offline bereithalten</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>Alle &amp;aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the &amp;selected source</source>
        <translation>Gewählte &amp;Quelle aktualisieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Eigenschaften …</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Abonnement &amp;kündigen</translation>
    </message>
    <message>
        <source>&amp;Read offline</source>
        <translation>&amp;Offline lesen</translation>
    </message>
    <message>
        <source>&amp;Download all pictures of this list</source>
        <translation>Alle &amp;Bilder dieser Liste laden</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>Alle B&amp;efehle …</translation>
    </message>
    <message>
        <source>Look at the de&amp;mo newsroom</source>
        <translation>&amp;Demo-Redaktion ansehen</translation>
    </message>
    <message>
        <source>&amp;About Depesche</source>
        <translation>Ü&amp;ber Depesche</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Sources that cannot &amp;be read…</source>
        <translation>Nicht &amp;lesbare Quellen …</translation>
    </message>
    <message>
        <source>&amp;Network activity…</source>
        <translation>&amp;Netzaktivität …</translation>
    </message>
    <message>
        <source>E&amp;xport the article…</source>
        <translation>Ar&amp;tikel exportieren …</translation>
    </message>
    <message>
        <source>&amp;Print the article…</source>
        <translation>Artikel dr&amp;ucken …</translation>
    </message>
    <message>
        <source>Show the p&amp;ictures</source>
        <translation>B&amp;ilder zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy the selection with its source</source>
        <translation>Auswahl mit &amp;Quelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Type and page…</source>
        <translation>Schrif&amp;t und Seite …</translation>
    </message>
    <message>
        <source>&amp;What the newsroom changed</source>
        <translation>&amp;Was die Redaktion geändert hat</translation>
    </message>
    <message>
        <source>&amp;Full text</source>
        <translation>&amp;Volltext</translation>
    </message>
    <message>
        <source>Go to the live tic&amp;ker</source>
        <translation>Zum News&amp;ticker</translation>
    </message>
    <message>
        <source>Live ticke&amp;r in a window of its own</source>
        <translation>Newstic&amp;ker in eigenem Fenster</translation>
    </message>
    <message>
        <source>Keep ori&amp;ginal page</source>
        <translation>Originals&amp;eite aufbewahren</translation>
    </message>
    <message>
        <source>Kept pag&amp;e</source>
        <translation>Aufbewahrte Sei&amp;te</translation>
    </message>
    <message>
        <source>Sa&amp;ve the kept page as…</source>
        <translation>Aufbewahrte Seite s&amp;peichern unter …</translation>
    </message>
    <message>
        <source>Re&amp;move the kept page</source>
        <translation>Aufbewahrte Seite ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Follow an address…</source>
        <translation>Adresse &amp;verfolgen …</translation>
    </message>
    <message>
        <source>Follow the so&amp;urce as live ticker</source>
        <translation>&amp;Quelle als Newsticker verfolgen</translation>
    </message>
    <message>
        <source>Follow the &amp;article&apos;s page as live ticker</source>
        <translation>Seite des &amp;Artikels als Newsticker verfolgen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;In one line</source>
        <translation>In einer Zei&amp;le</translation>
    </message>
    <message>
        <source>&amp;Jump to the newest entry</source>
        <translation>&amp;Zum neuesten Eintrag</translation>
    </message>
    <message>
        <source>&amp;Search in the live ticker</source>
        <translation>Im Newsticker &amp;suchen</translation>
    </message>
    <message>
        <source>Ne&amp;xt live ticker</source>
        <translation>N&amp;ächster Newsticker</translation>
    </message>
    <message>
        <source>&amp;Live ticker</source>
        <translation>&amp;Newsticker</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>nothing new (304)</source>
        <translation>nichts Neues (304)</translation>
    </message>
    <message>
        <source>read (%1)</source>
        <translation>gelesen (%1)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>search for feeds</source>
        <translation>Suche nach Feeds</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>moved for good; the new address was taken over</source>
        <translation>endgültig umgezogen; die neue Adresse wurde übernommen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>bytes received, bytes announced</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a number of seconds with one decimal place</extracomment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>No more alerts of this live ticker</source>
        <translation>Keine Benachrichtigungen mehr aus diesem Liveticker</translation>
    </message>
    <message numerus="yes">
        <source>%n important entries meanwhile</source>
        <translation>
            <numerusform>%n wichtiger Eintrag inzwischen</numerusform>
            <numerusform>%n wichtige Einträge inzwischen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>By %1</source>
        <comment>authors</comment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation>offline gespeichert</translation>
    </message>
    <message>
        <source>Pictures not stored yet: %1.</source>
        <translation>Noch nicht gespeicherte Bilder: %1.</translation>
    </message>
    <message>
        <source>Picture not stored yet</source>
        <translation>Bild noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Get them now</source>
        <translation>Jetzt laden</translation>
    </message>
    <message>
        <source>Get picture</source>
        <translation>Bild laden</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Verwandte Artikel</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Read on the newsroom’s page</source>
        <translation>Auf der Seite der Redaktion weiterlesen</translation>
    </message>
    <message>
        <source>The feed gives no text for this article.</source>
        <translation>Der Feed bringt keinen Text zu diesem Artikel.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <comment>how long the article takes</comment>
        <translation>%1 Min. Lesezeit</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>heading of the table of contents</comment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <comment>heading of a list</comment>
        <translation>Bildnachweise</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n time(s), last on %1</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Einmal geändert, am %1</numerusform>
            <numerusform>%n-mal geändert, zuletzt am %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the newsroom changed</source>
        <translation>Was die Redaktion geändert hat</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation>Fassungen dieses Artikels</translation>
    </message>
    <message>
        <source>Version %1, since %2</source>
        <comment>number, date and time</comment>
        <translation>Fassung %1, seit %2</translation>
    </message>
    <message>
        <source>All changes together</source>
        <translation>Alle Änderungen zusammen</translation>
    </message>
    <message>
        <source>No word was changed; only markup, links or pictures are different.</source>
        <translation>Kein Wort wurde geändert; nur Auszeichnung, Links oder Bilder sind andere.</translation>
    </message>
    <message>
        <source>added:</source>
        <comment>said before words that came</comment>
        <translation>hinzugefügt:</translation>
    </message>
    <message>
        <source>removed:</source>
        <comment>said before words that went</comment>
        <translation>entfernt:</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unchanged</source>
        <translation>
            <numerusform>%n Wort unverändert</numerusform>
            <numerusform>%n Wörter unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <comment>sound or film, in the person&apos;s player</comment>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>This article is too large for one page: the rest of its text or pictures is left out.</source>
        <translation>Dieser Artikel ist zu groß für eine Seite: Der Rest des Textes oder der Bilder ist weggelassen.</translation>
    </message>
    <message>
        <source>Page kept on %1 (%2)</source>
        <comment>date and time, size</comment>
        <translation>Seite aufbewahrt am %1 (%2)</translation>
    </message>
    <message>
        <source>Page of %1, kept on %2</source>
        <comment>host, date and time</comment>
        <translation>Seite von %1, aufbewahrt am %2</translation>
    </message>
    <message>
        <source>Picture not kept</source>
        <translation>Bild nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Not in this kept page</source>
        <translation>Nicht in dieser aufbewahrten Seite</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the number that is kept</source>
        <translation>
            <numerusform>%n Bild über die Anzahl hinaus, die aufbewahrt wird</numerusform>
            <numerusform>%n Bilder über die Anzahl hinaus, die aufbewahrt wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) too large</source>
        <translation>
            <numerusform>%n zu großes Bild</numerusform>
            <numerusform>%n zu große Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the size that a page may have</source>
        <translation>
            <numerusform>%n Bild über die Größe hinaus, die eine Seite haben darf</numerusform>
            <numerusform>%n Bilder über die Größe hinaus, die eine Seite haben darf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that did not come in time</source>
        <translation>
            <numerusform>%n Bild, das nicht rechtzeitig kam</numerusform>
            <numerusform>%n Bilder, die nicht rechtzeitig kamen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that could not be fetched</source>
        <translation>
            <numerusform>%n Bild, das nicht geholt werden konnte</numerusform>
            <numerusform>%n Bilder, die nicht geholt werden konnten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of a kind that is not kept</source>
        <translation>
            <numerusform>%n Bild einer Art, die nicht aufbewahrt wird</numerusform>
            <numerusform>%n Bilder einer Art, die nicht aufbewahrt wird</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) with other pages or players</source>
        <translation>
            <numerusform>%n Rahmen mit einer anderen Seite oder einem Abspieler</numerusform>
            <numerusform>%n Rahmen mit anderen Seiten oder Abspielern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>ImportSentences</name>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n Quelle importiert.</numerusform>
            <numerusform>%n Quellen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) were subscribed already.</source>
        <translation>
            <numerusform>%n Quelle war schon abonniert.</numerusform>
            <numerusform>%n Quellen waren schon abonniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were not stored: %1</source>
        <translation>
            <numerusform>%n Quelle der Liste wurde nicht gespeichert: %1</numerusform>
            <numerusform>%n Quellen der Liste wurden nicht gespeichert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were left out: the import was stopped.</source>
        <translation>
            <numerusform>%n Quelle der Liste blieb aus: Der Import wurde angehalten.</numerusform>
            <numerusform>%n Quellen der Liste blieben aus: Der Import wurde angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) had no web address and were left out.</source>
        <translation>
            <numerusform>%n Eintrag ohne Webadresse wurde ausgelassen.</numerusform>
            <numerusform>%n Einträge ohne Webadresse wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was broken and was read as far as possible.</source>
        <translation>Die Liste war beschädigt und wurde gelesen, soweit es ging.</translation>
    </message>
    <message>
        <source>This is no subscription list (OPML).</source>
        <translation>Das ist keine Abonnementliste (OPML).</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>No headline here has “%1”.</source>
        <translation>Keine Überschrift hier enthält „%1“.</translation>
    </message>
    <message>
        <source>The search field looks through the whole text of all articles.</source>
        <translation>Das Suchfeld durchsucht den ganzen Text aller Artikel.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Nothing has come today so far.</source>
        <translation>Heute ist noch nichts gekommen.</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Alles ist gelesen.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gemerkt.</translation>
    </message>
    <message>
        <source>Save an article for later and it is kept here.</source>
        <translation>Was Sie sich merken, steht hier.</translation>
    </message>
    <message>
        <source>No article is stored with all its pictures yet.</source>
        <translation>Noch ist kein Artikel mit allen Bildern gespeichert.</translation>
    </message>
    <message>
        <source>Pictures are stored as articles come, as the preferences say.</source>
        <translation>Bilder werden mit den Artikeln gespeichert, wie es die Einstellungen sagen.</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>Hier ist alles gelesen.</translation>
    </message>
    <message>
        <source>There are no articles here yet.</source>
        <translation>Hier sind noch keine Artikel.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>Zu „%1“ wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Fewer words find more, and so does the beginning of a word with a star: harb*</source>
        <translation>Weniger Wörter finden mehr, ebenso ein Wortanfang mit Stern: hafen*</translation>
    </message>
    <message>
        <source>The articles could not be listed.</source>
        <translation>Die Artikel konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln hit(s)</source>
        <translation>
            <numerusform>mehr als %Ln Treffer</numerusform>
            <numerusform>mehr als %Ln Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>This source could not be read.</source>
        <translation>Diese Quelle ließ sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message>
        <source>This system has no keyring.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is locked, or it refuses.</source>
        <translation>Der Schlüsselbund ist gesperrt oder lehnt ab.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>The file of passwords cannot be used.</source>
        <translation>Die Datei der Passwörter ist nicht zu benutzen.</translation>
    </message>
    <message>
        <source>The file of passwords cannot be used (%1).</source>
        <translation>Die Datei der Passwörter ist nicht zu benutzen (%1).</translation>
    </message>
    <message>
        <source>This system has no keyring. The password is kept encrypted in the profile; the key is %1, which you alone can read.</source>
        <translation>Dieses System hat keinen Schlüsselbund. Das Passwort liegt verschlüsselt im Profil; der Schlüssel ist %1, und nur Sie können ihn lesen.</translation>
    </message>
    <message>
        <source>%1 The password holds until Depesche is closed and is asked for again then.</source>
        <translation>%1 Das Passwort gilt, bis Depesche geschlossen wird; danach wird neu danach gefragt.</translation>
    </message>
</context>
<context>
    <name>TickerWords</name>
    <message>
        <source>Next attempt at %1.</source>
        <translation>Nächster Versuch um %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time: an entry of another day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Reconnecting: %1</source>
        <translation>Neuer Versuch: %1</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Neuer Versuch</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abruf aus</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>New entries come in as they are published.</source>
        <translation>Neue Einträge kommen, sobald sie erscheinen.</translation>
    </message>
    <message>
        <source>The first answer is awaited.</source>
        <translation>Die erste Antwort steht noch aus.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Die Verbindung ist abgebrochen.</translation>
    </message>
    <message>
        <source>There is no network, or it is switched off. What is stored can be read.</source>
        <translation>Es gibt kein Netz, oder es ist abgeschaltet. Gespeichertes lässt sich lesen.</translation>
    </message>
    <message>
        <source>You stopped following; nothing is fetched.</source>
        <translation>Der Abruf ist abgeschaltet; es wird nichts geholt.</translation>
    </message>
    <message>
        <source>The coverage is over; its entries stay here.</source>
        <translation>Die Berichterstattung ist beendet; ihre Einträge bleiben hier.</translation>
    </message>
    <message>
        <source>No live ticker is followed yet.</source>
        <translation>Noch wird kein Newsticker verfolgt.</translation>
    </message>
    <message>
        <source>Live blogs, feeds and event streams can be followed: new entries come in here by themselves.</source>
        <translation>Liveblogs, Feeds und Ereignisströme lassen sich verfolgen: Neue Einträge kommen hier von selbst an.</translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation>Adresse verfolgen …</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Noch keine Einträge.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Wieder abrufen</translation>
    </message>
    <message>
        <source>No key event yet.</source>
        <translation>Noch kein Schlüsselereignis.</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <source>No entry has “%1”.</source>
        <translation>Kein Eintrag enthält „%1“.</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>Die Einträge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n article(s) marked as read.</source>
        <translation>
            <numerusform>%n Artikel als gelesen markiert.</numerusform>
            <numerusform>%n Artikel als gelesen markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread.</source>
        <translation>
            <numerusform>%n Artikel als ungelesen markiert.</numerusform>
            <numerusform>%n Artikel als ungelesen markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) saved.</source>
        <translation>
            <numerusform>%n Artikel gemerkt.</numerusform>
            <numerusform>%n Artikel gemerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer saved.</source>
        <translation>
            <numerusform>%n Artikel nicht mehr gemerkt.</numerusform>
            <numerusform>%n Artikel nicht mehr gemerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hidden.</source>
        <translation>
            <numerusform>%n Artikel ausgeblendet.</numerusform>
            <numerusform>%n Artikel ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) unsubscribed.</source>
        <translation>
            <numerusform>%n Abonnement gekündigt.</numerusform>
            <numerusform>%n Abonnements gekündigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n Quelle importiert.</numerusform>
            <numerusform>%n Quellen importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The server does not understand the request (400); check the address.</source>
        <translation>Der Server versteht die Anfrage nicht (400); prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server wants a user name and a password (401).</source>
        <translation>Der Server verlangt Benutzernamen und Passwort (401).</translation>
    </message>
    <message>
        <source>The publisher wants money for this feed (402).</source>
        <translation>Der Anbieter verlangt Geld für diesen Feed (402).</translation>
    </message>
    <message>
        <source>The server does not hand out this feed (403).</source>
        <translation>Der Server gibt diesen Feed nicht heraus (403).</translation>
    </message>
    <message>
        <source>There is nothing at this address (404); look for the new one on the publisher&apos;s site.</source>
        <translation>Unter dieser Adresse ist nichts (404); suchen Sie die neue auf der Seite des Anbieters.</translation>
    </message>
    <message>
        <source>The address does not answer to reading (405); check the address.</source>
        <translation>Die Adresse lässt sich nicht lesen (405); prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The server has no form of this feed that a reader takes (406).</source>
        <translation>Der Server hat keine Form dieses Feeds, die ein Leseprogramm annimmt (406).</translation>
    </message>
    <message>
        <source>The proxy wants a password (407); check the proxy settings.</source>
        <translation>Der Proxy verlangt ein Passwort (407); prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>The server waited too long for the request (408); it is tried again later.</source>
        <translation>Der Server hat zu lange auf die Anfrage gewartet (408); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The publisher took this feed down for good (410); it is not asked again.</source>
        <translation>Der Anbieter hat diesen Feed endgültig abgeschaltet (410); er wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>The server turns programs like this away (418).</source>
        <translation>Der Server weist Programme wie dieses ab (418).</translation>
    </message>
    <message>
        <source>The server does not serve this host (421); check the address.</source>
        <translation>Der Server ist für diesen Namen nicht zuständig (421); prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server wants to be asked again later (425).</source>
        <translation>Der Server möchte später erneut gefragt werden (425).</translation>
    </message>
    <message>
        <source>The server wants another protocol (426).</source>
        <translation>Der Server verlangt ein anderes Protokoll (426).</translation>
    </message>
    <message>
        <source>The server wants to be asked less often (429); it is left alone for a while.</source>
        <translation>Der Server möchte seltener gefragt werden (429); er wird eine Weile in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>The server refuses the headers of the request as too large (431).</source>
        <translation>Dem Server sind die Kopfzeilen der Anfrage zu groß (431).</translation>
    </message>
    <message>
        <source>A law keeps the server from showing this feed (451).</source>
        <translation>Der Server darf diesen Feed aus rechtlichen Gründen nicht zeigen (451).</translation>
    </message>
    <message>
        <source>The server has a fault (500); it is tried again later.</source>
        <translation>Der Server hat einen Fehler (500); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server cannot do what was asked (501).</source>
        <translation>Der Server kann nicht, was verlangt wurde (501).</translation>
    </message>
    <message>
        <source>The server gets no proper answer from the one behind it (502); it is tried again later.</source>
        <translation>Der Server bekommt vom dahinterliegenden keine richtige Antwort (502); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server is overloaded or under repair (503); it is tried again later.</source>
        <translation>Der Server ist überlastet oder wird gewartet (503); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server waited too long for the one behind it (504); it is tried again later.</source>
        <translation>Der Server hat zu lange auf den dahinterliegenden gewartet (504); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server speaks another version of HTTP (505).</source>
        <translation>Der Server spricht eine andere Version von HTTP (505).</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full (507); it is tried again later.</source>
        <translation>Der Datenträger des Servers ist voll (507); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server goes in a circle (508); tell the publisher.</source>
        <translation>Der Server dreht sich im Kreis (508); sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>This network wants a sign-in first (511); open a web page in the browser.</source>
        <translation>Dieses Netz verlangt erst eine Anmeldung (511); öffnen Sie eine Webseite im Browser.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server gave its front end no usable answer (520); it is tried again later.</source>
        <translation>Der Server des Anbieters gab seinem Vorrechner keine brauchbare Antwort (520); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server refuses its front end (521); it is tried again later.</source>
        <translation>Der Server des Anbieters weist seinen Vorrechner ab (521); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server does not answer its front end (522); it is tried again later.</source>
        <translation>Der Server des Anbieters antwortet seinem Vorrechner nicht (522); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The front end does not find the publisher&apos;s server (523); it is tried again later.</source>
        <translation>Der Vorrechner findet den Server des Anbieters nicht (523); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server and its front end do not agree on encryption (525).</source>
        <translation>Server und Vorrechner des Anbieters einigen sich nicht auf eine Verschlüsselung (525).</translation>
    </message>
    <message>
        <source>The publisher&apos;s server has no valid certificate for its front end (526).</source>
        <translation>Der Server des Anbieters hat kein gültiges Zertifikat für seinen Vorrechner (526).</translation>
    </message>
    <message>
        <source>The server has a fault (%1); it is tried again later.</source>
        <translation>Der Server hat einen Fehler (%1); es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The server refuses the request (%1); check the address.</source>
        <translation>Der Server lehnt die Anfrage ab (%1); prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server redirects in a way that cannot be followed (%1).</source>
        <translation>Der Server leitet auf eine Weise weiter, der nicht zu folgen ist (%1).</translation>
    </message>
    <message>
        <source>The server answers without a document (%1).</source>
        <translation>Der Server antwortet ohne Dokument (%1).</translation>
    </message>
    <message>
        <source>The server sent an interim answer in place of the final one (%1).</source>
        <translation>Der Server schickte eine Zwischenantwort statt der endgültigen (%1).</translation>
    </message>
    <message>
        <source>This entry is no longer there; it may have been removed by another program.</source>
        <translation>Diesen Eintrag gibt es nicht mehr; vielleicht hat ihn ein anderes Programm entfernt.</translation>
    </message>
    <message>
        <source>This folder cannot be used as a profile; choose another one.</source>
        <translation>Dieser Ordner taugt nicht als Profil; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The profile cannot be written; check its owner and its permissions.</source>
        <translation>Das Profil lässt sich nicht beschreiben; prüfen Sie Besitzer und Rechte.</translation>
    </message>
    <message>
        <source>The profile was written by a newer version of Depesche and was left untouched; update the program.</source>
        <translation>Das Profil stammt von einer neueren Version von Depesche und blieb unberührt; aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Der Datenträger ist voll; schaffen Sie Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program holds the profile for too long; close it or try again.</source>
        <translation>Ein anderes Programm hält das Profil zu lange fest; schließen Sie es, oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Reading or writing the profile failed; check the disk.</source>
        <translation>Das Profil ließ sich nicht lesen oder schreiben; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The search holds no word to look for; name at least one.</source>
        <translation>Die Suche enthält kein Wort; nennen Sie mindestens eines.</translation>
    </message>
    <message>
        <source>You are subscribed to this address already.</source>
        <translation>Diese Adresse ist schon abonniert.</translation>
    </message>
    <message>
        <source>The program was closing before this was done.</source>
        <translation>Das Programm wurde vorher beendet.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the path of a file</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>hours</comment>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a date in the current year, in Qt&apos;s format</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a date in another year, in Qt&apos;s format</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>The server was too slow; it is tried again later.</source>
        <translation>Der Server war zu langsam; es wird später erneut versucht.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s); it is tried again later.</source>
        <translation>
            <numerusform>Der Server hat nicht innerhalb von %n Sekunde geantwortet; es wird später erneut versucht.</numerusform>
            <numerusform>Der Server hat nicht innerhalb von %n Sekunden geantwortet; es wird später erneut versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program reads offline, or there is no network.</source>
        <translation>Das Programm liest offline, oder es gibt kein Netz.</translation>
    </message>
    <message>
        <source>The host was not found; check the address and the network.</source>
        <translation>Der Server wurde nicht gefunden; prüfen Sie Adresse und Netz.</translation>
    </message>
    <message>
        <source>Nothing answers at this address; the server may be down.</source>
        <translation>Unter dieser Adresse antwortet niemand; der Server ist vielleicht außer Betrieb.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer; it is tried again later.</source>
        <translation>Die Verbindung riss mitten in der Antwort ab; es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The end of the document is missing; it is tried again later.</source>
        <translation>Das Ende des Dokuments fehlt; es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>The compression or transfer encoding of the answer is broken or unknown.</source>
        <translation>Die Komprimierung oder Übertragungskodierung der Antwort ist defekt oder unbekannt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not proper HTTP; check the address.</source>
        <translation>Die Antwort des Servers ist kein richtiges HTTP; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>Zum Server gibt es keine sichere Verbindung.</translation>
    </message>
    <message>
        <source>The server redirects in a circle; tell the publisher.</source>
        <translation>Der Server leitet im Kreis weiter; sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The server redirects too many times in a row; check the address.</source>
        <translation>Der Server leitet zu oft weiter; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server redirects to an address that may not be fetched.</source>
        <translation>Der Server leitet zu einer Adresse weiter, die nicht abgerufen werden darf.</translation>
    </message>
    <message>
        <source>The proxy does not work; check the proxy settings.</source>
        <translation>Der Proxy arbeitet nicht; prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>This is no http or https address; check the address.</source>
        <translation>Dies ist keine http- oder https-Adresse; prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The server does not take this user name and password (401); check them.</source>
        <translation>Der Server nimmt diesen Benutzernamen und dieses Passwort nicht an (401); prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The answer is empty; it is tried again later.</source>
        <translation>Die Antwort ist leer; es wird später erneut versucht.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed; subscribe to the page&apos;s address to find its feeds.</source>
        <translation>Dies ist eine Webseite, kein Feed; abonnieren Sie die Adresse der Seite, um ihre Feeds zu finden.</translation>
    </message>
    <message>
        <source>This is not a feed; check the address.</source>
        <translation>Dies ist kein Feed; prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The document is broken beyond repair; tell the publisher.</source>
        <translation>Das Dokument lässt sich nicht reparieren; sagen Sie es dem Anbieter.</translation>
    </message>
    <message>
        <source>The elements of the document are nested too deeply to be read.</source>
        <translation>Die Elemente des Dokuments sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>What came could not be stored; check the disk.</source>
        <translation>Was ankam, konnte nicht gespeichert werden; prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>It was stopped before the answer was there.</source>
        <translation>Es wurde abgebrochen, bevor die Antwort da war.</translation>
    </message>
    <message>
        <source>This is a fault of Depesche; please report it.</source>
        <translation>Dies ist ein Fehler von Depesche; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>not asked while offline</source>
        <translation>offline nicht gefragt</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>Server nicht gefunden</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>Antwort abgerissen</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>broken answer</source>
        <translation>fehlerhafte Antwort</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>keine sichere Verbindung</translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation>führt nirgendwohin</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>verlangt ein Passwort</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>zu oft gefragt</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>empty answer</source>
        <translation>leere Antwort</translation>
    </message>
    <message>
        <source>not a feed</source>
        <translation>kein Feed</translation>
    </message>
    <message>
        <source>broken document</source>
        <translation>defektes Dokument</translation>
    </message>
    <message>
        <source>proxy does not work</source>
        <translation>Proxy arbeitet nicht</translation>
    </message>
    <message>
        <source>could not be stored</source>
        <translation>nicht zu speichern</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no web address</source>
        <translation>keine Webadresse</translation>
    </message>
    <message>
        <source>fault of the program</source>
        <translation>Programmfehler</translation>
    </message>
    <message>
        <source>The store is damaged and was left as it is. Open Depesche again: it offers to rescue what can be read.</source>
        <translation>Der Datenbestand ist beschädigt und blieb, wie er ist. Öffnen Sie Depesche noch einmal: Es bietet an, zu retten, was lesbar ist.</translation>
    </message>
    <message>
        <source>The server was not asked: the password cannot be read where it is kept.</source>
        <translation>Der Server wurde nicht gefragt: Das Passwort ist dort, wo es liegt, nicht zu lesen.</translation>
    </message>
    <message>
        <source>The server was not asked: the client certificate cannot be read.</source>
        <translation>Der Server wurde nicht gefragt: Das Client-Zertifikat ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>password not readable</source>
        <translation>Passwort nicht lesbar</translation>
    </message>
    <message>
        <source>certificate not readable</source>
        <translation>Zertifikat nicht lesbar</translation>
    </message>
    <message>
        <source>This was given up before it was done.</source>
        <translation>Das wurde aufgegeben, bevor es fertig war.</translation>
    </message>
    <message>
        <source>the limit</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>The answer is packed and unpacks to more than %1; tell the publisher, or remove the feed.</source>
        <translation>Die Antwort ist gepackt und wird entpackt größer als %1; sagen Sie es dem Herausgeber oder entfernen Sie die Quelle.</translation>
    </message>
    <message>
        <source>A single entry of the feed is larger than %1; tell the publisher, or look for another feed of this site.</source>
        <translation>Ein einzelner Eintrag der Quelle ist größer als %1; sagen Sie es dem Herausgeber oder suchen Sie einen anderen Feed dieser Seite.</translation>
    </message>
    <message>
        <source>The answer is too large: it did not end within %1; check that the address is a feed&apos;s.</source>
        <translation>Die Antwort ist zu groß: Sie ist größer als %1 und hört nicht auf; prüfen Sie, ob die Adresse die eines Feeds ist.</translation>
    </message>
    <message>
        <source>entry too large</source>
        <translation>Eintrag zu groß</translation>
    </message>
    <message>
        <source>The newsroom’s server does not hand out this page (%1).</source>
        <translation>Der Server der Redaktion gibt diese Seite nicht heraus (%1).</translation>
    </message>
    <message>
        <source>The newsroom’s page is no longer there (%1).</source>
        <translation>Die Seite der Redaktion gibt es nicht mehr (%1).</translation>
    </message>
    <message>
        <source>The feed says as much as the newsroom’s page.</source>
        <translation>Der Feed sagt ebenso viel wie die Seite der Redaktion.</translation>
    </message>
    <message>
        <source>The newsroom’s page shows only the beginning of the article.</source>
        <translation>Die Seite der Redaktion zeigt nur den Anfang des Artikels.</translation>
    </message>
    <message>
        <source>The newsroom’s page wants consent to cookies before it shows the article.</source>
        <translation>Die Seite der Redaktion verlangt erst die Zustimmung zu Cookies, bevor sie den Artikel zeigt.</translation>
    </message>
    <message>
        <source>The newsroom’s server sent an error page instead of the article.</source>
        <translation>Der Server der Redaktion hat statt des Artikels eine Fehlerseite geschickt.</translation>
    </message>
    <message>
        <source>The newsroom shows the rest to subscribers only.</source>
        <translation>Die Redaktion zeigt den Rest nur Abonnenten.</translation>
    </message>
    <message>
        <source>No article was found on the newsroom’s page.</source>
        <translation>Auf der Seite der Redaktion wurde kein Artikel gefunden.</translation>
    </message>
    <message>
        <source>The article’s address does not lead to a web page.</source>
        <translation>Die Adresse des Artikels führt zu keiner Webseite.</translation>
    </message>
    <message>
        <source>Parts words at the ends of lines. The language of the article counts; its dictionary has to be installed, on Debian as the package hyphen-de or hyphen-en-us, for example.</source>
        <translation>Trennt Wörter am Zeilenende. Es zählt die Sprache des Artikels; ihr Wörterbuch muss installiert sein, unter Debian zum Beispiel als Paket hyphen-de oder hyphen-en-us.</translation>
    </message>
</context>
<context>
    <name>depesche::DemoGuide</name>
    <message>
        <source>Switch off “Read offline” to look at the demo newsroom.</source>
        <translation>Schalten Sie „Offline lesen“ aus, um die Demo-Redaktion anzusehen.</translation>
    </message>
    <message>
        <source>The demo newsroom does not answer: %1</source>
        <translation>Die Demo-Redaktion antwortet nicht: %1</translation>
    </message>
    <message>
        <source>The demo newsroom could not be started: %1</source>
        <translation>Die Demo-Redaktion ließ sich nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>depesche::DemoNewsroom</name>
    <message>
        <source>The demo newsroom is not installed.</source>
        <translation>Die Demo-Redaktion ist nicht installiert.</translation>
    </message>
</context>
<context>
    <name>depesche::WindowProgram</name>
    <message>
        <source>Depesche cannot open its profile.</source>
        <translation>Depesche kann sein Profil nicht öffnen.</translation>
    </message>
    <message>
        <source>To begin with another folder, start: depesche --profile FOLDER</source>
        <translation>Mit einem anderen Ordner beginnen Sie so: depesche --profile ORDNER</translation>
    </message>
    <message>
        <source>The settings could not be read. They are kept as %1; the usual ones are in force.</source>
        <translation>Die Einstellungen waren nicht lesbar. Sie sind als %1 aufgehoben; es gelten die üblichen.</translation>
    </message>
    <message>
        <source>The store of Depesche is damaged.</source>
        <translation>Der Datenbestand von Depesche ist beschädigt.</translation>
    </message>
    <message>
        <source>Depesche can make a new store with all that can be read of the damaged one, and with what the last backup has where it cannot be read. The damaged file is kept.

%1</source>
        <translation>Depesche kann einen neuen Datenbestand anlegen mit allem, was im beschädigten lesbar ist, und mit dem, was die letzte Sicherung dort hat, wo er nicht lesbar ist. Die beschädigte Datei bleibt erhalten.

%1</translation>
    </message>
    <message>
        <source>&amp;Rescue</source>
        <translation>&amp;Retten</translation>
    </message>
    <message>
        <source>Reading what can be read of the damaged store …</source>
        <translation>Der beschädigte Datenbestand wird gelesen, soweit das geht …</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the new store.</source>
        <translation>
            <numerusform>Im neuen Datenbestand ist %n Artikel.</numerusform>
            <numerusform>Im neuen Datenbestand sind %n Artikel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them come(s) from the backup of %1.</source>
        <translation>
            <numerusform>%n davon stammt aus der Sicherung vom %1.</numerusform>
            <numerusform>%n davon stammen aus der Sicherung vom %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is everything that was in the damaged one.</source>
        <translation>Das ist alles, was im beschädigten war.</translation>
    </message>
    <message>
        <source>The rest could not be read.</source>
        <translation>Der Rest war nicht lesbar.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Die beschädigte Datei bleibt erhalten als %1.</translation>
    </message>
    <message>
        <source>A new store was made.</source>
        <translation>Ein neuer Datenbestand wurde angelegt.</translation>
    </message>
    <message>
        <source>A part of the store cannot be read.</source>
        <translation>Ein Teil des Datenbestands ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Close Depesche and open it again: it then looks at the whole store and offers to rescue what can be read. Nothing is thrown away.</source>
        <translation>Schließen Sie Depesche und öffnen Sie es wieder: Es prüft dann den ganzen Datenbestand und bietet an, zu retten, was lesbar ist. Nichts wird weggeworfen.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::AboutDialog</name>
    <message>
        <source>About Depesche</source>
        <translation>Über Depesche</translation>
    </message>
    <message>
        <source>Version %1, built on Qt %2.</source>
        <translation>Version %1, gebaut mit Qt %2.</translation>
    </message>
    <message>
        <source>A reader for newspapers and feeds, also without a network.</source>
        <translation>Liest Zeitungen und Feeds, auch ohne Netz.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer, ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityModel</name>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityWindow</name>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Network activity</source>
        <translation>Netzaktivität</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagene</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Which requests are shown</source>
        <translation>Welche Anfragen gezeigt werden</translation>
    </message>
    <message>
        <source>Part of an address or a name</source>
        <translation>Teil einer Adresse oder eines Namens</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, as text for a report. Passwords and keys are not in it.</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle gezeigten als Text für einen Fehlerbericht. Kennwörter und Schlüssel stehen nicht darin.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way.</source>
        <translation>
            <numerusform>%n Anfrage läuft.</numerusform>
            <numerusform>%n Anfragen laufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown.</source>
        <translation>
            <numerusform>%n Zeile gezeigt.</numerusform>
            <numerusform>%n Zeilen gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open lo&amp;g</source>
        <translation>Protokoll ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the file in which all of this is noted, from earlier days too:
%1</source>
        <translation>Öffnet die Datei, in der all das vermerkt ist, auch von früheren Tagen:
%1</translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation>Es wurde kein Programm gefunden, das %1 öffnet.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::AlertsPage</name>
    <message>
        <source>&amp;Notify me of important entries of live tickers</source>
        <translation>Bei w&amp;ichtigen Einträgen von Livetickern benachrichtigen</translation>
    </message>
    <message>
        <source>One search on each line, such as: storm surge, “state of emergency”, flood*.
Entries that match are important, too.</source>
        <translation>Eine Suche je Zeile, zum Beispiel: Sturmflut, „höhere Gewalt“, Hochwasser*.
Auch Einträge, auf die sie passt, sind wichtig.</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Wörter:</translation>
    </message>
    <message>
        <source>Not &amp;between</source>
        <translation>&amp;Nicht zwischen</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two times</comment>
        <translation>und</translation>
    </message>
    <message>
        <source> per hour</source>
        <translation> pro Stunde</translation>
    </message>
    <message>
        <source>What is more, or comes in between, is summed up in one notification.</source>
        <translation>Was darüber hinausgeht oder in die Ruhezeit fällt, fasst eine einzige Benachrichtigung zusammen.</translation>
    </message>
    <message>
        <source>Also while the window is in &amp;front</source>
        <translation>Auch während das Fenster im &amp;Vordergrund ist</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>Hö&amp;chstens:</translation>
    </message>
    <message>
        <source>&amp;Icon with the number of unread entries in the notification area</source>
        <translation>&amp;Symbol mit der Zahl ungelesener Einträge im Infobereich</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleActions</name>
    <message>
        <source>This link is not opened: %1</source>
        <translation>Dieser Link wird nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>No browser could be started. The address was copied: %1</source>
        <translation>Kein Browser ließ sich starten. Die Adresse wurde kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>%n Adresse kopiert.</numerusform>
            <numerusform>%n Adressen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No further unread article in this list.</source>
        <translation>Kein weiterer ungelesener Artikel in dieser Liste.</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Als un&amp;gelesen markieren</translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>No longer &amp;save</source>
        <translation>Nicht mehr &amp;merken</translation>
    </message>
    <message>
        <source>%1 was started.</source>
        <comment>name of a program</comment>
        <translation>%1 wurde gestartet.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListModel</name>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gemerkt</translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation>offline gespeichert</translation>
    </message>
    <message>
        <source>changed by the newsroom</source>
        <translation>von der Redaktion geändert</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>Words of the headline …</source>
        <translation>Wörter der Überschrift …</translation>
    </message>
    <message>
        <source>Filter by words of the headline</source>
        <translation>Nach Wörtern der Überschrift filtern</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleOutput</name>
    <message>
        <source>The article was written to %1.</source>
        <translation>Der Artikel wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The article was given to the printer.</source>
        <translation>Der Artikel wurde an den Drucker gegeben.</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>Der Artikel konnte nicht gedruckt werden.</translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation>Webseite, die ihre Bilder enthält (*.html)</translation>
    </message>
    <message>
        <source>Markdown, with a folder for pictures (*.md)</source>
        <translation>Markdown, mit einem Ordner für Bilder (*.md)</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>Artikel exportieren</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>%n Bild, das nicht gespeichert ist, ist verlinkt.</numerusform>
            <numerusform>%n Bilder, die nicht gespeichert sind, sind verlinkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the article as PDF</source>
        <translation>Artikel als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Save the kept page</source>
        <translation>Die aufbewahrte Seite speichern</translation>
    </message>
    <message>
        <source>Web page, pictures included (*.html)</source>
        <translation>Webseite mit Bildern (*.html)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Kein Befehl enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FailuresDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Eigenschaften …</translation>
    </message>
    <message>
        <source>Sources that could not be read</source>
        <translation>Quellen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Woran es liegt</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Every source could be read the last time.</source>
        <translation>Alle Quellen konnten zuletzt gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read the last time. What is already stored stays readable.</source>
        <translation>
            <numerusform>%n Quelle konnte zuletzt nicht gelesen werden. Was schon gespeichert ist, bleibt lesbar.</numerusform>
            <numerusform>%n Quellen konnten zuletzt nicht gelesen werden. Was schon gespeichert ist, bleibt lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>&amp;Enter password…</source>
        <translation>Passwort &amp;eingeben …</translation>
    </message>
    <message>
        <source>&amp;Only those that fail for long or are gone</source>
        <translation>&amp;Nur, was lange fehlschlägt oder endgültig weg ist</translation>
    </message>
    <message>
        <source>&amp;Search for the new address…</source>
        <translation>&amp;Neue Adresse suchen …</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Abonnement &amp;kündigen</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Looks on the source&apos;s home page for the feeds it offers now.</source>
        <translation>Sieht auf der Startseite der Quelle nach, welche Feeds sie jetzt anbietet.</translation>
    </message>
    <message>
        <source>Can be undone.</source>
        <translation>Lässt sich rückgängig machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is gone or fails for long; it stands first.</source>
        <translation>
            <numerusform>%n davon ist endgültig weg oder schlägt lange fehl; sie steht oben.</numerusform>
            <numerusform>%n davon sind endgültig weg oder schlagen lange fehl; sie stehen oben.</numerusform>
        </translation>
    </message>
    <message>
        <source>never: it is gone for good</source>
        <translation>nie: endgültig weg</translation>
    </message>
    <message>
        <source>at the next occasion</source>
        <translation>bei nächster Gelegenheit</translation>
    </message>
    <message numerus="yes">
        <source>%1
Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>%1
%n-mal fehlgeschlagen.</numerusform>
            <numerusform>%1
%n-mal hintereinander fehlgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedFetchingPage</name>
    <message>
        <source>As in the preferences</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>HTTP/&amp;2, where the server offers it</source>
        <translation>HTTP/&amp;2, wo der Server es anbietet</translation>
    </message>
    <message>
        <source>Keep &amp;cookies while Depesche is open</source>
        <translation>&amp;Cookies behalten, solange Depesche offen ist</translation>
    </message>
    <message>
        <source>Depesche, with its version</source>
        <translation>Depesche, mit Version</translation>
    </message>
    <message>
        <source>Program&apos;s &amp;name for the server:</source>
        <translation>&amp;Name des Programms beim Server:</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source>As its own habit suggests</source>
        <translation>Nach der Gewohnheit des Feeds</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>&amp;Abstand:</translation>
    </message>
    <message>
        <source>Letter by letter, also where ids are addresses that differ only behind the # sign.</source>
        <translation>Buchstabe für Buchstabe, auch wo Kennungen Adressen sind, die sich nur hinter dem #-Zeichen unterscheiden.</translation>
    </message>
    <message>
        <source>For sources that give their articles new ids, so that they come again as new ones.</source>
        <translation>Für Quellen, die ihren Artikeln neue Kennungen geben, sodass sie noch einmal als neue kommen.</translation>
    </message>
    <message>
        <source>For sources that change ids and addresses. What has the same title is one article; another title makes a new one.</source>
        <translation>Für Quellen, die Kennungen und Adressen ändern. Was denselben Titel hat, ist ein Artikel; ein anderer Titel macht einen neuen.</translation>
    </message>
    <message>
        <source>For sources that change ids and addresses and use a title again on another day.</source>
        <translation>Für Quellen, die Kennungen und Adressen ändern und einen Titel an einem anderen Tag wieder verwenden.</translation>
    </message>
    <message>
        <source>By the publisher&apos;s id, else by the address, else by title and date. Right for nearly every source.</source>
        <translation>An der Kennung des Herausgebers, sonst an der Adresse, sonst an Titel und Datum. Richtig für fast jede Quelle.</translation>
    </message>
    <message>
        <source>Know articles &amp;again by:</source>
        <translation>Artikel &amp;wiedererkennen an:</translation>
    </message>
    <message>
        <source>What the source gives (usual)</source>
        <translation>Dem, was die Quelle angibt (üblich)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title and day</source>
        <translation>Titel und Tag</translation>
    </message>
    <message>
        <source>Publisher&apos;s id</source>
        <translation>Kennung des Herausgebers</translation>
    </message>
    <message>
        <source>The source is then read as a whole; stored articles stay as they are.</source>
        <translation>Die Quelle wird dann als Ganzes gelesen; gespeicherte Artikel bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedGeneralPage</name>
    <message>
        <source>As in the preferences</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation>Aller Artikel</translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation>Gemerkter Artikel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source> articles</source>
        <translation> Artikel</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>Keep &amp;pictures:</source>
        <translation>&amp;Bilder aufbewahren:</translation>
    </message>
    <message>
        <source>Keep articles (&amp;time):</source>
        <translation>Artikel aufbewahren (&amp;Zeit):</translation>
    </message>
    <message>
        <source>Keep articles (n&amp;umber):</source>
        <translation>Artikel aufbewahren (A&amp;nzahl):</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Home page:</source>
        <translation>Startseite:</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Beschreibung:</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Format:</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>Dokument:</translation>
    </message>
    <message>
        <source>not well-formed; it was repaired as far as possible</source>
        <translation>nicht wohlgeformt; es wurde so weit wie möglich repariert</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>does not say when the feed has changed, so it is loaded as a whole each time</source>
        <translation>sagt nicht, ob sich der Feed geändert hat; darum wird er jedes Mal ganz geladen</translation>
    </message>
    <message>
        <source>Last read:</source>
        <translation>Zuletzt gelesen:</translation>
    </message>
    <message>
        <source>Last asked:</source>
        <translation>Zuletzt gefragt:</translation>
    </message>
    <message>
        <source>Next time:</source>
        <translation>Nächstes Mal:</translation>
    </message>
    <message>
        <source>never: the source says it is gone for good</source>
        <translation>nie: die Quelle sagt, dass es sie nicht mehr gibt</translation>
    </message>
    <message>
        <source>Last failure:</source>
        <translation>Letzter Fehler:</translation>
    </message>
    <message>
        <source>Unread:</source>
        <translation>Ungelesen:</translation>
    </message>
    <message>
        <source>The server sends on to %1 for good; a new address is taken over once it was named several times in a row, unless another source has it.</source>
        <translation>Der Server leitet dauerhaft zu %1 weiter; eine neue Adresse wird übernommen, wenn sie mehrmals nacheinander genannt wurde, es sei denn, eine andere Quelle hat sie.</translation>
    </message>
    <message>
        <source>From %1 to the address above, which was taken over on %2.</source>
        <translation>Von %1 zur Adresse oben, übernommen am %2.</translation>
    </message>
    <message>
        <source>Moved:</source>
        <translation>Umgezogen:</translation>
    </message>
    <message>
        <source>Te&amp;xt of articles:</source>
        <translation>Te&amp;xt der Artikel:</translation>
    </message>
    <message>
        <source>The feed’s own</source>
        <translation>Der des Feeds</translation>
    </message>
    <message>
        <source>The full text of the newsroom’s page</source>
        <translation>Der volle Text der Seite der Redaktion</translation>
    </message>
    <message>
        <source>Whichever is longer</source>
        <translation>Der längere von beiden</translation>
    </message>
    <message>
        <source>Full texts are fetched for unread and saved articles of the last two weeks.</source>
        <translation>Volltexte werden für ungelesene und gemerkte Artikel der letzten zwei Wochen geholt.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedPropertiesDialog</name>
    <message>
        <source>Properties of %1</source>
        <translation>Eigenschaften von %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>Die Adresse muss mit http:// oder https:// beginnen.</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>Allge&amp;mein</translation>
    </message>
    <message>
        <source>&amp;Fetching</source>
        <translation>Ab&amp;ruf</translation>
    </message>
    <message>
        <source>Sign-&amp;in</source>
        <translation>Anmel&amp;dung</translation>
    </message>
    <message>
        <source>An own proxy needs a host.</source>
        <translation>Ein eigener Proxy braucht einen Rechner.</translation>
    </message>
    <message>
        <source>A header line is a name, a colon and a value.</source>
        <translation>Eine Kopfzeile besteht aus Name, Doppelpunkt und Wert.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedSignInPage</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>PEM file with a certificate and its key</source>
        <translation>PEM-Datei mit Zertifikat und Schlüssel</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>Name: Wert</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Be&amp;nutzer:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Client &amp;certificate:</source>
        <translation>Client-&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of its key:</source>
        <translation>P&amp;assphrase des Schlüssels:</translation>
    </message>
    <message>
        <source>&amp;Header lines to send:</source>
        <translation>&amp;Kopfzeilen zum Mitsenden:</translation>
    </message>
    <message>
        <source>All of this is sent to the server of the feed&apos;s address and to nobody else. What is secret lies in the system&apos;s keyring; on a system without one it is encrypted, and the key lies outside of the profile.</source>
        <translation>All dies geht an den Server der Feed-Adresse und an niemanden sonst. Geheimes liegt im Schlüsselbund des Systems; gibt es keinen, ist es verschlüsselt, und der Schlüssel liegt außerhalb des Profils.</translation>
    </message>
    <message>
        <source>The keyring is asked…</source>
        <translation>Der Schlüsselbund wird gefragt …</translation>
    </message>
    <message>
        <source>What is kept cannot be read: %1 What is entered here replaces it.</source>
        <translation>Was verwahrt ist, lässt sich nicht lesen: %1 Was hier eingegeben wird, ersetzt es.</translation>
    </message>
    <message>
        <source>Choose a client certificate</source>
        <translation>Client-Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.key);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.key);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Im Artikel finden</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FirstStartPage</name>
    <message>
        <source>Your news, in one window</source>
        <translation>Ihre Nachrichten in einem Fenster</translation>
    </message>
    <message>
        <source>Nothing is subscribed yet. Give Depesche the address of a newspaper or a feed, or bring the list you already have.</source>
        <translation>Noch ist nichts abonniert. Geben Sie die Adresse einer Zeitung oder eines Feeds an, oder bringen Sie die Liste mit, die Sie schon haben.</translation>
    </message>
    <message>
        <source>Subscribe to a source</source>
        <translation>Quelle abonnieren</translation>
    </message>
    <message>
        <source>Type the address of a feed or a web page</source>
        <translation>Adresse eines Feeds oder einer Webseite eingeben</translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation>Abonnementliste importieren</translation>
    </message>
    <message>
        <source>OPML, as every other news reader exports it</source>
        <translation>OPML, wie es jedes andere Programm dieser Art exportiert</translation>
    </message>
    <message>
        <source>Look at the demo newsroom</source>
        <translation>Demo-Redaktion ansehen</translation>
    </message>
    <message>
        <source>Starts an invented newspaper on this machine and subscribes to it</source>
        <translation>Startet eine erfundene Zeitung auf diesem Rechner und abonniert sie</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FollowDialog</name>
    <message>
        <source>There is no live coverage at this address that could be followed. Try the page of a live blog, a feed, or an event stream.</source>
        <translation>Unter dieser Adresse gibt es keine Live-Berichterstattung, die sich verfolgen ließe. Versuchen Sie die Seite eines Liveblogs, einen Feed oder einen Ereignisstrom.</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Verfolgen</translation>
    </message>
    <message>
        <source>Follow as live ticker</source>
        <translation>Als Newsticker verfolgen</translation>
    </message>
    <message>
        <source>Address of a live blog, a feed or an event stream</source>
        <translation>Adresse eines Liveblogs, eines Feeds oder eines Ereignisstroms</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Asking the address</source>
        <translation>Adresse wird gefragt</translation>
    </message>
    <message>
        <source>New entries then come into the live ticker by themselves.</source>
        <translation>Neue Einträge kommen dann von selbst in den Newsticker.</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>Event stream: %1</source>
        <translation>Ereignisstrom: %1</translation>
    </message>
    <message>
        <source>Feed: %1</source>
        <translation>Feed: %1</translation>
    </message>
    <message>
        <source>Live blog: %1</source>
        <translation>Liveblog: %1</translation>
    </message>
    <message>
        <source>What the page names</source>
        <translation>Was die Seite nennt</translation>
    </message>
    <message>
        <source>Looking for what %1 names …</source>
        <translation>Es wird gesucht, was %1 nennt …</translation>
    </message>
    <message>
        <source>The page has no live coverage of its own. It names what can be followed:</source>
        <translation>Die Seite hat keinen eigenen Liveticker. Sie nennt, was sich verfolgen lässt:</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FoundFeedsList</name>
    <message>
        <source>News sitemap</source>
        <translation>News-Sitemap</translation>
    </message>
    <message numerus="yes">
        <source>about %n a day</source>
        <translation>
            <numerusform>etwa %n am Tag</numerusform>
            <numerusform>etwa %n am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a week</source>
        <translation>
            <numerusform>etwa %n pro Woche</numerusform>
            <numerusform>etwa %n pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a month</source>
        <translation>
            <numerusform>etwa %n im Monat</numerusform>
            <numerusform>etwa %n im Monat</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation>Neuester Artikel</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>Gefundene Feeds</translation>
    </message>
    <message>
        <source>%1 (subscribed already)</source>
        <translation>%1 (schon abonniert)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FullTextBar</name>
    <message>
        <source>Fetching the full text…</source>
        <translation>Der volle Text wird geholt …</translation>
    </message>
    <message>
        <source>The feed’s text is shown. %1</source>
        <translation>Gezeigt wird der Text des Feeds. %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::KeptPageActions</name>
    <message>
        <source>The kept page cannot be read. Keep it again while the newsroom has it.</source>
        <translation>Die aufbewahrte Seite ist nicht lesbar. Bewahren Sie sie erneut auf, solange die Redaktion sie noch hat.</translation>
    </message>
    <message>
        <source>The kept page was removed.</source>
        <translation>Die aufbewahrte Seite wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>The page is kept, with %n picture(s): %1.</source>
        <translation>
            <numerusform>Die Seite ist aufbewahrt, mit %n Bild: %1.</numerusform>
            <numerusform>Die Seite ist aufbewahrt, mit %n Bildern: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out is named at its end.</source>
        <translation>Was fehlt, ist an ihrem Ende genannt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The page is not kept: the article has no address.</source>
        <translation>Die Seite wurde nicht aufbewahrt: Der Artikel hat keine Adresse.</translation>
    </message>
    <message>
        <source>The page is not kept: Depesche reads offline.</source>
        <translation>Die Seite wurde nicht aufbewahrt: Depesche liest offline.</translation>
    </message>
    <message>
        <source>The connection is metered, and a page with its pictures can be large.</source>
        <translation>Die Verbindung ist getaktet, und eine Seite mit ihren Bildern kann groß sein.</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>Trotzdem aufbewahren</translation>
    </message>
    <message>
        <source>The page is not kept. %1</source>
        <translation>Die Seite wurde nicht aufbewahrt. %1</translation>
    </message>
    <message>
        <source>Stopped: the page is not kept.</source>
        <translation>Angehalten: Die Seite wurde nicht aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::LinkQuestion</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>This link does not say where it leads, or says it wrongly. It leads to %1.</source>
        <translation>Dieser Link sagt nicht oder nicht richtig, wohin er führt. Er führt zu %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>depesche::ui::MainWindow</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>Das Bild wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 – Depesche</source>
        <translation>%1 – Depesche</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>Live ticker</source>
        <translation>Newsticker</translation>
    </message>
</context>
<context>
    <name>depesche::ui::NamedListsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>Weitere Listen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>nicht abgerufen</translation>
    </message>
    <message>
        <source>Fetching lists</source>
        <translation>Listen werden abgerufen</translation>
    </message>
    <message numerus="yes">
        <source>The list names %n further list(s). They are fetched only if you want it.</source>
        <translation>
            <numerusform>Die Liste nennt %n weitere Liste. Sie wird nur auf Ihren Wunsch abgerufen.</numerusform>
            <numerusform>Die Liste nennt %n weitere Listen. Sie werden nur auf Ihren Wunsch abgerufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;nhalten</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <comment>further lists</comment>
        <translation>A&amp;brufen</translation>
    </message>
    <message>
        <source>Fetching %1 …</source>
        <translation>%1 wird abgerufen …</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were fetched.</source>
        <translation>
            <numerusform>%n Liste wurde abgerufen.</numerusform>
            <numerusform>%n Listen wurden abgerufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be fetched.</source>
        <translation>
            <numerusform>%n Liste konnte nicht abgerufen werden.</numerusform>
            <numerusform>%n Listen konnten nicht abgerufen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were left out: there are too many of them, or they are too deep or too large.</source>
        <translation>
            <numerusform>%n Liste blieb aus: Es sind zu viele, zu tief verschachtelte oder zu große.</numerusform>
            <numerusform>%n Listen blieben aus: Es sind zu viele, zu tief verschachtelte oder zu große.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationModel</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Live tickers</source>
        <translation>Newsticker</translation>
    </message>
    <message>
        <source>live ticker, ended</source>
        <translation>Newsticker, beendet</translation>
    </message>
    <message>
        <source>live ticker</source>
        <translation>Newsticker</translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationView</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>depesche::ui::OrderSwitch</name>
    <message>
        <source>Newest first</source>
        <translation>Neueste oben</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste oben</translation>
    </message>
    <message>
        <source>Order of the entries</source>
        <translation>Reihenfolge der Einträge</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PageMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Bild &amp;speichern …</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>S&amp;how picture</source>
        <translation>Bild &amp;zeigen</translation>
    </message>
    <message>
        <source>Copy with so&amp;urce</source>
        <translation>Mit &amp;Quelle kopieren</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureOutput</name>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureViewer</name>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>The picture could not be copied.</source>
        <translation>Das Bild konnte nicht kopiert werden.</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>Das Bild wurde gespeichert.</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>Das Bild konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Originalgröße</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Zurück zum Artikel</translation>
    </message>
    <message>
        <source>Rights…</source>
        <translation>Rechte …</translation>
    </message>
    <message>
        <source>Page about the rights of this picture</source>
        <translation>Seite über die Rechte an diesem Bild</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. It can be saved.</source>
        <translation>Dieses Bild kann hier nicht gezeigt werden. Es kann gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a scale in percent</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Refresh and offline</source>
        <translation>Aktualisieren und &amp;Offline</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>Eine neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>S&amp;chrift:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation>Aller Artikel</translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation>Gemerkter Artikel</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Nur auf Wunsch</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Refresh &amp;every:</source>
        <translation>Aktualisieren &amp;alle:</translation>
    </message>
    <message>
        <source>&amp;Keep pictures:</source>
        <translation>&amp;Bilder aufbewahren:</translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation>&amp;Höchstens:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie die Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation>&amp;Blocksatz</translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation>Zeilen&amp;breite höchstens:</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>Zeilen&amp;höhe:</translation>
    </message>
    <message>
        <source>Sources and pictures also over &amp;metered connections</source>
        <translation>Quellen und Bilder auch über &amp;getaktete Verbindungen</translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation>Silbentre&amp;nnung</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>Benach&amp;richtigungen</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Less &amp;motion: nothing slides by itself</source>
        <translation>&amp;Weniger Bewegung: nichts gleitet von selbst</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ProxyFields</name>
    <message>
        <source>No proxy</source>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Rechner des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Select an article</source>
        <translation>Wählen Sie einen Artikel</translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation>In der Liste ausgewählt, erscheint er hier.</translation>
    </message>
    <message>
        <source>Opening the article…</source>
        <translation>Öffnet den Artikel …</translation>
    </message>
    <message>
        <source>The page view crashed</source>
        <translation>Die Seitenansicht ist abgestürzt</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Es ist nichts verloren.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>This article is no longer stored</source>
        <translation>Dieser Artikel ist nicht mehr gespeichert</translation>
    </message>
    <message>
        <source>Its source’s retention removed it.</source>
        <translation>Die Aufbewahrungsfrist seiner Quelle ist abgelaufen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The article could not be read</source>
        <translation>Der Artikel konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The store did not answer as it should.</source>
        <translation>Der Speicher hat nicht geantwortet, wie er sollte.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SearchField</name>
    <message>
        <source>Search all articles …</source>
        <translation>Alle Artikel durchsuchen …</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Alle Artikel durchsuchen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SourceActions</name>
    <message>
        <source>Subscription lists (*.opml *.xml);;All files (*)</source>
        <translation>Abonnementlisten (*.opml *.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation>Abonnementliste importieren</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a subscription list.</source>
        <translation>%1 ist zu groß für eine Abonnementliste.</translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation>%1 konnte nicht importiert werden: %2</translation>
    </message>
    <message>
        <source>Export the subscription list</source>
        <translation>Abonnementliste exportieren</translation>
    </message>
    <message>
        <source>The subscription list was written to %1.</source>
        <translation>Die Abonnementliste wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Name des Ordners:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Name of the source:</source>
        <translation>Name der Quelle:</translation>
    </message>
    <message>
        <source>Re&amp;move the folder</source>
        <translation>O&amp;rdner entfernen</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>Abonnement &amp;kündigen</translation>
    </message>
    <message>
        <source>%1 has moved; its new address %2 was taken over.</source>
        <translation>%1 ist umgezogen; die neue Adresse %2 wurde übernommen.</translation>
    </message>
    <message>
        <source>%1 is gone for good and is not asked any more.</source>
        <translation>%1 gibt es nicht mehr und wird nicht mehr abgefragt.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::StatusLine</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Reading offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) offline</source>
        <translation>
            <numerusform>%n Artikel offline</numerusform>
            <numerusform>%n Artikel offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Last refreshed %1</source>
        <translation>Zuletzt aktualisiert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read</source>
        <translation>
            <numerusform>%n Quelle nicht lesbar</numerusform>
            <numerusform>%n Quellen nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is metered: sources and pictures are not fetched by themselves. What you ask for is fetched.</source>
        <translation>Die Verbindung ist getaktet: Quellen und Bilder werden nicht von selbst geholt. Was Sie verlangen, wird geholt.</translation>
    </message>
    <message>
        <source>Online, metered</source>
        <translation>Online, getaktet</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeAccess</name>
    <message>
        <source>How the address is asked</source>
        <translation>Wie die Adresse abgefragt wird</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Abruf</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeDialog</name>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>&amp;Abonnieren</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonnieren</translation>
    </message>
    <message>
        <source>Address of a feed or of a web page</source>
        <translation>Adresse eines Feeds oder einer Webseite</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Sucht Feeds</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Depesche finds the feeds that a page offers. Nothing is stored before you choose.</source>
        <translation>Depesche findet die Feeds, die eine Seite anbietet. Gespeichert wird erst, was Sie auswählen.</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Sieht %1 an …</translation>
    </message>
    <message>
        <source>This address is a feed.</source>
        <translation>Diese Adresse ist ein Feed.</translation>
    </message>
    <message numerus="yes">
        <source>This page offers %n feed(s).</source>
        <translation>
            <numerusform>Diese Seite bietet %n Feed an.</numerusform>
            <numerusform>Diese Seite bietet %n Feeds an.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ab&amp;brechen</translation>
    </message>
    <message>
        <source>Search usual &amp;places</source>
        <translation>Übliche &amp;Orte absuchen</translation>
    </message>
    <message>
        <source>Asks about ten addresses of the site where feeds often are, one after the other.</source>
        <translation>Fragt nacheinander etwa zehn Adressen der Website, an denen Feeds oft liegen.</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <translation>Neue Adresse von %1</translation>
    </message>
    <message>
        <source>&amp;Use this address</source>
        <translation>Diese Adresse &amp;verwenden</translation>
    </message>
    <message>
        <source>Sign-&amp;in and fetching…</source>
        <translation>Anmel&amp;dung und Abruf …</translation>
    </message>
    <message>
        <source>For an address that wants a password, a certificate or another way</source>
        <translation>Für eine Adresse, die ein Passwort, ein Zertifikat oder einen anderen Weg verlangt</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerActions</name>
    <message>
        <source>Looking at %1 …</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>This was followed already; it goes on.</source>
        <translation>Das wurde schon verfolgt; es geht weiter.</translation>
    </message>
    <message>
        <source>%1 is followed now.</source>
        <translation>%1 wird jetzt verfolgt.</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Unfollow “%1”?</source>
        <translation>„%1“ nicht mehr verfolgen?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n stored entries are deleted.</source>
        <translation>
            <numerusform>Der gespeicherte Eintrag wird gelöscht.</numerusform>
            <numerusform>Die %n gespeicherten Einträge werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unfollow</source>
        <translation>&amp;Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>&amp;Show in the live ticker</source>
        <translation>Im Newsticker &amp;zeigen</translation>
    </message>
    <message>
        <source>Mark all as s&amp;een</source>
        <translation>Alle als &amp;gesehen markieren</translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation>Seite im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Die Adresse wurde kopiert.</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>Ab&amp;ruf abschalten</translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation>&amp;Nicht mehr verfolgen …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerDelegate</name>
    <message>
        <source>Key event</source>
        <translation>Schlüsselereignis</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Edited by the newsroom</source>
        <translation>Von der Redaktion geändert</translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation>Von der Redaktion zurückgezogen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerHeader</name>
    <message>
        <source>Live ticker</source>
        <translation>Newsticker</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Options of the live ticker</source>
        <translation>Einstellungen des Newstickers</translation>
    </message>
    <message>
        <source>Close the live ticker</source>
        <translation>Newsticker schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread entries</source>
        <translation>
            <numerusform>%n ungelesener Eintrag</numerusform>
            <numerusform>%n ungelesene Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, choose what is shown</source>
        <translation>%1, Auswahl des Newstickers</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what has come meanwhile</source>
        <translation>Zeigen, was inzwischen kam</translation>
    </message>
    <message>
        <source>Let new entries wait</source>
        <translation>Neue Einträge warten lassen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerLine</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation>Einträge des Newstickers</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerMenus</name>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation>Adresse verfolgen …</translation>
    </message>
    <message>
        <source>&amp;Key events only</source>
        <translation>Nur &amp;Schlüsselereignisse</translation>
    </message>
    <message>
        <source>&amp;Ages instead of times</source>
        <translation>&amp;Alter statt Uhrzeit</translation>
    </message>
    <message>
        <source>Mark all as &amp;seen</source>
        <translation>Alle als &amp;gesehen markieren</translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation>Seite im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Die Adresse wurde kopiert.</translation>
    </message>
    <message>
        <source>Try no&amp;w</source>
        <translation>Jetzt &amp;versuchen</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>Ab&amp;ruf abschalten</translation>
    </message>
    <message>
        <source>Nothing is asked of the newsroom until you switch it off again</source>
        <translation>Von der Redaktion wird nichts geholt, bis Sie das wieder ausschalten</translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation>&amp;Nicht mehr verfolgen …</translation>
    </message>
    <message>
        <source>How much is k&amp;ept</source>
        <translation>Wie &amp;viel bleibt</translation>
    </message>
    <message>
        <source>Any number of entries</source>
        <translation>Beliebig viele Einträge</translation>
    </message>
    <message numerus="yes">
        <source>%n entries at most</source>
        <translation>
            <numerusform>höchstens %n Eintrag</numerusform>
            <numerusform>höchstens %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Ohne Frist</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerModel</name>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>key event</source>
        <translation>Schlüsselereignis</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>withdrawn by the newsroom</source>
        <translation>von der Redaktion zurückgezogen</translation>
    </message>
    <message>
        <source>with a picture: %1</source>
        <translation>mit Bild: %1</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerOutput</name>
    <message>
        <source>Export the live ticker</source>
        <translation>Newsticker exportieren</translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation>Webseite mit ihren Bildern (*.html)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The live ticker was written to %1.</source>
        <translation>Der Newsticker wurde nach %1 geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>%n Bild, das nicht gespeichert ist, ist verlinkt.</numerusform>
            <numerusform>%n Bilder, die nicht gespeichert sind, sind verlinkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Key event</source>
        <translation>Schlüsselereignis</translation>
    </message>
    <message>
        <source>Changed later</source>
        <translation>Nachträglich geändert</translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation>Von der Redaktion zurückgezogen</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Gespeichert am %1</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <translation>Bildnachweise</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerPane</name>
    <message>
        <source>This entry has no page of its own.</source>
        <translation>Dieser Eintrag hat keine eigene Seite.</translation>
    </message>
    <message>
        <source>Fol&amp;d</source>
        <translation>&amp;Zuklappen</translation>
    </message>
    <message>
        <source>&amp;Read here</source>
        <translation>Hier &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>Der Link wurde kopiert.</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Text kopieren</translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation>Der Text wurde kopiert.</translation>
    </message>
    <message>
        <source>Words of the entries …</source>
        <translation>Wörter der Einträge …</translation>
    </message>
    <message>
        <source>Search in the live ticker</source>
        <translation>Im Newsticker suchen</translation>
    </message>
    <message>
        <source>59 min ago</source>
        <comment>the widest age of an entry</comment>
        <translation>vor 59 Min.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>New entries wait until you resume.</source>
        <translation>Neue Einträge warten, bis Sie fortsetzen.</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message>
        <source>None live</source>
        <translation>Keiner live</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>All live tickers, merged by time</source>
        <translation>Alle Newsticker, nach Zeit gemischt</translation>
    </message>
    <message>
        <source>New in the live ticker: %1</source>
        <translation>Neu im Newsticker: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries in the live ticker, the last one: %1</source>
        <translation>
            <numerusform>%n neuer Eintrag im Newsticker: %1</numerusform>
            <numerusform>%n neue Einträge im Newsticker, zuletzt: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerView</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation>Einträge des Newstickers</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n neuer Eintrag</numerusform>
            <numerusform>%n neue Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TrayIcon</name>
    <message>
        <source>&amp;Open Depesche</source>
        <translation>Depesche ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Pause alerts</source>
        <translation>Benachrichtigungen &amp;aussetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Depesche: %n unread entries</source>
        <translation>
            <numerusform>Depesche: %n ungelesener Eintrag</numerusform>
            <numerusform>Depesche: %n ungelesene Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TypePopup</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation>&amp;Blocksatz</translation>
    </message>
    <message>
        <source>Type and page</source>
        <translation>Schrift und Seite</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Wie das Fenster</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Mit Serifen</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Ohne Serifen</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>S&amp;chrift:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation>Zeilen&amp;breite höchstens:</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>Zeilen&amp;höhe:</translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation>Silbentre&amp;nnung</translation>
    </message>
</context>
<context>
    <name>depesche::ui::WindowToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read offline</source>
        <translation>Offline lesen</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alle gelesen</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonnieren</translation>
    </message>
</context>
<context>
    <name>depesche::ui::WorkReporter</name>
    <message numerus="yes">
        <source>Refreshing %1 of %n source(s)</source>
        <translation>
            <numerusform>Aktualisiere %1 von %n Quelle</numerusform>
            <numerusform>Aktualisiere %1 von %n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n</source>
        <translation>
            <numerusform>Speichere Bild %1 von %n</numerusform>
            <numerusform>Speichere Bild %1 von %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing source %1 of %n</source>
        <translation>
            <numerusform>Quelle %1 von %n wird importiert</numerusform>
            <numerusform>Quelle %1 von %n wird importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n over a metered connection</source>
        <translation>
            <numerusform>Speichere Bild %1 von %n über eine getaktete Verbindung</numerusform>
            <numerusform>Speichere Bild %1 von %n über eine getaktete Verbindung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>Volltext %1 von %n wird geholt</numerusform>
            <numerusform>Volltext %1 von %n wird geholt</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching a page to keep</source>
        <translation>Seite zum Aufbewahren wird geholt</translation>
    </message>
    <message numerus="yes">
        <source>Keeping a page: picture %1 of %n</source>
        <translation>
            <numerusform>Seite wird aufbewahrt: Bild %1 von %n</numerusform>
            <numerusform>Seite wird aufbewahrt: Bild %1 von %n</numerusform>
        </translation>
    </message>
</context>
</TS>
