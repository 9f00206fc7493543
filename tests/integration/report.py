# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reports of every format, made by the real program without its server, and judged by programs that
are not ours: poppler, tidy, and Python's csv, json and email.
"""

import csv
import email
import email.policy
import email.utils
import html.parser
import io
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile, Sandbox  # noqa: E402

FIGURES = ("score", "change", "compared", "measured", "scenarios", "unverified", "stale",
           "neverRan")
OUTCOMES = ("passed", "weakness", "broken", "stopped", "inProgress", "unknown")
# Contracts: others read these. New columns and keys go to the end.
COLUMNS = (
    "record,connection,projectId,project,scenarioId,scenario,runId,from,to,open,outcome,phase,score,"
    "rawScore,change,lowest,highest,compared,measured,scenarios,unverified,stale,neverRan,passed,"
    "weakness,broken,stopped,inProgress,unknown,delegatesActive,delegates,hubsAvailable,hubs,"
    "measuredAt,unverifiedSince,schedule,timeZone,suspended,nextRun").split(",")
KEYS = (
    "schema generatedAt dataAgeSeconds period bands score change compared measured scenarios unverified "
    "stale neverRan runs delegates hubs band target belowTarget projects improved worsened "
    "tooLittleMeasured runningNow language summary trend weakest movers deleted lostDelegates "
    "unavailableHubs scenarioDetails").split()
SCENARIO_KEYS = (
    "connection projectId project id name score rawScore change measuredAt unverifiedSince stale "
    "schedule delegate runs newestRuns timeZone suspended nextRunAt nextRunExact").split()
TREND_KEYS = "from to open thin score lowest highest measured belowTarget runs".split()
FORMULA = tuple("=+-@|%")


def asked(*command, content=None):
    """What another program has to say."""
    process = subprocess.run(command, input=content, capture_output=True, timeout=60)
    return process.returncode, process.stdout.decode("utf-8"), process.stderr.decode("utf-8")


class Page(html.parser.HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.text = [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data):
        self.text += data


class Reports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.umask(0o022)
        cls.profile = Profile()
        cls.folder = tempfile.TemporaryDirectory(prefix="rd-report-")
        with Sandbox("--pace", "0", "--runs", "600") as sandbox:
            code, out, err = cls.profile.run(
                "sign-in", "--url", sandbox.url, "--username", "owner", "--password-stdin",
                stdin=sandbox.password("owner") + "\n")
            assert code == 0, (code, out, err)
            code, out, err = cls.profile.run("sync")
            assert code == 0, (code, out, err)
        # From here on there is no server: all of it works offline.
        cls.status = json.loads(cls.profile.run("status", "--json")[1])
        assert cls.status["score"] is not None

    @classmethod
    def tearDownClass(cls):
        cls.profile.close()
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def report(self, name, *arguments, **more):
        """The file written."""
        path = self.path(name)
        code, out, err = self.profile.run("report", "--output", path, "--overwrite", *arguments,
                                          **more)
        self.assertEqual((code, out, err), (0, "", ""))
        return path

    def text(self, *arguments):
        code, out, err = self.profile.run("report", "--output", "-", *arguments)
        self.assertEqual((code, err), (0, ""))
        return out

    def assert_same(self, shown, expected):
        for key in FIGURES:
            self.assertEqual(shown[key], expected[key], key)
        self.assertEqual(shown["runs"], expected["runs"])

    def assert_figures(self, text, language):
        """Every figure of "status" that the summary shows, as that language writes it."""
        text = re.sub(r"\s+", " ", text)
        status = self.status

        def number(value):
            return f"{value:.1f}".replace(".", "," if language == "de" else ".")
        change = status["change"]
        expected = [re.escape(number(status["score"]))]
        if change is not None:
            expected.append(("\\+" if change > 0 else "\u2212" if change < 0 else "")
                            + re.escape(number(abs(change))))
            expected.append(str(status["compared"]))
        for part, whole in ((status["measured"], status["scenarios"]),
                            (status["delegates"]["active"], status["delegates"]["total"]),
                            (status["hubs"]["available"], status["hubs"]["total"])):
            expected.append(f"{part} ?/ ?{whole}")
        words = {"en": ("passed", "weakness found", "broken"),
                 "de": ("bestanden", "Schwachstelle gefunden", "fehlerhaft")}[language]
        for key, word in zip(OUTCOMES, words):
            expected.append(f"{status['runs'][key]} {word}")
        def has(figure):
            return re.search(rf"(?<![\d.,]){figure}(?![\d]|[.,]\d)", text)
        for figure in expected:
            self.assertTrue(has(figure), (figure, text))
        # One page has room for so many projects; it says how many it leaves out.
        left_out = [project["name"] for project in status["projects"]
                    if project["name"] not in text
                    or project["score"] is not None
                    and not has(re.escape(number(project["score"])))]
        told = re.search(r"(\d+) (?:weiteres? nicht gezeigt|more not shown)", text)
        self.assertLessEqual(len(left_out), int(told[1]) if told else 0, (left_out, text))

    def test_pdf(self):
        for paper, size in (("a4", "595 x 842 pts (A4)"), ("letter", "612 x 792 pts (letter)")):
            with self.subTest(paper=paper):
                path = self.report(paper + ".pdf", "--paper", paper, "--language", "de")
                _, info, _ = asked("pdfinfo", path)
                self.assertRegex(info, r"(?m)^Title: +Resilienzbericht: ")
                self.assertRegex(info, r"(?m)^Pages: +1$")
                self.assertRegex(info, r"(?m)^Page size: +" + re.escape(size))
                _, text, _ = asked("pdftotext", "-layout", path, "-")
                self.assert_figures(text, "de")
                self.assertNotRegex(text, "[\ufb00-\ufb06]")  # letters, not what joins them
                self.assert_vector(path)
        _, meta, _ = asked("pdfinfo", "-meta", path)
        self.assertIn("<rdf:li>de", meta)
        with open(path, "rb") as file:
            self.assertRegex(file.read(), rb"/Lang \(de")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o644)

    def assert_vector(self, path):
        _, fonts, troubles = asked("pdffonts", path)
        rows = fonts.splitlines()[2:]
        self.assertEqual(troubles, "")
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r" yes +(yes|no) +yes +\d+ +\d+$")  # embedded, can be read
        _, images, _ = asked("pdfimages", "-list", path)
        self.assertEqual(images.splitlines()[2:], [])

    def test_pdf_in_detail(self):
        path = self.report("detail.pdf", "--detail", "--paper", "a4")
        _, info, _ = asked("pdfinfo", path)
        pages = int(re.search(r"(?m)^Pages: +(\d+)$", info)[1])
        self.assertEqual(pages, 1 + -(-self.status["scenarios"] // 6))
        self.assert_vector(path)
        _, text, _ = asked("pdftotext", "-layout", path, "-")
        self.assertIn(f"Page {pages} of {pages}", text)
        self.assert_figures(text.split("\f")[0], "en")
        self.assertIn("<img src=x onerror=alert(1)> dispatch", text)  # a name, and no more

    def test_png(self):
        with open(self.report("report.png", "--paper", "letter"), "rb") as file:
            head = file.read(24)
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual((int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")),
                         (1700, 2200))

    def test_html(self):
        for arguments in ((), ("--detail",)):
            with self.subTest(arguments=arguments):
                text = self.text("--format", "html", "--language", "de", *arguments)
                code, _, remarks = asked("tidy", "-errors", "-quiet", "-utf8",
                                         content=text.encode("utf-8"))
                # Tables for mail programs have attributes that HTML 5 left out, as newer tidies say.
                remarks = [line for line in remarks.splitlines() if not re.search(
                    r'attribute "(cellpadding|cellspacing|width|valign)" not allowed for HTML5$',
                    line)]
                self.assertEqual(remarks, [])
                self.assertLess(code, 2)
                page = Page(text)
                self.assertIn(("html", "lang", "de"), [(t, n, v[:2]) for t, n, v in page.attributes
                                                       if n == "lang"])
                self.assertIn(("html", "dir", "ltr"), page.attributes)
                self.assertFalse({"script", "link", "img", "svg", "style", "iframe", "form", "a"}
                                 & set(page.tags))
                for _, name, value in page.attributes:
                    self.assertFalse(name.startswith("on"), name)
                    self.assertNotIn(name, ("src", "href", "background"))
                    self.assertNotIn("url(", value)
                self.assert_figures(page.text, "de")
                self.assertNotRegex(text, "[\u202a-\u202e\x00-\x08]")
                if arguments:
                    self.assertIn("<img src=x onerror=alert(1)> dispatch", page.text)

    def test_html_in_a_browser(self):
        if not shutil.which("chromium"):
            self.skipTest("chromium is not installed")
        page = self.report("page.html", "--detail")
        with tempfile.TemporaryDirectory() as home:
            code, dom, _ = asked("chromium", "--headless", "--no-sandbox", "--disable-gpu",
                                 "--user-data-dir=" + home, "--dump-dom", "file://" + page)
        self.assertEqual(code, 0)
        self.assertIn(str(self.status["score"]), Page(dom).text)

    def test_csv(self):
        text = self.text("--format", "csv", "--detail", "--language", "de")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
        self.assertTrue(all(None not in row and None not in row.values() for row in rows))
        self.assertEqual(list(rows[0]), COLUMNS)
        for row in rows:
            for column in ("connection", "project", "scenario", "runId", "phase"):
                self.assertFalse(row[column].startswith(FORMULA), row)
        self.assertTrue(any("<img" in row["scenario"] for row in rows))

        def figures(row):
            numbers = {key: float(row[key]) if row[key] else None for key in FIGURES}
            return {**numbers, "runs": {key: int(row[key]) for key in OUTCOMES}}
        records = {kind: [row for row in rows if row["record"] == kind]
                   for kind in ("total", "project", "bucket", "scenario", "run")}
        self.assertEqual(sum(map(len, records.values())), len(rows))
        self.assert_same(figures(records["total"][0]), self.status)
        for row, project in zip(records["project"], self.status["projects"], strict=True):
            self.assertEqual(row["projectId"], project["id"])
            self.assert_same(figures(row), project)
        self.assertEqual(len(records["bucket"]), 30)
        self.assertEqual(len(records["scenario"]), self.status["scenarios"])
        measured = [float(row["score"]) for row in records["scenario"] if row["score"]]
        self.assertEqual(len(measured), self.status["measured"])
        # Both the scores and their mean are rounded, a half is rounded up, and no decimal is exact.
        self.assertAlmostEqual(sum(measured) / len(measured), self.status["score"], delta=0.1001)
        self.assertTrue(records["run"])
        for row in records["run"]:
            if row["outcome"] not in ("passed", "weakness"):
                self.assertEqual(row["score"], "")
            if row["score"]:
                self.assertAlmostEqual(float(row["score"]), float(row["rawScore"]), delta=0.0501)

    def test_json(self):
        answer = json.loads(self.text("--format", "json", "--detail"))
        self.assertEqual(list(answer), KEYS)
        self.assertEqual(list(answer["trend"][0]), TREND_KEYS)
        for one in answer["weakest"] + answer["movers"] + answer["scenarioDetails"]:
            self.assertEqual(list(one), SCENARIO_KEYS)
        self.assert_same(answer, self.status)
        for key in ("schema", "period", "delegates", "hubs", "projects"):
            self.assertEqual(answer[key], self.status[key], key)
        # On some days so few of these runs have a score that it gets no word.
        self.assertRegex(answer["summary"][0],
                         f"^Score {re.escape(str(self.status['score']))}( \\(|, but too little)")
        self.assertEqual(len(answer["trend"]), 30)
        self.assertEqual(len(answer["scenarioDetails"]), self.status["scenarios"])
        runs = [run for one in answer["scenarioDetails"] for run in one["newestRuns"]]
        for run in runs:
            if run["outcome"] not in ("passed", "weakness"):
                self.assertIsNone(run["score"])
        self.assertTrue(runs)
        self.assertNotIn("scenarioDetails", json.loads(self.text("--format", "json")))
        one = json.loads(self.text("--format", "json", "--period", "7d", "--project",
                                   self.status["projects"][0]["id"]))
        self.assertEqual((one["period"]["name"], len(one["projects"])), ("7d", 1))

    def test_mail(self):
        path = self.path("report.eml")
        code, out, err = self.profile.run(
            "report", "--mail-file", path, "--mail-to", "Jürgen Groß <board@example.org>",
            "--mail-from", "desk@example.org", "--language", "de")
        self.assertEqual((code, out, err), (0, "", ""))
        with open(path, "rb") as file:
            content = file.read()
        self.assertTrue(content.isascii())
        for line in content.split(b"\r\n"):
            self.assertLessEqual(len(line), 78)
            self.assertNotIn(b"\n", line)
        message = email.message_from_bytes(content, policy=email.policy.default)
        parts = list(message.walk())
        self.assertEqual([part.defects for part in parts], [[]] * len(parts))
        self.assertEqual([part.get_content_type() for part in parts],
                         ["multipart/mixed", "multipart/alternative", "text/plain", "text/html",
                          "application/pdf"])
        self.assertTrue(message["Subject"].startswith("Resilienzbericht: "))
        self.assertEqual(message["To"].addresses[0].display_name, "Jürgen Groß")
        self.assertEqual(message["To"].addresses[0].addr_spec, "board@example.org")
        self.assertEqual(message["From"].addresses[0].addr_spec, "desk@example.org")
        self.assertRegex(message["Message-ID"], r"^<\S+@example\.org>$")
        self.assertIsNotNone(email.utils.parsedate_to_datetime(message["Date"]))
        score = str(self.status["score"]).replace(".", ",")
        self.assertIn(score, message.get_body(("plain",)).get_content())
        self.assert_figures(Page(message.get_body(("html",)).get_content()).text, "de")
        pdf = next(message.iter_attachments())
        self.assertRegex(pdf.get_filename(), r"^resilience-report-\d{4}-\d\d-\d\d\.pdf$")
        _, info, _ = asked("pdfinfo", "-", content=pdf.get_content())
        self.assertRegex(info, r"(?m)^Pages: +1$")

        code, _, _ = self.profile.run("report", "--mail-file", self.path("draft.eml"))
        self.assertEqual(code, 0)
        with open(self.path("draft.eml"), "rb") as file:
            draft = email.message_from_binary_file(file, policy=email.policy.default)
        self.assertEqual((draft["To"], draft["X-Unsent"]), (None, "1"))
        self.assertEqual(len(draft["From"].addresses), 1)

    def test_files_are_written_whole_or_not_at_all(self):
        path = self.path("kept.json")
        with open(path, "w") as file:
            file.write("mine")
        code, out, err = self.profile.run("report", "--output", path)
        self.assertEqual((code, out, err.count("\n")), (2, "", 1))
        self.assertIn("--overwrite", err)
        with open(path) as file:
            self.assertEqual(file.read(), "mine")
        os.chmod(path, 0o600)
        self.report("kept.json")
        self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600)
        before = os.listdir(self.folder.name)
        for wrong, expected in ((self.path("no/such/folder/a.pdf"), 6),
                                (self.folder.name + "/.", 2), ("/dev/null", 2)):
            code, _, err = self.profile.run("report", "--format", "json", "--output", wrong,
                                            "--overwrite")
            self.assertEqual((code, err.count("\n")), (expected, 1), err)
        self.assertEqual(os.listdir(self.folder.name), before)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_a_full_standard_output_is_told(self):
        with open("/dev/full", "wb") as full:
            process = self.profile.start("report", "--format", "csv", "--output", "-",
                                         stdout=full, stderr=subprocess.PIPE)
            _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 6)
        self.assertIn(b"Standard output takes nothing more", err)

    def test_half_of_what_was_asked_for_is_not_written(self):
        taken, free = self.path("taken.eml"), self.path("free.json")
        with open(taken, "w") as file:
            file.write("mine")
        code, _, err = self.profile.run("report", "--output", free, "--mail-file", taken)
        self.assertEqual((code, err.count("\n")), (2, 1), err)
        self.assertFalse(os.path.exists(free))

    def test_usage(self):
        for arguments in ((), ("--output", self.path("report")), ("--output", "-"),
                          ("--output", "-", "--format", "pdf"),
                          ("--output", self.path("a.png"), "--detail"),
                          ("--output", self.path("a.pdf"), "--paper", "a3"),
                          ("--output", self.path("a.pdf"), "--period", "3w"),
                          ("--output", self.path("a.pdf"), "--project", "no such"),
                          ("--mail-file", self.path("a.eml"), "--mail-to", "a@b\nBcc: c@d"),
                          ("--mail-file", self.path("a.eml"), "--mail-to", "Bo <a@b\n>"),
                          ("--mail-file", self.path("a.eml"), "--mail-to", "nobody"),
                          ("--mail-file", "-"), ("--output", self.path("a.pdf"), "stray"),
                          ("--output", self.path("a.pdf"), "--mail-to", "a@b"),
                          ("--output", self.path("a.json"), "--mail-file", self.path("a.json"))):
            with self.subTest(arguments=arguments):
                code, out, err = self.profile.run("report", *arguments)
                self.assertEqual((code, out), (2, ""), err)
                self.assertTrue(err)
        self.assertFalse(os.path.exists(self.path("a.eml")))
        with Profile() as nobody:
            self.assertEqual(nobody.run("report", "--output", "-", "--format", "json")[0], 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
