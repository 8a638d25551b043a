@echo off
rem Starts Primer Lab with the first Java that is new enough.
rem   PRIMERLAB_JAVA   a JDK's folder or its java.exe: this one and no other
rem   PRIMERLAB_CACHE  folder for unpacked native libraries
rem   PRIMERLAB_HOME   folder for settings and progress
rem   PRIMERLAB_OPTS   further options of the Java machine
setlocal EnableExtensions DisableDelayedExpansion
set "NEED=25"
set "APP=%~dp0.."
set "JAVA="

if not defined PRIMERLAB_JAVA goto search
if exist "%PRIMERLAB_JAVA%\bin\java.exe" call :try "%PRIMERLAB_JAVA%\bin\java.exe"
if not defined JAVA call :try "%PRIMERLAB_JAVA%"
if defined JAVA goto found
echo primerlab: PRIMERLAB_JAVA=%PRIMERLAB_JAVA% is no Java %NEED% or newer; point it at a JDK %NEED%, or unset it. 1>&2
exit /b 2

:search
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if defined JAVA goto found
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~$PATH:J"
if defined JAVA goto found
for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft") do (
    for /d %%D in ("%ProgramFiles%\%%~V\*") do call :try "%%~D\bin\java.exe"
)
if defined JAVA goto found
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :try "%%~D\bin\java.exe"
if defined JAVA goto found
echo primerlab: no Java %NEED% or newer was found; install a JDK %NEED%, or set PRIMERLAB_JAVA to its folder. 1>&2
exit /b 2

:try
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
set "FOUND="
for /f "tokens=3" %%V in ('""%~1" -version 2>&1 ^| findstr /c:" version ""') do if not defined FOUND set "FOUND=%%~V"
if not defined FOUND exit /b 0
for /f "delims=.-+_" %%M in ("%FOUND%") do set "FOUND=%%M"
if %FOUND% GEQ %NEED% set "JAVA=%~1"
exit /b 0

:found
if not defined PRIMERLAB_CACHE set "PRIMERLAB_CACHE=%LOCALAPPDATA%\primerlab"
mkdir "%PRIMERLAB_CACHE%" 2>nul
if not exist "%PRIMERLAB_CACHE%\" set "PRIMERLAB_CACHE=%TEMP%\primerlab"
rem One native thread: the work is shared out over Java threads, and a second pool would only get in their way.
set "OMP_NUM_THREADS=1"
set "OPENBLAS_NUM_THREADS=1"
rem The first window leaves an archive of its classes in the cache when it closes; later ones start from it.
set "ARCHIVE="
if "%~1"=="" set "ARCHIVE=1"
if "%~1"=="rehearse" set "ARCHIVE=1"
if "%~1"=="--lessons" set "ARCHIVE=1"
if "%~1"=="--run" set "ARCHIVE=1"
if defined ARCHIVE set ARCHIVE=-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%PRIMERLAB_CACHE%\window.jsa"
"%JAVA%" @"%APP%\bin\jvm.options" "--module-path=%APP%\javafx" "-Djavafx.cachedir=%PRIMERLAB_CACHE%\javafx" "-Dorg.bytedeco.javacpp.cachedir=%PRIMERLAB_CACHE%\javacpp" %ARCHIVE% %PRIMERLAB_OPTS% -cp "%APP%\lib\*" primerlab.cli.Main %*
exit /b %ERRORLEVEL%
