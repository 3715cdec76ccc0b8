# At mærke steder i en fortælling.
highlights-title = Mærk: { $title }
highlights-untitled = Fortælling { $number }
highlights-number = Nr. { $number }
highlights-words = { $count ->
    [one] ét ord
   *[other] { $count } ord
}
highlights-story = Læs fortællingen
highlights-stories = Fortællinger
highlights-other = Vælg en anden fortælling
highlights-all-stories = Alle fortællinger
highlights-previous = Forrige fortælling
highlights-next = Næste fortælling
highlights-count = { $count ->
    [0] ingen mærkede steder
    [one] ét mærket sted
   *[other] { $count } mærkede steder
}
highlights-text = Teksten, sætning for sætning
highlights-said = (mærket: { $themes })
highlights-noted = (mærket uden tema)
highlights-more = + { $count } flere
highlights-quoted = »{ $text }«
highlights-by = mærket af { $name }
highlights-themes = Temaer
highlights-how = Vælg en sætning eller flere lige efter hinanden, og vælg så de temaer, du hører.
highlights-how-keys = viser alle genveje.
highlights-no-themes = Der er ingen temaer endnu. I kan skrive en note eller give en stjerne nu og navngive temaerne siden.
highlights-new-theme = + Nyt tema
highlights-codebook = Hvad temaerne betyder
highlights-note = Note
highlights-star = God på en væg
highlights-star-check = God på en væg
highlights-tag = Mærk
highlights-save = Gem
highlights-about = Dette sted
highlights-leave = Færdig – mærk et nyt sted
highlights-move-here = Flyt mærket til det valgte
highlights-edit = Ret
highlights-remove = Fjern
highlights-removed = Mærket er fjernet: »{ $text }«
highlights-undo = Sæt det på igen
highlights-failed = Det blev ikke gemt. Prøv igen.
highlights-list = { $count ->
    [0] Ingen mærkede steder endnu
    [one] Ét mærket sted
   *[other] { $count } mærkede steder
}
highlights-none = Ingen har mærket noget i denne fortælling endnu.
highlights-first-choose = Tryk på den sætning, du standser ved.
highlights-first-letter = Tryk på et tema – eller på dets bogstav – og på »Mærk«.
highlights-first-see = Gå til temaet, og hør, hvad andre familier siger om det samme.
highlights-latest = Senest mærket
highlights-foot = { $passages ->
    [0] Ingen mærkede steder endnu
    [one] Ét mærket sted i { $stories } af { $of } fortællinger
   *[other] { $passages } mærkede steder i { $stories } af { $of } fortællinger
}
highlights-keys-stories = Næste og forrige fortælling
highlights-keys-walk = Næste og forrige sætning
highlights-keys-more = Tag næste sætning med
highlights-keys-letter = Sæt temaet på det valgte

highlights-withdrawn-title = Familien har trukket fortællingen tilbage
highlights-withdrawn-text = Den kan ikke længere læses eller mærkes, og dens mærker vises ingen steder.
highlights-not-approved-title = Teksten er ikke godkendt endnu
highlights-not-approved-text = Familien skal høre sin fortælling og sige god for den, før nogen mærker den.
highlights-not-for-labs-title = Familien har ikke sagt ja til lyttelab
highlights-not-for-labs-text = Kun fortællinger, der må bruges i lyttelab, kan mærkes. Et ja kan gives når som helst på siden med samtykke.

highlights-unsettled-title = { $count ->
    [one] Ét mærke skal I tage stilling til
   *[other] { $count } mærker skal I tage stilling til
}
highlights-unsettled-text = Familien har ændret sin tekst, efter at stedet blev mærket. Se, om mærket stadig passer.
highlights-was = Der stod:
highlights-was-hidden = Ordene er taget ud af teksten.
highlights-nearest = Det ligner mest:
highlights-now = Nu står der:
highlights-keep = Det passer stadig
highlights-keep-nearest = Sæt mærket dér
highlights-move = Flyt det til de sætninger, jeg har valgt

highlight-gone = En anden har fjernet mærket imens. Vælg stedet igen, hvis det skal mærkes.
highlight-nothing-chosen = Vælg først en sætning i teksten.
highlight-scattered = Sætningerne skal stå lige efter hinanden. Mærk dem hver for sig, hvis de står spredt.
highlight-no-such-place = Teksten er blevet ændret, siden siden blev åbnet. Vælg stedet igen.
highlight-no-words = Der er ingen ord i det, du har valgt. Vælg en hel sætning.
highlight-nothing-near = Der er ikke længere noget, der ligner. Vælg selv en sætning, eller fjern mærket.
highlight-other-sentences = Du har valgt andre sætninger. Tryk »Flyt mærket til det valgte«, hvis mærket skal flyttes dertil.
highlight-nothing-said = Vælg mindst ét tema, skriv en note, eller sæt kryds ved »God på en væg«.
highlight-note-changed = En anden har rettet noten imens. Nu står der: »{ $note }«. Skriv den samlede note, og gem igen.

done-highlight-saved = Stedet er mærket.
done-highlight-restored = Mærket er sat på igen.
