; The installer for one user of Windows: no administrator, nothing outside of the user's own folders and registry.
;
;   makensis -DVERSION=1.2.3 -DNUMBERS=1.2.3.0 -DTREE=build/packed/kmsflash -DOUTPUT=dist/kmsflash-1.2.3-setup.exe kmsflash.nsi
;
; TREE is the packed program. SIGN, where it is given, is a command that signs the file named after it.
; Silent: /S, and /D=FOLDER as the last word. Exit code: 0 done, 1 left by the user, 2 could not be done.
;
; The cards are in %LOCALAPPDATA%\kmsflash. Nothing here writes there, and nothing takes anything away there.

Unicode true
!ifdef TARGET
    Target ${TARGET} ; the proof under Wine needs 64 bits; else it is what every NSIS makes
!endif
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetDateSave off ; when it was packed says nothing to anybody, and the same tree gives the same bytes

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include x64.nsh
!include WinVer.nsh

!ifdef NSIS_WIN32_MAKENSIS
    !define / "\"
!else
    !define / "/"
!endif
!define NAME "kmsflash"
!define WINDOW "kmsflashw.exe" ; opens the window
!define TERMINAL "kmsflash.exe" ; writes to the terminal
!define DECK "kmsflash.deck"
!define PACKAGE "kmsflash.package"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASSES "Software\Classes"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "CompanyName" "The kmsflash authors"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef SIGN
    !finalize '${SIGN} "%1"'
    !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "kmsflash.ico"
!define MUI_UNICON "kmsflash.ico"
!define MUI_ABORTWARNING
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..${/}..${/}LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString PROGRAM ${LANG_ENGLISH} "kmsflash"
LangString PROGRAM ${LANG_GERMAN} "kmsflash"
LangString DESKTOP ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DESKTOP ${LANG_GERMAN} "Verknüpfung auf dem Desktop"
LangString ANKI ${LANG_ENGLISH} "Offer kmsflash for Anki's packages"
LangString ANKI ${LANG_GERMAN} "kmsflash für Anki-Pakete anbieten"
LangString ABOUT_PROGRAM ${LANG_ENGLISH} "The program, its entry in the start menu, and .kmsdeck files."
LangString ABOUT_PROGRAM ${LANG_GERMAN} "Das Programm, sein Eintrag im Startmenü, und .kmsdeck-Dateien."
LangString ABOUT_DESKTOP ${LANG_ENGLISH} "Start kmsflash from the desktop, too."
LangString ABOUT_DESKTOP ${LANG_GERMAN} "kmsflash auch vom Desktop aus starten."
LangString ABOUT_ANKI ${LANG_ENGLISH} "kmsflash stands under $\"Open with$\" for .apkg and .colpkg files. What opens them by a double click stays."
LangString ABOUT_ANKI ${LANG_GERMAN} "kmsflash steht bei .apkg- und .colpkg-Dateien unter $\"Öffnen mit$\". Was sie beim Doppelklick öffnet, bleibt."
LangString IS_OPEN ${LANG_ENGLISH} "kmsflash is open. OK closes it: every answer you gave is kept. Cancel leaves everything as it is."
LangString IS_OPEN ${LANG_GERMAN} "kmsflash ist geöffnet. OK schließt es: Jede gegebene Antwort bleibt. Abbrechen lässt alles, wie es ist."
LangString IS_NEWER ${LANG_ENGLISH} "A newer version is installed ($R1). An older one may not be able to open your cards. Install ${VERSION} all the same?"
LangString IS_NEWER ${LANG_GERMAN} "Eine neuere Version ist installiert ($R1). Eine ältere kann deine Karten vielleicht nicht öffnen. ${VERSION} trotzdem installieren?"
LangString TOO_OLD ${LANG_ENGLISH} "kmsflash needs Windows 10 or newer, with 64 bits."
LangString TOO_OLD ${LANG_GERMAN} "kmsflash braucht Windows 10 oder neuer, mit 64 Bit."
LangString NOT_REMOVED ${LANG_ENGLISH} "The old version in $INSTDIR cannot be replaced. Close what has it open, then start the setup again."
LangString NOT_REMOVED ${LANG_GERMAN} "Die alte Version in $INSTDIR kann nicht ersetzt werden. Schließe, was sie geöffnet hat, und starte erneut."
LangString CARDS_STAY ${LANG_ENGLISH} "kmsflash is gone. Your cards and settings stay in $LOCALAPPDATA\kmsflash; delete that folder if you want them gone, too."
LangString CARDS_STAY ${LANG_GERMAN} "kmsflash ist entfernt. Deine Karten und Einstellungen bleiben in $LOCALAPPDATA\kmsflash; lösche diesen Ordner, wenn auch sie weg sollen."
LangString DECK_FILE ${LANG_ENGLISH} "kmsflash deck"
LangString DECK_FILE ${LANG_GERMAN} "kmsflash-Stapel"
LangString ANKI_FILE ${LANG_ENGLISH} "Anki deck package"
LangString ANKI_FILE ${LANG_GERMAN} "Anki-Stapelpaket"

; Have the Explorer look at the kinds of files anew.
!macro Refresh
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Puts "yes" into $R0 where a file of the program is in use: Windows lets nobody write to a program that runs.
!macro SeeWhetherOpen FILE
    ${If} ${FileExists} "$INSTDIR\${FILE}"
        ClearErrors
        FileOpen $R9 "$INSTDIR\${FILE}" a
        ${If} ${Errors}
            StrCpy $R0 "yes"
        ${Else}
            FileClose $R9
        ${EndIf}
    ${EndIf}
!macroend

; Ask to close a program that runs, then its window to close, as its user would: it keeps what it has, and may ask.
; Without an administrator's rights this reaches the windows of this user only.
; Whoever set this up silently is not asked. Ends the setup where it stays open.
!macro FunctionsOfOpen PREFIX
Function ${PREFIX}SeeWhetherOpen
    StrCpy $R0 ""
    !insertmacro SeeWhetherOpen "${WINDOW}"
    !insertmacro SeeWhetherOpen "${TERMINAL}"
FunctionEnd

Function ${PREFIX}CloseProgram
    Call ${PREFIX}SeeWhetherOpen
    ${While} $R0 == "yes"
        MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDOK IDOK close
        SetErrorLevel 1
        Quit
        close:
        nsExec::Exec 'taskkill /IM ${WINDOW}'
        Pop $R9
        ; Up to ten seconds, then ask again.
        ${For} $R8 1 40
            Sleep 250
            Call ${PREFIX}SeeWhetherOpen
            ${If} $R0 == ""
                ${ExitFor}
            ${EndIf}
        ${Next}
        ${If} $R0 == "yes"
        ${AndIf} ${Silent}
            SetErrorLevel 2
            Quit
        ${EndIf}
    ${EndWhile}
FunctionEnd
!macroend
!insertmacro FunctionsOfOpen ""
!insertmacro FunctionsOfOpen "un."

Function .onInit
    ${IfNot} ${RunningX64}
    ${OrIfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ReadRegStr $R1 HKCU "${UNINSTALL}" "DisplayVersion"
    ${If} $R1 != ""
        ${VersionCompare} "$R1" "${VERSION}" $R2
        ${If} $R2 == 1
            MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(IS_NEWER)" /SD IDNO IDYES older
            SetErrorLevel 1
            Quit
            older:
        ${EndIf}
    ${EndIf}
FunctionEnd

Section "$(PROGRAM)" PROGRAM_SECTION
    SectionIn RO
    Call CloseProgram
    SetOutPath "$INSTDIR"
    ; What an older version brought and this one does not must not stay between its files.
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${WINDOW}"
    Delete "$INSTDIR\${TERMINAL}"
    ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    ${OrIf} ${FileExists} "$INSTDIR\${WINDOW}"
    ${OrIf} ${FileExists} "$INSTDIR\${TERMINAL}"
        MessageBox MB_OK|MB_ICONSTOP "$(NOT_REMOVED)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    File /r "${TREE}${/}*"
    WriteUninstaller "$INSTDIR\uninstall.exe"

    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOW}"

    WriteRegStr HKCU "${CLASSES}\.kmsdeck" "" "${DECK}"
    WriteRegStr HKCU "${CLASSES}\.kmsdeck" "Content Type" "application/vnd.kmsflash.deck+zip"
    WriteRegStr HKCU "${CLASSES}\.kmsdeck\OpenWithProgids" "${DECK}" ""
    WriteRegStr HKCU "${CLASSES}\${DECK}" "" "$(DECK_FILE)"
    WriteRegStr HKCU "${CLASSES}\${DECK}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\${DECK}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}" "FriendlyAppName" "${NAME}"
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".kmsdeck" ""
    WriteRegStr HKCU "${PATHS}\${WINDOW}" "" "$INSTDIR\${WINDOW}"
    WriteRegStr HKCU "${PATHS}\${TERMINAL}" "" "$INSTDIR\${TERMINAL}"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The kmsflash authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $R0 $R1 $R2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $R0
    !insertmacro Refresh
SectionEnd

Section /o "$(DESKTOP)" DESKTOP_SECTION
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${WINDOW}"
SectionEnd

Section "$(ANKI)" ANKI_SECTION
    WriteRegStr HKCU "${CLASSES}\${PACKAGE}" "" "$(ANKI_FILE)"
    WriteRegStr HKCU "${CLASSES}\${PACKAGE}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
    WriteRegStr HKCU "${CLASSES}\${PACKAGE}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
    WriteRegStr HKCU "${CLASSES}\.apkg\OpenWithProgids" "${PACKAGE}" ""
    WriteRegStr HKCU "${CLASSES}\.colpkg\OpenWithProgids" "${PACKAGE}" ""
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".apkg" ""
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".colpkg" ""
    !insertmacro Refresh
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
    !insertmacro MUI_DESCRIPTION_TEXT ${PROGRAM_SECTION} "$(ABOUT_PROGRAM)"
    !insertmacro MUI_DESCRIPTION_TEXT ${DESKTOP_SECTION} "$(ABOUT_DESKTOP)"
    !insertmacro MUI_DESCRIPTION_TEXT ${ANKI_SECTION} "$(ABOUT_ANKI)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Section "Uninstall"
    Call un.CloseProgram
    ; Named one by one: the user may have chosen a folder in which other things are.
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${WINDOW}"
    Delete "$INSTDIR\${TERMINAL}"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"

    ReadRegStr $R1 HKCU "${CLASSES}\.kmsdeck" ""
    ${If} $R1 == "${DECK}" ; another program may have them by now
        DeleteRegValue HKCU "${CLASSES}\.kmsdeck" ""
        DeleteRegValue HKCU "${CLASSES}\.kmsdeck" "Content Type"
    ${EndIf}
    DeleteRegValue HKCU "${CLASSES}\.kmsdeck\OpenWithProgids" "${DECK}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.kmsdeck\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.kmsdeck"
    DeleteRegValue HKCU "${CLASSES}\.apkg\OpenWithProgids" "${PACKAGE}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.apkg\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.apkg"
    DeleteRegValue HKCU "${CLASSES}\.colpkg\OpenWithProgids" "${PACKAGE}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.colpkg\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\.colpkg"
    DeleteRegKey HKCU "${CLASSES}\${DECK}"
    DeleteRegKey HKCU "${CLASSES}\${PACKAGE}"
    DeleteRegKey HKCU "${CLASSES}\Applications\${WINDOW}"
    DeleteRegKey HKCU "${PATHS}\${WINDOW}"
    DeleteRegKey HKCU "${PATHS}\${TERMINAL}"
    DeleteRegKey HKCU "${UNINSTALL}"
    !insertmacro Refresh
    MessageBox MB_OK|MB_ICONINFORMATION "$(CARDS_STAY)" /SD IDOK
SectionEnd
