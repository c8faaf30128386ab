"""Tells how many arrivals each month had, and when the last ship came in.

usage: python report.py [arrivals.csv]
"""
import csv
import os
import sys
from collections import Counter

from dateutil import parser
from tabulate import tabulate

HERE = os.path.dirname(os.path.abspath(__file__))


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield parser.parse(row["arrived"]), row["ship"]


if __name__ == "__main__":
    path = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "arrivals.csv")
    arrivals = sorted(read(path))
    months = Counter(day.strftime("%Y-%m") for day, _ in arrivals)
    print(tabulate(sorted(months.items()), headers=["month", "arrivals"]))
    print("last in: %s, %s" % (arrivals[-1][1], arrivals[-1][0].date()))
