#!/bin/sh
# Makes target/installer/slipway_VERSION_ARCH.deb, and the .rpm where rpmbuild is installed.
# Run "mvn package" first. Needs dpkg-deb and fakeroot.
set -eu
cd "$(dirname "$0")/.."
if [ ! -f target/slipway.jdk ]; then
    echo "target/slipway is not there: run \"./mvnw -DskipTests package\" first." >&2
    exit 1
fi
java=$(cat target/slipway.jdk)/bin/java
version=$(sed -n 's/^version=//p' target/classes/dev/slipway/release/release.properties)
rm -f target/installer/*.deb target/installer/*.rpm
if command -v dpkg-deb >/dev/null; then
    "$java" src/build/java/Installer.java deb "$version"
fi
if command -v rpmbuild >/dev/null; then
    "$java" src/build/java/Installer.java rpm "$version"
fi
find target/installer -maxdepth 1 \( -name '*.deb' -o -name '*.rpm' \) -print | grep . || {
    echo "Neither dpkg-deb nor rpmbuild is installed." >&2
    exit 1
}
