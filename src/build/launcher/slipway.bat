@echo off
rem Starts Slipway with the runtime beside it, from wherever it was called.
setlocal
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
rem What Java keeps to start fast is kept for each face; a wrong guess here costs a moment, no more.
set FACE=command
rem A scan makes a lot of short-lived objects at once; the window lives long and is to stay small, and shows sooner if less is compiled.
set OPTIONS=-Xmn64m -Xms160m
if "%~1"=="" set FACE=window
if "%~1"=="demo" if "%~3"=="" set FACE=window
if not "%~1"=="" if "%~2"=="" if exist "%~1" set FACE=window
if %FACE%==window set OPTIONS=-XX:CompileThresholdScaling=2 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:-ShrinkHeapInSteps
"%HOME_DIR%\runtime\bin\java" %OPTIONS% "-XX:AOTCache=%HOME_DIR%\lib\%FACE%.aot" ^
    -classpath "@CLASS_PATH@" dev.slipway.Slipway %*
exit /b %ERRORLEVEL%
