# The words around every page.
frame-skip = Go to the content
frame-entries = Main menu
frame-trail = You are here
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-scheme = Appearance:
frame-scheme-light = Light
frame-scheme-dark = Dark
frame-scheme-device = As the device
frame-help = Help
frame-privacy = How we look after what you tell
frame-accessibility = Accessibility
frame-invented = Everything in this project is invented: families, places, words and pictures.

entry-stories = Stories
entry-themes = Themes
entry-exhibition = Exhibition
entry-search = Search

keys-heading = Keys
keys-search = Search
keys-close = Close, or clear the choice
keys-list = Show this list
keys-done = Close

errors-title-prefix = Error:
errors-heading = There is something for you to look at
field-optional = (optional)
field-empty = Something is missing here. Write it here.
field-too-long = It is too long. There is room for { $most } characters.
field-unshowable = There is a character in it that cannot be shown. Delete it and try again.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

error-home = To the front page
error-reference = Say this number when you call:
error-not-found-title = There is nothing here
error-not-found-text = It may have moved, or it is no longer to be seen.
error-forged-title = The page had grown too old
error-forged-text = Go back, load the page again, and send once more. What you wrote is still in the window.
error-conflict-title = Somebody came first
error-conflict-text = Another person changed the same thing while you had the page open. Go back, load the page again, and see what it says now.
error-too-large-title = It is too large
error-too-large-text = At most { $figure } MB can be sent here at a time. What you wrote is still in the window.
error-unreadable-title = It could not be read
error-unreadable-text = Something was lost on the way. Go back and send it again.
error-wait-title = Wait a moment
error-wait-text = There have been too many attempts. Try again in { $figure } min.
error-full-title = The disk is nearly full
error-full-text = There are { $figure } MB left, so nothing more is saved for now. Everything that was saved is still there and can be read.
error-internal-title = Something went wrong on our side
error-internal-text = It is nothing you did. Go back and try again.
error-invitation-over-title = The invitation no longer stands
error-invitation-over-text = It has been used or is too old. Ask whoever invited you for a new one.
error-link-over-title = The link no longer stands
error-link-over-text = Ask the secretariat for a new one.
