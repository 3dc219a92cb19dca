@echo off
rem Starts Unleak from its folder: bin\unleak.bat beside lib\. UNLEAK_JAVA names a Java of 25 or newer. Not run on the build machine.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=%UNLEAK_JAVA%"
if not defined JAVA if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA set "JAVA=java"
set "FX="
if exist "%HOME_DIR%\lib\javafx" set "FX=--module-path="%HOME_DIR%\lib\javafx" --add-modules=javafx.controls,javafx.swing"
"%JAVA%" --enable-native-access=ALL-UNNAMED,javafx.graphics --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED -XX:+UseParallelGC -Xmx448m -Xmn96m "-Dunleak.home=%HOME_DIR%" %FX% %UNLEAK_OPTS% -cp "%HOME_DIR%\lib\*" dev.unleak.Main %*
exit /b %ERRORLEVEL%
