# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The manual page names every command and every option of --help, and nothing that is not there.

usage: manual_page.py PAGE     (RD_PROGRAM names the program)
"""

import os
import re
import shutil
import subprocess
import sys

PROGRAM = os.environ["RD_PROGRAM"]

# "  --url <URL>   Address ..." or "  -h, --help   Displays ..."
OPTION = re.compile(r"^  (?:-(\w), )?--([\w-]+)(?: <([^>]+)>)?(?: |$)", re.MULTILINE)
COMMAND = re.compile(r"^  ([a-z][a-z-]*) ", re.MULTILINE)


def help_of(*command):
    answer = subprocess.run([PROGRAM, *command, "--help"], capture_output=True, text=True,
                            timeout=60, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert answer.returncode == 0, (command, answer.stderr)
    return answer.stdout


def options_in(text):
    """"--url URL" and the like, as the page has to write them."""
    return {f"--{name} {value}".strip() for _, name, value in OPTION.findall(text)}


def plain(page):
    """The page without escapes: fonts go, \\- and \\e become what they show."""
    page = re.sub(r"\\f[BIRP]", "", page)
    return page.replace("\\-", "-").replace("\\e", "\\")


def sections_of(page):
    """The text below every .SS and .SH, by its title."""
    sections = {}
    title = ""
    for line in page.splitlines():
        heading = re.match(r"\.S[HS] (.*)", line)
        if heading:
            title = heading[1]
        else:
            sections[title] = sections.get(title, "") + line + "\n"
    return sections


def described_in(section):
    """The options a section has an entry for: the line after .TP."""
    return {re.sub(r"^-\w, ", "", option)
            for option in re.findall(r"^\.TP\n((?:-\w, )?--.*)$", section, re.MULTILINE)}


def troubles_of(page):
    sections = sections_of(page)
    main = help_of()
    everywhere = described_in(sections.get("Everywhere", ""))
    commands = COMMAND.findall(main.split("Commands", 1)[1].split("Options:", 1)[0])
    assert len(commands) > 3, main
    troubles = []
    for title, text in [("The window", main)] + [(name, help_of(name)) for name in commands]:
        if title not in sections:
            troubles.append(f"there is no section for {title}")
            continue
        options = options_in(text)
        assert len(options) > 2, text
        described = described_in(sections[title])
        troubles += [f"{title}: {one} is not described" for one in options - described - everywhere]
        troubles += [f"{title}: {one} does not exist" for one in described - options]
    begun = False
    for title in (line[4:] for line in page.splitlines() if line.startswith((".SS ", ".SH "))):
        begun = begun or title == "COMMANDS"
        if title == "EXIT STATUS":
            break
        if begun and title != "COMMANDS" and title not in commands:
            troubles.append(f"there is no command {title}")
    return troubles


def remarks_of(path):
    """What a formatter has to remark about the page; None when there is none to ask."""
    if shutil.which("groff"):
        command = ["groff", "-man", "-ww", "-z", "-Tutf8", path]
    elif shutil.which("mandoc"):
        command = ["mandoc", "-T", "lint", "-W", "warning", path]
    else:
        return None
    print("asked:", " ".join(command[:-1]))
    answer = subprocess.run(command, capture_output=True, text=True, timeout=60)
    remarks = answer.stdout + answer.stderr
    return remarks or ("it failed" if answer.returncode else "")


def main():
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        page = plain(file.read())
    troubles = troubles_of(page)
    if "@" in page.splitlines()[2]:
        troubles.append("the version was not filled in")
    remarks = remarks_of(path)
    if remarks is None:
        print("its form was not checked: neither groff nor mandoc is installed")
    elif remarks:
        troubles.append(remarks)
    for trouble in sorted(troubles):
        print(trouble, file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
