# Projects and their overview.
projects-title = Projects
projects-until = { $place } · until { $day }
projects-none-title = You are not part of any project yet
projects-none-text = A project holds stories, themes and exhibition in one place. Ask the secretariat to invite you.

overview-title = Overview
overview-arc = The way through the project
overview-own-families = Your families
overview-own-none = You have no families yet. When the secretariat has assigned the visits, yours stand here.
overview-visit = visit { $day }
overview-voice = A voice from the week
overview-read = read the story
overview-attention = Needs somebody
overview-mission = What we share
overview-links = The rest of the project
overview-latest = Latest
overview-times = { $count } times
overview-somebody = The operator
overview-pairs = { $count ->
    [0] no pairs yet
    [one] one pair is ready
   *[other] { $count } pairs are ready
}
overview-told = { $of ->
    [0] { $count ->
        [0] no families yet
        [one] one is written
       *[other] { $count } are written
    }
   *[other] { $count } of { $of } are written
}
overview-approved = { $of ->
    [0] { $count ->
        [0] nobody to read to yet
        [one] one is approved
       *[other] { $count } are approved
    }
   *[other] { $count } of { $of } have approved
}
overview-passages = { $count ->
    [0] no passages tagged
    [one] one passage is tagged
   *[other] { $count } passages are tagged
}
overview-opens-in = { $count ->
    [one] opens tomorrow
   *[other] opens in { $count } days
}
overview-opened = the exhibition is open
overview-not-planned = no day chosen yet

arc-prepare = Prepare
arc-collect = Collect
arc-read-back = Read back
arc-tag = Tag
arc-show = Show

next-plan-title = Begin with a story week
next-plan-text = Choose days and a guide. Pairs and families come after.
next-plan-label = Plan the week
next-families-title = Enter the first families
next-families-text = A code and the name they choose themselves are enough to begin with.
next-families-label = New family
next-read-title = { $count ->
    [one] One story is written and not yet read back
   *[other] { $count } stories are written and not yet read back
}
next-read-text = A family must have heard its own text before anybody else sees it.
next-read-label = See who is waiting
next-tag-title = { $count ->
    [0] Every story has been read and tagged
    [one] One story has not been tagged by anybody yet
   *[other] { $count } stories have not been tagged by anybody yet
}
next-tag-text = Read, mark what makes you stop, and choose a theme.
next-tag-label = Read on
next-quiet-title = There is nothing to tag yet
next-quiet-text = Stories come when families have approved them and said yes to labs.
next-quiet-label = See the themes
next-exhibit-title = { $count ->
    [0] No family has said yes to exhibition yet
    [one] One story may be exhibited
   *[other] { $count } stories may be exhibited
}
next-exhibit-text = Choose those that are to hang, and see each panel as it will be.
next-exhibit-label = To the exhibition
next-browse-title = { $count ->
    [0] There are no stories to read yet
    [one] There is one story to read
   *[other] There are { $count } stories to read
}
next-browse-text = They are approved by the families, for you who take part.
next-browse-label = Read

attention-withdrawn-title = { $name } has taken its story back
attention-withdrawn-text = It has been printed and hangs somewhere. See the list of what must be taken down.
attention-withdrawn-chip = Withdrawn
attention-lapsed-title = { $name }: the text has changed since it was approved
attention-lapsed-text = It is not shown outside the project until the family has heard it again.
attention-lapsed-chip = To be read again
attention-more = { $count ->
    [one] One more text has changed since it was approved
   *[other] { $count } more texts have changed since they were approved
}

shortcut-weeks = Story weeks
shortcut-families = Families
shortcut-guides = Guides
shortcut-members = People

change-project-opened = opened the project
change-project-revised = changed the project's words
change-person-added = added a person
change-person-revised = changed a person
change-person-invited = invited a person
change-invitation-accepted = took up an invitation
change-guide-published = published a guide
change-week-planned = planned a story week
change-pair-formed = formed a pair
change-family-added = entered a family
change-family-revised = changed a family's particulars
change-visit-assigned = assigned a visit
change-story-begun = began a story
change-story-written = wrote on a story
change-story-finished = finished a story
change-story-read-back = read a story back
change-story-approved = recorded an approval
change-story-withdrawn = withdrew a story
change-portrait-added = added a portrait
change-portrait-removed = took a portrait out
change-consent-given = recorded a consent
change-consent-withdrawn = withdrew a consent
change-theme-added = added a theme
change-theme-revised = changed a theme
change-passage-highlighted = tagged a passage
change-highlight-revised = changed a highlight
change-highlight-removed = removed a highlight
change-exhibition-planned = began an exhibition
change-exhibition-revised = changed the exhibition's words
change-piece-added = added a panel
change-piece-revised = changed a panel
change-piece-removed = took a panel out
change-edition-printed = printed panels
change-sheet-taken-down = took a panel down
change-word-group-added = grouped words
change-word-group-revised = changed a word group
change-word-group-removed = removed a word group
change-search-saved = kept a search
change-saved-search-revised = changed a kept search
change-saved-search-removed = removed a kept search
change-texts-imported = brought texts in
change-family-erased = erased a family's content
