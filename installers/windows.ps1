# Makes target\installer\Slipway-VERSION.msi. Run "mvnw package" first. Needs the WiX toolset on the PATH.
# The window is Slipway.exe; for a terminal use slipway-console.exe beside it.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
if (-not (Test-Path target\slipway.jdk)) {
    Write-Error 'target\slipway is not there: run "mvnw -DskipTests package" first.'
}
$jdk = (Get-Content target\slipway.jdk).Trim()
$version = (Get-Content target\classes\dev\slipway\release\release.properties | Select-String '^version=').Line.Substring(8)
& "$jdk\bin\java.exe" src\build\java\Installer.java msi $version
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Get-ChildItem target\installer\*.msi
