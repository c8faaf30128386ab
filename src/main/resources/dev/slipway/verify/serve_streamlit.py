"""Serves the installed Streamlit app FILE on PORT: python serve_streamlit.py FILE MODULE PORT"""
import os
import runpy
import sys

from installed_file import find

file, module, port = sys.argv[1:4]
sys.argv = [
    "streamlit", "run", find(file, module),
    "--server.address", os.environ.get("SLIPWAY_ADDRESS", "127.0.0.1"),
    "--server.port", port,
    "--server.headless", "true",
    "--server.fileWatcherType", "none",
    "--browser.gatherUsageStats", "false",
]
runpy.run_module("streamlit", run_name="__main__")
