<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ActionCatalogue</name>
    <message>
        <source>&amp;Subscribe…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a subscription list (OPML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export the subscription list (OPML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the article as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navigation in a &amp;window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List &amp;beside the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;unread articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the l&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;unread article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide from the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark al&amp;l as read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep for offline reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the &amp;selected source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download all pictures of this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the de&amp;mo newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Depesche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources that cannot &amp;be read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Network activity…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the p&amp;ictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the selection with its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type and page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What the newsroom changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the live tic&amp;ker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live ticke&amp;r in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep ori&amp;ginal page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept pag&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve the kept page as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move the kept page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the so&amp;urce as live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;article&apos;s page as live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jump to the newest entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search in the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live ticker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>nothing new (304)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search for feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved for good; the new address was taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>bytes received, bytes announced</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a number of seconds with one decimal place</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more alerts of this live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n important entries meanwhile</source>
        <translation>
            <numerusform>%n important entry meanwhile</numerusform>
            <numerusform>%n important entries meanwhile</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>By %1</source>
        <comment>authors</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures not stored yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture not stored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get them now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on the newsroom’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed gives no text for this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min read</source>
        <comment>how long the article takes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>heading of the table of contents</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture credits</source>
        <comment>heading of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed %n time(s), last on %1</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Changed once, on %1</numerusform>
            <numerusform>Changed %n times, last on %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the newsroom changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, since %2</source>
        <comment>number, date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word was changed; only markup, links or pictures are different.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added:</source>
        <comment>said before words that came</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed:</source>
        <comment>said before words that went</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unchanged</source>
        <translation>
            <numerusform>%n word unchanged</numerusform>
            <numerusform>%n words unchanged</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <comment>sound or film, in the person&apos;s player</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is too large for one page: the rest of its text or pictures is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page kept on %1 (%2)</source>
        <comment>date and time, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of %1, kept on %2</source>
        <comment>host, date and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this kept page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the number that is kept</source>
        <translation>
            <numerusform>%n picture beyond the number that is kept</numerusform>
            <numerusform>%n pictures beyond the number that is kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) too large</source>
        <translation>
            <numerusform>%n picture too large</numerusform>
            <numerusform>%n pictures too large</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the size that a page may have</source>
        <translation>
            <numerusform>%n picture beyond the size that a page may have</numerusform>
            <numerusform>%n pictures beyond the size that a page may have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that did not come in time</source>
        <translation>
            <numerusform>%n picture that did not come in time</numerusform>
            <numerusform>%n pictures that did not come in time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that could not be fetched</source>
        <translation>
            <numerusform>%n picture that could not be fetched</numerusform>
            <numerusform>%n pictures that could not be fetched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of a kind that is not kept</source>
        <translation>
            <numerusform>%n picture of a kind that is not kept</numerusform>
            <numerusform>%n pictures of a kind that is not kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) with other pages or players</source>
        <translation>
            <numerusform>%n frame with another page or a player</numerusform>
            <numerusform>%n frames with other pages or players</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSentences</name>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n source imported.</numerusform>
            <numerusform>%n sources imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) were subscribed already.</source>
        <translation>
            <numerusform>%n source was subscribed already.</numerusform>
            <numerusform>%n sources were subscribed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were not stored: %1</source>
        <translation>
            <numerusform>%n source of the list was not stored: %1</numerusform>
            <numerusform>%n sources of the list were not stored: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were left out: the import was stopped.</source>
        <translation>
            <numerusform>%n source of the list was left out: the import was stopped.</numerusform>
            <numerusform>%n sources of the list were left out: the import was stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) had no web address and were left out.</source>
        <translation>
            <numerusform>%n entry had no web address and was left out.</numerusform>
            <numerusform>%n entries had no web address and were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was broken and was read as far as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no subscription list (OPML).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>No headline here has “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search field looks through the whole text of all articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come today so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an article for later and it is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is stored with all its pictures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures are stored as articles come, as the preferences say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no articles here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer words find more, and so does the beginning of a word with a star: harb*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The articles could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln hit(s)</source>
        <translation>
            <numerusform>more than %Ln hit</numerusform>
            <numerusform>more than %Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message>
        <source>This source could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message>
        <source>This system has no keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, or it refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of passwords cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of passwords cannot be used (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring. The password is kept encrypted in the profile; the key is %1, which you alone can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password holds until Depesche is closed and is asked for again then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TickerWords</name>
    <message>
        <source>Next attempt at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time: an entry of another day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entries come in as they are published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first answer is awaited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network, or it is switched off. What is stored can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped following; nothing is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coverage is over; its entries stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No live ticker is followed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blogs, feeds and event streams can be followed: new entries come in here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key event yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry has “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n article(s) marked as read.</source>
        <translation>
            <numerusform>%n article marked as read.</numerusform>
            <numerusform>%n articles marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread.</source>
        <translation>
            <numerusform>%n article marked as unread.</numerusform>
            <numerusform>%n articles marked as unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) saved.</source>
        <translation>
            <numerusform>%n article saved.</numerusform>
            <numerusform>%n articles saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer saved.</source>
        <translation>
            <numerusform>%n article no longer saved.</numerusform>
            <numerusform>%n articles no longer saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hidden.</source>
        <translation>
            <numerusform>%n article hidden.</numerusform>
            <numerusform>%n articles hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) unsubscribed.</source>
        <translation>
            <numerusform>%n source unsubscribed.</numerusform>
            <numerusform>%n sources unsubscribed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>%n source imported.</numerusform>
            <numerusform>%n sources imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The server does not understand the request (400); check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants a user name and a password (401).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher wants money for this feed (402).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not hand out this feed (403).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing at this address (404); look for the new one on the publisher&apos;s site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not answer to reading (405); check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no form of this feed that a reader takes (406).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy wants a password (407); check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server waited too long for the request (408); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher took this feed down for good (410); it is not asked again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server turns programs like this away (418).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not serve this host (421); check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants to be asked again later (425).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants another protocol (426).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server wants to be asked less often (429); it is left alone for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the headers of the request as too large (431).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A law keeps the server from showing this feed (451).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault (500); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot do what was asked (501).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gets no proper answer from the one behind it (502); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is overloaded or under repair (503); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server waited too long for the one behind it (504); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server speaks another version of HTTP (505).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full (507); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server goes in a circle (508); tell the publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network wants a sign-in first (511); open a web page in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s server gave its front end no usable answer (520); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s server refuses its front end (521); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s server does not answer its front end (522); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front end does not find the publisher&apos;s server (523); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s server and its front end do not agree on encryption (525).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The publisher&apos;s server has no valid certificate for its front end (526).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has a fault (%1); it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refuses the request (%1); check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects in a way that cannot be followed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server answers without a document (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sent an interim answer in place of the final one (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is no longer there; it may have been removed by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be used as a profile; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile cannot be written; check its owner and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile was written by a newer version of Depesche and was left untouched; update the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the profile for too long; close it or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing the profile failed; check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search holds no word to look for; name at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are subscribed to this address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was closing before this was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the path of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a date in the current year, in Qt&apos;s format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a date in another year, in Qt&apos;s format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was too slow; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s); it is tried again later.</source>
        <translation>
            <numerusform>The server did not answer within %n second; it is tried again later.</numerusform>
            <numerusform>The server did not answer within %n seconds; it is tried again later.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program reads offline, or there is no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host was not found; check the address and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing answers at this address; the server may be down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the document is missing; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compression or transfer encoding of the answer is broken or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is not proper HTTP; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects in a circle; tell the publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects too many times in a row; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects to an address that may not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy does not work; check the proxy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no http or https address; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not take this user name and password (401); check them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is empty; it is tried again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a web page, not a feed; subscribe to the page&apos;s address to find its feeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a feed; check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is broken beyond repair; tell the publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The elements of the document are nested too deeply to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came could not be stored; check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before the answer was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Depesche; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked while offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>host not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is damaged and was left as it is. Open Depesche again: it offers to rescue what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not asked: the password cannot be read where it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not asked: the client certificate cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was given up before it was done.</source>
        <translation></translation>
    </message>
    <message>
        <source>the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is packed and unpacks to more than %1; tell the publisher, or remove the feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single entry of the feed is larger than %1; tell the publisher, or look for another feed of this site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is too large: it did not end within %1; check that the address is a feed&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom’s server does not hand out this page (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom’s page is no longer there (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed says as much as the newsroom’s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom’s page shows only the beginning of the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom’s page wants consent to cookies before it shows the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom’s server sent an error page instead of the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom shows the rest to subscribers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article was found on the newsroom’s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article’s address does not lead to a web page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts words at the ends of lines. The language of the article counts; its dictionary has to be installed, on Debian as the package hyphen-de or hyphen-en-us, for example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::DemoGuide</name>
    <message>
        <source>Switch off “Read offline” to look at the demo newsroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo newsroom does not answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo newsroom could not be started: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::DemoNewsroom</name>
    <message>
        <source>The demo newsroom is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::WindowProgram</name>
    <message>
        <source>Depesche cannot open its profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To begin with another folder, start: depesche --profile FOLDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read. They are kept as %1; the usual ones are in force.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of Depesche is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depesche can make a new store with all that can be read of the damaged one, and with what the last backup has where it cannot be read. The damaged file is kept.

%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rescue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what can be read of the damaged store …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the new store.</source>
        <translation>
            <numerusform>%n article is in the new store.</numerusform>
            <numerusform>%n articles are in the new store.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them come(s) from the backup of %1.</source>
        <translation>
            <numerusform>%n of them comes from the backup of %1.</numerusform>
            <numerusform>%n of them come from the backup of %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is everything that was in the damaged one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new store was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the store cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Depesche and open it again: it then looks at the whole store and offers to rescue what can be read. Nothing is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::AboutDialog</name>
    <message>
        <source>About Depesche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, built on Qt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reader for newspapers and feeds, also without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityModel</name>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityWindow</name>
    <message>
        <source>C&amp;opy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which requests are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of an address or a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, as text for a report. Passwords and keys are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way.</source>
        <translation>
            <numerusform>%n request under way.</numerusform>
            <numerusform>%n requests under way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown.</source>
        <translation>
            <numerusform>%n row shown.</numerusform>
            <numerusform>%n rows shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open lo&amp;g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the file in which all of this is noted, from earlier days too:
%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::AlertsPage</name>
    <message>
        <source>&amp;Notify me of important entries of live tickers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One search on each line, such as: storm surge, “state of emergency”, flood*.
Entries that match are important, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two times</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is more, or comes in between, is summed up in one notification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also while the window is in &amp;front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Icon with the number of unread entries in the notification area</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleActions</name>
    <message>
        <source>This link is not opened: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be started. The address was copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>%n link copied.</numerusform>
            <numerusform>%n links copied.</numerusform>
        </translation>
    </message>
    <message>
        <source>No further unread article in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer &amp;save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was started.</source>
        <comment>name of a program</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListModel</name>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the headline …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by words of the headline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleOutput</name>
    <message>
        <source>The article was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article was given to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, with a folder for pictures (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>%n picture that is not stored is linked.</numerusform>
            <numerusform>%n pictures that are not stored are linked.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the article as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the kept page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page, pictures included (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FailuresDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources that could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every source could be read the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read the last time. What is already stored stays readable.</source>
        <translation>
            <numerusform>%n source could not be read the last time. What is already stored stays readable.</numerusform>
            <numerusform>%n sources could not be read the last time. What is already stored stays readable.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enter password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Only those that fail for long or are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search for the new address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks on the source&apos;s home page for the feeds it offers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them is gone or fails for long; it stands first.</source>
        <translation>
            <numerusform>%n of them is gone or fails for long; it stands first.</numerusform>
            <numerusform>%n of them are gone or fail for long; they stand first.</numerusform>
        </translation>
    </message>
    <message>
        <source>never: it is gone for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the next occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1
Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>%1
Failed %n time.</numerusform>
            <numerusform>%1
Failed %n times in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedFetchingPage</name>
    <message>
        <source>As in the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/&amp;2, where the server offers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;cookies while Depesche is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depesche, with its version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program&apos;s &amp;name for the server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As its own habit suggests</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter by letter, also where ids are addresses that differ only behind the # sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sources that give their articles new ids, so that they come again as new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sources that change ids and addresses. What has the same title is one article; another title makes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For sources that change ids and addresses and use a title again on another day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the publisher&apos;s id, else by the address, else by title and date. Right for nearly every source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know articles &amp;again by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source gives (usual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publisher&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source is then read as a whole; stored articles stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedGeneralPage</name>
    <message>
        <source>As in the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;pictures:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep articles (&amp;time):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep articles (n&amp;umber):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home page:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not well-formed; it was repaired as far as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say when the feed has changed, so it is loaded as a whole each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last read:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last asked:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never: the source says it is gone for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends on to %1 for good; a new address is taken over once it was named several times in a row, unless another source has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to the address above, which was taken over on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt of articles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full text of the newsroom’s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whichever is longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full texts are fetched for unread and saved articles of the last two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedPropertiesDialog</name>
    <message>
        <source>Properties of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-&amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An own proxy needs a host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header line is a name, a colon and a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedSignInPage</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file with a certificate and its key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client &amp;certificate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;phrase of its key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Header lines to send:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this is sent to the server of the feed&apos;s address and to nobody else. What is secret lies in the system&apos;s keyring; on a system without one it is encrypted, and the key lies outside of the profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept cannot be read: %1 What is entered here replaces it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.key);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FindBar</name>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FirstStartPage</name>
    <message>
        <source>Your news, in one window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is subscribed yet. Give Depesche the address of a newspaper or a feed, or bring the list you already have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe to a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of a feed or a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPML, as every other news reader exports it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the demo newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts an invented newspaper on this machine and subscribes to it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FollowDialog</name>
    <message>
        <source>There is no live coverage at this address that could be followed. Try the page of a live blog, a feed, or an event stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow as live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a live blog, a feed or an event stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entries then come into the live ticker by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event stream: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live blog: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the page names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what %1 names …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has no live coverage of its own. It names what can be followed:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FoundFeedsList</name>
    <message>
        <source>News sitemap</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n a day</source>
        <translation>
            <numerusform>about %n a day</numerusform>
            <numerusform>about %n a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a week</source>
        <translation>
            <numerusform>about %n a week</numerusform>
            <numerusform>about %n a week</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a month</source>
        <translation>
            <numerusform>about %n a month</numerusform>
            <numerusform>about %n a month</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (subscribed already)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::FullTextBar</name>
    <message>
        <source>Fetching the full text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feed’s text is shown. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::KeptPageActions</name>
    <message>
        <source>The kept page cannot be read. Keep it again while the newsroom has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept page was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The page is kept, with %n picture(s): %1.</source>
        <translation>
            <numerusform>The page is kept, with %n picture: %1.</numerusform>
            <numerusform>The page is kept, with %n pictures: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out is named at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is not kept: the article has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is not kept: Depesche reads offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is metered, and a page with its pictures can be large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is not kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the page is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::LinkQuestion</name>
    <message>
        <source>Open this link?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link does not say where it leads, or says it wrongly. It leads to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::MainWindow</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Depesche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live ticker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::NamedListsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The list names %n further list(s). They are fetched only if you want it.</source>
        <translation>
            <numerusform>The list names %n further list. It is fetched only if you want it.</numerusform>
            <numerusform>The list names %n further lists. They are fetched only if you want it.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <comment>further lists</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were fetched.</source>
        <translation>
            <numerusform>%n list was fetched.</numerusform>
            <numerusform>%n lists were fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be fetched.</source>
        <translation>
            <numerusform>%n list could not be fetched.</numerusform>
            <numerusform>%n lists could not be fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were left out: there are too many of them, or they are too deep or too large.</source>
        <translation>
            <numerusform>%n list was left out: there are too many of them, or they are too deep or too large.</numerusform>
            <numerusform>%n lists were left out: there are too many of them, or they are too deep or too large.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Live tickers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live ticker, ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live ticker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationView</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::OrderSwitch</name>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::PageMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with so&amp;urce</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureOutput</name>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureViewer</name>
    <message>
        <source>The picture was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page about the rights of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture cannot be shown here. It can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>a scale in percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh and offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh &amp;every:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep pictures:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and pictures also over &amp;metered connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less &amp;motion: nothing slides by itself</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ProxyFields</name>
    <message>
        <source>No proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page view crashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is no longer stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its source’s retention removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store did not answer as it should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::SearchField</name>
    <message>
        <source>Search all articles …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::SourceActions</name>
    <message>
        <source>Subscription lists (*.opml *.xml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a subscription list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the subscription list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription list was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the source:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has moved; its new address %2 was taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone for good and is not asked any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::StatusLine</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) offline</source>
        <translation>
            <numerusform>%n article offline</numerusform>
            <numerusform>%n articles offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Last refreshed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read</source>
        <translation>
            <numerusform>%n source could not be read</numerusform>
            <numerusform>%n sources could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is metered: sources and pictures are not fetched by themselves. What you ask for is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, metered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeAccess</name>
    <message>
        <source>How the address is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeDialog</name>
    <message>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a feed or of a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depesche finds the feeds that a page offers. Nothing is stored before you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is a feed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This page offers %n feed(s).</source>
        <translation>
            <numerusform>This page offers %n feed.</numerusform>
            <numerusform>This page offers %n feeds.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search usual &amp;places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks about ten addresses of the site where feeds often are, one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New address of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-&amp;in and fetching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an address that wants a password, a certificate or another way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerActions</name>
    <message>
        <source>Looking at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was followed already; it goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is followed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfollow “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its %n stored entries are deleted.</source>
        <translation>
            <numerusform>Its %n stored entry is deleted.</numerusform>
            <numerusform>Its %n stored entries are deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unfollow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show in the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as s&amp;een</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerDelegate</name>
    <message>
        <source>Key event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited by the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerHeader</name>
    <message>
        <source>Live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unread entries</source>
        <translation>
            <numerusform>%n unread entry</numerusform>
            <numerusform>%n unread entries</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, choose what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what has come meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let new entries wait</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerLine</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerMenus</name>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key events only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ages instead of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark all as &amp;seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try no&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is asked of the newsroom until you switch it off again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is k&amp;ept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any number of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries at most</source>
        <translation>
            <numerusform>%n entry at most</numerusform>
            <numerusform>%n entries at most</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerModel</name>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn by the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a picture: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerOutput</name>
    <message>
        <source>Export the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The live ticker was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>%n picture that is not stored is linked.</numerusform>
            <numerusform>%n pictures that are not stored are linked.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture credits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerPane</name>
    <message>
        <source>This entry has no page of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fol&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the entries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>59 min ago</source>
        <comment>the widest age of an entry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entries wait until you resume.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All live tickers, merged by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New in the live ticker: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new entries in the live ticker, the last one: %1</source>
        <translation>
            <numerusform>%n new entry in the live ticker: %1</numerusform>
            <numerusform>%n new entries in the live ticker, the last one: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerView</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n new entry</numerusform>
            <numerusform>%n new entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::TrayIcon</name>
    <message>
        <source>&amp;Open Depesche</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Depesche: %n unread entries</source>
        <translation>
            <numerusform>Depesche: %n unread entry</numerusform>
            <numerusform>Depesche: %n unread entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TypePopup</name>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type and page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::WindowToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>depesche::ui::WorkReporter</name>
    <message numerus="yes">
        <source>Refreshing %1 of %n source(s)</source>
        <translation>
            <numerusform>Refreshing %1 of %n source</numerusform>
            <numerusform>Refreshing %1 of %n sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n</source>
        <translation>
            <numerusform>Storing picture %1 of %n</numerusform>
            <numerusform>Storing picture %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing source %1 of %n</source>
        <translation>
            <numerusform>Importing source %1 of %n</numerusform>
            <numerusform>Importing source %1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n over a metered connection</source>
        <translation>
            <numerusform>Storing picture %1 of %n over a metered connection</numerusform>
            <numerusform>Storing picture %1 of %n over a metered connection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>Fetching full text %1 of %n</numerusform>
            <numerusform>Fetching full text %1 of %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching a page to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Keeping a page: picture %1 of %n</source>
        <translation>
            <numerusform>Keeping a page: picture %1 of %n</numerusform>
            <numerusform>Keeping a page: picture %1 of %n</numerusform>
        </translation>
    </message>
</context>
</TS>
