"""Commands that lost their fence: a line of code below one that leads to it, in pages scraped as text."""

import re

from kmsflash.notes.page import Line
from kmsflash.notes.vocabulary import Vocabulary

_LEAD = re.compile(r"[^\W\d_].*\w\W{0,3}[:?]\W{0,3}$")
_PROMPT = re.compile(r"(?:\$|PS>|[\w.-]+@[\w.-]+[:~\w/]*[#$])\s+\S")
_STATEMENT = re.compile(
    r"(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|ALTER|DROP|SET|GRANT|REVOKE|TRUNCATE|EXPLAIN|VACUUM"
    r"|ANALYZE|WITH|SHOW|MERGE INTO|CALL)\s[^?!]*;$"
)
_CALL = re.compile(r"[A-Za-z_][\w.]*\([^()]*(?:\([^()]*\)[^()]*)*\);?$")
_COMMAND = re.compile(
    r"(?:sudo|git|docker|podman|kubectl|helm|terraform|ansible(?:-playbook)?|aws|az|gcloud|gsutil|np[mx]|yarn|pip3?"
    r"|python3?|node|cargo|go|c?make|apt(?:-get)?|yum|dnf|brew|systemctl|journalctl|service|ssh|scp|rsync|curl"
    r"|wget|ping|dig|nslookup|host|ip|ss|netstat|nmap|tcpdump|iptables|ufw|chmod|chown|ln|mkdir|tar|grep|sed|awk"
    r"|find|ls|cat|tail|head|ps|kill|df|du|u?mount|lsblk|crontab|openssl|gpg|psql|mysql|sqlite3)"
    r"(?=\s).*[^.,:;?!\s]$"
)
_OPTION = re.compile(r"\s(?:--?[A-Za-z][\w-]*|[\w-]*[~/.=:@$|<>*\\][^\s]*)(?:\s|$)")


def find(lines: list[Line], _vocabulary: Vocabulary) -> tuple[list[Line], int]:
    """Mark lines as code that stand below a line that ends in a colon or asks, and look like nothing else."""
    mended = list(lines)
    count, led = 0, False
    for at, line in enumerate(lines):
        if not line.text.strip():
            continue
        if led and not line.code and _is_code(line.text.strip()):
            mended[at] = line._replace(text=line.text.strip(), code=True)
            count += 1
            led = False  # one line: what follows may be text again
        else:
            led = not line.code and _LEAD.match(line.text.strip(" #>*_-")) is not None
    return mended, count


def _is_code(text: str) -> bool:
    """Tell whether a line is a statement, a call or a command of a shell."""
    if _PROMPT.match(text) or _STATEMENT.match(text) or _CALL.fullmatch(text):
        return True
    return _COMMAND.match(text) is not None and _OPTION.search(text) is not None
