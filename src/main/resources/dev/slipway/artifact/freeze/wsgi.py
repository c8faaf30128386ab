# Serves the app. Written by Slipway; HOST and PORT say where.
import multiprocessing
import os
import sys

from {module} import {object} as app
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
