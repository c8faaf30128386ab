# A frozen program that starts processes of its own must say so first. Written by Slipway.
import multiprocessing

multiprocessing.freeze_support()
