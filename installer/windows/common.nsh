; What installing and removing share.

Var Parameters ; of the command line
Var Scope ; "one" person, or "all"
Var PersonsData ; the data folder of whoever runs this
Var Programs ; where a person's own programs lie
Var Sentence
Var ExitCode

; Say whether a switch was given: 1 or 0.
!macro HasSwitch switch result
  ClearErrors
  ${GetOptions} $Parameters "${switch}" ${result}
  ${If} ${Errors}
    StrCpy ${result} 0
  ${Else}
    StrCpy ${result} 1
  ${EndIf}
!macroend

; Tell the sentence, in a window or on the console it was started from, and end with the code.
!macro Refuse code sentence
  StrCpy $ExitCode ${code}
  StrCpy $Sentence "${sentence}"
  Call ${UN}EndWith
!macroend

; Leave when another one is at work; the mutex ends with the process.
!macro OnlyOnce
  System::Call 'kernel32::CreateMutexW(p0,i1,w"${APP_ID}.setup")p.r1 ?e'
  Pop $0
  ${If} $0 == 183 ; it is there already
    !insertmacro Refuse ${TRY_LATER} "$(AtWork)"
  ${EndIf}
!macroend

!macro Common un
Function ${un}KnowThePerson
  SetShellVarContext current
  StrCpy $Scope "one"
  StrCpy $PersonsData "$LOCALAPPDATA\${TITLE}"
  StrCpy $Programs "$LOCALAPPDATA\Programs"
FunctionEnd

Function ${un}EndWith
  ${If} ${Silent}
    Call ${un}Print
  ${Else}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$Sentence"
  ${EndIf}
  SetErrorLevel $ExitCode
  Quit
FunctionEnd

Function ${un}Print
  System::Call 'kernel32::GetStdHandle(i-12)p.r0'
  ${If} $0 P= 0
    System::Call 'kernel32::AttachConsole(i-1)i.r1'
    System::Call 'kernel32::GetStdHandle(i-12)p.r0'
  ${EndIf}
  ${If} $0 P<> 0
    FileWrite $0 "$Sentence$\r$\n"
  ${EndIf}
FunctionEnd

; Wait until no process runs from the folder; $0 is 1 if one still does.
Function ${un}WaitUntilFree
  StrCpy $1 0
  ${Do}
    StrCpy $0 0
    ${IfNot} ${FileExists} "${EXE}"
      Return
    ${EndIf}
    ClearErrors
    FileOpen $2 "${EXE}" a ; Windows refuses to write to what runs
    ${IfNot} ${Errors}
      FileClose $2
      Return
    ${EndIf}
    StrCpy $0 1
    Sleep 500
    IntOp $1 $1 + 1
  ${LoopUntil} $1 >= ${LOOKS}
FunctionEnd

; Remove what an update had to leave because it was still in use.
Function ${un}RemoveLeftovers
  RMDir /r "${UNPACKED}"
  FindFirst $0 $1 "$INSTDIR\.old*"
  ${DoWhile} $1 != ""
    RMDir /r /REBOOTOK "$INSTDIR\$1"
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd
!macroend

!define UN ""
!insertmacro Common ""
!insertmacro Common "un."
