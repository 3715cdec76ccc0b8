# Words that belong together when one searches.
synonyms-title = Words that belong together
synonyms-lead = The same thing has one name in a kitchen, another in an office and a third in a letter. Here you say which words are to be found together.
synonyms-new = New word group
synonyms-new-title = New word group
synonyms-edit-title = Change word group
synonyms-edit = Change the group with “{ $word }”
synonyms-remove = Remove the group with “{ $word }”
synonyms-search = To search
synonyms-relation = How do the words belong together?
synonyms-relation-same = Mean the same
synonyms-relation-same-text = Whoever searches for one wants the others too.
synonyms-relation-related = Belong to the same matter
synonyms-relation-related-text = Whoever searches for one may want to hear of the others.
synonyms-words = Words
synonyms-words-hint = One a line, in its base form: the search sees to inflections. A few words that stand for one go on the same line: “health visitor”.
synonyms-add = Add the group
synonyms-save = Save
synonyms-cancel = Cancel
synonyms-theirs = What stands now
synonyms-changed-meanwhile = Somebody else has changed the group meanwhile. See what stands now, adapt yours, and save again.
synonyms-empty = Write at least two words.
synonyms-one-word = One word alone is no group. Write at least one more.
synonyms-too-many = A group holds at most { $most } words. Make two of it.
synonyms-no-letters = “{ $word }” has no letters, so it cannot be searched for. Take it out.
synonyms-twice = “{ $word }” stands there twice. Take one of them out.
synonyms-relation-missing = Choose how the words belong together.
synonyms-empty-title = No word groups yet
synonyms-empty-text = When you notice two words for the same thing, put them together here. Whoever searches for one then finds the other too.
synonyms-empty-read = When the project's facilitators put words together, they stand here.
synonyms-starter-title = Begin with a ready-made list
synonyms-starter-text = { $count ->
    [one] One group from the list of words about small children, families and those who help them is not among yours yet.
   *[other] { $count } groups of words about small children, families and those who help them. You can change and remove them afterwards.
}
synonyms-starter-example = For example:
synonyms-starter-take = { $count ->
    [one] Take it over
   *[other] Take over the { $count } groups
}
synonyms-removed-undo = If you change your mind, the group comes back as it was.
synonyms-restore = Put the group back

done-synonyms-added = The word group is added.
done-synonyms-saved = The word group is saved.
done-synonyms-removed = The word group is removed.
done-synonyms-restored = The word group is back.
done-synonyms-taken-over = The list is taken over.
