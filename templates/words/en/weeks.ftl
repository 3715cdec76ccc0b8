# Story weeks and their board.
weeks-title = Story weeks
weeks-new-title = New story week
weeks-new-lead = A week in which pairs visit families, and a day on which everybody can see what they told.
weeks-days = { $opens } to { $closes }.
weeks-families = { $count ->
    [0] no families
    [one] one family
   *[other] { $count } families
}
weeks-none = No story weeks yet
weeks-none-text = A story week gathers pairs, families and a vernissage around the same days.
weeks-name = Name
weeks-name-hint = Such as »Story week 45«.
weeks-opens = First day
weeks-closes = Last day
weeks-closes-hint = Pairs can see their families for two more days.
weeks-vernissage = Vernissage
weeks-guide = Guide
weeks-guide-built-in = The built-in one (language: { $language })
weeks-guide-missing = Choose the guide to ask by.
weeks-ends-before-it-begins = The week ends before it begins. Choose a later day.
weeks-vernissage-too-early = The vernissage is before the week. Choose a later day.
weeks-plan = Plan the week
weeks-board = Families and how far they have come
weeks-pairs = { $count ->
    [0] Form pairs
    [one] One pair
   *[other] { $count } pairs
}
weeks-countdown-none = The vernissage has no day yet.
weeks-countdown-ahead = { $count ->
    [one] The exhibition opens tomorrow, { $day }.
   *[other] The exhibition opens in { $count } days, { $day }.
}
weeks-countdown-today = The exhibition opens today.
weeks-countdown-past = The exhibition opened { $day }.
weeks-no-families = No families in the week yet
weeks-no-families-text = Once the families are written in, this shows how far each of them has come.
weeks-step-agreed = Agreed
weeks-step-visited = Visited
weeks-step-written = Written
weeks-step-approved = Approved
weeks-step-portrait = Portrait
weeks-step-panel = Panel
weeks-legend = The signs
weeks-sign-done = done
weeks-sign-now = under way
weeks-sign-stuck = stuck
weeks-sign-none = not begun
weeks-cell-withdrawn = taken back
weeks-cell-agreed-done = yes
weeks-cell-agreed-now = being agreed
weeks-cell-agreed-stuck = no pair
weeks-cell-visited-done = yes
weeks-cell-visited-now = ahead
weeks-cell-written-done = written
weeks-cell-written-now = under way
weeks-cell-written-stuck = missing
weeks-cell-approved-done = approved
weeks-cell-approved-now = to be read
weeks-cell-approved-heard = heard
weeks-cell-approved-stuck = changed since
weeks-cell-portrait-done = with
weeks-cell-portrait-without = without
weeks-cell-portrait-now = ask
weeks-cell-portrait-declined = without
weeks-cell-panel-done = ready
weeks-cell-panel-now = ask
weeks-cell-panel-stuck = ask again
weeks-cell-panel-declined = no, thanks
weeks-bottleneck-agreed = { $count ->
    [one] Appointments hold us back. One family has no day yet.
   *[other] Appointments hold us back. { $count } families have no day yet.
}
weeks-bottleneck-visited = { $count ->
    [one] Now we wait for the visits. One family has an appointment ahead.
   *[other] Now we wait for the visits. { $count } families have an appointment ahead.
}
weeks-bottleneck-written = { $count ->
    [one] Writing holds us back. One family has been visited, but its story is not finished.
   *[other] Writing holds us back. { $count } families have been visited, but their stories are not finished.
}
weeks-bottleneck-approved = { $count ->
    [one] Reading back holds us back. One family has told, but not approved its text.
   *[other] Reading back holds us back. { $count } families have told, but not approved their texts.
}
weeks-bottleneck-portrait = { $count ->
    [one] Portraits hold us back. One family lacks a picture or a no.
   *[other] Portraits hold us back. { $count } families lack a picture or a no.
}
weeks-bottleneck-panel = { $count ->
    [one] Consent holds us back. One family has not said yes or no to the exhibition.
   *[other] Consent holds us back. { $count } families have not said yes or no to the exhibition.
}

done-week-planned = The week is planned. Now you can form pairs and write families in.
