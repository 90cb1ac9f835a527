#!/usr/bin/env bash
# Has Apple look at a disk image or a package and fastens its ticket: notarise.sh FILE
# Needs NOTARY_PROFILE, made once with: xcrun notarytool store-credentials NAME
. "$(dirname "$0")/common.sh"
need_a_mac
[ $# -eq 1 ] || give_up "Name one file: notarise.sh FILE.dmg, or FILE.pkg."
need NOTARY_PROFILE "the name of a profile made with xcrun notarytool store-credentials."
need_file "$1" "make-dmg.sh or make-pkg.sh"

xcrun notarytool submit "$1" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$1"
xcrun stapler validate "$1"
