# Særlige ord: hvad der bliver sagt oftere ét sted end ellers.
keywords-title = Særlige ord
keywords-lead = Hvilke ord bliver sagt oftere ét sted end i resten af det, du må læse? Vælg et tema, en fortælle-uge eller et fag.
keywords-title-theme = Særlige ord i »{ $name }«
keywords-title-week = Særlige ord i { $name }
keywords-title-profession = Særlige ord, når en { $name } har lyttet
keywords-lead-theme = Ord, der bliver sagt oftere på de mærkede steder end i resten af det, du må læse.
keywords-lead-week = Ord, der bliver sagt oftere i ugens fortællinger end i resten af det, du må læse.
keywords-lead-profession = Ord, der bliver sagt oftere til et makkerpar med dette fag end til de andre.
keywords-back-theme = Stederne under »{ $name }«
keywords-back-week = Tavlen for { $name }
keywords-word = Ord
keywords-often = Hvor ofte
keywords-here = Her
keywords-rest = I resten
keywords-g2 = G² { $value }
keywords-chance = Er det tilfældigt?
keywords-chance-hardly = næppe
keywords-chance-maybe = måske
keywords-count-here = { $count } gange, hos { $families } familier
keywords-count-rest = { $count ->
    [0] aldrig
    [one] én gang
   *[other] { $count } gange
}
keywords-only-here = kun her
keywords-little = lidt oftere
keywords-half = halvanden gang så ofte
keywords-twice = dobbelt så ofte
keywords-twice-half = to en halv gang så ofte
keywords-times = { $times } gange så ofte
keywords-many = mere end { $times } gange så ofte
keywords-too-small = Her er for lidt at sammenligne
keywords-too-small-families = Der skal være godkendte tekster fra mindst { $families } familier. Ellers kunne et sjældent ord vise, hvem der har sagt det.
keywords-too-small-words = Der skal være mindst { $words } ord at se på. Med færre er det tilfældigt, hvad der skiller sig ud.
keywords-too-small-rest = Der skal være mindst { $words } ord andre steder at sammenligne med.
keywords-none = Ingen ord skiller sig ud
keywords-none-text = Her bliver talt om det samme og med de samme ord som i resten. Det er også et svar.
keywords-how = Sådan er de fundet
keywords-how-compared = { $words } ord fra { $families ->
    [one] én familie
   *[other] { $families } familier
} er sammenlignet med { $rest } ord i resten.
keywords-how-text = Bøjningerne af et ord er talt sammen. Et ord er kun med, når det er sagt mindst { $count } gange og af mindst { $families } familier. Navne er udeladt.
keywords-how-g2 = G² siger, hvor sikkert det er, at forskellen ikke er tilfældig. Fra 6,63 og op rammer tilfældet højst ét ord af hundrede (»måske«), fra 10,83 og op højst ét af tusind (»næppe«). Kun godkendte tekster er talt med.
keywords-care = Et særligt ord er et sted at begynde at læse, ikke et svar. Tryk på ordet, og hør, hvordan det bliver sagt.
keywords-other-language = { $count ->
    [one] Én fortælling på et andet sprog er ikke talt med.
   *[other] { $count } fortællinger på et andet sprog er ikke talt med.
}
keywords-choose = Vælg
keywords-choose-another = Se på noget andet
keywords-of-themes = Temaer
keywords-of-weeks = Fortælle-uger
keywords-of-professions = Fag i makkerparret
keywords-of-professions-text = Siger familier noget andet, når det er et andet fag, der lytter?
keywords-nothing-title = Der er ikke noget at sammenligne endnu
keywords-nothing-text = Når der er mærket steder eller holdt en fortælle-uge, kan man se, hvilke ord der er særlige for dem.
keywords-stories = Til fortællingerne
keywords-link = Særlige ord
keywords-places-title = »{ $word }«
keywords-places-theme = { $count ->
    [one] Én sætning under »{ $name }«
   *[other] { $count } sætninger under »{ $name }«
}
keywords-places-week = { $count ->
    [one] Én sætning i { $name }
   *[other] { $count } sætninger i { $name }
}
keywords-places-profession = { $count ->
    [one] Én sætning, hvor en { $name } har lyttet
   *[other] { $count } sætninger, hvor en { $name } har lyttet
}
keywords-places-none = Ordet står her ikke
keywords-places-none-text = Det kan være rettet eller trukket tilbage, siden listen blev vist.
keywords-places-back = Tilbage til ordene
keywords-places-search = Søg efter »{ $word }« i det hele
