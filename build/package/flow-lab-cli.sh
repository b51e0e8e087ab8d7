#!/bin/sh
# The command line of the packaged Flow Lab: the same program, without a window or a display.
# Its executable cannot be used as a plain Node (that fuse is off), so it is asked to run only its command line.
here=$(dirname "$(readlink -f "$0" 2>/dev/null || echo "$0")")
app="$here/flow-lab"
[ -x "$app" ] || app="$here/../MacOS/Flow Lab"
if [ "$(id -u)" = 0 ]; then set -- --no-sandbox --cli "$@"; else set -- --cli "$@"; fi
[ "$(uname)" = Darwin ] || set -- --ozone-platform=headless --disable-gpu --log-level=3 "$@"
exec "$app" "$@"
