#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What `resilience-desk status --json` must print for an organisation whose truth is known.

Written from the score rules alone, and on purpose not as the program does it: slow and plain, with
lists sorted where the program keeps a running best, and minutes counted where it does arithmetic.

usage: score_oracle.py --truth FILE --period 30d --now MS --tz Europe/Berlin [--saw-removed]
           [--project ID ...] [--target T] [--project-target ID=T ...] [--bands FAIR,STRONG]

The period is a word, or two local days: 2026-11-01..2026-11-15. With --project only those count.
FILE is what `GET /sandbox/truth` answers; "-" reads it from stdin. Scenarios that were removed
before the program looked for the first time are unknown to it and left out; with --saw-removed it
is taken to have known all of them. "connection" and "dataAgeSeconds" are null: they are not in the
truth.
"""

import argparse
import datetime
import json
import math
import re
import sys
import zoneinfo

UTC = datetime.timezone.utc
MINUTE = 60_000
DAY = 24 * 60 * MINUTE
OUTCOMES = ("passed", "weakness", "broken", "stopped", "inProgress", "unknown")
PHASES = {
    "completed_with_probe_failure": "weakness",
    "error": "broken", "completed_with_error": "broken", "timeout": "broken",
    "stopped": "stopped", "skipped": "stopped", "terminated": "stopped",
    "queued": "inProgress", "pending": "inProgress", "running": "inProgress",
}


# ---- time ------------------------------------------------------------------------------------

def local(ms, zone):
    return datetime.datetime.fromtimestamp(ms // 1000, zone)


def iso(ms):
    if ms is None or ms <= 0:
        return None
    return datetime.datetime.fromtimestamp(ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def midnight(date, zone):
    """The first minute of a local day, found by looking at the clock."""
    naive = datetime.datetime(date.year, date.month, date.day, tzinfo=UTC)
    around = [naive + datetime.timedelta(hours=h) for h in range(-36, 37, 6)]
    ahead = max(t.astimezone(zone).utcoffset() for t in around)
    moment = naive - ahead
    while moment.astimezone(zone).date() < date:
        moment += datetime.timedelta(minutes=1)
    return round(moment.timestamp() * 1000)


def hour_boundaries(now, zone, count):
    """Minutes at which a local hour begins or the clock jumps, the last one after now."""
    def is_boundary(ms):
        here, before = local(ms, zone), local(ms - MINUTE, zone)
        return here.minute == 0 or here.utcoffset() != before.utcoffset()

    moment = now // MINUTE * MINUTE + MINUTE
    while not is_boundary(moment):
        moment += MINUTE
    boundaries = [moment]
    while len(boundaries) <= count:
        moment -= MINUTE
        if is_boundary(moment):
            boundaries.append(moment)
    return boundaries[::-1]


def next_hour(now, zone):
    return hour_boundaries(now, zone, 0)[-1]


def custom_layout(first, last, now, zone):
    """Whole local days, not beyond the bucket still open; before them, as many whole days."""
    one = datetime.timedelta(days=1)
    last = min(last, local(now, zone).date())
    days = (last - first).days + 1
    start, end = midnight(first, zone), midnight(last + one, zone)
    if days <= 2 and now < end:
        end = min(end, max(next_hour(now, zone), start + 1))
    return midnight(first - days * one, zone), start, end


def layout(period, now, zone):
    """(start of the period before, start, end) of whole buckets."""
    if ".." in period:
        first, last = map(datetime.date.fromisoformat, period.split(".."))
        return custom_layout(first, last, now, zone)
    if period == "24h":
        boundaries = hour_boundaries(now, zone, 48)
        return boundaries[0], boundaries[24], boundaries[48]
    today = local(now, zone).date()
    if period == "12m":
        first_day, days = today - datetime.timedelta(days=today.weekday()), 7
        count = 53
    else:
        first_day, days = today, 1
        count = {"7d": 7, "30d": 30, "90d": 90}[period]

    def start(buckets_back):
        return midnight(first_day - datetime.timedelta(days=days * buckets_back), zone)
    return start(2 * count - 1), start(count - 1), start(-1)


# ---- schedules -------------------------------------------------------------------------------

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "sun mon tue wed thu fri sat".split()
WORDS = {"@hourly": "0 * * * *", "@daily": "0 0 * * *", "@midnight": "0 0 * * *",
         "@weekly": "0 0 * * 0", "@monthly": "0 0 1 * *", "@yearly": "0 0 1 1 *",
         "@annually": "0 0 1 1 *"}
UNITS = {"h": 3.6e6, "m": 6e4, "s": 1e3, "ms": 1, "us": 1e-3, "\u00b5s": 1e-3, "\u03bcs": 1e-3,
         "ns": 1e-6}


class NoSchedule(Exception):
    pass


def field(text, low, high, names=()):
    """(set of values, whether it was a plain star)"""
    def number(word):
        if word.lower() in names:
            return names.index(word.lower()) + low
        if not re.fullmatch("[+]?[0-9]+", word) or not low <= int(word) <= high:
            raise NoSchedule
        return int(word)

    values, star = set(), False
    for element in filter(None, text.split(",")):
        element = re.sub(r"^[*?]-[^/]*", "*", element)  # behind a star nothing is looked at
        match = re.fullmatch(r"([^/-]+)(?:-([^/-]+))?(?:/([+]?[0-9]+))?", element)
        if not match or match[3] is not None and int(match[3]) == 0:
            raise NoSchedule
        step = int(match[3] or 1)
        if match[1] in ("*", "?") and match[2] is None:
            first, last = low, high
            star = star or step == 1
        else:
            first = number(match[1])
            last = number(match[2]) if match[2] else (high if match[3] else first)
            if first > last:
                raise NoSchedule
        values.update(range(first, last + 1, step))
    return values, star


def go_duration(text):
    negative = text.startswith("-")
    text = re.sub("^[-+]", "", text)
    if text == "0":
        return 1000
    parts = re.findall(r"([0-9.]+)([^0-9.]+)", text)
    if not parts or "".join(a + b for a, b in parts) != text:
        raise NoSchedule
    total = 0.0
    for count, unit in parts:
        if unit not in UNITS or not re.fullmatch(r"[0-9]+\.?[0-9]*|\.[0-9]+", count):
            raise NoSchedule
        total += float(count) * UNITS[unit]
    if total > 9.2e12:
        raise NoSchedule
    return 1000 if negative else max(1000, int(total) // 1000 * 1000)


def interval(schedule):
    """Largest gap between two firings in milliseconds; None when it is no schedule."""
    try:
        words = schedule.split()
        if words and re.match("(CRON_)?TZ=", words[0]):
            words = words[1:]
        if words and words[0] == "@every":
            return go_duration(words[1]) if len(words) == 2 else None
        if len(words) == 1:
            words = WORDS.get(words[0], "").split()
        if len(words) != 5:
            return None
        minutes, _ = field(words[0], 0, 59)
        hours, _ = field(words[1], 0, 23)
        days, any_day = field(words[2], 1, 31)
        months, _ = field(words[3], 1, 12, MONTHS)
        dows, any_dow = field(words[4], 0, 6, WEEKDAYS)
    except NoSchedule:
        return None
    times = sorted(h * 60 + m for h in hours for m in minutes)
    if not times:
        return None
    gaps = [b - a for a, b in zip(times, times[1:])]
    firing = []
    date = datetime.date(2024, 1, 1)
    while date.year <= 2032:
        day, dow = date.day in days, date.isoweekday() % 7 in dows
        fits = (day and dow) if any_day or any_dow else (day or dow)
        if fits and date.month in months:
            firing.append(date.toordinal())
        date += datetime.timedelta(days=1)
    gaps += [(b - a) * 1440 - times[-1] + times[0] for a, b in zip(firing, firing[1:])]
    return max(gaps) * MINUTE if firing and gaps else None


# ---- rules -----------------------------------------------------------------------------------

def weight_sum(weights):
    if weights is None:
        return None
    if isinstance(weights, dict):
        weights = list(weights.values())
    return sum(w.get("weightage", w.get("weight", 0)) if isinstance(w, dict) else w
               for w in weights)


def outcome(run, is_engine, weights):
    phase = (run["phase"] or "").lower()
    if phase not in ("completed", "succeeded"):
        return PHASES.get(phase, "unknown")
    if (run.get("faultsFailed") or 0) > 0:
        return "weakness"
    meaningless = is_engine or weights == 0
    if not meaningless and run["score"] is not None and run["score"] < 100:
        return "broken"
    return "passed"


class Scenario:
    def __init__(self, truth, runs):
        self.is_engine = truth["type"] == "chaosengine"
        self.weights = weight_sum(truth.get("weights"))
        self.removed = bool(truth.get("removed"))
        self.suspended = bool(truth.get("suspended"))
        self.cron = truth.get("cron") or ""
        self.runs = sorted(runs, key=lambda run: (run["createdAt"], run["sequence"]))
        for run in self.runs:
            run["outcome"] = outcome(run, self.is_engine, self.weights)
            run["measured"] = (run["outcome"] in ("passed", "weakness") and not self.is_engine
                               and run["score"] is not None and math.isfinite(run["score"])
                               and (self.weights is None or self.weights > 0))

    def score(self, start, end):
        scores = [run["score"] for run in self.runs
                  if run["measured"] and start <= run["createdAt"] < end]
        return min(100.0, max(0.0, scores[-1])) if scores else None

    def unverified(self):
        finished = [run for run in self.runs
                    if run["outcome"] in ("passed", "weakness", "broken")]
        return bool(finished) and finished[-1]["outcome"] == "broken"

    def stale(self, now):
        measured = [run["createdAt"] for run in self.runs if run["measured"]]
        gap = None if self.suspended else interval(self.cron)
        allowed = 30 * DAY if gap is None else 3 * gap
        return not measured or now - measured[-1] > allowed


def shown(value):
    if value is None:
        return None
    rounded = math.floor(abs(value) * 10 + 0.5) / 10
    return math.copysign(rounded, value) if rounded else 0.0


def mean(values):
    return math.fsum(values) / len(values) if values else None


BUILT_IN_HUB = {"id": "built-in", "available": True}


def band(score, bands):
    return "strong" if score >= bands[1] else "fair" if score >= bands[0] else "weak"


def judged(raw, measured, scenarios, bands, target):
    """Band and target, both on the score as shown, neither when too little was measured."""
    enough = raw is not None and 2 * measured >= scenarios
    return {"band": band(shown(raw), bands) if enough else None,
            "target": target,
            "belowTarget": shown(raw) < target if enough and target is not None else None}


def figures(scenarios, spans, now, delegates, hubs, bands, target):
    before, start, end = spans
    existing = [s for s in scenarios if not s.removed]
    pairs = [(s.score(start, end), s.score(before, start)) for s in existing]
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    change = mean([a for a, _ in both]) - mean([b for _, b in both]) if both else None
    runs = [run for s in scenarios for run in s.runs if start <= run["createdAt"] < end]
    raw = mean([a for a, _ in pairs if a is not None])
    measured = sum(a is not None for a, _ in pairs)
    return raw, {
        "score": shown(raw),
        "change": shown(change),
        "compared": len(both),
        "measured": measured,
        "scenarios": len(existing),
        "unverified": sum(s.unverified() for s in existing),
        "stale": sum(bool(s.runs) and s.stale(now) for s in existing),
        "neverRan": sum(not s.runs for s in existing),
        "runs": {name: sum(run["outcome"] == name for run in runs) for name in OUTCOMES},
        "delegates": {"active": sum(bool(d.get("active")) for d in delegates),
                      "total": len(delegates)},
        "hubs": {"available": sum(bool(h.get("available")) for h in hubs), "total": len(hubs)},
        **judged(raw, measured, len(existing), bands, target),
    }


def status(truth, period, now, zone, saw_removed=False, chosen=(), bands=(40.0, 80.0), target=None,
           targets=None):
    spans = layout(period, now, zone)
    targets = targets or {}
    lines, everything = [], ([], [], [])
    for project in truth["projects"]:
        if project.get("removed") or chosen and project["id"] not in chosen:
            continue
        by_experiment = {}
        for run in project["runs"]:
            by_experiment.setdefault(run["experimentID"], []).append(dict(run))
        scenarios = [Scenario(e, by_experiment.get(e["id"], [])) for e in project["experiments"]
                     if saw_removed or not e.get("removed")]
        delegates = [d for d in project["delegates"] if not d.get("removed")]
        # The server's own hub is in every project's list, and one hub all the same.
        hubs = [BUILT_IN_HUB] + [h for h in project["hubs"] if not h.get("removed")]
        for whole, part in zip(everything, (scenarios, delegates,
                                            [h for h in hubs if h not in everything[2]])):
            whole.extend(part)
        raw, figure = figures(scenarios, spans, now, delegates, hubs, bands,
                              targets.get(project["id"], target))
        lines.append((raw is None, raw or 0, project["name"],
                      {"connection": None, "id": project["id"], "name": project["name"],
                       **figure}))
    lines.sort(key=lambda line: line[:3])
    common = targets.get(chosen[0], target) if len(chosen) == 1 else target
    return {
        "schema": 1,
        "generatedAt": iso(now),
        "dataAgeSeconds": None,
        "period": {"name": "custom" if ".." in period else period, "from": iso(spans[1]),
                   "to": iso(spans[2])},
        "bands": {"fairFrom": bands[0], "strongFrom": bands[1]},
        **figures(everything[0], spans, now, everything[1], everything[2], bands, common)[1],
        "projects": [line[3] for line in lines],
    }


def arguments(description):
    """(truth, what else status() takes)"""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--truth", required=True)
    parser.add_argument("--period", required=True)
    parser.add_argument("--project", action="append", default=[])
    parser.add_argument("--bands", default="40,80")
    parser.add_argument("--target", type=float)
    parser.add_argument("--project-target", action="append", default=[])
    parser.add_argument("--now", required=True, type=int, help="milliseconds since the epoch")
    parser.add_argument("--tz", default="UTC")
    parser.add_argument("--saw-removed", action="store_true")
    options = parser.parse_args()
    if options.truth == "-":
        truth = json.load(sys.stdin)
    else:
        with open(options.truth, encoding="utf-8") as file:
            truth = json.load(file)
    own = dict(pair.rsplit("=", 1) for pair in options.project_target)
    return truth, (options.period, options.now, zoneinfo.ZoneInfo(options.tz),
                   options.saw_removed, options.project,
                   tuple(float(limit) for limit in options.bands.split(",")), options.target,
                   {project: float(limit) for project, limit in own.items()})


def main():
    truth, options = arguments("Computes status --json from a known truth.")
    print(json.dumps(status(truth, *options), separators=(",", ":"), ensure_ascii=False))


if __name__ == "__main__":
    main()
