# Søgning i alt det, man må læse.
search-title = Søg
search-title-for = Søg: { $query }
search-label = Søg i alt det, du må læse
search-button = Søg
search-narrow = { $count ->
    [0] Afgræns
   *[other] Afgræns · { $count } valgt
}
search-narrow-label = Afgræns
search-facet-theme = Tema
search-facet-week = Fortælle-uge
search-facet-state = Tilstand
search-facet-month = Skrevet
search-facet-place = Bor i
search-facet-profession = Lyttet til af
search-facet-allows = Må bruges til
search-remove = {" "}– fjern
search-found = { $more ->
    [yes] Mindst { $count } fortællinger
   *[no] { $count ->
        [one] Én fortælling
       *[other] { $count } fortællinger
    }
}
search-passages = Mærkede steder
search-stories = Fortællinger
search-pages = Flere fund
search-previous = Forrige side
search-next = Næste side
search-range = { $first }–{ $last } af { $total }
search-none = Der er ikke noget at vise
search-none-for = Vi fandt ikke noget for »{ $query }«
search-none-wide = Søg i det hele uden afgrænsning.
search-none-fewer = Prøv med færre ord. Bøjningen betyder ikke noget: »færgen« finder også »færge« og »færgerne«.
search-none-prefix = Er du i tvivl om stavningen, så skriv begyndelsen og en stjerne: »sundhed*«.
search-none-rights = Der søges kun i det, du må læse.
search-begin = Find en sætning, en familie, et tema
search-begin-text = Skriv de ord, du husker.
search-begin-examples = Prøv for eksempel:
search-examples = Prøv for eksempel
search-example-words = ord, uanset bøjning
search-example-theme = fortællinger, hvor et tema er mærket
search-example-phrase = ord, der står netop sådan
search-example-prefix = alle ord, der begynder sådan
search-example-both = et ord i fortællinger med et tema
search-all-stories = Se alle fortællinger
search-note-relaxed = Ingen fortælling har alle ordene. Her er dem, der har nogle af dem.
search-note-no-words = Der var ingen ord at søge efter. Skriv mindst ét.
search-note-plain = »{ $typed }« kunne vi ikke tyde, så vi har søgt på det som almindelige ord.
search-note-unknown-theme = Der er ikke noget tema, der hedder »{ $name }«, så vi har søgt på det som ord.
search-note-unknown-place = Vi kender ikke nogen familie i »{ $name }«, så vi har søgt på det som ord.
search-note-unknown-family = Du har ingen familie med koden »{ $code }«, så vi har søgt på det som ord.
search-note-cut = Det var en lang søgning. Vi har brugt de første { $kept } ord.
search-note-many-words = Så mange ord begynder med »{ $prefix }«, at vi kun har taget de hyppigste med.
search-note-behind = { $changes ->
    [one] Den nyeste ændring er ikke med endnu. Prøv igen om et øjeblik.
   *[other] De { $changes } nyeste ændringer er ikke med endnu. Prøv igen om et øjeblik.
}
search-keys-walk = Næste og forrige fund
search-keys-open = Åbn fundet
search-note-also = Viser også fund med { $words }.
search-note-corrected = Ingen fund på »{ $typed }«. Vi har søgt på »{ $meant }« i stedet.
search-note-apart = »{ $typed }« står der ikke samlet nogen steder, så vi har søgt på ordene hver for sig.
search-exactly = Kun præcis disse ord
search-exactly-off = Søg også på bøjninger og sammensætninger
search-forms = Fundet som { $forms }
search-ways = Andre veje
search-way-synonyms = Ord, der hører sammen
search-way-synonyms-text = hvilke ord der bliver fundet sammen
search-way-keywords = Særlige ord
search-way-keywords-text = hvad der bliver sagt oftere ét sted end ellers
search-note-related = Se også { $words }.
search-suggestions = Forslag
search-suggested-theme = tema
search-suggested-place = familier, der bor her
