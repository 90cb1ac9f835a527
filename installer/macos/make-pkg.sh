#!/usr/bin/env bash
# Makes the package for device management: it installs without asking, into /Applications, asks a
# running program to quit before and starts it again after.
# Needs the signed app (sign.sh), and INSTALLER_IDENTITY, such as "Developer ID Installer: Example BV
# (ABCDE12345)".
. "$(dirname "$0")/common.sh"
need_a_mac
need INSTALLER_IDENTITY "the name of a Developer ID Installer certificate in your keychain."
need_app

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/root"
ditto "$app" "$folder/root/$title.app"
# It replaces the app in /Applications, and no copy that it finds elsewhere.
pkgbuild --analyze --root "$folder/root" "$folder/components.plist"
plutil -replace 0.BundleIsRelocatable -bool NO "$folder/components.plist"
plutil -replace 0.BundleIsVersionChecked -bool YES "$folder/components.plist"
pkgbuild --root "$folder/root" --component-plist "$folder/components.plist" \
	--scripts "$here/scripts" --install-location /Applications \
	--identifier "$identifier" --version "$(version)" "$folder/app.pkg"
productbuild --package "$folder/app.pkg" --sign "$INSTALLER_IDENTITY" --timestamp "$(package)"
printf '%s\n' "$(package)"
