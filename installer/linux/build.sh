#!/usr/bin/env bash
# Builds target/installer/unleak (a folder that runs anywhere) and, where dpkg-deb and fakeroot are, a deb.
# The same sources and SOURCE_DATE_EPOCH give the same deb, byte for byte.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/target/installer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=../common/runtime.sh
. "$root/installer/common/runtime.sh"
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --pretty=%ct)}

jdk=$(find_jdk)
[ -d "$root/target/unleak/lib" ] || (cd "$root" && mvn -q -B -DskipTests package)
rm -rf "$out" && mkdir -p "$out"
javafx_jmods "$jdk" "$work/jmods"
link_runtime "$jdk" "$work/jmods" "$work/runtime"
app_jars "$work/app"

options=(
  --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics'
  --java-options '--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED'
  --java-options '-XX:+UseParallelGC'
  --java-options '-Xmx448m'
  --java-options '-Xmn96m'
  --java-options '-Dunleak.home=$ROOTDIR'
  --java-options '-XX:AOTCache=$APPDIR/unleak.aot'
  --java-options '-Xlog:aot=off,cds=off'
)
"$jdk/bin/jpackage" --type app-image --name unleak --dest "$out" \
  --input "$work/app" --main-jar "unleak-$(version).jar" --main-class dev.unleak.Main \
  --runtime-image "$work/runtime" --icon "$root/installer/common/unleak.png" \
  --app-version "$(version)" --vendor Unleak "${options[@]}"

# Ahead-of-time cache, trained by a scan of our own sources and content, so that it knows which methods matter, and of one
# secret, with the image's own Java and class path: the main jar, then the others in the order that jpackage wrote down.
app=$out/unleak/lib/app
classpath=$(sed -n 's/^app\.classpath=\$APPDIR/'"${app//\//\\/}"'/p' "$app/unleak.cfg" | paste -sd: -)
printf 'password: %s\n' "$(head -c 18 /dev/urandom | base64)" | UNLEAK_HOME=$work/home "$out/unleak/lib/runtime/bin/java" -XX:AOTCacheOutput="$app/unleak.aot" -XX:+UseParallelGC \
  --enable-native-access=ALL-UNNAMED,javafx.graphics --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED \
  -cp "$classpath" dev.unleak.Main scan --fail-on never --format jsonl "$root/src" "$root/content" - >"$work/training" 2>&1

"$out/unleak/bin/unleak" --version
if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then
  "$jdk/bin/jpackage" --type deb --app-image "$out/unleak" --name unleak --dest "$out" \
    --app-version "$(version)" --vendor Unleak --license-file "$root/LICENSE" \
    --description 'Learn to handle secrets, audit what you have, and repair it' \
    --resource-dir "$root/installer/linux/resources" \
    --linux-package-name unleak --linux-shortcut --linux-menu-group 'Development;Security;' --linux-app-category devel
else
  echo "No deb: dpkg-deb and fakeroot are needed for it (Debian packages dpkg and fakeroot)." >&2
fi
ls -l "$out"
