<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>band</name>
    <message>
        <source>Today, %1</source>
        <translation>Aujourd’hui, %1</translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation>Demain, %1</translation>
    </message>
    <message>
        <source>Your calendar sets no status on this day.</source>
        <translation>Votre agenda ne définit aucun statut pour cette journée.</translation>
    </message>
    <message>
        <source>Statuses on this day: %1. %2</source>
        <translation>Statuts de cette journée&#x202f;: %1. %2</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Légende&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>durations</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Rechercher dans le guide</translation>
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
        <translation>Inconnu</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>a tag in the title</source>
        <translation>mot-clé dans le titre</translation>
    </message>
    <message>
        <source>a tag in the description</source>
        <translation>mot-clé dans la description</translation>
    </message>
    <message>
        <source>an event marked Busy</source>
        <translation>événement marqué «&#xa0;Occupé&#xa0;»</translation>
    </message>
    <message>
        <source>an out of office event</source>
        <translation>événement «&#xa0;Absent du bureau&#xa0;»</translation>
    </message>
    <message>
        <source>focus time</source>
        <translation>temps de concentration</translation>
    </message>
    <message>
        <source>a working location</source>
        <translation>lieu de travail</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>votre choix dans ce programme</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>a birthday</source>
        <translation>anniversaire</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>sans durée</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>answered with Maybe</source>
        <translation>réponse «&#xa0;Peut-être&#xa0;»</translation>
    </message>
    <message>
        <source>neither home nor office</source>
        <translation>ni domicile ni bureau</translation>
    </message>
    <message>
        <source>marked Free</source>
        <translation>marqué «&#xa0;Disponible&#xa0;»</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>hors horaires de travail</translation>
    </message>
    <message>
        <source>another event comes first</source>
        <translation>un autre événement est prioritaire</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The answer is not what the service sends.</source>
        <translation>La réponse ne correspond pas à ce que le service envoie.</translation>
    </message>
    <message>
        <source>The service gave out a sign-in that cannot be used.</source>
        <translation>Le service a délivré une connexion inutilisable.</translation>
    </message>
    <message>
        <source>Try again, or sign in again.</source>
        <translation>Réessayez ou reconnectez-vous.</translation>
    </message>
    <message>
        <source>The connection to %1 would not be protected.</source>
        <translation>La liaison avec %1 ne serait pas sécurisée.</translation>
    </message>
    <message>
        <source>the server</source>
        <extracomment>Stands in place of the name of a computer on the internet.</extracomment>
        <translation>ce serveur</translation>
    </message>
    <message>
        <source>The address in the profile must begin with https.</source>
        <translation>L’adresse indiquée dans le profil doit commencer par https.</translation>
    </message>
    <message>
        <source>The answer of %1 came in an unknown encoding.</source>
        <translation>La réponse de %1 est arrivée dans un codage inconnu.</translation>
    </message>
    <message>
        <source>The answer of %1 is far too long.</source>
        <translation>La réponse de %1 est beaucoup trop longue.</translation>
    </message>
    <message>
        <source>Check the network connection. It is tried again by itself.</source>
        <translation>Vérifiez la connexion au réseau. Le programme réessaie automatiquement.</translation>
    </message>
    <message>
        <source>%1 takes no connections.</source>
        <translation>%1 n’accepte aucune connexion.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>The name %1 cannot be found.</source>
        <translation>Le nom %1 est introuvable.</translation>
    </message>
    <message>
        <source>An unprotected connection would have left this computer.</source>
        <translation>Une connexion non sécurisée allait être établie depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>The proxy of this network refused the connection.</source>
        <translation>Le proxy de ce réseau a refusé la connexion.</translation>
    </message>
    <message>
        <source>Tell your IT. It is tried again by itself.</source>
        <translation>Prévenez votre service informatique. Le programme réessaie automatiquement.</translation>
    </message>
    <message>
        <source>The proxy of this network asks for a name and a password.</source>
        <translation>Le proxy de ce réseau demande un nom et un mot de passe.</translation>
    </message>
    <message>
        <source>Tell your IT: this program needs a proxy that lets it pass.</source>
        <translation>Prévenez votre service informatique&#x202f;: ce programme a besoin d’un proxy qui le laisse passer.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>This network asks you to sign in first.</source>
        <translation>Ce réseau vous demande d’abord de vous identifier.</translation>
    </message>
    <message>
        <source>Something between here and %1 redirected us.</source>
        <translation>La demande a été détournée avant d’atteindre %1.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>La liaison avec %1 a été coupée.</translation>
    </message>
    <message>
        <source>No protected connection to %1 comes about.</source>
        <translation>Impossible d’établir une liaison sécurisée avec %1.</translation>
    </message>
    <message>
        <source>The proxy of this computer cannot be used.</source>
        <translation>Le proxy de cet ordinateur est inutilisable.</translation>
    </message>
    <message>
        <source>The answer of %1 was cut short.</source>
        <translation>La réponse de %1 est incomplète.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read.</source>
        <translation>La réponse de %1 est illisible.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not valid today.</source>
        <translation>Le certificat de %1 (émis par %2) n’est pas valable à la date d’aujourd’hui.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid today.</source>
        <translation>Le certificat de %1 n’est pas valable à la date d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Check the date and the clock of this computer. If they are right, tell your IT.</source>
        <translation>Vérifiez la date et l’heure de cet ordinateur. Si elles sont correctes, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed (issued by %2) is made out to another name.</source>
        <translation>Le certificat présenté par %1 (émis par %2) est établi à un autre nom.</translation>
    </message>
    <message>
        <source>The certificate that %1 showed is made out to another name.</source>
        <translation>Le certificat présenté par %1 est établi à un autre nom.</translation>
    </message>
    <message>
        <source>The certificate of %1 (issued by %2) is not trusted by this computer.</source>
        <translation>Cet ordinateur ne reconnaît pas le certificat de %1 (émis par %2).</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted by this computer.</source>
        <translation>Cet ordinateur ne reconnaît pas le certificat de %1.</translation>
    </message>
    <message>
        <source>If your organisation inspects connections, ask your IT to install its certificate on this computer.</source>
        <translation>Si votre organisation inspecte les connexions, demandez à votre service informatique d’installer son certificat sur cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <extracomment>A file, and the reason as the system words it.</extracomment>
        <translation>Impossible d’écrire %1 (%2).</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>Vérifiez le disque.</translation>
    </message>
    <message>
        <source>The start at log-in could not be changed.</source>
        <translation>Le démarrage à l’ouverture de session n’a pas pu être modifié.</translation>
    </message>
    <message>
        <source>See that the disk has room, and that you may change your start-up programs.</source>
        <translation>Vérifiez qu’il reste de la place sur le disque et que vous pouvez modifier vos programmes de démarrage.</translation>
    </message>
    <message>
        <source>The program or its data lie in a folder whose name cannot stand in a list of start-up programs.</source>
        <translation>Le programme ou ses données se trouvent dans un dossier dont le nom ne peut pas figurer dans une liste de programmes de démarrage.</translation>
    </message>
    <message>
        <source>Move them to another folder.</source>
        <translation>Déplacez-les dans un autre dossier.</translation>
    </message>
    <message>
        <source>This copy of the program lies in a temporary place.</source>
        <translation>Cette copie du programme se trouve dans un emplacement temporaire.</translation>
    </message>
    <message>
        <source>Move it to the Applications folder and start it from there.</source>
        <translation>Déplacez-la dans le dossier Applications et lancez-la à partir de là.</translation>
    </message>
    <message>
        <source>The start at log-in is set for everybody on this computer.</source>
        <translation>Le démarrage à l’ouverture de session est réglé pour tous les utilisateurs de cet ordinateur.</translation>
    </message>
    <message>
        <source>Ask your IT to change it.</source>
        <translation>Demandez à votre service informatique de le modifier.</translation>
    </message>
    <message>
        <source>The command that starts the program is too long for Windows.</source>
        <translation>La commande qui lance le programme est trop longue pour Windows.</translation>
    </message>
    <message>
        <source>Put the program, its profile and its data in folders with shorter names.</source>
        <translation>Placez le programme, son profil et ses données dans des dossiers aux noms plus courts.</translation>
    </message>
    <message>
        <source>The program is starting.</source>
        <translation>Le programme démarre.</translation>
    </message>
    <message>
        <source>Wait a moment.</source>
        <translation>Patientez un instant.</translation>
    </message>
    <message>
        <source>The program waits for the keyring of this computer.</source>
        <translation>Le programme attend le trousseau de clés de cet ordinateur.</translation>
    </message>
    <message>
        <source>If a window asks for its password, type it there. It may lie behind others.</source>
        <translation>Si une fenêtre en demande le mot de passe, saisissez-le. Elle peut se trouver derrière d’autres.</translation>
    </message>
    <message>
        <source>The Manager is still stopping.</source>
        <translation>Le Manager n’est pas encore arrêté.</translation>
    </message>
    <message>
        <source>The Manager is stopped, but the status that it had set still stands.</source>
        <translation>Le Manager est arrêté, mais le statut qu’il avait appliqué est toujours affiché.</translation>
    </message>
    <message>
        <source>It is given back as soon as %1 answers and allows it. Until then, set your status there yourself.</source>
        <translation>Votre statut précédent sera rétabli dès que %1 répondra et le permettra. D’ici là, modifiez-y votre statut vous-même.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The Manager is not running; start it first.</source>
        <translation>Le Manager ne fonctionne pas&#x202f;; démarrez-le d’abord.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked, on every computer.</source>
        <translation>L’autorisation accordée chez %1 a été révoquée sur tous les ordinateurs.</translation>
    </message>
    <message>
        <source>The grant at %1 was revoked.</source>
        <translation>L’autorisation accordée chez %1 a été révoquée.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant remove it at https://myaccount.google.com/permissions.</source>
        <extracomment>A grant is the permission that a person gave this program at a service.</extracomment>
        <translation>Personne n’était connecté à %1 ici&#x202f;; si une autorisation plus ancienne existe, retirez-la sur https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>Nobody was signed in to %1 here; for an older grant tell your IT department.</source>
        <translation>Personne n’était connecté à %1 ici&#x202f;; si une autorisation plus ancienne existe, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2</source>
        <translation>L’autorisation accordée chez %1 n’a pas pu être révoquée&#x202f;: %2</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, remove it at https://myaccount.google.com/permissions.</source>
        <translation>L’autorisation accordée chez %1 n’a pas pu être révoquée&#x202f;: %2 Pour y mettre fin, retirez-la sur https://myaccount.google.com/permissions.</translation>
    </message>
    <message>
        <source>The grant at %1 could not be revoked: %2 To end it, tell your IT department.</source>
        <translation>L’autorisation accordée chez %1 n’a pas pu être révoquée&#x202f;: %2 Pour y mettre fin, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The Manager is still busy; the status is given back when it can be.</source>
        <translation>Le Manager est encore occupé&#x202f;; le statut précédent sera rétabli dès que possible.</translation>
    </message>
    <message>
        <source>You are signed in to %1.</source>
        <translation>Vous êtes connecté à %1.</translation>
    </message>
    <message>
        <source>Settings, state and logs were removed.</source>
        <translation>Les paramètres, les données enregistrées et les journaux ont été supprimés.</translation>
    </message>
    <message>
        <source>This computer is disconnected.</source>
        <translation>Cet ordinateur est dissocié.</translation>
    </message>
    <message>
        <source>The keyring could not be emptied: %1</source>
        <translation>Le trousseau de clés n’a pas pu être vidé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Nobody is signed in here any more; the next start of the program empties the keyring.</source>
        <translation>Plus personne n’est connecté ici&#x202f;; le prochain démarrage du programme videra le trousseau de clés.</translation>
    </message>
    <message>
        <source>There is no keyring here that keeps a sign-in. Start the program first: then the sign-in lasts as long as it runs.</source>
        <translation>Aucun trousseau de clés ne peut conserver une connexion ici. Lancez d’abord le programme&#x202f;: la connexion durera alors tant qu’il fonctionne.</translation>
    </message>
    <message>
        <source>This computer has forgotten both sign-ins.</source>
        <translation>Cet ordinateur a oublié les deux connexions.</translation>
    </message>
    <message>
        <source>The keyring holds nothing of this program any more.</source>
        <translation>Le trousseau de clés ne contient plus rien de ce programme.</translation>
    </message>
    <message>
        <source>Not removed, for it is in use: %1.</source>
        <translation>Non supprimé, car en cours d’utilisation&#x202f;: %1.</translation>
    </message>
    <message>
        <source>No status of this program is set any more.</source>
        <translation>Plus aucun statut défini par ce programme n’est actif.</translation>
    </message>
    <message>
        <source>Something unexpected happened; the log says where.</source>
        <translation>Un problème inattendu s’est produit&#x202f;; le journal indique où.</translation>
    </message>
    <message>
        <source>Sign in to connect-me or google.</source>
        <translation>Connectez-vous à connect-me ou à google.</translation>
    </message>
    <message>
        <source>There is no keyring here: the sign-in lasts until the program ends.</source>
        <translation>Il n’y a pas de trousseau de clés ici&#x202f;: la connexion dure jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Give the window as two instants with an offset.</source>
        <translation>Indiquez la période par deux instants avec leur décalage horaire.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Impossible de lire %1 (%2).</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be written.</source>
        <translation>Le disque est plein&#x202f;: impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>The disk is full: %1 cannot be read.</source>
        <translation>Le disque est plein&#x202f;: impossible de lire %1.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Libérez de la place sur le disque.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be written.</source>
        <translation>Le disque est en lecture seule&#x202f;: impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>The disk is read-only: %1 cannot be read.</source>
        <translation>Le disque est en lecture seule&#x202f;: impossible de lire %1.</translation>
    </message>
    <message>
        <source>Choose another data folder.</source>
        <translation>Choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be written.</source>
        <translation>Le dossier de données n’est pas à vous seul ou vous refuse l’accès&#x202f;: impossible d’écrire %1.</translation>
    </message>
    <message>
        <source>The data folder is not yours alone or refuses you: %1 cannot be read.</source>
        <translation>Le dossier de données n’est pas à vous seul ou vous refuse l’accès&#x202f;: impossible de lire %1.</translation>
    </message>
    <message>
        <source>It must be a folder of your own, and no link.</source>
        <translation>Ce doit être un dossier qui vous appartient, et non un lien.</translation>
    </message>
    <message>
        <source>The data folder cannot be locked.</source>
        <translation>Le dossier de données ne peut pas être verrouillé.</translation>
    </message>
    <message>
        <source>Choose another one with --data-dir (%1).</source>
        <translation>Choisissez-en un autre avec --data-dir (%1).</translation>
    </message>
    <message>
        <source>Connect Me Desktop is running</source>
        <translation>Connect Me Desktop est lancé</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>Whether a program is running.</extracomment>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Start Connect Me Desktop.</source>
        <translation>Lancez Connect Me Desktop.</translation>
    </message>
    <message>
        <source>%1 or newer</source>
        <extracomment>A version.</extracomment>
        <translation>%1 ou plus récent</translation>
    </message>
    <message>
        <source>Ask your IT to update %1 to %2.</source>
        <translation>Demandez à votre service informatique de mettre à jour %1 vers la version %2.</translation>
    </message>
    <message>
        <source>Connect Me Desktop was not found here.</source>
        <translation>Connect Me Desktop est introuvable sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Its version could not be read.</source>
        <translation>Sa version n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The programs could not be listed.</source>
        <translation>La liste des programmes n’a pas pu être établie.</translation>
    </message>
    <message>
        <source>Its version is unreadable.</source>
        <translation>Sa version est illisible.</translation>
    </message>
    <message>
        <source>Connect Me did not tell its version.</source>
        <translation>Connect Me n’a pas indiqué sa version.</translation>
    </message>
    <message>
        <source>The Manager is stopped.</source>
        <translation>Le Manager est arrêté.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Démarrez-le.</translation>
    </message>
    <message>
        <source>The Manager is starting.</source>
        <translation>Le Manager démarre.</translation>
    </message>
    <message>
        <source>The Manager met something unexpected.</source>
        <translation>Le Manager a rencontré un problème inattendu.</translation>
    </message>
    <message>
        <source>It starts again by itself. If it stays, send the log to your IT.</source>
        <translation>Il redémarre automatiquement. Si le problème persiste, envoyez le journal à votre service informatique.</translation>
    </message>
    <message>
        <source>Open %1 in your browser.</source>
        <translation>Ouvrez %1 dans votre navigateur.</translation>
    </message>
    <message>
        <source>Your status follows the calendar again.</source>
        <extracomment>From here: notifications. A tag is a word such as @Telework in an event.</extracomment>
        <translation>Votre statut suit de nouveau l’agenda.</translation>
    </message>
    <message>
        <source>You chose your status by hand, and it is left alone.</source>
        <translation>Vous avez choisi votre statut vous-même&#x202f;: il n’est pas modifié.</translation>
    </message>
    <message>
        <source>The calendar goes on with the next event.</source>
        <translation>L’agenda reprendra la main au prochain événement.</translation>
    </message>
    <message>
        <source>A tag in somebody else’s event set your status.</source>
        <translation>Un mot-clé dans l’événement d’une autre personne a changé votre statut.</translation>
    </message>
    <message>
        <source>Advanced Settings can leave out the tags of others.</source>
        <translation>Les Paramètres avancés permettent d’ignorer les mots-clés des autres.</translation>
    </message>
    <message>
        <source>The status was changed in this very moment.</source>
        <translation>Le statut vient tout juste d’être modifié.</translation>
    </message>
    <message>
        <source>It is read again.</source>
        <translation>Il est relu.</translation>
    </message>
    <message>
        <source>You are not signed in to %1.</source>
        <translation>Vous n’êtes pas connecté à %1.</translation>
    </message>
    <message>
        <source>Sign in to %1.</source>
        <translation>Connectez-vous à %1.</translation>
    </message>
    <message>
        <source>Sign in to %1 again.</source>
        <translation>Reconnectez-vous à %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Le programme réessaie automatiquement.</translation>
    </message>
    <message>
        <source>Open a web page in your browser: this network may want a sign-in first.</source>
        <translation>Ouvrez une page web dans votre navigateur&#x202f;: ce réseau exige peut-être que vous vous identifiiez d’abord.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests.</source>
        <translation>%1 demande de limiter les requêtes.</translation>
    </message>
    <message>
        <source>Something other than %1 answered.</source>
        <translation>La réponse ne vient pas de %1.</translation>
    </message>
    <message>
        <source>%1 has a fault at the moment.</source>
        <translation>%1 est en panne pour le moment.</translation>
    </message>
    <message>
        <source>The sign-in at %1 has ended.</source>
        <translation>Votre connexion à %1 a pris fin.</translation>
    </message>
    <message>
        <source>%1 did not get the request in time.</source>
        <translation>%1 n’a pas reçu la demande à temps.</translation>
    </message>
    <message>
        <source>%1 did not accept the request.</source>
        <translation>%1 n’a pas accepté la demande.</translation>
    </message>
    <message>
        <source>Tell your IT if it stays so.</source>
        <translation>Si cela persiste, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>Your UID cannot be used in an address.</source>
        <translation>Votre UID ne peut pas être utilisé dans une adresse.</translation>
    </message>
    <message>
        <source>Tell your IT.</source>
        <translation>Prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>Connect Me does not know this status.</source>
        <translation>Connect Me ne connaît pas ce statut.</translation>
    </message>
    <message>
        <source>Choose another one for it in Advanced Settings.</source>
        <translation>Choisissez-en un autre dans les Paramètres avancés.</translation>
    </message>
    <message>
        <source>Connect Me does not let you set the status of this endpoint.</source>
        <translation>Connect Me ne vous autorise pas à modifier le statut de cet endpoint.</translation>
    </message>
    <message>
        <source>Ask your IT for the permission.</source>
        <translation>Demandez l’autorisation à votre service informatique.</translation>
    </message>
    <message>
        <source>Connect Me does not know your Unified Endpoint.</source>
        <translation>Connect Me ne connaît pas votre Unified Endpoint.</translation>
    </message>
    <message>
        <source>Sign in to Connect Me again, or tell your IT.</source>
        <translation>Reconnectez-vous à Connect Me ou prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The calendar has a time zone that this program does not know.</source>
        <translation>L’agenda utilise un fuseau horaire que ce programme ne connaît pas.</translation>
    </message>
    <message>
        <source>Choose another time zone in the settings of Google Calendar.</source>
        <translation>Choisissez un autre fuseau horaire dans les paramètres de Google Agenda.</translation>
    </message>
    <message>
        <source>Google does not let you read a chosen calendar.</source>
        <translation>Google ne vous laisse pas lire l’un des agendas choisis.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings, or ask the calendar’s owner.</source>
        <translation>Choisissez de nouveau les agendas dans les Paramètres avancés, ou demandez l’accès au propriétaire de l’agenda.</translation>
    </message>
    <message>
        <source>The daily share of Google requests is used up.</source>
        <translation>Le quota quotidien de requêtes Google est épuisé.</translation>
    </message>
    <message>
        <source>The permission to read your calendar is missing.</source>
        <translation>Il manque l’autorisation de lire votre agenda.</translation>
    </message>
    <message>
        <source>Sign in to Google again and tick the boxes for the calendar.</source>
        <translation>Reconnectez-vous à Google et cochez les cases relatives à l’agenda.</translation>
    </message>
    <message>
        <source>The Google project of this program has no access to calendars.</source>
        <translation>Le projet Google de ce programme n’a pas accès aux agendas.</translation>
    </message>
    <message>
        <source>Tell your IT: the Google Calendar API is not switched on for it.</source>
        <translation>Prévenez votre service informatique&#x202f;: l’API Google Calendar n’y est pas activée.</translation>
    </message>
    <message>
        <source>A chosen calendar is not there any more, or no longer shared with you.</source>
        <translation>L’un des agendas choisis n’existe plus ou n’est plus partagé avec vous.</translation>
    </message>
    <message>
        <source>Choose the calendars again in Advanced Settings.</source>
        <translation>Choisissez de nouveau les agendas dans les Paramètres avancés.</translation>
    </message>
    <message>
        <source>Google asks to read the calendar anew.</source>
        <translation>Google demande que l’agenda soit relu entièrement.</translation>
    </message>
    <message>
        <source>Google’s list of events does not end.</source>
        <translation>La liste d’événements envoyée par Google n’en finit pas.</translation>
    </message>
    <message>
        <source>No calendar is chosen.</source>
        <translation>Aucun agenda n’est choisi.</translation>
    </message>
    <message>
        <source>Choose one in Advanced Settings.</source>
        <translation>Choisissez-en un dans les Paramètres avancés.</translation>
    </message>
    <message>
        <source>The calendar holds more events than this program reads.</source>
        <translation>L’agenda contient plus d’événements que ce programme n’en lit.</translation>
    </message>
    <message>
        <source>Choose fewer calendars in Advanced Settings.</source>
        <translation>Choisissez moins d’agendas dans les Paramètres avancés.</translation>
    </message>
    <message>
        <source>A status of somebody else was noted here; it is left as it is.</source>
        <translation>Le statut d’une autre personne était noté ici&#x202f;; il reste tel quel.</translation>
    </message>
    <message>
        <source>A status of another computer was noted here; it is left as it is.</source>
        <translation>Le statut d’un autre ordinateur était noté ici&#x202f;; il reste tel quel.</translation>
    </message>
    <message>
        <source>A status set more than a week ago was noted here; it is left as it is.</source>
        <translation>Un statut défini il y a plus d’une semaine était noté ici&#x202f;; il reste tel quel.</translation>
    </message>
    <message>
        <source>The note on the last status cannot be read; the status is left as it is.</source>
        <translation>La note sur le dernier statut est illisible&#x202f;; le statut reste tel quel.</translation>
    </message>
    <message>
        <source>The note on the last status is from a newer version; it is left as it is.</source>
        <translation>La note sur le dernier statut vient d’une version plus récente&#x202f;; le statut reste tel quel.</translation>
    </message>
    <message>
        <source>The status is being changed by somebody else again and again.</source>
        <translation>Quelqu’un d’autre ne cesse de modifier le statut.</translation>
    </message>
    <message>
        <source>The service accepts the status but does not show it.</source>
        <translation>Le service accepte le statut mais ne l’affiche pas.</translation>
    </message>
    <message>
        <source>Ask your IT.</source>
        <translation>Adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>Everything that is needed is there.</source>
        <translation>Tout ce qu’il faut est de nouveau en place.</translation>
    </message>
    <message>
        <source>The calendar can be read again.</source>
        <translation>L’agenda est de nouveau lisible.</translation>
    </message>
    <message>
        <source>The status can be read and set again.</source>
        <translation>Le statut peut de nouveau être lu et modifié.</translation>
    </message>
    <message>
        <source>The record of the status can be kept again.</source>
        <translation>Le statut peut de nouveau être noté sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have.</source>
        <translation>Une erreur qui n’aurait pas dû se produire est survenue.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, send the diagnostics to your IT.</source>
        <translation>Le programme réessaie. Si le problème persiste, envoyez le diagnostic à votre service informatique.</translation>
    </message>
    <message>
        <source>A request does not come to its end.</source>
        <translation>Une demande n’aboutit pas.</translation>
    </message>
    <message>
        <source>It is tried again. If it stays, restart the program.</source>
        <translation>Le programme réessaie. Si le problème persiste, redémarrez-le.</translation>
    </message>
    <message>
        <source>The language of the screens.</source>
        <translation>La langue des écrans.</translation>
    </message>
    <message>
        <source>How much is logged.</source>
        <translation>Le niveau de détail du journal.</translation>
    </message>
    <message>
        <source>Whether trouble is told in a notification.</source>
        <translation>Indique si une notification signale les problèmes.</translation>
    </message>
    <message>
        <source>Whether it is told that your own choice was left alone.</source>
        <translation>Indique si une notification signale que votre propre choix a été respecté.</translation>
    </message>
    <message>
        <source>Whether notifications may show the title of an event.</source>
        <translation>Indique si les notifications peuvent afficher le titre d’un événement.</translation>
    </message>
    <message>
        <source>Whether the Manager runs from the start.</source>
        <translation>Indique si le Manager fonctionne dès le démarrage.</translation>
    </message>
    <message>
        <source>Which status wins where events overlap, the strongest first.</source>
        <translation>Le statut qui l’emporte quand des événements se chevauchent, du plus fort au plus faible.</translation>
    </message>
    <message>
        <source>Whether an event answered with maybe counts.</source>
        <translation>Indique si un événement auquel vous avez répondu «&#xa0;Peut-être&#xa0;» est pris en compte.</translation>
    </message>
    <message>
        <source>Whether an invitation without an answer counts.</source>
        <translation>Indique si une invitation restée sans réponse est prise en compte.</translation>
    </message>
    <message>
        <source>Whether tags in events of other organisers are seen.</source>
        <translation>Indique si les mots-clés des événements organisés par d’autres sont pris en compte.</translation>
    </message>
    <message>
        <source>Whether out of office, focus time and working location count as such.</source>
        <translation>Indique si les événements «&#xa0;Absent du bureau&#xa0;», le temps de concentration et le lieu de travail sont reconnus comme tels.</translation>
    </message>
    <message>
        <source>A shorter gap between events is held through.</source>
        <translation>Un intervalle plus court entre deux événements ne change pas le statut.</translation>
    </message>
    <message>
        <source>How much earlier Busy begins.</source>
        <translation>L’avance avec laquelle commence le statut «&#xa0;Occupé&#xa0;».</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is on queue.</source>
        <translation>Que faire quand un statut doit être appliqué pendant que la personne est en file d’attente.</translation>
    </message>
    <message>
        <source>What to do when a status is due while the person is in a call.</source>
        <translation>Que faire quand un statut doit être appliqué pendant que la personne est en communication.</translation>
    </message>
    <message>
        <source>The status that is given back where the earlier one cannot be.</source>
        <translation>Le statut qui est appliqué quand le précédent ne peut pas être rétabli.</translation>
    </message>
    <message>
        <source>When the calendar counts at all; an empty list is always.</source>
        <translation>Les heures où l’agenda est pris en compte&#x202f;; une liste vide signifie toujours.</translation>
    </message>
    <message>
        <source>How often the calendar is read.</source>
        <translation>La fréquence de lecture de l’agenda.</translation>
    </message>
    <message>
        <source>The calendars that are read.</source>
        <translation>Les agendas qui sont lus.</translation>
    </message>
    <message>
        <source>Further spellings of @%1.</source>
        <extracomment>%1 is a status such as Busy.</extracomment>
        <translation>Autres mots acceptés pour @%1.</translation>
    </message>
    <message>
        <source>What %1 is called at the service.</source>
        <translation>Le nom de %1 dans le service.</translation>
    </message>
    <message>
        <source>Your IT has locked this setting.</source>
        <translation>Votre service informatique a verrouillé ce paramètre.</translation>
    </message>
    <message>
        <source>Ask your IT to change it in the profile.</source>
        <translation>Demandez à votre service informatique de le modifier dans le profil.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 has ended.</source>
        <translation>Votre connexion à %1 a pris fin.</translation>
    </message>
    <message>
        <source>Your organisation asks you to sign in to %1 again.</source>
        <translation>Votre organisation vous demande de vous reconnecter à %1.</translation>
    </message>
    <message>
        <source>A sign-in to %1 is already waiting in the browser.</source>
        <translation>Une connexion à %1 attend déjà dans le navigateur.</translation>
    </message>
    <message>
        <source>Finish it there, or cancel it first.</source>
        <translation>Terminez-la ou annulez-la d’abord.</translation>
    </message>
    <message>
        <source>%1 does not accept this program any more.</source>
        <translation>%1 n’accepte plus ce programme.</translation>
    </message>
    <message>
        <source>Read and set your status</source>
        <translation>Lire et modifier votre statut</translation>
    </message>
    <message>
        <source>it is what this program does for you</source>
        <translation>c’est ce que ce programme fait pour vous</translation>
    </message>
    <message>
        <source>See who you are</source>
        <extracomment>From here: permissions, as the service names them on its own page, and why each is needed.</extracomment>
        <translation>Voir qui vous êtes</translation>
    </message>
    <message>
        <source>it tells which Unified Endpoint is yours</source>
        <translation>c’est ainsi que le programme sait quel Unified Endpoint est le vôtre</translation>
    </message>
    <message>
        <source>Sign in again, or ask your IT department.</source>
        <translation>Reconnectez-vous ou adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell your IT.</source>
        <translation>Réessayez. Si cela se reproduit, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>it tells whose calendar this is</source>
        <translation>c’est ainsi que le programme sait à qui appartient l’agenda</translation>
    </message>
    <message>
        <source>See your Google e-mail address</source>
        <translation>Afficher votre adresse e-mail Google</translation>
    </message>
    <message>
        <source>View events on all your calendars</source>
        <translation>Afficher les événements de tous vos agendas</translation>
    </message>
    <message>
        <source>it is what your status follows</source>
        <translation>c’est ce que suit votre statut</translation>
    </message>
    <message>
        <source>See the list of Google calendars you’re subscribed to</source>
        <translation>Afficher la liste des agendas Google auxquels vous êtes abonné</translation>
    </message>
    <message>
        <source>it lets you choose which calendars count</source>
        <translation>c’est ainsi que vous choisissez les agendas pris en compte</translation>
    </message>
    <message>
        <source>Google’s answer does not say reliably who signed in.</source>
        <translation>La réponse de Google n’indique pas de façon fiable qui s’est connecté.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department.</source>
        <translation>Reconnectez-vous. Si cela se reproduit, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>Google has not verified the e-mail address of this account.</source>
        <translation>Google n’a pas vérifié l’adresse e-mail de ce compte.</translation>
    </message>
    <message>
        <source>Verify the address in your Google account, then sign in again.</source>
        <translation>Validez l’adresse dans votre compte Google, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind: by it, Google’s answer comes from the future.</source>
        <translation>L’horloge de cet ordinateur retarde&#x202f;: à l’en croire, la réponse de Google vient du futur.</translation>
    </message>
    <message>
        <source>The clock of this computer is ahead: by it, Google’s answer has already expired.</source>
        <translation>L’horloge de cet ordinateur avance&#x202f;: à l’en croire, la réponse de Google a déjà expiré.</translation>
    </message>
    <message>
        <source>Set date and time of this computer, then sign in again.</source>
        <translation>Réglez la date et l’heure de cet ordinateur, puis reconnectez-vous.</translation>
    </message>
    <message>
        <source>Another program disturbs the sign-in on this computer.</source>
        <translation>Un autre programme perturbe la connexion sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Close programs that scan network ports, then begin again.</source>
        <translation>Fermez les programmes qui scannent les ports du réseau, puis recommencez.</translation>
    </message>
    <message>
        <source>This computer does not let the program wait for the browser’s answer.</source>
        <translation>Cet ordinateur ne laisse pas le programme attendre la réponse du navigateur.</translation>
    </message>
    <message>
        <source>Allow it to use 127.0.0.1 in your security software, then begin again.</source>
        <translation>Autorisez-le à utiliser 127.0.0.1 dans votre logiciel de sécurité, puis recommencez.</translation>
    </message>
    <message>
        <source>Return to Connect Me Calendar to see how the sign-in went. You can close this page.</source>
        <translation>Revenez à Connect Me Calendar pour voir le résultat de la connexion. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>There is nothing here.</source>
        <translation>Il n’y a rien ici.</translation>
    </message>
    <message>
        <source>This sign-in is over. Return to Connect Me Calendar.</source>
        <translation>Cette connexion est terminée. Revenez à Connect Me Calendar.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in the browser.</source>
        <translation>La connexion n’a pas été menée à son terme dans le navigateur.</translation>
    </message>
    <message>
        <source>Sign in to %1 again as %2.</source>
        <translation>Reconnectez-vous à %1 en tant que %2.</translation>
    </message>
    <message>
        <source>%1 did not complete the sign-in.</source>
        <translation>%1 n’a pas mené la connexion à son terme.</translation>
    </message>
    <message>
        <source>%1 does not accept this program.</source>
        <translation>%1 n’accepte pas ce programme.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid.</source>
        <translation>Prévenez votre service informatique&#x202f;: le client indiqué dans le profil n’est pas valable.</translation>
    </message>
    <message>
        <source>The way “%1” is not switched on for the sign-in to %2.</source>
        <translation>Le mode «&#xa0;%1&#xa0;» n’est pas activé pour la connexion à %2.</translation>
    </message>
    <message>
        <source>Use %1, or ask your IT department.</source>
        <translation>Utilisez %1, ou adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A permission or a way to sign in, in the quotation marks of the language.</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” or %2</source>
        <extracomment>Enumerates ways to sign in; %2 may be another such enumeration.</extracomment>
        <translation>«&#xa0;%1&#xa0;» ou %2</translation>
    </message>
    <message>
        <source>The profile of this program does not name a Google client.</source>
        <translation>Le profil de ce programme n’indique pas de client Google.</translation>
    </message>
    <message>
        <source>Ask your IT department to fill in client_id under [google] in the profile.</source>
        <translation>Demandez à votre service informatique de compléter client_id sous [google] dans le profil.</translation>
    </message>
    <message>
        <source>%1 did not allow %2.</source>
        <translation>%1 n’a pas accordé l’autorisation %2.</translation>
    </message>
    <message>
        <source>“%1” and %2</source>
        <extracomment>Enumerates permissions; %2 may be another such enumeration.</extracomment>
        <translation>«&#xa0;%1&#xa0;» et %2</translation>
    </message>
    <message>
        <source>Sign in again and tick %1: %2.</source>
        <translation>Reconnectez-vous et cochez %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <extracomment>Enumerates reasons such as &quot;it tells whose calendar this is&quot;.</extracomment>
        <translation>%1, et %2</translation>
    </message>
    <message>
        <source>You did not agree that this program uses %1.</source>
        <translation>Vous n’avez pas accepté que ce programme utilise %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in again if you want it.</source>
        <translation>Rien n’a été modifié. Reconnectez-vous si vous le souhaitez.</translation>
    </message>
    <message>
        <source>The sign-in to %1 took too long.</source>
        <translation>La connexion à %1 a pris trop de temps.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Reconnectez-vous.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>%1 refused the request.</source>
        <translation>%1 a refusé la demande.</translation>
    </message>
    <message>
        <source>If it lasts, tell your IT department.</source>
        <translation>Si cela dure, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>If this network has a sign-in page of its own, open it in the browser.</source>
        <translation>Si ce réseau possède sa propre page d’identification, ouvrez-la dans le navigateur.</translation>
    </message>
    <message>
        <source>%1 asks for a pause.</source>
        <translation>%1 demande une pause.</translation>
    </message>
    <message>
        <source>%1 is not working at the moment.</source>
        <translation>%1 ne fonctionne pas pour le moment.</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program can use: you have to sign in again after each start.</source>
        <translation>Cet ordinateur n’a pas de trousseau de clés que le programme puisse utiliser&#x202f;: vous devrez vous reconnecter à chaque démarrage.</translation>
    </message>
    <message>
        <source>The keyring of this computer refuses access.</source>
        <translation>Le trousseau de clés de cet ordinateur refuse l’accès.</translation>
    </message>
    <message>
        <source>Allow the program to use the keyring, or sign in again.</source>
        <translation>Autorisez le programme à utiliser le trousseau de clés, ou reconnectez-vous.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>Le trousseau de clés de cet ordinateur est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it; the program tries again within a minute.</source>
        <translation>Déverrouillez-le&#x202f;; le programme réessaiera dans la minute.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>Le trousseau de clés de cet ordinateur ne répond pas.</translation>
    </message>
    <message>
        <source>Log off and on again, or ask your IT department.</source>
        <translation>Fermez puis rouvrez votre session, ou adressez-vous à votre service informatique.</translation>
    </message>
    <message>
        <source>The sign-in is too long for the keyring of this computer.</source>
        <translation>Les données de connexion sont trop longues pour le trousseau de clés de cet ordinateur.</translation>
    </message>
    <message>
        <source>You stay signed in until the program ends.</source>
        <translation>Vous restez connecté jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not keep the sign-in.</source>
        <translation>Le trousseau de clés de cet ordinateur n’a pas conservé la connexion.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>From here: why an event of the calendar asks for no status; stands beside the event.</extracomment>
        <translation>annulé</translation>
    </message>
    <message>
        <source>malformed</source>
        <extracomment>The event came in a form that cannot be read.</extracomment>
        <translation>illisible</translation>
    </message>
    <message>
        <source>declined</source>
        <extracomment>The person declined the invitation.</extracomment>
        <translation>refusé</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>anniversaire</translation>
    </message>
    <message>
        <source>no duration</source>
        <translation>sans durée</translation>
    </message>
    <message>
        <source>unanswered</source>
        <extracomment>The person has not answered the invitation yet.</extracomment>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>tentative</source>
        <extracomment>The person answered &quot;maybe&quot;.</extracomment>
        <translation>réponse «&#xa0;Peut-être&#xa0;»</translation>
    </message>
    <message>
        <source>working location</source>
        <extracomment>An event in which the person notes where they work.</extracomment>
        <translation>lieu de travail</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>The event is marked Free in Google Calendar.</extracomment>
        <translation>disponible</translation>
    </message>
    <message>
        <source>outside working hours</source>
        <translation>hors horaires de travail</translation>
    </message>
    <message>
        <source>covered</source>
        <extracomment>Other events that come first take up all its time.</extracomment>
        <translation>recouvert par un autre événement</translation>
    </message>
    <message>
        <source>tag in title</source>
        <extracomment>From here: why an event asks for a status. A tag is a word such as @Telework.</extracomment>
        <translation>mot-clé dans le titre</translation>
    </message>
    <message>
        <source>tag in description</source>
        <translation>mot-clé dans la description</translation>
    </message>
    <message>
        <source>busy event</source>
        <translation>événement «&#xa0;Occupé&#xa0;»</translation>
    </message>
    <message>
        <source>out of office event</source>
        <translation>événement «&#xa0;Absent du bureau&#xa0;»</translation>
    </message>
    <message>
        <source>focus time event</source>
        <translation>temps de concentration</translation>
    </message>
    <message>
        <source>working location event</source>
        <translation>événement «&#xa0;Lieu de travail&#xa0;»</translation>
    </message>
    <message>
        <source>quick status</source>
        <translation>statut rapide</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>From here: what the person is doing on the telephone; &quot;plain&quot; is nothing special.</extracomment>
        <translation>normal</translation>
    </message>
    <message>
        <source>on queue</source>
        <extracomment>Takes calls from the queue of a call centre.</extracomment>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>in call</source>
        <translation>en communication</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>started</source>
        <extracomment>From here: what happened, in the list of activity. The Manager was started.</extracomment>
        <translation>démarré</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>A status was set.</extracomment>
        <translation>appliqué</translation>
    </message>
    <message>
        <source>given back</source>
        <extracomment>The earlier status was set again.</extracomment>
        <translation>rétabli</translation>
    </message>
    <message>
        <source>left alone</source>
        <extracomment>The person chose a status by hand, and the program leaves it.</extracomment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>A status is due, but the person is in a call or on queue.</extracomment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>applied late</source>
        <extracomment>A status was set late.</extracomment>
        <translation>appliqué en retard</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>problème</translation>
    </message>
    <message>
        <source>well again</source>
        <extracomment>A trouble is over.</extracomment>
        <translation>résolu</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>The Manager was stopped.</extracomment>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <extracomment>Why a status is left alone.</extracomment>
        <translation>choisi par vous-même</translation>
    </message>
    <message>
        <source>%1 could not be told; it forgets this sign-in by itself.</source>
        <translation>%1 n’a pas pu être informé&#x202f;; cette connexion y prendra fin d’elle-même.</translation>
    </message>
    <message>
        <source>The status that this program set could not be given back. Set it yourself at %1.</source>
        <translation>Le statut que ce programme avait modifié n’a pas pu être rétabli. Corrigez-le vous-même dans %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud has no status called “%1” any more.</source>
        <translation>Genesys Cloud n’a plus de statut nommé «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Colleagues do not see the status of Genesys Cloud: another program provides theirs.</source>
        <translation>Vos collègues ne voient pas le statut de Genesys Cloud&#x202f;: celui qu’ils voient vient d’un autre programme.</translation>
    </message>
    <message>
        <source>Ask your IT to make Genesys Cloud the primary source of your status.</source>
        <translation>Demandez à votre service informatique de faire de Genesys Cloud la source principale de votre statut.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not know what it was asked for.</source>
        <translation>Genesys Cloud ne connaît pas ce qui lui a été demandé.</translation>
    </message>
    <message>
        <source>Sign in to Genesys Cloud again, or tell your IT.</source>
        <translation>Reconnectez-vous à Genesys Cloud, ou prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The sign-in at Genesys Cloud is of somebody else.</source>
        <translation>La connexion à Genesys Cloud est celle de quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Genesys Cloud has more than one status called “%1”.</source>
        <translation>Genesys Cloud a plusieurs statuts nommés «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose one of them in Advanced Settings.</source>
        <translation>Choisissez l’un d’eux dans les Paramètres avancés.</translation>
    </message>
    <message>
        <source>This program does not set the status “%1”.</source>
        <translation>Ce programme ne met pas le statut «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Genesys Cloud does not let you read or set your status.</source>
        <translation>Genesys Cloud ne vous permet pas de lire ou de changer votre statut.</translation>
    </message>
    <message>
        <source>At Genesys Cloud, you lack the permission %1.</source>
        <translation>Il vous manque, chez Genesys Cloud, l’autorisation %1.</translation>
    </message>
    <message>
        <source>Genesys Cloud does not take this status any more.</source>
        <translation>Genesys Cloud n’accepte plus ce statut.</translation>
    </message>
    <message>
        <source>%1 refuses to say who signed in.</source>
        <translation>%1 refuse de dire qui s’est connecté.</translation>
    </message>
    <message>
        <source>%1 did not say who signed in.</source>
        <translation>%1 n’a pas dit qui s’est connecté.</translation>
    </message>
    <message>
        <source>it must be the one that you sign in to %1 with</source>
        <translation>ce doit être celle avec laquelle vous vous connectez à %1</translation>
    </message>
    <message>
        <source>Begin again; there are %1 minutes for it. If the browser shows an error instead, tell your IT.</source>
        <translation>Recommencez&#x202f;; vous disposez de %1&#xa0;min. Si le navigateur affiche plutôt une erreur, prévenez votre service informatique.</translation>
    </message>
    <message>
        <source>The Google account %1 does not belong to the %2 login %3.</source>
        <translation>Le compte Google %1 ne correspond pas à l’identifiant %2 %3.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is not valid or not allowed in your organisation.</source>
        <translation>Prévenez votre service informatique&#x202f;: le client indiqué dans le profil n’est pas valable, ou n’est pas autorisé dans votre organisation.</translation>
    </message>
    <message>
        <source>%1 does not accept the sign-in as this program asks for it.</source>
        <translation>%1 n’accepte pas la connexion telle que ce programme la demande.</translation>
    </message>
    <message>
        <source>Tell your IT department: the client in the profile is set up for something else.</source>
        <translation>Prévenez votre service informatique&#x202f;: le client indiqué dans le profil est configuré pour un autre usage.</translation>
    </message>
    <message>
        <source>%1 did not recognise the protection of this sign-in.</source>
        <extracomment>PKCE, a safeguard of the sign-in, did not match.</extracomment>
        <translation>%1 n’a pas reconnu la protection de cette connexion.</translation>
    </message>
    <message>
        <source>Sign in again. If it happens again, tell your IT department: the client must allow PKCE.</source>
        <translation>Reconnectez-vous. Si cela se reproduit, prévenez votre service informatique&#x202f;: le client doit autoriser PKCE.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2.</source>
        <extracomment>From here: the sign-in ends by itself. %2 is a time, perhaps with a date.</extracomment>
        <translation>Votre connexion à %1 prend fin à %2.</translation>
    </message>
    <message>
        <source>Sign in again before then; your status stays as it is.</source>
        <translation>Reconnectez-vous avant cette heure&#x202f;; votre statut ne change pas.</translation>
    </message>
    <message>
        <source>Your sign-in to %1 ends at %2, in the middle of an event.</source>
        <translation>Votre connexion à %1 prend fin à %2, en plein milieu d’un événement.</translation>
    </message>
    <message>
        <source>Sign in again before then, or your status is given back before the event is over.</source>
        <translation>Reconnectez-vous avant cette heure, sinon votre statut précédent sera rétabli avant la fin de l’événement.</translation>
    </message>
    <message>
        <source>Nothing has to be installed beside this program: %1 takes the status itself.</source>
        <translation>Rien d’autre que ce programme ne doit être installé&#x202f;: %1 reçoit le statut directement.</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 n’a pas pu être ouvert.</translation>
    </message>
    <message>
        <source>The try-out could not be started.</source>
        <translation>L’essai n’a pas pu être lancé.</translation>
    </message>
    <message>
        <source>Start it from a terminal: connectme-calendar --sandbox.</source>
        <translation>Lancez-le depuis un terminal&#x202f;: connectme-calendar --sandbox.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Locked by your IT in the profile: %1</source>
        <translation>Verrouillé par votre service informatique dans le profil&#x202f;: %1</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Mettre fin à l’utilisation</translation>
    </message>
    <message>
        <source>Your UID (Unified Endpoint identifier)</source>
        <translation>Votre UID (identifiant de l’Unified Endpoint)</translation>
    </message>
    <message>
        <source>Known once you are signed in</source>
        <translation>S’affiche une fois que vous êtes connecté</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the UID</source>
        <translation>Copier l’UID</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Personne n’est connecté</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Se déconnecter…</translation>
    </message>
    <message>
        <source>Gives your earlier status back and forgets both sign-ins on this computer. Your settings stay, and so does the permission that you gave at Google.</source>
        <translation>Rétablit votre statut précédent et oublie les deux connexions sur cet ordinateur. Vos paramètres sont conservés, de même que l’autorisation que vous avez accordée chez Google.</translation>
    </message>
    <message>
        <source>Sign out now? Your calendar no longer sets your status until you sign in again.</source>
        <translation>Se déconnecter maintenant&#x202f;? Votre agenda ne définira plus votre statut jusqu’à ce que vous vous reconnectiez.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>Dissocier…</translation>
    </message>
    <message>
        <source>Disconnect now? At Google this ends the permission on every computer where you use this program. Your settings and the record of your activity are lost; this cannot be undone.</source>
        <translation>Dissocier maintenant&#x202f;? Chez Google, l’autorisation prend fin sur tous les ordinateurs où vous utilisez ce programme. Vos paramètres et l’historique de votre activité seront perdus&#x202f;; cette opération est irréversible.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Dissocier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Not all of it could be done</source>
        <translation>Tout n’a pas pu être fait</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Your status follows the events of the calendars that are ticked here. Nothing is ever written into a calendar.</source>
        <translation>Votre statut suit les événements des agendas cochés ici. Rien n’est jamais écrit dans un agenda.</translation>
    </message>
    <message>
        <source>Your calendars are being read…</source>
        <translation>Lecture de vos agendas…</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Relire la liste</translation>
    </message>
    <message>
        <source>“%1” stays ticked: one calendar must be read at least.</source>
        <translation>«&#xa0;%1&#xa0;» reste coché&#x202f;: au moins un agenda doit être lu.</translation>
    </message>
    <message>
        <source>Your main calendar</source>
        <translation>Votre agenda principal</translation>
    </message>
    <message>
        <source>%1 (your main calendar)</source>
        <translation>%1 (votre agenda principal)</translation>
    </message>
    <message>
        <source>A calendar that is no longer in your list (%1)</source>
        <translation>Un agenda qui n’est plus dans votre liste (%1)</translation>
    </message>
    <message>
        <source>Show the diagnostics</source>
        <translation>Afficher le diagnostic</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Copier le diagnostic</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>The diagnostics are being gathered…</source>
        <translation>Préparation du diagnostic…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Démarrer à l’ouverture de ma session sur cet ordinateur</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Comme l’ordinateur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The windows change at once; dates and times stay as they are.</source>
        <translation>Les fenêtres changent aussitôt&#x202f;; les dates et les heures gardent leur format.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Afficher des notifications</translation>
    </message>
    <message>
        <source>Only when you have to sign in again, when something is not ready, or when the tag of somebody else changed your status.</source>
        <translation>Uniquement quand vous devez vous reconnecter, quand quelque chose n’est pas prêt ou quand le mot-clé d’une autre personne a modifié votre statut.</translation>
    </message>
    <message>
        <source>Also when your own choice was left alone</source>
        <translation>Aussi quand votre propre choix a été respecté</translation>
    </message>
    <message>
        <source>When you set your status by hand, the program does not change it.</source>
        <translation>Quand vous choisissez vous-même votre statut, le programme ne le modifie pas.</translation>
    </message>
    <message>
        <source>With the titles of events</source>
        <translation>Avec le titre des événements</translation>
    </message>
    <message>
        <source>Notifications may be seen on the locked screen, too.</source>
        <translation>Les notifications peuvent aussi apparaître sur l’écran verrouillé.</translation>
    </message>
    <message>
        <source>For your IT</source>
        <translation>Pour votre service informatique</translation>
    </message>
    <message>
        <source>Technical log</source>
        <translation>Journal technique</translation>
    </message>
    <message>
        <source>It never holds titles, addresses or passwords.</source>
        <translation>Il ne contient jamais de titres, d’adresses ni de mots de passe.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Errors and warnings</source>
        <translation>Erreurs et avertissements</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>The diagnostics tell your IT how the program is doing: versions, settings and troubles, nothing from your calendar, no names, no addresses and no passwords.</source>
        <translation>Le diagnostic indique à votre service informatique comment se porte le programme&#x202f;: versions, paramètres et problèmes, mais rien de votre agenda, aucun nom, aucune adresse ni aucun mot de passe.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The program itself is under the MIT licence. It uses these works of others; Qt may be replaced by another version, as its licence says.</source>
        <translation>Le programme lui-même est sous licence MIT. Il utilise les composants suivants, qui ont d’autres auteurs&#x202f;; Qt peut être remplacé par une autre version, comme le prévoit sa licence.</translation>
    </message>
    <message>
        <source>No hours are set: the calendar always counts.</source>
        <translation>Aucun horaire n’est défini&#x202f;: l’agenda est toujours pris en compte.</translation>
    </message>
    <message>
        <source>Add hours</source>
        <translation>Ajouter un horaire</translation>
    </message>
    <message>
        <source>Choose at least one day in every row; until then it does not count.</source>
        <translation>Choisissez au moins un jour sur chaque ligne&#x202f;; d’ici là, rien ne change.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>le lendemain</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Supprimer cet horaire</translation>
    </message>
    <message>
        <source>To, %1</source>
        <translation>À, %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Your status takes effect where all of this is in place.</source>
        <translation>Pour que votre statut produise son effet, tout ceci doit être en place.</translation>
    </message>
    <message>
        <source>This computer and the service are being looked at…</source>
        <translation>Vérification de cet ordinateur et du service…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Non rempli</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Required: %1</source>
        <translation>Requis&#x202f;: %1</translation>
    </message>
    <message>
        <source>Required: %1. Found: %2</source>
        <translation>Requis&#x202f;: %1. Trouvé&#x202f;: %2</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Ce qui est pris en compte</translation>
    </message>
    <message>
        <source>Events answered with Maybe</source>
        <translation>Événements avec réponse «&#xa0;Peut-être&#xa0;»</translation>
    </message>
    <message>
        <source>An invitation that you answered with Maybe sets your status.</source>
        <translation>Une invitation à laquelle vous avez répondu «&#xa0;Peut-être&#xa0;» définit votre statut.</translation>
    </message>
    <message>
        <source>Invitations without an answer</source>
        <translation>Invitations sans réponse</translation>
    </message>
    <message>
        <source>An invitation sets your status before you have answered it.</source>
        <translation>Une invitation définit votre statut avant même que vous y ayez répondu.</translation>
    </message>
    <message>
        <source>Tags of other people</source>
        <translation>Mots-clés des autres</translation>
    </message>
    <message>
        <source>A tag such as @Busy also counts in an event that others organise.</source>
        <translation>Un mot-clé tel que @Busy compte aussi dans un événement organisé par d’autres.</translation>
    </message>
    <message>
        <source>Google’s own kinds of events</source>
        <translation>Types d’événements propres à Google</translation>
    </message>
    <message>
        <source>Out of office, focus time and working location set your status without a tag.</source>
        <translation>«&#xa0;Absent du bureau&#xa0;», temps de concentration et lieu de travail définissent votre statut sans mot-clé.</translation>
    </message>
    <message>
        <source>What wins</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Order of the statuses</source>
        <translation>Ordre des statuts</translation>
    </message>
    <message>
        <source>Where events overlap, the status that stands higher in this list wins.</source>
        <translation>Quand des événements se chevauchent, le statut placé le plus haut dans cette liste l’emporte.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Délais</translation>
    </message>
    <message>
        <source>Gap between events</source>
        <translation>Intervalle entre deux événements</translation>
    </message>
    <message>
        <source>Through a shorter gap the status of the earlier event stays.</source>
        <translation>Si l’intervalle est plus court, le statut du premier événement est maintenu.</translation>
    </message>
    <message>
        <source>Busy begins earlier by</source>
        <translation>Avance du statut «&#xa0;Occupé&#xa0;»</translation>
    </message>
    <message>
        <source>So much time before an event you are Busy already.</source>
        <translation>Vous passez «&#xa0;Occupé&#xa0;» avec cette avance sur le début de l’événement.</translation>
    </message>
    <message>
        <source>Read the calendar every</source>
        <translation>Lire l’agenda toutes les</translation>
    </message>
    <message>
        <source>So often the program looks whether an event has changed.</source>
        <translation>La fréquence à laquelle le programme vérifie si un événement a changé.</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>Au téléphone</translation>
    </message>
    <message>
        <source>Wait until then</source>
        <translation>Attendre jusque-là</translation>
    </message>
    <message>
        <source>Set it at once</source>
        <translation>L’appliquer aussitôt</translation>
    </message>
    <message>
        <source>While you are on queue</source>
        <translation>Quand vous êtes en file d’attente</translation>
    </message>
    <message>
        <source>Whether a status waits until you leave the queue.</source>
        <translation>Le statut peut attendre que vous quittiez la file d’attente.</translation>
    </message>
    <message>
        <source>While you are in a call</source>
        <translation>Quand vous êtes en communication</translation>
    </message>
    <message>
        <source>Whether a status waits until the call is over.</source>
        <translation>Le statut peut attendre la fin de l’appel.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horaires de travail</translation>
    </message>
    <message>
        <source>When the calendar counts</source>
        <translation>Quand l’agenda est pris en compte</translation>
    </message>
    <message>
        <source>Outside these hours no event sets your status.</source>
        <translation>En dehors de ces horaires, aucun événement ne définit votre statut.</translation>
    </message>
    <message>
        <source>Back to the value of the profile</source>
        <translation>Revenir à la valeur du profil</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Réinitialiser&#x202f;: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be a tag: no @ and no invisible sign may be in it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être un mot-clé&#x202f;: il ne doit contenir ni @ ni caractère invisible.</translation>
    </message>
    <message>
        <source>“%1” already stands for %2.</source>
        <translation>«&#xa0;%1&#xa0;» désigne déjà «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>At the end of an event</source>
        <translation>À la fin d’un événement</translation>
    </message>
    <message>
        <source>When the earlier status cannot be given back</source>
        <translation>Quand le statut précédent ne peut pas être rétabli</translation>
    </message>
    <message>
        <source>The status from before the event comes back. Where that cannot be, for instance after On Queue, you get this one.</source>
        <translation>Le statut que vous aviez avant l’événement est rétabli. Quand c’est impossible, par exemple après «&#xa0;On Queue&#xa0;», celui-ci est appliqué.</translation>
    </message>
    <message>
        <source>What is set at the service for each status of the naming convention.</source>
        <translation>Le statut appliqué dans le service pour chaque statut de la convention de nommage.</translation>
    </message>
    <message>
        <source>The statuses of the service are being read…</source>
        <translation>Lecture des statuts du service…</translation>
    </message>
    <message>
        <source>What is set at the service for %1</source>
        <translation>Statut appliqué dans le service pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 (the service does not offer it)</source>
        <translation>%1 (le service ne le propose pas)</translation>
    </message>
    <message>
        <source>Write a tag into the title or the description of an event, and the event sets that status. The title goes before the description; in each, the first tag counts.</source>
        <translation>Écrivez un mot-clé dans le titre ou la description d’un événement, et l’événement définit ce statut. Le titre passe avant la description&#x202f;; dans chacun, c’est le premier mot-clé qui compte.</translation>
    </message>
    <message>
        <source>Small and capital letters are the same, and a tag may stand in brackets or before a full stop. These are no tags: bob@office.com, @Officer, @office-party.</source>
        <translation>Majuscules et minuscules se valent, et un mot-clé peut se trouver entre parenthèses ou avant un point. Ne sont pas des mots-clés&#x202f;: bob@office.com, @Officer, @office-party.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Mot-clé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Further spellings, with commas between them</source>
        <translation>Autres mots acceptés, séparés par des virgules</translation>
    </message>
    <message>
        <source>Further spellings of %1</source>
        <translation>Autres mots acceptés pour %1</translation>
    </message>
    <message>
        <source>Tag checker</source>
        <translation>Vérification des mots-clés</translation>
    </message>
    <message>
        <source>What looks like a misspelt tag in the events of the next 14 days.</source>
        <translation>Ce qui ressemble à un mot-clé mal orthographié dans les événements des 14&#xa0;prochains jours.</translation>
    </message>
    <message>
        <source>Your events are being looked through…</source>
        <translation>Examen de vos événements…</translation>
    </message>
    <message>
        <source>Nothing found: no tag looks misspelt.</source>
        <translation>Rien trouvé&#x202f;: aucun mot-clé ne semble mal orthographié.</translation>
    </message>
    <message>
        <source>There are more; correct these first.</source>
        <translation>Il y en a d’autres&#x202f;; corrigez d’abord ceux-ci.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
    <message>
        <source>The title has %1. Write %2 instead.</source>
        <translation>Le titre contient %1. Écrivez plutôt %2.</translation>
    </message>
    <message>
        <source>The description has %1. Write %2 instead.</source>
        <translation>La description contient %1. Écrivez plutôt %2.</translation>
    </message>
    <message>
        <source>Words that mean the same to you; write them without @ and with commas between.</source>
        <translation>Des mots qui ont le même sens pour vous&#x202f;; écrivez-les sans @, séparés par des virgules.</translation>
    </message>
    <message>
        <source>Advanced Settings</source>
        <translation>Paramètres avancés</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Agendas</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Statuts</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Prérequis</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des paramètres</translation>
    </message>
    <message>
        <source>Your UID (your user id at Genesys Cloud)</source>
        <translation>Votre UID (votre identifiant d’utilisateur chez Genesys Cloud)</translation>
    </message>
    <message>
        <source>The sign-in lasts until %1.</source>
        <translation>Fin de la connexion&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Region of Genesys Cloud: %1.</source>
        <translation>Région de Genesys Cloud&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Organisation: %1.</source>
        <translation>Organisation&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Your organisation ends a sign-in that is not used for %1. While nothing is held for you that can happen; you are then asked to sign in before the next event.</source>
        <translation>Votre organisation met fin à une connexion inutilisée pendant %1. Cela peut arriver tant qu’aucun statut n’est maintenu pour vous&#x202f;; il vous est alors demandé de vous reconnecter avant le prochain événement.</translation>
    </message>
    <message>
        <source>Gives your earlier status back, ends the permissions at %1 and at Google, and removes the sign-ins, settings, state and logs of this program from this computer.</source>
        <translation>Rétablit votre statut précédent, met fin aux autorisations accordées chez %1 et chez Google, et supprime de cet ordinateur les connexions, les paramètres, les données enregistrées et les journaux de ce programme.</translation>
    </message>
    <message>
        <source>As usual: %1</source>
        <translation>Par défaut&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 (the service has more than one of this name)</source>
        <translation>%1 (le service en a plusieurs de ce nom)</translation>
    </message>
</context>
<context>
    <name>setup</name>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Preparing the sign-in…</source>
        <translation>Préparation de la connexion…</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Aucun navigateur n’a pu être ouvert.</translation>
    </message>
    <message>
        <source>Copy the address and open it in a browser on this computer yourself.</source>
        <translation>Copiez l’adresse et ouvrez-la vous-même dans un navigateur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Waiting for your browser…</source>
        <translation>En attente de votre navigateur…</translation>
    </message>
    <message>
        <source>A page of %1 opens in your browser. Sign in there within five minutes; then go on here.</source>
        <translation>Une page de %1&#xa0;s’ouvre dans votre navigateur. Connectez-vous sur cette page dans les cinq minutes, puis continuez ici.</translation>
    </message>
    <message>
        <source>The address is copied. Open it in a browser on this computer.</source>
        <translation>L’adresse est copiée. Ouvrez-la dans un navigateur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Set up Connect Me Calendar</source>
        <translation>Configurer Connect Me Calendar</translation>
    </message>
    <message>
        <source>You can close this window at any time and go on later.</source>
        <translation>Vous pouvez fermer cette fenêtre à tout moment et continuer plus tard.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>All is set up: your status follows your Google Calendar.</source>
        <translation>Tout est configuré&#x202f;: votre statut suit votre agenda Google.</translation>
    </message>
    <message>
        <source>Three steps, and your status follows your Google Calendar.</source>
        <translation>Trois étapes, et votre statut suit votre agenda Google.</translation>
    </message>
    <message>
        <source>The sign-in lasts until the program ends.</source>
        <translation>La connexion dure jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Authenticate on %1</source>
        <translation>S’authentifier sur %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in as someone else…</source>
        <translation>Changer d’utilisateur…</translation>
    </message>
    <message>
        <source>The sign-in was cancelled.</source>
        <translation>La connexion a été annulée.</translation>
    </message>
    <message>
        <source>Nothing was changed. Sign in when you are ready.</source>
        <translation>Rien n’a été modifié. Connectez-vous quand vous serez prêt.</translation>
    </message>
    <message>
        <source>Already signed in as %1</source>
        <translation>Déjà connecté en tant que %1</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>You are signed in, but only until the program ends.</source>
        <translation>Vous êtes connecté, mais seulement jusqu’à la fermeture du programme.</translation>
    </message>
    <message>
        <source>Both sign-ins must belong to the same person. To become someone else, you are first signed out of %1 and of Google on this computer. A status that this program has set is given back.</source>
        <translation>Les deux connexions doivent appartenir à la même personne. Pour changer d’utilisateur, vous serez d’abord déconnecté de %1 et de Google sur cet ordinateur. Si ce programme a modifié votre statut, le précédent sera rétabli.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Rester connecté</translation>
    </message>
    <message>
        <source>Start the synchronisation</source>
        <translation>Démarrer la synchronisation</translation>
    </message>
    <message>
        <source>From now on your status follows your calendar to the second: it is set when an event begins and given back when it ends, and what you set by hand stays.</source>
        <translation>Désormais, votre statut suit votre agenda à la seconde près&#x202f;: il change au début d’un événement et redevient le précédent à la fin, et ce que vous choisissez vous-même reste.</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Paramètres avancés…</translation>
    </message>
    <message>
        <source>The Manager runs and waits for the sign-in.</source>
        <translation>Le Manager fonctionne et attend la connexion.</translation>
    </message>
    <message>
        <source>The Manager is starting…</source>
        <translation>Le Manager démarre…</translation>
    </message>
    <message>
        <source>The Manager runs already. The Manager is OK.</source>
        <translation>Le Manager fonctionne déjà. Le Manager est OK.</translation>
    </message>
    <message>
        <source>The Manager runs already.</source>
        <translation>Le Manager fonctionne déjà.</translation>
    </message>
    <message>
        <source>The Manager is OK.</source>
        <translation>Le Manager est OK.</translation>
    </message>
    <message>
        <source>You find the program as an icon beside the clock. A click on it opens the Status window, a right click its menu.</source>
        <translation>Le programme se trouve sous forme d’icône à côté de l’horloge. Un clic ouvre la fenêtre Statut, un clic droit affiche le menu.</translation>
    </message>
    <message>
        <source>This desktop shows no icon for the program. Start it once more whenever you want to see the Status window.</source>
        <translation>Ce bureau n’affiche pas d’icône pour le programme. Lancez-le une nouvelle fois chaque fois que vous voulez voir la fenêtre Statut.</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Step %1: %2 (%3)</source>
        <translation>Étape %1&#x202f;: %2 (%3)</translation>
    </message>
    <message>
        <source>Sign in with Google</source>
        <translation>Se connecter avec Google</translation>
    </message>
    <message>
        <source>Sign in with %1 credentials</source>
        <translation>Se connecter avec des identifiants %1</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Se connecter à %1</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>This program sets your status at %1 for you.</source>
        <translation>Ce programme modifie pour vous votre statut dans %1.</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>Quel compte</translation>
    </message>
    <message>
        <source>The one that you use at %1. Signing in with Google works if your login there is your Google e-mail address.</source>
        <translation>Celui que vous utilisez dans %1. La connexion avec Google fonctionne si votre identifiant y est votre adresse e-mail Google.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>You type it in your browser; this program never sees it.</source>
        <translation>Vous le saisissez dans votre navigateur&#x202f;; ce programme ne le voit jamais.</translation>
    </message>
    <message>
        <source>What is read</source>
        <translation>Ce qui est lu</translation>
    </message>
    <message>
        <source>The list of your calendars and the events of those that you choose. The program cannot change anything there.</source>
        <translation>La liste de vos agendas et les événements de ceux que vous choisissez. Le programme ne peut rien y modifier.</translation>
    </message>
    <message>
        <source>What stays here</source>
        <translation>Ce qui reste ici</translation>
    </message>
    <message>
        <source>Titles, descriptions and attendees never leave this computer. Only the status goes to %1.</source>
        <translation>Les titres, les descriptions et les participants ne quittent jamais cet ordinateur. Seul le statut est envoyé à %1.</translation>
    </message>
    <message>
        <source>Which boxes</source>
        <translation>Quelles cases</translation>
    </message>
    <message>
        <source>Google shows a box for each permission. Tick them all.</source>
        <translation>Google affiche une case pour chaque autorisation. Cochez-les toutes.</translation>
    </message>
    <message>
        <source>The Google address that is your %1 login.</source>
        <translation>L’adresse Google qui est votre identifiant %1.</translation>
    </message>
    <message>
        <source>%1: the Google address must be your %2 login.</source>
        <translation>%1&#x202f;: l’adresse Google doit être votre identifiant %2.</translation>
    </message>
    <message>
        <source>Signed in as %1 until %2</source>
        <translation>Connecté en tant que %1 (fin&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in again with Google</source>
        <translation>Se reconnecter avec Google</translation>
    </message>
    <message>
        <source>Sign in again with %1 credentials</source>
        <translation>Se reconnecter avec des identifiants %1</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Pour combien de temps</translation>
    </message>
    <message>
        <source>About a day. You are told before the sign-in ends, and renew it with a click.</source>
        <translation>Environ un jour. Vous êtes averti avant la fin de la connexion, et la renouvelez d’un clic.</translation>
    </message>
    <message>
        <source>One click before then is enough, and your status stays.</source>
        <translation>Un clic avant cette heure suffit, et votre statut ne change pas.</translation>
    </message>
    <message>
        <source>Try it without accounts</source>
        <translation>Essayer sans compte</translation>
    </message>
    <message>
        <source>Starts the program a second time, with simulated services and a scripted day. Nothing of yours is touched.</source>
        <translation>Lance le programme une seconde fois, avec des services simulés et une journée d’exemple. Rien de ce qui est à vous n’est touché.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Events of today and tomorrow</source>
        <translation>Événements d’aujourd’hui et de demain</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Aucun événement</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation>Rien&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Your own event</source>
        <translation>Votre propre événement</translation>
    </message>
    <message>
        <source>An invitation from someone else</source>
        <translation>Une invitation d’une autre personne</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Statut rapide</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(sans titre)</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
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
        <source>Ready to start</source>
        <translation>Prêt à démarrer</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manager</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Encore inconnu</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Se connecter…</translation>
    </message>
    <message>
        <source>All the credentials needed are stored.</source>
        <translation>Tous les identifiants nécessaires sont enregistrés.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>It runs and is well.</source>
        <translation>Il fonctionne normalement.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Statuses…</source>
        <translation>Statuts…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1&#x202f;: %2. %3</translation>
    </message>
    <message>
        <source>Why is my status not known?</source>
        <translation>Pourquoi mon statut n’est-il pas connu&#x202f;?</translation>
    </message>
    <message>
        <source>Why am I shown as %1?</source>
        <translation>Pourquoi mon statut est-il «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>The Manager does not run: your status stays as it was left.</source>
        <translation>Le Manager ne fonctionne pas&#x202f;: votre statut reste tel quel.</translation>
    </message>
    <message>
        <source>Your status and your calendar are being read.</source>
        <translation>Votre statut et votre agenda sont en cours de lecture.</translation>
    </message>
    <message>
        <source>No event asks for a status now: %1 is your own.</source>
        <translation>Aucun événement ne demande de statut pour l’instant&#x202f;: «&#xa0;%1&#xa0;» est votre propre statut.</translation>
    </message>
    <message>
        <source>You chose %1 in this program, until %2.</source>
        <translation>Vous avez choisi «&#xa0;%1&#xa0;» dans ce programme (fin&#x202f;: %2).</translation>
    </message>
    <message>
        <source>your own choice here</source>
        <translation>votre choix dans ce programme</translation>
    </message>
    <message>
        <source>an event without a title</source>
        <translation>un événement sans titre</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 until %2, because of %3: %4.</source>
        <translation>%1 (fin&#x202f;: %2). Raison&#x202f;: %3, %4.</translation>
    </message>
    <message>
        <source>%1 was shown already when %2 began: nothing was changed.</source>
        <translation>«&#xa0;%1&#xa0;» était déjà affiché quand %2 a commencé&#x202f;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>You chose %1 yourself: %2 is left alone until %3.</source>
        <translation>Vous avez vous-même choisi «&#xa0;%1&#xa0;»&#x202f;: %2 n’y change rien (fin&#x202f;: %3).</translation>
    </message>
    <message>
        <source>You came back: %1 is left alone until %2.</source>
        <translation>Vous êtes de retour&#x202f;: %1 ne change plus votre statut (fin&#x202f;: %2).</translation>
    </message>
    <message>
        <source>Your sign-in ends at %1: sign in again, and %2 counts again.</source>
        <translation>Votre connexion prend fin à %1&#x202f;: reconnectez-vous, et %2 comptera de nouveau.</translation>
    </message>
    <message>
        <source>%1 asks for %2, but it cannot be set now: %3</source>
        <translation>Le statut «&#xa0;%2&#xa0;» demandé par %1 ne peut pas être appliqué pour l’instant&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 asks for %2; your status was left as it is.</source>
        <translation>Le statut «&#xa0;%2&#xa0;» est demandé par %1&#x202f;; le vôtre n’a pas été modifié.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until your call is over.</source>
        <translation>«&#xa0;%1&#xa0;» pour %2 attend la fin de votre appel.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you leave the queue.</source>
        <translation>«&#xa0;%1&#xa0;» pour %2 attend que vous quittiez la file d’attente.</translation>
    </message>
    <message>
        <source>%1 for %2 waits until you are connected.</source>
        <translation>«&#xa0;%1&#xa0;» pour %2 attend que vous soyez connecté.</translation>
    </message>
    <message>
        <source>%1 is over, but cannot be given back now: %2</source>
        <translation>«&#xa0;%1&#xa0;» est terminé, mais le statut précédent ne peut pas être rétabli pour l’instant&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is given back when your call is over.</source>
        <translation>«&#xa0;%1&#xa0;» est terminé&#x202f;: le statut précédent sera rétabli à la fin de votre appel.</translation>
    </message>
    <message>
        <source>%1 is given back when you leave the queue.</source>
        <translation>«&#xa0;%1&#xa0;» est terminé&#x202f;: le statut précédent sera rétabli quand vous quitterez la file d’attente.</translation>
    </message>
    <message>
        <source>%1 is given back when you are connected.</source>
        <translation>«&#xa0;%1&#xa0;» est terminé&#x202f;: le statut précédent sera rétabli quand vous serez connecté.</translation>
    </message>
    <message>
        <source>%1 is being given back.</source>
        <translation>«&#xa0;%1&#xa0;» est terminé&#x202f;: le statut précédent est en cours de rétablissement.</translation>
    </message>
    <message>
        <source>Status – Connect Me Calendar</source>
        <translation>Statut&#xa0;– Connect Me Calendar</translation>
    </message>
    <message>
        <source>Today and tomorrow</source>
        <translation>Aujourd’hui et demain</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>7&#xa0;derniers jours</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Paramètres avancés…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Your calendar has not been read yet.</source>
        <translation>Votre agenda n’a pas encore été lu.</translation>
    </message>
    <message>
        <source>The Manager is stopped: this is what your calendar asks for, and is not set.</source>
        <translation>Le Manager est arrêté&#x202f;: voici ce que demande votre agenda, sans que rien ne soit appliqué.</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>The activity is being read…</source>
        <translation>Lecture de l’activité…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Il ne s’est encore rien passé.</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Affichés&#x202f;: %1 sur %2</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tableaux (%1)</translation>
    </message>
    <message>
        <source>The activity was saved.</source>
        <translation>L’activité a été enregistrée.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>Impossible d’enregistrer %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file where it is open.</source>
        <translation>Choisissez un autre dossier, ou fermez le fichier là où il est ouvert.</translation>
    </message>
    <message>
        <source>What the search shows is written into a file for spreadsheets.</source>
        <translation>Enregistre ce que montre la recherche dans un fichier pour tableur.</translation>
    </message>
    <message>
        <source>Search the activity</source>
        <translation>Rechercher dans l’activité</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date et heure</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Retard</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Démarré</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rétabli</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Inchangé</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Set late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Well again</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>en communication</translation>
    </message>
    <message>
        <source>on queue</source>
        <translation>en file d’attente</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>What would last week have looked like? Your calendar of the past seven days, as it is now, beside the statuses that were really set.</source>
        <translation>À quoi aurait ressemblé la semaine écoulée&#x202f;? Votre agenda des sept derniers jours, tel qu’il est maintenant, à côté des statuts réellement appliqués.</translation>
    </message>
    <message>
        <source>Look at last week</source>
        <translation>Voir les 7&#xa0;derniers jours</translation>
    </message>
    <message>
        <source>Your calendar and the activity are being read…</source>
        <translation>Lecture de votre agenda et de l’activité…</translation>
    </message>
    <message>
        <source>Set %1 late</source>
        <translation>Appliqué avec %1 de retard</translation>
    </message>
    <message>
        <source>Most often the status was shown already. Or the event came into your calendar later.</source>
        <translation>Le plus souvent, le statut était déjà affiché. Ou l’événement n’a été ajouté à votre agenda que plus tard.</translation>
    </message>
    <message>
        <source>The Manager did not run for %1.</source>
        <translation>Le Manager n’a pas fonctionné pendant %1.</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>Comme prévu</translation>
    </message>
    <message>
        <source>The Manager did not run</source>
        <translation>Manager à l’arrêt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non appliqué</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Autrement</translation>
    </message>
    <message>
        <source>Nothing to set</source>
        <translation>Rien à appliquer</translation>
    </message>
    <message>
        <source>Nothing asked for</source>
        <translation>Rien de demandé</translation>
    </message>
    <message>
        <source>As planned: %1 of %2</source>
        <translation>Comme prévu&#x202f;: %1 sur %2</translation>
    </message>
    <message>
        <source>Your calendar asks for nothing in these seven days.</source>
        <translation>Votre agenda ne demande rien pour ces sept jours.</translation>
    </message>
    <message>
        <source>As planned; the Manager did not run for %1</source>
        <translation>Comme prévu&#x202f;; le Manager n’a pas fonctionné pendant %1</translation>
    </message>
    <message>
        <source>Left alone: you had come back</source>
        <translation>Inchangé&#x202f;: vous étiez de retour</translation>
    </message>
    <message>
        <source>Left alone: you had chosen %1</source>
        <translation>Inchangé&#x202f;: vous aviez choisi «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Terminé plus tôt</translation>
    </message>
    <message>
        <source>%1 was set instead</source>
        <translation>«&#xa0;%1&#xa0;» appliqué à la place</translation>
    </message>
    <message>
        <source>Waited: %1</source>
        <translation>Mis en attente&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>Non appliqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Was set</source>
        <translation>Appliqué</translation>
    </message>
    <message>
        <source>The past seven days</source>
        <translation>Les sept derniers jours</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>%1 was set</source>
        <translation>«&#xa0;%1&#xa0;» appliqué</translation>
    </message>
    <message>
        <source>An event that is gone</source>
        <translation>Un événement qui n’existe plus</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>%1 credentials</source>
        <translation>Identifiants %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1 (fin&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
</context>
<context>
    <name>statuses</name>
    <message>
        <source>Telework</source>
        <translation>Télétravail</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Congé</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Out of office</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Au bureau</translation>
    </message>
</context>
<context>
    <name>tray</name>
    <message>
        <source>The program is starting.</source>
        <translation>Le programme démarre.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>I’m back</source>
        <translation>Je suis de retour</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Configurer…</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Advanced Settings…</source>
        <translation>Paramètres avancés…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quick status</source>
        <translation>Statut rapide</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>Pendant 30&#xa0;minutes</translation>
    </message>
    <message>
        <source>Until the next event</source>
        <translation>Jusqu’au prochain événement</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>%1: NOK</source>
        <translation>%1&#x202f;: NOK</translation>
    </message>
    <message>
        <source>%1: OK</source>
        <translation>%1&#x202f;: OK</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Fin&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 until %2: %3</source>
        <translation>%1 (fin&#x202f;: %2)&#xa0;– %3</translation>
    </message>
    <message>
        <source>Next: nothing planned</source>
        <translation>Ensuite&#x202f;: rien de prévu</translation>
    </message>
    <message>
        <source>Next: %1 at %2</source>
        <translation>Ensuite&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>Status not known yet</source>
        <translation>Statut encore inconnu</translation>
    </message>
    <message>
        <source>Connect Me Calendar cannot start.</source>
        <translation>Connect Me Calendar ne peut pas démarrer.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Next: not known yet</source>
        <translation>Ensuite&#x202f;: pas encore connu</translation>
    </message>
    <message>
        <source>Renew the sign-in…</source>
        <translation>Renouveler la connexion…</translation>
    </message>
    <message>
        <source>%1 tomorrow</source>
        <translation>demain à %1</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
</TS>
