; How the program leaves: nothing of ours stays but, unless the person disconnects, what is theirs.

!undef UN
!define UN "un."

Var Left ; the program was asked to quit

Function un.onInit
  SetRegView 64
  ${GetParameters} $Parameters
  Call un.KnowThePerson
  !insertmacro HasSwitch "/ASKED" $0
  ${If} $0 == 0
    Call un.AskToDisconnect
  ${EndIf}
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 == $INSTDIR
    Call un.BeForEverybody
  ${EndIf}
  !insertmacro OnlyOnce
FunctionEnd

; The person disconnects as themselves, so before anybody's rights are asked for.
Function un.AskToDisconnect
  ${If} ${Silent}
    !insertmacro HasSwitch "/DISCONNECT" $0
    ${If} $0 == 0
      Return
    ${EndIf}
  ${Else}
    MessageBox MB_YESNOCANCEL|MB_ICONQUESTION|MB_DEFBUTTON2 "$(Disconnect)" IDYES disconnect IDNO keep
    SetErrorLevel 1
    Quit
    keep:
    Return
    disconnect:
    Banner::show "$(Disconnecting)"
  ${EndIf}
  nsExec::ExecToStack /TIMEOUT=${DISCONNECT_WITHIN} '"${CONSOLE}" disconnect --yes'
  Pop $0
  Pop $Sentence
  ${If} ${Silent}
    Call un.Print
  ${Else}
    Banner::destroy
    ${If} $0 != 0
      MessageBox MB_YESNO|MB_ICONEXCLAMATION "$(NotAllDisconnected)$\r$\n$\r$\n$Sentence" IDYES removed
      SetErrorLevel 1
      Quit
      removed:
    ${EndIf}
  ${EndIf}
  Call un.AskToQuit ; it would write its log once more
  Call un.RemoveData
FunctionEnd

; Remove the person's folder; a program that was asked to quit holds its log for a moment.
Function un.RemoveData
  StrCpy $1 0
  ${Do}
    RMDir /r "$PersonsData"
    ${IfNot} ${FileExists} "$PersonsData\*.*"
      Return
    ${EndIf}
    Sleep 500
    IntOp $1 $1 + 1
  ${LoopUntil} $1 >= ${LOOKS}
FunctionEnd

Function un.BeForEverybody
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "$INSTDIR\Uninstall.exe" "/ASKED"
      ${IfNot} ${Errors}
        SetErrorLevel 0
        Quit
      ${EndIf}
    ${EndIf}
    !insertmacro Refuse ${NOT_ELEVATED} "$(NotElevated)"
  ${EndIf}
  StrCpy $Scope "all"
  SetShellVarContext all
FunctionEnd

Function un.AskToQuit
  ${If} $Left == 1
    Return
  ${EndIf}
  StrCpy $Left 1
  ${If} ${FileExists} "${CONSOLE}"
    nsExec::Exec /TIMEOUT=${ANSWER_WITHIN} '"${CONSOLE}" quit'
    Pop $0
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.AskToQuit
  Call un.WaitUntilFree
  ReadRegDWORD $3 SHCTX "${UNINSTALL}" "HasProfile"
  Call un.RemoveLeftovers
  RMDir /r /REBOOTOK "$INSTDIR\_internal"
  Delete /REBOOTOK "${EXE}"
  Delete /REBOOTOK "${CONSOLE}"
  Delete /REBOOTOK "$INSTDIR\${PROGRAM}.pkg"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR" ; if nothing of somebody else's lies there
  ${If} $Scope == "all"
    ${If} $3 == 1
      Delete "$APPDATA\${TITLE}\profile.toml"
    ${EndIf}
    RMDir "$APPDATA\${TITLE}"
  ${EndIf}
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegValue SHCTX "${RUN}" "${TITLE}"
  DeleteRegValue SHCTX "${APPROVED}" "${TITLE}"
  DeleteRegValue HKCU "${RUN}" "${TITLE}"
  DeleteRegValue HKCU "${APPROVED}" "${TITLE}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  SetErrorLevel 0
SectionEnd
