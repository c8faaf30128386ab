# Serves the Streamlit app. Written by Slipway; HOST and PORT say where, SLIPWAY_CHECK=1 runs its script once and tells.
import multiprocessing
import os
import sys

import streamlit
import streamlit.web.bootstrap

if False:
    import {module}

HERE = getattr(sys, "_MEIPASS", None) or os.path.dirname(os.path.abspath(__file__))
SCRIPT = os.path.join(HERE, *"{file}".split("/"))


def check():
    from streamlit.testing.v1 import AppTest

    app = AppTest.from_file(SCRIPT, default_timeout=240).run()
    for one in app.exception:
        print("Traceback (most recent call last):")
        for line in one.stack_trace:
            print(line)
        print("%s: %s" % (getattr(one.proto, "type", "Exception"), one.message))
    if app.exception:
        sys.exit(1)
    print("The app ran to its end without an exception.")


def main():
    from streamlit import config

    port = os.environ.get("PORT")
    options = {
        "server.address": os.environ.get("HOST", "127.0.0.1"),
        "server.port": int(port or "{port}"),
        "server.headless": port is not None,
        "server.fileWatcherType": "none",
        "global.developmentMode": False,
        "browser.gatherUsageStats": False,
    }
    for name, value in options.items():
        config.set_option(name, value)
    flags = {name.replace(".", "_"): value for name, value in options.items()}
    streamlit.web.bootstrap.load_config_options(flag_options=flags)
    streamlit.web.bootstrap.run(SCRIPT, False, sys.argv[1:], flags)


if __name__ == "__main__":
    multiprocessing.freeze_support()
    check() if os.environ.get("SLIPWAY_CHECK") else main()
