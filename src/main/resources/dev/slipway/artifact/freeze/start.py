# Prepares the place in which the program starts. Written by Slipway.
def _start(settings):
    import os
    import sys

    # A windowed program on Windows has no console: print must not fail because of that.
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))
    if sys.stdin is None:
        sys.stdin = open(os.devnull)
    for name, value in settings["environment"].items():
        os.environ.setdefault(name, value)
    words = sys.argv[1:]
    if settings["words"] and not words:
        host, port = os.environ.get("HOST", "127.0.0.1"), os.environ.get("PORT", settings["port"])
        sys.argv += [word.format(host=host, port=port) for word in settings["words"]]
    # A process of multiprocessing begins where its parent is.
    if "--multiprocessing-fork" in words or words[:1] == ["-c"]:
        return
    # An archive that unpacks itself has its files beside this one.
    bundle = getattr(sys, "_MEIPASS", None) or os.path.dirname(os.path.abspath(__file__))
    folder = bundle
    works_in = settings["folder"]
    # A single file unpacks itself into such a folder, and deletes it when the program ends.
    if settings["lasting"] and works_in != "user" and os.path.basename(bundle).startswith("_MEI"):
        works_in = _keep(settings, bundle) or works_in
    if works_in == "here":
        return
    came_from = os.getcwd()
    if works_in == "user" or not os.access(bundle, os.W_OK):
        folder = _copy(settings, bundle, settings["files"], settings["stamp"])
        _move_modules(settings["modules"], bundle, folder)
    for at, word in enumerate(sys.argv[1:], 1):
        option, equals, value = word.partition("=") if word.startswith("-") else ("", "", word)
        if value and not os.path.isabs(value) and os.path.exists(value):
            sys.argv[at] = option + equals + os.path.abspath(value)
    place = settings["place"]
    os.chdir(os.path.join(folder, *place.split("/")) if place else folder)
    if folder == bundle:
        cut = len(place) + 1 if place else 0
        _bring_back(os.getcwd(), [file[cut:] for file in settings["files"]], came_from)


def _keep(settings, bundle):
    """Puts links to a copy that stays in the place of the databases; "user" where the system makes no links."""
    import os

    folder = _copy(settings, bundle, settings["lasting"], settings["lasting_stamp"])
    for file in settings["lasting"]:
        place = os.path.join(bundle, *file.split("/"))
        try:
            os.symlink(os.path.join(folder, *file.split("/")), place + "-lasting")
            os.replace(place + "-lasting", place)
        except (OSError, NotImplementedError):
            return "user"
    return None


def _copy(settings, bundle, files, stamp):
    """These files in a folder that can be written, under a name that changes when they do."""
    import os
    import shutil
    import sys

    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        above = os.path.expanduser("~/Library/Application Support")
    else:
        above = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    folder = os.path.join(above, settings["name"], stamp)
    for file in files:
        target = os.path.join(folder, *file.split("/"))
        if not os.path.exists(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(os.path.join(bundle, *file.split("/")), target)
    os.makedirs(folder, exist_ok=True)
    sys.stderr.write("%s keeps its files in %s\n" % (settings["name"], folder))
    return folder


def _move_modules(own, bundle, folder):
    """The program's own modules say that they lie beside the copy: many find by __file__ what they read and write, such as a database."""
    import os
    import sys

    class Finder:
        def find_spec(self, name, path=None, target=None):
            if name not in own:
                return None
            for finder in sys.meta_path:
                spec = None if finder is self or not hasattr(finder, "find_spec") else finder.find_spec(name, path, target)
                if spec is not None:
                    if spec.has_location and spec.origin.startswith(bundle + os.sep):
                        spec.origin = os.path.join(folder, os.path.relpath(spec.origin, bundle))
                    return spec
            return None

    sys.meta_path.insert(0, Finder())


def _bring_back(bundle, own, came_from):
    """What the program leaves beside its data goes where it was called from: the bundle of a single file is gone afterwards."""
    import atexit
    import os

    places = {"."} | {os.path.dirname(file) or "." for file in own}

    def files():
        found = {}
        for place in places:
            folder = os.path.join(bundle, place)
            for name in os.listdir(folder) if os.path.isdir(folder) else ():
                found[os.path.normpath(os.path.join(place, name))] = True
        return found

    before = files()
    owner = os.getpid()

    def move(source, target):
        import shutil

        # What was in a folder of that name before stays there, as if the program had written into it.
        if os.path.isdir(source) and os.path.isdir(target):
            for name in os.listdir(source):
                move(os.path.join(source, name), os.path.join(target, name))
        else:
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.move(source, target)

    def bring():
        import sys

        if os.getpid() != owner:
            return
        for name in sorted(set(files()) - set(before)):
            if os.path.basename(name) == "__pycache__":
                continue
            try:
                move(os.path.join(bundle, name), os.path.join(came_from, name))
            except OSError as e:
                sys.stderr.write("%s could not be put into %s: %s\n" % (name, came_from, e))

    atexit.register(bring)


_start(SETTINGS)
del _start, _keep, _copy, _move_modules, _bring_back
