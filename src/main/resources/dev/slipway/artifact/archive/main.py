# Starts the program from an archive. Written by Slipway.
import os
import runpy
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    for name in LAUNCH:
        runpy.run_module(name, run_name="__main__", alter_sys=True)
    for script in SCRIPTS:
        path = os.path.join(HERE, *script.split("/"))
        if os.path.isfile(path):
            sys.path.insert(0, os.path.dirname(path))
            sys.argv[0] = path
            runpy.run_path(path, run_name="__main__")
        else:
            # Inside an archive there are modules only.
            runpy.run_module(script[: -len(".py")].replace("/", "."), run_name="__main__", alter_sys=True)
