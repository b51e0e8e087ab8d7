@echo off
rem The command line of the packaged Flow Lab: the same program, without a window.
"%~dp0Flow Lab.exe" --cli %*
