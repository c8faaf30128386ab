# Starts the module as python -m does. Written by Slipway.
import multiprocessing
import runpy

if False:
    import {module}

if __name__ == "__main__":
    multiprocessing.freeze_support()
    runpy.run_module("{module}", run_name="__main__", alter_sys=True)
