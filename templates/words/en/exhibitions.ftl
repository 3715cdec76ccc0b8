# Exhibitions: panels, checks and prints.
exhibitions-title = Exhibition
exhibitions-lead = From approved stories to a wall that everyone can read.
exhibitions-none-title = No exhibition here yet
exhibitions-none-text = An exhibition begins with a title and a place. Then you choose among the stories whose families have said yes to hanging.
exhibitions-none-yet = Once the first one is planned, its panels are shown here.
exhibitions-none-example = Read the stories meanwhile
exhibitions-editions = { $count ->
    [one] one print
   *[other] { $count } prints
}
exhibitions-stopped = { $count ->
    [one] One panel needs a look
   *[other] { $count } panels need a look
}
exhibitions-to-take-down = { $count ->
    [one] One panel must come down
   *[other] { $count } panels must come down
}
exhibitions-allowed = All may hang
exhibitions-empty = Draft
exhibition-opens-on = opens { $day }
exhibition-new = New exhibition
exhibition-new-lead = Title and place stand on every panel. The rest can wait.
exhibition-create = Begin
exhibition-edit = Edit the exhibition’s words
exhibition-edit-lead = What the title wall says, and the foot of every other panel.
exhibition-save = Save
exhibition-cancel = Cancel
exhibition-title = Title
exhibition-title-hint = Short enough to be read from the door.
exhibition-venue = Place
exhibition-venue-hint = The hall or room it hangs in.
exhibition-opens = Opens
exhibition-opens-malformed = Write the day as year, month and day, for example 2026-11-27.
exhibition-introduction = Introduction
exhibition-introduction-hint = For the title wall. A hundred words are many when one is standing. An empty line between paragraphs; *italics* and **bold** work.
exhibition-credits = Thanks to
exhibition-credits-hint = Those who made the exhibition. The families’ names are added as they wish to be named.
exhibition-language = Language
exhibition-language-da = Danish
exhibition-language-en = English
exhibition-language-hint = The language the exhibition itself speaks. The stories stand in their own.
exhibition-changed = Somebody else has changed the exhibition meanwhile. What you wrote still stands here. Save again if it is to count.
done-exhibition-planned = The exhibition has begun. The title wall hangs there already.
done-exhibition-saved = The words are saved.

bench-pieces = { $count ->
    [0] no panels
    [one] one panel
   *[other] { $count } panels
}
bench-list = Panels
bench-no-pieces = Nothing hangs here yet.
bench-stopped = Needs a look
bench-export = Print
bench-place = Where and when
bench-sheet-alt = Panel { $number }: { $title }
bench-refused-alt = Panel { $number } is not shown
bench-refused = The panel is not shown. The reason stands at the side.
bench-sheets = { $count } sheets
bench-sheet-goes-on = Sheet { $page }, where the story goes on
bench-close = look closely
bench-preview-failed = The picture could not be drawn just now. The last one that could is still here.
bench-empty-title = The wall is empty
bench-empty-text = Choose the first stories. Only those can be chosen that the families have approved and said yes to exhibiting.

piece-title-wall = Title wall
piece-quote-of = “{ $text }”
piece-theme-of = Theme: { $text }
piece-refused = A panel that may not be shown
piece-kind-title-wall = Title wall
piece-kind-story-portrait = Portrait and story
piece-kind-story = Story
piece-kind-quote = Quote
piece-kind-theme = Theme with voices
piece-size-missing = Choose a size.
piece-too-few-voices = Choose at least three quotes. Fewer are no choir.
piece-too-many-voices = Choose at most six quotes. Nobody reads more standing.
piece-same-quote-twice = The same quote was chosen twice.
piece-changed = Somebody else has changed the panel meanwhile. Your choices still stand here. Save again if they are to count.
piece-removed-undo = If you change your mind, the panel comes back to its old place.
piece-restore = Hang it up again
done-piece-saved = The panel is saved.
done-piece-moved = The panel has moved.
done-piece-removed = The panel is taken out.
done-piece-restored = The panel hangs there again.
done-pieces-added = What you chose hangs at the end of the wall.

panel-new = Add panels
panel-new-lead = Only what the families have approved and said yes to exhibiting can be chosen here.
panel-layouts = Kind of panel
panel-tab-story = Stories
panel-tab-quote = Quotes
panel-tab-theme = Theme
panel-tab-title-wall = Title wall
panel-about-story = A whole story with title, the family’s own sentence, and a portrait if there is one. For those who step close.
panel-about-quote = One sentence, large enough to be read across the room.
panel-about-theme = A theme, what it means, and three to six voices.
panel-about-title-wall = The exhibition’s name, the question, the introduction, and everyone who told, as they wish to be named.
panel-search = Search in text and names
panel-theme = Theme
panel-theme-any = All themes
panel-theme-choose = Choose a theme
panel-theme-first = Choose a theme above, and the voices appear.
panel-theme-missing = Choose a theme.
panel-filter = Show
panel-stories = { $count ->
    [one] One story of { $of }
   *[other] { $count } stories of { $of }
}
panel-sentences = { $count ->
    [one] One sentence of { $of }
   *[other] { $count } sentences of { $of }
}
panel-voices = Voices, three to six
panel-more = { $count ->
    [one] One more passage of the theme
   *[other] { $count } more passages of the theme
}
panel-words = { $count ->
    [one] one word
   *[other] { $count } words
}
panel-portrait = portrait may be shown
panel-no-portrait = no portrait
panel-quotes = { $count ->
    [0] no quotes
    [one] one quote
   *[other] { $count } quotes
}
panel-hangs = { $count ->
    [one] Hangs on panel { $numbers } already
   *[other] Hangs on panels { $numbers } already
}
panel-own = the family’s own sentence
panel-star = good on a wall
panel-marked = marked passage
panel-with-portrait = With portrait
panel-with-portrait-hint = Shown only where the family has said yes to it.
panel-size = Size
panel-size-auto = By length
panel-size-auto-story = A2 for short ones, A1 for long
panel-size-auto-quote = A2
panel-size-auto-theme = 70 × 100 cm
panel-size-auto-title-wall = 70 × 100 cm
panel-add-story = Hang the stories
panel-add-quote = Hang the quotes
panel-add-theme = Hang the theme
panel-add-title-wall = Hang the title wall
panel-nothing-chosen = Choose at least one, and at most sixty at a time.
panel-not-allowed = Something you chose may no longer be exhibited. Look through the list again.
panel-not-found-title = None of them fits
panel-not-found-text = Try another word or another theme.
panel-not-found-all = Show them all
panel-none-title = There is nothing to hang yet
panel-none-text = A story can be chosen once the family has approved its text and said yes to exhibiting. Quotes must also be marked as good on a wall.
panel-none-action = See the stories
panel-number = Panel { $number }
panel-previous = Previous panel
panel-next = Next panel
panel-story = Read the whole story
panel-here = Change the panel
panel-quote = Quote
panel-ink = Colour
panel-ink-auto = The theme’s own
panel-save = Save the panel
panel-forward = Move forward
panel-back = Move back
panel-remove = Take the panel out

ink-A = fjord
ink-B = copper
ink-C = moss
ink-D = violet
ink-E = ochre
ink-F = sea
ink-G = rose hip
ink-H = slate
ink-I = spruce
ink-J = clay
ink-K = bilberry
ink-L = olive

checks-title = Checks
checks-before-print = Checks before print
checks-all = Check all panels
checks-elsewhere = Other panels
checks-each = Panel by panel
checks-whole = The whole exhibition
checks-unjudged = { $count ->
    [one] One panel is not laid out yet.
   *[other] { $count } panels are not laid out yet.
}
checks-lead = { $count ->
    [0] All { $of } panels can be printed.
    [one] One of { $of } panels cannot be printed as it is.
   *[other] { $count } of { $of } panels cannot be printed as they are.
}
checks-piece-stopped = Cannot be printed
checks-piece-look = Look at it
checks-piece-fine = Ready
check-pieces = { $count ->
    [one] Panel
   *[other] Panels
}

stop-never-asked = { $count ->
    [one] A family was not asked about exhibiting
   *[other] { $count } panels show stories where nobody asked about exhibiting
}
stop-never-asked-help = Ask the family, or take the panel out.
stop-refused = { $count ->
    [one] A family has said no to exhibiting
   *[other] { $count } panels show what a family has said no to exhibiting
}
stop-refused-help = Take the panel out. A no is a good answer.
stop-taken-back = { $count ->
    [one] A family has taken back its consent to exhibiting
   *[other] { $count } panels have lost a family’s consent to exhibiting
}
stop-taken-back-help = Take the panel out. If it is printed, it stands under prints as something to take down.
stop-expired = { $count ->
    [one] A consent to exhibiting has run out
   *[other] The consent to exhibiting has run out on { $count } panels
}
stop-expired-help = Ask the family again, or take the panel out.
stop-withdrawn = { $count ->
    [one] A family has withdrawn its story
   *[other] { $count } panels show a story that was withdrawn
}
stop-withdrawn-help = Take the panel out. If it is printed, it stands under prints as something to take down.
stop-not-approved = { $count ->
    [one] A text is not approved by its family
   *[other] { $count } panels show a text that is not approved
}
stop-not-approved-help = Read it back to the family first.
stop-text-changed = { $count ->
    [one] A text has changed since the family said yes
   *[other] { $count } panels show a text that has changed since the family said yes
}
stop-text-changed-help = Read the new text back to the family, and their answers count again.
stop-story-gone = { $count ->
    [one] A story is no longer here
   *[other] { $count } panels show a story that is no longer here
}
stop-story-gone-help = Take the panel out, or choose something else.
stop-quote-missing = { $count ->
    [one] A quote is missing
   *[other] { $count } panels are missing a quote
}
stop-quote-missing-help = The mark was removed, or none was ever chosen. Choose a quote.
stop-quote-drifted = { $count ->
    [one] A quote does not stand like that in the approved text
   *[other] { $count } panels have a quote that does not stand like that in the approved text
}
stop-quote-drifted-help = Choose a quote that stands word for word in the text.
stop-quote-kept-back = { $count ->
    [one] A quote comes from an answer that may not be exhibited
   *[other] { $count } panels quote an answer that may not be exhibited
}
stop-quote-kept-back-help = The guide keeps that part of the story back. Choose another quote.
stop-nothing-to-show = { $count ->
    [one] Nothing in a story may be exhibited
   *[other] { $count } panels have nothing that may be exhibited
}
stop-nothing-to-show-help = The guide keeps all answers back. Take the panel out.
stop-picture-missing = { $count ->
    [one] A portrait cannot be used
   *[other] { $count } portraits cannot be used
}
stop-picture-missing-help = Put the picture in again on the story’s page, or show the panel without a portrait.
stop-theme-gone = { $count ->
    [one] A theme no longer exists
   *[other] { $count } panels show a theme that no longer exists
}
stop-theme-gone-help = Take the panel out, and make a new one with another theme.
stop-text-fits = { $count ->
    [one] The text runs over on one panel
   *[other] The text runs over on { $count } panels
}
stop-text-fits-help = Choose a larger panel.
stop-portrait-resolution = { $count ->
    [one] A portrait is too small for its place
   *[other] { $count } portraits are too small for their place
}
stop-portrait-resolution-help = Fetch a larger picture, choose a smaller panel, or show it without a portrait.
stop-glyphs = { $count ->
    [one] One panel has characters that cannot be printed
   *[other] { $count } panels have characters that cannot be printed
}
stop-glyphs-help = Correct the character in the text, and read it back again.
warn-portrait-withheld = { $count ->
    [one] A portrait is wished for, but may not be shown
   *[other] { $count } portraits are wished for, but may not be shown
}
warn-portrait-withheld-help = The panel is printed without.
warn-quote-corrected = { $count ->
    [one] A quote was corrected since it was marked
   *[other] { $count } quotes were corrected since they were marked
}
warn-quote-corrected-help = See whether it is still what you wanted to show.
stop-personal-number = { $count ->
    [one] There is a personal number (CPR) on the panel
   *[other] There is a personal number (CPR) on { $count } panels
}
stop-personal-number-help = It may neither be kept nor printed. Take it out where it was written, and let the family approve the text again.
warn-find-account = { $count ->
    [one] There is an account number
   *[other] There is an account number on { $count } panels
}
warn-find-account-help = See whether it may hang on a wall, and say why.
warn-find-telephone = { $count ->
    [one] There is a telephone number
   *[other] There is a telephone number on { $count } panels
}
warn-find-telephone-help = See whether it may hang on a wall, and say why.
warn-find-email = { $count ->
    [one] There is an e-mail address
   *[other] There is an e-mail address on { $count } panels
}
warn-find-email-help = See whether it may hang on a wall, and say why.
warn-find-address = { $count ->
    [one] There is an address
   *[other] There is an address on { $count } panels
}
warn-find-address-help = See whether it may hang on a wall, and say why.
warn-find-plate = { $count ->
    [one] There is a number plate
   *[other] There is a number plate on { $count } panels
}
warn-find-plate-help = See whether it may hang on a wall, and say why.
warn-find-web = { $count ->
    [one] There is a web address
   *[other] There is a web address on { $count } panels
}
warn-find-web-help = See whether it may hang on a wall, and say why.
warn-find-name = { $count ->
    [one] There are names that nobody has looked at
   *[other] There are names that nobody has looked at on { $count } panels
}
warn-find-name-help = See whether it may hang on a wall, and say why.
warn-find-institution = { $count ->
    [one] There are names of institutions that nobody has looked at
   *[other] There are names of institutions that nobody has looked at on { $count } panels
}
warn-find-institution-help = See whether it may hang on a wall, and say why.
warn-family-often = { $count ->
    [one] The same family is on more than two panels
   *[other] { $count } panels show a family that hangs more than twice
}
warn-family-often-help = Give room to more voices.
warn-same-quote-twice = { $count ->
    [one] The same quote hangs twice
   *[other] { $count } panels have a quote that hangs in more than one place
}
warn-same-quote-twice-help = Choose another in one of the places.
warn-text-fits = { $count ->
    [one] One story goes on to another sheet
   *[other] { $count } stories go on to another sheet
}
warn-text-fits-help = Choose a larger panel if it is to stand on one sheet.
warn-body-size = { $count ->
    [one] The type is small on one panel
   *[other] The type is small on { $count } panels
}
warn-body-size-help = Choose a larger panel, or hang it where one can step close.
warn-line-length = { $count ->
    [one] Lines are long on one panel
   *[other] Lines are long on { $count } panels
}
warn-line-length-help = Beyond 55 characters the eye tires of finding the next line.
warn-word-budget = { $count ->
    [one] There are many words on one panel
   *[other] There are many words on { $count } panels
}
warn-word-budget-help = Standing, most people read a couple of hundred words. A quote beside it helps those who do not read it all.
warn-portrait-resolution = { $count ->
    [one] A portrait is below 150 dots per inch
   *[other] { $count } portraits are below 150 dots per inch
}
warn-portrait-resolution-help = From a distance it will do. If you have the picture larger, put it in.
warn-voices = { $count ->
    [one] A theme has too few or too many voices
   *[other] { $count } themes have too few or too many voices
}
warn-voices-help = Three to six is good.
ok-consent = Consent to exhibiting: { $count } of { $of }
ok-approved = Read back and approved: { $count } of { $of }
ok-text = The whole text is on the panel: { $count } of { $of }

here-text-fits-ok = The whole text is on the panel
here-text-fits-warn = The story takes { $sheets } sheets
here-text-fits-stop = { $overflow_lines ->
    [one] There is one line too many
   *[other] There are { $overflow_lines } lines too many
}
here-body-size-ok = Type { $points } pt, readable at { $distance_m } m
here-body-size-warn = Type { $points } pt is small for { $distance_m } m
here-line-length-ok = Lines of { $characters } characters
here-line-length-warn = Lines of { $characters } characters; at most { $most } is best
here-word-budget-ok = { $words } words
here-word-budget-warn = { $words } words; { $budget } are suitable here
here-portrait-resolution-ok = Portrait { $dpi } dots per inch
here-portrait-resolution-warn = Portrait { $dpi } dots per inch; { $wanted } is better
here-portrait-resolution-stop = Portrait { $dpi } dots per inch; at least { $least }
here-glyphs-ok = Every character can be printed
here-glyphs-stop = Cannot be printed: { $characters }
here-voices-ok = { $voices } voices
here-voices-warn = { $voices } voices; { $least } to { $most } is good

exports-title = Prints
exports-lead = Every print gets a number that stands on all its sheets, so that you can find them if a family changes its mind.
exports-stopped = { $count ->
    [one] One panel is stopped
   *[other] { $count } panels are stopped
}
exports-ledger = Printed so far
exports-none = Nothing has been printed yet.
exports-number = Number
exports-when = When
exports-who = By
exports-operator = the machine’s operator
exports-profile = For
exports-sheets = Sheets
exports-new = New print
exports-choice = Panels
exports-choice-all = All
exports-without = Without the panels that are stopped
exports-without-hint = The others are printed. The stopped ones can come along in a later print.
exports-print = Print
exports-takes-time = Every consent is looked at again before printing. It takes a moment.
export-profile-missing = Choose what it is for.
export-nothing = There are no panels to print.
export-all-stopped = Everything you chose is stopped and cannot be printed.
export-one-stopped = One panel is stopped. Put it right, or tick “Without the panels that are stopped”.
export-stopped = { $count } panels are stopped. Put them right, or tick “Without the panels that are stopped”.
profile-tryk = Print shop
profile-tryk-hint = Printing inks and 3 mm for trimming. For panels on the wall.
profile-arkiv = Archive and screen
profile-arkiv-hint = Can be read aloud by a screen reader, and lasts for many years.
edition-title = Print { $number }
edition-all = Fetch all as one file
edition-tasks = { $count ->
    [one] One panel must come down
   *[other] { $count } panels must come down
}
edition-tasks-text = Take them down today, and tear them up. Tell the family when it is done.
edition-took-down = Taken down
edition-sheets = { $count ->
    [one] One sheet in this print
   *[other] { $count } sheets in this print
}
edition-panel = Panel
edition-paper = Paper
edition-stories = Stories
edition-digest = The file’s fingerprint
edition-file = File
edition-fetch = Fetch
edition-due = Must come down
edition-taken-down = Taken down { $when }
edition-order = For the print shop
edition-bleed = Bleed
edition-bleed-tryk = 3 mm on all sides
edition-bleed-arkiv = none
edition-colours = Colours
edition-colours-tryk = CMYK, black text in black only
edition-colours-arkiv = sRGB
edition-files = Files
edition-files-text = One PDF for each panel, typefaces included
edition-again = The file is made again when it is fetched: it is the same as the one that stands here, or it cannot be fetched at all. If a consent has been taken back since, the panel can no longer be fetched.
down-taken-back = The family has taken back its consent to exhibiting.
down-withdrawn = The family has withdrawn its story.
down-expired = The consent to exhibiting has run out.
down-picture = The family’s picture may no longer be shown.
down-erased = The family’s content was erased.
done-edition-printed = The print is made and entered. Fetch the files here.
done-sheet-taken-down = Thank you. It is entered that the panel was taken down.
error-print-stopped-title = The panel cannot be fetched
error-print-stopped-text = There is no longer consent to show what stood on it. If it is printed, it must come down.
error-print-changed-title = The panel has changed since
error-print-changed-text = The text, the panel or the exhibition’s words were corrected after printing, so the file would not be the same. Make a new print.

finds-heading = To be seen before it is printed
finds-open = { $count ->
    [one] One thing waits for somebody to look at it.
   *[other] { $count } things wait for somebody to look at them.
}
finds-settled = Everything has been seen. If the text is corrected, you are asked again.
find-account = Account number
find-telephone = Telephone number
find-email = E-mail address
find-address = Address
find-plate = Number plate
find-web = Web address
find-name = Name
find-institution = Institution
find-times = { $count ->
    [one] once
   *[other] { $count } times
}
find-perhaps = perhaps
find-why = It may stand because
find-choose = Choose a reason
find-settle = Let it stand
find-open = Ask again
find-stands = May stand: { $reason }
find-reason-agreed = whoever it is about has said yes
find-reason-public = everybody knows it, as a town or a museum
find-reason-invented = it is made up, or hides the real name
find-reason-mistaken = it is not what it looks like
find-reason-missing = Choose why it may stand. If it may not, correct the story.
find-changed = The panel shows something else now. Look at it again before you decide.
done-find-settled = It is noted on the panel.
exports-unseen = { $count ->
    [one] One panel has something on it that nobody has looked at: a name, a number or an address.
   *[other] { $count } panels have something on them that nobody has looked at: names, numbers or addresses.
}
exports-unseen-look = Look at them before you print
