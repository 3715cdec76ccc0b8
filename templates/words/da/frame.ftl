# Ordene omkring hver side.
frame-skip = Gå til indholdet
frame-entries = Hovedmenu
frame-trail = Du er her
frame-sign-in = Log ind
frame-sign-out = Log ud
frame-scheme = Udseende:
frame-scheme-light = Lyst
frame-scheme-dark = Mørkt
frame-scheme-device = Som enheden
frame-help = Hjælp
frame-privacy = Sådan passer vi på det, I fortæller
frame-accessibility = Tilgængelighed
frame-invented = Alt i dette projekt er opdigtet: familier, steder, ord og billeder.

entry-stories = Fortællinger
entry-themes = Temaer
entry-exhibition = Udstilling
entry-search = Søg

keys-heading = Genveje
keys-search = Søg
keys-close = Luk eller ryd valget
keys-list = Vis denne liste
keys-done = Luk

errors-title-prefix = Fejl:
errors-heading = Der er noget, du skal se på
field-optional = (valgfrit)
field-empty = Her mangler der noget. Skriv det her.
field-too-long = Det er for langt. Der er plads til { $most } tegn.
field-unshowable = Der er kommet et tegn med, som ikke kan vises. Slet det, og prøv igen.

month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

error-home = Til forsiden
error-reference = Sig dette nummer, hvis du ringer:
error-not-found-title = Her er der ikke noget
error-not-found-text = Måske er det flyttet, eller også er det ikke længere til at se.
error-forged-title = Siden var blevet for gammel
error-forged-text = Gå tilbage, hent siden igen, og send så en gang til. Det, du har skrevet, ligger stadig i vinduet.
error-conflict-title = Nogen kom først
error-conflict-text = En anden har ændret det samme, mens du havde siden åben. Gå tilbage, hent siden igen, og se, hvad der står nu.
error-too-large-title = Det er for stort
error-too-large-text = Her kan sendes højst { $figure } MB ad gangen. Det, du har skrevet, ligger stadig i vinduet.
error-unreadable-title = Det kunne ikke læses
error-unreadable-text = Noget gik tabt på vejen. Gå tilbage, og send igen.
error-wait-title = Vent et øjeblik
error-wait-text = Der har været for mange forsøg. Prøv igen om { $figure } min.
error-full-title = Disken er næsten fuld
error-full-text = Der er { $figure } MB tilbage, og derfor gemmer vi ikke mere nu. Alt, der er gemt, er der stadig og kan læses.
error-internal-title = Noget gik galt hos os
error-internal-text = Det er ikke noget, du har gjort. Gå tilbage, og prøv igen.
error-invitation-over-title = Invitationen gælder ikke længere
error-invitation-over-text = Den er brugt eller for gammel. Bed den, der inviterede dig, om en ny.
error-link-over-title = Linket gælder ikke længere
error-link-over-text = Bed om et nyt hos sekretariatet.
