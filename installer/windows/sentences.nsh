; What the installer says, beside the sentences that NSIS brings in these languages itself.

!macro Say name english french dutch german
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_FRENCH} "${french}"
  LangString ${name} ${LANG_DUTCH} "${dutch}"
  LangString ${name} ${LANG_GERMAN} "${german}"
!macroend

!insertmacro Say Welcome \
  "Connect Me Calendar keeps your telephone status in step with your Google Calendar.$\r$\n$\r$\nIt is installed for you, appears in the tray and starts when you log in; Advanced Settings can change that. If it is running, it gives your status back and is started again afterwards.$\r$\n$\r$\nChoose Install to go on." \
  "Connect Me Calendar accorde votre statut téléphonique à votre agenda Google.$\r$\n$\r$\nLe programme est installé pour vous, apparaît dans la zone de notification et démarre à l’ouverture de session ; les paramètres avancés permettent d’en décider autrement. S’il est en cours d’exécution, il rend votre statut, puis est redémarré.$\r$\n$\r$\nChoisissez Installer pour continuer." \
  "Connect Me Calendar houdt uw telefoonstatus gelijk met uw Google Agenda.$\r$\n$\r$\nHet programma wordt voor u geïnstalleerd, verschijnt in het systeemvak en start wanneer u zich aanmeldt; bij de geavanceerde instellingen kunt u dat wijzigen. Als het actief is, geeft het uw status terug en wordt het daarna opnieuw gestart.$\r$\n$\r$\nKies Installeren om verder te gaan." \
  "Connect Me Calendar hält Ihren Telefonstatus im Gleichschritt mit Ihrem Google Kalender.$\r$\n$\r$\nDas Programm wird für Sie installiert, erscheint im Infobereich und startet bei der Anmeldung; in den erweiterten Einstellungen lässt sich das ändern. Läuft es gerade, gibt es Ihren Status zurück und wird danach wieder gestartet.$\r$\n$\r$\nWählen Sie Installieren, um fortzufahren."

!insertmacro Say Finished \
  "Connect Me Calendar ${VERSION} is installed. You find it in the Start menu and, while it runs, in the tray." \
  "Connect Me Calendar ${VERSION} est installé. Vous le trouvez dans le menu Démarrer et, tant qu’il est en cours d’exécution, dans la zone de notification." \
  "Connect Me Calendar ${VERSION} is geïnstalleerd. U vindt het in het menu Start en, zolang het actief is, in het systeemvak." \
  "Connect Me Calendar ${VERSION} ist installiert. Sie finden es im Startmenü und, solange es läuft, im Infobereich."

!insertmacro Say StartNow \
  "Start Connect Me Calendar" \
  "Démarrer Connect Me Calendar" \
  "Connect Me Calendar starten" \
  "Connect Me Calendar starten"

!insertmacro Say Only64 \
  "Connect Me Calendar needs a 64-bit Windows." \
  "Connect Me Calendar nécessite une version 64 bits de Windows." \
  "Connect Me Calendar vereist een 64-bits versie van Windows." \
  "Connect Me Calendar benötigt ein 64-Bit-Windows."

!insertmacro Say NotElevated \
  "Installing or removing for everybody needs an administrator. Start it as an administrator, or install it for yourself alone without /ALLUSERS." \
  "Installer ou supprimer le programme pour tous exige un administrateur. Lancez-le en tant qu’administrateur, ou installez-le pour vous seul, sans /ALLUSERS." \
  "Voor iedereen installeren of verwijderen kan alleen een beheerder. Start het als beheerder, of installeer het alleen voor uzelf, zonder /ALLUSERS." \
  "Für alle installieren oder entfernen kann nur ein Administrator. Starten Sie es als Administrator, oder installieren Sie es ohne /ALLUSERS nur für sich."

!insertmacro Say NoProfile \
  "The profile $Given is not there. Nothing was changed." \
  "Le profil $Given est introuvable. Rien n’a été modifié." \
  "Het profiel $Given bestaat niet. Er is niets gewijzigd." \
  "Das Profil $Given ist nicht da. Es wurde nichts geändert."

!insertmacro Say WrongProfile \
  "The profile cannot be used as it is. Nothing was changed." \
  "Le profil ne peut pas être utilisé tel quel. Rien n’a été modifié." \
  "Het profiel kan zo niet worden gebruikt. Er is niets gewijzigd." \
  "Das Profil kann so nicht verwendet werden. Es wurde nichts geändert."

!insertmacro Say Newer \
  "Version $Before is installed, which is newer than ${VERSION}. To go back all the same, start the installer with /DOWNGRADE." \
  "La version $Before est installée, plus récente que la ${VERSION}. Pour revenir malgré tout en arrière, lancez le programme d’installation avec /DOWNGRADE." \
  "Versie $Before is geïnstalleerd, en die is nieuwer dan ${VERSION}. Wilt u toch terug, start het installatieprogramma dan met /DOWNGRADE." \
  "Version $Before ist installiert und neuer als ${VERSION}. Um trotzdem zurückzugehen, starten Sie das Installationsprogramm mit /DOWNGRADE."

!insertmacro Say ForEverybody \
  "Connect Me Calendar is installed for everybody on this computer already. Your IT keeps it up to date." \
  "Connect Me Calendar est déjà installé pour tous sur cet ordinateur. Votre service informatique le tient à jour." \
  "Connect Me Calendar is op deze computer al voor iedereen geïnstalleerd. Uw IT-afdeling houdt het bij." \
  "Connect Me Calendar ist auf diesem Computer bereits für alle installiert. Ihre IT hält es auf dem neuesten Stand."

!insertmacro Say AtWork \
  "Connect Me Calendar is being installed or removed already. Wait until that is done." \
  "Connect Me Calendar est déjà en cours d’installation ou de suppression. Attendez que ce soit terminé." \
  "Connect Me Calendar wordt al geïnstalleerd of verwijderd. Wacht tot dat klaar is." \
  "Connect Me Calendar wird bereits installiert oder entfernt. Warten Sie, bis das fertig ist."

!insertmacro Say NoRoom \
  "The new version could not be written to $INSTDIR. See that the disk has room and that you may write there. Nothing was changed." \
  "La nouvelle version n’a pas pu être écrite dans $INSTDIR. Vérifiez qu’il reste de la place sur le disque et que vous pouvez y écrire. Rien n’a été modifié." \
  "De nieuwe versie kon niet naar $INSTDIR worden geschreven. Controleer of er ruimte op de schijf is en of u daar mag schrijven. Er is niets gewijzigd." \
  "Die neue Version konnte nicht nach $INSTDIR geschrieben werden. Prüfen Sie, ob auf dem Datenträger Platz ist und ob Sie dort schreiben dürfen. Es wurde nichts geändert."

!insertmacro Say InUse \
  "A program holds the files of Connect Me Calendar, so the earlier version stays. Close other programs, or try again after a restart." \
  "Un programme utilise les fichiers de Connect Me Calendar, la version précédente reste donc en place. Fermez les autres programmes, ou réessayez après un redémarrage." \
  "Een programma houdt de bestanden van Connect Me Calendar vast; de vorige versie blijft daarom staan. Sluit andere programma’s, of probeer het opnieuw na een herstart." \
  "Ein Programm hält die Dateien von Connect Me Calendar fest, darum bleibt die bisherige Version. Schließen Sie andere Programme, oder versuchen Sie es nach einem Neustart noch einmal."

!insertmacro Say Disconnect \
  "Disconnect first?$\r$\n$\r$\nYes: your status is given back, the sign-in at Google is ended on every computer of yours, and settings, state and logs on this one are removed.$\r$\n$\r$\nNo: only the program is removed; it finds everything again when it is installed anew." \
  "Déconnecter d’abord ?$\r$\n$\r$\nOui : votre statut est rendu, l’accès chez Google prend fin sur tous vos ordinateurs, et les paramètres, l’état et les journaux de celui-ci sont supprimés.$\r$\n$\r$\nNon : seul le programme est supprimé ; il retrouve tout s’il est réinstallé." \
  "Eerst ontkoppelen?$\r$\n$\r$\nJa: uw status wordt teruggegeven, de aanmelding bij Google eindigt op al uw computers, en instellingen, toestand en logboeken op deze computer worden verwijderd.$\r$\n$\r$\nNee: alleen het programma wordt verwijderd; het vindt alles terug als het opnieuw wordt geïnstalleerd." \
  "Vorher trennen?$\r$\n$\r$\nJa: Ihr Status wird zurückgegeben, die Anmeldung bei Google endet auf allen Ihren Computern, und Einstellungen, Zustand und Protokolle auf diesem werden entfernt.$\r$\n$\r$\nNein: Nur das Programm wird entfernt; es findet alles wieder, wenn es neu installiert wird."

!insertmacro Say Disconnecting \
  "Disconnecting…" \
  "Déconnexion…" \
  "Bezig met ontkoppelen…" \
  "Wird getrennt…"

!insertmacro Say NotAllDisconnected \
  "Not everything could be disconnected. Remove the program all the same?" \
  "Tout n’a pas pu être déconnecté. Supprimer le programme malgré tout ?" \
  "Niet alles kon worden ontkoppeld. Het programma toch verwijderen?" \
  "Es konnte nicht alles getrennt werden. Das Programm trotzdem entfernen?"
