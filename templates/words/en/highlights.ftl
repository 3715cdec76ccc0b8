# Tagging passages of a story.
highlights-title = Tag: { $title }
highlights-untitled = Story { $number }
highlights-number = No. { $number }
highlights-words = { $count ->
    [one] one word
   *[other] { $count } words
}
highlights-story = Read the story
highlights-stories = Stories
highlights-other = Choose another story
highlights-all-stories = All stories
highlights-previous = Previous story
highlights-next = Next story
highlights-count = { $count ->
    [0] no tagged passages
    [one] one tagged passage
   *[other] { $count } tagged passages
}
highlights-text = The text, sentence by sentence
highlights-said = (tagged: { $themes })
highlights-noted = (tagged without a theme)
highlights-more = + { $count } more
highlights-quoted = “{ $text }”
highlights-by = tagged by { $name }
highlights-themes = Themes
highlights-how = Choose one sentence, or several in a row, then the themes you hear.
highlights-how-keys = shows every shortcut.
highlights-no-themes = There are no themes yet. Write a note or give a star now, and name the themes later.
highlights-new-theme = + New theme
highlights-codebook = What the themes mean
highlights-note = Note
highlights-star = Good on a wall
highlights-star-check = Good on a wall
highlights-tag = Tag
highlights-save = Save
highlights-about = This passage
highlights-leave = Done – tag another passage
highlights-move-here = Move the tag to what is chosen
highlights-edit = Edit
highlights-remove = Remove
highlights-removed = The tag is removed: “{ $text }”
highlights-undo = Put it back
highlights-failed = It was not saved. Try again.
highlights-list = { $count ->
    [0] No tagged passages yet
    [one] One tagged passage
   *[other] { $count } tagged passages
}
highlights-none = Nobody has tagged anything in this story yet.
highlights-first-choose = Press the sentence that makes you stop.
highlights-first-letter = Press a theme, or its letter, and then “Tag”.
highlights-first-see = Go to the theme and hear what other families say about the same.
highlights-latest = Tagged lately
highlights-foot = { $passages ->
    [0] No tagged passages yet
    [one] One tagged passage in { $stories } of { $of } stories
   *[other] { $passages } tagged passages in { $stories } of { $of } stories
}
highlights-keys-stories = Next and previous story
highlights-keys-walk = Next and previous sentence
highlights-keys-more = Take the next sentence along
highlights-keys-letter = Put the theme on what is chosen

highlights-withdrawn-title = The family has taken its story back
highlights-withdrawn-text = It can no longer be read or tagged, and its tags are shown nowhere.
highlights-not-approved-title = The text is not approved yet
highlights-not-approved-text = The family must hear its story and agree to it before anybody tags it.
highlights-not-for-labs-title = The family has not said yes to labs
highlights-not-for-labs-text = Only stories that may be used in listening labs can be tagged. A yes can be given at any time on the consent page.

highlights-unsettled-title = { $count ->
    [one] One tag needs a decision
   *[other] { $count } tags need a decision
}
highlights-unsettled-text = The family changed its text after the passage was tagged. See whether the tag still fits.
highlights-was = It said:
highlights-was-hidden = The words were taken out of the text.
highlights-nearest = This is most like it:
highlights-now = Now it says:
highlights-keep = It still fits
highlights-keep-nearest = Put the tag there
highlights-move = Move it to the sentences I have chosen

highlight-gone = Somebody else removed the tag meanwhile. Choose the passage again if it is to be tagged.
highlight-nothing-chosen = Choose a sentence in the text first.
highlight-scattered = The sentences must follow each other. Tag them one by one if they stand apart.
highlight-no-such-place = The text has changed since this page was opened. Choose the passage again.
highlight-no-words = There are no words in what you chose. Choose a whole sentence.
highlight-nothing-near = Nothing in the text is like it any more. Choose a sentence yourself, or remove the tag.
highlight-other-sentences = You have chosen other sentences. Press “Move the tag to what is chosen” if the tag is to be moved there.
highlight-nothing-said = Choose at least one theme, write a note, or tick “Good on a wall”.
highlight-note-changed = Somebody else changed the note meanwhile. It now says: “{ $note }”. Write the note as it should be, and save again.

done-highlight-saved = The passage is tagged.
done-highlight-restored = The tag is back.
