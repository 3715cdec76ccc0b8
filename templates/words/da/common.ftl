# Ord, som flere sider deler.
help-title = Hjælp
privacy-title = Sådan passer vi på det, I fortæller
accessibility-title = Tilgængelighed
