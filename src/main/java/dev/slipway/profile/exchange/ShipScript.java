package dev.slipway.profile.exchange;

import dev.slipway.profile.Profile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Texts that run {@code slipway ship} on a profile elsewhere: in a shell, in PowerShell, on GitHub. */
public enum ShipScript {
    SH("sh", "ship.sh"),
    PS1("ps1", "ship.ps1"),
    GITHUB_ACTIONS("github-actions", ".github/workflows/slipway.yml");

    private final String id;
    private final String usualFile;

    ShipScript(String id, String usualFile) {
        this.id = id;
        this.usualFile = usualFile;
    }

    public String id() {
        return id;
    }

    /** Where it is usually kept, relative to the project's root. */
    public String usualFile() {
        return usualFile;
    }

    /** The one of this id; null if there is none. */
    public static @Nullable ShipScript of(String id) {
        for (ShipScript one : values()) {
            if (one.id.equals(id.toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }

    /**
     * The text.
     *
     * @param name file name of the profile, which lies in the project's root
     */
    public String text(Profile profile, String name) {
        return switch (this) {
            case SH -> sh(name);
            case PS1 -> powerShell(name);
            case GITHUB_ACTIONS -> workflow(profile, name);
        };
    }

    private static String sh(String name) {
        return """
                #!/bin/sh
                # Ships this project as its profile says; further arguments are handed on.
                set -eu
                cd "$(dirname "$0")"
                if ! command -v slipway >/dev/null 2>&1; then
                    echo "slipway is not on the PATH." >&2
                    exit 69
                fi
                exec slipway ship '%s' "$@"
                """.formatted(name.replace("'", "'\\''"));
    }

    private static String powerShell(String name) {
        return """
                # Ships this project as its profile says; further arguments are handed on.
                $ErrorActionPreference = 'Stop'
                Set-Location $PSScriptRoot
                $slipway = Get-Command slipway-console, slipway -ErrorAction SilentlyContinue | Select-Object -First 1
                if (-not $slipway) {
                    Write-Error 'slipway is not on the PATH.' -ErrorAction Continue
                    exit 69
                }
                & $slipway ship '%s' @args
                exit $LASTEXITCODE
                """.formatted(name.replace("'", "''"));
    }

    private static String workflow(Profile profile, String name) {
        String python = profile.python() == null ? "3.12" : profile.python();
        return """
                # Ships this project as its profile says, and keeps what was made.
                # The repository's variable SLIPWAY_DEB names the address of Slipway's package for Debian.
                name: Ship
                on:
                  push:
                    tags: ["v*"]
                  workflow_dispatch:
                permissions:
                  contents: read
                jobs:
                  ship:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: actions/checkout@v4
                      - uses: actions/setup-python@v5
                        with:
                          python-version: "%s"
                      - name: Get Slipway
                        env:
                          SLIPWAY_DEB: ${{ vars.SLIPWAY_DEB }}
                        run: |
                          curl -fsSL -o "$RUNNER_TEMP/slipway.deb" "$SLIPWAY_DEB"
                          sudo apt-get install -y "$RUNNER_TEMP/slipway.deb"
                      - name: Ship
                        run: |
                          slipway ship %s
                      - uses: actions/upload-artifact@v4
                        if: always()
                        with:
                          name: dist
                          path: %s
                """.formatted(python, "'" + name.replace("'", "'\\''") + "'", quoted(profile.output()));
    }

    /** YAML's double quotes, in which every character can be said. */
    private static String quoted(String text) {
        return text.matches("[\\w./-]+")
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
