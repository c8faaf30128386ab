import argparse
import datetime
import sys

from tabulate import tabulate

from .harbours import harbours
from .moon import high_waters


def main():
    known = harbours()
    parser = argparse.ArgumentParser(prog="tide-table", description="Prints when the water is high at a harbour.")
    parser.add_argument("harbour", nargs="?", default="Dover", help=", ".join(sorted(known)))
    parser.add_argument("day", nargs="?", default="2026-05-01", help="as 2026-05-01")
    chosen = parser.parse_args()
    if chosen.harbour not in known:
        sys.exit("no harbour %s; known are %s" % (chosen.harbour, ", ".join(sorted(known))))
    harbour = known[chosen.harbour]
    day = datetime.date.fromisoformat(chosen.day)
    rows = [(time.strftime("%H:%M"), "%.1f m" % height) for time, height in high_waters(harbour, day)]
    print(tabulate(rows, headers=["high water at " + chosen.harbour, "height"]))


if __name__ == "__main__":
    main()
