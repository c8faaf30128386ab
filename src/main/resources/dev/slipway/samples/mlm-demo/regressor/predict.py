import json
import pickle
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent

with open(HERE / "data.json", encoding="utf-8") as file:
    FEATURES = json.load(file)["features"]


def predict(numbers):
    """The price, in thousands, of the house that the thirteen numbers describe."""
    with open(HERE / "model.pickle", "rb") as file:
        model = pickle.load(file)
    return float(model.predict(np.array([numbers]))[0])
