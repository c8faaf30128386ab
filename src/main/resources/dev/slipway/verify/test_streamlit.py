"""Runs the installed Streamlit app FILE once, since its server answers even where the app raises.

python test_streamlit.py FILE MODULE
"""
import runpy
import sys

from installed_file import find

path = find(sys.argv[1], sys.argv[2])
try:
    from streamlit.testing.v1 import AppTest
except ImportError:
    # Before Streamlit 1.28: the bare script raises what the app would show.
    sys.argv = [path]
    runpy.run_path(path, run_name="__main__")
    sys.exit(0)

app = AppTest.from_file(path, default_timeout=240).run()
for one in app.exception:
    print("Traceback (most recent call last):")
    for line in one.stack_trace:
        print(line)
    print("%s: %s" % (getattr(one.proto, "type", "Exception"), one.message))
if app.exception:
    sys.exit(1)
print("The app ran to its end without an exception.")
for kind in ("title", "header", "markdown"):
    for element in list(getattr(app, kind))[:2]:
        print("%s: %s" % (kind, str(element.value).strip().splitlines()[0] if str(element.value).strip() else ""))
