# Søgninger, som nogen har gemt.
collections-title = Samlinger
collections-lead = Søgninger, der er gemt for at blive stillet igen. Tallet siger, hvor mange fortællinger du må læse lige nu.
collections-new-title = Gem søgningen
collections-edit-title = Ret samlingen
collections-asked = Der søges på: { $query }
collections-name = Navn
collections-name-hint = Et par ord, du kan kende den på. Skriv ikke nogens rigtige navn.
collections-share = Del den med dem, der er med i projektet
collections-share-hint = De ser navnet og søgeordene, ikke dine fund: Hver finder kun det, de selv må læse.
collections-keep = Gem som samling
collections-save = Gem
collections-cancel = Fortryd
collections-count = { $more ->
    [yes] mindst { $count } fortællinger
   *[no] { $count ->
        [0] ingen fortællinger nu
        [one] én fortælling
       *[other] { $count } fortællinger
    }
}
collections-by = delt af { $name }
collections-exactly = kun præcis de ord
collections-shared = delt med projektet
collections-edit = Ret »{ $name }«
collections-remove = Fjern »{ $name }«
collections-name-empty = Giv samlingen et navn.
collections-query-refused = Søgningen er for lang til at blive gemt. Brug færre ord.
collections-nothing-asked = Der er ikke søgt på noget. Søg først, og gem så.
collections-too-many = Du har allerede { $most } samlinger. Fjern en, du ikke bruger.
collections-changed-meanwhile = En anden har rettet samlingen imens; den hedder nu »{ $name }«. Ret dit til, og gem igen.
collections-empty-title = Ingen samlinger endnu
collections-empty-text = Søg på noget, du vil vende tilbage til, og gem søgningen under fundene. Så står den her.
collections-search = Søg
collections-all = { $count ->
    [one] Se samlingen
   *[other] Se alle { $count } samlinger
}
collections-kept-as = Gemt som
collections-removed-undo = Fortryder du, kommer samlingen tilbage, som den var.
collections-restore = Sæt samlingen tilbage

done-collection-kept = Søgningen er gemt.
done-collection-saved = Samlingen er gemt.
done-collection-removed = Samlingen er fjernet.
done-collection-restored = Samlingen er tilbage.
