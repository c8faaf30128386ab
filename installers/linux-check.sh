#!/bin/sh
# Unpacks the .deb that linux.sh made, starts what its menu entry names on a screen of its own, and photographs it
# into target/installer/installed.png. Needs dpkg-deb and xvfb-run.
set -eu
cd "$(dirname "$0")/.."
java=$(cat target/slipway.jdk)/bin/java
root=$PWD/target/installer/root
rm -rf "$root"
dpkg-deb -x target/installer/slipway_*.deb "$root"
program=$root$(sed -n 's/^Exec=env GDK_GL=disable \([^ ]*\).*/\1/p' "$root/opt/slipway/lib/slipway-slipway.desktop")
test -f "$root/opt/slipway/lib/slipway-mime.xml"
test -f "$root/opt/slipway/lib/slipway.png"
export SLIPWAY_HOME="$root/home"
"$program" --version
xvfb-run -a -s "-screen 0 1280x800x24" sh -c '
    "$1" & started=$!
    sleep "${SLIPWAY_CHECK_SECONDS:-12}"
    "$2" src/build/java/Photograph.java target/installer/installed.png && seen=0 || seen=1
    "$1" && echo "a second start handed over and ended"
    kill $started
    wait $started || true
    exit $seen
' check "$program" "$java"
