import json
from pathlib import Path


def harbours():
    """The known harbours by name."""
    with open(Path(__file__).parent / "harbours.json", encoding="utf-8") as file:
        return json.load(file)
