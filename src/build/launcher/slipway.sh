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
# Java reads the names of files in the locale's encoding: in plain ASCII those in other scripts could not even be opened.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
    '' | C | POSIX)
        LC_CTYPE=C.UTF-8
        export LC_CTYPE
        if [ -n "$LC_ALL" ]; then
            LC_ALL=C.UTF-8
        fi
        ;;
esac
exec "$home/runtime/bin/java" -XX:AOTCache="$home/lib/slipway.aot" \
    -classpath "@CLASS_PATH@" dev.slipway.Slipway "$@"
