# Starts the command of the project. Written by Slipway.
import multiprocessing
import sys

import {module}

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit({module}.{object}())
