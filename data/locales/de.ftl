# Alle Texte des Bots auf Deutsch. Schlüssel und Variablen sind dieselben wie in en.ftl; Anrede: Sie.

## Wörter

language-name = Deutsch

party-ukraine = Ukraine
party-russia = Russland
party-usa = USA
party-europe = Europa
party-other = weitere

# Namen, unter denen man nach einer Seite fragen kann
party-names-ukraine = Kiew, Kyjiw, Ukrainer
party-names-russia = Moskau, Kreml, Russen
party-names-usa = US, Washington, Amerika, Weißes Haus
party-names-europe = EU, Europäische Union, Brüssel, Europäer
party-names-other = weitere

status-open = offen
status-disputed = strittig
status-approaching = Annäherung
status-provisional = vorläufig geeinigt
status-agreed = geeinigt
status-blocked = blockiert

signal-progress = Fortschritt
signal-stalled = Stillstand
signal-agreed = Einigung
signal-rejected = Ablehnung
signal-demanded = Forderung
signal-open = offen

position-demanded = { $party } – Forderung
position-rejected = { $party } – Ablehnung
stance-demanded = Forderung
stance-rejected = Ablehnung
stance-demanded-verb = { $party ->
    [usa] fordern
    [other] fordern
   *[any] fordert
}
stance-rejected-verb = { $party ->
    [usa] lehnen ab
    [other] lehnen ab
   *[any] lehnt ab
}
newest-evidence = zuletzt belegt { $age }

meeting-kind-meeting = Treffen
meeting-kind-call = Telefonat

meeting-state-planned = angekündigt
meeting-state-overdue = war angekündigt
meeting-state-ongoing = läuft
meeting-state-held = fand statt
meeting-state-cancelled = abgesagt
meeting-state-postponed = verschoben

meeting-change-new = Neu gemeldet
meeting-change-announced = Angekündigt
meeting-change-moved = Geändert
meeting-change-confirmed = Bestätigt
meeting-change-held = Stattgefunden
meeting-change-called-off = Abgesagt
meeting-change-put-off = Verschoben
meeting-step-announced = angekündigt
meeting-step-confirmed = von einem zweiten Ursprung bestätigt
meeting-step-ongoing = läuft
meeting-step-held = fand statt
meeting-step-cancelled = abgesagt
meeting-step-postponed = verschoben

story-new = {""}
story-grown = {" "}(weitere Berichte)

untitled = (ohne Titel)
minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}

count-reports = { $count ->
    [one] 1 Bericht
   *[other] { $count } Berichte
}
count-origins = { $count ->
    [one] 1 Ursprung
   *[other] { $count } Ursprünge
}

sources-title = { $count ->
    [one] Quelle
   *[other] Quellen
}

## Knöpfe

button-status = 🧭 Stand je Thema
button-meetings = 🗓 Treffen
button-all-meetings = 🗓 Alle Treffen
button-calendar = 📅 In den Kalender
button-timeline = 🧵 Verlauf
button-actors = 👥 Alle Akteure
button-overview = ◀ Alle Themen
button-positions = ⚖️ Positionen
button-all-positions = ◀ Alle Positionen
button-status-of-issue = 🧭 Stand
button-position-history = { $party } früher
button-compare = ↔ Vergleichen
button-compare-others = ↔ Andere vergleichen
button-settings = ⚙️ Einstellungen
button-subscribe = 🔔 Täglich um { $time }
button-subscribe-again = Wieder täglich um { $time }
button-unsubscribe = 🔕 Abbestellen
button-older = Ältere ▶
button-newer = ◀ Neuere
button-newest = ◀◀ Neueste
button-only-if-new = Nur bei Neuem
button-time = 🕢 Uhrzeit
button-zone = 🌍 Zeitzone
button-days = 📅 Wochentage
button-language = 🗣 Sprache
button-quiet-hours = 🌙 Ruhezeit
button-pictures = 🖼 Bilder
button-silent = 🔇 Lautlos
button-back = ◀ Zurück
button-following = 🔔 Was ich verfolge
button-privacy = 🔐 Datenschutz
button-delete = 🗑 Meine Daten löschen
button-delete-now = Ja, alles löschen
button-refresh = 🔄 Aktualisieren
button-keep = Nein, behalten
button-cancel = Abbrechen
button-pause = ⏸ Anhalten
button-resume = ▶️ Wieder lesen
button-retry = 🔄 Gleich lesen
button-test = 🔎 Probe
button-tier = ⭐️ Einstufung
button-read-feed = 📄 Text aus dem Feed
button-read-page = 🌐 Text von der Seite
button-read-unknown = 🎓 Selbst herausfinden
button-remove-source = 🗑 Entfernen
button-remove-keep = Entfernen, Artikel behalten
button-remove-drop = Entfernen, Unbeteiligtes löschen

## Start und Hilfe

start-title = Verhandlungsbote
start-about = Ich verfolge in deutschsprachigen Medien die Verhandlungen über ein Ende des Kriegs in der Ukraine: was neu ist, wo jeder Streitpunkt steht und wer das sagt.
start-promise = Jeder Satz trägt seine Quelle, jedes Zitat steht wörtlich im Artikel. Fünf Medien mit derselben Agenturmeldung zählen als ein Ursprung.
start-next = Beginnen Sie mit /status oder /digest, schlagen Sie Personen nach (/actor Witkoff) oder lassen Sie sich täglich berichten: /subscribe 07:30. Alle Befehle: /help

help-title = Was ich kann
help-about = Deutsche Namen gehen auch: /stand, /treffen, /verlauf, /akteur, /suche, /abo …
help-everyone = Für alle
help-chat-admins = Für die Verwaltung dieser Gruppe
help-bot-admins = Für die Betreiber
help-more = Mehr zu einem Befehl mit Beispiel: /help status
help-aliases = Auch: { $aliases }

command-start = Begrüßung und erste Schritte
command-help = Alle Befehle; mit Namen: Beispiel dazu
command-digest = Was seit dem letzten Bericht neu ist
command-status = Stand der Streitpunkte, oder eines Themas mit Belegen
command-meetings = Treffen und Telefonate, kommende und vergangene
command-agenda = Was bevorsteht, auch als Kalenderdatei
command-meeting = Ein Treffen: Verlauf, Teilnehmer, Belege
command-positions = Wer was fordert und ablehnt, mit Zitaten
command-compare = Zwei Seiten oder Personen nebeneinander
command-contradictions = Wo sich Berichte widersprechen
command-newpersons = Wen Artikel nennen und wir noch nicht kennen
command-story = Ereignisse mit allen ihren Artikeln
command-wrong = Einem Eintrag widersprechen
command-changes = Berichtigungen und Entscheidungen
command-review = Über Einwände entscheiden
command-merge = Zwei Ereignisse zusammenlegen
command-split = Artikel von einem Ereignis abtrennen
command-undo = Eine Entscheidung zurücknehmen
command-timeline = Verlauf der Verhandlungen mit Belegen
command-actors = Wer verhandelt: Personen und ihre Ämter
command-actor = Eine Person: Amt, Aussagen, Treffen
command-search = Artikel durchsuchen
command-sources = Welche Medien gelesen werden
command-subscribe = Bericht zu Ihrer Zeit, an Ihren Tagen
command-unsubscribe = Keinen täglichen Bericht mehr
command-follow = Sofort melden, was sich zu Person oder Thema ändert
command-unfollow = Person oder Thema nicht mehr verfolgen
command-following = Was hier verfolgt wird
command-mute = Person oder Thema ausblenden
command-stop = Nichts mehr ungefragt senden
command-privacy = Was gespeichert ist; alles löschen
command-settings = Zeit, Tage, Zeitzone, Sprache, Ruhezeit
command-health = Zustand von Quellen, Aufgaben und Versand
command-stats = Was gesendet wurde, was wartet, was scheiterte
command-addsource = Quelle prüfen und hinzufügen
command-source = Eine Quelle: Zustand und was mit ihr geschehen soll
command-renamesource = Quelle umbenennen
command-settier = Quelle einstufen
command-setstatus = Festlegen, wo ein Thema steht, mit Begründung
command-testsource = Quelle probeweise lesen
command-pausesource = Quelle vorübergehend nicht lesen
command-resumesource = Quelle wieder lesen
command-importopml = Liste von Feeds (OPML) einlesen
command-exportopml = Alle Quellen als Datei (OPML)
command-removesource = Quelle entfernen

usage-start = So geht es: /start
usage-help = So geht es: /help [Befehl]. Beispiel: /help status
usage-digest = So geht es: /digest (seit dem letzten Bericht), /digest all (auch was der letzte Bericht sagte, ungekürzt), /digest seit TAG. Beispiele: /digest seit 1.12., /digest seit Montag
usage-status = So geht es: /status [Thema]. Beispiele: /status, /status Gebiete, /status nato
usage-meetings = So geht es: /meetings
usage-agenda = So geht es: /agenda
usage-meeting = So geht es: /meeting ORT, Tag oder Person. Beispiele: /meeting Moskau, /meeting Berlin 14.12., /meeting Witkoff
usage-positions = So geht es: /positions [Thema [Seite]]. Beispiele: /positions, /positions Gebiete, /positions Gebiete Russland
usage-compare = So geht es: /compare A B. Beispiele: /compare Russland Ukraine, /compare Witkoff, Dmitrijew
usage-newpersons = So geht es: /newpersons oder /neuepersonen
usage-story = So geht es: /story oder /story Genf
usage-wrong = So geht es: /wrong oder /wrong 123 Das hat Peskow gesagt
usage-changes = So geht es: /changes oder /berichtigungen
usage-review = So geht es: /review oder /review 123 ablehnen Steht so im Artikel
usage-merge = So geht es: /merge oder im Ereignis (/story) „Zusammenlegen …“
usage-split = So geht es: /split oder im Ereignis (/story) „Abtrennen …“
usage-undo = So geht es: /undo
usage-contradictions = So geht es: /contradictions oder /widersprueche
usage-timeline = So geht es: /timeline [Thema]. Beispiele: /timeline, /timeline Sanktionen
usage-actors = So geht es: /actors
usage-actor = So geht es: /actor NAME. Beispiel: /actor Selenskyj – die Schreibweise darf abweichen.
usage-search = So geht es: /search WÖRTER. Beispiel: /search Waffenruhe Istanbul
usage-sources = So geht es: /sources
usage-subscribe = So geht es: /subscribe [HH:MM] [Ort oder Zeitzone] [Wochentage]. Beispiele: /subscribe 07:30, /subscribe 6:45 Wien, /subscribe 8:00 Mo-Fr; für einen Kanal, den Sie verwalten: /subscribe @kanal 07:30
usage-unsubscribe = So geht es: /unsubscribe; für einen Kanal, den Sie verwalten: /unsubscribe @kanal
usage-follow = So geht es: /follow NAME oder Thema. Beispiele: /follow Witkoff, /follow Gebiete; für einen Kanal, den Sie verwalten: /follow @kanal Witkoff
usage-unfollow = So geht es: /unfollow NAME oder Thema. Beispiel: /unfollow Witkoff
usage-following = So geht es: /following [@kanal]
usage-mute = So geht es: /mute NAME oder Thema. Beispiel: /mute Sanktionen
usage-stop = So geht es: /stop
usage-privacy = So geht es: /privacy
usage-settings = So geht es: /settings; für einen Kanal, den Sie verwalten: /settings @kanal
usage-health = So geht es: /health
usage-stats = So geht es: /stats
usage-addsource = So geht es: /addsource ADRESSE [Name]. Beispiel: /addsource https://example.org/feed.xml Beispielzeitung
usage-source = So geht es: /source NAME, Nummer oder Adresse. Beispiel: /source 3
usage-renamesource = So geht es: /renamesource NUMMER NEUER NAME oder /renamesource NAME = NEUER NAME. Beispiel: /renamesource 3 Beispielzeitung
usage-settier = So geht es: /settier NAME STUFE. Stufen: 1 Agentur, öffentlich-rechtlich · 2 Qualitätsmedium · 3 weiteres Medium · 4 parteiisch. Beispiel: /settier Beispielzeitung 2
usage-setstatus = So geht es: /setstatus THEMA STAND BEGRÜNDUNG. Stände: offen, strittig, Annäherung, vorläufig geeinigt, geeinigt, blockiert. Beispiel: /setstatus nato strittig Beide Seiten bleiben laut Agenturen dabei
usage-testsource = So geht es: /testsource NAME, Nummer oder Adresse. Beispiel: /testsource 3
usage-pausesource = So geht es: /pausesource NAME, Nummer oder Adresse. Beispiel: /pausesource Beispielzeitung
usage-resumesource = So geht es: /resumesource NAME, Nummer oder Adresse. Beispiel: /resumesource Beispielzeitung
usage-importopml = So geht es: Schicken Sie eine OPML-Datei, gern mit /importopml darunter, oder antworten Sie auf eine mit /importopml.
usage-exportopml = So geht es: /exportopml
usage-removesource = So geht es: /removesource NAME, Nummer oder Adresse. Beispiel: /removesource Beispielzeitung

## Bericht

digest-title = Verhandlungen
digest-count-new = { $count } neu
digest-count-ahead = { $count ->
    [one] 1 Termin
   *[other] { $count } Termine
}
digest-count-doubts = { $count ->
    [one] 1 Widerspruch
   *[other] { $count } Widersprüche
}
digest-doubts = ⚖️ Widersprüche
digest-more-doubts = … und { $count } weitere: /contradictions
digest-count-unchanged = { $count } unverändert
digest-ahead = 🗓 Termine
digest-later = Weiter angekündigt
digest-follow-up = Weiter zu
digest-faded = Ältere Belege zählen weniger.
digest-new = 🆕 Neu
digest-more-effects = … und { $count ->
    [one] eine weitere Folge
   *[other] { $count } weitere Folgen
}
digest-new-mark = 🆕
digest-brief = Kurz gemeldet
digest-more = … und { $count ->
    [one] eine weitere Meldung: /digest all
   *[other] { $count } weitere Meldungen: /digest all
}
alert-one = Neu zu dem, was Sie verfolgen
alert-gathered = Während der Ruhezeit: { $count } Änderungen
alert-many = Noch { $count } Änderungen
digest-late = nachgeholt, fällig war { $time }
digest-since = Seit { $day }
digest-origins = { $reports } Berichte, { $origins ->
    [one] 1 Ursprung
   *[other] { $origins } Ursprünge
}
digest-unchanged = = Unverändert
digest-nothing = Nichts Neues (Stand { $day }).
digest-nothing-since = Seit { $since } nichts Neues.
digest-newest = Jüngster Beleg: { $age }.

## Stand

status-title = Stand der Streitpunkte
status-picture-alt = Stand der Streitpunkte von blockiert bis geeinigt
status-particulars = seit { $since }, zuletzt belegt { $age }
status-none = Noch ist zu keinem Thema etwas belegt. Sobald die ersten Artikel gelesen sind, steht hier der Stand.
status-silent = Noch nichts belegt: { $issues }
status-issue-none = Dazu ist noch nichts belegt.
status-issue-particulars = Seit { $since } · zuletzt belegt { $age } · { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
status-evidence = Belege
status-positions = Positionen
status-history = Verlauf
status-next-open = Was das ändern würde: eine Ablehnung, Stillstand nach zwei Ursprüngen oder belegter Fortschritt.
status-next-disputed = Was das ändern würde: Fortschritt, der doppelt so stark belegt ist wie die Ablehnung, oder die Meldung einer Einigung.
status-next-approaching = Was das ändern würde: die Meldung einer Einigung – oder Ablehnung und Stillstand, wieder ebenso stark belegt.
status-next-provisional = Was das ändern würde: ein zweiter Ursprung, der die Einigung bestätigt, oder ebenso gewichtiger Widerspruch.
status-next-agreed = Was das ändern würde: nur Ablehnung oder Stillstand, seither ebenso stark belegt wie die Einigung.
status-next-blocked = Was das ändern würde: belegter Fortschritt oder die Meldung einer Einigung.
issue-unknown = Ein Thema „{ $name }“ kenne ich nicht. Diese gibt es:
issue-choice = Welches Thema meinen Sie mit „{ $name }“?

## Positionen und Vergleich

positions-title = Positionen der Seiten
positions-alt = Was jede Seite zu jedem Streitpunkt fordert oder ablehnt, mit dem Tag des jüngsten Zitats
positions-hint = Das jüngste Zitat jeder Seite. Den Wortlaut zeigt der Knopf des Themas.
positions-none = Noch ist keine Forderung oder Ablehnung belegt.
positions-issue-none = Dazu ist keine Forderung oder Ablehnung belegt.
positions-silent = Ohne belegte Position: { $parties }
positions-history = Was dazu gesagt wurde, das Neueste zuerst
compare-first = Wen vergleichen? Wählen Sie die eine Seite oder Person – oder schreiben Sie zwei: /compare Russland Ukraine
compare-second = { $name } – verglichen womit?
compare-unknown = „{ $name }“ kenne ich weder als Seite noch als Person. Alle Personen: /actors
compare-none = Zu keinem Streitpunkt ist etwas von einem der beiden belegt.
compare-silent = nichts belegt

## Treffen und Verlauf

meetings-title = Treffen und Telefonate
meetings-ahead = Demnächst
meetings-past = Zuletzt
meetings-none = Noch ist kein Treffen verzeichnet.
meeting-which = Welches Treffen? Die jüngsten:
meeting-choice = Welches Treffen meinen Sie mit „{ $name }“? Die jüngsten:
meeting-life = Verlauf
meeting-participants = Teilnehmer, und wer sie nennt
meeting-outcome = Was die Seiten dazu sagen
meeting-differs = ⚠️ Andere Angaben
agenda-title = Was bevorsteht
agenda-none = Zurzeit ist kein Termin angekündigt.
agenda-origins = { $count ->
    [one] Bisher nur von einem Ursprung gemeldet
   *[other] Von { $count } Ursprüngen gemeldet
}
calendar-file = { $count ->
    [one] 📅 Der Termin als Kalenderdatei. Noch einmal eingelesen, wird der Eintrag erneuert statt verdoppelt.
   *[other] 📅 { $count } Termine als Kalenderdatei. Noch einmal eingelesen, werden die Einträge erneuert statt verdoppelt.
}
course-title = Verlauf der Streitpunkte
course-alt = Wie die Streitpunkte in den letzten Wochen standen, mit Treffen
timeline-title = Verlauf
timeline-none = Noch ist nichts verzeichnet.

## Akteure

actors-title = Akteure
actors-hint = Die meistgenannten zuerst; Zahl der Artikel der letzten 30 Tage.
actor-no-role = derzeit ohne bekanntes Amt
actor-choice = Wen meinen Sie mit „{ $name }“?
actor-guess = Meinten Sie { $name }?
actor-role-now = Jetzt
actor-role-past = Früher
actor-role-next = Künftig
role-since = seit { $day }
role-until = bis { $day }
actor-mentions = { $count ->
    [0] In den letzten 30 Tagen in keinem Artikel genannt
    [one] In den letzten 30 Tagen in 1 Artikel genannt
   *[other] In den letzten 30 Tagen in { $count } Artikeln genannt
}
actor-statements = Zuletzt gesagt
actor-no-statements = Noch keine Aussage verzeichnet.
actor-positions = Fordert und lehnt ab
actor-meetings = Treffen
actor-met = Traf
actor-then = damals { $title }
actor-weeks = Artikel je Woche, die ihn oder sie nennen; die letzten { $weeks } Wochen

## Suche

search-title = „{ $query }“
search-none = Nichts gefunden zu „{ $query }“
search-advice = Alle Wörter müssen im Artikel vorkommen. Versuchen Sie weniger oder andere Wörter, etwa den Namen einer Person oder eines Ortes; Endungen spielen keine Rolle.

## Abo und Einstellungen

subscribe-done = { $isDaily ->
    [yes] Täglich
   *[other] { $days }
} um { $time } Uhr ({ $zone })
days-all = täglich
subscribe-next = Nächster Bericht: { $moment } Uhr
subscribe-only-if-new = Ich melde mich nur, wenn es Neues gibt.
subscribe-always = Gibt es nichts Neues, kommt eine Zeile.
subscribe-none = Kein täglicher Bericht bestellt. Bestellen: /subscribe 07:30
unsubscribe-done = Abbestellt. Es kommt kein täglicher Bericht mehr; alle Befehle gehen weiter.

settings-title = Einstellungen
settings-language = Sprache
settings-zone = Zeitzone
settings-digest = Bericht
settings-off = nicht bestellt
settings-daily = { $days } { $time } Uhr
language-name-of = { $locale ->
    [de] Deutsch
   *[en] Englisch
}
zone-Europe-Berlin = Berlin
zone-Europe-Vienna = Wien
zone-Europe-Zurich = Zürich
zone-Europe-Brussels = Brüssel
zone-Europe-Kyiv = Kiew
settings-quiet = Tage ohne Neues
settings-quiet-on = keine Nachricht
settings-quiet-off = eine Zeile
settings-quiet-hours = Ruhezeit
settings-off-quiet = keine
settings-pictures = Bilder
settings-sound = Ton
settings-with = mit
settings-without = ohne
settings-hint-time = Jede andere Minute: /subscribe 06:47
settings-hint-zone = Jede andere Zone: /subscribe 07:30 New York
settings-hint-days = Tage, an denen ein Bericht kommt.
settings-hint-lang = Deutsch oder Englisch; Zitate bleiben in ihrer Sprache.
settings-hint-quiet = In der Ruhezeit kommen keine Eilmeldungen; danach kommt, was sich angesammelt hat, in einer Nachricht. Ein Bericht in der Ruhezeit kommt ohne Ton.

follow-done = 🔔 { $name } wird verfolgt. Ändert sich dazu etwas in den Verhandlungen, melde ich es sofort: höchstens fünf Nachrichten in der Stunde.
follow-which = Wen oder was möchten Sie verfolgen? Hier eine Auswahl; jede andere Person mit /follow NAME.
mute-done = 🔕 { $name } wird ausgeblendet: Was nur davon handelt, steht in keinem Bericht und keiner Eilmeldung.
mute-which = Wen oder was möchten Sie ausblenden? Hier eine Auswahl; jede andere Person mit /mute NAME.
interest-choice = Was meinen Sie mit „{ $name }“?
interest-none = „{ $name }“ kenne ich weder als Person noch als Thema. Zur Auswahl:
unfollow-done = { $name } wird nicht mehr verfolgt und nicht mehr ausgeblendet.
following-title = Was hier verfolgt wird
following-follow = Sofort gemeldet
following-mute = Ausgeblendet
following-none = Hier wird nichts verfolgt. Beginnen Sie mit /follow Witkoff oder /follow Gebiete.
following-hint = Ein Druck auf einen Knopf beendet es.
stop-done = Es kommt nichts mehr ungefragt: kein Bericht, keine Eilmeldung. Die Befehle gehen weiter.

privacy-title = Was über diesen Chat gespeichert ist
privacy-stored = Die Nummer des Chats ({ $id }), Sprache, Zeitzone und Einstellungen, was hier verfolgt oder ausgeblendet wird ({ $interests }), bis wohin Sie informiert sind, und 30 Tage lang die Nachrichten, die ich von mir aus geschickt habe.
privacy-not-stored = Nicht gespeichert werden Namen, Telefonnummern und was Sie schreiben.
privacy-how-to = Mit dem Knopf löschen Sie alles. Schreiben Sie später wieder, beginnt der Chat von vorn.
privacy-ask = Wirklich alles über diesen Chat löschen? Bericht und Eilmeldungen enden damit.
privacy-deleted = Gelöscht. Über diesen Chat ist nichts mehr gespeichert.

## Quellen

sources-list-title = Quellen ({ $count })
sources-none = Noch keine Quellen. Betreiber fügen sie mit /addsource hinzu.
sources-legend = 🟢 antwortet · 🟡 🔴 antwortet nicht · ⚪️ noch nicht versucht · ⏸ angehalten · ⚫️ eingestellt
source-state-active = aktiv
source-state-paused = angehalten
source-state-gone = eingestellt
source-choice = Welche Quelle?
tier-1 = Agentur, öffentlich-rechtlich
tier-2 = Qualitätsmedium
tier-3 = weiteres Medium
tier-4 = parteiisch
reading-unknown = Textquelle noch nicht bekannt
reading-feed = Text aus dem Feed
reading-page = Text von der Seite
source-moved = Der Server verweist seit { $moment } dauerhaft auf eine neue Adresse. Nach sieben Tagen wird sie übernommen.

trial-title = Der Feed nennt sich „{ $title }“.
trial-articles = { $count ->
    [0] Er enthält zurzeit keine Artikel.
    [one] Er enthält 1 Artikel.
   *[other] Er enthält { $count } Artikel, die neuesten:
}
trial-skipped = { $count ->
    [one] Ein Eintrag war nicht lesbar.
   *[other] { $count } Einträge waren nicht lesbar.
}
trial-relevant = { $relevant } von { $read } Artikeln handeln von den Verhandlungen
trial-text-whole = ganze Texte im Feed
trial-text-unknown = noch nicht bekannt, ob der Feed ganze Texte hat
trial-text-teaser = nur Anrisse im Feed ({ $feed } Zeichen), die Seite hat { $page } Zeichen
trial-text-no-page = nur Anrisse im Feed ({ $feed } Zeichen), die Seite ist nicht lesbar
trial-progress = 🔎 Ich sehe nach: { $host } …
importopml-how = Schicken Sie mir die OPML-Datei, in der die Feeds stehen, oder antworten Sie auf eine mit /importopml. Die meisten Feedreader können ihre Liste so ausgeben. Hinzugefügt wird erst, wenn Sie es bestätigen.
importopml-progress = 📥 { $done } von { $total } Feeds geprüft …
list-name = Liste von Feeds
list-counts = { $count ->
    [0] Darin steht kein Feed.
    [one] Darin steht 1 Feed, { $fresh ->
        [0] er ist nicht neu oder nicht brauchbar.
       *[other] er ist neu.
    }
   *[other] Darin stehen { $count } Feeds, { $fresh ->
        [0] keiner davon ist neu und brauchbar.
        [one] einer davon ist neu:
       *[other] { $fresh } davon sind neu:
    }
}
list-more = … und { $count } weitere
list-refused = Nicht hinzugefügt ({ $count })
list-left-out = { $count ->
    [one] Eine weitere Zeile wurde nicht mehr gelesen: Teilen Sie die Datei.
   *[other] { $count } weitere Zeilen wurden nicht mehr gelesen: Teilen Sie die Datei.
}
list-question = Alle neuen prüfen und hinzufügen? Wählen Sie, als was sie gelten sollen; einzeln ändern Sie es später mit /settier.
line-no-address = keine Adresse eines Feeds
line-known = gibt es schon
line-twice = steht zweimal in der Liste
line-too-many = zu viele Quellen
line-not-tried = nicht mehr geprüft, schicken Sie die Liste noch einmal
import-added = { $count ->
    [0] Nichts hinzugefügt.
    [one] 1 Quelle hinzugefügt ({ $tier })
   *[other] { $count } Quellen hinzugefügt ({ $tier })
}
import-outlook = { $minutes ->
    [one] Die Artikel kommen binnen einer Minute.
   *[other] Die Artikel kommen binnen { $minutes } Minuten.
} Was schon in den Feeds steht, gilt als bekannt und nicht als neu. Zustand: /health
exportopml-title = Quellen des Verhandlungsboten
exportopml-done = { $count ->
    [one] Eine Quelle als OPML-Datei, die auch andere Feedreader lesen.
   *[other] { $count } Quellen als OPML-Datei, die auch andere Feedreader lesen.
}
addsource-offer = 🔎 Noch nicht hinzugefügt:
addsource-question = Hinzufügen? Wählen Sie, als was die Quelle gelten soll.
addsource-choose = Dort gibt es { $count } Feeds. Welcher soll es sein?
addsource-cancelled = Nichts hinzugefügt.
addsource-done = ✅ Hinzugefügt: { $name } ({ $tier })
addsource-outlook = { $minutes ->
    [one] Die Artikel kommen binnen einer Minute in Suche und Verlauf.
   *[other] Die Artikel kommen binnen { $minutes } Minuten in Suche und Verlauf.
} Was schon im Feed steht, gilt als bekannt und nicht als neu. Zustand: /health
testsource-done = 🔎 Probe:
pausesource-done = ⏸ { $name } wird nicht mehr gelesen. Weiter geht es mit /resumesource.
resumesource-done = ▶️ { $name } wird wieder gelesen.
renamesource-done = ✅ { $before } heißt jetzt { $name }.
renamesource-how = So wird es eindeutig: /renamesource { $name } = NEUER NAME
setstatus-done = ✅ { $issue }: { $status }. Das ist als Entscheidung der Betreiber gekennzeichnet und gilt, bis neuere Berichte etwas anderes ergeben.
status-decided = Von den Betreibern festgelegt, gilt bis zu neuen Belegen.
new-persons-title = Noch unbekannte Personen der letzten { $days } Tage
new-persons-articles = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
new-persons-none = Die Artikel nennen niemanden, den wir nicht schon kennen.
new-persons-resembles = Vielleicht eine andere Schreibweise von { $name }
new-persons-spellings = Auch geschrieben: { $names }
new-persons-advice = Aufgenommen wird eine Person oder Schreibweise in data/actors; von selbst geschieht das nie.
contradictions-title = Widersprüche
contradictions-none = Zurzeit widersprechen sich die Berichte nicht.
contradiction-meeting-day = Verschiedene Tage: { $about }
contradiction-meeting-outcome = Fand statt oder nicht? { $about }
removesource-ask = { $name } wirklich entfernen? Es sind { $articles } Artikel da. { $relevant } davon handeln von den Verhandlungen und bleiben in jedem Fall als Belege erhalten.
removesource-done = 🗑 { $name } ist entfernt. { $dropped ->
    [0] Die Artikel bleiben erhalten.
    [one] Ein Artikel ist gelöscht, Belege bleiben erhalten.
   *[other] { $dropped } Artikel sind gelöscht, Belege bleiben erhalten.
}
removesource-kept = Es bleibt alles, wie es ist.

## Zustand

health-title = Zustand
health-articles = Artikel: { $articles }, davon { $relevant } zu den Verhandlungen
health-ledger = Einträge im Verlauf: { $entries }
health-chats = Abonnements: { $count }
health-outbox = Versand: { $sent } gesendet, { $pending } wartend, { $unknown } ungewiss, { $dead } gescheitert
health-sources = Quellen: { $answering } von { $active } aktiven antworten
health-not-tried = noch nicht versucht
health-never = noch nie erreicht
health-last-success = zuletzt gelesen { $moment }
health-failure = { $reason }{ $count ->
    [one] {""}
   *[other] {" "}({ $count }-mal in Folge)
}
health-next-try = nächster Versuch { $moment }
health-yield = { $relevant } von { $articles } Artikeln einschlägig
health-failing-since = gestört seit { $moment }
health-delay = im Schnitt { $delay } nach Erscheinen gelesen
health-jobs = Aufgaben
health-no-runs = Noch keine gelaufen.
health-idle = nichts zu tun
health-job-failed = gescheitert, siehe Protokoll

notice-sources-broken = { $count ->
    [one] Eine Quelle antwortet nicht
   *[other] { $count } Quellen antworten nicht
}
notice-sources-back = { $count ->
    [one] Eine Quelle antwortet wieder
   *[other] { $count } Quellen antworten wieder
}
notice-since = seit { $moment }
notice-moved = { $name } ist umgezogen: von { $before } nach { $now }. Gelesen wird jetzt dort.
notice-moved-inside = { $name } ist auf { $now } umgezogen. Gelesen wird jetzt die neue Adresse.
notice-move-double = 🔀 { $name } verweist dauerhaft auf die Adresse von { $other }. Eine der beiden kann weg: /removesource
notice-source-gone = wird nicht mehr gelesen
notice-sources-more = Einzelheiten und nächster Versuch: /health
notice-storm = ⚠️ Telegram weist gerade alle Nachrichten ab ({ $reason }). Kein Chat wird deshalb abgemeldet; alle zwei Minuten folgt ein neuer Versuch.
notice-storm-over = ✅ Telegram nimmt wieder Nachrichten an. Was liegen blieb, wird jetzt zugestellt.
notice-restricted = ⚠️ In Chat { $chat } darf der Bot nicht schreiben ({ $reason }). Bitte dort die Rechte des Bots prüfen. Jeden Tag folgt ein neuer Versuch.
notice-job-silent = ⚠️ Die Aufgabe { $job } ist seit { $minutes } Minuten nicht gelaufen. Siehe /health.
notice-job-failing = ⚠️ Die Aufgabe { $job } scheitert seit mindestens zehn Minuten ({ $reason }). Siehe /health.
notice-job-well = ✅ Die Aufgabe { $job } läuft wieder.
notice-sources-silent = ⚠️ Keine der { $count } aktiven Quellen antwortet mehr. Siehe /health.
notice-sources-well = ✅ Die Quellen antworten wieder.

stats-title = Versand
stats-oldest = Am längsten wartet eine Nachricht seit { $moment }
stats-none-waits = Es wartet nichts.
stats-troubles = Nicht sicher angekommen
stats-no-troubles = Nichts.
stats-state-unknown = ungewiss
stats-state-dead = gescheitert
stats-week = Aufgaben in den letzten sieben Tagen

## Fehler der Nutzer

error-internal = Da ist bei mir etwas schiefgegangen. Versuchen Sie es bitte noch einmal; der Fehler ist protokolliert.
error-admins-only = Diesen Befehl dürfen nur die Betreiber des Bots verwenden.
error-chat-admins-only = Das dürfen in einer Gruppe nur ihre Administratoren ändern.
error-argument-missing = Da fehlt noch eine Angabe.
error-argument-too-long = Das ist zu lang. Bitte höchstens { $max } Zeichen.
error-time-invalid = „{ $time }“ ist keine Uhrzeit. Bitte als HH:MM von 00:00 bis 23:59.
error-zone-unknown = Die Zeitzone „{ $zone }“ kenne ich nicht. Nennen Sie eine größere Stadt (Wien, Zürich, New York) oder den Namen der Zone (Europe/Berlin).
error-actor-unknown = Eine Person „{ $name }“ kenne ich nicht. Alle Personen: /actors
error-issue-unknown = Ein Thema „{ $name }“ kenne ich nicht. Alle Themen: /status
error-meeting-unknown = Ein Treffen „{ $name }“ ist nicht verzeichnet. Alle Treffen: /meetings
error-file-too-large = Die Datei ist zu groß. Bitte höchstens { $max } MB.
error-file-unavailable = Die Datei lässt sich gerade nicht holen. Schicken Sie sie noch einmal.
error-list-unreadable = Das ist keine Liste, die ich lesen kann: { $reason }.
list-failure-none = kein OPML
list-failure-broken = die Datei ist beschädigt
error-source-unknown = Eine Quelle „{ $name }“ gibt es nicht. Alle Quellen: /sources
error-source-ambiguous = „{ $name }“ passt auf mehrere Quellen. Nennen Sie die Nummer aus /sources.
error-source-known = Diese Quelle gibt es schon: { $name }. Probe: /testsource
error-too-many-sources = Mehr als { $max } Quellen sind nicht vorgesehen. Entfernen Sie zuerst eine: /removesource
error-tier-unknown = Diese Stufe gibt es nicht. Es gibt 1 bis 4.
error-status-unknown = Einen solchen Stand gibt es nicht. Es gibt: offen, strittig, Annäherung, vorläufig geeinigt, geeinigt, blockiert.
error-reason-missing = Es fehlt die Begründung. Sie steht hinter dem Stand und bleibt bei der Entscheidung.
error-address-invalid = Das ist keine Web-Adresse. Sie beginnt mit https:// oder http://.
error-address-forbidden = Diese Adresse darf ich nicht abrufen: Sie liegt in einem privaten Netz oder nutzt einen gesperrten Port.
error-feed-unreachable = Der Feed ist nicht erreichbar: { $reason }.
error-feed-unreadable = Unter dieser Adresse steht kein lesbarer Feed: { $reason }.
error-not-subscribed = Hier ist kein täglicher Bericht bestellt. Bestellen: /subscribe 07:30
error-day-invalid = „{ $day }“ ist kein vergangener Tag. Beispiele: 1.12., 1.12.2025, gestern, Montag.
error-chat-unknown = { $name } finde ich nicht. Fügen Sie mich dort als Administrator hinzu, der Nachrichten senden darf, und nennen Sie den Kanal mit @.
error-chat-not-yours = In „{ $name }“ dürfen das nur die Administratoren ändern.
error-interest-unknown = „{ $name }“ wird hier nicht verfolgt. Alles Verfolgte: /following
error-interests-full = Mehr als { $max } geht nicht. Beenden Sie zuerst etwas: /following
error-press-expired = Dieser Knopf gilt nicht mehr. Rufen Sie den Befehl bitte neu auf.

## Warum ein Feed nicht zu lesen war

feed-failure-address-forbidden = Adresse nicht erlaubt
feed-failure-dns = Server-Name nicht gefunden
feed-failure-connect = keine Verbindung zum Server
feed-failure-tls = Verschlüsselung nicht vertrauenswürdig
feed-failure-timeout = keine Antwort in der Frist
feed-failure-too-large = zu groß
feed-failure-redirects = zu viele Weiterleitungen
feed-failure-not-found = nicht gefunden (404)
feed-failure-gone = dauerhaft eingestellt (410)
feed-failure-refused = Zugang verweigert
feed-failure-rate-limited = Server bittet um weniger Abrufe (429)
feed-failure-challenge = Server verlangt einen Browser
feed-failure-server-error = Fehler des Servers
feed-failure-not-a-feed = kein Feed
feed-failure-broken-feed = Feed beschädigt
feed-failure-aborted = abgebrochen

## Was kein Befehl ist

unknown-command = Den Befehl { $command } kenne ich nicht. Alle Befehle: /help
unknown-command-nearest = Den Befehl { $command } kenne ich nicht. Meinten Sie /{ $nearest }? Alle Befehle: /help
address-admins-only = Quellen fügen nur die Betreiber des Boten hinzu. Welche gelesen werden, zeigt /sources.
list-admins-only = Listen von Feeds nimmt der Bote nur von seinen Betreibern. Welche Quellen gelesen werden, zeigt /sources.
file-hint = Mit dieser Datei kann ich nichts anfangen. Die Übersicht: /help
plain-text-hint = Ich verstehe nur Befehle. Die Übersicht: /help – oder gleich /digest für das Neueste, /search WÖRTER für eine Suche.
flood-warning = Das waren viele Anfragen auf einmal. Ich antworte wieder, wenn eine Minute Ruhe war.

wrong-title = Was stimmt nicht?
wrong-none = Noch steht nichts im Verzeichnis, dem Sie widersprechen könnten.
wrong-how = Wählen Sie die Nummer. Mit eigenen Worten: /wrong NUMMER WORTE
wrong-ask = Was stimmt an Eintrag { $seq } nicht?
wrong-since = Vermerkt am { $moment }
wrong-gone = Dieser Eintrag ist überholt.
wrong-misread = Der Artikel sagt das nicht
wrong-attribution = Falsche Person oder Seite
wrong-outdated = Überholt
wrong-other = Etwas anderes
wrong-thanks = ✋ Danke. Eintrag { $seq } wird geprüft; hier steht dann, was daraus geworden ist.
wrong-settled = Darüber ist schon entschieden. Siehe /changes
review-none = Kein Einwand wartet auf Sie.
review-title = Einwand { $place } von { $pending }
review-opened = Einwand vom { $moment }:
review-no-words = (ohne Worte)
review-others = { $count ->
    [one] Noch jemand widerspricht diesem Eintrag.
   *[other] Noch { $count } andere widersprechen diesem Eintrag.
}
review-how = Mit eigener Begründung: /review { $seq } annehmen GRUND oder /review { $seq } ablehnen GRUND
review-accepted = ✅ Angenommen: Die Sätze zählen nicht mehr. Alle, denen der Eintrag gemeldet wurde, hören es.
review-declined = Abgelehnt: Der Eintrag bleibt. Wer widersprochen hat, hört es.
review-settled-before = Darüber war schon entschieden.
review-reason-accepted = Der Einwand trifft zu.
review-reason-declined = Der Eintrag gibt den Artikel richtig wieder.
verdict-thanks = Ihr Einwand war richtig, danke
verdict-corrected = Berichtigung
verdict-declined = Ihr Einwand wurde geprüft, der Eintrag bleibt
verdict-withdrawn = Diese Sätze zählen nicht mehr als Belege.
verdict-now = Jetzt gilt:
verdict-now-nothing = Dazu ist sonst nichts belegt.
verdict-reason = Grund: { $reason }
notice-objection = ✋ Jemand widerspricht Eintrag { $seq }. Ansehen und entscheiden: /review
changes-title = Berichtigungen und Entscheidungen der Betreiber
changes-none = Bisher wurde nichts berichtigt.
decision-corrected = Zurückgezogen:
decision-merge = { $count } Artikel zu einem Ereignis zusammengelegt: { $titles }
decision-split = { $count ->
    [one] Ein Artikel
   *[other] { $count } Artikel
} als eigenes Ereignis abgetrennt: { $titles }
decision-withdraw = Ein Satz zählt nicht mehr: { $titles }
undo-none = Es gilt keine Entscheidung, die zurückzunehmen wäre.
undo-how = Welche Entscheidung soll nicht mehr gelten?
undo-done = ↩️ Zurückgenommen. Das Verzeichnis wird neu gelesen.
story-title = Ereignisse, zuletzt gemeldete zuerst
story-none = Noch ist kein Ereignis verzeichnet.
story-choice = Welches Ereignis zu „{ $name }“?
story-articles = { $count ->
    [one] 1 Artikel
   *[other] { $count } Artikel
}
story-more = … und { $count } weitere
merge-first = Welches Ereignis soll mit einem anderen zusammen?
merge-second = Was gehört zu „{ $title }“?
merge-ask = So sähe das gemeinsame Ereignis aus. Zusammenlegen?
merge-reason = Dasselbe Ereignis.
merge-done = ✅ { $count } Artikel gehören jetzt zu einem Ereignis. Das bleibt so, auch wenn sie neu gelesen werden. Zurücknehmen: /undo
split-which = Von welchem Ereignis ist etwas abzutrennen?
split-none = Kein Ereignis hat mehr als einen Artikel.
split-ask = Welche Artikel melden ein anderes Ereignis? Tippen Sie ihre Nummern an.
split-reason = Ein anderes Ereignis.
split-done = { $count ->
    [one] ✅ Ein Artikel ist abgetrennt.
   *[other] ✅ { $count } Artikel sind abgetrennt und bleiben beisammen.
} Zurücknehmen: /undo
button-wrong = ✋ Stimmt nicht
button-accept = ✅ Annehmen
button-decline = Ablehnen
button-next = Nächster ▶
button-previous = ◀ Voriger
button-merge = Zusammenlegen …
button-merge-do = ✅ Zusammenlegen
button-split = Abtrennen …
button-split-do = ✅ Abtrennen: { $numbers }
button-stories = Alle Ereignisse
error-entry-unknown = Einen offenen Eintrag { $name } gibt es nicht. Die Nummern zeigt /wrong
error-too-many-objections = Aus diesem Chat warten schon { $max } Einwände. Sobald darüber entschieden ist, nehmen wir neue.
error-verdict-unknown = Sagen Sie „annehmen“ oder „ablehnen“, dahinter den Grund.
error-story-unknown = Ein Ereignis „{ $name }“ kenne ich nicht. Alle Ereignisse: /story
error-articles-unknown = Mindestens ein Artikel muss gehen und einer bleiben; es gibt die Nummern 1 bis { $max }, gewählt war: { $name }
