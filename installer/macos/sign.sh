#!/usr/bin/env bash
# Signs the app and everything in it, for the hardened runtime.
# Needs CODESIGN_IDENTITY, such as "Developer ID Application: Example BV (ABCDE12345)", in a keychain
# that is unlocked.
. "$(dirname "$0")/common.sh"
need_a_mac
need CODESIGN_IDENTITY "the name of a Developer ID Application certificate in your keychain."
need_app

sign() {
	codesign --force --timestamp --options runtime --sign "$CODESIGN_IDENTITY" "$@"
}

# From the inside out: what lies deeper is part of what is signed around it.
while IFS= read -r -d '' library; do
	sign "$library"
done < <(find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0)
while IFS= read -r -d '' framework; do
	sign "$framework"
done < <(find "$app/Contents" -depth -type d -name '*.framework' -print0)
sign --entitlements "$here/entitlements.plist" "$program"
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --deep --strict --verbose=2 "$app"
