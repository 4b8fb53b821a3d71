<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>This is not kept. The card stays as it was.</source>
        <translation>Das ist nicht gesichert. Die Karte bleibt, wie sie war.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Go to Today</source>
        <translation>Zu „Heute“</translation>
    </message>
    <message>
        <source>Go to Decks</source>
        <translation>Zu den Stapeln</translation>
    </message>
    <message>
        <source>Go to Browse</source>
        <translation>Zum Durchsehen</translation>
    </message>
    <message>
        <source>Go to Exam</source>
        <translation>Zur Prüfung</translation>
    </message>
    <message>
        <source>Go to Progress</source>
        <translation>Zum Fortschritt</translation>
    </message>
    <message>
        <source>Search all cards</source>
        <translation>Alle Karten durchsuchen</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
    <message>
        <source>Custom study</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Import notes or a deck</source>
        <translation>Notizen oder einen Stapel importieren</translation>
    </message>
    <message>
        <source>Turn a folder of notes into cards</source>
        <translation>Aus einem Ordner Karten machen</translation>
    </message>
    <message>
        <source>Paste notes</source>
        <translation>Notizen einfügen</translation>
    </message>
    <message>
        <source>Update from notes</source>
        <translation>Nach den Notizen auffrischen</translation>
    </message>
    <message>
        <source>Export all decks</source>
        <translation>Alle Stapel exportieren</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Schrift in üblicher Größe</translation>
    </message>
    <message>
        <source>To the message at the foot, and back</source>
        <translation>Zur Meldung am unteren Rand und zurück</translation>
    </message>
    <message>
        <source>Show the keys of this screen</source>
        <translation>Die Tasten dieser Seite zeigen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>AgainList</name>
    <message>
        <source>Look at these again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Getting ready to study</source>
        <translation>Das Lernen wird vorbereitet</translation>
    </message>
    <message>
        <source>Studying is off here: no answer would be kept.</source>
        <translation>Hier wird nicht gelernt: Keine Antwort würde behalten.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy your notes, then paste them.</source>
        <translation>In der Zwischenablage ist kein Text. Kopiere deine Notizen, dann füge sie ein.</translation>
    </message>
</context>
<context>
    <name>AskDays</name>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Days from today</source>
        <translation>Tage von heute an</translation>
    </message>
    <message>
        <source>0 is today. How well a card is known stays as it is.</source>
        <translation>0 ist heute. Wie gut eine Karte gewusst wird, bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>AskName</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>AskSpan</name>
    <message>
        <source>Over how many days is what waits from missed days to be cleared?</source>
        <translation>Über wie viele Tage soll abgetragen werden, was von versäumten Tagen wartet?</translation>
    </message>
    <message>
        <source>Clear them</source>
        <translation>Abtragen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>At most {count} of them a day, beside what is due then.</source>
        <translation>Höchstens {count} davon am Tag, neben dem, was dann fällig ist.</translation>
    </message>
</context>
<context>
    <name>AskTags</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Flagged</source>
        <translation>Mit Fahne</translation>
    </message>
    <message>
        <source>I have the answer in mind</source>
        <translation>Ich habe die Antwort im Kopf</translation>
    </message>
    <message>
        <source>Think of it, or write it. After the exam you say yourself whether it was right.</source>
        <translation>Denk sie dir, oder schreib sie. Nach der Prüfung sagst du selbst, ob sie richtig war.</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>Restore {moment}</source>
        <translation>Wiederherstellen: {moment}</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>Backing up your cards</source>
        <translation>Deine Karten werden gesichert</translation>
    </message>
</context>
<context>
    <name>BackupsFlow</name>
    <message>
        <source>Looking at your backups</source>
        <translation>Deine Sicherungen werden angesehen</translation>
    </message>
    <message>
        <source>Backing up your cards</source>
        <translation>Deine Karten werden gesichert</translation>
    </message>
    <message>
        <source>Backed up: {counts}.</source>
        <translation>Gesichert: {counts}.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring your cards</source>
        <translation>Deine Karten werden wiederhergestellt</translation>
    </message>
    <message>
        <source>The backups are in {folder}.</source>
        <translation>Die Sicherungen liegen in {folder}.</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Wohin die Sicherungen kommen</translation>
    </message>
    <message>
        <source>Backups go to {folder} from now on; the first one is there already.</source>
        <translation>Sicherungen kommen ab jetzt nach {folder}; die erste ist schon da.</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>Where they are kept</source>
        <translation>Wo sie liegen</translation>
    </message>
    <message>
        <source>kmsflash makes backups by itself: when it starts, and before imports and big changes. It keeps all of the last two days, then one a day for two weeks, one a week for three months, one a month for two years. A backup holds your cards, reviews and deck options; pictures and sounds stay beside your cards as long as a backup needs them.</source>
        <translation>kmsflash sichert von selbst: beim Start sowie vor Importen und großen Änderungen. Es behält alle Sicherungen der letzten zwei Tage, dann eine am Tag für zwei Wochen, eine in der Woche für drei Monate, eine im Monat für zwei Jahre. In einer Sicherung sind deine Karten, Wiederholungen und Stapeloptionen; Bilder und Töne bleiben neben deinen Karten, solange eine Sicherung sie braucht.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <source>Looking at your backups…</source>
        <translation>Deine Sicherungen werden angesehen …</translation>
    </message>
    <message>
        <source>None yet. kmsflash makes the first by itself; or make one now.</source>
        <translation>Noch keine. Die erste macht kmsflash von selbst; oder sichere jetzt.</translation>
    </message>
    <message>
        <source>{moment}: {counts}.</source>
        <translation>{moment}: {counts}.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>BeforeClosing</name>
    <message>
        <source>An import is not finished.</source>
        <translation>Ein Import ist nicht fertig.</translation>
    </message>
    <message>
        <source>What you have chosen in it is lost when kmsflash closes. Your notes and cards stay as they are.</source>
        <translation>Was du darin gewählt hast, geht verloren, wenn kmsflash schließt. Notizen und Karten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>Mit dem Import weitermachen</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne ihn schließen</translation>
    </message>
</context>
<context>
    <name>BrowseColumns</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Ease</source>
        <translation>Leichtigkeit</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
</context>
<context>
    <name>BrowseFlow</name>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Type a search first; then it can be kept under a name.</source>
        <translation>Gib zuerst eine Suche ein; dann kann sie unter einem Namen behalten werden.</translation>
    </message>
    <message>
        <source>Keep “{search}” as</source>
        <translation>„{search}“ behalten als</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show what both find</source>
        <translation>Zeigen, was beide finden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Keep no longer</source>
        <translation>Nicht mehr behalten</translation>
    </message>
    <message>
        <source>Rename this search</source>
        <translation>Diese Suche umbenennen</translation>
    </message>
</context>
<context>
    <name>BrowsePage</name>
    <message>
        <source>Browse</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>No card is found. Esc in the search shows all.</source>
        <translation>Keine Karte gefunden. Esc in der Suche zeigt alle.</translation>
    </message>
    <message>
        <source>There are no cards yet. Ctrl+O turns notes into cards, Ctrl+N writes one.</source>
        <translation>Es gibt noch keine Karten. Strg+O macht aus Notizen Karten, Strg+N schreibt eine.</translation>
    </message>
</context>
<context>
    <name>Button</name>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
</context>
<context>
    <name>CalendarSheet</name>
    <message>
        <source>The month before</source>
        <translation>Der Monat davor</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>Der nächste Monat</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
</context>
<context>
    <name>Captions</name>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Gewusst</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>CardDeeds</name>
    <message>
        <source>Add tags to {cards}</source>
        <translation>Schlagwörter für {cards}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take tags away from {cards}</source>
        <translation>Schlagwörter wegnehmen von {cards}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Move {cards} to</source>
        <translation>{cards} verschieben nach</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>In how many days is {cards} to be due?</source>
        <translation>In wie vielen Tagen soll {cards} fällig sein?</translation>
    </message>
    <message>
        <source>In how many days are {cards} to be due?</source>
        <translation>In wie vielen Tagen sollen {cards} fällig sein?</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Es wird gesucht</translation>
    </message>
    <message>
        <source>Changing {cards}</source>
        <translation>Änderung an {cards}</translation>
    </message>
    <message>
        <source>That is so already.</source>
        <translation>Das ist schon so.</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Getan: {step}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Card info</source>
        <translation>Über die Karte</translation>
    </message>
    <message>
        <source>Back to the notes’ text</source>
        <translation>Zurück zum Text der Notizen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Edit this card</source>
        <translation>Diese Karte bearbeiten</translation>
    </message>
    <message>
        <source>These are your words from last time; they were not saved yet.</source>
        <translation>Das sind deine Worte vom letzten Mal; sie waren noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <source>As it will look</source>
        <translation>So wird sie aussehen</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>What the gaps hide</source>
        <translation>Was die Lücken verbergen</translation>
    </message>
    <message>
        <source>Add a picture or a sound</source>
        <translation>Ein Bild oder einen Ton hinzufügen</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>Bilder und Töne</translation>
    </message>
</context>
<context>
    <name>CardInfo</name>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>von Hand gemacht</translation>
    </message>
    <message>
        <source>%1, in your own words</source>
        <translation>%1, in deinen Worten</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>suspended: the notes no longer state it</source>
        <translation>ausgesetzt: die Notizen sagen es nicht mehr</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>set aside until tomorrow</source>
        <translation>bis morgen beiseitegelegt</translation>
    </message>
    <message>
        <source>flag %1</source>
        <translation>Fahne %1</translation>
    </message>
    <message>
        <source>FSRS, wish %1 %</source>
        <translation>FSRS, Wunsch %1 %</translation>
    </message>
    <message>
        <source>stability %1, difficulty %2 of 10</source>
        <translation>Stabilität %1, Schwierigkeit %2 von 10</translation>
    </message>
    <message>
        <source>ease %1</source>
        <translation>Leichtigkeit %1</translation>
    </message>
    <message>
        <source>SM-2, %1</source>
        <translation>SM-2, %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 Antworten</translation>
    </message>
    <message>
        <source>1 lapse</source>
        <translation>1-mal vergessen</translation>
    </message>
    <message>
        <source>%1 lapses</source>
        <translation>%1-mal vergessen</translation>
    </message>
    <message>
        <source>%1 s each</source>
        <translation>je %1 s</translation>
    </message>
    <message>
        <source>If you answer it today</source>
        <translation>Wenn du sie heute beantwortest</translation>
    </message>
    <message>
        <source>If you answer it on %1</source>
        <translation>Wenn du sie am %1 beantwortest</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Noch einmal wiederholt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation>Neu geplant</translation>
    </message>
    <message>
        <source>Made new again</source>
        <translation>Wieder neu</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Interval then</source>
        <translation>Abstand danach</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, hh:mm</source>
        <translation>d. MMM yyyy, hh:mm</translation>
    </message>
</context>
<context>
    <name>CardInfoView</name>
    <message>
        <source>Open the notes</source>
        <translation>Die Notizen öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Card info</source>
        <translation>Über die Karte</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Was bisher geschah</translation>
    </message>
    <message>
        <source>It was never answered.</source>
        <translation>Sie wurde nie beantwortet.</translation>
    </message>
</context>
<context>
    <name>CardLook</name>
    <message>
        <source>As it will look</source>
        <translation>So wird sie aussehen</translation>
    </message>
    <message>
        <source>Which gap is asked</source>
        <translation>Nach welcher Lücke gefragt wird</translation>
    </message>
    <message>
        <source>The question as it will look</source>
        <translation>Die Frage, wie sie aussehen wird</translation>
    </message>
    <message>
        <source>The answer as it will look</source>
        <translation>Die Antwort, wie sie aussehen wird</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Save or read: {title}</source>
        <translation>Speichern oder lesen: {title}</translation>
    </message>
    <message>
        <source>Save as a picture (PNG) …</source>
        <translation>Als Bild speichern (PNG) …</translation>
    </message>
    <message>
        <source>Save as a table (CSV) …</source>
        <translation>Als Tabelle speichern (CSV) …</translation>
    </message>
    <message>
        <source>Show the figures as a table</source>
        <translation>Die Zahlen als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>CheckFlow</name>
    <message>
        <source>Checking the collection</source>
        <translation>Die Sammlung wird überprüft</translation>
    </message>
    <message>
        <source>Repairing the collection</source>
        <translation>Die Sammlung wird repariert</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Something is wrong; see what was found.</source>
        <translation>Etwas stimmt nicht; sieh, was gefunden wurde.</translation>
    </message>
    <message>
        <source>The collection is repaired.</source>
        <translation>Die Sammlung ist repariert.</translation>
    </message>
    <message>
        <source>What could be rebuilt is repaired; something is still wrong.</source>
        <translation>Was sich neu aufbauen ließ, ist repariert; etwas stimmt noch nicht.</translation>
    </message>
</context>
<context>
    <name>CheckSection</name>
    <message>
        <source>Check</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Check the collection</source>
        <translation>Die Sammlung überprüfen</translation>
    </message>
    <message>
        <source>Repair the collection</source>
        <translation>Die Sammlung reparieren</translation>
    </message>
    <message>
        <source>Accept what damage changed</source>
        <translation>Annehmen, was ein Schaden verändert hat</translation>
    </message>
    <message>
        <source>Check of the collection</source>
        <translation>Überprüfung der Sammlung</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Can be repaired</source>
        <translation>Reparierbar</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>All is well. Looked through: cards {cards}, answers {answers}, pictures and sounds {files}.</source>
        <translation>Alles ist in Ordnung. Durchgesehen: Karten {cards}, Antworten {answers}, Bilder und Töne {files}.</translation>
    </message>
    <message>
        <source>Something is wrong; see below. Looked through: cards {cards}, answers {answers}, pictures and sounds {files}.</source>
        <translation>Etwas stimmt nicht, siehe unten. Durchgesehen: Karten {cards}, Antworten {answers}, Bilder und Töne {files}.</translation>
    </message>
    <message>
        <source>Looks through the whole file, the search index, every schedule and every picture and sound. Nothing is changed.</source>
        <translation>Sieht die ganze Datei durch, den Suchindex, jeden Zeitplan, jedes Bild und jeden Ton. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Makes a backup, then puts back what damage changed, where a backup has it, and rebuilds what it can. All else stays as it is.</source>
        <translation>Sichert zuerst, holt dann zurück, was ein Schaden verändert hat und eine Sicherung noch hat, und baut neu auf, was geht. Alles andere bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>After you looked at each and put right what was wrong: takes the rest as it is now, so that it is not told again.</source>
        <translation>Wenn alles angesehen und Falsches berichtigt ist: nimmt den Rest, wie er jetzt ist, damit er nicht wieder gemeldet wird.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Put new decks into</source>
        <translation>Neue Stapel legen in</translation>
    </message>
    <message>
        <source>Cards that are gone</source>
        <translation>Karten, die weg sind</translation>
    </message>
    <message>
        <source>How well the cards are known</source>
        <translation>Wie gut die Karten gewusst werden</translation>
    </message>
    <message>
        <source>Bring back cards that you deleted</source>
        <translation>Karten wiederbringen, die du gelöscht hast</translation>
    </message>
    <message>
        <source>Set aside, they are not asked, and keep their history.</source>
        <translation>Beiseitegelegt werden sie nicht gefragt und behalten ihren Verlauf.</translation>
    </message>
    <message>
        <source>A deck of yours, or the name of a new one. Decks that you have stay where they are.</source>
        <translation>Einer deiner Stapel oder der Name eines neuen. Stapel, die du hast, bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>With deck options</source>
        <translation>Mit Stapeloptionen</translation>
    </message>
    <message>
        <source>Limits a day and the wish for recall, for decks that are new here.</source>
        <translation>Grenzen am Tag und gewünschtes Behalten, für Stapel, die hier neu sind.</translation>
    </message>
    <message>
        <source>Cards that you deleted</source>
        <translation>Karten, die du gelöscht hast</translation>
    </message>
    <message>
        <source>What else you can choose</source>
        <translation>Was du sonst wählen kannst</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>Zwischen den Zellen</translation>
    </message>
    <message>
        <source>How the texts are written</source>
        <translation>Wie die Texte geschrieben sind</translation>
    </message>
</context>
<context>
    <name>ColumnsGroup</name>
    <message>
        <source>The first row names the columns</source>
        <translation>Die erste Zeile benennt die Spalten</translation>
    </message>
    <message>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Spalte {number}</translation>
    </message>
</context>
<context>
    <name>CustomDialog</name>
    <message>
        <source>Custom study</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Answers count as reviews</source>
        <translation>Antworten zählen als Wiederholungen</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
</context>
<context>
    <name>CustomFlow</name>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Left as it is.</source>
        <translation>Bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Spreading the cards of your exam</source>
        <translation>Die Karten der Prüfung werden verteilt</translation>
    </message>
    <message>
        <source>1 card was moved to a later day.</source>
        <translation>1 Karte wurde auf einen späteren Tag verschoben.</translation>
    </message>
    <message>
        <source>%n cards were moved to a later day.</source>
        <translation>%n Karten wurden auf einen späteren Tag verschoben.</translation>
    </message>
</context>
<context>
    <name>DamageFlow</name>
    <message>
        <source>Looking through the backups</source>
        <translation>Die Sicherungen werden durchgesehen</translation>
    </message>
    <message>
        <source>Reading the damaged file</source>
        <translation>Die beschädigte Datei wird gelesen</translation>
    </message>
    <message>
        <source>Putting the new file in place</source>
        <translation>Die neue Datei kommt an ihren Platz</translation>
    </message>
    <message>
        <source>Open another file with cards</source>
        <translation>Eine andere Datei mit Karten öffnen</translation>
    </message>
    <message>
        <source>Collections (*.kms)</source>
        <translation>Sammlungen (*.kms)</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Es wird aufgeräumt</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>Restore the newest backup</source>
        <translation>Die neueste Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Carry over what can be read</source>
        <translation>Herüberholen, was lesbar ist</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Herüberholen</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The file with your cards is damaged</source>
        <translation>Die Datei mit deinen Karten ist beschädigt</translation>
    </message>
    <message>
        <source>{path} can no longer be trusted. A failing drive, a loose cable or a program that copies files may be the cause. Whatever you choose, this file is neither changed nor deleted.</source>
        <translation>Auf {path} ist kein Verlass mehr. Schuld kann ein Laufwerk sein, ein Kabel oder ein Programm, das Dateien kopiert. Was du auch wählst: Diese Datei wird weder geändert noch gelöscht.</translation>
    </message>
    <message>
        <source>So nothing more is written to it, and studying has stopped.</source>
        <translation>Darum wird nichts mehr hineingeschrieben, und das Lernen ist angehalten.</translation>
    </message>
    <message>
        <source>Looking through the backups…</source>
        <translation>Die Sicherungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>Waiting for that…</source>
        <translation>Kommt gleich danach …</translation>
    </message>
    <message>
        <source>There is no backup that can be read.</source>
        <translation>Es gibt keine lesbare Sicherung.</translation>
    </message>
    <message>
        <source>Reading the damaged file…</source>
        <translation>Die beschädigte Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Your cards are back</source>
        <translation>Deine Karten sind wieder da</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Turn notes into cards</source>
        <translation>Aus Notizen Karten machen</translation>
    </message>
    <message>
        <source>Write a card</source>
        <translation>Eine Karte schreiben</translation>
    </message>
    <message>
        <source>Custom study</source>
        <translation>Eigene Auswahl</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Nächste 7 Tage</translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
        <translation>Letzte 12 Wochen</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>All %n decks</source>
        <translation>Alle %n Stapel</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>Aus einem Kalender wählen</translation>
    </message>
</context>
<context>
    <name>DatesOff</name>
    <message>
        <source>First day off</source>
        <translation>Erster freier Tag</translation>
    </message>
    <message>
        <source>Last day off</source>
        <translation>Letzter freier Tag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add these days off</source>
        <translation>Diese freien Tage hinzufügen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>DeckFileKeys</name>
    <message>
        <source>Deck file</source>
        <translation>Stapeldatei</translation>
    </message>
    <message>
        <source>take it in</source>
        <translation>aufnehmen</translation>
    </message>
    <message>
        <source>leave; nothing is added</source>
        <translation>gehen; nichts kommt hinzu</translation>
    </message>
    <message>
        <source>show or hide these keys</source>
        <translation>diese Tasten zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>DeckFilePage</name>
    <message>
        <source>Deck file</source>
        <translation>Stapeldatei</translation>
    </message>
    <message>
        <source>Nothing is changed yet. A copy of all your cards is made first.</source>
        <translation>Noch ist nichts geändert. Zuvor wird eine Kopie all deiner Karten gemacht.</translation>
    </message>
    <message>
        <source>Close (Esc); nothing is added</source>
        <translation>Schließen (Esc); nichts kommt hinzu</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
</context>
<context>
    <name>DeckFilesFlow</name>
    <message>
        <source>Reading {name}</source>
        <translation>{name} wird gelesen</translation>
    </message>
    <message>
        <source>Taking in {name}</source>
        <translation>{name} wird aufgenommen</translation>
    </message>
</context>
<context>
    <name>DeckList</name>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Custom study…</source>
        <translation>Eigene Auswahl …</translation>
    </message>
    <message>
        <source>Update from notes</source>
        <translation>Nach den Notizen auffrischen</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen …</translation>
    </message>
    <message>
        <source>Write ids into its notes…</source>
        <translation>Kennungen in seine Notizen schreiben …</translation>
    </message>
</context>
<context>
    <name>DeckModel</name>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>DeckPicker</name>
    <message>
        <source>Part of a deck&apos;s name</source>
        <translation>Teil vom Namen eines Stapels</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DeckRow</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>DeckView</name>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
</context>
<context>
    <name>DecksFlow</name>
    <message>
        <source>Go to it</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Merge the two</source>
        <translation>Die beiden vereinen</translation>
    </message>
    <message>
        <source>The top, in no other deck</source>
        <translation>Ganz oben, in keinem anderen Stapel</translation>
    </message>
    <message>
        <source>Move “{name}” into</source>
        <translation>„{name}“ verschieben in</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>There is no other deck to merge it into.</source>
        <translation>Es gibt keinen anderen Stapel, mit dem er vereint werden könnte.</translation>
    </message>
    <message>
        <source>Merge “{name}” into</source>
        <translation>„{name}“ vereinen mit</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Merging decks</source>
        <translation>Stapel werden vereint</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleting a deck</source>
        <translation>Ein Stapel wird gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>DecksPage</name>
    <message>
        <source>Filter decks by name</source>
        <translation>Stapel nach Namen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>New deck</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>No deck has “{text}” in its name. Esc shows all.</source>
        <translation>Kein Stapel hat „{text}“ im Namen. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New deck inside</source>
        <translation>Neuer Stapel darin</translation>
    </message>
    <message>
        <source>Move into…</source>
        <translation>Verschieben in …</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Vereinen mit …</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>Optionen …</translation>
    </message>
    <message>
        <source>Exam date…</source>
        <translation>Prüfungstag …</translation>
    </message>
    <message>
        <source>Mock exam…</source>
        <translation>Probeprüfung …</translation>
    </message>
    <message>
        <source>Update from notes</source>
        <translation>Nach den Notizen auffrischen</translation>
    </message>
    <message>
        <source>Write ids into its notes…</source>
        <translation>Kennungen in seine Notizen schreiben …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export all decks…</source>
        <translation>Alle Stapel exportieren …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fahne</translation>
    </message>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>Fahne wegnehmen</translation>
    </message>
    <message>
        <source>Show answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>EarlierLine</name>
    <message>
        <source>Look at its questions</source>
        <translation>Die Fragen ansehen</translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Study what I missed</source>
        <translation>Nicht Gewusstes lernen</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Frühere</translation>
    </message>
</context>
<context>
    <name>EditorTools</name>
    <message>
        <source>Bold</source>
        <translation>Fett</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummerierte Liste</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Picture or sound</source>
        <translation>Bild oder Ton</translation>
    </message>
    <message>
        <source>Gap with the same number</source>
        <translation>Lücke mit derselben Nummer</translation>
    </message>
    <message>
        <source>Next cell of a table, or next field</source>
        <translation>Nächste Zelle einer Tabelle, oder nächstes Feld</translation>
    </message>
    <message>
        <source>New row of a table, item of a list, or line</source>
        <translation>Neue Tabellenzeile, neuer Listenpunkt oder neue Zeile</translation>
    </message>
    <message>
        <source>Paste the words alone</source>
        <translation>Nur die Worte einfügen</translation>
    </message>
    <message>
        <source>Save, or add</source>
        <translation>Speichern oder hinzufügen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
    <message>
        <source>Kept in {path}</source>
        <translation>Aufgehoben in {path}</translation>
    </message>
    <message>
        <source>This could not be kept in {path}</source>
        <translation>Ließ sich nicht aufheben in {path}</translation>
    </message>
    <message>
        <source>Details, with nothing from your cards</source>
        <translation>Einzelheiten, ohne etwas aus deinen Karten</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>No program here opens folders. This one is {path}</source>
        <translation>Hier öffnet kein Programm Ordner. Dieser ist {path}</translation>
    </message>
</context>
<context>
    <name>ErrorsFlow</name>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Quit kmsflash</source>
        <translation>kmsflash beenden</translation>
    </message>
    <message>
        <source>Your cards could not be opened, because of an error in kmsflash. The file with your cards lies where it was.</source>
        <translation>Deine Karten ließen sich wegen eines Fehlers in kmsflash nicht öffnen. Die Datei mit deinen Karten liegt, wo sie war.</translation>
    </message>
    <message>
        <source>kmsflash ended unexpectedly last time. Every answer that you gave is kept.</source>
        <translation>kmsflash endete das letzte Mal unerwartet. Jede Antwort, die du gegeben hast, ist gesichert.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>kmsflash ended unexpectedly last time</source>
        <translation>kmsflash endete das letzte Mal unerwartet</translation>
    </message>
    <message>
        <source>Every answer that you gave is kept. What you were writing at that moment may not be.</source>
        <translation>Jede Antwort, die du gegeben hast, ist gesichert. Was du gerade geschrieben hast, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Something went wrong in kmsflash</source>
        <translation>In kmsflash ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>What you did last may not have been done. Every answer and change before it is kept, and you can go on.</source>
        <translation>Was du zuletzt getan hast, ist vielleicht nicht geschehen. Jede Antwort und Änderung davor ist gesichert, und du kannst weitermachen.</translation>
    </message>
    <message>
        <source>kmsflash has to close: it can no longer be sure of the file with your cards. Every answer and change before this moment is kept.</source>
        <translation>kmsflash muss schließen: Es kann sich der Datei mit deinen Karten nicht mehr sicher sein. Jede Antwort und Änderung vor diesem Augenblick ist gesichert.</translation>
    </message>
</context>
<context>
    <name>ExamFlow</name>
    <message>
        <source>Working out how far the minutes reach</source>
        <translation>Es wird berechnet, wie weit die Minuten reichen</translation>
    </message>
    <message>
        <source>Keeping the exam</source>
        <translation>Die Prüfung wird gesichert</translation>
    </message>
    <message>
        <source>The exam is made.</source>
        <translation>Die Prüfung ist angelegt.</translation>
    </message>
    <message>
        <source>The exam is changed.</source>
        <translation>Die Prüfung ist geändert.</translation>
    </message>
    <message>
        <source>Leaving cards out</source>
        <translation>Karten werden weggelassen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ExamForm</name>
    <message>
        <source>Remove this exam</source>
        <translation>Diese Prüfung löschen</translation>
    </message>
    <message>
        <source>Day of the exam</source>
        <translation>Tag der Prüfung</translation>
    </message>
    <message>
        <source>Minutes a day</source>
        <translation>Minuten am Tag</translation>
    </message>
    <message>
        <source>Take them in again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Weekdays off</source>
        <translation>Freie Wochentage</translation>
    </message>
    <message>
        <source>Spread new cards</source>
        <translation>Neue Karten verteilen</translation>
    </message>
    <message>
        <source>Two cards a day to measure by</source>
        <translation>Zwei Karten am Tag zum Messen</translation>
    </message>
    <message>
        <source>Use of the minutes</source>
        <translation>Nutzung der Minuten</translation>
    </message>
    <message>
        <source>New exam</source>
        <translation>Neue Prüfung</translation>
    </message>
    <message>
        <source>Make the exam</source>
        <translation>Prüfung anlegen</translation>
    </message>
    <message>
        <source>Exam: {name}</source>
        <translation>Prüfung: {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The exam has to be after today. Choose a later day.</source>
        <translation>Die Prüfung muss nach heute sein. Wähle einen späteren Tag.</translation>
    </message>
    <message>
        <source>Without a minute a day no card can be seen.</source>
        <translation>Ohne eine Minute am Tag ist keine Karte zu sehen.</translation>
    </message>
    <message>
        <source>Cards left out one by one: %n.</source>
        <translation>Einzeln weggelassene Karten: %n.</translation>
    </message>
    <message>
        <source>Name of the exam</source>
        <translation>Name der Prüfung</translation>
    </message>
    <message>
        <source>such as “Anatomy, first part”</source>
        <translation>etwa „Anatomie, erster Teil“</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For this exam. Cards of no exam come on top of it.</source>
        <translation>Für diese Prüfung. Karten ohne Prüfung kommen dazu.</translation>
    </message>
    <message>
        <source>When, and how much</source>
        <translation>Wann, und wie viel</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>Was dazugehört</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>An diesen Tagen</translation>
    </message>
    <message>
        <source>Days on which you cannot study</source>
        <translation>Tage, an denen du nicht lernen kannst</translation>
    </message>
    <message>
        <source>Use all minutes</source>
        <translation>Alle Minuten nutzen</translation>
    </message>
    <message>
        <source>Leave out what hardly helps</source>
        <translation>Weglassen, was kaum hilft</translation>
    </message>
    <message>
        <source>Save minutes</source>
        <translation>Minuten sparen</translation>
    </message>
    <message>
        <source>Over the days there are. Off: as many as the minutes allow, from the first day on.</source>
        <translation>Auf die Tage, die es gibt. Aus: vom ersten Tag an so viele, wie die Minuten zulassen.</translation>
    </message>
    <message>
        <source>Drawn at random, so that the estimate of how ready you are can be trusted.</source>
        <translation>Zufällig gezogen, damit man der Schätzung trauen kann, wie weit du bist.</translation>
    </message>
    <message>
        <source>What is still known well rests until the last days, unless all minutes are to be used. In them all seen cards may come, those first that a look helps most.</source>
        <translation>Was noch gut gewusst wird, ruht bis zu den letzten Tagen, außer wenn alle Minuten genutzt werden sollen. In ihnen können alle gesehenen Karten kommen, zuerst die, denen ein Blick am meisten hilft.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Der Plan</translation>
    </message>
</context>
<context>
    <name>ExamHero</name>
    <message>
        <source>Exam: {name}</source>
        <translation>Prüfung: {name}</translation>
    </message>
    <message>
        <source>{date}: change the exam</source>
        <translation>{date}: Prüfung ändern</translation>
    </message>
    <message>
        <source>Change the exam</source>
        <translation>Prüfung ändern</translation>
    </message>
    <message>
        <source>{name}, {date}</source>
        <translation>{name}, {date}</translation>
    </message>
    <message>
        <source>{name}, {date} (over)</source>
        <translation>{name}, {date} (vorbei)</translation>
    </message>
    <message>
        <source>Change this exam…</source>
        <translation>Diese Prüfung ändern …</translation>
    </message>
    <message>
        <source>New exam…</source>
        <translation>Neue Prüfung …</translation>
    </message>
</context>
<context>
    <name>ExamPage</name>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>ExamRoom</name>
    <message>
        <source>Mock exam</source>
        <translation>Probeprüfung</translation>
    </message>
    <message>
        <source>{option} chosen</source>
        <translation>{option} gewählt</translation>
    </message>
    <message>
        <source>Answered in mind</source>
        <translation>Im Kopf beantwortet</translation>
    </message>
    <message>
        <source>Answer taken back</source>
        <translation>Antwort zurückgenommen</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Fahne gesetzt</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Fahne weggenommen</translation>
    </message>
</context>
<context>
    <name>ExamView</name>
    <message>
        <source>Working out how ready you are…</source>
        <translation>Es wird berechnet, wie weit du bist …</translation>
    </message>
    <message>
        <source>This exam has no cards. Change it, and check what belongs to it.</source>
        <translation>Diese Prüfung hat keine Karten. Ändere sie, und hake an, was dazugehört.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>To print: cards to fold, a list in two columns, or a page for each deck.</source>
        <translation>Zum Drucken: Karten zum Falten, eine Liste in zwei Spalten oder eine Seite je Stapel.</translation>
    </message>
    <message>
        <source>For kmsflash: to give a deck away, to correct it later, or to move to another computer.</source>
        <translation>Für kmsflash: um einen Stapel weiterzugeben, ihn später zu berichtigen oder auf einen anderen Rechner umzuziehen.</translation>
    </message>
    <message>
        <source>For Anki on a computer or a phone, with pictures and sounds.</source>
        <translation>Für Anki auf Rechner oder Telefon, mit Bildern und Tönen.</translation>
    </message>
    <message>
        <source>For a spreadsheet, or for a program that reads tables. Text alone.</source>
        <translation>Für eine Tabellenkalkulation oder ein Programm, das Tabellen liest. Nur Text.</translation>
    </message>
    <message>
        <source>For an editor: notes that give the same cards when they are read again.</source>
        <translation>Für einen Texteditor: Notizen, aus denen dieselben Karten werden, wenn man sie wieder einliest.</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>1 picture or sound</source>
        <translation>1 Bild oder Ton</translation>
    </message>
    <message>
        <source>%1 pictures and sounds</source>
        <translation>%1 Bilder und Töne</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%1 reviews</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>1 deck</source>
        <translation>1 Stapel</translation>
    </message>
    <message>
        <source>%1 decks</source>
        <translation>%1 Stapel</translation>
    </message>
    <message>
        <source>The top, in no other deck</source>
        <translation>Ganz oben, in keinem Stapel</translation>
    </message>
    <message>
        <source>kmsflash deck</source>
        <translation>Stapel von kmsflash</translation>
    </message>
    <message>
        <source>Anki deck</source>
        <translation>Stapel von Anki</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Notes in Markdown</source>
        <translation>Notizen in Markdown</translation>
    </message>
    <message>
        <source>PDF to print</source>
        <translation>PDF zum Drucken</translation>
    </message>
    <message>
        <source>{file} (file {number} of {count})</source>
        <translation>{file} (Datei {number} von {count})</translation>
    </message>
    <message>
        <source>1 new card</source>
        <translation>1 neue Karte</translation>
    </message>
    <message>
        <source>%1 new cards</source>
        <translation>%1 neue Karten</translation>
    </message>
    <message>
        <source>No new cards</source>
        <translation>Keine neuen Karten</translation>
    </message>
    <message>
        <source>1 card corrected</source>
        <translation>1 Karte berichtigt</translation>
    </message>
    <message>
        <source>%1 cards corrected</source>
        <translation>%1 Karten berichtigt</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 weg</translation>
    </message>
    <message>
        <source>“{title}”: {things}.</source>
        <translation>„{title}“: {things}.</translation>
    </message>
    <message>
        <source>These are your own cards, from another computer. What was edited last holds, on either side.</source>
        <translation>Das sind deine eigenen Karten von einem anderen Rechner. Es gilt, was zuletzt bearbeitet wurde, gleich auf welcher Seite.</translation>
    </message>
    <message>
        <source>A newer issue of a deck that you have. Your schedules and your own changes to cards stay.</source>
        <translation>Eine neuere Ausgabe eines Stapels, den du hast. Deine Zeitpläne und deine eigenen Änderungen an Karten bleiben.</translation>
    </message>
    <message>
        <source>You have taken in this very issue of the deck before.</source>
        <translation>Genau diese Ausgabe des Stapels hast du schon aufgenommen.</translation>
    </message>
    <message>
        <source>It is older than the issue you have. Cards that you have stay as they are.</source>
        <translation>Sie ist älter als die Ausgabe, die du hast. Karten, die du hast, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>1 card is here already, just so.</source>
        <translation>1 Karte ist schon da, genau so.</translation>
    </message>
    <message>
        <source>%1 cards are here already, just so.</source>
        <translation>%1 Karten sind schon da, genau so.</translation>
    </message>
    <message>
        <source>1 card stays deleted, as you deleted it here.</source>
        <translation>1 Karte bleibt gelöscht, denn du hast sie hier gelöscht.</translation>
    </message>
    <message>
        <source>%1 cards stay deleted, as you deleted them here.</source>
        <translation>%1 Karten bleiben gelöscht, denn du hast sie hier gelöscht.</translation>
    </message>
    <message>
        <source>Update the deck</source>
        <translation>Den Stapel auffrischen</translation>
    </message>
    <message>
        <source>Add 1 card</source>
        <translation>1 Karte hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 cards</source>
        <translation>%1 Karten hinzufügen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>{deck} (new)</source>
        <translation>{deck} (neu)</translation>
    </message>
    <message>
        <source>{deck}: {numbers}. Goes to {target}.</source>
        <translation>{deck}: {numbers}. Ziel: {target}.</translation>
    </message>
    <message>
        <source>no cards of its own</source>
        <translation>keine eigenen Karten</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 as before</source>
        <translation>%1 wie zuvor</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 weggelassen</translation>
    </message>
    <message>
        <source>With schedules and history</source>
        <translation>Mit Zeitplänen und Verlauf</translation>
    </message>
    <message>
        <source>Cards come back on the days they would there, and your statistics have it all.</source>
        <translation>Karten kommen an denselben Tagen wieder wie dort, und deine Statistik hat alles.</translation>
    </message>
    <message>
        <source>With schedules only</source>
        <translation>Nur mit Zeitplänen</translation>
    </message>
    <message>
        <source>Cards come back on the days they would there; statistics begin today.</source>
        <translation>Karten kommen an denselben Tagen wieder wie dort; die Statistik beginnt heute.</translation>
    </message>
    <message>
        <source>As new cards</source>
        <translation>Als neue Karten</translation>
    </message>
    <message>
        <source>You learn all of them from the beginning. Right for a deck of someone else.</source>
        <translation>Du lernst alle von Anfang an. Richtig für den Stapel von jemand anderem.</translation>
    </message>
    <message>
        <source>Set them aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Keep studying them</source>
        <translation>Weiter lernen</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>1 card that the newer issue no longer has</source>
        <translation>1 Karte, die die neuere Ausgabe nicht mehr hat</translation>
    </message>
    <message>
        <source>%1 cards that the newer issue no longer has</source>
        <translation>%1 Karten, die die neuere Ausgabe nicht mehr hat</translation>
    </message>
    <message>
        <source>Bring back 1 card that you deleted</source>
        <translation>1 Karte wiederbringen, die du gelöscht hast</translation>
    </message>
    <message>
        <source>Bring back %1 cards that you deleted</source>
        <translation>%1 Karten wiederbringen, die du gelöscht hast</translation>
    </message>
    <message>
        <source>1 thing in the file is not as it should be</source>
        <translation>Eines in der Datei ist nicht, wie es sein soll</translation>
    </message>
    <message>
        <source>%1 things in the file are not as they should be</source>
        <translation>%1 Dinge in der Datei sind nicht, wie sie sein sollen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Your cards have their history</source>
        <translation>Deine Karten haben ihren Verlauf</translation>
    </message>
    <message>
        <source>Your decks are up to date</source>
        <translation>Deine Stapel sind auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>1 card came in</source>
        <translation>1 Karte kam hinzu</translation>
    </message>
    <message>
        <source>%1 cards came in</source>
        <translation>%1 Karten kamen hinzu</translation>
    </message>
    <message>
        <source>1 line of history</source>
        <translation>1 Eintrag im Verlauf</translation>
    </message>
    <message>
        <source>%1 lines of history</source>
        <translation>%1 Einträge im Verlauf</translation>
    </message>
    <message>
        <source>1 new picture or sound</source>
        <translation>1 neues Bild oder neuer Ton</translation>
    </message>
    <message>
        <source>%1 new pictures and sounds</source>
        <translation>%1 neue Bilder und Töne</translation>
    </message>
    <message>
        <source>With {things}.</source>
        <translation>Dazu: {things}.</translation>
    </message>
    <message>
        <source>A copy of all your cards as they were before: {path}</source>
        <translation>Eine Kopie all deiner Karten, wie sie zuvor waren: {path}</translation>
    </message>
    <message>
        <source>Next: {name}</source>
        <translation>Weiter: {name}</translation>
    </message>
    <message>
        <source>Next: {name} and {count} more</source>
        <translation>Weiter: {name} und {count} weitere</translation>
    </message>
    <message>
        <source>1 deck file that waited was not taken in.</source>
        <translation>1 Stapeldatei, die wartete, wurde nicht aufgenommen.</translation>
    </message>
    <message>
        <source>%1 deck files that waited were not taken in.</source>
        <translation>%1 Stapeldateien, die warteten, wurden nicht aufgenommen.</translation>
    </message>
    <message>
        <source>There are no cards here to write.</source>
        <translation>Hier sind keine Karten zu schreiben.</translation>
    </message>
    <message>
        <source>1 page of notes</source>
        <translation>1 Seite Notizen</translation>
    </message>
    <message>
        <source>%1 pages of notes</source>
        <translation>%1 Seiten Notizen</translation>
    </message>
    <message>
        <source>1 tag</source>
        <translation>1 Schlagwort</translation>
    </message>
    <message>
        <source>%1 tags</source>
        <translation>%1 Schlagwörter</translation>
    </message>
    <message>
        <source>What travels: {things}.</source>
        <translation>Mit dabei: {things}.</translation>
    </message>
    <message>
        <source>{name} is written.</source>
        <translation>{name} ist geschrieben.</translation>
    </message>
    <message>
        <source>1 thing could not go along: it is missing here.</source>
        <translation>Eines konnte nicht mit: Es fehlt hier.</translation>
    </message>
    <message>
        <source>%1 things could not go along: they are missing here.</source>
        <translation>%1 Dinge konnten nicht mit: Sie fehlen hier.</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Es wird gezählt</translation>
    </message>
    <message>
        <source>Drawing pages</source>
        <translation>Seiten werden gezeichnet</translation>
    </message>
    <message>
        <source>Save the deck</source>
        <translation>Den Stapel speichern</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} wird geschrieben</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ExportKeys</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>choose where to save it</source>
        <translation>wählen, wo gespeichert wird</translation>
    </message>
    <message>
        <source>look at the pages to print</source>
        <translation>die Druckseiten ansehen</translation>
    </message>
    <message>
        <source>leave; nothing is written</source>
        <translation>gehen; nichts wird geschrieben</translation>
    </message>
    <message>
        <source>show or hide these keys</source>
        <translation>diese Tasten zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>For others</source>
        <translation>Für andere</translation>
    </message>
    <message>
        <source>Your own words become the text. What you flagged, buried or suspended stays here.</source>
        <translation>Deine eigenen Worte werden zum Text. Fahnen gehen nicht mit, und nichts ist dort beiseitegelegt oder ausgesetzt.</translation>
    </message>
    <message>
        <source>For myself</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <source>Everything as it is, for another computer of yours.</source>
        <translation>Alles, wie es ist, für einen anderen deiner Rechner.</translation>
    </message>
    <message>
        <source>How well the cards are known</source>
        <translation>Wie gut die Karten gewusst werden</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export “{deck}”</source>
        <translation>„{deck}“ exportieren</translation>
    </message>
    <message>
        <source>Export all decks</source>
        <translation>Alle Stapel exportieren</translation>
    </message>
    <message>
        <source>Counting what travels…</source>
        <translation>Es wird gezählt, was mitgeht …</translation>
    </message>
    <message>
        <source>You choose next where the file goes.</source>
        <translation>Als Nächstes wählst du, wohin die Datei kommt.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als …</translation>
    </message>
    <message>
        <source>As new cards</source>
        <translation>Als neue Karten</translation>
    </message>
    <message>
        <source>With schedules</source>
        <translation>Mit Zeitplänen</translation>
    </message>
    <message>
        <source>With schedules and history</source>
        <translation>Mit Zeitplänen und Verlauf</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>With their schedules, others would begin where you are.</source>
        <translation>Mit ihren Zeitplänen würden andere dort beginnen, wo du bist.</translation>
    </message>
    <message>
        <source>Deck options</source>
        <translation>Stapeloptionen</translation>
    </message>
    <message>
        <source>Limits a day and the wish for recall, as these decks have them.</source>
        <translation>Grenzen am Tag und gewünschtes Behalten, wie diese Stapel sie haben.</translation>
    </message>
    <message>
        <source>The notes</source>
        <translation>Die Notizen</translation>
    </message>
    <message>
        <source>With them a card can show its passage, and an update of the notes finds its card.</source>
        <translation>Mit ihnen kann eine Karte ihre Stelle zeigen, und wenn sich Notizen ändern, wird ihre Karte gefunden.</translation>
    </message>
    <message>
        <source>Ids in the notes</source>
        <translation>Kennungen in den Notizen</translation>
    </message>
    <message>
        <source>By them a passage is known again, however much of it you rewrite.</source>
        <translation>An ihnen wird eine Stelle wiedererkannt, wie viel du auch daran umschreibst.</translation>
    </message>
    <message>
        <source>What travels along</source>
        <translation>Was mitgeht</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Close (Esc); nothing is written</source>
        <translation>Schließen (Esc); nichts wird geschrieben</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>if you stopped today</source>
        <translation>wenn du heute aufhörst</translation>
    </message>
    <message>
        <source>if you follow the plan</source>
        <translation>nach dem Plan</translation>
    </message>
    <message>
        <source>measured so far</source>
        <translation>bisher gemessen</translation>
    </message>
</context>
<context>
    <name>FileDecks</name>
    <message>
        <source>In the file</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Decks in the file</source>
        <translation>Stapel in der Datei</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>FilterView</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>What do you want to remember?</source>
        <translation>Was möchtest du behalten?</translation>
    </message>
    <message>
        <source>Try a real deck</source>
        <translation>Einen echten Stapel ausprobieren</translation>
    </message>
    <message>
        <source>Start studying</source>
        <translation>Jetzt lernen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Turn my notes into a deck</source>
        <translation>Aus meinen Notizen einen Stapel machen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Import an Anki deck</source>
        <translation>Einen Anki-Stapel importieren</translation>
    </message>
    <message>
        <source>Choose a deck…</source>
        <translation>Stapel wählen …</translation>
    </message>
    <message>
        <source>With its pictures, its schedules and all that you have reviewed, as you left it there.</source>
        <translation>Mit seinen Bildern, Zeitplänen und allem, was du wiederholt hast, so wie du ihn dort gelassen hast.</translation>
    </message>
    <message>
        <source>Anki packages and decks from kmsflash</source>
        <translation>Pakete von Anki und Stapel von kmsflash</translation>
    </message>
    <message>
        <source>Takeaways, traps, tables and definitions become cards that ask for one thing each.</source>
        <translation>Aus Merksätzen, Fallen, Tabellen und Definitionen werden Karten, die je nach einer Sache fragen.</translation>
    </message>
    <message>
        <source>Markdown, text, web page, Word, PDF, e-book</source>
        <translation>Markdown, Text, Webseite, Word, PDF, E-Book</translation>
    </message>
    <message>
        <source>Start with one of these. The others stay one key away.</source>
        <translation>Beginne mit einem davon. Die anderen bleiben einen Tastendruck entfernt.</translation>
    </message>
    <message>
        <source>Start with a page of your own notes, or with a deck that you have.</source>
        <translation>Beginne mit einer Seite deiner eigenen Notizen oder mit einem Stapel, den du hast.</translation>
    </message>
    <message>
        <source>“{deck}” is {cards} made from one page of notes. See in a minute how studying feels.</source>
        <translation>„{deck}“: {cards} aus einer Seite Notizen. Nach einer Minute weißt du, wie sich das Lernen anfühlt.</translation>
    </message>
    <message>
        <source>Already here, nothing to load</source>
        <translation>Schon da, nichts zu laden</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>No flag</source>
        <translation>Keine Fahne</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Flag {number}, {name}</source>
        <translation>Fahne {number}, {name}</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fahne</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New deck inside</source>
        <translation>Neuer Stapel darin</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>More that can be done with this deck</source>
        <translation>Mehr zu diesem Stapel</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>More that can be done with these cards</source>
        <translation>Mehr zu diesen Karten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Wieder fragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Enter</translation>
    </message>
</context>
<context>
    <name>GradeButton</name>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
</context>
<context>
    <name>Halves</name>
    <message>
        <source>Kinds of cards</source>
        <translation>Arten von Karten</translation>
    </message>
    <message>
        <source>Notes or cards</source>
        <translation>Notizen oder Karten</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Deine Notizen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>HandInBox</name>
    <message>
        <source>Mock exam</source>
        <translation>Probeprüfung</translation>
    </message>
    <message>
        <source>Hand in the mock exam?</source>
        <translation>Probeprüfung abgeben?</translation>
    </message>
    <message>
        <source>All questions are answered.</source>
        <translation>Alle Fragen sind beantwortet.</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
</context>
<context>
    <name>Hero</name>
    <message>
        <source>Every card is where it should be. More notes give more cards.</source>
        <translation>Jede Karte ist, wo sie sein soll. Mehr Notizen geben mehr Karten.</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Turn notes into cards</source>
        <translation>Aus Notizen Karten machen</translation>
    </message>
    <message>
        <source>{waiting}, about {minutes}</source>
        <translation>{waiting}, etwa {minutes}</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>The import was discarded; nothing was added.</source>
        <translation>Der Import wurde verworfen; nichts kam hinzu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ImportKeys</name>
    <message>
        <source>Take in or leave out the whole group</source>
        <translation>Die ganze Gruppe aufnehmen oder weglassen</translation>
    </message>
    <message>
        <source>Treat it otherwise</source>
        <translation>Anders damit umgehen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>show or hide these keys</source>
        <translation>diese Tasten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Merge with the card above</source>
        <translation>Mit der Karte darüber verbinden</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abtrennen</translation>
    </message>
    <message>
        <source>Another kind…</source>
        <translation>Andere Art …</translation>
    </message>
    <message>
        <source>the next card, or passage</source>
        <translation>die nächste Karte oder Stelle</translation>
    </message>
    <message>
        <source>take it in, or leave it out; what becomes of a card that is gone</source>
        <translation>aufnehmen oder weglassen; was aus einer Karte wird, die weg ist</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>take in or leave out the whole group</source>
        <translation>die ganze Gruppe aufnehmen oder weglassen</translation>
    </message>
    <message>
        <source>edit the card; open or close a group</source>
        <translation>die Karte bearbeiten; eine Gruppe öffnen oder schließen</translation>
    </message>
    <message>
        <source>merge with the card above: they become siblings</source>
        <translation>mit der Karte darüber verbinden: sie werden Geschwister</translation>
    </message>
    <message>
        <source>split off: a card of its own</source>
        <translation>abtrennen: eine Karte für sich</translation>
    </message>
    <message>
        <source>another kind</source>
        <translation>andere Art</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>wiederholen</translation>
    </message>
    <message>
        <source>between your notes and the cards</source>
        <translation>zwischen Notizen und Karten</translation>
    </message>
    <message>
        <source>the file before</source>
        <translation>die Datei davor</translation>
    </message>
    <message>
        <source>the next file</source>
        <translation>die nächste Datei</translation>
    </message>
    <message>
        <source>deck and tags</source>
        <translation>Stapel und Schlagwörter</translation>
    </message>
    <message>
        <source>add the cards</source>
        <translation>die Karten hinzufügen</translation>
    </message>
    <message>
        <source>leave; nothing is added, what you chose waits on Today</source>
        <translation>gehen; nichts kommt hinzu, deine Auswahl wartet auf „Heute“</translation>
    </message>
</context>
<context>
    <name>ImportPlan</name>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>No cards yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>1 Tabelle</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>%1 Tabellen</translation>
    </message>
    <message>
        <source>1 new card</source>
        <translation>1 neue Karte</translation>
    </message>
    <message>
        <source>%1 new cards</source>
        <translation>%1 neue Karten</translation>
    </message>
    <message>
        <source>1 changed</source>
        <translation>1 geändert</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>1 reworded</source>
        <translation>1 umformuliert</translation>
    </message>
    <message>
        <source>%1 reworded</source>
        <translation>%1 umformuliert</translation>
    </message>
    <message>
        <source>1 gone</source>
        <translation>1 weg</translation>
    </message>
    <message>
        <source>%1 gone</source>
        <translation>%1 weg</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>Nichts hat sich geändert</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 braucht dich</translation>
    </message>
    <message>
        <source>%1 need you</source>
        <translation>%1 brauchen dich</translation>
    </message>
    <message>
        <source>1 left out, with the reason</source>
        <translation>1 weggelassen, mit dem Grund</translation>
    </message>
    <message>
        <source>%1 left out, with the reason</source>
        <translation>%1 weggelassen, mit dem Grund</translation>
    </message>
    <message>
        <source>1 card as before, its schedule kept</source>
        <translation>1 Karte wie zuvor, ihr Zeitplan bleibt</translation>
    </message>
    <message>
        <source>%1 cards as before, their schedule kept</source>
        <translation>%1 Karten wie zuvor, ihr Zeitplan bleibt</translation>
    </message>
    <message>
        <source>Mended: %1</source>
        <translation>Behoben: %1</translation>
    </message>
    <message>
        <source>1 needs you: is it still the same card?</source>
        <translation>1 braucht dich: Ist es noch dieselbe Karte?</translation>
    </message>
    <message>
        <source>%1 need you: are they still the same cards?</source>
        <translation>%1 brauchen dich: Sind es noch dieselben Karten?</translation>
    </message>
    <message>
        <source>ticked: the schedule goes on</source>
        <translation>angehakt: der Zeitplan geht weiter</translation>
    </message>
    <message>
        <source>1 needs you: is this the answer?</source>
        <translation>1 braucht dich: Ist das die Antwort?</translation>
    </message>
    <message>
        <source>%1 need you: is this the answer?</source>
        <translation>%1 brauchen dich: Ist das die Antwort?</translation>
    </message>
    <message>
        <source>asked in your notes, not answered there</source>
        <translation>in deinen Notizen gefragt, dort nicht beantwortet</translation>
    </message>
    <message>
        <source>1 left out</source>
        <translation>1 weggelassen</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 weggelassen</translation>
    </message>
    <message>
        <source>1 seen before</source>
        <translation>1 schon gesehen</translation>
    </message>
    <message>
        <source>%1 seen before</source>
        <translation>%1 schon gesehen</translation>
    </message>
    <message>
        <source>without a card, and left so</source>
        <translation>ohne Karte, und so belassen</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>another answer; the schedule is kept</source>
        <translation>eine andere Antwort; der Zeitplan bleibt</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 neu</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>the same fact; the schedule is kept</source>
        <translation>dieselbe Tatsache; der Zeitplan bleibt</translation>
    </message>
    <message>
        <source>1 unchanged</source>
        <translation>1 unverändert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>nothing happens to them</source>
        <translation>mit ihnen geschieht nichts</translation>
    </message>
    <message>
        <source>1 that you left out before</source>
        <translation>1, die du schon weggelassen hast</translation>
    </message>
    <message>
        <source>%1 that you left out before</source>
        <translation>%1, die du schon weggelassen hast</translation>
    </message>
    <message>
        <source>stays out unless ticked</source>
        <translation>bleibt draußen, wenn nicht angehakt</translation>
    </message>
    <message>
        <source>1 gone from your notes</source>
        <translation>1 nicht mehr in deinen Notizen</translation>
    </message>
    <message>
        <source>%1 gone from your notes</source>
        <translation>%1 nicht mehr in deinen Notizen</translation>
    </message>
    <message>
        <source>Keep studying</source>
        <translation>Weiter lernen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1; Space changes it</source>
        <translation>%1 (Leertaste)</translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation>nie wiederholt</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%1 reviews</source>
        <translation>%1 Wiederholungen</translation>
    </message>
    <message>
        <source>Takeaways</source>
        <translation>Merksätze</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Exam cues</source>
        <translation>Prüfungshinweise</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Merksatz</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Exam cue</source>
        <translation>Prüfungshinweis</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Update the cards</source>
        <translation>Die Karten auffrischen</translation>
    </message>
    <message>
        <source>Add 1 card</source>
        <translation>1 Karte hinzufügen</translation>
    </message>
    <message>
        <source>Add %1 cards</source>
        <translation>%1 Karten hinzufügen</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Zuvor: %1</translation>
    </message>
    <message>
        <source>Your words are kept</source>
        <translation>Deine Worte bleiben</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Write a question, and it is a card</source>
        <translation>Schreib eine Frage, und es ist eine Karte</translation>
    </message>
    <message>
        <source>Write an answer, and it is a card</source>
        <translation>Schreib eine Antwort, und es ist eine Karte</translation>
    </message>
    <message>
        <source>A card needs a question and an answer.</source>
        <translation>Eine Karte braucht eine Frage und eine Antwort.</translation>
    </message>
    <message>
        <source>Without a name, the deck is called as the notes are.</source>
        <translation>Ohne Namen heißt der Stapel wie die Notizen.</translation>
    </message>
    <message>
        <source>The cards join this deck.</source>
        <translation>Die Karten kommen in diesen Stapel.</translation>
    </message>
    <message>
        <source>A new deck. A / makes decks within decks.</source>
        <translation>Ein neuer Stapel. Mit / liegen Stapel ineinander.</translation>
    </message>
    <message>
        <source>%1 · file %2 of %3</source>
        <translation>%1 · Datei %2 von %3</translation>
    </message>
    <message>
        <source>not taken in</source>
        <translation>nicht aufgenommen</translation>
    </message>
    <message>
        <source>Deck: %1</source>
        <translation>Stapel: %1</translation>
    </message>
    <message>
        <source>line %1–%2 of %3</source>
        <translation>Zeile %1–%2 von %3</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None of these: the old card is gone</source>
        <translation>Keine davon: Die alte Karte ist weg</translation>
    </message>
    <message>
        <source>Reading your notes</source>
        <translation>Deine Notizen werden gelesen</translation>
    </message>
    <message>
        <source>Adding the cards</source>
        <translation>Die Karten kommen hinzu</translation>
    </message>
    <message>
        <source>{tick} leaves a card out, {edit} edits it.</source>
        <translation>{tick} lässt eine Karte weg, {edit} bearbeitet sie.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>your notes say: %1</source>
        <translation>deine Notizen sagen: %1</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 Dateien</translation>
    </message>
    <message>
        <source>An import is waiting: %1</source>
        <translation>Ein Import wartet: %1</translation>
    </message>
    <message>
        <source>An import is waiting: %1 from %2</source>
        <translation>Ein Import wartet: %1 aus %2</translation>
    </message>
    <message>
        <source>Unless you choose otherwise their cards are set aside, and a copy of all cards is made first.</source>
        <translation>Wenn du nichts anderes wählst, werden ihre Karten beiseitegelegt; zuvor wird eine Kopie aller Karten gemacht.</translation>
    </message>
</context>
<context>
    <name>ImportSpoken</name>
    <message>
        <source>Taken in.</source>
        <translation>Aufgenommen.</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>Weggelassen.</translation>
    </message>
    <message>
        <source>All taken in.</source>
        <translation>Alle aufgenommen.</translation>
    </message>
    <message>
        <source>All left out.</source>
        <translation>Alle weggelassen.</translation>
    </message>
    <message>
        <source>Merged with the card above.</source>
        <translation>Mit der Karte darüber verbunden.</translation>
    </message>
    <message>
        <source>Split off: a card of its own.</source>
        <translation>Abgetrennt: eine Karte für sich.</translation>
    </message>
    <message>
        <source>It is that card; its schedule goes on.</source>
        <translation>Es ist diese Karte; ihr Zeitplan geht weiter.</translation>
    </message>
    <message>
        <source>None of them.</source>
        <translation>Keine davon.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Redone.</source>
        <translation>Wiederholt.</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>%1 to add.</source>
        <translation>%1 hinzuzufügen.</translation>
    </message>
</context>
<context>
    <name>ImportedPage</name>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Set an exam date</source>
        <translation>Prüfungstag setzen</translation>
    </message>
    <message>
        <source>What came of your notes</source>
        <translation>Was aus deinen Notizen wurde</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>1 new card</source>
        <translation>1 neue Karte</translation>
    </message>
    <message>
        <source>%1 new cards</source>
        <translation>%1 neue Karten</translation>
    </message>
    <message>
        <source>No new cards</source>
        <translation>Keine neuen Karten</translation>
    </message>
    <message>
        <source>1 takeaway</source>
        <translation>1 Merksatz</translation>
    </message>
    <message>
        <source>%1 takeaways</source>
        <translation>%1 Merksätze</translation>
    </message>
    <message>
        <source>1 trap</source>
        <translation>1 Falle</translation>
    </message>
    <message>
        <source>%1 traps</source>
        <translation>%1 Fallen</translation>
    </message>
    <message>
        <source>1 table cell</source>
        <translation>1 Tabellenzelle</translation>
    </message>
    <message>
        <source>%1 table cells</source>
        <translation>%1 Tabellenzellen</translation>
    </message>
    <message>
        <source>1 exam cue</source>
        <translation>1 Prüfungshinweis</translation>
    </message>
    <message>
        <source>%1 exam cues</source>
        <translation>%1 Prüfungshinweise</translation>
    </message>
    <message>
        <source>1 definition</source>
        <translation>1 Definition</translation>
    </message>
    <message>
        <source>%1 definitions</source>
        <translation>%1 Definitionen</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 Fragen</translation>
    </message>
    <message>
        <source>%1 as before</source>
        <translation>%1 wie zuvor</translation>
    </message>
    <message>
        <source>%1 brought up to date</source>
        <translation>%1 aufgefrischt</translation>
    </message>
    <message>
        <source>%1 with a new answer</source>
        <translation>%1 mit neuer Antwort</translation>
    </message>
    <message>
        <source>%1 no longer in your notes and set aside</source>
        <translation>%1 nicht mehr in deinen Notizen und beiseitegelegt</translation>
    </message>
    <message>
        <source>Your other cards: %1. All keep their schedule.</source>
        <translation>Deine anderen Karten: %1. Alle behalten ihren Zeitplan.</translation>
    </message>
    <message>
        <source>Mended on reading: %1.</source>
        <translation>Beim Lesen behoben: %1.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>Vielleicht: %1</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weitere</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Questions that these notes do not answer</source>
        <translation>Fragen, die diese Notizen nicht beantworten</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>Absatz %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>KeepingFlow</name>
    <message>
        <source>Answers and changes are kept again.</source>
        <translation>Antworten und Änderungen werden wieder gesichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Keep a copy…</source>
        <translation>Kopie sichern …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Keep a copy of all cards</source>
        <translation>Eine Kopie aller Karten sichern</translation>
    </message>
    <message>
        <source>Copying your cards</source>
        <translation>Deine Karten werden kopiert</translation>
    </message>
    <message>
        <source>A copy of all your cards is in {path}.</source>
        <translation>Eine Kopie all deiner Karten liegt in {path}.</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Press the new key. Backspace: none. Esc: as it was.</source>
        <translation>Drück die neue Taste. Rücktaste: keine. Esc: wie zuvor.</translation>
    </message>
    <message>
        <source>Tab goes from one thing to the next. Press another key.</source>
        <translation>Tab geht von einem zum nächsten. Drück eine andere Taste.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Press to choose another key.</source>
        <translation>Drück Enter, um eine andere Taste zu wählen.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Find a key</source>
        <translation>Eine Taste finden</translation>
    </message>
    <message>
        <source>Find what, or which key</source>
        <translation>Was oder welche Taste?</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing is called that, and no such key does anything.</source>
        <translation>Nichts heißt so, und keine Taste heißt so.</translation>
    </message>
    <message>
        <source>Reset: {words}</source>
        <translation>Zurücksetzen: {words}</translation>
    </message>
    <message>
        <source>On this screen, instead of “{words}”.</source>
        <translation>Auf dieser Seite, statt „{words}“.</translation>
    </message>
    <message>
        <source>“{key}” alone would be typed. Press it with Ctrl or Alt, or press another.</source>
        <translation>„{key}“ allein würde getippt. Drück sie mit Strg oder Alt, oder eine andere.</translation>
    </message>
    <message>
        <source>{key} is the key of “{words}”. Enter: take it from there. Esc: leave it.</source>
        <translation>{key} ist die Taste für „{words}“. Enter: von dort wegnehmen. Esc: lassen.</translation>
    </message>
</context>
<context>
    <name>LeechNotice</name>
    <message>
        <source>Rewrite it</source>
        <translation>Umschreiben</translation>
    </message>
    <message>
        <source>Suspend it</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Forgotten again and again: “{question}” Better words may help.</source>
        <translation>Immer wieder vergessen: „{question}“ Bessere Worte könnten helfen.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>in the order you answered</source>
        <translation>in der Folge deiner Antworten</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>Working out how ready you are</source>
        <translation>Es wird berechnet, wie weit du bist</translation>
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
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>MediaFlow</name>
    <message>
        <source>Looking for unused files</source>
        <translation>Unbenutzte Dateien werden gesucht</translation>
    </message>
    <message>
        <source>{size} go to the trash of this computer, except what a backup still needs: that stays as long as the backup. Cards stay as they are.</source>
        <translation>{size} kommen in den Papierkorb dieses Rechners, außer was eine Sicherung noch braucht: Das bleibt so lange wie sie. Die Karten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removing unused files</source>
        <translation>Unbenutzte Dateien werden entfernt</translation>
    </message>
    <message>
        <source>1 file is removed.</source>
        <translation>1 Datei ist entfernt.</translation>
    </message>
    <message>
        <source>{count} files are removed.</source>
        <translation>{count} Dateien sind entfernt.</translation>
    </message>
    <message>
        <source>Not removed, for the system holds them: {count}.</source>
        <translation>Nicht entfernt, weil das System sie festhält: {count}.</translation>
    </message>
    <message>
        <source>Remove 1 unused file?</source>
        <translation>1 unbenutzte Datei entfernen?</translation>
    </message>
    <message>
        <source>Remove {count} unused files?</source>
        <translation>{count} unbenutzte Dateien entfernen?</translation>
    </message>
</context>
<context>
    <name>MediaSection</name>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Unused pictures and sounds</source>
        <translation>Unbenutzte Bilder und Töne</translation>
    </message>
    <message>
        <source>Missing pictures and sounds</source>
        <translation>Fehlende Bilder und Töne</translation>
    </message>
    <message>
        <source>Pictures and sounds</source>
        <translation>Bilder und Töne</translation>
    </message>
    <message>
        <source>Looking through your cards…</source>
        <translation>Deine Karten werden durchgesehen …</translation>
    </message>
    <message>
        <source>None: a card refers to each of them.</source>
        <translation>Keine: Jede Datei wird von einer Karte gebraucht.</translation>
    </message>
    <message>
        <source>1 file that no card refers to, {size}.</source>
        <translation>1 Datei, die keine Karte braucht, {size}.</translation>
    </message>
    <message>
        <source>{count} files that no card refers to, {size} together.</source>
        <translation>{count} Dateien, die keine Karte braucht, zusammen {size}.</translation>
    </message>
    <message>
        <source>None: all that cards refer to are on this computer.</source>
        <translation>Keine: Alle, die Karten brauchen, sind auf diesem Rechner.</translation>
    </message>
    <message>
        <source>{names}, and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>Cards refer to them, but they are not on this computer: {names}.</source>
        <translation>Karten brauchen sie, aber sie sind nicht auf diesem Rechner: {names}.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Nachricht schließen</translation>
    </message>
</context>
<context>
    <name>MockFlow</name>
    <message>
        <source>Looking for questions</source>
        <translation>Fragen werden gesucht</translation>
    </message>
    <message>
        <source>Time is over: the mock exam was handed in as it was.</source>
        <translation>Die Zeit ist um: Die Probeprüfung wurde abgegeben, wie sie war.</translation>
    </message>
    <message>
        <source>These cards are deleted, suspended or buried by now.</source>
        <translation>Diese Karten sind inzwischen gelöscht, ausgesetzt oder beiseitegelegt.</translation>
    </message>
    <message>
        <source>Mock exam deleted.</source>
        <translation>Probeprüfung gelöscht.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>MockPage</name>
    <message>
        <source>Back to the decks</source>
        <translation>Zurück zu den Stapeln</translation>
    </message>
    <message>
        <source>Mock exam</source>
        <translation>Probeprüfung</translation>
    </message>
</context>
<context>
    <name>MockPanel</name>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>0 is without a clock.</source>
        <translation>0 heißt ohne Uhr.</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <translation>Auswahlfragen</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Offene Fragen</translation>
    </message>
    <message>
        <source>Start the mock exam</source>
        <translation>Probeprüfung starten</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Mock exam</source>
        <translation>Probeprüfung</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Like the real one, and without any effect on your schedule.</source>
        <translation>Wie die echte, und ohne Wirkung auf deinen Zeitplan.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>One is under way: {answered} of {asked} answered.</source>
        <translation>Eine läuft: {answered} von {asked} beantwortet.</translation>
    </message>
    <message>
        <source>There are no cards to ask for yet.</source>
        <translation>Es gibt noch keine Karten, nach denen sich fragen lässt.</translation>
    </message>
    <message>
        <source>There is nothing to ask: choose other sections or kinds of questions.</source>
        <translation>Es gibt nichts zu fragen: Wähle andere Abschnitte oder Arten von Fragen.</translation>
    </message>
    <message>
        <source>There are no more than {questions} of these: so many are asked.</source>
        <translation>Davon gibt es nicht mehr als {questions}: So viele werden gefragt.</translation>
    </message>
</context>
<context>
    <name>NewCardPage</name>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Ask the other way round too</source>
        <translation>Auch umgekehrt fragen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>NoDecks</name>
    <message>
        <source>Turn notes into cards</source>
        <translation>Aus Notizen Karten machen</translation>
    </message>
    <message>
        <source>New deck</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>No decks yet</source>
        <translation>Noch keine Stapel</translation>
    </message>
    <message>
        <source>A page of your notes becomes a deck of its own. Or begin with an empty one.</source>
        <translation>Aus einer Seite Notizen wird ein eigener Stapel. Oder beginne mit einem leeren.</translation>
    </message>
</context>
<context>
    <name>NoExams</name>
    <message>
        <source>No exam yet</source>
        <translation>Noch keine Prüfung</translation>
    </message>
    <message>
        <source>Set an exam date</source>
        <translation>Prüfungstag setzen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Turn notes into cards</source>
        <translation>Aus Notizen Karten machen</translation>
    </message>
    <message>
        <source>Earlier exams</source>
        <translation>Frühere Prüfungen</translation>
    </message>
    <message>
        <source>No exam ahead</source>
        <translation>Keine Prüfung steht an</translation>
    </message>
    <message>
        <source>Say when your exam is and how many minutes a day you have. Each day then brings the cards that help most until then, and this page says how ready you are. No card&apos;s own dates are touched: remove the exam, and all is as before.</source>
        <translation>Sag, wann deine Prüfung ist und wie viele Minuten am Tag du hast. Jeder Tag bringt dann die Karten, die bis dahin am meisten helfen, und diese Seite sagt, wie weit du bist. Die Zeitpläne der Karten bleiben: Lösche die Prüfung, und alles ist wie zuvor.</translation>
    </message>
    <message>
        <source>An exam is made of cards, and there are none yet. Begin with your notes.</source>
        <translation>Eine Prüfung besteht aus Karten, und es gibt noch keine. Beginne mit deinen Notizen.</translation>
    </message>
</context>
<context>
    <name>NotesSheet</name>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Zurück zur Karte</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>The notes of this card</source>
        <translation>Die Notizen zu dieser Karte</translation>
    </message>
    <message>
        <source>The notes have changed since; this is the passage as it was.</source>
        <translation>Die Notizen haben sich seither geändert; so lautete die Stelle.</translation>
    </message>
    <message>
        <source>The file is gone; these are its words as they were when it was read last.</source>
        <translation>Die Datei ist weg; das sind ihre Worte, wie sie zuletzt gelesen wurden.</translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message>
        <source>Your notes</source>
        <translation>Deine Notizen</translation>
    </message>
</context>
<context>
    <name>NotesWatch</name>
    <message>
        <source>Looking at your notes</source>
        <translation>Ein Blick auf deine Notizen</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>Änderungen ansehen</translation>
    </message>
    <message>
        <source>{name} has changed since its cards were made.</source>
        <translation>{name} hat sich geändert, seit die Karten entstanden.</translation>
    </message>
    <message>
        <source>{count} of your notes have changed since their cards were made: {names}</source>
        <translation>{count} deiner Notizen haben sich geändert, seit ihre Karten entstanden: {names}</translation>
    </message>
    <message>
        <source>No file of these notes is where it was. Import it again from where it is now: its cards are found again.</source>
        <translation>Keine Datei dieser Notizen ist, wo sie war. Importiere sie neu von dort, wo sie jetzt ist: Ihre Karten werden wiedergefunden.</translation>
    </message>
    <message>
        <source>Write ids into the notes of this deck?</source>
        <translation>Kennungen in die Notizen dieses Stapels schreiben?</translation>
    </message>
    <message>
        <source>Each passage gets a comment such as &lt;!-- id --&gt; that no reader shows. With it, its cards are found again however much it changes. The file as it is now is copied beside it first.</source>
        <translation>Jede Stelle bekommt einen Kommentar wie &lt;!-- id --&gt;, den kein Leseprogramm zeigt. Damit werden ihre Karten wiedergefunden, wie sehr sie sich auch ändert. Zuvor wird die Datei, wie sie jetzt ist, daneben kopiert.</translation>
    </message>
    <message>
        <source>Copy, and write the ids</source>
        <translation>Kopieren und schreiben</translation>
    </message>
    <message>
        <source>Writing ids into your notes</source>
        <translation>Kennungen werden in deine Notizen geschrieben</translation>
    </message>
    <message>
        <source>Every passage has its id already; nothing was written.</source>
        <translation>Jede Stelle hat schon ihre Kennung; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>1 id written. The notes as they were: {copies}</source>
        <translation>1 Kennung geschrieben. Die Notizen, wie sie waren: {copies}</translation>
    </message>
    <message>
        <source>{count} ids written. The notes as they were: {copies}</source>
        <translation>{count} Kennungen geschrieben. Die Notizen, wie sie waren: {copies}</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening your cards</source>
        <translation>Deine Karten werden geöffnet</translation>
    </message>
</context>
<context>
    <name>OptionVerdict</name>
    <message>
        <source>Right, and your answer</source>
        <translation>Richtig, und deine Antwort</translation>
    </message>
    <message>
        <source>This was right</source>
        <translation>Das war richtig</translation>
    </message>
    <message>
        <source>Your answer, wrong</source>
        <translation>Deine Antwort, falsch</translation>
    </message>
</context>
<context>
    <name>OptionsFlow</name>
    <message>
        <source>Saving the options</source>
        <translation>Die Optionen werden gespeichert</translation>
    </message>
    <message>
        <source>Deleting the preset</source>
        <translation>Die Voreinstellung wird gelöscht</translation>
    </message>
    <message>
        <source>Fitting FSRS to your reviews</source>
        <translation>FSRS wird an deine Wiederholungen angepasst</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>As in the notes</source>
        <translation>Wie in den Notizen</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Among the reviews</source>
        <translation>Zwischen den Wiederholungen</translation>
    </message>
    <message>
        <source>After the reviews</source>
        <translation>Nach den Wiederholungen</translation>
    </message>
    <message>
        <source>Before the reviews</source>
        <translation>Vor den Wiederholungen</translation>
    </message>
    <message>
        <source>SM‑2</source>
        <translation>SM‑2</translation>
    </message>
    <message>
        <source>The method published in 1990: each answer sets how fast the days between reviews grow. Simple enough to follow by hand.</source>
        <translation>Das Verfahren von 1990: Jede Antwort bestimmt, wie schnell die Tage zwischen den Wiederholungen mehr werden. So einfach, dass man es von Hand nachrechnen kann.</translation>
    </message>
    <message>
        <source>FSRS</source>
        <translation>FSRS</translation>
    </message>
    <message>
        <source>Predicts when you are about to forget, by a model made from many millions of reviews, and asks then. You say how much you want to know; it usually takes fewer reviews for that.</source>
        <translation>Sagt voraus, wann du etwas zu vergessen drohst, mit einem Modell aus vielen Millionen Wiederholungen, und fragt dann. Du sagst, wie viel du wissen willst; meist braucht es dafür weniger Wiederholungen.</translation>
    </message>
    <message>
        <source>Wish for recall</source>
        <translation>Gewünschtes Behalten</translation>
    </message>
    <message>
        <source>New cards a day</source>
        <translation>Neue Karten am Tag</translation>
    </message>
    <message>
        <source>Reviews a day</source>
        <translation>Wiederholungen am Tag</translation>
    </message>
    <message>
        <source>Limit reviews a day</source>
        <translation>Wiederholungen am Tag begrenzen</translation>
    </message>
    <message>
        <source>Order of new cards</source>
        <translation>Reihenfolge neuer Karten</translation>
    </message>
    <message>
        <source>Place of new cards</source>
        <translation>Platz neuer Karten</translation>
    </message>
    <message>
        <source>Lapses that make a leech</source>
        <translation>Lernbremse ab so oft vergessen</translation>
    </message>
    <message>
        <source>Fit to my reviews</source>
        <translation>An meine Wiederholungen anpassen</translation>
    </message>
    <message>
        <source>Use the usual ones</source>
        <translation>Die üblichen nehmen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Spread days a little</source>
        <translation>Tage ein wenig streuen</translation>
    </message>
    <message>
        <source>From a week on by up to 5 %, so that cards learned together do not stay together.</source>
        <translation>Ab einer Woche um bis zu 5 %, damit zusammen gelernte Karten nicht zusammenbleiben.</translation>
    </message>
    <message>
        <source>How cards come back</source>
        <translation>Wie Karten wiederkommen</translation>
    </message>
    <message>
        <source>At most this many that you have never seen. Each brings several reviews later.</source>
        <translation>Höchstens so viele, die du nie gesehen hast. Jede bringt später mehrere Wiederholungen.</translation>
    </message>
    <message>
        <source>Without one, everything that is due comes. What it holds back comes later.</source>
        <translation>Ohne Grenze kommt alles, was fällig ist. Was sie zurückhält, kommt später.</translation>
    </message>
    <message>
        <source>What a day brings</source>
        <translation>Was ein Tag bringt</translation>
    </message>
    <message>
        <source>A card forgotten this often, and again after half as many more, is tagged “leech”, and you are asked to reword it or set it aside.</source>
        <translation>Eine so oft vergessene Karte bekommt das Schlagwort „leech“, und nach halb so vielen Malen wieder; du wirst gebeten, sie umzuformulieren oder beiseitezulegen.</translation>
    </message>
    <message>
        <source>Cards that do not stick</source>
        <translation>Karten, die nicht haften</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New cards today</source>
        <translation>Neue Karten heute</translation>
    </message>
    <message>
        <source>Limit new cards today</source>
        <translation>Neue Karten heute begrenzen</translation>
    </message>
    <message>
        <source>Reviews today</source>
        <translation>Wiederholungen heute</translation>
    </message>
    <message>
        <source>Limit reviews today</source>
        <translation>Wiederholungen heute begrenzen</translation>
    </message>
    <message>
        <source>Deck options</source>
        <translation>Stapeloptionen</translation>
    </message>
    <message>
        <source>Options of {deck}</source>
        <translation>Optionen von {deck}</translation>
    </message>
    <message>
        <source>New preset…</source>
        <translation>Neue Voreinstellung …</translation>
    </message>
    <message>
        <source>Saving works out anew when your cards come back, from all your answers. You can undo it.</source>
        <translation>Beim Speichern wird aus all deinen Antworten neu berechnet, wann deine Karten wiederkommen. Du kannst es zurücknehmen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>such as “Exam in June”</source>
        <translation>etwa „Prüfung im Juni“</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Which options</source>
        <translation>Welche Optionen</translation>
    </message>
    <message>
        <source>Another limit of new cards</source>
        <translation>Eine andere Grenze für neue Karten</translation>
    </message>
    <message>
        <source>Of this deck and those in it, until the day ends.</source>
        <translation>Für diesen Stapel und die darin, bis der Tag endet.</translation>
    </message>
    <message>
        <source>A limit of reviews</source>
        <translation>Eine Grenze für Wiederholungen</translation>
    </message>
    <message>
        <source>What is left over comes tomorrow.</source>
        <translation>Was übrig bleibt, kommt morgen.</translation>
    </message>
    <message>
        <source>Today only</source>
        <translation>Nur heute</translation>
    </message>
</context>
<context>
    <name>PaceChart</name>
    <message>
        <source>Pace</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>PacePanel</name>
    <message>
        <source>Pace</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>cards known, of {count}</source>
        <translation>gewusste Karten, von {count}</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>What belongs to the exam</source>
        <translation>Was zur Prüfung gehört</translation>
    </message>
    <message>
        <source>Under no heading of these</source>
        <translation>Unter keiner dieser Überschriften</translation>
    </message>
</context>
<context>
    <name>PauseCover</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Leave; go on another time</source>
        <translation>Gehen; ein andermal weitermachen</translation>
    </message>
    <message>
        <source>{answered} of {count} answered</source>
        <translation>{answered} von {count} beantwortet</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Close (Esc); nothing is added, what you chose waits</source>
        <translation>Schließen (Esc); nichts kommt hinzu, deine Auswahl wartet</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Keys (F1)</source>
        <translation>Tasten (F1)</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Look through what your notes give</source>
        <translation>Durchsehen, was deine Notizen geben</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Pages to print</source>
        <translation>Druckseiten</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Seite {number}</translation>
    </message>
    <message>
        <source>The first pages, as they will be printed. PgDown goes on.</source>
        <translation>Die ersten Seiten, wie sie gedruckt werden. „Bild ab“ blättert.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern als …</translation>
    </message>
</context>
<context>
    <name>PrintRows</name>
    <message>
        <source>What stands on a page</source>
        <translation>Was auf einer Seite steht</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Look at the pages</source>
        <translation>Seiten ansehen</translation>
    </message>
    <message>
        <source>Cards to fold and cut</source>
        <translation>Karten zum Falten</translation>
    </message>
    <message>
        <source>A list in two columns</source>
        <translation>Eine Liste in zwei Spalten</translation>
    </message>
    <message>
        <source>A page for each deck</source>
        <translation>Eine Seite je Stapel</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Questions left, answers right: folded in the middle, one side is hidden.</source>
        <translation>Links Fragen, rechts Antworten: In der Mitte gefaltet, ist eine Seite verdeckt.</translation>
    </message>
    <message>
        <source>Each question with its answer under it, to read through.</source>
        <translation>Jede Frage mit ihrer Antwort darunter, zum Durchlesen.</translation>
    </message>
    <message>
        <source>What is in the deck, and as many of its cards as there is room for.</source>
        <translation>Was im Stapel ist, und so viele seiner Karten, wie Platz finden.</translation>
    </message>
    <message>
        <source>With explanations</source>
        <translation>Mit Erklärungen</translation>
    </message>
    <message>
        <source>The passage of your notes stands under each answer.</source>
        <translation>Unter jeder Antwort steht die Stelle aus deinen Notizen.</translation>
    </message>
    <message>
        <source>Before it is saved</source>
        <translation>Vor dem Speichern</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>the file cannot be opened</source>
        <translation>die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>and {count} more cards</source>
        <translation>und {count} weitere Karten</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
</context>
<context>
    <name>ProgressFlow</name>
    <message>
        <source>Counting answers</source>
        <translation>Antworten werden gezählt</translation>
    </message>
    <message>
        <source>Comparing predictions with answers</source>
        <translation>Vorhersagen werden mit Antworten verglichen</translation>
    </message>
    <message>
        <source>All decks</source>
        <translation>Alle Stapel</translation>
    </message>
    <message>
        <source>Exam: {name}</source>
        <translation>Prüfung: {name}</translation>
    </message>
    <message>
        <source>Choose a folder for the files</source>
        <translation>Einen Ordner für die Dateien wählen</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
    <message>
        <source>{count} files are saved.</source>
        <translation>{count} Dateien sind gespeichert.</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Open them in Browse</source>
        <translation>In „Durchsehen“ öffnen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Whose progress is shown</source>
        <translation>Wessen Fortschritt gezeigt wird</translation>
    </message>
    <message>
        <source>How far back to look</source>
        <translation>Wie weit zurückgeblickt wird</translation>
    </message>
    <message>
        <source>Counting your answers …{share}</source>
        <translation>Deine Antworten werden gezählt …{share}</translation>
    </message>
    <message>
        <source>Nothing to show yet. Study a few cards, and this page says how you get on.</source>
        <translation>Noch ist nichts zu zeigen. Lerne ein paar Karten, und diese Seite sagt, wie du vorankommst.</translation>
    </message>
    <message>
        <source>All charts as pictures (PNG) …</source>
        <translation>Alle Diagramme als Bilder (PNG) …</translation>
    </message>
    <message>
        <source>All figures as tables (CSV) …</source>
        <translation>Alle Zahlen als Tabellen (CSV) …</translation>
    </message>
</context>
<context>
    <name>QtPlayer</name>
    <message>
        <source>There are no loudspeakers or headphones to hear it with.</source>
        <translation>Es gibt keine Lautsprecher oder Kopfhörer, mit denen man es hören könnte.</translation>
    </message>
    <message>
        <source>This sound is of a kind that cannot be played here.</source>
        <translation>Ein Ton dieser Art lässt sich hier nicht abspielen.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuestionGrid</name>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
    <message>
        <source>Filled is answered: {missing} of {count} to go.</source>
        <translation>Gefüllt heißt beantwortet: {missing} von {count} fehlen noch.</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>You are here.</source>
        <translation>Du bist hier.</translation>
    </message>
    <message>
        <source>1 card waits</source>
        <translation>1 Karte wartet</translation>
    </message>
    <message>
        <source>%n cards wait</source>
        <translation>%n Karten warten</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Find and replace in {cards}</source>
        <translation>Suchen und Ersetzen in {cards}</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Explanations</source>
        <translation>Erklärungen</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>Type what to find; what would change shows here.</source>
        <translation>Gib ein, was zu suchen ist; hier steht, was sich ändern würde.</translation>
    </message>
</context>
<context>
    <name>ResultCell</name>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
    <message>
        <source>shown below</source>
        <translation>unten gezeigt</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>All questions</source>
        <translation>Alle Fragen</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Results of the mock exam</source>
        <translation>Ergebnis der Probeprüfung</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>It was wrong</source>
        <translation>Sie war falsch</translation>
    </message>
    <message>
        <source>It was right</source>
        <translation>Sie war richtig</translation>
    </message>
    <message>
        <source>Open in notes</source>
        <translation>In den Notizen öffnen</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
    <message>
        <source>The notes say</source>
        <translation>Die Notizen sagen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>In mind, not written</source>
        <translation>Im Kopf, nicht geschrieben</translation>
    </message>
</context>
<context>
    <name>RoomBar</name>
    <message>
        <source>Leave (Esc)</source>
        <translation>Gehen (Esc)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Hide the clock</source>
        <translation>Uhr verbergen</translation>
    </message>
    <message>
        <source>Show the clock</source>
        <translation>Uhr zeigen</translation>
    </message>
    <message>
        <source>{minutes} spent</source>
        <translation>{minutes} gebraucht</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Name of the deck</source>
        <translation>Name des Stapels</translation>
    </message>
    <message>
        <source>Name, or Deck::Deck inside it</source>
        <translation>Name, oder Stapel::Stapel darin</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all cards</source>
        <translation>Alle Karten durchsuchen</translation>
    </message>
</context>
<context>
    <name>SectionBars</name>
    <message>
        <source>Readiness by section</source>
        <translation>Stand nach Abschnitt</translation>
    </message>
</context>
<context>
    <name>SectionBox</name>
    <message>
        <source>Section of the settings</source>
        <translation>Abschnitt der Einstellungen</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>{right} of {asked}</source>
        <translation>{right} von {asked}</translation>
    </message>
</context>
<context>
    <name>SectionsPanel</name>
    <message>
        <source>By section, the weakest first</source>
        <translation>Nach Abschnitt, das Schwächste zuerst</translation>
    </message>
    <message>
        <source>Readiness by section</source>
        <translation>Stand nach Abschnitt</translation>
    </message>
    <message>
        <source>% of cards known on the day, if you stopped today</source>
        <translation>% gewusste Karten am Tag, wenn du heute aufhörst</translation>
    </message>
    <message>
        <source>%n more</source>
        <translation>%n weitere</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Missed days can be spread over 1 to {longest} days.</source>
        <translation>Versäumte Tage lassen sich auf 1 bis {longest} Tage verteilen.</translation>
    </message>
    <message>
        <source>Nothing waits from missed days.</source>
        <translation>Aus versäumten Tagen wartet nichts.</translation>
    </message>
    <message>
        <source>There is no deck “{name}”. Look at its spelling.</source>
        <translation>Es gibt keinen Stapel „{name}“. Sieh dir die Schreibweise an.</translation>
    </message>
    <message>
        <source>There is no deck “{name}”. Put a name of several words in quotes.</source>
        <translation>Es gibt keinen Stapel „{name}“. Setze einen Namen aus mehreren Wörtern in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A search needs a name. Type one.</source>
        <translation>Eine Suche braucht einen Namen. Gib einen ein.</translation>
    </message>
    <message>
        <source>This name has {count} letters. Choose one of at most {longest_name}.</source>
        <translation>Dieser Name hat {count} Zeichen. Wähle einen mit höchstens {longest_name}.</translation>
    </message>
    <message>
        <source>There is a search “{name}” already. Choose another name.</source>
        <translation>Es gibt schon eine Suche „{name}“. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>There are flags 1 to {flags}, and 0 for none; {flag} is none of them.</source>
        <translation>Es gibt die Fahnen 1 bis {flags}, und 0 für keine; {flag} ist nicht dabei.</translation>
    </message>
    <message>
        <source>A card can be put off by 0 to {longest_days} days; {days} is not among them.</source>
        <translation>Eine Karte lässt sich um 0 bis {longest_days} Tage verschieben; {days} ist nicht dabei.</translation>
    </message>
    <message>
        <source>That deck is no longer there. Choose another one.</source>
        <translation>Diesen Stapel gibt es nicht mehr. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>This card asks nothing yet. Write a question.</source>
        <translation>Diese Karte fragt noch nichts. Schreib eine Frage.</translation>
    </message>
    <message>
        <source>This card has no answer yet. Write one, or make a gap in the question.</source>
        <translation>Diese Karte hat noch keine Antwort. Schreib eine, oder mach eine Lücke in die Frage.</translation>
    </message>
    <message>
        <source>This deck is gone. Another window, or an undo, took it away.</source>
        <translation>Diesen Stapel gibt es nicht mehr. Ein anderes Fenster oder ein Zurücknehmen hat ihn entfernt.</translation>
    </message>
    <message>
        <source>“{name}” cannot go into a deck that lies in it. Move that one out of it first.</source>
        <translation>„{name}“ kann nicht in einen Stapel, der darin liegt. Nimm diesen zuerst heraus.</translation>
    </message>
    <message>
        <source>“{name}” cannot go into itself. Choose another deck.</source>
        <translation>„{name}“ kann nicht in sich selbst. Wähle einen anderen Stapel.</translation>
    </message>
    <message>
        <source>This card is gone: it was deleted meanwhile. Copy your words if you still need them.</source>
        <translation>Diese Karte ist weg: Sie wurde inzwischen gelöscht. Kopiere deine Worte, wenn du sie noch brauchst.</translation>
    </message>
    <message>
        <source>A card needs a deck. Give the deck a name.</source>
        <translation>Eine Karte braucht einen Stapel. Gib dem Stapel einen Namen.</translation>
    </message>
    <message>
        <source>{name} is being changed by another program. Import it when that is done.</source>
        <translation>{name} wird gerade von einem anderen Programm geändert. Importiere es, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose a file of notes in it.</source>
        <translation>{path} ist ein Ordner. Wähle darin eine Datei mit Notizen.</translation>
    </message>
    <message>
        <source>There is no file {path}. Check its name.</source>
        <translation>Es gibt keine Datei {path}. Prüfe den Namen.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} is larger than 64 MB. Split it into smaller notes.</source>
        <translation>{name} ist größer als 64 MB. Teile es in kleinere Notizen.</translation>
    </message>
    <message>
        <source>Fitting needs {fewest} reviews of cards that you had met on an earlier day; these decks have {known} so far. Until then FSRS predicts with what holds for most learners.</source>
        <translation>Das Anpassen braucht {fewest} Wiederholungen von Karten, die du schon an einem früheren Tag hattest; diese Stapel haben bisher {known}. Bis dahin sagt FSRS mit dem voraus, was für die meisten Lernenden gilt.</translation>
    </message>
    <message>
        <source>The optimiser ended without a result. FSRS stays as it is.</source>
        <translation>Der Optimierer endete ohne Ergebnis. FSRS bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts noch einmal zu tun.</translation>
    </message>
    <message>
        <source>This import was taken back already.</source>
        <translation>Dieser Import wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>There are no notes in that folder.</source>
        <translation>In diesem Ordner sind keine Notizen.</translation>
    </message>
    <message>
        <source>{name} has {size} MB; a card takes files up to {most} MB. Save it smaller first.</source>
        <translation>{name} hat {size} MB; eine Karte nimmt Dateien bis {most} MB auf. Speichere es zuerst kleiner.</translation>
    </message>
    <message>
        <source>{name} is in truth a {kind} file; it was taken in as that.</source>
        <translation>{name} ist in Wahrheit eine {kind}-Datei und wurde als solche aufgenommen.</translation>
    </message>
    <message>
        <source>{name} is empty. Save it again.</source>
        <translation>{name} ist leer. Speichere es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is {what}. Cards take PNG, JPEG, GIF and WebP pictures, and sounds.</source>
        <translation>{name} ist {what}. Karten nehmen PNG-, JPEG-, GIF- und WebP-Bilder auf, und Töne.</translation>
    </message>
    <message>
        <source>{name} is no picture, whatever its name says: it is {what}. Nothing was added.</source>
        <translation>{name} ist kein Bild, auch wenn es so heißt: Es ist {what}. Nichts kam hinzu.</translation>
    </message>
    <message>
        <source>{name} is no sound, whatever its name says: it is {what}. Nothing was added.</source>
        <translation>{name} ist kein Ton, auch wenn es so heißt: Es ist {what}. Nichts kam hinzu.</translation>
    </message>
    <message>
        <source>{name} is damaged: it begins like a picture, but is none. Save it again.</source>
        <translation>{name} ist beschädigt: Es beginnt wie ein Bild, ist aber keines. Speichere es noch einmal.</translation>
    </message>
    <message>
        <source>{name} has {millions} megapixels, more than a card can show. Scale it down first.</source>
        <translation>{name} hat {millions} Megapixel, mehr als eine Karte zeigen kann. Verkleinere es zuerst.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>{name} lässt sich nicht lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} cannot be kept: {folder} cannot be written ({reason}). Make room there.</source>
        <translation>{name} lässt sich nicht aufbewahren: In {folder} kann nicht geschrieben werden ({reason}). Schaffe dort Platz.</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a HEIC photo</source>
        <translation>ein HEIC-Foto</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a ZIP file</source>
        <translation>eine ZIP-Datei</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>What gives cards: tables, key takeaways, “term: meaning” lines, traps, exam cues, and “Q:” with “A:” lines.</source>
        <translation>Karten geben: Tabellen, Merksätze, Zeilen wie „Begriff: Bedeutung“, Fallen, Prüfungshinweise, und Zeilen mit „F:“ und „A:“.</translation>
    </message>
    <message>
        <source>No cards came out of {name}: {count} would-be cards were left out. The first: {reason} {hint}</source>
        <translation>Aus {name} wurde keine Karte: Alle möglichen wurden weggelassen ({count}). Die erste: {reason} {hint}</translation>
    </message>
    <message>
        <source>No cards came out of {name}: nothing in it states a fact that can be asked. {hint}</source>
        <translation>Aus {name} wurde keine Karte: Nichts darin sagt etwas, wonach sich fragen lässt. {hint}</translation>
    </message>
    <message>
        <source>These options are out of bounds. Nothing was changed.</source>
        <translation>Diese Optionen liegen außerhalb des Erlaubten. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The notes no longer state it.</source>
        <translation>Die Notizen sagen es nicht mehr.</translation>
    </message>
    <message>
        <source>The notes state something like it: it may be that, or another fact.</source>
        <translation>Die Notizen sagen etwas Ähnliches: Es kann dasselbe sein oder etwas anderes.</translation>
    </message>
    <message>
        <source>{gone} of the {known} facts known from {name} are no longer in it.</source>
        <translation>Von {known} Tatsachen, die aus {name} bekannt sind, stehen {gone} nicht mehr darin.</translation>
    </message>
    <message>
        <source>{name} holds the notes that were {path}.</source>
        <translation>{name} enthält die Notizen, die zuvor in {path} lagen.</translation>
    </message>
    <message>
        <source>{name} has changed too, and states some of it no longer.</source>
        <translation>{name} hat sich auch geändert und sagt manches davon nicht mehr.</translation>
    </message>
    <message>
        <source>The id {mark} stands twice in {name}: it counts where the content agrees.</source>
        <translation>Die Kennung {mark} steht zweimal in {name}: Sie gilt dort, wo der Inhalt passt.</translation>
    </message>
    <message>
        <source>The id {mark} stands in {name}, and in {first} too: it counts where the content agrees.</source>
        <translation>Die Kennung {mark} steht in {name} und auch in {first}: Sie gilt dort, wo der Inhalt passt.</translation>
    </message>
    <message>
        <source>These options are gone. Another window, or an undo, took them away.</source>
        <translation>Diese Optionen gibt es nicht mehr. Ein anderes Fenster oder ein Zurücknehmen hat sie entfernt.</translation>
    </message>
    <message>
        <source>Options need a name, so that other decks can be given them.</source>
        <translation>Optionen brauchen einen Namen, damit auch andere Stapel sie bekommen können.</translation>
    </message>
    <message>
        <source>A name of options has at most {longest_name} characters; this one has {count}.</source>
        <translation>Ein Name für Optionen hat höchstens {longest_name} Zeichen; dieser hat {count}.</translation>
    </message>
    <message>
        <source>There are options named “{name}” already. Choose another name.</source>
        <translation>Es gibt schon Optionen mit dem Namen „{name}“. Wähle einen anderen.</translation>
    </message>
    <message>
        <source>There is nothing to look for. Type what is to be replaced.</source>
        <translation>Es ist nichts zu suchen da. Gib ein, was ersetzt werden soll.</translation>
    </message>
    <message>
        <source>No text is chosen. Choose whether to replace in questions, answers or explanations.</source>
        <translation>Kein Text ist gewählt. Wähle, ob in Fragen, Antworten oder Erklärungen ersetzt werden soll.</translation>
    </message>
    <message>
        <source>This pattern cannot be read: {error}. Mend it, or look for plain text.</source>
        <translation>Dieses Muster lässt sich nicht lesen: {error}. Berichtige es, oder suche einfachen Text.</translation>
    </message>
    <message>
        <source>A search has at most {most} words, and this one has {count}. Take some away.</source>
        <translation>Eine Suche hat höchstens {most} Wörter, diese hat {count}. Nimm einige weg.</translation>
    </message>
    <message>
        <source>This parenthesis closes none that was opened.</source>
        <translation>Diese Klammer schließt keine, die geöffnet wurde.</translation>
    </message>
    <message>
        <source>Something is missing before “{name}”.</source>
        <translation>Vor „{name}“ fehlt etwas.</translation>
    </message>
    <message>
        <source>Something is missing after “AND”.</source>
        <translation>Nach „AND“ fehlt etwas.</translation>
    </message>
    <message>
        <source>What is not wanted is missing here.</source>
        <translation>Hier fehlt, was nicht gewünscht ist.</translation>
    </message>
    <message>
        <source>More than {deepest} parentheses stand inside one another here.</source>
        <translation>Hier stehen mehr als {deepest} Klammern ineinander.</translation>
    </message>
    <message>
        <source>Nothing stands in these parentheses.</source>
        <translation>In diesen Klammern steht nichts.</translation>
    </message>
    <message>
        <source>Something to choose from is missing after “OR”.</source>
        <translation>Nach „OR“ fehlt, was zur Wahl steht.</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>Diese Klammer wird nie geschlossen.</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no “{name}:”. Did you mean “{meant}:”? Put words to look for in quotes.</source>
        <translation>„{name}:“ gibt es nicht. Meintest du „{meant}:“? Setze Wörter, die du suchst, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Nothing stands after “{typed}”.</source>
        <translation>Nach „{typed}“ steht nichts.</translation>
    </message>
    <message>
        <source>Nothing stands in the quotes after “{name}:”.</source>
        <translation>In den Anführungszeichen nach „{name}:“ steht nichts.</translation>
    </message>
    <message>
        <source>There is no kind “{value}”. Did you mean “{meant}”?</source>
        <translation>Die Art „{value}“ gibt es nicht. Meintest du „{meant}“?</translation>
    </message>
    <message>
        <source>There is no kind “{value}”. There are: {known}.</source>
        <translation>Die Art „{value}“ gibt es nicht. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>There is no state “{value}”. Did you mean “{meant}”?</source>
        <translation>Den Stand „{value}“ gibt es nicht. Meintest du „{meant}“?</translation>
    </message>
    <message>
        <source>There is no state “{value}”. There are: {known}.</source>
        <translation>Den Stand „{value}“ gibt es nicht. Es gibt: {known}.</translation>
    </message>
    <message>
        <source>After “prop:” stands a figure and what it is to be, as in prop:ease&lt;2 or prop:interval&gt;=21.</source>
        <translation>Nach „prop:“ steht eine Größe und was sie sein soll, wie in prop:ease&lt;2 oder prop:interval&gt;=21.</translation>
    </message>
    <message>
        <source>“{value}” is no day. Days are written as: {hint}, 2026-11-30.</source>
        <translation>„{value}“ ist kein Tag. Tage schreibt man so: {hint}, 2026-11-30.</translation>
    </message>
    <message>
        <source>A grade is one of: again, hard, good, easy, or a number from 0 to 5.</source>
        <translation>Eine Note ist eine von: again, hard, good, easy, oder eine Zahl von 0 bis 5.</translation>
    </message>
    <message>
        <source>A flag is a number from 0 to 7, any, none, or one of: {named}.</source>
        <translation>Eine Fahne ist eine Zahl von 0 bis 7, any, none, oder eine von: {named}.</translation>
    </message>
    <message>
        <source>“{value}” is no number. Write {figure}&lt;2, or {figure}:2..3.</source>
        <translation>„{value}“ ist keine Zahl. Schreib {figure}&lt;2 oder {figure}:2..3.</translation>
    </message>
    <message>
        <source>{name} is not saved as UTF-8. Save it so, import it again, and then write the ids.</source>
        <translation>{name} ist nicht als UTF-8 gespeichert. Speichere es so, importiere es noch einmal, und schreib dann die Kennungen.</translation>
    </message>
    <message>
        <source>{name} is neither Markdown nor plain text, so no ids can be written into it.</source>
        <translation>{name} ist weder Markdown noch reiner Text; darum lassen sich keine Kennungen hineinschreiben.</translation>
    </message>
    <message>
        <source>{name} is being changed by another program. Try again when that is done.</source>
        <translation>{name} wird gerade von einem anderen Programm geändert. Versuch es noch einmal, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>These notes lie in no file on this computer, so no ids can be written into them.</source>
        <translation>Diese Notizen liegen in keiner Datei auf diesem Rechner; darum lassen sich keine Kennungen hineinschreiben.</translation>
    </message>
    <message>
        <source>{name} has changed since it was imported. Update from it first.</source>
        <translation>{name} hat sich seit dem Import geändert. Frische zuerst danach auf.</translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}. It is as it was.</source>
        <translation>{name} lässt sich nicht schreiben: {reason}. Es ist, wie es war.</translation>
    </message>
    <message>
        <source>This card was not made from notes.</source>
        <translation>Diese Karte wurde nicht aus Notizen gemacht.</translation>
    </message>
    <message>
        <source>{name} is no deck file that kmsflash reads. It reads {endings}.</source>
        <translation>{name} ist keine Stapeldatei, die kmsflash liest. Es liest {endings}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Decks lie at most {deepest} deep. Move it less far down.</source>
        <translation>Stapel liegen höchstens {deepest} tief. Verschiebe ihn weniger weit nach unten.</translation>
    </message>
    <message>
        <source>A deck needs a name. Give it a word or two.</source>
        <translation>Ein Stapel braucht einen Namen. Gib ihm ein Wort oder zwei.</translation>
    </message>
    <message>
        <source>That name has {count} characters; a deck&apos;s name has room for {longest_name}. Shorten it.</source>
        <translation>Dieser Name hat {count} Zeichen; der Name eines Stapels hat Platz für {longest_name}. Kürze ihn.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>die Datei oder den Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>der zugeteilte Platz ist aufgebraucht</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>der Datenträger meldet einen Fehler</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>ein anderes Programm benutzt es gerade</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>es ist kein Ordner</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>its name makes no sense</source>
        <translation>der Name ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>It is about the notes themselves.</source>
        <translation>Es geht um die Notizen selbst.</translation>
    </message>
    <message>
        <source>It says something definite, but no question with one short answer could be made of it.</source>
        <translation>Es sagt etwas Bestimmtes, doch daraus ließ sich keine Frage mit einer kurzen Antwort machen.</translation>
    </message>
    <message>
        <source>The sentence is longer than a card can ask for.</source>
        <translation>Der Satz ist länger, als eine Karte fragen kann.</translation>
    </message>
    <message>
        <source>The answer would be a list of more than five.</source>
        <translation>Die Antwort wäre eine Liste von mehr als fünf.</translation>
    </message>
    <message>
        <source>The list has another number of items than is said.</source>
        <translation>Die Liste hat eine andere Anzahl, als gesagt wird.</translation>
    </message>
    <message>
        <source>This column has no title to ask by.</source>
        <translation>Diese Spalte hat keinen Titel, mit dem sich fragen ließe.</translation>
    </message>
    <message>
        <source>All rows say the same, so there is nothing to tell apart.</source>
        <translation>In allen Zeilen steht dasselbe, also gibt es nichts zu unterscheiden.</translation>
    </message>
    <message>
        <source>A cell of this row is empty.</source>
        <translation>Eine Zelle dieser Zeile ist leer.</translation>
    </message>
    <message>
        <source>The table has several answers for this term.</source>
        <translation>Die Tabelle hat für diesen Begriff mehrere Antworten.</translation>
    </message>
    <message>
        <source>The cell is empty.</source>
        <translation>Die Zelle ist leer.</translation>
    </message>
    <message>
        <source>The answer stands in the question.</source>
        <translation>Die Antwort steht in der Frage.</translation>
    </message>
    <message>
        <source>The same card was made already.</source>
        <translation>Dieselbe Karte gibt es schon.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is a bare yes or no, which half of all guesses would hit.</source>
        <translation>Die Antwort ist nur Ja oder Nein; jedes zweite Raten träfe sie.</translation>
    </message>
    <message>
        <source>The question names no subject.</source>
        <translation>Die Frage nennt nicht, wovon sie handelt.</translation>
    </message>
    <message>
        <source>“{word}” points at nothing the card shows.</source>
        <translation>„{word}“ weist auf nichts, was die Karte zeigt.</translation>
    </message>
    <message>
        <source>The question points at something that stands elsewhere in the notes.</source>
        <translation>Die Frage weist auf etwas, das anderswo in den Notizen steht.</translation>
    </message>
    <message>
        <source>A pronoun of the question points at nothing the card shows.</source>
        <translation>Ein Fürwort der Frage weist auf nichts, was die Karte zeigt.</translation>
    </message>
    <message>
        <source>Every word of the answer stands in the question.</source>
        <translation>Jedes Wort der Antwort steht in der Frage.</translation>
    </message>
    <message>
        <source>The question is only a heading.</source>
        <translation>Die Frage ist nur eine Überschrift.</translation>
    </message>
    <message>
        <source>The answer ends in the middle of a sentence.</source>
        <translation>Die Antwort endet mitten im Satz.</translation>
    </message>
    <message>
        <source>The answer starts in the middle of a sentence.</source>
        <translation>Die Antwort beginnt mitten im Satz.</translation>
    </message>
    <message>
        <source>The question is longer than 200 characters.</source>
        <translation>Die Frage ist länger als 200 Zeichen.</translation>
    </message>
    <message>
        <source>The answer is longer than a card can ask for.</source>
        <translation>Die Antwort ist länger, als eine Karte fragen kann.</translation>
    </message>
    <message>
        <source>The answer is a list of more than five.</source>
        <translation>Die Antwort ist eine Liste von mehr als fünf.</translation>
    </message>
    <message>
        <source>It is furniture of a web page, not notes.</source>
        <translation>Es ist Beiwerk einer Webseite, keine Notiz.</translation>
    </message>
    <message>
        <source>The gap hides most of the sentence.</source>
        <translation>Die Lücke verbirgt das meiste vom Satz.</translation>
    </message>
    <message>
        <source>The same question has another answer elsewhere.</source>
        <translation>Dieselbe Frage hat anderswo eine andere Antwort.</translation>
    </message>
    <message>
        <source>Brackets, quotes or code marks do not pair.</source>
        <translation>Nicht alle Klammern, Anführungszeichen oder Codezeichen sind paarweise.</translation>
    </message>
    <message>
        <source>It starts or ends in the middle of a sentence.</source>
        <translation>Es beginnt oder endet mitten im Satz.</translation>
    </message>
    <message>
        <source>It shows raw markup.</source>
        <translation>Es zeigt rohe Auszeichnung.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there are no notes in it to make cards from.</source>
        <translation>„{name}“ ist leer: Es sind keine Notizen darin, aus denen Karten werden könnten.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file: open it in its own program and save it as Markdown or plain text.</source>
        <translation>„{name}“ ist keine Textdatei: Öffne es im eigenen Programm und speichere es als Markdown oder reinen Text.</translation>
    </message>
    <message>
        <source>read only the first {read} of {count} lines: split the file, and import its parts</source>
        <translation>nur die ersten {read} von {count} Zeilen gelesen: Teile die Datei, und importiere die Teile</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password, or made by an old Word: open it there, save it as .docx.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt oder von einem alten Word: Öffne es dort, und speichere es als .docx.</translation>
    </message>
    <message>
        <source>found 1 damaged letter, shown as “{sign}”</source>
        <translation>1 beschädigten Buchstaben gefunden, gezeigt als „{sign}“</translation>
    </message>
    <message>
        <source>found {count} damaged letters, shown as “{sign}”</source>
        <translation>{count} beschädigte Buchstaben gefunden, gezeigt als „{sign}“</translation>
    </message>
    <message>
        <source>“{name}” holds no chapters with text: open it in its own program, and save it anew.</source>
        <translation>„{name}“ enthält keine Kapitel mit Text: Öffne es im eigenen Programm, und speichere es neu.</translation>
    </message>
    <message>
        <source>left out 1 chapter, missing or too long</source>
        <translation>1 Kapitel weggelassen, fehlend oder zu lang</translation>
    </message>
    <message>
        <source>left out {count} chapters, missing or too long</source>
        <translation>{count} Kapitel weggelassen, fehlend oder zu lang</translation>
    </message>
    <message>
        <source>“{name}” is protected against copying: only its own program can read it.</source>
        <translation>„{name}“ ist gegen Kopieren geschützt: Nur das eigene Programm kann es lesen.</translation>
    </message>
    <message>
        <source>“{name}” is a package that holds no notes: unpack it and import what is in it, or save it as .docx.</source>
        <translation>„{name}“ ist ein Paket ohne Notizen: Entpacke es und importiere, was darin ist, oder speichere es als .docx.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: open it in its own program, save it anew, and import that.</source>
        <translation>„{name}“ ist beschädigt: Öffne es im eigenen Programm, speichere es neu, und importiere das.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than notes ever hold: it was not read.</source>
        <translation>„{name}“ wird entpackt größer, als Notizen je sind: Es wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password: save it without one, and import it again.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt: Speichere es ohne, und importiere es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password: save a copy without one, and import that.</source>
        <translation>„{name}“ ist durch ein Passwort geschützt: Speichere eine Kopie ohne, und importiere diese.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages, no text: run text recognition (OCR) on it first.</source>
        <translation>„{name}“ enthält Bilder von Seiten, keinen Text: Lass zuerst eine Texterkennung (OCR) darüberlaufen.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: none of its pages can be read. Print it to a new PDF, and import that.</source>
        <translation>„{name}“ ist beschädigt: Keine Seite lässt sich lesen. Drucke es in eine neue PDF, und importiere diese.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: open it in a PDF viewer, print it to a new PDF, and import that.</source>
        <translation>„{name}“ ist beschädigt: Öffne es in einem PDF-Betrachter, drucke es in eine neue PDF, und importiere diese.</translation>
    </message>
    <message>
        <source>left out 1 running head or page number</source>
        <translation>1 Kolumnentitel oder Seitenzahl weggelassen</translation>
    </message>
    <message>
        <source>left out {count} running heads and page numbers</source>
        <translation>{count} Kolumnentitel und Seitenzahlen weggelassen</translation>
    </message>
    <message>
        <source>left out 1 page, damaged or more than can be read at once</source>
        <translation>1 Seite weggelassen, beschädigt oder mehr, als auf einmal zu lesen ist</translation>
    </message>
    <message>
        <source>left out {count} pages, damaged or more than can be read at once</source>
        <translation>{count} Seiten weggelassen, beschädigt oder mehr, als auf einmal zu lesen sind</translation>
    </message>
    <message>
        <source>understood 1 comment of the notes program</source>
        <translation>1 Kommentar des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood {count} comments of the notes program</source>
        <translation>{count} Kommentare des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood 1 property of the notes program</source>
        <translation>1 Eigenschaft des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood {count} properties of the notes program</source>
        <translation>{count} Eigenschaften des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood 1 call-out of the notes program</source>
        <translation>1 Hinweiskasten des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood {count} call-outs of the notes program</source>
        <translation>{count} Hinweiskästen des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood 1 toggle of the notes program</source>
        <translation>1 Aufklappliste des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood {count} toggles of the notes program</source>
        <translation>{count} Aufklapplisten des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood 1 link, tag or block id of the notes program</source>
        <translation>1 Link, Schlagwort oder Blockkennung des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>understood {count} links, tags and block ids of the notes program</source>
        <translation>{count} Links, Schlagwörter und Blockkennungen des Notizprogramms verstanden</translation>
    </message>
    <message>
        <source>This web page holds no text: it may be drawn by a script. Copy its text and paste it.</source>
        <translation>Diese Webseite enthält keinen Text: Vielleicht zeichnet ihn ein Skript. Kopiere den Text, und füge ihn ein.</translation>
    </message>
    <message>
        <source>left out 1 piece of page furniture (navigation, notices, scripts)</source>
        <translation>1 Stück Beiwerk der Seite weggelassen (Navigation, Hinweise, Skripte)</translation>
    </message>
    <message>
        <source>left out {count} pieces of page furniture (navigation, notices, scripts)</source>
        <translation>{count} Stücke Beiwerk der Seite weggelassen (Navigation, Hinweise, Skripte)</translation>
    </message>
    <message>
        <source>read only the first part of this very long page</source>
        <translation>nur den ersten Teil dieser sehr langen Seite gelesen</translation>
    </message>
    <message>
        <source>“{name}” holds no text: there are no notes in it to make cards from.</source>
        <translation>„{name}“ enthält keinen Text: Es sind keine Notizen darin, aus denen Karten werden könnten.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: open it in Word, save it anew, and import that.</source>
        <translation>„{name}“ ist beschädigt: Öffne es in Word, speichere es neu, und importiere das.</translation>
    </message>
    <message>
        <source>“{name}” holds more text than can be read at once: split it, and import the parts.</source>
        <translation>„{name}“ enthält mehr Text, als auf einmal zu lesen ist: Teile es, und importiere die Teile.</translation>
    </message>
    <message>
        <source>Cards can be spread over 1 to {longest} days.</source>
        <translation>Karten lassen sich auf 1 bis {longest} Tage verteilen.</translation>
    </message>
    <message>
        <source>Nothing falls due in the week after this exam.</source>
        <translation>In der Woche nach dieser Prüfung wird nichts fällig.</translation>
    </message>
    <message>
        <source>The folder of backups {folder} cannot be read: {reason}. Choose another one in Settings, Backups.</source>
        <translation>Der Ordner mit den Sicherungen, {folder}, lässt sich nicht lesen: {reason}. Wähle unter Einstellungen, Sicherungen einen anderen.</translation>
    </message>
    <message>
        <source>{path} is too damaged to be repaired. Restore the newest backup; the damaged file is kept.</source>
        <translation>{path} ist zu beschädigt, um repariert zu werden. Stelle die neueste Sicherung wieder her; die beschädigte Datei wird aufgehoben.</translation>
    </message>
    <message>
        <source>Schedules, counts and search were not compared, as cards and answers cannot be read.</source>
        <translation>Zeitpläne, Zahlen und Suche wurden nicht verglichen, denn Karten und Antworten lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The inside of the search index was not checked: another program is writing to the file, or it is read-only.</source>
        <translation>Das Innere des Suchindex wurde nicht überprüft: Ein anderes Programm schreibt gerade in die Datei, oder sie ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>All cards of this exam can be seen. None needs to be left out.</source>
        <translation>Alle Karten dieser Prüfung lassen sich sehen. Keine muss weggelassen werden.</translation>
    </message>
    <message>
        <source>No new card fits into these minutes. Give the exam more of them.</source>
        <translation>In diese Minuten passt keine neue Karte. Gib der Prüfung mehr.</translation>
    </message>
    <message>
        <source>The exam has no name yet. Write one.</source>
        <translation>Die Prüfung hat noch keinen Namen. Schreib einen.</translation>
    </message>
    <message>
        <source>The name of an exam has at most {most} letters.</source>
        <translation>Der Name einer Prüfung hat höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>Nothing belongs to this exam. Choose a deck or a section of one.</source>
        <translation>Zu dieser Prüfung gehört nichts. Wähle einen Stapel oder einen Abschnitt davon.</translation>
    </message>
    <message>
        <source>An exam needs 1 to {most} minutes a day.</source>
        <translation>Eine Prüfung braucht 1 bis {most} Minuten am Tag.</translation>
    </message>
    <message>
        <source>No day of the week is left to study. Leave at least one.</source>
        <translation>Kein Wochentag bleibt zum Lernen. Lass mindestens einen frei.</translation>
    </message>
    <message>
        <source>A week has the days 0 (Monday) to 6.</source>
        <translation>Eine Woche hat die Tage 0 (Montag) bis 6.</translation>
    </message>
    <message>
        <source>A repeat can be asked to bring 0 to 1 card a minute.</source>
        <translation>Von einer Wiederholung lassen sich 0 bis 1 Karte je Minute verlangen.</translation>
    </message>
    <message>
        <source>A real exam has at least one question and one minute.</source>
        <translation>Eine echte Prüfung hat mindestens eine Frage und eine Minute.</translation>
    </message>
    <message>
        <source>The marks needed to pass lie between 0 and the most there are.</source>
        <translation>Die Punkte zum Bestehen liegen zwischen 0 und der höchsten Punktzahl.</translation>
    </message>
    <message>
        <source>A section&apos;s weight is 0 to 100 percent.</source>
        <translation>Das Gewicht eines Abschnitts liegt bei 0 bis 100 Prozent.</translation>
    </message>
    <message>
        <source>The exam has to be after today. Choose a later day.</source>
        <translation>Die Prüfung muss nach heute sein. Wähle einen späteren Tag.</translation>
    </message>
    <message>
        <source>{path} can only be read here. You can look at everything and export it; answers and changes are not kept. To study, make the file and its folder writable, or copy it to a folder of your own.</source>
        <translation>{path} lässt sich hier nur lesen. Alles lässt sich ansehen und exportieren; Antworten und Änderungen werden nicht behalten. Zum Lernen Datei und Ordner beschreibbar machen oder die Datei in einen eigenen Ordner kopieren.</translation>
    </message>
    <message>
        <source>{path} is open on {host}. You see it as it was at {time}; answers and changes are not kept. To study, close it there and open it here again.</source>
        <translation>{path} ist auf {host} geöffnet. Zu sehen ist der Stand von {time} Uhr; Antworten und Änderungen werden nicht behalten. Zum Lernen dort schließen und hier neu öffnen.</translation>
    </message>
    <message>
        <source>This file is damaged: it is no sound that is known. Take it in again.</source>
        <translation>Diese Datei ist beschädigt: Sie ist kein Ton, den man kennt. Füge sie noch einmal hinzu.</translation>
    </message>
    <message>
        <source>A mock exam is under way. Go on with it, or hand it in.</source>
        <translation>Eine Probeprüfung läuft. Mach mit ihr weiter, oder gib sie ab.</translation>
    </message>
    <message>
        <source>There is nothing to ask: choose other sections or kinds of questions.</source>
        <translation>Es gibt nichts zu fragen: Wähle andere Abschnitte oder Arten von Fragen.</translation>
    </message>
    <message>
        <source>Hand in the mock exam first, then say what was right.</source>
        <translation>Gib die Probeprüfung zuerst ab, dann sag, was richtig war.</translation>
    </message>
    <message>
        <source>Only an answer to an open question can be graded.</source>
        <translation>Nur die Antwort auf eine offene Frage lässt sich bewerten.</translation>
    </message>
    <message>
        <source>This exam is gone. Another window, or an undo, took it away.</source>
        <translation>Diese Prüfung gibt es nicht mehr. Ein anderes Fenster oder ein Zurücknehmen hat sie entfernt.</translation>
    </message>
    <message>
        <source>A mock exam has 1 to {most} questions.</source>
        <translation>Eine Probeprüfung hat 1 bis {most} Fragen.</translation>
    </message>
    <message>
        <source>A mock exam has 1 to {most} minutes, or no clock.</source>
        <translation>Eine Probeprüfung hat 1 bis {most} Minuten oder keine Uhr.</translation>
    </message>
    <message>
        <source>Choose at least one kind of questions.</source>
        <translation>Wähle mindestens eine Art von Fragen.</translation>
    </message>
    <message>
        <source>This mock exam is gone. Another window, or an undo, took it away.</source>
        <translation>Diese Probeprüfung gibt es nicht mehr. Ein anderes Fenster oder ein Zurücknehmen hat sie entfernt.</translation>
    </message>
    <message>
        <source>This mock exam is handed in: nothing can be answered in it any more.</source>
        <translation>Diese Probeprüfung ist abgegeben: In ihr lässt sich nichts mehr beantworten.</translation>
    </message>
    <message>
        <source>This exam is over, or gone.</source>
        <translation>Diese Prüfung ist vorbei oder gelöscht.</translation>
    </message>
    <message>
        <source>This pattern takes too long on “{text}”: there are too many ways to try it. Make it simpler, with no repeat inside a repeat.</source>
        <translation>Dieses Muster braucht zu lange bei „{text}“: Es gibt zu viele Wege, es zu versuchen. Mach es einfacher, ohne Wiederholung in einer Wiederholung.</translation>
    </message>
    <message>
        <source>Another program has {path} open. Close it, then try again; nothing was changed.</source>
        <translation>Ein anderes Programm hat {path} geöffnet. Schließ es, und versuch es noch einmal; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The new file for your cards cannot be put in the place of {path}: {reason}. Both are there; start kmsflash again.</source>
        <translation>Die neue Datei für deine Karten lässt sich nicht an den Platz von {path} legen: {reason}. Beide sind da; starte kmsflash noch einmal.</translation>
    </message>
    <message>
        <source>A new file for your cards cannot be made beside {path}: {reason}. Nothing was changed.</source>
        <translation>Neben {path} lässt sich keine neue Datei für deine Karten anlegen: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The collection in “{name}” is damaged. Export it again from Anki, after Tools → Check Database.</source>
        <translation>Die Sammlung in „{name}“ ist beschädigt. Exportiere sie noch einmal aus Anki, nach Extras → Datenbank prüfen.</translation>
    </message>
    <message>
        <source>“{name}” holds no collection of Anki. Export the deck from Anki as .apkg.</source>
        <translation>„{name}“ enthält keine Sammlung von Anki. Exportiere den Stapel aus Anki als .apkg.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than any deck holds. Nothing was changed.</source>
        <translation>„{name}“ wird entpackt größer, als ein Stapel je ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“{name}” is damaged, or no deck at all. Get it anew: export it again, or download it again.</source>
        <translation>„{name}“ ist beschädigt oder gar kein Stapel. Besorge es neu: Exportiere es noch einmal, oder lade es noch einmal herunter.</translation>
    </message>
    <message>
        <source>“{name}” was made by an Anki newer than this kmsflash knows. Export it with “Support older Anki versions”, or update kmsflash.</source>
        <translation>„{name}“ stammt von einem neueren Anki, als dieses kmsflash kennt. Exportiere es mit „Ältere Anki-Versionen unterstützen“, oder aktualisiere kmsflash.</translation>
    </message>
    <message>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <source>{name} is no picture that masks can be drawn on.</source>
        <translation>{name} ist kein Bild, auf das sich Masken zeichnen lassen.</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>answers in its log</source>
        <translation>Antworten in seinem Protokoll</translation>
    </message>
    <message>
        <source>“{name}” holds more than {most} {what}, more than kmsflash takes. Export its decks one by one.</source>
        <translation>„{name}“ enthält mehr als {most} {what}, mehr, als kmsflash nimmt. Exportiere die Stapel einzeln.</translation>
    </message>
    <message>
        <source>1 card belongs to no note, and was left out.</source>
        <translation>1 Karte gehört zu keiner Notiz und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} cards belong to no note, and were left out.</source>
        <translation>{count} Karten gehören zu keiner Notiz und wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 note has no notetype: its first field became the question, the others the answer.</source>
        <translation>1 Notiz hat keinen Notiztyp: Aus dem ersten Feld wurde die Frage, aus den anderen die Antwort.</translation>
    </message>
    <message>
        <source>{count} notes have no notetype: their first field became the question, the others the answer.</source>
        <translation>{count} Notizen haben keinen Notiztyp: Aus dem ersten Feld wurde die Frage, aus den anderen die Antwort.</translation>
    </message>
    <message>
        <source>1 card has no template: the first field of its note became the question, the others the answer.</source>
        <translation>1 Karte hat keine Vorlage: Aus dem ersten Feld der Notiz wurde die Frage, aus den anderen die Antwort.</translation>
    </message>
    <message>
        <source>{count} cards have no template: the first field of their note became the question, the others the answer.</source>
        <translation>{count} Karten haben keine Vorlage: Aus dem ersten Feld der Notiz wurde die Frage, aus den anderen die Antwort.</translation>
    </message>
    <message>
        <source>1 card asks for a gap that its text does not have, and was left out.</source>
        <translation>1 Karte fragt nach einer Lücke, die ihr Text nicht hat, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} cards ask for gaps that their text does not have, and were left out.</source>
        <translation>{count} Karten fragen nach Lücken, die ihr Text nicht hat, und wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 card shows nothing, and was left out.</source>
        <translation>1 Karte zeigt nichts und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} cards show nothing, and were left out.</source>
        <translation>{count} Karten zeigen nichts und wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 card is there twice, and came in once.</source>
        <translation>1 Karte ist zweimal da und kam einmal herein.</translation>
    </message>
    <message>
        <source>{count} cards are there twice, and came in once.</source>
        <translation>{count} Karten sind zweimal da und kamen einmal herein.</translation>
    </message>
    <message>
        <source>1 card lies in a deck that is not there; it came into “{place}”.</source>
        <translation>1 Karte liegt in einem Stapel, den es nicht gibt; sie kam in „{place}“.</translation>
    </message>
    <message>
        <source>{count} cards lie in decks that are not there; they came into “{place}”.</source>
        <translation>{count} Karten liegen in Stapeln, die es nicht gibt; sie kamen in „{place}“.</translation>
    </message>
    <message>
        <source>1 schedule made no sense (a day or an interval that cannot be), and was mended.</source>
        <translation>1 Zeitplan ergab keinen Sinn (ein Tag oder Abstand, den es nicht geben kann) und wurde berichtigt.</translation>
    </message>
    <message>
        <source>{count} schedules made no sense (days or intervals that cannot be), and were mended.</source>
        <translation>{count} Zeitpläne ergaben keinen Sinn (Tage oder Abstände, die es nicht geben kann) und wurden berichtigt.</translation>
    </message>
    <message>
        <source>1 answer in the log belongs to a card that is not there, and was left out.</source>
        <translation>1 Antwort im Protokoll gehört zu einer Karte, die es nicht gibt, und wurde weggelassen.</translation>
    </message>
    <message>
        <source>{count} answers in the log belong to cards that are not there, and were left out.</source>
        <translation>{count} Antworten im Protokoll gehören zu Karten, die es nicht gibt, und wurden weggelassen.</translation>
    </message>
    <message>
        <source>1 file in the package has a name that leads elsewhere or is there twice, and was not read.</source>
        <translation>1 Datei im Paket hat einen Namen, der anderswohin führt oder zweimal da ist, und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>{count} files in the package have names that lead elsewhere or are there twice, and were not read.</source>
        <translation>{count} Dateien im Paket haben Namen, die anderswohin führen oder zweimal da sind, und wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>1 picture or sound is not in the package: {names}.</source>
        <translation>1 Bild oder Ton ist nicht im Paket: {names}.</translation>
    </message>
    <message>
        <source>{count} pictures and sounds are not in the package: {names}.</source>
        <translation>{count} Bilder und Töne sind nicht im Paket: {names}.</translation>
    </message>
    <message>
        <source>{count} pictures and sounds are not in the package: {names}, and {more} more.</source>
        <translation>{count} Bilder und Töne sind nicht im Paket: {names} und {more} weitere.</translation>
    </message>
    <message>
        <source>{name} is damaged, or not whole: it cannot be unpacked. Get or make it again.</source>
        <translation>{name} ist beschädigt oder unvollständig: Es lässt sich nicht entpacken. Besorge es neu, oder mach es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is not whole: {part} is missing in it. Get or make it again.</source>
        <translation>{name} ist unvollständig: {part} fehlt darin. Besorge es neu, oder mach es noch einmal.</translation>
    </message>
    <message>
        <source>{name} is locked with a password. Unlock it first.</source>
        <translation>{name} ist durch ein Passwort gesperrt. Entsperre es zuerst.</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} in it cannot be unpacked. Get or make it again.</source>
        <translation>{name} ist beschädigt: {part} darin lässt sich nicht entpacken. Besorge es neu, oder mach es noch einmal.</translation>
    </message>
    <message>
        <source>{name} holds more than is reasonable ({part}, over {size} MB), and was read no further. Nothing was changed.</source>
        <translation>{name} enthält mehr, als sinnvoll ist ({part}, über {size} MB), und wurde nicht weiter gelesen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{name} holds more files than is reasonable. Nothing was read.</source>
        <translation>{name} enthält mehr Dateien, als sinnvoll ist. Nichts wurde gelesen.</translation>
    </message>
    <message>
        <source>Facts in {name} that made no sense and were left out: {count}.</source>
        <translation>Tatsachen in {name}, die keinen Sinn ergaben und weggelassen wurden: {count}.</translation>
    </message>
    <message>
        <source>Reviews in {name} that made no sense and were left out: {count}.</source>
        <translation>Wiederholungen in {name}, die keinen Sinn ergaben und weggelassen wurden: {count}.</translation>
    </message>
    <message>
        <source>{name} is no kmsflash deck: it holds no manifest.json.</source>
        <translation>{name} ist kein Stapel von kmsflash: Es enthält keine manifest.json.</translation>
    </message>
    <message>
        <source>{name} was written by a newer kmsflash (format {version}, this program knows {known}). Update kmsflash to open it.</source>
        <translation>{name} stammt von einem neueren kmsflash (Format {version}, dieses Programm kennt {known}). Aktualisiere kmsflash, um es zu öffnen.</translation>
    </message>
    <message>
        <source>{name} is damaged: {part} in it makes no sense ({error}).</source>
        <translation>{name} ist beschädigt: {part} darin ergibt keinen Sinn ({error}).</translation>
    </message>
    <message>
        <source>{name} is damaged: {error}.</source>
        <translation>{name} ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>{name} was changed since it was written: {part} is not what it was.</source>
        <translation>{name} wurde geändert, seit es geschrieben wurde: {part} ist nicht, was es war.</translation>
    </message>
    <message>
        <source>{media} is missing in {name}.</source>
        <translation>{media} fehlt in {name}.</translation>
    </message>
    <message>
        <source>{media} in {name} is not what was packed.</source>
        <translation>{media} in {name} ist nicht, was gepackt wurde.</translation>
    </message>
    <message>
        <source>{name} would be one page, but there are {pages} and {media} pictures or sounds. Export to a .zip.</source>
        <translation>{name} wäre eine einzige Seite, doch es sind {pages}, und {media} Bilder oder Töne. Exportiere in eine .zip-Datei.</translation>
    </message>
    <message>
        <source>{name} does not show which column has the questions, and which the answers. Say it in the window, or with --columns.</source>
        <translation>{name} zeigt nicht, welche Spalte die Fragen hat und welche die Antworten. Sag es im Fenster oder mit --columns.</translation>
    </message>
    <message>
        <source>A column can be: {known}; or - for none.</source>
        <translation>Eine Spalte kann sein: {known}; oder - für nichts davon.</translation>
    </message>
    <message>
        <source>One column has to be the question, and one the answer. A column can be: {known}.</source>
        <translation>Eine Spalte muss die Frage sein und eine die Antwort. Eine Spalte kann sein: {known}.</translation>
    </message>
    <message>
        <source>Say which column has the questions, and which the answers.</source>
        <translation>Sag, welche Spalte die Fragen hat und welche die Antworten.</translation>
    </message>
    <message>
        <source>Rows without a question or an answer, left out: {count} ({named}).</source>
        <translation>Zeilen ohne Frage oder Antwort, weggelassen: {count} ({named}).</translation>
    </message>
    <message>
        <source>{name} has {size} MB; a table of cards is read up to {most} MB. Split it.</source>
        <translation>{name} hat {size} MB; eine Tabelle mit Karten wird bis {most} MB gelesen. Teile sie.</translation>
    </message>
    <message>
        <source>{name} is no table of text: save it as CSV first.</source>
        <translation>{name} ist keine Tabelle aus Text: Speichere sie zuerst als CSV.</translation>
    </message>
    <message>
        <source>{name} cannot be read beyond line {line}: {reason}.</source>
        <translation>{name} lässt sich nur bis Zeile {line} lesen: {reason}.</translation>
    </message>
    <message>
        <source>{name} is empty: there is no row in it.</source>
        <translation>{name} ist leer: Es ist keine Zeile darin.</translation>
    </message>
    <message>
        <source>This cannot be rebuilt. Restore the newest backup; the damaged file is kept.</source>
        <translation>Das lässt sich nicht wiederaufbauen. Stelle die neueste Sicherung wieder her; die beschädigte Datei wird aufgehoben.</translation>
    </message>
    <message>
        <source>Repair rebuilds it from your cards and answers, which stay as they are.</source>
        <translation>Reparieren baut es aus deinen Karten und Antworten neu auf; diese bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>The file is damaged: {names}.</source>
        <translation>Die Datei ist beschädigt: {names}.</translation>
    </message>
    <message>
        <source>Not all of the file can be read: {names}.</source>
        <translation>Nicht alles in der Datei lässt sich lesen: {names}.</translation>
    </message>
    <message>
        <source>Parts that hold your cards are missing: {names}.</source>
        <translation>Teile, die deine Karten enthalten, fehlen: {names}.</translation>
    </message>
    <message>
        <source>Indexes of the file that do not match its tables: {names}.</source>
        <translation>Verzeichnisse der Datei, die nicht zu ihren Tabellen passen: {names}.</translation>
    </message>
    <message>
        <source>Parts that can be rebuilt are missing, or not as they should be: {names}.</source>
        <translation>Teile, die sich neu aufbauen lassen, fehlen oder sind nicht, wie sie sein sollen: {names}.</translation>
    </message>
    <message>
        <source>Entries that belong to something missing: {names}.</source>
        <translation>Einträge, die zu etwas gehören, das fehlt: {names}.</translation>
    </message>
    <message>
        <source>Entries without a valid id: {names}.</source>
        <translation>Einträge ohne gültige Kennung: {names}.</translation>
    </message>
    <message>
        <source>Fields whose content cannot be read: {names}.</source>
        <translation>Felder, deren Inhalt sich nicht lesen lässt: {names}.</translation>
    </message>
    <message>
        <source>Changed by damage; a backup has them as they were: {names}.</source>
        <translation>Durch einen Schaden verändert; eine Sicherung hat sie, wie sie waren: {names}.</translation>
    </message>
    <message>
        <source>Repair puts them back as they were.</source>
        <translation>Die Reparatur bringt sie zurück, wie sie waren.</translation>
    </message>
    <message>
        <source>Changed by damage; no backup has them as they were: {names}.</source>
        <translation>Durch einen Schaden verändert; keine Sicherung hat sie, wie sie waren: {names}.</translation>
    </message>
    <message>
        <source>Look at each of them and put right what is wrong. Then accept them as they are, so that this is not told again.</source>
        <translation>Sieh sie einzeln an und berichtige, was falsch ist. Nimm sie dann an, wie sie sind, damit das nicht wieder gemeldet wird.</translation>
    </message>
    <message>
        <source>Damaged checksums of entries that are sound themselves: {count}.</source>
        <translation>Beschädigte Prüfsummen von Einträgen, die selbst heil sind: {count}.</translation>
    </message>
    <message>
        <source>What the file says about itself makes no sense: {names}.</source>
        <translation>Was die Datei über sich selbst sagt, ergibt keinen Sinn: {names}.</translation>
    </message>
    <message>
        <source>The clock that puts changes in order is behind the newest change.</source>
        <translation>Die Uhr, die Änderungen ordnet, liegt hinter der neuesten Änderung zurück.</translation>
    </message>
    <message>
        <source>Answers that make no sense: {count}.</source>
        <translation>Antworten, die keinen Sinn ergeben: {count}.</translation>
    </message>
    <message>
        <source>They stay as they are, as nobody can know what was meant. To be rid of them, restore a backup from before.</source>
        <translation>Sie bleiben, wie sie sind, denn niemand weiß, was gemeint war. Um sie loszuwerden, stelle eine Sicherung von davor wieder her.</translation>
    </message>
    <message>
        <source>Answers that differ from the journal of reviews: {count}.</source>
        <translation>Antworten, die vom Protokoll der Wiederholungen abweichen: {count}.</translation>
    </message>
    <message>
        <source>Answers whose card is missing: {count}.</source>
        <translation>Antworten, deren Karte fehlt: {count}.</translation>
    </message>
    <message>
        <source>They stay: an older backup may bring their cards back.</source>
        <translation>Sie bleiben: Eine frühere Sicherung kann ihre Karten wiederbringen.</translation>
    </message>
    <message>
        <source>Undo steps about something missing: {count}.</source>
        <translation>Schritte zum Zurücknehmen, die etwas betreffen, das fehlt: {count}.</translation>
    </message>
    <message>
        <source>They stay; undoing them changes nothing.</source>
        <translation>Sie bleiben; sie zurückzunehmen ändert nichts.</translation>
    </message>
    <message>
        <source>Options with a value that makes no sense, so the usual one is used: {names}.</source>
        <translation>Optionen mit einem Wert, der keinen Sinn ergibt, sodass der übliche gilt: {names}.</translation>
    </message>
    <message>
        <source>Set them again in the options of their decks.</source>
        <translation>Setze sie in den Optionen ihrer Stapel neu.</translation>
    </message>
    <message>
        <source>Cards whose schedule does not match their answers: {count}.</source>
        <translation>Karten, deren Zeitplan nicht zu ihren Antworten passt: {count}.</translation>
    </message>
    <message>
        <source>Cards that the search misses, or finds by old words: {count}.</source>
        <translation>Karten, die die Suche nicht oder mit alten Worten findet: {count}.</translation>
    </message>
    <message>
        <source>Decks that count their cards wrongly: {count}.</source>
        <translation>Stapel, die ihre Karten falsch zählen: {count}.</translation>
    </message>
    <message>
        <source>Leftovers about things that are gone: {count}.</source>
        <translation>Überbleibsel von etwas, das es nicht mehr gibt: {count}.</translation>
    </message>
    <message>
        <source>Pictures and sounds of cards that are not on this computer: {names}.</source>
        <translation>Bilder und Töne von Karten, die nicht auf diesem Rechner sind: {names}.</translation>
    </message>
    <message>
        <source>Put the files back from a copy of the media folder, or add them to their cards again.</source>
        <translation>Lege die Dateien aus einer Kopie des Medienordners zurück, oder füge sie ihren Karten neu hinzu.</translation>
    </message>
    <message>
        <source>Pictures and sounds whose files were changed or damaged: {names}.</source>
        <translation>Bilder und Töne, deren Dateien geändert oder beschädigt wurden: {names}.</translation>
    </message>
    <message>
        <source>Pictures and sounds that no card shows: {count}.</source>
        <translation>Bilder und Töne, die keine Karte zeigt: {count}.</translation>
    </message>
    <message>
        <source>Remove them in Settings, Media, if you like.</source>
        <translation>Wenn du willst, entferne sie unter Einstellungen, Medien.</translation>
    </message>
    <message>
        <source>Files in the media folder that do not belong to your cards: {names}.</source>
        <translation>Dateien im Medienordner, die nicht zu deinen Karten gehören: {names}.</translation>
    </message>
    <message>
        <source>They stay; take them out of the folder if you do not need them.</source>
        <translation>Sie bleiben; nimm sie aus dem Ordner, wenn du sie nicht brauchst.</translation>
    </message>
    <message>
        <source>Decks that lie in each other, or in a deck that is missing: {names}.</source>
        <translation>Stapel, die ineinander liegen oder in einem, der fehlt: {names}.</translation>
    </message>
    <message>
        <source>They still show. Drag them to where they belong.</source>
        <translation>Sie werden trotzdem gezeigt. Zieh sie dorthin, wohin sie gehören.</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>There is a deck “{name}” there already. Merge the two, or choose another name.</source>
        <translation>Hier gibt es schon einen Stapel „{name}“. Vereine die beiden, oder wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is no place for a file. Choose another place.</source>
        <translation>{path} ist kein Ort für eine Datei. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Another card of the same sentence hides the same words.</source>
        <translation>Eine andere Karte desselben Satzes verdeckt dieselben Wörter.</translation>
    </message>
    <message>
        <source>Gaps ask for each part of this.</source>
        <translation>Lücken fragen nach jedem Teil davon.</translation>
    </message>
    <message>
        <source>Other gaps of the same sentence say more.</source>
        <translation>Andere Lücken desselben Satzes sagen mehr.</translation>
    </message>
    <message>
        <source>Other cards of the same sentence say more.</source>
        <translation>Andere Karten desselben Satzes sagen mehr.</translation>
    </message>
    <message>
        <source>The answer says nothing by itself.</source>
        <translation>Die Antwort sagt für sich allein nichts.</translation>
    </message>
    <message>
        <source>read 1 table or list of HTML</source>
        <translation>1 Tabelle oder Liste aus HTML gelesen</translation>
    </message>
    <message>
        <source>read {count} tables and lists of HTML</source>
        <translation>{count} Tabellen und Listen aus HTML gelesen</translation>
    </message>
    <message>
        <source>“{name}” holds declarations that Word never writes: save it anew in Word.</source>
        <translation>„{name}“ enthält Angaben, die Word nie schreibt: Speichere es in Word neu.</translation>
    </message>
    <message>
        <source>understood 1 piece of HTML</source>
        <translation>1 Stück HTML verstanden</translation>
    </message>
    <message>
        <source>understood {count} pieces of HTML</source>
        <translation>{count} Stücke HTML verstanden</translation>
    </message>
    <message>
        <source>understood 1 formula</source>
        <translation>1 Formel verstanden</translation>
    </message>
    <message>
        <source>understood {count} formulas</source>
        <translation>{count} Formeln verstanden</translation>
    </message>
    <message>
        <source>understood 1 sentence in bold</source>
        <translation>1 fetten Satz verstanden</translation>
    </message>
    <message>
        <source>understood {count} sentences in bold</source>
        <translation>{count} fette Sätze verstanden</translation>
    </message>
    <message>
        <source>understood 1 arrow</source>
        <translation>1 Pfeil verstanden</translation>
    </message>
    <message>
        <source>understood {count} arrows</source>
        <translation>{count} Pfeile verstanden</translation>
    </message>
    <message>
        <source>recognised 1 line of code</source>
        <translation>1 Zeile Code erkannt</translation>
    </message>
    <message>
        <source>recognised {count} lines of code</source>
        <translation>{count} Zeilen Code erkannt</translation>
    </message>
    <message>
        <source>recognised 1 quoted item</source>
        <translation>1 zitierten Punkt erkannt</translation>
    </message>
    <message>
        <source>recognised {count} quoted items</source>
        <translation>{count} zitierte Punkte erkannt</translation>
    </message>
    <message>
        <source>recognised 1 mistake with what is right</source>
        <translation>1 Fehler mit dem, was richtig ist, erkannt</translation>
    </message>
    <message>
        <source>recognised {count} mistakes with what is right</source>
        <translation>{count} Fehler mit dem, was richtig ist, erkannt</translation>
    </message>
    <message>
        <source>recognised the year of 1 line</source>
        <translation>das Jahr von 1 Zeile erkannt</translation>
    </message>
    <message>
        <source>recognised the years of {count} lines</source>
        <translation>die Jahre von {count} Zeilen erkannt</translation>
    </message>
    <message>
        <source>gave 1 line its mark back</source>
        <translation>1 Zeile ihr Zeichen zurückgegeben</translation>
    </message>
    <message>
        <source>gave {count} lines their marks back</source>
        <translation>{count} Zeilen ihre Zeichen zurückgegeben</translation>
    </message>
    <message>
        <source>joined 1 cut table row</source>
        <translation>1 getrennte Tabellenzeile verbunden</translation>
    </message>
    <message>
        <source>joined {count} cut table rows</source>
        <translation>{count} getrennte Tabellenzeilen verbunden</translation>
    </message>
    <message>
        <source>recognised 1 entry of a glossary</source>
        <translation>1 Eintrag eines Glossars erkannt</translation>
    </message>
    <message>
        <source>recognised {count} entries of glossaries</source>
        <translation>{count} Einträge von Glossaren erkannt</translation>
    </message>
    <message>
        <source>recognised 1 counted line</source>
        <translation>1 gezählte Zeile erkannt</translation>
    </message>
    <message>
        <source>recognised {count} counted lines</source>
        <translation>{count} gezählte Zeilen erkannt</translation>
    </message>
    <message>
        <source>recognised 1 bullet</source>
        <translation>1 Aufzählungszeichen erkannt</translation>
    </message>
    <message>
        <source>recognised {count} bullets</source>
        <translation>{count} Aufzählungszeichen erkannt</translation>
    </message>
    <message>
        <source>completed 1 ordinal by what it counts</source>
        <translation>1 Ordnungszahl um das ergänzt, was sie zählt</translation>
    </message>
    <message>
        <source>completed {count} ordinals by what they count</source>
        <translation>{count} Ordnungszahlen um das ergänzt, was sie zählen</translation>
    </message>
    <message>
        <source>recognised 1 line that announces a list</source>
        <translation>1 Zeile erkannt, die eine Liste ankündigt</translation>
    </message>
    <message>
        <source>recognised {count} lines that announce lists</source>
        <translation>{count} Zeilen erkannt, die Listen ankündigen</translation>
    </message>
    <message>
        <source>recognised 1 question with its answer below</source>
        <translation>1 Frage mit der Antwort darunter erkannt</translation>
    </message>
    <message>
        <source>recognised {count} questions with their answers below</source>
        <translation>{count} Fragen mit der Antwort darunter erkannt</translation>
    </message>
    <message>
        <source>recognised the steps of 1 list</source>
        <translation>die Schritte von 1 Liste erkannt</translation>
    </message>
    <message>
        <source>recognised the steps of {count} lists</source>
        <translation>die Schritte von {count} Listen erkannt</translation>
    </message>
    <message>
        <source>parted 1 pair of a name and a value</source>
        <translation>1 Paar aus Name und Wert getrennt</translation>
    </message>
    <message>
        <source>parted {count} pairs of names and values</source>
        <translation>{count} Paare aus Namen und Werten getrennt</translation>
    </message>
    <message>
        <source>joined 1 cut list item</source>
        <translation>1 zerschnittenen Listenpunkt zusammengefügt</translation>
    </message>
    <message>
        <source>joined {count} cut list items</source>
        <translation>{count} zerschnittene Listenpunkte zusammengefügt</translation>
    </message>
    <message>
        <source>split 1 run-on list item</source>
        <translation>1 zusammengelaufenen Listenpunkt getrennt</translation>
    </message>
    <message>
        <source>split {count} run-on list items</source>
        <translation>{count} zusammengelaufene Listenpunkte getrennt</translation>
    </message>
    <message>
        <source>recognised 1 term before dots</source>
        <translation>1 Begriff vor Punkten erkannt</translation>
    </message>
    <message>
        <source>recognised {count} terms before dots</source>
        <translation>{count} Begriffe vor Punkten erkannt</translation>
    </message>
    <message>
        <source>left out the columns of 1 table after the 60th</source>
        <translation>in 1 Tabelle die Spalten nach der 60. weggelassen</translation>
    </message>
    <message>
        <source>left out the columns of {count} tables after the 60th</source>
        <translation>in {count} Tabellen die Spalten nach der 60. weggelassen</translation>
    </message>
    <message>
        <source>completed 1 table row</source>
        <translation>1 Tabellenzeile ergänzt</translation>
    </message>
    <message>
        <source>completed {count} table rows</source>
        <translation>{count} Tabellenzeilen ergänzt</translation>
    </message>
    <message>
        <source>recognised 1 table by its columns</source>
        <translation>1 Tabelle an ihren Spalten erkannt</translation>
    </message>
    <message>
        <source>recognised {count} tables by their columns</source>
        <translation>{count} Tabellen an ihren Spalten erkannt</translation>
    </message>
    <message>
        <source>recognised 1 table without its lines</source>
        <translation>1 Tabelle ohne ihre Linien erkannt</translation>
    </message>
    <message>
        <source>recognised {count} tables without their lines</source>
        <translation>{count} Tabellen ohne ihre Linien erkannt</translation>
    </message>
    <message>
        <source>recognised 1 line of an outline</source>
        <translation>1 Zeile einer Gliederung erkannt</translation>
    </message>
    <message>
        <source>recognised {count} lines of outlines</source>
        <translation>{count} Zeilen von Gliederungen erkannt</translation>
    </message>
    <message>
        <source>parted 1 term from another</source>
        <translation>1 Begriff von einem anderen getrennt</translation>
    </message>
    <message>
        <source>parted {count} terms that stood side by side</source>
        <translation>{count} Begriffe getrennt, die nebeneinander standen</translation>
    </message>
    <message>
        <source>recognised 1 jotted line</source>
        <translation>1 hingeworfene Zeile erkannt</translation>
    </message>
    <message>
        <source>recognised {count} jotted lines</source>
        <translation>{count} hingeworfene Zeilen erkannt</translation>
    </message>
    <message>
        <source>recognised 1 question of a dialogue</source>
        <translation>1 Frage eines Gesprächs erkannt</translation>
    </message>
    <message>
        <source>recognised {count} questions of a dialogue</source>
        <translation>{count} Fragen eines Gesprächs erkannt</translation>
    </message>
    <message>
        <source>recognised 1 item with a letter</source>
        <translation>1 Listenpunkt mit Buchstaben erkannt</translation>
    </message>
    <message>
        <source>recognised {count} items with letters</source>
        <translation>{count} Listenpunkte mit Buchstaben erkannt</translation>
    </message>
    <message>
        <source>recognised 1 entry</source>
        <translation>1 Eintrag erkannt</translation>
    </message>
    <message>
        <source>recognised {count} entries of lists of terms</source>
        <translation>{count} Einträge von Begriffslisten erkannt</translation>
    </message>
    <message>
        <source>recognised 1 heading</source>
        <translation>1 Überschrift erkannt</translation>
    </message>
    <message>
        <source>recognised {count} headings</source>
        <translation>{count} Überschriften erkannt</translation>
    </message>
    <message>
        <source>recognised 1 numbered note</source>
        <translation>1 nummerierte Notiz erkannt</translation>
    </message>
    <message>
        <source>recognised {count} numbered notes</source>
        <translation>{count} nummerierte Notizen erkannt</translation>
    </message>
    <message>
        <source>recognised 1 bare item</source>
        <translation>1 bloßen Listenpunkt erkannt</translation>
    </message>
    <message>
        <source>recognised {count} bare items</source>
        <translation>{count} bloße Listenpunkte erkannt</translation>
    </message>
    <message>
        <source>joined 1 wrapped line</source>
        <translation>1 umbrochene Zeile zusammengefügt</translation>
    </message>
    <message>
        <source>joined {count} wrapped lines</source>
        <translation>{count} umbrochene Zeilen zusammengefügt</translation>
    </message>
    <message>
        <source>parted 1 list that ran on in a line</source>
        <translation>1 Liste getrennt, die in einer Zeile weiterlief</translation>
    </message>
    <message>
        <source>parted {count} lists that ran on in lines</source>
        <translation>{count} Listen getrennt, die in Zeilen weiterliefen</translation>
    </message>
    <message>
        <source>began 1 sentence with a capital</source>
        <translation>1 Satz groß begonnen</translation>
    </message>
    <message>
        <source>began {count} sentences with capitals</source>
        <translation>{count} Sätze groß begonnen</translation>
    </message>
    <message>
        <source>parted 1 day of a timeline</source>
        <translation>1 Tag eines Zeitstrahls abgetrennt</translation>
    </message>
    <message>
        <source>parted {count} days of timelines</source>
        <translation>{count} Tage von Zeitstrahlen abgetrennt</translation>
    </message>
    <message>
        <source>marked 1 identifier as code</source>
        <translation>1 Bezeichner als Code ausgezeichnet</translation>
    </message>
    <message>
        <source>marked {count} identifiers as code</source>
        <translation>{count} Bezeichner als Code ausgezeichnet</translation>
    </message>
    <message>
        <source>The notes say the same in line {line}, which has its card.</source>
        <translation>Dasselbe sagen die Notizen in Zeile {line}, die ihre Karte hat.</translation>
    </message>
    <message>
        <source>Another file was put in the place of {path} while it was open, so nothing more is kept. Keep a copy of your cards, then open what is there now.</source>
        <translation>An den Platz von {path} kam eine andere Datei, während es offen war; darum wird nichts mehr gesichert. Sichere eine Kopie deiner Karten, dann öffne, was jetzt dort ist.</translation>
    </message>
    <message>
        <source>{path} is not there any more: it was moved or removed, or its drive is gone. Nothing more is kept until it is back. You can keep a copy of your cards.</source>
        <translation>{path} ist nicht mehr da: verschoben, entfernt, oder das Laufwerk ist weg. Nichts wird mehr gesichert, bis es wieder da ist. Du kannst eine Kopie deiner Karten sichern.</translation>
    </message>
    <message>
        <source>The collection {path} is read-only. Make the file and its folder writable, or copy it to a folder of your own.</source>
        <translation>Die Sammlung {path} ist schreibgeschützt. Mach die Datei und ihren Ordner beschreibbar, oder kopiere sie in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>Nothing more can be written to {path}: its drive is full or over its limit, or reports an error. Free some space, or connect it again.</source>
        <translation>In {path} lässt sich nichts mehr schreiben: Das Laufwerk ist voll, der zugeteilte Platz aufgebraucht, oder es meldet einen Fehler. Schaffe Platz, oder schließ es neu an.</translation>
    </message>
    <message>
        <source>The file {path} is empty, but there were cards in it before. What can be done is told by: kmsflash salvage</source>
        <translation>Die Datei {path} ist leer, aber es waren Karten darin. Was möglich ist, sagt: kmsflash salvage</translation>
    </message>
    <message>
        <source>The collection {path} is damaged. What can be done is told by: kmsflash salvage</source>
        <translation>Die Sammlung {path} ist beschädigt. Was sich tun lässt, sagt: kmsflash salvage</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} lässt sich nicht schreiben: {reason}.</translation>
    </message>
    <message>
        <source>Nothing can be kept in {folder}: {reason}. Make that folder writable, then start again.</source>
        <translation>In {folder} lässt sich nichts sichern: {reason}. Mach den Ordner beschreibbar, dann starte noch einmal.</translation>
    </message>
    <message>
        <source>Nothing can be kept in {folder}. Make that folder writable, then start again.</source>
        <translation>In {folder} lässt sich nichts sichern. Mach den Ordner beschreibbar, dann starte noch einmal.</translation>
    </message>
    <message>
        <source>A copy of your cards cannot be made in {folder}: {reason}. Nothing was changed.</source>
        <translation>In {folder} lässt sich keine Kopie deiner Karten machen: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file for your cards with --collection.</source>
        <translation>{path} ist ein Ordner. Nenne mit --collection eine Datei für deine Karten.</translation>
    </message>
    <message>
        <source>{path} is not a kmsflash collection. Choose another file with --collection.</source>
        <translation>{path} ist keine Sammlung von kmsflash. Wähle mit --collection eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} was made by a newer kmsflash (file revision {revision}, this program knows {revision2}). Update kmsflash to open it; the file was not touched.</source>
        <translation>{path} stammt von einem neueren kmsflash (Dateifassung {revision}, dieses Programm kennt {revision2}). Aktualisiere kmsflash, um sie zu öffnen; die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {parent}: {reason}. Make that folder writable, or free some space.</source>
        <translation>Die Einstellungen lassen sich nicht in {parent} sichern: {reason}. Mach den Ordner beschreibbar, oder schaffe Platz.</translation>
    </message>
    <message>
        <source>It is not a kmsflash collection.</source>
        <translation>Es ist keine Sammlung von kmsflash.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Sie ist beschädigt.</translation>
    </message>
    <message>
        <source>The backup {path} is damaged. Choose another one; your cards are as they were.</source>
        <translation>Die Sicherung {path} ist beschädigt. Wähle eine andere; deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>{path} cannot be restored: {reason} Choose another one; your cards are as they were.</source>
        <translation>{path} lässt sich nicht wiederherstellen: {reason} Wähle eine andere; deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>{path} was made by a newer kmsflash (file revision {revision}, this program knows {revision2}). Update kmsflash to restore it; your cards are as they were.</source>
        <translation>{path} stammt von einem neueren kmsflash (Dateifassung {revision}, dieses Programm kennt {revision2}). Aktualisiere kmsflash, um sie wiederherzustellen; deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The new file {path} is not sound: {reason}. Nothing was changed.</source>
        <translation>Die neue Datei {path} ist nicht in Ordnung: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{path} was taken over by {host}, so nothing more is kept from here. Close it there, then open it here again.</source>
        <translation>{path} wurde von {host} übernommen; darum wird von hier nichts mehr gesichert. Schließ es dort, und öffne es dann hier neu.</translation>
    </message>
    <message>
        <source>The lock on {path} was removed, so another machine may have opened it. Nothing more is kept until you open it here again.</source>
        <translation>Die Sperre auf {path} wurde entfernt; vielleicht hat ein anderer Rechner es geöffnet. Nichts wird mehr gesichert, bis du es hier neu öffnest.</translation>
    </message>
    <message>
        <source>another machine</source>
        <translation>einem anderen Rechner</translation>
    </message>
    <message>
        <source>{path} could not be brought up to date for this kmsflash. It is as it was, and a copy of it is {copy}. {reason}</source>
        <translation>{path} ließ sich nicht auf den Stand dieses kmsflash bringen. Es ist, wie es war, und eine Kopie davon ist {copy}. {reason}</translation>
    </message>
    <message>
        <source>The folder {parent} for your cards cannot be made: {reason}. Choose another file with --collection.</source>
        <translation>Der Ordner {parent} für deine Karten lässt sich nicht anlegen: {reason}. Wähle mit --collection eine andere Datei.</translation>
    </message>
    <message>
        <source>Choose another name than {path}: that one is in use.</source>
        <translation>Wähle einen anderen Namen als {path}: Dieser wird gerade benutzt.</translation>
    </message>
    <message>
        <source>A copy of your cards cannot be made at {path}: {reason}. Choose another place.</source>
        <translation>In {path} lässt sich keine Kopie deiner Karten machen: {reason}. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>The backup {path} cannot be restored: {reason}. Your cards are as they were.</source>
        <translation>Die Sicherung {path} lässt sich nicht wiederherstellen: {reason}. Deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Another program has {path} open. Close it, then restore again; your cards are as they were.</source>
        <translation>Ein anderes Programm hat {path} geöffnet. Schließ es, und stelle noch einmal wieder her; deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>{path} cannot be put in place: {reason}. Your cards are as they were.</source>
        <translation>{path} lässt sich nicht an seinen Platz legen: {reason}. Deine Karten sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The damaged collection {path} cannot be moved aside: {reason}. Nothing was changed.</source>
        <translation>Die beschädigte Sammlung {path} lässt sich nicht beiseitelegen: {reason}. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing in {path} can be read.</source>
        <translation>In {path} lässt sich nichts lesen.</translation>
    </message>
    <message>
        <source>The collection {path} is read-only. Make the file and its folder writable.</source>
        <translation>Die Sammlung {path} ist schreibgeschützt. Mach die Datei und ihren Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>The collection {path} cannot be opened. Make its folder writable.</source>
        <translation>Die Sammlung {path} lässt sich nicht öffnen. Mach ihren Ordner beschreibbar.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing more can be kept in {path}. Free some space.</source>
        <translation>Der Datenträger ist voll; in {path} lässt sich nichts mehr aufbewahren. Schaffe Platz.</translation>
    </message>
    <message>
        <source>Another program is writing to {path}. Try again in a moment.</source>
        <translation>Ein anderes Programm schreibt gerade in {path}. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The collection {path} cannot be read or written: the drive reports an error.</source>
        <translation>Die Sammlung {path} lässt sich nicht lesen oder schreiben: Der Datenträger meldet einen Fehler.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Show all {count}</source>
        <translation>Alle {count} zeigen</translation>
    </message>
    <message>
        <source>The cards of this deck came from no file, so there is none to write ids into.</source>
        <translation>Die Karten dieses Stapels kamen aus keiner Datei; also gibt es keine, in die Kennungen geschrieben werden könnten.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über kmsflash</translation>
    </message>
    <message>
        <source>Typing answers</source>
        <translation>Antworten tippen</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The row of the table that is asked about</source>
        <translation>Die Zeile der Tabelle, nach der gefragt wird</translation>
    </message>
</context>
<context>
    <name>SideNote</name>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>You typed nothing.</source>
        <translation>Du hast nichts getippt.</translation>
    </message>
    <message>
        <source>You typed it right: {answer}</source>
        <translation>Du hast es richtig getippt: {answer}</translation>
    </message>
    <message>
        <source>You typed</source>
        <translation>Getippt</translation>
    </message>
</context>
<context>
    <name>SourceLine</name>
    <message>
        <source>Open in notes</source>
        <translation>In den Notizen öffnen</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Suspend card</source>
        <translation>Karte aussetzen</translation>
    </message>
    <message>
        <source>Suspend {1} cards</source>
        <translation>{1} Karten aussetzen</translation>
    </message>
    <message>
        <source>Unsuspend card</source>
        <translation>Karte wieder fragen</translation>
    </message>
    <message>
        <source>Unsuspend {1} cards</source>
        <translation>{1} Karten wieder fragen</translation>
    </message>
    <message>
        <source>Bury card</source>
        <translation>Karte bis morgen beiseitelegen</translation>
    </message>
    <message>
        <source>Bury {1} cards</source>
        <translation>{1} Karten bis morgen beiseitelegen</translation>
    </message>
    <message>
        <source>Unbury card</source>
        <translation>Karte heute wieder fragen</translation>
    </message>
    <message>
        <source>Unbury {1} cards</source>
        <translation>{1} Karten heute wieder fragen</translation>
    </message>
    <message>
        <source>Flag {1} on card</source>
        <translation>Fahne {1} an einer Karte</translation>
    </message>
    <message>
        <source>Flag {1} on {2} cards</source>
        <translation>Fahne {1} an {2} Karten</translation>
    </message>
    <message>
        <source>Unflag card</source>
        <translation>Karte ohne Fahne</translation>
    </message>
    <message>
        <source>Unflag {1} cards</source>
        <translation>{1} Karten ohne Fahne</translation>
    </message>
    <message>
        <source>Delete card</source>
        <translation>Karte löschen</translation>
    </message>
    <message>
        <source>Delete {1} cards</source>
        <translation>{1} Karten löschen</translation>
    </message>
    <message>
        <source>Forget card</source>
        <translation>Karte vergessen</translation>
    </message>
    <message>
        <source>Forget {1} cards</source>
        <translation>{1} Karten vergessen</translation>
    </message>
    <message>
        <source>Move card to {1}</source>
        <translation>Karte nach {1} verschieben</translation>
    </message>
    <message>
        <source>Move {1} cards to {2}</source>
        <translation>{1} Karten nach {2} verschieben</translation>
    </message>
    <message>
        <source>Make card due today</source>
        <translation>Karte heute fällig</translation>
    </message>
    <message>
        <source>Make card due tomorrow</source>
        <translation>Karte morgen fällig</translation>
    </message>
    <message>
        <source>Make card due in {1} days</source>
        <translation>Karte in {1} Tagen fällig</translation>
    </message>
    <message>
        <source>Make {1} cards due today</source>
        <translation>{1} Karten heute fällig</translation>
    </message>
    <message>
        <source>Make {1} cards due tomorrow</source>
        <translation>{1} Karten morgen fällig</translation>
    </message>
    <message>
        <source>Make {1} cards due in {2} days</source>
        <translation>{1} Karten in {2} Tagen fällig</translation>
    </message>
    <message>
        <source>Tag card with {1}</source>
        <translation>Karte mit Schlagwort {1}</translation>
    </message>
    <message>
        <source>Tag {1} cards with {2}</source>
        <translation>{1} Karten mit Schlagwort {2}</translation>
    </message>
    <message>
        <source>Untag card: {1}</source>
        <translation>Karte ohne Schlagwort {1}</translation>
    </message>
    <message>
        <source>Untag {1} cards: {2}</source>
        <translation>{1} Karten ohne Schlagwort {2}</translation>
    </message>
    <message>
        <source>Make the deck {1}</source>
        <translation>Stapel {1} anlegen</translation>
    </message>
    <message>
        <source>Rename the deck {1} to {2}</source>
        <translation>Stapel {1} in {2} umbenennen</translation>
    </message>
    <message>
        <source>Move the deck {1}</source>
        <translation>Stapel {1} verschieben</translation>
    </message>
    <message>
        <source>Merge the deck {1} into {2}</source>
        <translation>Stapel {1} mit {2} vereinen</translation>
    </message>
    <message>
        <source>Delete the deck {1}</source>
        <translation>Stapel {1} löschen</translation>
    </message>
    <message>
        <source>Make the exam {1}</source>
        <translation>Prüfung {1} anlegen</translation>
    </message>
    <message>
        <source>Change the exam {1}</source>
        <translation>Prüfung {1} ändern</translation>
    </message>
    <message>
        <source>Remove the exam {1}</source>
        <translation>Prüfung {1} löschen</translation>
    </message>
    <message>
        <source>Spread the week after the exam {1}</source>
        <translation>Die Woche nach der Prüfung {1} verteilen</translation>
    </message>
    <message>
        <source>Leave the week after the exam {1}</source>
        <translation>Die Woche nach der Prüfung {1} lassen</translation>
    </message>
    <message>
        <source>Keep the search “{1}”</source>
        <translation>Suche „{1}“ behalten</translation>
    </message>
    <message>
        <source>Change the search “{1}”</source>
        <translation>Suche „{1}“ ändern</translation>
    </message>
    <message>
        <source>Rename a search to “{1}”</source>
        <translation>Eine Suche in „{1}“ umbenennen</translation>
    </message>
    <message>
        <source>Delete the search “{1}”</source>
        <translation>Suche „{1}“ löschen</translation>
    </message>
    <message>
        <source>Spread missed days over 1 day</source>
        <translation>Versäumte Tage auf 1 Tag verteilen</translation>
    </message>
    <message>
        <source>Spread missed days over {1} days</source>
        <translation>Versäumte Tage auf {1} Tage verteilen</translation>
    </message>
    <message>
        <source>Bring all missed days at once</source>
        <translation>Alle versäumten Tage auf einmal</translation>
    </message>
    <message>
        <source>Edit card</source>
        <translation>Karte bearbeiten</translation>
    </message>
    <message>
        <source>Go back to the text of the notes</source>
        <translation>Zurück zum Text der Notizen</translation>
    </message>
    <message>
        <source>Add card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message>
        <source>Add {1} cards</source>
        <translation>{1} Karten hinzufügen</translation>
    </message>
    <message>
        <source>Replace “{1}”</source>
        <translation>„{1}“ ersetzen</translation>
    </message>
    <message>
        <source>Take back the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Change the options of all decks</source>
        <translation>Optionen aller Stapel ändern</translation>
    </message>
    <message>
        <source>Change the options of {1}</source>
        <translation>Optionen von {1} ändern</translation>
    </message>
    <message>
        <source>Change the options {1}</source>
        <translation>Optionen „{1}“ ändern</translation>
    </message>
    <message>
        <source>Choose options for {1}</source>
        <translation>Optionen für {1} wählen</translation>
    </message>
    <message>
        <source>Set today’s limits of {1}</source>
        <translation>Heutige Grenzen von {1} setzen</translation>
    </message>
    <message>
        <source>Make the options {1}</source>
        <translation>Optionen „{1}“ anlegen</translation>
    </message>
    <message>
        <source>Rename the options {1} to {2}</source>
        <translation>Optionen „{1}“ in „{2}“ umbenennen</translation>
    </message>
    <message>
        <source>Delete the options {1}</source>
        <translation>Optionen „{1}“ löschen</translation>
    </message>
    <message>
        <source>Import {1} and {2} more</source>
        <translation>{1} und {2} weitere importieren</translation>
    </message>
    <message>
        <source>Import {1}</source>
        <translation>{1} importieren</translation>
    </message>
    <message>
        <source>Answer to “{question}”</source>
        <translation>Antwort auf „{question}“</translation>
    </message>
    <message>
        <source>Taken back: {step}</source>
        <translation>Zurückgenommen: {step}</translation>
    </message>
    <message>
        <source>Nothing is left to take back of: {step}</source>
        <translation>Davon ist nichts mehr zurückzunehmen: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Noch einmal getan: {step}</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Your answers in order</source>
        <translation>Deine Antworten der Reihe nach</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Hint: {hint}</source>
        <translation>Tipp: {hint}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Es geht weiter</translation>
    </message>
    <message>
        <source>{key} goes on.</source>
        <translation>Mit {key} geht es weiter.</translation>
    </message>
    <message>
        <source>Paused, for no key was pressed for a while.</source>
        <translation>Angehalten, weil eine Weile keine Taste gedrückt wurde.</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Look at these again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Take the tag {tag} away</source>
        <translation>Das Schlagwort {tag} wegnehmen</translation>
    </message>
</context>
<context>
    <name>TakenInPage</name>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>What came of the deck file</source>
        <translation>Was aus der Stapeldatei wurde</translation>
    </message>
    <message>
        <source>Your decks</source>
        <translation>Deine Stapel</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Undo the import of {title}</source>
        <translation>Den Import von {title} zurücknehmen</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Key: {key}</source>
        <translation>Taste: {key}</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
</context>
<context>
    <name>TypingField</name>
    <message>
        <source>Type the answer; Esc gives the keys back</source>
        <translation>Tippe die Antwort; Esc gibt die Tasten zurück</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Deine Antwort</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>Wird noch einmal getan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>UnkeptBar</name>
    <message>
        <source>{key} leads to its buttons, and back.</source>
        <translation>{key} führt zu den Schaltflächen und zurück.</translation>
    </message>
</context>
<context>
    <name>UpgradeNotice</name>
    <message>
        <source>Bringing your collection up to date…</source>
        <translation>Deine Sammlung wird auf den neuesten Stand gebracht …</translation>
    </message>
</context>
<context>
    <name>WaitingImports</name>
    <message>
        <source>Imports that wait</source>
        <translation>Importe, die warten</translation>
    </message>
</context>
<context>
    <name>WaitingLine</name>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on: {what}</source>
        <translation>Weitermachen: {what}</translation>
    </message>
    <message>
        <source>Discard: {what}</source>
        <translation>Verwerfen: {what}</translation>
    </message>
</context>
<context>
    <name>WayPanel</name>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>WhereTo</name>
    <message>
        <source>Deck</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>words with commas between</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Take this file in</source>
        <translation>Diese Datei aufnehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Deck and tags</source>
        <translation>Stapel und Schlagwörter</translation>
    </message>
</context>
<context>
    <name>YearPanel</name>
    <message>
        <source>The year</source>
        <translation>Das Jahr</translation>
    </message>
    <message>
        <source>Answers a day, over a year</source>
        <translation>Antworten am Tag, über ein Jahr</translation>
    </message>
    <message>
        <source>days studied</source>
        <translation>Tage gelernt</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>day studied</source>
        <translation>Tag gelernt</translation>
    </message>
    <message>
        <source>{time} this month</source>
        <translation>{time} in diesem Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>_Banner</name>
    <message>
        <source>Back to the search</source>
        <translation>Zurück zur Suche</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>_CardLook</name>
    <message>
        <source>As it will look</source>
        <translation>So wird sie aussehen</translation>
    </message>
</context>
<context>
    <name>_DropTarget</name>
    <message>
        <source>Drop notes to turn them into cards, or a deck to import it</source>
        <translation>Lass Notizen fallen, und es werden Karten daraus, oder einen Stapel, und er wird importiert</translation>
    </message>
</context>
<context>
    <name>_Empty</name>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>A comma or Enter ends a tag</source>
        <translation>Ein Komma oder Enter beendet ein Schlagwort</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Schlagwort hinzufügen</translation>
    </message>
</context>
<context>
    <name>_Foot</name>
    <message>
        <source>Or drop a file anywhere in this window. Everything stays on this computer; no account.</source>
        <translation>Oder lass eine Datei irgendwo in diesem Fenster fallen. Alles bleibt auf diesem Rechner; kein Konto.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>The font of everything you read</source>
        <translation>Die Schrift von allem, was du liest</translation>
    </message>
    <message>
        <source>The font of code</source>
        <translation>Die Schrift für Code</translation>
    </message>
    <message>
        <source>The icons</source>
        <translation>Die Symbole</translation>
    </message>
    <message>
        <source>Qt: the window and all that is in it</source>
        <translation>Qt: das Fenster und alles darin</translation>
    </message>
    <message>
        <source>The way to the file that holds your cards</source>
        <translation>Der Weg zur Datei mit deinen Karten</translation>
    </message>
    <message>
        <source>The scheduler FSRS, where a deck asks for it</source>
        <translation>Der Planer FSRS, wo ein Stapel ihn wünscht</translation>
    </message>
    <message>
        <source>Reads the Markdown of cards and notes</source>
        <translation>Liest das Markdown von Karten und Notizen</translation>
    </message>
    <message>
        <source>Tables and marks in Markdown</source>
        <translation>Tabellen und Auszeichnungen in Markdown</translation>
    </message>
    <message>
        <source>Lets nothing harmful from a card through</source>
        <translation>Lässt nichts Schädliches aus einer Karte durch</translation>
    </message>
    <message>
        <source>Colours code</source>
        <translation>Färbt Code</translation>
    </message>
    <message>
        <source>Reads web pages and e-books</source>
        <translation>Liest Webseiten und E-Books</translation>
    </message>
    <message>
        <source>Reads Word files</source>
        <translation>Liest Word-Dateien</translation>
    </message>
    <message>
        <source>Reads formulas in LaTeX</source>
        <translation>Liest Formeln in LaTeX</translation>
    </message>
    <message>
        <source>Tells how long reading a PDF will take</source>
        <translation>Sagt, wie lange das Lesen einer PDF-Datei dauert</translation>
    </message>
    <message>
        <source>Reads PDF files</source>
        <translation>Liest PDF-Dateien</translation>
    </message>
    <message>
        <source>Knows sentences again that were reworded</source>
        <translation>Erkennt umformulierte Sätze wieder</translation>
    </message>
    <message>
        <source>Writes to the terminal</source>
        <translation>Schreibt ins Terminal</translation>
    </message>
    <message>
        <source>Knows where a computer keeps what</source>
        <translation>Weiß, wo ein Rechner was aufbewahrt</translation>
    </message>
    <message>
        <source>Names that no two machines give twice</source>
        <translation>Namen, die keine zwei Rechner zweimal vergeben</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>MIT licence</source>
        <translation>MIT-Lizenz</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über kmsflash</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>Brings the file of an older version up to date</source>
        <translation>Bringt die Datei einer älteren Version auf den Stand</translation>
    </message>
    <message>
        <source>Draws the hidden parts of pictures</source>
        <translation>Zeichnet die verdeckten Teile von Bildern</translation>
    </message>
    <message>
        <source>Reads and writes deck files</source>
        <translation>Liest und schreibt Stapeldateien</translation>
    </message>
    <message>
        <source>Unpacks Anki&apos;s packages</source>
        <translation>Entpackt Pakete von Anki</translation>
    </message>
    <message>
        <source>Finds patterns, and gives up in time</source>
        <translation>Findet Muster und gibt rechtzeitig auf</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>Made by hand</source>
        <translation>Von Hand gemacht</translation>
    </message>
    <message>
        <source>Made by itself</source>
        <translation>Von selbst gemacht</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Vor einem Import</translation>
    </message>
    <message>
        <source>Before a change of many cards</source>
        <translation>Vor einer Änderung an vielen Karten</translation>
    </message>
    <message>
        <source>Before a new version changed the file</source>
        <translation>Bevor eine neue Version die Datei änderte</translation>
    </message>
    <message>
        <source>Before another was restored</source>
        <translation>Bevor eine andere wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{cards}, {reviews}</source>
        <translation>{cards}, {reviews}</translation>
    </message>
    <message>
        <source>It cannot be read, and is left alone. {reason}</source>
        <translation>Sie lässt sich nicht lesen und bleibt, wie sie ist. {reason}</translation>
    </message>
    <message>
        <source>{counts}, {size}.</source>
        <translation>{counts}, {size}.</translation>
    </message>
    <message>
        <source>{held} {reason}.</source>
        <translation>{held} {reason}.</translation>
    </message>
    <message>
        <source>They will go to {folder}.</source>
        <translation>Sie werden nach {folder} kommen.</translation>
    </message>
    <message>
        <source>1 backup, {size}, in {folder}.</source>
        <translation>1 Sicherung, {size}, in {folder}.</translation>
    </message>
    <message>
        <source>{count} backups, {size} together, in {folder}.</source>
        <translation>{count} Sicherungen, zusammen {size}, in {folder}.</translation>
    </message>
    <message>
        <source>Go back to the backup “{moment}”?</source>
        <translation>Zur Sicherung „{moment}“ zurückgehen?</translation>
    </message>
    <message>
        <source>It has {counts}.</source>
        <translation>In ihr sind {counts}.</translation>
    </message>
    <message>
        <source>Compared with now: {changes}.</source>
        <translation>Gegenüber jetzt: {changes}.</translation>
    </message>
    <message>
        <source>That is as many as now.</source>
        <translation>Das sind so viele wie jetzt.</translation>
    </message>
    <message>
        <source>Your cards are backed up first as they are now, so you can come back to them.</source>
        <translation>Zuvor werden deine Karten gesichert, wie sie jetzt sind; so kannst du zurück.</translation>
    </message>
    <message>
        <source>Your cards are as they were in the backup “{moment}”.</source>
        <translation>Deine Karten sind, wie sie in der Sicherung „{moment}“ waren.</translation>
    </message>
    <message>
        <source>What you had before is the newest backup.</source>
        <translation>Was du davor hattest, ist die neueste Sicherung.</translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {path}.</source>
        <translation>Die Datei, die sich nicht lesen ließ, ist aufgehoben als {path}.</translation>
    </message>
    <message>
        <source>Pictures and sounds not on this computer: %n.</source>
        <translation>Bilder und Töne, die nicht auf diesem Rechner sind: %n.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} mehr</translation>
    </message>
    <message>
        <source>{count} fewer</source>
        <translation>{count} weniger</translation>
    </message>
    <message>
        <source>%Ln cards</source>
        <translation>%Ln Karten</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%Ln reviews</source>
        <translation>%Ln Wiederholungen</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>Kept backups</source>
        <translation>Vorhandene Sicherungen</translation>
    </message>
</context>
<context>
    <name>browse</name>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>{places} places on {cards} would change.</source>
        <translation>{places} Stellen auf {cards} würden sich ändern.</translation>
    </message>
    <message>
        <source>1 place on {cards} would change.</source>
        <translation>1 Stelle auf {cards} würde sich ändern.</translation>
    </message>
    <message>
        <source>Questions that would be left empty stay as they are: {count}.</source>
        <translation>Fragen, die leer würden, bleiben, wie sie sind: {count}.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All cards</source>
        <translation>Alle Karten</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Hard for me</source>
        <translation>Schwer für mich</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Mit Fahne</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Behaltene Suchen</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Suche behalten</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>not in notes</source>
        <translation>nicht in Notizen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} T</translation>
    </message>
    <message>
        <source>Not in the notes any more</source>
        <translation>Nicht mehr in den Notizen</translation>
    </message>
    <message>
        <source>Set aside until tomorrow</source>
        <translation>Bis morgen beiseitegelegt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{count} von {total}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} ausgewählt</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>No question is asked twice here.</source>
        <translation>Keine Frage wird hier zweimal gestellt.</translation>
    </message>
    <message>
        <source>One question is asked more than once, by {cards} cards.</source>
        <translation>Eine Frage wird mehrmals gestellt, von {cards} Karten.</translation>
    </message>
    <message>
        <source>{groups} questions are asked more than once, by {cards} cards.</source>
        <translation>{groups} Fragen werden mehrmals gestellt, von {cards} Karten.</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>fällig {day}</translation>
    </message>
</context>
<context>
    <name>browse_keys</name>
    <message>
        <source>Browse</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Go to the filters</source>
        <translation>Zu den Filtern</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Die Karte bearbeiten</translation>
    </message>
    <message>
        <source>Suspend, or ask again</source>
        <translation>Aussetzen oder wieder fragen</translation>
    </message>
    <message>
        <source>Set aside until tomorrow, or not</source>
        <translation>Bis morgen beiseitelegen, oder nicht</translation>
    </message>
    <message>
        <source>Flag…</source>
        <translation>Fahne …</translation>
    </message>
    <message>
        <source>Add tags…</source>
        <translation>Schlagwörter hinzufügen …</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>Schlagwörter wegnehmen …</translation>
    </message>
    <message>
        <source>Move to a deck…</source>
        <translation>In einen Stapel verschieben …</translation>
    </message>
    <message>
        <source>Choose when it is due…</source>
        <translation>Wählen, wann sie fällig ist …</translation>
    </message>
    <message>
        <source>Make it new again</source>
        <translation>Wieder neu machen</translation>
    </message>
    <message>
        <source>What there is to know of it</source>
        <translation>Was es über sie zu wissen gibt</translation>
    </message>
    <message>
        <source>Open its notes</source>
        <translation>Ihre Notizen öffnen</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>Suchen und ersetzen …</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Doppelte finden</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Diese Suche behalten …</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten wählen …</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
</context>
<context>
    <name>card face</name>
    <message>
        <source>Sound: </source>
        <translation>Ton: </translation>
    </message>
    <message>
        <source>This picture is not on this computer.</source>
        <translation>Dieses Bild ist nicht auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Merksatz</translation>
    </message>
    <message>
        <source>Exam cue</source>
        <translation>Prüfungshinweis</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
</context>
<context>
    <name>custom</name>
    <message>
        <source>Those likeliest forgotten</source>
        <translation>Fast vergessene</translation>
    </message>
    <message>
        <source>The most difficult</source>
        <translation>Die schwierigsten</translation>
    </message>
    <message>
        <source>Missed today</source>
        <translation>Heute nicht gewusst</translation>
    </message>
    <message>
        <source>With a tag</source>
        <translation>Mit einem Schlagwort</translation>
    </message>
    <message>
        <source>Of a section</source>
        <translation>Aus einem Abschnitt</translation>
    </message>
    <message>
        <source>Of a kind</source>
        <translation>Von einer Art</translation>
    </message>
    <message>
        <source>Of the next day, now</source>
        <translation>Die des nächsten Tages, jetzt</translation>
    </message>
    <message>
        <source>More new ones</source>
        <translation>Mehr neue</translation>
    </message>
    <message>
        <source>Takeaways</source>
        <translation>Merksätze</translation>
    </message>
    <message>
        <source>Traps</source>
        <translation>Fallen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>No such cards</source>
        <translation>Keine solchen Karten</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%n cards</source>
        <translation>%n Karten</translation>
    </message>
    <message>
        <source>These are reviews like any other, only sooner: that day has less to do then.</source>
        <translation>Das sind Wiederholungen wie alle anderen, nur früher: Der Tag hat dann weniger zu tun.</translation>
    </message>
    <message>
        <source>These are learned like any other new card, beyond today&apos;s limit.</source>
        <translation>Sie werden gelernt wie jede neue Karte, über die heutige Grenze hinaus.</translation>
    </message>
    <message>
        <source>Each answer is a review and sets when the card comes next; new cards come too.</source>
        <translation>Jede Antwort ist eine Wiederholung und bestimmt, wann die Karte das nächste Mal kommt; auch neue Karten kommen.</translation>
    </message>
    <message>
        <source>Practice only: no card comes sooner or later for it. What is weak comes again here.</source>
        <translation>Nur Übung: Keine Karte kommt deshalb früher oder später. Was schwach ist, kommt hier noch einmal.</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>{count} cards</source>
        <translation>{count} Karten</translation>
    </message>
    <message>
        <source>1 review</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>{count} reviews</source>
        <translation>{count} Wiederholungen</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>Restore the backup from {moment}</source>
        <translation>Sicherung wiederherstellen: {moment}</translation>
    </message>
    <message>
        <source>It has {cards} and {reviews}; you gave no answer since.</source>
        <translation>In ihr sind {cards} und {reviews}; seither hast du nichts wiederholt.</translation>
    </message>
    <message>
        <source>{cards} and {reviews}; 1 of them came after the backup and is kept in the journal.</source>
        <translation>{cards} und {reviews}; 1 davon kam nach der Sicherung und steht im Protokoll.</translation>
    </message>
    <message>
        <source>{cards} and {reviews}; {count} of them came after the backup and are kept in the journal.</source>
        <translation>{cards} und {reviews}; {count} davon kamen nach der Sicherung und stehen im Protokoll.</translation>
    </message>
    <message>
        <source>1 later review is of a card that the backup does not have.</source>
        <translation>1 spätere Wiederholung gehört zu einer Karte, die die Sicherung nicht hat.</translation>
    </message>
    <message>
        <source>{count} later reviews are of cards that the backup does not have.</source>
        <translation>{count} spätere Wiederholungen gehören zu Karten, die die Sicherung nicht hat.</translation>
    </message>
    <message>
        <source>Other changes made since then are not in it.</source>
        <translation>Andere Änderungen seither sind nicht dabei.</translation>
    </message>
    <message>
        <source>{cards} and {reviews} can be read, with all changes made up to now.</source>
        <translation>{cards} und {reviews} sind lesbar, mit allen Änderungen bis jetzt.</translation>
    </message>
    <message>
        <source>About 1 entry cannot be read.</source>
        <translation>Etwa 1 Eintrag ist nicht lesbar.</translation>
    </message>
    <message>
        <source>About {count} entries cannot be read.</source>
        <translation>Etwa {count} Einträge sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The damage changed 1 entry; “Check the collection” in the settings names it.</source>
        <translation>Der Schaden hat 1 Eintrag verändert; „Die Sammlung überprüfen“ in den Einstellungen nennt ihn.</translation>
    </message>
    <message>
        <source>The damage changed {count} entries; “Check the collection” in the settings names them.</source>
        <translation>Der Schaden hat {count} Einträge verändert; „Die Sammlung überprüfen“ in den Einstellungen nennt sie.</translation>
    </message>
    <message>
        <source>{cards} and {reviews}, with all changes up to now: nothing is missing.</source>
        <translation>{cards} und {reviews}, mit allen Änderungen bis jetzt: Nichts fehlt.</translation>
    </message>
    <message>
        <source>{cards} and {reviews} are there.</source>
        <translation>{cards} und {reviews} sind da.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}. Nothing was deleted.</source>
        <translation>Die beschädigte Datei ist aufgehoben als {path}. Nichts wurde gelöscht.</translation>
    </message>
</context>
<context>
    <name>deck_keys</name>
    <message>
        <source>Decks</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Study the deck</source>
        <translation>Den Stapel lernen</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>New deck</source>
        <translation>Neuer Stapel</translation>
    </message>
    <message>
        <source>New deck inside it</source>
        <translation>Neuer Stapel darin</translation>
    </message>
    <message>
        <source>Move it up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move it down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Put it into the deck above</source>
        <translation>In den Stapel darüber legen</translation>
    </message>
    <message>
        <source>Take it out of its deck</source>
        <translation>Aus seinem Stapel nehmen</translation>
    </message>
    <message>
        <source>Move it into a deck…</source>
        <translation>In einen Stapel verschieben …</translation>
    </message>
    <message>
        <source>Merge it into a deck…</source>
        <translation>Mit einem Stapel vereinen …</translation>
    </message>
    <message>
        <source>Its options…</source>
        <translation>Seine Optionen …</translation>
    </message>
    <message>
        <source>Its exam date…</source>
        <translation>Sein Prüfungstag …</translation>
    </message>
    <message>
        <source>A mock exam of it…</source>
        <translation>Probeprüfung daraus …</translation>
    </message>
    <message>
        <source>Update it from its notes</source>
        <translation>Nach seinen Notizen auffrischen</translation>
    </message>
    <message>
        <source>Write ids into its notes…</source>
        <translation>Kennungen in seine Notizen schreiben …</translation>
    </message>
    <message>
        <source>Export it…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Export all decks…</source>
        <translation>Alle Stapel exportieren …</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Namen filtern</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
</context>
<context>
    <name>decks</name>
    <message>
        <source>1 review</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%n reviews</source>
        <translation>%n Wiederholungen</translation>
    </message>
    <message>
        <source>1 deck inside it</source>
        <translation>1 Stapel darin</translation>
    </message>
    <message>
        <source>%n decks inside it</source>
        <translation>%n Stapel darin</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>„{name}“ löschen?</translation>
    </message>
    <message>
        <source>With it go: {things}. Undo brings all of it back.</source>
        <translation>Damit gehen: {things}. Zurücknehmen bringt alles wieder.</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>„{name}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>“{name}” and its {cards} are deleted.</source>
        <translation>„{name}“ ist gelöscht, mit {cards}.</translation>
    </message>
    <message>
        <source>“{name}” is merged into “{into}”.</source>
        <translation>„{name}“ ist mit „{into}“ vereint.</translation>
    </message>
    <message>
        <source>Nothing waits in “{name}” today.</source>
        <translation>In „{name}“ wartet heute nichts.</translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Merksatz</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Exam cue</source>
        <translation>Prüfungshinweis</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>A card in %1 asks this already.</source>
        <translation>Eine Karte in %1 fragt das schon.</translation>
    </message>
    <message>
        <source>%1 cards ask this already, one of them in %2.</source>
        <translation>%1 Karten fragen das schon, eine davon in %2.</translation>
    </message>
    <message>
        <source>Added to %2.</source>
        <translation>Hinzugefügt zu %2.</translation>
    </message>
    <message>
        <source>%1 cards added to %2.</source>
        <translation>%1 Karten hinzugefügt zu %2.</translation>
    </message>
</context>
<context>
    <name>exam</name>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%n cards</source>
        <translation>%n Karten</translation>
    </message>
    <message>
        <source>1 new card</source>
        <translation>1 neue Karte</translation>
    </message>
    <message>
        <source>%n new cards</source>
        <translation>%n neue Karten</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%n days</source>
        <translation>%n Tage</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%n minutes</source>
        <translation>%n Minuten</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Take away: {days}</source>
        <translation>Wegnehmen: {days}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{percent} ± {off}</source>
        <translation>{percent} ± {off}</translation>
    </message>
    <message>
        <source>1 day to go</source>
        <translation>Noch 1 Tag</translation>
    </message>
    <message>
        <source>%n days to go</source>
        <translation>Noch %n Tage</translation>
    </message>
    <message>
        <source>, ready for about {percent}</source>
        <translation>, bereit zu etwa {percent}</translation>
    </message>
    <message>
        <source>Nothing belongs to it yet: check a deck or a section.</source>
        <translation>Noch gehört nichts dazu: Hake einen Stapel oder einen Abschnitt an.</translation>
    </message>
    <message>
        <source>There is no day left on which to study.</source>
        <translation>Es bleibt kein Tag, an dem du lernen kannst.</translation>
    </message>
    <message>
        <source>{cards}, {days}: you can see them all, but it is tight. More minutes help.</source>
        <translation>{cards}, {days}: Du kannst alle sehen, aber es ist knapp. Mehr Minuten helfen.</translation>
    </message>
    <message>
        <source>{cards}, {days}: you can see them all.</source>
        <translation>{cards}, {days}: Du kannst alle sehen.</translation>
    </message>
    <message>
        <source>Studying as rarely as in the last weeks you cannot finish: {required} a day would be needed; your minutes allow {possible}.</source>
        <translation>So selten gelernt wie in den letzten Wochen, wirst du nicht fertig: Am Tag bräuchte es {required}; mit deinen Minuten gehen {possible}.</translation>
    </message>
    <message>
        <source>You cannot finish: {required} a day would be needed; your minutes allow {possible}.</source>
        <translation>Du wirst nicht fertig: Am Tag bräuchte es {required}; mit deinen Minuten gehen {possible}.</translation>
    </message>
    <message>
        <source>You cannot finish: {required} a day would be needed; {minutes} a day allows {possible}.</source>
        <translation>Du wirst nicht fertig: Am Tag bräuchte es {required}; mit {minutes} am Tag gehen {possible}.</translation>
    </message>
    <message>
        <source>You cannot finish: {required} a day would be needed; {minutes} a day allow {possible}.</source>
        <translation>Du wirst nicht fertig: Am Tag bräuchte es {required}; mit {minutes} am Tag gehen {possible}.</translation>
    </message>
    <message>
        <source>It is tight. More minutes a day help.</source>
        <translation>Es ist knapp. Mehr Minuten am Tag helfen.</translation>
    </message>
    <message>
        <source>To see all: {minutes} a day, or leave out {cards}.</source>
        <translation>Um alle zu sehen: {minutes} am Tag, oder {cards} weglassen.</translation>
    </message>
    <message>
        <source>Following the plan you would see about {seen} of {cards} cards and recall about {known} ({least} to {most}).</source>
        <translation>Nach dem Plan würdest du etwa {seen} von {cards} Karten sehen und etwa {known} wissen ({least} bis {most}).</translation>
    </message>
    <message>
        <source>Studying every day you would see all {cards} and recall about {known} ({least} to {most}).</source>
        <translation>Jeden Tag gelernt, würdest du alle {cards} sehen und etwa {known} wissen ({least} bis {most}).</translation>
    </message>
    <message>
        <source>You can see every card, but expect about {percent}, not 95 %. More minutes a day help.</source>
        <translation>Du kannst jede Karte sehen, aber rechne mit etwa {percent}, nicht 95 %. Mehr Minuten am Tag helfen.</translation>
    </message>
    <message>
        <source>Take {minutes} a day</source>
        <translation>{minutes} am Tag nehmen</translation>
    </message>
    <message>
        <source>Leave out {cards}</source>
        <translation>{cards} weglassen</translation>
    </message>
    <message>
        <source>{cards} left out: the last in the notes that you have not seen.</source>
        <translation>{cards} weggelassen: die letzten der Notizen, die du nicht gesehen hast.</translation>
    </message>
    <message>
        <source>“{name}” now has {minutes} a day.</source>
        <translation>„{name}“ hat jetzt {minutes} am Tag.</translation>
    </message>
    <message>
        <source>“{name}” is removed. Your cards are as if it had never been there.</source>
        <translation>„{name}“ ist gelöscht. Deine Karten sind, als wäre nie eine Prüfung gewesen.</translation>
    </message>
    <message>
        <source>Not measured yet: too few repeats in the last 30 days.</source>
        <translation>Noch nicht gemessen: zu wenige Wiederholungen in den letzten 30 Tagen.</translation>
    </message>
    <message>
        <source>Predicted {foretold}, known {known}, over {repeats} in the last 30 days.</source>
        <translation>Vorhergesagt {foretold}, gewusst {known}, bei {repeats} in den letzten 30 Tagen.</translation>
    </message>
    <message>
        <source>1 repeat</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>%n repeats</source>
        <translation>%n Wiederholungen</translation>
    </message>
    <message>
        <source>1 answer in a mock exam</source>
        <translation>1 Antwort in einer Probeprüfung</translation>
    </message>
    <message>
        <source>%n answers in mock exams</source>
        <translation>%n Antworten in Probeprüfungen</translation>
    </message>
    <message>
        <source>{repeats} and {answers}</source>
        <translation>{repeats} und {answers}</translation>
    </message>
    <message>
        <source>A rough estimate, not measured at all: no card was repeated yet.</source>
        <translation>Eine grobe Schätzung, gar nicht gemessen: Noch wurde keine Karte wiederholt.</translation>
    </message>
    <message>
        <source>A rough estimate, hardly measured: it rests on {repeats}.</source>
        <translation>Eine grobe Schätzung, kaum gemessen: Sie beruht auf {repeats}.</translation>
    </message>
    <message>
        <source>Not measured beyond {days}: your repeats hardly ever waited longer.</source>
        <translation>Über {days} hinaus nicht gemessen: So lange warteten deine Wiederholungen kaum je.</translation>
    </message>
    <message>
        <source>It rests on {repeats} of your own.</source>
        <translation>Sie beruht auf {repeats} von dir.</translation>
    </message>
    <message>
        <source>Under no heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>{name}: {ready}, {seen} of {cards} seen</source>
        <translation>{name}: {ready}, {seen} von {cards} gesehen</translation>
    </message>
    <message>
        <source>A wide band means few answers so far, not a bad result.</source>
        <translation>Ein breites Band heißt bisher wenige Antworten, nicht ein schlechtes Ergebnis.</translation>
    </message>
    <message>
        <source>A wide band means few answers so far, not a bad result: none of “{section}” was seen yet.</source>
        <translation>Ein breites Band heißt bisher wenige Antworten, nicht ein schlechtes Ergebnis: Von „{section}“ wurde noch nichts gesehen.</translation>
    </message>
    <message>
        <source>A wide band means few answers so far, not a bad result: none of “{section}” was repeated yet.</source>
        <translation>Ein breites Band heißt bisher wenige Antworten, nicht ein schlechtes Ergebnis: Von „{section}“ wurde noch nichts wiederholt.</translation>
    </message>
    <message>
        <source>A wide band means few answers so far, not a bad result: “{section}” has only {repeats}.</source>
        <translation>Ein breites Band heißt bisher wenige Antworten, nicht ein schlechtes Ergebnis: „{section}“ hat erst {repeats}.</translation>
    </message>
    <message>
        <source>You have seen all cards, and will know about {known} on the day.</source>
        <translation>Du hast alle Karten gesehen und wirst am Tag etwa {known} wissen.</translation>
    </message>
    <message>
        <source>By the plan you will not see all cards, and will know about {known} on the day.</source>
        <translation>Nach dem Plan wirst du nicht alle Karten sehen und am Tag etwa {known} wissen.</translation>
    </message>
    <message>
        <source>By the plan you see the last card on {date}, and will know about {known} on the day.</source>
        <translation>Nach dem Plan hast du bis {date} alle Karten gesehen und weißt am Tag etwa {known}.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{day}: {percent} known.</source>
        <translation>{day}: {percent} gewusst.</translation>
    </message>
    <message>
        <source>{day}: about {percent} by the plan.</source>
        <translation>{day}: etwa {percent} nach dem Plan.</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Only look</source>
        <translation>Nur ansehen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Your cards are open on another machine.</source>
        <translation>Deine Karten sind auf einem anderen Rechner geöffnet.</translation>
    </message>
    <message>
        <source>Your cards are open on {host}.</source>
        <translation>Deine Karten sind auf {host} geöffnet.</translation>
    </message>
    <message>
        <source>Your cards are open on {host}, by {user}.</source>
        <translation>Deine Karten sind auf {host} geöffnet, von {user}.</translation>
    </message>
    <message>
        <source>Open there since {since}; last seen {sign}.</source>
        <translation>Dort offen seit {since}; zuletzt gesehen {sign}.</translation>
    </message>
    <message>
        <source>That is probably no longer so: the machine was switched off or lost its connection. If you take over, answers given there that have not arrived here yet are missing from these cards.</source>
        <translation>Das stimmt wohl nicht mehr: Der Rechner wurde ausgeschaltet oder verlor die Verbindung. Wenn du übernimmst, fehlen in diesen Karten Antworten von dort, die hier noch nicht ankamen.</translation>
    </message>
    <message>
        <source>Close kmsflash there, then try again. If you take over while it is in use there, answers given there from now on are not kept, and those that have not arrived here yet are missing from these cards.</source>
        <translation>Schließ kmsflash dort, und versuch es noch einmal. Wenn du übernimmst, während es dort benutzt wird, werden Antworten von dort ab jetzt nicht gesichert, und solche, die hier noch nicht ankamen, fehlen in diesen Karten.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>a minute ago</source>
        <translation>vor einer Minute</translation>
    </message>
    <message>
        <source>%n minutes ago</source>
        <translation>vor %n Minuten</translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>vor einer Stunde</translation>
    </message>
    <message>
        <source>%n hours ago</source>
        <translation>vor %n Stunden</translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation>vor %n Tagen</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>mock</name>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%n minutes</source>
        <translation>%n Minuten</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>{minutes} left</source>
        <translation>Noch {minutes}</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>%n questions</source>
        <translation>%n Fragen</translation>
    </message>
    <message>
        <source>Question {number} of {count}</source>
        <translation>Frage {number} von {count}</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Frage {number}</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>mit Fahne</translation>
    </message>
    <message>
        <source>here you are</source>
        <translation>hier bist du</translation>
    </message>
    <message>
        <source>1 question is not answered.</source>
        <translation>1 Frage ist nicht beantwortet.</translation>
    </message>
    <message>
        <source>%n questions are not answered.</source>
        <translation>%n Fragen sind nicht beantwortet.</translation>
    </message>
    <message>
        <source>1 is flagged.</source>
        <translation>1 hat eine Fahne.</translation>
    </message>
    <message>
        <source>%n are flagged.</source>
        <translation>%n haben eine Fahne.</translation>
    </message>
    <message>
        <source>{right} of {asked}</source>
        <translation>{right} von {asked}</translation>
    </message>
    <message>
        <source>{right} of {asked} right so far</source>
        <translation>bisher {right} von {asked} richtig</translation>
    </message>
    <message>
        <source>{right} of {asked} right, {percent} %</source>
        <translation>{right} von {asked} richtig, {percent} %</translation>
    </message>
    <message>
        <source>Predicted {predicted} %, you got {got} %.</source>
        <translation>Vorhergesagt {predicted} %, erreicht {got} %.</translation>
    </message>
    <message>
        <source>The last time: predicted {predicted} %, you got {got} %.</source>
        <translation>Beim letzten Mal: vorhergesagt {predicted} %, erreicht {got} %.</translation>
    </message>
    <message>
        <source>As marks: {got} of {of}, and {passing} pass.</source>
        <translation>In Punkten: {got} von {of}; mit {passing} ist bestanden.</translation>
    </message>
    <message>
        <source>As marks: {got} of {of}; {passing} would pass.</source>
        <translation>In Punkten: {got} von {of}; mit {passing} wäre bestanden.</translation>
    </message>
    <message>
        <source>The time was over after {minutes}.</source>
        <translation>Die Zeit war nach {minutes} um.</translation>
    </message>
    <message>
        <source>It took {minutes}.</source>
        <translation>Dauer: {minutes}.</translation>
    </message>
    <message>
        <source>It took {minutes}, of {allowed} allowed.</source>
        <translation>Dauer: {minutes}, erlaubt: {allowed}.</translation>
    </message>
    <message>
        <source>1 open answer waits for your word: was it right?</source>
        <translation>1 offene Antwort wartet auf dein Urteil: War sie richtig?</translation>
    </message>
    <message>
        <source>%n open answers wait for your word: were they right?</source>
        <translation>%n offene Antworten warten auf dein Urteil: Waren sie richtig?</translation>
    </message>
    <message>
        <source>{right} of {asked} right</source>
        <translation>{right} von {asked} richtig</translation>
    </message>
    <message>
        <source>Without a heading</source>
        <translation>Ohne Überschrift</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Not graded yet</source>
        <translation>Noch nicht bewertet</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>Study the card I missed</source>
        <translation>Die nicht gewusste Karte lernen</translation>
    </message>
    <message>
        <source>Study the %n cards I missed</source>
        <translation>Die %n nicht gewussten Karten lernen</translation>
    </message>
</context>
<context>
    <name>mock_keys</name>
    <message>
        <source>Choose the first option</source>
        <translation>Die erste Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the second option</source>
        <translation>Die zweite Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the third option</source>
        <translation>Die dritte Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the fourth option</source>
        <translation>Die vierte Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the fifth option</source>
        <translation>Die fünfte Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the sixth option</source>
        <translation>Die sechste Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the seventh option</source>
        <translation>Die siebte Antwort wählen</translation>
    </message>
    <message>
        <source>Choose the eighth option</source>
        <translation>Die achte Antwort wählen</translation>
    </message>
    <message>
        <source>Mock exam</source>
        <translation>Probeprüfung</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>Nächste Frage</translation>
    </message>
    <message>
        <source>Question before</source>
        <translation>Frage davor</translation>
    </message>
    <message>
        <source>Open question: I have it in mind</source>
        <translation>Offene Frage: Ich habe sie im Kopf</translation>
    </message>
    <message>
        <source>Open question: write the answer</source>
        <translation>Offene Frage: die Antwort schreiben</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Die Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>To the option below, or scroll</source>
        <translation>Zur Antwort darunter, oder blättern</translation>
    </message>
    <message>
        <source>To the option above, or scroll</source>
        <translation>Zur Antwort darüber, oder blättern</translation>
    </message>
    <message>
        <source>Flag the question, to come back to it</source>
        <translation>Der Frage eine Fahne geben, um wiederzukommen</translation>
    </message>
    <message>
        <source>Show all questions</source>
        <translation>Alle Fragen zeigen</translation>
    </message>
    <message>
        <source>Hide the clock, or show it</source>
        <translation>Die Uhr verbergen oder zeigen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Abgeben</translation>
    </message>
    <message>
        <source>Leave; everything is kept to go on with</source>
        <translation>Gehen; alles bleibt, um weiterzumachen</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten zeigen</translation>
    </message>
    <message>
        <source>Results of a mock exam</source>
        <translation>Ergebnis einer Probeprüfung</translation>
    </message>
    <message>
        <source>Open question: it was wrong</source>
        <translation>Offene Frage: Sie war falsch</translation>
    </message>
    <message>
        <source>Open question: it was right</source>
        <translation>Offene Frage: Sie war richtig</translation>
    </message>
    <message>
        <source>Open the notes at its passage</source>
        <translation>Die Notizen an der Stelle öffnen</translation>
    </message>
    <message>
        <source>Study what I missed</source>
        <translation>Nicht Gewusstes lernen</translation>
    </message>
    <message>
        <source>Delete this mock exam</source>
        <translation>Diese Probeprüfung löschen</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Usual options</source>
        <translation>Übliche Optionen</translation>
    </message>
    <message>
        <source>As {deck} has: {name}</source>
        <translation>Wie {deck}: {name}</translation>
    </message>
    <message>
        <source>Only this deck has them.</source>
        <translation>Nur dieser Stapel hat sie.</translation>
    </message>
    <message>
        <source>Shared by {names}: a change holds for all of them.</source>
        <translation>Gemeinsam für {names}: Eine Änderung gilt für alle.</translation>
    </message>
    <message>
        <source>Shared by {count} decks, among them {names}: a change holds for all.</source>
        <translation>Gemeinsam für {count} Stapel, darunter {names}: Eine Änderung gilt für alle.</translation>
    </message>
    <message>
        <source>Of 100 cards that are due you will know about {known}. A new card takes about {reviews} reviews in its first year.</source>
        <translation>Von 100 fälligen Karten wirst du etwa {known} wissen. Eine neue Karte braucht im ersten Jahr etwa {reviews} Wiederholungen.</translation>
    </message>
    <message>
        <source>At 90 % it would take about {usual}.</source>
        <translation>Bei 90 % wären es etwa {usual}.</translation>
    </message>
    <message>
        <source>Fitted to your own reviews.</source>
        <translation>An deine eigenen Wiederholungen angepasst.</translation>
    </message>
    <message>
        <source>FSRS predicts with what holds for most learners.</source>
        <translation>FSRS sagt mit dem voraus, was für die meisten Lernenden gilt.</translation>
    </message>
    <message>
        <source>To fit it to your own reviews, its optimiser must be installed (with PyTorch, on Linux up to 3 GB): pip install &quot;kmsflash[fit]&quot;</source>
        <translation>Um es an deine Wiederholungen anzupassen, muss sein Optimierer installiert sein (mit PyTorch, unter Linux bis zu 3 GB): pip install &quot;kmsflash[fit]&quot;</translation>
    </message>
    <message>
        <source>From {reviews} reviews nothing better came out than what FSRS comes with. That stays.</source>
        <translation>Aus {reviews} Wiederholungen kam nichts Besseres heraus, als FSRS mitbringt. Das bleibt.</translation>
    </message>
    <message>
        <source>Fitted to {reviews} reviews: predictions come {percent} % nearer to your answers.</source>
        <translation>An {reviews} Wiederholungen angepasst: Die Vorhersagen kommen deinen Antworten um {percent} % näher.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>known</source>
        <translation>gewusst</translation>
    </message>
    <message>
        <source>forgotten</source>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>The next 30 days</source>
        <translation>Die nächsten 30 Tage</translation>
    </message>
    <message>
        <source>What you still know when asked</source>
        <translation>Was du beim Fragen noch weißt</translation>
    </message>
    <message>
        <source>{share} wish</source>
        <translation>Wunsch {share}</translation>
    </message>
    <message>
        <source>Mastery by section</source>
        <translation>Wissen nach Abschnitt</translation>
    </message>
    <message>
        <source>Known, month by month</source>
        <translation>Gewusst, Monat für Monat</translation>
    </message>
    <message>
        <source>young</source>
        <translation>jung</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>reif</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>Wunsch</translation>
    </message>
    <message>
        <source>Do predictions come true?</source>
        <translation>Treffen Vorhersagen zu?</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Stunden des Tages</translation>
    </message>
    <message>
        <source>Time an answer takes</source>
        <translation>Zeit je Antwort</translation>
    </message>
    <message>
        <source>Intervals, in days</source>
        <translation>Abstände, in Tagen</translation>
    </message>
    <message>
        <source>Ease, in percent</source>
        <translation>Leichtigkeit, in Prozent</translation>
    </message>
    <message>
        <source>The hardest cards</source>
        <translation>Die schwersten Karten</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Gewusst</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Again on the same day</source>
        <translation>Noch einmal am selben Tag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>{day}: {cards}</source>
        <translation>{day}: {cards}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Young</source>
        <translation>Jung</translation>
    </message>
    <message>
        <source>under 21 days</source>
        <translation>unter 21 Tagen</translation>
    </message>
    <message>
        <source>Mature</source>
        <translation>Reif</translation>
    </message>
    <message>
        <source>21 days and more</source>
        <translation>21 Tage und mehr</translation>
    </message>
    <message>
        <source>{month}: young {young}; mature {mature}</source>
        <translation>{month}: jung {young}; reif {mature}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Without a section</source>
        <translation>Ohne Abschnitt</translation>
    </message>
    <message>
        <source>{name}: {known} known, {learning} learning, of {cards}</source>
        <translation>{name}: {known} gewusst, {learning} im Lernen, von {cards}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Im Lernen</translation>
    </message>
    <message>
        <source>{hour}: {asked} asked, {share} known</source>
        <translation>{hour}: {asked} gefragt, {share} gewusst</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>{day}: {what}</source>
        <translation>{day}: {what}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Seconds an answer</source>
        <translation>Sekunden je Antwort</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Ease in percent</source>
        <translation>Leichtigkeit in Prozent</translation>
    </message>
    <message>
        <source>{range}: {cards}</source>
        <translation>{range}: {cards}</translation>
    </message>
    <message>
        <source>Predicted {foretold}: known {came}</source>
        <translation>Vorhergesagt {foretold}: gewusst {came}</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>{lapses} × forgotten · {interval}</source>
        <translation>{lapses} × vergessen · {interval}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Nothing was answered in this time. Study a little, and it shows here.</source>
        <translation>In dieser Zeit wurde nichts beantwortet. Lerne ein wenig, und hier steht es.</translation>
    </message>
    <message>
        <source>About {count} a day, {new} of them new; on {idle} of {days} days none.</source>
        <translation>Etwa {count} am Tag, davon {new} neu; an {idle} von {days} Tagen keine.</translation>
    </message>
    <message>
        <source>About {count} a year, {new} of them new.</source>
        <translation>Etwa {count} im Jahr, davon {new} neu.</translation>
    </message>
    <message>
        <source>About {count} a month, {new} of them new.</source>
        <translation>Etwa {count} im Monat, davon {new} neu.</translation>
    </message>
    <message>
        <source>Nothing more falls due. Waiting today: {cards}.</source>
        <translation>Nichts wird mehr fällig. Heute warten: {cards}.</translation>
    </message>
    <message>
        <source>Nothing falls due. Learn new cards, and their repeats show here.</source>
        <translation>Nichts wird fällig. Lerne neue Karten, und ihre Wiederholungen stehen hier.</translation>
    </message>
    <message>
        <source>About {count} a day, {minutes}. The busiest is {day}: {most}.</source>
        <translation>Etwa {count} am Tag, {minutes}. Am meisten ist {day}: {most}.</translation>
    </message>
    <message>
        <source>{cards} in all, beginning on {day}.</source>
        <translation>Ab {day} kommen zusammen {cards}.</translation>
    </message>
    <message>
        <source>Too few answers to tell. Cards asked again on a later day: {count}.</source>
        <translation>Zu wenige Antworten für ein Urteil. An einem späteren Tag wieder gefragte Karten: {count}.</translation>
    </message>
    <message>
        <source>New knowledge</source>
        <translation>Neues Wissen</translation>
    </message>
    <message>
        <source>Old knowledge</source>
        <translation>Altes Wissen</translation>
    </message>
    <message>
        <source>What you know</source>
        <translation>Dein Wissen</translation>
    </message>
    <message>
        <source>{what} is above your wish.</source>
        <translation>{what} liegt über deinem Wunsch.</translation>
    </message>
    <message>
        <source>{what} is under your wish.</source>
        <translation>{what} liegt unter deinem Wunsch.</translation>
    </message>
    <message>
        <source>{what} is about as you wish.</source>
        <translation>{what} ist etwa wie gewünscht.</translation>
    </message>
    <message>
        <source>Too few answers in the last six months to tell.</source>
        <translation>Zu wenige Antworten in den letzten sechs Monaten für ein Urteil.</translation>
    </message>
    <message>
        <source>{share} known in the last six months.</source>
        <translation>{share} gewusst in den letzten sechs Monaten.</translation>
    </message>
    <message>
        <source>{share} known in the last six months, {before} in the six before.</source>
        <translation>{share} gewusst in den letzten sechs Monaten, {before} in den sechs davor.</translation>
    </message>
    <message>
        <source>There are no cards here. Import notes to get some.</source>
        <translation>Hier sind keine Karten. Importiere Notizen, um welche zu bekommen.</translation>
    </message>
    <message>
        <source>{name} is the weakest. Cards not seen yet: {count}.</source>
        <translation>{name} ist am schwächsten. Noch nicht gesehene Karten: {count}.</translation>
    </message>
    <message>
        <source>{share} known for 21 days and more. Cards not seen yet: {count}.</source>
        <translation>{share} für 21 Tage und mehr gewusst. Noch nicht gesehene Karten: {count}.</translation>
    </message>
    <message>
        <source>Too few answers to tell when you know most.</source>
        <translation>Zu wenige Antworten, um zu sagen, wann du am meisten weißt.</translation>
    </message>
    <message>
        <source>You study most at {busiest}, and know most at {best}: {share}.</source>
        <translation>Am meisten lernst du um {busiest}, am meisten weißt du um {best}: {share}.</translation>
    </message>
    <message>
        <source>Nothing was answered in this time.</source>
        <translation>In dieser Zeit wurde nichts beantwortet.</translation>
    </message>
    <message>
        <source>An answer takes {seconds}; {time} in all.</source>
        <translation>Eine Antwort dauert {seconds}; zusammen {time}.</translation>
    </message>
    <message>
        <source>No card was learned yet.</source>
        <translation>Noch wurde keine Karte gelernt.</translation>
    </message>
    <message>
        <source>Back after 21 days or more: {long} of {cards}. Those are known.</source>
        <translation>Zurück nach 21 Tagen oder später: {long} von {cards}. Diese sitzen.</translation>
    </message>
    <message>
        <source>No card under SM-2 was learned yet.</source>
        <translation>Noch wurde keine Karte mit SM-2 gelernt.</translation>
    </message>
    <message>
        <source>No card has an ease under 210 %: none is really hard.</source>
        <translation>Keine Karte hat eine Leichtigkeit unter 210 %: Keine ist wirklich schwer.</translation>
    </message>
    <message>
        <source>Ease under 210 %: {low} of {cards}, the hard ones.</source>
        <translation>Leichtigkeit unter 210 %: {low} von {cards}, die schweren.</translation>
    </message>
    <message>
        <source>No card was forgotten twice. That is how it should be.</source>
        <translation>Keine Karte wurde zweimal vergessen. So soll es sein.</translation>
    </message>
    <message>
        <source>Forgotten most often: ask them in other words, or make two of one.</source>
        <translation>Am öftesten vergessen: Frag mit anderen Worten, oder mach aus einer zwei.</translation>
    </message>
    <message>
        <source>Comparing predictions with your answers …</source>
        <translation>Vorhersagen werden mit deinen Antworten verglichen …</translation>
    </message>
    <message>
        <source>Too few answers to tell. Repeats so far: {count}; needed: {few}.</source>
        <translation>Zu wenige Antworten für ein Urteil. Wiederholungen bisher: {count}; nötig: {few}.</translation>
    </message>
    <message>
        <source>You know more than predicted: {came}, not {foretold}.</source>
        <translation>Du weißt mehr als vorhergesagt: {came}, nicht {foretold}.</translation>
    </message>
    <message>
        <source>You know less than predicted: {came}, not {foretold}.</source>
        <translation>Du weißt weniger als vorhergesagt: {came}, nicht {foretold}.</translation>
    </message>
    <message>
        <source>Predictions come true: {foretold} predicted, {came} known.</source>
        <translation>Die Vorhersagen treffen zu: {foretold} vorhergesagt, {came} gewusst.</translation>
    </message>
    <message>
        <source>This is from {some} of {cards}, picked at random.</source>
        <translation>Nach {some} von {cards}, zufällig gewählt.</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%n cards</source>
        <translation>%n Karten</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%n days</source>
        <translation>%n Tage</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%n minutes</source>
        <translation>%n Minuten</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>{when}: {known} known, {forgotten} forgotten, {new} new</source>
        <translation>{when}: {known} gewusst, {forgotten} vergessen, {new} neu</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>%n answers</source>
        <translation>%n Antworten</translation>
    </message>
    <message>
        <source>nothing was asked</source>
        <translation>nichts wurde gefragt</translation>
    </message>
    <message>
        <source>{share} of {asked}, probably between {low} and {high}</source>
        <translation>{share} von {asked}, wahrscheinlich zwischen {low} und {high}</translation>
    </message>
    <message>
        <source>{low}{unit} and more</source>
        <translation>{low}{unit} und mehr</translation>
    </message>
    <message>
        <source>{low} to {high}{unit}</source>
        <translation>{low} bis {high}{unit}</translation>
    </message>
    <message>
        <source>{hour} o’clock</source>
        <translation>{hour} Uhr</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Everything grows with it. Ctrl + and Ctrl − do the same anywhere.</source>
        <translation>Alles wächst mit. Strg + und Strg − tun überall dasselbe.</translation>
    </message>
    <message>
        <source>New cards a day in each deck</source>
        <translation>Neue Karten am Tag je Stapel</translation>
    </message>
    <message>
        <source>At most this many that you have never seen, where a deck’s options say no other.</source>
        <translation>Höchstens so viele, die du nie gesehen hast, wo die Optionen eines Stapels nichts anderes sagen.</translation>
    </message>
    <message>
        <source>A new day begins at</source>
        <translation>Ein neuer Tag beginnt um</translation>
    </message>
    <message>
        <source>What you study before this hour still counts for the day before.</source>
        <translation>Was du vor dieser Stunde lernst, zählt noch zum Vortag.</translation>
    </message>
    <message>
        <source>Six grades</source>
        <translation>Sechs Noten</translation>
    </message>
    <message>
        <source>Grade with Blank, Wrong, Almost, Hard, Good and Easy instead of the usual four.</source>
        <translation>Mit Leer, Falsch, Fast, Schwer, Gut und Leicht bewerten statt mit den üblichen vier.</translation>
    </message>
    <message>
        <source>Bring hard cards back the same day</source>
        <translation>Schwere Karten am selben Tag wiederbringen</translation>
    </message>
    <message>
        <source>A card graded Hard comes back once more. One that you got wrong always does.</source>
        <translation>Eine mit Schwer bewertete Karte kommt noch einmal. Eine falsch gewusste immer.</translation>
    </message>
    <message>
        <source>Play sounds by themselves</source>
        <translation>Töne von selbst abspielen</translation>
    </message>
    <message>
        <source>Those of the question with the question, those of the answer with the answer.</source>
        <translation>Die der Frage mit der Frage, die der Antwort mit der Antwort.</translation>
    </message>
    <message>
        <source>Type short answers</source>
        <translation>Kurze Antworten tippen</translation>
    </message>
    <message>
        <source>A field for your answer stands under the question; what differs is shown.</source>
        <translation>Unter der Frage steht ein Feld für deine Antwort; gezeigt wird, was anders ist.</translation>
    </message>
    <message>
        <source>Forgive capital letters</source>
        <translation>Großschreibung nachsehen</translation>
    </message>
    <message>
        <source>“bergen” is right for “Bergen”.</source>
        <translation>„bergen“ ist richtig für „Bergen“.</translation>
    </message>
    <message>
        <source>Forgive accents</source>
        <translation>Akzente nachsehen</translation>
    </message>
    <message>
        <source>“cafe” is right for “café”.</source>
        <translation>„cafe“ ist richtig für „café“.</translation>
    </message>
    <message>
        <source>Forgive articles</source>
        <translation>Artikel nachsehen</translation>
    </message>
    <message>
        <source>“Hund” is right for “der Hund”.</source>
        <translation>„Hund“ ist richtig für „der Hund“.</translation>
    </message>
    <message>
        <source>Forgive punctuation</source>
        <translation>Satzzeichen nachsehen</translation>
    </message>
    <message>
        <source>Points and commas inside numbers always count.</source>
        <translation>Punkte und Kommas in Zahlen zählen immer.</translation>
    </message>
    <message>
        <source>Show the time on a card</source>
        <translation>Die Zeit je Karte zeigen</translation>
    </message>
    <message>
        <source>Counted from when the question shows, beside the cross at the top.</source>
        <translation>Gezählt ab der Frage, neben dem Kreuz oben.</translation>
    </message>
    <message>
        <source>Go on by itself</source>
        <translation>Von selbst weitergehen</translation>
    </message>
    <message>
        <source>Shows the answer, then grades it Good. P pauses; so do three cards with no key.</source>
        <translation>Zeigt die Antwort und bewertet sie dann mit Gut. P hält an; drei Karten ohne Taste auch.</translation>
    </message>
    <message>
        <source>Seconds for the question</source>
        <translation>Sekunden für die Frage</translation>
    </message>
    <message>
        <source>Until the answer shows by itself.</source>
        <translation>Bis sich die Antwort von selbst zeigt.</translation>
    </message>
    <message>
        <source>Seconds for the answer</source>
        <translation>Sekunden für die Antwort</translation>
    </message>
    <message>
        <source>Until the next card comes by itself.</source>
        <translation>Bis die nächste Karte von selbst kommt.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the program. Cards are asked in the language of their notes.</source>
        <translation>Die des Programms. Karten fragen in der Sprache ihrer Notizen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>study</name>
    <message>
        <source>Show the answer</source>
        <translation>Die Antwort zeigen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Grade how well you knew it</source>
        <translation>Bewerten, wie gut du es wusstest</translation>
    </message>
    <message>
        <source>Uncover a cell</source>
        <translation>Eine Zelle aufdecken</translation>
    </message>
    <message>
        <source>Pause going on by itself, or resume</source>
        <translation>Das Weitergehen anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Open the notes at its passage</source>
        <translation>Die Notizen an der Stelle öffnen</translation>
    </message>
    <message>
        <source>Bury the card until tomorrow</source>
        <translation>Die Karte bis morgen beiseitelegen</translation>
    </message>
    <message>
        <source>Suspend the card</source>
        <translation>Die Karte aussetzen</translation>
    </message>
    <message>
        <source>Flag the card</source>
        <translation>Der Karte eine Fahne geben</translation>
    </message>
    <message>
        <source>Delete the card</source>
        <translation>Die Karte löschen</translation>
    </message>
    <message>
        <source>Show all that can be done</source>
        <translation>Alles zeigen, was geht</translation>
    </message>
    <message>
        <source>Study the missed cards again</source>
        <translation>Die nicht gewussten noch einmal lernen</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Noch einmal tun</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Close; every answer is kept</source>
        <translation>Schließen; jede Antwort ist gesichert</translation>
    </message>
    <message>
        <source>Show or hide these keys</source>
        <translation>Diese Tasten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Merksatz</translation>
    </message>
    <message>
        <source>Trap</source>
        <translation>Falle</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Exam cue</source>
        <translation>Prüfungshinweis</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Blank</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Almost</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Of six grades: Blank</source>
        <translation>Bei sechs Noten: Leer</translation>
    </message>
    <message>
        <source>Of six grades: Wrong</source>
        <translation>Bei sechs Noten: Falsch</translation>
    </message>
    <message>
        <source>Of six grades: Almost</source>
        <translation>Bei sechs Noten: Fast</translation>
    </message>
    <message>
        <source>Of six grades: Hard</source>
        <translation>Bei sechs Noten: Schwer</translation>
    </message>
    <message>
        <source>Of six grades: Good</source>
        <translation>Bei sechs Noten: Gut</translation>
    </message>
    <message>
        <source>Of six grades: Easy</source>
        <translation>Bei sechs Noten: Leicht</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Show the answer, then Good</source>
        <translation>Die Antwort zeigen, dann Gut</translation>
    </message>
    <message>
        <source>The same; at the end, back to Today</source>
        <translation>Dasselbe; am Ende zurück zu „Heute“</translation>
    </message>
    <message>
        <source>Edit the card</source>
        <translation>Die Karte bearbeiten</translation>
    </message>
    <message>
        <source>Show what is known of the card</source>
        <translation>Zeigen, was über die Karte bekannt ist</translation>
    </message>
    <message>
        <source>At the end: go on beyond the exam&apos;s minutes</source>
        <translation>Am Ende: über die Minuten der Prüfung hinaus weiterlernen</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Nach oben blättern</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Nach unten blättern</translation>
    </message>
    <message>
        <source>A page up</source>
        <translation>Eine Seite nach oben</translation>
    </message>
    <message>
        <source>A page down</source>
        <translation>Eine Seite nach unten</translation>
    </message>
    <message>
        <source>Play the sounds again</source>
        <translation>Die Töne noch einmal abspielen</translation>
    </message>
    <message>
        <source>Go on beyond the exam&apos;s minutes</source>
        <translation>Über die Minuten der Prüfung hinaus weiterlernen</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%n days</source>
        <translation>%n Tage</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>{months} months</source>
        <translation>{months} Monate</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} Jahre</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>today, {days}</source>
        <translation>heute, {days}</translation>
    </message>
    <message>
        <source>today, then {days}</source>
        <translation>heute, dann {days}</translation>
    </message>
    <message>
        <source>%n left</source>
        <translation>%n übrig</translation>
    </message>
    <message>
        <source>{left} · {minutes} min</source>
        <translation>{left} · {minutes} min</translation>
    </message>
    <message>
        <source>{left} · {hours} h {minutes} min</source>
        <translation>{left} · {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>Buried until tomorrow.</source>
        <translation>Bis morgen beiseitegelegt.</translation>
    </message>
    <message>
        <source>Suspended.</source>
        <translation>Ausgesetzt.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>{key} brings the card back.</source>
        <translation>{key} bringt die Karte zurück.</translation>
    </message>
    <message>
        <source>Your notes changed this answer today.</source>
        <translation>Deine Notizen haben diese Antwort heute geändert.</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>Your notes changed this answer on {date}.</source>
        <translation>Deine Notizen haben diese Antwort am {date} geändert.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>answer in {seconds} s</source>
        <translation>Antwort in {seconds} s</translation>
    </message>
    <message>
        <source>next in {seconds} s</source>
        <translation>weiter in {seconds} s</translation>
    </message>
    <message>
        <source>You typed nothing.</source>
        <translation>Du hast nichts getippt.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Not quite: you typed {answer}.</source>
        <translation>Nicht ganz: Du hast {answer} getippt.</translation>
    </message>
    <message>
        <source>From your notes · {path}</source>
        <translation>Aus deinen Notizen · {path}</translation>
    </message>
    <message>
        <source>From your notes</source>
        <translation>Aus deinen Notizen</translation>
    </message>
    <message>
        <source>{cards} in {time}.</source>
        <translation>{cards} in {time}.</translation>
    </message>
    <message>
        <source>You knew it at the first try.</source>
        <translation>Du wusstest sie beim ersten Mal.</translation>
    </message>
    <message>
        <source>Now you know it.</source>
        <translation>Jetzt weißt du sie.</translation>
    </message>
    <message>
        <source>You knew all of them at the first try.</source>
        <translation>Du wusstest alle beim ersten Mal.</translation>
    </message>
    <message>
        <source>Now you have met all of them.</source>
        <translation>Jetzt kennst du sie alle.</translation>
    </message>
    <message>
        <source>You knew %n of them at the first try.</source>
        <translation>Davon wusstest du %n beim ersten Mal.</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%n hours</source>
        <translation>%n Stunden</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%n minutes</source>
        <translation>%n Minuten</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>%n seconds</source>
        <translation>%n Sekunden</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>keiner Zeit</translation>
    </message>
    <message>
        <source>missed once</source>
        <translation>einmal nicht gewusst</translation>
    </message>
    <message>
        <source>missed twice</source>
        <translation>zweimal nicht gewusst</translation>
    </message>
    <message>
        <source>missed %n times</source>
        <translation>%n-mal nicht gewusst</translation>
    </message>
    <message>
        <source>Enough for today</source>
        <translation>Genug für heute</translation>
    </message>
    <message>
        <source>Nothing left for today</source>
        <translation>Für heute nichts mehr</translation>
    </message>
    <message>
        <source>Done for today</source>
        <translation>Fertig für heute</translation>
    </message>
    <message>
        <source>The minutes for your exam are used; 1 more card would help.</source>
        <translation>Die Minuten für deine Prüfung sind verbraucht; 1 weitere Karte würde helfen.</translation>
    </message>
    <message>
        <source>The minutes for your exam are used; %n more cards would help.</source>
        <translation>Die Minuten für deine Prüfung sind verbraucht; %n weitere Karten würden helfen.</translation>
    </message>
    <message>
        <source>Go on: 1 card</source>
        <translation>Weiter: 1 Karte</translation>
    </message>
    <message>
        <source>Go on: %n cards</source>
        <translation>Weiter: %n Karten</translation>
    </message>
    <message>
        <source>Nothing is planned. New notes bring new cards.</source>
        <translation>Nichts ist geplant. Neue Notizen bringen neue Karten.</translation>
    </message>
    <message>
        <source>Next: {day}, {cards}</source>
        <translation>Nächstes: {day}, {cards}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>on {weekday}</source>
        <translation>am {weekday}</translation>
    </message>
    <message>
        <source>on {date}</source>
        <translation>am {date}</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>per card</source>
        <translation>je Karte</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>learned for the first time</source>
        <translation>zum ersten Mal gelernt</translation>
    </message>
    <message>
        <source>nothing to remember yet</source>
        <translation>noch nichts zu behalten</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%n cards</source>
        <translation>%n Karten</translation>
    </message>
    <message>
        <source>Study this one again</source>
        <translation>Diese noch einmal lernen</translation>
    </message>
    <message>
        <source>Study these %n again</source>
        <translation>Diese %n noch einmal lernen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Play the sounds again; at the end: study the missed cards again</source>
        <translation>Die Töne noch einmal abspielen; am Ende: die nicht gewussten noch einmal lernen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Card info</source>
        <translation>Über die Karte</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Going on by itself: {act}</source>
        <translation>Von selbst weiter: {act}</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Zurücknehmen: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Wiederholen: {step}</translation>
    </message>
    <message>
        <source>Do again: {step}</source>
        <translation>Noch einmal: {step}</translation>
    </message>
    <message>
        <source>Take back: {step}</source>
        <translation>Zurücknehmen: {step}</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Bury</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Bury until tomorrow</source>
        <translation>Bis morgen beiseitelegen</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Aussetzen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Fahne</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Open the notes</source>
        <translation>Die Notizen öffnen</translation>
    </message>
    <message>
        <source>Uncover a cell, or give a hint</source>
        <translation>Eine Zelle aufdecken oder einen Tipp geben</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>{percent} % known</source>
        <translation>{percent} % gewusst</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>day left</source>
        <translation>Tag übrig</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>Tage übrig</translation>
    </message>
    <message>
        <source>Ready for about</source>
        <translation>Bereit zu etwa</translation>
    </message>
    <message>
        <source>{percent} % ± {off}</source>
        <translation>{percent} % ± {off}</translation>
    </message>
    <message>
        <source>Exam {name}, {date}, {number} {unit}</source>
        <translation>Prüfung {name}, {date}, {number} {unit}</translation>
    </message>
    <message>
        <source>1 more card for your exam</source>
        <translation>1 Karte mehr für deine Prüfung</translation>
    </message>
    <message>
        <source>%n more cards for your exam</source>
        <translation>%n Karten mehr für deine Prüfung</translation>
    </message>
    <message>
        <source>Your exam is over. {cards} of its cards come due this week, about {count} a day.</source>
        <translation>Deine Prüfung ist vorbei. Aus ihr werden diese Woche {cards} fällig, etwa {count} am Tag.</translation>
    </message>
    <message>
        <source>Your exam is today. {cards} of its cards come due in the week after it, about {count} a day.</source>
        <translation>Deine Prüfung ist heute. Aus ihr werden in der Woche danach {cards} fällig, etwa {count} am Tag.</translation>
    </message>
    <message>
        <source>Spread over %n weeks</source>
        <translation>Auf %n Wochen verteilen</translation>
    </message>
    <message>
        <source>Spread over %n days</source>
        <translation>Auf %n Tage verteilen</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%n cards</source>
        <translation>%n Karten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>%n hours</source>
        <translation>%n Stunden</translation>
    </message>
    <message>
        <source>{hours} {minutes} min</source>
        <translation>{hours} {minutes} min</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>%n minutes</source>
        <translation>%n Minuten</translation>
    </message>
    <message>
        <source>%n to review</source>
        <translation>%n zu wiederholen</translation>
    </message>
    <message>
        <source>%n new</source>
        <translation>%n neu</translation>
    </message>
    <message>
        <source>%n to repeat</source>
        <translation>%n noch einmal</translation>
    </message>
    <message>
        <source>Nothing to study today</source>
        <translation>Heute nichts zu lernen</translation>
    </message>
    <message>
        <source>Nothing due until tomorrow</source>
        <translation>Nichts fällig bis morgen</translation>
    </message>
    <message>
        <source>Nothing due until {day}</source>
        <translation>Nichts fällig bis {day}</translation>
    </message>
    <message>
        <source>{percent} % begun</source>
        <translation>{percent} % begonnen</translation>
    </message>
    <message>
        <source>done for today</source>
        <translation>fertig für heute</translation>
    </message>
    <message>
        <source>{day}: nothing</source>
        <translation>{day}: nichts</translation>
    </message>
    <message>
        <source>1 answer</source>
        <translation>1 Antwort</translation>
    </message>
    <message>
        <source>%n answers</source>
        <translation>%n Antworten</translation>
    </message>
    <message>
        <source>{day}: {answers}</source>
        <translation>{day}: {answers}</translation>
    </message>
    <message>
        <source>Studied today</source>
        <translation>Heute gelernt</translation>
    </message>
    <message>
        <source>Studied on {count} of {of} days</source>
        <translation>An {count} von {of} Tagen gelernt</translation>
    </message>
    <message>
        <source>Tomorrow nothing</source>
        <translation>Morgen nichts</translation>
    </message>
    <message>
        <source>Tomorrow {cards}, about {minutes}</source>
        <translation>Morgen {cards}, etwa {minutes}</translation>
    </message>
    <message>
        <source>Count as today&apos;s</source>
        <translation>Als heutige zählen</translation>
    </message>
    <message>
        <source>Leave as dated</source>
        <translation>Beim Datum lassen</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage …</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alle auf einmal</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lassen, wie es ist</translation>
    </message>
    <message>
        <source>Study them anyway</source>
        <translation>Trotzdem lernen</translation>
    </message>
    <message>
        <source>Custom study…</source>
        <translation>Eigene Auswahl …</translation>
    </message>
    <message>
        <source>%n waiting from missed days</source>
        <translation>%n warten aus versäumten Tagen</translation>
    </message>
    <message>
        <source>Clear them over %n days</source>
        <translation>Auf %n Tage verteilen</translation>
    </message>
    <message>
        <source>Missed days: today&apos;s part is done, {left} left until {day}</source>
        <translation>Versäumte Tage: Der heutige Teil ist getan, {left} übrig bis {day}</translation>
    </message>
    <message>
        <source>Missed days: {today} of {left} today, the last on {day}</source>
        <translation>Versäumte Tage: {today} von {left} heute, die letzte am {day}</translation>
    </message>
    <message>
        <source>1 more is due than today&apos;s limits let in</source>
        <translation>Eine mehr ist fällig, als die heutigen Grenzen zulassen</translation>
    </message>
    <message>
        <source>%n more are due than today&apos;s limits let in</source>
        <translation>%n mehr sind fällig, als die heutigen Grenzen zulassen</translation>
    </message>
    <message>
        <source>%n held back until tomorrow: you saw their siblings today</source>
        <translation>%n bis morgen zurückgehalten: Du hast Geschwister heute gesehen</translation>
    </message>
    <message>
        <source>1 answer is dated {day}: the computer&apos;s clock was ahead. Is it today&apos;s?</source>
        <translation>Eine Antwort trägt das Datum {day}: Die Uhr des Rechners ging vor. Ist sie von heute?</translation>
    </message>
    <message>
        <source>%n answers are dated up to {day}: the computer&apos;s clock was ahead. Are they today&apos;s?</source>
        <translation>%n Antworten tragen ein Datum bis {day}: Die Uhr des Rechners ging vor. Sind sie von heute?</translation>
    </message>
    <message>
        <source>1 card from tomorrow</source>
        <translation>1 Karte von morgen</translation>
    </message>
    <message>
        <source>%n cards from tomorrow</source>
        <translation>%n Karten von morgen</translation>
    </message>
    <message>
        <source>1 card from {day}</source>
        <translation>1 Karte von {day}</translation>
    </message>
    <message>
        <source>%n cards from {day}</source>
        <translation>%n Karten von {day}</translation>
    </message>
    <message>
        <source>1 more new card</source>
        <translation>1 neue Karte mehr</translation>
    </message>
    <message>
        <source>%n more new cards</source>
        <translation>%n neue Karten mehr</translation>
    </message>
    <message>
        <source>%n missed today again</source>
        <translation>%n heute nicht gewusste noch einmal</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Notes (%1)</source>
        <translation>Notizen (%1)</translation>
    </message>
    <message>
        <source>Notes and decks (%1)</source>
        <translation>Notizen und Stapel (%1)</translation>
    </message>
    <message>
        <source>Turn notes into cards, or import a deck</source>
        <translation>Aus Notizen Karten machen, oder einen Stapel importieren</translation>
    </message>
    <message>
        <source>Import a deck</source>
        <translation>Einen Stapel importieren</translation>
    </message>
    <message>
        <source>Decks (%1)</source>
        <translation>Stapel (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Turn a folder of notes into cards</source>
        <translation>Aus einem Ordner Karten machen</translation>
    </message>
</context>
</TS>
