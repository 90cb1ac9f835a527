; Installs Connect Me Calendar for one person, or with /ALLUSERS for everybody on the computer.
; `python3 -m installer.windows` compiles it; docs/deployment.md tells the switches and exit codes.
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 64
!include "${BUILD}"

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include x64.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${TITLE}"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define APPROVED "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define EXE "$INSTDIR\${PROGRAM}.exe"
!define CONSOLE "$INSTDIR\${PROGRAM}.com"
!define UNPACKED "$INSTDIR\.new"
!define PACKAGE_PROFILE "_internal\resources\profile.toml"
!define ANSWER_WITHIN 30000 ; milliseconds in which the program answers a command
!define DISCONNECT_WITHIN 120000
!define LOOKS 40 ; half a second each, for the program to let go of its files

; Windows' own codes, which tools for device management understand
!define NOT_ELEVATED 740
!define BAD_PROFILE 87
!define NO_ROOM 112
!define TRY_LATER 1618
!define NEWER_IS_THERE 1638

Name "${TITLE}"
OutFile "${TARGET}"
Icon "${ICON}"
UninstallIcon "${ICON}"
BrandingText "${TITLE} ${VERSION}"
RequestExecutionLevel user ; /ALLUSERS asks for more when it is needed
ManifestDPIAware true
ManifestDPIAwareness "PerMonitorV2,PerMonitor"
ManifestLongPathAware true
ManifestSupportedOS Win10
SetOverwrite on
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION_FOUR}"
VIFileVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=0 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=0 "FileDescription" "${TITLE}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"
VIAddVersionKey /LANG=0 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)"
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_FINISHPAGE_TEXT "$(Finished)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(StartNow)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "German"
Var Given ; the profile of the command line
Var Before ; the version that is installed already; empty: none
Var MayStart ; by the command line, although nobody is asked
Var NoAutostart
!include "${__FILEDIR__}\sentences.nsh"
!include "${__FILEDIR__}\common.nsh"
!include "${__FILEDIR__}\replacing.nsh"

Function .onInit
  ${IfNot} ${RunningX64}
    !insertmacro Refuse ${NOT_ELEVATED} "$(Only64)"
  ${EndIf}
  SetRegView 64
  ${GetParameters} $Parameters
  ; PowerShell puts its quotation marks before the switch, where GetOptions would not find it
  ${WordReplace} $Parameters '"/PROFILE=' '/PROFILE="' "+" $Parameters
  Call KnowThePerson
  !insertmacro HasSwitch "/ALLUSERS" $0
  ${If} $0 == 1
    Call BeForEverybody
  ${EndIf}
  !insertmacro HasSwitch "/START" $MayStart
  !insertmacro HasSwitch "/NOAUTOSTART" $NoAutostart
  ClearErrors
  ${GetOptions} $Parameters "/PROFILE=" $Given
  ${If} ${Errors}
    StrCpy $Given ""
  ${ElseIfNot} ${FileExists} "$Given"
    !insertmacro Refuse ${BAD_PROFILE} "$(NoProfile)"
  ${Else}
    GetFullPathName $Given "$Given" ; it may be beside the installer
  ${EndIf}
  Call RefuseOlder
  Call ChooseFolder
  !insertmacro OnlyOnce
FunctionEnd

Function BeForEverybody
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    ${IfNot} ${Silent}
      ClearErrors
      ExecShell "runas" "$EXEPATH" "$Parameters"
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

Function RefuseOlder
  ${If} $Scope == "one"
    ReadRegStr $0 HKLM "${UNINSTALL}" "DisplayVersion"
    ${If} $0 != ""
      !insertmacro Refuse ${NEWER_IS_THERE} "$(ForEverybody)"
    ${EndIf}
  ${EndIf}
  ReadRegStr $Before SHCTX "${UNINSTALL}" "DisplayVersion"
  !insertmacro HasSwitch "/DOWNGRADE" $0
  ${If} $Before != ""
  ${AndIf} $0 == 0
    ${VersionCompare} "$Before" "${VERSION}" $0
    ${If} $0 == 1
      !insertmacro Refuse ${NEWER_IS_THERE} "$(Newer)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function ChooseFolder
  ${If} $INSTDIR != "" ; by /D=
    Return
  ${EndIf}
  ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${If} $INSTDIR == ""
    StrCpy $INSTDIR "$Programs\${TITLE}"
    ${If} $Scope == "all"
      StrCpy $INSTDIR "$PROGRAMFILES64\${TITLE}"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call Unpack
  Call BringProfile
  Call AskToQuit
  Call Replace
  Call GuardProfile
  Call Register
  ${If} $Before == ""
  ${AndIf} $NoAutostart == 0
    WriteRegStr SHCTX "${RUN}" "${TITLE}" '"${EXE}"' ; as the program itself writes it
  ${EndIf}
  ${If} $Ran == 1
    Call StartProgram
  ${ElseIf} ${Silent}
  ${AndIf} $MayStart == 1
    Call StartProgram
  ${EndIf}
  SetErrorLevel 0
SectionEnd

Function Register
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "${EXE}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${KIB}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${If} $HasProfile == 1
    WriteRegDWORD SHCTX "${UNINSTALL}" "HasProfile" 1
  ${EndIf}
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "${EXE}" "" "${EXE}" 0 SW_SHOWNORMAL "" "${SUMMARY}"
  Call NameShortcut
FunctionEnd

; Write the AppUserModelID into the shortcut: notifications and windows are then ours.
Function NameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P= 0
    Return
  ${EndIf}
  ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
  ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
  ${If} $1 P<> 0
  ${AndIf} $2 P<> 0
    ${IPersistFile::Load} $1 '("$SMPROGRAMS\${TITLE}.lnk",${STGM_READWRITE})'
    System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r3'
    System::Call '*(&w${NSIS_MAX_STRLEN} "${APP_ID}")p.r4'
    System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p r4)p.r5'
    ${IPropertyStore::SetValue} $2 '(r3,r5)'
    ${IPropertyStore::Commit} $2 ""
    ${IPersistFile::Save} $1 '("$SMPROGRAMS\${TITLE}.lnk",1)'
    System::Free $5
    System::Free $4
    System::Free $3
  ${EndIf}
  ${If} $2 P<> 0
    ${IUnknown::Release} $2 ""
  ${EndIf}
  ${If} $1 P<> 0
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::Release} $0 ""
FunctionEnd

!include "${__FILEDIR__}\removing.nsh"
