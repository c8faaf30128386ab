#!/bin/sh
# Makes target/installer/Slipway-VERSION.dmg. Run "mvn package" first.
# For the command line: ln -s /Applications/Slipway.app/Contents/MacOS/Slipway /usr/local/bin/slipway
set -eu
cd "$(dirname "$0")/.."
if [ ! -f target/slipway.jdk ]; then
    echo "target/slipway is not there: run \"./mvnw -DskipTests package\" first." >&2
    exit 1
fi
version=$(sed -n 's/^version=//p' target/classes/dev/slipway/release/release.properties)
# macOS wants a first number above zero.
case $version in
    0.*) version=1.${version#0.} ;;
esac
"$(cat target/slipway.jdk)/bin/java" src/build/java/Installer.java dmg "$version"
ls -l target/installer/*.dmg
