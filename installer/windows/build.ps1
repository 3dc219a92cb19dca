# Builds target\installer\unleak (a folder that runs anywhere) and, where WiX is installed, an msi. Not run on the project's own machines, which are
# Linux only; the workflow in .github/workflows/installers.yml runs it. Needs a JDK of 25 or newer in JAVA_HOME.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$out = "$root\target\installer"
$work = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
$jdk = $env:JAVA_HOME
if (-not $jdk -or -not (Test-Path "$jdk\bin\jpackage.exe")) { throw 'Set JAVA_HOME to a JDK of 25 or newer.' }
if (-not (Test-Path "$root\target\unleak\lib")) { Push-Location $root; mvn -q -B -DskipTests package; Pop-Location }
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force "$work\jmods", "$work\app", $out | Out-Null

# See installer/common/runtime.sh for why JavaFX becomes jmods.
foreach ($jar in Get-ChildItem "$root\target\unleak\lib\javafx\javafx-*-*-*.jar") {
  $name = $jar.Name -replace '^javafx-([a-z]+)-.*', 'javafx.$1'
  New-Item -ItemType Directory -Force "$work\$name\classes", "$work\$name\libs" | Out-Null
  Push-Location "$work\$name\classes"; & "$jdk\bin\jar.exe" xf $jar.FullName; Pop-Location
  Get-ChildItem "$work\$name\classes" -Recurse -Filter *.dll | Move-Item -Destination "$work\$name\libs"
  & "$jdk\bin\jmod.exe" create --class-path "$work\$name\classes" --libs "$work\$name\libs" "$work\jmods\$name.jmod"
}
& "$jdk\bin\jlink.exe" --module-path "$work\jmods" `
  --add-modules 'java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.sql.rowset,java.xml,jdk.crypto.ec,jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing' `
  --strip-debug --no-header-files --no-man-pages --compress zip-6 --output "$work\runtime"
Copy-Item "$root\target\unleak\lib\*.jar" "$work\app"
$version = ([xml](Get-Content "$root\pom.xml")).project.version

$types = @('app-image')
if (Get-Command candle.exe, wix.exe -ErrorAction SilentlyContinue) { $types += 'msi' }
foreach ($type in $types) {
  # Two launchers: Unleak opens the window without a console, unleak is the command line.
  Set-Content "$work\cli.properties" 'win-console=true'
  & "$jdk\bin\jpackage.exe" --type $type --name UnleakWindow --dest $out `
    --input "$work\app" --main-jar "unleak-$version.jar" --main-class dev.unleak.Main `
    --runtime-image "$work\runtime" --app-version $version --vendor Unleak `
    --add-launcher "unleak=$work\cli.properties" `
    --java-options '--enable-native-access=ALL-UNNAMED,javafx.graphics' `
    --java-options '--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED' `
    --java-options '-XX:+UseParallelGC' --java-options '-Xmx448m' --java-options '-Xmn96m' --java-options '-Dunleak.home=$ROOTDIR'
}
Remove-Item -Recurse -Force $work
