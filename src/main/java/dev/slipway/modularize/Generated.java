package dev.slipway.modularize;

import java.util.Map;

/** The files that a package gets besides those that were there. */
final class Generated {
    private Generated() {}

    /**
     * What the package's own functions are called, so that no name of the code is hidden.
     *
     * @param module the module that holds them
     * @param data gives the path of a file in the package
     * @param own gives that of the file the program wrote itself, if it did
     */
    record Names(String module, String data, String own) {}

    static String init(String name, String version, boolean oldNames) {
        return "\"\"\"The package " + name + ".\"\"\"\n\n"
                + (oldNames ? "from . import _old_names as _old_names\n\n" : "")
                + "__version__ = \"" + version + "\"\n";
    }

    static String data(Names names, boolean own) {
        String text = """
                \"""Where the files are that belong to this package.\"""

                import os


                def %s(name):
                    \"""The path of a file that lies in this package.\"""
                    return os.path.join(os.path.dirname(os.path.abspath(__file__)), name)
                """.formatted(names.data());
        return !own ? text : text + """


                        def %s(name):
                            \"""The file in the current folder, once the program wrote one there; until then that of the package.\"""
                            return name if os.path.exists(name) else %s(name)
                        """.formatted(names.own(), names.data());
    }

    /** @param module the module that starts the package, relative to it */
    static String main(String name, String module, String script, Beginning beginning) {
        String first = "\"\"\"Starts what " + script.replace("\\", "/").replace("\"", "'") + " started: python -m "
                + name + ".\"\"\"\n\n";
        int dot = module.lastIndexOf('.');
        String parent = dot < 0 ? "." : "." + module.substring(0, dot);
        String last = module.substring(dot + 1);
        String guard = "if __name__ == \"__main__\":\n";
        String takes = "from " + parent + " import " + last + " as script\n";
        String named = "    sys.argv[0] = script.__file__  # Messages name the script, as before.\n";
        return first
                + switch (beginning.kind()) {
                    case FOUND, GUARD, STATEMENTS ->
                        "import sys\n\n" + takes + "\n\ndef main():\n    script." + beginning.function() + "()\n\n\n"
                                + guard + named + "    main()\n";
                    case FOUND_EXIT ->
                        "import sys\n\n" + takes + "\n\ndef main():\n    return script." + beginning.function()
                                + "()\n\n\n" + guard + named + "    sys.exit(main())\n";
                    case RUN ->
                        "import runpy\n\n\ndef main():\n    # " + beginning.reason() + "\n    runpy.run_module(\""
                                + name + "." + module + "\", run_name=\"__main__\", alter_sys=True)\n\n\n" + guard
                                + "    main()\n";
                    case STREAMLIT ->
                        "import os\nimport sys\n\nfrom streamlit.web import cli\n\n\ndef main():\n"
                                + "    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), \""
                                + module.replace('.', '/')
                                + ".py\")\n    sys.argv = [\"streamlit\", \"run\", script] + sys.argv[1:]\n    sys.exit(cli.main())\n\n\n"
                                + guard + "    main()\n";
                    case OWN -> "";
                };
    }

    /** @param modules old name of a module to its name within the package */
    static String oldNames(String name, Map<String, String> modules) {
        StringBuilder table = new StringBuilder("{\n");
        modules.forEach((old, now) -> table.append("    \"")
                .append(old)
                .append("\": \"")
                .append(name)
                .append('.')
                .append(now)
                .append("\",\n"));
        return """
                \"""Lets modules be found by the names they had before they were a package: saved models and texts know those.\"""

                import importlib
                import importlib.abc
                import importlib.util
                import sys

                OLD_NAMES = %s}


                class OldNames(importlib.abc.MetaPathFinder, importlib.abc.Loader):
                    def find_spec(self, fullname, path=None, target=None):
                        if fullname.partition(".")[0] in OLD_NAMES:
                            return importlib.util.spec_from_loader(fullname, self)
                        return None

                    def create_module(self, spec):
                        return None

                    def exec_module(self, module):
                        first, dot, rest = module.__name__.partition(".")
                        sys.modules[module.__name__] = importlib.import_module(OLD_NAMES[first] + dot + rest)


                sys.meta_path.append(OldNames())
                """.formatted(table);
    }
}
