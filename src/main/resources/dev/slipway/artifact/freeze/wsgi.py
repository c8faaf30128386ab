# Serves the app. Written by Slipway; HOST and PORT say where.
import multiprocessing
import os
import sys

from flask import Flask


def _instance(app):
    """Beside the app, as where it is not frozen: Flask takes a frozen program for an installation, whose instance folder is in var/."""
    top = sys.modules.get(app.import_name.partition(".")[0])
    folder = os.path.dirname(os.path.abspath(top.__file__)) if getattr(top, "__file__", None) else app.root_path
    return os.path.join(os.path.dirname(folder) if hasattr(top, "__path__") else folder, "instance")


Flask.auto_find_instance_path = _instance

{import}
from werkzeug.serving import run_simple

if __name__ == "__main__":
    multiprocessing.freeze_support()
    app = {made}
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "{port}"))
    if "PORT" not in os.environ:
        import threading
        import webbrowser

        threading.Timer(1.5, webbrowser.open, ["http://%s:%d/" % (host, port)]).start()
    print("Serving on http://%s:%d/" % (host, port), file=sys.stderr)
    run_simple(host, port, app, threaded=True)
