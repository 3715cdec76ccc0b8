# Fortælle-uger og deres tavle.
weeks-title = Fortælle-uger
weeks-new-title = Ny fortælle-uge
weeks-new-lead = En uge, hvor makkerpar besøger familier, og en dag, hvor alle kan se, hvad de fortalte.
weeks-days = { $opens } til { $closes }.
weeks-families = { $count ->
    [0] ingen familier
    [one] én familie
   *[other] { $count } familier
}
weeks-none = Ingen fortælle-uger endnu
weeks-none-text = En fortælle-uge samler makkerpar, familier og en vernissage om de samme dage.
weeks-name = Navn
weeks-name-hint = Fx »Fortælleugen, uge 45«.
weeks-opens = Første dag
weeks-closes = Sidste dag
weeks-closes-hint = Makkerparrene kan se deres familier i to dage mere.
weeks-vernissage = Vernissage
weeks-guide = Skabelon
weeks-guide-built-in = Den indbyggede (sprog: { $language })
weeks-guide-missing = Vælg den skabelon, der skal spørges efter.
weeks-ends-before-it-begins = Ugen slutter, før den begynder. Vælg en senere dag.
weeks-vernissage-too-early = Vernissagen ligger før ugen. Vælg en senere dag.
weeks-plan = Planlæg ugen
weeks-board = Familier, og hvor langt de er
weeks-pairs = { $count ->
    [0] Dan makkerpar
    [one] Ét makkerpar
   *[other] { $count } makkerpar
}
weeks-countdown-none = Vernissagen er ikke fastsat endnu.
weeks-countdown-ahead = { $count ->
    [one] Udstillingen åbner i morgen, { $day }.
   *[other] Udstillingen åbner om { $count } dage, { $day }.
}
weeks-countdown-today = Udstillingen åbner i dag.
weeks-countdown-past = Udstillingen åbnede { $day }.
weeks-no-families = Ingen familier i ugen endnu
weeks-no-families-text = Når familierne er skrevet ind, kan I her se, hvor langt hver af dem er.
weeks-step-agreed = Aftalt
weeks-step-visited = Besøgt
weeks-step-written = Skrevet
weeks-step-approved = Godkendt
weeks-step-portrait = Portræt
weeks-step-panel = Planche
weeks-legend = Tegnene
weeks-sign-done = gjort
weeks-sign-now = i gang
weeks-sign-stuck = sidder fast
weeks-sign-none = ikke begyndt
weeks-cell-withdrawn = trukket tilbage
weeks-cell-agreed-done = ja
weeks-cell-agreed-now = aftales
weeks-cell-agreed-stuck = intet makkerpar
weeks-cell-visited-done = ja
weeks-cell-visited-now = forestår
weeks-cell-written-done = skrevet
weeks-cell-written-now = i gang
weeks-cell-written-stuck = mangler
weeks-cell-approved-done = godkendt
weeks-cell-approved-now = læses op
weeks-cell-approved-heard = hørt
weeks-cell-approved-stuck = ændret siden
weeks-cell-portrait-done = med
weeks-cell-portrait-without = uden
weeks-cell-portrait-now = spørg
weeks-cell-portrait-declined = uden
weeks-cell-panel-done = klar
weeks-cell-panel-now = spørg
weeks-cell-panel-stuck = spørg igen
weeks-cell-panel-declined = nej tak
weeks-bottleneck-agreed = { $count ->
    [one] Aftalerne er det, der holder os tilbage. Én familie har ingen dag endnu.
   *[other] Aftalerne er det, der holder os tilbage. { $count } familier har ingen dag endnu.
}
weeks-bottleneck-visited = { $count ->
    [one] Nu venter vi på besøgene. Én familie har en aftale foran sig.
   *[other] Nu venter vi på besøgene. { $count } familier har en aftale foran sig.
}
weeks-bottleneck-written = { $count ->
    [one] Skrivningen er det, der holder os tilbage. Én familie er besøgt, men fortællingen er ikke skrevet færdig.
   *[other] Skrivningen er det, der holder os tilbage. { $count } familier er besøgt, men deres fortællinger er ikke skrevet færdig.
}
weeks-bottleneck-approved = { $count ->
    [one] Oplæsningen er det, der holder os tilbage. Én familie har fortalt, men ikke godkendt sin tekst.
   *[other] Oplæsningen er det, der holder os tilbage. { $count } familier har fortalt, men ikke godkendt deres tekst.
}
weeks-bottleneck-portrait = { $count ->
    [one] Portrætterne er det, der holder os tilbage. Én familie mangler et billede eller et nej.
   *[other] Portrætterne er det, der holder os tilbage. { $count } familier mangler et billede eller et nej.
}
weeks-bottleneck-panel = { $count ->
    [one] Samtykket er det, der holder os tilbage. Én familie mangler at sige ja eller nej til udstillingen.
   *[other] Samtykket er det, der holder os tilbage. { $count } familier mangler at sige ja eller nej til udstillingen.
}

done-week-planned = Ugen er planlagt. Nu kan I danne makkerpar og skrive familier ind.
