"""Makes model.pickle from data.json, and keeps how well it fits in an HDF5 file if a name for one is given."""

import json
import pickle
import sys
from pathlib import Path

import h5py
import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).parent


def train(report=None):
    with open(HERE / "data.json", encoding="utf-8") as file:
        data = json.load(file)
    inputs, prices = np.array(data["rows"]), np.array(data["prices"])
    model = make_pipeline(StandardScaler(), RandomForestRegressor(n_estimators=20, random_state=0))
    model.fit(inputs, prices)
    with open(HERE / "model.pickle", "wb") as file:
        pickle.dump(model, file, protocol=4)
    if report:
        with h5py.File(report, "w") as file:
            file["prices"] = prices
            file["predicted"] = model.predict(inputs)
    print("R2 on the training set: %.3f" % model.score(inputs, prices))


if __name__ == "__main__":
    train(*sys.argv[1:2])
