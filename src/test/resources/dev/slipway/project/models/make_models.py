"""Makes the model files that tests read; run with scikit-learn 1.3.2, numpy 1.26, joblib 1.4 or so, xgboost-cpu, h5py, onnx."""
import json, os, pickle, sys, zipfile
import h5py, joblib, numpy as np, onnx
from onnx import TensorProto, helper
from safetensors.numpy import save_file
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import OneHotEncoder
import xgboost

out = sys.argv[1]
os.chdir(out)
X = np.linspace(0, 1, 40).reshape(20, 2)
y = (X[:, 0] > 0.5).astype(int)
model = LogisticRegression().fit(X, y)
for protocol in range(6):
    with open("protocol%d.pickle" % protocol, "wb") as f:
        pickle.dump(model, f, protocol=protocol)
many = {
    "objects": np.array(["x", "yy"], dtype=object), "texts": np.array(["x", "yy"]), "none": np.zeros((0, 3)), "one": np.array(5.0),
    "dates": np.array(["2020-01-01"], dtype="M8[D]"), "records": np.zeros(3, dtype=[("a", "i4"), ("b", "f8")]),
    "fortran": np.asfortranarray(X), "bools": X > 0.5,
    "encoder": OneHotEncoder().fit(np.array([["a"], ["b"]], dtype=object)), "last": model,
}
joblib.dump(many, "arrays.joblib")
joblib.dump(many, "zlib.joblib", compress=("zlib", 3))
joblib.dump(many, "gzip.joblib", compress=("gzip", 3))
joblib.dump(model, "xz.joblib", compress=("xz", 3))
with open("two.pickle", "wb") as f:
    pickle.dump({"k": 1}, f)
    pickle.dump(model, f)
booster = xgboost.XGBClassifier(n_estimators=1, max_depth=1).fit(X, y)
with open("xgboost.pickle", "wb") as f:
    pickle.dump(booster, f)
booster.save_model("xgboost.ubj")
node = helper.make_node("Relu", ["x"], ["y"])
graph = helper.make_graph([node], "g", [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1])],
                          [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1])])
onnx.save(helper.make_model(graph, producer_name="pytorch", producer_version="2.1.0"), "net.onnx")
save_file({"w": X}, "weights.safetensors", metadata={"format": "pt"})
with h5py.File("keras.h5", "w") as f:
    f.attrs["keras_version"] = "2.15.0".encode()
    f.attrs["backend"] = "tensorflow".encode()
    f.attrs["model_config"] = "{}".encode()
with zipfile.ZipFile("keras3.keras", "w") as z:
    z.writestr("metadata.json", json.dumps({"keras_version": "3.4.1"}))
    z.writestr("config.json", "{}")
with zipfile.ZipFile("torch.pt", "w") as z:
    z.writestr("archive/data.pkl", b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\nq\x00ccollections\nOrderedDict\nq\x01.")
    z.writestr("archive/version", "3\n")


class Hostile:
    def __reduce__(self):
        return (os.system, ("touch pwned",))


with open("hostile.pickle", "wb") as f:
    pickle.dump(Hostile(), f)

# The other ways in which joblib compresses: the same pickle, packed anew (lz4 of PyPI).
import bz2, lzma, zlib
import lz4.frame

with open("zlib.joblib", "rb") as f:
    plain = zlib.decompress(f.read())
for name, packed in {
    "bz2": bz2.compress(plain),
    "xz": lzma.compress(plain),
    "lzma": lzma.compress(plain, format=lzma.FORMAT_ALONE),
    "lz4": lz4.frame.compress(plain),
}.items():
    with open(name + ".joblib", "wb") as f:
        f.write(packed)
