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
# What Java keeps to start fast is kept for each face; a wrong guess here costs a moment, no more.
face=command
case $# in
    0) face=window ;;
    1) if [ "$1" = demo ] || [ -e "$1" ]; then face=window; fi ;;
    2) if [ "$1" = demo ]; then face=window; fi ;;
esac
if [ $face = command ]; then
    # A scan makes a lot of short-lived objects at once.
    options='-Xmn64m -Xms160m'
else
    # The window lives long and is to stay small, and shows sooner if less is compiled. What it gives back when it rests is given back at once.
    options='-XX:CompileThresholdScaling=2 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:-ShrinkHeapInSteps'
    if [ -d /proc/self ]; then
        # On Linux: also what threads that ended have left in the C library. Other systems would warn that they know no such thing.
        options="$options -XX:TrimNativeHeapInterval=5000"
    fi
    if [ -z "$GDK_GL" ]; then
        # GTK would load a driver for OpenGL to look for surfaces that nothing here draws on: 50 MB where it is a software driver.
        GDK_GL=disable
        export GDK_GL
    fi
fi
exec "$home/runtime/bin/java" $options -XX:AOTCache="$home/lib/$face.aot" \
    -classpath "@CLASS_PATH@" dev.slipway.Slipway "$@"
