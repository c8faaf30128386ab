# A frozen program that starts processes of its own must say so first. Written by Slipway.
import multiprocessing
import sys

if "--multiprocessing-fork" in sys.argv[1:] or any("multiprocessing.forkserver" in word for word in sys.argv[1:]):
    # What a process is to do is looked for in the main module, which nobody would have carried out in it.
    import {module} as _main

    sys.modules["__main__"] = sys.modules["__mp_main__"] = _main
multiprocessing.freeze_support()
