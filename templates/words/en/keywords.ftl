# Special words: what is said more often in one place than elsewhere.
keywords-title = Special words
keywords-lead = Which words are said more often in one place than in the rest of what you may read? Choose a theme, a story week or a profession.
keywords-title-theme = Special words in “{ $name }”
keywords-title-week = Special words in { $name }
keywords-title-profession = Special words when somebody who is { $name } has listened
keywords-lead-theme = Words that are said more often in the tagged passages than in the rest of what you may read.
keywords-lead-week = Words that are said more often in the week's stories than in the rest of what you may read.
keywords-lead-profession = Words that are said more often to a pair with this profession than to the others.
keywords-back-theme = The passages under “{ $name }”
keywords-back-week = The board of { $name }
keywords-word = Word
keywords-often = How often
keywords-here = Here
keywords-rest = In the rest
keywords-g2 = G² { $value }
keywords-chance = Is it chance?
keywords-chance-hardly = hardly
keywords-chance-maybe = maybe
keywords-count-here = { $count } times, by { $families } families
keywords-count-rest = { $count ->
    [0] never
    [one] once
   *[other] { $count } times
}
keywords-only-here = only here
keywords-little = a little more often
keywords-half = half as often again
keywords-twice = twice as often
keywords-twice-half = two and a half times as often
keywords-times = { $times } times as often
keywords-many = more than { $times } times as often
keywords-too-small = There is too little here to compare
keywords-too-small-families = There must be approved texts from at least { $families } families. Otherwise a rare word could tell who said it.
keywords-too-small-words = There must be at least { $words } words to look at. With fewer, what stands out is chance.
keywords-too-small-rest = There must be at least { $words } words elsewhere to compare with.
keywords-none = No words stand out
keywords-none-text = The talk here is of the same things and in the same words as in the rest. That is an answer too.
keywords-how = How they were found
keywords-how-compared = { $words } words from { $families ->
    [one] one family
   *[other] { $families } families
} are compared with { $rest } words in the rest.
keywords-how-text = The inflections of a word are counted together. A word is here only when it was said at least { $count } times and by at least { $families } families. Names are left out.
keywords-how-g2 = G² says how surely the difference is not chance. From 6.63 upwards chance hits at most one word in a hundred (“maybe”), from 10.83 upwards at most one in a thousand (“hardly”). Only approved texts are counted.
keywords-care = A special word is a place to begin reading, not an answer. Press the word, and hear how it is said.
keywords-other-language = { $count ->
    [one] One story in another language is not counted.
   *[other] { $count } stories in another language are not counted.
}
keywords-choose = Choose
keywords-choose-another = Look at something else
keywords-of-themes = Themes
keywords-of-weeks = Story weeks
keywords-of-professions = Professions in the pair
keywords-of-professions-text = Do families say something else when another profession listens?
keywords-nothing-title = There is nothing to compare yet
keywords-nothing-text = Once passages are tagged or a story week was held, one can see which words are special for them.
keywords-stories = To the stories
keywords-link = Special words
keywords-places-title = “{ $word }”
keywords-places-theme = { $count ->
    [one] One sentence under “{ $name }”
   *[other] { $count } sentences under “{ $name }”
}
keywords-places-week = { $count ->
    [one] One sentence in { $name }
   *[other] { $count } sentences in { $name }
}
keywords-places-profession = { $count ->
    [one] One sentence to which somebody who is { $name } has listened
   *[other] { $count } sentences to which somebody who is { $name } has listened
}
keywords-places-none = The word does not stand here
keywords-places-none-text = It may have been corrected or taken back since the list was shown.
keywords-places-back = Back to the words
keywords-places-search = Search for “{ $word }” in everything
