# Projekter og deres overblik.
projects-title = Projekter
projects-until = { $place } · til { $day }
projects-none-title = Du er ikke med i noget projekt endnu
projects-none-text = Et projekt samler fortællinger, temaer og udstilling ét sted. Bed sekretariatet om at invitere dig.

overview-title = Overblik
overview-arc = Vejen gennem projektet
overview-own-families = Jeres familier
overview-own-none = I har ingen familier endnu. Når sekretariatet har fordelt besøgene, står jeres her.
overview-visit = besøg { $day }
overview-voice = En stemme fra ugen
overview-read = læs fortællingen
overview-attention = Kræver handling
overview-mission = Det, vi er fælles om
overview-links = Resten af projektet
overview-latest = Senest
overview-times = { $count } gange
overview-somebody = Maskinens operatør
overview-pairs = { $count ->
    [0] ingen makkerpar endnu
    [one] ét makkerpar er klar
   *[other] { $count } makkerpar er klar
}
overview-told = { $of ->
    [0] { $count ->
        [0] ingen familier endnu
        [one] én er skrevet
       *[other] { $count } er skrevet
    }
   *[other] { $count } af { $of } er skrevet
}
overview-approved = { $of ->
    [0] { $count ->
        [0] ingen at læse op for endnu
        [one] én er godkendt
       *[other] { $count } er godkendt
    }
   *[other] { $count } af { $of } har godkendt
}
overview-passages = { $count ->
    [0] ingen steder mærket
    [one] ét sted er mærket
   *[other] { $count } steder er mærket
}
overview-opens-in = { $count ->
    [one] fernisering i morgen
   *[other] fernisering om { $count } dage
}
overview-opened = udstillingen er åben
overview-not-planned = ingen dag valgt endnu

arc-prepare = Forbered
arc-collect = Indsaml
arc-read-back = Læs op
arc-tag = Mærk
arc-show = Vis

next-plan-title = Begynd med en fortælle-uge
next-plan-text = Vælg dage og skabelon. Derefter kommer makkerpar og familier.
next-plan-label = Planlæg ugen
next-families-title = Skriv de første familier ind
next-families-text = En kode og det navn, de selv vælger, er nok til at begynde.
next-families-label = Ny familie
next-read-title = { $count ->
    [one] Én fortælling er skrevet, men ikke læst op endnu
   *[other] { $count } fortællinger er skrevet, men ikke læst op endnu
}
next-read-text = Familien skal have hørt sin egen tekst, før nogen andre ser den.
next-read-label = Se hvem der venter
next-tag-title = { $count ->
    [0] Alle fortællinger er læst og mærket
    [one] Én fortælling har ingen mærket endnu
   *[other] { $count } fortællinger har ingen mærket endnu
}
next-tag-text = Læs, marker det, du standser ved, og vælg et tema.
next-tag-label = Læs videre
next-quiet-title = Der er ikke noget at mærke endnu
next-quiet-text = Fortællingerne kommer, når familierne har godkendt dem og sagt ja til lyttelab.
next-quiet-label = Se temaerne
next-exhibit-title = { $count ->
    [0] Ingen familie har sagt ja til udstilling endnu
    [one] Én fortælling må udstilles
   *[other] { $count } fortællinger må udstilles
}
next-exhibit-text = Vælg dem, der skal hænge, og se hver planche, som den bliver.
next-exhibit-label = Til udstillingen
next-browse-title = { $count ->
    [0] Der er ingen fortællinger at læse endnu
    [one] Én fortælling er til at læse
   *[other] { $count } fortællinger er til at læse
}
next-browse-text = De er godkendt af familierne og må læses af jer, der er med.
next-browse-label = Læs

attention-withdrawn-title = { $name } har trukket sin fortælling tilbage
attention-withdrawn-text = Den er trykt og hænger et sted. Se listen over, hvad der skal tages ned.
attention-withdrawn-chip = Trukket tilbage
attention-lapsed-title = { $name }: teksten er ændret efter godkendelsen
attention-lapsed-text = Den vises ikke uden for projektet, før familien har hørt den igen.
attention-lapsed-chip = Skal læses op igen
attention-more = { $count ->
    [one] Én tekst til er ændret efter godkendelsen
   *[other] { $count } tekster til er ændret efter godkendelsen
}

shortcut-weeks = Fortælle-uger
shortcut-families = Familier
shortcut-guides = Skabeloner
shortcut-members = Deltagere

change-project-opened = åbnede projektet
change-project-revised = rettede projektets ord
change-person-added = tilføjede en deltager
change-person-revised = rettede en deltager
change-person-invited = inviterede en deltager
change-invitation-accepted = tog imod en invitation
change-guide-published = udgav en skabelon
change-week-planned = planlagde en fortælle-uge
change-pair-formed = dannede et makkerpar
change-family-added = skrev en familie ind
change-family-revised = rettede en families oplysninger
change-visit-assigned = fordelte et besøg
change-story-begun = begyndte en fortælling
change-story-written = skrev på en fortælling
change-story-finished = skrev en fortælling færdig
change-story-read-back = læste en fortælling op
change-story-approved = skrev en godkendelse ind
change-story-withdrawn = trak en fortælling tilbage
change-portrait-added = satte et portræt ind
change-portrait-removed = tog et portræt ud
change-consent-given = skrev et samtykke ind
change-consent-withdrawn = trak et samtykke tilbage
change-theme-added = tilføjede et tema
change-theme-revised = rettede et tema
change-passage-highlighted = mærkede et sted
change-highlight-revised = rettede en markering
change-highlight-removed = fjernede en markering
change-exhibition-planned = begyndte en udstilling
change-exhibition-revised = rettede udstillingens ord
change-piece-added = satte en planche ind
change-piece-revised = rettede en planche
change-piece-removed = tog en planche ud
change-edition-printed = trykte plancher
change-sheet-taken-down = tog en planche ned
change-word-group-added = satte ord sammen i grupper
change-word-group-revised = rettede en ordgruppe
change-word-group-removed = fjernede en ordgruppe
change-search-saved = gemte en søgning
change-saved-search-revised = rettede en gemt søgning
change-saved-search-removed = fjernede en gemt søgning
change-texts-imported = hentede tekster ind
change-family-erased = slettede en families indhold
