#!/bin/sh
# Starts Slipway with the runtime beside it, from wherever it was called and through any symbolic link.
self=$0
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
    esac
done
case $self in
    */*) bin=${self%/*} ;;
    *) bin=. ;;
esac
home=$(cd "${bin:-/}/.." && pwd -P) || exit 1
exec "$home/runtime/bin/java" -XX:AOTCache="$home/lib/slipway.aot" \
    -classpath "@CLASS_PATH@" dev.slipway.Slipway "$@"
