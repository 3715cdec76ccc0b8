# Udstillinger: plancher, tjek og tryk.
exhibitions-title = Udstilling
exhibitions-lead = Fra godkendte fortællinger til en væg, som alle kan læse.
exhibitions-none-title = Her er ingen udstilling endnu
exhibitions-none-text = En udstilling begynder med en titel og et sted. Bagefter vælger I blandt de fortællinger, som familierne har sagt ja til at hænge op.
exhibitions-none-yet = Når den første er planlagt, kan du se plancherne her.
exhibitions-none-example = Læs fortællingerne imens
exhibitions-editions = { $count ->
    [one] ét tryk
   *[other] { $count } tryk
}
exhibitions-stopped = { $count ->
    [one] Én planche skal ses efter
   *[other] { $count } plancher skal ses efter
}
exhibitions-to-take-down = { $count ->
    [one] Én planche skal tages ned
   *[other] { $count } plancher skal tages ned
}
exhibitions-allowed = Alt må hænge
exhibitions-empty = Udkast
exhibition-opens-on = åbner { $day }
exhibition-new = Ny udstilling
exhibition-new-lead = Titel og sted står på alle plancher. Resten kan vente.
exhibition-create = Begynd
exhibition-edit = Ret udstillingens ord
exhibition-edit-lead = Det, der står på titelplanchen og nederst på alle de andre.
exhibition-save = Gem
exhibition-cancel = Fortryd
exhibition-title = Titel
exhibition-title-hint = Kort nok til at kunne læses fra døren.
exhibition-venue = Sted
exhibition-venue-hint = Den sal eller det rum, den hænger i.
exhibition-opens = Åbner
exhibition-opens-malformed = Skriv dagen som år, måned og dato, for eksempel 2026-11-27.
exhibition-introduction = Indledning
exhibition-introduction-hint = Til titelplanchen. Hundrede ord er meget, når man står op. Tom linje mellem afsnit; *kursiv* og **fed** virker.
exhibition-credits = Tak til
exhibition-credits-hint = De, der har lavet udstillingen. Familiernes navne kommer selv på, som de ønsker at blive nævnt.
exhibition-language = Sprog
exhibition-language-da = Dansk
exhibition-language-en = Engelsk
exhibition-language-hint = Det sprog, udstillingen selv taler. Fortællingerne står på deres eget.
exhibition-changed = En anden har rettet udstillingen imens. Her står stadig det, du skrev. Gem igen, hvis det skal gælde.
done-exhibition-planned = Udstillingen er begyndt. Titelplanchen hænger der allerede.
done-exhibition-saved = Ordene er gemt.

bench-pieces = { $count ->
    [0] ingen plancher
    [one] én planche
   *[other] { $count } plancher
}
bench-list = Plancher
bench-no-pieces = Her hænger ikke noget endnu.
bench-stopped = Skal ses efter
bench-export = Tryk
bench-place = Hvor og hvornår
bench-sheet-alt = Planche { $number }: { $title }
bench-refused-alt = Planche { $number } vises ikke
bench-refused = Planchen vises ikke. Til højre står der hvorfor.
bench-sheets = { $count } ark
bench-sheet-goes-on = Ark { $page }, hvor fortællingen fortsætter
bench-close = se den tæt på
bench-preview-failed = Billedet kunne ikke tegnes lige nu. Det sidste, der lykkedes, står her stadig.
bench-empty-title = Væggen er tom
bench-empty-text = Vælg de første fortællinger. Kun dem, familierne har godkendt og sagt ja til at udstille, kan vælges.

piece-title-wall = Titelplanche
piece-quote-of = »{ $text }«
piece-theme-of = Tema: { $text }
piece-refused = En planche, der ikke må vises
piece-kind-title-wall = Titelplanche
piece-kind-story-portrait = Portræt og fortælling
piece-kind-story = Fortælling
piece-kind-quote = Citat
piece-kind-theme = Tema med stemmer
piece-size-missing = Vælg en størrelse.
piece-too-few-voices = Vælg mindst tre citater. Færre er ikke et kor.
piece-too-many-voices = Vælg højst seks citater. Flere læser ingen stående.
piece-same-quote-twice = Det samme citat er valgt to gange.
piece-changed = En anden har ændret planchen imens. Her står stadig dine valg. Gem igen, hvis de skal gælde.
piece-removed-undo = Fortryder du, kommer planchen tilbage på sin gamle plads.
piece-restore = Hæng den op igen
done-piece-saved = Planchen er gemt.
done-piece-moved = Planchen er flyttet.
done-piece-removed = Planchen er taget ud.
done-piece-restored = Planchen hænger der igen.
done-pieces-added = Det valgte er hængt op bagest på væggen.

panel-new = Tilføj plancher
panel-new-lead = Her kan kun vælges det, familierne har godkendt og sagt ja til at få udstillet.
panel-layouts = Slags planche
panel-tab-story = Fortællinger
panel-tab-quote = Citater
panel-tab-theme = Tema
panel-tab-title-wall = Titelplanche
panel-about-story = En hel fortælling med titel, familiens egen sætning og eventuelt portræt. Til dem, der går helt hen.
panel-about-quote = Én sætning, stor nok til at blive læst på tværs af rummet.
panel-about-theme = Et tema, hvad det betyder, og tre til seks stemmer.
panel-about-title-wall = Udstillingens navn, spørgsmålet, indledningen og alle, der har fortalt, som de ønsker at blive nævnt.
panel-search = Søg i tekst og navne
panel-theme = Tema
panel-theme-any = Alle temaer
panel-theme-choose = Vælg et tema
panel-theme-first = Vælg et tema ovenfor, så kommer stemmerne frem.
panel-theme-missing = Vælg et tema.
panel-filter = Vis
panel-stories = { $count ->
    [one] Én fortælling ud af { $of }
   *[other] { $count } fortællinger ud af { $of }
}
panel-sentences = { $count ->
    [one] Én sætning ud af { $of }
   *[other] { $count } sætninger ud af { $of }
}
panel-voices = Stemmer, tre til seks
panel-more = { $count ->
    [one] Ét sted mere i temaet
   *[other] { $count } steder mere i temaet
}
panel-words = { $count ->
    [one] ét ord
   *[other] { $count } ord
}
panel-portrait = portræt må vises
panel-no-portrait = uden portræt
panel-quotes = { $count ->
    [0] ingen citater
    [one] ét citat
   *[other] { $count } citater
}
panel-hangs = { $count ->
    [one] Hænger allerede på planche { $numbers }
   *[other] Hænger allerede på planche { $numbers }
}
panel-own = familiens egen sætning
panel-star = god på en væg
panel-marked = mærket sted
panel-with-portrait = Med portræt
panel-with-portrait-hint = Vises kun, hvor familien har sagt ja til det.
panel-size = Størrelse
panel-size-auto = Efter længden
panel-size-auto-story = A2 til korte, A1 til lange
panel-size-auto-quote = A2
panel-size-auto-theme = 70 × 100 cm
panel-size-auto-title-wall = 70 × 100 cm
panel-add-story = Hæng fortællingerne op
panel-add-quote = Hæng citaterne op
panel-add-theme = Hæng temaet op
panel-add-title-wall = Hæng titelplanchen op
panel-nothing-chosen = Vælg mindst én, og højst tres ad gangen.
panel-not-allowed = Noget af det valgte må ikke udstilles længere. Se listen igennem igen.
panel-not-found-title = Det passer ingen af dem på
panel-not-found-text = Prøv et andet ord eller et andet tema.
panel-not-found-all = Vis dem alle
panel-none-title = Der er ikke noget at hænge op endnu
panel-none-text = En fortælling kan vælges, når familien har godkendt teksten og sagt ja til udstilling. Citater skal desuden være mærket som gode på en væg.
panel-none-action = Se fortællingerne
panel-number = Planche { $number }
panel-previous = Forrige planche
panel-next = Næste planche
panel-story = Læs hele fortællingen
panel-here = Ret planchen
panel-quote = Citat
panel-ink = Farve
panel-ink-auto = Temaets egen
panel-save = Gem planchen
panel-forward = Flyt frem
panel-back = Flyt tilbage
panel-remove = Tag planchen ud

ink-A = fjord
ink-B = kobber
ink-C = mos
ink-D = violet
ink-E = okker
ink-F = hav
ink-G = hyben
ink-H = skifer
ink-I = gran
ink-J = ler
ink-K = blåbær
ink-L = oliven

checks-title = Tjek
checks-before-print = Tjek før tryk
checks-all = Tjek alle plancher
checks-elsewhere = Andre plancher
checks-each = Planche for planche
checks-whole = Hele udstillingen
checks-unjudged = { $count ->
    [one] Én planche er ikke sat op endnu.
   *[other] { $count } plancher er ikke sat op endnu.
}
checks-lead = { $count ->
    [0] Alle { $of } plancher kan trykkes.
    [one] Én af { $of } plancher kan ikke trykkes, som den er.
   *[other] { $count } af { $of } plancher kan ikke trykkes, som de er.
}
checks-piece-stopped = Kan ikke trykkes
checks-piece-look = Se efter
checks-piece-fine = Klar
check-pieces = Planche

stop-never-asked = { $count ->
    [one] En familie er ikke spurgt om udstilling
   *[other] { $count } plancher viser fortællinger, hvor ingen har spurgt om udstilling
}
stop-never-asked-help = Spørg familien, eller tag planchen ud.
stop-refused = { $count ->
    [one] En familie har sagt nej til udstilling
   *[other] { $count } plancher viser noget, en familie har sagt nej til at udstille
}
stop-refused-help = Tag planchen ud. Et nej er et godt svar.
stop-taken-back = { $count ->
    [one] En familie har trukket sit samtykke til udstilling tilbage
   *[other] { $count } plancher har mistet en families samtykke til udstilling
}
stop-taken-back-help = Tag planchen ud. Er den trykt, står den under tryk som noget, der skal tages ned.
stop-expired = { $count ->
    [one] Et samtykke til udstilling er udløbet
   *[other] Samtykket til udstilling er udløbet på { $count } plancher
}
stop-expired-help = Spørg familien igen, eller tag planchen ud.
stop-withdrawn = { $count ->
    [one] En familie har trukket sin fortælling tilbage
   *[other] { $count } plancher viser en fortælling, der er trukket tilbage
}
stop-withdrawn-help = Tag planchen ud. Er den trykt, står den under tryk som noget, der skal tages ned.
stop-not-approved = { $count ->
    [one] En tekst er ikke godkendt af familien
   *[other] { $count } plancher viser en tekst, der ikke er godkendt
}
stop-not-approved-help = Læs den op for familien først.
stop-text-changed = { $count ->
    [one] En tekst er ændret, siden familien sagde ja
   *[other] { $count } plancher viser en tekst, der er ændret, siden familien sagde ja
}
stop-text-changed-help = Læs den nye tekst op for familien, så gælder deres svar igen.
stop-story-gone = { $count ->
    [one] En fortælling er her ikke længere
   *[other] { $count } plancher viser en fortælling, der ikke er her længere
}
stop-story-gone-help = Tag planchen ud, eller vælg noget andet.
stop-quote-missing = { $count ->
    [one] Et citat mangler
   *[other] { $count } plancher mangler et citat
}
stop-quote-missing-help = Mærket er fjernet, eller der blev aldrig valgt et. Vælg et citat.
stop-quote-drifted = { $count ->
    [one] Et citat står ikke sådan i den godkendte tekst
   *[other] { $count } plancher har et citat, der ikke står sådan i den godkendte tekst
}
stop-quote-drifted-help = Vælg et citat, der står ordret i teksten.
stop-quote-kept-back = { $count ->
    [one] Et citat kommer fra et svar, der ikke må udstilles
   *[other] { $count } plancher citerer et svar, der ikke må udstilles
}
stop-quote-kept-back-help = Skabelonen holder den del af fortællingen tilbage. Vælg et andet citat.
stop-nothing-to-show = { $count ->
    [one] Intet i en fortælling må udstilles
   *[other] { $count } plancher har intet, der må udstilles
}
stop-nothing-to-show-help = Skabelonen holder alle svar tilbage. Tag planchen ud.
stop-picture-missing = { $count ->
    [one] Et portræt kan ikke bruges
   *[other] { $count } portrætter kan ikke bruges
}
stop-picture-missing-help = Sæt billedet ind igen på fortællingens side, eller vis planchen uden portræt.
stop-theme-gone = { $count ->
    [one] Et tema findes ikke længere
   *[other] { $count } plancher viser et tema, der ikke findes længere
}
stop-theme-gone-help = Tag planchen ud, og lav en ny med et andet tema.
stop-text-fits = { $count ->
    [one] Teksten løber over på én planche
   *[other] Teksten løber over på { $count } plancher
}
stop-text-fits-help = Vælg en større planche.
stop-portrait-resolution = { $count ->
    [one] Et portræt er for lille til sin plads
   *[other] { $count } portrætter er for små til deres plads
}
stop-portrait-resolution-help = Hent et større billede, vælg en mindre planche, eller vis den uden portræt.
stop-glyphs = { $count ->
    [one] Én planche har tegn, der ikke kan trykkes
   *[other] { $count } plancher har tegn, der ikke kan trykkes
}
stop-glyphs-help = Ret tegnet i teksten, og læs den op igen.
warn-portrait-withheld = { $count ->
    [one] Et portræt er ønsket, men må ikke vises
   *[other] { $count } portrætter er ønsket, men må ikke vises
}
warn-portrait-withheld-help = Planchen trykkes uden.
warn-quote-corrected = { $count ->
    [one] Et citat er rettet, siden det blev mærket
   *[other] { $count } citater er rettet, siden de blev mærket
}
warn-quote-corrected-help = Se efter, om det stadig er det, I ville vise.
stop-personal-number = { $count ->
    [one] Der står et CPR-nummer på planchen
   *[other] Der står et CPR-nummer på { $count } plancher
}
stop-personal-number-help = Det må hverken gemmes eller trykkes. Tag det ud dér, hvor det er skrevet, og lad familien godkende teksten igen.
warn-find-account = { $count ->
    [one] Der står et kontonummer
   *[other] Der står et kontonummer på { $count } plancher
}
warn-find-account-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-telephone = { $count ->
    [one] Der står et telefonnummer
   *[other] Der står et telefonnummer på { $count } plancher
}
warn-find-telephone-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-email = { $count ->
    [one] Der står en e-mailadresse
   *[other] Der står en e-mailadresse på { $count } plancher
}
warn-find-email-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-address = { $count ->
    [one] Der står en adresse
   *[other] Der står en adresse på { $count } plancher
}
warn-find-address-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-plate = { $count ->
    [one] Der står en nummerplade
   *[other] Der står en nummerplade på { $count } plancher
}
warn-find-plate-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-web = { $count ->
    [one] Der står en webadresse
   *[other] Der står en webadresse på { $count } plancher
}
warn-find-web-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-name = { $count ->
    [one] Der står navne, som ingen har set på
   *[other] Der står navne, som ingen har set på på { $count } plancher
}
warn-find-name-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-find-institution = { $count ->
    [one] Der står navne på institutioner, som ingen har set på
   *[other] Der står navne på institutioner, som ingen har set på på { $count } plancher
}
warn-find-institution-help = Se efter, om det må hænge på en væg, og sig hvorfor.
warn-family-often = { $count ->
    [one] Den samme familie er på mere end to plancher
   *[other] { $count } plancher viser en familie, der hænger mere end to gange
}
warn-family-often-help = Giv plads til flere stemmer.
warn-same-quote-twice = { $count ->
    [one] Det samme citat hænger to gange
   *[other] { $count } plancher har et citat, der hænger mere end ét sted
}
warn-same-quote-twice-help = Vælg et andet det ene sted.
warn-text-fits = { $count ->
    [one] Én fortælling fortsætter på et ark til
   *[other] { $count } fortællinger fortsætter på et ark til
}
warn-text-fits-help = Vælg en større planche, hvis den skal være på ét ark.
warn-body-size = { $count ->
    [one] Skriften er lille på én planche
   *[other] Skriften er lille på { $count } plancher
}
warn-body-size-help = Vælg en større planche, eller hæng den, hvor man kan komme tæt på.
warn-line-length = { $count ->
    [one] Linjerne er lange på én planche
   *[other] Linjerne er lange på { $count } plancher
}
warn-line-length-help = Over 55 tegn bliver øjet træt af at finde næste linje.
warn-word-budget = { $count ->
    [one] Der er mange ord på én planche
   *[other] Der er mange ord på { $count } plancher
}
warn-word-budget-help = Stående læser de fleste kun et par hundrede ord. Et citat ved siden af hjælper dem, der ikke læser det hele.
warn-portrait-resolution = { $count ->
    [one] Et portræt er under 150 punkter pr. tomme
   *[other] { $count } portrætter er under 150 punkter pr. tomme
}
warn-portrait-resolution-help = På afstand går det an. Har I billedet større, så sæt det ind.
warn-voices = { $count ->
    [one] Et tema har for få eller for mange stemmer
   *[other] { $count } temaer har for få eller for mange stemmer
}
warn-voices-help = Tre til seks er godt.
ok-consent = Samtykke til udstilling: { $count } af { $of }
ok-approved = Læst op og godkendt: { $count } af { $of }
ok-text = Hele teksten er på planchen: { $count } af { $of }

here-text-fits-ok = Hele teksten er på planchen
here-text-fits-warn = Fortællingen fylder { $sheets } ark
here-text-fits-stop = { $overflow_lines ->
    [one] Der er én linje for meget
   *[other] Der er { $overflow_lines } linjer for meget
}
here-body-size-ok = Skrift { $points } pt, kan læses på { $distance_m } m
here-body-size-warn = Skrift { $points } pt er lille til { $distance_m } m
here-line-length-ok = Linjer på { $characters } tegn
here-line-length-warn = Linjer på { $characters } tegn; højst { $most } er bedst
here-word-budget-ok = { $words } ord
here-word-budget-warn = { $words } ord; { $budget } er passende her
here-portrait-resolution-ok = Portræt { $dpi } punkter pr. tomme
here-portrait-resolution-warn = Portræt { $dpi } punkter pr. tomme; helst { $wanted }
here-portrait-resolution-stop = Portræt { $dpi } punkter pr. tomme; mindst { $least }
here-glyphs-ok = Alle tegn kan trykkes
here-glyphs-stop = Kan ikke trykkes: { $characters }
here-voices-ok = { $voices } stemmer
here-voices-warn = { $voices } stemmer; { $least } til { $most } er godt

exports-title = Tryk
exports-lead = Hvert tryk får et nummer, der står på alle ark. Så kan I finde dem igen, hvis en familie skifter mening.
exports-stopped = { $count ->
    [one] Én planche er stoppet
   *[other] { $count } plancher er stoppet
}
exports-ledger = Trykt indtil nu
exports-none = Der er ikke trykt noget endnu.
exports-number = Nummer
exports-when = Hvornår
exports-who = Af
exports-operator = maskinens operatør
exports-profile = Til
exports-sheets = Ark
exports-new = Nyt tryk
exports-choice = Plancher
exports-choice-all = Alle
exports-without = Uden de plancher, der er stoppet
exports-without-hint = De andre trykkes. De stoppede kan komme med i et senere tryk.
exports-print = Tryk
exports-takes-time = Alle samtykker ses efter igen, før der trykkes. Det tager et øjeblik.
export-profile-missing = Vælg, hvad det skal bruges til.
export-nothing = Der er ingen plancher at trykke.
export-all-stopped = Alt det valgte er stoppet og kan ikke trykkes.
export-one-stopped = Én planche er stoppet. Ret den, eller sæt hak ved »Uden de plancher, der er stoppet«.
export-stopped = { $count } plancher er stoppet. Ret dem, eller sæt hak ved »Uden de plancher, der er stoppet«.
profile-tryk = Trykkeri
profile-tryk-hint = Trykfarver og 3 mm til beskæring. Til plancher på væggen.
profile-arkiv = Arkiv og skærm
profile-arkiv-hint = Kan læses højt af en skærmlæser og holder i mange år.
edition-title = Tryk { $number }
edition-all = Hent alle i én fil
edition-tasks = { $count ->
    [one] Én planche skal tages ned
   *[other] { $count } plancher skal tages ned
}
edition-tasks-text = Tag dem ned i dag, og riv dem i stykker. Sig det til familien, når det er gjort.
edition-took-down = Taget ned
edition-sheets = { $count ->
    [one] Ét ark i dette tryk
   *[other] { $count } ark i dette tryk
}
edition-panel = Planche
edition-paper = Papir
edition-stories = Fortællinger
edition-digest = Filens fingeraftryk
edition-file = Fil
edition-fetch = Hent
edition-due = Skal ned
edition-taken-down = Taget ned { $when }
edition-order = Til trykkeriet
edition-bleed = Beskæring
edition-bleed-tryk = 3 mm på alle sider
edition-bleed-arkiv = ingen
edition-colours = Farver
edition-colours-tryk = CMYK, sort tekst kun i sort
edition-colours-arkiv = sRGB
edition-files = Filer
edition-files-text = Én PDF pr. planche, skrifter med i filen
edition-again = Filen laves igen, når den hentes, og er den samme som den, der står her, eller slet ikke til at hente. Er et samtykke trukket tilbage siden, kan planchen ikke hentes mere.
down-taken-back = Familien har trukket sit samtykke til udstilling tilbage.
down-withdrawn = Familien har trukket sin fortælling tilbage.
down-expired = Samtykket til udstilling er udløbet.
down-picture = Familiens billede må ikke vises længere.
down-erased = Familiens indhold er slettet.
done-edition-printed = Trykket er lavet og skrevet ind. Hent filerne her.
done-sheet-taken-down = Tak. Det er skrevet ind, at planchen er taget ned.
error-print-stopped-title = Planchen kan ikke hentes
error-print-stopped-text = Der er ikke længere samtykke til at vise det, der stod på den. Er den trykt, skal den tages ned.
error-print-changed-title = Planchen er ændret siden
error-print-changed-text = Teksten, planchen eller udstillingens ord er rettet, efter at der blev trykt, så filen ville ikke blive den samme. Lav et nyt tryk.

finds-heading = Skal ses, før det trykkes
finds-open = { $count ->
    [one] Ét sted venter på, at nogen ser på det.
   *[other] { $count } steder venter på, at nogen ser på dem.
}
finds-settled = Alt er set. Rettes teksten, spørges der igen.
find-account = Kontonummer
find-telephone = Telefonnummer
find-email = E-mailadresse
find-address = Adresse
find-plate = Nummerplade
find-web = Webadresse
find-name = Navn
find-institution = Institution
find-times = { $count ->
    [one] én gang
   *[other] { $count } gange
}
find-perhaps = måske
find-why = Det må stå, fordi
find-choose = Vælg en grund
find-settle = Lad det stå
find-open = Spørg igen
find-stands = Må stå: { $reason }
find-reason-agreed = den, det handler om, har sagt ja
find-reason-public = det er kendt af alle, som en by eller et museum
find-reason-invented = det er opdigtet eller et dæknavn
find-reason-mistaken = det er ikke det, det ligner
find-reason-missing = Vælg, hvorfor det må stå. Må det ikke, så ret fortællingen.
find-changed = Planchen viser noget andet nu. Se på den igen, før du afgør det.
done-find-settled = Det er noteret på planchen.
exports-unseen = { $count ->
    [one] På én planche står der noget, som ingen har set på: et navn, et nummer eller en adresse.
   *[other] På { $count } plancher står der noget, som ingen har set på: navne, numre eller adresser.
}
exports-unseen-look = Se på dem, før I trykker
