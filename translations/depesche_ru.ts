<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>ActionCatalogue</name>
    <message>
        <source>&amp;Subscribe…</source>
        <translation>&amp;Подписаться…</translation>
    </message>
    <message>
        <source>New &amp;folder…</source>
        <translation>Новая п&amp;апка…</translation>
    </message>
    <message>
        <source>&amp;Import a subscription list (OPML)…</source>
        <translation>&amp;Импортировать список подписок (OPML)…</translation>
    </message>
    <message>
        <source>&amp;Export the subscription list (OPML)…</source>
        <translation>&amp;Экспортировать список подписок (OPML)…</translation>
    </message>
    <message>
        <source>Save the article as P&amp;DF…</source>
        <translation>Сохранить статью как P&amp;DF…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выйти</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Find in the article</source>
        <translation>&amp;Найти в статье</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Найти &amp;далее</translation>
    </message>
    <message>
        <source>Find p&amp;revious</source>
        <translation>Найти &amp;ранее</translation>
    </message>
    <message>
        <source>&amp;Search all articles</source>
        <translation>Искать во &amp;всех статьях</translation>
    </message>
    <message>
        <source>Filter the &amp;list</source>
        <translation>Фильтр &amp;списка</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Navigation in a &amp;window of its own</source>
        <translation>Навигация в отдельном &amp;окне</translation>
    </message>
    <message>
        <source>List &amp;beside the article</source>
        <translation>Список р&amp;ядом со статьёй</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>Сначала &amp;новые</translation>
    </message>
    <message>
        <source>Only &amp;unread articles</source>
        <translation>&amp;Только непрочитанные</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Крупнее текст</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Мельче текст</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>О&amp;бычный размер текста</translation>
    </message>
    <message>
        <source>&amp;Go to the navigation</source>
        <translation>К нави&amp;гации</translation>
    </message>
    <message>
        <source>Go to the l&amp;ist</source>
        <translation>К &amp;списку</translation>
    </message>
    <message>
        <source>Go to the &amp;article</source>
        <translation>К ст&amp;атье</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Во весь экран</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>&amp;Следующая статья</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>&amp;Предыдущая статья</translation>
    </message>
    <message>
        <source>Next &amp;unread article</source>
        <translation>Следующая &amp;непрочитанная</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>&amp;Отметить как прочитанное</translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation>Со&amp;хранить на потом</translation>
    </message>
    <message>
        <source>&amp;Hide from the lists</source>
        <translation>С&amp;крыть из списков</translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation>Отметить прочитанным всё в&amp;ыше</translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation>Отметить прочитанным всё н&amp;иже</translation>
    </message>
    <message>
        <source>Mark al&amp;l as read</source>
        <translation>Отметить прочитанным &amp;всё</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Открыть в &amp;браузере</translation>
    </message>
    <message>
        <source>&amp;Copy link</source>
        <translation>Копировать &amp;адрес</translation>
    </message>
    <message>
        <source>&amp;Keep for offline reading</source>
        <translation>Сохранить для чтения без с&amp;ети</translation>
    </message>
    <message>
        <source>&amp;Refresh all</source>
        <translation>&amp;Обновить всё</translation>
    </message>
    <message>
        <source>Refresh the &amp;selected source</source>
        <translation>Обновить &amp;выбранный источник</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ос&amp;тановить</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Свойства…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Пере&amp;именовать…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>От&amp;писаться</translation>
    </message>
    <message>
        <source>&amp;Read offline</source>
        <translation>&amp;Читать без сети</translation>
    </message>
    <message>
        <source>&amp;Download all pictures of this list</source>
        <translation>&amp;Загрузить все снимки этого списка</translation>
    </message>
    <message>
        <source>&amp;All commands…</source>
        <translation>&amp;Все команды…</translation>
    </message>
    <message>
        <source>Look at the de&amp;mo newsroom</source>
        <translation>Заглянуть в &amp;демо-редакцию</translation>
    </message>
    <message>
        <source>&amp;About Depesche</source>
        <translation>&amp;О программе Depesche</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Статья</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Источники</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>С&amp;ервис</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>Sources that cannot &amp;be read…</source>
        <translation>Источники с о&amp;шибками…</translation>
    </message>
    <message>
        <source>&amp;Network activity…</source>
        <translation>&amp;Сетевая активность…</translation>
    </message>
    <message>
        <source>E&amp;xport the article…</source>
        <translation>Э&amp;кспортировать статью…</translation>
    </message>
    <message>
        <source>&amp;Print the article…</source>
        <translation>На&amp;печатать статью…</translation>
    </message>
    <message>
        <source>Show the p&amp;ictures</source>
        <translation>Показать изобра&amp;жения</translation>
    </message>
    <message>
        <source>&amp;Copy the selection with its source</source>
        <translation>&amp;Копировать выделенное с источником</translation>
    </message>
    <message>
        <source>&amp;Type and page…</source>
        <translation>&amp;Шрифт и страница…</translation>
    </message>
    <message>
        <source>&amp;What the newsroom changed</source>
        <translation>&amp;Что изменила редакция</translation>
    </message>
    <message>
        <source>&amp;Full text</source>
        <translation>&amp;Полный текст</translation>
    </message>
    <message>
        <source>Go to the live tic&amp;ker</source>
        <translation>К ленте &amp;новостей</translation>
    </message>
    <message>
        <source>Live ticke&amp;r in a window of its own</source>
        <translation>Лента новостей в &amp;отдельном окне</translation>
    </message>
    <message>
        <source>Keep ori&amp;ginal page</source>
        <translation>Сохранить исхо&amp;дную страницу</translation>
    </message>
    <message>
        <source>Kept pag&amp;e</source>
        <translation>Сохранённая ст&amp;раница</translation>
    </message>
    <message>
        <source>Sa&amp;ve the kept page as…</source>
        <translation>Сохранить страницу в &amp;файл…</translation>
    </message>
    <message>
        <source>Re&amp;move the kept page</source>
        <translation>&amp;Удалить сохранённую страницу</translation>
    </message>
    <message>
        <source>&amp;Follow an address…</source>
        <translation>&amp;Следить за адресом…</translation>
    </message>
    <message>
        <source>Follow the so&amp;urce as live ticker</source>
        <translation>Следить за &amp;источником в ленте</translation>
    </message>
    <message>
        <source>Follow the &amp;article&apos;s page as live ticker</source>
        <translation>Следить за страницей с&amp;татьи в ленте</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Приостановить</translation>
    </message>
    <message>
        <source>&amp;In one line</source>
        <translation>&amp;Одной строкой</translation>
    </message>
    <message>
        <source>&amp;Jump to the newest entry</source>
        <translation>К самой но&amp;вой записи</translation>
    </message>
    <message>
        <source>&amp;Search in the live ticker</source>
        <translation>&amp;Найти в ленте</translation>
    </message>
    <message>
        <source>Ne&amp;xt live ticker</source>
        <translation>Следу&amp;ющая лента</translation>
    </message>
    <message>
        <source>&amp;Live ticker</source>
        <translation>&amp;Лента</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>nothing new (304)</source>
        <translation>ничего нового (304)</translation>
    </message>
    <message>
        <source>read (%1)</source>
        <translation>прочитано (%1)</translation>
    </message>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>лента</translation>
    </message>
    <message>
        <source>search for feeds</source>
        <translation>поиск лент</translation>
    </message>
    <message>
        <source>page</source>
        <translation>страница</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>изображение</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>moved for good; the new address was taken over</source>
        <translation>переехала навсегда; новый адрес принят</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>bytes received, bytes announced</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>a number of seconds with one decimal place</extracomment>
        <translation>%1 с</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>No more alerts of this live ticker</source>
        <translation>Больше не уведомлять об этой трансляции</translation>
    </message>
    <message numerus="yes">
        <source>%n important entries meanwhile</source>
        <translation>
            <numerusform>%n важная запись за это время</numerusform>
            <numerusform>%n важные записи за это время</numerusform>
            <numerusform>%n важных записей за это время</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>By %1</source>
        <comment>authors</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation>сохранено для чтения без сети</translation>
    </message>
    <message>
        <source>Pictures not stored yet: %1.</source>
        <translation>Ещё не сохранено снимков: %1.</translation>
    </message>
    <message>
        <source>Picture not stored yet</source>
        <translation>Снимок ещё не сохранён</translation>
    </message>
    <message>
        <source>Get them now</source>
        <translation>Загрузить сейчас</translation>
    </message>
    <message>
        <source>Get picture</source>
        <translation>Загрузить снимок</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Статьи по теме</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Read on the newsroom’s page</source>
        <translation>Читать на сайте редакции</translation>
    </message>
    <message>
        <source>The feed gives no text for this article.</source>
        <translation>Лента не содержит текста этой статьи.</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>%1 min read</source>
        <comment>how long the article takes</comment>
        <translation>%1 мин чтения</translation>
    </message>
    <message>
        <source>Contents</source>
        <comment>heading of the table of contents</comment>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <comment>heading of a list</comment>
        <translation>Авторы снимков</translation>
    </message>
    <message>
        <source>Show picture</source>
        <translation>Показать снимок</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n time(s), last on %1</source>
        <comment>date and time</comment>
        <translation>
            <numerusform>Изменена %n раз, в последний раз %1</numerusform>
            <numerusform>Изменена %n раза, в последний раз %1</numerusform>
            <numerusform>Изменена %n раз, в последний раз %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the newsroom changed</source>
        <translation>Что изменила редакция</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Назад к статье</translation>
    </message>
    <message>
        <source>Versions of this article</source>
        <translation>Версии этой статьи</translation>
    </message>
    <message>
        <source>Version %1, since %2</source>
        <comment>number, date and time</comment>
        <translation>Версия %1, с %2</translation>
    </message>
    <message>
        <source>All changes together</source>
        <translation>Все изменения вместе</translation>
    </message>
    <message>
        <source>No word was changed; only markup, links or pictures are different.</source>
        <translation>Ни одно слово не изменено; другие только разметка, ссылки или снимки.</translation>
    </message>
    <message>
        <source>added:</source>
        <comment>said before words that came</comment>
        <translation>добавлено:</translation>
    </message>
    <message>
        <source>removed:</source>
        <comment>said before words that went</comment>
        <translation>удалено:</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) unchanged</source>
        <translation>
            <numerusform>%n слово без изменений</numerusform>
            <numerusform>%n слова без изменений</numerusform>
            <numerusform>%n слов без изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Play</source>
        <comment>sound or film, in the person&apos;s player</comment>
        <translation>Воспроизвести</translation>
    </message>
    <message>
        <source>This article is too large for one page: the rest of its text or pictures is left out.</source>
        <translation>Эта статья слишком велика для одной страницы: остаток текста или снимков опущен.</translation>
    </message>
    <message>
        <source>Page kept on %1 (%2)</source>
        <comment>date and time, size</comment>
        <translation>Страница сохранена %1 (%2)</translation>
    </message>
    <message>
        <source>Page of %1, kept on %2</source>
        <comment>host, date and time</comment>
        <translation>Страница с %1, сохранена %2</translation>
    </message>
    <message>
        <source>Picture not kept</source>
        <translation>Снимок не сохранён</translation>
    </message>
    <message>
        <source>Not in this kept page</source>
        <translation>Чего нет в сохранённой странице</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Адреса</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the number that is kept</source>
        <translation>
            <numerusform>%n снимок сверх допустимого числа</numerusform>
            <numerusform>%n снимка сверх допустимого числа</numerusform>
            <numerusform>%n снимков сверх допустимого числа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) too large</source>
        <translation>
            <numerusform>%n слишком большой снимок</numerusform>
            <numerusform>%n слишком больших снимка</numerusform>
            <numerusform>%n слишком больших снимков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) beyond the size that a page may have</source>
        <translation>
            <numerusform>%n снимок сверх допустимого размера страницы</numerusform>
            <numerusform>%n снимка сверх допустимого размера страницы</numerusform>
            <numerusform>%n снимков сверх допустимого размера страницы</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that did not come in time</source>
        <translation>
            <numerusform>%n снимок не успел загрузиться</numerusform>
            <numerusform>%n снимка не успели загрузиться</numerusform>
            <numerusform>%n снимков не успели загрузиться</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that could not be fetched</source>
        <translation>
            <numerusform>%n снимок не удалось загрузить</numerusform>
            <numerusform>%n снимка не удалось загрузить</numerusform>
            <numerusform>%n снимков не удалось загрузить</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of a kind that is not kept</source>
        <translation>
            <numerusform>%n снимок неподдерживаемого вида</numerusform>
            <numerusform>%n снимка неподдерживаемого вида</numerusform>
            <numerusform>%n снимков неподдерживаемого вида</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s) with other pages or players</source>
        <translation>
            <numerusform>%n фрейм с другой страницей или проигрывателем</numerusform>
            <numerusform>%n фрейма с другими страницами или проигрывателями</numerusform>
            <numerusform>%n фреймов с другими страницами или проигрывателями</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>Untitled</source>
        <translation>Без заголовка</translation>
    </message>
</context>
<context>
    <name>ImportSentences</name>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>Импортирован %n источник.</numerusform>
            <numerusform>Импортировано %n источника.</numerusform>
            <numerusform>Импортировано %n источников.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) were subscribed already.</source>
        <translation>
            <numerusform>%n источник уже был в подписке.</numerusform>
            <numerusform>%n источника уже были в подписке.</numerusform>
            <numerusform>%n источников уже были в подписке.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were not stored: %1</source>
        <translation>
            <numerusform>%n источник из списка не сохранён: %1</numerusform>
            <numerusform>%n источника из списка не сохранены: %1</numerusform>
            <numerusform>%n источников из списка не сохранены: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) of the list were left out: the import was stopped.</source>
        <translation>
            <numerusform>%n источник из списка пропущен: импорт остановлен.</numerusform>
            <numerusform>%n источника из списка пропущены: импорт остановлен.</numerusform>
            <numerusform>%n источников из списка пропущены: импорт остановлен.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) had no web address and were left out.</source>
        <translation>
            <numerusform>%n запись без веб-адреса пропущена.</numerusform>
            <numerusform>%n записи без веб-адреса пропущены.</numerusform>
            <numerusform>%n записей без веб-адреса пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was broken and was read as far as possible.</source>
        <translation>Список был повреждён и прочитан насколько возможно.</translation>
    </message>
    <message>
        <source>This is no subscription list (OPML).</source>
        <translation>Это не список подписок (OPML).</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Список пуст.</translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>No headline here has “%1”.</source>
        <translation>Здесь нет заголовков со словом «%1».</translation>
    </message>
    <message>
        <source>The search field looks through the whole text of all articles.</source>
        <translation>Поле поиска просматривает полный текст всех статей.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Снять фильтр</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Nothing has come today so far.</source>
        <translation>Сегодня пока ничего не пришло.</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>Всё прочитано.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Пока ничего не сохранено.</translation>
    </message>
    <message>
        <source>Save an article for later and it is kept here.</source>
        <translation>Здесь хранятся статьи, сохранённые на потом.</translation>
    </message>
    <message>
        <source>No article is stored with all its pictures yet.</source>
        <translation>Пока ни одна статья не сохранена со всеми снимками.</translation>
    </message>
    <message>
        <source>Pictures are stored as articles come, as the preferences say.</source>
        <translation>Снимки сохраняются вместе со статьями, как указано в настройках.</translation>
    </message>
    <message>
        <source>Everything here is read.</source>
        <translation>Здесь всё прочитано.</translation>
    </message>
    <message>
        <source>There are no articles here yet.</source>
        <translation>Здесь пока нет статей.</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
    <message>
        <source>Fewer words find more, and so does the beginning of a word with a star: harb*</source>
        <translation>Меньше слов — больше находок; помогает и начало слова со звёздочкой: гаван*</translation>
    </message>
    <message>
        <source>The articles could not be listed.</source>
        <translation>Не удалось показать список статей.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Загрузка…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln статья</numerusform>
            <numerusform>%Ln статьи</numerusform>
            <numerusform>%Ln статей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln hit(s)</source>
        <translation>
            <numerusform>более %Ln находки</numerusform>
            <numerusform>более %Ln находок</numerusform>
            <numerusform>более %Ln находок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln находка</numerusform>
            <numerusform>%Ln находки</numerusform>
            <numerusform>%Ln находок</numerusform>
        </translation>
    </message>
    <message>
        <source>This source could not be read.</source>
        <translation>Этот источник не удалось прочитать.</translation>
    </message>
</context>
<context>
    <name>SecretWords</name>
    <message>
        <source>This system has no keyring.</source>
        <translation>В этой системе нет связки ключей.</translation>
    </message>
    <message>
        <source>The keyring is locked, or it refuses.</source>
        <translation>Связка ключей заблокирована или отказывает.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>Связка ключей не отвечает.</translation>
    </message>
    <message>
        <source>The file of passwords cannot be used.</source>
        <translation>Файл паролей нельзя использовать.</translation>
    </message>
    <message>
        <source>The file of passwords cannot be used (%1).</source>
        <translation>Файл паролей нельзя использовать (%1).</translation>
    </message>
    <message>
        <source>This system has no keyring. The password is kept encrypted in the profile; the key is %1, which you alone can read.</source>
        <translation>В этой системе нет связки ключей. Пароль хранится в профиле зашифрованным; ключ — %1, прочесть его можете только вы.</translation>
    </message>
    <message>
        <source>%1 The password holds until Depesche is closed and is asked for again then.</source>
        <translation>%1 Пароль действует до закрытия Depesche; затем он будет запрошен снова.</translation>
    </message>
</context>
<context>
    <name>TickerWords</name>
    <message>
        <source>Next attempt at %1.</source>
        <translation>Следующая попытка в %1.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time: an entry of another day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>В эфире</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Reconnecting: %1</source>
        <translation>Новая попытка: %1</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Новая попытка</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Нет сети</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Загрузка выключена</translation>
    </message>
    <message>
        <source>Ended: %1</source>
        <translation>Завершено: %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Завершено</translation>
    </message>
    <message>
        <source>New entries come in as they are published.</source>
        <translation>Новые записи приходят по мере публикации.</translation>
    </message>
    <message>
        <source>The first answer is awaited.</source>
        <translation>Ожидается первый ответ.</translation>
    </message>
    <message>
        <source>The connection broke.</source>
        <translation>Соединение прервалось.</translation>
    </message>
    <message>
        <source>There is no network, or it is switched off. What is stored can be read.</source>
        <translation>Сети нет, или она отключена. Сохранённое можно читать.</translation>
    </message>
    <message>
        <source>You stopped following; nothing is fetched.</source>
        <translation>Загрузка выключена; ничего не запрашивается.</translation>
    </message>
    <message>
        <source>The coverage is over; its entries stay here.</source>
        <translation>Трансляция завершена; её записи остаются здесь.</translation>
    </message>
    <message>
        <source>No live ticker is followed yet.</source>
        <translation>Вы пока не следите ни за одной лентой.</translation>
    </message>
    <message>
        <source>Live blogs, feeds and event streams can be followed: new entries come in here by themselves.</source>
        <translation>Можно следить за онлайн-трансляциями, лентами и потоками событий: новые записи появятся здесь сами.</translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation>Следить за адресом…</translation>
    </message>
    <message>
        <source>No entries yet.</source>
        <translation>Записей пока нет.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Follow again</source>
        <translation>Включить загрузку</translation>
    </message>
    <message>
        <source>No key event yet.</source>
        <translation>Главных событий пока нет.</translation>
    </message>
    <message>
        <source>Show all entries</source>
        <translation>Показать все записи</translation>
    </message>
    <message>
        <source>No entry has “%1”.</source>
        <translation>Нет записей со словом «%1».</translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation>Загрузка…</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>Не удалось прочитать записи.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n article(s) marked as read.</source>
        <translation>
            <numerusform>%n статья отмечена прочитанной.</numerusform>
            <numerusform>%n статьи отмечены прочитанными.</numerusform>
            <numerusform>%n статей отмечено прочитанными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread.</source>
        <translation>
            <numerusform>%n статья отмечена непрочитанной.</numerusform>
            <numerusform>%n статьи отмечены непрочитанными.</numerusform>
            <numerusform>%n статей отмечено непрочитанными.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) saved.</source>
        <translation>
            <numerusform>%n статья сохранена.</numerusform>
            <numerusform>%n статьи сохранены.</numerusform>
            <numerusform>%n статей сохранено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) no longer saved.</source>
        <translation>
            <numerusform>%n статья больше не хранится.</numerusform>
            <numerusform>%n статьи больше не хранятся.</numerusform>
            <numerusform>%n статей больше не хранится.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hidden.</source>
        <translation>
            <numerusform>%n статья скрыта.</numerusform>
            <numerusform>%n статьи скрыты.</numerusform>
            <numerusform>%n статей скрыто.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) unsubscribed.</source>
        <translation>
            <numerusform>Отменена %n подписка.</numerusform>
            <numerusform>Отменены %n подписки.</numerusform>
            <numerusform>Отменено %n подписок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) imported.</source>
        <translation>
            <numerusform>Импортирован %n источник.</numerusform>
            <numerusform>Импортировано %n источника.</numerusform>
            <numerusform>Импортировано %n источников.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>The server does not understand the request (400); check the address.</source>
        <translation>Сервер не понимает запрос (400); проверьте адрес.</translation>
    </message>
    <message>
        <source>The server wants a user name and a password (401).</source>
        <translation>Сервер требует имя и пароль (401).</translation>
    </message>
    <message>
        <source>The publisher wants money for this feed (402).</source>
        <translation>Издатель хочет плату за эту ленту (402).</translation>
    </message>
    <message>
        <source>The server does not hand out this feed (403).</source>
        <translation>Сервер не выдаёт эту ленту (403).</translation>
    </message>
    <message>
        <source>There is nothing at this address (404); look for the new one on the publisher&apos;s site.</source>
        <translation>По этому адресу ничего нет (404); поищите новый на сайте издателя.</translation>
    </message>
    <message>
        <source>The address does not answer to reading (405); check the address.</source>
        <translation>Адрес не отвечает на чтение (405); проверьте его.</translation>
    </message>
    <message>
        <source>The server has no form of this feed that a reader takes (406).</source>
        <translation>У сервера нет этой ленты в подходящем виде (406).</translation>
    </message>
    <message>
        <source>The proxy wants a password (407); check the proxy settings.</source>
        <translation>Прокси требует пароль (407); проверьте его настройки.</translation>
    </message>
    <message>
        <source>The server waited too long for the request (408); it is tried again later.</source>
        <translation>Сервер слишком долго ждал запроса (408); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The publisher took this feed down for good (410); it is not asked again.</source>
        <translation>Издатель закрыл эту ленту навсегда (410); больше она не опрашивается.</translation>
    </message>
    <message>
        <source>The server turns programs like this away (418).</source>
        <translation>Сервер отказывает таким программам (418).</translation>
    </message>
    <message>
        <source>The server does not serve this host (421); check the address.</source>
        <translation>Сервер не обслуживает этот узел (421); проверьте адрес.</translation>
    </message>
    <message>
        <source>The server wants to be asked again later (425).</source>
        <translation>Сервер просит спросить позже (425).</translation>
    </message>
    <message>
        <source>The server wants another protocol (426).</source>
        <translation>Сервер требует другой протокол (426).</translation>
    </message>
    <message>
        <source>The server wants to be asked less often (429); it is left alone for a while.</source>
        <translation>Сервер просит обращаться реже (429); некоторое время он не опрашивается.</translation>
    </message>
    <message>
        <source>The server refuses the headers of the request as too large (431).</source>
        <translation>Сервер считает заголовки запроса слишком большими (431).</translation>
    </message>
    <message>
        <source>A law keeps the server from showing this feed (451).</source>
        <translation>Закон запрещает серверу показывать эту ленту (451).</translation>
    </message>
    <message>
        <source>The server has a fault (500); it is tried again later.</source>
        <translation>На сервере сбой (500); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server cannot do what was asked (501).</source>
        <translation>Сервер не умеет того, о чём его просят (501).</translation>
    </message>
    <message>
        <source>The server gets no proper answer from the one behind it (502); it is tried again later.</source>
        <translation>Сервер не получает верного ответа от стоящего за ним (502); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server is overloaded or under repair (503); it is tried again later.</source>
        <translation>Сервер перегружен или на обслуживании (503); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server waited too long for the one behind it (504); it is tried again later.</source>
        <translation>Сервер слишком долго ждал стоящего за ним (504); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server speaks another version of HTTP (505).</source>
        <translation>Сервер использует другую версию HTTP (505).</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full (507); it is tried again later.</source>
        <translation>Диск сервера заполнен (507); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server goes in a circle (508); tell the publisher.</source>
        <translation>Сервер зациклился (508); сообщите издателю.</translation>
    </message>
    <message>
        <source>This network wants a sign-in first (511); open a web page in the browser.</source>
        <translation>Эта сеть требует сначала войти (511); откройте любую страницу в браузере.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server gave its front end no usable answer (520); it is tried again later.</source>
        <translation>Сервер издателя дал посреднику негодный ответ (520); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server refuses its front end (521); it is tried again later.</source>
        <translation>Сервер издателя отказывает посреднику (521); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server does not answer its front end (522); it is tried again later.</source>
        <translation>Сервер издателя не отвечает посреднику (522); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The front end does not find the publisher&apos;s server (523); it is tried again later.</source>
        <translation>Посредник не находит сервер издателя (523); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The publisher&apos;s server and its front end do not agree on encryption (525).</source>
        <translation>Сервер издателя и посредник не договорились о шифровании (525).</translation>
    </message>
    <message>
        <source>The publisher&apos;s server has no valid certificate for its front end (526).</source>
        <translation>У сервера издателя нет действительного сертификата для посредника (526).</translation>
    </message>
    <message>
        <source>The server has a fault (%1); it is tried again later.</source>
        <translation>На сервере сбой (%1); попытка повторится позже.</translation>
    </message>
    <message>
        <source>The server refuses the request (%1); check the address.</source>
        <translation>Сервер отклоняет запрос (%1); проверьте адрес.</translation>
    </message>
    <message>
        <source>The server redirects in a way that cannot be followed (%1).</source>
        <translation>Сервер перенаправляет так, что следовать невозможно (%1).</translation>
    </message>
    <message>
        <source>The server answers without a document (%1).</source>
        <translation>Сервер отвечает без документа (%1).</translation>
    </message>
    <message>
        <source>The server sent an interim answer in place of the final one (%1).</source>
        <translation>Сервер прислал промежуточный ответ вместо окончательного (%1).</translation>
    </message>
    <message>
        <source>This entry is no longer there; it may have been removed by another program.</source>
        <translation>Этой записи больше нет; возможно, её удалила другая программа.</translation>
    </message>
    <message>
        <source>This folder cannot be used as a profile; choose another one.</source>
        <translation>Эта папка не годится для профиля; выберите другую.</translation>
    </message>
    <message>
        <source>The profile cannot be written; check its owner and its permissions.</source>
        <translation>В профиль нельзя писать; проверьте владельца и права.</translation>
    </message>
    <message>
        <source>The profile was written by a newer version of Depesche and was left untouched; update the program.</source>
        <translation>Профиль создан более новой версией Depesche и не тронут; обновите программу.</translation>
    </message>
    <message>
        <source>The disk is full; make room and try again.</source>
        <translation>Диск заполнен; освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>Another program holds the profile for too long; close it or try again.</source>
        <translation>Другая программа слишком долго занимает профиль; закройте её или попробуйте снова.</translation>
    </message>
    <message>
        <source>Reading or writing the profile failed; check the disk.</source>
        <translation>Не удалось прочитать или записать профиль; проверьте диск.</translation>
    </message>
    <message>
        <source>The search holds no word to look for; name at least one.</source>
        <translation>В запросе нет ни одного слова; укажите хотя бы одно.</translation>
    </message>
    <message>
        <source>You are subscribed to this address already.</source>
        <translation>Подписка на этот адрес уже есть.</translation>
    </message>
    <message>
        <source>The program was closing before this was done.</source>
        <translation>Программа закрылась раньше, чем это было сделано.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence, %2 the path of a file</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>%n мин. назад</numerusform>
            <numerusform>%n мин. назад</numerusform>
            <numerusform>%n мин. назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>hours</comment>
        <translation>
            <numerusform>%n ч. назад</numerusform>
            <numerusform>%n ч. назад</numerusform>
            <numerusform>%n ч. назад</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>a date in the current year, in Qt&apos;s format</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>a date in another year, in Qt&apos;s format</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>The server was too slow; it is tried again later.</source>
        <translation>Сервер отвечал слишком медленно; попытка повторится позже.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s); it is tried again later.</source>
        <translation>
            <numerusform>Сервер не ответил за %n секунду; попытка повторится позже.</numerusform>
            <numerusform>Сервер не ответил за %n секунды; попытка повторится позже.</numerusform>
            <numerusform>Сервер не ответил за %n секунд; попытка повторится позже.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program reads offline, or there is no network.</source>
        <translation>Программа читает без сети, или сети нет.</translation>
    </message>
    <message>
        <source>The host was not found; check the address and the network.</source>
        <translation>Сервер не найден; проверьте адрес и сеть.</translation>
    </message>
    <message>
        <source>Nothing answers at this address; the server may be down.</source>
        <translation>По этому адресу никто не отвечает; возможно, сервер не работает.</translation>
    </message>
    <message>
        <source>The connection broke in the middle of the answer; it is tried again later.</source>
        <translation>Соединение оборвалось посреди ответа; попытка повторится позже.</translation>
    </message>
    <message>
        <source>The end of the document is missing; it is tried again later.</source>
        <translation>Нет конца документа; попытка повторится позже.</translation>
    </message>
    <message>
        <source>The compression or transfer encoding of the answer is broken or unknown.</source>
        <translation>Сжатие или кодирование ответа повреждено или неизвестно.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not proper HTTP; check the address.</source>
        <translation>Ответ сервера не соответствует HTTP; проверьте адрес.</translation>
    </message>
    <message>
        <source>There is no secure connection to the server.</source>
        <translation>Нет защищённого соединения с сервером.</translation>
    </message>
    <message>
        <source>The server redirects in a circle; tell the publisher.</source>
        <translation>Сервер перенаправляет по кругу; сообщите издателю.</translation>
    </message>
    <message>
        <source>The server redirects too many times in a row; check the address.</source>
        <translation>Слишком много перенаправлений подряд; проверьте адрес.</translation>
    </message>
    <message>
        <source>The server redirects to an address that may not be fetched.</source>
        <translation>Сервер перенаправляет на адрес, который нельзя загружать.</translation>
    </message>
    <message>
        <source>The proxy does not work; check the proxy settings.</source>
        <translation>Прокси не работает; проверьте его настройки.</translation>
    </message>
    <message>
        <source>This is no http or https address; check the address.</source>
        <translation>Это не адрес http или https; проверьте его.</translation>
    </message>
    <message>
        <source>The server does not take this user name and password (401); check them.</source>
        <translation>Сервер не принимает эти имя и пароль (401); проверьте их.</translation>
    </message>
    <message>
        <source>The answer is empty; it is tried again later.</source>
        <translation>Ответ пуст; попытка повторится позже.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed; subscribe to the page&apos;s address to find its feeds.</source>
        <translation>Это веб-страница, а не лента; подпишитесь на адрес страницы, чтобы найти её ленты.</translation>
    </message>
    <message>
        <source>This is not a feed; check the address.</source>
        <translation>Это не лента; проверьте адрес.</translation>
    </message>
    <message>
        <source>The document is broken beyond repair; tell the publisher.</source>
        <translation>Документ не поддаётся исправлению; сообщите издателю.</translation>
    </message>
    <message>
        <source>The elements of the document are nested too deeply to be read.</source>
        <translation>Элементы документа вложены слишком глубоко.</translation>
    </message>
    <message>
        <source>What came could not be stored; check the disk.</source>
        <translation>Полученное не удалось сохранить; проверьте диск.</translation>
    </message>
    <message>
        <source>It was stopped before the answer was there.</source>
        <translation>Остановлено до получения ответа.</translation>
    </message>
    <message>
        <source>This is a fault of Depesche; please report it.</source>
        <translation>Это ошибка Depesche; пожалуйста, сообщите о ней.</translation>
    </message>
    <message>
        <source>not asked while offline</source>
        <translation>не опрошен без сети</translation>
    </message>
    <message>
        <source>host not found</source>
        <translation>сервер не найден</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>не отвечает</translation>
    </message>
    <message>
        <source>answer cut off</source>
        <translation>ответ оборван</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>слишком велик</translation>
    </message>
    <message>
        <source>broken answer</source>
        <translation>испорченный ответ</translation>
    </message>
    <message>
        <source>no secure connection</source>
        <translation>нет защищённого соединения</translation>
    </message>
    <message>
        <source>leads nowhere</source>
        <translation>ведёт в никуда</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>нужен пароль</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>неверный пароль</translation>
    </message>
    <message>
        <source>access refused</source>
        <translation>доступ запрещён</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найдено</translation>
    </message>
    <message>
        <source>taken down</source>
        <translation>закрыт</translation>
    </message>
    <message>
        <source>asked too often</source>
        <translation>опрошен слишком часто</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>ошибка %1</translation>
    </message>
    <message>
        <source>empty answer</source>
        <translation>пустой ответ</translation>
    </message>
    <message>
        <source>not a feed</source>
        <translation>не лента</translation>
    </message>
    <message>
        <source>broken document</source>
        <translation>повреждённый документ</translation>
    </message>
    <message>
        <source>proxy does not work</source>
        <translation>прокси не работает</translation>
    </message>
    <message>
        <source>could not be stored</source>
        <translation>не удалось сохранить</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
    <message>
        <source>no web address</source>
        <translation>не веб-адрес</translation>
    </message>
    <message>
        <source>fault of the program</source>
        <translation>ошибка программы</translation>
    </message>
    <message>
        <source>The store is damaged and was left as it is. Open Depesche again: it offers to rescue what can be read.</source>
        <translation>Хранилище повреждено и оставлено без изменений. Откройте Depesche снова: программа предложит спасти то, что можно прочитать.</translation>
    </message>
    <message>
        <source>The server was not asked: the password cannot be read where it is kept.</source>
        <translation>Сервер не запрашивался: пароль не удаётся прочесть там, где он хранится.</translation>
    </message>
    <message>
        <source>The server was not asked: the client certificate cannot be read.</source>
        <translation>Сервер не запрашивался: не удаётся прочесть сертификат клиента.</translation>
    </message>
    <message>
        <source>password not readable</source>
        <translation>пароль не читается</translation>
    </message>
    <message>
        <source>certificate not readable</source>
        <translation>сертификат не читается</translation>
    </message>
    <message>
        <source>This was given up before it was done.</source>
        <translation>Это было прервано до завершения.</translation>
    </message>
    <message>
        <source>the limit</source>
        <translation>допустимо</translation>
    </message>
    <message>
        <source>The answer is packed and unpacks to more than %1; tell the publisher, or remove the feed.</source>
        <translation>Ответ сжат, и в распакованном виде он больше, чем %1; сообщите издателю или удалите источник.</translation>
    </message>
    <message>
        <source>A single entry of the feed is larger than %1; tell the publisher, or look for another feed of this site.</source>
        <translation>Одна запись источника больше, чем %1; сообщите издателю или поищите другую ленту этого сайта.</translation>
    </message>
    <message>
        <source>The answer is too large: it did not end within %1; check that the address is a feed&apos;s.</source>
        <translation>Ответ слишком велик: он больше, чем %1, и не кончается; проверьте, ведёт ли адрес к ленте.</translation>
    </message>
    <message>
        <source>entry too large</source>
        <translation>запись слишком велика</translation>
    </message>
    <message>
        <source>The newsroom’s server does not hand out this page (%1).</source>
        <translation>Сервер редакции не отдаёт эту страницу (%1).</translation>
    </message>
    <message>
        <source>The newsroom’s page is no longer there (%1).</source>
        <translation>Страницы редакции больше нет (%1).</translation>
    </message>
    <message>
        <source>The feed says as much as the newsroom’s page.</source>
        <translation>В ленте столько же текста, сколько на странице редакции.</translation>
    </message>
    <message>
        <source>The newsroom’s page shows only the beginning of the article.</source>
        <translation>На странице редакции только начало статьи.</translation>
    </message>
    <message>
        <source>The newsroom’s page wants consent to cookies before it shows the article.</source>
        <translation>Страница редакции требует согласия на cookie, прежде чем показать статью.</translation>
    </message>
    <message>
        <source>The newsroom’s server sent an error page instead of the article.</source>
        <translation>Сервер редакции прислал вместо статьи страницу с ошибкой.</translation>
    </message>
    <message>
        <source>The newsroom shows the rest to subscribers only.</source>
        <translation>Продолжение редакция показывает только подписчикам.</translation>
    </message>
    <message>
        <source>No article was found on the newsroom’s page.</source>
        <translation>На странице редакции статья не найдена.</translation>
    </message>
    <message>
        <source>The article’s address does not lead to a web page.</source>
        <translation>Адрес статьи ведёт не на веб-страницу.</translation>
    </message>
    <message>
        <source>Parts words at the ends of lines. The language of the article counts; its dictionary has to be installed, on Debian as the package hyphen-de or hyphen-en-us, for example.</source>
        <translation>Переносит слова в конце строки. Важен язык статьи: его словарь должен быть установлен, в Debian, например, пакетом hyphen-ru или hyphen-de.</translation>
    </message>
</context>
<context>
    <name>depesche::DemoGuide</name>
    <message>
        <source>Switch off “Read offline” to look at the demo newsroom.</source>
        <translation>Выключите «Читать без сети», чтобы заглянуть в демо-редакцию.</translation>
    </message>
    <message>
        <source>The demo newsroom does not answer: %1</source>
        <translation>Демо-редакция не отвечает: %1</translation>
    </message>
    <message>
        <source>The demo newsroom could not be started: %1</source>
        <translation>Не удалось запустить демо-редакцию: %1</translation>
    </message>
</context>
<context>
    <name>depesche::DemoNewsroom</name>
    <message>
        <source>The demo newsroom is not installed.</source>
        <translation>Демо-редакция не установлена.</translation>
    </message>
</context>
<context>
    <name>depesche::WindowProgram</name>
    <message>
        <source>Depesche cannot open its profile.</source>
        <translation>Depesche не может открыть свой профиль.</translation>
    </message>
    <message>
        <source>To begin with another folder, start: depesche --profile FOLDER</source>
        <translation>Чтобы начать с другой папки, запустите: depesche --profile ПАПКА</translation>
    </message>
    <message>
        <source>The settings could not be read. They are kept as %1; the usual ones are in force.</source>
        <translation>Настройки не удалось прочитать. Они сохранены как %1; действуют обычные.</translation>
    </message>
    <message>
        <source>The store of Depesche is damaged.</source>
        <translation>Хранилище Depesche повреждено.</translation>
    </message>
    <message>
        <source>Depesche can make a new store with all that can be read of the damaged one, and with what the last backup has where it cannot be read. The damaged file is kept.

%1</source>
        <translation>Depesche может создать новое хранилище из всего, что удастся прочитать в повреждённом, и из последней резервной копии там, где прочитать нельзя. Повреждённый файл сохранится.

%1</translation>
    </message>
    <message>
        <source>&amp;Rescue</source>
        <translation>&amp;Спасти</translation>
    </message>
    <message>
        <source>Reading what can be read of the damaged store …</source>
        <translation>Читается всё, что можно прочитать в повреждённом хранилище…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in the new store.</source>
        <translation>
            <numerusform>В новом хранилище %n статья.</numerusform>
            <numerusform>В новом хранилище %n статьи.</numerusform>
            <numerusform>В новом хранилище %n статей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them come(s) from the backup of %1.</source>
        <translation>
            <numerusform>%n из них взята из резервной копии от %1.</numerusform>
            <numerusform>%n из них взяты из резервной копии от %1.</numerusform>
            <numerusform>%n из них взяты из резервной копии от %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is everything that was in the damaged one.</source>
        <translation>Это всё, что было в повреждённом.</translation>
    </message>
    <message>
        <source>The rest could not be read.</source>
        <translation>Остальное прочитать не удалось.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>Повреждённый файл сохранён как %1.</translation>
    </message>
    <message>
        <source>A new store was made.</source>
        <translation>Создано новое хранилище.</translation>
    </message>
    <message>
        <source>A part of the store cannot be read.</source>
        <translation>Часть хранилища не читается.</translation>
    </message>
    <message>
        <source>Close Depesche and open it again: it then looks at the whole store and offers to rescue what can be read. Nothing is thrown away.</source>
        <translation>Закройте Depesche и откройте снова: программа проверит всё хранилище и предложит спасти то, что можно прочитать. Ничего не выбрасывается.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::AboutDialog</name>
    <message>
        <source>About Depesche</source>
        <translation>О программе Depesche</translation>
    </message>
    <message>
        <source>Version %1, built on Qt %2.</source>
        <translation>Версия %1, на основе Qt %2.</translation>
    </message>
    <message>
        <source>A reader for newspapers and feeds, also without a network.</source>
        <translation>Чтение газет и лент новостей, в том числе без сети.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Свободная программа на условиях GNU General Public License версии 3 или новее, без каких-либо гарантий.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityModel</name>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Время</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ActivityWindow</name>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Очистить</translation>
    </message>
    <message>
        <source>Network activity</source>
        <translation>Сетевая активность</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Выполняемые</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>С ошибкой</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Ленты</translation>
    </message>
    <message>
        <source>Which requests are shown</source>
        <translation>Какие запросы показаны</translation>
    </message>
    <message>
        <source>Part of an address or a name</source>
        <translation>Часть адреса или названия</translation>
    </message>
    <message>
        <source>Copies the selected rows, or all that are shown, as text for a report. Passwords and keys are not in it.</source>
        <translation>Копирует выделенные строки или все показанные как текст для отчёта об ошибке. Паролей и ключей в нём нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) under way.</source>
        <translation>
            <numerusform>Выполняется %n запрос.</numerusform>
            <numerusform>Выполняются %n запроса.</numerusform>
            <numerusform>Выполняется %n запросов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) shown.</source>
        <translation>
            <numerusform>Показана %n строка.</numerusform>
            <numerusform>Показаны %n строки.</numerusform>
            <numerusform>Показано %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open lo&amp;g</source>
        <translation>Открыть &amp;журнал</translation>
    </message>
    <message>
        <source>Opens the file in which all of this is noted, from earlier days too:
%1</source>
        <translation>Открывает файл, в котором всё это записано, в том числе за прошлые дни:
%1</translation>
    </message>
    <message>
        <source>No program was found to open %1.</source>
        <translation>Не найдено программы, чтобы открыть %1.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::AlertsPage</name>
    <message>
        <source>&amp;Notify me of important entries of live tickers</source>
        <translation>&amp;Уведомлять о важных записях трансляций</translation>
    </message>
    <message>
        <source>One search on each line, such as: storm surge, “state of emergency”, flood*.
Entries that match are important, too.</source>
        <translation>По одному запросу в строке, например: наводнение, «чрезвычайное положение», шторм*.
Записи, подходящие под запрос, тоже важны.</translation>
    </message>
    <message>
        <source>&amp;Words:</source>
        <translation>&amp;Слова:</translation>
    </message>
    <message>
        <source>Not &amp;between</source>
        <translation>Не беспокои&amp;ть с</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тишина с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тишина до</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two times</comment>
        <translation>до</translation>
    </message>
    <message>
        <source> per hour</source>
        <translation> в час</translation>
    </message>
    <message>
        <source>What is more, or comes in between, is summed up in one notification.</source>
        <translation>Всё, что сверх этого или пришло в часы тишины, собирается в одно уведомление.</translation>
    </message>
    <message>
        <source>Also while the window is in &amp;front</source>
        <translation>И когда окно на &amp;переднем плане</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>Не &amp;более:</translation>
    </message>
    <message>
        <source>&amp;Icon with the number of unread entries in the notification area</source>
        <translation>&amp;Значок с числом непрочитанных записей в области уведомлений</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleActions</name>
    <message>
        <source>This link is not opened: %1</source>
        <translation>Эта ссылка не открывается: %1</translation>
    </message>
    <message>
        <source>No browser could be started. The address was copied: %1</source>
        <translation>Не удалось запустить браузер. Адрес скопирован: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>Скопирован %n адрес.</numerusform>
            <numerusform>Скопировано %n адреса.</numerusform>
            <numerusform>Скопировано %n адресов.</numerusform>
        </translation>
    </message>
    <message>
        <source>No further unread article in this list.</source>
        <translation>В этом списке больше нет непрочитанных статей.</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>&amp;Отметить как прочитанное</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>&amp;Отметить как непрочитанное</translation>
    </message>
    <message>
        <source>&amp;Save for later</source>
        <translation>Со&amp;хранить на потом</translation>
    </message>
    <message>
        <source>No longer &amp;save</source>
        <translation>Больше не &amp;хранить</translation>
    </message>
    <message>
        <source>%1 was started.</source>
        <comment>name of a program</comment>
        <translation>Запущена программа %1.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListModel</name>
    <message>
        <source>read</source>
        <translation>прочитано</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>сохранено</translation>
    </message>
    <message>
        <source>stored offline</source>
        <translation>сохранено для чтения без сети</translation>
    </message>
    <message>
        <source>changed by the newsroom</source>
        <translation>изменено редакцией</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Статьи</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Поиск: %1</translation>
    </message>
    <message>
        <source>Words of the headline …</source>
        <translation>Слова заголовка…</translation>
    </message>
    <message>
        <source>Filter by words of the headline</source>
        <translation>Отбор по словам заголовка</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ArticleOutput</name>
    <message>
        <source>The article was written to %1.</source>
        <translation>Статья записана в %1.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>Не удалось записать %1.</translation>
    </message>
    <message>
        <source>The article was given to the printer.</source>
        <translation>Статья отправлена на печать.</translation>
    </message>
    <message>
        <source>The article could not be printed.</source>
        <translation>Не удалось напечатать статью.</translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation>Веб-страница вместе со снимками (*.html)</translation>
    </message>
    <message>
        <source>Markdown, with a folder for pictures (*.md)</source>
        <translation>Markdown и папка со снимками (*.md)</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>Экспорт статьи</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Не удалось записать %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>%n несохранённый снимок указан ссылкой.</numerusform>
            <numerusform>%n несохранённых снимка указаны ссылками.</numerusform>
            <numerusform>%n несохранённых снимков указаны ссылками.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the article as PDF</source>
        <translation>Сохранить статью как PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the kept page</source>
        <translation>Сохранить страницу в файл</translation>
    </message>
    <message>
        <source>Web page, pictures included (*.html)</source>
        <translation>Веб-страница со снимками (*.html)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::CommandPalette</name>
    <message>
        <source>Type a command</source>
        <translation>Введите команду</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Нет команды с такими словами.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FailuresDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>&amp;Свойства…</translation>
    </message>
    <message>
        <source>Sources that could not be read</source>
        <translation>Источники, которые не удалось прочитать</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>В чём дело</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Прочитан</translation>
    </message>
    <message>
        <source>Every source could be read the last time.</source>
        <translation>В последний раз все источники удалось прочитать.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read the last time. What is already stored stays readable.</source>
        <translation>
            <numerusform>%n источник в последний раз прочитать не удалось. Всё сохранённое остаётся доступным.</numerusform>
            <numerusform>%n источника в последний раз прочитать не удалось. Всё сохранённое остаётся доступным.</numerusform>
            <numerusform>%n источников в последний раз прочитать не удалось. Всё сохранённое остаётся доступным.</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>&amp;Enter password…</source>
        <translation>&amp;Ввести пароль…</translation>
    </message>
    <message>
        <source>&amp;Only those that fail for long or are gone</source>
        <translation>&amp;Только те, что давно не читаются или исчезли</translation>
    </message>
    <message>
        <source>&amp;Search for the new address…</source>
        <translation>&amp;Искать новый адрес…</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>&amp;Отписаться</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Следующая попытка</translation>
    </message>
    <message>
        <source>Looks on the source&apos;s home page for the feeds it offers now.</source>
        <translation>Ищет на главной странице источника ленты, которые он предлагает сейчас.</translation>
    </message>
    <message>
        <source>Can be undone.</source>
        <translation>Можно отменить.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is gone or fails for long; it stands first.</source>
        <translation>
            <numerusform>%n из них исчез или давно не читается; он стоит первым.</numerusform>
            <numerusform>%n из них исчезли или давно не читаются; они стоят первыми.</numerusform>
            <numerusform>%n из них исчезли или давно не читаются; они стоят первыми.</numerusform>
        </translation>
    </message>
    <message>
        <source>never: it is gone for good</source>
        <translation>никогда: исчез навсегда</translation>
    </message>
    <message>
        <source>at the next occasion</source>
        <translation>при первой возможности</translation>
    </message>
    <message numerus="yes">
        <source>%1
Failed %n time(s) in a row.</source>
        <translation>
            <numerusform>%1
Не прочитан %n раз подряд.</numerusform>
            <numerusform>%1
Не прочитан %n раза подряд.</numerusform>
            <numerusform>%1
Не прочитан %n раз подряд.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedFetchingPage</name>
    <message>
        <source>As in the preferences</source>
        <translation>Как в настройках</translation>
    </message>
    <message>
        <source>HTTP/&amp;2, where the server offers it</source>
        <translation>HTTP/&amp;2, если сервер его предлагает</translation>
    </message>
    <message>
        <source>Keep &amp;cookies while Depesche is open</source>
        <translation>Хранить &amp;cookie, пока Depesche открыта</translation>
    </message>
    <message>
        <source>Depesche, with its version</source>
        <translation>Depesche и её версия</translation>
    </message>
    <message>
        <source>Program&apos;s &amp;name for the server:</source>
        <translation>&amp;Имя программы для сервера:</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Прокси:</translation>
    </message>
    <message>
        <source>As its own habit suggests</source>
        <translation>По ритму самой ленты</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минуту</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Interval:</source>
        <translation>Ин&amp;тервал:</translation>
    </message>
    <message>
        <source>Letter by letter, also where ids are addresses that differ only behind the # sign.</source>
        <translation>Буква в букву, даже если идентификаторы — адреса, которые различаются только после знака #.</translation>
    </message>
    <message>
        <source>For sources that give their articles new ids, so that they come again as new ones.</source>
        <translation>Для источников, которые дают статьям новые идентификаторы, из-за чего те приходят ещё раз как новые.</translation>
    </message>
    <message>
        <source>For sources that change ids and addresses. What has the same title is one article; another title makes a new one.</source>
        <translation>Для источников, которые меняют идентификаторы и адреса. Одинаковый заголовок — одна статья; другой заголовок — новая.</translation>
    </message>
    <message>
        <source>For sources that change ids and addresses and use a title again on another day.</source>
        <translation>Для источников, которые меняют идентификаторы и адреса и повторяют заголовок в другой день.</translation>
    </message>
    <message>
        <source>By the publisher&apos;s id, else by the address, else by title and date. Right for nearly every source.</source>
        <translation>По идентификатору издателя, иначе по адресу, иначе по заголовку и дате. Подходит почти для всех источников.</translation>
    </message>
    <message>
        <source>Know articles &amp;again by:</source>
        <translation>Узн&amp;авать статьи по:</translation>
    </message>
    <message>
        <source>What the source gives (usual)</source>
        <translation>Данным источника (обычно)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адресу</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовку</translation>
    </message>
    <message>
        <source>Title and day</source>
        <translation>Заголовку и дню</translation>
    </message>
    <message>
        <source>Publisher&apos;s id</source>
        <translation>Идентификатору издателя</translation>
    </message>
    <message>
        <source>The source is then read as a whole; stored articles stay as they are.</source>
        <translation>После этого источник читается целиком; сохранённые статьи остаются как есть.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedGeneralPage</name>
    <message>
        <source>As in the preferences</source>
        <translation>Как в настройках</translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation>Всех статей</translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation>Сохранённых статей</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Никаких</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>всегда</translation>
    </message>
    <message>
        <source> days</source>
        <translation> дн.</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>сколько угодно</translation>
    </message>
    <message>
        <source> articles</source>
        <translation> статей</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Название:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Адрес:</translation>
    </message>
    <message>
        <source>Keep &amp;pictures:</source>
        <translation>Хранить с&amp;нимки:</translation>
    </message>
    <message>
        <source>Keep articles (&amp;time):</source>
        <translation>Хранить статьи (&amp;срок):</translation>
    </message>
    <message>
        <source>Keep articles (n&amp;umber):</source>
        <translation>Хранить статьи (&amp;число):</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Home page:</source>
        <translation>Сайт:</translation>
    </message>
    <message>
        <source>Description:</source>
        <translation>Описание:</translation>
    </message>
    <message>
        <source>Format:</source>
        <translation>Формат:</translation>
    </message>
    <message>
        <source>Document:</source>
        <translation>Документ:</translation>
    </message>
    <message>
        <source>not well-formed; it was repaired as far as possible</source>
        <translation>с ошибками; исправлен, насколько возможно</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Сервер:</translation>
    </message>
    <message>
        <source>does not say when the feed has changed, so it is loaded as a whole each time</source>
        <translation>не сообщает, изменилась ли лента, поэтому она каждый раз загружается целиком</translation>
    </message>
    <message>
        <source>Last read:</source>
        <translation>Прочитан:</translation>
    </message>
    <message>
        <source>Last asked:</source>
        <translation>Опрошен:</translation>
    </message>
    <message>
        <source>Next time:</source>
        <translation>В следующий раз:</translation>
    </message>
    <message>
        <source>never: the source says it is gone for good</source>
        <translation>никогда: источник сообщил, что закрыт навсегда</translation>
    </message>
    <message>
        <source>Last failure:</source>
        <translation>Последняя ошибка:</translation>
    </message>
    <message>
        <source>Unread:</source>
        <translation>Непрочитано:</translation>
    </message>
    <message>
        <source>The server sends on to %1 for good; a new address is taken over once it was named several times in a row, unless another source has it.</source>
        <translation>Сервер постоянно перенаправляет на %1; новый адрес принимается, когда он назван несколько раз подряд, если только его не занимает другой источник.</translation>
    </message>
    <message>
        <source>From %1 to the address above, which was taken over on %2.</source>
        <translation>С %1 на адрес выше, принятый %2.</translation>
    </message>
    <message>
        <source>Moved:</source>
        <translation>Переезд:</translation>
    </message>
    <message>
        <source>Te&amp;xt of articles:</source>
        <translation>Те&amp;кст статей:</translation>
    </message>
    <message>
        <source>The feed’s own</source>
        <translation>Из ленты</translation>
    </message>
    <message>
        <source>The full text of the newsroom’s page</source>
        <translation>Полный текст со страницы редакции</translation>
    </message>
    <message>
        <source>Whichever is longer</source>
        <translation>Тот, что длиннее</translation>
    </message>
    <message>
        <source>Full texts are fetched for unread and saved articles of the last two weeks.</source>
        <translation>Полные тексты загружаются для непрочитанных и сохранённых статей за последние две недели.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedPropertiesDialog</name>
    <message>
        <source>Properties of %1</source>
        <translation>Свойства: %1</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://.</source>
        <translation>Адрес должен начинаться с http:// или https://.</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>О&amp;бщее</translation>
    </message>
    <message>
        <source>&amp;Fetching</source>
        <translation>За&amp;грузка</translation>
    </message>
    <message>
        <source>Sign-&amp;in</source>
        <translation>В&amp;ход</translation>
    </message>
    <message>
        <source>An own proxy needs a host.</source>
        <translation>Собственному прокси нужен узел.</translation>
    </message>
    <message>
        <source>A header line is a name, a colon and a value.</source>
        <translation>Заголовок — это имя, двоеточие и значение.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FeedSignInPage</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>О&amp;бзор…</translation>
    </message>
    <message>
        <source>PEM file with a certificate and its key</source>
        <translation>Файл PEM с сертификатом и ключом</translation>
    </message>
    <message>
        <source>Name: value</source>
        <translation>Имя: значение</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>Поль&amp;зователь:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Пароль:</translation>
    </message>
    <message>
        <source>Client &amp;certificate:</source>
        <translation>&amp;Сертификат клиента:</translation>
    </message>
    <message>
        <source>Pass&amp;phrase of its key:</source>
        <translation>П&amp;арольная фраза ключа:</translation>
    </message>
    <message>
        <source>&amp;Header lines to send:</source>
        <translation>Отправлять &amp;заголовки:</translation>
    </message>
    <message>
        <source>All of this is sent to the server of the feed&apos;s address and to nobody else. What is secret lies in the system&apos;s keyring; on a system without one it is encrypted, and the key lies outside of the profile.</source>
        <translation>Всё это отправляется серверу из адреса ленты и никому больше. Секреты лежат в системной связке ключей; если её нет, они зашифрованы, а ключ лежит вне профиля.</translation>
    </message>
    <message>
        <source>The keyring is asked…</source>
        <translation>Запрашивается связка ключей…</translation>
    </message>
    <message>
        <source>What is kept cannot be read: %1 What is entered here replaces it.</source>
        <translation>Сохранённое не удаётся прочесть: %1 Введённое здесь заменит его.</translation>
    </message>
    <message>
        <source>Choose a client certificate</source>
        <translation>Выбор сертификата клиента</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.key);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.key);;Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Найти в статье</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FirstStartPage</name>
    <message>
        <source>Your news, in one window</source>
        <translation>Ваши новости в одном окне</translation>
    </message>
    <message>
        <source>Nothing is subscribed yet. Give Depesche the address of a newspaper or a feed, or bring the list you already have.</source>
        <translation>Подписок пока нет. Укажите адрес газеты или ленты или возьмите список, который у вас уже есть.</translation>
    </message>
    <message>
        <source>Subscribe to a source</source>
        <translation>Подписаться на источник</translation>
    </message>
    <message>
        <source>Type the address of a feed or a web page</source>
        <translation>Ввести адрес ленты или веб-страницы</translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation>Импортировать список подписок</translation>
    </message>
    <message>
        <source>OPML, as every other news reader exports it</source>
        <translation>OPML, который умеет экспортировать любая программа чтения новостей</translation>
    </message>
    <message>
        <source>Look at the demo newsroom</source>
        <translation>Заглянуть в демо-редакцию</translation>
    </message>
    <message>
        <source>Starts an invented newspaper on this machine and subscribes to it</source>
        <translation>Запускает на этом компьютере вымышленную газету и подписывается на неё</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FollowDialog</name>
    <message>
        <source>There is no live coverage at this address that could be followed. Try the page of a live blog, a feed, or an event stream.</source>
        <translation>По этому адресу нет трансляции, за которой можно следить. Попробуйте страницу онлайн-трансляции, ленту или поток событий.</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Следить</translation>
    </message>
    <message>
        <source>Follow as live ticker</source>
        <translation>Следить в ленте новостей</translation>
    </message>
    <message>
        <source>Address of a live blog, a feed or an event stream</source>
        <translation>Адрес онлайн-трансляции, ленты или потока событий</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Asking the address</source>
        <translation>Запрос по адресу</translation>
    </message>
    <message>
        <source>New entries then come into the live ticker by themselves.</source>
        <translation>Новые записи будут сами появляться в ленте новостей.</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Проверяется %1…</translation>
    </message>
    <message>
        <source>Event stream: %1</source>
        <translation>Поток событий: %1</translation>
    </message>
    <message>
        <source>Feed: %1</source>
        <translation>Лента: %1</translation>
    </message>
    <message>
        <source>Live blog: %1</source>
        <translation>Онлайн-трансляция: %1</translation>
    </message>
    <message>
        <source>What the page names</source>
        <translation>Что указано на странице</translation>
    </message>
    <message>
        <source>Looking for what %1 names …</source>
        <translation>Ищем, что указано на %1…</translation>
    </message>
    <message>
        <source>The page has no live coverage of its own. It names what can be followed:</source>
        <translation>На странице нет своей онлайн-трансляции. Вот за чем можно следить:</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FoundFeedsList</name>
    <message>
        <source>News sitemap</source>
        <translation>Карта новостей</translation>
    </message>
    <message numerus="yes">
        <source>about %n a day</source>
        <translation>
            <numerusform>около %n в день</numerusform>
            <numerusform>около %n в день</numerusform>
            <numerusform>около %n в день</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a week</source>
        <translation>
            <numerusform>около %n в неделю</numerusform>
            <numerusform>около %n в неделю</numerusform>
            <numerusform>около %n в неделю</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n a month</source>
        <translation>
            <numerusform>около %n в месяц</numerusform>
            <numerusform>около %n в месяц</numerusform>
            <numerusform>около %n в месяц</numerusform>
        </translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation>Новейшая статья</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Ритм</translation>
    </message>
    <message>
        <source>Feeds found</source>
        <translation>Найденные ленты</translation>
    </message>
    <message>
        <source>%1 (subscribed already)</source>
        <translation>%1 (уже подписаны)</translation>
    </message>
</context>
<context>
    <name>depesche::ui::FullTextBar</name>
    <message>
        <source>Fetching the full text…</source>
        <translation>Загружается полный текст…</translation>
    </message>
    <message>
        <source>The feed’s text is shown. %1</source>
        <translation>Показан текст из ленты. %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>depesche::ui::KeptPageActions</name>
    <message>
        <source>The kept page cannot be read. Keep it again while the newsroom has it.</source>
        <translation>Сохранённую страницу не удаётся прочитать. Сохраните её ещё раз, пока она есть у редакции.</translation>
    </message>
    <message>
        <source>The kept page was removed.</source>
        <translation>Сохранённая страница удалена.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>The page is kept, with %n picture(s): %1.</source>
        <translation>
            <numerusform>Страница сохранена, в ней %n снимок: %1.</numerusform>
            <numerusform>Страница сохранена, в ней %n снимка: %1.</numerusform>
            <numerusform>Страница сохранена, в ней %n снимков: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was left out is named at its end.</source>
        <translation>Чего в ней нет, сказано в её конце.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>The page is not kept: the article has no address.</source>
        <translation>Страница не сохранена: у статьи нет адреса.</translation>
    </message>
    <message>
        <source>The page is not kept: Depesche reads offline.</source>
        <translation>Страница не сохранена: Depesche читает без сети.</translation>
    </message>
    <message>
        <source>The connection is metered, and a page with its pictures can be large.</source>
        <translation>Подключение лимитное, а страница со снимками может быть большой.</translation>
    </message>
    <message>
        <source>Keep it anyway</source>
        <translation>Всё равно сохранить</translation>
    </message>
    <message>
        <source>The page is not kept. %1</source>
        <translation>Страница не сохранена. %1</translation>
    </message>
    <message>
        <source>Stopped: the page is not kept.</source>
        <translation>Остановлено: страница не сохранена.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::LinkQuestion</name>
    <message>
        <source>Open this link?</source>
        <translation>Открыть эту ссылку?</translation>
    </message>
    <message>
        <source>This link does not say where it leads, or says it wrongly. It leads to %1.</source>
        <translation>Эта ссылка не говорит, куда ведёт, или говорит неверно. Она ведёт на %1.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>&amp;Открыть в браузере</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Копировать адрес</translation>
    </message>
</context>
<context>
    <name>depesche::ui::MainWindow</name>
    <message>
        <source>Navigation</source>
        <translation>Навигация</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>Не удалось записать %1.</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>Снимок записан в %1.</translation>
    </message>
    <message>
        <source>%1 – Depesche</source>
        <translation>%1 – Depesche</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Ввести пароль…</translation>
    </message>
    <message>
        <source>Live ticker</source>
        <translation>Лента новостей</translation>
    </message>
</context>
<context>
    <name>depesche::ui::NamedListsDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Further lists</source>
        <translation>Другие списки</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Список</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>не получен</translation>
    </message>
    <message>
        <source>Fetching lists</source>
        <translation>Списки загружаются</translation>
    </message>
    <message numerus="yes">
        <source>The list names %n further list(s). They are fetched only if you want it.</source>
        <translation>
            <numerusform>В списке назван ещё %n список. Он загружается только по вашему желанию.</numerusform>
            <numerusform>В списке названы ещё %n списка. Они загружаются только по вашему желанию.</numerusform>
            <numerusform>В списке названы ещё %n списков. Они загружаются только по вашему желанию.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <comment>further lists</comment>
        <translation>&amp;Загрузить</translation>
    </message>
    <message>
        <source>Fetching %1 …</source>
        <translation>Загружается %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were fetched.</source>
        <translation>
            <numerusform>Загружен %n список.</numerusform>
            <numerusform>Загружено %n списка.</numerusform>
            <numerusform>Загружено %n списков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) could not be fetched.</source>
        <translation>
            <numerusform>Не удалось загрузить %n список.</numerusform>
            <numerusform>Не удалось загрузить %n списка.</numerusform>
            <numerusform>Не удалось загрузить %n списков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s) were left out: there are too many of them, or they are too deep or too large.</source>
        <translation>
            <numerusform>%n список пропущен: их слишком много, они вложены слишком глубоко или слишком велики.</numerusform>
            <numerusform>%n списка пропущены: их слишком много, они вложены слишком глубоко или слишком велики.</numerusform>
            <numerusform>%n списков пропущены: их слишком много, они вложены слишком глубоко или слишком велики.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationModel</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанное</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранённое</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Без сети</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанная</numerusform>
            <numerusform>%n непрочитанные</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n статья</numerusform>
            <numerusform>%n статьи</numerusform>
            <numerusform>%n статей</numerusform>
        </translation>
    </message>
    <message>
        <source>Live tickers</source>
        <translation>Ленты новостей</translation>
    </message>
    <message>
        <source>live ticker, ended</source>
        <translation>лента новостей, завершена</translation>
    </message>
    <message>
        <source>live ticker</source>
        <translation>лента новостей</translation>
    </message>
</context>
<context>
    <name>depesche::ui::NavigationView</name>
    <message>
        <source>Navigation</source>
        <translation>Навигация</translation>
    </message>
</context>
<context>
    <name>depesche::ui::OrderSwitch</name>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Сначала старые</translation>
    </message>
    <message>
        <source>Order of the entries</source>
        <translation>Порядок записей</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PageMenu</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;адрес</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Открыть в &amp;браузере</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>Копировать &amp;снимок</translation>
    </message>
    <message>
        <source>&amp;Save picture…</source>
        <translation>Со&amp;хранить снимок…</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Выделить всё</translation>
    </message>
    <message>
        <source>S&amp;how picture</source>
        <translation>&amp;Показать снимок</translation>
    </message>
    <message>
        <source>Copy with so&amp;urce</source>
        <translation>Копировать с &amp;источником</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureOutput</name>
    <message>
        <source>Save picture</source>
        <translation>Сохранить снимок</translation>
    </message>
</context>
<context>
    <name>depesche::ui::PictureViewer</name>
    <message>
        <source>The picture was copied.</source>
        <translation>Снимок скопирован.</translation>
    </message>
    <message>
        <source>The picture could not be copied.</source>
        <translation>Не удалось скопировать снимок.</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>Снимок сохранён.</translation>
    </message>
    <message>
        <source>The picture could not be saved.</source>
        <translation>Не удалось сохранить снимок.</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Предыдущий снимок</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Следующий снимок</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Вписать в окно</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Исходный размер</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Копировать снимок</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Сохранить снимок</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Назад к статье</translation>
    </message>
    <message>
        <source>Rights…</source>
        <translation>Права…</translation>
    </message>
    <message>
        <source>Page about the rights of this picture</source>
        <translation>Страница о правах на этот снимок</translation>
    </message>
    <message>
        <source>This picture cannot be shown here. It can be saved.</source>
        <translation>Этот снимок нельзя показать здесь. Его можно сохранить.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Снимок %1</translation>
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
        <translation>Настройки</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Чтение</translation>
    </message>
    <message>
        <source>&amp;Refresh and offline</source>
        <translation>&amp;Обновление и чтение без сети</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>A new language is used from the next start on.</source>
        <translation>Новый язык действует со следующего запуска.</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>&amp;Цвета:</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Как у окна</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепия</translation>
    </message>
    <message>
        <source> px</source>
        <translation> пкс</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Тема:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Шрифт:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Размер:</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>только по запросу</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> мин.</translation>
    </message>
    <message>
        <source>Of all articles</source>
        <translation>Всех статей</translation>
    </message>
    <message>
        <source>Of saved articles</source>
        <translation>Сохранённых статей</translation>
    </message>
    <message>
        <source>Only when asked</source>
        <translation>Только по запросу</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> МБ</translation>
    </message>
    <message>
        <source>Refresh &amp;every:</source>
        <translation>Обновлять &amp;каждые:</translation>
    </message>
    <message>
        <source>&amp;Keep pictures:</source>
        <translation>&amp;Хранить снимки:</translation>
    </message>
    <message>
        <source>&amp;At most:</source>
        <translation>&amp;Не более:</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Прокси:</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> знаков</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation>&amp;Выравнивать по ширине</translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation>&amp;Длина строки не больше:</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>Межстрочный &amp;интервал:</translation>
    </message>
    <message>
        <source>Sources and pictures also over &amp;metered connections</source>
        <translation>Источники и снимки также через &amp;лимитные подключения</translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation>П&amp;ереносы</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>Ув&amp;едомления</translation>
    </message>
    <message>
        <source>Lan&amp;guage:</source>
        <translation>&amp;Язык:</translation>
    </message>
    <message>
        <source>Less &amp;motion: nothing slides by itself</source>
        <translation>Меньше &amp;движения: ничто не скользит само</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ProxyFields</name>
    <message>
        <source>No proxy</source>
        <translation>Без прокси</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-прокси</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>Прокси SOCKS 5</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Узел прокси</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Порт прокси</translation>
    </message>
</context>
<context>
    <name>depesche::ui::ReaderPane</name>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Select an article</source>
        <translation>Выберите статью</translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation>Выбранная в списке статья появится здесь.</translation>
    </message>
    <message>
        <source>Opening the article…</source>
        <translation>Статья открывается…</translation>
    </message>
    <message>
        <source>The page view crashed</source>
        <translation>Сбой просмотра страницы</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>This article is no longer stored</source>
        <translation>Эта статья больше не хранится</translation>
    </message>
    <message>
        <source>Its source’s retention removed it.</source>
        <translation>Истёк срок хранения её источника.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The article could not be read</source>
        <translation>Не удалось прочитать статью</translation>
    </message>
    <message>
        <source>The store did not answer as it should.</source>
        <translation>Хранилище ответило не так, как должно.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SearchField</name>
    <message>
        <source>Search all articles …</source>
        <translation>Искать во всех статьях…</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>Искать во всех статьях</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SourceActions</name>
    <message>
        <source>Subscription lists (*.opml *.xml);;All files (*)</source>
        <translation>Списки подписок (*.opml *.xml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Import a subscription list</source>
        <translation>Импортировать список подписок</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>Не удалось прочитать %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a subscription list.</source>
        <translation>Файл %1 слишком велик для списка подписок.</translation>
    </message>
    <message>
        <source>%1 could not be imported: %2</source>
        <translation>Не удалось импортировать %1: %2</translation>
    </message>
    <message>
        <source>Export the subscription list</source>
        <translation>Экспортировать список подписок</translation>
    </message>
    <message>
        <source>The subscription list was written to %1.</source>
        <translation>Список подписок записан в %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Не удалось записать %1: %2</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>Название папки:</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Name of the source:</source>
        <translation>Название источника:</translation>
    </message>
    <message>
        <source>Re&amp;move the folder</source>
        <translation>У&amp;далить папку</translation>
    </message>
    <message>
        <source>&amp;Unsubscribe</source>
        <translation>От&amp;писаться</translation>
    </message>
    <message>
        <source>%1 has moved; its new address %2 was taken over.</source>
        <translation>%1: источник переехал, новый адрес %2 принят.</translation>
    </message>
    <message>
        <source>%1 is gone for good and is not asked any more.</source>
        <translation>%1: источник исчез навсегда и больше не опрашивается.</translation>
    </message>
</context>
<context>
    <name>depesche::ui::StatusLine</name>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Reading offline</source>
        <translation>Без сети</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) offline</source>
        <translation>
            <numerusform>%n статья без сети</numerusform>
            <numerusform>%n статьи без сети</numerusform>
            <numerusform>%n статей без сети</numerusform>
        </translation>
    </message>
    <message>
        <source>Last refreshed %1</source>
        <translation>Обновлено %1</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) could not be read</source>
        <translation>
            <numerusform>%n источник не прочитан</numerusform>
            <numerusform>%n источника не прочитаны</numerusform>
            <numerusform>%n источников не прочитано</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection is metered: sources and pictures are not fetched by themselves. What you ask for is fetched.</source>
        <translation>Подключение лимитное: источники и снимки сами не загружаются. То, что вы запросите, загрузится.</translation>
    </message>
    <message>
        <source>Online, metered</source>
        <translation>В сети, лимитное подключение</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeAccess</name>
    <message>
        <source>How the address is asked</source>
        <translation>Как запрашивается адрес</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Загрузка</translation>
    </message>
</context>
<context>
    <name>depesche::ui::SubscribeDialog</name>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>&amp;Subscribe</source>
        <translation>&amp;Подписаться</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Подписаться</translation>
    </message>
    <message>
        <source>Address of a feed or of a web page</source>
        <translation>Адрес ленты или веб-страницы</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Looking for feeds</source>
        <translation>Поиск лент</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Без папки</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>Па&amp;пка:</translation>
    </message>
    <message>
        <source>Depesche finds the feeds that a page offers. Nothing is stored before you choose.</source>
        <translation>Depesche находит ленты, которые предлагает страница. До вашего выбора ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Looking at %1 …</source>
        <translation>Просматривается %1…</translation>
    </message>
    <message>
        <source>This address is a feed.</source>
        <translation>По этому адресу находится лента.</translation>
    </message>
    <message numerus="yes">
        <source>This page offers %n feed(s).</source>
        <translation>
            <numerusform>На странице %n лента.</numerusform>
            <numerusform>На странице %n ленты.</numerusform>
            <numerusform>На странице %n лент.</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ос&amp;тановить</translation>
    </message>
    <message>
        <source>Search usual &amp;places</source>
        <translation>Искать в обычных &amp;местах</translation>
    </message>
    <message>
        <source>Asks about ten addresses of the site where feeds often are, one after the other.</source>
        <translation>Опрашивает по очереди около десяти адресов сайта, где часто лежат ленты.</translation>
    </message>
    <message>
        <source>New address of %1</source>
        <translation>Новый адрес: %1</translation>
    </message>
    <message>
        <source>&amp;Use this address</source>
        <translation>&amp;Использовать этот адрес</translation>
    </message>
    <message>
        <source>Sign-&amp;in and fetching…</source>
        <translation>Вхо&amp;д и загрузка…</translation>
    </message>
    <message>
        <source>For an address that wants a password, a certificate or another way</source>
        <translation>Для адреса, которому нужен пароль, сертификат или другой путь</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerActions</name>
    <message>
        <source>Looking at %1 …</source>
        <translation>Проверяется %1…</translation>
    </message>
    <message>
        <source>This was followed already; it goes on.</source>
        <translation>За этим вы уже следите; слежение продолжается.</translation>
    </message>
    <message>
        <source>%1 is followed now.</source>
        <translation>Теперь вы следите: %1.</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Больше не следить</translation>
    </message>
    <message>
        <source>Unfollow “%1”?</source>
        <translation>Больше не следить за «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n stored entries are deleted.</source>
        <translation>
            <numerusform>Будет удалена %n сохранённая запись.</numerusform>
            <numerusform>Будут удалены %n сохранённые записи.</numerusform>
            <numerusform>Будет удалено %n сохранённых записей.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unfollow</source>
        <translation>&amp;Больше не следить</translation>
    </message>
    <message>
        <source>&amp;Show in the live ticker</source>
        <translation>Показать в &amp;ленте</translation>
    </message>
    <message>
        <source>Mark all as s&amp;een</source>
        <translation>Отметить все &amp;просмотренными</translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation>Открыть &amp;страницу в браузере</translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation>Скопировать &amp;адрес</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Адрес скопирован.</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>&amp;Выключить загрузку</translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation>&amp;Больше не следить…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerDelegate</name>
    <message>
        <source>Key event</source>
        <translation>Главное событие</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплено</translation>
    </message>
    <message>
        <source>Edited by the newsroom</source>
        <translation>Изменено редакцией</translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation>Отозвано редакцией</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerHeader</name>
    <message>
        <source>Live ticker</source>
        <translation>Лента новостей</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Options of the live ticker</source>
        <translation>Настройки ленты новостей</translation>
    </message>
    <message>
        <source>Close the live ticker</source>
        <translation>Закрыть ленту новостей</translation>
    </message>
    <message numerus="yes">
        <source>%n unread entries</source>
        <translation>
            <numerusform>%n непрочитанная запись</numerusform>
            <numerusform>%n непрочитанные записи</numerusform>
            <numerusform>%n непрочитанных записей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, choose what is shown</source>
        <translation>%1, выбор ленты</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what has come meanwhile</source>
        <translation>Показать, что пришло за это время</translation>
    </message>
    <message>
        <source>Let new entries wait</source>
        <translation>Пусть новые записи подождут</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerLine</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation>Записи ленты новостей</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerMenus</name>
    <message>
        <source>All together</source>
        <translation>Все вместе</translation>
    </message>
    <message>
        <source>Follow an address…</source>
        <translation>Следить за адресом…</translation>
    </message>
    <message>
        <source>&amp;Key events only</source>
        <translation>Только &amp;главные события</translation>
    </message>
    <message>
        <source>&amp;Ages instead of times</source>
        <translation>&amp;Давность вместо времени</translation>
    </message>
    <message>
        <source>Mark all as &amp;seen</source>
        <translation>Отметить все &amp;просмотренными</translation>
    </message>
    <message>
        <source>Open its &amp;page in the browser</source>
        <translation>Открыть &amp;страницу в браузере</translation>
    </message>
    <message>
        <source>Copy its &amp;address</source>
        <translation>Скопировать &amp;адрес</translation>
    </message>
    <message>
        <source>The address was copied.</source>
        <translation>Адрес скопирован.</translation>
    </message>
    <message>
        <source>Try no&amp;w</source>
        <translation>Попробовать &amp;сейчас</translation>
    </message>
    <message>
        <source>S&amp;top fetching</source>
        <translation>&amp;Выключить загрузку</translation>
    </message>
    <message>
        <source>Nothing is asked of the newsroom until you switch it off again</source>
        <translation>Редакция не запрашивается, пока вы снова не включите загрузку</translation>
    </message>
    <message>
        <source>&amp;Unfollow…</source>
        <translation>&amp;Больше не следить…</translation>
    </message>
    <message>
        <source>How much is k&amp;ept</source>
        <translation>Сколько &amp;хранить</translation>
    </message>
    <message>
        <source>Any number of entries</source>
        <translation>Сколько угодно записей</translation>
    </message>
    <message numerus="yes">
        <source>%n entries at most</source>
        <translation>
            <numerusform>не больше %n записи</numerusform>
            <numerusform>не больше %n записей</numerusform>
            <numerusform>не больше %n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Без срока</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerModel</name>
    <message>
        <source>unread</source>
        <translation>не прочитано</translation>
    </message>
    <message>
        <source>key event</source>
        <translation>главное событие</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплено</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>изменено</translation>
    </message>
    <message>
        <source>withdrawn by the newsroom</source>
        <translation>отозвано редакцией</translation>
    </message>
    <message>
        <source>with a picture: %1</source>
        <translation>с фотографией: %1</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerOutput</name>
    <message>
        <source>Export the live ticker</source>
        <translation>Экспорт ленты новостей</translation>
    </message>
    <message>
        <source>Web page that holds its pictures (*.html)</source>
        <translation>Веб-страница вместе со снимками (*.html)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Не удалось записать %1: %2</translation>
    </message>
    <message>
        <source>The live ticker was written to %1.</source>
        <translation>Лента новостей записана в %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that are not stored are linked.</source>
        <translation>
            <numerusform>На %n несохранённый снимок дана ссылка.</numerusform>
            <numerusform>На %n несохранённых снимка даны ссылки.</numerusform>
            <numerusform>На %n несохранённых снимков даны ссылки.</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Key event</source>
        <translation>Ключевое событие</translation>
    </message>
    <message>
        <source>Changed later</source>
        <translation>Изменено позже</translation>
    </message>
    <message>
        <source>Withdrawn by the newsroom</source>
        <translation>Отозвано редакцией</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Сохранено %1</translation>
    </message>
    <message>
        <source>Picture credits</source>
        <translation>Авторы снимков</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerPane</name>
    <message>
        <source>This entry has no page of its own.</source>
        <translation>У этой записи нет своей страницы.</translation>
    </message>
    <message>
        <source>Fol&amp;d</source>
        <translation>&amp;Свернуть</translation>
    </message>
    <message>
        <source>&amp;Read here</source>
        <translation>&amp;Читать здесь</translation>
    </message>
    <message>
        <source>&amp;Open in the browser</source>
        <translation>Открыть в &amp;браузере</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Скопировать сс&amp;ылку</translation>
    </message>
    <message>
        <source>The link was copied.</source>
        <translation>Ссылка скопирована.</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Скопировать &amp;текст</translation>
    </message>
    <message>
        <source>The text was copied.</source>
        <translation>Текст скопирован.</translation>
    </message>
    <message>
        <source>Words of the entries …</source>
        <translation>Слова записей…</translation>
    </message>
    <message>
        <source>Search in the live ticker</source>
        <translation>Найти в ленте новостей</translation>
    </message>
    <message>
        <source>59 min ago</source>
        <comment>the widest age of an entry</comment>
        <translation>59 мин. назад</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>New entries wait until you resume.</source>
        <translation>Новые записи ждут, пока вы не продолжите.</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n в эфире</numerusform>
            <numerusform>%n в эфире</numerusform>
            <numerusform>%n в эфире</numerusform>
        </translation>
    </message>
    <message>
        <source>None live</source>
        <translation>Нет эфира</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Все вместе</translation>
    </message>
    <message>
        <source>All live tickers, merged by time</source>
        <translation>Все ленты, по времени</translation>
    </message>
    <message>
        <source>New in the live ticker: %1</source>
        <translation>Новое в ленте: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries in the live ticker, the last one: %1</source>
        <translation>
            <numerusform>%n новая запись в ленте: %1</numerusform>
            <numerusform>%n новые записи в ленте, последняя: %1</numerusform>
            <numerusform>%n новых записей в ленте, последняя: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TickerView</name>
    <message>
        <source>Entries of the live ticker</source>
        <translation>Записи ленты новостей</translation>
    </message>
    <message numerus="yes">
        <source>%n new entries</source>
        <translation>
            <numerusform>%n новая запись</numerusform>
            <numerusform>%n новые записи</numerusform>
            <numerusform>%n новых записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::Toast</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>depesche::ui::TrayIcon</name>
    <message>
        <source>&amp;Open Depesche</source>
        <translation>&amp;Открыть Depesche</translation>
    </message>
    <message>
        <source>&amp;Pause alerts</source>
        <translation>&amp;Приостановить уведомления</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Выход</translation>
    </message>
    <message numerus="yes">
        <source>Depesche: %n unread entries</source>
        <translation>
            <numerusform>Depesche: %n непрочитанная запись</numerusform>
            <numerusform>Depesche: %n непрочитанные записи</numerusform>
            <numerusform>Depesche: %n непрочитанных записей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>depesche::ui::TypePopup</name>
    <message>
        <source> px</source>
        <translation> пкс</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> знаков</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Justified text</source>
        <translation>&amp;Выравнивать по ширине</translation>
    </message>
    <message>
        <source>Type and page</source>
        <translation>Шрифт и страница</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Как у окна</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Сепия</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>С засечками</translation>
    </message>
    <message>
        <source>Sans serif</source>
        <translation>Без засечек</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Тема:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Шрифт:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Размер:</translation>
    </message>
    <message>
        <source>Line &amp;width at most:</source>
        <translation>&amp;Длина строки не больше:</translation>
    </message>
    <message>
        <source>Line &amp;height:</source>
        <translation>Межстрочный &amp;интервал:</translation>
    </message>
    <message>
        <source>H&amp;yphenation</source>
        <translation>П&amp;ереносы</translation>
    </message>
</context>
<context>
    <name>depesche::ui::WindowToolBar</name>
    <message>
        <source>Tool bar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Read offline</source>
        <translation>Без сети</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Всё прочитано</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Подписаться</translation>
    </message>
</context>
<context>
    <name>depesche::ui::WorkReporter</name>
    <message numerus="yes">
        <source>Refreshing %1 of %n source(s)</source>
        <translation>
            <numerusform>Обновляется %1 из %n источника</numerusform>
            <numerusform>Обновляется %1 из %n источников</numerusform>
            <numerusform>Обновляется %1 из %n источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n</source>
        <translation>
            <numerusform>Сохраняется снимок %1 из %n</numerusform>
            <numerusform>Сохраняется снимок %1 из %n</numerusform>
            <numerusform>Сохраняется снимок %1 из %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing source %1 of %n</source>
        <translation>
            <numerusform>Импортируется источник %1 из %n</numerusform>
            <numerusform>Импортируется источник %1 из %n</numerusform>
            <numerusform>Импортируется источник %1 из %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Storing picture %1 of %n over a metered connection</source>
        <translation>
            <numerusform>Сохраняется снимок %1 из %n через лимитное подключение</numerusform>
            <numerusform>Сохраняется снимок %1 из %n через лимитное подключение</numerusform>
            <numerusform>Сохраняется снимок %1 из %n через лимитное подключение</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching full text %1 of %n</source>
        <translation>
            <numerusform>Загружается полный текст %1 из %n</numerusform>
            <numerusform>Загружается полный текст %1 из %n</numerusform>
            <numerusform>Загружается полный текст %1 из %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching a page to keep</source>
        <translation>Загружается страница для сохранения</translation>
    </message>
    <message numerus="yes">
        <source>Keeping a page: picture %1 of %n</source>
        <translation>
            <numerusform>Страница сохраняется: снимок %1 из %n</numerusform>
            <numerusform>Страница сохраняется: снимок %1 из %n</numerusform>
            <numerusform>Страница сохраняется: снимок %1 из %n</numerusform>
        </translation>
    </message>
</context>
</TS>
