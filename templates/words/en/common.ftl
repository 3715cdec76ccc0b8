# Words that several pages share.
help-title = Help
privacy-title = How we look after what you tell
accessibility-title = Accessibility

turning-label = More pages
turning-previous = Previous page
turning-next = Next page
turning-range = { $first }–{ $last } of { $total }
