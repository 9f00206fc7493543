# SPDX-FileCopyrightText: 2026 The Resilience Desk authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Headless Chromium for the pages that a sign-in opens, where it is installed with its driver."""

import shutil
import socket

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
except ImportError:
    webdriver = None


def why_not():
    """Why there is no browser; empty: there is one."""
    if not webdriver or not shutil.which("chromium") or not shutil.which("chromedriver"):
        return "no real browser: apt-get install chromium-driver python3-selenium"
    try:
        socket.getaddrinfo("localhost", 0)
    except OSError:
        return "no real browser: this system does not know the name localhost, by which its driver is asked"
    return ""


def start(folder):
    """A browser that keeps what it has to keep in `folder`."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en",
                     "--no-first-run", f"--user-data-dir={folder}"):
        options.add_argument(argument)
    return webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
