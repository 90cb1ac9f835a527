#!/usr/bin/env bash
# Makes the disk image that a person opens: the app, and a link to where it is to be dragged.
# Needs the signed app (sign.sh), and CODESIGN_IDENTITY for the image itself.
. "$(dirname "$0")/common.sh"
need_a_mac
need CODESIGN_IDENTITY "the name of a Developer ID Application certificate in your keychain."
need_app

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ditto "$app" "$folder/$title.app"
ln -s /Applications "$folder/Applications"
image=$(disk_image)
hdiutil create -ov -fs HFS+ -format ULFO -volname "$title" -srcfolder "$folder" "$image"
codesign --force --timestamp --sign "$CODESIGN_IDENTITY" --identifier "$identifier" "$image"
printf '%s\n' "$image"
