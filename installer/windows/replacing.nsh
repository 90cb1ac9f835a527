; How one version takes the place of another, or of nothing: whole, or not at all.

Var Ran ; whether the program ran before, so that it is started again
Var Failed
Var Old
Var HasProfile

!macro MoveEntries from to
  !insertmacro MoveEntry "${from}" "${to}" "${PROGRAM}.exe"
  !insertmacro MoveEntry "${from}" "${to}" "${PROGRAM}.com"
  !insertmacro MoveEntry "${from}" "${to}" "${PROGRAM}.pkg"
  !insertmacro MoveEntry "${from}" "${to}" "_internal"
!macroend

!macro MoveEntry from to entry
  Push "${from}\${entry}"
  Push "${to}\${entry}"
  Call Move
!macroend

; Lay the new version beside the old one, so that a full disk changes nothing.
Function Unpack
  Call RemoveLeftovers
  ClearErrors
  SetOutPath "${UNPACKED}"
  File /r "${DIST}/*"
  ${If} ${Errors}
    SetOutPath "$TEMP"
    Call RemoveUnpacked
    !insertmacro Refuse ${NO_ROOM} "$(NoRoom)"
  ${EndIf}
  SetOutPath "$TEMP" ; else the folder could not be moved
FunctionEnd

Function RemoveUnpacked
  RMDir /r "${UNPACKED}"
  RMDir "$INSTDIR" ; unless another version lies there
FunctionEnd

; See that the new version understands the profile, before anything is changed, and take it along.
Function BringProfile
  StrCpy $HasProfile 0
  ${If} $Given != ""
    nsExec::ExecToStack /TIMEOUT=${ANSWER_WITHIN} '"${UNPACKED}\${PROGRAM}.com" --profile "$Given" status'
    Pop $0
    Pop $1
    ${If} $0 == 2
      Call RemoveUnpacked
      !insertmacro Refuse ${BAD_PROFILE} "$(WrongProfile)$\r$\n$\r$\n$1"
    ${EndIf}
    StrCpy $HasProfile 1
    ${If} $Scope == "one"
      CopyFiles /SILENT "$Given" "${UNPACKED}\${PACKAGE_PROFILE}"
    ${EndIf}
  ${Else}
    ReadRegDWORD $0 SHCTX "${UNINSTALL}" "HasProfile"
    ${If} $0 == 1
      StrCpy $HasProfile 1
      ${If} $Scope == "one"
        CopyFiles /SILENT "$INSTDIR\${PACKAGE_PROFILE}" "${UNPACKED}\${PACKAGE_PROFILE}"
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

; Have the running program give the status back and end. It is asked, never ended by force.
Function AskToQuit
  StrCpy $Ran 0
  ${If} ${FileExists} "${CONSOLE}"
    nsExec::Exec /TIMEOUT=${ANSWER_WITHIN} '"${CONSOLE}" quit'
    Pop $0
    ${If} $0 == 0
      StrCpy $Ran 1
    ${EndIf}
    Call WaitUntilFree
  ${EndIf}
FunctionEnd

; Exchange the versions. What still runs, of somebody else on this computer, keeps its files under
; another name until it ends.
Function Replace
  StrCpy $Old "$INSTDIR\.old"
  ${If} ${FileExists} "$Old"
    System::Call 'kernel32::GetTickCount()i.r0'
    StrCpy $Old "$INSTDIR\.old$0"
  ${EndIf}
  CreateDirectory "$Old"
  StrCpy $Failed 0
  !insertmacro MoveEntries "$INSTDIR" "$Old"
  ${If} $Failed == 0
    !insertmacro MoveEntries "${UNPACKED}" "$INSTDIR"
    ${If} $Failed == 1
      !insertmacro MoveEntries "$INSTDIR" "${UNPACKED}"
    ${EndIf}
  ${EndIf}
  ${If} $Failed == 1
    !insertmacro MoveEntries "$Old" "$INSTDIR"
    Call RemoveLeftovers
    ${If} $Ran == 1
      Call StartProgram
    ${EndIf}
    !insertmacro Refuse ${TRY_LATER} "$(InUse)"
  ${EndIf}
  Call RemoveLeftovers
FunctionEnd

; Move a file or a folder, file by file if it must be; what fails sets $Failed.
Function Move
  Exch $1 ; to
  Exch
  Exch $0 ; from
  Push $2
  Push $3
  ${If} ${FileExists} "$0"
    ClearErrors
    Rename "$0" "$1"
    ${If} ${Errors}
      ${If} ${FileExists} "$0\*.*"
        CreateDirectory "$1"
        FindFirst $2 $3 "$0\*.*"
        ${DoWhile} $3 != ""
          ${If} $3 != "."
          ${AndIf} $3 != ".."
            Push "$0\$3"
            Push "$1\$3"
            Call Move
          ${EndIf}
          FindNext $2 $3
        ${Loop}
        FindClose $2
        RMDir "$0"
      ${Else}
        StrCpy $Failed 1
      ${EndIf}
    ${EndIf}
  ${EndIf}
  Pop $3
  Pop $2
  Pop $0
  Pop $1
FunctionEnd

; Lay the profile where everybody's program reads it, and see that only administrators may: any
; person may put a file into %ProgramData%, and the profile says where people sign in.
Function GuardProfile
  ${If} $Scope != "all"
    Return
  ${EndIf}
  CreateDirectory "$APPDATA\${TITLE}"
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${TITLE}" /setowner *S-1-5-32-544 /T /C /Q'
  Pop $0
  nsExec::Exec '"$SYSDIR\icacls.exe" "$APPDATA\${TITLE}" /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F *S-1-5-32-545:(OI)(CI)RX /Q'
  Pop $0
  ${If} $Given != ""
    CopyFiles /SILENT "$Given" "$APPDATA\${TITLE}\profile.toml"
  ${EndIf}
FunctionEnd

; Start the program as the person, with the options that it was started with at log-in.
Function StartProgram
  ${If} $Scope == "all"
    Exec '"$WINDIR\explorer.exe" "${EXE}"' ; not as the administrator that this is
    Return
  ${EndIf}
  StrLen $1 '"${EXE}"'
  ReadRegStr $0 HKCU "${RUN}" "${TITLE}"
  StrCpy $2 $0 $1
  ${If} $2 == '"${EXE}"'
    Exec $0
  ${Else}
    Exec '"${EXE}"'
  ${EndIf}
FunctionEnd
