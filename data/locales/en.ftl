# All texts of the bot in English. Keys and variables are those of de.ftl.

## Words

language-name = English

party-ukraine = Ukraine
party-russia = Russia
party-usa = USA
party-europe = Europe
party-other = others

# Names by which one may ask for a side
party-names-ukraine = Kyiv, Kiev, Ukrainians
party-names-russia = Moscow, Kremlin, Russians
party-names-usa = US, Washington, America, White House
party-names-europe = EU, European Union, Brussels, Europeans
party-names-other = others

status-open = open
status-disputed = disputed
status-approaching = converging
status-provisional = provisionally agreed
status-agreed = agreed
status-blocked = blocked

signal-progress = progress
signal-stalled = standstill
signal-agreed = agreement
signal-rejected = rejection
signal-demanded = demand
signal-open = open

position-demanded = { $party } – demand
position-rejected = { $party } – rejection
stance-demanded = Demand
stance-rejected = Refusal
stance-demanded-verb = { $party ->
    [usa] demand
    [other] demand
   *[any] demands
}
stance-rejected-verb = { $party ->
    [usa] reject
    [other] reject
   *[any] rejects
}
newest-evidence = last evidence { $age }

meeting-kind-meeting = meeting
meeting-kind-call = phone call

meeting-state-planned = announced
meeting-state-overdue = had been announced
meeting-state-ongoing = under way
meeting-state-held = took place
meeting-state-cancelled = cancelled
meeting-state-postponed = postponed

meeting-change-new = Newly reported
meeting-change-announced = Announced
meeting-change-moved = Changed
meeting-change-confirmed = Confirmed
meeting-change-held = Took place
meeting-change-called-off = Called off
meeting-change-put-off = Put off
meeting-step-announced = announced
meeting-step-confirmed = confirmed by a second origin
meeting-step-ongoing = under way
meeting-step-held = took place
meeting-step-cancelled = cancelled
meeting-step-postponed = postponed

story-new = {""}
story-grown = {" "}(more reports)

untitled = (untitled)
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}

count-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
count-origins = { $count ->
    [one] 1 origin
   *[other] { $count } origins
}

sources-title = { $count ->
    [one] Source
   *[other] Sources
}

## Buttons

button-status = 🧭 Status by issue
button-meetings = 🗓 Meetings
button-all-meetings = 🗓 All meetings
button-calendar = 📅 Add to calendar
button-timeline = 🧵 Timeline
button-actors = 👥 All actors
button-overview = ◀ All issues
button-positions = ⚖️ Positions
button-all-positions = ◀ All positions
button-status-of-issue = 🧭 Status
button-position-history = { $party } earlier
button-compare = ↔ Compare
button-compare-others = ↔ Compare others
button-settings = ⚙️ Settings
button-subscribe = 🔔 Daily at { $time }
button-subscribe-again = Daily at { $time } again
button-unsubscribe = 🔕 Unsubscribe
button-older = Older ▶
button-newer = ◀ Newer
button-newest = ◀◀ Newest
button-only-if-new = Only if new
button-time = 🕢 Time
button-zone = 🌍 Time zone
button-days = 📅 Weekdays
button-language = 🗣 Language
button-quiet-hours = 🌙 Quiet hours
button-pictures = 🖼 Pictures
button-silent = 🔇 Silent
button-back = ◀ Back
button-following = 🔔 What I follow
button-privacy = 🔐 Privacy
button-delete = 🗑 Delete my data
button-delete-now = Yes, delete all
button-refresh = 🔄 Refresh
button-keep = No, keep
button-cancel = Cancel
button-pause = ⏸ Pause
button-resume = ▶️ Resume
button-retry = 🔄 Read now
button-test = 🔎 Test
button-tier = ⭐️ Rating
button-read-feed = 📄 Text from the feed
button-read-page = 🌐 Text from the page
button-read-unknown = 🎓 Find out by itself
button-remove-source = 🗑 Remove
button-remove-keep = Remove, keep articles
button-remove-drop = Remove, delete what is off topic

## Start and help

start-title = Verhandlungsbote
start-about = I follow the talks on ending the war in Ukraine in German-language media: what is new, where each disputed issue stands, and who says so.
start-promise = Every sentence carries its source, every quote stands verbatim in the article. Five outlets with one agency text count as one origin.
start-next = Begin with /status or /digest, look up people (/actor Witkoff), or get a daily report: /subscribe 07:30. All commands: /help

help-title = What I can do
help-about = German names work as well: /stand, /treffen, /verlauf, /akteur, /suche, /abo …
help-everyone = For everyone
help-chat-admins = For administrators of this group
help-bot-admins = For operators
help-more = More on one command, with an example: /help status
help-aliases = Also: { $aliases }

command-start = Welcome and first steps
command-help = All commands; with a name: an example
command-digest = What is new since the last report
command-status = Where the issues stand, or one issue with its evidence
command-meetings = Meetings and calls, ahead and past
command-agenda = What lies ahead, also as a calendar file
command-meeting = One meeting: its course, participants, evidence
command-positions = Who demands and rejects what, with quotes
command-compare = Two sides or persons next to each other
command-contradictions = Where reports contradict each other
command-newpersons = Whom articles name and we do not know yet
command-story = Events with all their articles
command-wrong = Object to an entry
command-changes = Corrections and decisions
command-review = Decide on objections
command-merge = Put two events together
command-split = Set articles of an event apart
command-undo = Take a decision back
command-timeline = Course of the talks, with evidence
command-actors = Who negotiates: people and their offices
command-actor = One person: office, statements, meetings
command-search = Search the articles
command-sources = Which media are read
command-subscribe = Report at your time, on your days
command-unsubscribe = No more daily report
command-follow = Tell at once what changes about a person or issue
command-unfollow = Follow a person or issue no longer
command-following = What is followed here
command-mute = Leave out a person or issue
command-stop = Send nothing more unasked
command-privacy = What is stored; delete all of it
command-settings = Time, days, time zone, language, quiet hours
command-health = State of sources, jobs and sending
command-stats = What was sent, what waits, what failed
command-addsource = Check and add a source
command-source = One source: its state and what to do with it
command-renamesource = Rename a source
command-settier = Rate a source
command-setstatus = Decide where an issue stands, with a reason
command-testsource = Read a source as a trial
command-pausesource = Stop reading a source for now
command-resumesource = Read a source again
command-importopml = Read a list of feeds (OPML)
command-exportopml = All sources as a file (OPML)
command-removesource = Remove a source

usage-start = Usage: /start
usage-help = Usage: /help [command]. Example: /help status
usage-digest = Usage: /digest (since the last report), /digest all (also what the last report said, in full), /digest since DAY. Examples: /digest since 1 Dec, /digest since Monday
usage-status = Usage: /status [issue]. Examples: /status, /status territory, /status nato
usage-meetings = Usage: /meetings
usage-agenda = Usage: /agenda
usage-meeting = Usage: /meeting PLACE, day or person. Examples: /meeting Moskau, /meeting Berlin 2025-12-14, /meeting Witkoff
usage-positions = Usage: /positions [issue [side]]. Examples: /positions, /positions territory, /positions territory Russia
usage-compare = Usage: /compare A B. Examples: /compare Russia Ukraine, /compare Witkoff, Dmitriev
usage-newpersons = How to: /newpersons
usage-story = How to: /story or /story Geneva
usage-wrong = How to: /wrong or /wrong 123 Peskov said that
usage-changes = How to: /changes
usage-review = How to: /review or /review 123 decline The article says so
usage-merge = How to: /merge, or “Put together …” in an event (/story)
usage-split = How to: /split, or “Set apart …” in an event (/story)
usage-undo = How to: /undo
usage-contradictions = How to: /contradictions
usage-timeline = Usage: /timeline [issue]. Examples: /timeline, /timeline sanctions
usage-actors = Usage: /actors
usage-actor = Usage: /actor NAME. Example: /actor Zelensky – spelling may differ.
usage-search = Usage: /search WORDS. Example: /search Waffenruhe Istanbul
usage-sources = Usage: /sources
usage-subscribe = Usage: /subscribe [HH:MM] [place or time zone] [weekdays]. Examples: /subscribe 07:30, /subscribe 6:45 Vienna, /subscribe 8:00 Mon-Fri; for a channel that you administer: /subscribe @channel 07:30
usage-unsubscribe = Usage: /unsubscribe; for a channel that you administer: /unsubscribe @channel
usage-follow = Usage: /follow NAME or issue. Examples: /follow Witkoff, /follow territory; for a channel that you administer: /follow @channel Witkoff
usage-unfollow = Usage: /unfollow NAME or issue. Example: /unfollow Witkoff
usage-following = Usage: /following [@channel]
usage-mute = Usage: /mute NAME or issue. Example: /mute sanctions
usage-stop = Usage: /stop
usage-privacy = Usage: /privacy
usage-settings = Usage: /settings; for a channel that you administer: /settings @channel
usage-health = Usage: /health
usage-stats = Usage: /stats
usage-addsource = Usage: /addsource ADDRESS [name]. Example: /addsource https://example.org/feed.xml Example Times
usage-source = How to: /source NAME, number or address. Example: /source 3
usage-renamesource = How to: /renamesource NUMBER NEW NAME or /renamesource NAME = NEW NAME. Example: /renamesource 3 Example Times
usage-settier = How to: /settier NAME RATING. Ratings: 1 agency, public broadcaster · 2 quality paper · 3 other · 4 partisan. Example: /settier Example Times 2
usage-setstatus = How to: /setstatus ISSUE STATUS REASON. Statuses: open, disputed, approaching, provisional, agreed, blocked. Example: /setstatus nato disputed Both sides stand by it, agencies say
usage-testsource = Usage: /testsource NAME, number or address. Example: /testsource 3
usage-pausesource = Usage: /pausesource NAME, number or address. Example: /pausesource Example Times
usage-resumesource = Usage: /resumesource NAME, number or address. Example: /resumesource Example Times
usage-importopml = How it works: send an OPML file, if you like with /importopml below it, or answer one with /importopml.
usage-exportopml = How it works: /exportopml
usage-removesource = Usage: /removesource NAME, number or address. Example: /removesource Example Times

## Digest

digest-title = Negotiations
digest-count-new = { $count } new
digest-count-ahead = { $count ->
    [one] 1 date ahead
   *[other] { $count } dates ahead
}
digest-count-doubts = { $count ->
    [one] 1 contradiction
   *[other] { $count } contradictions
}
digest-doubts = ⚖️ Contradictions
digest-more-doubts = … and { $count } more: /contradictions
digest-count-unchanged = { $count } unchanged
digest-ahead = 🗓 Ahead
digest-later = Still announced
digest-follow-up = More on
digest-faded = Older evidence counts less.
digest-new = 🆕 New
digest-more-effects = … and { $count ->
    [one] one more consequence
   *[other] { $count } more consequences
}
digest-new-mark = 🆕
digest-brief = In brief
digest-more = … and { $count ->
    [one] one more item: /digest all
   *[other] { $count } more items: /digest all
}
alert-one = New about what you follow
alert-gathered = During the quiet hours: { $count } changes
alert-many = { $count } more changes
digest-late = late, was due at { $time }
digest-since = Since { $day }
digest-origins = { $reports } reports, { $origins ->
    [one] 1 origin
   *[other] { $origins } origins
}
digest-unchanged = = Unchanged
digest-nothing = Nothing new (as of { $day }).
digest-nothing-since = Nothing new since { $since }.
digest-newest = Newest evidence: { $age }.

## Status

status-title = Where the issues stand
status-picture-alt = The issues from blocked to agreed
status-particulars = since { $since }, last evidence { $age }
status-none = Nothing is on record on any issue yet. As soon as the first articles have been read, the status stands here.
status-silent = Nothing on record yet: { $issues }
status-issue-none = Nothing is on record on this yet.
status-issue-particulars = Since { $since } · last evidence { $age } · { $count ->
    [one] 1 article
   *[other] { $count } articles
}
status-evidence = Evidence
status-positions = Positions
status-history = History
status-next-open = What would change this: a refusal, a standstill according to two origins, or evidence of progress.
status-next-disputed = What would change this: progress with twice the evidence of the refusal, or the report of an agreement.
status-next-approaching = What would change this: the report of an agreement – or refusal and standstill with as much evidence again.
status-next-provisional = What would change this: a second origin that confirms the agreement, or a contradiction of equal weight.
status-next-agreed = What would change this: only refusal or standstill since, with as much evidence as the agreement.
status-next-blocked = What would change this: evidence of progress, or the report of an agreement.
issue-unknown = I know no issue “{ $name }”. These are the issues:
issue-choice = Which issue do you mean by “{ $name }”?

## Positions and comparison

positions-title = Positions of the sides
positions-alt = What each side demands or rejects on each issue, with the day of the newest quote
positions-hint = The newest quote of each side. The button of an issue shows the wording.
positions-none = No demand or refusal has evidence yet.
positions-issue-none = No demand or refusal has evidence here.
positions-silent = No position in evidence: { $parties }
positions-history = What was said on it, newest first
compare-first = Compare whom? Choose one side or person – or write two: /compare Russia Ukraine
compare-second = { $name } – compared with whom?
compare-unknown = I know “{ $name }” neither as a side nor as a person. All persons: /actors
compare-none = Nothing of either of them is in evidence on any issue.
compare-silent = nothing in evidence

## Meetings and timeline

meetings-title = Meetings and calls
meetings-ahead = Ahead
meetings-past = Past
meetings-none = No meeting is on record yet.
meeting-which = Which meeting? The latest:
meeting-choice = Which meeting do you mean by “{ $name }”? The latest:
meeting-life = Course
meeting-participants = Participants, and who names them
meeting-outcome = What the sides say of it
meeting-differs = ⚠️ Reported otherwise
agenda-title = What lies ahead
agenda-none = Nothing is announced at present.
agenda-origins = { $count ->
    [one] Reported by one origin only so far
   *[other] Reported by { $count } origins
}
calendar-file = { $count ->
    [one] 📅 The meeting as a calendar file. Imported again, the entry is renewed, not doubled.
   *[other] 📅 { $count } meetings as a calendar file. Imported again, the entries are renewed, not doubled.
}
course-title = Course of the issues
course-alt = Where the issues stood in the last weeks, with meetings
timeline-title = Timeline
timeline-none = Nothing is on record yet.

## Actors

actors-title = Actors
actors-hint = Most mentioned first; number of articles in the last 30 days.
actor-no-role = no known office at present
actor-choice = Whom do you mean by “{ $name }”?
actor-guess = Did you mean { $name }?
actor-role-now = Now
actor-role-past = Formerly
actor-role-next = Soon
role-since = since { $day }
role-until = until { $day }
actor-mentions = { $count ->
    [0] Not named in any article of the last 30 days
    [one] Named in 1 article of the last 30 days
   *[other] Named in { $count } articles of the last 30 days
}
actor-statements = Last statements
actor-no-statements = No statement on record yet.
actor-positions = Demands and rejects
actor-meetings = Meetings
actor-met = Met
actor-then = then { $title }
actor-weeks = Articles a week that name him or her; the last { $weeks } weeks

## Search

search-title = “{ $query }”
search-none = Nothing found for “{ $query }”
search-advice = All words must occur in the article. Try fewer or other words, such as the name of a person or place; the articles are in German, and endings do not matter.

## Subscription and settings

subscribe-done = { $isDaily ->
    [yes] Daily
   *[other] { $days }
} at { $time } ({ $zone })
days-all = daily
subscribe-next = Next report: { $moment }
subscribe-only-if-new = I write only if there is something new.
subscribe-always = If nothing is new, you get one line.
subscribe-none = No daily report is ordered. Order one: /subscribe 07:30
unsubscribe-done = Unsubscribed. No more daily reports; all commands go on working.

settings-title = Settings
settings-language = Language
settings-zone = Time zone
settings-digest = Report
settings-off = not ordered
settings-daily = { $days } at { $time }
language-name-of = { $locale ->
    [de] German
   *[en] English
}
zone-Europe-Berlin = Berlin
zone-Europe-Vienna = Vienna
zone-Europe-Zurich = Zurich
zone-Europe-Brussels = Brussels
zone-Europe-Kyiv = Kyiv
settings-quiet = Days without news
settings-quiet-on = no message
settings-quiet-off = one line
settings-quiet-hours = Quiet hours
settings-off-quiet = none
settings-pictures = Pictures
settings-sound = Sound
settings-with = with
settings-without = without
settings-hint-time = Any other minute: /subscribe 06:47
settings-hint-zone = Any other zone: /subscribe 07:30 New York
settings-hint-days = Days on which a report comes.
settings-hint-lang = German or English; quotes stay in their own language.
settings-hint-quiet = In the quiet hours no alerts come; after them, what has gathered comes in one message. A report within them comes without a sound.

follow-done = 🔔 Following { $name }. If something about it changes in the negotiations, I tell you at once: at most five messages an hour.
follow-which = Whom or what would you like to follow? Here is a choice; any other person with /follow NAME.
mute-done = 🔕 { $name } is muted: what is about nothing else stands in no report and no alert.
mute-which = Whom or what would you like to mute? Here is a choice; any other person with /mute NAME.
interest-choice = What do you mean by “{ $name }”?
interest-none = I know “{ $name }” neither as a person nor as an issue. To choose from:
unfollow-done = { $name } is neither followed nor muted any more.
following-title = What is followed here
following-follow = Told at once
following-mute = Muted
following-none = Nothing is followed here. Begin with /follow Witkoff or /follow territory.
following-hint = Press a button to end it.
stop-done = Nothing comes unasked any more: no report, no alert. All commands go on working.

privacy-title = What is stored about this chat
privacy-stored = The number of the chat ({ $id }), language, time zone and settings, what is followed or muted here ({ $interests }), up to where you have been told, and for 30 days the messages that I sent by myself.
privacy-not-stored = Names, telephone numbers and what you write are not stored.
privacy-how-to = The button deletes all of it. If you write again later, the chat begins anew.
privacy-ask = Really delete everything about this chat? Report and alerts end with it.
privacy-deleted = Deleted. Nothing is stored about this chat any more.

## Sources

sources-list-title = Sources ({ $count })
sources-none = No sources yet. Operators add them with /addsource.
sources-legend = 🟢 answers · 🟡 🔴 does not answer · ⚪️ not tried yet · ⏸ paused · ⚫️ discontinued
source-state-active = active
source-state-paused = paused
source-state-gone = discontinued
source-choice = Which source?
tier-1 = agency, public broadcaster
tier-2 = quality outlet
tier-3 = other outlet
tier-4 = partisan
reading-unknown = not known yet where the text stands
reading-feed = text from the feed
reading-page = text from the page
source-moved = The server has pointed to a new address for good since { $moment }. After seven days it is taken over.

trial-title = The feed calls itself “{ $title }”.
trial-articles = { $count ->
    [0] It has no articles at present.
    [one] It has 1 article.
   *[other] It has { $count } articles, the newest:
}
trial-skipped = { $count ->
    [one] One entry could not be read.
   *[other] { $count } entries could not be read.
}
trial-relevant = { $relevant } of { $read } articles are about the negotiations
trial-text-whole = whole texts in the feed
trial-text-unknown = not known yet whether the feed has whole texts
trial-text-teaser = teasers only in the feed ({ $feed } characters), the page has { $page } characters
trial-text-no-page = teasers only in the feed ({ $feed } characters), the page cannot be read
trial-progress = 🔎 Having a look: { $host } …
importopml-how = Send me the OPML file that lists the feeds, or answer one with /importopml. Most feed readers can write their list like that. Nothing is added before you confirm it.
importopml-progress = 📥 { $done } of { $total } feeds checked …
list-name = List of feeds
list-counts = { $count ->
    [0] There is no feed in it.
    [one] There is 1 feed in it, { $fresh ->
        [0] which is not new or of no use.
       *[other] which is new.
    }
   *[other] There are { $count } feeds in it, { $fresh ->
        [0] none of them new and of use.
        [one] one of them new:
       *[other] { $fresh } of them new:
    }
}
list-more = … and { $count } more
list-refused = Not added ({ $count })
list-left-out = { $count ->
    [one] One more line was not read: please split the file.
   *[other] { $count } more lines were not read: please split the file.
}
list-question = Check and add all the new ones? Choose how they are to be rated; change single ones later with /settier.
line-no-address = no address of a feed
line-known = is there already
line-twice = stands in the list twice
line-too-many = too many sources
line-not-tried = not checked any more, please send the list again
import-added = { $count ->
    [0] Nothing was added.
    [one] 1 source added ({ $tier })
   *[other] { $count } sources added ({ $tier })
}
import-outlook = { $minutes ->
    [one] The articles come within a minute.
   *[other] The articles come within { $minutes } minutes.
} What is in the feeds already counts as known, not as new. State: /health
exportopml-title = Sources of Verhandlungsbote
exportopml-done = { $count ->
    [one] One source as an OPML file, which other feed readers understand.
   *[other] { $count } sources as an OPML file, which other feed readers understand.
}
addsource-offer = 🔎 Not added yet:
addsource-question = Add it? Choose what the source shall count as.
addsource-choose = There are { $count } feeds. Which one?
addsource-cancelled = Nothing added.
addsource-done = ✅ Added: { $name } ({ $tier })
addsource-outlook = { $minutes ->
    [one] The articles reach search and timeline within a minute.
   *[other] The articles reach search and timeline within { $minutes } minutes.
} What is in the feed already counts as known, not as new. State: /health
testsource-done = 🔎 Trial:
pausesource-done = ⏸ { $name } is not read any more. Go on with /resumesource.
resumesource-done = ▶️ { $name } is read again.
renamesource-done = ✅ { $before } is now called { $name }.
renamesource-how = This is unambiguous: /renamesource { $name } = NEW NAME
setstatus-done = ✅ { $issue }: { $status }. This is marked as a decision of the operators and holds until newer reports say otherwise.
status-decided = Decided by the operators, holds until there is new evidence.
new-persons-title = Persons still unknown, last { $days } days
new-persons-articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
new-persons-none = The articles name nobody whom we do not know already.
new-persons-resembles = Perhaps another spelling of { $name }
new-persons-spellings = Also spelt: { $names }
new-persons-advice = A person or spelling is added in data/actors; that never happens by itself.
contradictions-title = Contradictions
contradictions-none = At present the reports do not contradict each other.
contradiction-meeting-day = Different days: { $about }
contradiction-meeting-outcome = Did it take place or not? { $about }
removesource-ask = Really remove { $name }? There are { $articles } articles. { $relevant } of them are about the negotiations and stay as evidence in any case.
removesource-done = 🗑 { $name } is removed. { $dropped ->
    [0] The articles stay.
    [one] One article is deleted, evidence stays.
   *[other] { $dropped } articles are deleted, evidence stays.
}
removesource-kept = Everything stays as it is.

## Health

health-title = Health
health-articles = Articles: { $articles }, of these { $relevant } on the talks
health-ledger = Entries on record: { $entries }
health-chats = Subscriptions: { $count }
health-outbox = Sending: { $sent } sent, { $pending } waiting, { $unknown } unknown, { $dead } failed
health-sources = Sources: { $answering } of { $active } active ones answer
health-not-tried = not tried yet
health-never = never reached
health-last-success = last read { $moment }
health-failure = { $reason }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } times in a row)
}
health-next-try = next try { $moment }
health-yield = { $relevant } of { $articles } articles relevant
health-failing-since = failing since { $moment }
health-delay = read { $delay } after publication on average
health-jobs = Jobs
health-no-runs = None has run yet.
health-idle = nothing to do
health-job-failed = failed, see the log

notice-sources-broken = { $count ->
    [one] One source does not answer
   *[other] { $count } sources do not answer
}
notice-sources-back = { $count ->
    [one] One source answers again
   *[other] { $count } sources answer again
}
notice-since = since { $moment }
notice-moved = { $name } has moved: from { $before } to { $now }. It is read there now.
notice-moved-inside = { $name } has moved within { $now }. The new address is read now.
notice-move-double = 🔀 { $name } leads to the address of { $other } for good. One of the two can go: /removesource
notice-source-gone = no longer read
notice-sources-more = Details and next try: /health
notice-storm = ⚠️ Telegram is refusing all messages ({ $reason }). No chat is signed off because of it; there is a new try every two minutes.
notice-storm-over = ✅ Telegram takes messages again. What was left is being delivered now.
notice-restricted = ⚠️ The bot may not write in chat { $chat } ({ $reason }). Please check its rights there. It tries again each day.
notice-job-silent = ⚠️ The job { $job } has not run for { $minutes } minutes. See /health.
notice-job-failing = ⚠️ The job { $job } has been failing for at least ten minutes ({ $reason }). See /health.
notice-job-well = ✅ The job { $job } runs again.
notice-sources-silent = ⚠️ None of the { $count } active sources answers any more. See /health.
notice-sources-well = ✅ The sources answer again.

stats-title = Sending
stats-oldest = The longest waiting message has waited since { $moment }
stats-none-waits = Nothing waits.
stats-troubles = Not surely delivered
stats-no-troubles = Nothing.
stats-state-unknown = unknown
stats-state-dead = failed
stats-week = Jobs in the last seven days

## The user's mistakes

error-internal = Something went wrong on my side. Please try again; the error has been logged.
error-admins-only = Only the operators of the bot may use this command.
error-chat-admins-only = In a group only its administrators may change that.
error-argument-missing = Something is missing.
error-argument-too-long = That is too long. At most { $max } characters, please.
error-time-invalid = “{ $time }” is no time of day. Please write HH:MM from 00:00 to 23:59.
error-zone-unknown = I do not know the time zone “{ $zone }”. Name a larger city (Vienna, Zurich, New York) or the zone itself (Europe/Berlin).
error-actor-unknown = I know nobody called “{ $name }”. All people: /actors
error-issue-unknown = I know no issue “{ $name }”. All issues: /status
error-meeting-unknown = No meeting “{ $name }” is on record. All meetings: /meetings
error-file-too-large = The file is too large. At most { $max } MB, please.
error-file-unavailable = The file cannot be fetched at the moment. Please send it again.
error-list-unreadable = That is no list that I can read: { $reason }.
list-failure-none = no OPML
list-failure-broken = the file is broken
error-source-unknown = There is no source “{ $name }”. All sources: /sources
error-source-ambiguous = “{ $name }” fits several sources. Give the number from /sources.
error-source-known = This source is there already: { $name }. Try it: /testsource
error-too-many-sources = More than { $max } sources are not provided for. Remove one first: /removesource
error-tier-unknown = There is no such rating. They are 1 to 4.
error-status-unknown = There is no such status. There are: open, disputed, approaching, provisional, agreed, blocked.
error-reason-missing = The reason is missing. It stands behind the status and is kept with the decision.
error-address-invalid = That is no web address. It begins with https:// or http://.
error-address-forbidden = I may not fetch this address: it lies in a private network or uses a closed port.
error-feed-unreachable = The feed cannot be reached: { $reason }.
error-feed-unreadable = There is no readable feed at this address: { $reason }.
error-not-subscribed = No daily report is ordered here. Order one: /subscribe 07:30
error-day-invalid = “{ $day }” is no day of the past. Examples: 1 Dec, 1.12.2025, yesterday, Monday.
error-chat-unknown = I cannot find { $name }. Add me there as an administrator who may post, and name the channel with @.
error-chat-not-yours = In “{ $name }” only the administrators may change that.
error-interest-unknown = “{ $name }” is not followed here. All that is: /following
error-interests-full = No more than { $max } are possible. End one first: /following
error-press-expired = This button is no longer valid. Please call the command again.

## Why a feed could not be read

feed-failure-address-forbidden = address not allowed
feed-failure-dns = server name not found
feed-failure-connect = no connection to the server
feed-failure-tls = encryption not trustworthy
feed-failure-timeout = no answer in time
feed-failure-too-large = too large
feed-failure-redirects = too many redirects
feed-failure-not-found = not found (404)
feed-failure-gone = gone for good (410)
feed-failure-refused = access refused
feed-failure-rate-limited = server asks for fewer requests (429)
feed-failure-challenge = server demands a browser
feed-failure-server-error = server error
feed-failure-not-a-feed = no feed
feed-failure-broken-feed = feed damaged
feed-failure-aborted = aborted

## What is no command

unknown-command = I do not know the command { $command }. All commands: /help
unknown-command-nearest = I do not know the command { $command }. Did you mean /{ $nearest }? All commands: /help
address-admins-only = Only the operators of this bot add sources. /sources shows which are read.
list-admins-only = This bot takes lists of feeds from its operators only. /sources shows which sources are read.
file-hint = I can make nothing of this file. All commands: /help
plain-text-hint = I understand commands only. The overview: /help – or right away /digest for the latest, /search WORDS for a search.
flood-warning = Those were many requests at once. I will answer again after a minute of quiet.

wrong-title = What is not true?
wrong-none = There is nothing in the ledger yet that you could object to.
wrong-how = Choose the number. In your own words: /wrong NUMBER WORDS
wrong-ask = What is wrong with entry { $seq }?
wrong-since = Recorded { $moment }
wrong-gone = This entry is superseded.
wrong-misread = The article does not say so
wrong-attribution = Wrong person or side
wrong-outdated = Superseded
wrong-other = Something else
wrong-thanks = ✋ Thank you. Entry { $seq } will be checked; you will read here what became of it.
wrong-settled = That has been decided already. See /changes
review-none = No objection is waiting for you.
review-title = Objection { $place } of { $pending }
review-opened = Objection of { $moment }:
review-no-words = (without words)
review-others = { $count ->
    [one] Somebody else objects to this entry, too.
   *[other] { $count } others object to this entry, too.
}
review-how = With a reason of your own: /review { $seq } accept REASON or /review { $seq } decline REASON
review-accepted = ✅ Accepted: the sentences no longer count. Everyone who was told the entry will hear of it.
review-declined = Declined: the entry stays. Whoever objected will hear of it.
review-settled-before = That had been decided already.
review-reason-accepted = The objection is right.
review-reason-declined = The entry gives the article correctly.
verdict-thanks = Your objection was right, thank you
verdict-corrected = Correction
verdict-declined = Your objection was checked, the entry stays
verdict-withdrawn = These sentences no longer count as evidence.
verdict-now = What holds now:
verdict-now-nothing = Nothing else is on record.
verdict-reason = Reason: { $reason }
notice-objection = ✋ Somebody objects to entry { $seq }. Look and decide: /review
changes-title = Corrections and decisions of the operators
changes-none = Nothing has been corrected so far.
decision-corrected = Withdrawn:
decision-merge = { $count } articles put together as one event: { $titles }
decision-split = { $count ->
    [one] One article
   *[other] { $count } articles
} set apart as an event of their own: { $titles }
decision-withdraw = One sentence no longer counts: { $titles }
undo-none = No decision holds that could be taken back.
undo-how = Which decision shall no longer hold?
undo-done = ↩️ Taken back. The ledger is read anew.
story-title = Events, latest reports first
story-none = No event is on record yet.
story-choice = Which event about “{ $name }”?
story-articles = { $count ->
    [one] 1 article
   *[other] { $count } articles
}
story-more = … and { $count } more
merge-first = Which event belongs to another one?
merge-second = What belongs to “{ $title }”?
merge-ask = This is how the common event would look. Put them together?
merge-reason = The same event.
merge-done = ✅ { $count } articles are one event now. That stays so even when they are read anew. To take it back: /undo
split-which = From which event is something to be set apart?
split-none = No event has more than one article.
split-ask = Which articles tell of another event? Tap their numbers.
split-reason = Another event.
split-done = { $count ->
    [one] ✅ One article is set apart.
   *[other] ✅ { $count } articles are set apart and stay together.
} To take it back: /undo
button-wrong = ✋ Not true
button-accept = ✅ Accept
button-decline = Decline
button-next = Next ▶
button-previous = ◀ Previous
button-merge = Put together …
button-merge-do = ✅ Put together
button-split = Set apart …
button-split-do = ✅ Set apart: { $numbers }
button-stories = All events
error-entry-unknown = There is no open entry { $name }. The numbers are in /wrong
error-too-many-objections = { $max } objections of this chat are waiting already. As soon as they are decided we take new ones.
error-verdict-unknown = Say “accept” or “decline”, then the reason.
error-story-unknown = I know no event “{ $name }”. All events: /story
error-articles-unknown = At least one article must go and one must stay; there are the numbers 1 to { $max }, chosen: { $name }
