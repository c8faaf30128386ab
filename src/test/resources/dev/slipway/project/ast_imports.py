"""Tells the imports of Python files as Python's own ``ast`` sees them.

Reads one path a line (JSON strings) on stdin, writes one JSON object a line on stdout: ``imports`` and ``dynamic`` as lists of
[line, level, module, names], or ``error`` where Python does not accept the file.
"""
import ast
import json
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(10000)


def dynamic_name(call):
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    if name not in ("import_module", "__import__") or not call.args:
        return None
    first = call.args[0]
    value = getattr(first, "value", None)
    return value if isinstance(first, ast.Constant) and isinstance(value, str) else None


def facts(path):
    with open(path, "rb") as stream:
        source = stream.read()
    try:
        tree = ast.parse(source, path)
    except (SyntaxError, ValueError, RecursionError, MemoryError, LookupError) as error:
        return {"error": "%s: %s" % (type(error).__name__, error)}
    imports, dynamic = [], []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imports.extend([node.lineno, 0, alias.name, []] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = [alias.name for alias in node.names]
            imports.append([node.lineno, node.level, node.module or "", names])
        elif isinstance(node, ast.Call):
            name = dynamic_name(node)
            if name is not None:
                dynamic.append([node.lineno, name])
    return {"imports": imports, "dynamic": dynamic}


for line in sys.stdin:
    result = facts(json.loads(line))
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
