import datetime
import math

NEW_MOON = datetime.datetime(2026, 1, 18, 19, 52)
MONTH = 29.530588853
TIDE = datetime.timedelta(hours=12, minutes=25, seconds=14)


def high_waters(harbour, day):
    """Time and height, in metres, of each high water of a day."""
    start = datetime.datetime.combine(day, datetime.time())
    first = NEW_MOON + datetime.timedelta(hours=harbour["lag"])
    time = first + TIDE * math.ceil((start - first) / TIDE)
    while time < start + datetime.timedelta(days=1):
        age = ((time - NEW_MOON).total_seconds() / 86400) % MONTH
        yield time, harbour["mean"] + harbour["range"] * math.cos(4 * math.pi * age / MONTH)
        time += TIDE
