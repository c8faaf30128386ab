"""Answers which requirements pip reads from a file, a JSON line each."""
import json
import logging
import sys

from pip._internal.exceptions import InstallationError, RequirementsFileParseError
from pip._internal.network.session import PipSession
from pip._internal.req.req_file import parse_requirements

logging.disable(logging.CRITICAL)
# Nothing is fetched; the reader only asks for one.
SESSION = PipSession()


def read(path):
    try:
        found = list(parse_requirements(path, session=SESSION))
    except (InstallationError, RequirementsFileParseError, UnicodeError, OSError):
        return "refused"
    return [["-e " if one.is_editable else "", one.requirement, one.constraint] for one in found]


for line in sys.stdin:
    sys.stdout.write(json.dumps([read(question[0]) for question in json.loads(line)]) + "\n")
    sys.stdout.flush()
