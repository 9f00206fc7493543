<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Band</name>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
</context>
<context>
    <name>BucketNames</name>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month on an axis, such as &quot;3 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 is a day such as &quot;3 Nov&quot;, %2 and %3 are times of day</extracomment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <extracomment>Qt date format of a day with its weekday, such as &quot;Tue, 3 Nov&quot;</extracomment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>week of %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is &quot;today&quot;, &quot;now&quot; or &quot;this week&quot;</extracomment>
        <translation>%1, bisher</translation>
    </message>
</context>
<context>
    <name>ChangeMark</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>fewer than half of the scenarios</source>
        <translation>weniger als die Hälfte der Szenarien</translation>
    </message>
    <message>
        <source>below the target of %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>unter dem Ziel von %1</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Worst outcome</source>
        <translation>Schlechtestes Ergebnis</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no command &quot;%1&quot;. Commands are: %2. Without one the window opens.</source>
        <translation>Der Befehl „%1“ ist unbekannt. Befehle sind: %2. Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Datenbestand wird gelesen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a user name, %2 the address of a server</extracomment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>Noch keine Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Never reached</source>
        <translation>Nie erreicht</translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <extracomment>%1 is an age such as &quot;12 s ago&quot;</extracomment>
        <translation>Letzter Kontakt %1</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>Token never expires</source>
        <translation>Token läuft nie ab</translation>
    </message>
    <message>
        <source>Token expires %1</source>
        <extracomment>%1 is such as &quot;in 9 days&quot;</extracomment>
        <translation>Token läuft %1 ab</translation>
    </message>
    <message>
        <source>Signed out at the gateway</source>
        <translation>Am Gateway abgemeldet</translation>
    </message>
</context>
<context>
    <name>DeskStatus</name>
    <message>
        <source>Offline since %1</source>
        <translation>Offline seit %1</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>how long ago</comment>
        <translation>Aktualisiert %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>%1, showing data from %2</source>
        <extracomment>%1 is what is wrong, such as &quot;Offline since 14:02&quot;, %2 an age such as &quot;3 d ago&quot;</extracomment>
        <translation>%1, zeige Daten von %2</translation>
    </message>
    <message>
        <source>Signed out at the gateway</source>
        <translation>Am Gateway abgemeldet</translation>
    </message>
</context>
<context>
    <name>FetchedText</name>
    <message>
        <source>There is no manifest</source>
        <translation>Es gibt kein Manifest</translation>
    </message>
    <message>
        <source>ChaosCenter keeps none for this run; runs of a single engine never have one.</source>
        <translation>ChaosCenter hat keines zu diesem Lauf; Läufe einer einzelnen Engine haben nie eines.</translation>
    </message>
    <message>
        <source>What the run executed, as ChaosCenter keeps it. It may hold secrets: nothing of it is kept on this device.</source>
        <translation>Was der Lauf ausgeführt hat, wie ChaosCenter es aufbewahrt. Es kann Geheimnisse enthalten: Auf diesem Gerät wird nichts davon aufbewahrt.</translation>
    </message>
    <message>
        <source>It is in no form that this program knows and shown as it came.</source>
        <translation>Es hat keine Form, die dieses Programm kennt, und wird gezeigt, wie es kam.</translation>
    </message>
    <message>
        <source>its delegate</source>
        <translation>seinen Delegate</translation>
    </message>
    <message>
        <source>The delegate did not answer</source>
        <translation>Der Delegate hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Logs come from the cluster by way of %1, and no answer came in time. Look whether it is connected.</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation>Protokolle kommen über %1 aus dem Cluster, und es kam rechtzeitig keine Antwort. Sehen Sie nach, ob die Verbindung besteht.</translation>
    </message>
    <message>
        <source>The delegate is not connected</source>
        <translation>Der Delegate ist nicht verbunden</translation>
    </message>
    <message>
        <source>Logs come from the cluster by way of %1, which is not connected to ChaosCenter now.</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation>Protokolle kommen über %1 aus dem Cluster, und von dort besteht gerade keine Verbindung zu ChaosCenter.</translation>
    </message>
    <message>
        <source>The log cannot be had</source>
        <translation>Das Protokoll ist nicht zu bekommen</translation>
    </message>
    <message>
        <source>Often its pod is gone: clusters keep them for a while only. %1 says: %2</source>
        <extracomment>%1 is a delegate, %2 its own words</extracomment>
        <translation>Oft gibt es den Pod nicht mehr: Cluster bewahren Pods nur eine Weile auf. %1 meldet: %2</translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation>Das Protokoll ist leer</translation>
    </message>
    <message>
        <source>%1 wrote nothing.</source>
        <extracomment>%1 is a step</extracomment>
        <translation>%1 hat nichts geschrieben.</translation>
    </message>
    <message>
        <source>Log of %1. It may hold secrets: nothing of it is kept on this device.</source>
        <extracomment>%1 is a step</extracomment>
        <translation>Protokoll von %1. Es kann Geheimnisse enthalten: Auf diesem Gerät wird nichts davon aufbewahrt.</translation>
    </message>
    <message>
        <source>Only the end of something long is shown.</source>
        <translation>Gezeigt wird nur das Ende von etwas Langem.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is what was compared, %2 what could not be: &quot;+3.1 on 34 compared; 4 new&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Change: none yet. No scenario was measured in both periods.</source>
        <translation>Änderung: noch keine. Kein Szenario wurde in beiden Zeiträumen gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>Change: %n scenario(s) measured in both periods; mean now %1, mean before %2, change %3.</source>
        <translation>
            <numerusform>Änderung: %n Szenario in beiden Zeiträumen gemessen; Mittel jetzt %1, Mittel davor %2, Änderung %3.</numerusform>
            <numerusform>Änderung: %n Szenarien in beiden Zeiträumen gemessen; Mittel jetzt %1, Mittel davor %2, Änderung %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1 measured only now, %2 only before.</source>
        <translation>Nicht verglichen: %1 nur jetzt gemessen, %2 nur davor.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) not measured in this period do not count; %1 of all never ran.</source>
        <translation>
            <numerusform>%n in diesem Zeitraum nicht gemessenes Szenario zählt nicht mit; nie gelaufen von allen: %1.</numerusform>
            <numerusform>%n in diesem Zeitraum nicht gemessene Szenarien zählen nicht mit; nie gelaufen von allen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) unverified: the newest finished run is broken, an older score may still count.</source>
        <translation>
            <numerusform>%n Szenario ungeprüft: Der neueste beendete Lauf ist fehlerhaft, ein älterer Wert zählt womöglich noch.</numerusform>
            <numerusform>%n Szenarien ungeprüft: Der neueste beendete Lauf ist fehlerhaft, ein älterer Wert zählt womöglich noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) stale: not measured within three scheduled intervals, or 30 days.</source>
        <translation>
            <numerusform>%n Szenario veraltet: seit drei geplanten Intervallen oder 30 Tagen nicht gemessen.</numerusform>
            <numerusform>%n Szenarien veraltet: seit drei geplanten Intervallen oder 30 Tagen nicht gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios: %1.</source>
        <translation>Szenarien: %1.</translation>
    </message>
    <message>
        <source>A score outside 0 to 100 was met; it counts as 0 or 100.</source>
        <translation>Ein Wert außerhalb von 0 bis 100 kam vor; er zählt als 0 oder 100.</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n compared</source>
        <extracomment>%1 is a change of the score such as &quot;+3.1&quot;</extracomment>
        <translation>
            <numerusform>%1 bei %n im Vergleich</numerusform>
            <numerusform>%1 bei %n im Vergleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>score</comment>
        <translation>neu</translation>
    </message>
    <message numerus="yes">
        <source>%n not measured</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n nicht gemessen</numerusform>
            <numerusform>%n nicht gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n scenario(s)</source>
        <extracomment>how many of all scenarios make up the score</extracomment>
        <translation>
            <numerusform>aus %1 von %n Szenario</numerusform>
            <numerusform>aus %1 von %n Szenarien</numerusform>
        </translation>
    </message>
    <message>
        <source>too little measured (%1 of %2)</source>
        <translation>zu wenig gemessen (%1 von %2)</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>vor %n s</numerusform>
            <numerusform>vor %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T %2 h</translation>
    </message>
    <message>
        <source>Each scenario counts once, with the score of its newest run from %1 on that passed or found a weakness.</source>
        <translation>Jedes Szenario zählt einmal, mit dem Wert seines neuesten Laufs ab %1, der bestanden hat oder eine Schwachstelle fand.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the plain mean of %n measured scenario(s) of %2.</source>
        <translation>
            <numerusform>%1 ist der einfache Mittelwert aus %n gemessenen Szenario von %2.</numerusform>
            <numerusform>%1 ist der einfache Mittelwert aus %n gemessenen Szenarien von %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario was measured, so there is no score.</source>
        <translation>Kein Szenario wurde gemessen, daher gibt es keinen Resilienzwert.</translation>
    </message>
    <message>
        <source>Fewer than half of the scenarios were measured, so the score has no word.</source>
        <translation>Weniger als die Hälfte der Szenarien wurde gemessen, daher trägt der Resilienzwert keine Einstufung.</translation>
    </message>
    <message>
        <source>Runs in progress (%1), broken (%2) and stopped (%3) have no score; nor have runs of single engines.</source>
        <translation>Laufende (%1), fehlerhafte (%2) und abgebrochene (%3) Läufe haben keinen Wert, ebenso Läufe einzelner Engines.</translation>
    </message>
    <message>
        <source>Weak below %1, fair below %2, strong from %2, decided on the score as shown.</source>
        <translation>Schwach unter %1, mittel unter %2, stark ab %2; maßgeblich ist der angezeigte Wert.</translation>
    </message>
    <message>
        <source>target %1: just reached</source>
        <translation>Ziel %1: genau erreicht</translation>
    </message>
    <message>
        <source>target %1: %2 above</source>
        <extracomment>%1 is the target of a score, %2 how much the score is above it</extracomment>
        <translation>Ziel %1: %2 darüber</translation>
    </message>
    <message>
        <source>target %1: %2 below</source>
        <translation>Ziel %1: %2 darunter</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) without a measurement</source>
        <translation>
            <numerusform>%n Stunde ohne Messung</numerusform>
            <numerusform>%n Stunden ohne Messung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a measurement</source>
        <translation>
            <numerusform>%n Tag ohne Messung</numerusform>
            <numerusform>%n Tage ohne Messung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) without a measurement</source>
        <translation>
            <numerusform>%n Woche ohne Messung</numerusform>
            <numerusform>%n Wochen ohne Messung</numerusform>
        </translation>
    </message>
    <message>
        <source>this hour so far</source>
        <translation>diese Stunde bisher</translation>
    </message>
    <message>
        <source>today so far</source>
        <translation>heute bisher</translation>
    </message>
    <message>
        <source>this week so far</source>
        <translation>diese Woche bisher</translation>
    </message>
    <message>
        <source>nothing was read from the server yet</source>
        <translation>vom Server wurde noch nichts gelesen</translation>
    </message>
    <message>
        <source>data read %1</source>
        <extracomment>%1 is an age such as &quot;12 s ago&quot;</extracomment>
        <translation>Daten gelesen %1</translation>
    </message>
    <message>
        <source>Trend: each point is the same mean for its own time</source>
        <translation>Verlauf: Jeder Punkt ist derselbe Mittelwert für seine eigene Zeit</translation>
    </message>
    <message>
        <source>Held against the %1.</source>
        <extracomment>%1 is a sentence such as &quot;target 80: 4.2 above&quot;</extracomment>
        <translation>Gemessen am %1.</translation>
    </message>
    <message>
        <source>Before is the time from %1 to %2. Since then %3 got better, %4 worse.</source>
        <extracomment>%1 and %2 are moments; %3 and %4 are numbers of scenarios</extracomment>
        <translation>Davor heißt: von %1 bis %2. Seitdem wurden %3 besser, %4 schlechter.</translation>
    </message>
    <message>
        <source>%1 last %2</source>
        <translation>%1 zuletzt %2</translation>
    </message>
    <message>
        <source>others</source>
        <comment>scenarios</comment>
        <translation>weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted and left out (%1)</source>
        <extracomment>%1 names them: &quot;a last 41, b&quot;</extracomment>
        <translation>
            <numerusform>%n gelöscht und weggelassen (%1)</numerusform>
            <numerusform>%n gelöscht und weggelassen (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>weakness found</source>
        <translation>Schwachstelle gefunden</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, such as &quot;3 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>24 hours to now</source>
        <translation>24 Stunden bis jetzt</translation>
    </message>
    <message>
        <source>7 days to now</source>
        <translation>7 Tage bis jetzt</translation>
    </message>
    <message>
        <source>30 days to now</source>
        <translation>30 Tage bis jetzt</translation>
    </message>
    <message>
        <source>90 days to now</source>
        <translation>90 Tage bis jetzt</translation>
    </message>
    <message>
        <source>12 months to now</source>
        <translation>12 Monate bis jetzt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>against the 24 hours before</source>
        <translation>gegenüber den 24 Stunden davor</translation>
    </message>
    <message>
        <source>against the 7 days before</source>
        <translation>gegenüber den 7 Tagen davor</translation>
    </message>
    <message>
        <source>against the 30 days before</source>
        <translation>gegenüber den 30 Tagen davor</translation>
    </message>
    <message>
        <source>against the 90 days before</source>
        <translation>gegenüber den 90 Tagen davor</translation>
    </message>
    <message>
        <source>against the 12 months before</source>
        <translation>gegenüber den 12 Monaten davor</translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation>gegenüber dem Zeitraum davor</translation>
    </message>
    <message>
        <source>%1&#x202f;/&#x202f;%2</source>
        <extracomment>part of a whole, with narrow spaces around the slash</extracomment>
        <translation>%1&#x202f;/&#x202f;%2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, month and year, such as &quot;3 Nov 2026&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>never ran</source>
        <translation>lief nie</translation>
    </message>
    <message>
        <source>unverified since %1</source>
        <extracomment>the newest run is broken: nothing is proved since that day</extracomment>
        <translation>ungeprüft seit %1</translation>
    </message>
    <message>
        <source>stale, not measured in this period</source>
        <translation>veraltet, in diesem Zeitraum nicht gemessen</translation>
    </message>
    <message>
        <source>not measured in this period</source>
        <translation>in diesem Zeitraum nicht gemessen</translation>
    </message>
    <message>
        <source>stale, measured %1</source>
        <extracomment>%1 is an age such as &quot;40 d ago&quot;</extracomment>
        <translation>veraltet, gemessen %1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation>gemessen %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a project, %2 the connection it belongs to</extracomment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>A period is 24h, 7d, 30d, 90d, 12m or two days: 2026-11-01..2026-11-15.</source>
        <translation>Ein Zeitraum ist 24h, 7d, 30d, 90d, 12m oder zwei Tage: 2026-11-01..2026-11-15.</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Der letzte Tag liegt vor dem ersten.</translation>
    </message>
    <message>
        <source>The first day is still to come.</source>
        <translation>Der erste Tag kommt erst noch.</translation>
    </message>
    <message>
        <source>Choose ten years at most.</source>
        <translation>Wählen Sie höchstens zehn Jahre.</translation>
    </message>
</context>
<context>
    <name>ProbeKind</name>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>ProbeMode</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is ChaosCenter&apos;s word for when a probe looks, such as &quot;EOT&quot;, %2 what that means</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>before the fault</source>
        <translation>vor der Störung</translation>
    </message>
    <message>
        <source>after the fault</source>
        <translation>nach der Störung</translation>
    </message>
    <message>
        <source>before and after the fault</source>
        <translation>vor und nach der Störung</translation>
    </message>
    <message>
        <source>again and again</source>
        <translation>immer wieder</translation>
    </message>
    <message>
        <source>while the fault is on</source>
        <translation>während der Störung</translation>
    </message>
</context>
<context>
    <name>ProbeVerdict</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>nicht ausgewertet</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>less than a minute left</source>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
        <source>Reading history: %1 %</source>
        <translation>Verlauf wird gelesen: %1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>share, time left</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 of %4 scenarios</source>
        <translation>%1 von %2 Läufen, %3 von %4 Szenarien</translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <comment>hours</comment>
        <translation>
            <numerusform>noch etwa %n Stunde</numerusform>
            <numerusform>noch etwa %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>target %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is the number of a page, %2 how many there are</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation>Resilienzwert im Verlauf</translation>
    </message>
    <message>
        <source>Runs over time</source>
        <translation>Läufe im Verlauf</translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation>Schwächste Szenarien</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>no change that can be compared</source>
        <translation>keine vergleichbare Veränderung</translation>
    </message>
    <message>
        <source>Projects, lowest score first</source>
        <translation>Projekte, niedrigster Wert zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <comment>projects</comment>
        <translation>
            <numerusform>%n weiteres nicht gezeigt</numerusform>
            <numerusform>%n weitere nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another name.</source>
        <translation>%1 ist keine Datei. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the folder, its permissions and the free space.</source>
        <extracomment>%2 is what the system says</extracomment>
        <translation>%1 konnte nicht geschrieben werden: %2. Prüfen Sie den Ordner, seine Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Score and runs over time</source>
        <translation>Wert und Läufe im Verlauf</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, such as &quot;21 Nov 2026&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time of day</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are the first and the last day, or moment, of the period
----------
%1 and %2 are the lowest and the highest score</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>Made %1 (%2) before everything was read once</source>
        <extracomment>%1 is a moment, %2 a time zone</extracomment>
        <translation>Erstellt %1 (%2), bevor alles einmal gelesen war</translation>
    </message>
    <message>
        <source>Made %1 (%2) from data of %3</source>
        <extracomment>%1 and %3 are moments, %2 is a time zone</extracomment>
        <translation>Erstellt %1 (%2) aus Daten von %3</translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n lief nie</numerusform>
            <numerusform>%n liefen nie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n ungeprüft</numerusform>
            <numerusform>%n ungeprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios covered</source>
        <translation>Szenarien abgedeckt</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation>ausgefallen: %1</translation>
    </message>
    <message>
        <source>not available: %1</source>
        <extracomment>%1 is a hub</extracomment>
        <translation>nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>oldest for %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>ältester seit %1</translation>
    </message>
    <message>
        <source>Delegates active</source>
        <translation>Delegates aktiv</translation>
    </message>
    <message>
        <source>Hubs available</source>
        <translation>Hubs verfügbar</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Laufen jetzt</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>%1 and %2 are scores: before and now</extracomment>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>too little measured</source>
        <translation>zu wenig gemessen</translation>
    </message>
    <message>
        <source>no runs in the period</source>
        <translation>keine Läufe im Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the period</source>
        <translation>
            <numerusform>%n Lauf im Zeitraum</numerusform>
            <numerusform>%n Läufe im Zeitraum</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>score</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>unverified since %1</source>
        <extracomment>%1 is a day: the newest run is broken, nothing is proved since then</extracomment>
        <translation>ungeprüft seit %1</translation>
    </message>
    <message>
        <source>not measured in the period</source>
        <translation>im Zeitraum nicht gemessen</translation>
    </message>
    <message>
        <source>stale, measured %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>veraltet, gemessen %1</translation>
    </message>
    <message>
        <source>measured %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>gemessen %1</translation>
    </message>
    <message>
        <source>delegate %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation>Delegate %1</translation>
    </message>
    <message>
        <source>week of %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation>Woche ab %1</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>The score is the plain mean over all scenarios measured in the period, each with its newest run that passed or found a weakness. The change compares only scenarios measured in both periods. Weak below %1, fair below %2, strong from %2.</source>
        <extracomment>%1 and %2 are scores</extracomment>
        <translation>Der Resilienzwert ist der einfache Mittelwert aller im Zeitraum gemessenen Szenarien, jedes mit seinem neuesten Lauf, der bestanden ist oder eine Schwachstelle gefunden hat. Die Veränderung vergleicht nur Szenarien, die in beiden Zeiträumen gemessen wurden. Schwach unter %1, mittel unter %2, stark ab %2.</translation>
    </message>
    <message>
        <source>Resilience report</source>
        <translation>Resilienzbericht</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>Niedrigster bis höchster</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, such as &quot;21 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <extracomment>Qt date format of a day with its weekday, such as &quot;Tue, 3 Nov&quot;</extracomment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The report could not be made. Try again, or take another format.</source>
        <translation>Der Bericht konnte nicht erstellt werden. Versuchen Sie es erneut oder nehmen Sie ein anderes Format.</translation>
    </message>
    <message>
        <source>schedule: %1</source>
        <extracomment>%1 is for instance &quot;every day at 03:10&quot;</extracomment>
        <translation>Zeitplan: %1</translation>
    </message>
    <message>
        <source>next run: %1</source>
        <extracomment>%1 is for instance &quot;tomorrow 03:10&quot; or &quot;switched off&quot;</extracomment>
        <translation>nächster Lauf: %1</translation>
    </message>
    <message>
        <source>mean, lowest to highest; hollow: under half measured, or not over yet</source>
        <translation>Mittel, niedrigster bis höchster; hohl: unter der Hälfte gemessen oder noch offen</translation>
    </message>
</context>
<context>
    <name>RunCompare</name>
    <message>
        <source>Run %1</source>
        <extracomment>%1 is the number of a run of its scenario</extracomment>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>%1, probes %2 %</source>
        <extracomment>%1 is what became of a fault, %2 the percentage of its probes that succeeded</extracomment>
        <translation>%1, Probes %2 %</translation>
    </message>
    <message>
        <source>Fault %1</source>
        <extracomment>%1 is the name of a fault</extracomment>
        <translation>Störung %1</translation>
    </message>
    <message>
        <source>%1: probe %2</source>
        <extracomment>%1 is the name of a fault, %2 of one of its probes</extracomment>
        <translation>%1: Probe %2</translation>
    </message>
    <message>
        <source>not part of it</source>
        <translation>nicht dabei</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>known of one only</source>
        <translation>nur von einem bekannt</translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>%1 is a number</extracomment>
        <translation>%1 mehr</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>%1 weniger</translation>
    </message>
    <message>
        <source>%1 longer</source>
        <extracomment>%1 is a length of time such as &quot;3 min&quot;</extracomment>
        <translation>%1 länger</translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation>%1 kürzer</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>only one has a score</source>
        <translation>nur einer hat einen Wert</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>%1 later</source>
        <extracomment>%1 is a length of time such as &quot;3 d 4 h&quot;</extracomment>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Faults that passed</source>
        <translation>Bestandene Störungen</translation>
    </message>
    <message>
        <source>Faults that failed</source>
        <translation>Fehlgeschlagene Störungen</translation>
    </message>
    <message>
        <source>Faults awaited</source>
        <translation>Erwartete Störungen</translation>
    </message>
    <message>
        <source>Faults stopped</source>
        <translation>Gestoppte Störungen</translation>
    </message>
    <message>
        <source>Faults that did not count</source>
        <translation>Nicht gewertete Störungen</translation>
    </message>
    <message>
        <source>Weights, summed</source>
        <translation>Summe der Gewichte</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation>Ausgelöst von</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>Nothing that is known differs.</source>
        <translation>Nichts Bekanntes unterscheidet sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 fact(s) differ.</source>
        <extracomment>%1 is the number of all facts</extracomment>
        <translation>
            <numerusform>%n von %1 Angaben unterscheidet sich.</numerusform>
            <numerusform>%n von %1 Angaben unterscheiden sich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>The scenario did its job and found something.</source>
        <translation>Das Szenario hat seinen Zweck erfüllt und etwas gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>The scenario did its job and found something: %n of %1 fault(s) failed.</source>
        <extracomment>%n counts failed faults, %1 is the number of all faults</extracomment>
        <translation>
            <numerusform>Das Szenario hat seinen Zweck erfüllt und etwas gefunden: %n von %1 Störungen ist fehlgeschlagen.</numerusform>
            <numerusform>Das Szenario hat seinen Zweck erfüllt und etwas gefunden: %n von %1 Störungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scenario did its job and found something: %n fault(s) failed.</source>
        <translation>
            <numerusform>Das Szenario hat seinen Zweck erfüllt und etwas gefunden: %n Störung ist fehlgeschlagen.</numerusform>
            <numerusform>Das Szenario hat seinen Zweck erfüllt und etwas gefunden: %n Störungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not run completely, although no fault failed. That says nothing about resilience.</source>
        <translation>Der Lauf ist unvollständig, obwohl keine Störung fehlschlug. Über die Resilienz sagt das nichts.</translation>
    </message>
    <message>
        <source>The test itself ran out of time. That says nothing about resilience.</source>
        <translation>Die Zeit des Tests selbst lief ab. Über die Resilienz sagt das nichts.</translation>
    </message>
    <message>
        <source>The test itself failed. That says nothing about resilience.</source>
        <translation>Der Test selbst ist fehlgeschlagen. Über die Resilienz sagt das nichts.</translation>
    </message>
    <message>
        <source>It waits for its delegate to take it.</source>
        <translation>Der Lauf wartet darauf, dass sein Delegate ihn übernimmt.</translation>
    </message>
    <message>
        <source>The delegate has it, nothing started.</source>
        <translation>Der Delegate hat den Lauf übernommen, noch ist nichts gestartet.</translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation>Der Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>It finished and nothing failed.</source>
        <translation>Der Lauf ist beendet, nichts ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It was ended before it could tell.</source>
        <translation>Der Lauf endete, bevor er etwas aussagen konnte.</translation>
    </message>
    <message>
        <source>The server does not say how far it has come.</source>
        <translation>Der Server sagt nicht, wie weit der Lauf ist.</translation>
    </message>
    <message>
        <source>Not enough of it was read yet to tell.</source>
        <translation>Für eine Aussage wurde noch nicht genug gelesen.</translation>
    </message>
    <message>
        <source>The server calls it &quot;%1&quot;, a word this program does not know.</source>
        <translation>Der Server nennt es „%1“; dieses Wort kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>it has not finished</source>
        <translation>noch nicht beendet</translation>
    </message>
    <message>
        <source>the test itself failed</source>
        <translation>der Test selbst ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>der Lauf wurde abgebrochen</translation>
    </message>
    <message>
        <source>its outcome is unknown</source>
        <translation>das Ergebnis ist unbekannt</translation>
    </message>
    <message>
        <source>scenarios of a single engine never get one</source>
        <translation>Szenarien einer einzelnen Engine erhalten nie einen</translation>
    </message>
    <message>
        <source>its weights were not read yet</source>
        <translation>die Gewichte wurden noch nicht gelesen</translation>
    </message>
    <message>
        <source>none of its faults carries weight</source>
        <translation>keine seiner Störungen hat Gewicht</translation>
    </message>
    <message>
        <source>the server sent none that can be used</source>
        <translation>der Server hat keinen brauchbaren gesendet</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month as Qt&apos;s date format: &quot;3 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Queued for %1: no delegate has taken it. Look whether its delegate is connected.</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation>Wartet seit %1: Kein Delegate hat den Lauf übernommen. Prüfen Sie, ob sein Delegate verbunden ist.</translation>
    </message>
    <message>
        <source>During %1 the probe %2 failed.</source>
        <extracomment>%1 is a fault, %2 a probe</extracomment>
        <translation>Während %1 schlug die Probe %2 fehl.</translation>
    </message>
    <message>
        <source>During %1 the probe %2 failed: %3</source>
        <extracomment>%1 is a fault, %2 a probe, %3 what the probe said</extracomment>
        <translation>Während %1 schlug die Probe %2 fehl: %3</translation>
    </message>
    <message>
        <source>The fault %1 failed; its agent did not say why.</source>
        <extracomment>%1 is a fault</extracomment>
        <translation>Die Störung %1 schlug fehl; ihr Agent hat nicht gesagt, warum.</translation>
    </message>
    <message>
        <source>The fault %1 failed: %2</source>
        <extracomment>%1 is a fault, %2 the reason</extracomment>
        <translation>Die Störung %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>The step %1 failed.</source>
        <extracomment>%1 is a step</extracomment>
        <translation>Der Schritt %1 schlug fehl.</translation>
    </message>
    <message>
        <source>The step %1 failed: %2</source>
        <extracomment>%1 is a step, %2 the reason</extracomment>
        <translation>Der Schritt %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>The workflow says: %1</source>
        <extracomment>%1 is the message of a whole workflow</extracomment>
        <translation>Der Workflow meldet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more probe(s) failed.)</source>
        <extracomment>%1 is the sentence about the first probe that failed</extracomment>
        <translation>
            <numerusform>%1 (%n weitere Probe schlug fehl.)</numerusform>
            <numerusform>%1 (%n weitere Proben schlugen fehl.)</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent reported nothing about this run: its steps and probes are not known.</source>
        <translation>Der Agent hat über diesen Lauf nichts gemeldet: Schritte und Proben sind nicht bekannt.</translation>
    </message>
    <message>
        <source>The agent has not reported yet. Its steps show here when it does.</source>
        <translation>Der Agent hat noch nichts gemeldet. Sobald er es tut, stehen hier die Schritte.</translation>
    </message>
    <message>
        <source>The report of this run is longer than what is shown here. ChaosCenter has the rest.</source>
        <translation>Der Bericht dieses Laufs ist länger als das, was hier gezeigt wird. ChaosCenter hat den Rest.</translation>
    </message>
    <message>
        <source>The report of this run is damaged: its steps and probes cannot be read.</source>
        <translation>Der Bericht dieses Laufs ist beschädigt: Schritte und Proben sind nicht lesbar.</translation>
    </message>
    <message>
        <source>The report of this run is too large to be read here. Open it in ChaosCenter.</source>
        <translation>Der Bericht dieses Laufs ist zu groß, um hier gelesen zu werden. Öffnen Sie ihn in ChaosCenter.</translation>
    </message>
    <message>
        <source>The report of this run is in a form that this program does not know.</source>
        <translation>Der Bericht dieses Laufs hat eine Form, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The report of this run holds no steps.</source>
        <translation>Der Bericht dieses Laufs enthält keine Schritte.</translation>
    </message>
    <message>
        <source>Some parts of the report could not be read; the rest is shown.</source>
        <translation>Teile des Berichts konnten nicht gelesen werden; der Rest wird gezeigt.</translation>
    </message>
    <message>
        <source>In progress for %1, far longer than usual: %2.</source>
        <extracomment>%1 is a length of time, %2 such as &quot;usually 6 min, at most 9 min (the last 10 that finished)&quot;</extracomment>
        <translation>Seit %1 im Gang, weit länger als üblich: %2.</translation>
    </message>
</context>
<context>
    <name>RunEvent</name>
    <message>
        <source>fault %1 ended: %2</source>
        <translation>Störung %1 endete: %2</translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation>%1 endete: %2</translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <extracomment>%1 is a fault, %2 what it was aimed at, such as &quot;pod checkout-1&quot;</extracomment>
        <translation>%1 traf %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;pod-delete reached pod checkout-1&quot;, %2 the agent&apos;s word such as &quot;reverted&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>probe %1: %2</source>
        <extracomment>%1 is a probe, %2 a word such as &quot;failed&quot;</extracomment>
        <translation>Probe %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;probe p99: failed&quot;, %2 what the probe said</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ChaosCenter took the run</source>
        <translation>ChaosCenter nahm den Lauf an</translation>
    </message>
    <message>
        <source>workflow started</source>
        <translation>Workflow begann</translation>
    </message>
    <message>
        <source>%1 started</source>
        <extracomment>%1 is a step</extracomment>
        <translation>%1 begann</translation>
    </message>
    <message>
        <source>fault %1 started</source>
        <extracomment>%1 is a fault</extracomment>
        <translation>Störung %1 begann</translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <extracomment>%1 is a step</extracomment>
        <translation>%1 wurde übersprungen</translation>
    </message>
    <message>
        <source>run ended: %1</source>
        <extracomment>%1 is an outcome such as &quot;passed&quot;</extracomment>
        <translation>Lauf endete: %1</translation>
    </message>
</context>
<context>
    <name>RunFilterBar</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>queued %1</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation>wartet seit %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a scenario, %2 an outcome: &quot;checkout-node-drain: weakness found&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>gestartet %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>Dauer %1</translation>
    </message>
    <message>
        <source>scenario deleted</source>
        <translation>Szenario gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>usually %1, at most %2 (the last %n that finished)</source>
        <extracomment>%n counts finished runs of a scenario, %1 and %2 are lengths of time such as &quot;6 min&quot;</extracomment>
        <translation>
            <numerusform>üblich sind %1, höchstens %2 (der letzte %n abgeschlossene)</numerusform>
            <numerusform>üblich sind %1, höchstens %2 (die letzten %n abgeschlossenen)</numerusform>
        </translation>
    </message>
    <message>
        <source>far longer than usual: %1</source>
        <extracomment>%1 is such as &quot;usually 6 min, at most 9 min (the last 10 that finished)&quot;</extracomment>
        <translation>weit länger als üblich: %1</translation>
    </message>
    <message>
        <source>Start not known</source>
        <translation>Start nicht bekannt</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1 (%2)</source>
        <extracomment>%1 is the worst outcome of several runs, %2 how many of them had it</extracomment>
        <translation>schlimmstes: %1 (%2)</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>aufgeklappt</translation>
    </message>
</context>
<context>
    <name>RunPicture</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>probes that passed of all: &quot;1 of 6&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>probes passed: %1</source>
        <extracomment>%1 is &quot;1 of 6&quot;</extracomment>
        <translation>bestandene Proben: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a step, %2 what is known of it: &quot;succeeded, 2 min, weight 10&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>passed</source>
        <comment>fault or probe</comment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>fault or probe</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>awaited</source>
        <comment>verdict</comment>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>fault</comment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>error</source>
        <comment>verdict</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation>kein Ergebnis</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>%1 is a whole number: percent</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Probe success</source>
        <translation>Probenerfolg</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What it told</source>
        <translation>Was sie meldete</translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation>Sequenzdiagramm</translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation>Was geschah, der Reihe nach</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Fault %1: %2</source>
        <extracomment>%1 is a fault, %2 its verdict</extracomment>
        <translation>Störung %1: %2</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a fault, %2 for instance &quot;probe p99: failed&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation>ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>What counts for the score</source>
        <translation>Was für den Wert zählt</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>%1 is a score</extracomment>
        <translation>Warum %1?</translation>
    </message>
    <message>
        <source>Why ChaosCenter says %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>Warum ChaosCenter %1 sagt</translation>
    </message>
    <message>
        <source>All faults</source>
        <translation>Alle Störungen</translation>
    </message>
    <message numerus="yes">
        <source>with %n more that are not listed</source>
        <comment>faults</comment>
        <translation>
            <numerusform>mit %n weiteren, die nicht aufgeführt ist</numerusform>
            <numerusform>mit %n weiteren, die nicht aufgeführt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fault(s) not shown</source>
        <translation>
            <numerusform>%n weitere Störung nicht gezeigt</numerusform>
            <numerusform>%n weitere Störungen nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Experiment pod</source>
        <translation>Experiment-Pod</translation>
    </message>
    <message>
        <source>Its agent sent no data about it.</source>
        <translation>Ihr Agent hat keine Daten über sie gesendet.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message numerus="yes">
        <source>%n more target(s) not shown</source>
        <translation>
            <numerusform>%n weiteres Ziel nicht gezeigt</numerusform>
            <numerusform>%n weitere Ziele nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more probe(s) not shown</source>
        <translation>
            <numerusform>%n weitere Probe nicht gezeigt</numerusform>
            <numerusform>%n weitere Proben nicht gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) not drawn</source>
        <translation>
            <numerusform>%n weitere Nachricht nicht gezeichnet</numerusform>
            <numerusform>%n weitere Nachrichten nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) not shown</source>
        <translation>
            <numerusform>%n weiteres Ereignis nicht gezeigt</numerusform>
            <numerusform>%n weitere Ereignisse nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>Qt time format with seconds</extracomment>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>Report of a run</source>
        <translation>Bericht über einen Lauf</translation>
    </message>
    <message>
        <source>A scenario without a name</source>
        <translation>Ein Szenario ohne Namen</translation>
    </message>
    <message>
        <source>no score that says anything</source>
        <translation>kein Wert, der etwas aussagt</translation>
    </message>
    <message>
        <source>it measured nothing</source>
        <translation>er hat nichts gemessen</translation>
    </message>
    <message>
        <source>it has not finished</source>
        <translation>er ist nicht beendet</translation>
    </message>
    <message>
        <source>Every fault was withstood: nothing failed.</source>
        <translation>Jede Störung wurde überstanden: Nichts ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>The run found a weakness: %n of %1 fault(s) failed.</source>
        <translation>
            <numerusform>Der Lauf hat eine Schwachstelle gefunden: %n von %1 Störungen ist fehlgeschlagen.</numerusform>
            <numerusform>Der Lauf hat eine Schwachstelle gefunden: %n von %1 Störungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run found a weakness.</source>
        <translation>Der Lauf hat eine Schwachstelle gefunden.</translation>
    </message>
    <message>
        <source>The test itself did not work. That says nothing about resilience.</source>
        <translation>Der Test selbst hat nicht funktioniert. Über die Resilienz sagt das nichts.</translation>
    </message>
    <message>
        <source>The run was ended before it could tell.</source>
        <translation>Der Lauf wurde beendet, bevor er etwas aussagen konnte.</translation>
    </message>
    <message>
        <source>The run goes on: this is how far it has come.</source>
        <translation>Der Lauf geht weiter: So weit ist er gekommen.</translation>
    </message>
    <message>
        <source>What became of the run cannot be told from what the server says.</source>
        <translation>Was aus dem Lauf wurde, geht aus den Angaben des Servers nicht hervor.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>Angefordert von</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>%1 is a number: the first run of a scenario is 1</extracomment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Lauf-ID</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Made %1 (%2) by Resilience Desk</source>
        <extracomment>%1 is a moment, %2 a time zone</extracomment>
        <translation>Erstellt am %1 (%2) mit Resilience Desk</translation>
    </message>
    <message>
        <source>Times are those of the cluster&apos;s clock, shown in the zone %1; those in parentheses are not exact, because nobody told them.</source>
        <extracomment>%1 is a time zone</extracomment>
        <translation>Zeiten sind die der Uhr des Clusters, angezeigt in der Zeitzone %1; eingeklammerte sind ungenau, weil niemand sie gemeldet hat.</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n Störung</numerusform>
            <numerusform>%n Störungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n Probe</numerusform>
            <numerusform>%n Proben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Ziel</numerusform>
            <numerusform>%n Ziele</numerusform>
        </translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>Sequence diagram of the run; the list of events tells the same.</source>
        <translation>Sequenzdiagramm des Laufs; die Liste der Ereignisse sagt dasselbe.</translation>
    </message>
</context>
<context>
    <name>RunScore</name>
    <message>
        <source>ChaosCenter keeps no weights for a single engine: its score is always 0 and says nothing.</source>
        <translation>Für eine einzelne Engine führt ChaosCenter keine Gewichte: Ihr Wert ist immer 0 und sagt nichts aus.</translation>
    </message>
    <message>
        <source>The weights add up to 0, so ChaosCenter gives 0; that says nothing.</source>
        <translation>Die Gewichte ergeben zusammen 0, also vergibt ChaosCenter 0; das sagt nichts aus.</translation>
    </message>
    <message>
        <source>The faults add up to %1, the score of ChaosCenter.</source>
        <translation>Die Störungen ergeben zusammen %1, den Wert von ChaosCenter.</translation>
    </message>
    <message>
        <source>%1 The name of one fault is part of another&apos;s: which weight counts is chance.</source>
        <extracomment>%1 is the sentence that the faults add up to the score</extracomment>
        <translation>%1 Der Name einer Störung ist Teil eines anderen: Welches Gewicht zählt, ist Zufall.</translation>
    </message>
    <message>
        <source>ChaosCenter computes the score when the run has finished; this is what counts so far.</source>
        <translation>ChaosCenter berechnet den Wert, wenn der Lauf beendet ist; dies zählt bis jetzt.</translation>
    </message>
    <message>
        <source>ChaosCenter gave no score.</source>
        <translation>ChaosCenter hat keinen Wert vergeben.</translation>
    </message>
    <message>
        <source>ChaosCenter keeps no weights for a single engine.</source>
        <translation>Für eine einzelne Engine führt ChaosCenter keine Gewichte.</translation>
    </message>
    <message>
        <source>ChaosCenter gave no weights.</source>
        <translation>ChaosCenter hat keine Gewichte genannt.</translation>
    </message>
    <message>
        <source>There is no readable report of what happened.</source>
        <translation>Es gibt keinen lesbaren Bericht darüber, was geschah.</translation>
    </message>
    <message>
        <source>The report is longer than what was read.</source>
        <translation>Der Bericht ist länger als das, was gelesen wurde.</translation>
    </message>
    <message>
        <source>The run was stopped through ChaosCenter, which then keeps 0 whatever was achieved before.</source>
        <translation>Der Lauf wurde über ChaosCenter abgebrochen; dann bleibt es bei 0, was auch immer vorher erreicht war.</translation>
    </message>
    <message>
        <source>The last report is from before the end of the run.</source>
        <translation>Der letzte Bericht stammt aus der Zeit vor dem Ende des Laufs.</translation>
    </message>
    <message>
        <source>The name of one fault is part of another&apos;s: ChaosCenter takes one of the weights by chance.</source>
        <translation>Der Name einer Störung ist Teil eines anderen: ChaosCenter nimmt zufällig eines der Gewichte.</translation>
    </message>
    <message>
        <source>The report holds numbers that make no sense.</source>
        <translation>Der Bericht enthält Zahlen, die keinen Sinn ergeben.</translation>
    </message>
    <message>
        <source>Weights or results may have changed since the run.</source>
        <translation>Gewichte oder Ergebnisse haben sich seit dem Lauf vielleicht geändert.</translation>
    </message>
    <message>
        <source>The faults add up to %1, ChaosCenter says %2. %3</source>
        <extracomment>%1 and %2 are scores, %3 is the sentence that says why they differ</extracomment>
        <translation>Die Störungen ergeben zusammen %1, ChaosCenter sagt %2. %3</translation>
    </message>
    <message>
        <source>reported no number: counts 0</source>
        <translation>meldete keine Zahl: zählt 0</translation>
    </message>
    <message>
        <source>reported nothing: counts 0 with its full weight</source>
        <translation>meldete nichts: zählt 0 mit vollem Gewicht</translation>
    </message>
    <message>
        <source>skipped: counts 0 with its full weight</source>
        <translation>übersprungen: zählt 0 mit vollem Gewicht</translation>
    </message>
    <message>
        <source>never ran: counts 0 with its full weight</source>
        <translation>lief nie: zählt 0 mit vollem Gewicht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>has no weight: does not count</source>
        <translation>hat kein Gewicht: zählt nicht</translation>
    </message>
    <message>
        <source>several weights fit</source>
        <translation>mehrere Gewichte passen</translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>for %1</source>
        <extracomment>%1 is a length of time for which a run has been queued, such as &quot;43 min&quot;</extracomment>
        <translation>seit %1</translation>
    </message>
</context>
<context>
    <name>RunsFlow</name>
    <message>
        <source>Runs of which scenario?</source>
        <translation>Läufe welches Szenarios?</translation>
    </message>
    <message>
        <source>Runs on which delegate?</source>
        <translation>Läufe auf welchem Delegate?</translation>
    </message>
    <message>
        <source>Runs in which environment?</source>
        <translation>Läufe in welcher Umgebung?</translation>
    </message>
    <message>
        <source>Scenarios with which tag?</source>
        <translation>Szenarien mit welchem Schlagwort?</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>alle %n Stunde</numerusform>
            <numerusform>alle %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>alle %n Sekunde</numerusform>
            <numerusform>alle %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>alle %n Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1 h %2 min</source>
        <extracomment>%1 hours and %2 minutes</extracomment>
        <translation>alle %1 h %2 min</translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation>jede Stunde zur Minute %1</translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <extracomment>%1 is &quot;every 2 hours&quot;, %2 a time of day</extracomment>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>%1 is &quot;every 5 minutes&quot;, %2 and %3 are times of day</extracomment>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation>sonntags</translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation>montags</translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation>dienstags</translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation>mittwochs</translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation>donnerstags</translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation>freitags</translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation>samstags</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturdays and Sundays</source>
        <translation>samstags und sonntags</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>day %1 of every month</source>
        <extracomment>%1 is the number of a day, or of several: &quot;1 and 15&quot;</extracomment>
        <translation>am Tag %1 jedes Monats</translation>
    </message>
    <message>
        <source>days %1 of every month</source>
        <translation>an den Tagen %1 jedes Monats</translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <extracomment>%1 is the number of a day, or of several; %2 are names of months</extracomment>
        <translation>am Tag %1 im %2</translation>
    </message>
    <message>
        <source>days %1 of %2</source>
        <translation>an den Tagen %1 im %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;every day&quot; or &quot;Mondays&quot;, %2 are names of months</extracomment>
        <translation>%1 im %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 are days, such as &quot;every day&quot; or &quot;Mondays and Fridays&quot;, %2 times of day</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;every 15 minutes&quot;, %2 are days: &quot;Monday to Friday&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <extracomment>%1 is a short name of a weekday, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a schedule and the name of its time zone</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>about %1, cluster time zone unknown</source>
        <translation>etwa %1, Zeitzone des Clusters unbekannt</translation>
    </message>
    <message>
        <source>every second</source>
        <translation>jede Sekunde</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
</context>
<context>
    <name>ServerArguments</name>
    <message>
        <source>Address of the ChaosCenter.</source>
        <translation>Adresse des ChaosCenter.</translation>
    </message>
    <message>
        <source>Name of the connection; the host by default.</source>
        <translation>Name der Verbindung; standardmäßig der Host.</translation>
    </message>
    <message>
        <source>Allow plain http to another machine. Everybody on the way can then read the password and the token.</source>
        <translation>Unverschlüsseltes http zu einem anderen Rechner erlauben. Unterwegs kann dann jeder Passwort und Token lesen.</translation>
    </message>
    <message>
        <source>Additional CA certificates (PEM).</source>
        <translation>Zusätzliche CA-Zertifikate (PEM).</translation>
    </message>
    <message>
        <source>The file of certificates cannot be read: %1</source>
        <translation>Die Datei mit den Zertifikaten kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Proxy of this connection: system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT.</source>
        <translation>Proxy dieser Verbindung: system (Vorgabe), none, http://[USER@]HOST:PORT oder socks5://[USER@]HOST:PORT.</translation>
    </message>
    <message>
        <source>Client certificate (PEM), where the server asks for one.</source>
        <translation>Client-Zertifikat (PEM), wenn der Server eines verlangt.</translation>
    </message>
    <message>
        <source>Its key (PEM); by default it is in the same file.</source>
        <translation>Sein Schlüssel (PEM); wenn nicht angegeben, in derselben Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>--client-key goes with --client-cert only.</source>
        <translation>--client-key geht nur zusammen mit --client-cert.</translation>
    </message>
    <message>
        <source>--proxy takes system, none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT, without a password.</source>
        <translation>--proxy nimmt system, none, http://[USER@]HOST:PORT oder socks5://[USER@]HOST:PORT, ohne Passwort.</translation>
    </message>
</context>
<context>
    <name>StepState</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>weakness found</source>
        <translation>Schwachstelle gefunden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation>Warum es fehlschlug</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Störung</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>No score: nothing ran in this period.</source>
        <translation>Kein Resilienzwert: In diesem Zeitraum lief nichts.</translation>
    </message>
    <message>
        <source>No score: nothing was measured in this period.</source>
        <translation>Kein Resilienzwert: In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>Score %1, but too little was measured to judge it: %2 of %n scenario(s).</source>
        <translation>
            <numerusform>Resilienzwert %1, aber zu wenig gemessen für ein Urteil: %2 von %n Szenario.</numerusform>
            <numerusform>Resilienzwert %1, aber zu wenig gemessen für ein Urteil: %2 von %n Szenarien.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1 (%2). There is nothing to compare with in %3.</source>
        <extracomment>%1 is a score, %2 its word, %3 is for instance &quot;the 30 days before&quot;</extracomment>
        <translation>Resilienzwert %1 (%2). In %3 gibt es nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>Score %1 (%2), unchanged from %3.</source>
        <extracomment>%1 is a score, %2 its word, %3 is for instance &quot;the 30 days before&quot;</extracomment>
        <translation>Resilienzwert %1 (%2), unverändert gegenüber %3.</translation>
    </message>
    <message>
        <source>Score %1 (%2), up %3 on %4.</source>
        <extracomment>%1 is a score, %2 its word, %3 a number of points, %4 for instance &quot;the 30 days before&quot;</extracomment>
        <translation>Resilienzwert %1 (%2), um %3 besser als in %4.</translation>
    </message>
    <message>
        <source>Score %1 (%2), down %3 on %4.</source>
        <extracomment>%1 is a score, %2 its word, %3 a number of points, %4 for instance &quot;the 30 days before&quot;</extracomment>
        <translation>Resilienzwert %1 (%2), um %3 schlechter als in %4.</translation>
    </message>
    <message>
        <source>%1 (now %2, up %3)</source>
        <extracomment>%1 is a scenario, %2 its score, %3 a number of points</extracomment>
        <translation>%1 (jetzt %2, um %3 gestiegen)</translation>
    </message>
    <message>
        <source>%1 (now %2, down %3)</source>
        <extracomment>%1 is a scenario, %2 its score, %3 a number of points</extracomment>
        <translation>%1 (jetzt %2, um %3 gefallen)</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse.</source>
        <translation>
            <numerusform>%n Szenario wurde schlechter.</numerusform>
            <numerusform>%n Szenarien wurden schlechter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse, most of all %1.</source>
        <extracomment>%1 names some of them</extracomment>
        <translation>
            <numerusform>%n Szenario wurde schlechter, am stärksten %1.</numerusform>
            <numerusform>%n Szenarien wurden schlechter, am stärksten %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>%n Szenario wurde schlechter: %1.</numerusform>
            <numerusform>%n Szenarien wurden schlechter: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better.</source>
        <translation>
            <numerusform>%n Szenario wurde besser.</numerusform>
            <numerusform>%n Szenarien wurden besser.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better, most of all %1.</source>
        <extracomment>%1 names some of them</extracomment>
        <translation>
            <numerusform>%n Szenario wurde besser, am stärksten %1.</numerusform>
            <numerusform>%n Szenarien wurden besser, am stärksten %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>%n Szenario wurde besser: %1.</numerusform>
            <numerusform>%n Szenarien wurden besser: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every measured scenario scored 100.</source>
        <translation>Jedes gemessene Szenario erreichte 100.</translation>
    </message>
    <message>
        <source>others</source>
        <comment>scenarios</comment>
        <translation>weitere</translation>
    </message>
    <message>
        <source>The weakest is %1 with %2 (%3).</source>
        <extracomment>%1 is a scenario, %2 its score, %3 the word for it</extracomment>
        <translation>Am schwächsten ist %1 mit %2 (%3).</translation>
    </message>
    <message>
        <source>The weakest are %1 with %2 each (%3).</source>
        <extracomment>%1 names scenarios, %2 is their score, %3 the word for it</extracomment>
        <translation>Am schwächsten sind %1 mit je %2 (%3).</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) cannot be relied on, because the newest finished run broke: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>Auf %n Szenario ist kein Verlass, weil der neueste abgeschlossene Lauf fehlerhaft war: %1.</numerusform>
            <numerusform>Auf %n Szenarien ist kein Verlass, weil der neueste abgeschlossene Lauf fehlerhaft war: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) cannot be relied on, because the newest finished run broke.</source>
        <translation>
            <numerusform>Auf %n Szenario ist kein Verlass, weil der neueste abgeschlossene Lauf fehlerhaft war.</numerusform>
            <numerusform>Auf %n Szenarien ist kein Verlass, weil der neueste abgeschlossene Lauf fehlerhaft war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little was measured there to judge it.</source>
        <translation>Für ein Urteil wurde dort zu wenig gemessen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a count and its outcome, such as &quot;12 passed&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s): %1.</source>
        <extracomment>%1 tells the outcomes: &quot;12 passed, 3 broken&quot;</extracomment>
        <translation>
            <numerusform>%Ln Lauf: %1.</numerusform>
            <numerusform>%Ln Läufe: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A broken run is a test that failed itself; it says nothing about resilience.</source>
        <translation>Fehlerhaft heißt: Der Test selbst ist gescheitert; über die Resilienz sagt das nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not measured again</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n nicht wieder gemessen</numerusform>
            <numerusform>%n nicht wieder gemessen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change of %1 is that of %n scenario(s) measured in both periods</source>
        <extracomment>%1 is a change of the score such as &quot;+3.1&quot;</extracomment>
        <translation>
            <numerusform>Die Veränderung um %1 gilt für %n in beiden Zeiträumen gemessenes Szenario</numerusform>
            <numerusform>Die Veränderung um %1 gilt für %n in beiden Zeiträumen gemessene Szenarien</numerusform>
        </translation>
    </message>
    <message>
        <source>; left out: %1</source>
        <extracomment>continues a sentence: &quot;...; left out: 4 new, 3 not measured again&quot;</extracomment>
        <translation>; nicht dabei: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n scenario(s) were measured.</source>
        <translation>
            <numerusform>Das einzige Szenario (%n) wurde gemessen.</numerusform>
            <numerusform>Alle %n Szenarien wurden gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n scenario(s) were measured.</source>
        <translation>
            <numerusform>%1 von %n Szenario wurde gemessen.</numerusform>
            <numerusform>%1 von %n Szenarien wurden gemessen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n lief nie</numerusform>
            <numerusform>%n liefen nie</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios: %1.</source>
        <translation>Szenarien: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delegate(s) are active.</source>
        <translation>
            <numerusform>%1 von %n Delegate ist aktiv.</numerusform>
            <numerusform>%1 von %n Delegates sind aktiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>others</source>
        <comment>delegates</comment>
        <translation>weitere</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <extracomment>%1 names delegates that were connected once</extracomment>
        <translation>Ausgefallen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hub(s) are available.</source>
        <translation>
            <numerusform>%1 von %n Hub ist verfügbar.</numerusform>
            <numerusform>%1 von %n Hubs sind verfügbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was read from the server yet.</source>
        <translation>Vom Server wurde noch nicht alles gelesen.</translation>
    </message>
    <message>
        <source>The data is from %1; what happened since is not in it.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Die Daten sind vom %1; was seither geschah, fehlt darin.</translation>
    </message>
    <message>
        <source>The history is still being read: figures of older days keep growing.</source>
        <translation>Der Datenbestand wird noch gelesen: Die Zahlen älterer Tage wachsen noch.</translation>
    </message>
    <message numerus="yes">
        <source>No scenario changed of the %n that can be compared.</source>
        <translation>
            <numerusform>Das einzige vergleichbare Szenario (%n) blieb gleich.</numerusform>
            <numerusform>Von den %n vergleichbaren Szenarien hat sich keines verändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A score outside 0 to 100 was met; it counts as 0 or 100.</source>
        <translation>Ein Wert außerhalb von 0 bis 100 kam vor; er zählt als 0 oder 100.</translation>
    </message>
    <message>
        <source>the 24 hours before</source>
        <extracomment>within a sentence: &quot;up 3.1 on the 24 hours before&quot;</extracomment>
        <translation>den 24 Stunden davor</translation>
    </message>
    <message>
        <source>the 7 days before</source>
        <translation>den 7 Tagen davor</translation>
    </message>
    <message>
        <source>the 30 days before</source>
        <translation>den 30 Tagen davor</translation>
    </message>
    <message>
        <source>the 90 days before</source>
        <translation>den 90 Tagen davor</translation>
    </message>
    <message>
        <source>the 12 months before</source>
        <translation>den 12 Monaten davor</translation>
    </message>
    <message>
        <source>the period before</source>
        <translation>dem Zeitraum davor</translation>
    </message>
    <message>
        <source>The target of %1 is missed by %2.</source>
        <extracomment>%1 is the target, %2 a number of points</extracomment>
        <translation>Das Ziel von %1 ist um %2 verfehlt.</translation>
    </message>
    <message>
        <source>The target of %1 is reached.</source>
        <extracomment>%1 is the target</extracomment>
        <translation>Das Ziel von %1 ist erreicht.</translation>
    </message>
    <message>
        <source>No score: no runs are known in this period.</source>
        <translation>Kein Wert: In diesem Zeitraum sind keine Läufe bekannt.</translation>
    </message>
    <message>
        <source>others</source>
        <comment>projects</comment>
        <translation>weitere</translation>
    </message>
    <message numerus="yes">
        <source>The lowest of %n measured project(s) is %1 with %2.</source>
        <extracomment>%1 is a project, %2 its score; projects without a score are not counted</extracomment>
        <translation>
            <numerusform>Das niedrigste von %n gemessenen Projekt ist %1 mit %2.</numerusform>
            <numerusform>Das niedrigste von %n gemessenen Projekten ist %1 mit %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lowest of %n measured project(s) are %1 with %2.</source>
        <translation>
            <numerusform>Die niedrigsten von %n gemessenen Projekt sind %1 mit %2.</numerusform>
            <numerusform>Die niedrigsten von %n gemessenen Projekten sind %1 mit %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data of %1 is from %2 or little later; what happened there since is not in it.</source>
        <extracomment>%1 names projects, %2 is a date and time</extracomment>
        <translation>Die Daten von %1 sind vom %2 oder wenig jünger; was dort seitdem geschah, fehlt darin.</translation>
    </message>
</context>
<context>
    <name>TokenProof</name>
    <message>
        <source>the list could not be read</source>
        <translation>die Liste war nicht lesbar</translation>
    </message>
    <message>
        <source>still in the list</source>
        <translation>noch in der Liste</translation>
    </message>
    <message>
        <source>removed from the list</source>
        <translation>aus der Liste entfernt</translation>
    </message>
    <message>
        <source>sign-in server: no usable answer</source>
        <translation>Anmeldeserver: keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>sign-in server still accepts it</source>
        <translation>Anmeldeserver akzeptiert es noch</translation>
    </message>
    <message>
        <source>sign-in server refuses it (401)</source>
        <translation>Anmeldeserver weist es ab (401)</translation>
    </message>
    <message>
        <source>API server: no usable answer</source>
        <translation>API-Server: keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>API server does not refuse it as revoked</source>
        <translation>API-Server weist es nicht als widerrufen ab</translation>
    </message>
    <message>
        <source>API server refuses it (401 &quot;Token is revoked&quot;)</source>
        <translation>API-Server weist es ab (401 „Token is revoked“)</translation>
    </message>
    <message>
        <source>it could not be shown to work before</source>
        <translation>dass es vorher galt, ließ sich nicht zeigen</translation>
    </message>
</context>
<context>
    <name>TokenRound</name>
    <message>
        <source>proved dead</source>
        <translation>nachweislich ungültig</translation>
    </message>
    <message>
        <source>already expired</source>
        <translation>schon abgelaufen</translation>
    </message>
    <message>
        <source>already revoked</source>
        <translation>schon widerrufen</translation>
    </message>
    <message>
        <source>NOT proved</source>
        <translation>NICHT nachgewiesen</translation>
    </message>
    <message>
        <source>NOT revoked</source>
        <translation>NICHT widerrufen</translation>
    </message>
    <message>
        <source>Nothing to revoke.</source>
        <translation>Nichts zu widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>All %n dead.</source>
        <comment>of several tokens</comment>
        <translation>
            <numerusform>%n Token ungültig.</numerusform>
            <numerusform>Alle %n ungültig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n of %1 may be alive.</source>
        <translation>
            <numerusform>Angehalten: %n von %1 kann noch gültig sein.</numerusform>
            <numerusform>Angehalten: %n von %1 können noch gültig sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 NOT proved.</source>
        <translation>
            <numerusform>%n von %1 NICHT nachgewiesen.</numerusform>
            <numerusform>%n von %1 NICHT nachgewiesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month as Qt&apos;s date format: &quot;3 Mar&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year as Qt&apos;s date format: &quot;3 Mar 2025&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>runs only broke</source>
        <translation>nur fehlerhafte Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n ungeprüft</numerusform>
            <numerusform>%n ungeprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation>Projekte, schwächstes zuerst</translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation>Schwächste Szenarien</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which page of how many</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>WindowApp</name>
    <message>
        <source>Explore an invented organisation; your own data is not touched.</source>
        <translation>Eine erfundene Organisation erkunden; Ihre eigenen Daten bleiben unberührt.</translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation>system, light, dark oder contrast.</translation>
    </message>
    <message>
        <source>Language, for instance de.</source>
        <translation>Sprache, zum Beispiel de.</translation>
    </message>
    <message>
        <source>Shows how resilient your systems are, and what changed.</source>
        <translation>Zeigt, wie resilient Ihre Systeme sind und was sich geändert hat.</translation>
    </message>
    <message>
        <source>Commands (each with --help):</source>
        <translation>Befehle (jeweils mit --help):</translation>
    </message>
    <message>
        <source>--theme takes system, light, dark or contrast.
</source>
        <translation>--theme erwartet system, light, dark oder contrast.
</translation>
    </message>
    <message>
        <source>resilience-desk://...: show the run or scenario it leads to.</source>
        <translation>resilience-desk://...: den Lauf oder das Szenario zeigen, zu dem der Link führt.</translation>
    </message>
    <message>
        <source>Open overview, scenarios, runs, delegates, hubs, probes or settings.</source>
        <translation>overview, scenarios, runs, delegates, hubs, probes oder settings öffnen.</translation>
    </message>
    <message>
        <source>Resilience Desk is running already, but its window does not answer. Wait a moment, or end that program, then start it again.</source>
        <translation>Resilience Desk läuft bereits, aber sein Fenster antwortet nicht. Warten Sie einen Moment oder beenden Sie das Programm, und starten Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Start minimised, or in the tray where closing the window leads there.</source>
        <translation>Minimiert starten, oder im Infobereich, wenn das Schließen des Fensters dorthin führt.</translation>
    </message>
</context>
<context>
    <name>rd::AboutTab</name>
    <message>
        <source>Resilience Desk</source>
        <translation>Resilience Desk</translation>
    </message>
    <message>
        <source>How resilient are your systems, and what changed?</source>
        <translation>Wie resilient sind Ihre Systeme, und was hat sich geändert?</translation>
    </message>
    <message>
        <source>Version %1, running with Qt %2 (built with %3)</source>
        <extracomment>%1 is a version, %2 the version of Qt it runs with, %3 the one it was built with</extracomment>
        <translation>Version %1, läuft mit Qt %2 (gebaut mit %3)</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>&amp;Copy the versions</source>
        <translation>&amp;Versionen kopieren</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Entstanden mit</translation>
    </message>
    <message>
        <source>Works of others, each under its own licence.</source>
        <translation>Werke anderer, jedes unter seiner eigenen Lizenz.</translation>
    </message>
</context>
<context>
    <name>rd::AccountCard</name>
    <message>
        <source>If you use single sign-on, you have no password here: create an API token in ChaosCenter and paste it.</source>
        <translation>Mit Single Sign-on haben Sie hier kein Passwort: Erstellen Sie in ChaosCenter ein API-Token und fügen Sie es ein.</translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation>API-Token verwenden</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>2. Who are you?</source>
        <translation>2. Wer sind Sie?</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation>Token hier einfügen</translation>
    </message>
    <message>
        <source>ChaosCenter makes API tokens under Settings, on the page that this button opens in your browser. Single sign-on works there, too.</source>
        <translation>ChaosCenter erstellt API-Token in seinen Einstellungen, auf der Seite, die diese Schaltfläche im Browser öffnet. Auch Single Sign-on geht dort.</translation>
    </message>
    <message>
        <source>&amp;Open the token page</source>
        <translation>&amp;Token-Seite öffnen</translation>
    </message>
    <message>
        <source>&amp;Keep the token for this session only</source>
        <translation>Token nur für diese Sitzung &amp;behalten</translation>
    </message>
    <message>
        <source>It is forgotten when the program ends, and you sign in again.</source>
        <translation>Es wird beim Beenden vergessen, danach melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Anmelden</translation>
    </message>
</context>
<context>
    <name>rd::AftermathCard</name>
    <message>
        <source>A revoked leak is not a closed leak</source>
        <translation>Widerrufen heißt noch nicht erledigt</translation>
    </message>
    <message>
        <source>With this token somebody could read all other API tokens of that user and make new ones. Sessions cannot be listed; they live until they expire, 24 hours by default. Changing the password revokes nothing.</source>
        <translation>Mit diesem Token konnte jemand alle anderen API-Token dieses Benutzers lesen und neue anlegen. Sitzungen lassen sich nicht auflisten; sie gelten, bis sie ablaufen, standardmäßig 24 Stunden. Ein neues Passwort widerruft nichts.</translation>
    </message>
    <message>
        <source>Sign in with that account and look through its tokens, newest first: revoke what nobody knows.</source>
        <translation>Melden Sie sich mit jenem Konto an und sehen Sie dessen Token durch, die neuesten zuerst: Widerrufen Sie, was niemand kennt.</translation>
    </message>
    <message>
        <source>Who held one of the old tokens while the new one was made may have read the new one: sign in again with the password to be sure.</source>
        <translation>Wer eines der alten Token hatte, während das neue angelegt wurde, kann das neue gelesen haben: Melden Sie sich zur Sicherheit erneut mit dem Passwort an.</translation>
    </message>
    <message>
        <source>Somebody else may have it since</source>
        <translation>Jemand anderes kann es haben seit</translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) made since then, marked in the list.</source>
        <translation>
            <numerusform>%n Token seitdem angelegt, in der Liste markiert.</numerusform>
            <numerusform>%n Token seitdem angelegt, in der Liste markiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token in the list was made since then.</source>
        <translation>Kein Token der Liste wurde seitdem angelegt.</translation>
    </message>
    <message>
        <source>Revoke a&amp;ll, issue a new one here...</source>
        <translation>A&amp;lle widerrufen, hier ein neues…</translation>
    </message>
    <message>
        <source>Revokes all tokens of this account and gives this device a new one</source>
        <translation>Widerruft alle Token dieses Kontos und gibt diesem Gerät ein neues</translation>
    </message>
    <message>
        <source>Only those &amp;made since then...</source>
        <translation>&amp;Nur die seitdem angelegten…</translation>
    </message>
</context>
<context>
    <name>rd::AppearanceTab</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System follows the desktop, also when it changes.</source>
        <translation>„System“ folgt der Arbeitsumgebung, auch wenn sie wechselt.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Names and messages of the server stay as they are.</source>
        <translation>Namen und Meldungen des Servers bleiben unverändert.</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Sprache des Programms</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>In the tray the program goes on polling; its icon leads back to the window.</source>
        <translation>Im Infobereich fragt das Programm weiter ab; sein Symbol führt zurück zum Fenster.</translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window ends the program.</source>
        <translation>Diese Arbeitsumgebung zeigt keinen Infobereich, also beendet das Schließen des Fensters das Programm.</translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray</source>
        <translation>Im &amp;Infobereich weiterlaufen</translation>
    </message>
</context>
<context>
    <name>rd::Banner</name>
    <message>
        <source>The server cannot be reached; saved data is shown.</source>
        <translation>Der Server ist nicht erreichbar; es werden gespeicherte Daten gezeigt.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Signed out; saved data is shown.</source>
        <translation>Abgemeldet; es werden gespeicherte Daten gezeigt.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The last update failed; saved data is shown.</source>
        <translation>Die letzte Aktualisierung ist fehlgeschlagen; es werden gespeicherte Daten gezeigt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The keychain is locked; saved data is shown.</source>
        <translation>Der Schlüsselbund ist gesperrt; gespeicherte Daten werden gezeigt.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>rd::BucketChart</name>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>Showing %1 to %2; Escape shows the whole period.</source>
        <extracomment>%1 and %2 are days, hours or weeks</extracomment>
        <translation>Gezeigt wird %1 bis %2; Escape zeigt den ganzen Zeitraum.</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Näher heran</translation>
    </message>
    <message>
        <source>Look less close</source>
        <translation>Weiter weg</translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation>Ganzer Zeitraum</translation>
    </message>
    <message>
        <source>Shows the whole period again (Escape)</source>
        <translation>Zeigt wieder den ganzen Zeitraum (Escape)</translation>
    </message>
</context>
<context>
    <name>rd::ChainDigest</name>
    <message>
        <source>Chain of events</source>
        <translation>Kette der Ereignisse</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
</context>
<context>
    <name>rd::ChartTableDialog</name>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The values were copied as CSV.</source>
        <translation>Die Werte wurden als CSV kopiert.</translation>
    </message>
</context>
<context>
    <name>rd::ChartWidget</name>
    <message>
        <source>Menu: %1</source>
        <extracomment>%1 is the name of a chart</extracomment>
        <translation>Menü: %1</translation>
    </message>
    <message>
        <source>Table, copies</source>
        <translation>Tabelle, Kopien</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>Als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>The values were copied as CSV.</source>
        <translation>Die Werte wurden als CSV kopiert.</translation>
    </message>
</context>
<context>
    <name>rd::ChoiceButton</name>
    <message>
        <source>Filter: %1</source>
        <extracomment>%1 is what a list can be narrowed by, such as &quot;Tag&quot;</extracomment>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a list is narrowed by, such as &quot;Tag&quot;, %2 the value
----------
%1 is what a list is narrowed by, such as &quot;Tag&quot;, %2 a number of values</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rd::ChoiceDialog</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>rd::Command</name>
    <message>
        <source>Standard output takes nothing more: look for free space, or write to a file.</source>
        <translation>Die Standardausgabe nimmt nichts mehr an: Sorgen Sie für freien Platz oder schreiben Sie in eine Datei.</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDetails</name>
    <message>
        <source>Owner: may do everything in it</source>
        <translation>Eigentümer: darf darin alles</translation>
    </message>
    <message>
        <source>Editor: may do nearly what an owner may</source>
        <translation>Bearbeiter: darf fast alles, was ein Eigentümer darf</translation>
    </message>
    <message>
        <source>Executor: may run and stop scenarios</source>
        <translation>Ausführender: darf Szenarien starten und stoppen</translation>
    </message>
    <message>
        <source>Viewer: may look, and change nothing</source>
        <translation>Betrachter: darf ansehen und nichts ändern</translation>
    </message>
    <message>
        <source>Not a member any more</source>
        <translation>Kein Mitglied mehr</translation>
    </message>
    <message>
        <source>Role not known yet: treated as a viewer</source>
        <translation>Rolle noch nicht bekannt: wie ein Betrachter behandelt</translation>
    </message>
    <message>
        <source>Answer in ChaosCenter</source>
        <translation>In ChaosCenter beantworten</translation>
    </message>
    <message>
        <source>Details of a connection</source>
        <translation>Details einer Verbindung</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Einladungen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the projects of this connection</source>
        <translation>Die Projekte dieser Verbindung anzeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The chosen one is shown after signing in and with Show, and leads the list of projects.</source>
        <translation>Das gewählte wird nach der Anmeldung und mit „Anzeigen“ gezeigt und steht in der Liste der Projekte vorn.</translation>
    </message>
    <message>
        <source>None yet: they come with the first synchronisation.</source>
        <translation>Noch keine: Sie kommen mit der ersten Synchronisation.</translation>
    </message>
    <message>
        <source>All projects together</source>
        <translation>Alle Projekte zusammen</translation>
    </message>
    <message>
        <source>None waits for an answer.</source>
        <translation>Keine wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>To &quot;%1&quot;.</source>
        <translation>Zu „%1“.</translation>
    </message>
    <message>
        <source>To &quot;%1&quot;, by %2.</source>
        <translation>Zu „%1“, von %2.</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDetailsFlow</name>
    <message>
        <source>Sign in to see them.</source>
        <translation>Melden Sie sich an, um sie zu sehen.</translation>
    </message>
    <message>
        <source>Asking ...</source>
        <translation>Wird abgefragt …</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDialog</name>
    <message>
        <source>Edit the connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Taken with the next request. Another server or account is a connection of its own.</source>
        <translation>Gilt ab der nächsten Anfrage. Ein anderer Server oder ein anderes Konto ist eine eigene Verbindung.</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionEditFlow</name>
    <message>
        <source>A connection needs a name.</source>
        <translation>Eine Verbindung braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another connection has this name. Choose one that tells them apart.</source>
        <translation>Eine andere Verbindung heißt schon so. Wählen Sie einen Namen, der beide unterscheidet.</translation>
    </message>
    <message>
        <source>This is not the address of a proxy. Its kind, host and port are needed, and no password: http://proxy.example.org:3128</source>
        <translation>Das ist nicht die Adresse eines Proxys. Nötig sind Art, Host und Port, ohne Passwort: http://proxy.example.org:3128</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionRow</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is the name of a connection, %2 its state, %3 its account</extracomment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Sign in again to %1</source>
        <translation>Neu anmelden bei %1</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>Von %1 abmelden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again to sign out of %1</source>
        <translation>Erneut versuchen, von %1 abzumelden</translation>
    </message>
    <message>
        <source>Wipe anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Wipe the token of %1 anyway</source>
        <translation>Token von %1 trotzdem löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Not encrypted: everybody on the way can read its token. You allowed that.</source>
        <translation>Nicht verschlüsselt: Unterwegs kann jeder das Token lesen. Sie haben das erlaubt.</translation>
    </message>
    <message>
        <source>Stop using plain http</source>
        <translation>Kein unverschlüsseltes http mehr</translation>
    </message>
    <message>
        <source>Its address is not encrypted, and you did not allow that: nothing is sent to it.</source>
        <translation>Die Adresse ist nicht verschlüsselt, und Sie haben das nicht erlaubt: Es wird nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation>Unverschlüsseltes http erlauben</translation>
    </message>
    <message>
        <source>Sign in at the gateway</source>
        <translation>Am Gateway anmelden</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The gateway in front of %1</source>
        <translation>Das Gateway vor %1</translation>
    </message>
    <message>
        <source>Sign in at the gateway in front of %1</source>
        <translation>Am Gateway vor %1 anmelden</translation>
    </message>
    <message>
        <source>Stop using plain http for %1</source>
        <translation>Kein unverschlüsseltes http mehr für %1</translation>
    </message>
    <message>
        <source>Allow plain http for %1</source>
        <translation>Unverschlüsseltes http für %1 erlauben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Details zu %1</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionsFlow</name>
    <message>
        <source>A ChaosCenter answers at %1.</source>
        <translation>Unter %1 antwortet ein ChaosCenter.</translation>
    </message>
    <message>
        <source>A ChaosCenter answers at %1: release %2, with single sign-on.</source>
        <extracomment>%1 is a server, %2 a range of releases such as &quot;3.9 or later&quot;</extracomment>
        <translation>Unter %1 antwortet ein ChaosCenter: Version %2, mit Single Sign-on.</translation>
    </message>
    <message>
        <source>A ChaosCenter answers at %1: release %2.</source>
        <extracomment>%1 is a server, %2 a range of releases such as &quot;3.9 or later&quot;</extracomment>
        <translation>Unter %1 antwortet ein ChaosCenter: Version %2.</translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>Signing out: revoking the token and checking that it is dead</source>
        <translation>Abmelden: Das Token wird widerrufen und geprüft, ob es tot ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a connection, %2 a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Wipe without a proof</source>
        <translation>Ohne Nachweis löschen</translation>
    </message>
    <message>
        <source>Wipe the token from this computer without a proof?</source>
        <translation>Das Token ohne Nachweis von diesem Rechner löschen?</translation>
    </message>
    <message>
        <source>Who has it can go on working with it. This cannot be undone.</source>
        <translation>Wer es hat, kann damit weiterarbeiten. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Wipe anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Plain http</source>
        <translation>Unverschlüsseltes http</translation>
    </message>
    <message>
        <source>Send the token to %1 without encryption?</source>
        <translation>Das Token unverschlüsselt an %1 senden?</translation>
    </message>
    <message>
        <source>Everybody on the way can read it, and act as you with it. Use https if the server offers it.</source>
        <translation>Unterwegs kann jeder es lesen und damit in Ihrem Namen handeln. Verwenden Sie https, wenn der Server es anbietet.</translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation>Unverschlüsseltes http erlauben</translation>
    </message>
</context>
<context>
    <name>rd::ConnectionsTab</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>One server and one account each.</source>
        <translation>Je ein Server und ein Konto.</translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>No connections</source>
        <translation>Keine Verbindungen</translation>
    </message>
    <message>
        <source>Connect to a ChaosCenter to see its scenarios and runs here.</source>
        <translation>Verbinden Sie sich mit einem ChaosCenter, um hier seine Szenarien und Läufe zu sehen.</translation>
    </message>
</context>
<context>
    <name>rd::DelegateFoot</name>
    <message>
        <source>namespace %1</source>
        <translation>Namensraum %1</translation>
    </message>
    <message>
        <source>may reach the whole cluster</source>
        <translation>darf den ganzen Cluster erreichen</translation>
    </message>
    <message>
        <source>may reach its namespace only</source>
        <translation>darf nur seinen Namensraum erreichen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios on it: %1</source>
        <extracomment>%1 are names of scenarios that run on a delegate</extracomment>
        <translation>Szenarien darauf: %1</translation>
    </message>
</context>
<context>
    <name>rd::DelegateListModel</name>
    <message>
        <source>%1, upgrade due</source>
        <extracomment>%1 is a version such as &quot;3.9.0&quot;</extracomment>
        <translation>%1, Aktualisierung fällig</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>inactive since %1</source>
        <extracomment>%1 is a time, or a date and a time</extracomment>
        <translation>inaktiv seit %1</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>noch nicht verbunden</translation>
    </message>
    <message>
        <source>Connected since %1.</source>
        <translation>Verbunden seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln scenario(s) cannot run until it is connected again: look at its pods in the target cluster.</source>
        <translation>
            <numerusform>%Ln Szenario kann nicht laufen, bis er wieder verbunden ist: Sehen Sie nach seinen Pods im Zielcluster.</numerusform>
            <numerusform>%Ln Szenarien können nicht laufen, bis er wieder verbunden ist: Sehen Sie nach seinen Pods im Zielcluster.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario runs on it; it may have been given up.</source>
        <translation>Kein Szenario läuft auf ihm; vielleicht wurde er aufgegeben.</translation>
    </message>
    <message>
        <source>It was made in ChaosCenter and has never connected: apply its manifest in the target cluster.</source>
        <translation>Er wurde in ChaosCenter angelegt und hat sich nie verbunden: Wenden Sie sein Manifest im Zielcluster an.</translation>
    </message>
    <message>
        <source>An upgrade is due: others of this ChaosCenter run %1.</source>
        <translation>Eine Aktualisierung ist fällig: Auf anderen dieses ChaosCenters läuft %1.</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>pre-production</source>
        <translation>Vorproduktion</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
</context>
<context>
    <name>rd::DelegateMenu</name>
    <message>
        <source>Show its &amp;delegates</source>
        <translation>Seine &amp;Delegates zeigen</translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation>Seine &amp;Läufe zeigen</translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation>In ChaosCenter ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copy environment &amp;id</source>
        <translation>&amp;ID der Umgebung kopieren</translation>
    </message>
    <message>
        <source>Copy delegate i&amp;d</source>
        <translation>ID des Delegates k&amp;opieren</translation>
    </message>
</context>
<context>
    <name>rd::DelegatesPage</name>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>The saved delegates could not be read.</source>
        <translation>Die gespeicherten Delegates konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>There is none with this filter.</source>
        <translation>Mit diesem Filter gibt es keinen Eintrag.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No environments yet</source>
        <translation>Noch keine Umgebungen</translation>
    </message>
    <message>
        <source>Delegates live in environments: make one in ChaosCenter.</source>
        <translation>Delegates leben in Umgebungen: Legen Sie in ChaosCenter eine an.</translation>
    </message>
    <message>
        <source>No delegates yet</source>
        <translation>Noch keine Delegates</translation>
    </message>
    <message>
        <source>A delegate carries out the runs in a cluster: enable one in ChaosCenter, in an environment.</source>
        <translation>Ein Delegate führt die Läufe in einem Cluster aus: Aktivieren Sie einen in ChaosCenter, in einer Umgebung.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All delegates</source>
        <translation>Alle Delegates</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Delegates that were connected once and are not now</source>
        <translation>Delegates, die einmal verbunden waren und es jetzt nicht sind</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Delegates that have never connected</source>
        <translation>Delegates, die sich nie verbunden haben</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Delegates that are connected</source>
        <translation>Delegates, die verbunden sind</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Filter by name, tag or id</source>
        <translation>Nach Name, Schlagwort oder ID filtern</translation>
    </message>
    <message>
        <source>Filter delegates and environments</source>
        <translation>Delegates und Umgebungen filtern</translation>
    </message>
    <message>
        <source>Filter the delegates</source>
        <translation>Delegates filtern</translation>
    </message>
    <message>
        <source>Show the delegates of all environments</source>
        <translation>Die Delegates aller Umgebungen zeigen</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
</context>
<context>
    <name>rd::Desk</name>
    <message>
        <source>The folder %1 could not be created. Check its permissions and free space.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden. Prüfen Sie Zugriffsrechte und freien Speicherplatz.</translation>
    </message>
    <message>
        <source>The saved connections in %1 could not be read. They are left as they are; sign in again to go on.</source>
        <translation>Die gespeicherten Verbindungen in %1 sind nicht lesbar. Sie bleiben unverändert; melden Sie sich neu an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The saved connections were damaged. The file was kept as %1; sign in again.</source>
        <translation>Die gespeicherten Verbindungen waren beschädigt. Die Datei wurde als %1 aufbewahrt; melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The connection could not be saved in %1, so it lasts until the program ends. Check the file&apos;s permissions and free space.</source>
        <translation>Die Verbindung konnte nicht in %1 gespeichert werden und gilt nur bis zum Beenden. Prüfen Sie die Zugriffsrechte der Datei und den freien Speicherplatz.</translation>
    </message>
    <message>
        <source>This device&apos;s token was revoked. Sign in again to go on.</source>
        <translation>Das Token dieses Geräts wurde widerrufen. Melden Sie sich neu an, um fortzufahren.</translation>
    </message>
    <message>
        <source>There is no token for %1 in the keychain. Sign in again.</source>
        <translation>Der Schlüsselbund enthält kein Token für %1. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The token for %1 is in another keychain (%2) than that of this session (%3). Use a session with the other one, or sign in again.</source>
        <translation>Das Token für %1 liegt in einem anderen Schlüsselbund (%2) als dem dieser Sitzung (%3). Verwenden Sie eine Sitzung mit dem anderen oder melden Sie sich neu an.</translation>
    </message>
</context>
<context>
    <name>rd::DocsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Public pages about Litmus. They open in your browser and need the internet.</source>
        <translation>Öffentliche Seiten über Litmus. Sie öffnen sich im Browser und brauchen das Internet.</translation>
    </message>
    <message>
        <source>Search pages and faults</source>
        <translation>Seiten und Störungen suchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation>Keine Seite enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
</context>
<context>
    <name>rd::DocsMenu</name>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
</context>
<context>
    <name>rd::DocumentSaver</name>
    <message>
        <source>The report is saved as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Der Bericht ist als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>rd::EnvironmentListModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <extracomment>how many delegates of an environment are connected: &quot;3 of 4 active&quot;</extracomment>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
</context>
<context>
    <name>rd::Error</name>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and the network, then try again.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Adresse und Netzwerk und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not prove its identity. If it uses a certificate of your own authority, add that authority&apos;s file to the connection.</source>
        <translation>%1 konnte seine Identität nicht nachweisen. Stammt das Zertifikat von Ihrer eigenen Zertifizierungsstelle, fügen Sie der Verbindung deren Datei hinzu.</translation>
    </message>
    <message>
        <source>%1 answers, but not as ChaosCenter. Use the address that opens ChaosCenter in a browser, without a page behind it.</source>
        <translation>%1 antwortet, aber nicht als ChaosCenter. Nehmen Sie die Adresse, die ChaosCenter im Browser öffnet, ohne eine Seite dahinter.</translation>
    </message>
    <message>
        <source>%1 does not accept its own address. Ask its administrator to add the address to ALLOWED_ORIGINS.</source>
        <translation>%1 akzeptiert die eigene Adresse nicht. Bitten Sie die Administration, die Adresse in ALLOWED_ORIGINS aufzunehmen.</translation>
    </message>
    <message>
        <source>%1 no longer accepts the token: it was revoked or has expired. Sign in again.</source>
        <translation>%1 akzeptiert das Token nicht mehr: Es wurde widerrufen oder ist abgelaufen. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 refuses the request: the token has ended or the account lacks the right. Sign in again if it stays.</source>
        <translation>%1 weist die Anfrage ab: Das Token gilt nicht mehr, oder dem Konto fehlt das Recht. Bleibt es dabei, melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that. Ask an owner of the project.</source>
        <translation>%1 erlaubt das diesem Konto nicht. Fragen Sie einen Eigentümer des Projekts.</translation>
    </message>
    <message>
        <source>%1 has deactivated this account. Ask its administrator.</source>
        <translation>%1 hat dieses Konto deaktiviert. Fragen Sie die Administration.</translation>
    </message>
    <message>
        <source>%1 refuses the user name or the password, or the account is deactivated. Check both and try again.</source>
        <translation>%1 weist Benutzername oder Passwort ab, oder das Konto ist deaktiviert. Prüfen Sie beides und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 wants the initial password of this account to be changed first. Change it in ChaosCenter, then sign in here.</source>
        <translation>%1 verlangt, dass zuerst das Anfangspasswort dieses Kontos geändert wird. Ändern Sie es in ChaosCenter und melden Sie sich dann hier an.</translation>
    </message>
    <message>
        <source>%1 does not have that any more. Refresh and look again.</source>
        <translation>%1 hat das nicht mehr. Aktualisieren Sie und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>%1 rejects the request. The details tell its reason.</source>
        <translation>%1 lehnt die Anfrage ab. Die Details nennen den Grund.</translation>
    </message>
    <message>
        <source>%1 runs a release of ChaosCenter without this function. It works after an upgrade.</source>
        <translation>%1 hat eine Version von ChaosCenter ohne diese Funktion. Nach einem Upgrade steht sie zur Verfügung.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests. Wait a moment and try again.</source>
        <translation>%1 bittet um weniger Anfragen. Warten Sie kurz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 failed to answer. If it stays, tell its administrator.</source>
        <translation>%1 konnte nicht antworten. Bleibt es dabei, melden Sie es der Administration.</translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be read. If it stays, tell its administrator.</source>
        <translation>%1 hat eine unlesbare Antwort gesendet. Bleibt es dabei, melden Sie es der Administration.</translation>
    </message>
    <message>
        <source>%1 sent more than this program reads at once. Nothing was stored.</source>
        <translation>%1 hat mehr gesendet, als das Programm auf einmal liest. Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>The keychain has no token for this connection. Sign in again.</source>
        <translation>Der Schlüsselbund enthält kein Token für diese Verbindung. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it; the program goes on by itself.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn; das Programm macht von selbst weiter.</translation>
    </message>
    <message>
        <source>There is no desktop session, so no keychain can be reached. Keep the token for this session only.</source>
        <translation>Es gibt keine Desktop-Sitzung, daher ist kein Schlüsselbund erreichbar. Behalten Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>No keychain is installed. Install the package gnome-keyring (or kwalletmanager on KDE), or keep the token for this session only.</source>
        <translation>Es ist kein Schlüsselbund installiert. Installieren Sie das Paket gnome-keyring (unter KDE kwalletmanager) oder behalten Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Access to the keychain was denied. Allow it, or keep the token for this session only.</source>
        <translation>Der Zugriff auf den Schlüsselbund wurde verweigert. Erlauben Sie ihn oder behalten Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Look for its password prompt, then try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Suchen Sie nach seiner Passwortabfrage und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keychain said yes but did not do it. Try again, or keep the token for this session only.</source>
        <translation>Der Schlüsselbund hat zugesagt, aber nicht gehandelt. Versuchen Sie es erneut oder behalten Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The keychain failed. If it was restarted, restart this program too; else keep the token for this session only.</source>
        <translation>Der Schlüsselbund hat versagt. Wurde er neu gestartet, starten Sie auch dieses Programm neu; sonst behalten Sie das Token nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The history cannot be opened. Check the permissions of its folder.</source>
        <translation>Der Datenbestand lässt sich nicht öffnen. Prüfen Sie die Zugriffsrechte seines Ordners.</translation>
    </message>
    <message>
        <source>The history can be read but not written. New data is shown until the program ends, and not kept.</source>
        <translation>Der Datenbestand ist lesbar, aber nicht beschreibbar. Neue Daten werden bis zum Beenden gezeigt und nicht behalten.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what was saved before is safe.</source>
        <translation>Der Datenträger ist voll. Schaffen Sie Platz; bereits Gespeichertes ist sicher.</translation>
    </message>
    <message>
        <source>The history is damaged. Restart the program: it sets the damaged file aside and reads everything again.</source>
        <translation>Der Datenbestand ist beschädigt. Starten Sie das Programm neu: Es legt die beschädigte Datei beiseite und liest alles noch einmal.</translation>
    </message>
    <message>
        <source>The history was written by a newer version of this program and is left untouched. Use that version.</source>
        <translation>Der Datenbestand stammt von einer neueren Version dieses Programms und bleibt unberührt. Verwenden Sie jene Version.</translation>
    </message>
    <message>
        <source>The history failed. The details tell the reason.</source>
        <translation>Beim Datenbestand ist ein Fehler aufgetreten. Die Details nennen den Grund.</translation>
    </message>
    <message>
        <source>The saved connections cannot be read. Check the permissions of %1.</source>
        <translation>Die gespeicherten Verbindungen sind nicht lesbar. Prüfen Sie die Zugriffsrechte von %1.</translation>
    </message>
    <message>
        <source>The connections cannot be saved. Check the permissions of %1 and the space on the disk.</source>
        <translation>Die Verbindungen lassen sich nicht speichern. Prüfen Sie die Zugriffsrechte von %1 und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The connections were saved by a newer version of this program and are left untouched. Use that version to change them.</source>
        <translation>Die Verbindungen stammen von einer neueren Version dieses Programms und bleiben unberührt. Ändern Sie sie mit jener Version.</translation>
    </message>
    <message>
        <source>Another program is writing to %1 at the moment, so nothing was saved. Try again.</source>
        <translation>Ein anderes Programm schreibt gerade in %1, daher wurde nichts gespeichert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Type the address of ChaosCenter, for example https://chaos.example.net.</source>
        <translation>Geben Sie die Adresse von ChaosCenter ein, zum Beispiel https://chaos.example.net.</translation>
    </message>
    <message>
        <source>This is not an address. Type it like https://chaos.example.net.</source>
        <translation>Das ist keine Adresse. Sie sieht so aus: https://chaos.example.net.</translation>
    </message>
    <message>
        <source>The address has to begin with https:// (or http:// on this machine).</source>
        <translation>Die Adresse muss mit https:// beginnen (auf diesem Rechner auch http://).</translation>
    </message>
    <message>
        <source>Leave the user name and password out of the address; they are asked for separately.</source>
        <translation>Lassen Sie Benutzername und Passwort aus der Adresse weg; danach wird gesondert gefragt.</translation>
    </message>
    <message>
        <source>Leave out everything from the first ? or # of the address.</source>
        <translation>Lassen Sie in der Adresse alles ab dem ersten ? oder # weg.</translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the password. Use https, or confirm plain http for this connection.</source>
        <translation>%1 wird über http angesprochen, unterwegs könnte also jeder das Passwort lesen. Verwenden Sie https oder bestätigen Sie http für diese Verbindung.</translation>
    </message>
    <message>
        <source>This is not a ChaosCenter token. Copy it again, complete, from ChaosCenter&apos;s account settings.</source>
        <translation>Das ist kein ChaosCenter-Token. Kopieren Sie es noch einmal vollständig aus den Kontoeinstellungen von ChaosCenter.</translation>
    </message>
    <message>
        <source>This token has expired. Create a new one in ChaosCenter&apos;s account settings.</source>
        <translation>Dieses Token ist abgelaufen. Erstellen Sie in den Kontoeinstellungen von ChaosCenter ein neues.</translation>
    </message>
    <message>
        <source>%1 does not accept this token. It was revoked, or it belongs to another server.</source>
        <translation>%1 akzeptiert dieses Token nicht. Es wurde widerrufen oder gehört zu einem anderen Server.</translation>
    </message>
    <message>
        <source>%1 did not create a usable API token. Create one in ChaosCenter&apos;s account settings and paste it here.</source>
        <translation>%1 hat kein brauchbares API-Token erstellt. Erstellen Sie eines in den Kontoeinstellungen von ChaosCenter und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>Signing in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The API token &quot;%1&quot; of %2 could not be revoked and is still alive: revoke it in ChaosCenter&apos;s account settings.</source>
        <translation>Das API-Token „%1“ von %2 konnte nicht widerrufen werden und gilt noch: Widerrufen Sie es in den Kontoeinstellungen von ChaosCenter.</translation>
    </message>
    <message>
        <source>The session of %1 could not be ended; it ends by itself, after 24 hours by default.</source>
        <translation>Die Sitzung von %1 konnte nicht beendet werden; sie endet von selbst, in der Regel nach 24 Stunden.</translation>
    </message>
    <message>
        <source>No token of this account has that fingerprint. List the tokens and copy it again.</source>
        <translation>Kein Token dieses Kontos hat diesen Fingerabdruck. Lassen Sie die Token auflisten und kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>Several tokens begin with that fingerprint. Give more of its digits.</source>
        <translation>Mehrere Token beginnen mit diesem Fingerabdruck. Geben Sie mehr Stellen an.</translation>
    </message>
    <message>
        <source>A fingerprint has at least 8 of the digits 0 to 9 and a to f.</source>
        <translation>Ein Fingerabdruck hat mindestens 8 Stellen aus 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>This is not a ChaosCenter token. Paste it again, complete.</source>
        <translation>Das ist kein ChaosCenter-Token. Fügen Sie es noch einmal vollständig ein.</translation>
    </message>
    <message>
        <source>Another token is being worked on. Wait until that is done.</source>
        <translation>Ein anderes Token ist gerade in Arbeit. Warten Sie, bis das erledigt ist.</translation>
    </message>
    <message>
        <source>The token had expired already; nothing accepts it any more.</source>
        <translation>Das Token war schon abgelaufen; nichts akzeptiert es mehr.</translation>
    </message>
    <message>
        <source>Dead. Both servers accepted the token before and refuse it now.</source>
        <translation>Ungültig. Beide Server haben das Token vorher akzeptiert und weisen es jetzt ab.</translation>
    </message>
    <message>
        <source>NOT revoked: %1 still accepts the token. Try again, and tell the administrator if it stays.</source>
        <translation>NICHT widerrufen: %1 akzeptiert das Token noch. Versuchen Sie es erneut; bleibt es dabei, melden Sie es der Administration.</translation>
    </message>
    <message>
        <source>%1 refuses the token, but it was not seen working before: it may have been revoked earlier.</source>
        <translation>%1 weist das Token ab, aber es wurde vorher nicht gültig gesehen: Vielleicht wurde es schon früher widerrufen.</translation>
    </message>
    <message>
        <source>Not proved: the token may still be alive. %1 Revoke it again until it is proved.</source>
        <translation>Nicht nachgewiesen: Das Token gilt womöglich noch. %1 Widerrufen Sie es erneut, bis der Nachweis gelingt.</translation>
    </message>
    <message>
        <source>%1 cannot be reached through the proxy of this connection. Check the proxy&apos;s address and whether it runs.</source>
        <translation>%1 ist über den Proxy dieser Verbindung nicht erreichbar. Prüfen Sie die Adresse des Proxys und ob er läuft.</translation>
    </message>
    <message>
        <source>A login page of the network answers instead of %1. Open any page in a browser and sign in to the network; this program goes on by itself.</source>
        <translation>Statt %1 antwortet eine Anmeldeseite des Netzes. Öffnen Sie eine beliebige Seite im Browser und melden Sie sich beim Netz an; dieses Programm macht von selbst weiter.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network, so %1 cannot be reached. Connect it; this program goes on by itself.</source>
        <translation>Dieser Rechner ist mit keinem Netz verbunden, daher ist %1 nicht erreichbar. Stellen Sie eine Verbindung her; dieses Programm macht von selbst weiter.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a history of this program. Choose a file that was exported by it.</source>
        <translation>%1 ist kein Verlauf dieses Programms. Wählen Sie eine Datei, die es exportiert hat.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Use that version.</source>
        <translation>%1 wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie diese Version.</translation>
    </message>
    <message>
        <source>%1 is damaged. Use an older export of it, if there is one.</source>
        <translation>%1 ist beschädigt. Verwenden Sie einen älteren Export, falls es einen gibt.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 kann nicht gelesen werden. Prüfen Sie die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or allow to overwrite it.</source>
        <translation>%1 gibt es schon und blieb, wie es ist. Wählen Sie einen anderen Namen oder erlauben Sie das Überschreiben.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder.</source>
        <translation>%1 kann nicht geschrieben werden. Prüfen Sie die Zugriffsrechte des Ordners.</translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some, or choose another place.</source>
        <translation>Für %1 ist kein Platz mehr. Schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 could not be worked with.</source>
        <translation>Mit %1 konnte nicht gearbeitet werden.</translation>
    </message>
    <message>
        <source>The network wants you to sign in before %1 can be reached. Open any page in a browser and do so; this program goes on by itself.</source>
        <translation>Das Netz verlangt eine Anmeldung, bevor %1 erreichbar ist. Öffnen Sie eine beliebige Seite im Browser und melden Sie sich an; dieses Programm macht von selbst weiter.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read or holds no certificate (PEM), so %2 cannot prove its identity. Put it back, or sign in again with another file.</source>
        <translation>Die Datei %1 ist nicht lesbar oder enthält kein Zertifikat (PEM), daher kann %2 seine Identität nicht nachweisen. Stellen Sie die Datei wieder her, oder melden Sie sich mit einer anderen neu an.</translation>
    </message>
    <message>
        <source>The link that was opened is none of Resilience Desk, or it is damaged. Copy it again, complete.</source>
        <translation>Der geöffnete Link ist keiner von Resilience Desk, oder er ist beschädigt. Kopieren Sie ihn noch einmal, vollständig.</translation>
    </message>
    <message>
        <source>The link that was opened leads to something that this version of Resilience Desk does not know. It shows runs and scenarios.</source>
        <translation>Der geöffnete Link führt zu etwas, das diese Version von Resilience Desk nicht kennt. Sie zeigt Läufe und Szenarien.</translation>
    </message>
    <message>
        <source>The password of %1 was changed all the same: from now on, use the new one.</source>
        <translation>Das Passwort von %1 wurde trotzdem geändert: Verwenden Sie ab jetzt das neue.</translation>
    </message>
    <message>
        <source>Whether the password of %1 was changed is not known: try the new one first, then the old one.</source>
        <translation>Ob das Passwort von %1 geändert wurde, ist nicht bekannt: Versuchen Sie zuerst das neue, dann das alte.</translation>
    </message>
    <message>
        <source>Stopped before anything was revoked. The token is still alive.</source>
        <translation>Angehalten, bevor etwas widerrufen wurde. Das Token gilt noch.</translation>
    </message>
    <message>
        <source>The token had been revoked already; both servers refuse it as revoked.</source>
        <translation>Das Token war schon widerrufen; beide Server weisen es als widerrufen ab.</translation>
    </message>
    <message>
        <source>Dead. Both servers accepted the token before and refuse it now. Its entry stays in the list and works no more.</source>
        <translation>Ungültig. Beide Server haben das Token vorher akzeptiert und weisen es jetzt ab. Sein Eintrag bleibt in der Liste und gilt nicht mehr.</translation>
    </message>
    <message>
        <source>There is no file %1: litmusctl is not signed in here.</source>
        <translation>Es gibt keine Datei %1: litmusctl ist hier nicht angemeldet.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a configuration of litmusctl: it holds no accounts.</source>
        <translation>%1 ist keine Konfiguration von litmusctl: Sie enthält keine Konten.</translation>
    </message>
    <message>
        <source>%1 could not be written, so the token is still in it. Check its permissions and its folder&apos;s.</source>
        <translation>%1 konnte nicht geschrieben werden, das Token steht also noch darin. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>What these lines of the file say is not understood and was left out: %1.</source>
        <translation>Diese Zeilen der Datei wurden nicht verstanden und ausgelassen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of the file have no token or no address.</source>
        <translation>
            <numerusform>%n Benutzer der Datei hat kein Token oder keine Adresse.</numerusform>
            <numerusform>%n Benutzer der Datei haben kein Token oder keine Adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token in litmusctl&apos;s file has expired: its sessions last 24 hours. Sign in again with litmusctl, or here with a password or an API token.</source>
        <translation>Das Token in der Datei von litmusctl ist abgelaufen: Seine Sitzungen dauern 24 Stunden. Melden Sie sich neu an, mit litmusctl oder hier mit Passwort oder API-Token.</translation>
    </message>
    <message>
        <source>A login page of the network answers instead of %1. Open any page in a browser, sign in to the network, then check again.</source>
        <translation>Statt %1 antwortet eine Anmeldeseite des Netzes. Öffnen Sie irgendeine Seite im Browser, melden Sie sich am Netz an und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 sends to another of its own addresses. Use that one: %2</source>
        <translation>%1 verweist auf eine andere seiner Adressen. Verwenden Sie diese: %2</translation>
    </message>
    <message>
        <source>%1 sends to %2, as a login page of the network or a gateway in front of ChaosCenter does. Open any page in a browser, sign in to the network if it asks, then check again.</source>
        <translation>%1 verweist auf %2, wie es eine Anmeldeseite des Netzes oder ein Gateway vor ChaosCenter tut. Öffnen Sie irgendeine Seite im Browser, melden Sie sich am Netz an, wenn es danach fragt, und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not accept its own address. Ask its administrator to add this to ALLOWED_ORIGINS: %2</source>
        <translation>%1 akzeptiert seine eigene Adresse nicht. Bitten Sie die Administration, dies in ALLOWED_ORIGINS zu ergänzen: %2</translation>
    </message>
    <message>
        <source>%1 A token &quot;%2&quot; may have been made all the same: look through the list and revoke it.</source>
        <extracomment>%1 is a sentence that says what went wrong, %2 the name of a token</extracomment>
        <translation>%1 Ein Token „%2“ kann trotzdem erstellt worden sein: Sehen Sie die Liste durch und widerrufen Sie es.</translation>
    </message>
    <message>
        <source>Give the token a name that tells who will use it.</source>
        <translation>Geben Sie dem Token einen Namen, der sagt, wer es benutzt.</translation>
    </message>
    <message>
        <source>A token lives for 1 to 36500 days. With less ChaosCenter would make one that is dead from the start.</source>
        <translation>Ein Token gilt 1 bis 36500 Tage. Bei weniger würde ChaosCenter eines erstellen, das von Anfang an ungültig ist.</translation>
    </message>
    <message>
        <source>This device has no token of its own for this connection. Sign in first.</source>
        <translation>Dieses Gerät hat für diese Verbindung kein eigenes Token. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The leaked token is of another account. Sign in with that account, and look through its tokens there.</source>
        <translation>Das bekannt gewordene Token gehört zu einem anderen Konto. Melden Sie sich mit diesem Konto an und sehen Sie dort die Token durch.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a user name and a password, or others. Sign in again with the user in the proxy&apos;s address and its password.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt Benutzernamen und Passwort, oder andere. Melden Sie sich mit dem Benutzer in der Adresse des Proxys und dessen Passwort neu an.</translation>
    </message>
    <message>
        <source>The client certificate %1 or its key cannot be used to reach %2: a file is missing or no PEM, or the passphrase is another one. Put them back, or sign in again with others.</source>
        <translation>Das Client-Zertifikat %1 oder sein Schlüssel lässt sich für %2 nicht verwenden: Eine Datei fehlt oder ist kein PEM, oder die Passphrase ist eine andere. Legen Sie sie zurück oder melden Sie sich mit anderen neu an.</translation>
    </message>
    <message>
        <source>%1 does not let this computer in without the right client certificate. Sign in again with its file and its key.</source>
        <translation>%1 lässt diesen Rechner nicht ohne das richtige Client-Zertifikat herein. Melden Sie sich mit seiner Datei und seinem Schlüssel neu an.</translation>
    </message>
    <message>
        <source>The token that this device had before (fingerprint %1) could not be put back: this device has the new one now, and both are alive. Revoke the old one on the page of the tokens.</source>
        <extracomment>%1 is a fingerprint</extracomment>
        <translation>Das Token, das dieses Gerät vorher hatte (Fingerabdruck %1), konnte nicht zurückgelegt werden: Dieses Gerät hat nun das neue, und beide sind gültig. Widerrufen Sie das alte auf der Seite der Tokens.</translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the token: nothing is sent to it. Allow plain http for this connection in Settings, or sign in again by https.</source>
        <translation>%1 wird über http angesprochen, sodass unterwegs jeder das Token lesen könnte: Es wird nichts dorthin gesendet. Erlauben Sie unverschlüsseltes http für diese Verbindung in den Einstellungen, oder melden Sie sich über https neu an.</translation>
    </message>
    <message>
        <source>The keychain stays locked: its password prompt was dismissed, or could not be shown. You are not signed out; unlock it when you are ready.</source>
        <translation>Der Schlüsselbund bleibt gesperrt: Seine Passwortabfrage wurde abgebrochen oder konnte nicht gezeigt werden. Sie sind nicht abgemeldet; entsperren Sie ihn, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>What the keychain has for this connection is damaged, or was written by a newer version of this program. Use that one, or sign in again.</source>
        <translation>Was der Schlüsselbund zu dieser Verbindung hat, ist beschädigt oder wurde von einer neueren Version dieses Programms geschrieben. Verwenden Sie diese oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its permissions.</source>
        <translation>%1 kann nicht gelesen werden. Prüfen Sie den Pfad und seine Zugriffsrechte.</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form. Choose the file that begins with BEGIN CERTIFICATE.</source>
        <translation>%1 enthält kein Zertifikat in PEM-Form. Wählen Sie die Datei, die mit BEGIN CERTIFICATE beginnt.</translation>
    </message>
    <message>
        <source>The certificate in %1 ended on %2. Get a new one.</source>
        <extracomment>%1 is a file, %2 a date</extracomment>
        <translation>Das Zertifikat in %1 ist am %2 abgelaufen. Besorgen Sie ein neues.</translation>
    </message>
    <message>
        <source>The certificate in %1 begins on %2. Until then, and with a clock that is wrong, it is refused.</source>
        <extracomment>%1 is a file, %2 a date</extracomment>
        <translation>Das Zertifikat in %1 gilt erst ab %2. Bis dahin, und bei einer falsch gehenden Uhr, wird es abgelehnt.</translation>
    </message>
    <message>
        <source>%1 holds no private key (PEM, RSA or elliptic curve). Choose the file of the key.</source>
        <translation>%1 enthält keinen privaten Schlüssel (PEM, RSA oder elliptische Kurve). Wählen Sie die Datei des Schlüssels.</translation>
    </message>
    <message>
        <source>The key in %1 is protected. Enter its passphrase.</source>
        <translation>Der Schlüssel in %1 ist geschützt. Geben Sie seine Passphrase ein.</translation>
    </message>
    <message>
        <source>This passphrase does not open the key in %1.</source>
        <translation>Diese Passphrase öffnet den Schlüssel in %1 nicht.</translation>
    </message>
    <message>
        <source>The key in %1 belongs to another certificate. Choose the two that were issued together.</source>
        <translation>Der Schlüssel in %1 gehört zu einem anderen Zertifikat. Wählen Sie die beiden, die zusammen ausgestellt wurden.</translation>
    </message>
</context>
<context>
    <name>rd::EventTable</name>
    <message>
        <source>Nobody noted when; it must have been about then.</source>
        <translation>Niemand hat notiert, wann; es muss etwa dann gewesen sein.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Chain of events</source>
        <translation>Kette der Ereignisse</translation>
    </message>
</context>
<context>
    <name>rd::EvidenceDialog</name>
    <message>
        <source>Scenarios of the score</source>
        <translation>Szenarien hinter dem Resilienzwert</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Not measured %1</source>
        <translation>Nicht gemessen %1</translation>
    </message>
    <message>
        <source>Unverified %1</source>
        <translation>Ungeprüft %1</translation>
    </message>
    <message>
        <source>Stale %1</source>
        <translation>Veraltet %1</translation>
    </message>
    <message>
        <source>Never ran %1</source>
        <translation>Lief nie %1</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>What carries out the runs, in the target clusters; lost ones first.</source>
        <translation>Was die Läufe in den Zielclustern ausführt; ausgefallene zuerst.</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>Ausfall %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>noch nicht verbunden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
    <message>
        <source>Catalogues of faults; those that are not available first.</source>
        <translation>Kataloge von Störungen; nicht verfügbare zuerst.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Last synchronised</source>
        <translation>Zuletzt synchronisiert</translation>
    </message>
    <message>
        <source>comes with the server</source>
        <translation>gehört zum Server</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s); Enter or a click shows the runs</source>
        <translation>
            <numerusform>%Ln Zeile; Eingabetaste oder Klick zeigt die Läufe</numerusform>
            <numerusform>%Ln Zeilen; Eingabetaste oder Klick zeigt die Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>Gelöscht %1</translation>
    </message>
    <message>
        <source>deleted, left out</source>
        <translation>gelöscht, ausgenommen</translation>
    </message>
</context>
<context>
    <name>rd::ExplainDialog</name>
    <message>
        <source>How the score is computed</source>
        <translation>So entsteht der Resilienzwert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The scores, one by one</source>
        <translation>Die Werte im Einzelnen</translation>
    </message>
</context>
<context>
    <name>rd::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A value and the remark about it, for instance a score that is none and why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied, for instance &quot;Run id&quot;</extracomment>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>rd::FaultCounters</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>n.a.</source>
        <extracomment>short for &quot;not available&quot;: faults without a verdict</extracomment>
        <translation>k. A.</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Counted by the server. The parts need not add up to the total.</source>
        <translation>Vom Server gezählt. Die Teile müssen nicht die Gesamtzahl ergeben.</translation>
    </message>
</context>
<context>
    <name>rd::Gateway</name>
    <message>
        <source>%1 cannot prove its identity: its certificate is not trusted. Ask its administrator, or add the authority&apos;s file.</source>
        <translation>%1 kann seine Identität nicht beweisen: Dem Zertifikat wird nicht vertraut. Fragen Sie die Verwaltung, oder fügen Sie die Datei der Zertifizierungsstelle hinzu.</translation>
    </message>
    <message>
        <source>%1 cannot be reached through the proxy. Check the proxy of the connection.</source>
        <translation>%1 ist über den Proxy nicht erreichbar. Prüfen Sie den Proxy der Verbindung.</translation>
    </message>
    <message>
        <source>%1 does not answer in time. Try again in a moment.</source>
        <translation>%1 antwortet nicht rechtzeitig. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the address, then try again.</source>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Netz und Adresse, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in service</source>
        <translation>Der Anmeldedienst</translation>
    </message>
    <message>
        <source>The sign-in service needs an address that begins with https://, and a client ID. Ask the administrator of the gateway for both.</source>
        <translation>Der Anmeldedienst braucht eine Adresse, die mit https:// beginnt, und eine Client-ID. Beides weiß die Verwaltung des Gateways.</translation>
    </message>
    <message>
        <source>%1 answers, but not as an OpenID Connect provider. Check the address of the sign-in service.</source>
        <translation>%1 antwortet, aber nicht als Anbieter von OpenID Connect. Prüfen Sie die Adresse des Anmeldedienstes.</translation>
    </message>
    <message>
        <source>%1 calls itself by another address than the one that was typed. Type it exactly as its administrator gave it, with or without the slash at the end.</source>
        <translation>%1 nennt sich selbst mit einer anderen Adresse als der eingegebenen. Geben Sie sie genau so ein, wie die Verwaltung sie nennt, mit oder ohne Schrägstrich am Ende.</translation>
    </message>
    <message>
        <source>%1 wants to be signed in to without encryption. Nothing was sent; tell its administrator.</source>
        <translation>%1 verlangt eine Anmeldung ohne Verschlüsselung. Es wurde nichts gesendet; sagen Sie es der Verwaltung.</translation>
    </message>
    <message>
        <source>%1 does not offer the way this program signs in (authorization code with PKCE S256). Ask its administrator to allow it.</source>
        <translation>%1 bietet die Art nicht an, wie sich dieses Programm anmeldet (Autorisierungscode mit PKCE S256). Bitten Sie die Verwaltung, sie zu erlauben.</translation>
    </message>
    <message>
        <source>Another program uses the port to which the browser has to come back. Close it, or choose another port.</source>
        <translation>Ein anderes Programm verwendet den Port, zu dem der Browser zurückkehren muss. Schließen Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>No browser could be opened. Choose a default browser on this computer, then try again.</source>
        <translation>Es konnte kein Browser geöffnet werden. Wählen Sie auf diesem Rechner einen Standardbrowser, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody signed in in the browser in time. Start again and finish on the page that opens.</source>
        <translation>Im Browser hat sich niemand rechtzeitig angemeldet. Beginnen Sie neu, und melden Sie sich auf der Seite an, die sich öffnet.</translation>
    </message>
    <message>
        <source>An answer came back that does not belong to this sign-in, and was not used. Start again; if it happens again, tell the administrator of the gateway.</source>
        <translation>Es kam eine Antwort zurück, die nicht zu dieser Anmeldung gehört, und wurde nicht verwendet. Beginnen Sie neu; geschieht es wieder, sagen Sie es der Verwaltung des Gateways.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in. Start again and agree there, or ask its administrator for access.</source>
        <translation>%1 hat die Anmeldung abgelehnt. Beginnen Sie neu und stimmen Sie dort zu, oder bitten Sie die Verwaltung um Zugang.</translation>
    </message>
    <message>
        <source>%1 ended the sign-in with an error. Try again; if it stays, tell its administrator what the details say.</source>
        <translation>%1 hat die Anmeldung mit einem Fehler beendet. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie der Verwaltung, was in den Einzelheiten steht.</translation>
    </message>
    <message>
        <source>%1 does not take its own answer back: it was used before, or too late, or the client ID is another one. Start again.</source>
        <translation>%1 nimmt die eigene Antwort nicht zurück: Sie wurde schon verwendet oder kam zu spät, oder die Client-ID ist eine andere. Beginnen Sie neu.</translation>
    </message>
    <message>
        <source>%1 failed to answer. Try again; if it stays, tell its administrator.</source>
        <translation>%1 konnte nicht antworten. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es der Verwaltung.</translation>
    </message>
    <message>
        <source>%1 gave no token that this program can use. Tell its administrator.</source>
        <translation>%1 hat kein Token ausgestellt, das dieses Programm verwenden kann. Sagen Sie es der Verwaltung.</translation>
    </message>
    <message>
        <source>%1 answered for another sign-in, program or person. The token was thrown away; start again.</source>
        <translation>%1 hat für eine andere Anmeldung, ein anderes Programm oder jemand anderen geantwortet. Das Token wurde verworfen; beginnen Sie neu.</translation>
    </message>
    <message>
        <source>%1 and this computer have clocks that differ too much. Set the clock, then start again.</source>
        <translation>%1 und dieser Rechner haben Uhren, die zu weit auseinandergehen. Stellen Sie die Uhr, und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>The sign-in to the gateway has ended. Sign in to it again.</source>
        <translation>Die Anmeldung am Gateway ist abgelaufen. Melden Sie sich dort neu an.</translation>
    </message>
    <message>
        <source>The sign-in to the gateway was cancelled.</source>
        <translation>Die Anmeldung am Gateway wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>You can close this page and go back to Resilience Desk.</source>
        <translation>Sie können diese Seite schließen und zu Resilience Desk zurückkehren.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Resilience Desk says why. You can close this page.</source>
        <translation>Resilience Desk sagt, warum. Sie können diese Seite schließen.</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Es wurde nichts getan</translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in of Resilience Desk.</source>
        <translation>Diese Seite gehört zu keiner Anmeldung von Resilience Desk.</translation>
    </message>
    <message>
        <source>The sign-in service needs an address that begins with https://, exactly as it calls itself. Ask the administrator of the gateway for it.</source>
        <translation>Der Anmeldedienst braucht eine Adresse, die mit https:// beginnt, genau so, wie er sich selbst nennt. Die Verwaltung des Gateways kennt sie.</translation>
    </message>
    <message>
        <source>The client ID is missing. Ask the administrator of the gateway for the one of this program.</source>
        <translation>Die Client-ID fehlt. Die Verwaltung des Gateways kennt die dieses Programms.</translation>
    </message>
    <message>
        <source>Choose the header in which the gateway looks for its token. Its administrator knows which one.</source>
        <translation>Wählen Sie das Kopffeld, in dem das Gateway sein Token sucht. Seine Verwaltung weiß, welches es ist.</translation>
    </message>
    <message>
        <source>The header Authorization belongs to ChaosCenter. The gateway has to look in another one: %1.</source>
        <translation>Das Kopffeld Authorization gehört ChaosCenter. Das Gateway muss in einem anderen suchen: %1.</translation>
    </message>
    <message>
        <source>The gateway&apos;s token goes in one of these headers: %1.</source>
        <translation>Das Token des Gateways steht in einem dieser Kopffelder: %1.</translation>
    </message>
    <message>
        <source>The browser has to come back to a path such as /callback, or to an address such as http://127.0.0.1:8400/callback.</source>
        <translation>Der Browser muss zu einem Pfad wie /callback zurückkommen, oder zu einer Adresse wie http://127.0.0.1:8400/callback.</translation>
    </message>
    <message>
        <source>What the gateway wants to see goes over https only. Use an address of the server that begins with https://.</source>
        <translation>Was das Gateway sehen will, wird nur über https gesendet. Verwenden Sie eine Adresse des Servers, die mit https:// beginnt.</translation>
    </message>
</context>
<context>
    <name>rd::GatewayArguments</name>
    <message>
        <source>The server is behind a gateway: address of the OpenID Connect provider, exactly as it calls itself.</source>
        <translation>Der Server steht hinter einem Gateway: Adresse des OpenID-Connect-Anbieters, genau so, wie er sich selbst nennt.</translation>
    </message>
    <message>
        <source>Client ID of this program at the provider.</source>
        <translation>Client-ID dieses Programms beim Anbieter.</translation>
    </message>
    <message>
        <source>Header in which the gateway looks for its token.</source>
        <translation>Kopffeld, in dem das Gateway sein Token sucht.</translation>
    </message>
    <message>
        <source>Scopes to ask the provider for; &quot;openid offline_access&quot; by default.</source>
        <translation>Scopes, um die der Anbieter gebeten wird; ohne Angabe „openid offline_access“.</translation>
    </message>
    <message>
        <source>Where the browser comes back to, as it is registered at the provider: a path, /callback by default, or http://127.0.0.1:PORT/PATH.</source>
        <translation>Wohin der Browser zurückkommt, wie es beim Anbieter eingetragen ist: ein Pfad, ohne Angabe /callback, oder http://127.0.0.1:PORT/PFAD.</translation>
    </message>
    <message>
        <source>A gateway needs all of --gateway-issuer, --gateway-client and --gateway-header.</source>
        <translation>Ein Gateway braucht --gateway-issuer, --gateway-client und --gateway-header, alle drei.</translation>
    </message>
</context>
<context>
    <name>rd::GatewayDialog</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>The gateway in front of %1</source>
        <extracomment>%1 is a server</extracomment>
        <translation>Das Gateway vor %1</translation>
    </message>
    <message>
        <source>You are signed in at it.</source>
        <translation>Sie sind an ihm angemeldet.</translation>
    </message>
    <message>
        <source>None is set. Where one stands in front of ChaosCenter, it wants a token of its own, which an OpenID Connect sign-in in your browser brings.</source>
        <translation>Es ist keines eingetragen. Wo eines vor ChaosCenter steht, will es ein eigenes Token, das eine Anmeldung mit OpenID Connect im Browser bringt.</translation>
    </message>
    <message>
        <source>There is no gateway any more</source>
        <translation>Es gibt kein Gateway mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>rd::GatewayForm</name>
    <message>
        <source>The administrator of the gateway knows these. The address to register at the sign-in service for this program is %1.</source>
        <extracomment>%1 is an address such as http://127.0.0.1/callback</extracomment>
        <translation>Die Verwaltung des Gateways kennt diese Angaben. Beim Anmeldedienst ist für dieses Programm die Adresse %1 einzutragen.</translation>
    </message>
    <message>
        <source>Sign-in service (issuer)</source>
        <translation>Anmeldedienst (Issuer)</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Header with its token</source>
        <translation>Kopffeld mit seinem Token</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Bitte wählen</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Scopes</translation>
    </message>
    <message>
        <source>The browser comes back to</source>
        <translation>Der Browser kommt zurück zu</translation>
    </message>
</context>
<context>
    <name>rd::GatewayKeeper</name>
    <message>
        <source>The sign-in at the gateway could not be kept: it lasts until the program ends.</source>
        <translation>Die Anmeldung am Gateway konnte nicht aufbewahrt werden: Sie hält, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again: it does not take the token it is shown in %2.</source>
        <extracomment>%1 is a server, %2 the name of an HTTP header</extracomment>
        <translation>Das Gateway vor %1 verlangt eine neue Anmeldung: Es nimmt das Token nicht an, das ihm in %2 gezeigt wird.</translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again.</source>
        <translation>Das Gateway vor %1 verlangt eine neue Anmeldung.</translation>
    </message>
</context>
<context>
    <name>rd::GatewayPanel</name>
    <message>
        <source>Signed in at the gateway with %1.</source>
        <extracomment>%1 is the host of a sign-in service</extracomment>
        <translation>Am Gateway angemeldet, über %1.</translation>
    </message>
    <message>
        <source>Waiting until %2 for you to sign in with %1, on the page in your browser. This goes on by itself then.</source>
        <extracomment>%1 is the host of a sign-in service, %2 a time of day</extracomment>
        <translation>Wartet bis %2, dass Sie sich auf der Seite im Browser bei %1 anmelden. Danach geht es von selbst weiter.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address, open it in a browser on this computer and sign in with %1 before %2.</source>
        <translation>Es ließ sich kein Browser öffnen. Kopieren Sie die Adresse, öffnen Sie sie in einem Browser auf diesem Rechner und melden Sie sich vor %2 bei %1 an.</translation>
    </message>
    <message>
        <source>Back from the browser: asking %1 for the token ...</source>
        <translation>Zurück aus dem Browser: %1 wird um das Token gebeten …</translation>
    </message>
    <message>
        <source>Asking %1 for its sign-in page ...</source>
        <translation>%1 wird nach seiner Anmeldeseite gefragt …</translation>
    </message>
    <message>
        <source>Sign in at the &amp;gateway</source>
        <translation>Am &amp;Gateway anmelden</translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation>Browser noch einmal ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy the a&amp;ddress</source>
        <translation>A&amp;dresse kopieren</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abb&amp;rechen</translation>
    </message>
</context>
<context>
    <name>rd::Header</name>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 T</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 T</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 T</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>12 m</source>
        <translation>12 M</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation>Welches Projekt gezeigt wird</translation>
    </message>
    <message>
        <source>Ask the server now (F5)</source>
        <translation>Server jetzt abfragen (F5)</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Several projects...</source>
        <translation>Mehrere Projekte…</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>Tage wählen</translation>
    </message>
    <message>
        <source>Days...</source>
        <translation>Tage…</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Export and print</source>
        <translation>Exportieren und drucken</translation>
    </message>
</context>
<context>
    <name>rd::HeatChart</name>
    <message>
        <source>%1 (deleted)</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation>%1 (gelöscht)</translation>
    </message>
    <message>
        <source>There are no scenarios.</source>
        <translation>Es gibt keine Szenarien.</translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s), the weakest first.</source>
        <extracomment>%n counts scenarios</extracomment>
        <translation>
            <numerusform>%n Szenario.</numerusform>
            <numerusform>%n Szenarien, die schwächsten zuerst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weakest: %1 with %2.</source>
        <extracomment>%1 is the name of a scenario, %2 a score</extracomment>
        <translation>Am schwächsten: %1 mit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n without a score.</source>
        <extracomment>%n counts scenarios</extracomment>
        <translation>
            <numerusform>%n ohne Wert.</numerusform>
            <numerusform>%n ohne Wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The arrow keys walk through scenarios and time, Enter shows the runs.</source>
        <translation>Die Pfeiltasten gehen durch Szenarien und Zeit, Eingabe zeigt die Läufe.</translation>
    </message>
    <message>
        <source>%1 newest score in the period</source>
        <extracomment>%1 is a score</extracomment>
        <translation>%1 neuester Wert im Zeitraum</translation>
    </message>
    <message>
        <source>no score in the period</source>
        <translation>kein Wert im Zeitraum</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
    <message>
        <source>%1 newest score</source>
        <extracomment>%1 is a score</extracomment>
        <translation>%1 neuester Wert</translation>
    </message>
    <message numerus="yes">
        <source>%1, the worst of %n run(s)</source>
        <extracomment>%1 is an outcome such as &quot;broken&quot;, %n counts runs</extracomment>
        <translation>
            <numerusform>%1, bei %n Lauf</numerusform>
            <numerusform>%1, das schlechteste von %n Läufen</numerusform>
        </translation>
    </message>
    <message>
        <source>ran without a score: its outcome; blank: did not run</source>
        <translation>gelaufen ohne Wert: sein Ergebnis; leer: nicht gelaufen</translation>
    </message>
</context>
<context>
    <name>rd::HelpFlow</name>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;All pages and faults...</source>
        <translation>&amp;Alle Seiten und Störungen…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation>In einem Diagramm</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
</context>
<context>
    <name>rd::HistoryCommand</name>
    <message>
        <source>The history is in order.</source>
        <translation>Der Verlauf ist in Ordnung.</translation>
    </message>
    <message>
        <source>New runs: %1, changed: %2, new scenarios: %3.</source>
        <translation>Neue Läufe: %1, geändert: %2, neue Szenarien: %3.</translation>
    </message>
    <message>
        <source>The history before is kept as %1.</source>
        <translation>Der Verlauf von vorher bleibt als %1 erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n month(s)</source>
        <translation>
            <numerusform>Aufbewahrt: %n Monat</numerusform>
            <numerusform>Aufbewahrt: %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: everything</source>
        <translation>Aufbewahrt: alles</translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the permissions and the free space of %1.</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden. Prüfen Sie Zugriffsrechte und freien Platz von %1.</translation>
    </message>
    <message>
        <source>Removed runs: %1</source>
        <translation>Entfernte Läufe: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Size: %1, of it free: %2</source>
        <translation>Größe: %1, davon frei: %2</translation>
    </message>
    <message>
        <source>Runs: %1, from %2 to %3</source>
        <translation>Läufe: %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>Last check: never</source>
        <translation>Letzte Prüfung: nie</translation>
    </message>
    <message>
        <source>Last check: %1, in order</source>
        <translation>Letzte Prüfung: %1, in Ordnung</translation>
    </message>
    <message>
        <source>Last check: %1, damaged</source>
        <translation>Letzte Prüfung: %1, beschädigt</translation>
    </message>
    <message>
        <source>%1: projects %2, scenarios %3, runs %4, last contact %5</source>
        <translation>%1: Projekte %2, Szenarien %3, Läufe %4, letzter Kontakt %5</translation>
    </message>
    <message>
        <source>There is no history yet. Run &quot;resilience-desk sync&quot; first.</source>
        <translation>Es gibt noch keinen Verlauf. Führen Sie zuerst „resilience-desk sync“ aus.</translation>
    </message>
    <message>
        <source>Takes care of the history file as a whole.</source>
        <translation>Kümmert sich um die Verlaufsdatei als Ganzes.</translation>
    </message>
    <message>
        <source>info: what it holds; check: look for damage; export: copy it into a file; import FILE: add what an export knows; retention [MONTHS|all]: how long runs are kept.</source>
        <translation>info: was sie enthält; check: nach Schäden suchen; export: in eine Datei kopieren; import DATEI: hinzufügen, was ein Export weiß; retention [MONATE|all]: wie lange Läufe aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>The file to export to.</source>
        <translation>Die Datei, in die exportiert wird.</translation>
    </message>
    <message>
        <source>Export even if the file exists already.</source>
        <translation>Auch exportieren, wenn es die Datei schon gibt.</translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation>Als JSON antworten.</translation>
    </message>
    <message>
        <source>Say where to export to: --output FILE.</source>
        <translation>Geben Sie an, wohin exportiert werden soll: --output DATEI.</translation>
    </message>
    <message>
        <source>Say how many months to keep, from 1 to 1200, or &quot;all&quot;.</source>
        <translation>Geben Sie an, wie viele Monate aufbewahrt werden, von 1 bis 1200, oder „all“.</translation>
    </message>
    <message>
        <source>Say what to do with the history: info, check, export, import FILE or retention [MONTHS|all].</source>
        <translation>Geben Sie an, was mit dem Verlauf geschehen soll: info, check, export, import DATEI oder retention [MONATE|all].</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Interrupted. What was added until now stays; import the file again for the rest.</source>
        <translation>Abgebrochen. Was bis jetzt hinzugefügt wurde, bleibt; importieren Sie die Datei für den Rest noch einmal.</translation>
    </message>
    <message>
        <source>Interrupted. What was removed until now stays removed; the rest follows later.</source>
        <translation>Abgebrochen. Was bis jetzt entfernt wurde, bleibt entfernt; der Rest folgt später.</translation>
    </message>
    <message>
        <source>Looking at the file and keeping a copy of the history</source>
        <translation>Die Datei wird geprüft und der Verlauf als Kopie aufgehoben</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>%1 von %2 Läufen</translation>
    </message>
</context>
<context>
    <name>rd::HubContentsView</name>
    <message>
        <source>Ready-made scenarios</source>
        <translation>Fertige Szenarien</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s)</source>
        <translation>
            <numerusform>%Ln Störung</numerusform>
            <numerusform>%Ln Störungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready-made scenario(s)</source>
        <translation>
            <numerusform>%Ln fertiges Szenario</numerusform>
            <numerusform>%Ln fertige Szenarien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>No hub is chosen</source>
        <translation>Kein Hub ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to see the faults and scenarios in it.</source>
        <translation>Wählen Sie einen aus, um seine Störungen und Szenarien zu sehen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No fault or scenario has all these words.</source>
        <translation>Keine Störung und kein Szenario enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing to look into</source>
        <translation>Nichts zum Hineinschauen</translation>
    </message>
    <message>
        <source>The server has no files of this hub.</source>
        <translation>Der Server hat keine Dateien dieses Hubs.</translation>
    </message>
    <message>
        <source>An empty hub</source>
        <translation>Ein leerer Hub</translation>
    </message>
    <message>
        <source>There is no fault and no scenario in it.</source>
        <translation>Er enthält weder Störungen noch Szenarien.</translation>
    </message>
    <message>
        <source>The public page about this fault</source>
        <translation>Die öffentliche Seite zu dieser Störung</translation>
    </message>
    <message>
        <source>There is no public page about this fault.</source>
        <translation>Zu dieser Störung gibt es keine öffentliche Seite.</translation>
    </message>
    <message>
        <source>Only faults have public pages.</source>
        <translation>Nur zu Störungen gibt es öffentliche Seiten.</translation>
    </message>
    <message>
        <source>%1: the hub does not say more about it.</source>
        <translation>%1: Mehr sagt der Hub nicht dazu.</translation>
    </message>
    <message>
        <source>Search faults and scenarios</source>
        <translation>Störungen und Szenarien suchen</translation>
    </message>
    <message>
        <source>Faults and ready-made scenarios</source>
        <translation>Störungen und fertige Szenarien</translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation>&amp;Dokumentation</translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation>In &amp;ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Name kopieren</translation>
    </message>
</context>
<context>
    <name>rd::HubListModel</name>
    <message>
        <source>available</source>
        <extracomment>a hub whose files the server has</extracomment>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>not available</source>
        <extracomment>a hub whose files the server does not have</extracomment>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>synchronising</source>
        <extracomment>a hub whose files the server is fetching</extracomment>
        <translation>wird abgeglichen</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>mitgeliefert</translation>
    </message>
    <message>
        <source>archive %1</source>
        <extracomment>%1 is where the archive is fetched from, such as &quot;example.org/hub.zip&quot;</extracomment>
        <translation>Archiv %1</translation>
    </message>
    <message>
        <source>It comes with ChaosCenter, which keeps it up to date by itself.</source>
        <translation>Er gehört zu ChaosCenter, das ihn selbst auf dem neuesten Stand hält.</translation>
    </message>
    <message>
        <source>It comes with ChaosCenter, which could not fetch it: its administrator has to see why the server does not reach the hub&apos;s repository.</source>
        <translation>Er gehört zu ChaosCenter, das ihn nicht holen konnte: Dessen Administrator muss herausfinden, warum der Server das Repository des Hubs nicht erreicht.</translation>
    </message>
    <message>
        <source>The server has never fetched its files: synchronise it, or look at its address.</source>
        <translation>Der Server hat seine Dateien noch nie geholt: Gleichen Sie ihn ab, oder prüfen Sie seine Adresse.</translation>
    </message>
    <message>
        <source>The server cannot open its copy of it: synchronise it again.</source>
        <translation>Der Server kann seine Kopie nicht öffnen: Gleichen Sie den Hub erneut ab.</translation>
    </message>
    <message>
        <source>Synchronised %1, on %2.</source>
        <extracomment>%1 is an age such as &quot;2 h ago&quot;, %2 a date and a time</extracomment>
        <translation>Abgeglichen %1, am %2.</translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <extracomment>%1 is the address of a repository, %2 the name of a branch</extracomment>
        <translation>%1, Branch %2</translation>
    </message>
    <message>
        <source>The built-in hub cannot be synchronised by hand: ChaosCenter does it by itself.</source>
        <translation>Der mitgelieferte Hub lässt sich nicht von Hand abgleichen: Das macht ChaosCenter selbst.</translation>
    </message>
    <message>
        <source>by itself</source>
        <extracomment>how a hub that nobody has to synchronise is synchronised</extracomment>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <extracomment>ready-made scenarios in a hub</extracomment>
        <translation>Fertige</translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation>Abgeglichen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>rd::HubMenu</name>
    <message>
        <source>Synchronising ...</source>
        <translation>Wird abgeglichen …</translation>
    </message>
    <message>
        <source>&amp;Synchronise now</source>
        <translation>Jetzt &amp;abgleichen</translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation>In ChaosCenter ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copy hub i&amp;d</source>
        <translation>Hub-I&amp;D kopieren</translation>
    </message>
    <message>
        <source>The server fetches the files of the hub anew, for everybody. This may take a minute and more.</source>
        <translation>Der Server holt die Dateien des Hubs neu, für alle. Das kann eine Minute und länger dauern.</translation>
    </message>
</context>
<context>
    <name>rd::HubsFlow</name>
    <message>
        <source>What is in a hub is not kept: it can be seen while its ChaosCenter is connected.</source>
        <translation>Der Inhalt eines Hubs wird nicht gespeichert: Er ist zu sehen, solange sein ChaosCenter verbunden ist.</translation>
    </message>
    <message>
        <source>The server could not read its copy of this hub: synchronise the hub, then try again.</source>
        <translation>Der Server konnte seine Kopie dieses Hubs nicht lesen: Gleichen Sie den Hub ab, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This ChaosCenter is not connected: sign in first.</source>
        <translation>Dieses ChaosCenter ist nicht verbunden: Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Synchronised: the server has fetched the files of this hub.</source>
        <translation>Abgeglichen: Der Server hat die Dateien dieses Hubs geholt.</translation>
    </message>
    <message>
        <source>The server says that it has synchronised this hub, but the time of its last synchronisation is still the one before. Look at the hub in ChaosCenter.</source>
        <translation>Der Server sagt, er habe diesen Hub abgeglichen, doch als Zeitpunkt des letzten Abgleichs gilt noch der alte. Sehen Sie sich den Hub in ChaosCenter an.</translation>
    </message>
    <message>
        <source>The server has not answered for a minute and may still be fetching the files. Refresh later to see when it has synchronised the hub.</source>
        <translation>Der Server antwortet seit einer Minute nicht und holt die Dateien vielleicht noch. Aktualisieren Sie später, um zu sehen, wann er den Hub abgeglichen hat.</translation>
    </message>
    <message>
        <source>The server could not fetch the files of this hub: look at its address and credentials in ChaosCenter.</source>
        <translation>Der Server konnte die Dateien dieses Hubs nicht holen: Prüfen Sie seine Adresse und Zugangsdaten in ChaosCenter.</translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1</source>
        <extracomment>%1 says who may do it</extracomment>
        <translation>ChaosCenter hat es abgelehnt. %1</translation>
    </message>
</context>
<context>
    <name>rd::HubsPage</name>
    <message>
        <source>The saved hubs could not be read.</source>
        <translation>Die gespeicherten Hubs konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>There is none with these words.</source>
        <translation>Mit diesen Wörtern gibt es keinen Eintrag.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No hubs yet</source>
        <translation>Noch keine Hubs</translation>
    </message>
    <message>
        <source>A hub is a catalogue of faults and ready-made scenarios: add one in ChaosCenter.</source>
        <translation>Ein Hub ist ein Katalog von Störungen und fertigen Szenarien: Fügen Sie in ChaosCenter einen hinzu.</translation>
    </message>
    <message>
        <source>Filter by name or source</source>
        <translation>Nach Name oder Quelle filtern</translation>
    </message>
    <message>
        <source>Filter hubs</source>
        <translation>Hubs filtern</translation>
    </message>
    <message>
        <source>Filter the hubs</source>
        <translation>Die Hubs filtern</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
</context>
<context>
    <name>rd::ImportCard</name>
    <message>
        <source>Or take over a sign-in of litmusctl</source>
        <translation>Oder eine Anmeldung von litmusctl übernehmen</translation>
    </message>
    <message>
        <source>Its session ends after 24 hours; an API token of this device&apos;s own is made with it.</source>
        <translation>Deren Sitzung endet nach 24 Stunden; mit ihr wird ein eigenes API-Token für dieses Gerät erstellt.</translation>
    </message>
    <message>
        <source>Afterwards &amp;remove the token from the file and end that session</source>
        <translation>Danach das Token aus der Datei &amp;entfernen und jene Sitzung beenden</translation>
    </message>
    <message>
        <source>litmusctl has to sign in again then.</source>
        <translation>litmusctl muss sich dann neu anmelden.</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Sign-ins of litmusctl</source>
        <translation>Anmeldungen von litmusctl</translation>
    </message>
    <message>
        <source>%1 at %2, expired</source>
        <extracomment>%1 is a user, %2 the address of a server</extracomment>
        <translation>%1 bei %2, abgelaufen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
</context>
<context>
    <name>rd::Keychain</name>
    <message>
        <source>There is no desktop session, so no keychain can be reached.</source>
        <translation>Es gibt keine Desktop-Sitzung, daher ist kein Schlüsselbund erreichbar.</translation>
    </message>
    <message>
        <source>No keychain is installed. Install the package gnome-keyring (or kwalletmanager on KDE) and sign in to the desktop again.</source>
        <translation>Es ist kein Schlüsselbund installiert. Installieren Sie das Paket gnome-keyring (unter KDE kwalletmanager) und melden Sie sich neu am Desktop an.</translation>
    </message>
    <message>
        <source>The keychain was never used. It asks for a new password when the first token is stored.</source>
        <translation>Der Schlüsselbund wurde noch nie benutzt. Beim Speichern des ersten Tokens fragt er nach einem neuen Passwort.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to go on.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>rd::LeakCard</name>
    <message>
        <source>This is not a ChaosCenter token. Copy it again, as a whole.</source>
        <translation>Das ist kein ChaosCenter-Token. Kopieren Sie es noch einmal vollständig.</translation>
    </message>
    <message>
        <source>an unnamed user</source>
        <translation>einem Benutzer ohne Namen</translation>
    </message>
    <message>
        <source>Belongs to %1; does not say when it expires.</source>
        <translation>Gehört %1; sagt nicht, wann es abläuft.</translation>
    </message>
    <message>
        <source>Belongs to %1; expired on %2.</source>
        <translation>Gehört %1; abgelaufen am %2.</translation>
    </message>
    <message>
        <source>Belongs to %1; expires on %2.</source>
        <translation>Gehört %1; läuft ab am %2.</translation>
    </message>
    <message>
        <source>A token leaked?</source>
        <translation>Token in falschen Händen?</translation>
    </message>
    <message>
        <source>Paste it. It is read on this machine only, then revoked for good.</source>
        <translation>Fügen Sie es ein. Es wird nur auf diesem Rechner gelesen und dann endgültig widerrufen.</translation>
    </message>
    <message>
        <source>Paste it. It is read on this machine, sent to %1 only, and revoked for good.</source>
        <translation>Fügen Sie es ein. Es wird auf diesem Rechner gelesen, nur an %1 gesendet und endgültig widerrufen.</translation>
    </message>
    <message>
        <source>Leaked token</source>
        <translation>Betroffenes Token</translation>
    </message>
    <message>
        <source>Revoke and &amp;prove</source>
        <translation>Widerrufen und &amp;nachweisen</translation>
    </message>
    <message>
        <source>Paste the token here (Ctrl+V)</source>
        <translation>Token hier einfügen (Strg+V)</translation>
    </message>
</context>
<context>
    <name>rd::LinkFlow</name>
    <message>
        <source>The link that was opened belongs to a ChaosCenter that is not connected here. Sign in to it first, then open the link again.</source>
        <translation>Der geöffnete Link gehört zu einem ChaosCenter, mit dem hier keine Verbindung besteht. Melden Sie sich zuerst dort an und öffnen Sie den Link dann noch einmal.</translation>
    </message>
    <message>
        <source>The link that was opened belongs to a project that the account at %1 does not show. Ask its owner to invite you, or refresh and try again.</source>
        <translation>Der geöffnete Link gehört zu einem Projekt, das das Konto bei %1 nicht zeigt. Lassen Sie sich von dessen Eigentümer einladen, oder aktualisieren Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The run of the link that was opened is not in the history. It may be too new or too old: refresh and try again.</source>
        <translation>Der Lauf des geöffneten Links ist nicht im Verlauf. Er ist vielleicht zu neu oder zu alt: Aktualisieren Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The scenario of the link that was opened is not in the history. It may be too new: refresh and try again.</source>
        <translation>Das Szenario des geöffneten Links ist nicht im Verlauf. Es ist vielleicht zu neu: Aktualisieren Sie und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>rd::LinkHint</name>
    <message>
        <source>ChaosCenter shows the project that is active in your browser: choose the one this belongs to there first. If it asks you to sign in, it forgets where you wanted to go; open it again afterwards.</source>
        <translation>ChaosCenter zeigt das Projekt, das in Ihrem Browser aktiv ist: Wählen Sie dort zuerst das, zu dem dies gehört. Verlangt es eine Anmeldung, vergisst es Ihr Ziel; öffnen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>ChaosCenter shows the project that is active in your browser: choose &quot;%1&quot; there first. If it asks you to sign in, it forgets where you wanted to go; open it again afterwards.</source>
        <translation>ChaosCenter zeigt das Projekt, das in Ihrem Browser aktiv ist: Wählen Sie dort zuerst „%1“. Verlangt es eine Anmeldung, vergisst es Ihr Ziel; öffnen Sie es danach noch einmal.</translation>
    </message>
</context>
<context>
    <name>rd::Lockdown</name>
    <message>
        <source>Revoking and checking that it is dead</source>
        <translation>Widerrufe und prüfe, ob es ungültig ist</translation>
    </message>
    <message>
        <source>There is no token of this device here. One that was here before is in the list of tokens of your account: look through it.</source>
        <translation>Hier ist kein Token dieses Geräts. Eines, das früher hier war, steht in der Token-Liste Ihres Kontos: Sehen Sie sie durch.</translation>
    </message>
    <message>
        <source>Wiped from this computer.</source>
        <translation>Von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>It lives until %1 at most.</source>
        <translation>Es gilt längstens bis %1.</translation>
    </message>
    <message>
        <source>It is not known until when it lives.</source>
        <translation>Bis wann es gilt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Wiped without a proof: the token with the fingerprint %1 may still be alive at %2.</source>
        <translation>Ohne Nachweis gelöscht: Das Token mit dem Fingerabdruck %1 ist bei %2 vielleicht noch gültig.</translation>
    </message>
    <message>
        <source>Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation>Widerrufen Sie es von einem anderen Rechner aus: Es steht in der Token-Liste Ihres Kontos.</translation>
    </message>
    <message>
        <source>Its history is removed.</source>
        <translation>Der Datenbestand ist entfernt.</translation>
    </message>
    <message>
        <source>Waits until what is under way with its token has come to an end</source>
        <translation>Wartet, bis zu Ende ist, was mit seinem Token gerade geschieht</translation>
    </message>
</context>
<context>
    <name>rd::LockdownDialog</name>
    <message>
        <source>%1 (fingerprint %2)</source>
        <translation>%1 (Fingerabdruck %2)</translation>
    </message>
    <message>
        <source>This computer is compromised</source>
        <translation>Dieser Computer ist kompromittiert</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Also remove the saved &amp;history</source>
        <translation>Auch den gespeicherten &amp;Datenbestand entfernen</translation>
    </message>
    <message>
        <source>&amp;Wipe anyway</source>
        <translation>Trotzdem &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Revoke and wipe</source>
        <translation>&amp;Widerrufen und löschen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a connection, and what has become of it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no connection on this computer: nothing to revoke.</source>
        <translation>Auf diesem Computer gibt es keine Verbindung: nichts zu widerrufen.</translation>
    </message>
    <message>
        <source>The token of this computer is revoked at every connection below, which is proved, and then wiped from the keychain. Other tokens of your accounts stay: look through them in Settings &gt; Tokens.</source>
        <translation>Das Token dieses Computers wird bei jeder dieser Verbindungen widerrufen, das wird nachgewiesen, und dann wird es aus dem Schlüsselbund gelöscht. Andere Token Ihrer Konten bleiben: Sehen Sie sie in Einstellungen &gt; Token durch.</translation>
    </message>
    <message>
        <source>Revoking the tokens of this computer and checking that they are dead.</source>
        <translation>Die Token dieses Computers werden widerrufen, und es wird geprüft, ob sie ungültig sind.</translation>
    </message>
    <message>
        <source>Not everything is done. What is kept can be tried again.</source>
        <translation>Nicht alles ist getan. Was noch da ist, lässt sich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing is left on this computer, but not every token is proved dead.</source>
        <translation>Auf diesem Computer ist nichts mehr, aber nicht für jedes Token ist nachgewiesen, dass es ungültig ist.</translation>
    </message>
    <message>
        <source>Done. Nothing of this computer&apos;s is accepted any more.</source>
        <translation>Fertig. Nichts von diesem Computer wird noch angenommen.</translation>
    </message>
    <message>
        <source>Give up this computer?</source>
        <translation>Diesen Computer aufgeben?</translation>
    </message>
    <message>
        <source>This computer is given up</source>
        <translation>Dieser Computer wird aufgegeben</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Wiping anyway ends nothing: what works with these tokens goes on working, at %1, until somebody revokes them from another machine.</source>
        <translation>Trotzdem zu löschen beendet nichts: Was mit diesen Token arbeitet, arbeitet weiter, bei %1, bis sie jemand von einem anderen Rechner aus widerruft.</translation>
    </message>
</context>
<context>
    <name>rd::LockdownFlow</name>
    <message>
        <source>This computer is compromised...</source>
        <translation>Dieser Computer ist kompromittiert …</translation>
    </message>
</context>
<context>
    <name>rd::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Litmus documentation</source>
        <translation>Litmus-Dokumentation</translation>
    </message>
    <message>
        <source>Experiment documentation</source>
        <translation>Experiment-Dokumentation</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Fehlersuche</translation>
    </message>
    <message>
        <source>Public chaos hub</source>
        <translation>Öffentlicher Chaos-Hub</translation>
    </message>
    <message>
        <source>%1 - Resilience Desk</source>
        <translation>%1 - Resilience Desk</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <comment>runs in progress</comment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>project on connection</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>All on %1</source>
        <comment>projects of a connection</comment>
        <translation>Alle auf %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, short, such as &quot;3 Nov&quot;</extracomment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yy</source>
        <extracomment>the same with the year, such as &quot;3 Nov 26&quot;</extracomment>
        <translation>d. MMM yy</translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <comment>chosen by the user</comment>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>What Litmus is</source>
        <translation>Was Litmus ist</translation>
    </message>
    <message>
        <source>Installation</source>
        <translation>Installation</translation>
    </message>
    <message>
        <source>Plugin for developer portals</source>
        <translation>Plugin für Entwicklerportale</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Frequently asked questions</source>
        <translation>Häufige Fragen</translation>
    </message>
    <message>
        <source>API documentation (of Litmus 2)</source>
        <translation>API-Dokumentation (von Litmus 2)</translation>
    </message>
    <message>
        <source>Community chat</source>
        <translation>Chat der Gemeinschaft</translation>
    </message>
    <message>
        <source>LitmusChaos</source>
        <translation>LitmusChaos</translation>
    </message>
    <message>
        <source>Source code of Litmus</source>
        <translation>Quelltext von Litmus</translation>
    </message>
    <message>
        <source>Faults of pods</source>
        <translation>Störungen von Pods</translation>
    </message>
    <message>
        <source>Faults of nodes</source>
        <translation>Störungen von Nodes</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Faults of %1</source>
        <extracomment>%1 is the name of a product, such as &quot;AWS&quot;</extracomment>
        <translation>Störungen von %1</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Wall view</source>
        <translation>Wandansicht</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation>Hubs</translation>
    </message>
</context>
<context>
    <name>rd::NewPasswordCard</name>
    <message>
        <source>The two passwords differ. Type the new one twice.</source>
        <translation>Die beiden Passwörter sind verschieden. Geben Sie das neue zweimal ein.</translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation>Neues Passwort wählen</translation>
    </message>
    <message>
        <source>This account still has its initial password, which ChaosCenter wants to be changed first.</source>
        <translation>Dieses Konto hat noch sein Anfangspasswort; ChaosCenter verlangt, dass es zuerst geändert wird.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation>Neues Passwort, noch einmal</translation>
    </message>
    <message>
        <source>Change the &amp;password and go on</source>
        <translation>&amp;Passwort ändern und weiter</translation>
    </message>
</context>
<context>
    <name>rd::NewTokenDialog</name>
    <message>
        <source>Making the token ...</source>
        <translation>Das Token wird angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after 60 seconds.</source>
        <translation>Kopiert. Die Zwischenablage wird nach 60 Sekunden geleert.</translation>
    </message>
    <message>
        <source>It was not copied, and nobody can show it again. Close once more if you do not need it, and revoke it then.</source>
        <translation>Es wurde nicht kopiert, und niemand kann es noch einmal anzeigen. Schließen Sie erneut, wenn Sie es nicht brauchen, und widerrufen Sie es dann.</translation>
    </message>
    <message>
        <source>New API token</source>
        <translation>Neues API-Token</translation>
    </message>
    <message>
        <source>Token &quot;%1&quot;</source>
        <translation>Token „%1“</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who or what will use it, such as ci-nightly</source>
        <translation>Wer oder was es verwendet, etwa ci-nightly</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Laufzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Its value is shown once and kept nowhere here. Whoever has it can do all that this account can.</source>
        <translation>Sein Wert wird einmal angezeigt und hier nirgends aufbewahrt. Wer ihn hat, kann alles, was dieses Konto kann.</translation>
    </message>
    <message>
        <source>This is the only time that its value is shown. Copy it to where it is needed.</source>
        <translation>Sein Wert wird nur dieses eine Mal angezeigt. Kopieren Sie ihn dorthin, wo er gebraucht wird.</translation>
    </message>
    <message>
        <source>Value of the new token</source>
        <translation>Wert des neuen Tokens</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>An&amp;legen</translation>
    </message>
    <message>
        <source>Copy &amp;as a secret</source>
        <translation>Als &amp;Geheimnis kopieren</translation>
    </message>
</context>
<context>
    <name>rd::NoticeBox</name>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>rd::Order</name>
    <message>
        <source>The run of %1</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation>Der Lauf von %1</translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <extracomment>%1 is the number of a run, %2 the name of its scenario</extracomment>
        <translation>Lauf %1 von %2</translation>
    </message>
    <message>
        <source>ChaosCenter refused to run %1. Your role was executor: either it has changed, or this ChaosCenter lets only owners run scenarios, as releases 3.9 do. Ask an owner of the project.</source>
        <translation>ChaosCenter hat abgelehnt, %1 auszuführen. Ihre Rolle war Ausführender: Entweder hat sie sich geändert, oder dieses ChaosCenter lässt nur Eigentümer Szenarien ausführen, wie die Versionen 3.9. Bitten Sie einen Eigentümer des Projekts.</translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1</source>
        <translation>ChaosCenter hat es abgelehnt. %1</translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1 Or the token has ended: then sign in again.</source>
        <translation>ChaosCenter hat es abgelehnt. %1 Oder das Token ist abgelaufen: Melden Sie sich dann neu an.</translation>
    </message>
    <message>
        <source>ChaosCenter refused it: the delegate %1 is not connected. Look at its pods in the target cluster, then try again.</source>
        <translation>ChaosCenter hat es abgelehnt: Der Delegate %1 ist nicht verbunden. Sehen Sie nach seinen Pods im Zielcluster und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>ChaosCenter does not have %1 or its delegate any more. Refresh and look again.</source>
        <translation>ChaosCenter kennt %1 oder seinen Delegate nicht mehr. Aktualisieren Sie und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>ChaosCenter does not have that run of %1 any more. Refresh and look again.</source>
        <translation>ChaosCenter kennt diesen Lauf von %1 nicht mehr. Aktualisieren Sie und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This ChaosCenter cannot stop runs: releases from 3.1 on can. Stop it in the target cluster.</source>
        <translation>Dieses ChaosCenter kann keine Läufe stoppen; das geht ab Version 3.1. Stoppen Sie den Lauf im Zielcluster.</translation>
    </message>
    <message>
        <source>%1 was not run. %2</source>
        <translation>%1 wurde nicht ausgeführt. %2</translation>
    </message>
    <message>
        <source>%1 was not stopped. %2</source>
        <translation>%1 wurde nicht gestoppt. %2</translation>
    </message>
    <message>
        <source>Asking ChaosCenter to run %1...</source>
        <translation>ChaosCenter wird gebeten, %1 auszuführen …</translation>
    </message>
    <message>
        <source>ChaosCenter agreed to run %1; looking for the new run.</source>
        <translation>ChaosCenter führt %1 aus; der neue Lauf wird gesucht.</translation>
    </message>
    <message>
        <source>%1 is in progress, for %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 a length of time such as &quot;2 min&quot;</extracomment>
        <translation>%1 läuft, seit %2.</translation>
    </message>
    <message>
        <source>%1 is queued and waits for its delegate %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 the name of a delegate</extracomment>
        <translation>%1 wartet auf seinen Delegate %2.</translation>
    </message>
    <message>
        <source>%1 has ended: %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 an outcome such as &quot;weakness found&quot;</extracomment>
        <translation>%1 ist beendet: %2.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde gestoppt.</translation>
    </message>
    <message>
        <source>There is no new run: %1 has a schedule by now, and ChaosCenter only submitted that again.</source>
        <translation>Es gibt keinen neuen Lauf: %1 hat inzwischen einen Zeitplan, und ChaosCenter hat nur diesen noch einmal eingereicht.</translation>
    </message>
    <message>
        <source>%1 is still queued: its delegate %2 has not picked it up. Look at the delegate.</source>
        <translation>%1 wartet immer noch: Der Delegate %2 hat ihn nicht übernommen. Sehen Sie nach dem Delegate.</translation>
    </message>
    <message>
        <source>%1 is still in progress; its row tells when it ends.</source>
        <translation>%1 läuft noch; seine Zeile zeigt, wann er endet.</translation>
    </message>
    <message>
        <source>ChaosCenter agreed to run %1, but does not say what became of it. Its runs will show it.</source>
        <translation>ChaosCenter hat zugesagt, %1 auszuführen, sagt aber nicht, was daraus wurde. Die Läufe werden es zeigen.</translation>
    </message>
    <message>
        <source>ChaosCenter did not answer, so nobody knows whether %1 was run. Look at its runs before you try again.</source>
        <translation>ChaosCenter hat nicht geantwortet; niemand weiß, ob %1 ausgeführt wurde. Sehen Sie nach den Läufen, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Asking ChaosCenter to stop a run of %1...</source>
        <translation>ChaosCenter wird gebeten, einen Lauf von %1 zu stoppen …</translation>
    </message>
    <message>
        <source>ChaosCenter agreed to stop it; %1 is still in progress.</source>
        <translation>ChaosCenter hat zugesagt, ihn zu stoppen; %1 läuft noch.</translation>
    </message>
    <message>
        <source>%1 was not stopped: it had ended before, %2.</source>
        <translation>%1 wurde nicht gestoppt: Er war schon beendet, %2.</translation>
    </message>
    <message>
        <source>ChaosCenter agreed to stop it, but has not confirmed that %1 is stopped. Its delegate %2 has to carry it out: look whether it is connected.</source>
        <translation>ChaosCenter hat zugesagt, den Lauf zu stoppen, aber nicht bestätigt, dass es geschehen ist (%1). Der Delegate %2 muss es ausführen: Sehen Sie nach, ob er verbunden ist.</translation>
    </message>
    <message>
        <source>ChaosCenter did not answer, so nobody knows whether %1 is stopped. Refresh and look at it.</source>
        <translation>ChaosCenter hat nicht geantwortet; niemand weiß, ob der Lauf gestoppt ist (%1). Aktualisieren Sie und sehen Sie nach.</translation>
    </message>
</context>
<context>
    <name>rd::OrderDialog</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Its faults are injected there at once. The new run is followed here from the queue on.</source>
        <translation>Seine Störungen werden dort sofort ausgelöst. Der neue Lauf wird hier von der Warteschlange an verfolgt.</translation>
    </message>
    <message>
        <source>A stopped run tells nothing about resilience: it gets no score, whatever has passed so far. This cannot be undone.</source>
        <translation>Ein gestoppter Lauf sagt nichts über die Resilienz: Er bekommt keinen Wert, was auch schon bestanden ist. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>This is a production environment.</source>
        <translation>Dies ist eine Produktivumgebung.</translation>
    </message>
    <message>
        <source>Its delegate is not connected: what goes on in the cluster may go on.</source>
        <translation>Der Delegate ist nicht verbunden: Was im Cluster läuft, läuft vielleicht weiter.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Run a scenario</source>
        <translation>Szenario ausführen</translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; now?</source>
        <translation>„%1“ jetzt ausführen?</translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation>Jetzt aus&amp;führen</translation>
    </message>
    <message>
        <source>Stop a run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Stop run %1 of &quot;%2&quot;?</source>
        <extracomment>%1 is the number of a run, %2 the name of its scenario</extracomment>
        <translation>Lauf %1 von „%2“ stoppen?</translation>
    </message>
    <message>
        <source>&amp;Stop the run</source>
        <translation>Lauf &amp;stoppen</translation>
    </message>
</context>
<context>
    <name>rd::OrderFlow</name>
    <message>
        <source>ChaosCenter has not answered the last request for it yet.</source>
        <translation>ChaosCenter hat die letzte Anfrage dazu noch nicht beantwortet.</translation>
    </message>
    <message>
        <source>You are signed out of its ChaosCenter: sign in again first.</source>
        <translation>Sie sind von seinem ChaosCenter abgemeldet: Melden Sie sich zuerst neu an.</translation>
    </message>
    <message>
        <source>Its ChaosCenter cannot be reached just now.</source>
        <translation>Sein ChaosCenter ist gerade nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The token for its ChaosCenter cannot be read from the keychain.</source>
        <translation>Das Token für sein ChaosCenter kann nicht aus dem Schlüsselbund gelesen werden.</translation>
    </message>
    <message>
        <source>Its ChaosCenter is not connected yet.</source>
        <translation>Sein ChaosCenter ist noch nicht verbunden.</translation>
    </message>
    <message>
        <source>The scenario is not there any more.</source>
        <translation>Das Szenario gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The run does not go on any more: there is nothing to stop.</source>
        <translation>Der Lauf ist schon zu Ende: Es gibt nichts mehr zu stoppen.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <extracomment>%1 is the reason, a sentence</extracomment>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>The gateway in front of its ChaosCenter wants you to sign in again first.</source>
        <translation>Das Gateway vor seinem ChaosCenter verlangt zuerst eine neue Anmeldung.</translation>
    </message>
</context>
<context>
    <name>rd::OutcomeChart</name>
    <message>
        <source>Nothing ran in this period.</source>
        <translation>In diesem Zeitraum lief nichts.</translation>
    </message>
    <message>
        <source>%1. Left and right walk through the bars, Enter shows the runs of one.</source>
        <extracomment>%1 is a list such as &quot;12 passed, 3 broken&quot;</extracomment>
        <translation>%1. Links und Rechts wechseln zwischen den Balken, die Eingabetaste zeigt die Läufe eines Balkens.</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
</context>
<context>
    <name>rd::OutcomeFilterButton</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Filter by outcome</source>
        <translation>Nach Ergebnis filtern</translation>
    </message>
    <message>
        <source>Outcome: all</source>
        <translation>Ergebnis: alle</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message numerus="yes">
        <source>Outcome: %n chosen</source>
        <translation>
            <numerusform>Ergebnis: %n gewählt</numerusform>
            <numerusform>Ergebnis: %n gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::OverviewNotice</name>
    <message>
        <source>The history is still being read: figures of older days keep growing.</source>
        <translation>Der Datenbestand wird noch gelesen: Die Zahlen älterer Tage wachsen noch.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 What is shown was read %2; what happened since is not in it.</source>
        <extracomment>%1 is a sentence, %2 an age such as &quot;6 d ago&quot;</extracomment>
        <translation>%1 Die gezeigten Daten wurden %2 gelesen; was seitdem geschah, fehlt darin.</translation>
    </message>
    <message>
        <source>Nothing ran in this period. The newest run started %1.</source>
        <translation>In diesem Zeitraum lief nichts. Der neueste Lauf begann %1.</translation>
    </message>
    <message>
        <source>Nothing ran in this period.</source>
        <translation>In diesem Zeitraum lief nichts.</translation>
    </message>
    <message>
        <source>Show 12 months</source>
        <translation>12 Monate zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was measured: %n run(s) broke. The tests need repair; how resilient the systems are is not known.</source>
        <translation>
            <numerusform>Nichts wurde gemessen: %n Lauf ist defekt. Die Tests müssen repariert werden; wie resilient die Systeme sind, ist nicht bekannt.</numerusform>
            <numerusform>Nichts wurde gemessen: %n Läufe sind defekt. Die Tests müssen repariert werden; wie resilient die Systeme sind, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>rd::OverviewPage</name>
    <message>
        <source>Score over time</source>
        <translation>Resilienzwert im Verlauf</translation>
    </message>
    <message>
        <source>mean over scenarios, band from lowest to highest</source>
        <translation>Mittel der Szenarien, Band vom niedrigsten zum höchsten</translation>
    </message>
    <message>
        <source>Outcomes over time</source>
        <translation>Ergebnisse im Verlauf</translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation>Schwächste Szenarien</translation>
    </message>
    <message>
        <source>newest score of each in the period</source>
        <translation>jeweils neuester Wert im Zeitraum</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation>Projekte, schwächstes zuerst</translation>
    </message>
    <message>
        <source>Scenarios over time</source>
        <translation>Szenarien im Verlauf</translation>
    </message>
    <message>
        <source>newest score of each, the weakest first</source>
        <translation>neuester Wert von jedem, die schwächsten zuerst</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Was die Felder zeigen</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The year, day by day</source>
        <translation>Das Jahr, Tag für Tag</translation>
    </message>
    <message>
        <source>worst outcome of each day, whatever the period</source>
        <translation>schlechtestes Ergebnis jedes Tages, unabhängig vom Zeitraum</translation>
    </message>
    <message>
        <source>Nothing can be compared: no scenario was measured in this period and in the one before.</source>
        <translation>Nichts ist vergleichbar: Kein Szenario wurde in diesem Zeitraum und in dem davor gemessen.</translation>
    </message>
    <message>
        <source>hollow: under half measured, or not over yet</source>
        <extracomment>points of a line in a chart; goes on behind a sentence about that chart</extracomment>
        <translation>hohl: unter der Hälfte gemessen oder noch offen</translation>
    </message>
</context>
<context>
    <name>rd::PanicCommand</name>
    <message>
        <source>This revokes the token of this computer at every connection and wipes it from the keychain. It cannot be undone. Type yes to do it:</source>
        <translation>Das widerruft das Token dieses Computers bei jeder Verbindung und löscht es aus dem Schlüsselbund. Es lässt sich nicht rückgängig machen. Geben Sie ja ein, um es zu tun:</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>what somebody types to confirm; must be the word that the question names</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>There is no connection on this computer: nothing to revoke.</source>
        <translation>Auf diesem Computer gibt es keine Verbindung: Es gibt nichts zu widerrufen.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>until %1 at most</source>
        <translation>höchstens bis %1</translation>
    </message>
    <message>
        <source>nobody knows until when</source>
        <translation>bis wann, weiß niemand</translation>
    </message>
    <message>
        <source>May still be alive at %1: the token with the fingerprint %2, %3.</source>
        <extracomment>%1 is a server, %2 a fingerprint, %3 &quot;until 3/4/27 at most&quot;</extracomment>
        <translation>Bei %1 vielleicht noch gültig: das Token mit dem Fingerabdruck %2, %3.</translation>
    </message>
    <message>
        <source>What is kept is tried again by the same command, once server and keychain can be reached. From another computer, revoke the token in the list of your account.</source>
        <translation>Was behalten wurde, versucht derselbe Befehl noch einmal, sobald Server und Schlüsselbund erreichbar sind. Von einem anderen Computer aus widerrufen Sie das Token in der Liste Ihres Kontos.</translation>
    </message>
    <message>
        <source>Interrupted. Only what was told until now is proved; the rest may be alive.</source>
        <translation>Abgebrochen. Nur was bis jetzt gemeldet wurde, ist nachgewiesen; der Rest ist vielleicht noch gültig.</translation>
    </message>
    <message>
        <source>This computer is compromised: revokes its token at every connection, proves that both servers refuse it, and then wipes it from the keychain. What cannot be proved or read is kept and said. From another computer, &quot;tokens revoke --url URL --token-stdin&quot; ends a token that you have, and &quot;tokens revoke --fingerprint F&quot; one in the list of your account.</source>
        <translation>Dieser Computer ist kompromittiert: widerruft sein Token bei jeder Verbindung, weist nach, dass beide Server es ablehnen, und löscht es dann aus dem Schlüsselbund. Was sich nicht nachweisen oder lesen lässt, wird behalten und genannt. Von einem anderen Computer aus beendet „tokens revoke --url URL --token-stdin“ ein Token, das Sie haben, und „tokens revoke --fingerprint F“ eines aus der Liste Ihres Kontos.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>Do not ask. Needed where no terminal is there to answer on.</source>
        <translation>Nicht fragen. Nötig, wo kein Terminal zum Antworten da ist.</translation>
    </message>
    <message>
        <source>Remove the saved history, too.</source>
        <translation>Auch den gespeicherten Verlauf entfernen.</translation>
    </message>
    <message>
        <source>Wipe also what cannot be proved dead, and say what may go on living.</source>
        <translation>Auch löschen, dessen Ende sich nicht nachweisen lässt, und sagen, was vielleicht gültig bleibt.</translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation>Als JSON antworten.</translation>
    </message>
    <message>
        <source>&quot;panic&quot; takes options only.</source>
        <translation>„panic“ nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>Nobody can be asked here, so nothing was revoked: say --yes to do it at once.</source>
        <translation>Hier kann niemand gefragt werden, daher wurde nichts widerrufen: Mit --yes geschieht es sofort.</translation>
    </message>
    <message>
        <source>Nothing was revoked and nothing was wiped.</source>
        <translation>Es wurde nichts widerrufen und nichts gelöscht.</translation>
    </message>
</context>
<context>
    <name>rd::Password</name>
    <message>
        <source>8 to 16 characters, with a digit, a small letter, a capital letter and one of @ $ ! % * ? _ &amp; # (the last from ChaosCenter 3.11 on).</source>
        <translation>8 bis 16 Zeichen, darunter eine Ziffer, ein Kleinbuchstabe, ein Großbuchstabe und eines von @ $ ! % * ? _ &amp; # (das letzte ab ChaosCenter 3.11).</translation>
    </message>
    <message>
        <source>The new password is too short: it needs at least 8 characters.</source>
        <translation>Das neue Passwort ist zu kurz: Es braucht mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The new password is too long: ChaosCenter takes 16 characters at most.</source>
        <translation>Das neue Passwort ist zu lang: ChaosCenter nimmt höchstens 16 Zeichen.</translation>
    </message>
    <message>
        <source>The new password needs a digit from 0 to 9.</source>
        <translation>Das neue Passwort braucht eine Ziffer von 0 bis 9.</translation>
    </message>
    <message>
        <source>The new password needs a small letter from a to z.</source>
        <translation>Das neue Passwort braucht einen Kleinbuchstaben von a bis z.</translation>
    </message>
    <message>
        <source>The new password needs a capital letter from A to Z.</source>
        <translation>Das neue Passwort braucht einen Großbuchstaben von A bis Z.</translation>
    </message>
    <message>
        <source>The new password needs one of the characters @ $ ! % * ? _ &amp; #.</source>
        <translation>Das neue Passwort braucht eines der Zeichen @ $ ! % * ? _ &amp; #.</translation>
    </message>
    <message>
        <source>The new password has to differ from the old one.</source>
        <translation>Das neue Passwort muss sich vom alten unterscheiden.</translation>
    </message>
    <message>
        <source>ChaosCenter does not take this password. Choose another one: 8 to 16 characters, with one of @ $ ! % * ? _ &amp; instead of #.</source>
        <translation>ChaosCenter nimmt dieses Passwort nicht. Wählen Sie ein anderes: 8 bis 16 Zeichen, mit einem von @ $ ! % * ? _ &amp; statt #.</translation>
    </message>
</context>
<context>
    <name>rd::PeriodDialog</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation>Tage wählen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Letztes Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s), compared with as many before.</source>
        <translation>
            <numerusform>%n ganzer Tag, verglichen mit ebenso vielen davor.</numerusform>
            <numerusform>%n ganze Tage, verglichen mit ebenso vielen davor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ProbeDetails</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;passed&quot; or &quot;failed&quot;, %2 the name of a scenario</extracomment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Last results</source>
        <translation>Letzte Ergebnisse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a scenario, %2 the names of faults in it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Wo sie verwendet wird</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>No results</source>
        <translation>Keine Ergebnisse</translation>
    </message>
    <message>
        <source>What it tells in runs, and where, stands here once it was used.</source>
        <translation>Was sie in Läufen sagt, und wo, steht hier, sobald sie verwendet wurde.</translation>
    </message>
    <message>
        <source>No probe is chosen</source>
        <translation>Keine Probe ausgewählt</translation>
    </message>
    <message>
        <source>Choose one to see what it told and where it is used.</source>
        <translation>Wählen Sie eine aus, um zu sehen, was sie sagte und wo sie verwendet wird.</translation>
    </message>
    <message>
        <source>Last results and uses of the probe</source>
        <translation>Letzte Ergebnisse und Verwendungen der Probe</translation>
    </message>
    <message>
        <source>Show the &amp;run</source>
        <translation>Den &amp;Lauf zeigen</translation>
    </message>
    <message>
        <source>Runs of the &amp;scenario</source>
        <translation>Läufe des &amp;Szenarios</translation>
    </message>
</context>
<context>
    <name>rd::ProbeListModel</name>
    <message>
        <source>not used lately</source>
        <translation>zuletzt nicht verwendet</translation>
    </message>
    <message>
        <source>of the last %1: %2 passed, %3 failed</source>
        <translation>von den letzten %1: %2 bestanden, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>No run has used it so far, or none lately.</source>
        <translation>Bisher hat kein Lauf sie verwendet, oder zuletzt keiner.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of scenarios that this project does not have are left out: they were deleted, or belong to other projects with a probe of the same name.</source>
        <translation>
            <numerusform>%Ln Ergebnis eines Szenarios, das dieses Projekt nicht hat, ist weggelassen: Es wurde gelöscht oder gehört zu einem anderen Projekt mit einer Probe gleichen Namens.</numerusform>
            <numerusform>%Ln Ergebnisse von Szenarien, die dieses Projekt nicht hat, sind weggelassen: Sie wurden gelöscht oder gehören zu anderen Projekten mit einer Probe gleichen Namens.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
</context>
<context>
    <name>rd::ProbeMenu</name>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation>In ChaosCenter ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation>&amp;Name kopieren</translation>
    </message>
</context>
<context>
    <name>rd::ProbesPage</name>
    <message>
        <source>The saved probes could not be read.</source>
        <translation>Die gespeicherten Proben konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>There is none with this filter.</source>
        <translation>Mit diesem Filter gibt es keinen Eintrag.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No probes yet</source>
        <translation>Noch keine Proben</translation>
    </message>
    <message>
        <source>A probe tells during a fault whether the system holds: make one in ChaosCenter.</source>
        <translation>Eine Probe sagt während einer Störung, ob das System standhält: Legen Sie in ChaosCenter eine an.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All probes</source>
        <translation>Alle Proben</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Probes that failed last</source>
        <translation>Proben, die zuletzt fehlschlugen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Probes that passed last</source>
        <translation>Proben, die zuletzt bestanden</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Probes that were not used lately, or not evaluated</source>
        <translation>Proben, die zuletzt nicht verwendet oder nicht ausgewertet wurden</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Was aufgelistet ist</translation>
    </message>
    <message>
        <source>Filter by name, fault or scenario</source>
        <translation>Nach Name, Störung oder Szenario filtern</translation>
    </message>
    <message>
        <source>Filter probes</source>
        <translation>Proben filtern</translation>
    </message>
    <message>
        <source>Filter the probes</source>
        <translation>Die Proben filtern</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Proben</translation>
    </message>
</context>
<context>
    <name>rd::Profile</name>
    <message>
        <source>No folder for the demo could be made in %1. Free some space there.</source>
        <translation>In %1 ließ sich kein Ordner für die Demo anlegen. Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>The saved history was damaged. It was kept as %1, and a new one was begun; it fills again with the next synchronisation.</source>
        <translation>Der gespeicherte Datenbestand war beschädigt. Er wurde als %1 aufbewahrt und ein neuer begonnen; dieser füllt sich beim nächsten Abgleich.</translation>
    </message>
    <message>
        <source>The history can be read but not written, so nothing new is saved. Check the permissions and the free space of its folder.</source>
        <translation>Der Datenbestand ist lesbar, aber nicht beschreibbar, daher wird nichts Neues gespeichert. Prüfen Sie Zugriffsrechte und freien Platz seines Ordners.</translation>
    </message>
    <message>
        <source>The demo server could not start: %1</source>
        <translation>Der Demo-Server konnte nicht starten: %1</translation>
    </message>
</context>
<context>
    <name>rd::ProfileCommand</name>
    <message>
        <source>There is no connection yet. Sign in first: resilience-desk sign-in --url URL --username NAME --password-stdin</source>
        <translation>Es gibt noch keine Verbindung. Melden Sie sich zuerst an: resilience-desk sign-in --url URL --username NAME --password-stdin</translation>
    </message>
    <message>
        <source>There is no connection called %1.</source>
        <translation>Es gibt keine Verbindung namens %1.</translation>
    </message>
    <message>
        <source>There is no project called %1 in the history. Run &quot;resilience-desk sync&quot; first, or check the name.</source>
        <translation>Im Datenbestand gibt es kein Projekt namens %1. Führen Sie zuerst „resilience-desk sync“ aus oder prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>Several projects are called %1. Use the project&apos;s id, or --connection.</source>
        <translation>Mehrere Projekte heißen %1. Nehmen Sie die ID des Projekts oder --connection.</translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again: do it in the window, or with the command sign-in.</source>
        <translation>Das Gateway vor %1 verlangt eine neue Anmeldung: im Fenster, oder mit dem Befehl sign-in.</translation>
    </message>
</context>
<context>
    <name>rd::ProjectRights</name>
    <message>
        <source>Your role was %1 when it was read last: it may have changed. Ask an owner of the project.</source>
        <extracomment>%1 is a role such as &quot;owner&quot;</extracomment>
        <translation>Ihre Rolle war beim letzten Lesen %1: Sie kann sich geändert haben. Fragen Sie einen Eigentümer des Projekts.</translation>
    </message>
    <message>
        <source>Your role is %1: ask an owner of the project for another one.</source>
        <extracomment>%1 is a role such as &quot;viewer&quot;</extracomment>
        <translation>Ihre Rolle ist %1: Bitten Sie einen Eigentümer des Projekts um eine andere.</translation>
    </message>
    <message>
        <source>You are no member of it: ask an owner of the project to invite you.</source>
        <translation>Sie sind nicht Mitglied: Bitten Sie einen Eigentümer des Projekts, Sie einzuladen.</translation>
    </message>
    <message>
        <source>Your role is not known yet: refresh and try again.</source>
        <translation>Ihre Rolle ist noch nicht bekannt: Aktualisieren Sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>Ausführender</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Only executors and owners of the project %1 may run its scenarios.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation>Nur Ausführende und Eigentümer des Projekts %1 dürfen seine Szenarien ausführen.</translation>
    </message>
    <message>
        <source>Only executors and owners of the project %1 may stop its runs.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation>Nur Ausführende und Eigentümer des Projekts %1 dürfen seine Läufe stoppen.</translation>
    </message>
    <message>
        <source>It takes an owner of the project %1 to synchronise its hubs.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation>Um die Hubs des Projekts %1 zu synchronisieren, muss man einer seiner Eigentümer sein.</translation>
    </message>
</context>
<context>
    <name>rd::ProofCard</name>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>the pasted token</source>
        <translation>das eingefügte Token</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation>%1, Fingerabdruck %2</translation>
    </message>
    <message>
        <source>Dead.</source>
        <translation>Ungültig.</translation>
    </message>
    <message>
        <source>Expired before.</source>
        <translation>Schon abgelaufen.</translation>
    </message>
    <message>
        <source>Not proved.</source>
        <translation>Nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>Kept in the local journal without its value.</source>
        <translation>Im lokalen Protokoll vermerkt, ohne den Tokenwert.</translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>Revoked before.</source>
        <translation>Schon widerrufen.</translation>
    </message>
</context>
<context>
    <name>rd::ReleaseProbe</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>releases: &quot;3.11 to 3.17&quot;</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 or later</source>
        <translation>%1 oder neuer</translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <translation>%1 oder älter</translation>
    </message>
</context>
<context>
    <name>rd::RenderCommand</name>
    <message>
        <source>The picture could not be written to %1: %2</source>
        <translation>Das Bild konnte nicht in %1 geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Writes a picture of a page as PNG, without a display.</source>
        <translation>Schreibt das Bild einer Seite als PNG, ohne Bildschirm.</translation>
    </message>
    <message>
        <source>Show the demo instead of your own data.</source>
        <translation>Die Demo statt Ihrer eigenen Daten zeigen.</translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation>Die Zieldatei.</translation>
    </message>
    <message>
        <source>Size of the window, 1280x800 by default.</source>
        <translation>Größe des Fensters, standardmäßig 1280x800.</translation>
    </message>
    <message>
        <source>Pixels per point, for instance 2.</source>
        <translation>Pixel je Punkt, zum Beispiel 2.</translation>
    </message>
    <message>
        <source>light (default), dark or contrast.</source>
        <translation>light (Standard), dark oder contrast.</translation>
    </message>
    <message>
        <source>Language, for instance de.</source>
        <translation>Sprache, zum Beispiel de.</translation>
    </message>
    <message>
        <source>normal, empty, loading, offline, signed-out, error or denied.</source>
        <translation>normal, empty, loading, offline, signed-out, error oder denied.</translation>
    </message>
    <message>
        <source>--output is missing: the file to write.</source>
        <translation>--output fehlt: die Zieldatei.</translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, for instance 1280x800.</source>
        <translation>--size erwartet BREITExHÖHE, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>--theme takes system, light, dark or contrast.</source>
        <translation>--theme erwartet system, light, dark oder contrast.</translation>
    </message>
    <message>
        <source>--state takes normal, empty, loading, offline, signed-out, error or denied.</source>
        <translation>--state erwartet normal, empty, loading, offline, signed-out, error oder denied.</translation>
    </message>
    <message>
        <source>--scale takes a number from 0.5 to 4.</source>
        <translation>--scale erwartet eine Zahl von 0.5 bis 4.</translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;. Pages are overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome and sign-in.</source>
        <translation>Es gibt keine Seite „%1“. Seiten sind overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome und sign-in.</translation>
    </message>
    <message>
        <source>overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome or sign-in.</source>
        <translation>overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome oder sign-in.</translation>
    </message>
</context>
<context>
    <name>rd::ReportCommand</name>
    <message>
        <source>There is nothing to report yet. Run &quot;resilience-desk sync&quot; first.</source>
        <translation>Es gibt noch nichts zu berichten. Führen Sie zuerst „resilience-desk sync“ aus.</translation>
    </message>
    <message>
        <source>Report the demo instead of your own data.</source>
        <translation>Über die Demo berichten statt über Ihre eigenen Daten.</translation>
    </message>
    <message>
        <source>24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15.</source>
        <translation>24h, 7d, 30d (Vorgabe), 90d, 12m oder zwei Tage: 2026-11-01..2026-11-15.</translation>
    </message>
    <message>
        <source>Only this project, by name or id; may be given several times.</source>
        <translation>Nur dieses Projekt, nach Name oder ID; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Only this connection, by name or id.</source>
        <translation>Nur diese Verbindung, nach Name oder ID.</translation>
    </message>
    <message>
        <source>Also one section per scenario.</source>
        <translation>Auch ein Abschnitt je Szenario.</translation>
    </message>
    <message>
        <source>a4 or letter; by default what is usual in your country.</source>
        <translation>a4 oder letter; sonst, was in Ihrem Land üblich ist.</translation>
    </message>
    <message>
        <source>Write even if the file exists already.</source>
        <translation>Auch schreiben, wenn es die Datei schon gibt.</translation>
    </message>
    <message>
        <source>Also write a message with the report and the PDF attached; nothing is sent.</source>
        <translation>Auch eine Nachricht mit dem Bericht und dem PDF als Anhang schreiben; gesendet wird nichts.</translation>
    </message>
    <message>
        <source>Whom the message is for; may be given several times.</source>
        <translation>An wen die Nachricht geht; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Whom the message is from.</source>
        <translation>Von wem die Nachricht kommt.</translation>
    </message>
    <message>
        <source>Language of the report, for instance de.</source>
        <translation>Sprache des Berichts, zum Beispiel de.</translation>
    </message>
    <message>
        <source>--output is missing: the file to write. Or --mail-file for a message.</source>
        <translation>--output fehlt: die zu schreibende Datei. Oder --mail-file für eine Nachricht.</translation>
    </message>
    <message>
        <source>--format takes pdf, html, png, csv or json.</source>
        <translation>--format nimmt pdf, html, png, csv oder json.</translation>
    </message>
    <message>
        <source>A picture shows one page: leave --detail out, or take pdf.</source>
        <translation>Ein Bild zeigt eine Seite: Lassen Sie --detail weg, oder nehmen Sie pdf.</translation>
    </message>
    <message>
        <source>--paper takes a4 or letter.</source>
        <translation>--paper nimmt a4 oder letter.</translation>
    </message>
    <message>
        <source>%1 is no mail address.</source>
        <translation>%1 ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>With --overwrite it is replaced.</source>
        <translation>Mit --overwrite wird sie ersetzt.</translation>
    </message>
    <message>
        <source>%1 is not understood: the file to write is given with --output.</source>
        <translation>%1 wird nicht verstanden: Die Datei zum Schreiben wird mit --output angegeben.</translation>
    </message>
    <message>
        <source>--mail-to and --mail-from belong to a message: give --mail-file, too.</source>
        <translation>--mail-to und --mail-from gehören zu einer Nachricht: Geben Sie auch --mail-file an.</translation>
    </message>
    <message>
        <source>A message cannot be written to standard output. Give a file with --mail-file.</source>
        <translation>Eine Nachricht kann nicht auf die Standardausgabe geschrieben werden. Geben Sie mit --mail-file eine Datei an.</translation>
    </message>
    <message>
        <source>--output and --mail-file name the same file.</source>
        <translation>--output und --mail-file nennen dieselbe Datei.</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it with --overwrite.</source>
        <translation>%1 gibt es schon. Wählen Sie einen anderen Namen oder ersetzen Sie die Datei mit --overwrite.</translation>
    </message>
    <message>
        <source>Writes what the Overview shows as a document: one page, or with --detail a section per scenario. With --run, one run with its faults and probes.</source>
        <translation>Schreibt als Dokument, was die Übersicht zeigt: eine Seite, mit --detail zusätzlich einen Abschnitt je Szenario. Mit --run einen Lauf mit seinen Störungen und Proben.</translation>
    </message>
    <message>
        <source>Report this run, by its id, instead; its server is asked for the details.</source>
        <translation>Stattdessen über diesen Lauf berichten, angegeben durch seine ID; sein Server wird nach den Einzelheiten gefragt.</translation>
    </message>
    <message>
        <source>pdf, html, png, csv or json, for a run pdf, html or md; by default the ending of the file.</source>
        <translation>pdf, html, png, csv oder json, für einen Lauf pdf, html oder md; sonst nach der Endung der Datei.</translation>
    </message>
    <message>
        <source>The file to write; - is standard output, for html, csv, json and md.</source>
        <translation>Die Datei, die geschrieben wird; - ist die Standardausgabe, für html, csv, json und md.</translation>
    </message>
    <message>
        <source>--run takes the id of a run; &quot;resilience-desk runs --json&quot; tells it.</source>
        <translation>--run erwartet die ID eines Laufs; „resilience-desk runs --json“ nennt sie.</translation>
    </message>
    <message>
        <source>--%1 does not go with --run.</source>
        <translation>--%1 passt nicht zu --run.</translation>
    </message>
    <message>
        <source>--format takes pdf, html or md for a run.</source>
        <translation>--format nimmt für einen Lauf pdf, html oder md an.</translation>
    </message>
    <message>
        <source>Only html, csv, json and md can be written to standard output. Give a file with --output.</source>
        <translation>Nur html, csv, json und md lassen sich auf die Standardausgabe schreiben. Geben Sie mit --output eine Datei an.</translation>
    </message>
    <message>
        <source>There is no run %1 in the history. Run &quot;resilience-desk sync&quot; first, or check the id.</source>
        <translation>Einen Lauf %1 gibt es im Verlauf nicht. Führen Sie zuerst „resilience-desk sync“ aus, oder prüfen Sie die ID.</translation>
    </message>
    <message>
        <source>The run belongs to a connection that is gone.</source>
        <translation>Der Lauf gehört zu einer Verbindung, die es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>ChaosCenter does not have the run any more.</source>
        <translation>ChaosCenter hat den Lauf nicht mehr.</translation>
    </message>
    <message>
        <source>%1 What happened in a run is not kept here: its report needs the server.</source>
        <translation>%1 Was in einem Lauf geschah, wird hier nicht aufbewahrt: Sein Bericht braucht den Server.</translation>
    </message>
</context>
<context>
    <name>rd::ReportFlow</name>
    <message>
        <source>One page as &amp;PDF</source>
        <translation>Eine Seite als &amp;PDF</translation>
    </message>
    <message>
        <source>Into the folder of your documents</source>
        <translation>In den Ordner Ihrer Dokumente</translation>
    </message>
    <message>
        <source>PDF with &amp;all scenarios</source>
        <translation>PDF mit &amp;allen Szenarien</translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation>&amp;Speichern unter …</translation>
    </message>
    <message>
        <source>P&amp;rint...</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation>Bericht speichern unter</translation>
    </message>
    <message>
        <source>PDF, one page (*.pdf)</source>
        <translation>PDF, eine Seite (*.pdf)</translation>
    </message>
    <message>
        <source>Web page or mail (*.html)</source>
        <translation>Webseite oder Mail (*.html)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The printer does not take the report.</source>
        <translation>Der Drucker nimmt den Bericht nicht an.</translation>
    </message>
</context>
<context>
    <name>rd::RevokeDialog</name>
    <message>
        <source>Revoke a token</source>
        <translation>Token widerrufen</translation>
    </message>
    <message>
        <source>Revoke &quot;%1&quot;?</source>
        <translation>„%1“ widerrufen?</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Whatever works with this token stops working at once. This cannot be undone: who still needs access needs a new token.</source>
        <translation>Was mit diesem Token arbeitet, verliert sofort den Zugang. Das lässt sich nicht rückgängig machen: Wer weiter Zugang braucht, braucht ein neues Token.</translation>
    </message>
    <message>
        <source>It is the token of this device: revoking it signs this program out of %1.</source>
        <translation>Es ist das Token dieses Geräts: Der Widerruf meldet dieses Programm von %1 ab.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>Tokens that will be revoked</source>
        <translation>Token, die widerrufen werden</translation>
    </message>
    <message>
        <source>Revoke several tokens</source>
        <translation>Mehrere Token widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke all %n token(s) but this device&apos;s?</source>
        <translation>
            <numerusform>Das %n Token außer dem dieses Geräts widerrufen?</numerusform>
            <numerusform>Alle %n Token außer dem dieses Geräts widerrufen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke these %n token(s)?</source>
        <translation>
            <numerusform>Dieses %n Token widerrufen?</numerusform>
            <numerusform>Diese %n Token widerrufen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever works with them stops working at once. This cannot be undone: who still needs access needs a new token. They are revoked one after the other, and each is tried before and after: you see a proof for each.</source>
        <translation>Was mit ihnen arbeitet, steht sofort still. Das lässt sich nicht rückgängig machen: Wer noch Zugang braucht, braucht ein neues Token. Sie werden nacheinander widerrufen und jedes vorher und nachher geprüft: Sie sehen für jedes einen Nachweis.</translation>
    </message>
    <message>
        <source>Tokens that were made in the meantime are revoked, too.</source>
        <translation>Token, die inzwischen angelegt wurden, werden ebenfalls widerrufen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revoke %n token(s)</source>
        <translation>
            <numerusform>%n &amp;Token widerrufen</numerusform>
            <numerusform>%n &amp;Token widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace this device&apos;s token</source>
        <translation>Token dieses Geräts ersetzen</translation>
    </message>
    <message>
        <source>Replace this device&apos;s token?</source>
        <translation>Token dieses Geräts ersetzen?</translation>
    </message>
    <message>
        <source>A new one is made, stored and tried. Only then the old one is revoked, which cannot be undone, and you see its proof. When a step fails, this device keeps the old one.</source>
        <translation>Ein neues wird angelegt, gespeichert und geprüft. Erst dann wird das alte widerrufen, was sich nicht rückgängig machen lässt, und Sie sehen den Nachweis. Scheitert ein Schritt, behält dieses Gerät das alte.</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Revoke these %n token(s) and replace this device&apos;s?</source>
        <translation>
            <numerusform>Dieses %n Token widerrufen und das dieses Geräts ersetzen?</numerusform>
            <numerusform>Diese %n Token widerrufen und das dieses Geräts ersetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>First a new token for this device is made, stored and tried: when that fails, nothing is revoked.</source>
        <translation>Zuerst wird für dieses Gerät ein neues Token angelegt, gespeichert und geprüft: Scheitert das, wird nichts widerrufen.</translation>
    </message>
</context>
<context>
    <name>rd::RollupMenu</name>
    <message>
        <source>&amp;Open this project</source>
        <translation>Dieses Projekt &amp;öffnen</translation>
    </message>
    <message>
        <source>Show its &amp;scenarios</source>
        <translation>Seine &amp;Szenarien zeigen</translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation>Seine &amp;Läufe zeigen</translation>
    </message>
    <message>
        <source>Show its &amp;delegates</source>
        <translation>Seine &amp;Delegates zeigen</translation>
    </message>
    <message>
        <source>Copy project &amp;id</source>
        <translation>Projekt-&amp;ID kopieren</translation>
    </message>
</context>
<context>
    <name>rd::RollupModel</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Delegates</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>To target</source>
        <extracomment>column: how far a score is above or below its target</extracomment>
        <translation>Zum Ziel</translation>
    </message>
</context>
<context>
    <name>rd::RoundCard</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A line of a list: %1 is the name of a token, %2 its fingerprint, %3 what came of it</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Nachweise</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>Beginning ...</source>
        <translation>Beginnt&#xa0;…</translation>
    </message>
    <message>
        <source>What is not revoked was left as it is: choose it again to go on.</source>
        <translation>Was nicht widerrufen ist, blieb, wie es war: Wählen Sie es erneut, um fortzufahren.</translation>
    </message>
    <message>
        <source>Proofs, one line each</source>
        <translation>Nachweise, je eine Zeile</translation>
    </message>
    <message>
        <source>&amp;Stop after this one</source>
        <translation>Nach diesem &amp;anhalten</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Als Te&amp;xt kopieren</translation>
    </message>
    <message>
        <source>Names, fingerprints and verdicts; no token</source>
        <translation>Namen, Fingerabdrücke und Ergebnisse; kein Token</translation>
    </message>
    <message>
        <source>Proofs: %1</source>
        <translation>Nachweise: %1</translation>
    </message>
</context>
<context>
    <name>rd::RunCompareDialog</name>
    <message>
        <source>&amp;Only what differs</source>
        <translation>&amp;Nur was sich unterscheidet</translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation>Zwei Läufe nebeneinander</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>rd::RunCompareFlow</name>
    <message>
        <source>The server told about no fault of these runs.</source>
        <translation>Der Server hat zu diesen Läufen von keiner Störung berichtet.</translation>
    </message>
    <message>
        <source>Faults and probes are not compared: the connection is not at work.</source>
        <translation>Störungen und Probes werden nicht verglichen: Die Verbindung arbeitet nicht.</translation>
    </message>
    <message>
        <source>Faults and probes are not compared. %1</source>
        <translation>Störungen und Probes werden nicht verglichen. %1</translation>
    </message>
    <message>
        <source>Faults and probes are being read from the server...</source>
        <translation>Störungen und Probes werden vom Server gelesen …</translation>
    </message>
</context>
<context>
    <name>rd::RunDetailsFlow</name>
    <message>
        <source>What is shown was read earlier. %1</source>
        <extracomment>%1 is the sentence that says what is in the way</extracomment>
        <translation>Was gezeigt wird, wurde früher gelesen. %1</translation>
    </message>
    <message>
        <source>ChaosCenter does not have this run any more. What was saved of it is shown.</source>
        <translation>ChaosCenter hat diesen Lauf nicht mehr. Gezeigt wird, was von ihm gespeichert ist.</translation>
    </message>
    <message>
        <source>Your account may not read the details of this run. Ask an owner of the project.</source>
        <translation>Ihr Konto darf die Einzelheiten dieses Laufs nicht lesen. Fragen Sie einen Eigentümer des Projekts.</translation>
    </message>
    <message>
        <source>The details of this run are larger than what is read here. Open it in ChaosCenter.</source>
        <translation>Die Einzelheiten dieses Laufs sind größer, als hier gelesen wird. Öffnen Sie ihn in ChaosCenter.</translation>
    </message>
    <message>
        <source>What happened in the run is told by the server, and the connection is not at work.</source>
        <translation>Was im Lauf geschah, sagt der Server, und die Verbindung ist nicht in Betrieb.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says that there is no connection, %2 why</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>The manifest could not be read</source>
        <translation>Das Manifest konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>There is no log</source>
        <translation>Es gibt kein Protokoll</translation>
    </message>
    <message>
        <source>It is not known which delegate ran this step.</source>
        <translation>Es ist nicht bekannt, welcher Delegate diesen Schritt ausgeführt hat.</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Das Protokoll konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>rd::RunDetailsPanel</name>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>the scenario was deleted</source>
        <translation>das Szenario wurde gelöscht</translation>
    </message>
    <message>
        <source>The scenario was deleted on the server.</source>
        <translation>Das Szenario wurde auf dem Server gelöscht.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Resilienzwert</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation>Ausgelöst von</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Server meldet</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>Lauf-ID</translation>
    </message>
    <message>
        <source>Notify id</source>
        <translation>Notify-ID</translation>
    </message>
    <message>
        <source>Scenario id</source>
        <translation>Szenario-ID</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list to see what happened.</source>
        <translation>Wählen Sie einen in der Liste, um zu sehen, was geschah.</translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation>In &amp;ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Open the scenario in ChaosCenter</source>
        <translation>Szenario in ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking ChaosCenter what happened ...</source>
        <translation>ChaosCenter wird gefragt, was geschah …</translation>
    </message>
    <message>
        <source>Open &amp;details</source>
        <translation>Einzel&amp;heiten öffnen</translation>
    </message>
    <message>
        <source>Steps, probes, manifest and logs of this run (Enter)</source>
        <translation>Schritte, Proben, Manifest und Protokolle dieses Laufs (Eingabe)</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
</context>
<context>
    <name>rd::RunDigest</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>rd::RunFilterBar</name>
    <message>
        <source>Filter runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Gruppiert: %1</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Filter by scenario, fault, delegate or run id</source>
        <translation>Nach Szenario, Störung, Delegate oder Lauf-ID filtern</translation>
    </message>
    <message>
        <source>%1. Faults are found where a probe has told about them.</source>
        <translation>%1. Störungen werden gefunden, soweit eine Probe von ihnen berichtet hat.</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Einen Filter hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Scenario...</source>
        <translation>&amp;Szenario …</translation>
    </message>
    <message>
        <source>&amp;Delegate...</source>
        <translation>&amp;Delegate …</translation>
    </message>
    <message>
        <source>&amp;Environment...</source>
        <translation>&amp;Umgebung …</translation>
    </message>
    <message>
        <source>&amp;Tag of the scenario...</source>
        <translation>Schlag&amp;wort des Szenarios …</translation>
    </message>
    <message>
        <source>Da&amp;ys...</source>
        <translation>&amp;Tage …</translation>
    </message>
    <message>
        <source>&amp;Whenever started</source>
        <translation>Wann immer &amp;gestartet</translation>
    </message>
    <message>
        <source>&amp;One list</source>
        <translation>Ei&amp;ne Liste</translation>
    </message>
    <message>
        <source>By &amp;day</source>
        <translation>Nach T&amp;ag</translation>
    </message>
    <message>
        <source>By &amp;scenario</source>
        <translation>Nach S&amp;zenario</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>Alle Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation>Alle zu&amp;klappen</translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation>Alle au&amp;fklappen</translation>
    </message>
</context>
<context>
    <name>rd::RunListModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a column of a table, %2 what it says</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>rd::RunMenu</name>
    <message>
        <source>Open &amp;run in ChaosCenter</source>
        <translation>&amp;Lauf in ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Open &amp;scenario in ChaosCenter</source>
        <translation>&amp;Szenario in ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copy run &amp;id</source>
        <translation>Lauf-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>For somebody who uses Resilience Desk with the same ChaosCenter</source>
        <translation>Für jemanden, der Resilience Desk mit demselben ChaosCenter benutzt</translation>
    </message>
    <message>
        <source>C&amp;ompare the two runs</source>
        <translation>Die beiden Läufe ver&amp;gleichen</translation>
    </message>
    <message>
        <source>C&amp;ompare with the run before</source>
        <translation>Mit dem vorherigen Lauf &amp;vergleichen</translation>
    </message>
    <message>
        <source>Open &amp;details</source>
        <translation>Einzel&amp;heiten öffnen</translation>
    </message>
    <message>
        <source>Copy link for Resilience Des&amp;k</source>
        <translation>Link für Resili&amp;ence Desk kopieren</translation>
    </message>
    <message>
        <source>Only runs of &amp;this scenario</source>
        <translation>Nu&amp;r Läufe dieses Szenarios</translation>
    </message>
    <message>
        <source>Only runs on this d&amp;elegate</source>
        <translation>Nur Läu&amp;fe auf diesem Delegate</translation>
    </message>
</context>
<context>
    <name>rd::RunPage</name>
    <message>
        <source>Asking for the manifest</source>
        <translation>Das Manifest wird geholt</translation>
    </message>
    <message>
        <source>ChaosCenter keeps what the run executed.</source>
        <translation>ChaosCenter bewahrt auf, was der Lauf ausgeführt hat.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>Noch kein Protokoll</translation>
    </message>
    <message>
        <source>Choose a step and its log is fetched from the cluster, by way of its delegate.</source>
        <translation>Wählen Sie einen Schritt, dann wird sein Protokoll über den Delegate aus dem Cluster geholt.</translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation>Einen Schritt wählen</translation>
    </message>
    <message>
        <source>Asking for the log</source>
        <translation>Das Protokoll wird geholt</translation>
    </message>
    <message>
        <source>The delegate fetches it from the cluster. That may take up to a minute.</source>
        <translation>Der Delegate holt es aus dem Cluster. Das kann bis zu einer Minute dauern.</translation>
    </message>
    <message>
        <source>Asking ChaosCenter what happened ...</source>
        <translation>ChaosCenter wird gefragt, was geschah …</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Find in the manifest or log</source>
        <translation>Im Manifest oder Protokoll suchen</translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <translation>Teile des Laufs</translation>
    </message>
    <message>
        <source>How the steps are drawn</source>
        <translation>Darstellung der Schritte</translation>
    </message>
</context>
<context>
    <name>rd::RunPageHead</name>
    <message>
        <source>What is on this page as PDF, HTML or Markdown (%1)</source>
        <translation>Was auf dieser Seite steht, als PDF, HTML oder Markdown (%1)</translation>
    </message>
    <message>
        <source>There is nothing to report before ChaosCenter has told what happened.</source>
        <translation>Es gibt nichts zu berichten, solange ChaosCenter nicht gesagt hat, was geschah.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>The scenario was deleted on the server.</source>
        <translation>Das Szenario wurde auf dem Server gelöscht.</translation>
    </message>
    <message>
        <source>Save &amp;report...</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>Zurück zur Liste (Esc)</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation>In &amp;ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Open the scenario in ChaosCenter</source>
        <translation>Szenario in ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>Save a report of the run</source>
        <translation>Bericht über den Lauf speichern</translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
</context>
<context>
    <name>rd::RunReportFlow</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Markdown, for tickets (*.md)</source>
        <translation>Markdown, für Tickets (*.md)</translation>
    </message>
    <message>
        <source>Save the report of the run as</source>
        <translation>Bericht über den Lauf speichern unter</translation>
    </message>
</context>
<context>
    <name>rd::RunRestrictions</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, month and year, such as &quot;3 Nov 2026&quot;</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 is a day, %2 and %3 are times of that day</extracomment>
        <translation>%1, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is what narrows a list, such as &quot;Scenario: checkout&quot;</extracomment>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Szenario: %1</translation>
    </message>
    <message>
        <source>Delegate: %1</source>
        <translation>Delegate: %1</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>Whenever started</source>
        <translation>Wann auch immer begonnen</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>Umgebung: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>rd::RunsCommand</name>
    <message>
        <source>Prints the newest runs from the history.</source>
        <translation>Gibt die neuesten Läufe aus dem Datenbestand aus.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>passed, weakness, broken, stopped, in-progress or unknown.</source>
        <translation>passed, weakness, broken, stopped, in-progress oder unknown.</translation>
    </message>
    <message>
        <source>Only this scenario, by name or id.</source>
        <translation>Nur dieses Szenario, nach Name oder ID.</translation>
    </message>
    <message>
        <source>How many at most; 50 by default.</source>
        <translation>Höchstzahl; standardmäßig 50.</translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation>Als JSON antworten.</translation>
    </message>
    <message>
        <source>--outcome takes passed, weakness, broken, stopped, in-progress or unknown.</source>
        <translation>--outcome erwartet passed, weakness, broken, stopped, in-progress oder unknown.</translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1 on.</source>
        <translation>--limit erwartet eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>24h, 7d, 30d, 90d, 12m, or two days: 2026-11-01..2026-11-15; all by default.</source>
        <translation>24h, 7d, 30d, 90d, 12m oder zwei Tage: 2026-11-01..2026-11-15; ohne Angabe alle.</translation>
    </message>
</context>
<context>
    <name>rd::RunsFlow</name>
    <message>
        <source>This is the first run of its scenario that is known: there is none before it to compare it with.</source>
        <translation>Dies ist der erste bekannte Lauf seines Szenarios: Vor ihm gibt es keinen, mit dem er sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>A run that was chosen is not in the history any more: choose again.</source>
        <translation>Ein gewählter Lauf ist nicht mehr im Verlauf: Wählen Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>rd::RunsPage</name>
    <message>
        <source>The saved runs could not be read.</source>
        <translation>Die gespeicherten Läufe konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein passender Lauf</translation>
    </message>
    <message>
        <source>There are none with this filter in the chosen period.</source>
        <translation>Mit diesem Filter gibt es im gewählten Zeitraum keine.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>No runs in this period</source>
        <translation>Keine Läufe in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Choose a longer period, or start a scenario in ChaosCenter.</source>
        <translation>Wählen Sie einen längeren Zeitraum oder starten Sie ein Szenario in ChaosCenter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Einen Filter hinzufügen</translation>
    </message>
    <message>
        <source>Group the runs</source>
        <translation>Läufe gruppieren</translation>
    </message>
    <message>
        <source>Compare the two runs</source>
        <translation>Die beiden Läufe vergleichen</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <extracomment>%1 is for instance &quot;500 runs&quot;: others are being counted</extracomment>
        <translation>%1 und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen; two can be compared</source>
        <translation>
            <numerusform>%Ln ausgewählt; zwei lassen sich vergleichen</numerusform>
            <numerusform>%Ln ausgewählt; zwei lassen sich vergleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::SandboxCommand</name>
    <message>
        <source>The sandbox could not start: %1 Choose another port with --port.</source>
        <translation>Die Sandbox konnte nicht starten: %1 Wählen Sie mit --port einen anderen Port.</translation>
    </message>
    <message>
        <source>Runs a Litmus-compatible server on this machine, with an invented organisation, until it is interrupted. Prints its address and users as one line of JSON.</source>
        <translation>Betreibt auf diesem Rechner einen Litmus-kompatiblen Server mit einer erfundenen Organisation, bis er unterbrochen wird. Gibt Adresse und Benutzer als eine Zeile JSON aus.</translation>
    </message>
    <message>
        <source>TCP port on 127.0.0.1; 0 picks a free one.</source>
        <translation>TCP-Port auf 127.0.0.1; 0 wählt einen freien.</translation>
    </message>
    <message>
        <source>Seed of the invented organisation.</source>
        <translation>Startwert der erfundenen Organisation.</translation>
    </message>
    <message>
        <source>How many runs it has.</source>
        <translation>Anzahl ihrer Läufe.</translation>
    </message>
    <message>
        <source>Behave as this release: 3.0, 3.6, 3.9, 3.14, 3.18, 3.29 or 3.31.</source>
        <translation>Verhalten dieser Version: 3.0, 3.6, 3.9, 3.14, 3.18, 3.29 oder 3.31.</translation>
    </message>
    <message>
        <source>Misbehave, for instance &quot;latency=500&quot;, &quot;status=503@/api&quot; or &quot;cut*3&quot;; WebSockets alone with &quot;wsrefuse=403&quot;, &quot;wshang&quot; or &quot;wscut=5000&quot;.</source>
        <translation>Fehlverhalten, zum Beispiel „latency=500“, „status=503@/api“ oder „cut*3“; nur WebSockets mit „wsrefuse=403“, „wshang“ oder „wscut=5000“.</translation>
    </message>
    <message>
        <source>How fast it lives; 1 is the normal pace, 0 stands still.</source>
        <translation>Tempo des Geschehens; 1 ist normal, 0 steht still.</translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation>Unerwartetes Argument: %1</translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation>--port erwartet eine Zahl von 0 bis 65535.</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>--runs takes a whole number.</source>
        <translation>--runs erwartet eine ganze Zahl.</translation>
    </message>
    <message>
        <source>--pace takes a number, 0 or larger.</source>
        <translation>--pace erwartet eine Zahl ab 0.</translation>
    </message>
</context>
<context>
    <name>rd::SavedFilterButton</name>
    <message>
        <source>No saved filters yet</source>
        <translation>Noch keine gespeicherten Filter</translation>
    </message>
    <message>
        <source>&amp;Save this filter...</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation>Filter, die unter einem Namen gespeichert wurden</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioFilterBar</name>
    <message>
        <source>Filter by name, tag or id</source>
        <translation>Nach Name, Schlagwort oder ID filtern</translation>
    </message>
    <message>
        <source>Filter scenarios</source>
        <translation>Szenarien filtern</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>unverified</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>never ran</source>
        <translation>lief nie</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>nach Zeitplan</translation>
    </message>
    <message>
        <source>schedule disabled</source>
        <translation>Zeitplan abgeschaltet</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>a button with the filters for which there is no room</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Weitere Filter</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioFoot</name>
    <message>
        <source>Run now: %1</source>
        <translation>Jetzt ausführen: %1</translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>Stoppen: %1</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioList</name>
    <message>
        <source>from %1 to %2</source>
        <extracomment>%1 and %2 are scores: before and now</extracomment>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation>nicht vergleichbar</translation>
    </message>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>No score moved against the period before.</source>
        <translation>Gegenüber dem Zeitraum davor blieb jeder Wert gleich.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>from %1 to %2, %3</source>
        <extracomment>%1 and %2 are scores: before and now; %3 is the age of the newer, such as &quot;2 h ago&quot;</extracomment>
        <translation>von %1 auf %2, %3</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioListModel</name>
    <message>
        <source>%1 after %2 in the measured run before</source>
        <translation>%1 nach %2 im gemessenen Lauf davor</translation>
    </message>
    <message>
        <source>%1, change %2</source>
        <extracomment>%1 is a score, %2 a change such as &quot;+3.1&quot;</extracomment>
        <translation>%1, Änderung %2</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Läufe</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is an outcome such as &quot;passed&quot;, %2 a score</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <extracomment>%1 is &quot;Run 14: passed&quot;, %2 an age such as &quot;2 h ago&quot;, %3 a date and time</extracomment>
        <translation>%1, %2 (%3)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>by a schedule</source>
        <translation>nach einem Zeitplan</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>next run unknown</source>
        <translation>nächster Lauf unbekannt</translation>
    </message>
    <message>
        <source>next %1</source>
        <extracomment>%1 is a moment such as &quot;tomorrow 03:10&quot; or &quot;about 03:10, cluster time zone unknown&quot;</extracomment>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>It was deleted in ChaosCenter; its runs are kept.</source>
        <translation>Es wurde in ChaosCenter gelöscht; seine Läufe bleiben erhalten.</translation>
    </message>
    <message>
        <source>Unverified since %1: the newest run that ended was broken; the score is that of an earlier one.</source>
        <translation>Ungeprüft seit %1: Der neueste beendete Lauf war fehlerhaft; der Wert stammt von einem früheren.</translation>
    </message>
    <message>
        <source>Unverified since %1: the newest run that ended was broken.</source>
        <translation>Ungeprüft seit %1: Der neueste beendete Lauf war fehlerhaft.</translation>
    </message>
    <message>
        <source>A run has been queued for %1 and its delegate has not reported it.</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation>Ein Lauf wartet seit %1, und sein Delegate hat ihn noch nicht gemeldet.</translation>
    </message>
    <message>
        <source>It never ran.</source>
        <translation>Es lief nie.</translation>
    </message>
    <message>
        <source>None of its runs has been measured.</source>
        <translation>Keiner seiner Läufe wurde gemessen.</translation>
    </message>
    <message>
        <source>Stale: last measured %1.</source>
        <translation>Veraltet: zuletzt gemessen %1.</translation>
    </message>
    <message>
        <source>Its delegate is not connected right now.</source>
        <translation>Sein Delegate ist gerade nicht verbunden.</translation>
    </message>
    <message>
        <source>Its delegate has never connected.</source>
        <translation>Sein Delegate hat sich noch nie verbunden.</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
    <message>
        <source>newest first: %1</source>
        <extracomment>%1 are outcomes, the newest first</extracomment>
        <translation>neueste zuerst: %1</translation>
    </message>
    <message>
        <source>Stale: nobody knows when it was measured last.</source>
        <translation>Veraltet: Es ist nicht bekannt, wann zuletzt gemessen wurde.</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioMenu</name>
    <message>
        <source>Runs the scenario once, after a question</source>
        <translation>Führt das Szenario nach einer Rückfrage einmal aus</translation>
    </message>
    <message>
        <source>Stops the run in progress, after a question</source>
        <translation>Stoppt den laufenden Lauf nach einer Rückfrage</translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation>Seine &amp;Läufe zeigen</translation>
    </message>
    <message>
        <source>L&amp;ast runs</source>
        <translation>L&amp;etzte Läufe</translation>
    </message>
    <message>
        <source>Run &amp;now...</source>
        <translation>&amp;Jetzt ausführen …</translation>
    </message>
    <message>
        <source>&amp;Stop its run...</source>
        <translation>Lauf &amp;stoppen …</translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation>In ChaosCenter ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Lin&amp;k kopieren</translation>
    </message>
    <message>
        <source>Copy link for Resilience &amp;Desk</source>
        <translation>Link für Resilience &amp;Desk kopieren</translation>
    </message>
    <message>
        <source>For somebody who uses Resilience Desk with the same ChaosCenter</source>
        <translation>Für jemanden, der Resilience Desk mit demselben ChaosCenter benutzt</translation>
    </message>
    <message>
        <source>Copy scenario &amp;id</source>
        <translation>&amp;ID des Szenarios kopieren</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioRights</name>
    <message>
        <source>It has no delegate that could run it.</source>
        <translation>Es hat keinen Delegate, der es ausführen könnte.</translation>
    </message>
    <message>
        <source>Its delegate %1 is not connected, so nobody would run it.</source>
        <extracomment>%1 is the name of a delegate</extracomment>
        <translation>Sein Delegate %1 ist nicht verbunden; niemand würde es ausführen.</translation>
    </message>
    <message>
        <source>It was deleted in ChaosCenter.</source>
        <translation>Es wurde in ChaosCenter gelöscht.</translation>
    </message>
    <message>
        <source>It runs by its schedule: ChaosCenter cannot run such a scenario by hand.</source>
        <translation>Es läuft nach seinem Zeitplan: ChaosCenter kann ein solches Szenario nicht von Hand ausführen.</translation>
    </message>
    <message>
        <source>None of its runs is in progress.</source>
        <translation>Keiner seiner Läufe ist im Gang.</translation>
    </message>
    <message>
        <source>Its run is still queued: ChaosCenter can stop it once its delegate has reported it.</source>
        <translation>Sein Lauf wartet noch: ChaosCenter kann ihn stoppen, sobald der Delegate ihn gemeldet hat.</translation>
    </message>
</context>
<context>
    <name>rd::ScenarioRow</name>
    <message>
        <source>score %1, change %2, %3</source>
        <extracomment>%1 is a score, %2 a change such as &quot;+3.1&quot;, %3 where they come from</extracomment>
        <translation>Wert %1, Änderung %2, %3</translation>
    </message>
</context>
<context>
    <name>rd::ScenariosFlow</name>
    <message>
        <source>Show the run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The run is not in the history. It may be too new, or it was deleted: refresh and look at the runs of its scenario.</source>
        <translation>Der Lauf ist nicht im Verlauf. Vielleicht ist er zu neu oder wurde gelöscht: Aktualisieren Sie und sehen Sie sich die Läufe seines Szenarios an.</translation>
    </message>
</context>
<context>
    <name>rd::ScenariosPage</name>
    <message>
        <source>Severity</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Other way &amp;round</source>
        <translation>&amp;Umgekehrt</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>Sortiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scenario(s)</source>
        <translation>
            <numerusform>%1 von %Ln Szenario</numerusform>
            <numerusform>%1 von %Ln Szenarien</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved scenarios could not be read.</source>
        <translation>Die gespeicherten Szenarien konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>There is no scenario with this filter.</source>
        <translation>Mit diesem Filter gibt es kein Szenario.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No scenarios yet</source>
        <translation>Noch keine Szenarien</translation>
    </message>
    <message>
        <source>A scenario says which faults are injected and what has to hold: make the first one in ChaosCenter.</source>
        <translation>Ein Szenario sagt, welche Störungen ausgelöst werden und was dabei standhalten muss: Legen Sie das erste in ChaosCenter an.</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Szenarien</translation>
    </message>
    <message>
        <source>Filter the scenarios</source>
        <translation>Szenarien filtern</translation>
    </message>
    <message>
        <source>Order of the scenarios: %1</source>
        <translation>Reihenfolge der Szenarien: %1</translation>
    </message>
</context>
<context>
    <name>rd::ScopeDialog</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Choose projects</source>
        <translation>Projekte wählen</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>Nach Name filtern</translation>
    </message>
    <message>
        <source>Filter projects</source>
        <translation>Projekte filtern</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Keines ankreuzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Kreuzen Sie mindestens eines an.</translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) together</source>
        <translation>
            <numerusform>%n Projekt zusammen</numerusform>
            <numerusform>%n Projekte zusammen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ScoreBoard</name>
    <message numerus="yes">
        <source>and %n more fault(s)</source>
        <translation>
            <numerusform>und %n weitere Störung</numerusform>
            <numerusform>und %n weitere Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Why no score?</source>
        <translation>Warum kein Wert?</translation>
    </message>
    <message>
        <source>What counts so far</source>
        <translation>Was bis jetzt zählt</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>%1 is a score</extracomment>
        <translation>Warum %1?</translation>
    </message>
</context>
<context>
    <name>rd::ScoreCard</name>
    <message>
        <source>a score outside 0 to 100 was counted as 0 or 100</source>
        <translation>ein Wert außerhalb von 0 bis 100 zählt als 0 oder 100</translation>
    </message>
    <message>
        <source>Resilience score</source>
        <translation>Resilienzwert</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Wie?</translation>
    </message>
    <message>
        <source>How is the score computed?</source>
        <translation>Wie entsteht der Resilienzwert?</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) broke: that says nothing about resilience</source>
        <translation>
            <numerusform>%n Lauf war fehlerhaft: Das sagt nichts über die Resilienz</numerusform>
            <numerusform>%n Läufe waren fehlerhaft: Das sagt nichts über die Resilienz</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified: the newest run broke</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n ungeprüft: Der neueste Lauf war fehlerhaft</numerusform>
            <numerusform>%n ungeprüft: Der neueste Lauf war fehlerhaft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ScoreGauge</name>
    <message>
        <source>Resilience score</source>
        <translation>Resilienzwert</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
</context>
<context>
    <name>rd::ScoreTab</name>
    <message>
        <source>Weak below %1, fair from %1, strong from %2.</source>
        <translation>Schwach unter %1, mittel ab %1, stark ab %2.</translation>
    </message>
    <message>
        <source>Target of %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Ziel von %1</translation>
    </message>
    <message>
        <source>Remove the target of %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation>Ziel von %1 entfernen</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>The word beside a score, everywhere. The score itself cannot be changed.</source>
        <translation>Das Wort neben einem Wert, überall. Der Wert selbst lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>Strong from</source>
        <translation>Stark ab</translation>
    </message>
    <message>
        <source>Fair from</source>
        <translation>Mittel ab</translation>
    </message>
    <message>
        <source>Back to the limits of ChaosCenter</source>
        <translation>Zurück zu den Grenzen von ChaosCenter</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>A line in the chart; scores below it are marked. It stands for all projects.</source>
        <translation>Eine Linie im Diagramm; Werte darunter sind markiert. Sie gilt für alle Projekte.</translation>
    </message>
    <message>
        <source>The score should reach</source>
        <translation>Der Wert soll erreichen</translation>
    </message>
    <message>
        <source>Targets of single projects</source>
        <translation>Ziele einzelner Projekte</translation>
    </message>
    <message>
        <source>In place of the common one, for that project alone.</source>
        <translation>Anstelle des gemeinsamen, nur für dieses Projekt.</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation>Ziel hinzufügen</translation>
    </message>
</context>
<context>
    <name>rd::ScoreTableModel</name>
    <message>
        <source>%1 %</source>
        <extracomment>a share: &quot;17 %&quot;</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;1 of 6&quot;, %2 &quot;17 %&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Probes passed: %1</source>
        <extracomment>%1 is &quot;1 of 6&quot;</extracomment>
        <translation>Bestandene Proben: %1</translation>
    </message>
    <message>
        <source>Sum ÷ weights</source>
        <translation>Summe ÷ Gewichte</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Passed</source>
        <extracomment>a column with the share of probes that passed, with little room</extracomment>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Probes passed</source>
        <translation>Bestandene Proben</translation>
    </message>
    <message>
        <source>Counts</source>
        <extracomment>what a fault contributes: weight times percent</extracomment>
        <translation>Zählt</translation>
    </message>
</context>
<context>
    <name>rd::SearchButton</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search scenarios, runs, pages and actions</source>
        <translation>Szenarien, Läufe, Seiten und Aktionen suchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says what a button does, %2 is its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rd::SearchFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a group of actions such as &quot;Export&quot;, %2 an action</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 Monate</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>Erscheinungsbild: %1</translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation>wie der Desktop</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>all projects</source>
        <translation>alle Projekte</translation>
    </message>
</context>
<context>
    <name>rd::SearchModel</name>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>delegate</source>
        <translation>Delegate</translation>
    </message>
    <message>
        <source>hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>rd::SearchPalette</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>things found by the search</comment>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages and actions; type to find scenarios, runs, delegates, hubs and probes</source>
        <translation>Seiten und Aktionen; tippen Sie, um Szenarien, Läufe, Delegates, Hubs und Probes zu finden</translation>
    </message>
    <message numerus="yes">
        <source>The best %n</source>
        <comment>things found by the search, there are more</comment>
        <translation>
            <numerusform>Der beste %n Treffer</numerusform>
            <numerusform>Die besten %n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search scenarios, runs, delegates, hubs, probes, pages</source>
        <translation>Szenarien, Läufe, Delegates, Hubs, Probes, Seiten suchen</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation>Eingabe öffnet, Esc schließt</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, a part of a name, the beginning of a run&apos;s id, or a number such as #118. Faults are found on the page of hubs.</source>
        <translation>Nichts passt. Versuchen Sie weniger Buchstaben, einen Teil eines Namens, den Anfang der ID eines Laufs oder eine Nummer wie #118. Störungen finden Sie auf der Seite der Hubs.</translation>
    </message>
</context>
<context>
    <name>rd::SecretField</name>
    <message>
        <source>Will be removed</source>
        <extracomment>of a password: it goes when the dialog is saved</extracomment>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Stored; empty keeps it</source>
        <extracomment>of a password: it is in the keychain, or was entered before, and is not shown</extracomment>
        <translation>Gespeichert; leer bleibt es dabei</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Keep&quot; or &quot;Remove&quot;, %2 the name of a field</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>rd::ServerCard</name>
    <message>
        <source>Looking for ChaosCenter ...</source>
        <translation>Suche ChaosCenter …</translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password and your tokens. Use https if the server offers it.</source>
        <translation>Diese Verbindung ist nicht verschlüsselt: Unterwegs kann jeder Ihr Passwort und Ihre Token lesen. Verwenden Sie https, wenn der Server es anbietet.</translation>
    </message>
    <message>
        <source>No ChaosCenter answers at this address. Check the address.</source>
        <translation>Unter dieser Adresse antwortet kein ChaosCenter. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>ChaosCenter found.</source>
        <translation>ChaosCenter gefunden.</translation>
    </message>
    <message>
        <source>ChaosCenter %1 found.</source>
        <translation>ChaosCenter %1 gefunden.</translation>
    </message>
    <message>
        <source>Single sign-on is available.</source>
        <translation>Single Sign-on ist verfügbar.</translation>
    </message>
    <message>
        <source>First installed as %1.</source>
        <extracomment>%1 is a release number such as 3.14.0</extracomment>
        <translation>Zuerst installiert als %1.</translation>
    </message>
    <message>
        <source>1. Where is your ChaosCenter?</source>
        <translation>1. Wo ist Ihr ChaosCenter?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Use it &amp;unencrypted all the same</source>
        <translation>Trotzdem &amp;unverschlüsselt verwenden</translation>
    </message>
    <message>
        <source>Single sign-on is switched off.</source>
        <translation>Single Sign-on ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Sign in at the gateway in front of it</source>
        <translation>Am Gateway davor anmelden</translation>
    </message>
    <message>
        <source>My server is behind an OpenID Connect gate&amp;way</source>
        <translation>Mein Server steht hinter einem Gate&amp;way mit OpenID Connect</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Eingeblendet</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Ausgeblendet</translation>
    </message>
    <message>
        <source>Advanced: proxy and certificates</source>
        <translation>Erweitert: Proxy und Zertifikate</translation>
    </message>
</context>
<context>
    <name>rd::ServerCheck</name>
    <message>
        <source>3.9 or later</source>
        <translation>3.9 oder neuer</translation>
    </message>
    <message>
        <source>3.8 or earlier</source>
        <translation>3.8 oder älter</translation>
    </message>
</context>
<context>
    <name>rd::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>This computer is &amp;compromised...</source>
        <translation>Dieser Computer ist &amp;kompromittiert …</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>rd::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search keys and actions</source>
        <translation>Tasten und Aktionen suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>two keys for the same action: &quot;F1 or Ctrl+?&quot;</extracomment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Tab and the arrow keys lead to everything, F6 to the next part of the window. Enter opens what is chosen, and the menu key or Shift+F10 shows what else can be done with it.</source>
        <translation>Tabulator und Pfeiltasten führen zu allem, F6 zum nächsten Teil des Fensters. Die Eingabetaste öffnet das Gewählte, und die Menütaste oder Umschalt+F10 zeigt, was sich sonst damit tun lässt.</translation>
    </message>
</context>
<context>
    <name>rd::SignIn</name>
    <message>
        <source>Checking the server</source>
        <translation>Server prüfen</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Reading the account</source>
        <translation>Konto lesen</translation>
    </message>
    <message>
        <source>Creating an API token for this device</source>
        <translation>API-Token für dieses Gerät erstellen</translation>
    </message>
    <message>
        <source>Trying the token</source>
        <translation>Token ausprobieren</translation>
    </message>
    <message>
        <source>Storing the token in the keychain</source>
        <translation>Token im Schlüsselbund ablegen</translation>
    </message>
    <message>
        <source>Ending the session</source>
        <translation>Sitzung beenden</translation>
    </message>
    <message>
        <source>Undoing what was done</source>
        <translation>Bisheriges rückgängig machen</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Waiting for a new password</source>
        <translation>Wartet auf ein neues Passwort</translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation>Passwort wird geändert</translation>
    </message>
    <message>
        <source>The password was changed: from now on, use the new one.</source>
        <translation>Das Passwort wurde geändert: Verwenden Sie ab jetzt das neue.</translation>
    </message>
    <message>
        <source>The session of this sign-in could not be ended; it ends by itself, after 24 hours by default.</source>
        <translation>Die Sitzung dieser Anmeldung konnte nicht beendet werden; sie endet von selbst, normalerweise nach 24 Stunden.</translation>
    </message>
    <message>
        <source>The token that this device had before could not be revoked and may still be alive: revoke it on the page of the tokens.</source>
        <translation>Das Token, das dieses Gerät vorher hatte, konnte nicht widerrufen werden und ist vielleicht noch gültig: Widerrufen Sie es auf der Seite der Tokens.</translation>
    </message>
    <message>
        <source>Revoking the token used before</source>
        <translation>Vorheriges Token wird widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) to projects wait for your answer in ChaosCenter: %1.</source>
        <extracomment>%1 are names of projects</extracomment>
        <translation>
            <numerusform>%n Einladung zu einem Projekt wartet in ChaosCenter auf Ihre Antwort: %1.</numerusform>
            <numerusform>%n Einladungen zu Projekten warten in ChaosCenter auf Ihre Antwort: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What litmusctl had is an API token. This program uses the same one now; whoever revokes it ends both.</source>
        <translation>litmusctl hatte ein API-Token. Dieses Programm verwendet jetzt dasselbe; wer es widerruft, beendet beide.</translation>
    </message>
    <message>
        <source>What litmusctl had was a session. A token of this device&apos;s own was made with it, and the session was ended.</source>
        <translation>litmusctl hatte eine Sitzung. Mit ihr wurde ein eigenes Token für dieses Gerät erstellt, und die Sitzung wurde beendet.</translation>
    </message>
    <message>
        <source>What litmusctl had is a session, 24 hours long by default. A token of this device&apos;s own was made with it; litmusctl stays signed in.</source>
        <translation>litmusctl hat eine Sitzung, die normalerweise 24 Stunden dauert. Mit ihr wurde ein eigenes Token für dieses Gerät erstellt; litmusctl bleibt angemeldet.</translation>
    </message>
    <message>
        <source>The token that this device had before (fingerprint %1) stays alive: this program did not make it, so others may work with it. If nobody needs it, revoke it on the page of the tokens.</source>
        <extracomment>%1 is a fingerprint</extracomment>
        <translation>Das Token, das dieses Gerät vorher hatte (Fingerabdruck %1), bleibt gültig: Es stammt nicht von diesem Programm, vielleicht arbeiten andere damit. Wenn es niemand braucht, widerrufen Sie es auf der Seite der Tokens.</translation>
    </message>
    <message>
        <source>The token that this device had before, of %1 at %2, may still be alive: revoke it there, in the account settings of ChaosCenter.</source>
        <extracomment>%1 is the name of a user, %2 a server</extracomment>
        <translation>Das Token, das dieses Gerät vorher hatte, das von %1 bei %2, ist vielleicht noch gültig: Widerrufen Sie es dort in den Kontoeinstellungen von ChaosCenter.</translation>
    </message>
    <message>
        <source>What was kept for this connection before could not be removed.</source>
        <translation>Was für diese Verbindung vorher aufbewahrt war, konnte nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>rd::SignInCommand</name>
    <message>
        <source>Signed in, but the connection could not be saved in %1. Check the file&apos;s permissions and free space, then sign in again.</source>
        <translation>Angemeldet, aber die Verbindung konnte nicht in %1 gespeichert werden. Prüfen Sie die Zugriffsrechte der Datei und den freien Speicherplatz und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>Bei %1 als %2 angemeldet.</translation>
    </message>
    <message>
        <source>Signs in to a ChaosCenter. A password is used once, to create an API token; the token goes into the keychain. Secrets are read from standard input, never from arguments.</source>
        <translation>Meldet an einem ChaosCenter an. Ein Passwort wird einmal verwendet, um ein API-Token zu erstellen; das Token kommt in den Schlüsselbund. Geheimnisse werden von der Standardeingabe gelesen, nie aus Argumenten.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>User name.</source>
        <translation>Benutzername.</translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation>Das Passwort von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Read an API token from standard input.</source>
        <translation>Ein API-Token von der Standardeingabe lesen.</translation>
    </message>
    <message>
        <source>Id of the project shown by default.</source>
        <translation>ID des anfangs gezeigten Projekts.</translation>
    </message>
    <message>
        <source>--url is missing: the address of the ChaosCenter.</source>
        <translation>--url fehlt: die Adresse des ChaosCenter.</translation>
    </message>
    <message>
        <source>No password arrived on standard input.</source>
        <translation>Auf der Standardeingabe kam kein Passwort an.</translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation>Auf der Standardeingabe kam kein Token an.</translation>
    </message>
    <message>
        <source>ChaosCenter did not ask for another password; it was not changed.</source>
        <translation>ChaosCenter hat kein anderes Passwort verlangt; es wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Or change it here: add --new-password-stdin and give the new password in the second line of standard input. %1</source>
        <translation>Oder ändern Sie es hier: Ergänzen Sie --new-password-stdin und geben Sie das neue Passwort in der zweiten Zeile der Standardeingabe. %1</translation>
    </message>
    <message>
        <source>For a first login: the second line of standard input is the new password.</source>
        <translation>Für eine erste Anmeldung: Die zweite Zeile der Standardeingabe ist das neue Passwort.</translation>
    </message>
    <message>
        <source>--new-password-stdin goes with --password-stdin only.</source>
        <translation>--new-password-stdin geht nur zusammen mit --password-stdin.</translation>
    </message>
    <message>
        <source>No new password arrived: give it in the second line of standard input.</source>
        <translation>Es kam kein neues Passwort an: Geben Sie es in der zweiten Zeile der Standardeingabe.</translation>
    </message>
    <message>
        <source>The token was removed from %1.</source>
        <translation>Das Token wurde aus %1 entfernt.</translation>
    </message>
    <message>
        <source>%1 has no such sign-in.</source>
        <translation>%1 enthält keine solche Anmeldung.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>There are several sign-ins: %1. Choose one with --url and --username.</source>
        <translation>Es gibt mehrere Anmeldungen: %1. Wählen Sie eine mit --url und --username.</translation>
    </message>
    <message>
        <source>Take over what litmusctl is signed in with, from FILE or ~/.litmusconfig; --url and --username choose.</source>
        <translation>Übernehmen, womit litmusctl angemeldet ist, aus FILE oder ~/.litmusconfig; --url und --username wählen aus.</translation>
    </message>
    <message>
        <source>After --import: remove the token from the file, and end its session.</source>
        <translation>Nach --import: das Token aus der Datei entfernen und seine Sitzung beenden.</translation>
    </message>
    <message>
        <source>The file of litmusctl, with --import.</source>
        <translation>Die Datei von litmusctl, mit --import.</translation>
    </message>
    <message>
        <source>A file and --scrub go with --import only.</source>
        <translation>Eine Datei und --scrub gehen nur zusammen mit --import.</translation>
    </message>
    <message>
        <source>Give one of --username NAME --password-stdin, --token-stdin or --import.</source>
        <translation>Geben Sie eines von --username NAME --password-stdin, --token-stdin oder --import an.</translation>
    </message>
    <message>
        <source>The next line of standard input is the passphrase of the client certificate&apos;s key.</source>
        <translation>Die nächste Zeile der Standardeingabe ist die Passphrase für den Schlüssel des Client-Zertifikats.</translation>
    </message>
    <message>
        <source>The next line of standard input is the password of the proxy&apos;s user.</source>
        <translation>Die nächste Zeile der Standardeingabe ist das Passwort des Proxy-Benutzers.</translation>
    </message>
    <message>
        <source>--%1 is given, and standard input has no such line.</source>
        <translation>--%1 ist angegeben, und die Standardeingabe hat keine solche Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>Sign in at the gateway in the browser within %n minute(s). If none opens, open this address on this computer:</source>
        <translation>
            <numerusform>Melden Sie sich innerhalb von %n Minute im Browser am Gateway an. Öffnet sich keiner, öffnen Sie diese Adresse auf diesem Rechner:</numerusform>
            <numerusform>Melden Sie sich innerhalb von %n Minuten im Browser am Gateway an. Öffnet sich keiner, öffnen Sie diese Adresse auf diesem Rechner:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in at the gateway: open this address in a browser on this computer within %n minute(s):</source>
        <translation>
            <numerusform>Melden Sie sich am Gateway an: Öffnen Sie diese Adresse innerhalb von %n Minute in einem Browser auf diesem Rechner:</numerusform>
            <numerusform>Melden Sie sich am Gateway an: Öffnen Sie diese Adresse innerhalb von %n Minuten in einem Browser auf diesem Rechner:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::SignInFlow</name>
    <message>
        <source>The token was removed from %1.</source>
        <translation>Das Token wurde aus %1 entfernt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a server, %2 an account: the name of a connection</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rd::SignInPage</name>
    <message>
        <source>Signing in to %1</source>
        <translation>Anmeldung bei %1</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Ended at: %1</source>
        <translation>Geendet bei: %1</translation>
    </message>
    <message>
        <source>This account still has its initial password, which ChaosCenter wants to be changed first. Sign in to ChaosCenter in your browser, choose a new password, then come back and sign in here with it.</source>
        <translation>Dieses Konto hat noch sein Anfangspasswort, das ChaosCenter zuerst geändert haben will. Melden Sie sich im Browser bei ChaosCenter an, wählen Sie ein neues Passwort und melden Sie sich dann hier damit an.</translation>
    </message>
    <message>
        <source>Change the password in ChaosCenter</source>
        <translation>Passwort in ChaosCenter ändern</translation>
    </message>
    <message>
        <source>Open ChaosCenter</source>
        <translation>ChaosCenter öffnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Sign in to ChaosCenter</source>
        <translation>Bei ChaosCenter anmelden</translation>
    </message>
    <message>
        <source>The address is checked before anything secret is sent to it.</source>
        <translation>Die Adresse wird geprüft, bevor Geheimes an sie gesendet wird.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>The gateway in front of it</source>
        <translation>Das Gateway davor</translation>
    </message>
    <message>
        <source>You sign in at it in your browser, then here to ChaosCenter.</source>
        <translation>Daran melden Sie sich im Browser an, danach hier bei ChaosCenter.</translation>
    </message>
</context>
<context>
    <name>rd::SignOut</name>
    <message>
        <source>This device&apos;s token stays alive at %1.</source>
        <extracomment>%1 is a server</extracomment>
        <translation>Das Token dieses Geräts bleibt bei %1 gültig.</translation>
    </message>
    <message>
        <source>The token with the fingerprint %2 stays alive at %1.</source>
        <extracomment>%1 is a server, %2 a fingerprint</extracomment>
        <translation>Das Token mit dem Fingerabdruck %2 bleibt bei %1 gültig.</translation>
    </message>
    <message>
        <source>It is not known until when.</source>
        <translation>Bis wann, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It ends by itself on %1.</source>
        <translation>Es endet von selbst am %1.</translation>
    </message>
    <message>
        <source>The token is gone, but the history could not be removed.</source>
        <translation>Das Token ist weg, aber der Datenbestand konnte nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Wiped from this computer.</source>
        <translation>Von diesem Rechner gelöscht.</translation>
    </message>
    <message>
        <source>Wiped from this computer, not revoked.</source>
        <translation>Von diesem Rechner gelöscht, nicht widerrufen.</translation>
    </message>
    <message>
        <source>Wiped without a proof.</source>
        <translation>Ohne Nachweis gelöscht.</translation>
    </message>
    <message>
        <source>Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation>Widerrufen Sie es von einem anderen Rechner aus: Es steht in der Tokenliste Ihres Kontos.</translation>
    </message>
    <message>
        <source>There is no token of this device here. One that was here before is in the list of tokens of your account: look through it.</source>
        <translation>Hier gibt es kein Token dieses Geräts. Eines, das früher hier war, steht in der Tokenliste Ihres Kontos: Sehen Sie sie durch.</translation>
    </message>
    <message>
        <source>Its history is removed.</source>
        <translation>Sein Datenbestand ist entfernt.</translation>
    </message>
</context>
<context>
    <name>rd::SignOutDialog</name>
    <message>
        <source>Remove a connection</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;?</source>
        <translation>„%1“ entfernen?</translation>
    </message>
    <message>
        <source>Sign out of &quot;%1&quot;?</source>
        <translation>Von „%1“ abmelden?</translation>
    </message>
    <message>
        <source>Revoke this device&apos;s token</source>
        <translation>Token dieses Geräts widerrufen</translation>
    </message>
    <message>
        <source>It is proved dead first, and wiped from this computer then. Without a network it is kept.</source>
        <translation>Erst wird nachgewiesen, dass es tot ist, dann wird es von diesem Rechner gelöscht. Ohne Netz bleibt es erhalten.</translation>
    </message>
    <message>
        <source>Only forget the token</source>
        <translation>Token nur vergessen</translation>
    </message>
    <message>
        <source>For one that you pasted and that others work with, too. It stays alive on the server.</source>
        <translation>Für eines, das Sie eingefügt haben und mit dem auch andere arbeiten. Auf dem Server bleibt es gültig.</translation>
    </message>
    <message>
        <source>Remove its saved history, too</source>
        <translation>Auch den gespeicherten Datenbestand entfernen</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Its token was pasted, not made by this computer: removing the connection removes it here. Revoke it, too?</source>
        <translation>Das Token wurde eingefügt und nicht von diesem Rechner erzeugt: Mit der Verbindung verschwindet es hier. Soll es auch widerrufen werden?</translation>
    </message>
    <message>
        <source>Its token was pasted, not made by this computer: signing out removes it here. Revoke it, too?</source>
        <translation>Das Token wurde eingefügt und nicht von diesem Rechner erzeugt: Mit der Abmeldung verschwindet es hier. Soll es auch widerrufen werden?</translation>
    </message>
    <message>
        <source>Revoke it, too</source>
        <translation>Auch widerrufen</translation>
    </message>
    <message>
        <source>Whoever else works with it is signed out as well. It is proved dead first, and removed here then.</source>
        <translation>Wer sonst damit arbeitet, ist dann auch abgemeldet. Erst wird nachgewiesen, dass es tot ist, dann wird es hier entfernt.</translation>
    </message>
    <message>
        <source>Only remove it here</source>
        <translation>Nur hier entfernen</translation>
    </message>
    <message>
        <source>It stays alive on the server, for those who work with it.</source>
        <translation>Auf dem Server lebt es weiter, für alle, die damit arbeiten.</translation>
    </message>
</context>
<context>
    <name>rd::StatePanel</name>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts da</translation>
    </message>
    <message>
        <source>As soon as the first scenario has run on the server, its figures appear here.</source>
        <translation>Sobald auf dem Server das erste Szenario gelaufen ist, erscheinen hier seine Zahlen.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Datenbestand wird gelesen</translation>
    </message>
    <message>
        <source>The newest runs come first; the page fills while the rest is being read.</source>
        <translation>Die neuesten Läufe kommen zuerst; die Seite füllt sich, während der Rest gelesen wird.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Nothing was saved on this device yet. The program tries again by itself.</source>
        <translation>Auf diesem Gerät ist noch nichts gespeichert. Das Programm versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Sign in again to read from this server.</source>
        <translation>Melden Sie sich neu an, um von diesem Server zu lesen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>The page could not be filled.</source>
        <translation>Die Seite konnte nicht gefüllt werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not open to this account</source>
        <translation>Für dieses Konto nicht zugänglich</translation>
    </message>
    <message>
        <source>The account has no access to this project. Its owner can grant it in ChaosCenter.</source>
        <translation>Das Konto hat keinen Zugriff auf dieses Projekt. Dessen Eigentümer kann ihn in ChaosCenter gewähren.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>It has the token for this server. Unlock it; the program goes on by itself.</source>
        <translation>Er hat das Token für diesen Server. Entsperren Sie ihn; das Programm macht von selbst weiter.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>rd::StatusCommand</name>
    <message>
        <source>Score %1 (%2)</source>
        <translation>Resilienzwert %1 (%2)</translation>
    </message>
    <message>
        <source>No score: nothing was measured in this period.</source>
        <translation>Kein Resilienzwert: In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>Läufe: %1</translation>
    </message>
    <message>
        <source>Delegates active: %1 of %2</source>
        <translation>Delegates aktiv: %1 von %2</translation>
    </message>
    <message>
        <source>Hubs available: %1 of %2</source>
        <translation>Hubs verfügbar: %1 von %2</translation>
    </message>
    <message>
        <source>Data read %1</source>
        <translation>Daten gelesen %1</translation>
    </message>
    <message>
        <source>Nothing was read from the server yet.</source>
        <translation>Vom Server wurde noch nichts gelesen.</translation>
    </message>
    <message>
        <source>The score %1 is below %2.</source>
        <translation>Der Resilienzwert %1 liegt unter %2.</translation>
    </message>
    <message>
        <source>There is no score to compare with %1.</source>
        <translation>Es gibt keinen Resilienzwert zum Vergleich mit %1.</translation>
    </message>
    <message>
        <source>Prints the figures of the Overview from the history.</source>
        <translation>Gibt die Zahlen der Übersicht aus dem Datenbestand aus.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation>Als JSON antworten.</translation>
    </message>
    <message>
        <source>End with exit code 1 when the score is below SCORE, or none.</source>
        <translation>Mit Exit-Code 1 enden, wenn der Resilienzwert unter SCORE liegt oder fehlt.</translation>
    </message>
    <message>
        <source>--fail-under takes a number from 0 to 100.</source>
        <translation>--fail-under erwartet eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15.</source>
        <translation>24h, 7d, 30d (Vorgabe), 90d, 12m oder zwei Tage: 2026-11-01..2026-11-15.</translation>
    </message>
    <message>
        <source>Only this connection, by name or id.</source>
        <translation>Nur diese Verbindung, nach Name oder ID.</translation>
    </message>
    <message>
        <source>Only this project, by name or id; may be given several times.</source>
        <translation>Nur dieses Projekt, nach Name oder ID; mehrfach möglich.</translation>
    </message>
</context>
<context>
    <name>rd::StepCard</name>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>Probes: %1 passed</source>
        <translation>Proben: %1 bestanden</translation>
    </message>
    <message>
        <source>No probes</source>
        <translation>Keine Proben</translation>
    </message>
    <message>
        <source>Its agent told nothing about this fault</source>
        <translation>Ihr Agent hat über diese Störung nichts gemeldet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Fail step</source>
        <translation>Fehlerschritt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>No step chosen</source>
        <translation>Kein Schritt gewählt</translation>
    </message>
    <message>
        <source>Choose one to see what it did.</source>
        <translation>Wählen Sie einen, um zu sehen, was er tat.</translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation>&amp;Protokoll zeigen</translation>
    </message>
</context>
<context>
    <name>rd::StepGraphView</name>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>rd::StepTimelineView</name>
    <message>
        <source>Time line</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>%1. From begin to end: %2</source>
        <extracomment>%1 says how many steps there are, %2 is a length of time</extracomment>
        <translation>%1. Von Anfang bis Ende: %2</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>Ende unbekannt</translation>
    </message>
</context>
<context>
    <name>rd::StepView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>how many steps are in a state: &quot;succeeded: 4&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;5 steps&quot;, %2 how many are in which state</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>rd::SyncCommand</name>
    <message>
        <source>A token from standard input belongs to one connection. Name it with --connection.</source>
        <translation>Ein Token von der Standardeingabe gehört zu einer Verbindung. Nennen Sie sie mit --connection.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the history.</source>
        <translation>
            <numerusform>%n Lauf im Datenbestand.</numerusform>
            <numerusform>%n Läufe im Datenbestand.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads what is new on the servers into the history.</source>
        <translation>Liest Neues von den Servern in den Datenbestand.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>Only this connection.</source>
        <translation>Nur diese Verbindung.</translation>
    </message>
    <message>
        <source>Also look for what was deleted.</source>
        <translation>Auch nach Gelöschtem suchen.</translation>
    </message>
    <message>
        <source>Go on until interrupted.</source>
        <translation>Bis zur Unterbrechung weitermachen.</translation>
    </message>
    <message>
        <source>Use the token on standard input instead of the keychain&apos;s; it stays in memory.</source>
        <translation>Das Token von der Standardeingabe statt aus dem Schlüsselbund verwenden; es bleibt im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation>Auf der Standardeingabe kam kein Token an.</translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the token. Use https, or add --allow-http.</source>
        <translation>%1 wird über http angesprochen, also könnte unterwegs jeder das Token lesen. Verwenden Sie https, oder geben Sie --allow-http an.</translation>
    </message>
    <message>
        <source>Collecting from %1.</source>
        <translation>Sammle von %1.</translation>
    </message>
    <message>
        <source>The history is kept again.</source>
        <translation>Die Historie wird wieder fortgeschrieben.</translation>
    </message>
    <message>
        <source>%1 It is tried again by itself.</source>
        <translation>%1 Es wird von selbst wieder versucht.</translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n run(s) in the history.</source>
        <translation>
            <numerusform>Auf dem neuesten Stand, %n Lauf in der Historie.</numerusform>
            <numerusform>Auf dem neuesten Stand, %n Läufe in der Historie.</numerusform>
        </translation>
    </message>
    <message>
        <source>--url needs --token-stdin. Without a token, sign in first.</source>
        <translation>--url braucht --token-stdin. Ohne Token melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Give either --connection or --url.</source>
        <translation>Geben Sie entweder --connection oder --url an.</translation>
    </message>
    <message>
        <source>--name, --allow-http and --ca belong to --url.</source>
        <translation>--name, --allow-http und --ca gehören zu --url.</translation>
    </message>
    <message>
        <source>Interrupted. What was read until now stays; the next time goes on there.</source>
        <translation>Abgebrochen. Was bis jetzt gelesen wurde, bleibt; beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>The token was replaced; going on with the new one.</source>
        <translation>Das Token wurde ersetzt; es geht mit dem neuen weiter.</translation>
    </message>
</context>
<context>
    <name>rd::TextViewer</name>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation>Vorige Stelle (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation>Nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Suche schließen</translation>
    </message>
</context>
<context>
    <name>rd::TilesCard</name>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n veraltet</numerusform>
            <numerusform>%n veraltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <translation>
            <numerusform>%n lief nie</numerusform>
            <numerusform>%n liefen nie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <translation>
            <numerusform>%n ungeprüft</numerusform>
            <numerusform>%n ungeprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios covered</source>
        <translation>Szenarien abgedeckt</translation>
    </message>
    <message>
        <source>none stale, all ran</source>
        <translation>keines veraltet, alle gelaufen</translation>
    </message>
    <message>
        <source>all connected</source>
        <translation>alle verbunden</translation>
    </message>
    <message>
        <source>none registered</source>
        <translation>keiner registriert</translation>
    </message>
    <message>
        <source>%1 lost %2</source>
        <translation>%1: Ausfall %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 ausgefallen</translation>
    </message>
    <message numerus="yes">
        <source>%n not connected yet</source>
        <translation>
            <numerusform>%n noch nicht verbunden</numerusform>
            <numerusform>%n noch nicht verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegates active</source>
        <translation>Delegates aktiv</translation>
    </message>
    <message>
        <source>all available</source>
        <translation>alle verfügbar</translation>
    </message>
    <message>
        <source>none connected</source>
        <translation>keiner verbunden</translation>
    </message>
    <message>
        <source>%1 not available</source>
        <extracomment>%1 is a hub</extracomment>
        <translation>%1 nicht verfügbar</translation>
    </message>
    <message>
        <source>Hubs available</source>
        <translation>Hubs verfügbar</translation>
    </message>
    <message>
        <source>nothing in progress</source>
        <translation>kein Lauf im Gang</translation>
    </message>
    <message>
        <source>oldest started %1 ago</source>
        <extracomment>%1 is a duration such as &quot;43 min&quot;</extracomment>
        <translation>ältester seit %1</translation>
    </message>
    <message>
        <source>Running now</source>
        <translation>Derzeit laufend</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>rd::TokenEnd</name>
    <message>
        <source>There is no token of this device here. Sign in again to go on.</source>
        <translation>Hier ist kein Token dieses Geräts. Melden Sie sich neu an, um fortzufahren.</translation>
    </message>
    <message>
        <source>It could not be removed from the keychain.</source>
        <translation>Es ließ sich nicht aus dem Schlüsselbund entfernen.</translation>
    </message>
    <message>
        <source>The token was neither revoked nor wiped.</source>
        <translation>Das Token wurde weder widerrufen noch gelöscht.</translation>
    </message>
    <message>
        <source>The token is kept until it is proved dead.</source>
        <translation>Das Token bleibt erhalten, bis nachgewiesen ist, dass es tot ist.</translation>
    </message>
    <message>
        <source>This device forgot its token. Sign in again to go on.</source>
        <translation>Dieses Gerät hat sein Token vergessen. Melden Sie sich neu an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The token may still be alive.</source>
        <translation>Das Token ist vielleicht noch gültig.</translation>
    </message>
    <message>
        <source>There is no token of this device here.</source>
        <translation>Hier ist kein Token dieses Geräts.</translation>
    </message>
</context>
<context>
    <name>rd::TokenKeeper</name>
    <message>
        <source>The token of %1 ends soon and was not renewed properly. %2</source>
        <translation>Das Token von %1 läuft bald ab und wurde nicht richtig erneuert. %2</translation>
    </message>
    <message>
        <source>%1 was removed while its token was renewed, and its token may be alive. %2 Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation>%1 wurde entfernt, während das Token erneuert wurde, und das Token lebt vielleicht noch. %2 Widerrufen Sie es von einem anderen Rechner aus: Es steht in der Token-Liste Ihres Kontos.</translation>
    </message>
</context>
<context>
    <name>rd::TokenTable</name>
    <message>
        <source>API tokens</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1, %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation>%1, %2 widerrufen</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
    <message>
        <source>&amp;Revoke...</source>
        <translation>&amp;Widerrufen …</translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation>&amp;Fingerabdruck kopieren</translation>
    </message>
    <message>
        <source>Choose %1, %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation>%1, %2 auswählen</translation>
    </message>
    <message>
        <source>since the leak</source>
        <translation>seit dem Leck</translation>
    </message>
</context>
<context>
    <name>rd::Tokens</name>
    <message>
        <source>Renewing the token was cancelled.</source>
        <translation>Das Erneuern des Tokens wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The new token could not be stored.</source>
        <translation>Das neue Token konnte nicht abgelegt werden.</translation>
    </message>
    <message>
        <source>The new token could not be shown to work.</source>
        <translation>Es ließ sich nicht zeigen, dass das neue Token gilt.</translation>
    </message>
    <message>
        <source>No new token was made.</source>
        <translation>Es wurde kein neues Token erstellt.</translation>
    </message>
    <message>
        <source>This device has a new token, and the old one is dead.</source>
        <translation>Dieses Gerät hat ein neues Token, und das alte ist ungültig.</translation>
    </message>
    <message>
        <source>This device has a new token. The old one (%1) could not be proved dead: revoke it from the list.</source>
        <extracomment>%1 is the beginning of a fingerprint</extracomment>
        <translation>Dieses Gerät hat ein neues Token. Dass das alte (%1) ungültig ist, ließ sich nicht nachweisen: Widerrufen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>The old token works on.</source>
        <translation>Das alte Token gilt weiter.</translation>
    </message>
    <message>
        <source>The new one, &quot;%1&quot;, may be alive: revoke it from the list.</source>
        <translation>Das neue, „%1“, gilt womöglich: Widerrufen Sie es in der Liste.</translation>
    </message>
    <message>
        <source>The keychain may hold another token than the one in use: sign in again.</source>
        <translation>Der Schlüsselbund enthält womöglich ein anderes Token als das benutzte: Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation>Es wurde nichts widerrufen.</translation>
    </message>
    <message>
        <source>All of them are dead, and this device has a new token.</source>
        <translation>Alle sind ungültig, und dieses Gerät hat ein neues Token.</translation>
    </message>
    <message>
        <source>Not all of them could be proved dead. Revoke the others again until they are.</source>
        <translation>Nicht bei allen ließ sich nachweisen, dass sie ungültig sind. Widerrufen Sie die übrigen erneut, bis der Nachweis gelingt.</translation>
    </message>
    <message>
        <source>The list could not be read at the end: look whether somebody made another token meanwhile.</source>
        <translation>Die Liste konnte am Ende nicht gelesen werden: Sehen Sie nach, ob jemand inzwischen ein weiteres Token erstellt hat.</translation>
    </message>
    <message>
        <source>New tokens keep appearing: somebody else still makes them. Deactivating the account does not end its tokens; ask the administrator to change ChaosCenter&apos;s signing key, which ends all.</source>
        <translation>Es erscheinen immer neue Token: Jemand anderes erstellt sie noch. Das Konto zu deaktivieren beendet seine Token nicht; bitten Sie die Administration, den Signaturschlüssel von ChaosCenter zu wechseln, was alle beendet.</translation>
    </message>
    <message>
        <source>A revoked leak is not a closed leak: with this token somebody could read all other API tokens of that user and make more. Look through the list, newest first, or revoke all others.</source>
        <translation>Ein widerrufenes Token ist noch kein geschlossenes Leck: Mit diesem Token konnte jemand alle anderen API-Token dieses Benutzers lesen und weitere erstellen. Sehen Sie die Liste durch, die neuesten zuerst, oder widerrufen Sie alle anderen.</translation>
    </message>
</context>
<context>
    <name>rd::TokensCommand</name>
    <message>
        <source>There are several connections. Name one with --connection.</source>
        <translation>Es gibt mehrere Verbindungen. Nennen Sie eine mit --connection.</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation>Mit der Demo statt mit Ihren eigenen Dateien arbeiten.</translation>
    </message>
    <message>
        <source>Which connection.</source>
        <translation>Welche Verbindung.</translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation>Als JSON antworten.</translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation>Auf der Standardeingabe kam kein Token an.</translation>
    </message>
    <message>
        <source>There is no connection yet. Say with --url on which server the token ends.</source>
        <translation>Es gibt noch keine Verbindung. Nennen Sie mit --url den Server, auf dem das Token enden soll.</translation>
    </message>
    <message>
        <source>Made &quot;%1&quot;, fingerprint %2. Its value is shown this once.</source>
        <translation>„%1“ erstellt, Fingerabdruck %2. Der Wert wird nur dieses eine Mal gezeigt.</translation>
    </message>
    <message>
        <source>The new token is alive: list the tokens and revoke it.</source>
        <translation>Das neue Token gilt noch: Lassen Sie die Token auflisten und widerrufen Sie es.</translation>
    </message>
    <message>
        <source>There is no other token than that of this device.</source>
        <translation>Es gibt kein anderes Token als das dieses Geräts.</translation>
    </message>
    <message>
        <source>Interrupted. A token may have been made: list the tokens and revoke it.</source>
        <translation>Unterbrochen. Ein Token kann erstellt worden sein: Lassen Sie die Token auflisten und widerrufen Sie es.</translation>
    </message>
    <message>
        <source>Interrupted. Only what was told until now is proved; the rest may be alive.</source>
        <translation>Unterbrochen. Nachgewiesen ist nur, was bis jetzt gemeldet wurde; der Rest gilt womöglich noch.</translation>
    </message>
    <message>
        <source>Say which token: --fingerprint F, --all-others or --token-stdin.</source>
        <translation>Sagen Sie, welches Token: --fingerprint F, --all-others oder --token-stdin.</translation>
    </message>
    <message>
        <source>--url and what belongs to it go with --token-stdin, instead of --connection.</source>
        <translation>--url und was dazugehört gehen nur mit --token-stdin, anstelle von --connection.</translation>
    </message>
    <message>
        <source>Name of the new token: it should tell who will use it.</source>
        <translation>Name des neuen Tokens: Er sollte sagen, wer es benutzt.</translation>
    </message>
    <message>
        <source>The token to revoke: 8 or more digits of its fingerprint. May be given several times.</source>
        <translation>Das Token, das widerrufen wird: 8 oder mehr Stellen seines Fingerabdrucks. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Revoke the token on standard input; needs no connection, see --url.</source>
        <translation>Das Token von der Standardeingabe widerrufen; braucht keine Verbindung, siehe --url.</translation>
    </message>
    <message>
        <source>Say what to do with the tokens: &quot;tokens list&quot;, &quot;tokens create&quot;, &quot;tokens revoke&quot;, &quot;tokens rotate&quot; or &quot;tokens sweep&quot;.</source>
        <translation>Sagen Sie, was mit den Token geschehen soll: „tokens list“, „tokens create“, „tokens revoke“, „tokens rotate“ oder „tokens sweep“.</translation>
    </message>
    <message>
        <source>Say which tokens may be somebody else&apos;s: --leaked-since TIME for those made since, or --all-others.</source>
        <translation>Sagen Sie, welche Token in fremder Hand sein können: --leaked-since ZEIT für die seither erstellten, oder --all-others.</translation>
    </message>
    <message>
        <source>--fingerprint, --all-others and --token-stdin belong to &quot;tokens revoke&quot;; &quot;tokens sweep&quot; takes the last two.</source>
        <translation>--fingerprint, --all-others und --token-stdin gehören zu „tokens revoke“; „tokens sweep“ nimmt die letzten beiden.</translation>
    </message>
    <message>
        <source>--leaked-since belongs to &quot;tokens list&quot; and &quot;tokens sweep&quot;.</source>
        <translation>--leaked-since gehört zu „tokens list“ und „tokens sweep“.</translation>
    </message>
    <message>
        <source>&quot;tokens create&quot; needs --name N and --days D; no other takes a name.</source>
        <translation>„tokens create“ braucht --name N und --days D; einen Namen nimmt sonst keines.</translation>
    </message>
    <message>
        <source>--days is for a new token: &quot;tokens create&quot;, &quot;tokens rotate&quot; or &quot;tokens sweep&quot;.</source>
        <translation>--days ist für ein neues Token: „tokens create“, „tokens rotate“ oder „tokens sweep“.</translation>
    </message>
    <message>
        <source>Lists the API tokens of the account, makes one, gives this device another one, or revokes some and proves that they are dead.</source>
        <translation>Listet die API-Token des Kontos auf, erstellt eines, gibt diesem Gerät ein anderes, oder widerruft welche und weist nach, dass sie ungültig sind.</translation>
    </message>
    <message>
        <source>Days until the new token expires; 36500 is what ChaosCenter calls never. 90 for this device&apos;s own, if not given.</source>
        <translation>Tage, bis das neue Token abläuft; 36500 heißt bei ChaosCenter „nie“. Ohne Angabe 90 für das eigene dieses Geräts.</translation>
    </message>
    <message>
        <source>Revoke all tokens but that of this device; after a leak (sweep) that one is replaced first.</source>
        <translation>Alle Token außer dem dieses Geräts widerrufen; nach einem Leck (sweep) wird dieses vorher ersetzt.</translation>
    </message>
    <message>
        <source>When somebody else may have had a token first: a day, or a moment such as 2026-11-20T22:15. Marks the tokens made since then (list), or ends them (sweep).</source>
        <translation>Seit wann jemand anderes ein Token haben könnte: ein Tag oder ein Zeitpunkt wie 2026-11-20T22:15. Markiert die seither erstellten Token (list) oder widerruft sie (sweep).</translation>
    </message>
    <message>
        <source>--leaked-since takes a day or a moment that has passed: 2026-11-20 or 2026-11-20T22:15, by the clock of this machine, or with a zone.</source>
        <translation>--leaked-since nimmt einen vergangenen Tag oder Zeitpunkt: 2026-11-20 oder 2026-11-20T22:15, nach der Uhr dieses Rechners oder mit Zeitzone.</translation>
    </message>
    <message>
        <source>another desk</source>
        <translation>ein anderer Desk</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>endet in %n Tag</numerusform>
            <numerusform>endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>made since the leak</source>
        <translation>seit dem Leck erstellt</translation>
    </message>
    <message>
        <source>On the command line: &quot;tokens list --leaked-since TIME&quot; marks what was made since then, &quot;tokens sweep&quot; ends it.</source>
        <translation>Auf der Kommandozeile: „tokens list --leaked-since ZEIT“ markiert, was seither erstellt wurde, „tokens sweep“ widerruft es.</translation>
    </message>
    <message>
        <source>Interrupted. A new token of this device may have been made, and old ones may be alive: list the tokens.</source>
        <translation>Unterbrochen. Vielleicht wurde ein neues Token dieses Geräts erstellt, und alte gelten womöglich noch: Listen Sie die Token auf.</translation>
    </message>
    <message>
        <source>Who held one of the old tokens while the new one was made may have read the new one: sign in again with the password to be sure. Sessions cannot be listed; they live until they expire, 24 hours by default. Changing the password revokes nothing.</source>
        <translation>Wer eines der alten Token hatte, während das neue angelegt wurde, kann das neue gelesen haben: Melden Sie sich zur Sicherheit erneut mit dem Passwort an. Sitzungen lassen sich nicht auflisten; sie gelten, bis sie ablaufen, standardmäßig 24 Stunden. Ein neues Passwort widerruft nichts.</translation>
    </message>
    <message>
        <source>New: %1, until %2.</source>
        <extracomment>%1 is the name of a token, %2 a day</extracomment>
        <translation>Neu: %1, bis %2.</translation>
    </message>
    <message>
        <source>--url makes no new token: --days does not go with it.</source>
        <translation>--url legt kein neues Token an: --days passt nicht dazu.</translation>
    </message>
    <message>
        <source>All of them are dead, the leaked one too. Sign in again with the password for a new one.</source>
        <translation>Alle sind ungültig, das bekannt gewordene auch. Melden Sie sich für ein neues erneut mit dem Passwort an.</translation>
    </message>
</context>
<context>
    <name>rd::TokensFlow</name>
    <message>
        <source>Revoking and checking that it is dead</source>
        <translation>Widerrufe und prüfe, ob es ungültig ist</translation>
    </message>
    <message>
        <source>Sign in first to see your tokens.</source>
        <translation>Melden Sie sich an, um Ihre Token zu sehen.</translation>
    </message>
    <message>
        <source>This device keeps its own token in memory until the program ends.</source>
        <translation>Dieses Gerät hält sein eigenes Token bis zum Beenden im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>This device keeps its own token in the system keychain.</source>
        <translation>Dieses Gerät bewahrt sein eigenes Token im Schlüsselbund des Systems auf.</translation>
    </message>
    <message>
        <source>The window for the new token %1 was closed before it was made, and it may be alive although nobody has its value. %2 Revoke it in the list.</source>
        <extracomment>%1 is the name of a token, %2 says why</extracomment>
        <translation>Das Fenster für das neue Token %1 wurde geschlossen, bevor es erzeugt war; vielleicht lebt es, obwohl niemand seinen Wert hat. %2 Widerrufen Sie es in der Liste.</translation>
    </message>
</context>
<context>
    <name>rd::TokensTab</name>
    <message>
        <source>Revoking &quot;%1&quot; ...</source>
        <translation>Widerrufe „%1“ …</translation>
    </message>
    <message>
        <source>Revoking the pasted token ...</source>
        <translation>Widerrufe das eingefügte Token …</translation>
    </message>
    <message>
        <source>Tokens are read from the server each time and never saved.</source>
        <translation>Token werden jedes Mal vom Server gelesen und nie gespeichert.</translation>
    </message>
    <message>
        <source>No API tokens</source>
        <translation>Keine API-Token</translation>
    </message>
    <message>
        <source>This account has none. Nothing can leak.</source>
        <translation>Dieses Konto hat keine. Es kann nichts nach außen gelangen.</translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>API tokens of %1 on %2</source>
        <translation>API-Token von %1 auf %2</translation>
    </message>
    <message>
        <source>Values are never shown.</source>
        <translation>Werte werden nie gezeigt.</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Liste neu lesen</translation>
    </message>
    <message>
        <source>Revoking %1 of %2 ...</source>
        <translation>%1 von %2 wird widerrufen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n token(s) ...</source>
        <translation>
            <numerusform>%n Token wird widerrufen&#xa0;…</numerusform>
            <numerusform>%n Token werden widerrufen&#xa0;…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n ch&amp;osen...</source>
        <translation>
            <numerusform>%n &amp;ausgewähltes widerrufen…</numerusform>
            <numerusform>%n &amp;ausgewählte widerrufen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke all &amp;but this device&apos;s...</source>
        <translation>Alle a&amp;ußer dem dieses Geräts widerrufen…</translation>
    </message>
    <message>
        <source>Choose tokens by the boxes before their names; Ctrl+A: all</source>
        <translation>Token mit den Kästchen vor ihren Namen auswählen; Strg+A: alle</translation>
    </message>
    <message>
        <source>Revoke chosen...</source>
        <translation>Ausgewählte widerrufen…</translation>
    </message>
    <message>
        <source>Replace &amp;this device&apos;s...</source>
        <translation>Das dieses &amp;Geräts ersetzen…</translation>
    </message>
    <message>
        <source>Gives this device a new token, then revokes the old one and proves it</source>
        <translation>Gibt diesem Gerät ein neues Token, widerruft dann das alte und weist es nach</translation>
    </message>
    <message>
        <source>&amp;New token...</source>
        <translation>&amp;Neues Token…</translation>
    </message>
    <message>
        <source>Replacing this device&apos;s token ...</source>
        <translation>Das Token dieses Geräts wird ersetzt&#xa0;…</translation>
    </message>
    <message>
        <source>Making a new token for this device ...</source>
        <translation>Für dieses Gerät wird ein neues Token angelegt&#xa0;…</translation>
    </message>
    <message>
        <source>Paste a leaked token</source>
        <translation>Betroffenes Token einfügen</translation>
    </message>
</context>
<context>
    <name>rd::TrayFlow</name>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>%1: signed out</source>
        <extracomment>%1 is the name of a connection; a line in a menu, as are the next ones</extracomment>
        <translation>%1: abgemeldet</translation>
    </message>
    <message>
        <source>%1: waits for the keychain</source>
        <translation>%1: wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>%1: no keychain</source>
        <translation>%1: kein Schlüsselbund</translation>
    </message>
    <message>
        <source>%1: offline</source>
        <translation>%1: offline</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a connection, %2 such as &quot;Offline since 14:02&quot; or &quot;Updated 12 s ago&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hide the &amp;window</source>
        <translation>Fenster ausb&amp;lenden</translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation>&amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>Jetzt &amp;aktualisieren</translation>
    </message>
    <message>
        <source>This computer is &amp;compromised...</source>
        <translation>Dieser Computer ist &amp;kompromittiert …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1: signed out at the gateway</source>
        <translation>%1: am Gateway abgemeldet</translation>
    </message>
</context>
<context>
    <name>rd::TrendChart</name>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation>In diesem Zeitraum wurde nichts gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), mean between %1 and %2. Left and right walk through them.</source>
        <extracomment>%1 and %2 are scores, %n counts points of the line</extracomment>
        <translation>
            <numerusform>%n Punkt, Mittel zwischen %1 und %2. Links und Rechts wechseln zwischen den Punkten.</numerusform>
            <numerusform>%n Punkte, Mittel zwischen %1 und %2. Links und Rechts wechseln zwischen den Punkten.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message numerus="yes">
        <source>%1 mean over %n scenario(s)</source>
        <extracomment>%1 is a score</extracomment>
        <translation>
            <numerusform>%1 im Mittel über %n Szenario</numerusform>
            <numerusform>%1 im Mittel über %n Szenarien</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lowest, %2 highest</source>
        <extracomment>%1 and %2 are scores</extracomment>
        <translation>%1 niedrigster, %2 höchster</translation>
    </message>
    <message>
        <source>fewer than half of the scenarios</source>
        <translation>weniger als die Hälfte der Szenarien</translation>
    </message>
    <message numerus="yes">
        <source>%n below the target of %1.</source>
        <extracomment>%1 is a score, %n counts points of the line</extracomment>
        <translation>
            <numerusform>%n unter dem Ziel von %1.</numerusform>
            <numerusform>%n unter dem Ziel von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>below the target of %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>unter dem Ziel von %1</translation>
    </message>
    <message>
        <source>target %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>rd::WallFlow</name>
    <message>
        <source>The wall view is open</source>
        <translation>Die Wandansicht ist offen</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n Projekt</numerusform>
            <numerusform>%n Projekte</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc leaves, Space turns the page, P holds it</source>
        <translation>Esc verlässt die Ansicht, die Leertaste blättert, P hält an</translation>
    </message>
    <message>
        <source>Esc leaves. This desktop gives no way to keep the screen on.</source>
        <translation>Esc verlässt die Ansicht. Dieser Desktop bietet nichts, um den Bildschirm anzulassen.</translation>
    </message>
</context>
<context>
    <name>rd::WallView</name>
    <message>
        <source>Resilience Desk: wall view</source>
        <translation>Resilience Desk: Wandansicht</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Noch nichts zu zeigen.</translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation>nichts gemessen</translation>
    </message>
    <message>
        <source>held, P goes on</source>
        <translation>angehalten, P geht weiter</translation>
    </message>
</context>
<context>
    <name>rd::WayForm</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Empty: as the system says. Otherwise none, or an address such as http://proxy.example.org:3128 or socks5://host:1080.</source>
        <translation>Leer: wie im System eingestellt. Sonst none oder eine Adresse wie http://proxy.example.org:3128 oder socks5://host:1080.</translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation>Benutzer des Proxys</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>Passwort des Proxys</translation>
    </message>
    <message>
        <source>Additional certificates (PEM file)</source>
        <translation>Zusätzliche Zertifikate (PEM-Datei)</translation>
    </message>
    <message>
        <source>Client certificate (PEM file)</source>
        <translation>Client-Zertifikat (PEM-Datei)</translation>
    </message>
    <message>
        <source>Its key (PEM file; empty: in the same file)</source>
        <translation>Sein Schlüssel (PEM-Datei; leer: in derselben Datei)</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation>Datei wählen: %1</translation>
    </message>
</context>
<context>
    <name>rd::WelcomePage</name>
    <message>
        <source>Resilience Desk</source>
        <translation>Resilience Desk</translation>
    </message>
    <message>
        <source>How resilient are your systems, and what changed? The answer from your ChaosCenter, at a glance.</source>
        <translation>Wie resilient sind Ihre Systeme, und was hat sich geändert? Die Antwort aus Ihrem ChaosCenter, auf einen Blick.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>With your ChaosCenter user name and password. The password is used once and never kept.</source>
        <translation>Mit Benutzername und Passwort von ChaosCenter. Das Passwort wird einmal verwendet und nie aufbewahrt.</translation>
    </message>
    <message>
        <source>Paste an API token</source>
        <translation>API-Token einfügen</translation>
    </message>
    <message>
        <source>If you sign in through single sign-on, or already have a token.</source>
        <translation>Wenn Sie sich per Single Sign-on anmelden oder schon ein Token haben.</translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation>Demo erkunden</translation>
    </message>
    <message>
        <source>An invented organisation with a year of history. No server, no account, nothing leaves this machine.</source>
        <translation>Eine erfundene Organisation mit Daten eines Jahres. Kein Server, kein Konto, nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Secrets are kept in the system keychain only.</source>
        <translation>Geheimnisse liegen nur im Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>rd::YearChart</name>
    <message>
        <source>Nothing ran in this year.</source>
        <translation>In diesem Jahr lief nichts.</translation>
    </message>
    <message numerus="yes">
        <source>Days by their worst outcome: %1; %n without runs. The arrow keys walk through them.</source>
        <extracomment>%1 is a list such as &quot;2 broken, 30 passed&quot;, %n counts days</extracomment>
        <translation>
            <numerusform>Tage nach ihrem schlechtesten Ergebnis: %1; %n ohne Läufe. Die Pfeiltasten gehen durch sie.</numerusform>
            <numerusform>Tage nach ihrem schlechtesten Ergebnis: %1; %n ohne Läufe. Die Pfeiltasten gehen durch sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <extracomment>Qt date format of a day with weekday and year, such as &quot;Tue, 3 Nov 2026&quot;</extracomment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day that has not ended</extracomment>
        <translation>%1, bisher</translation>
    </message>
    <message>
        <source>no runs</source>
        <translation>keine Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s)</source>
        <extracomment>%1 is an outcome such as &quot;broken&quot;, %n counts days</extracomment>
        <translation>
            <numerusform>%1: %n Tag</numerusform>
            <numerusform>%1: %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no runs: %n day(s)</source>
        <extracomment>%n counts days</extracomment>
        <translation>
            <numerusform>keine Läufe: %n Tag</numerusform>
            <numerusform>keine Läufe: %n Tage</numerusform>
        </translation>
    </message>
</context>
</TS>
