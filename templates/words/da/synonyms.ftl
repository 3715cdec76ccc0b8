# Ord, der hører sammen, når der søges.
synonyms-title = Ord, der hører sammen
synonyms-lead = Det samme bliver kaldt noget forskelligt i et køkken, på et kontor og i et brev. Her siger I, hvilke ord der skal findes sammen.
synonyms-new = Ny ordgruppe
synonyms-new-title = Ny ordgruppe
synonyms-edit-title = Ret ordgruppe
synonyms-edit = Ret gruppen med »{ $word }«
synonyms-remove = Fjern gruppen med »{ $word }«
synonyms-search = Til søgningen
synonyms-relation = Hvordan hører ordene sammen?
synonyms-relation-same = Betyder det samme
synonyms-relation-same-text = Den, der søger på det ene, vil også have de andre.
synonyms-relation-related = Hører til det samme
synonyms-relation-related-text = Den, der søger på det ene, vil måske høre om de andre.
synonyms-words = Ord
synonyms-words-hint = Ét på hver linje, i grundform: søgningen klarer selv bøjningerne. Nogle få ord, der står for ét, skrives på samme linje: »pædagogisk psykologisk rådgivning«.
synonyms-add = Opret gruppen
synonyms-save = Gem
synonyms-cancel = Fortryd
synonyms-theirs = Det, der står nu
synonyms-changed-meanwhile = En anden har rettet gruppen imens. Se, hvad der står nu, ret dit til, og gem igen.
synonyms-empty = Skriv mindst to ord.
synonyms-one-word = Et ord alene er ingen gruppe. Skriv mindst ét til.
synonyms-too-many = Der kan højst stå { $most } ord i en gruppe. Del den i to.
synonyms-no-letters = »{ $word }« har ingen bogstaver, så det kan ikke søges frem. Tag det ud.
synonyms-twice = »{ $word }« står der to gange. Tag det ene ud.
synonyms-relation-missing = Vælg, hvordan ordene hører sammen.
synonyms-empty-title = Ingen ordgrupper endnu
synonyms-empty-text = Når I opdager to ord for det samme, så skriv dem sammen her. Så finder den, der søger på det ene, også det andet.
synonyms-empty-read = Når projektets facilitatorer sætter ord sammen, står de her.
synonyms-starter-title = Begynd med en færdig liste
synonyms-starter-text = { $count ->
    [one] Én gruppe fra listen over ord om småbørn, familier og dem, der hjælper dem, har I ikke endnu.
   *[other] { $count } grupper af ord om småbørn, familier og dem, der hjælper dem. I kan rette og fjerne dem bagefter.
}
synonyms-starter-example = For eksempel:
synonyms-starter-take = { $count ->
    [one] Tag den med
   *[other] Tag de { $count } grupper med
}
synonyms-removed-undo = Fortryder du, kommer gruppen tilbage, som den var.
synonyms-restore = Sæt gruppen tilbage

done-synonyms-added = Ordgruppen er oprettet.
done-synonyms-saved = Ordgruppen er gemt.
done-synonyms-removed = Ordgruppen er fjernet.
done-synonyms-restored = Ordgruppen er tilbage.
done-synonyms-taken-over = Listen er taget med.
