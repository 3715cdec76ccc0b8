# Words that several pages share.
help-title = Help
privacy-title = How we look after what you tell
accessibility-title = Accessibility
