<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>band</name>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Your calendar sets no status on this day.</source>
        <translation>Ihr Kalender setzt an diesem Tag keinen Status.</translation>
    </message>
    <message>
        <source>Statuses on this day: %1. %2</source>
        <translation>Status an diesem Tag: %1. %2</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
</context>
<context>
    <name>durations</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>NOK</source>
        <translation>NOK</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>a tag in the title</source>
        <translation>Stichwort im Titel</translation>
    </message>
    <message>
        <source>a tag in the description</source>
        <translation>Stichwort in der Beschreibung</translation>
    </message>
    <message>
        <source>an event marked Busy</source>
        <translation>Termin als „Beschäftigt“ markiert</translation>
    </message>
    <message>
        <source>an out of office event</source>
        <translation>Abwesenheitstermin</translation>
    </message>
    <message>
        <source>focus time</source>
        <translation>Fokuszeit</translation>
    </message>
    <message>
        <source>a working location</source>
        <translation>Arbeitsort</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>Ihr Schnellstatus</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>a birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>ohne Dauer</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>answered with Maybe</source>
        <translation>mit „Vielleicht“ beantwortet</translation>
    </message>
    <message>
        <source>neither home nor office</source>
        <translation>weder zu Hause noch im Büro</translation>
    </message>
    <message>
        <source>marked Free</source>
        <translation>als „Verfügbar“ markiert</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>außerhalb der Arbeitszeit</translation>
    </message>
    <message>
        <source>another event comes first</source>
        <translation>ein anderer Termin geht vor</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The answer is not what the service sends.</source>
        <translation>Die Antwort entspricht nicht dem, was der Dienst sonst sendet.</translation>
    </message>
    <message>
        <source>The service gave out a sign-in that cannot be used.</source>
        <translation>Der Dienst hat eine Anmeldung ausgestellt, die sich nicht verwenden lässt.</translation>
    </message>
    <message>
        <source>Try again, or sign in again.</source>
        <translation>Versuchen Sie es erneut, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The connection to %1 would not be protected.</source>
        <translation>Die Verbindung zu %1 wäre nicht geschützt.</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands in place of the name of a computer on the internet.</extracomment>
        <translation>Server</translation>
    </message>
    <message>
        <source>The address in the profile must begin with https.</source>
        <translation>Die Adresse im Profil muss mit https beginnen.</translation>
    </message>
    <message>
        <source>The answer of %1 came in an unknown encoding.</source>
        <translation>Die Antwort von %1 ist unbekannt kodiert.</translation>
    </message>
    <message>
        <source>The answer of %1 is far too long.</source>
        <translation>Die Antwort von %1 ist viel zu lang.</translation>
    </message>
    <message>
        <source>Check the network connection. It is tried again by itself.</source>
        <translation>Prüfen Sie die Netzwerkverbindung. Es wird automatisch erneut versucht.</translation>
    </message>
    <message>
        <source>%1 takes no connections.</source>
        <translation>%1 nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The name %1 cannot be found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>An unprotected connection would have left this computer.</source>
        <translation>Eine ungeschützte Verbindung nach außen wurde verhindert.</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection.</source>
        <translation>Der Proxy dieses Netzwerks hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Tell your IT. It is tried again by itself.</source>
        <translation>Informieren Sie Ihre IT. Es wird automatisch erneut versucht.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a name and a password.</source>
        <translation>Der Proxy dieses Netzwerks verlangt einen Namen und ein Passwort.</translation>
    </message>
    <message>
        <source>Tell your IT: this program needs a proxy that lets it pass.</source>
        <translation>Informieren Sie Ihre IT: Dieses Programm braucht einen Proxy, der es durchlässt.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>This network asks you to sign in first.</source>
        <translation>In diesem Netzwerk müssen Sie sich zuerst anmelden.</translation>
    </message>
    <message>
        <source>Something between here and %1 redirected us.</source>
        <translation>Die Anfrage an %1 wurde unterwegs umgeleitet.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>No protected connection to %1 comes about.</source>
        <translation>Mit %1 kommt keine geschützte Verbindung zustande.</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used.</source>
        <translation>Der Proxy dieses Computers ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short.</source>
        <translation>Die Antwort von %1 kam nicht vollständig an.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read.</source>
        <translation>Die Antwort von %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not valid today.</source>
        <translation>Das Zertifikat von %1 (ausgestellt von %2) ist heute nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today.</source>
        <translation>Das Zertifikat von %1 ist heute nicht gültig.</translation>
    </message>
    <message>
        <source>Check the date and the clock of this computer. If they are right, tell your IT.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed (issued by %2) is made out to another name.</source>
        <translation>Das Zertifikat, das %1 vorgelegt hat (ausgestellt von %2), lautet auf einen anderen Namen.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed is made out to another name.</source>
        <translation>Das Zertifikat, das %1 vorgelegt hat, lautet auf einen anderen Namen.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not trusted by this computer.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von %1 nicht (ausgestellt von %2).</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer.</source>
        <translation>Dieser Computer vertraut dem Zertifikat von %1 nicht.</translation>
    </message>
    <message>
        <source>If your organisation inspects connections, ask your IT to install its certificate on this computer.</source>
        <translation>Falls Ihre Organisation Verbindungen überprüft, bitten Sie Ihre IT, das Zertifikat dafür auf diesem Computer zu installieren.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <extracomment>A file, and the reason as the system words it.</extracomment>
        <translation>%1 kann nicht geschrieben werden (%2).</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The start at log-in could not be changed.</source>
        <translation>Der automatische Start konnte nicht geändert werden.</translation>
    </message>
    <message>
        <source>See that the disk has room, and that you may change your start-up programs.</source>
        <translation>Sorgen Sie dafür, dass auf dem Datenträger Platz ist und dass Sie Ihre Autostart-Programme ändern dürfen.</translation>
    </message>
    <message>
        <source>The program or its data lie in a folder whose name cannot stand in a list of start-up programs.</source>
        <translation>Das Programm oder seine Daten liegen in einem Ordner, dessen Name sich nicht für den Autostart eignet.</translation>
    </message>
    <message>
        <source>Move them to another folder.</source>
        <translation>Verschieben Sie sie in einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This copy of the program lies in a temporary place.</source>
        <translation>Diese Kopie des Programms liegt an einem vorübergehenden Ort.</translation>
    </message>
    <message>
        <source>Move it to the Applications folder and start it from there.</source>
        <translation>Verschieben Sie sie in den Ordner „Programme“ und starten Sie sie von dort.</translation>
    </message>
    <message>
        <source>The start at log-in is set for everybody on this computer.</source>
        <translation>Der automatische Start ist auf diesem Computer für alle festgelegt.</translation>
    </message>
    <message>
        <source>Ask your IT to change it.</source>
        <translation>Bitten Sie Ihre IT, das zu ändern.</translation>
    </message>
    <message>
        <source>The command that starts the program is too long for Windows.</source>
        <translation>Der Befehl, der das Programm startet, ist zu lang für Windows.</translation>
    </message>
    <message>
        <source>Put the program, its profile and its data in folders with shorter names.</source>
        <translation>Legen Sie das Programm, sein Profil und seine Daten in Ordner mit kürzeren Namen.</translation>
    </message>
    <message>
        <source>The program is starting.</source>
        <translation>Das Programm startet.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>The program waits for the keyring of this computer.</source>
        <translation>Das Programm wartet auf den Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>If a window asks for its password, type it there. It may lie behind others.</source>
        <translation>Fragt ein Fenster nach dessen Passwort, geben Sie es dort ein. Es kann hinter anderen liegen.</translation>
    </message>
    <message>
        <source>The Manager is still stopping.</source>
        <translation>Der Manager wird noch gestoppt.</translation>
    </message>
    <message>
        <source>The Manager is stopped, but the status that it had set still stands.</source>
        <translation>Der Manager ist gestoppt, aber der Status, den er gesetzt hatte, steht noch.</translation>
    </message>
    <message>
        <source>It is given back as soon as %1 answers and allows it. Until then, set your status there yourself.</source>
        <translation>Ihr vorheriger Status wird wiederhergestellt, sobald %1 antwortet und es erlaubt. Setzen Sie Ihren Status bis dahin dort selbst.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The Manager is not running; start it first.</source>
        <translation>Der Manager läuft nicht; starten Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked, on every computer.</source>
        <translation>Die Berechtigung bei %1 wurde für alle Ihre Computer widerrufen.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked.</source>
        <translation>Die Berechtigung bei %1 wurde widerrufen.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant remove it at https://myaccount.google.com/permissions.</source>
        <extracomment>A grant is the permission that a person gave this program at a service.</extracomment>
        <translation>Hier war niemand bei %1 angemeldet; eine ältere Berechtigung entfernen Sie unter https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant tell your IT department.</source>
        <translation>Hier war niemand bei %1 angemeldet; wegen einer älteren Berechtigung wenden Sie sich an Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2</source>
        <translation>Die Berechtigung bei %1 konnte nicht widerrufen werden: %2</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, remove it at https://myaccount.google.com/permissions.</source>
        <translation>Die Berechtigung bei %1 konnte nicht widerrufen werden: %2 Um sie zu beenden, entfernen Sie sie unter https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, tell your IT department.</source>
        <translation>Die Berechtigung bei %1 konnte nicht widerrufen werden: %2 Um sie zu beenden, wenden Sie sich an Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The Manager is still busy; the status is given back when it can be.</source>
        <translation>Der Manager ist noch nicht fertig; der vorherige Status kommt zurück, sobald es geht.</translation>
    </message>
    <message>
        <source>You are signed in to %1.</source>
        <translation>Sie sind bei %1 angemeldet.</translation>
    </message>
    <message>
        <source>Settings, state and logs were removed.</source>
        <translation>Einstellungen, gespeicherte Daten und Protokolle wurden entfernt.</translation>
    </message>
    <message>
        <source>This computer is disconnected.</source>
        <translation>Dieser Computer ist getrennt.</translation>
    </message>
    <message>
        <source>The keyring could not be emptied: %1</source>
        <translation>Der Schlüsselbund konnte nicht geleert werden: %1</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more; the next start of the program empties the keyring.</source>
        <translation>Hier ist niemand mehr angemeldet; der nächste Start des Programms leert den Schlüsselbund.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps a sign-in. Start the program first: then the sign-in lasts as long as it runs.</source>
        <translation>Hier gibt es keinen Schlüsselbund, der eine Anmeldung aufbewahrt. Starten Sie zuerst das Programm: Dann gilt die Anmeldung, solange es läuft.</translation>
    </message>
    <message>
        <source>This computer has forgotten both sign-ins.</source>
        <translation>Dieser Computer hat beide Anmeldungen vergessen.</translation>
    </message>
    <message>
        <source>The keyring holds nothing of this program any more.</source>
        <translation>Im Schlüsselbund ist nichts mehr von diesem Programm.</translation>
    </message>
    <message>
        <source>Not removed, for it is in use: %1.</source>
        <translation>Nicht entfernt, weil in Gebrauch: %1.</translation>
    </message>
    <message>
        <source>No status of this program is set any more.</source>
        <translation>Es ist kein Status dieses Programms mehr gesetzt.</translation>
    </message>
    <message>
        <source>Something unexpected happened; the log says where.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten; wo, steht im Protokoll.</translation>
    </message>
    <message>
        <source>Sign in to connect-me or google.</source>
        <translation>Melden Sie sich bei connect-me oder google an.</translation>
    </message>
    <message>
        <source>There is no keyring here: the sign-in lasts until the program ends.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Die Anmeldung gilt, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>Give the window as two instants with an offset.</source>
        <translation>Geben Sie den Zeitraum als zwei Zeitpunkte mit Zeitverschiebung an.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>%1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be read.</source>
        <translation>Der Datenträger ist voll: %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be written.</source>
        <translation>Der Datenträger ist schreibgeschützt: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be read.</source>
        <translation>Der Datenträger ist schreibgeschützt: %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another data folder.</source>
        <translation>Wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be written.</source>
        <translation>Der Datenordner gehört nicht Ihnen allein oder verweigert den Zugriff: %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be read.</source>
        <translation>Der Datenordner gehört nicht Ihnen allein oder verweigert den Zugriff: %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It must be a folder of your own, and no link.</source>
        <translation>Es muss ein eigener Ordner sein und darf keine Verknüpfung sein.</translation>
    </message>
    <message>
        <source>The data folder cannot be locked.</source>
        <translation>Der Datenordner lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>Choose another one with --data-dir (%1).</source>
        <translation>Wählen Sie mit --data-dir einen anderen (%1).</translation>
    </message>
    <message>
        <source>Nothing has to be installed beside this program: %1 takes the status itself.</source>
        <translation>Außer diesem Programm muss nichts installiert sein: %1 nimmt den Status selbst entgegen.</translation>
    </message>
    <message>
        <source>Connect Me Desktop is running</source>
        <translation>Connect Me Desktop läuft</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a program is running.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Start Connect Me Desktop.</source>
        <translation>Starten Sie Connect Me Desktop.</translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>A version.</extracomment>
        <translation>%1 oder neuer</translation>
    </message>
    <message>
        <source>Ask your IT to update %1 to %2.</source>
        <translation>Bitten Sie Ihre IT, %1 auf Version %2 zu aktualisieren.</translation>
    </message>
    <message>
        <source>Connect Me Desktop was not found here.</source>
        <translation>Connect Me Desktop wurde hier nicht gefunden.</translation>
    </message>
    <message>
        <source>Its version could not be read.</source>
        <translation>Die Version konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The programs could not be listed.</source>
        <translation>Die laufenden Programme konnten nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>Its version is unreadable.</source>
        <translation>Die Version ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Connect Me did not tell its version.</source>
        <translation>Connect Me hat die Version nicht mitgeteilt.</translation>
    </message>
    <message>
        <source>The Manager is stopped.</source>
        <translation>Der Manager ist gestoppt.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten Sie ihn.</translation>
    </message>
    <message>
        <source>The Manager is starting.</source>
        <translation>Der Manager startet.</translation>
    </message>
    <message>
        <source>The Manager met something unexpected.</source>
        <translation>Beim Manager ist ein unerwarteter Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>It starts again by itself. If it stays, send the log to your IT.</source>
        <translation>Er startet von selbst neu. Falls es so bleibt, senden Sie das Protokoll an Ihre IT.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Open %1 in your browser.</source>
        <translation>Öffnen Sie %1 in Ihrem Browser.</translation>
    </message>
    <message>
        <source>Your status follows the calendar again.</source>
        <extracomment>From here: notifications. A tag is a word such as @Telework in an event.</extracomment>
        <translation>Ihr Status folgt wieder dem Kalender.</translation>
    </message>
    <message>
        <source>You chose your status by hand, and it is left alone.</source>
        <translation>Sie haben Ihren Status von Hand gewählt; er wird nicht geändert.</translation>
    </message>
    <message>
        <source>The calendar goes on with the next event.</source>
        <translation>Ab dem nächsten Termin folgt er wieder dem Kalender.</translation>
    </message>
    <message>
        <source>A tag in somebody else’s event set your status.</source>
        <translation>Ein Stichwort im Termin einer anderen Person hat Ihren Status gesetzt.</translation>
    </message>
    <message>
        <source>Advanced Settings can leave out the tags of others.</source>
        <translation>In den Erweiterten Einstellungen können Sie Stichwörter anderer Personen ausschließen.</translation>
    </message>
    <message>
        <source>The status was changed in this very moment.</source>
        <translation>Der Status wurde genau in diesem Moment geändert.</translation>
    </message>
    <message>
        <source>It is read again.</source>
        <translation>Er wird neu gelesen.</translation>
    </message>
    <message>
        <source>You are not signed in to %1.</source>
        <translation>Sie sind nicht bei %1 angemeldet.</translation>
    </message>
    <message>
        <source>Sign in to %1.</source>
        <translation>Melden Sie sich bei %1 an.</translation>
    </message>
    <message>
        <source>Sign in to %1 again.</source>
        <translation>Melden Sie sich erneut bei %1 an.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird automatisch erneut versucht.</translation>
    </message>
    <message>
        <source>Open a web page in your browser: this network may want a sign-in first.</source>
        <translation>Öffnen Sie eine Webseite in Ihrem Browser: Vielleicht verlangt dieses Netzwerk zuerst eine Anmeldung.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation>%1 bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>Something other than %1 answered.</source>
        <translation>Geantwortet hat nicht %1, sondern etwas anderes.</translation>
    </message>
    <message>
        <source>%1 has a fault at the moment.</source>
        <translation>Bei %1 gibt es zurzeit eine Störung.</translation>
    </message>
    <message>
        <source>The sign-in at %1 has ended.</source>
        <translation>Die Anmeldung bei %1 gilt nicht mehr.</translation>
    </message>
    <message>
        <source>%1 did not get the request in time.</source>
        <translation>Die Anfrage kam nicht rechtzeitig bei %1 an.</translation>
    </message>
    <message>
        <source>%1 did not accept the request.</source>
        <translation>%1 hat die Anfrage nicht angenommen.</translation>
    </message>
    <message>
        <source>Tell your IT if it stays so.</source>
        <translation>Informieren Sie Ihre IT, falls es so bleibt.</translation>
    </message>
    <message>
        <source>Your UID cannot be used in an address.</source>
        <translation>Ihre UID lässt sich nicht in einer Adresse verwenden.</translation>
    </message>
    <message>
        <source>Tell your IT.</source>
        <translation>Informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Connect Me does not know this status.</source>
        <translation>Connect Me kennt diesen Status nicht.</translation>
    </message>
    <message>
        <source>Choose another one for it in Advanced Settings.</source>
        <translation>Wählen Sie dafür in den Erweiterten Einstellungen einen anderen.</translation>
    </message>
    <message>
        <source>Connect Me does not let you set the status of this endpoint.</source>
        <translation>Connect Me lässt Sie den Status dieses Endpoints nicht setzen.</translation>
    </message>
    <message>
        <source>Ask your IT for the permission.</source>
        <translation>Bitten Sie Ihre IT um die Berechtigung.</translation>
    </message>
    <message>
        <source>Connect Me does not know your Unified Endpoint.</source>
        <translation>Connect Me kennt Ihren Unified Endpoint nicht.</translation>
    </message>
    <message>
        <source>Sign in to Connect Me again, or tell your IT.</source>
        <translation>Melden Sie sich erneut bei Connect Me an, oder informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The calendar has a time zone that this program does not know.</source>
        <translation>Der Kalender hat eine Zeitzone, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>Choose another time zone in the settings of Google Calendar.</source>
        <translation>Wählen Sie in den Einstellungen von Google Kalender eine andere Zeitzone.</translation>
    </message>
    <message>
        <source>Google does not let you read a chosen calendar.</source>
        <translation>Google lässt Sie einen ausgewählten Kalender nicht lesen.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings, or ask the calendar’s owner.</source>
        <translation>Wählen Sie die Kalender in den Erweiterten Einstellungen neu aus, oder fragen Sie den Eigentümer des Kalenders.</translation>
    </message>
    <message>
        <source>The daily share of Google requests is used up.</source>
        <translation>Das Tageskontingent an Google-Anfragen ist aufgebraucht.</translation>
    </message>
    <message>
        <source>The permission to read your calendar is missing.</source>
        <translation>Die Berechtigung, Ihren Kalender zu lesen, fehlt.</translation>
    </message>
    <message>
        <source>Sign in to Google again and tick the boxes for the calendar.</source>
        <translation>Melden Sie sich erneut bei Google an und kreuzen Sie die Kästchen für den Kalender an.</translation>
    </message>
    <message>
        <source>The Google project of this program has no access to calendars.</source>
        <translation>Das Google-Projekt dieses Programms hat keinen Zugriff auf Kalender.</translation>
    </message>
    <message>
        <source>Tell your IT: the Google Calendar API is not switched on for it.</source>
        <translation>Informieren Sie Ihre IT: Die Google Calendar API ist dafür nicht aktiviert.</translation>
    </message>
    <message>
        <source>A chosen calendar is not there any more, or no longer shared with you.</source>
        <translation>Ein ausgewählter Kalender existiert nicht mehr oder ist nicht mehr für Sie freigegeben.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings.</source>
        <translation>Wählen Sie die Kalender in den Erweiterten Einstellungen neu aus.</translation>
    </message>
    <message>
        <source>Google asks to read the calendar anew.</source>
        <translation>Google verlangt, dass der Kalender neu gelesen wird.</translation>
    </message>
    <message>
        <source>Google’s list of events does not end.</source>
        <translation>Die Terminliste von Google nimmt kein Ende.</translation>
    </message>
    <message>
        <source>No calendar is chosen.</source>
        <translation>Es ist kein Kalender ausgewählt.</translation>
    </message>
    <message>
        <source>Choose one in Advanced Settings.</source>
        <translation>Wählen Sie einen in den Erweiterten Einstellungen aus.</translation>
    </message>
    <message>
        <source>The calendar holds more events than this program reads.</source>
        <translation>Der Kalender enthält mehr Termine, als dieses Programm liest.</translation>
    </message>
    <message>
        <source>Choose fewer calendars in Advanced Settings.</source>
        <translation>Wählen Sie in den Erweiterten Einstellungen weniger Kalender aus.</translation>
    </message>
    <message>
        <source>A status of somebody else was noted here; it is left as it is.</source>
        <translation>Hier war der Status einer anderen Person vermerkt; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A status of another computer was noted here; it is left as it is.</source>
        <translation>Hier war der Status eines anderen Computers vermerkt; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>A status set more than a week ago was noted here; it is left as it is.</source>
        <translation>Hier war ein Status vermerkt, der vor mehr als einer Woche gesetzt wurde; er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The note on the last status cannot be read; the status is left as it is.</source>
        <translation>Der Vermerk zum letzten Status ist nicht lesbar; der Status bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The note on the last status is from a newer version; it is left as it is.</source>
        <translation>Der Vermerk zum letzten Status stammt von einer neueren Version; der Status bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The status is being changed by somebody else again and again.</source>
        <translation>Der Status wird immer wieder von anderer Seite geändert.</translation>
    </message>
    <message>
        <source>The service accepts the status but does not show it.</source>
        <translation>Der Dienst nimmt den Status an, zeigt ihn aber nicht.</translation>
    </message>
    <message>
        <source>Ask your IT.</source>
        <translation>Fragen Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Alles Nötige ist vorhanden.</translation>
    </message>
    <message>
        <source>The calendar can be read again.</source>
        <translation>Der Kalender kann wieder gelesen werden.</translation>
    </message>
    <message>
        <source>The status can be read and set again.</source>
        <translation>Der Status kann wieder gelesen und gesetzt werden.</translation>
    </message>
    <message>
        <source>The record of the status can be kept again.</source>
        <translation>Der Vermerk zum Status kann wieder gespeichert werden.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Es ist ein Fehler aufgetreten, der nicht vorkommen sollte.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, send the diagnostics to your IT.</source>
        <translation>Es wird erneut versucht. Falls es so bleibt, senden Sie die Diagnose an Ihre IT.</translation>
    </message>
    <message>
        <source>A request does not come to its end.</source>
        <translation>Eine Anfrage kommt nicht zum Abschluss.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, restart the program.</source>
        <translation>Es wird erneut versucht. Falls es so bleibt, starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The language of the screens.</source>
        <translation>Die Sprache der Fenster.</translation>
    </message>
    <message>
        <source>How much is logged.</source>
        <translation>Wie viel protokolliert wird.</translation>
    </message>
    <message>
        <source>Whether trouble is told in a notification.</source>
        <translation>Ob Störungen in einer Benachrichtigung gemeldet werden.</translation>
    </message>
    <message>
        <source>Whether it is told that your own choice was left alone.</source>
        <translation>Ob gemeldet wird, dass Ihre eigene Wahl Vorrang hatte.</translation>
    </message>
    <message>
        <source>Whether notifications may show the title of an event.</source>
        <translation>Ob Benachrichtigungen den Titel eines Termins zeigen dürfen.</translation>
    </message>
    <message>
        <source>Whether the Manager runs from the start.</source>
        <translation>Ob der Manager von Anfang an läuft.</translation>
    </message>
    <message>
        <source>Which status wins where events overlap, the strongest first.</source>
        <translation>Welcher Status gilt, wenn Termine sich überschneiden, der stärkste zuerst.</translation>
    </message>
    <message>
        <source>Whether an event answered with maybe counts.</source>
        <translation>Ob ein mit „Vielleicht“ beantworteter Termin zählt.</translation>
    </message>
    <message>
        <source>Whether an invitation without an answer counts.</source>
        <translation>Ob eine unbeantwortete Einladung zählt.</translation>
    </message>
    <message>
        <source>Whether tags in events of other organisers are seen.</source>
        <translation>Ob Stichwörter in Terminen anderer Organisatoren zählen.</translation>
    </message>
    <message>
        <source>Whether out of office, focus time and working location count as such.</source>
        <translation>Ob „Abwesend“, Fokuszeit und Arbeitsort als solche zählen.</translation>
    </message>
    <message>
        <source>A shorter gap between events is held through.</source>
        <translation>Eine kürzere Lücke zwischen Terminen wird überbrückt.</translation>
    </message>
    <message>
        <source>How much earlier Busy begins.</source>
        <translation>Wie viel früher „Beschäftigt“ beginnt.</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is on queue.</source>
        <translation>Was geschieht, wenn ein Status fällig ist, während die Person in der Warteschlange angemeldet ist.</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is in a call.</source>
        <translation>Was geschieht, wenn ein Status fällig ist, während die Person im Gespräch ist.</translation>
    </message>
    <message>
        <source>The status that is given back where the earlier one cannot be.</source>
        <translation>Der Status, der gesetzt wird, wenn der vorherige nicht wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>When the calendar counts at all; an empty list is always.</source>
        <translation>Wann der Kalender überhaupt zählt; eine leere Liste heißt immer.</translation>
    </message>
    <message>
        <source>How often the calendar is read.</source>
        <translation>Wie oft der Kalender gelesen wird.</translation>
    </message>
    <message>
        <source>The calendars that are read.</source>
        <translation>Die Kalender, die gelesen werden.</translation>
    </message>
    <message>
        <source>Further spellings of @%1.</source>
        <extracomment>%1 is a status such as Busy.</extracomment>
        <translation>Weitere Schreibweisen von @%1.</translation>
    </message>
    <message>
        <source>What %1 is called at the service.</source>
        <translation>Wie „%1“ beim Dienst heißt.</translation>
    </message>
    <message>
        <source>Your IT has locked this setting.</source>
        <translation>Ihre IT hat diese Einstellung gesperrt.</translation>
    </message>
    <message>
        <source>Ask your IT to change it in the profile.</source>
        <translation>Bitten Sie Ihre IT, sie im Profil zu ändern.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended.</source>
        <translation>Ihre Anmeldung bei %1 gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Your organisation asks you to sign in to %1 again.</source>
        <translation>Ihre Organisation verlangt, dass Sie sich erneut bei %1 anmelden.</translation>
    </message>
    <message>
        <source>A sign-in to %1 is already waiting in the browser.</source>
        <translation>Im Browser wartet bereits eine Anmeldung bei %1.</translation>
    </message>
    <message>
        <source>Finish it there, or cancel it first.</source>
        <translation>Schließen Sie sie dort ab, oder brechen Sie sie zuerst ab.</translation>
    </message>
    <message>
        <source>%1 does not accept this program any more.</source>
        <translation>%1 akzeptiert dieses Programm nicht mehr.</translation>
    </message>
    <message>
        <source>Read and set your status</source>
        <translation>Ihren Status lesen und setzen</translation>
    </message>
    <message>
        <source>it is what this program does for you</source>
        <translation>weil dieses Programm genau das für Sie tut</translation>
    </message>
    <message>
        <source>See who you are</source>
        <extracomment>From here: permissions, as the service names them on its own page, and why each is needed.</extracomment>
        <translation>Sehen, wer Sie sind</translation>
    </message>
    <message>
        <source>it tells which Unified Endpoint is yours</source>
        <translation>damit klar ist, welcher Unified Endpoint Ihrer ist</translation>
    </message>
    <message>
        <source>Sign in again, or ask your IT department.</source>
        <translation>Melden Sie sich erneut an, oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your IT.</source>
        <translation>Versuchen Sie es erneut. Falls es wieder passiert, informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>it tells whose calendar this is</source>
        <translation>damit klar ist, wessen Kalender das ist</translation>
    </message>
    <message>
        <source>See your Google e-mail address</source>
        <translation>Ihre Google-E-Mail-Adresse sehen</translation>
    </message>
    <message>
        <source>View events on all your calendars</source>
        <translation>Termine in allen Kalendern ansehen</translation>
    </message>
    <message>
        <source>it is what your status follows</source>
        <translation>weil Ihr Status sich danach richtet</translation>
    </message>
    <message>
        <source>See the list of Google calendars you’re subscribed to</source>
        <translation>Liste der Google-Kalender ansehen, die Sie abonniert haben</translation>
    </message>
    <message>
        <source>it lets you choose which calendars count</source>
        <translation>damit Sie wählen können, welche Kalender zählen</translation>
    </message>
    <message>
        <source>Google’s answer does not say reliably who signed in.</source>
        <translation>Aus der Antwort von Google geht nicht verlässlich hervor, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department.</source>
        <translation>Melden Sie sich erneut an. Falls es wieder passiert, informieren Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>Google has not verified the e-mail address of this account.</source>
        <translation>Google hat die E-Mail-Adresse dieses Kontos nicht bestätigt.</translation>
    </message>
    <message>
        <source>Verify the address in your Google account, then sign in again.</source>
        <translation>Bestätigen Sie die Adresse in Ihrem Google-Konto, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: by it, Google’s answer comes from the future.</source>
        <translation>Die Uhr dieses Computers geht nach: Für sie kommt die Antwort von Google aus der Zukunft.</translation>
    </message>
    <message>
        <source>The clock of this computer is ahead: by it, Google’s answer has already expired.</source>
        <translation>Die Uhr dieses Computers geht vor: Für sie ist die Antwort von Google schon abgelaufen.</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then sign in again.</source>
        <translation>Stellen Sie Datum und Uhrzeit dieses Computers ein, und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Another program disturbs the sign-in on this computer.</source>
        <translation>Ein anderes Programm auf diesem Computer stört die Anmeldung.</translation>
    </message>
    <message>
        <source>Close programs that scan network ports, then begin again.</source>
        <translation>Schließen Sie Programme, die Netzwerk-Ports scannen, und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>This computer does not let the program wait for the browser’s answer.</source>
        <translation>Dieser Computer lässt das Programm nicht auf die Antwort des Browsers warten.</translation>
    </message>
    <message>
        <source>Allow it to use 127.0.0.1 in your security software, then begin again.</source>
        <translation>Erlauben Sie ihm in Ihrer Sicherheitssoftware den Zugriff auf 127.0.0.1, und beginnen Sie dann von vorn.</translation>
    </message>
    <message>
        <source>Return to Connect Me Calendar to see how the sign-in went. You can close this page.</source>
        <translation>Kehren Sie zu Connect Me Calendar zurück: Dort sehen Sie, wie die Anmeldung verlaufen ist. Diese Seite können Sie schließen.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>This sign-in is over. Return to Connect Me Calendar.</source>
        <translation>Diese Anmeldung ist vorbei. Kehren Sie zu Connect Me Calendar zurück.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in the browser.</source>
        <translation>Die Anmeldung im Browser wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>Sign in to %1 again as %2.</source>
        <translation>Melden Sie sich bei %1 erneut an, und zwar als %2.</translation>
    </message>
    <message>
        <source>%1 did not complete the sign-in.</source>
        <translation>%1 hat die Anmeldung nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>%1 does not accept this program.</source>
        <translation>%1 akzeptiert dieses Programm nicht.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid.</source>
        <translation>Informieren Sie Ihre IT-Abteilung: Der Client im Profil ist nicht gültig.</translation>
    </message>
    <message>
        <source>The way “%1” is not switched on for the sign-in to %2.</source>
        <translation>Die Methode „%1“ ist für die Anmeldung bei %2 nicht aktiviert.</translation>
    </message>
    <message>
        <source>Use %1, or ask your IT department.</source>
        <translation>Verwenden Sie %1, oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A permission or a way to sign in, in the quotation marks of the language.</extracomment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1” or %2</source>
        <extracomment>Enumerates ways to sign in; %2 may be another such enumeration.</extracomment>
        <translation>„%1“ oder %2</translation>
    </message>
    <message>
        <source>The profile of this program does not name a Google client.</source>
        <translation>Das Profil dieses Programms nennt keinen Google-Client.</translation>
    </message>
    <message>
        <source>Ask your IT department to fill in client_id under [google] in the profile.</source>
        <translation>Bitten Sie Ihre IT-Abteilung, im Profil unter [google] die client_id einzutragen.</translation>
    </message>
    <message>
        <source>%1 did not allow %2.</source>
        <translation>Bei %1 wurde nicht alles erlaubt; es fehlt: %2.</translation>
    </message>
    <message>
        <source>“%1” and %2</source>
        <extracomment>Enumerates permissions; %2 may be another such enumeration.</extracomment>
        <translation>„%1“ und %2</translation>
    </message>
    <message>
        <source>Sign in again and tick %1: %2.</source>
        <translation>Melden Sie sich erneut an und kreuzen Sie %1 an, %2.</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <extracomment>Enumerates reasons such as &quot;it tells whose calendar this is&quot;.</extracomment>
        <translation>%1, und %2</translation>
    </message>
    <message>
        <source>You did not agree that this program uses %1.</source>
        <translation>Sie haben nicht zugestimmt, dass dieses Programm %1 nutzt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in again if you want it.</source>
        <translation>Es wurde nichts geändert. Melden Sie sich erneut an, wenn Sie es möchten.</translation>
    </message>
    <message>
        <source>The sign-in to %1 took too long.</source>
        <translation>Die Anmeldung bei %1 hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>If it lasts, tell your IT department.</source>
        <translation>Falls es anhält, informieren Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page of its own, open it in the browser.</source>
        <translation>Falls dieses Netzwerk eine eigene Anmeldeseite hat, öffnen Sie sie im Browser.</translation>
    </message>
    <message>
        <source>%1 asks for a pause.</source>
        <translation>%1 bittet um eine Pause.</translation>
    </message>
    <message>
        <source>%1 is not working at the moment.</source>
        <translation>%1 funktioniert zurzeit nicht.</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program can use: you have to sign in again after each start.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den das Programm nutzen kann: Sie müssen sich nach jedem Start neu anmelden.</translation>
    </message>
    <message>
        <source>The keyring of this computer refuses access.</source>
        <translation>Der Schlüsselbund dieses Computers verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>Allow the program to use the keyring, or sign in again.</source>
        <translation>Erlauben Sie dem Programm, den Schlüsselbund zu nutzen, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it; the program tries again within a minute.</source>
        <translation>Entsperren Sie ihn; das Programm versucht es innerhalb einer Minute erneut.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Der Schlüsselbund dieses Computers antwortet nicht.</translation>
    </message>
    <message>
        <source>Log off and on again, or ask your IT department.</source>
        <translation>Melden Sie sich vom Computer ab und wieder an, oder fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>The sign-in is too long for the keyring of this computer.</source>
        <translation>Die Anmeldung ist zu lang für den Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>You stay signed in until the program ends.</source>
        <translation>Sie bleiben angemeldet, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not keep the sign-in.</source>
        <translation>Der Schlüsselbund dieses Computers hat die Anmeldung nicht gespeichert.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>From here: why an event of the calendar asks for no status; stands beside the event.</extracomment>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>malformed</source>
        <extracomment>The event came in a form that cannot be read.</extracomment>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>declined</source>
        <extracomment>The person declined the invitation.</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>ohne Dauer</translation>
    </message>
    <message>
        <source>unanswered</source>
        <extracomment>The person has not answered the invitation yet.</extracomment>
        <translation>noch nicht beantwortet</translation>
    </message>
    <message>
        <source>tentative</source>
        <extracomment>The person answered &quot;maybe&quot;.</extracomment>
        <translation>mit „Vielleicht“ beantwortet</translation>
    </message>
    <message>
        <source>working location</source>
        <extracomment>An event in which the person notes where they work.</extracomment>
        <translation>Arbeitsort</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>The event is marked Free in Google Calendar.</extracomment>
        <translation>als „Verfügbar“ markiert</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>außerhalb der Arbeitszeit</translation>
    </message>
    <message>
        <source>covered</source>
        <extracomment>Other events that come first take up all its time.</extracomment>
        <translation>ein anderer Termin geht vor</translation>
    </message>
    <message>
        <source>tag in title</source>
        <extracomment>From here: why an event asks for a status. A tag is a word such as @Telework.</extracomment>
        <translation>Stichwort im Titel</translation>
    </message>
    <message>
        <source>tag in description</source>
        <translation>Stichwort in der Beschreibung</translation>
    </message>
    <message>
        <source>busy event</source>
        <translation>Termin als „Beschäftigt“ markiert</translation>
    </message>
    <message>
        <source>out of office event</source>
        <translation>Abwesenheitstermin</translation>
    </message>
    <message>
        <source>focus time event</source>
        <translation>Fokuszeit</translation>
    </message>
    <message>
        <source>working location event</source>
        <translation>Arbeitsort</translation>
    </message>
    <message>
        <source>quick status</source>
        <translation>Schnellstatus</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>From here: what the person is doing on the telephone; &quot;plain&quot; is nothing special.</extracomment>
        <translation>nichts Besonderes</translation>
    </message>
    <message>
        <source>on queue</source>
        <extracomment>Takes calls from the queue of a call centre.</extracomment>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>in call</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>started</source>
        <extracomment>From here: what happened, in the list of activity. The Manager was started.</extracomment>
        <translation>gestartet</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>A status was set.</extracomment>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>given back</source>
        <extracomment>The earlier status was set again.</extracomment>
        <translation>zurückgesetzt</translation>
    </message>
    <message>
        <source>left alone</source>
        <extracomment>The person chose a status by hand, and the program leaves it.</extracomment>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>A status is due, but the person is in a call or on queue.</extracomment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>applied late</source>
        <extracomment>A status was set late.</extracomment>
        <translation>spät gesetzt</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>well again</source>
        <extracomment>A trouble is over.</extracomment>
        <translation>behoben</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>The Manager was stopped.</extracomment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <extracomment>Why a status is left alone.</extracomment>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <source>%1 could not be told; it forgets this sign-in by itself.</source>
        <translation>%1 war nicht zu erreichen; die Anmeldung verfällt dort von selbst.</translation>
    </message>
    <message>
        <source>The status that this program set could not be given back. Set it yourself at %1.</source>
        <translation>Der Status von vor dem Termin konnte nicht wiederhergestellt werden. Stellen Sie ihn selbst in %1 ein.</translation>
    </message>
    <message>
        <source>Genesys Cloud has no status called “%1” any more.</source>
        <translation>Genesys Cloud hat keinen Status namens „%1“ mehr.</translation>
    </message>
    <message>
        <source>Colleagues do not see the status of Genesys Cloud: another program provides theirs.</source>
        <translation>Die Kollegen sehen den Status von Genesys Cloud nicht: Was sie sehen, liefert ein anderes Programm.</translation>
    </message>
    <message>
        <source>Ask your IT to make Genesys Cloud the primary source of your status.</source>
        <translation>Bitten Sie Ihre IT, Genesys Cloud zur primären Quelle Ihres Status zu machen.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not know what it was asked for.</source>
        <translation>Genesys Cloud kennt das Angefragte nicht.</translation>
    </message>
    <message>
        <source>Sign in to Genesys Cloud again, or tell your IT.</source>
        <translation>Melden Sie sich erneut bei Genesys Cloud an, oder informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The sign-in at Genesys Cloud is of somebody else.</source>
        <translation>Bei Genesys Cloud ist jemand anderes angemeldet.</translation>
    </message>
    <message>
        <source>Genesys Cloud has more than one status called “%1”.</source>
        <translation>Genesys Cloud hat mehr als einen Status namens „%1“.</translation>
    </message>
    <message>
        <source>Choose one of them in Advanced Settings.</source>
        <translation>Wählen Sie einen davon in den Erweiterten Einstellungen.</translation>
    </message>
    <message>
        <source>This program does not set the status “%1”.</source>
        <translation>Den Status „%1“ setzt dieses Programm nicht.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not let you read or set your status.</source>
        <translation>Genesys Cloud lässt Sie Ihren Status nicht lesen oder setzen.</translation>
    </message>
    <message>
        <source>At Genesys Cloud, you lack the permission %1.</source>
        <translation>Bei Genesys Cloud fehlt Ihnen die Berechtigung %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not take this status any more.</source>
        <translation>Genesys Cloud nimmt diesen Status nicht mehr an.</translation>
    </message>
    <message>
        <source>%1 refuses to say who signed in.</source>
        <translation>%1 verweigert die Auskunft, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>%1 did not say who signed in.</source>
        <translation>%1 hat nicht mitgeteilt, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>it must be the one that you sign in to %1 with</source>
        <translation>weil es dieselbe sein muss, mit der Sie sich bei %1 anmelden</translation>
    </message>
    <message>
        <source>Begin again; there are %1 minutes for it. If the browser shows an error instead, tell your IT.</source>
        <translation>Beginnen Sie von vorn; Sie haben dafür %1 Minuten Zeit. Zeigt der Browser stattdessen einen Fehler an, informieren Sie Ihre IT.</translation>
    </message>
    <message>
        <source>The Google account %1 does not belong to the %2 login %3.</source>
        <translation>Das Google-Konto %1 gehört nicht zum Anmeldenamen %3 bei %2.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid or not allowed in your organisation.</source>
        <translation>Informieren Sie Ihre IT-Abteilung: Der Client im Profil ist nicht gültig oder in Ihrer Organisation nicht zugelassen.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in as this program asks for it.</source>
        <translation>%1 nimmt die Anmeldung so, wie dieses Programm sie anfordert, nicht an.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is set up for something else.</source>
        <translation>Informieren Sie Ihre IT-Abteilung: Der Client im Profil ist für etwas anderes eingerichtet.</translation>
    </message>
    <message>
        <source>%1 did not recognise the protection of this sign-in.</source>
        <extracomment>PKCE, a safeguard of the sign-in, did not match.</extracomment>
        <translation>%1 hat die Absicherung dieser Anmeldung nicht erkannt.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department: the client must allow PKCE.</source>
        <translation>Melden Sie sich erneut an. Falls es wieder passiert, informieren Sie Ihre IT-Abteilung: Der Client muss PKCE zulassen.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2.</source>
        <extracomment>From here: the sign-in ends by itself. %2 is a time, perhaps with a date.</extracomment>
        <translation>Ihre Anmeldung bei %1 endet um %2.</translation>
    </message>
    <message>
        <source>Sign in again before then; your status stays as it is.</source>
        <translation>Melden Sie sich vorher erneut an; Ihr Status bleibt dabei, wie er ist.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2, in the middle of an event.</source>
        <translation>Ihre Anmeldung bei %1 endet um %2, mitten in einem Termin.</translation>
    </message>
    <message>
        <source>Sign in again before then, or your status is given back before the event is over.</source>
        <translation>Melden Sie sich vorher erneut an, sonst wird Ihr vorheriger Status schon vor dem Ende des Termins wiederhergestellt.</translation>
    </message>
    <message>
        <source>The try-out could not be started.</source>
        <translation>Das Ausprobieren konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Start it from a terminal: connectme-calendar --sandbox.</source>
        <translation>Starten Sie es in einem Terminal: connectme-calendar --sandbox.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Locked by your IT in the profile: %1</source>
        <translation>Von Ihrer IT im Profil gesperrt: %1</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Abmelden und trennen</translation>
    </message>
    <message>
        <source>Your UID (your user id at Genesys Cloud)</source>
        <translation>Ihre UID (Ihre Benutzerkennung bei Genesys Cloud)</translation>
    </message>
    <message>
        <source>Your UID (Unified Endpoint identifier)</source>
        <translation>Ihre UID (Kennung Ihres Unified Endpoint)</translation>
    </message>
    <message>
        <source>Known once you are signed in</source>
        <translation>Bekannt, sobald Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the UID</source>
        <translation>UID kopieren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>The sign-in lasts until %1.</source>
        <translation>Die Anmeldung gilt bis %1.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Region of Genesys Cloud: %1.</source>
        <translation>Region von Genesys Cloud: %1.</translation>
    </message>
    <message>
        <source>Organisation: %1.</source>
        <translation>Organisation: %1.</translation>
    </message>
    <message>
        <source>Your organisation ends a sign-in that is not used for %1. While nothing is held for you that can happen; you are then asked to sign in before the next event.</source>
        <translation>Ihre Organisation beendet eine Anmeldung, die %1 lang nicht benutzt wird. Das kann geschehen, solange kein Status für Sie gehalten wird; Sie werden dann vor dem nächsten Termin gebeten, sich anzumelden.</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Abmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Gives your earlier status back and forgets both sign-ins on this computer. Your settings stay, and so does the permission that you gave at Google.</source>
        <translation>Stellt Ihren vorherigen Status wieder her und vergisst beide Anmeldungen auf diesem Computer. Ihre Einstellungen bleiben erhalten, ebenso die Berechtigung, die Sie bei Google erteilt haben.</translation>
    </message>
    <message>
        <source>Sign out now? Your calendar no longer sets your status until you sign in again.</source>
        <translation>Jetzt abmelden? Ihr Kalender setzt Ihren Status dann nicht mehr, bis Sie sich wieder anmelden.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Trennen&#xa0;…</translation>
    </message>
    <message>
        <source>Gives your earlier status back, ends the permissions at %1 and at Google, and removes the sign-ins, settings, state and logs of this program from this computer.</source>
        <translation>Stellt Ihren vorherigen Status wieder her, beendet die Berechtigungen bei %1 und bei Google und entfernt Anmeldungen, Einstellungen, gespeicherte Daten und Protokolle dieses Programms von diesem Computer.</translation>
    </message>
    <message>
        <source>Disconnect now? At Google this ends the permission on every computer where you use this program. Your settings and the record of your activity are lost; this cannot be undone.</source>
        <translation>Jetzt trennen? Bei Google endet damit die Berechtigung auf jedem Computer, auf dem Sie dieses Programm nutzen. Ihre Einstellungen und Ihr Verlauf gehen verloren; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment&#xa0;…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Not all of it could be done</source>
        <translation>Nicht alles konnte erledigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Your status follows the events of the calendars that are ticked here. Nothing is ever written into a calendar.</source>
        <translation>Ihr Status richtet sich nach den Terminen der Kalender, die hier angekreuzt sind. In einen Kalender wird nie etwas geschrieben.</translation>
    </message>
    <message>
        <source>Your calendars are being read…</source>
        <translation>Ihre Kalender werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Liste neu laden</translation>
    </message>
    <message>
        <source>“%1” stays ticked: one calendar must be read at least.</source>
        <translation>„%1“ bleibt angekreuzt: Mindestens ein Kalender muss gelesen werden.</translation>
    </message>
    <message>
        <source>Your main calendar</source>
        <translation>Ihr Hauptkalender</translation>
    </message>
    <message>
        <source>%1 (your main calendar)</source>
        <translation>%1 (Ihr Hauptkalender)</translation>
    </message>
    <message>
        <source>A calendar that is no longer in your list (%1)</source>
        <translation>Ein Kalender, der nicht mehr in Ihrer Liste steht (%1)</translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Diagnose anzeigen</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>The diagnostics are being gathered…</source>
        <translation>Die Diagnose wird zusammengestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Starten, wenn ich mich an diesem Computer anmelde</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Wie dieser Computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The windows change at once; dates and times stay as they are.</source>
        <translation>Die Fenster wechseln sofort; Datums- und Zeitangaben bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen anzeigen</translation>
    </message>
    <message>
        <source>Only when you have to sign in again, when something is not ready, or when the tag of somebody else changed your status.</source>
        <translation>Nur wenn Sie sich erneut anmelden müssen, wenn etwas nicht bereit ist oder wenn das Stichwort einer anderen Person Ihren Status geändert hat.</translation>
    </message>
    <message>
        <source>Also when your own choice was left alone</source>
        <translation>Auch wenn Ihre eigene Wahl Vorrang hatte</translation>
    </message>
    <message>
        <source>When you set your status by hand, the program does not change it.</source>
        <translation>Wenn Sie Ihren Status von Hand setzen, ändert das Programm ihn nicht.</translation>
    </message>
    <message>
        <source>With the titles of events</source>
        <translation>Mit den Titeln von Terminen</translation>
    </message>
    <message>
        <source>Notifications may be seen on the locked screen, too.</source>
        <translation>Benachrichtigungen sind möglicherweise auch auf dem Sperrbildschirm zu sehen.</translation>
    </message>
    <message>
        <source>For your IT</source>
        <translation>Für Ihre IT</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Technisches Protokoll</translation>
    </message>
    <message>
        <source>It never holds titles, addresses or passwords.</source>
        <translation>Es enthält nie Titel, Adressen oder Passwörter.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fehler und Warnungen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The diagnostics tell your IT how the program is doing: versions, settings and troubles, nothing from your calendar, no names, no addresses and no passwords.</source>
        <translation>Die Diagnose sagt Ihrer IT, wie es um das Programm steht: Versionen, Einstellungen und Störungen, nichts aus Ihrem Kalender, keine Namen, keine Adressen und keine Passwörter.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über das Programm</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The program itself is under the MIT licence. It uses these works of others; Qt may be replaced by another version, as its licence says.</source>
        <translation>Das Programm selbst steht unter der MIT-Lizenz. Es nutzt diese Werke anderer; Qt darf durch eine andere Version ersetzt werden, wie es seine Lizenz vorsieht.</translation>
    </message>
    <message>
        <source>No hours are set: the calendar always counts.</source>
        <translation>Keine Zeiten festgelegt: Der Kalender zählt immer.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Zeiten hinzufügen</translation>
    </message>
    <message>
        <source>Choose at least one day in every row; until then it does not count.</source>
        <translation>Wählen Sie in jeder Zeile mindestens einen Tag; bis dahin gilt die Änderung nicht.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>am Folgetag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Diese Zeiten entfernen</translation>
    </message>
    <message>
        <source>To, %1</source>
        <translation>Bis, %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Your status takes effect where all of this is in place.</source>
        <translation>Ihr Status wirkt, wenn alle diese Voraussetzungen erfüllt sind.</translation>
    </message>
    <message>
        <source>This computer and the service are being looked at…</source>
        <translation>Dieser Computer und der Dienst werden geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Required: %1</source>
        <translation>Erforderlich: %1</translation>
    </message>
    <message>
        <source>Required: %1. Found: %2</source>
        <translation>Erforderlich: %1. Gefunden: %2</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Was zählt</translation>
    </message>
    <message>
        <source>Events answered with Maybe</source>
        <translation>Mit „Vielleicht“ beantwortete Termine</translation>
    </message>
    <message>
        <source>An invitation that you answered with Maybe sets your status.</source>
        <translation>Eine Einladung, die Sie mit „Vielleicht“ beantwortet haben, setzt Ihren Status.</translation>
    </message>
    <message>
        <source>Invitations without an answer</source>
        <translation>Unbeantwortete Einladungen</translation>
    </message>
    <message>
        <source>An invitation sets your status before you have answered it.</source>
        <translation>Eine Einladung setzt Ihren Status, schon bevor Sie geantwortet haben.</translation>
    </message>
    <message>
        <source>Tags of other people</source>
        <translation>Stichwörter anderer Personen</translation>
    </message>
    <message>
        <source>A tag such as @Busy also counts in an event that others organise.</source>
        <translation>Ein Stichwort wie @Busy zählt auch in Terminen, die andere organisieren.</translation>
    </message>
    <message>
        <source>Google’s own kinds of events</source>
        <translation>Besondere Terminarten von Google</translation>
    </message>
    <message>
        <source>Out of office, focus time and working location set your status without a tag.</source>
        <translation>„Abwesend“, Fokuszeit und Arbeitsort setzen Ihren Status auch ohne Stichwort.</translation>
    </message>
    <message>
        <source>What wins</source>
        <translation>Was Vorrang hat</translation>
    </message>
    <message>
        <source>Order of the statuses</source>
        <translation>Rangfolge der Status</translation>
    </message>
    <message>
        <source>Where events overlap, the status that stands higher in this list wins.</source>
        <translation>Wenn Termine sich überschneiden, gilt der Status, der in dieser Liste weiter oben steht.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Gap between events</source>
        <translation>Lücke zwischen Terminen</translation>
    </message>
    <message>
        <source>Through a shorter gap the status of the earlier event stays.</source>
        <translation>Ist die Lücke kürzer, bleibt der Status des früheren Termins bestehen.</translation>
    </message>
    <message>
        <source>Busy begins earlier by</source>
        <translation>„Beschäftigt“ beginnt früher um</translation>
    </message>
    <message>
        <source>So much time before an event you are Busy already.</source>
        <translation>So lange vor einem Termin sind Sie schon als „Beschäftigt“ zu sehen.</translation>
    </message>
    <message>
        <source>Read the calendar every</source>
        <translation>Kalender lesen alle</translation>
    </message>
    <message>
        <source>So often the program looks whether an event has changed.</source>
        <translation>So oft sieht das Programm nach, ob sich ein Termin geändert hat.</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>Wait until then</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Set it at once</source>
        <translation>Sofort setzen</translation>
    </message>
    <message>
        <source>While you are on queue</source>
        <translation>Während Sie in der Warteschlange sind (On Queue)</translation>
    </message>
    <message>
        <source>Whether a status waits until you leave the queue.</source>
        <translation>Ob ein Status wartet, bis Sie die Warteschlange verlassen.</translation>
    </message>
    <message>
        <source>While you are in a call</source>
        <translation>Während Sie im Gespräch sind</translation>
    </message>
    <message>
        <source>Whether a status waits until the call is over.</source>
        <translation>Ob ein Status wartet, bis das Gespräch beendet ist.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>When the calendar counts</source>
        <translation>Wann der Kalender zählt</translation>
    </message>
    <message>
        <source>Outside these hours no event sets your status.</source>
        <translation>Außerhalb dieser Zeiten setzt kein Termin Ihren Status.</translation>
    </message>
    <message>
        <source>Back to the value of the profile</source>
        <translation>Zurück zum Wert aus dem Profil</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Zurücksetzen: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be a tag: no @ and no invisible sign may be in it.</source>
        <translation>„%1“ kann kein Stichwort sein: Es darf weder ein @ noch ein unsichtbares Zeichen enthalten.</translation>
    </message>
    <message>
        <source>“%1” already stands for %2.</source>
        <translation>„%1“ steht schon für „%2“.</translation>
    </message>
    <message>
        <source>At the end of an event</source>
        <translation>Am Ende eines Termins</translation>
    </message>
    <message>
        <source>When the earlier status cannot be given back</source>
        <translation>Wenn der vorherige Status nicht wiederhergestellt werden kann</translation>
    </message>
    <message>
        <source>The status from before the event comes back. Where that cannot be, for instance after On Queue, you get this one.</source>
        <translation>Nach dem Termin kommt der Status zurück, den Sie davor hatten. Wo das nicht geht, etwa nach „On Queue“, erhalten Sie diesen hier.</translation>
    </message>
    <message>
        <source>What is set at the service for each status of the naming convention.</source>
        <translation>Was beim Dienst für jeden der fünf Status gesetzt wird.</translation>
    </message>
    <message>
        <source>The statuses of the service are being read…</source>
        <translation>Die Status des Dienstes werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>What is set at the service for %1</source>
        <translation>Was beim Dienst für „%1“ gesetzt wird</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Wie üblich: %1</translation>
    </message>
    <message>
        <source>%1 (the service does not offer it)</source>
        <translation>%1 (vom Dienst nicht angeboten)</translation>
    </message>
    <message>
        <source>%1 (the service has more than one of this name)</source>
        <translation>%1 (der Dienst hat mehrere dieses Namens)</translation>
    </message>
    <message>
        <source>Write a tag into the title or the description of an event, and the event sets that status. The title goes before the description; in each, the first tag counts.</source>
        <translation>Schreiben Sie ein Stichwort in den Titel oder in die Beschreibung eines Termins, dann setzt der Termin diesen Status. Der Titel geht vor; in Titel und Beschreibung zählt jeweils das erste Stichwort.</translation>
    </message>
    <message>
        <source>Small and capital letters are the same, and a tag may stand in brackets or before a full stop. These are no tags: bob@office.com, @Officer, @office-party.</source>
        <translation>Groß- und Kleinschreibung spielt keine Rolle, und ein Stichwort darf in Klammern oder vor einem Punkt stehen. Keine Stichwörter sind: bob@office.com, @Officer, @office-party.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Stichwort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Further spellings, with commas between them</source>
        <translation>Weitere Schreibweisen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Further spellings of %1</source>
        <translation>Weitere Schreibweisen von %1</translation>
    </message>
    <message>
        <source>Tag checker</source>
        <translation>Stichwortprüfung</translation>
    </message>
    <message>
        <source>What looks like a misspelt tag in the events of the next 14 days.</source>
        <translation>Was in den Terminen der nächsten 14&#xa0;Tage nach einem falsch geschriebenen Stichwort aussieht.</translation>
    </message>
    <message>
        <source>Your events are being looked through…</source>
        <translation>Ihre Termine werden durchgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing found: no tag looks misspelt.</source>
        <translation>Nichts gefunden: Kein Stichwort sieht falsch geschrieben aus.</translation>
    </message>
    <message>
        <source>There are more; correct these first.</source>
        <translation>Es gibt noch mehr; korrigieren Sie zuerst diese.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>The title has %1. Write %2 instead.</source>
        <translation>Im Titel steht %1. Schreiben Sie stattdessen %2.</translation>
    </message>
    <message>
        <source>The description has %1. Write %2 instead.</source>
        <translation>In der Beschreibung steht %1. Schreiben Sie stattdessen %2.</translation>
    </message>
    <message>
        <source>Words that mean the same to you; write them without @ and with commas between.</source>
        <translation>Wörter, die für Sie dasselbe bedeuten; schreiben Sie sie ohne @ und durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Advanced Settings</source>
        <translation>Erweiterte Einstellungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statusnamen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Voraussetzungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Open again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Die Anmeldung wird vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es konnte kein Browser geöffnet werden.</translation>
    </message>
    <message>
        <source>Copy the address and open it in a browser on this computer yourself.</source>
        <translation>Kopieren Sie die Adresse und öffnen Sie sie selbst in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation>Warten auf Ihren Browser&#xa0;…</translation>
    </message>
    <message>
        <source>A page of %1 opens in your browser. Sign in there within five minutes; then go on here.</source>
        <translation>In Ihrem Browser öffnet sich eine Seite von %1. Melden Sie sich dort innerhalb von fünf Minuten an; danach geht es hier weiter.</translation>
    </message>
    <message>
        <source>The address is copied. Open it in a browser on this computer.</source>
        <translation>Die Adresse ist kopiert. Öffnen Sie sie in einem Browser auf diesem Computer.</translation>
    </message>
    <message>
        <source>Set up Connect Me Calendar</source>
        <translation>Einrichtung von Connect Me Calendar</translation>
    </message>
    <message>
        <source>You can close this window at any time and go on later.</source>
        <translation>Sie können dieses Fenster jederzeit schließen und später weitermachen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>All is set up: your status follows your Google Calendar.</source>
        <translation>Alles ist eingerichtet: Ihr Status folgt Ihrem Google Kalender.</translation>
    </message>
    <message>
        <source>Three steps, and your status follows your Google Calendar.</source>
        <translation>Drei Schritte, und Ihr Status folgt Ihrem Google Kalender.</translation>
    </message>
    <message>
        <source>The sign-in lasts until the program ends.</source>
        <translation>Die Anmeldung gilt, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>Authenticate on %1</source>
        <translation>Bei %1 authentifizieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in as someone else…</source>
        <translation>Als andere Person anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>Die Anmeldung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in when you are ready.</source>
        <translation>Es wurde nichts geändert. Melden Sie sich an, sobald Sie bereit sind.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2</source>
        <translation>Angemeldet als %1 bis %2</translation>
    </message>
    <message>
        <source>Already signed in as %1</source>
        <translation>Bereits angemeldet als %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>You are signed in, but only until the program ends.</source>
        <translation>Sie sind angemeldet, aber nur, bis das Programm beendet wird.</translation>
    </message>
    <message>
        <source>Both sign-ins must belong to the same person. To become someone else, you are first signed out of %1 and of Google on this computer. A status that this program has set is given back.</source>
        <translation>Beide Anmeldungen müssen zu derselben Person gehören. Bevor Sie sich als jemand anderes anmelden, werden Sie auf diesem Computer bei %1 und bei Google abgemeldet. Hat dieses Programm einen Status gesetzt, kommt Ihr vorheriger zurück.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Start the synchronisation</source>
        <translation>Synchronisierung starten</translation>
    </message>
    <message>
        <source>From now on your status follows your calendar to the second: it is set when an event begins and given back when it ends, and what you set by hand stays.</source>
        <translation>Ab jetzt folgt Ihr Status sekundengenau Ihrem Kalender: Er wird gesetzt, wenn ein Termin beginnt, und wenn der Termin endet, kommt der vorherige zurück. Was Sie von Hand setzen, bleibt.</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Status&#xa0;…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Erweiterte Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>The Manager runs and waits for the sign-in.</source>
        <translation>Der Manager läuft und wartet auf die Anmeldung.</translation>
    </message>
    <message>
        <source>The Manager is starting…</source>
        <translation>Der Manager startet&#xa0;…</translation>
    </message>
    <message>
        <source>The Manager runs already. The Manager is OK.</source>
        <translation>Der Manager läuft bereits. Der Manager ist OK.</translation>
    </message>
    <message>
        <source>The Manager runs already.</source>
        <translation>Der Manager läuft bereits.</translation>
    </message>
    <message>
        <source>The Manager is OK.</source>
        <translation>Der Manager ist OK.</translation>
    </message>
    <message>
        <source>You find the program as an icon beside the clock. A click on it opens the Status window, a right click its menu.</source>
        <translation>Sie finden das Programm als Symbol neben der Uhr. Ein Klick darauf öffnet das Statusfenster, ein Rechtsklick das Menü.</translation>
    </message>
    <message>
        <source>This desktop shows no icon for the program. Start it once more whenever you want to see the Status window.</source>
        <translation>Auf diesem Desktop erscheint kein Symbol für das Programm. Starten Sie es einfach noch einmal, wenn Sie das Statusfenster sehen möchten.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Step %1: %2 (%3)</source>
        <translation>Schritt %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Sign in with Google</source>
        <translation>Über Google anmelden</translation>
    </message>
    <message>
        <source>Sign in with %1 credentials</source>
        <translation>Mit Zugangsdaten für %1 anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Sign in again with Google</source>
        <translation>Erneut über Google anmelden</translation>
    </message>
    <message>
        <source>Sign in again with %1 credentials</source>
        <translation>Mit Zugangsdaten für %1 erneut anmelden</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wozu</translation>
    </message>
    <message>
        <source>This program sets your status at %1 for you.</source>
        <translation>Dieses Programm setzt bei %1 Ihren Status für Sie.</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>Welches Konto</translation>
    </message>
    <message>
        <source>The one that you use at %1. Signing in with Google works if your login there is your Google e-mail address.</source>
        <translation>Das Konto, das Sie bei %1 verwenden. Die Anmeldung über Google funktioniert, wenn Ihr Anmeldename dort Ihre Google-E-Mail-Adresse ist.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>You type it in your browser; this program never sees it.</source>
        <translation>Sie geben es in Ihrem Browser ein; dieses Programm sieht es nie.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>About a day. You are told before the sign-in ends, and renew it with a click.</source>
        <translation>Etwa einen Tag. Sie werden vor dem Ende der Anmeldung benachrichtigt und erneuern sie mit einem Klick.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Was gelesen wird</translation>
    </message>
    <message>
        <source>The list of your calendars and the events of those that you choose. The program cannot change anything there.</source>
        <translation>Die Liste Ihrer Kalender und die Termine aus denen, die Sie auswählen. Ändern kann das Programm dort nichts.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Was hier bleibt</translation>
    </message>
    <message>
        <source>Titles, descriptions and attendees never leave this computer. Only the status goes to %1.</source>
        <translation>Titel, Beschreibungen und Teilnehmer verlassen diesen Computer nie. Nur der Status geht an %1.</translation>
    </message>
    <message>
        <source>Which boxes</source>
        <translation>Welche Kästchen</translation>
    </message>
    <message>
        <source>Google shows a box for each permission. Tick them all.</source>
        <translation>Google zeigt für jede Berechtigung ein Kästchen. Kreuzen Sie alle an.</translation>
    </message>
    <message>
        <source>The Google address that is your %1 login.</source>
        <translation>Die Google-Adresse, mit der Sie sich bei %1 anmelden.</translation>
    </message>
    <message>
        <source>%1: the Google address must be your %2 login.</source>
        <translation>%1: Die Google-Adresse muss Ihr Anmeldename bei %2 sein.</translation>
    </message>
    <message>
        <source>One click before then is enough, and your status stays.</source>
        <translation>Ein Klick vorher genügt, und Ihr Status bleibt.</translation>
    </message>
    <message>
        <source>Try it without accounts</source>
        <translation>Ohne Konto ausprobieren</translation>
    </message>
    <message>
        <source>Starts the program a second time, with simulated services and a scripted day. Nothing of yours is touched.</source>
        <translation>Startet das Programm ein zweites Mal, mit simulierten Diensten und einem Beispieltag. An Ihren eigenen Daten ändert sich nichts.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Events of today and tomorrow</source>
        <translation>Termine von heute und morgen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Vorgesehen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Keine Termine</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation>Nichts: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your own event</source>
        <translation>Ihr eigener Termin</translation>
    </message>
    <message>
        <source>An invitation from someone else</source>
        <translation>Einladung von jemand anderem</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Schnellstatus</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>%1 credentials</source>
        <translation>Zugangsdaten für %1</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Startbereit</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Erneut anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>All the credentials needed are stored.</source>
        <translation>Alle nötigen Zugangsdaten sind gespeichert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>It runs and is well.</source>
        <translation>Er läuft, und alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Statuses…</source>
        <translation>Statusnamen&#xa0;…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Why is my status not known?</source>
        <translation>Warum ist mein Status nicht bekannt?</translation>
    </message>
    <message>
        <source>Why am I shown as %1?</source>
        <translation>Warum werde ich als „%1“ angezeigt?</translation>
    </message>
    <message>
        <source>The Manager does not run: your status stays as it was left.</source>
        <translation>Der Manager läuft nicht: Ihr Status bleibt so, wie er zuletzt war.</translation>
    </message>
    <message>
        <source>Your status and your calendar are being read.</source>
        <translation>Ihr Status und Ihr Kalender werden gelesen.</translation>
    </message>
    <message>
        <source>No event asks for a status now: %1 is your own.</source>
        <translation>Zurzeit sieht kein Termin einen Status vor: „%1“ ist Ihr eigener.</translation>
    </message>
    <message>
        <source>You chose %1 in this program, until %2.</source>
        <translation>Sie haben „%1“ in diesem Programm gewählt, bis %2.</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>Ihr Schnellstatus</translation>
    </message>
    <message>
        <source>an event without a title</source>
        <translation>ein Termin ohne Titel</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 until %2, because of %3: %4.</source>
        <translation>„%1“ bis %2, der Anlass ist %3: %4.</translation>
    </message>
    <message>
        <source>%1 was shown already when %2 began: nothing was changed.</source>
        <translation>„%1“ wurde schon angezeigt, als %2 begann: Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>You chose %1 yourself: %2 is left alone until %3.</source>
        <translation>Sie haben „%1“ selbst gewählt: Bis %3 bleibt %2 unbeachtet.</translation>
    </message>
    <message>
        <source>You came back: %1 is left alone until %2.</source>
        <translation>Sie sind wieder da: Bis %2 bleibt %1 unbeachtet.</translation>
    </message>
    <message>
        <source>Your sign-in ends at %1: sign in again, and %2 counts again.</source>
        <translation>Ihre Anmeldung endet um %1: Melden Sie sich neu an, dann zählt %2 wieder.</translation>
    </message>
    <message>
        <source>%1 asks for %2, but it cannot be set now: %3</source>
        <translation>Jetzt sieht %1 den Status „%2“ vor, der sich aber gerade nicht setzen lässt: %3</translation>
    </message>
    <message>
        <source>%1 asks for %2; your status was left as it is.</source>
        <translation>Jetzt sieht %1 den Status „%2“ vor; Ihr Status wurde aber nicht geändert.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until your call is over.</source>
        <translation>„%1“ wartet, bis Ihr Gespräch beendet ist; der Anlass ist %2.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you leave the queue.</source>
        <translation>„%1“ wartet, bis Sie die Warteschlange verlassen; der Anlass ist %2.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you are connected.</source>
        <translation>„%1“ wartet, bis Sie verbunden sind; der Anlass ist %2.</translation>
    </message>
    <message>
        <source>%1 is over, but cannot be given back now: %2</source>
        <translation>„%1“ ist vorbei, der vorherige Status lässt sich aber gerade nicht wiederherstellen: %2</translation>
    </message>
    <message>
        <source>%1 is given back when your call is over.</source>
        <translation>„%1“ wird aufgehoben, sobald Ihr Gespräch beendet ist.</translation>
    </message>
    <message>
        <source>%1 is given back when you leave the queue.</source>
        <translation>„%1“ wird aufgehoben, sobald Sie die Warteschlange verlassen.</translation>
    </message>
    <message>
        <source>%1 is given back when you are connected.</source>
        <translation>„%1“ wird aufgehoben, sobald Sie verbunden sind.</translation>
    </message>
    <message>
        <source>%1 is being given back.</source>
        <translation>„%1“ wird gerade aufgehoben.</translation>
    </message>
    <message>
        <source>Status – Connect Me Calendar</source>
        <translation>Status – Connect Me Calendar</translation>
    </message>
    <message>
        <source>Today and tomorrow</source>
        <translation>Heute und morgen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Erweiterte Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Your calendar has not been read yet.</source>
        <translation>Ihr Kalender wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The Manager is stopped: this is what your calendar asks for, and is not set.</source>
        <translation>Der Manager ist gestoppt: Das sieht Ihr Kalender vor; gesetzt wird es nicht.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern&#xa0;…</translation>
    </message>
    <message>
        <source>The activity is being read…</source>
        <translation>Der Verlauf wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Bisher ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Angezeigt: %1 von %2</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>The activity was saved.</source>
        <translation>Der Verlauf wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schließen Sie die Datei dort, wo sie geöffnet ist.</translation>
    </message>
    <message>
        <source>What the search shows is written into a file for spreadsheets.</source>
        <translation>Was die Suche zeigt, wird in eine Datei für Tabellenprogramme geschrieben.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verzug</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Nicht geändert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Set late</source>
        <translation>Spät gesetzt</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Well again</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>im Gespräch</translation>
    </message>
    <message>
        <source>on queue</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>What would last week have looked like? Your calendar of the past seven days, as it is now, beside the statuses that were really set.</source>
        <translation>Wie hätte die letzte Woche ausgesehen? Ihr Kalender der letzten sieben Tage, wie er jetzt ist, neben den Status, die tatsächlich gesetzt wurden.</translation>
    </message>
    <message>
        <source>Look at last week</source>
        <translation>Letzte Woche ansehen</translation>
    </message>
    <message>
        <source>Your calendar and the activity are being read…</source>
        <translation>Ihr Kalender und der Verlauf werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Set %1 late</source>
        <translation>%1 zu spät gesetzt</translation>
    </message>
    <message>
        <source>Most often the status was shown already. Or the event came into your calendar later.</source>
        <translation>Meist wurde der Status schon angezeigt. Oder der Termin kam erst später in Ihren Kalender.</translation>
    </message>
    <message>
        <source>The Manager did not run for %1.</source>
        <translation>Der Manager lief %1 lang nicht.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Wie geplant</translation>
    </message>
    <message>
        <source>The Manager did not run</source>
        <translation>Der Manager lief nicht</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Nothing to set</source>
        <translation>Nichts zu setzen</translation>
    </message>
    <message>
        <source>Nothing asked for</source>
        <translation>Nichts vorgesehen</translation>
    </message>
    <message>
        <source>As planned: %1 of %2</source>
        <translation>Wie geplant: %1 von %2</translation>
    </message>
    <message>
        <source>Your calendar asks for nothing in these seven days.</source>
        <translation>Ihr Kalender sieht in diesen sieben Tagen nichts vor.</translation>
    </message>
    <message>
        <source>As planned; the Manager did not run for %1</source>
        <translation>Wie geplant; der Manager lief %1 lang nicht</translation>
    </message>
    <message>
        <source>Left alone: you had come back</source>
        <translation>Nicht geändert: Sie waren wieder da</translation>
    </message>
    <message>
        <source>Left alone: you had chosen %1</source>
        <translation>Nicht geändert: Sie hatten „%1“ gewählt</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>%1 was set instead</source>
        <translation>Stattdessen wurde „%1“ gesetzt</translation>
    </message>
    <message>
        <source>Waited: %1</source>
        <translation>Gewartet: %1</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>Nicht gesetzt: %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Was set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>The past seven days</source>
        <translation>Die letzten sieben Tage</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Vorgesehen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1 was set</source>
        <translation>„%1“ wurde gesetzt</translation>
    </message>
    <message>
        <source>An event that is gone</source>
        <translation>Nicht mehr vorhandener Termin</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Telework</source>
        <translation>Homeoffice</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Beschäftigt</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The program is starting.</source>
        <translation>Das Programm startet.</translation>
    </message>
    <message>
        <source>Next: not known yet</source>
        <translation>Danach: noch nicht bekannt</translation>
    </message>
    <message>
        <source>Renew the sign-in…</source>
        <translation>Anmeldung erneuern&#xa0;…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt synchronisieren</translation>
    </message>
    <message>
        <source>I’m back</source>
        <translation>Ich bin wieder da</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten&#xa0;…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Status&#xa0;…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Erweiterte Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Schnellstatus</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Für 30&#xa0;Minuten</translation>
    </message>
    <message>
        <source>Until the next event</source>
        <translation>Bis zum nächsten Termin</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Bis morgen</translation>
    </message>
    <message>
        <source>%1: NOK</source>
        <translation>%1: NOK</translation>
    </message>
    <message>
        <source>%1: OK</source>
        <translation>%1: OK</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>Next: nothing planned</source>
        <translation>Danach: nichts geplant</translation>
    </message>
    <message>
        <source>Next: %1 at %2</source>
        <translation>Danach: %1 ab %2</translation>
    </message>
    <message>
        <source>Status not known yet</source>
        <translation>Status noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>Connect Me Calendar cannot start.</source>
        <translation>Connect Me Calendar kann nicht starten.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
</TS>
