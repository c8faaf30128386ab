"""Makes the data and the model of the sample `mlm-demo` anew.

Run with any Python 3 that finds a Python 3.10:  python make_model.py PYTHON3.10
The numbers come from a fixed seed; the model is trained by the sample's own code, under the sample's own pins.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "main/resources/dev/slipway/samples/mlm-demo"
# name, mean, spread, weight in the price
FEATURES = [
    ("crime", 3.6, 3.0, -0.11), ("zone", 11.0, 10.0, 0.05), ("industry", 11.1, 6.0, -0.02), ("river", 0.1, 0.2, 2.7),
    ("air", 0.55, 0.1, -17.0), ("rooms", 6.3, 0.7, 4.1), ("age", 68.0, 25.0, 0.0), ("distance", 3.8, 1.8, -1.4),
    ("roads", 9.5, 7.0, 0.3), ("tax", 408.0, 120.0, -0.012), ("school", 18.4, 2.0, -0.95), ("shops", 356.0, 60.0, 0.009),
    ("status", 12.6, 6.0, -0.52),
]


def make_data():
    chance = random.Random(20240229)
    rows, prices = [], []
    for _ in range(160):
        row = [round(max(0.0, chance.gauss(mean, spread)), 3) for _, mean, spread, _ in FEATURES]
        price = 36.0 + sum(weight * value for value, (_, _, _, weight) in zip(row, FEATURES)) + chance.gauss(0, 2)
        rows.append(row)
        prices.append(round(max(5.0, price), 1))
    lines = ",\n    ".join(json.dumps(row) for row in rows)
    (SAMPLE / "regressor/data.json").write_text(
        '{\n  "features": %s,\n  "rows": [\n    %s\n  ],\n  "prices": %s\n}\n'
        % (json.dumps([name for name, *_ in FEATURES]), lines, json.dumps(prices)),
        encoding="utf-8", newline="\n")


def main():
    make_data()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], "-m", "venv", folder], check=True)
        python = Path(folder) / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        subprocess.run([python, "-m", "pip", "install", "-q", "scikit-learn==1.0.2", "numpy>=1.22,<1.23", "h5py"], check=True)
        subprocess.run([python, "-B", "-m", "regressor.train"], cwd=SAMPLE, check=True)


if __name__ == "__main__":
    main()
