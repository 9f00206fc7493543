<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Band</name>
    <message>
        <source>weak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BucketNames</name>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month on an axis, such as &quot;3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 is a day such as &quot;3 Nov&quot;, %2 and %3 are times of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <extracomment>Qt date format of a day with its weekday, such as &quot;Tue, 3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is &quot;today&quot;, &quot;now&quot; or &quot;this week&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeMark</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than half of the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below the target of %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>There is no command &quot;%1&quot;. Commands are: %2. Without one the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a user name, %2 the address of a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message>
        <source>Never reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact %1</source>
        <extracomment>%1 is an age such as &quot;12 s ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token never expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token expires %1</source>
        <extracomment>%1 is such as &quot;in 9 days&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out at the gateway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskStatus</name>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1</source>
        <comment>how long ago</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, showing data from %2</source>
        <extracomment>%1 is what is wrong, such as &quot;Offline since 14:02&quot;, %2 an age such as &quot;3 d ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out at the gateway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FetchedText</name>
    <message>
        <source>There is no manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter keeps none for this run; runs of a single engine never have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run executed, as ChaosCenter keeps it. It may hold secrets: nothing of it is kept on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in no form that this program knows and shown as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegate did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs come from the cluster by way of %1, and no answer came in time. Look whether it is connected.</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegate is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs come from the cluster by way of %1, which is not connected to ChaosCenter now.</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log cannot be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often its pod is gone: clusters keep them for a while only. %1 says: %2</source>
        <extracomment>%1 is a delegate, %2 its own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wrote nothing.</source>
        <extracomment>%1 is a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of %1. It may hold secrets: nothing of it is kept on this device.</source>
        <extracomment>%1 is a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the end of something long is shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 is what was compared, %2 what could not be: &quot;+3.1 on 34 compared; 4 new&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: none yet. No scenario was measured in both periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change: %n scenario(s) measured in both periods; mean now %1, mean before %2, change %3.</source>
        <translation>
            <numerusform>Change: %n scenario measured in both periods; mean now %1, mean before %2, change %3.</numerusform>
            <numerusform>Change: %n scenarios measured in both periods; mean now %1, mean before %2, change %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared: %1 measured only now, %2 only before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) not measured in this period do not count; %1 of all never ran.</source>
        <translation>
            <numerusform>%n scenario not measured in this period does not count; %1 of all never ran.</numerusform>
            <numerusform>%n scenarios not measured in this period do not count; %1 of all never ran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) unverified: the newest finished run is broken, an older score may still count.</source>
        <translation>
            <numerusform>%n scenario unverified: the newest finished run is broken, an older score may still count.</numerusform>
            <numerusform>%n scenarios unverified: the newest finished run is broken, an older score may still count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) stale: not measured within three scheduled intervals, or 30 days.</source>
        <translation>
            <numerusform>%n scenario stale: not measured within three scheduled intervals, or 30 days.</numerusform>
            <numerusform>%n scenarios stale: not measured within three scheduled intervals, or 30 days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A score outside 0 to 100 was met; it counts as 0 or 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n compared</source>
        <extracomment>%1 is a change of the score such as &quot;+3.1&quot;</extracomment>
        <translation>
            <numerusform>%1 on %n compared</numerusform>
            <numerusform>%1 on %n compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not measured</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n not measured</numerusform>
            <numerusform>%n not measured</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n scenario(s)</source>
        <extracomment>how many of all scenarios make up the score</extracomment>
        <translation>
            <numerusform>from %1 of %n scenario</numerusform>
            <numerusform>from %1 of %n scenarios</numerusform>
        </translation>
    </message>
    <message>
        <source>too little measured (%1 of %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n d ago</source>
        <translation>
            <numerusform>%n d ago</numerusform>
            <numerusform>%n d ago</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each scenario counts once, with the score of its newest run from %1 on that passed or found a weakness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is the plain mean of %n measured scenario(s) of %2.</source>
        <translation>
            <numerusform>%1 is the plain mean of %n measured scenario of %2.</numerusform>
            <numerusform>%1 is the plain mean of %n measured scenarios of %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario was measured, so there is no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than half of the scenarios were measured, so the score has no word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in progress (%1), broken (%2) and stopped (%3) have no score; nor have runs of single engines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak below %1, fair below %2, strong from %2, decided on the score as shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1: just reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1: %2 above</source>
        <extracomment>%1 is the target of a score, %2 how much the score is above it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1: %2 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) without a measurement</source>
        <translation>
            <numerusform>%n hour without a measurement</numerusform>
            <numerusform>%n hours without a measurement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without a measurement</source>
        <translation>
            <numerusform>%n day without a measurement</numerusform>
            <numerusform>%n days without a measurement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) without a measurement</source>
        <translation>
            <numerusform>%n week without a measurement</numerusform>
            <numerusform>%n weeks without a measurement</numerusform>
        </translation>
    </message>
    <message>
        <source>this hour so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was read from the server yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data read %1</source>
        <extracomment>%1 is an age such as &quot;12 s ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend: each point is the same mean for its own time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held against the %1.</source>
        <extracomment>%1 is a sentence such as &quot;target 80: 4.2 above&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before is the time from %1 to %2. Since then %3 got better, %4 worse.</source>
        <extracomment>%1 and %2 are moments; %3 and %4 are numbers of scenarios</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 last %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <comment>scenarios</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n deleted and left out (%1)</source>
        <extracomment>%1 names them: &quot;a last 41, b&quot;</extracomment>
        <translation>
            <numerusform>%n deleted and left out (%1)</numerusform>
            <numerusform>%n deleted and left out (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakness found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, such as &quot;3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the 24 hours before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the 7 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the 30 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the 90 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the 12 months before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#x202f;/&#x202f;%2</source>
        <extracomment>part of a whole, with narrow spaces around the slash</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, month and year, such as &quot;3 Nov 2026&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unverified since %1</source>
        <extracomment>the newest run is broken: nothing is proved since that day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, not measured in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, measured %1</source>
        <extracomment>%1 is an age such as &quot;40 d ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1 is a project, %2 the connection it belongs to</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>A period is 24h, 7d, 30d, 90d, 12m or two days: 2026-11-01..2026-11-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose ten years at most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbeKind</name>
    <message>
        <source>HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbeMode</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is ChaosCenter&apos;s word for when a probe looks, such as &quot;EOT&quot;, %2 what that means</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before and after the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while the fault is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbeVerdict</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading history: %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>share, time left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 of %4 scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <comment>minutes</comment>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <comment>hours</comment>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>target %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 is the number of a page, %2 how many there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change that can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects, lowest score first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more not shown</source>
        <comment>projects</comment>
        <translation>
            <numerusform>%n more not shown</numerusform>
            <numerusform>%n more not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check the folder, its permissions and the free space.</source>
        <extracomment>%2 is what the system says</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score and runs over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, such as &quot;21 Nov 2026&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are the first and the last day, or moment, of the period
----------
%1 and %2 are the lowest and the highest score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 (%2) before everything was read once</source>
        <extracomment>%1 is a moment, %2 a time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 (%2) from data of %3</source>
        <extracomment>%1 and %3 are moments, %2 is a time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n never ran</numerusform>
            <numerusform>%n never ran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n unverified</numerusform>
            <numerusform>%n unverified</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available: %1</source>
        <extracomment>%1 is a hub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest for %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <extracomment>%1 and %2 are scores: before and now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the period</source>
        <translation>
            <numerusform>%n run in the period</numerusform>
            <numerusform>%n runs in the period</numerusform>
        </translation>
    </message>
    <message>
        <source>new</source>
        <comment>score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unverified since %1</source>
        <extracomment>%1 is a day: the newest run is broken, nothing is proved since then</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale, measured %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delegate %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of %1</source>
        <extracomment>%1 is a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is the plain mean over all scenarios measured in the period, each with its newest run that passed or found a weakness. The change compares only scenarios measured in both periods. Weak below %1, fair below %2, strong from %2.</source>
        <extracomment>%1 and %2 are scores</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s)</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, such as &quot;21 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd, d MMM</source>
        <extracomment>Qt date format of a day with its weekday, such as &quot;Tue, 3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be made. Try again, or take another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule: %1</source>
        <extracomment>%1 is for instance &quot;every day at 03:10&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next run: %1</source>
        <extracomment>%1 is for instance &quot;tomorrow 03:10&quot; or &quot;switched off&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean, lowest to highest; hollow: under half measured, or not over yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCompare</name>
    <message>
        <source>Run %1</source>
        <extracomment>%1 is the number of a run of its scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>%1, probes %2 %</source>
        <extracomment>%1 is what became of a fault, %2 the percentage of its probes that succeeded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault %1</source>
        <extracomment>%1 is the name of a fault</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: probe %2</source>
        <extracomment>%1 is the name of a fault, %2 of one of its probes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not part of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known of one only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <extracomment>%1 is a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 longer</source>
        <extracomment>%1 is a length of time such as &quot;3 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one has a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 later</source>
        <extracomment>%1 is a length of time such as &quot;3 d 4 h&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults that passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults that did not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights, summed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is known differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 fact(s) differ.</source>
        <extracomment>%1 is the number of all facts</extracomment>
        <translation>
            <numerusform>%n of %1 facts differs.</numerusform>
            <numerusform>%n of %1 facts differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario did its job and found something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The scenario did its job and found something: %n of %1 fault(s) failed.</source>
        <extracomment>%n counts failed faults, %1 is the number of all faults</extracomment>
        <translation>
            <numerusform>The scenario did its job and found something: %n of %1 faults failed.</numerusform>
            <numerusform>The scenario did its job and found something: %n of %1 faults failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scenario did its job and found something: %n fault(s) failed.</source>
        <translation>
            <numerusform>The scenario did its job and found something: %n fault failed.</numerusform>
            <numerusform>The scenario did its job and found something: %n faults failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not run completely, although no fault failed. That says nothing about resilience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test itself ran out of time. That says nothing about resilience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test itself failed. That says nothing about resilience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for its delegate to take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegate has it, nothing started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It finished and nothing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ended before it could tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say how far it has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough of it was read yet to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server calls it &quot;%1&quot;, a word this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the test itself failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its outcome is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenarios of a single engine never get one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights were not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of its faults carries weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server sent none that can be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month as Qt&apos;s date format: &quot;3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued for %1: no delegate has taken it. Look whether its delegate is connected.</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During %1 the probe %2 failed.</source>
        <extracomment>%1 is a fault, %2 a probe</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During %1 the probe %2 failed: %3</source>
        <extracomment>%1 is a fault, %2 a probe, %3 what the probe said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault %1 failed; its agent did not say why.</source>
        <extracomment>%1 is a fault</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault %1 failed: %2</source>
        <extracomment>%1 is a fault, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step %1 failed.</source>
        <extracomment>%1 is a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step %1 failed: %2</source>
        <extracomment>%1 is a step, %2 the reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workflow says: %1</source>
        <extracomment>%1 is the message of a whole workflow</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more probe(s) failed.)</source>
        <extracomment>%1 is the sentence about the first probe that failed</extracomment>
        <translation>
            <numerusform>%1 (%n more probe failed.)</numerusform>
            <numerusform>%1 (%n more probes failed.)</numerusform>
        </translation>
    </message>
    <message>
        <source>The agent reported nothing about this run: its steps and probes are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agent has not reported yet. Its steps show here when it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of this run is longer than what is shown here. ChaosCenter has the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of this run is damaged: its steps and probes cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of this run is too large to be read here. Open it in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of this run is in a form that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of this run holds no steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some parts of the report could not be read; the rest is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress for %1, far longer than usual: %2.</source>
        <extracomment>%1 is a length of time, %2 such as &quot;usually 6 min, at most 9 min (the last 10 that finished)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunEvent</name>
    <message>
        <source>fault %1 ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <extracomment>%1 is a fault, %2 what it was aimed at, such as &quot;pod checkout-1&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;pod-delete reached pod checkout-1&quot;, %2 the agent&apos;s word such as &quot;reverted&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe %1: %2</source>
        <extracomment>%1 is a probe, %2 a word such as &quot;failed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;probe p99: failed&quot;, %2 what the probe said</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter took the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workflow started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 started</source>
        <extracomment>%1 is a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault %1 started</source>
        <extracomment>%1 is a fault</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <extracomment>%1 is a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run ended: %1</source>
        <extracomment>%1 is an outcome such as &quot;passed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFilterBar</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunListModel</name>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued %1</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a scenario, %2 an outcome: &quot;checkout-node-drain: weakness found&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1</source>
        <extracomment>%1 is a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>started %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>usually %1, at most %2 (the last %n that finished)</source>
        <extracomment>%n counts finished runs of a scenario, %1 and %2 are lengths of time such as &quot;6 min&quot;</extracomment>
        <translation>
            <numerusform>usually %1, at most %2 (the last %n that finished)</numerusform>
            <numerusform>usually %1, at most %2 (the last %n that finished)</numerusform>
        </translation>
    </message>
    <message>
        <source>far longer than usual: %1</source>
        <extracomment>%1 is such as &quot;usually 6 min, at most 9 min (the last 10 that finished)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>worst: %1 (%2)</source>
        <extracomment>%1 is the worst outcome of several runs, %2 how many of them had it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPicture</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>probes that passed of all: &quot;1 of 6&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probes passed: %1</source>
        <extracomment>%1 is &quot;1 of 6&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a step, %2 what is known of it: &quot;succeeded, 2 min, weight 10&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>passed</source>
        <comment>fault or probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>fault or probe</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaited</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>fault</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>verdict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <extracomment>%1 is a whole number: percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault %1: %2</source>
        <extracomment>%1 is a fault, %2 its verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a fault, %2 for instance &quot;probe p99: failed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts for the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why ChaosCenter says %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>with %n more that are not listed</source>
        <comment>faults</comment>
        <translation>
            <numerusform>with %n more that is not listed</numerusform>
            <numerusform>with %n more that are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more fault(s) not shown</source>
        <translation>
            <numerusform>%n more fault not shown</numerusform>
            <numerusform>%n more faults not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent sent no data about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more target(s) not shown</source>
        <translation>
            <numerusform>%n more target not shown</numerusform>
            <numerusform>%n more targets not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more probe(s) not shown</source>
        <translation>
            <numerusform>%n more probe not shown</numerusform>
            <numerusform>%n more probes not shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more message(s) not drawn</source>
        <translation>
            <numerusform>%n more message not drawn</numerusform>
            <numerusform>%n more messages not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more event(s) not shown</source>
        <translation>
            <numerusform>%n more event not shown</numerusform>
            <numerusform>%n more events not shown</numerusform>
        </translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <extracomment>Qt time format with seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no score that says anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it measured nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every fault was withstood: nothing failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The run found a weakness: %n of %1 fault(s) failed.</source>
        <translation>
            <numerusform>The run found a weakness: %n of %1 faults failed.</numerusform>
            <numerusform>The run found a weakness: %n of %1 faults failed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run found a weakness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test itself did not work. That says nothing about resilience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was ended before it could tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes on: this is how far it has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the run cannot be told from what the server says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>%1 is a number: the first run of a scenario is 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 (%2) by Resilience Desk</source>
        <extracomment>%1 is a moment, %2 a time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of the cluster&apos;s clock, shown in the zone %1; those in parentheses are not exact, because nobody told them.</source>
        <extracomment>%1 is a time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n probe(s)</source>
        <translation>
            <numerusform>%n probe</numerusform>
            <numerusform>%n probes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence diagram of the run; the list of events tells the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunScore</name>
    <message>
        <source>ChaosCenter keeps no weights for a single engine: its score is always 0 and says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights add up to 0, so ChaosCenter gives 0; that says nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faults add up to %1, the score of ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The name of one fault is part of another&apos;s: which weight counts is chance.</source>
        <extracomment>%1 is the sentence that the faults add up to the score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter computes the score when the run has finished; this is what counts so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter gave no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter keeps no weights for a single engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter gave no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no readable report of what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is longer than what was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was stopped through ChaosCenter, which then keeps 0 whatever was achieved before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last report is from before the end of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of one fault is part of another&apos;s: ChaosCenter takes one of the weights by chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report holds numbers that make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights or results may have changed since the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The faults add up to %1, ChaosCenter says %2. %3</source>
        <extracomment>%1 and %2 are scores, %3 is the sentence that says why they differ</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported no number: counts 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported nothing: counts 0 with its full weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped: counts 0 with its full weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never ran: counts 0 with its full weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no weight: does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several weights fit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunTable</name>
    <message>
        <source>for %1</source>
        <extracomment>%1 is a length of time for which a run has been queued, such as &quot;43 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunsFlow</name>
    <message>
        <source>Runs of which scenario?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on which delegate?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in which environment?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios with which tag?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>every %n hour</numerusform>
            <numerusform>every %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n second(s)</source>
        <translation>
            <numerusform>every %n second</numerusform>
            <numerusform>every %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every %n minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>every %1 h %2 min</source>
        <extracomment>%1 hours and %2 minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour at minute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 on</source>
        <extracomment>%1 is &quot;every 2 hours&quot;, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>%1 is &quot;every 5 minutes&quot;, %2 and %3 are times of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sundays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mondays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fridays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturdays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturdays and Sundays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day %1 of every month</source>
        <extracomment>%1 is the number of a day, or of several: &quot;1 and 15&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days %1 of every month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day %1 of %2</source>
        <extracomment>%1 is the number of a day, or of several; %2 are names of months</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;every day&quot; or &quot;Mondays&quot;, %2 are names of months</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 are days, such as &quot;every day&quot; or &quot;Mondays and Fridays&quot;, %2 times of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;every 15 minutes&quot;, %2 are days: &quot;Monday to Friday&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <extracomment>%1 is a short name of a weekday, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a schedule and the name of its time zone</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1, cluster time zone unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerArguments</name>
    <message>
        <source>Address of the ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the connection; the host by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http to another machine. Everybody on the way can then read the password and the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional CA certificates (PEM).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of certificates cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy of this connection: system (default), none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate (PEM), where the server asks for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (PEM); by default it is in the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--client-key goes with --client-cert only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--proxy takes system, none, http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepState</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weakness found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepTable</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>No score: nothing ran in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score: nothing was measured in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Score %1, but too little was measured to judge it: %2 of %n scenario(s).</source>
        <translation>
            <numerusform>Score %1, but too little was measured to judge it: %2 of %n scenario.</numerusform>
            <numerusform>Score %1, but too little was measured to judge it: %2 of %n scenarios.</numerusform>
        </translation>
    </message>
    <message>
        <source>Score %1 (%2). There is nothing to compare with in %3.</source>
        <extracomment>%1 is a score, %2 its word, %3 is for instance &quot;the 30 days before&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 (%2), unchanged from %3.</source>
        <extracomment>%1 is a score, %2 its word, %3 is for instance &quot;the 30 days before&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 (%2), up %3 on %4.</source>
        <extracomment>%1 is a score, %2 its word, %3 a number of points, %4 for instance &quot;the 30 days before&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 (%2), down %3 on %4.</source>
        <extracomment>%1 is a score, %2 its word, %3 a number of points, %4 for instance &quot;the 30 days before&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (now %2, up %3)</source>
        <extracomment>%1 is a scenario, %2 its score, %3 a number of points</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (now %2, down %3)</source>
        <extracomment>%1 is a scenario, %2 its score, %3 a number of points</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse.</source>
        <translation>
            <numerusform>%n scenario got worse.</numerusform>
            <numerusform>%n scenarios got worse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse, most of all %1.</source>
        <extracomment>%1 names some of them</extracomment>
        <translation>
            <numerusform>%n scenario got worse, most of all %1.</numerusform>
            <numerusform>%n scenarios got worse, most of all %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got worse: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>%n scenario got worse: %1.</numerusform>
            <numerusform>%n scenarios got worse: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better.</source>
        <translation>
            <numerusform>%n scenario got better.</numerusform>
            <numerusform>%n scenarios got better.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better, most of all %1.</source>
        <extracomment>%1 names some of them</extracomment>
        <translation>
            <numerusform>%n scenario got better, most of all %1.</numerusform>
            <numerusform>%n scenarios got better, most of all %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) got better: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>%n scenario got better: %1.</numerusform>
            <numerusform>%n scenarios got better: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every measured scenario scored 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <comment>scenarios</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weakest is %1 with %2 (%3).</source>
        <extracomment>%1 is a scenario, %2 its score, %3 the word for it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weakest are %1 with %2 each (%3).</source>
        <extracomment>%1 names scenarios, %2 is their score, %3 the word for it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) cannot be relied on, because the newest finished run broke: %1.</source>
        <extracomment>%1 names them</extracomment>
        <translation>
            <numerusform>%n scenario cannot be relied on, because the newest finished run broke: %1.</numerusform>
            <numerusform>%n scenarios cannot be relied on, because the newest finished run broke: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s) cannot be relied on, because the newest finished run broke.</source>
        <translation>
            <numerusform>%n scenario cannot be relied on, because the newest finished run broke.</numerusform>
            <numerusform>%n scenarios cannot be relied on, because the newest finished run broke.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too little was measured there to judge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a count and its outcome, such as &quot;12 passed&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s): %1.</source>
        <extracomment>%1 tells the outcomes: &quot;12 passed, 3 broken&quot;</extracomment>
        <translation>
            <numerusform>%Ln run: %1.</numerusform>
            <numerusform>%Ln runs: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A broken run is a test that failed itself; it says nothing about resilience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not measured again</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n not measured again</numerusform>
            <numerusform>%n not measured again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change of %1 is that of %n scenario(s) measured in both periods</source>
        <extracomment>%1 is a change of the score such as &quot;+3.1&quot;</extracomment>
        <translation>
            <numerusform>The change of %1 is that of %n scenario measured in both periods</numerusform>
            <numerusform>The change of %1 is that of %n scenarios measured in both periods</numerusform>
        </translation>
    </message>
    <message>
        <source>; left out: %1</source>
        <extracomment>continues a sentence: &quot;...; left out: 4 new, 3 not measured again&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n scenario(s) were measured.</source>
        <translation>
            <numerusform>The only scenario (%n) was measured.</numerusform>
            <numerusform>All %n scenarios were measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n scenario(s) were measured.</source>
        <translation>
            <numerusform>%1 of %n scenario was measured.</numerusform>
            <numerusform>%1 of %n scenarios were measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stale</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n never ran</numerusform>
            <numerusform>%n never ran</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n delegate(s) are active.</source>
        <translation>
            <numerusform>%1 of %n delegate is active.</numerusform>
            <numerusform>%1 of %n delegates are active.</numerusform>
        </translation>
    </message>
    <message>
        <source>others</source>
        <comment>delegates</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <extracomment>%1 names delegates that were connected once</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n hub(s) are available.</source>
        <translation>
            <numerusform>%1 of %n hub is available.</numerusform>
            <numerusform>%1 of %n hubs are available.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was read from the server yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is from %1; what happened since is not in it.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is still being read: figures of older days keep growing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No scenario changed of the %n that can be compared.</source>
        <translation>
            <numerusform>The only scenario (%n) that can be compared did not change.</numerusform>
            <numerusform>No scenario changed of the %n that can be compared.</numerusform>
        </translation>
    </message>
    <message>
        <source>A score outside 0 to 100 was met; it counts as 0 or 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 24 hours before</source>
        <extracomment>within a sentence: &quot;up 3.1 on the 24 hours before&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 7 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 30 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 90 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 12 months before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of %1 is missed by %2.</source>
        <extracomment>%1 is the target, %2 a number of points</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target of %1 is reached.</source>
        <extracomment>%1 is the target</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score: no runs are known in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <comment>projects</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The lowest of %n measured project(s) is %1 with %2.</source>
        <extracomment>%1 is a project, %2 its score; projects without a score are not counted</extracomment>
        <translation>
            <numerusform>The lowest of %n measured project is %1 with %2.</numerusform>
            <numerusform>The lowest of %n measured projects is %1 with %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The lowest of %n measured project(s) are %1 with %2.</source>
        <translation>
            <numerusform>The lowest of %n measured project are %1 with %2.</numerusform>
            <numerusform>The lowest of %n measured projects are %1 with %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data of %1 is from %2 or little later; what happened there since is not in it.</source>
        <extracomment>%1 names projects, %2 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenProof</name>
    <message>
        <source>the list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in server: no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in server still accepts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in server refuses it (401)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API server: no usable answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API server does not refuse it as revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API server refuses it (401 &quot;Token is revoked&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be shown to work before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenRound</name>
    <message>
        <source>proved dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n dead.</source>
        <comment>of several tokens</comment>
        <translation>
            <numerusform>%n dead.</numerusform>
            <numerusform>All %n dead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n of %1 may be alive.</source>
        <translation>
            <numerusform>Stopped: %n of %1 may be alive.</numerusform>
            <numerusform>Stopped: %n of %1 may be alive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 NOT proved.</source>
        <translation>
            <numerusform>%n of %1 NOT proved.</numerusform>
            <numerusform>%n of %1 NOT proved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and month as Qt&apos;s date format: &quot;3 Mar&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Day, month and year as Qt&apos;s date format: &quot;3 Mar 2025&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallView</name>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs only broke</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n unverified</numerusform>
            <numerusform>%n unverified</numerusform>
        </translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>which page of how many</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowApp</name>
    <message>
        <source>Explore an invented organisation; your own data is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, light, dark or contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, for instance de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how resilient your systems are, and what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands (each with --help):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes system, light, dark or contrast.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resilience-desk://...: show the run or scenario it leads to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open overview, scenarios, runs, delegates, hubs, probes or settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience Desk is running already, but its window does not answer. Wait a moment, or end that program, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start minimised, or in the tray where closing the window leads there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::AboutTab</name>
    <message>
        <source>Resilience Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How resilient are your systems, and what changed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, running with Qt %2 (built with %3)</source>
        <extracomment>%1 is a version, %2 the version of Qt it runs with, %3 the one it was built with</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works of others, each under its own licence.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::AccountCard</name>
    <message>
        <source>If you use single sign-on, you have no password here: create an API token in ChaosCenter and paste it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter makes API tokens under Settings, on the page that this button opens in your browser. Single sign-on works there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the token page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the token for this session only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is forgotten when the program ends, and you sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::AftermathCard</name>
    <message>
        <source>A revoked leak is not a closed leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this token somebody could read all other API tokens of that user and make new ones. Sessions cannot be listed; they live until they expire, 24 hours by default. Changing the password revokes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with that account and look through its tokens, newest first: revoke what nobody knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who held one of the old tokens while the new one was made may have read the new one: sign in again with the password to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may have it since</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n token(s) made since then, marked in the list.</source>
        <translation>
            <numerusform>%n token made since then, marked in the list.</numerusform>
            <numerusform>%n tokens made since then, marked in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token in the list was made since then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke a&amp;ll, issue a new one here...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revokes all tokens of this account and gives this device a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those &amp;made since then...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::AppearanceTab</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the desktop, also when it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
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
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and messages of the server stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tray the program goes on polling; its icon leads back to the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop shows no tray, so closing the window ends the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running in the &amp;tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Banner</name>
    <message>
        <source>The server cannot be reached; saved data is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out; saved data is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last update failed; saved data is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked; saved data is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::BucketChart</name>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day, an hour or a week that has not ended</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing %1 to %2; Escape shows the whole period.</source>
        <extracomment>%1 and %2 are days, hours or weeks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look less close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole period again (Escape)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ChainDigest</name>
    <message>
        <source>Chain of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ChartTableDialog</name>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values were copied as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ChartWidget</name>
    <message>
        <source>Menu: %1</source>
        <extracomment>%1 is the name of a chart</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table, copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values were copied as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ChoiceButton</name>
    <message>
        <source>Filter: %1</source>
        <extracomment>%1 is what a list can be narrowed by, such as &quot;Tag&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a list is narrowed by, such as &quot;Tag&quot;, %2 the value
----------
%1 is what a list is narrowed by, such as &quot;Tag&quot;, %2 a number of values</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ChoiceDialog</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Command</name>
    <message>
        <source>Standard output takes nothing more: look for free space, or write to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDetails</name>
    <message>
        <source>Owner: may do everything in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor: may do nearly what an owner may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Executor: may run and stop scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer: may look, and change nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a member any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role not known yet: treated as a viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the projects of this connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen one is shown after signing in and with Show, and leads the list of projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: they come with the first synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To &quot;%1&quot;, by %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDetailsFlow</name>
    <message>
        <source>Sign in to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking ...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionDialog</name>
    <message>
        <source>Edit the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken with the next request. Another server or account is a connection of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionEditFlow</name>
    <message>
        <source>A connection needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another connection has this name. Choose one that tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a proxy. Its kind, host and port are needed, and no password: http://proxy.example.org:3128</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionRow</name>
    <message>
        <source>%1: %2, %3</source>
        <extracomment>%1 is the name of a connection, %2 its state, %3 its account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again to sign out of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the token of %1 anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted: everybody on the way can read its token. You allowed that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address is not encrypted, and you did not allow that: nothing is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at the gateway in front of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using plain http for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionsFlow</name>
    <message>
        <source>A ChaosCenter answers at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ChaosCenter answers at %1: release %2, with single sign-on.</source>
        <extracomment>%1 is a server, %2 a range of releases such as &quot;3.9 or later&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ChaosCenter answers at %1: release %2.</source>
        <extracomment>%1 is a server, %2 a range of releases such as &quot;3.9 or later&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing out: revoking the token and checking that it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a connection, %2 a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe without a proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe the token from this computer without a proof?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it can go on working with it. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the token to %1 without encryption?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody on the way can read it, and act as you with it. Use https if the server offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow plain http</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ConnectionsTab</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One server and one account each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a ChaosCenter to see its scenarios and runs here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DelegateFoot</name>
    <message>
        <source>namespace %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may reach the whole cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may reach its namespace only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios on it: %1</source>
        <extracomment>%1 are names of scenarios that run on a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DelegateListModel</name>
    <message>
        <source>%1, upgrade due</source>
        <extracomment>%1 is a version such as &quot;3.9.0&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive since %1</source>
        <extracomment>%1 is a time, or a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln scenario(s) cannot run until it is connected again: look at its pods in the target cluster.</source>
        <translation>
            <numerusform>%Ln scenario cannot run until it is connected again: look at its pods in the target cluster.</numerusform>
            <numerusform>%Ln scenarios cannot run until it is connected again: look at its pods in the target cluster.</numerusform>
        </translation>
    </message>
    <message>
        <source>No scenario runs on it; it may have been given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made in ChaosCenter and has never connected: apply its manifest in the target cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An upgrade is due: others of this ChaosCenter run %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pre-production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DelegateMenu</name>
    <message>
        <source>Show its &amp;delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy environment &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy delegate i&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DelegatesPage</name>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved delegates could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none with this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No environments yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates live in environments: make one in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delegates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delegate carries out the runs in a cluster: enable one in ChaosCenter, in an environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates that were connected once and are not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates that have never connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates that are connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, tag or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter delegates and environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the delegates of all environments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Desk</name>
    <message>
        <source>The folder %1 could not be created. Check its permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved connections in %1 could not be read. They are left as they are; sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved connections were damaged. The file was kept as %1; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection could not be saved in %1, so it lasts until the program ends. Check the file&apos;s permissions and free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device&apos;s token was revoked. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token for %1 in the keychain. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token for %1 is in another keychain (%2) than that of this session (%3). Use a session with the other one, or sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DocsDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public pages about Litmus. They open in your browser and need the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search pages and faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page has all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DocsMenu</name>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::DocumentSaver</name>
    <message>
        <source>The report is saved as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::EnvironmentListModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <extracomment>how many delegates of an environment are connected: &quot;3 of 4 active&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Error</name>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the address and the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not prove its identity. If it uses a certificate of your own authority, add that authority&apos;s file to the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but not as ChaosCenter. Use the address that opens ChaosCenter in a browser, without a page behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept its own address. Ask its administrator to add the address to ALLOWED_ORIGINS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 no longer accepts the token: it was revoked or has expired. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the request: the token has ended or the account lacks the right. Sign in again if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not allow this account to do that. Ask an owner of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has deactivated this account. Ask its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the user name or the password, or the account is deactivated. Check both and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants the initial password of this account to be changed first. Change it in ChaosCenter, then sign in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not have that any more. Refresh and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejects the request. The details tell its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs a release of ChaosCenter without this function. It works after an upgrade.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for fewer requests. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed to answer. If it stays, tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer that cannot be read. If it stays, tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent more than this program reads at once. Nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no token for this connection. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it; the program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no desktop session, so no keychain can be reached. Keep the token for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is installed. Install the package gnome-keyring (or kwalletmanager on KDE), or keep the token for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to the keychain was denied. Allow it, or keep the token for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time. Look for its password prompt, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain said yes but did not do it. Try again, or keep the token for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain failed. If it was restarted, restart this program too; else keep the token for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history cannot be opened. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can be read but not written. New data is shown until the program ends, and not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what was saved before is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is damaged. Restart the program: it sets the damaged file aside and reads everything again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was written by a newer version of this program and is left untouched. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history failed. The details tell the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved connections cannot be read. Check the permissions of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections cannot be saved. Check the permissions of %1 and the space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connections were saved by a newer version of this program and are left untouched. Use that version to change them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to %1 at the moment, so nothing was saved. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the address of ChaosCenter, for example https://chaos.example.net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address. Type it like https://chaos.example.net.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to begin with https:// (or http:// on this machine).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the user name and password out of the address; they are asked for separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out everything from the first ? or # of the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the password. Use https, or confirm plain http for this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a ChaosCenter token. Copy it again, complete, from ChaosCenter&apos;s account settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token has expired. Create a new one in ChaosCenter&apos;s account settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept this token. It was revoked, or it belongs to another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not create a usable API token. Create one in ChaosCenter&apos;s account settings and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API token &quot;%1&quot; of %2 could not be revoked and is still alive: revoke it in ChaosCenter&apos;s account settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of %1 could not be ended; it ends by itself, after 24 hours by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token of this account has that fingerprint. List the tokens and copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tokens begin with that fingerprint. Give more of its digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fingerprint has at least 8 of the digits 0 to 9 and a to f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a ChaosCenter token. Paste it again, complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another token is being worked on. Wait until that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token had expired already; nothing accepts it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead. Both servers accepted the token before and refuse it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NOT revoked: %1 still accepts the token. Try again, and tell the administrator if it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refuses the token, but it was not seen working before: it may have been revoked earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proved: the token may still be alive. %1 Revoke it again until it is proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached through the proxy of this connection. Check the proxy&apos;s address and whether it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login page of the network answers instead of %1. Open any page in a browser and sign in to the network; this program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not connected to a network, so %1 cannot be reached. Connect it; this program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a history of this program. Choose a file that was exported by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of this program. Use that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Use an older export of it, if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was left as it is. Choose another name, or allow to overwrite it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no space left for %1. Free some, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be worked with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network wants you to sign in before %1 can be reached. Open any page in a browser and do so; this program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read or holds no certificate (PEM), so %2 cannot prove its identity. Put it back, or sign in again with another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link that was opened is none of Resilience Desk, or it is damaged. Copy it again, complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link that was opened leads to something that this version of Resilience Desk does not know. It shows runs and scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of %1 was changed all the same: from now on, use the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the password of %1 was changed is not known: try the new one first, then the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before anything was revoked. The token is still alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token had been revoked already; both servers refuse it as revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead. Both servers accepted the token before and refuse it now. Its entry stays in the list and works no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1: litmusctl is not signed in here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a configuration of litmusctl: it holds no accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written, so the token is still in it. Check its permissions and its folder&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these lines of the file say is not understood and was left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) of the file have no token or no address.</source>
        <translation>
            <numerusform>%n user of the file has no token or no address.</numerusform>
            <numerusform>%n users of the file have no token or no address.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token in litmusctl&apos;s file has expired: its sessions last 24 hours. Sign in again with litmusctl, or here with a password or an API token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login page of the network answers instead of %1. Open any page in a browser, sign in to the network, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends to another of its own addresses. Use that one: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sends to %2, as a login page of the network or a gateway in front of ChaosCenter does. Open any page in a browser, sign in to the network if it asks, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept its own address. Ask its administrator to add this to ALLOWED_ORIGINS: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 A token &quot;%2&quot; may have been made all the same: look through the list and revoke it.</source>
        <extracomment>%1 is a sentence that says what went wrong, %2 the name of a token</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the token a name that tells who will use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token lives for 1 to 36500 days. With less ChaosCenter would make one that is dead from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has no token of its own for this connection. Sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leaked token is of another account. Sign in with that account, and look through its tokens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a user name and a password, or others. Sign in again with the user in the proxy&apos;s address and its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client certificate %1 or its key cannot be used to reach %2: a file is missing or no PEM, or the passphrase is another one. Put them back, or sign in again with others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this computer in without the right client certificate. Sign in again with its file and its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that this device had before (fingerprint %1) could not be put back: this device has the new one now, and both are alive. Revoke the old one on the page of the tokens.</source>
        <extracomment>%1 is a fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the token: nothing is sent to it. Allow plain http for this connection in Settings, or sign in again by https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain stays locked: its password prompt was dismissed, or could not be shown. You are not signed out; unlock it when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keychain has for this connection is damaged, or was written by a newer version of this program. Use that one, or sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form. Choose the file that begins with BEGIN CERTIFICATE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate in %1 ended on %2. Get a new one.</source>
        <extracomment>%1 is a file, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate in %1 begins on %2. Until then, and with a clock that is wrong, it is refused.</source>
        <extracomment>%1 is a file, %2 a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no private key (PEM, RSA or elliptic curve). Choose the file of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 is protected. Enter its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the key in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key in %1 belongs to another certificate. Choose the two that were issued together.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::EventTable</name>
    <message>
        <source>Nobody noted when; it must have been about then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chain of events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::EvidenceDialog</name>
    <message>
        <source>Scenarios of the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never ran %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What carries out the runs, in the target clusters; lost ones first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogues of faults; those that are not available first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s); Enter or a click shows the runs</source>
        <translation>
            <numerusform>%Ln line; Enter or a click shows the runs</numerusform>
            <numerusform>%Ln lines; Enter or a click shows the runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ExplainDialog</name>
    <message>
        <source>How the score is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scores, one by one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::FactList</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A value and the remark about it, for instance a score that is none and why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <extracomment>%1 is what is copied, for instance &quot;Run id&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::FaultCounters</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>n.a.</source>
        <extracomment>short for &quot;not available&quot;: faults without a verdict</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by the server. The parts need not add up to the total.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Gateway</name>
    <message>
        <source>%1 cannot prove its identity: its certificate is not trusted. Ask its administrator, or add the authority&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached through the proxy. Check the proxy of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer in time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check the network and the address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service needs an address that begins with https://, and a client ID. Ask the administrator of the gateway for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers, but not as an OpenID Connect provider. Check the address of the sign-in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 calls itself by another address than the one that was typed. Type it exactly as its administrator gave it, with or without the slash at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 wants to be signed in to without encryption. Nothing was sent; tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not offer the way this program signs in (authorization code with PKCE S256). Ask its administrator to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses the port to which the browser has to come back. Close it, or choose another port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Choose a default browser on this computer, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in in the browser in time. Start again and finish on the page that opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer came back that does not belong to this sign-in, and was not used. Start again; if it happens again, tell the administrator of the gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the sign-in. Start again and agree there, or ask its administrator for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended the sign-in with an error. Try again; if it stays, tell its administrator what the details say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not take its own answer back: it was used before, or too late, or the client ID is another one. Start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed to answer. Try again; if it stays, tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 gave no token that this program can use. Tell its administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered for another sign-in, program or person. The token was thrown away; start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and this computer have clocks that differ too much. Set the clock, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to the gateway has ended. Sign in to it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to the gateway was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and go back to Resilience Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience Desk says why. You can close this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in of Resilience Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in service needs an address that begins with https://, exactly as it calls itself. Ask the administrator of the gateway for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client ID is missing. Ask the administrator of the gateway for the one of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the header in which the gateway looks for its token. Its administrator knows which one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header Authorization belongs to ChaosCenter. The gateway has to look in another one: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway&apos;s token goes in one of these headers: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser has to come back to a path such as /callback, or to an address such as http://127.0.0.1:8400/callback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the gateway wants to see goes over https only. Use an address of the server that begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::GatewayArguments</name>
    <message>
        <source>The server is behind a gateway: address of the OpenID Connect provider, exactly as it calls itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID of this program at the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header in which the gateway looks for its token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes to ask the provider for; &quot;openid offline_access&quot; by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the browser comes back to, as it is registered at the provider: a path, /callback by default, or http://127.0.0.1:PORT/PATH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway needs all of --gateway-issuer, --gateway-client and --gateway-header.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::GatewayDialog</name>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of %1</source>
        <extracomment>%1 is a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is set. Where one stands in front of ChaosCenter, it wants a token of its own, which an OpenID Connect sign-in in your browser brings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no gateway any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::GatewayForm</name>
    <message>
        <source>The administrator of the gateway knows these. The address to register at the sign-in service for this program is %1.</source>
        <extracomment>%1 is an address such as http://127.0.0.1/callback</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in service (issuer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header with its token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser comes back to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::GatewayKeeper</name>
    <message>
        <source>The sign-in at the gateway could not be kept: it lasts until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again: it does not take the token it is shown in %2.</source>
        <extracomment>%1 is a server, %2 the name of an HTTP header</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::GatewayPanel</name>
    <message>
        <source>Signed in at the gateway with %1.</source>
        <extracomment>%1 is the host of a sign-in service</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until %2 for you to sign in with %1, on the page in your browser. This goes on by itself then.</source>
        <extracomment>%1 is the host of a sign-in service, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address, open it in a browser on this computer and sign in with %1 before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from the browser: asking %1 for the token ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1 for its sign-in page ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at the &amp;gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the browser again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the a&amp;ddress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Header</name>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which project is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server now (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several projects...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1</source>
        <extracomment>%1 is the title of a page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export and print</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HeatChart</name>
    <message>
        <source>%1 (deleted)</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s), the weakest first.</source>
        <extracomment>%n counts scenarios</extracomment>
        <translation>
            <numerusform>%n scenario.</numerusform>
            <numerusform>%n scenarios, the weakest first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Weakest: %1 with %2.</source>
        <extracomment>%1 is the name of a scenario, %2 a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n without a score.</source>
        <extracomment>%n counts scenarios</extracomment>
        <translation>
            <numerusform>%n without a score.</numerusform>
            <numerusform>%n without a score.</numerusform>
        </translation>
    </message>
    <message>
        <source>The arrow keys walk through scenarios and time, Enter shows the runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 newest score in the period</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no score in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 newest score</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, the worst of %n run(s)</source>
        <extracomment>%1 is an outcome such as &quot;broken&quot;, %n counts runs</extracomment>
        <translation>
            <numerusform>%1, of %n run</numerusform>
            <numerusform>%1, the worst of %n runs</numerusform>
        </translation>
    </message>
    <message>
        <source>ran without a score: its outcome; blank: did not run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HelpFlow</name>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All pages and faults...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HistoryCommand</name>
    <message>
        <source>The history is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New runs: %1, changed: %2, new scenarios: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history before is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n month(s)</source>
        <translation>
            <numerusform>Kept: %n month</numerusform>
            <numerusform>Kept: %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved. Check the permissions and the free space of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: %1, of it free: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1, from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check: %1, in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check: %1, damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: projects %2, scenarios %3, runs %4, last contact %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no history yet. Run &quot;resilience-desk sync&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes care of the history file as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>info: what it holds; check: look for damage; export: copy it into a file; import FILE: add what an export knows; retention [MONTHS|all]: how long runs are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to export to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export even if the file exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to export to: --output FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many months to keep, from 1 to 1200, or &quot;all&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with the history: info, check, export, import FILE or retention [MONTHS|all].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. What was added until now stays; import the file again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. What was removed until now stays removed; the rest follows later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the file and keeping a copy of the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HubContentsView</name>
    <message>
        <source>Ready-made scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s)</source>
        <translation>
            <numerusform>%Ln fault</numerusform>
            <numerusform>%Ln faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready-made scenario(s)</source>
        <translation>
            <numerusform>%Ln ready-made scenario</numerusform>
            <numerusform>%Ln ready-made scenarios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable</source>
        <translation>
            <numerusform>%Ln unreadable</numerusform>
            <numerusform>%Ln unreadable</numerusform>
        </translation>
    </message>
    <message>
        <source>No hub is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see the faults and scenarios in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fault or scenario has all these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no files of this hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fault and no scenario in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public page about this fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no public page about this fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only faults have public pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the hub does not say more about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search faults and scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults and ready-made scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HubListModel</name>
    <message>
        <source>available</source>
        <extracomment>a hub whose files the server has</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not available</source>
        <extracomment>a hub whose files the server does not have</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synchronising</source>
        <extracomment>a hub whose files the server is fetching</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archive %1</source>
        <extracomment>%1 is where the archive is fetched from, such as &quot;example.org/hub.zip&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with ChaosCenter, which keeps it up to date by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with ChaosCenter, which could not fetch it: its administrator has to see why the server does not reach the hub&apos;s repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has never fetched its files: synchronise it, or look at its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot open its copy of it: synchronise it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronised %1, on %2.</source>
        <extracomment>%1 is an age such as &quot;2 h ago&quot;, %2 a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, branch %2</source>
        <extracomment>%1 is the address of a repository, %2 the name of a branch</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in hub cannot be synchronised by hand: ChaosCenter does it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by itself</source>
        <extracomment>how a hub that nobody has to synchronise is synchronised</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made</source>
        <extracomment>ready-made scenarios in a hub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HubMenu</name>
    <message>
        <source>Synchronising ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Synchronise now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy hub i&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server fetches the files of the hub anew, for everybody. This may take a minute and more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HubsFlow</name>
    <message>
        <source>What is in a hub is not kept: it can be seen while its ChaosCenter is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not read its copy of this hub: synchronise the hub, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ChaosCenter is not connected: sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synchronised: the server has fetched the files of this hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server says that it has synchronised this hub, but the time of its last synchronisation is still the one before. Look at the hub in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not answered for a minute and may still be fetching the files. Refresh later to see when it has synchronised the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not fetch the files of this hub: look at its address and credentials in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1</source>
        <extracomment>%1 says who may do it</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::HubsPage</name>
    <message>
        <source>The saved hubs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none with these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hubs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hub is a catalogue of faults and ready-made scenarios: add one in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter hubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the hubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ImportCard</name>
    <message>
        <source>Or take over a sign-in of litmusctl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its session ends after 24 hours; an API token of this device&apos;s own is made with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards &amp;remove the token from the file and end that session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>litmusctl has to sign in again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins of litmusctl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, expired</source>
        <extracomment>%1 is a user, %2 the address of a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Keychain</name>
    <message>
        <source>There is no desktop session, so no keychain can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is installed. Install the package gnome-keyring (or kwalletmanager on KDE) and sign in to the desktop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain was never used. It asks for a new password when the first token is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::LeakCard</name>
    <message>
        <source>This is not a ChaosCenter token. Copy it again, as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unnamed user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to %1; does not say when it expires.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to %1; expired on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to %1; expires on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token leaked?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it. It is read on this machine only, then revoked for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it. It is read on this machine, sent to %1 only, and revoked for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaked token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke and &amp;prove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the token here (Ctrl+V)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::LinkFlow</name>
    <message>
        <source>The link that was opened belongs to a ChaosCenter that is not connected here. Sign in to it first, then open the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link that was opened belongs to a project that the account at %1 does not show. Ask its owner to invite you, or refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run of the link that was opened is not in the history. It may be too new or too old: refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario of the link that was opened is not in the history. It may be too new: refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::LinkHint</name>
    <message>
        <source>ChaosCenter shows the project that is active in your browser: choose the one this belongs to there first. If it asks you to sign in, it forgets where you wanted to go; open it again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter shows the project that is active in your browser: choose &quot;%1&quot; there first. If it asks you to sign in, it forgets where you wanted to go; open it again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Lockdown</name>
    <message>
        <source>Revoking and checking that it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token of this device here. One that was here before is in the list of tokens of your account: look through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiped from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives until %1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known until when it lives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiped without a proof: the token with the fingerprint %1 may still be alive at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits until what is under way with its token has come to an end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::LockdownDialog</name>
    <message>
        <source>%1 (fingerprint %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is compromised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also remove the saved &amp;history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Wipe anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke and wipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>the name of a connection, and what has become of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection on this computer: nothing to revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of this computer is revoked at every connection below, which is proved, and then wiped from the keychain. Other tokens of your accounts stay: look through them in Settings &gt; Tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking the tokens of this computer and checking that they are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is done. What is kept can be tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left on this computer, but not every token is proved dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Nothing of this computer&apos;s is accepted any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiping anyway ends nothing: what works with these tokens goes on working, at %1, until somebody revokes them from another machine.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::LockdownFlow</name>
    <message>
        <source>This computer is compromised...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Litmus documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment documentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public chaos hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Resilience Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <comment>runs in progress</comment>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>project on connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on %1</source>
        <comment>projects of a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Qt date format of a day and month, short, such as &quot;3 Nov&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yy</source>
        <extracomment>the same with the year, such as &quot;3 Nov 26&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <comment>chosen by the user</comment>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message>
        <source>What Litmus is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugin for developer portals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequently asked questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API documentation (of Litmus 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LitmusChaos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source code of Litmus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of pods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of %1</source>
        <extracomment>%1 is the name of a product, such as &quot;AWS&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::NewPasswordCard</name>
    <message>
        <source>The two passwords differ. Type the new one twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account still has its initial password, which ChaosCenter wants to be changed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password, once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the &amp;password and go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::NewTokenDialog</name>
    <message>
        <source>Making the token ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after 60 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not copied, and nobody can show it again. Close once more if you do not need it, and revoke it then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what will use it, such as ci-nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Its value is shown once and kept nowhere here. Whoever has it can do all that this account can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only time that its value is shown. Copy it to where it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of the new token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;as a secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::NoticeBox</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Order</name>
    <message>
        <source>The run of %1</source>
        <extracomment>%1 is the name of a scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1 of %2</source>
        <extracomment>%1 is the number of a run, %2 the name of its scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter refused to run %1. Your role was executor: either it has changed, or this ChaosCenter lets only owners run scenarios, as releases 3.9 do. Ask an owner of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter refused it. %1 Or the token has ended: then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter refused it: the delegate %1 is not connected. Look at its pods in the target cluster, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter does not have %1 or its delegate any more. Refresh and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter does not have that run of %1 any more. Refresh and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ChaosCenter cannot stop runs: releases from 3.1 on can. Stop it in the target cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not run. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not stopped. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking ChaosCenter to run %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter agreed to run %1; looking for the new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in progress, for %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 a length of time such as &quot;2 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is queued and waits for its delegate %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 the name of a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has ended: %2.</source>
        <extracomment>%1 is &quot;Run 14 of checkout&quot;, %2 an outcome such as &quot;weakness found&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new run: %1 has a schedule by now, and ChaosCenter only submitted that again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still queued: its delegate %2 has not picked it up. Look at the delegate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still in progress; its row tells when it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter agreed to run %1, but does not say what became of it. Its runs will show it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter did not answer, so nobody knows whether %1 was run. Look at its runs before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking ChaosCenter to stop a run of %1...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter agreed to stop it; %1 is still in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not stopped: it had ended before, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter agreed to stop it, but has not confirmed that %1 is stopped. Its delegate %2 has to carry it out: look whether it is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter did not answer, so nobody knows whether %1 is stopped. Refresh and look at it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::OrderDialog</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its faults are injected there at once. The new run is followed here from the queue on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stopped run tells nothing about resilience: it gets no score, whatever has passed so far. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a production environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delegate is not connected: what goes on in the cluster may go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &quot;%1&quot; now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop run %1 of &quot;%2&quot;?</source>
        <extracomment>%1 is the number of a run, %2 the name of its scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::OrderFlow</name>
    <message>
        <source>ChaosCenter has not answered the last request for it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out of its ChaosCenter: sign in again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ChaosCenter cannot be reached just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token for its ChaosCenter cannot be read from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its ChaosCenter is not connected yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run does not go on any more: there is nothing to stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <extracomment>%1 is the reason, a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of its ChaosCenter wants you to sign in again first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::OutcomeChart</name>
    <message>
        <source>Nothing ran in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Left and right walk through the bars, Enter shows the runs of one.</source>
        <extracomment>%1 is a list such as &quot;12 passed, 3 broken&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::OutcomeFilterButton</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Outcome: %n chosen</source>
        <translation>
            <numerusform>Outcome: %n chosen</numerusform>
            <numerusform>Outcome: %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::OverviewNotice</name>
    <message>
        <source>The history is still being read: figures of older days keep growing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is shown was read %2; what happened since is not in it.</source>
        <extracomment>%1 is a sentence, %2 an age such as &quot;6 d ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran in this period. The newest run started %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ran in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing was measured: %n run(s) broke. The tests need repair; how resilient the systems are is not known.</source>
        <translation>
            <numerusform>Nothing was measured: %n run broke. The tests need repair; how resilient the systems are is not known.</numerusform>
            <numerusform>Nothing was measured: %n runs broke. The tests need repair; how resilient the systems are is not known.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::OverviewPage</name>
    <message>
        <source>Score over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over scenarios, band from lowest to highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest score of each in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest score of each, the weakest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year, day by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst outcome of each day, whatever the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be compared: no scenario was measured in this period and in the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hollow: under half measured, or not over yet</source>
        <extracomment>points of a line in a chart; goes on behind a sentence about that chart</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::PanicCommand</name>
    <message>
        <source>This revokes the token of this computer at every connection and wipes it from the keychain. It cannot be undone. Type yes to do it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>what somebody types to confirm; must be the word that the question names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection on this computer: nothing to revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows until when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May still be alive at %1: the token with the fingerprint %2, %3.</source>
        <extracomment>%1 is a server, %2 a fingerprint, %3 &quot;until 3/4/27 at most&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept is tried again by the same command, once server and keychain can be reached. From another computer, revoke the token in the list of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. Only what was told until now is proved; the rest may be alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is compromised: revokes its token at every connection, proves that both servers refuse it, and then wipes it from the keychain. What cannot be proved or read is kept and said. From another computer, &quot;tokens revoke --url URL --token-stdin&quot; ends a token that you have, and &quot;tokens revoke --fingerprint F&quot; one in the list of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not ask. Needed where no terminal is there to answer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the saved history, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe also what cannot be proved dead, and say what may go on living.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;panic&quot; takes options only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can be asked here, so nothing was revoked: say --yes to do it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was revoked and nothing was wiped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Password</name>
    <message>
        <source>8 to 16 characters, with a digit, a small letter, a capital letter and one of @ $ ! % * ? _ &amp; # (the last from ChaosCenter 3.11 on).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password is too short: it needs at least 8 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password is too long: ChaosCenter takes 16 characters at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password needs a digit from 0 to 9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password needs a small letter from a to z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password needs a capital letter from A to Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password needs one of the characters @ $ ! % * ? _ &amp; #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password has to differ from the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter does not take this password. Choose another one: 8 to 16 characters, with one of @ $ ! % * ? _ &amp; instead of #.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::PeriodDialog</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n whole day(s), compared with as many before.</source>
        <translation>
            <numerusform>%n whole day, compared with as many before.</numerusform>
            <numerusform>%n whole days, compared with as many before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ProbeDetails</name>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 is &quot;passed&quot; or &quot;failed&quot;, %2 the name of a scenario</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a scenario, %2 the names of faults in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it tells in runs, and where, stands here once it was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No probe is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see what it told and where it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last results and uses of the probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of the &amp;scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProbeListModel</name>
    <message>
        <source>not used lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the last %1: %2 passed, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has used it so far, or none lately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) of scenarios that this project does not have are left out: they were deleted, or belong to other projects with a probe of the same name.</source>
        <translation>
            <numerusform>%Ln result of a scenario that this project does not have is left out: it was deleted, or belongs to another project with a probe of the same name.</numerusform>
            <numerusform>%Ln results of scenarios that this project does not have are left out: they were deleted, or belong to other projects with a probe of the same name.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProbeMenu</name>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProbesPage</name>
    <message>
        <source>The saved probes could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none with this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No probes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A probe tells during a fault whether the system holds: make one in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes that failed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes that passed last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes that were not used lately, or not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, fault or scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Profile</name>
    <message>
        <source>No folder for the demo could be made in %1. Free some space there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved history was damaged. It was kept as %1, and a new one was begun; it fills again with the next synchronisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history can be read but not written, so nothing new is saved. Check the permissions and the free space of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo server could not start: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProfileCommand</name>
    <message>
        <source>There is no connection yet. Sign in first: resilience-desk sign-in --url URL --username NAME --password-stdin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection called %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no project called %1 in the history. Run &quot;resilience-desk sync&quot; first, or check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several projects are called %1. Use the project&apos;s id, or --connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of %1 wants you to sign in again: do it in the window, or with the command sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProjectRights</name>
    <message>
        <source>Your role was %1 when it was read last: it may have changed. Ask an owner of the project.</source>
        <extracomment>%1 is a role such as &quot;owner&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role is %1: ask an owner of the project for another one.</source>
        <extracomment>%1 is a role such as &quot;viewer&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are no member of it: ask an owner of the project to invite you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role is not known yet: refresh and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only executors and owners of the project %1 may run its scenarios.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only executors and owners of the project %1 may stop its runs.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes an owner of the project %1 to synchronise its hubs.</source>
        <extracomment>%1 is the name of a project</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ProofCard</name>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pasted token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the local journal without its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ReleaseProbe</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>releases: &quot;3.11 to 3.17&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RenderCommand</name>
    <message>
        <source>The picture could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a picture of a page as PNG, without a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the demo instead of your own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, 1280x800 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels per point, for instance 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light (default), dark or contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language, for instance de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, empty, loading, offline, signed-out, error or denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output is missing: the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size takes WIDTHxHEIGHT, for instance 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme takes system, light, dark or contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--state takes normal, empty, loading, offline, signed-out, error or denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--scale takes a number from 0.5 to 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page &quot;%1&quot;. Pages are overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome and sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overview, scenarios, runs, delegates, hubs, probes, settings, tokens, connections, wall, welcome or sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ReportCommand</name>
    <message>
        <source>There is nothing to report yet. Run &quot;resilience-desk sync&quot; first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report the demo instead of your own data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this project, by name or id; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this connection, by name or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also one section per scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a4 or letter; by default what is usual in your country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write even if the file exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write a message with the report and the PDF attached; nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the message is for; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the message is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the report, for instance de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output is missing: the file to write. Or --mail-file for a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes pdf, html, png, csv or json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture shows one page: leave --detail out, or take pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--paper takes a4 or letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --overwrite it is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not understood: the file to write is given with --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--mail-to and --mail-from belong to a message: give --mail-file, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message cannot be written to standard output. Give a file with --mail-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--output and --mail-file name the same file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name, or replace it with --overwrite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes what the Overview shows as a document: one page, or with --detail a section per scenario. With --run, one run with its faults and probes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this run, by its id, instead; its server is asked for the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pdf, html, png, csv or json, for a run pdf, html or md; by default the ending of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file to write; - is standard output, for html, csv, json and md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--run takes the id of a run; &quot;resilience-desk runs --json&quot; tells it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 does not go with --run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--format takes pdf, html or md for a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only html, csv, json and md can be written to standard output. Give a file with --output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run %1 in the history. Run &quot;resilience-desk sync&quot; first, or check the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run belongs to a connection that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter does not have the run any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What happened in a run is not kept here: its report needs the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ReportFlow</name>
    <message>
        <source>One page as &amp;PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into the folder of your documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF with &amp;all scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;rint...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, one page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page or mail (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not take the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RevokeDialog</name>
    <message>
        <source>Revoke a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever works with this token stops working at once. This cannot be undone: who still needs access needs a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the token of this device: revoking it signs this program out of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that will be revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke several tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Revoke all %n token(s) but this device&apos;s?</source>
        <translation>
            <numerusform>Revoke the %n token that is not this device&apos;s?</numerusform>
            <numerusform>Revoke all %n tokens but this device&apos;s?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke these %n token(s)?</source>
        <translation>
            <numerusform>Revoke this %n token?</numerusform>
            <numerusform>Revoke these %n tokens?</numerusform>
        </translation>
    </message>
    <message>
        <source>Whatever works with them stops working at once. This cannot be undone: who still needs access needs a new token. They are revoked one after the other, and each is tried before and after: you see a proof for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that were made in the meantime are revoked, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Revoke %n token(s)</source>
        <translation>
            <numerusform>&amp;Revoke %n token</numerusform>
            <numerusform>&amp;Revoke %n tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace this device&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this device&apos;s token?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new one is made, stored and tried. Only then the old one is revoked, which cannot be undone, and you see its proof. When a step fails, this device keeps the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Revoke these %n token(s) and replace this device&apos;s?</source>
        <translation>
            <numerusform>Revoke this %n token and replace this device&apos;s?</numerusform>
            <numerusform>Revoke these %n tokens and replace this device&apos;s?</numerusform>
        </translation>
    </message>
    <message>
        <source>First a new token for this device is made, stored and tried: when that fails, nothing is revoked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RollupMenu</name>
    <message>
        <source>&amp;Open this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy project &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RollupModel</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To target</source>
        <extracomment>column: how far a score is above or below its target</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RoundCard</name>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>A line of a list: %1 is the name of a token, %2 its fingerprint, %3 what came of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not revoked was left as it is: choose it again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofs, one line each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop after this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, fingerprints and verdicts; no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proofs: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunCompareDialog</name>
    <message>
        <source>&amp;Only what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunCompareFlow</name>
    <message>
        <source>The server told about no fault of these runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults and probes are not compared: the connection is not at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults and probes are not compared. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults and probes are being read from the server...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunDetailsFlow</name>
    <message>
        <source>What is shown was read earlier. %1</source>
        <extracomment>%1 is the sentence that says what is in the way</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter does not have this run any more. What was saved of it is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not read the details of this run. Ask an owner of the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details of this run are larger than what is read here. Open it in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened in the run is told by the server, and the connection is not at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 says that there is no connection, %2 why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manifest could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known which delegate ran this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunDetailsPanel</name>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the scenario was deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario was deleted on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notify id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list to see what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the scenario in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking ChaosCenter what happened ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps, probes, manifest and logs of this run (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunDigest</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunFilterBar</name>
    <message>
        <source>Filter runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by scenario, fault, delegate or run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Faults are found where a probe has told about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scenario...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delegate...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Environment...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag of the scenario...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Da&amp;ys...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whenever started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By &amp;scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunListModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a column of a table, %2 what it says</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunMenu</name>
    <message>
        <source>Open &amp;run in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;scenario in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy run &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For somebody who uses Resilience Desk with the same ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare the two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ompare with the run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link for Resilience Des&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs of &amp;this scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only runs on this d&amp;elegate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunPage</name>
    <message>
        <source>Asking for the manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter keeps what the run executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step and its log is fetched from the cluster, by way of its delegate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delegate fetches it from the cluster. That may take up to a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking ChaosCenter what happened ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the manifest or log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the steps are drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunPageHead</name>
    <message>
        <source>What is on this page as PDF, HTML or Markdown (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to report before ChaosCenter has told what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario was deleted on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in &amp;ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the scenario in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a report of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunReportFlow</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, for tickets (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report of the run as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunRestrictions</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, month and year, such as &quot;3 Nov 2026&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <extracomment>%1 is a day, %2 and %3 are times of that day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1 and %2 are days</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the filter %1</source>
        <extracomment>%1 is what narrows a list, such as &quot;Scenario: checkout&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whenever started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunsCommand</name>
    <message>
        <source>Prints the newest runs from the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed, weakness, broken, stopped, in-progress or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this scenario, by name or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many at most; 50 by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--outcome takes passed, weakness, broken, stopped, in-progress or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--limit takes a whole number from 1 on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24h, 7d, 30d, 90d, 12m, or two days: 2026-11-01..2026-11-15; all by default.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunsFlow</name>
    <message>
        <source>This is the first run of its scenario that is known: there is none before it to compare it with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that was chosen is not in the history any more: choose again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::RunsPage</name>
    <message>
        <source>The saved runs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none with this filter in the chosen period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer period, or start a scenario in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and more</source>
        <extracomment>%1 is for instance &quot;500 runs&quot;: others are being counted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen; two can be compared</source>
        <translation>
            <numerusform>%Ln chosen; two can be compared</numerusform>
            <numerusform>%Ln chosen; two can be compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::SandboxCommand</name>
    <message>
        <source>The sandbox could not start: %1 Choose another port with --port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a Litmus-compatible server on this machine, with an invented organisation, until it is interrupted. Prints its address and users as one line of JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TCP port on 127.0.0.1; 0 picks a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the invented organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many runs it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behave as this release: 3.0, 3.6, 3.9, 3.14, 3.18, 3.29 or 3.31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misbehave, for instance &quot;latency=500&quot;, &quot;status=503@/api&quot; or &quot;cut*3&quot;; WebSockets alone with &quot;wsrefuse=403&quot;, &quot;wshang&quot; or &quot;wscut=5000&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it lives; 1 is the normal pace, 0 stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--port takes a number from 0 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--runs takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--pace takes a number, 0 or larger.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SavedFilterButton</name>
    <message>
        <source>No saved filters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save this filter...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters that were saved under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioFilterBar</name>
    <message>
        <source>Filter by name, tag or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unverified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>a button with the filters for which there is no room</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioFoot</name>
    <message>
        <source>Run now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioList</name>
    <message>
        <source>from %1 to %2</source>
        <extracomment>%1 and %2 are scores: before and now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score moved against the period before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1 to %2, %3</source>
        <extracomment>%1 and %2 are scores: before and now; %3 is the age of the newer, such as &quot;2 h ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioListModel</name>
    <message>
        <source>%1 after %2 in the measured run before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, change %2</source>
        <extracomment>%1 is a score, %2 a change such as &quot;+3.1&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is an outcome such as &quot;passed&quot;, %2 a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <extracomment>%1 is &quot;Run 14: passed&quot;, %2 an age such as &quot;2 h ago&quot;, %3 a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next run unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next %1</source>
        <extracomment>%1 is a moment such as &quot;tomorrow 03:10&quot; or &quot;about 03:10, cluster time zone unknown&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted in ChaosCenter; its runs are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified since %1: the newest run that ended was broken; the score is that of an earlier one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unverified since %1: the newest run that ended was broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has been queued for %1 and its delegate has not reported it.</source>
        <extracomment>%1 is a length of time such as &quot;43 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its runs has been measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: last measured %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delegate is not connected right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delegate has never connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest first: %1</source>
        <extracomment>%1 are outcomes, the newest first</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale: nobody knows when it was measured last.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioMenu</name>
    <message>
        <source>Runs the scenario once, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the run in progress, after a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its &amp;runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ast runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &amp;now...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop its run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link for Resilience &amp;Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For somebody who uses Resilience Desk with the same ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy scenario &amp;id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioRights</name>
    <message>
        <source>It has no delegate that could run it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its delegate %1 is not connected, so nobody would run it.</source>
        <extracomment>%1 is the name of a delegate</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was deleted in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs by its schedule: ChaosCenter cannot run such a scenario by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of its runs is in progress.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its run is still queued: ChaosCenter can stop it once its delegate has reported it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenarioRow</name>
    <message>
        <source>score %1, change %2, %3</source>
        <extracomment>%1 is a score, %2 a change such as &quot;+3.1&quot;, %3 where they come from</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenariosFlow</name>
    <message>
        <source>Show the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is not in the history. It may be too new, or it was deleted: refresh and look at the runs of its scenario.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScenariosPage</name>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other way &amp;round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln scenario(s)</source>
        <translation>
            <numerusform>%1 of %Ln scenario</numerusform>
            <numerusform>%1 of %Ln scenarios</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved scenarios could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scenario with this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scenarios yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scenario says which faults are injected and what has to hold: make the first one in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the scenarios: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScopeDialog</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) together</source>
        <translation>
            <numerusform>%n project together</numerusform>
            <numerusform>%n projects together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ScoreBoard</name>
    <message numerus="yes">
        <source>and %n more fault(s)</source>
        <translation>
            <numerusform>and %n more fault</numerusform>
            <numerusform>and %n more faults</numerusform>
        </translation>
    </message>
    <message>
        <source>Why no score?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1?</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScoreCard</name>
    <message>
        <source>a score outside 0 to 100 was counted as 0 or 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resilience score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is the score computed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) broke: that says nothing about resilience</source>
        <translation>
            <numerusform>%n run broke: that says nothing about resilience</numerusform>
            <numerusform>%n runs broke: that says nothing about resilience</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified: the newest run broke</source>
        <comment>scenarios</comment>
        <translation>
            <numerusform>%n unverified: the newest run broke</numerusform>
            <numerusform>%n unverified: the newest run broke</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::ScoreGauge</name>
    <message>
        <source>Resilience score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScoreTab</name>
    <message>
        <source>Weak below %1, fair from %1, strong from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target of %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the target of %1</source>
        <extracomment>%1 is a project</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word beside a score, everywhere. The score itself cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the limits of ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line in the chart; scores below it are marked. It stands for all projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score should reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets of single projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of the common one, for that project alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ScoreTableModel</name>
    <message>
        <source>%1 %</source>
        <extracomment>a share: &quot;17 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is &quot;1 of 6&quot;, %2 &quot;17 %&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes passed: %1</source>
        <extracomment>%1 is &quot;1 of 6&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum ÷ weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <extracomment>a column with the share of probes that passed, with little room</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <extracomment>what a fault contributes: weight times percent</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SearchButton</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search scenarios, runs, pages and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says what a button does, %2 is its key</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SearchFlow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a group of actions such as &quot;Export&quot;, %2 an action</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all projects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SearchModel</name>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delegate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SearchPalette</name>
    <message numerus="yes">
        <source>%n found</source>
        <comment>things found by the search</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>Pages and actions; type to find scenarios, runs, delegates, hubs and probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The best %n</source>
        <comment>things found by the search, there are more</comment>
        <translation>
            <numerusform>The best %n</numerusform>
            <numerusform>The best %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search scenarios, runs, delegates, hubs, probes, pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens, Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters, a part of a name, the beginning of a run&apos;s id, or a number such as #118. Faults are found on the page of hubs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SecretField</name>
    <message>
        <source>Will be removed</source>
        <extracomment>of a password: it goes when the dialog is saved</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored; empty keeps it</source>
        <extracomment>of a password: it is in the keychain, or was entered before, and is not shown</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is &quot;Keep&quot; or &quot;Remove&quot;, %2 the name of a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ServerCard</name>
    <message>
        <source>Looking for ChaosCenter ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This connection is not encrypted: everybody on the way can read your password and your tokens. Use https if the server offers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ChaosCenter answers at this address. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter %1 found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single sign-on is available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First installed as %1.</source>
        <extracomment>%1 is a release number such as 3.14.0</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. Where is your ChaosCenter?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it &amp;unencrypted all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single sign-on is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in at the gateway in front of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My server is behind an OpenID Connect gate&amp;way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced: proxy and certificates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ServerCheck</name>
    <message>
        <source>3.9 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.8 or earlier</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is &amp;compromised...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search keys and actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <extracomment>two keys for the same action: &quot;F1 or Ctrl+?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab and the arrow keys lead to everything, F6 to the next part of the window. Enter opens what is chosen, and the menu key or Shift+F10 shows what else can be done with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SignIn</name>
    <message>
        <source>Checking the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating an API token for this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storing the token in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing what was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was changed: from now on, use the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session of this sign-in could not be ended; it ends by itself, after 24 hours by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that this device had before could not be revoked and may still be alive: revoke it on the page of the tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking the token used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n invitation(s) to projects wait for your answer in ChaosCenter: %1.</source>
        <extracomment>%1 are names of projects</extracomment>
        <translation>
            <numerusform>%n invitation to a project waits for your answer in ChaosCenter: %1.</numerusform>
            <numerusform>%n invitations to projects wait for your answer in ChaosCenter: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What litmusctl had is an API token. This program uses the same one now; whoever revokes it ends both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What litmusctl had was a session. A token of this device&apos;s own was made with it, and the session was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What litmusctl had is a session, 24 hours long by default. A token of this device&apos;s own was made with it; litmusctl stays signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that this device had before (fingerprint %1) stays alive: this program did not make it, so others may work with it. If nobody needs it, revoke it on the page of the tokens.</source>
        <extracomment>%1 is a fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token that this device had before, of %1 at %2, may still be alive: revoke it there, in the account settings of ChaosCenter.</source>
        <extracomment>%1 is the name of a user, %2 a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept for this connection before could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SignInCommand</name>
    <message>
        <source>Signed in, but the connection could not be saved in %1. Check the file&apos;s permissions and free space, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in to a ChaosCenter. A password is used once, to create an API token; the token goes into the keychain. Secrets are read from standard input, never from arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read an API token from standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the project shown by default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url is missing: the address of the ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password arrived on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaosCenter did not ask for another password; it was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or change it here: add --new-password-stdin and give the new password in the second line of standard input. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a first login: the second line of standard input is the new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--new-password-stdin goes with --password-stdin only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new password arrived: give it in the second line of standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was removed from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several sign-ins: %1. Choose one with --url and --username.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over what litmusctl is signed in with, from FILE or ~/.litmusconfig; --url and --username choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After --import: remove the token from the file, and end its session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of litmusctl, with --import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file and --scrub go with --import only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of --username NAME --password-stdin, --token-stdin or --import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line of standard input is the passphrase of the client certificate&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next line of standard input is the password of the proxy&apos;s user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 is given, and standard input has no such line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sign in at the gateway in the browser within %n minute(s). If none opens, open this address on this computer:</source>
        <translation>
            <numerusform>Sign in at the gateway in the browser within %n minute. If none opens, open this address on this computer:</numerusform>
            <numerusform>Sign in at the gateway in the browser within %n minutes. If none opens, open this address on this computer:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sign in at the gateway: open this address in a browser on this computer within %n minute(s):</source>
        <translation>
            <numerusform>Sign in at the gateway: open this address in a browser on this computer within %n minute:</numerusform>
            <numerusform>Sign in at the gateway: open this address in a browser on this computer within %n minutes:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rd::SignInFlow</name>
    <message>
        <source>The token was removed from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a server, %2 an account: the name of a connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SignInPage</name>
    <message>
        <source>Signing in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended at: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account still has its initial password, which ChaosCenter wants to be changed first. Sign in to ChaosCenter in your browser, choose a new password, then come back and sign in here with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the password in ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to ChaosCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is checked before anything secret is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway in front of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You sign in at it in your browser, then here to ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SignOut</name>
    <message>
        <source>This device&apos;s token stays alive at %1.</source>
        <extracomment>%1 is a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token with the fingerprint %2 stays alive at %1.</source>
        <extracomment>%1 is a server, %2 a fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known until when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends by itself on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is gone, but the history could not be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiped from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiped from this computer, not revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiped without a proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token of this device here. One that was here before is in the list of tokens of your account: look through it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its history is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SignOutDialog</name>
    <message>
        <source>Remove a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out of &quot;%1&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke this device&apos;s token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is proved dead first, and wiped from this computer then. Without a network it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only forget the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one that you pasted and that others work with, too. It stays alive on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove its saved history, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token was pasted, not made by this computer: removing the connection removes it here. Revoke it, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token was pasted, not made by this computer: signing out removes it here. Revoke it, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever else works with it is signed out as well. It is proved dead first, and removed here then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only remove it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays alive on the server, for those who work with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StatePanel</name>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as the first scenario has run on the server, its figures appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest runs come first; the page fills while the rest is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved on this device yet. The program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to read from this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page could not be filled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not open to this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no access to this project. Its owner can grant it in ChaosCenter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the token for this server. Unlock it; the program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StatusCommand</name>
    <message>
        <source>Score %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score: nothing was measured in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates active: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs available: %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read from the server yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score %1 is below %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no score to compare with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints the figures of the Overview from the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with exit code 1 when the score is below SCORE, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fail-under takes a number from 0 to 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24h, 7d, 30d (default), 90d, 12m, or two days: 2026-11-01..2026-11-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this connection, by name or id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this project, by name or id; may be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StepCard</name>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probes: %1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No probes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agent told nothing about this fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fail step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StepGraphView</name>
    <message>
        <source>weight %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StepTimelineView</name>
    <message>
        <source>Time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. From begin to end: %2</source>
        <extracomment>%1 says how many steps there are, %2 is a length of time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::StepView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>how many steps are in a state: &quot;succeeded: 4&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is &quot;5 steps&quot;, %2 how many are in which state</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::SyncCommand</name>
    <message>
        <source>A token from standard input belongs to one connection. Name it with --connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the history.</source>
        <translation>
            <numerusform>%n run in the history.</numerusform>
            <numerusform>%n runs in the history.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads what is new on the servers into the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also look for what was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on until interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the token on standard input instead of the keychain&apos;s; it stays in memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is addressed by http, so everybody on the way could read the token. Use https, or add --allow-http.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is kept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Up to date, %n run(s) in the history.</source>
        <translation>
            <numerusform>Up to date, %n run in the history.</numerusform>
            <numerusform>Up to date, %n runs in the history.</numerusform>
        </translation>
    </message>
    <message>
        <source>--url needs --token-stdin. Without a token, sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either --connection or --url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--name, --allow-http and --ca belong to --url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. What was read until now stays; the next time goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was replaced; going on with the new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TextViewer</name>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TilesCard</name>
    <message numerus="yes">
        <source>%n stale</source>
        <translation>
            <numerusform>%n stale</numerusform>
            <numerusform>%n stale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never ran</source>
        <translation>
            <numerusform>%n never ran</numerusform>
            <numerusform>%n never ran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unverified</source>
        <translation>
            <numerusform>%n unverified</numerusform>
            <numerusform>%n unverified</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none stale, all ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not connected yet</source>
        <translation>
            <numerusform>%n not connected yet</numerusform>
            <numerusform>%n not connected yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Delegates active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not available</source>
        <extracomment>%1 is a hub</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest started %1 ago</source>
        <extracomment>%1 is a duration such as &quot;43 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokenEnd</name>
    <message>
        <source>There is no token of this device here. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be removed from the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was neither revoked nor wiped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept until it is proved dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device forgot its token. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token may still be alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token of this device here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokenKeeper</name>
    <message>
        <source>The token of %1 ends soon and was not renewed properly. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed while its token was renewed, and its token may be alive. %2 Revoke it from another machine: it is in the list of tokens of your account.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokenTable</name>
    <message>
        <source>API tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke %1, %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose %1, %2</source>
        <extracomment>%1 is the name of a token, %2 its fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the leak</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::Tokens</name>
    <message>
        <source>Renewing the token was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token could not be stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token could not be shown to work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new token was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has a new token, and the old one is dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has a new token. The old one (%1) could not be proved dead: revoke it from the list.</source>
        <extracomment>%1 is the beginning of a fingerprint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old token works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new one, &quot;%1&quot;, may be alive: revoke it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain may hold another token than the one in use: sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are dead, and this device has a new token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all of them could be proved dead. Revoke the others again until they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read at the end: look whether somebody made another token meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tokens keep appearing: somebody else still makes them. Deactivating the account does not end its tokens; ask the administrator to change ChaosCenter&apos;s signing key, which ends all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A revoked leak is not a closed leak: with this token somebody could read all other API tokens of that user and make more. Look through the list, newest first, or revoke all others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokensCommand</name>
    <message>
        <source>There are several connections. Name one with --connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work on the demo instead of your own files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token arrived on standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection yet. Say with --url on which server the token ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made &quot;%1&quot;, fingerprint %2. Its value is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token is alive: list the tokens and revoke it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other token than that of this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. A token may have been made: list the tokens and revoke it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. Only what was told until now is proved; the rest may be alive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which token: --fingerprint F, --all-others or --token-stdin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url and what belongs to it go with --token-stdin, instead of --connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new token: it should tell who will use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token to revoke: 8 or more digits of its fingerprint. May be given several times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke the token on standard input; needs no connection, see --url.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with the tokens: &quot;tokens list&quot;, &quot;tokens create&quot;, &quot;tokens revoke&quot;, &quot;tokens rotate&quot; or &quot;tokens sweep&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which tokens may be somebody else&apos;s: --leaked-since TIME for those made since, or --all-others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fingerprint, --all-others and --token-stdin belong to &quot;tokens revoke&quot;; &quot;tokens sweep&quot; takes the last two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--leaked-since belongs to &quot;tokens list&quot; and &quot;tokens sweep&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;tokens create&quot; needs --name N and --days D; no other takes a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--days is for a new token: &quot;tokens create&quot;, &quot;tokens rotate&quot; or &quot;tokens sweep&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the API tokens of the account, makes one, gives this device another one, or revokes some and proves that they are dead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until the new token expires; 36500 is what ChaosCenter calls never. 90 for this device&apos;s own, if not given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke all tokens but that of this device; after a leak (sweep) that one is replaced first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody else may have had a token first: a day, or a moment such as 2026-11-20T22:15. Marks the tokens made since then (list), or ends them (sweep).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--leaked-since takes a day or a moment that has passed: 2026-11-20 or 2026-11-20T22:15, by the clock of this machine, or with a zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ends in %n day(s)</source>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>made since the leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the command line: &quot;tokens list --leaked-since TIME&quot; marks what was made since then, &quot;tokens sweep&quot; ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. A new token of this device may have been made, and old ones may be alive: list the tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who held one of the old tokens while the new one was made may have read the new one: sign in again with the password to be sure. Sessions cannot be listed; they live until they expire, 24 hours by default. Changing the password revokes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: %1, until %2.</source>
        <extracomment>%1 is the name of a token, %2 a day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--url makes no new token: --days does not go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them are dead, the leaked one too. Sign in again with the password for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokensFlow</name>
    <message>
        <source>Revoking and checking that it is dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first to see your tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device keeps its own token in memory until the program ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device keeps its own token in the system keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window for the new token %1 was closed before it was made, and it may be alive although nobody has its value. %2 Revoke it in the list.</source>
        <extracomment>%1 is the name of a token, %2 says why</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TokensTab</name>
    <message>
        <source>Revoking &quot;%1&quot; ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking the pasted token ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens are read from the server each time and never saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has none. Nothing can leak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API tokens of %1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are never shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoking %1 of %2 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n token(s) ...</source>
        <translation>
            <numerusform>Revoking %n token ...</numerusform>
            <numerusform>Revoking %n tokens ...</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n ch&amp;osen...</source>
        <translation>
            <numerusform>Revoke %n ch&amp;osen...</numerusform>
            <numerusform>Revoke %n ch&amp;osen...</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke all &amp;but this device&apos;s...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose tokens by the boxes before their names; Ctrl+A: all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke chosen...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;this device&apos;s...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives this device a new token, then revokes the old one and proves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New token...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replacing this device&apos;s token ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a new token for this device ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a leaked token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TrayFlow</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: signed out</source>
        <extracomment>%1 is the name of a connection; a line in a menu, as are the next ones</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: waits for the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a connection, %2 such as &quot;Offline since 14:02&quot; or &quot;Updated 12 s ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is &amp;compromised...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: signed out at the gateway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::TrendChart</name>
    <message>
        <source>Nothing was measured in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s), mean between %1 and %2. Left and right walk through them.</source>
        <extracomment>%1 and %2 are scores, %n counts points of the line</extracomment>
        <translation>
            <numerusform>%n point, mean between %1 and %2. Left and right walk through them.</numerusform>
            <numerusform>%n points, mean between %1 and %2. Left and right walk through them.</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 mean over %n scenario(s)</source>
        <extracomment>%1 is a score</extracomment>
        <translation>
            <numerusform>%1 mean over %n scenario</numerusform>
            <numerusform>%1 mean over %n scenarios</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lowest, %2 highest</source>
        <extracomment>%1 and %2 are scores</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than half of the scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n below the target of %1.</source>
        <extracomment>%1 is a score, %n counts points of the line</extracomment>
        <translation>
            <numerusform>%n below the target of %1.</numerusform>
            <numerusform>%n below the target of %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>below the target of %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target %1</source>
        <extracomment>%1 is a score</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::WallFlow</name>
    <message>
        <source>The wall view is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n projects</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message>
        <source>Esc leaves, Space turns the page, P holds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc leaves. This desktop gives no way to keep the screen on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::WallView</name>
    <message>
        <source>Resilience Desk: wall view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held, P goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::WayForm</name>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as the system says. Otherwise none, or an address such as http://proxy.example.org:3128 or socks5://host:1080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Additional certificates (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate (PEM file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key (PEM file; empty: in the same file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <extracomment>%1 is the name of a field</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::WelcomePage</name>
    <message>
        <source>Resilience Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How resilient are your systems, and what changed? The answer from your ChaosCenter, at a glance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your ChaosCenter user name and password. The password is used once and never kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste an API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you sign in through single sign-on, or already have a token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented organisation with a year of history. No server, no account, nothing leaves this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept in the system keychain only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rd::YearChart</name>
    <message>
        <source>Nothing ran in this year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Days by their worst outcome: %1; %n without runs. The arrow keys walk through them.</source>
        <extracomment>%1 is a list such as &quot;2 broken, 30 passed&quot;, %n counts days</extracomment>
        <translation>
            <numerusform>Days by their worst outcome: %1; %n without runs. The arrow keys walk through them.</numerusform>
            <numerusform>Days by their worst outcome: %1; %n without runs. The arrow keys walk through them.</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <extracomment>Qt date format of a day with weekday and year, such as &quot;Tue, 3 Nov 2026&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, so far</source>
        <extracomment>%1 is a day that has not ended</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n day(s)</source>
        <extracomment>%1 is an outcome such as &quot;broken&quot;, %n counts days</extracomment>
        <translation>
            <numerusform>%1: %n day</numerusform>
            <numerusform>%1: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no runs: %n day(s)</source>
        <extracomment>%n counts days</extracomment>
        <translation>
            <numerusform>no runs: %n day</numerusform>
            <numerusform>no runs: %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
