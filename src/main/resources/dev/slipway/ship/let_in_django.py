"""Runs the manage.py named MODULE, whose app answers at SLIPWAY_HOSTS too: python -c ... MODULE ARGUMENTS"""
import os
import runpy
import sys

from django.conf import LazySettings

read = LazySettings._setup


def setup(self, name=None):
    read(self, name)
    hosts = list(self._wrapped.ALLOWED_HOSTS)
    if not hosts:
        # What an empty list stands for while DEBUG is on.
        hosts = [".localhost", "127.0.0.1", "[::1]"]
    self._wrapped.ALLOWED_HOSTS = hosts + os.environ["SLIPWAY_HOSTS"].split(",")


LazySettings._setup = setup
del sys.argv[0]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
