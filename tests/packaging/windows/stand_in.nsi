; A program that behaves towards the installer as ours does, for Wine. It writes down what it is
; asked, refuses a profile that begins with "wrong", and runs until it is told to quit.
Target amd64-unicode
SetCompressor lzma
Name "stand-in"
OutFile "${TARGET}"
SilentInstall silent
RequestExecutionLevel user
!include LogicLib.nsh
!include FileFunc.nsh

Var Asked
Var Home

Section
  ${GetParameters} $Asked
  StrCpy $Home "$LOCALAPPDATA\Connect Me Calendar"
  CreateDirectory "$Home"
  FileOpen $0 "$Home\asked.txt" a
  FileSeek $0 0 END
  FileWrite $0 "${VERSION} $Asked$\n"
  FileClose $0
  StrCpy $1 $Asked "" -6
  SetErrorLevel 0
  ${If} $Asked == "quit"
    ${If} ${FileExists} "$Home\running"
      Delete "$Home\running"
    ${Else}
      SetErrorLevel 3
    ${EndIf}
  ${ElseIf} $1 == "status"
    SetErrorLevel 3
    StrCpy $2 $Asked -8 11 ; between --profile " and " status
    FileOpen $0 "$2" r
    FileRead $0 $3 5
    FileClose $0
    ${If} $3 == "wrong"
      SetErrorLevel 2
    ${EndIf}
  ${ElseIf} $Asked == "disconnect --yes"
    Delete "$Home\settings.json"
  ${ElseIf} $Asked == "--deaf" ; as a program of somebody else, whom nobody can ask
    FileOpen $0 "$Home\deaf" w
    FileClose $0
    ${DoWhile} ${FileExists} "$Home\deaf"
      Sleep 100
    ${Loop}
  ${Else}
    FileOpen $4 "$Home\held.log" w
    FileOpen $0 "$Home\running" w
    FileClose $0
    ${DoWhile} ${FileExists} "$Home\running"
      Sleep 100
    ${Loop}
    Sleep 1000 ; it has answered, and ends
    FileClose $4
  ${EndIf}
SectionEnd
