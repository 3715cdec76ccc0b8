# Searches that somebody keeps.
collections-title = Collections
collections-lead = Searches that are kept to be asked again. The number says how many stories you may read right now.
collections-new-title = Keep the search
collections-edit-title = Change the collection
collections-asked = Searched for: { $query }
collections-name = Name
collections-name-hint = A few words that you know it by. Do not write anybody's real name.
collections-share = Share it with those who take part in the project
collections-share-hint = They see the name and the words searched for, not what you found: each finds only what they may read.
collections-keep = Keep as a collection
collections-save = Save
collections-cancel = Cancel
collections-count = { $more ->
    [yes] at least { $count } stories
   *[no] { $count ->
        [0] no stories now
        [one] one story
       *[other] { $count } stories
    }
}
collections-by = shared by { $name }
collections-exactly = only exactly these words
collections-shared = shared with the project
collections-edit = Change “{ $name }”
collections-remove = Remove “{ $name }”
collections-name-empty = Give the collection a name.
collections-query-refused = The search is too long to be kept. Use fewer words.
collections-nothing-asked = Nothing was searched for. Search first, then keep it.
collections-too-many = You have { $most } collections already. Remove one that you do not use.
collections-changed-meanwhile = Somebody else has changed the collection meanwhile; it is now called “{ $name }”. Adapt yours, and save again.
collections-empty-title = No collections yet
collections-empty-text = Search for something that you want to come back to, and keep the search below what was found. Then it stands here.
collections-search = Search
collections-all = { $count ->
    [one] See the collection
   *[other] See all { $count } collections
}
collections-kept-as = Kept as
collections-removed-undo = If you change your mind, the collection comes back as it was.
collections-restore = Put the collection back

done-collection-kept = The search is kept.
done-collection-saved = The collection is saved.
done-collection-removed = The collection is removed.
done-collection-restored = The collection is back.
