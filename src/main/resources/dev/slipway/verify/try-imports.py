"""Imports what a program imports, and loads its models, before the environment is called good. Runs on Python 3.6 and later."""
import importlib
import io
import json
import os
import sys
import traceback
import warnings


def where(use):
    return '  File "%s", line %d\n' % (use["file"], use["line"])


def version_of(module):
    found = getattr(sys.modules.get(module.split(".")[0]), "__version__", "")
    return " (%s %s)" % (module.split(".")[0], found) if isinstance(found, str) and found else ""


def try_import(use):
    """None if all is well, else what is wrong."""
    module = use["module"]
    try:
        loaded = importlib.import_module(module)
    except BaseException as error:  # a module may even exit
        return None if is_unset(error) else traceback.format_exc()
    for name in use["names"]:
        if name == "*" or hasattr(loaded, name):
            continue
        try:
            importlib.import_module(module + "." + name)
        except ImportError:
            return "Traceback (most recent call last):\n%sImportError: cannot import name '%s' from '%s'%s\n" % (
                where(use), name, module, version_of(module))
        except BaseException as error:
            return None if is_unset(error) else traceback.format_exc()
    return None


def is_unset(error):
    """Parts of Django are there, and work only where the project has set it up."""
    return type(error).__name__ in ("ImproperlyConfigured", "AppRegistryNotReady")


def try_load(model, root):
    path = os.path.join(root, *model["path"].split("/"))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        try:
            if model["format"] == "joblib":
                import joblib
                joblib.load(path)
            else:
                import pickle
                with open(path, "rb") as file:
                    pickle.load(file)
        except ImportError as error:
            name = getattr(error, "name", None) or ""
            if name.split(".")[0] in model["own"]:
                return None
            return traceback.format_exc()
        except AttributeError as error:
            # The class is the program's own: only the program itself can load it.
            if "__main__" in str(error) or "__mp_main__" in str(error):
                return None
            return traceback.format_exc()
        except BaseException:
            return traceback.format_exc()
    for one in said:
        text = str(one.message)
        if one.category.__name__ == "InconsistentVersionWarning" or "unpickle estimator" in text:
            return "%s: %s: %s\n" % (model["path"], one.category.__name__, " ".join(text.split()))
    return None


def main(path):
    with io.open(path, encoding="utf-8") as file:
        wanted = json.load(file)
    warnings.simplefilter("ignore")
    wrong = []
    for use in wanted["imports"]:
        told = try_import(use)
        if told:
            sys.stdout.write(told)
            wrong.append(use["module"])
            if len(wrong) > 3:
                break
    if not wrong:
        sys.path[:0] = [wanted["start"], wanted["root"]]
        if os.path.isdir(wanted["start"]):
            os.chdir(wanted["start"])
        for model in wanted["models"]:
            told = try_load(model, wanted["root"])
            if told:
                sys.stdout.write(told)
                wrong.append(model["path"])
    if wrong:
        print("This does not work in the environment: " + ", ".join(sorted(set(wrong))))
        sys.exit(1)
    print("%d imports work, %d models load." % (len(wanted["imports"]), len(wanted["models"])))


if __name__ == "__main__":
    main(sys.argv[1])
