# Parts that the installer scripts share; sourced, not run. Needs: root (the project), work (a scratch folder).
# shellcheck shell=bash

# JDK 25 or newer: $JAVA_HOME, or one of the usual folders.
find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.jdks/*; do
    [ -x "$candidate/bin/jpackage" ] && [ -r "$candidate/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
    if [ "${version:-0}" -ge 25 ]; then echo "$candidate"; return; fi
  done
  echo "A JDK of version 25 or newer with jpackage is needed; install one or set JAVA_HOME." >&2
  return 2
}

# JavaFX's jars carry their native libraries inside, which would be unpacked into a cache of the user's at each start.
# As jmods they put them into the runtime, and jpackage sees what the libraries depend on.
javafx_jmods() {
  local jdk=$1 out=$2 jar name
  mkdir -p "$out"
  for jar in "$root"/target/unleak/lib/javafx/javafx-*-*-*.jar; do
    name=$(basename "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
    mkdir -p "$work/$name/classes" "$work/$name/libs"
    (cd "$work/$name/classes" && "$jdk/bin/jar" xf "$jar")
    find "$work/$name/classes" \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) -exec mv {} "$work/$name/libs/" \;
    "$jdk/bin/jmod" create --class-path "$work/$name/classes" --libs "$work/$name/libs" \
      ${SOURCE_DATE_EPOCH:+--date "$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null || date -u -r "$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)"} \
      "$out/$name.jmod"
  done
}

# java.sql.rowset is sqlite-jdbc's need, java.security.jgss JGit's, jdk.zipfs and jdk.crypto.ec our own.
link_runtime() {
  local jdk=$1 jmods=$2 out=$3
  "$jdk/bin/jlink" --module-path "$jmods" \
    --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.sql.rowset,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing \
    --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$out"
}

# The program's own jars, without JavaFX, which is in the runtime.
app_jars() {
  mkdir -p "$1"
  cp "$root"/target/unleak/lib/*.jar "$1/"
}

version() {
  sed -n '/<artifactId>unleak</,/<\/version>/s/.*<version>\(.*\)<\/version>.*/\1/p' "$root/pom.xml" | head -n 1
}
