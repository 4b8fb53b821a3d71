"""The signs by which lines of notes say what they are, as the readers and the import screen read them."""

import re

HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
QUOTE = re.compile(r"^\s*>\s?(.*)$")
CALL_OUT = re.compile(r"^\[!([^\]]{1,40})\][-+]?\s*(.*)$")
RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$")
