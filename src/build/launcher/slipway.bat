@echo off
rem Starts Slipway with the runtime beside it, from wherever it was called.
setlocal
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
"%HOME_DIR%\runtime\bin\java" "-XX:AOTCache=%HOME_DIR%\lib\slipway.aot" ^
    -classpath "@CLASS_PATH@" dev.slipway.Slipway %*
exit /b %ERRORLEVEL%
