#!/bin/bash
# Removes the program from a Mac; for device management, run as root: remove.sh [--disconnect]
# With --disconnect the person at the screen is disconnected first: the status is given back, both
# grants end, and settings, state and logs go. Without it a person's data stay as they are.
# Other words are passed over: Jamf gives three of its own before.
app="/Applications/Connect Me Calendar.app"
program="$app/Contents/MacOS/connectme-calendar"
person=$(stat -f %Su /dev/console)
number=$(id -u "$person")

if [ "$(id -u)" -ne 0 ]; then
	echo "Run this as root." >&2
	exit 1
fi

as_person() {
	launchctl asuser "$number" sudo -H -u "$person" "$@"
}

if [ -x "$program" ] && [ "$number" -ge 500 ]; then
	home=$(dscl . -read "/Users/$person" NFSHomeDirectory | sed 's/^NFSHomeDirectory: //')
	if [[ " $* " = *" --disconnect "* ]]; then
		as_person "$program" disconnect --yes
		as_person "$program" quit
		rm -rf "$home/Library/Application Support/Connect Me Calendar"
	else
		as_person "$program" quit
	fi
	rm -f "$home/Library/LaunchAgents/io.connectme.calendar.plist"
fi
rm -rf "$app"
rm -f /Library/LaunchAgents/io.connectme.calendar.plist
rm -rf "/Library/Application Support/Connect Me Calendar"
pkgutil --forget io.connectme.calendar >/dev/null 2>&1
exit 0
