"""Writes the models of boosting libraries, ONNX and safetensors, by the libraries themselves; none of them needs a network.

    python -m pip install lightgbm catboost xgboost-cpu onnx safetensors numpy
    python make_boosted.py .
"""
import pickle
import sys

import catboost
import lightgbm
import numpy
import onnx
import safetensors.numpy
import xgboost
from onnx import TensorProto, helper

folder = sys.argv[1]
x = numpy.arange(40, dtype="float32").reshape(20, 2)
y = (numpy.arange(20) % 2).astype("float32")

booster = lightgbm.train({"verbose": -1, "min_data_in_leaf": 1, "num_leaves": 3}, lightgbm.Dataset(x, y), 1)
booster.save_model(f"{folder}/lightgbm.txt")
with open(f"{folder}/lightgbm.pickle", "wb") as file:
    pickle.dump(booster, file)

boosted = catboost.CatBoostRegressor(iterations=1, depth=1, verbose=False, allow_writing_files=False).fit(x, y)
boosted.save_model(f"{folder}/catboost.cbm")
with open(f"{folder}/catboost.pickle", "wb") as file:
    pickle.dump(boosted, file)

trained = xgboost.train({"max_depth": 1}, xgboost.DMatrix(x, y), 1)
trained.save_model(f"{folder}/xgboost.json")
trained.save_model(f"{folder}/xgboost-now.ubj")

graph = helper.make_graph(
    [helper.make_node("Relu", ["x"], ["y"])],
    "small",
    [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1])],
    [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1])],
)
model = helper.make_model(graph, producer_name="skl2onnx", producer_version="1.17.0")
onnx.save(model, f"{folder}/relu.onnx")

safetensors.numpy.save_file({"weight": x[:2]}, f"{folder}/numpy.safetensors")
