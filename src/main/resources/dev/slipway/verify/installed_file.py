"""Where a file of the project lies once it is installed."""
import importlib.util
import os
import sysconfig


def find(file, module):
    for place in ("purelib", "platlib"):
        path = os.path.join(sysconfig.get_path(place), *file.split("/"))
        if os.path.isfile(path):
            return path
    spec = importlib.util.find_spec(module)
    if spec is None or not spec.origin:
        raise ModuleNotFoundError("No module named %r" % module, name=module)
    return spec.origin
