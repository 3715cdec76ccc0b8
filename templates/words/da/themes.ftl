# Kodebogen: hvad temaerne betyder, og hvad der er sagt under hvert.
themes-title = Temaer
themes-lead = Hvad vi er enige om, at ordene betyder. Temaer må skifte navn og plads; mærkerne følger med.
themes-new = Nyt tema
themes-tag = Mærk videre
themes-stories = Til fortællingerne
themes-use-when = Brug når
themes-not-when = Brug ikke når
themes-sensitive = Følsomt
themes-add-under = Nyt tema under { $name }
themes-edit = Ret { $name }
themes-figures = { $passages ->
    [0] Ingen har mærket det endnu
    [one] Ét sted i én fortælling
   *[other] { $passages } steder i { $stories ->
        [one] én fortælling
       *[other] { $stories } fortællinger
    }{ $families ->
        [0] {""}
        [one] , fra én familie
       *[other] , fra { $families } familier
    }
}
themes-figures-more = { $own } (+{ $more }) steder i { $stories ->
    [one] én fortælling
   *[other] { $stories } fortællinger
}{ $families ->
    [0] {""}
    [one] , fra én familie
   *[other] , fra { $families } familier
}
themes-empty-title = Ingen temaer endnu
themes-empty-text = Temaerne kommer af at læse. Mærk først, og navngiv siden, eller begynd med det, I allerede har hørt flere steder.
themes-empty-read = Når de første steder er mærket, står temaerne her.
themes-empty-tag = Begynd med at læse en fortælling
themes-retired = { $count ->
    [one] Ét tema bruges ikke længere
   *[other] { $count } temaer bruges ikke længere
}

theme-new-title = Nyt tema
theme-edit-title = Ret »{ $name }«
theme-edit-step = Ret
theme-name = Navn
theme-name-hint = Et par ord, helst familiernes egne.
theme-rename-hint = Alt, der er mærket, følger med over i det nye navn.
theme-definition = Hvad betyder det?
theme-definition-hint = Så tydeligt, at to, der læser hver for sig, mærker det samme.
theme-use-when = Brug det, når …
theme-use-when-hint = Hvad skal der stå i teksten?
theme-not-when = Brug det ikke, når …
theme-not-when-hint = Hvad ligner det, og hvilket tema hører til dér?
theme-parent = Hører under
theme-parent-hint = Der er to niveauer: temaer og undertemaer.
theme-no-parent = Intet – det er et tema for sig
theme-sensitive = Følsomt tema
theme-sensitive-hint = Steder med temaet bliver ikke foreslået til udstilling, før nogen har set på dem.
theme-retired = Bruges ikke længere
theme-retired-hint = Det kan ikke vælges mere, men det, der er mærket, bliver stående.
theme-add = Opret tema
theme-save = Gem
theme-cancel = Fortryd
theme-edit = Ret temaet
theme-theirs = Det, der står nu
theme-changed-meanwhile = En anden har rettet temaet imens. Se, hvad der står nu, ret dit til, og gem igen.
theme-name-empty = Giv temaet et navn.
theme-name-taken = Der er allerede et tema, der hedder »{ $name }«. Brug det, eller find på et andet navn.
theme-no-such-parent = Det tema findes ikke længere. Vælg et andet.
theme-too-deep = Det tema er selv et undertema. Vælg temaet over det.
theme-has-sub-themes = Dette tema har selv undertemaer. Flyt dem først.
theme-under-itself = Et tema kan ikke høre under sig selv.

theme-about = Om temaet
theme-under = Hører under
theme-sensitive-text = Bliver ikke foreslået til udstilling, før nogen har set på stedet.
theme-retired-text = Temaet bruges ikke længere. Det, der er mærket, bliver stående.
theme-ways = Vis stederne på en anden måde
theme-only-star = { $count ->
    [one] Kun det, der er godt på en væg (1)
   *[other] Kun dem, der er gode på en væg ({ $count })
}
theme-all-star = Vis alle steder
theme-only-under = Tag undertemaerne med (+{ $count })
theme-all-under = Med undertemaer
theme-sort-order = Fortælling for fortælling
theme-sort-length = Længste først
theme-sort-newest = Nyeste først
theme-context = Sammenhæng
theme-in-text = Se det i teksten
theme-exhibited = Må udstilles
theme-empty-title = Ingen har mærket dette tema endnu
theme-empty-text = Søg efter ord, der hører til, og mærk de steder, hvor temaet kan høres.
theme-empty-search = Søg efter »{ $name }«
theme-no-star-title = Ingen af stederne har fået en stjerne
theme-no-star-text = Sæt kryds ved »God på en væg«, når du mærker et sted, der kan stå alene.
theme-figures = I tal
theme-figures-text = { $passages ->
    [one] Ét sted
   *[other] { $passages } steder
} i { $stories } af { $of } fortællinger.
theme-figures-families = { $families ->
    [one] Én familie fortæller om det.
   *[other] { $families } familier fortæller om det.
}
theme-figures-care = Tallene siger, hvem der er hørt, ikke hvor stort noget er.

done-theme-added = Temaet er oprettet.
done-theme-saved = Temaet er gemt.
