#!/usr/bin/env bash
# Freezes the program into "Connect Me Calendar.app", unsigned. Needs Python 3.11 or newer.
. "$(dirname "$0")/common.sh"
need_a_mac

python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
	give_up "$python is older than 3.11; name a newer one with PYTHON."
"$python" "$root/dev.py" build frozen

made=$(find "$root/build" "$root/dist" -type d -name "$title.app" -prune -print -quit)
[ -n "$made" ] || give_up "PyInstaller made no \"$title.app\"."
if [ "$made" != "$app" ]; then
	mkdir -p "$(dirname "$app")"
	rm -rf "$app"
	ditto "$made" "$app"
fi
printf '%s\n' "$app"
