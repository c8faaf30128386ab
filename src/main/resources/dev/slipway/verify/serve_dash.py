"""Serves the Dash app OBJECT of MODULE on PORT: python serve_dash.py MODULE OBJECT PORT"""
import importlib
import os
import sys

module, name, port = sys.argv[1:4]
app = importlib.import_module(module)
for part in name.replace("()", "").split("."):
    app = getattr(app, part)
if name.endswith("()"):
    app = app()
# run came with Dash 2, run_server went with Dash 3.
run = app.run if callable(getattr(app, "run", None)) else app.run_server
run(host=os.environ.get("SLIPWAY_ADDRESS", "127.0.0.1"), port=int(port), debug=False)
