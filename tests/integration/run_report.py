# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The report of one run by the real program and its own server, judged by programs that are not
ours: poppler and tidy.
"""

import json
import os
import re
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program import Profile, Sandbox  # noqa: E402
from report import Page, asked  # noqa: E402

# Mermaid does not take every name, nor does the title of a document.
PLAIN = r"^[a-z0-9 -]+$"


class RunReports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox("--pace", "0", "--runs", "2000")
        cls.profile = Profile()
        cls.folder = tempfile.TemporaryDirectory(prefix="rd-runreport-")
        code, out, err = cls.profile.run(
            "sign-in", "--url", cls.sandbox.url, "--username", "owner", "--password-stdin",
            stdin=cls.sandbox.password("owner") + "\n")
        assert code == 0, (code, out, err)
        code, out, err = cls.profile.run("sync")
        assert code == 0, (code, out, err)
        code, out, err = cls.profile.run("runs", "--json", "--limit", "2000", "--period", "12m")
        assert code == 0, (code, out, err)
        answer = json.loads(out)
        cls.runs = answer if isinstance(answer, list) else answer["runs"]

    @classmethod
    def tearDownClass(cls):
        cls.profile.close()
        cls.sandbox.close()
        cls.folder.cleanup()

    def a_run(self, outcome, name=""):
        """The newest one with that in its name; which that is depends on the time of day. Of 300 runs
        there were hours when none had been stopped, so there are more."""
        for run in self.runs:
            if run["id"] and outcome in ("", run["outcome"]) and re.search(
                    name, run["scenario"]["name"]):
                return run
        self.fail(f"there is no run: {outcome} {name}")

    def asked_for(self, run, ending, *arguments):
        path = os.path.join(self.folder.name, "run." + ending)
        code, out, err = self.profile.run("report", "--run", run["id"], "--output", path,
                                          "--overwrite", *arguments)
        self.assertEqual((code, out, err), (0, "", ""))
        return path

    def text(self, run, kind, *arguments):
        code, out, err = self.profile.run("report", "--run", run["id"], "--format", kind,
                                          "--output", "-", *arguments)
        self.assertEqual((code, err), (0, ""))
        return out

    def test_pdf(self):
        run = self.a_run("weakness", PLAIN)
        path = self.asked_for(run, "pdf", "--paper", "a4", "--language", "de")
        _, info, troubles = asked("pdfinfo", path)
        self.assertEqual(troubles, "")
        self.assertRegex(info, r"(?m)^Page size: +595 x 842 pts")
        self.assertIn(run["scenario"]["name"], re.search(r"(?m)^Title: +(.*)$", info)[1])
        pages = int(re.search(r"(?m)^Pages: +(\d+)$", info)[1])
        self.assertGreaterEqual(pages, 2)
        _, fonts, troubles = asked("pdffonts", path)
        rows = fonts.splitlines()[2:]
        self.assertEqual(troubles, "")
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r" yes +(yes|no) +yes +\d+ +\d+$")  # embedded, can be read
        _, images, _ = asked("pdfimages", "-list", path)
        self.assertEqual(images.splitlines()[2:], [])
        _, meta, _ = asked("pdfinfo", "-meta", path)
        self.assertIn("<rdf:li>de", meta)

        _, text, _ = asked("pdftotext", "-layout", path, "-")
        self.assertIn(run["id"], re.sub(r"\s+", "", text))  # it may take two lines
        # The points of the faults add up to the score of the server.
        rows = re.findall(r"(?m)^\s*(\S.*?) +(\d+) +(\d+)\xa0?\s?% +([\d.]+) +([\d,]+)(?: |$)", text)
        points = [float(row[4].replace(",", ".")) for row in rows]
        self.assertTrue(points, text)
        self.assertAlmostEqual(sum(points), run["score"], delta=0.06)
        for row in rows:
            self.assertGreaterEqual(text.count(row[0].strip()), 3)  # table, section, events

    def test_html(self):
        for run in (self.a_run("weakness"), self.a_run("broken"), self.a_run("stopped"),
                    self.a_run("", "<img")):
            with self.subTest(run=run["scenario"]["name"]):
                text = self.text(run, "html", "--language", "en")
                code, _, remarks = asked("tidy", "-errors", "-quiet", "-utf8",
                                         content=text.encode("utf-8"))
                self.assertEqual((code, remarks), (0, ""))
                page = Page(text)
                self.assertFalse({"script", "link", "img", "iframe", "form", "a", "object"}
                                 & set(page.tags))
                for _, name, value in page.attributes:
                    self.assertFalse(name.startswith("on"), name)
                    self.assertNotIn(name, ("src", "href", "xlink:href"))
                self.assertNotIn("url(", text)
                self.assertIn(run["scenario"]["name"], page.text)
                self.assertIn(run["id"], page.text)
                self.assertNotRegex(text, "[\u202a-\u202e\x00-\x08]")
                self.assertNotIn("hunter2", text)

    def test_markdown(self):
        run = self.a_run("weakness", PLAIN)
        text = self.text(run, "md", "--language", "en")
        self.assertTrue(text.startswith("# Report of a run: "))
        self.assertIn("## Why ", text)
        self.assertEqual(text.count("```"), 2)
        self.assertIn("```mermaid\nsequenceDiagram\n", text)
        hostile = self.text(self.a_run("", "<img"), "md", "--language", "en")
        self.assertIn("\\<img src=x onerror=alert(1)\\> dispatch", hostile)
        self.assertNotRegex(hostile, r"(?<!\\)<")

    def test_usage(self):
        run = self.runs[-1]["id"]
        path = os.path.join(self.folder.name, "never.html")
        for arguments in (("--run", run), ("--run", "", "--output", path),
                          ("--run", run, "--output", path, "--format", "png"),
                          ("--run", run, "--output", path, "--format", "json"),
                          ("--run", run, "--output", "-", "--format", "pdf"),
                          ("--run", run, "--output", path, "--period", "7d"),
                          ("--run", run, "--output", path, "--detail"),
                          ("--run", run, "--output", path, "--mail-file", path + ".eml"),
                          ("--run", run, "--output", path, "--connection", "no such"),
                          ("--output", "-", "--format", "md")):
            with self.subTest(arguments=arguments):
                code, out, err = self.profile.run("report", *arguments)
                self.assertEqual((code, out), (2, ""), err)
                self.assertEqual(err.count("\n"), 1, err)
        code, out, err = self.profile.run("report", "--run", "no-such-run", "--output", path)
        self.assertEqual((code, out, err.count("\n")), (1, "", 1), err)
        self.assertIn("no-such-run", err)
        code, out, err = self.profile.run("report", "--run", run, "--format", "md", "--output",
                                          os.path.join(self.folder.name, "no/such/folder.md"))
        self.assertEqual((code, out, err.count("\n")), (6, "", 1), err)
        self.assertFalse(os.path.exists(path))

    def test_without_the_server(self):
        with Profile() as profile:
            with Sandbox("--pace", "0", "--runs", "60") as sandbox:
                code, out, err = profile.run(
                    "sign-in", "--url", sandbox.url, "--username", "owner", "--password-stdin",
                    stdin=sandbox.password("owner") + "\n")
                self.assertEqual(code, 0, err)
                self.assertEqual(profile.run("sync")[0], 0)
                run = next(run["id"] for run in json.loads(
                    profile.run("runs", "--json", "--outcome", "passed")[1])["runs"])
                sandbox.request("/sandbox/revoke-all", "")
                code, out, err = profile.run("report", "--run", run, "--format", "md",
                                             "--output", "-")
                self.assertEqual((code, out, err.count("\n")), (4, "", 1), err)
            code, out, err = profile.run("report", "--run", run, "--format", "md", "--output", "-")
            self.assertEqual((code, out, err.count("\n")), (3, "", 1), err)
            self.assertIn("needs the server", err)


if __name__ == "__main__":
    unittest.main(verbosity=2)
