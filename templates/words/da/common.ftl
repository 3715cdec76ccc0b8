# Ord, som flere sider deler.
help-title = Hjælp
privacy-title = Sådan passer vi på det, I fortæller
accessibility-title = Tilgængelighed

turning-label = Flere sider
turning-previous = Forrige side
turning-next = Næste side
turning-range = { $first }–{ $last } af { $total }
