<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>band</name>
    <message>
        <source>Today, %1</source>
        <translation>Vandaag, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Morgen, %1</translation>
    </message>
    <message>
        <source>Your calendar sets no status on this day.</source>
        <translation>Uw agenda stelt op deze dag geen status in.</translation>
    </message>
    <message>
        <source>Statuses on this day: %1. %2</source>
        <translation>Aantal statussen op deze dag: %1. %2</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legenda: %1</translation>
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
        <translation>%1 u</translation>
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
        <translation>Gebruikershandleiding</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Hoofdstukken</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Zoeken in de handleiding</translation>
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
        <translation>Onbekend</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>a tag in the title</source>
        <translation>een tag in de titel</translation>
    </message>
    <message>
        <source>a tag in the description</source>
        <translation>een tag in de beschrijving</translation>
    </message>
    <message>
        <source>an event marked Busy</source>
        <translation>een afspraak die op Bezet staat</translation>
    </message>
    <message>
        <source>an out of office event</source>
        <translation>een afwezigheid in de agenda</translation>
    </message>
    <message>
        <source>focus time</source>
        <translation>focustijd</translation>
    </message>
    <message>
        <source>a working location</source>
        <translation>een werklocatie</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>uw eigen keuze in dit programma</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>niet leesbaar</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>a birthday</source>
        <translation>een verjaardag</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>zonder duur</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>nog niet beantwoord</translation>
    </message>
    <message>
        <source>answered with Maybe</source>
        <translation>beantwoord met Misschien</translation>
    </message>
    <message>
        <source>neither home nor office</source>
        <translation>niet thuis en niet op kantoor</translation>
    </message>
    <message>
        <source>marked Free</source>
        <translation>staat op Beschikbaar</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>buiten de werkuren</translation>
    </message>
    <message>
        <source>another event comes first</source>
        <translation>een andere afspraak gaat voor</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The answer is not what the service sends.</source>
        <translation>Het antwoord is niet wat de dienst normaal verstuurt.</translation>
    </message>
    <message>
        <source>The service gave out a sign-in that cannot be used.</source>
        <translation>De aanmelding die de dienst heeft gegeven, is niet bruikbaar.</translation>
    </message>
    <message>
        <source>Try again, or sign in again.</source>
        <translation>Probeer het opnieuw of meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The connection to %1 would not be protected.</source>
        <translation>De verbinding met %1 zou niet beveiligd zijn.</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands in place of the name of a computer on the internet.</extracomment>
        <translation>de server</translation>
    </message>
    <message>
        <source>The address in the profile must begin with https.</source>
        <translation>Het adres in het profiel moet met https beginnen.</translation>
    </message>
    <message>
        <source>The answer of %1 came in an unknown encoding.</source>
        <translation>Het antwoord van %1 heeft een onbekende codering.</translation>
    </message>
    <message>
        <source>The answer of %1 is far too long.</source>
        <translation>Het antwoord van %1 is veel te lang.</translation>
    </message>
    <message>
        <source>Check the network connection. It is tried again by itself.</source>
        <translation>Controleer de netwerkverbinding. Het programma probeert het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>%1 takes no connections.</source>
        <translation>%1 aanvaardt geen verbindingen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 is niet bereikbaar.</translation>
    </message>
    <message>
        <source>The name %1 cannot be found.</source>
        <translation>De naam %1 kan niet worden gevonden.</translation>
    </message>
    <message>
        <source>An unprotected connection would have left this computer.</source>
        <translation>Deze computer zou een onbeveiligde verbinding hebben gemaakt.</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection.</source>
        <translation>De proxy van dit netwerk heeft de verbinding geweigerd.</translation>
    </message>
    <message>
        <source>Tell your IT. It is tried again by itself.</source>
        <translation>Meld het aan uw IT-dienst. Het programma probeert het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a name and a password.</source>
        <translation>De proxy van dit netwerk vraagt om een naam en een wachtwoord.</translation>
    </message>
    <message>
        <source>Tell your IT: this program needs a proxy that lets it pass.</source>
        <translation>Meld het aan uw IT-dienst: dit programma heeft een proxy nodig die het doorlaat.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 heeft niet op tijd geantwoord.</translation>
    </message>
    <message>
        <source>This network asks you to sign in first.</source>
        <translation>Op dit netwerk moet u zich eerst aanmelden.</translation>
    </message>
    <message>
        <source>Something between here and %1 redirected us.</source>
        <translation>Iets tussen deze computer en %1 heeft de verbinding omgeleid.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>De verbinding met %1 is verbroken.</translation>
    </message>
    <message>
        <source>No protected connection to %1 comes about.</source>
        <translation>Er komt geen beveiligde verbinding met %1 tot stand.</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used.</source>
        <translation>De proxy van deze computer kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short.</source>
        <translation>Het antwoord van %1 is onvolledig.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read.</source>
        <translation>Het antwoord van %1 kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not valid today.</source>
        <translation>Het certificaat van %1 (uitgegeven door %2) is vandaag niet geldig.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today.</source>
        <translation>Het certificaat van %1 is vandaag niet geldig.</translation>
    </message>
    <message>
        <source>Check the date and the clock of this computer. If they are right, tell your IT.</source>
        <translation>Controleer de datum en de klok van deze computer. Kloppen die, meld het dan aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed (issued by %2) is made out to another name.</source>
        <translation>Het certificaat van %1 (uitgegeven door %2) staat op een andere naam.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed is made out to another name.</source>
        <translation>Het certificaat van %1 staat op een andere naam.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not trusted by this computer.</source>
        <translation>Deze computer vertrouwt het certificaat van %1 (uitgegeven door %2) niet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer.</source>
        <translation>Deze computer vertrouwt het certificaat van %1 niet.</translation>
    </message>
    <message>
        <source>If your organisation inspects connections, ask your IT to install its certificate on this computer.</source>
        <translation>Controleert uw organisatie de verbindingen, vraag dan aan uw IT-dienst om het certificaat daarvoor op deze computer te installeren.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <extracomment>A file, and the reason as the system words it.</extracomment>
        <translation>%1 kan niet worden geschreven (%2).</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Controleer de schijf.</translation>
    </message>
    <message>
        <source>The start at log-in could not be changed.</source>
        <translation>Het starten bij het aanmelden kon niet worden gewijzigd.</translation>
    </message>
    <message>
        <source>See that the disk has room, and that you may change your start-up programs.</source>
        <translation>Zorg dat er ruimte is op de schijf en dat u uw opstartprogramma’s mag wijzigen.</translation>
    </message>
    <message>
        <source>The program or its data lie in a folder whose name cannot stand in a list of start-up programs.</source>
        <translation>Het programma of zijn gegevens staan in een map waarvan de naam niet in een lijst met opstartprogramma’s past.</translation>
    </message>
    <message>
        <source>Move them to another folder.</source>
        <translation>Verplaats ze naar een andere map.</translation>
    </message>
    <message>
        <source>This copy of the program lies in a temporary place.</source>
        <translation>Deze kopie van het programma staat op een tijdelijke plaats.</translation>
    </message>
    <message>
        <source>Move it to the Applications folder and start it from there.</source>
        <translation>Verplaats het programma naar de map Apps en start het daar.</translation>
    </message>
    <message>
        <source>The start at log-in is set for everybody on this computer.</source>
        <translation>Het starten bij het aanmelden is voor iedereen op deze computer ingesteld.</translation>
    </message>
    <message>
        <source>Ask your IT to change it.</source>
        <translation>Vraag aan uw IT-dienst om dat te wijzigen.</translation>
    </message>
    <message>
        <source>The command that starts the program is too long for Windows.</source>
        <translation>De opdracht die het programma start, is te lang voor Windows.</translation>
    </message>
    <message>
        <source>Put the program, its profile and its data in folders with shorter names.</source>
        <translation>Zet het programma, het profiel en de gegevens in mappen met kortere namen.</translation>
    </message>
    <message>
        <source>The program is starting.</source>
        <translation>Het programma wordt gestart.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Even geduld.</translation>
    </message>
    <message>
        <source>The program waits for the keyring of this computer.</source>
        <translation>Het programma wacht op de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>If a window asks for its password, type it there. It may lie behind others.</source>
        <translation>Vraagt een venster om het wachtwoord ervan, typ het daar in. Het venster kan achter andere liggen.</translation>
    </message>
    <message>
        <source>The Manager is still stopping.</source>
        <translation>De Manager is nog aan het stoppen.</translation>
    </message>
    <message>
        <source>The Manager is stopped, but the status that it had set still stands.</source>
        <translation>De Manager is gestopt, maar de status die hij had ingesteld staat er nog.</translation>
    </message>
    <message>
        <source>It is given back as soon as %1 answers and allows it. Until then, set your status there yourself.</source>
        <translation>Uw vorige status wordt teruggezet zodra %1 antwoordt en het toestaat. Stel uw status daar tot dan zelf in.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Probeer het zo meteen opnieuw.</translation>
    </message>
    <message>
        <source>The Manager is not running; start it first.</source>
        <translation>De Manager is niet actief; start hem eerst.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked, on every computer.</source>
        <translation>De toestemming bij %1 is ingetrokken, op elke computer.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked.</source>
        <translation>De toestemming bij %1 is ingetrokken.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant remove it at https://myaccount.google.com/permissions.</source>
        <extracomment>A grant is the permission that a person gave this program at a service.</extracomment>
        <translation>Hier was niemand bij %1 aangemeld; een oudere toestemming verwijdert u op https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant tell your IT department.</source>
        <translation>Hier was niemand bij %1 aangemeld; meld een oudere toestemming aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2</source>
        <translation>De toestemming bij %1 kon niet worden ingetrokken: %2</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, remove it at https://myaccount.google.com/permissions.</source>
        <translation>De toestemming bij %1 kon niet worden ingetrokken: %2 Verwijder ze zelf op https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, tell your IT department.</source>
        <translation>De toestemming bij %1 kon niet worden ingetrokken: %2 Meld het aan uw IT-dienst om ze te beëindigen.</translation>
    </message>
    <message>
        <source>The Manager is still busy; the status is given back when it can be.</source>
        <translation>De Manager is nog bezig; de vorige status wordt teruggezet zodra dat kan.</translation>
    </message>
    <message>
        <source>You are signed in to %1.</source>
        <translation>U bent aangemeld bij %1.</translation>
    </message>
    <message>
        <source>Settings, state and logs were removed.</source>
        <translation>De instellingen, de opgeslagen gegevens en de logboeken zijn verwijderd.</translation>
    </message>
    <message>
        <source>This computer is disconnected.</source>
        <translation>Deze computer is ontkoppeld.</translation>
    </message>
    <message>
        <source>The keyring could not be emptied: %1</source>
        <translation>De sleutelbos kon niet worden leeggemaakt: %1</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more; the next start of the program empties the keyring.</source>
        <translation>Hier is niemand meer aangemeld; de volgende start van het programma maakt de sleutelbos leeg.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps a sign-in. Start the program first: then the sign-in lasts as long as it runs.</source>
        <translation>Op deze computer is er geen sleutelbos die een aanmelding bewaart. Start eerst het programma: dan geldt de aanmelding zolang het actief is.</translation>
    </message>
    <message>
        <source>This computer has forgotten both sign-ins.</source>
        <translation>Beide aanmeldingen zijn van deze computer gewist.</translation>
    </message>
    <message>
        <source>The keyring holds nothing of this program any more.</source>
        <translation>De sleutelbos bevat niets meer van dit programma.</translation>
    </message>
    <message>
        <source>Not removed, for it is in use: %1.</source>
        <translation>Niet verwijderd, want nog in gebruik: %1.</translation>
    </message>
    <message>
        <source>No status of this program is set any more.</source>
        <translation>Er is geen status van dit programma meer ingesteld.</translation>
    </message>
    <message>
        <source>Something unexpected happened; the log says where.</source>
        <translation>Er is iets onverwachts gebeurd; in het logboek staat waar.</translation>
    </message>
    <message>
        <source>Sign in to connect-me or google.</source>
        <translation>Meld u aan bij connect-me of google.</translation>
    </message>
    <message>
        <source>There is no keyring here: the sign-in lasts until the program ends.</source>
        <translation>Op deze computer is er geen sleutelbos: de aanmelding geldt tot het programma wordt afgesloten.</translation>
    </message>
    <message>
        <source>Give the window as two instants with an offset.</source>
        <translation>Geef het tijdvenster op als twee tijdstippen met een UTC-verschil.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>%1 kan niet worden gelezen (%2).</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>De schijf is vol: %1 kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be read.</source>
        <translation>De schijf is vol: %1 kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Maak ruimte vrij op de schijf.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be written.</source>
        <translation>De schijf is alleen-lezen: %1 kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be read.</source>
        <translation>De schijf is alleen-lezen: %1 kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Choose another data folder.</source>
        <translation>Kies een andere gegevensmap.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be written.</source>
        <translation>De gegevensmap is niet alleen van u of weigert u de toegang: %1 kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be read.</source>
        <translation>De gegevensmap is niet alleen van u of weigert u de toegang: %1 kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>It must be a folder of your own, and no link.</source>
        <translation>Het moet een map van uzelf zijn en geen koppeling.</translation>
    </message>
    <message>
        <source>The data folder cannot be locked.</source>
        <translation>De gegevensmap kan niet worden vergrendeld.</translation>
    </message>
    <message>
        <source>Choose another one with --data-dir (%1).</source>
        <translation>Kies een andere met --data-dir (%1).</translation>
    </message>
    <message>
        <source>Nothing has to be installed beside this program: %1 takes the status itself.</source>
        <translation>Naast dit programma hoeft er niets te worden geïnstalleerd: %1 ontvangt de status zelf.</translation>
    </message>
    <message>
        <source>Connect Me Desktop is running</source>
        <translation>Connect Me Desktop is actief</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a program is running.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Start Connect Me Desktop.</source>
        <translation>Start Connect Me Desktop.</translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>A version.</extracomment>
        <translation>%1 of nieuwer</translation>
    </message>
    <message>
        <source>Ask your IT to update %1 to %2.</source>
        <translation>Vraag aan uw IT-dienst om %1 bij te werken naar %2.</translation>
    </message>
    <message>
        <source>Connect Me Desktop was not found here.</source>
        <translation>Connect Me Desktop is op deze computer niet gevonden.</translation>
    </message>
    <message>
        <source>Its version could not be read.</source>
        <translation>De versie kon niet worden gelezen.</translation>
    </message>
    <message>
        <source>The programs could not be listed.</source>
        <translation>De lijst met actieve programma’s kon niet worden opgevraagd.</translation>
    </message>
    <message>
        <source>Its version is unreadable.</source>
        <translation>De versie is niet leesbaar.</translation>
    </message>
    <message>
        <source>Connect Me did not tell its version.</source>
        <translation>Connect Me heeft zijn versie niet meegedeeld.</translation>
    </message>
    <message>
        <source>The Manager is stopped.</source>
        <translation>De Manager is gestopt.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Start hem.</translation>
    </message>
    <message>
        <source>The Manager is starting.</source>
        <translation>De Manager wordt gestart.</translation>
    </message>
    <message>
        <source>The Manager met something unexpected.</source>
        <translation>Er is iets onverwachts gebeurd in de Manager.</translation>
    </message>
    <message>
        <source>It starts again by itself. If it stays, send the log to your IT.</source>
        <translation>Hij start vanzelf opnieuw. Blijft het probleem, stuur dan het logboek naar uw IT-dienst.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 kon niet worden geopend.</translation>
    </message>
    <message>
        <source>Open %1 in your browser.</source>
        <translation>Open %1 in uw browser.</translation>
    </message>
    <message>
        <source>Your status follows the calendar again.</source>
        <extracomment>From here: notifications. A tag is a word such as @Telework in an event.</extracomment>
        <translation>Uw status volgt de agenda weer.</translation>
    </message>
    <message>
        <source>You chose your status by hand, and it is left alone.</source>
        <translation>U hebt uw status zelf gekozen; die blijft staan.</translation>
    </message>
    <message>
        <source>The calendar goes on with the next event.</source>
        <translation>Vanaf de volgende afspraak volgt uw status de agenda weer.</translation>
    </message>
    <message>
        <source>A tag in somebody else’s event set your status.</source>
        <translation>Een tag in een afspraak van iemand anders heeft uw status ingesteld.</translation>
    </message>
    <message>
        <source>Advanced Settings can leave out the tags of others.</source>
        <translation>In Geavanceerde instellingen kunt u de tags van anderen uitsluiten.</translation>
    </message>
    <message>
        <source>The status was changed in this very moment.</source>
        <translation>De status is net gewijzigd.</translation>
    </message>
    <message>
        <source>It is read again.</source>
        <translation>Hij wordt opnieuw gelezen.</translation>
    </message>
    <message>
        <source>You are not signed in to %1.</source>
        <translation>U bent niet aangemeld bij %1.</translation>
    </message>
    <message>
        <source>Sign in to %1.</source>
        <translation>Meld u aan bij %1.</translation>
    </message>
    <message>
        <source>Sign in to %1 again.</source>
        <translation>Meld u opnieuw aan bij %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Het programma probeert het vanzelf opnieuw.</translation>
    </message>
    <message>
        <source>Open a web page in your browser: this network may want a sign-in first.</source>
        <translation>Open een webpagina in uw browser: misschien moet u zich eerst op dit netwerk aanmelden.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation>%1 krijgt te veel verzoeken.</translation>
    </message>
    <message>
        <source>Something other than %1 answered.</source>
        <translation>Het antwoord kwam niet van %1.</translation>
    </message>
    <message>
        <source>%1 has a fault at the moment.</source>
        <translation>Er is op dit moment een storing bij %1.</translation>
    </message>
    <message>
        <source>The sign-in at %1 has ended.</source>
        <translation>Uw aanmelding bij %1 is verlopen.</translation>
    </message>
    <message>
        <source>%1 did not get the request in time.</source>
        <translation>Het verzoek is niet op tijd bij %1 aangekomen.</translation>
    </message>
    <message>
        <source>%1 did not accept the request.</source>
        <translation>%1 heeft het verzoek niet aanvaard.</translation>
    </message>
    <message>
        <source>Tell your IT if it stays so.</source>
        <translation>Meld het aan uw IT-dienst als het zo blijft.</translation>
    </message>
    <message>
        <source>Your UID cannot be used in an address.</source>
        <translation>Uw UID kan niet in een adres worden gebruikt.</translation>
    </message>
    <message>
        <source>Tell your IT.</source>
        <translation>Meld het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Connect Me does not know this status.</source>
        <translation>Connect Me kent deze status niet.</translation>
    </message>
    <message>
        <source>Choose another one for it in Advanced Settings.</source>
        <translation>Kies in Geavanceerde instellingen een andere.</translation>
    </message>
    <message>
        <source>Connect Me does not let you set the status of this endpoint.</source>
        <translation>U mag van Connect Me de status van dit endpoint niet instellen.</translation>
    </message>
    <message>
        <source>Ask your IT for the permission.</source>
        <translation>Vraag de toestemming aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Connect Me does not know your Unified Endpoint.</source>
        <translation>Connect Me kent uw Unified Endpoint niet.</translation>
    </message>
    <message>
        <source>Sign in to Connect Me again, or tell your IT.</source>
        <translation>Meld u opnieuw aan bij Connect Me of meld het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The calendar has a time zone that this program does not know.</source>
        <translation>De agenda heeft een tijdzone die dit programma niet kent.</translation>
    </message>
    <message>
        <source>Choose another time zone in the settings of Google Calendar.</source>
        <translation>Kies een andere tijdzone in de instellingen van Google Agenda.</translation>
    </message>
    <message>
        <source>Google does not let you read a chosen calendar.</source>
        <translation>U mag van Google een van de gekozen agenda’s niet lezen.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings, or ask the calendar’s owner.</source>
        <translation>Kies de agenda’s opnieuw in Geavanceerde instellingen of vraag het aan de eigenaar van de agenda.</translation>
    </message>
    <message>
        <source>The daily share of Google requests is used up.</source>
        <translation>Het aantal verzoeken dat Google per dag toestaat, is opgebruikt.</translation>
    </message>
    <message>
        <source>The permission to read your calendar is missing.</source>
        <translation>De toestemming om uw agenda te lezen ontbreekt.</translation>
    </message>
    <message>
        <source>Sign in to Google again and tick the boxes for the calendar.</source>
        <translation>Meld u opnieuw aan bij Google en vink de vakjes voor de agenda aan.</translation>
    </message>
    <message>
        <source>The Google project of this program has no access to calendars.</source>
        <translation>Het Google-project van dit programma heeft geen toegang tot agenda’s.</translation>
    </message>
    <message>
        <source>Tell your IT: the Google Calendar API is not switched on for it.</source>
        <translation>Meld het aan uw IT-dienst: de Google Calendar API is er niet voor ingeschakeld.</translation>
    </message>
    <message>
        <source>A chosen calendar is not there any more, or no longer shared with you.</source>
        <translation>Een van de gekozen agenda’s bestaat niet meer of wordt niet meer met u gedeeld.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings.</source>
        <translation>Kies de agenda’s opnieuw in Geavanceerde instellingen.</translation>
    </message>
    <message>
        <source>Google asks to read the calendar anew.</source>
        <translation>Google vraagt om de agenda opnieuw te lezen.</translation>
    </message>
    <message>
        <source>Google’s list of events does not end.</source>
        <translation>De lijst met afspraken van Google houdt niet op.</translation>
    </message>
    <message>
        <source>No calendar is chosen.</source>
        <translation>Er is geen agenda gekozen.</translation>
    </message>
    <message>
        <source>Choose one in Advanced Settings.</source>
        <translation>Kies er één in Geavanceerde instellingen.</translation>
    </message>
    <message>
        <source>The calendar holds more events than this program reads.</source>
        <translation>De agenda bevat meer afspraken dan dit programma leest.</translation>
    </message>
    <message>
        <source>Choose fewer calendars in Advanced Settings.</source>
        <translation>Kies minder agenda’s in Geavanceerde instellingen.</translation>
    </message>
    <message>
        <source>A status of somebody else was noted here; it is left as it is.</source>
        <translation>Hier was een status van iemand anders genoteerd; die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>A status of another computer was noted here; it is left as it is.</source>
        <translation>Hier was een status van een andere computer genoteerd; die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>A status set more than a week ago was noted here; it is left as it is.</source>
        <translation>Hier was een status van meer dan een week geleden genoteerd; die blijft zoals hij is.</translation>
    </message>
    <message>
        <source>The note on the last status cannot be read; the status is left as it is.</source>
        <translation>De notitie over de laatste status kan niet worden gelezen; de status blijft zoals hij is.</translation>
    </message>
    <message>
        <source>The note on the last status is from a newer version; it is left as it is.</source>
        <translation>De notitie over de laatste status komt van een nieuwere versie; de status blijft zoals hij is.</translation>
    </message>
    <message>
        <source>The status is being changed by somebody else again and again.</source>
        <translation>De status wordt telkens opnieuw door iemand anders gewijzigd.</translation>
    </message>
    <message>
        <source>The service accepts the status but does not show it.</source>
        <translation>De dienst aanvaardt de status, maar toont hem niet.</translation>
    </message>
    <message>
        <source>Ask your IT.</source>
        <translation>Vraag het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Alles wat nodig is, is aanwezig.</translation>
    </message>
    <message>
        <source>The calendar can be read again.</source>
        <translation>De agenda kan weer worden gelezen.</translation>
    </message>
    <message>
        <source>The status can be read and set again.</source>
        <translation>De status kan weer worden gelezen en ingesteld.</translation>
    </message>
    <message>
        <source>The record of the status can be kept again.</source>
        <translation>De status kan weer worden bijgehouden.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Er is een onverwachte fout opgetreden.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, send the diagnostics to your IT.</source>
        <translation>Het programma probeert het opnieuw. Blijft het probleem, stuur dan de diagnose naar uw IT-dienst.</translation>
    </message>
    <message>
        <source>A request does not come to its end.</source>
        <translation>Een verzoek blijft hangen.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, restart the program.</source>
        <translation>Het programma probeert het opnieuw. Blijft het probleem, start dan het programma opnieuw op.</translation>
    </message>
    <message>
        <source>The language of the screens.</source>
        <translation>De taal van de vensters.</translation>
    </message>
    <message>
        <source>How much is logged.</source>
        <translation>Hoeveel er in het logboek komt.</translation>
    </message>
    <message>
        <source>Whether trouble is told in a notification.</source>
        <translation>Of een probleem in een melding wordt getoond.</translation>
    </message>
    <message>
        <source>Whether it is told that your own choice was left alone.</source>
        <translation>Of wordt gemeld dat uw eigen keuze blijft staan.</translation>
    </message>
    <message>
        <source>Whether notifications may show the title of an event.</source>
        <translation>Of meldingen de titel van een afspraak mogen tonen.</translation>
    </message>
    <message>
        <source>Whether the Manager runs from the start.</source>
        <translation>Of de Manager meteen actief is.</translation>
    </message>
    <message>
        <source>Which status wins where events overlap, the strongest first.</source>
        <translation>Welke status voorgaat als afspraken overlappen, de sterkste eerst.</translation>
    </message>
    <message>
        <source>Whether an event answered with maybe counts.</source>
        <translation>Of een afspraak die met Misschien is beantwoord, meetelt.</translation>
    </message>
    <message>
        <source>Whether an invitation without an answer counts.</source>
        <translation>Of een uitnodiging zonder antwoord meetelt.</translation>
    </message>
    <message>
        <source>Whether tags in events of other organisers are seen.</source>
        <translation>Of tags in afspraken van andere organisatoren meetellen.</translation>
    </message>
    <message>
        <source>Whether out of office, focus time and working location count as such.</source>
        <translation>Of Afwezig, focustijd en werklocatie als zodanig meetellen.</translation>
    </message>
    <message>
        <source>A shorter gap between events is held through.</source>
        <translation>Bij minder tijd tussen twee afspraken blijft de status staan.</translation>
    </message>
    <message>
        <source>How much earlier Busy begins.</source>
        <translation>Hoeveel vroeger Bezet begint.</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is on queue.</source>
        <translation>Wat er gebeurt als een status moet ingaan terwijl de persoon in de wachtrij werkt.</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is in a call.</source>
        <translation>Wat er gebeurt als een status moet ingaan terwijl de persoon in gesprek is.</translation>
    </message>
    <message>
        <source>The status that is given back where the earlier one cannot be.</source>
        <translation>De status die wordt ingesteld als de vorige niet kan worden teruggezet.</translation>
    </message>
    <message>
        <source>When the calendar counts at all; an empty list is always.</source>
        <translation>Wanneer de agenda meetelt; een lege lijst betekent altijd.</translation>
    </message>
    <message>
        <source>How often the calendar is read.</source>
        <translation>Hoe vaak de agenda wordt gelezen.</translation>
    </message>
    <message>
        <source>The calendars that are read.</source>
        <translation>De agenda’s die worden gelezen.</translation>
    </message>
    <message>
        <source>Further spellings of @%1.</source>
        <extracomment>%1 is a status such as Busy.</extracomment>
        <translation>Andere schrijfwijzen van @%1.</translation>
    </message>
    <message>
        <source>What %1 is called at the service.</source>
        <translation>Hoe %1 bij de dienst heet.</translation>
    </message>
    <message>
        <source>Your IT has locked this setting.</source>
        <translation>Uw IT-dienst heeft deze instelling vergrendeld.</translation>
    </message>
    <message>
        <source>Ask your IT to change it in the profile.</source>
        <translation>Vraag aan uw IT-dienst om dat in het profiel te wijzigen.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended.</source>
        <translation>Uw aanmelding bij %1 is verlopen.</translation>
    </message>
    <message>
        <source>Your organisation asks you to sign in to %1 again.</source>
        <translation>Uw organisatie vraagt dat u zich opnieuw bij %1 aanmeldt.</translation>
    </message>
    <message>
        <source>A sign-in to %1 is already waiting in the browser.</source>
        <translation>In de browser staat al een aanmelding bij %1 open.</translation>
    </message>
    <message>
        <source>Finish it there, or cancel it first.</source>
        <translation>Rond de aanmelding daar af of annuleer ze eerst.</translation>
    </message>
    <message>
        <source>%1 does not accept this program any more.</source>
        <translation>%1 aanvaardt dit programma niet meer.</translation>
    </message>
    <message>
        <source>Read and set your status</source>
        <translation>Uw status lezen en instellen</translation>
    </message>
    <message>
        <source>it is what this program does for you</source>
        <translation>dat is wat dit programma voor u doet</translation>
    </message>
    <message>
        <source>See who you are</source>
        <extracomment>From here: permissions, as the service names them on its own page, and why each is needed.</extracomment>
        <translation>Zien wie u bent</translation>
    </message>
    <message>
        <source>it tells which Unified Endpoint is yours</source>
        <translation>zo is bekend welk Unified Endpoint van u is</translation>
    </message>
    <message>
        <source>Sign in again, or ask your IT department.</source>
        <translation>Meld u opnieuw aan of vraag het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your IT.</source>
        <translation>Probeer het opnieuw. Gebeurt het nog eens, meld het dan aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Probeer het over een paar minuten opnieuw.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Probeer het later opnieuw.</translation>
    </message>
    <message>
        <source>it tells whose calendar this is</source>
        <translation>zo is bekend van wie de agenda is</translation>
    </message>
    <message>
        <source>See your Google e-mail address</source>
        <translation>Je Google-e-mailadres bekijken</translation>
    </message>
    <message>
        <source>View events on all your calendars</source>
        <translation>Afspraken in al je agenda’s bekijken</translation>
    </message>
    <message>
        <source>it is what your status follows</source>
        <translation>uw status volgt die afspraken</translation>
    </message>
    <message>
        <source>See the list of Google calendars you’re subscribed to</source>
        <translation>De lijst bekijken met Google Agenda’s waarop je bent geabonneerd</translation>
    </message>
    <message>
        <source>it lets you choose which calendars count</source>
        <translation>zo kunt u kiezen welke agenda’s meetellen</translation>
    </message>
    <message>
        <source>Google’s answer does not say reliably who signed in.</source>
        <translation>Uit het antwoord van Google blijkt niet met zekerheid wie zich heeft aangemeld.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department.</source>
        <translation>Meld u opnieuw aan. Gebeurt het nog eens, meld het dan aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>Google has not verified the e-mail address of this account.</source>
        <translation>Google heeft het e-mailadres van dit account niet geverifieerd.</translation>
    </message>
    <message>
        <source>Verify the address in your Google account, then sign in again.</source>
        <translation>Verifieer het adres in uw Google-account en meld u dan opnieuw aan.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: by it, Google’s answer comes from the future.</source>
        <translation>De klok van deze computer loopt achter: volgens die klok komt het antwoord van Google uit de toekomst.</translation>
    </message>
    <message>
        <source>The clock of this computer is ahead: by it, Google’s answer has already expired.</source>
        <translation>De klok van deze computer loopt voor: volgens die klok is het antwoord van Google al verlopen.</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then sign in again.</source>
        <translation>Stel de datum en de tijd van deze computer juist in en meld u dan opnieuw aan.</translation>
    </message>
    <message>
        <source>Another program disturbs the sign-in on this computer.</source>
        <translation>Een ander programma verstoort de aanmelding op deze computer.</translation>
    </message>
    <message>
        <source>Close programs that scan network ports, then begin again.</source>
        <translation>Sluit programma’s die netwerkpoorten scannen en begin dan opnieuw.</translation>
    </message>
    <message>
        <source>This computer does not let the program wait for the browser’s answer.</source>
        <translation>Het programma mag op deze computer niet op het antwoord van de browser wachten.</translation>
    </message>
    <message>
        <source>Allow it to use 127.0.0.1 in your security software, then begin again.</source>
        <translation>Sta in uw beveiligingssoftware toe dat het programma 127.0.0.1 gebruikt en begin dan opnieuw.</translation>
    </message>
    <message>
        <source>Return to Connect Me Calendar to see how the sign-in went. You can close this page.</source>
        <translation>Ga terug naar Connect Me Calendar om te zien of de aanmelding is gelukt. U kunt deze pagina sluiten.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Hier is niets te vinden.</translation>
    </message>
    <message>
        <source>This sign-in is over. Return to Connect Me Calendar.</source>
        <translation>Deze aanmelding is afgelopen. Ga terug naar Connect Me Calendar.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in the browser.</source>
        <translation>De aanmelding in de browser is niet afgerond.</translation>
    </message>
    <message>
        <source>Sign in to %1 again as %2.</source>
        <translation>Meld u opnieuw aan bij %1 als %2.</translation>
    </message>
    <message>
        <source>%1 did not complete the sign-in.</source>
        <translation>%1 heeft de aanmelding niet voltooid.</translation>
    </message>
    <message>
        <source>%1 does not accept this program.</source>
        <translation>%1 aanvaardt dit programma niet.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid.</source>
        <translation>Meld het aan uw IT-dienst: de client in het profiel is niet geldig.</translation>
    </message>
    <message>
        <source>The way “%1” is not switched on for the sign-in to %2.</source>
        <translation>De methode “%1” is niet ingeschakeld voor de aanmelding bij %2.</translation>
    </message>
    <message>
        <source>Use %1, or ask your IT department.</source>
        <translation>Gebruik %1, of vraag het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A permission or a way to sign in, in the quotation marks of the language.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1” or %2</source>
        <extracomment>Enumerates ways to sign in; %2 may be another such enumeration.</extracomment>
        <translation>“%1” of %2</translation>
    </message>
    <message>
        <source>The profile of this program does not name a Google client.</source>
        <translation>In het profiel van dit programma staat geen Google-client.</translation>
    </message>
    <message>
        <source>Ask your IT department to fill in client_id under [google] in the profile.</source>
        <translation>Vraag aan uw IT-dienst om in het profiel client_id onder [google] in te vullen.</translation>
    </message>
    <message>
        <source>%1 did not allow %2.</source>
        <translation>Bij %1 is niet alles toegestaan; dit ontbreekt: %2.</translation>
    </message>
    <message>
        <source>“%1” and %2</source>
        <extracomment>Enumerates permissions; %2 may be another such enumeration.</extracomment>
        <translation>“%1” en %2</translation>
    </message>
    <message>
        <source>Sign in again and tick %1: %2.</source>
        <translation>Meld u opnieuw aan en vink %1 aan: %2.</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <extracomment>Enumerates reasons such as &quot;it tells whose calendar this is&quot;.</extracomment>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>You did not agree that this program uses %1.</source>
        <translation>U hebt er niet mee ingestemd dat dit programma %1 gebruikt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in again if you want it.</source>
        <translation>Er is niets gewijzigd. Meld u opnieuw aan als u dat wilt.</translation>
    </message>
    <message>
        <source>The sign-in to %1 took too long.</source>
        <translation>De aanmelding bij %1 heeft te lang geduurd.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 heeft het verzoek geweigerd.</translation>
    </message>
    <message>
        <source>If it lasts, tell your IT department.</source>
        <translation>Blijft het duren, meld het dan aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page of its own, open it in the browser.</source>
        <translation>Heeft dit netwerk een eigen aanmeldpagina, open die dan in de browser.</translation>
    </message>
    <message>
        <source>%1 asks for a pause.</source>
        <translation>%1 vraagt om even te wachten.</translation>
    </message>
    <message>
        <source>%1 is not working at the moment.</source>
        <translation>%1 werkt op dit moment niet.</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program can use: you have to sign in again after each start.</source>
        <translation>Deze computer heeft geen sleutelbos die het programma kan gebruiken: u moet zich na elke start opnieuw aanmelden.</translation>
    </message>
    <message>
        <source>The keyring of this computer refuses access.</source>
        <translation>De sleutelbos van deze computer weigert de toegang.</translation>
    </message>
    <message>
        <source>Allow the program to use the keyring, or sign in again.</source>
        <translation>Geef het programma toegang tot de sleutelbos of meld u opnieuw aan.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>De sleutelbos van deze computer is vergrendeld.</translation>
    </message>
    <message>
        <source>Unlock it; the program tries again within a minute.</source>
        <translation>Ontgrendel hem; het programma probeert het binnen een minuut opnieuw.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>De sleutelbos van deze computer antwoordt niet.</translation>
    </message>
    <message>
        <source>Log off and on again, or ask your IT department.</source>
        <translation>Meld u op deze computer af en weer aan of vraag het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The sign-in is too long for the keyring of this computer.</source>
        <translation>De aanmelding is te lang voor de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>You stay signed in until the program ends.</source>
        <translation>U blijft aangemeld tot het programma wordt afgesloten.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not keep the sign-in.</source>
        <translation>De sleutelbos van deze computer heeft de aanmelding niet bewaard.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>From here: why an event of the calendar asks for no status; stands beside the event.</extracomment>
        <translation>geannuleerd</translation>
    </message>
    <message>
        <source>malformed</source>
        <extracomment>The event came in a form that cannot be read.</extracomment>
        <translation>niet leesbaar</translation>
    </message>
    <message>
        <source>declined</source>
        <extracomment>The person declined the invitation.</extracomment>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>verjaardag</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>zonder duur</translation>
    </message>
    <message>
        <source>unanswered</source>
        <extracomment>The person has not answered the invitation yet.</extracomment>
        <translation>nog niet beantwoord</translation>
    </message>
    <message>
        <source>tentative</source>
        <extracomment>The person answered &quot;maybe&quot;.</extracomment>
        <translation>beantwoord met Misschien</translation>
    </message>
    <message>
        <source>working location</source>
        <extracomment>An event in which the person notes where they work.</extracomment>
        <translation>werklocatie</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>The event is marked Free in Google Calendar.</extracomment>
        <translation>staat op Beschikbaar</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>buiten de werkuren</translation>
    </message>
    <message>
        <source>covered</source>
        <extracomment>Other events that come first take up all its time.</extracomment>
        <translation>een andere afspraak gaat voor</translation>
    </message>
    <message>
        <source>tag in title</source>
        <extracomment>From here: why an event asks for a status. A tag is a word such as @Telework.</extracomment>
        <translation>tag in de titel</translation>
    </message>
    <message>
        <source>tag in description</source>
        <translation>tag in de beschrijving</translation>
    </message>
    <message>
        <source>busy event</source>
        <translation>afspraak die op Bezet staat</translation>
    </message>
    <message>
        <source>out of office event</source>
        <translation>afwezigheid in de agenda</translation>
    </message>
    <message>
        <source>focus time event</source>
        <translation>focustijd</translation>
    </message>
    <message>
        <source>working location event</source>
        <translation>werklocatie</translation>
    </message>
    <message>
        <source>quick status</source>
        <translation>snelle status</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>From here: what the person is doing on the telephone; &quot;plain&quot; is nothing special.</extracomment>
        <translation>niets bijzonders</translation>
    </message>
    <message>
        <source>on queue</source>
        <extracomment>Takes calls from the queue of a call centre.</extracomment>
        <translation>in de wachtrij</translation>
    </message>
    <message>
        <source>in call</source>
        <translation>in gesprek</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>niet verbonden</translation>
    </message>
    <message>
        <source>started</source>
        <extracomment>From here: what happened, in the list of activity. The Manager was started.</extracomment>
        <translation>gestart</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>A status was set.</extracomment>
        <translation>ingesteld</translation>
    </message>
    <message>
        <source>given back</source>
        <extracomment>The earlier status was set again.</extracomment>
        <translation>teruggezet</translation>
    </message>
    <message>
        <source>left alone</source>
        <extracomment>The person chose a status by hand, and the program leaves it.</extracomment>
        <translation>ongewijzigd</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>A status is due, but the person is in a call or on queue.</extracomment>
        <translation>wacht</translation>
    </message>
    <message>
        <source>applied late</source>
        <extracomment>A status was set late.</extracomment>
        <translation>laat ingesteld</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>probleem</translation>
    </message>
    <message>
        <source>well again</source>
        <extracomment>A trouble is over.</extracomment>
        <translation>opgelost</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>The Manager was stopped.</extracomment>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <extracomment>Why a status is left alone.</extracomment>
        <translation>zelf gekozen</translation>
    </message>
    <message>
        <source>%1 could not be told; it forgets this sign-in by itself.</source>
        <translation>%1 kon niet op de hoogte worden gebracht; deze aanmelding vervalt daar vanzelf.</translation>
    </message>
    <message>
        <source>The status that this program set could not be given back. Set it yourself at %1.</source>
        <translation>Dit programma kon uw vorige status niet terugzetten. Stel uw status zelf in bij %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud has no status called “%1” any more.</source>
        <translation>Genesys Cloud heeft geen status met de naam “%1” meer.</translation>
    </message>
    <message>
        <source>Colleagues do not see the status of Genesys Cloud: another program provides theirs.</source>
        <translation>Uw collega’s zien de status van Genesys Cloud niet: wat zij zien, komt uit een ander programma.</translation>
    </message>
    <message>
        <source>Ask your IT to make Genesys Cloud the primary source of your status.</source>
        <translation>Vraag uw IT-dienst om van Genesys Cloud de primaire bron van uw status te maken.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not know what it was asked for.</source>
        <translation>Genesys Cloud kent niet wat er is gevraagd.</translation>
    </message>
    <message>
        <source>Sign in to Genesys Cloud again, or tell your IT.</source>
        <translation>Meld u opnieuw aan bij Genesys Cloud, of meld het aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The sign-in at Genesys Cloud is of somebody else.</source>
        <translation>Bij Genesys Cloud is iemand anders aangemeld.</translation>
    </message>
    <message>
        <source>Genesys Cloud has more than one status called “%1”.</source>
        <translation>Genesys Cloud heeft meer dan één status met de naam “%1”.</translation>
    </message>
    <message>
        <source>Choose one of them in Advanced Settings.</source>
        <translation>Kies er een van in Geavanceerde instellingen.</translation>
    </message>
    <message>
        <source>This program does not set the status “%1”.</source>
        <translation>Dit programma stelt de status “%1” niet in.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not let you read or set your status.</source>
        <translation>Genesys Cloud laat u uw status niet lezen of instellen.</translation>
    </message>
    <message>
        <source>At Genesys Cloud, you lack the permission %1.</source>
        <translation>U mist bij Genesys Cloud de toestemming %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not take this status any more.</source>
        <translation>Genesys Cloud aanvaardt deze status niet meer.</translation>
    </message>
    <message>
        <source>%1 refuses to say who signed in.</source>
        <translation>%1 weigert te zeggen wie zich heeft aangemeld.</translation>
    </message>
    <message>
        <source>%1 did not say who signed in.</source>
        <translation>%1 heeft niet gezegd wie zich heeft aangemeld.</translation>
    </message>
    <message>
        <source>it must be the one that you sign in to %1 with</source>
        <translation>het moet het adres zijn waarmee u zich bij %1 aanmeldt</translation>
    </message>
    <message>
        <source>Begin again; there are %1 minutes for it. If the browser shows an error instead, tell your IT.</source>
        <translation>Begin opnieuw; u hebt er %1 minuten voor. Toont de browser in plaats daarvan een fout, meld het dan aan uw IT-dienst.</translation>
    </message>
    <message>
        <source>The Google account %1 does not belong to the %2 login %3.</source>
        <translation>Het Google-account %1 hoort niet bij de %2-login %3.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid or not allowed in your organisation.</source>
        <translation>Meld het aan uw IT-dienst: de client in het profiel is niet geldig of is niet toegestaan in uw organisatie.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in as this program asks for it.</source>
        <translation>%1 aanvaardt de aanmelding niet zoals dit programma erom vraagt.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is set up for something else.</source>
        <translation>Meld het aan uw IT-dienst: de client in het profiel is voor iets anders ingesteld.</translation>
    </message>
    <message>
        <source>%1 did not recognise the protection of this sign-in.</source>
        <extracomment>PKCE, a safeguard of the sign-in, did not match.</extracomment>
        <translation>%1 heeft de beveiliging van deze aanmelding niet herkend.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department: the client must allow PKCE.</source>
        <translation>Meld u opnieuw aan. Gebeurt het nog eens, meld het dan aan uw IT-dienst: de client moet PKCE toestaan.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2.</source>
        <extracomment>From here: the sign-in ends by itself. %2 is a time, perhaps with a date.</extracomment>
        <translation>Uw aanmelding bij %1 verloopt om %2.</translation>
    </message>
    <message>
        <source>Sign in again before then; your status stays as it is.</source>
        <translation>Meld u vóór die tijd opnieuw aan; uw status blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2, in the middle of an event.</source>
        <translation>Uw aanmelding bij %1 verloopt om %2, midden in een afspraak.</translation>
    </message>
    <message>
        <source>Sign in again before then, or your status is given back before the event is over.</source>
        <translation>Meld u vóór die tijd opnieuw aan, anders wordt uw vorige status al voor het einde van de afspraak teruggezet.</translation>
    </message>
    <message>
        <source>The try-out could not be started.</source>
        <translation>Het uitproberen kon niet worden gestart.</translation>
    </message>
    <message>
        <source>Start it from a terminal: connectme-calendar --sandbox.</source>
        <translation>Start het vanuit een terminal: connectme-calendar --sandbox.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Locked by your IT in the profile: %1</source>
        <translation>Door uw IT-dienst vergrendeld in het profiel: %1</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Aanmeldingen</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beëindigen</translation>
    </message>
    <message>
        <source>Your UID (your user id at Genesys Cloud)</source>
        <translation>Uw UID (uw gebruikers-id bij Genesys Cloud)</translation>
    </message>
    <message>
        <source>Your UID (Unified Endpoint identifier)</source>
        <translation>Uw UID (Unified Endpoint identifier)</translation>
    </message>
    <message>
        <source>Known once you are signed in</source>
        <translation>Bekend zodra u bent aangemeld</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the UID</source>
        <translation>De UID kopiëren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Aanmelden…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Aanmelden bij %1</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Er is niemand aangemeld</translation>
    </message>
    <message>
        <source>The sign-in lasts until %1.</source>
        <translation>De aanmelding geldt tot %1.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Opnieuw aanmelden…</translation>
    </message>
    <message>
        <source>Region of Genesys Cloud: %1.</source>
        <translation>Regio van Genesys Cloud: %1.</translation>
    </message>
    <message>
        <source>Organisation: %1.</source>
        <translation>Organisatie: %1.</translation>
    </message>
    <message>
        <source>Your organisation ends a sign-in that is not used for %1. While nothing is held for you that can happen; you are then asked to sign in before the next event.</source>
        <translation>Uw organisatie beëindigt een aanmelding die %1 niet wordt gebruikt. Dat kan gebeuren zolang er geen status voor u wordt vastgehouden; u wordt dan gevraagd u vóór de volgende afspraak opnieuw aan te melden.</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Afmelden…</translation>
    </message>
    <message>
        <source>Gives your earlier status back and forgets both sign-ins on this computer. Your settings stay, and so does the permission that you gave at Google.</source>
        <translation>Zet uw vorige status terug en wist beide aanmeldingen van deze computer. Uw instellingen blijven behouden, net als de toestemming die u bij Google hebt gegeven.</translation>
    </message>
    <message>
        <source>Sign out now? Your calendar no longer sets your status until you sign in again.</source>
        <translation>Nu afmelden? Uw agenda stelt uw status niet meer in tot u zich opnieuw aanmeldt.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Ontkoppelen…</translation>
    </message>
    <message>
        <source>Gives your earlier status back, ends the permissions at %1 and at Google, and removes the sign-ins, settings, state and logs of this program from this computer.</source>
        <translation>Zet uw vorige status terug, beëindigt de toestemmingen bij %1 en bij Google, en verwijdert de aanmeldingen, de instellingen, de opgeslagen gegevens en de logboeken van dit programma van deze computer.</translation>
    </message>
    <message>
        <source>Disconnect now? At Google this ends the permission on every computer where you use this program. Your settings and the record of your activity are lost; this cannot be undone.</source>
        <translation>Nu ontkoppelen? Bij Google eindigt de toestemming daarmee op elke computer waarop u dit programma gebruikt. Uw instellingen en uw activiteitenoverzicht gaan verloren; dat kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er is gebeurd</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Een ogenblik…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Not all of it could be done</source>
        <translation>Niet alles is gelukt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Your status follows the events of the calendars that are ticked here. Nothing is ever written into a calendar.</source>
        <translation>Uw status volgt de afspraken van de agenda’s die hier zijn aangevinkt. In een agenda wordt nooit iets geschreven.</translation>
    </message>
    <message>
        <source>Your calendars are being read…</source>
        <translation>Uw agenda’s worden gelezen…</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Lijst opnieuw lezen</translation>
    </message>
    <message>
        <source>“%1” stays ticked: one calendar must be read at least.</source>
        <translation>“%1” blijft aangevinkt: minstens één agenda moet worden gelezen.</translation>
    </message>
    <message>
        <source>Your main calendar</source>
        <translation>Uw hoofdagenda</translation>
    </message>
    <message>
        <source>%1 (your main calendar)</source>
        <translation>%1 (uw hoofdagenda)</translation>
    </message>
    <message>
        <source>A calendar that is no longer in your list (%1)</source>
        <translation>Een agenda die niet meer in uw lijst staat (%1)</translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Diagnose weergeven</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnose kopiëren</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>The diagnostics are being gathered…</source>
        <translation>De diagnose wordt samengesteld…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Starten wanneer ik me op deze computer aanmeld</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Zoals deze computer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>The windows change at once; dates and times stay as they are.</source>
        <translation>De vensters veranderen meteen; datums en tijden blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Meldingen tonen</translation>
    </message>
    <message>
        <source>Only when you have to sign in again, when something is not ready, or when the tag of somebody else changed your status.</source>
        <translation>Alleen als u zich opnieuw moet aanmelden, als iets niet in orde is of als een tag van iemand anders uw status heeft gewijzigd.</translation>
    </message>
    <message>
        <source>Also when your own choice was left alone</source>
        <translation>Ook als uw eigen keuze blijft staan</translation>
    </message>
    <message>
        <source>When you set your status by hand, the program does not change it.</source>
        <translation>Als u uw status zelf instelt, wijzigt het programma die niet.</translation>
    </message>
    <message>
        <source>With the titles of events</source>
        <translation>Met de titels van afspraken</translation>
    </message>
    <message>
        <source>Notifications may be seen on the locked screen, too.</source>
        <translation>Meldingen zijn soms ook op het vergrendelde scherm te zien.</translation>
    </message>
    <message>
        <source>For your IT</source>
        <translation>Voor uw IT-dienst</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Technisch logboek</translation>
    </message>
    <message>
        <source>It never holds titles, addresses or passwords.</source>
        <translation>Het bevat nooit titels, adressen of wachtwoorden.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fouten</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Fouten en waarschuwingen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>The diagnostics tell your IT how the program is doing: versions, settings and troubles, nothing from your calendar, no names, no addresses and no passwords.</source>
        <translation>De diagnose vertelt uw IT-dienst hoe het met het programma gaat: versies, instellingen en problemen, maar niets uit uw agenda, geen namen, geen adressen en geen wachtwoorden.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over dit programma</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, versie %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>The program itself is under the MIT licence. It uses these works of others; Qt may be replaced by another version, as its licence says.</source>
        <translation>Het programma zelf valt onder de MIT-licentie. Het gebruikt de volgende werken van anderen; Qt mag door een andere versie worden vervangen, zoals de licentie ervan bepaalt.</translation>
    </message>
    <message>
        <source>No hours are set: the calendar always counts.</source>
        <translation>Er zijn geen uren ingesteld: de agenda telt altijd mee.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Uren toevoegen</translation>
    </message>
    <message>
        <source>Choose at least one day in every row; until then it does not count.</source>
        <translation>Kies in elke rij minstens één dag; tot dan telt die rij niet mee.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>de volgende dag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Deze uren verwijderen</translation>
    </message>
    <message>
        <source>To, %1</source>
        <translation>Tot, %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Your status takes effect where all of this is in place.</source>
        <translation>Uw status heeft effect als dit alles in orde is.</translation>
    </message>
    <message>
        <source>This computer and the service are being looked at…</source>
        <translation>Deze computer en de dienst worden gecontroleerd…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>In orde</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Niet in orde</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Niet te controleren</translation>
    </message>
    <message>
        <source>Required: %1</source>
        <translation>Vereist: %1</translation>
    </message>
    <message>
        <source>Required: %1. Found: %2</source>
        <translation>Vereist: %1. Gevonden: %2</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Wat meetelt</translation>
    </message>
    <message>
        <source>Events answered with Maybe</source>
        <translation>Afspraken die u met Misschien hebt beantwoord</translation>
    </message>
    <message>
        <source>An invitation that you answered with Maybe sets your status.</source>
        <translation>Een uitnodiging die u met Misschien hebt beantwoord, stelt uw status in.</translation>
    </message>
    <message>
        <source>Invitations without an answer</source>
        <translation>Uitnodigingen zonder antwoord</translation>
    </message>
    <message>
        <source>An invitation sets your status before you have answered it.</source>
        <translation>Een uitnodiging stelt uw status in nog voor u ze hebt beantwoord.</translation>
    </message>
    <message>
        <source>Tags of other people</source>
        <translation>Tags van anderen</translation>
    </message>
    <message>
        <source>A tag such as @Busy also counts in an event that others organise.</source>
        <translation>Een tag zoals @Busy telt ook mee in een afspraak die anderen organiseren.</translation>
    </message>
    <message>
        <source>Google’s own kinds of events</source>
        <translation>Speciale afspraken van Google</translation>
    </message>
    <message>
        <source>Out of office, focus time and working location set your status without a tag.</source>
        <translation>Afwezig, focustijd en werklocatie stellen uw status in zonder tag.</translation>
    </message>
    <message>
        <source>What wins</source>
        <translation>Wat voorgaat</translation>
    </message>
    <message>
        <source>Order of the statuses</source>
        <translation>Volgorde van de statussen</translation>
    </message>
    <message>
        <source>Where events overlap, the status that stands higher in this list wins.</source>
        <translation>Als afspraken overlappen, gaat de status voor die hoger in deze lijst staat.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Gap between events</source>
        <translation>Tijd tussen afspraken</translation>
    </message>
    <message>
        <source>Through a shorter gap the status of the earlier event stays.</source>
        <translation>Zit er minder tijd tussen, dan blijft de status van de eerste afspraak staan.</translation>
    </message>
    <message>
        <source>Busy begins earlier by</source>
        <translation>Bezet vroeger laten beginnen</translation>
    </message>
    <message>
        <source>So much time before an event you are Busy already.</source>
        <translation>Zoveel tijd vóór een afspraak staat u al op Bezet.</translation>
    </message>
    <message>
        <source>Read the calendar every</source>
        <translation>De agenda lezen om de</translation>
    </message>
    <message>
        <source>So often the program looks whether an event has changed.</source>
        <translation>Zo vaak kijkt het programma of er een afspraak is gewijzigd.</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Aan de telefoon</translation>
    </message>
    <message>
        <source>Wait until then</source>
        <translation>Daarna instellen</translation>
    </message>
    <message>
        <source>Set it at once</source>
        <translation>Meteen instellen</translation>
    </message>
    <message>
        <source>While you are on queue</source>
        <translation>Terwijl u in de wachtrij werkt</translation>
    </message>
    <message>
        <source>Whether a status waits until you leave the queue.</source>
        <translation>Of een status wacht tot u de wachtrij verlaat.</translation>
    </message>
    <message>
        <source>While you are in a call</source>
        <translation>Terwijl u in gesprek bent</translation>
    </message>
    <message>
        <source>Whether a status waits until the call is over.</source>
        <translation>Of een status wacht tot het gesprek voorbij is.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Werkuren</translation>
    </message>
    <message>
        <source>When the calendar counts</source>
        <translation>Wanneer de agenda meetelt</translation>
    </message>
    <message>
        <source>Outside these hours no event sets your status.</source>
        <translation>Buiten deze uren stelt geen enkele afspraak uw status in.</translation>
    </message>
    <message>
        <source>Back to the value of the profile</source>
        <translation>Terug naar de waarde van het profiel</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Herstellen: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be a tag: no @ and no invisible sign may be in it.</source>
        <translation>“%1” kan geen tag zijn: er mag geen @ en geen onzichtbaar teken in staan.</translation>
    </message>
    <message>
        <source>“%1” already stands for %2.</source>
        <translation>“%1” staat al voor %2.</translation>
    </message>
    <message>
        <source>At the end of an event</source>
        <translation>Aan het einde van een afspraak</translation>
    </message>
    <message>
        <source>When the earlier status cannot be given back</source>
        <translation>Als de vorige status niet kan worden teruggezet</translation>
    </message>
    <message>
        <source>The status from before the event comes back. Where that cannot be, for instance after On Queue, you get this one.</source>
        <translation>De status van vóór de afspraak komt terug. Als dat niet kan, bijvoorbeeld na On Queue, krijgt u deze.</translation>
    </message>
    <message>
        <source>What is set at the service for each status of the naming convention.</source>
        <translation>Wat er bij de dienst wordt ingesteld voor elk van de vijf statussen.</translation>
    </message>
    <message>
        <source>The statuses of the service are being read…</source>
        <translation>De statussen van de dienst worden gelezen…</translation>
    </message>
    <message>
        <source>What is set at the service for %1</source>
        <translation>Wat er bij de dienst wordt ingesteld voor %1</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Standaard: %1</translation>
    </message>
    <message>
        <source>%1 (the service does not offer it)</source>
        <translation>%1 (niet beschikbaar bij de dienst)</translation>
    </message>
    <message>
        <source>%1 (the service has more than one of this name)</source>
        <translation>%1 (de dienst heeft er meer dan een met deze naam)</translation>
    </message>
    <message>
        <source>Write a tag into the title or the description of an event, and the event sets that status. The title goes before the description; in each, the first tag counts.</source>
        <translation>Zet een tag in de titel of de beschrijving van een afspraak, en de afspraak stelt die status in. De titel gaat voor op de beschrijving; in elk van beide telt de eerste tag.</translation>
    </message>
    <message>
        <source>Small and capital letters are the same, and a tag may stand in brackets or before a full stop. These are no tags: bob@office.com, @Officer, @office-party.</source>
        <translation>Hoofdletters of kleine letters maken niet uit, en een tag mag tussen haakjes of voor een punt staan. Dit zijn geen tags: bob@office.com, @Officer, @office-party.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Further spellings, with commas between them</source>
        <translation>Andere schrijfwijzen, gescheiden door komma’s</translation>
    </message>
    <message>
        <source>Further spellings of %1</source>
        <translation>Andere schrijfwijzen van %1</translation>
    </message>
    <message>
        <source>Tag checker</source>
        <translation>Tagcontrole</translation>
    </message>
    <message>
        <source>What looks like a misspelt tag in the events of the next 14 days.</source>
        <translation>Wat op een verkeerd gespelde tag lijkt in de afspraken van de komende 14 dagen.</translation>
    </message>
    <message>
        <source>Your events are being looked through…</source>
        <translation>Uw afspraken worden doorzocht…</translation>
    </message>
    <message>
        <source>Nothing found: no tag looks misspelt.</source>
        <translation>Niets gevonden: geen enkele tag lijkt verkeerd gespeld.</translation>
    </message>
    <message>
        <source>There are more; correct these first.</source>
        <translation>Er zijn er nog; verbeter eerst deze.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(geen titel)</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopiëren</translation>
    </message>
    <message>
        <source>The title has %1. Write %2 instead.</source>
        <translation>In de titel staat %1. Schrijf in plaats daarvan %2.</translation>
    </message>
    <message>
        <source>The description has %1. Write %2 instead.</source>
        <translation>In de beschrijving staat %1. Schrijf in plaats daarvan %2.</translation>
    </message>
    <message>
        <source>Words that mean the same to you; write them without @ and with commas between.</source>
        <translation>Woorden die voor u hetzelfde betekenen; schrijf ze zonder @ en met komma’s ertussen.</translation>
    </message>
    <message>
        <source>Advanced Settings</source>
        <translation>Geavanceerde instellingen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Agenda’s</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statussen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Vereisten</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Algemeen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pagina’s van de instellingen</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Open again</source>
        <translation>Opnieuw openen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>De aanmelding wordt voorbereid…</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Er kon geen browser worden geopend.</translation>
    </message>
    <message>
        <source>Copy the address and open it in a browser on this computer yourself.</source>
        <translation>Kopieer het adres en open het zelf in een browser op deze computer.</translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation>Wachten op uw browser…</translation>
    </message>
    <message>
        <source>A page of %1 opens in your browser. Sign in there within five minutes; then go on here.</source>
        <translation>In uw browser gaat een pagina van %1 open. Meld u daar binnen vijf minuten aan; ga daarna hier verder.</translation>
    </message>
    <message>
        <source>The address is copied. Open it in a browser on this computer.</source>
        <translation>Het adres is gekopieerd. Open het in een browser op deze computer.</translation>
    </message>
    <message>
        <source>Set up Connect Me Calendar</source>
        <translation>Configuratie van Connect Me Calendar</translation>
    </message>
    <message>
        <source>You can close this window at any time and go on later.</source>
        <translation>U kunt dit venster op elk moment sluiten en later verdergaan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>All is set up: your status follows your Google Calendar.</source>
        <translation>Alles is klaar: uw status volgt uw Google Agenda.</translation>
    </message>
    <message>
        <source>Three steps, and your status follows your Google Calendar.</source>
        <translation>In drie stappen volgt uw status uw Google Agenda.</translation>
    </message>
    <message>
        <source>The sign-in lasts until the program ends.</source>
        <translation>De aanmelding geldt tot het programma wordt afgesloten.</translation>
    </message>
    <message>
        <source>Authenticate on %1</source>
        <translation>Aanmelden bij %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Sign in as someone else…</source>
        <translation>Aanmelden als iemand anders…</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>De aanmelding is geannuleerd.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in when you are ready.</source>
        <translation>Er is niets gewijzigd. Meld u aan wanneer u klaar bent.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2</source>
        <translation>Aangemeld als %1 tot %2</translation>
    </message>
    <message>
        <source>Already signed in as %1</source>
        <translation>Al aangemeld als %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Aangemeld als %1</translation>
    </message>
    <message>
        <source>You are signed in, but only until the program ends.</source>
        <translation>U bent aangemeld, maar alleen tot het programma wordt afgesloten.</translation>
    </message>
    <message>
        <source>Both sign-ins must belong to the same person. To become someone else, you are first signed out of %1 and of Google on this computer. A status that this program has set is given back.</source>
        <translation>Beide aanmeldingen moeten van dezelfde persoon zijn. Voor u zich als iemand anders aanmeldt, wordt u op deze computer afgemeld bij %1 en bij Google. Heeft dit programma een status ingesteld, dan wordt uw vorige status teruggezet.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Aangemeld blijven</translation>
    </message>
    <message>
        <source>Start the synchronisation</source>
        <translation>De synchronisatie starten</translation>
    </message>
    <message>
        <source>From now on your status follows your calendar to the second: it is set when an event begins and given back when it ends, and what you set by hand stays.</source>
        <translation>Vanaf nu volgt uw status uw agenda op de seconde: bij het begin van een afspraak wordt hij ingesteld, aan het einde wordt de vorige teruggezet, en wat u zelf instelt, blijft staan.</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Status…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Geavanceerde instellingen…</translation>
    </message>
    <message>
        <source>The Manager runs and waits for the sign-in.</source>
        <translation>De Manager is actief en wacht op de aanmelding.</translation>
    </message>
    <message>
        <source>The Manager is starting…</source>
        <translation>De Manager wordt gestart…</translation>
    </message>
    <message>
        <source>The Manager runs already. The Manager is OK.</source>
        <translation>De Manager was al actief. De Manager is OK.</translation>
    </message>
    <message>
        <source>The Manager runs already.</source>
        <translation>De Manager was al actief.</translation>
    </message>
    <message>
        <source>The Manager is OK.</source>
        <translation>De Manager is OK.</translation>
    </message>
    <message>
        <source>You find the program as an icon beside the clock. A click on it opens the Status window, a right click its menu.</source>
        <translation>U vindt het programma als pictogram naast de klok. Met een klik opent u het statusvenster, met een klik met de rechtermuisknop het menu.</translation>
    </message>
    <message>
        <source>This desktop shows no icon for the program. Start it once more whenever you want to see the Status window.</source>
        <translation>Op dit bureaublad krijgt het programma geen pictogram. Start het opnieuw wanneer u het statusvenster wilt zien.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Te doen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Step %1: %2 (%3)</source>
        <translation>Stap %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Sign in with Google</source>
        <translation>Aanmelden met Google</translation>
    </message>
    <message>
        <source>Sign in with %1 credentials</source>
        <translation>Aanmelden met %1-inloggegevens</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Aanmelden bij %1</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Sign in again with Google</source>
        <translation>Opnieuw aanmelden met Google</translation>
    </message>
    <message>
        <source>Sign in again with %1 credentials</source>
        <translation>Opnieuw aanmelden met %1-inloggegevens</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Waarvoor</translation>
    </message>
    <message>
        <source>This program sets your status at %1 for you.</source>
        <translation>Dit programma stelt voor u uw status in bij %1.</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>Welk account</translation>
    </message>
    <message>
        <source>The one that you use at %1. Signing in with Google works if your login there is your Google e-mail address.</source>
        <translation>Het account dat u bij %1 gebruikt. Aanmelden met Google werkt als uw login daar uw Google-e-mailadres is.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Uw wachtwoord</translation>
    </message>
    <message>
        <source>You type it in your browser; this program never sees it.</source>
        <translation>U typt het in uw browser; dit programma krijgt het nooit te zien.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>About a day. You are told before the sign-in ends, and renew it with a click.</source>
        <translation>Ongeveer een dag. U krijgt bericht voordat de aanmelding afloopt, en vernieuwt haar met één klik.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Wat wordt gelezen</translation>
    </message>
    <message>
        <source>The list of your calendars and the events of those that you choose. The program cannot change anything there.</source>
        <translation>De lijst met uw agenda’s en de afspraken van de agenda’s die u kiest. Het programma kan daar niets wijzigen.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Wat hier blijft</translation>
    </message>
    <message>
        <source>Titles, descriptions and attendees never leave this computer. Only the status goes to %1.</source>
        <translation>Titels, beschrijvingen en gasten verlaten deze computer nooit. Alleen de status gaat naar %1.</translation>
    </message>
    <message>
        <source>Which boxes</source>
        <translation>Welke vakjes</translation>
    </message>
    <message>
        <source>Google shows a box for each permission. Tick them all.</source>
        <translation>Google toont een vakje voor elke toestemming. Vink ze allemaal aan.</translation>
    </message>
    <message>
        <source>The Google address that is your %1 login.</source>
        <translation>Het Google-adres dat ook uw %1-login is.</translation>
    </message>
    <message>
        <source>%1: the Google address must be your %2 login.</source>
        <translation>%1: het Google-adres moet uw %2-login zijn.</translation>
    </message>
    <message>
        <source>One click before then is enough, and your status stays.</source>
        <translation>Eén klik vóór die tijd volstaat, en uw status blijft zoals hij is.</translation>
    </message>
    <message>
        <source>Try it without accounts</source>
        <translation>Zonder account uitproberen</translation>
    </message>
    <message>
        <source>Starts the program a second time, with simulated services and a scripted day. Nothing of yours is touched.</source>
        <translation>Start het programma een tweede keer, met gesimuleerde diensten en een voorbeelddag. Aan uw eigen gegevens verandert niets.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Events of today and tomorrow</source>
        <translation>Afspraken van vandaag en morgen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Afspraak</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Vraagt om</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Geen afspraken</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation>Niets: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your own event</source>
        <translation>Uw eigen afspraak</translation>
    </message>
    <message>
        <source>An invitation from someone else</source>
        <translation>Een uitnodiging van iemand anders</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Snelle status</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(geen titel)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Onbekend</translation>
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
        <translation>%1-aanmelding</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>Klaar om te starten</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Aanmelden…</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot %2</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Opnieuw aanmelden…</translation>
    </message>
    <message>
        <source>All the credentials needed are stored.</source>
        <translation>Alle nodige aanmeldingen zijn opgeslagen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>It runs and is well.</source>
        <translation>Hij is actief en alles werkt.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Statuses…</source>
        <translation>Statussen…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Nu controleren</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configureren…</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>Why is my status not known?</source>
        <translation>Waarom is mijn status niet bekend?</translation>
    </message>
    <message>
        <source>Why am I shown as %1?</source>
        <translation>Waarom sta ik op %1?</translation>
    </message>
    <message>
        <source>The Manager does not run: your status stays as it was left.</source>
        <translation>De Manager is niet actief: uw status blijft zoals hij was.</translation>
    </message>
    <message>
        <source>Your status and your calendar are being read.</source>
        <translation>Uw status en uw agenda worden gelezen.</translation>
    </message>
    <message>
        <source>No event asks for a status now: %1 is your own.</source>
        <translation>Geen enkele afspraak vraagt nu om een status: %1 is uw eigen status.</translation>
    </message>
    <message>
        <source>You chose %1 in this program, until %2.</source>
        <translation>U hebt in dit programma %1 gekozen, tot %2.</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>uw eigen keuze in dit programma</translation>
    </message>
    <message>
        <source>an event without a title</source>
        <translation>een afspraak zonder titel</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 until %2, because of %3: %4.</source>
        <translation>%1 tot %2, wegens %3: %4.</translation>
    </message>
    <message>
        <source>%1 was shown already when %2 began: nothing was changed.</source>
        <translation>%1 stond al ingesteld toen %2 begon: er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>You chose %1 yourself: %2 is left alone until %3.</source>
        <translation>U hebt zelf %1 gekozen: %2 telt niet mee tot %3.</translation>
    </message>
    <message>
        <source>You came back: %1 is left alone until %2.</source>
        <translation>U bent terug: %1 telt niet mee tot %2.</translation>
    </message>
    <message>
        <source>Your sign-in ends at %1: sign in again, and %2 counts again.</source>
        <translation>Uw aanmelding verloopt om %1: meld u opnieuw aan, dan telt %2 weer mee.</translation>
    </message>
    <message>
        <source>%1 asks for %2, but it cannot be set now: %3</source>
        <translation>%2 is nodig voor %1, maar kan nu niet worden ingesteld: %3</translation>
    </message>
    <message>
        <source>%1 asks for %2; your status was left as it is.</source>
        <translation>%2 is nodig voor %1; uw status is niet gewijzigd.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until your call is over.</source>
        <translation>%1 voor %2 wacht tot uw gesprek voorbij is.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you leave the queue.</source>
        <translation>%1 voor %2 wacht tot u de wachtrij verlaat.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you are connected.</source>
        <translation>%1 voor %2 wacht tot u verbonden bent.</translation>
    </message>
    <message>
        <source>%1 is over, but cannot be given back now: %2</source>
        <translation>%1 is voorbij, maar uw vorige status kan nu niet worden teruggezet: %2</translation>
    </message>
    <message>
        <source>%1 is given back when your call is over.</source>
        <translation>%1 is voorbij: na uw gesprek wordt uw vorige status teruggezet.</translation>
    </message>
    <message>
        <source>%1 is given back when you leave the queue.</source>
        <translation>%1 is voorbij: zodra u de wachtrij verlaat, wordt uw vorige status teruggezet.</translation>
    </message>
    <message>
        <source>%1 is given back when you are connected.</source>
        <translation>%1 is voorbij: zodra u verbonden bent, wordt uw vorige status teruggezet.</translation>
    </message>
    <message>
        <source>%1 is being given back.</source>
        <translation>%1 is voorbij: uw vorige status wordt teruggezet.</translation>
    </message>
    <message>
        <source>Status – Connect Me Calendar</source>
        <translation>Status – Connect Me Calendar</translation>
    </message>
    <message>
        <source>Today and tomorrow</source>
        <translation>Vandaag en morgen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Afgelopen week</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Geavanceerde instellingen…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Your calendar has not been read yet.</source>
        <translation>Uw agenda is nog niet gelezen.</translation>
    </message>
    <message>
        <source>The Manager is stopped: this is what your calendar asks for, and is not set.</source>
        <translation>De Manager is gestopt: dit is wat uw agenda vraagt, maar het wordt niet ingesteld.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Opslaan als CSV…</translation>
    </message>
    <message>
        <source>The activity is being read…</source>
        <translation>De activiteit wordt gelezen…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Niets gevonden.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Er is nog niets gebeurd.</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Getoond: %1 van %2</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Opslaan als CSV</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>The activity was saved.</source>
        <translation>De activiteit is opgeslagen.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>%1 kon niet worden opgeslagen: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Kies een andere map of sluit het bestand waar het geopend is.</translation>
    </message>
    <message>
        <source>What the search shows is written into a file for spreadsheets.</source>
        <translation>Wat de zoekopdracht toont, komt in een bestand voor spreadsheets.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Zoeken in de activiteit</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Vertraging</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestart</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Ingesteld</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Ongewijzigd</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Set late</source>
        <translation>Laat ingesteld</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Well again</source>
        <translation>Opgelost</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>in gesprek</translation>
    </message>
    <message>
        <source>on queue</source>
        <translation>in de wachtrij</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>niet verbonden</translation>
    </message>
    <message>
        <source>What would last week have looked like? Your calendar of the past seven days, as it is now, beside the statuses that were really set.</source>
        <translation>Hoe zou de afgelopen week eruit hebben gezien? Uw agenda van de voorbije zeven dagen, zoals hij nu is, naast de statussen die echt zijn ingesteld.</translation>
    </message>
    <message>
        <source>Look at last week</source>
        <translation>Afgelopen week bekijken</translation>
    </message>
    <message>
        <source>Your calendar and the activity are being read…</source>
        <translation>Uw agenda en de activiteit worden gelezen…</translation>
    </message>
    <message>
        <source>Set %1 late</source>
        <translation>%1 te laat ingesteld</translation>
    </message>
    <message>
        <source>Most often the status was shown already. Or the event came into your calendar later.</source>
        <translation>Meestal stond de status al ingesteld. Of de afspraak is later in uw agenda gekomen.</translation>
    </message>
    <message>
        <source>The Manager did not run for %1.</source>
        <translation>De Manager was %1 niet actief.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Zoals gepland</translation>
    </message>
    <message>
        <source>The Manager did not run</source>
        <translation>Manager niet actief</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Niet ingesteld</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Nothing to set</source>
        <translation>Niets in te stellen</translation>
    </message>
    <message>
        <source>Nothing asked for</source>
        <translation>Niets gevraagd</translation>
    </message>
    <message>
        <source>As planned: %1 of %2</source>
        <translation>Zoals gepland: %1 van %2</translation>
    </message>
    <message>
        <source>Your calendar asks for nothing in these seven days.</source>
        <translation>Uw agenda vraagt in deze zeven dagen om niets.</translation>
    </message>
    <message>
        <source>As planned; the Manager did not run for %1</source>
        <translation>Zoals gepland; de Manager was %1 niet actief</translation>
    </message>
    <message>
        <source>Left alone: you had come back</source>
        <translation>Ongewijzigd: u was terug</translation>
    </message>
    <message>
        <source>Left alone: you had chosen %1</source>
        <translation>Ongewijzigd: u had %1 gekozen</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vroeger beëindigd</translation>
    </message>
    <message>
        <source>%1 was set instead</source>
        <translation>In plaats daarvan was %1 ingesteld</translation>
    </message>
    <message>
        <source>Waited: %1</source>
        <translation>Gewacht: %1</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>Niet ingesteld: %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Was set</source>
        <translation>Ingesteld</translation>
    </message>
    <message>
        <source>The past seven days</source>
        <translation>De voorbije zeven dagen</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Vroeg om</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
    <message>
        <source>%1 was set</source>
        <translation>%1 was ingesteld</translation>
    </message>
    <message>
        <source>An event that is gone</source>
        <translation>Een afspraak die er niet meer is</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Hele dag</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Telework</source>
        <translation>Telewerk</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Verlof</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bezet</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Afwezig</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Kantoor</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>The program is starting.</source>
        <translation>Het programma wordt gestart.</translation>
    </message>
    <message>
        <source>Next: not known yet</source>
        <translation>Hierna: nog niet bekend</translation>
    </message>
    <message>
        <source>Renew the sign-in…</source>
        <translation>Aanmelding vernieuwen…</translation>
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
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>I’m back</source>
        <translation>Ik ben terug</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configureren…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Status…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Geavanceerde instellingen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Snelle status</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30 minuten lang</translation>
    </message>
    <message>
        <source>Until the next event</source>
        <translation>Tot de volgende afspraak</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Tot morgen</translation>
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
        <translation>Tot %1</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <translation>%1 tot %2: %3</translation>
    </message>
    <message>
        <source>Next: nothing planned</source>
        <translation>Hierna: niets gepland</translation>
    </message>
    <message>
        <source>Next: %1 at %2</source>
        <translation>Hierna: %1 vanaf %2</translation>
    </message>
    <message>
        <source>Status not known yet</source>
        <translation>Status nog niet bekend</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>morgen %1</translation>
    </message>
    <message>
        <source>Connect Me Calendar cannot start.</source>
        <translation>Connect Me Calendar kan niet starten.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
</context>
</TS>
