"""Writes small models by the frameworks themselves, and into frameworks-*.json what these say of them.

    uv pip install --no-deps torch==1.12.1 numpy==1.26.4 typing_extensions safetensors   (Python 3.10; no GPU is needed)
    python make_frameworks.py torch FOLDER
    uv pip install keras h5py numpy onnx skl2onnx scikit-learn safetensors lightgbm catboost joblib
    python make_frameworks.py others FOLDER
"""
import collections
import importlib.metadata
import io
import json
import os
import pickle
import pickletools
import sys
import zipfile

kind, folder = sys.argv[1:]
os.chdir(folder)
said = {}


def modules(stream):
    """The modules that unpickling imports, by Python's own reader of opcodes."""
    found, texts = set(), []
    while True:
        try:
            for opcode, argument, _ in pickletools.genops(stream):
                if opcode.name == "GLOBAL":
                    found.add(argument.split(" ")[0])
                elif "UNICODE" in opcode.name:
                    texts.append(argument)
                elif opcode.name == "STACK_GLOBAL":
                    found.add(texts[-2])
        except ValueError:
            return found
        if stream.read(1) != b"\x80":
            return found
        stream.seek(-1, 1)


def say(name, form, needed, writer="", version=""):
    said[name] = {"format": form, "modules": sorted(needed), "writer": writer, "version": version}


def third_party(names):
    return {name for name in names if name.split(".")[0] not in sys.stdlib_module_names and name != "builtins"}


if kind == "torch":
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(1)
    net = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU())
    torch.save(net, "net.pt")
    with zipfile.ZipFile("net.pt") as packed:
        name = next(one for one in packed.namelist() if one.endswith("data.pkl"))
        say("net.pt", "torch", third_party(modules(io.BytesIO(packed.read(name)))))
    torch.save({"epoch": 3, "state": net.state_dict()}, "checkpoint.pth", _use_new_zipfile_serialization=False)
    with open("checkpoint.pth", "rb") as file:
        say("checkpoint.pth", "torch", third_party(modules(io.BytesIO(file.read()))))
    torch.jit.script(net).save("scripted.pt")
    say("scripted.pt", "torch", {"torch"})
    save_file({"weight": net[0].weight.detach()}, "torch.safetensors", metadata={"format": "pt"})
    say("torch.safetensors", "safetensors", {"safetensors", "torch"})
    said["versions"] = {"torch": torch.__version__}
else:
    os.environ["KERAS_BACKEND"] = "numpy"
    import catboost
    import joblib
    import keras
    import lightgbm
    import numpy
    import onnx
    import safetensors.numpy
    import skl2onnx
    from sklearn.linear_model import LogisticRegression

    x = numpy.arange(40, dtype="float32").reshape(20, 2)
    y = (numpy.arange(20) % 2).astype("float32")

    net = keras.Sequential([keras.layers.Input((2,)), keras.layers.Dense(2, activation="relu")])
    net.save("dense.keras")
    say("dense.keras", "keras", {"keras"}, "keras", keras.__version__)
    net.save("dense.h5")
    say("dense.h5", "keras", {"keras", "h5py"}, "keras", keras.__version__)
    net.save_weights("only.weights.h5")
    say("only.weights.h5", "hdf5", {"h5py"})

    linear = LogisticRegression().fit(x, y)
    converted = skl2onnx.to_onnx(linear, x[:1])
    with open("linear.onnx", "wb") as file:
        file.write(converted.SerializeToString())
    read = onnx.load("linear.onnx")
    say("linear.onnx", "onnx", {"onnxruntime"}, read.producer_name, read.producer_version)

    safetensors.numpy.save_file({"weight": x[:2]}, "plain.safetensors")
    say("plain.safetensors", "safetensors", {"safetensors"})

    fitted = lightgbm.LGBMClassifier(n_estimators=1, num_leaves=3, min_child_samples=1, verbose=-1).fit(x, y)
    joblib.dump(fitted, "fitted-lightgbm.joblib", compress=3)
    say("fitted-lightgbm.joblib", "joblib", {"lightgbm.sklearn", "lightgbm.basic", "numpy"})
    fitted.booster_.save_model("booster-lightgbm.txt")
    say("booster-lightgbm.txt", "lightgbm", {"lightgbm"})

    boosted = catboost.CatBoostClassifier(iterations=1, depth=1, verbose=False, allow_writing_files=False).fit(x, y)
    boosted.save_model("boosted.cbm")
    say("boosted.cbm", "catboost", {"catboost"}, "catboost", catboost.__version__)
    with open("boosted-catboost.pkl", "wb") as file:
        pickle.dump(boosted, file)
    with open("boosted-catboost.pkl", "rb") as file:
        say("boosted-catboost.pkl", "pickle", third_party(modules(io.BytesIO(file.read()))))
    said["versions"] = {
        name: importlib.metadata.version(name)
        for name in ("keras", "lightgbm", "catboost", "onnx", "skl2onnx", "safetensors", "scikit-learn")
    }

with open("frameworks-%s.json" % kind, "w") as file:
    json.dump(said, file, indent=1, sort_keys=True)
    file.write("\n")
