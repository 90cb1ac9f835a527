# shellcheck shell=bash
# What the scripts for macOS share; read by them, not run.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
title="Connect Me Calendar"
# shellcheck disable=SC2034  # read by the scripts
identifier=io.connectme.calendar
dist=${DIST:-$root/dist}
app=${APP:-$dist/$title.app}
# shellcheck disable=SC2034  # read by the scripts
program="$app/Contents/MacOS/connectme-calendar"

# Say what is missing, in one sentence, and end.
give_up() {
	printf '%s\n' "$1" >&2
	exit 1
}

need_a_mac() {
	[ "$(uname -s)" = Darwin ] || give_up "This runs on macOS only."
}

# need NAME SENTENCE: the environment must name it.
need() {
	[ -n "${!1:-}" ] || give_up "Set $1: $2"
}

need_app() {
	[ -d "$app" ] || give_up "There is no \"$app\"; make it with build-app.sh first."
}

need_file() {
	[ -e "$1" ] || give_up "There is no \"$1\"; make it with $2 first."
}

version() {
	sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/app/__init__.py"
}

disk_image() {
	printf '%s\n' "$dist/connectme-calendar-$(version).dmg"
}

package() {
	printf '%s\n' "$dist/connectme-calendar-$(version).pkg"
}
