import sys
v = "%d.%d.%d" % sys.version_info[:3]
if sys.version_info < (3, 6):
    print('{"version": "%s"}' % v)
    sys.exit(0)
import importlib.util, json, os, platform, sysconfig
stdlib = sysconfig.get_path("stdlib") or os.path.dirname(os.__file__)
flag = sysconfig.get_config_var
shared = os.name == "nt" or bool(flag("Py_ENABLE_SHARED")) or bool(flag("PYTHONFRAMEWORK"))
print(json.dumps({
    "version": v,
    "suffix": "" if sys.version_info[3] == "final" else sys.version_info[3],
    "implementation": sys.implementation.name,
    "machine": platform.machine() or "unknown",
    "shared": shared,
    "managed": os.path.exists(os.path.join(stdlib, "EXTERNALLY-MANAGED")),
    "venv": all(importlib.util.find_spec(m) is not None for m in ("venv", "ensurepip")),
    "freeThreaded": bool(flag("Py_GIL_DISABLED")),
    "executable": os.path.realpath(sys.executable) if sys.executable else "",
    "stdlib": stdlib,
}))
