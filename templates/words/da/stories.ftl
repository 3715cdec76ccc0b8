# Fortællinger: begyndt, skrevet, læst op, godkendt.
stories-title = Fortællinger
stories-untitled = Fortælling { $number }
stories-tabs = Fortællingens sider
stories-tab-story = Fortælling
stories-tab-themes = Temaer
stories-tab-consents = Samtykke
stories-tab-versions = Historik
stories-back = Tilbage
stories-save = Gem
stories-words = { $count ->
    [one] ét ord
   *[other] { $count } ord
}
stories-words-one = {"{n}"} ord
stories-words-other = {"{n}"} ord

stories-told = { $count ->
    [one] Én er fortalt.
   *[other] { $count } er fortalt.
}
stories-approved-count = { $count ->
    [0] Ingen er godkendt af familien endnu.
    [one] Én er godkendt af familien.
   *[other] { $count } er godkendt af familien.
}
stories-begin = Skriv en fortælling
stories-search = Søg i det, familierne har fortalt
stories-search-button = Søg
stories-facets = Vis kun
stories-facet-all = Alle ({ $count })
stories-facet-draft = Kladder ({ $count })
stories-facet-written = Skrevet, ikke læst op ({ $count })
stories-facet-read_back = Læst op ({ $count })
stories-facet-approved = Godkendt ({ $count })
stories-facet-changed = Ændret efter godkendelse ({ $count })
stories-facet-exhibited = Må udstilles ({ $count })
stories-facet-without_portrait = Uden portræt ({ $count })
stories-facet-withdrawn = Trukket tilbage ({ $count })
stories-facet-remove = , vis alle igen
stories-unknown-facet = Det, der stod i adressen, kunne der ikke sorteres efter. Her er alle fortællingerne.
stories-column-story = Fortælling
stories-column-family = Familie
stories-column-words = Ord
stories-column-passages = Steder
stories-column-covered = Mærket
stories-column-state = Tilstand
stories-state-draft = Kladde
stories-state-written = Skrevet
stories-state-read_back = Læst op
stories-state-approved = Godkendt
stories-state-changed = Ændret efter godkendelse
stories-state-withdrawn = Trukket tilbage
stories-approved-on = Godkendt { $day }
stories-exhibited = Må udstilles
stories-none = Ingen fortællinger endnu
stories-none-text = En fortælling begynder hos en familie. Vælg familien, så ligger spørgsmålene klar.
stories-none-yet = Her kommer fortællingerne, når familierne har godkendt dem og sagt ja til, at I må læse dem.
stories-none-narrowed = Der er ingen af den slags
stories-none-narrowed-text = Ingen fortælling passer på det, du har valgt at se.
stories-show-all = Vis alle

stories-new-title = Ny fortælling
stories-new-heading = En fortælling fra { $name }
stories-new-lead = I skriver efter »{ $guide }«. Alt bliver gemt undervejs, og I kan altid holde pause.
stories-new-earlier = Det har familien fortalt før
stories-new-introduction = Før I begynder
stories-new-parts = Det spørger vi om
stories-new-button = Begynd at skrive
stories-told-by = Hvem fortæller?
stories-told-by-hint = Med familiens egne ord, fx »mor til to«.
stories-language = Hvilket sprog er fortællingen på?
stories-language-da = Dansk
stories-language-en = Engelsk
stories-language-missing = Vælg det sprog, der er skrevet på.

stories-parts = Fortællingens dele
stories-part = Del { $number }: { $heading }
stories-part-of = Del { $number } af { $count }
stories-part-here = her er du
stories-part-written = skrevet
stories-helping = Spørgsmål, I kan stille
stories-body = Fortællingen
stories-answer = Svar
stories-saved = Gemt
stories-saved-at = Gemt { $when }
stories-unsaved = Ikke gemt endnu
stories-saving = Gemmer …
stories-nothing-yet = Intet skrevet endnu
stories-save-next = Gem og fortsæt
stories-save-last = Gem og se det hele
stories-save-stop = Gem og hold pause
stories-too-long = Fortællingen er blevet for lang til at gemme på én gang. Der er plads til 200.000 tegn. Del den i to, eller tag noget ud.
stories-date-malformed = Skriv dagen som dag, måned og år, fx 14-03-2027.

conflict-title = I har begge skrevet i »{ $heading }«
conflict-lead = Intet er gået tabt. Læs begge, og vælg, hvad der skal stå.
conflict-mine = Det, du har skrevet
conflict-theirs = Det, { $who } gemte { $when }
conflict-somebody = Det, en anden gemte { $when }
conflict-empty = (tomt)
conflict-keep-mine = Behold min
conflict-keep-theirs = Behold den anden
conflict-keep-both = Sæt begge efter hinanden
conflict-difference = Se forskellen ord for ord
conflict-together = Eller skriv dem sammen
conflict-together-hint = Her står den længste af de to. Ret i den, til den siger det hele.
conflict-save = Gem den samlede

stories-edit-title = Titel og fortæller
stories-title-label = Titel
stories-title-hint = Gerne familiens egne ord. Den står øverst på planchen.
stories-edit-approved = Fortællingen er godkendt. Ændrer I titlen, skal familien høre den igen, før den kan vises uden for projektet.

stories-finish-title = Meld fortællingen færdig
stories-finish-lead = { $count ->
    [0] Der er ikke skrevet noget endnu.
    [one] Der står ét ord. Læs det hele igennem én gang, før familien hører det.
   *[other] Der står { $count } ord. Læs det hele igennem én gang, før familien hører det.
}
stories-finish-already = Fortællingen er meldt færdig.
stories-finish-later = Ikke endnu
stories-finish-button = Den er færdig
stories-part-needed = Mangler
stories-part-empty = Sprunget over
stories-part-missing = »{ $part }« skal med, før fortællingen er færdig. Skriv et par linjer der.
stories-nothing-written = Der er ikke skrevet noget endnu. Begynd med den første del.
stories-title-missing = Giv fortællingen en titel. Det må gerne være en sætning, familien selv har sagt.

stories-lapsed = Teksten er ændret, siden familien godkendte den. Den vises ikke uden for projektet, før de har hørt den igen.
stories-empty = Der er ikke skrevet noget endnu.
stories-gone = Familien har trukket fortællingen tilbage. Der er ikke mere at vise her.
stories-gone-when = Familien trak fortællingen tilbage { $when }. Der er ikke mere at vise her.
stories-hanging = Skal tages ned
stories-hanging-now = Her hænger den nu
stories-hanging-sheet = Planche { $number } på »{ $exhibition }«
stories-hanging-edition = Tryk { $number } · { $venue }
stories-hanging-nowhere = Den er ikke trykt noget sted.
stories-photo-by = Billede: { $name }
stories-quote = Det vil familien gerne huskes for
stories-themes = Temaer
stories-ways = Andre ting, du kan gøre
stories-neighbours = Andre fortællinger
stories-key-neighbours = Næste og forrige fortælling
stories-fact-number = Nummer
stories-fact-family = Familie
stories-fact-name = Navn
stories-fact-place = Egn
stories-fact-told-by = Fortæller
stories-fact-visit = Besøgt
stories-fact-written-by = Skrevet af
stories-fact-length = Længde
stories-way-begin = Begynd fortællingen
stories-way-write = Skriv videre
stories-way-finish = Meld færdig
stories-way-read-back = Læs op for familien
stories-way-approve = Få den godkendt
stories-way-portrait = Tilføj portræt
stories-way-consent = Spørg, hvad den må bruges til
stories-way-edit-text = Ret teksten
stories-way-edit = Titel og fortæller
stories-way-photos = Portræt
stories-way-readings = Læs op
stories-way-withdraw = Træk samtykke tilbage
stories-way-tag = Mærk steder
stories-way-exhibit = Vælg til udstilling

versions-title = Historik
versions-lead = Hver gang nogen gemmer, bliver der en ny udgave. Intet forsvinder, og I kan altid gå tilbage.
versions-number = Udgave { $number }
versions-current = Den, der står nu
versions-first = Her begyndte den.
versions-nothing = Samme ord som før.
versions-restore = Gør til den nyeste
versions-pages = Ældre og nyere udgaver
versions-newer = Nyere
versions-older = Ældre

photos-title = Portræt
photos-lead = Ingen billede er også en fortælling. Spørg først, og tag gerne fem billeder.
photos-shown = Må vi tage et billede?
photos-shown-yes = Ja, med ansigt
photos-shown-yes-hint = Familien kan genkendes på udstillingen.
photos-shown-turned = Ja, men kun hænder eller bagfra
photos-shown-turned-hint = Ingen ansigter.
photos-shown-none = Nej tak
photos-shown-none-hint = Så laver vi en planche uden billede.
photos-shown-missing = Spørg familien først, og vælg deres svar.
photos-picture = Billedet
photos-replace = Et andet billede
photos-picture-hint = JPEG, PNG eller WebP på højst { $most } MB. Sted og kamera bliver fjernet fra filen.
photos-picture-missing = Vælg et billede fra telefonen eller computeren.
photos-unknown-kind = Filen er ikke et billede, vi kan læse. Gem det som JPEG, og prøv igen.
photos-damaged = Billedet er beskadiget. Hent det fra kameraet igen.
photos-too-large = Billedet har { $megapixels } millioner billedpunkter. Gør det mindre end 50 millioner.
photos-unwritten = Billedet kunne ikke gemmes. Prøv et andet.
photos-focus = Hvor er det vigtigste i billedet?
photos-focus-hint = Plancher beskærer på forskellige måder. Det felt, du vælger, kommer altid med.
photos-sharp-poster = Billedet er skarpt på alle størrelser.
photos-sharp-a1 = Billedet er skarpt op til A1.
photos-sharp-a2 = Billedet er skarpt op til A2.
photos-sharp-a3 = Billedet er skarpt op til A3.
photos-sharp-none = Billedet er for lille til at blive skarpt på en planche. Har I det i en større udgave, så brug den.
photos-ninth-1 = øverst til venstre
photos-ninth-2 = øverst i midten
photos-ninth-3 = øverst til højre
photos-ninth-4 = midt for til venstre
photos-ninth-5 = lige i midten
photos-ninth-6 = midt for til højre
photos-ninth-7 = nederst til venstre
photos-ninth-8 = nederst i midten
photos-ninth-9 = nederst til højre
photos-alt = Beskriv billedet
photos-alt-hint = For den, der ikke kan se det. Fx »Mor og nyfødt på trappen, begge griner«.
photos-alt-missing = Beskriv billedet med en sætning, så alle kan møde familien.
photos-credit = Fotograf
photos-credit-hint = Navnet trykkes på planchen.
photos-consent = Et nyt billede vises ikke uden for projektet, før familien har set det og sagt ja til det.
photos-consent-link = Til familiens ja og nej
photos-save = Gem portræt

readings-title = Læs op
readings-kicker = Læst op sammen med familien
readings-lead = Læs ét stykke ad gangen, langsomt. Familien afgør, om det passer.
readings-again = { $count ->
    [one] Rettelsen er skrevet ind. Læs det ene nye stykke op, så familien hører det, som det står nu.
   *[other] Rettelserne er skrevet ind. Læs de { $count } nye stykker op, så familien hører dem, som de står nu.
}
readings-heard-all = Familien har hørt det hele. Nu mangler kun deres godkendelse.
readings-approved = { $by } godkendte fortællingen { $when }. Her kan I stadig vælge en sætning at huske.
readings-save-quote = Gem sætningen
readings-heard = hørt
readings-missing = Før der er noget at læse op, mangler der:
readings-missing-text = selve fortællingen
readings-missing-title = en titel
readings-verdict = Stykke { $number }: hvad siger familien?
readings-title-verdict = Titlen: hvad siger familien?
readings-fits = Det passer
readings-change = Ret
readings-leave-out = Skal ikke med
readings-change-to = Hvordan skal der stå?
readings-unanswered = Stykke { $number } er ikke besvaret. Læs det op, og vælg, hvad familien siger.
readings-change-empty = Skriv, hvordan stykke { $number } skal lyde.
readings-title-unanswered = Titlen er ikke besvaret. Læs den op, og vælg, hvad familien siger.
readings-title-empty = Skriv, hvad titlen skal være.
readings-changed = Teksten er blevet ændret, mens I læste. Her er den, som den står nu.
readings-quote = En sætning at huske
readings-quote-hint = Er der en sætning, familien især gerne vil huskes for? Den bliver sat med store bogstaver på planchen.
readings-quote-choose = Vælg en sætning
readings-quote-gone = Sætningen står der ikke længere. Vælg en anden.
readings-uses = Hvad må fortællingen bruges til?
readings-uses-yes = Familien har sagt ja til:
readings-uses-none = Familien har ikke sagt ja til noget endnu.
readings-uses-ask = Spørg om samtykke
readings-by = Hvem godkender?
readings-by-hint = Et fornavn, eller »mor og far«.
readings-nobody-named = Skriv, hvem der godkender.
readings-think = Vi vil tænke over det
readings-approve = Godkend fortællingen

done-story-saved = Det er gemt.
done-story-finished = Fortællingen er meldt færdig. Nu kan I læse den op for familien.
done-story-corrected = Familiens rettelser er skrevet ind.
done-story-read-back = Det er noteret, at familien har hørt den. Godkendelsen kan komme senere.
done-story-approved = Fortællingen er godkendt. Tak, fordi I lyttede.
done-story-withdrawn = Fortællingen er trukket tilbage og vises ikke længere nogen steder.
done-story-restored = Den ældre udgave er nu den nyeste.
done-portrait-saved = Portrættet er gemt.
done-portrait-none = Det er noteret: ingen billede.

error-story-withdrawn-title = Fortællingen er trukket tilbage
error-story-withdrawn-text = Familien har taget den tilbage, og der kan ikke skrives mere i den.
error-story-empty-title = Der er ikke skrevet noget endnu
error-story-empty-text = Skriv først fortællingen. Så kan den læses op og godkendes.
error-story-untitled-title = Fortællingen mangler en titel
error-story-untitled-text = Giv den en titel først. Familien godkender den sammen med teksten.
error-story-unread-title = Fortællingen er ikke læst op
error-story-unread-text = Familien skal have hørt den, før de kan godkende den.
error-story-changed-title = Teksten er ændret, siden den blev læst op
error-story-changed-text = Læs den op igen, så familien godkender det, der står nu.
error-story-nobody-title = Der mangler et navn
error-story-nobody-text = Skriv, hvem der har sagt det.
error-personal-number-title = Der står et CPR-nummer
error-personal-number-text = Den tidligere tekst holder et CPR-nummer, og det må ikke gemmes igen. Skriv den del af den, I vil have tilbage, uden nummeret.
stories-find = Find i fortællingen
stories-find-label = Ord, der skal findes i fortællingen
stories-find-button = Find
stories-find-everywhere = Søg i alle fortællinger
stories-found = { $count ->
    [0] »{ $query }« står her ikke.
    [one] »{ $query }« står her ét sted.
   *[other] »{ $query }« står her { $count } steder.
}
stories-found-places = Steder i fortællingen
stories-found-place = Sted
stories-key-found = Næste og forrige sted, der blev fundet
