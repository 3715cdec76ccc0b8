# Search in everything one may read.
search-title = Search
search-title-for = Search: { $query }
search-label = Search everything you may read
search-button = Search
search-narrow = { $count ->
    [0] Narrow
   *[other] Narrow · { $count } chosen
}
search-narrow-label = Narrow
search-facet-theme = Theme
search-facet-week = Story week
search-facet-state = State
search-facet-month = Written
search-facet-place = Lives in
search-facet-profession = Listened to by
search-facet-allows = May be used for
search-remove = {" "}– remove
search-found = { $more ->
    [yes] At least { $count } stories
   *[no] { $count ->
        [one] One story
       *[other] { $count } stories
    }
}
search-passages = Tagged passages
search-stories = Stories
search-pages = More found
search-previous = Previous page
search-next = Next page
search-range = { $first }–{ $last } of { $total }
search-none = There is nothing to show
search-none-for = Nothing was found for “{ $query }”
search-none-wide = Search everything, without narrowing.
search-none-fewer = Try fewer words. Inflection does not matter: “færgen” also finds “færge” and “færgerne”.
search-none-prefix = Unsure of the spelling? Write the beginning and an asterisk: “sundhed*”.
search-none-rights = Only what you may read is searched.
search-begin = Find a sentence, a family, a theme
search-begin-text = Write the words you remember.
search-begin-examples = Try for example:
search-examples = Try for example
search-example-words = words in any inflection
search-example-theme = stories in which a theme is tagged
search-example-phrase = words exactly as they stand
search-example-prefix = every word that begins like this
search-example-both = a word in stories with a theme
search-all-stories = See all stories
search-note-relaxed = No story has all the words. These have some of them.
search-note-no-words = There were no words to search for. Write at least one.
search-note-plain = “{ $typed }” was not understood, so it was searched as plain words.
search-note-unknown-theme = There is no theme called “{ $name }”, so it was searched as words.
search-note-unknown-place = We know of no family in “{ $name }”, so we searched for it as words.
search-note-unknown-family = You have no family with the code “{ $code }”, so it was searched as words.
search-note-cut = That was a long search. The first { $kept } words were used.
search-note-many-words = So many words begin with “{ $prefix }” that only the most frequent were searched.
search-note-behind = { $changes ->
    [one] The newest change is not in yet. Try again in a moment.
   *[other] The { $changes } newest changes are not in yet. Try again in a moment.
}
search-keys-walk = Next and previous hit
search-keys-open = Open the hit
search-note-also = Also shows hits with { $words }.
search-note-corrected = Nothing was found for “{ $typed }”. We searched for “{ $meant }” instead.
search-note-apart = “{ $typed }” stands nowhere as one, so we searched for its words apart.
search-exactly = Only exactly these words
search-exactly-off = Also search inflections and compounds
search-forms = Found as { $forms }
search-ways = Other ways
search-way-synonyms = Words that belong together
search-way-synonyms-text = which words are found together
search-way-keywords = Special words
search-way-keywords-text = what is said more often in one place than elsewhere
search-note-related = See also { $words }.
search-suggestions = Suggestions
search-suggested-theme = theme
search-suggested-place = families who live here
