# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Compares what this program makes of schedules with croniter, and around changes of the clock with
a walk minute by minute.

The program reads schedules as the workflow controller of the target clusters does (Argo Workflows,
robfig/cron 3). Where croniter means something else, DEVIATIONS says so, and croniter is asked for
the schedule that means there what the other means here. Nothing else may differ.

    cron_oracle.py <cronanswers> [--seed N] [--count N]
"""

import argparse
import calendar
import collections
import datetime
import random
import re
import subprocess
import sys
import zoneinfo

from croniter import CroniterBadDateError, croniter

DEVIATIONS = {
    "seconds": "six fields: the standard parser takes exactly five",
    "question mark": "'?' is a '*'; croniter does not know it",
    "star and hyphen": "what follows a hyphen behind a star is not looked at",
    "empty elements": "'1,,2' is '1,2'; a field of commas alone allows nothing, so it never fires",
    "plus": "numbers may carry a plus",
    "Sunday is 0": "7 is refused, as is a range that ends with Sunday",
    "open weekdays": "'1/2' ends with Saturday (6), not with 7",
    "whole range": "beside a weekday, '1-31' means every day: only a star does not restrict",
    "star in a list": "'*/1' and '1,*' are stars; newer croniters take them for numbers",
    "last day": "no 'L'",
    "n-th weekday": "no '#'",
    "lower case": "'@Daily' is not '@daily'",
    "other digits": "digits of other scripts are no digits",
    "64 bits": "numbers that do not fit are refused",
    "month end": "croniter 1.3 skips the first days of a month when a list also has days that the "
                 "month before lacks: it is asked for these days one by one",
    "impossible date": "croniter finds nothing for '30 February or a Monday': it is asked for the "
                       "Mondays",
    "five years": "nothing is looked for beyond the fifth year",
}
WORDS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
NAMES = [{}, {}, {}, {name.lower(): i for i, name in enumerate(calendar.month_abbr) if i},
         {name: i for i, name in enumerate(("sun", "mon", "tue", "wed", "thu", "fri", "sat"))}]
LIMITS = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 6)]
FIRINGS = 3

REFUSED, NEVER = "refused", "never"


class Refused(Exception):
    pass


def is_star(field):
    return any(re.fullmatch(r"\*(/0*1)?", element) for element in field.split(","))


# ---- croniter, asked for what the schedule means here --------------------------------------------

class Translation:
    """A schedule in croniter's words, and why they differ from those it was written in."""

    def __init__(self):
        self.reasons = set()
        self.never = False

    def of(self, text):
        if any(c.isdigit() and not c.isascii() for c in text):
            self.refuse("other digits")
        if text.startswith("@"):
            if text != text.lower() and text.lower() in WORDS:
                self.refuse("lower case")
            return text
        fields = text.split()
        if len(fields) == 6:
            self.refuse("seconds")
        if len(fields) != 5:
            return text
        fields = [self.field(i, field) for i, field in enumerate(fields)]
        return " ".join(self.stars(self.whole_ranges(self.empty_fields(fields))))

    def refuse(self, reason):
        self.reasons.add(reason)
        raise Refused

    def field(self, index, field):
        elements = [e for e in field.split(",") if e]
        if len(elements) < field.count(",") + 1:
            self.reasons.add("empty elements")
        return ",".join(self.element(index, element) for element in elements)

    def element(self, index, element):
        head, slash, step = element.partition("/")
        if re.match(r"[*?]-", head):
            self.reasons.add("star and hyphen")
            head = "*"
        if any(len(number.lstrip("0")) > 19 for number in re.findall("[0-9]+", element)):
            self.refuse("64 bits")
        if index == 2 and re.fullmatch(r"(\d+-)?l", head, re.I):
            self.refuse("last day")
        if index == 4 and re.search(r"#|l(ast)?\d?$|^l", head, re.I) and head.lower() != "l":
            self.refuse("n-th weekday")
        if index == 4 and "#" in step:
            self.refuse("n-th weekday")
        if head == "?":
            self.reasons.add("question mark")
            head = "*"
        ends = head.split("-")
        for i, end in enumerate(ends):
            if re.fullmatch(r"\+[0-9]+", end):
                self.reasons.add("plus")
                ends[i] = end[1:]
        if re.fullmatch(r"\+[0-9]+", step):
            self.reasons.add("plus")
            step = step[1:]
        if index == 4:
            numbers = [NAMES[4].get(end.lower(), int(end) if re.fullmatch("[0-9]+", end) else None)
                       for end in ends]
            if 7 in numbers or (len(numbers) == 2 and numbers[1] == 0 and numbers[0]):
                self.refuse("Sunday is 0")
            if slash and len(ends) == 1 and head != "*" and numbers[0] is not None:
                self.reasons.add("open weekdays")
                ends.append("6")
        return "-".join(ends) + slash + step

    def empty_fields(self, fields):
        """A field that allows nothing; one of the two of days may leave it to the other."""
        empty = {i for i, field in enumerate(fields) if not field}
        for one, other in ((2, 4), (4, 2)):
            if one in empty and other not in empty and not is_star(fields[other]):
                fields[one] = "*"
                empty.remove(one)
        self.never = bool(empty)
        return [field or str(LIMITS[i][0]) for i, field in enumerate(fields)]

    def stars(self, fields):
        """A star among other days is one; what is refused for the others stays refused."""
        try:
            croniter.expand(" ".join(fields))
        except Exception:
            return fields
        for i in (2, 4):
            if is_star(fields[i]) and fields[i] != "*":
                self.reasons.add("star in a list")
                fields[i] = "*"
        return fields

    def whole_ranges(self, fields):
        """Day of month and day of week: either is enough, unless one of them is a star."""
        try:
            expanded = croniter.expand(" ".join(fields))[0]
        except Exception:  # whatever it is, the comparison meets it again
            return fields
        star = [is_star(field) for field in fields]
        whole = [expanded[i] == ["*"] and not star[i] for i in range(5)]
        if not star[2] and not star[4] and whole[2] != whole[4]:
            self.reasons.add("whole range")
            fields = [*fields[:2], "*", fields[3], "*"]
        return fields


def parts(text, reasons):
    """The schedule as one or several that croniter gets right."""
    fields = text.split()
    if len(fields) != 5:
        return [text]
    expanded = croniter.expand(text)[0]
    if "*" in expanded[2]:
        return [text]
    days, months, weekdays = (set(expanded[i]) for i in (2, 3, 4))
    longest = 29 if months == {2} else 30 if months <= {2, 4, 6, 9, 11} else 31
    if "*" not in weekdays and min(days) > longest:
        reasons.add("impossible date")
        return [" ".join([*fields[:2], "*", *fields[3:]])]
    if min(days) <= 28 < max(days):
        reasons.add("month end")
        groups = [sorted(d for d in days if d <= 28)] + [[d] for d in days if 28 < d <= longest]
        return [" ".join([*fields[:2], ",".join(map(str, group)), *fields[3:]])
                for group in groups]
    return [text]


def firings_of(text, after):
    """Until croniter finds nothing for fifty years."""
    walk = croniter(text, datetime.datetime.fromtimestamp(after, datetime.timezone.utc))
    for _ in range(FIRINGS):
        try:
            yield int(walk.get_next(datetime.datetime).timestamp())
        except CroniterBadDateError:
            return


def by_croniter(text, after):
    """What croniter says, and why it had to be asked otherwise."""
    translation = Translation()
    try:
        text = translation.of(text)
        try:
            texts = parts(text, translation.reasons)
            found = sorted({at for part in texts for at in firings_of(part, after)})
        except Exception as error:  # it does not always fail with an error of its own
            raise Refused from error
    except Refused:
        return REFUSED, translation.reasons
    if translation.never:
        return NEVER, translation.reasons
    firings = []
    for at in found[:FIRINGS]:
        if year_of(at) > year_of(firings[-1] if firings else after) + 5:
            translation.reasons.add("five years")
            break
        firings.append(at)
    return firings or NEVER, translation.reasons


def year_of(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).year


# ---- schedules -----------------------------------------------------------------------------------

class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def value(self, index):
        low, high = LIMITS[index]
        value = self.random.randint(low, high)
        names = [name for name, number in NAMES[index].items() if number == value]
        if names and self.random.random() < 0.3:
            return self.random.choice((names[0], names[0].upper(), names[0].title()))
        return self.random.choice((str(value), str(value), f"{value:02}"))

    def element(self, index):
        chance = self.random.random()
        if chance < 0.3:
            return self.value(index)
        low, high = LIMITS[index]
        if chance < 0.5:
            return f"*/{self.random.randint(1, high + 3)}"
        first = self.random.randint(low, high)
        if chance < 0.6:
            return f"{first}/{self.random.randint(1, high)}"
        last = self.random.randint(first, high)
        step = f"/{self.random.randint(1, high)}" if chance > 0.8 else ""
        return f"{first}-{last}{step}"

    def field(self, index):
        if self.random.random() < (0.25, 0.3, 0.5, 0.6, 0.5)[index]:
            return "*"
        return ",".join(self.element(index) for _ in range(self.random.choice((1, 1, 1, 2, 3))))

    def schedule(self):
        return " ".join(self.field(index) for index in range(5))

    def broken(self):
        """Nearly a schedule."""
        text = list(self.schedule())
        for _ in range(self.random.choice((1, 1, 2))):
            at = self.random.randrange(len(text))
            new = self.random.choice("0123456789*/-,?+ L#@w~:;")
            text[at:at + self.random.choice((0, 1))] = [new]
        return "".join(text)


ODD = ("", " ", "* * * *", "* * * * * *", "? ? ? ? ?", "0 0 30 2 *", "0 0 31 2,4,6 *", "0 0 29 2 *",
       "0 0 29 2 1", "0 0 30 2 1", "0 3 1-31 * 1", "0 3 1-31 * *", "0 3 1 * 0-6", "0 3 * * 0-6",
       "0 3 1-31 * 0-6", "0 3 */1 * 1", "0 3 1/1 * 1", "0 3 *,5 * 1", "0 3 */2 * 1", "0 3 * * 7",
       "0 3 * * 5-7", "0 3 * * fri-sun", "0 3 * * 1/2", "0 3 L * *", "0 3 * * 1#2", "0 3 * * L5",
       ", * * * *", "1,,2 * * * *", ",5, 3 * * *", "* * , * *", "+5 +3 * * *", "*/+7 * * * *",
       "*-9 3 * * *", "?-x 3 * * *", "5-1 * * * *", "*/0 * * * *", "60 * * * *", "* 24 * * *",
       "* * 0 * *", "* * 32 * *", "* * * 0 *", "* * * 13 *", "a b c d e", "0 3 * JAN-mar Sun,mon",
       "@daily", "@Daily", "@hourly", "@weekly", "@monthly", "@yearly", "@annually", "@midnight",
       "@reboot", "@", "@every", "\u0665 3 * * *", "0\u00a03 * * *", "0\t3\t*\t*\t*", "  0 3 * * *  ",
       "007 3 * * *", "*/99999999999999999999 * * * *", "$(reboot) * * * *", "* * * * *;",
       "0 0 31 * *", "59 23 31 12 *", "0 0 1 1 *")


def moments(maker, count):
    start, end = 1_735_700_000, 1_860_000_000  # 2025 to 2028
    return [maker.random.randint(start, end) for _ in range(count)]


# ---- the walk minute by minute -------------------------------------------------------------------

ZONES = ("Europe/Berlin", "America/New_York", "America/St_Johns", "America/Santiago",
         "Australia/Sydney", "Europe/Dublin", "Africa/Casablanca", "Asia/Beirut", "Africa/Cairo",
         "America/Havana", "Australia/Lord_Howe")
# Where robfig/cron does not do what its rule says, and this program does as it does.
WALKS_OFF = {
    "Asia/Beirut": "no midnight: days are counted from midnight to midnight",
    "Africa/Cairo": "no midnight: days are counted from midnight to midnight",
    "America/Havana": "no midnight: days are counted from midnight to midnight",
    "America/Santiago": "no midnight: days are counted from midnight to midnight",
    "Australia/Lord_Howe": "half an hour: hours are counted in steps of sixty minutes",
}
SCHEDULES_PER_CHANGE = 10


def changes_of(zone):
    """Those of two years."""
    start = int(datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc).timestamp())
    offset = None
    for hour in range(2 * 8766):
        at = start + 3600 * hour
        now = datetime.datetime.fromtimestamp(at, zone).utcoffset()
        if offset is not None and now != offset:
            yield at
        offset = now


class SetSchedule:
    """A schedule as plain sets of values; a star is None."""

    def __init__(self, maker, near):
        choose = maker.random
        self.minutes = choose.choice((None, {0}, {30}, {0, 30}, {choose.randrange(60)}))
        hours = {(near.hour + choose.randint(-3, 3)) % 24, choose.randrange(24)}
        self.hours = choose.choice((None, hours, hours, {0}, {1}, {0, 1, 2, 3}))
        day = (near + datetime.timedelta(days=choose.randint(-1, 1)))
        self.days = choose.choice((None, None, None, {day.day}))
        self.weekdays = choose.choice((None, None, {day.isoweekday() % 7}))

    def text(self):
        def field(values):
            return "*" if values is None else ",".join(map(str, sorted(values)))
        return " ".join(map(field, (self.minutes, self.hours, self.days, None, self.weekdays)))

    def fires(self, moment):
        minute, hour, day, weekday = moment
        if (self.minutes is not None and minute not in self.minutes) or (
                self.hours is not None and hour not in self.hours):
            return False
        fits = self.days is None or day in self.days
        fits_week = self.weekdays is None or weekday in self.weekdays
        if self.days is None or self.weekdays is None:
            return fits and fits_week
        return fits or fits_week


def around_changes(maker):
    """Questions and the answers expected, zone by zone."""
    for name in ZONES:
        zone = zoneinfo.ZoneInfo(name)
        for change in changes_of(zone):
            start = change - change % 3600 - 30 * 3600
            shown = []
            for minute in range(80 * 60):
                at = datetime.datetime.fromtimestamp(start + 60 * minute, zone)
                shown.append((at.minute, at.hour, at.day, at.isoweekday() % 7))
            near = datetime.datetime.fromtimestamp(change, zone)
            for _ in range(SCHEDULES_PER_CHANGE):
                schedule = SetSchedule(maker, near)
                expected = [start + 60 * i for i, moment in enumerate(shown)
                            if i and schedule.fires(moment)]
                yield name, start, start + 80 * 3600, schedule.text(), expected


# ---- comparing -----------------------------------------------------------------------------------

def answers(program, questions):
    asked = "".join(f"{after}\t{zone}\t{count}\t{text}\n" for after, zone, count, text in questions)
    run = subprocess.run([program], input=asked.encode(), stdout=subprocess.PIPE, check=True)
    lines = run.stdout.decode().splitlines()
    assert len(lines) == len(questions), (len(lines), len(questions))
    for line in lines:
        if line in (REFUSED, NEVER):
            yield None, line
        else:
            interval, *firings = line.split(" ")
            yield (None if interval == "-" else int(interval)), [int(f) for f in firings]


def compare_with_croniter(program, maker, count):
    texts = list(ODD) + [maker.schedule() for _ in range(count)]
    texts += [maker.broken() for _ in range(count // 3)]
    texts = [text for text in texts if "\n" not in text and "\r" not in text]
    questions = [(after, "UTC", FIRINGS, text)
                 for text, after in zip(texts, moments(maker, len(texts)))]
    # Where there is none within five years.
    questions.append((3_981_000_000, "UTC", FIRINGS, "0 0 29 2 *"))
    seen, kinds, wrong = collections.Counter(), collections.Counter(), []
    for (after, _, _, text), (interval, ours) in zip(questions, answers(program, questions)):
        theirs, reasons = by_croniter(text, after)
        kinds[ours if isinstance(ours, str) else "fires"] += 1
        seen.update(reasons)
        if (ours or NEVER) != (theirs or NEVER):
            wrong.append(f"{text!r} after {after}: {ours}, croniter: {theirs} {sorted(reasons)}")
        elif isinstance(ours, list):
            gaps = [1000 * (b - a) for a, b in zip(ours, ours[1:])]
            if gaps and (interval is None or max(gaps) > interval):
                wrong.append(f"{text!r}: interval {interval}, and a gap of {max(gaps)}")
    print(f"croniter: {len(questions)} schedules, {dict(kinds)}")
    for name, reason in DEVIATIONS.items():
        print(f"  deviation {name!r}: {seen[name]} ({reason})")
    wrong += [f"deviation {name!r} was never met" for name in DEVIATIONS if not seen[name]]
    return wrong


def compare_around_changes(program, maker):
    cases = list(around_changes(maker))
    questions = [(start, zone, len(expected) + 3, text)
                 for zone, start, _, text, expected in cases]
    differ, asked, wrong = collections.Counter(), collections.Counter(), []
    for case, (_, ours) in zip(cases, answers(program, questions)):
        zone, start, end, text, expected = case
        asked[zone] += 1
        inside = [at for at in ours if at < end]
        if inside != expected:
            differ[zone] += 1
            if zone not in WALKS_OFF:
                missing, extra = set(expected) - set(inside), set(inside) - set(expected)
                wrong.append(f"{text!r} in {zone} after {start}: missing {sorted(missing)[:3]}, "
                             f"too many {sorted(extra)[:3]}")
    print(f"changes of the clock: {sum(asked.values())} schedules in {len(asked)} zones")
    for zone, reason in WALKS_OFF.items():
        print(f"  {zone}: {differ[zone]} of {asked[zone]} differ ({reason})")
        if differ[zone] > asked[zone] / 2:
            wrong.append(f"{zone}: {differ[zone]} of {asked[zone]} differ")
    if not differ:
        wrong.append("nothing differs any more: WALKS_OFF is out of date")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    maker = Maker(options.seed)
    wrong = compare_with_croniter(options.program, maker, options.count)
    wrong += compare_around_changes(options.program, maker)
    for line in wrong[:30]:
        print("DIFFERS", line)
    print(f"{len(wrong)} differences")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
