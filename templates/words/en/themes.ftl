# The codebook: what the themes mean, and what was said under each.
themes-title = Themes
themes-lead = What we agree that the words mean. Themes may change name and place; the tags follow.
themes-new = New theme
themes-tag = Go on tagging
themes-stories = To the stories
themes-use-when = Use when
themes-not-when = Do not use when
themes-sensitive = Sensitive
themes-add-under = New theme under { $name }
themes-edit = Edit { $name }
themes-figures = { $passages ->
    [0] Nobody has used it yet
    [one] One passage in one story
   *[other] { $passages } passages in { $stories ->
        [one] one story
       *[other] { $stories } stories
    }{ $families ->
        [0] {""}
        [one] , from one family
       *[other] , from { $families } families
    }
}
themes-figures-more = { $own } (+{ $more }) passages in { $stories ->
    [one] one story
   *[other] { $stories } stories
}{ $families ->
    [0] {""}
    [one] , from one family
   *[other] , from { $families } families
}
themes-empty-title = No themes yet
themes-empty-text = Themes come from reading. Tag first and name later, or begin with what you have heard in several places.
themes-empty-read = When the first passages are tagged, the themes stand here.
themes-empty-tag = Begin by reading a story
themes-retired = { $count ->
    [one] One theme is no longer used
   *[other] { $count } themes are no longer used
}

theme-new-title = New theme
theme-edit-title = Edit “{ $name }”
theme-edit-step = Edit
theme-name = Name
theme-name-hint = A few words, the families’ own if you can.
theme-rename-hint = Everything that is tagged follows to the new name.
theme-definition = What does it mean?
theme-definition-hint = So clear that two people reading apart tag the same.
theme-use-when = Use it when …
theme-use-when-hint = What must the text say?
theme-not-when = Do not use it when …
theme-not-when-hint = What looks like it, and which theme belongs there?
theme-parent = Belongs under
theme-parent-hint = There are two levels: themes and sub-themes.
theme-no-parent = Nothing – it is a theme of its own
theme-sensitive = Sensitive theme
theme-sensitive-hint = Passages with it are not offered for exhibition until somebody has looked at them.
theme-retired = No longer used
theme-retired-hint = It can no longer be chosen, but what is tagged stays.
theme-add = Add theme
theme-save = Save
theme-cancel = Cancel
theme-edit = Edit the theme
theme-theirs = What it says now
theme-changed-meanwhile = Somebody else changed the theme meanwhile. See what it says now, adjust yours, and save again.
theme-name-empty = Give the theme a name.
theme-name-taken = There is already a theme called “{ $name }”. Use it, or think of another name.
theme-no-such-parent = That theme is no longer there. Choose another.
theme-too-deep = That theme is a sub-theme itself. Choose the theme above it.
theme-has-sub-themes = This theme has sub-themes of its own. Move them first.
theme-under-itself = A theme cannot stand under itself.

theme-about = About the theme
theme-under = Belongs under
theme-sensitive-text = Not offered for exhibition until somebody has looked at the passage.
theme-retired-text = The theme is no longer used. What is tagged stays.
theme-ways = Show the passages in another way
theme-only-star = { $count ->
    [one] Only the one good on a wall (1)
   *[other] Only those good on a wall ({ $count })
}
theme-all-star = Show every passage
theme-only-under = Take the sub-themes along (+{ $count })
theme-all-under = With sub-themes
theme-sort-order = Story by story
theme-sort-length = Longest first
theme-sort-newest = Newest first
theme-context = Context
theme-in-text = See it in the text
theme-exhibited = May be exhibited
theme-empty-title = Nobody has used this theme yet
theme-empty-text = Search for words that belong to it, and tag the passages where it is heard.
theme-empty-search = Search for “{ $name }”
theme-no-star-title = None of the passages has a star
theme-no-star-text = Tick “Good on a wall” when you tag a passage that can stand alone.
theme-figures = In figures
theme-figures-text = { $passages ->
    [one] One passage
   *[other] { $passages } passages
} in { $stories } of { $of } stories.
theme-figures-families = { $families ->
    [one] One family speaks of it.
   *[other] { $families } families speak of it.
}
theme-figures-care = The figures say who was heard, not how large anything is.

done-theme-added = The theme is added.
done-theme-saved = The theme is saved.
