#!/bin/sh
# Unpacks the .deb (or, where that is not there, the .rpm) that linux.sh made, starts what its menu entry names on a screen of
# its own with a profile, as a double click on that does, and photographs it into target/installer/installed.png.
# Needs xvfb-run, and dpkg-deb or rpm2archive.
set -eu
cd "$(dirname "$0")/.."
java=$(cat target/slipway.jdk)/bin/java
root=$PWD/target/installer/root
rm -rf "$root"
mkdir -p "$root"
if ls target/installer/slipway_*.deb >/dev/null 2>&1; then
    dpkg-deb -x target/installer/slipway_*.deb "$root"
else
    rpm2archive - <"$(ls target/installer/slipway-*.rpm)" | tar -xzf - -C "$root"
fi
program=$root$(sed -n 's/^Exec=env GDK_GL=disable \([^ ]*\).*/\1/p' "$root/opt/slipway/lib/slipway-slipway.desktop")
test -f "$root/opt/slipway/lib/slipway-mime.xml"
test -f "$root/opt/slipway/lib/slipway.png"
export SLIPWAY_HOME="$root/home"
"$program" --version
project="$root/home/tides"
mkdir -p "$project"
echo 'print("high water")' >"$project/tides.py"
echo '{"version": 1, "start": "tides.py"}' >"$project/tides.slipway"
xvfb-run -a -s "-screen 0 1280x800x24" sh -c '
    "$1" "$3" & started=$!
    sleep "${SLIPWAY_CHECK_SECONDS:-12}"
    "$2" src/build/java/Photograph.java target/installer/installed.png && seen=0 || seen=1
    "$1" && echo "a second start handed over and ended"
    kill $started
    wait $started || true
    exit $seen
' check "$program" "$java" "$project/tides.slipway"
