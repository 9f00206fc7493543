#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The catalogues against the rules of a good one, and against the sources they come from.

usage: translations.py --source FOLDER [--lupdate PROGRAM]
"""

import argparse
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

LAYERS = ("app", "widgets", "models")
FORMS = 2  # German and English both have a singular and a plural
MARKER = re.compile(r"%L?(?:\d{1,2}|n)")
ACCELERATOR = re.compile(r"&(?:&|(\w))")
LUPDATE_TROUBLE = ("Discarding unconsumed meta data",  # a comment for nobody: the text is not seen
                   "Qualifying with unknown namespace",  # the context lacks its namespace
                   "cannot be called without context", "lacks Q_OBJECT macro")

# The texts of the sources, found without lupdate, which is silent about calls that it does not
# understand (a cast as the count of translate() is one).
LITERAL = r'("(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*)'
MARKED = re.compile(r"\b(?:translate|QT_TRANSLATE_NOOP)\(\s*" + LITERAL + r"\s*,\s*" + LITERAL)
MARKED_TR = re.compile(r"\btr\(\s*" + LITERAL)
ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")

Message = collections.namedtuple("Message", "context source comment numerus state forms")
options = argparse.Namespace(source=None, lupdate=None)


def catalogue(path):
    """All messages that are still in use."""
    messages = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            state = translation.get("type", "finished")
            if state in ("vanished", "obsolete"):
                continue
            numerus = message.get("numerus") == "yes"
            forms = ([form.text or "" for form in translation.iter("numerusform")] if numerus
                     else [translation.text or ""])
            messages.append(Message(context.findtext("name"), message.findtext("source") or "",
                                    message.findtext("comment") or "", numerus, state, forms))
    return messages


def own_catalogue(language):
    return options.source / "translations" / f"resilience-desk_{language}.ts"


def keys(messages):
    return {(m.context, m.source, m.comment, m.numerus) for m in messages}


def source_files():
    sandbox = options.source / "app/sandbox"  # speaks as the server does: English only
    return [path for layer in LAYERS for path in sorted((options.source / layer).rglob("*"))
            if path.suffix in (".cpp", ".h") and sandbox not in path.parents]


def literal_value(literal):
    """What adjacent string literals of C++ say together."""
    text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literal))
    named = {"n": "\n", "t": "\t"}
    return ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else named.get(m[2], m[2]), text)


def accelerators(text):
    return [letter.lower() for letter in ACCELERATOR.findall(text) if letter]


class Catalogues(unittest.TestCase):
    maxDiff = None

    def for_each_form(self, language, check):
        """Runs check(source, form) on every finished translation, and says where it failed."""
        for message in catalogue(own_catalogue(language)):
            for form in message.forms if message.state == "finished" else ():
                with self.subTest(context=message.context, source=message.source, form=form):
                    check(message.source, form)

    def test_german_is_complete(self):
        messages = catalogue(own_catalogue("de"))
        self.assertGreater(len(messages), 500)
        for message in messages:
            with self.subTest(context=message.context, source=message.source):
                self.assertEqual(message.state, "finished")
                self.assertEqual(len(message.forms), FORMS if message.numerus else 1)
                self.assertTrue(all(form.strip() for form in message.forms))

    def test_english_has_all_plurals(self):
        plurals = [m for m in catalogue(own_catalogue("en")) if m.numerus]
        self.assertGreater(len(plurals), 20)
        for message in plurals:
            with self.subTest(context=message.context, source=message.source):
                self.assertEqual(message.state, "finished")
                self.assertEqual(len(message.forms), FORMS)
                for form in message.forms:
                    self.assertTrue(form.strip())
                    self.assertNotIn("(s)", form)

    def test_place_markers_are_kept(self):
        def check(source, form):
            self.assertEqual(sorted(MARKER.findall(form)), sorted(MARKER.findall(source)))
        for language in ("de", "en"):
            self.for_each_form(language, check)

    def test_accelerators_are_kept(self):
        def check(source, form):
            self.assertEqual(len(accelerators(form)), len(accelerators(source)))
        for language in ("de", "en"):
            self.for_each_form(language, check)

    def test_accelerators_differ_within_a_context(self):
        used = collections.defaultdict(list)
        for message in catalogue(own_catalogue("de")):
            for letter in accelerators(message.forms[0]):
                used[message.context, letter].append(message.forms[0])
        self.assertEqual({key: texts for key, texts in used.items() if len(texts) > 1}, {})

    def test_sentences_end_as_in_the_source(self):
        def check(source, form):
            self.assertEqual(form.endswith("\n"), source.endswith("\n"))
            if source.rstrip().endswith("..."):
                self.assertTrue(form.rstrip().endswith("\u2026"))
            elif source.rstrip()[-1] in ".?:" and source != "n.a.":
                self.assertEqual(form.rstrip()[-1], source.rstrip()[-1])
            self.assertEqual(form.strip(" "), form)
        self.for_each_form("de", check)

    def test_german_quotation_marks(self):
        def check(_, form):
            self.assertNotIn('"', form)
            self.assertNotIn("\u201d", form)
            marks = re.sub("[^\u201e\u201c]", "", form)
            self.assertEqual(marks, "\u201e\u201c" * (len(marks) // 2))
        self.for_each_form("de", check)


class Sources(unittest.TestCase):
    maxDiff = None

    def test_every_marked_text_is_in_the_catalogue(self):
        messages = catalogue(own_catalogue("de"))
        by_context = {(m.context, m.source) for m in messages}
        anywhere = {m.source for m in messages}
        found = 0
        for path in source_files():
            text = path.read_text(encoding="utf-8")
            for match in MARKED.finditer(text):
                found += 1
                with self.subTest(file=path.name):
                    key = (literal_value(match[1]), literal_value(match[2]))
                    self.assertTrue(key in by_context, key)
            for match in MARKED_TR.finditer(text):
                found += 1
                with self.subTest(file=path.name):
                    self.assertTrue(literal_value(match[1]) in anywhere, match[1])
        self.assertGreater(found, 500)

    def test_lupdate_finds_nothing_new(self):
        if not options.lupdate:
            self.skipTest("lupdate (package qt6-l10n-tools) is not there")
        files = [str(path) for path in source_files()]
        includes = [part for layer in LAYERS for part in ("-I", str(options.source / layer))]
        with tempfile.TemporaryDirectory() as folder:
            copies = {language: pathlib.Path(folder) / own_catalogue(language).name
                      for language in ("de", "en")}
            for language, copy in copies.items():
                shutil.copy(own_catalogue(language), copy)
            result = subprocess.run(
                [options.lupdate, *includes, "-locations", "none", "-no-obsolete", *files, "-ts",
                 *map(str, copies.values())],
                capture_output=True, text=True, check=False)
            self.assertEqual(result.returncode, 0, result.stderr)
            for trouble in LUPDATE_TROUBLE:
                self.assertNotIn(trouble, result.stderr)
            for language, copy in copies.items():
                with self.subTest(language=language):
                    now = keys(catalogue(copy))
                    had = keys(catalogue(own_catalogue(language)))
                    self.assertEqual(sorted(now - had), [], "run the target update_translations")
                    self.assertEqual(sorted(had - now), [], "run the target update_translations")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--lupdate")
    parser.parse_args(namespace=options)
    options.source = options.source.resolve()
    if not (options.lupdate and pathlib.Path(options.lupdate).is_file()):
        options.lupdate = None
    unittest.main(argv=sys.argv[:1], verbosity=2)


if __name__ == "__main__":
    main()
