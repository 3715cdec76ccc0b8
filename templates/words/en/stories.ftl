# Stories: begun, written, read back, approved.
stories-title = Stories
stories-untitled = Story { $number }
stories-tabs = The story’s pages
stories-tab-story = Story
stories-tab-themes = Themes
stories-tab-consents = Consent
stories-tab-versions = History
stories-back = Back
stories-save = Save
stories-words = { $count ->
    [one] one word
   *[other] { $count } words
}
stories-words-one = {"{n}"} word
stories-words-other = {"{n}"} words

stories-told = { $count ->
    [one] One has been told.
   *[other] { $count } have been told.
}
stories-approved-count = { $count ->
    [0] None is approved by its family yet.
    [one] One is approved by its family.
   *[other] { $count } are approved by their families.
}
stories-begin = Write a story
stories-search = Search what the families have told
stories-search-button = Search
stories-facets = Show only
stories-facet-all = All ({ $count })
stories-facet-draft = Drafts ({ $count })
stories-facet-written = Written, not read back ({ $count })
stories-facet-read_back = Read back ({ $count })
stories-facet-approved = Approved ({ $count })
stories-facet-changed = Changed since approval ({ $count })
stories-facet-exhibited = May be exhibited ({ $count })
stories-facet-without_portrait = Without a portrait ({ $count })
stories-facet-withdrawn = Withdrawn ({ $count })
stories-facet-remove = , show all again
stories-unknown-facet = The stories cannot be sorted by what the address says. Here are all of them.
stories-column-story = Story
stories-column-family = Family
stories-column-words = Words
stories-column-passages = Passages
stories-column-covered = Tagged
stories-column-state = State
stories-state-draft = Draft
stories-state-written = Written
stories-state-read_back = Read back
stories-state-approved = Approved
stories-state-changed = Changed since approval
stories-state-withdrawn = Withdrawn
stories-approved-on = Approved { $day }
stories-exhibited = May be exhibited
stories-none = No stories yet
stories-none-text = A story begins with a family. Choose the family, and the questions are ready.
stories-none-yet = Stories come here once families have approved them and said that you may read them.
stories-none-narrowed = There are none of that kind
stories-none-narrowed-text = No story fits what you have chosen to see.
stories-show-all = Show all

stories-new-title = New story
stories-new-heading = A story from { $name }
stories-new-lead = You write by »{ $guide }«. Everything is saved on the way, and you can always pause.
stories-new-earlier = What the family has told before
stories-new-introduction = Before you begin
stories-new-parts = What we ask about
stories-new-button = Begin to write
stories-told-by = Who is telling?
stories-told-by-hint = In the family’s own words, such as »mother of two«.
stories-language = Which language is the story in?
stories-language-da = Danish
stories-language-en = English
stories-language-missing = Choose the language it is written in.

stories-parts = The parts of the story
stories-part = Part { $number }: { $heading }
stories-part-of = Part { $number } of { $count }
stories-part-here = you are here
stories-part-written = written
stories-helping = Questions you can ask
stories-body = The story
stories-answer = Answer
stories-saved = Saved
stories-saved-at = Saved { $when }
stories-unsaved = Not saved yet
stories-saving = Saving …
stories-nothing-yet = Nothing written yet
stories-save-next = Save and go on
stories-save-last = Save and see it all
stories-save-stop = Save and pause
stories-too-long = The story has become too long to save. There is room for 200,000 characters. Part it in two, or take something out.
stories-date-malformed = Write the day as day, month and year, such as 14-03-2027.

conflict-title = You have both written in »{ $heading }«
conflict-lead = Nothing is lost. Read both, and choose what it shall say.
conflict-mine = What you have written
conflict-theirs = What { $who } saved { $when }
conflict-somebody = What somebody else saved { $when }
conflict-empty = (empty)
conflict-keep-mine = Keep mine
conflict-keep-theirs = Keep the other
conflict-keep-both = Put one after the other
conflict-difference = See the difference word by word
conflict-together = Or write them together
conflict-together-hint = This is the longer of the two. Change it until it says everything.
conflict-save = Save this one

stories-edit-title = Title and teller
stories-title-label = Title
stories-title-hint = The family’s own words, if possible. It stands at the top of the panel.
stories-edit-approved = The story is approved. If you change the title, the family must hear it again before it can be shown outside the project.

stories-finish-title = Call the story finished
stories-finish-lead = { $count ->
    [0] Nothing is written yet.
    [one] It has one word. Read all of it once before the family hears it.
   *[other] It has { $count } words. Read all of it once before the family hears it.
}
stories-finish-already = The story has been called finished.
stories-finish-later = Not yet
stories-finish-button = It is finished
stories-part-needed = Missing
stories-part-empty = Left out
stories-part-missing = »{ $part }« must be there before the story is finished. Write a few lines in it.
stories-nothing-written = Nothing is written yet. Begin with the first part.
stories-title-missing = Give the story a title. It may well be a sentence that the family said.

stories-lapsed = The text has changed since the family approved it. It is not shown outside the project until they have heard it again.
stories-empty = Nothing is written yet.
stories-gone = The family has taken the story back. There is nothing more to show here.
stories-gone-when = The family took the story back { $when }. There is nothing more to show here.
stories-hanging = To be taken down
stories-hanging-now = Where it hangs now
stories-hanging-sheet = Panel { $number } at »{ $exhibition }«
stories-hanging-edition = Edition { $number } · { $venue }
stories-hanging-nowhere = It is not printed anywhere.
stories-photo-by = Picture: { $name }
stories-quote = What the family wants to be remembered by
stories-themes = Themes
stories-ways = Other things you can do
stories-neighbours = Other stories
stories-key-neighbours = Next and previous story
stories-fact-number = Number
stories-fact-family = Family
stories-fact-name = Name
stories-fact-place = Area
stories-fact-told-by = Told by
stories-fact-visit = Visited
stories-fact-written-by = Written by
stories-fact-length = Length
stories-way-begin = Begin the story
stories-way-write = Write on
stories-way-finish = Call it finished
stories-way-read-back = Read it to the family
stories-way-approve = Have it approved
stories-way-portrait = Add a portrait
stories-way-consent = Ask what it may be used for
stories-way-edit-text = Correct the text
stories-way-edit = Title and teller
stories-way-photos = Portrait
stories-way-readings = Read back
stories-way-withdraw = Take consent back
stories-way-tag = Tag passages
stories-way-exhibit = Choose for exhibition

versions-title = History
versions-lead = Each time somebody saves there is a new version. Nothing disappears, and you can always go back.
versions-number = Version { $number }
versions-current = The one that stands now
versions-first = Here it began.
versions-nothing = The same words as before.
versions-restore = Make it the newest
versions-pages = Older and newer versions
versions-newer = Newer
versions-older = Older

photos-title = Portrait
photos-lead = No picture is a story too. Ask first, and take five if you may.
photos-shown = May we take a picture?
photos-shown-yes = Yes, with faces
photos-shown-yes-hint = The family can be recognised at the exhibition.
photos-shown-turned = Yes, but only hands or from behind
photos-shown-turned-hint = No faces.
photos-shown-none = No, thank you
photos-shown-none-hint = Then we make a panel without a picture.
photos-shown-missing = Ask the family first, and choose their answer.
photos-picture = The picture
photos-replace = Another picture
photos-picture-hint = JPEG, PNG or WebP of at most { $most } MB. Place and camera are taken out of the file.
photos-picture-missing = Choose a picture from the telephone or computer.
photos-unknown-kind = The file is no picture that we can read. Save it as JPEG and try again.
photos-damaged = The picture is damaged. Fetch it from the camera again.
photos-too-large = The picture has { $megapixels } megapixels. Make it smaller than 50.
photos-unwritten = The picture could not be saved. Try another.
photos-focus = Where is the most important part of the picture?
photos-focus-hint = Panels crop in different ways. The field you choose is always kept.
photos-sharp-poster = The picture is sharp at every size.
photos-sharp-a1 = The picture is sharp up to A1.
photos-sharp-a2 = The picture is sharp up to A2.
photos-sharp-a3 = The picture is sharp up to A3.
photos-sharp-none = The picture is too small to be sharp on a panel. If you have it in a larger size, use that.
photos-ninth-1 = upper left
photos-ninth-2 = upper middle
photos-ninth-3 = upper right
photos-ninth-4 = middle left
photos-ninth-5 = the very middle
photos-ninth-6 = middle right
photos-ninth-7 = lower left
photos-ninth-8 = lower middle
photos-ninth-9 = lower right
photos-alt = Describe the picture
photos-alt-hint = For those who cannot see it. Such as »Mother and newborn on the stairs, both laughing«.
photos-alt-missing = Describe the picture in a sentence, so that everybody can meet the family.
photos-credit = Photographer
photos-credit-hint = The name is printed on the panel.
photos-consent = A new picture is not shown outside the project until the family has seen it and said yes to it.
photos-consent-link = To the family’s yes and no
photos-save = Save portrait

readings-title = Read back
readings-kicker = Read together with the family
readings-lead = Read one piece at a time, slowly. The family decides whether it fits.
readings-again = { $count ->
    [one] The correction is written in. Read the one new piece aloud, so that the family hears it as it stands now.
   *[other] The corrections are written in. Read the { $count } new pieces aloud, so that the family hears them as they stand now.
}
readings-heard-all = The family has heard all of it. Only their approval is missing.
readings-approved = { $by } approved the story { $when }. You can still choose a sentence to remember.
readings-save-quote = Save the sentence
readings-heard = heard
readings-missing = Before there is anything to read, this is missing:
readings-missing-text = the story itself
readings-missing-title = a title
readings-verdict = Piece { $number }: what does the family say?
readings-title-verdict = The title: what does the family say?
readings-fits = It fits
readings-change = Change it
readings-leave-out = Leave it out
readings-change-to = What shall it say?
readings-unanswered = Piece { $number } is not answered. Read it aloud, and choose what the family says.
readings-change-empty = Write what piece { $number } shall say.
readings-title-unanswered = The title is not answered. Read it aloud, and choose what the family says.
readings-title-empty = Write what the title shall be.
readings-changed = The text was changed while you read. Here it is as it stands now.
readings-quote = A sentence to remember
readings-quote-hint = Is there a sentence the family would like to be remembered by? It is set large on the panel.
readings-quote-choose = Choose a sentence
readings-quote-gone = The sentence no longer stands there. Choose another.
readings-uses = What may the story be used for?
readings-uses-yes = The family has said yes to:
readings-uses-none = The family has not said yes to anything yet.
readings-uses-ask = Ask for consent
readings-by = Who approves?
readings-by-hint = A first name, or »mum and dad«.
readings-nobody-named = Write who approves.
readings-think = We want to think about it
readings-approve = Approve the story

done-story-saved = Saved.
done-story-finished = The story is called finished. Now you can read it to the family.
done-story-corrected = The family’s corrections are written in.
done-story-read-back = It is noted that the family has heard it. The approval may come later.
done-story-approved = The story is approved. Thank you for listening.
done-story-withdrawn = The story is taken back and is shown nowhere any more.
done-story-restored = The older version is now the newest.
done-portrait-saved = The portrait is saved.
done-portrait-none = Noted: no picture.

error-story-withdrawn-title = The story has been taken back
error-story-withdrawn-text = The family has taken it back, and nothing more can be written in it.
error-story-empty-title = Nothing is written yet
error-story-empty-text = Write the story first. Then it can be read back and approved.
error-story-untitled-title = The story has no title
error-story-untitled-text = Give it a title first. The family approves it together with the text.
error-story-unread-title = The story has not been read back
error-story-unread-text = The family must have heard it before they can approve it.
error-story-changed-title = The text has changed since it was read back
error-story-changed-text = Read it again, so that the family approves what stands there now.
error-story-nobody-title = A name is missing
error-story-nobody-text = Write who said it.
error-personal-number-title = There is a personal number (CPR)
error-personal-number-text = The earlier text holds a personal number, which must not be kept again. Write the part of it that you want back, without the number.
stories-find = Find in the story
stories-find-label = Words to find in the story
stories-find-button = Find
stories-find-everywhere = Search all stories
stories-found = { $count ->
    [0] “{ $query }” is not in this story.
    [one] “{ $query }” is in one place here.
   *[other] “{ $query }” is in { $count } places here.
}
stories-found-places = Places in the story
stories-found-place = Place
stories-key-found = Next and previous place that was found
