#!/usr/bin/env bash
# Builds target/installer/Unleak.app and a dmg. Not run on the project's own machines, which are Linux only; the
# workflow in .github/workflows/installers.yml runs it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/target/installer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=../common/runtime.sh
. "$root/installer/common/runtime.sh"

jdk=$(find_jdk)
[ -d "$root/target/unleak/lib" ] || (cd "$root" && mvn -q -B -DskipTests package)
rm -rf "$out" && mkdir -p "$out"
javafx_jmods "$jdk" "$work/jmods"
link_runtime "$jdk" "$work/jmods" "$work/runtime"
app_jars "$work/app"
iconset=$work/unleak.iconset
mkdir -p "$iconset"
for size in 16 32 128 256; do sips -z $size $size "$root/installer/common/unleak.png" --out "$iconset/icon_${size}x${size}.png" >/dev/null; done
iconutil -c icns "$iconset" -o "$work/unleak.icns"

"$jdk/bin/jpackage" --type dmg --name Unleak --dest "$out" \
  --input "$work/app" --main-jar "unleak-$(version).jar" --main-class dev.unleak.Main \
  --runtime-image "$work/runtime" --icon "$work/unleak.icns" \
  --app-version "1.$(version | cut -d. -f2-)" --vendor Unleak --license-file "$root/LICENSE" \
  --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics' \
  --java-options '--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED' \
  --java-options '-XX:+UseParallelGC' --java-options '-Xmx448m' --java-options '-Xmn96m' --java-options '-Dunleak.home=$ROOTDIR'
