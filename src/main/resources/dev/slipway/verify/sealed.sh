#!/bin/sh
# Starts a program where this machine helps it least: sh sealed.sh ROOM HIDDEN on|off COMMAND...
# ROOM holds app, home, elsewhere and empty; HIDDEN is a folder that must not help; off cuts the network.
# What the kernel does not allow is left out, and what was done is written to ROOM/sealed.txt.
room=$1
hidden=$2
network=$3
shift 3
said=
own=
[ "$(id -u)" = 0 ] || own=--map-root-user
if [ "$network" = inside ]; then
    mount --make-rprivate / 2>/dev/null
    mount --bind "$room" /mnt || exit 125
    chmod a+rx /mnt /mnt/app /mnt/elsewhere /mnt/empty 2>/dev/null
    chmod -R a+rX /mnt/app 2>/dev/null
    [ -d "$hidden" ] && mount -t tmpfs tmpfs "$hidden" && said="$said, the project hidden"
    ip link set lo up 2>/dev/null
    user=
    # An interpreter in root's own home is out of anybody else's reach.
    if [ -n "$SEALED_ROOT" ] && setpriv --reuid=65534 --regid=65534 --clear-groups test -x "$(cd /mnt/elsewhere && realpath "$1")" 2>/dev/null && setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
        chown -R 65534:65534 /mnt/home /mnt/elsewhere
        user="setpriv --reuid=65534 --regid=65534 --clear-groups"
        said="$said, run as nobody"
        # A program that starts itself over and over must not fill the machine; threads count as well.
        processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 4)
        prlimit --nproc=$((256 + 64 * processors)) true 2>/dev/null && user="prlimit --nproc=$((256 + 64 * processors)) $user"
    fi
    echo "${SEALED_NETWORK}${said}" > /mnt/sealed.txt
    cd /mnt/elsewhere || exit 125
    export HOME=/mnt/home
    # After the last of our own programs: from here on there is nothing on PATH.
    if [ -n "$SEALED_PATH" ]; then
        set -- env -u SEALED_NETWORK -u SEALED_ROOT -u SEALED_PATH PATH=/mnt/empty "$@"
    else
        set -- env -u SEALED_NETWORK -u SEALED_ROOT -u SEALED_PATH "$@"
    fi
    # shellcheck disable=SC2086
    exec $user "$@"
fi
[ -n "$own" ] || export SEALED_ROOT=yes
if [ "$network" = off ] && unshare $own --mount --net mount --bind "$room" /mnt 2>/dev/null; then
    export SEALED_NETWORK="network cut off"
    exec unshare $own --mount --net /bin/sh "$0" "$room" "$hidden" inside "$@"
fi
if unshare $own --mount mount --bind "$room" /mnt 2>/dev/null; then
    export SEALED_NETWORK="network left on"
    exec unshare $own --mount /bin/sh "$0" "$room" "$hidden" inside "$@"
fi
echo "network left on, the project in sight: this system allows no namespaces" > "$room/sealed.txt"
[ -z "$SEALED_PATH" ] || exec env -u SEALED_PATH -u SEALED_ROOT PATH="$SEALED_PATH" "$@"
exec "$@"
