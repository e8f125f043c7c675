# Why a bundle could not be written or checked.

write-no-name = { $path } is not a name for a folder. Give the name of the folder that the bundle is to be.
write-link = { $path } is a symbolic link. Give the name of the folder itself.
write-not-folder = { $path } is not a folder.
write-not-empty = There is already something in { $path }, and it is not a bundle that cofnod made. Nothing in it was changed. Give the name of a new folder or an empty one.
write-strangers = { $count ->
    [one] The bundle in { $path } holds something that its manifest.json does not name: { $files }. Building here would remove it. Move it elsewhere first.
   *[other] The bundle in { $path } holds { $count } things that its manifest.json does not name, such as { $files }. Building here would remove them. Move them elsewhere first.
}
write-other-case = { $path } holds the bundle of another case, { $there }. Nothing in it was changed.
write-other-case-caseload = { $path } holds the bundle of a caseload. Nothing in it was changed.
write-other-audience = { $path } holds a bundle that was made for somebody else. An access copy does not take the place of a bundle for supervision, nor the other way. Nothing in it was changed.
write-inside-case = { $path } lies inside the case folder, { $case }. Put the bundle outside it.
write-holds-case = The case folder, { $case }, lies inside { $path }. Put the bundle in another folder.
write-busy = Another bundle is being built in { $path } at this moment. Try again when it is done.
write-in-the-way = { $path } is there already, and cofnod needs that name for its work. Move it or give it another name.
write-bad-path = No file of a bundle can be called { $path }.
write-make = The page { $path } could not be made: { $reason }
write-not-plain-file = { $path } is not a plain file, and was left as it is.
write-changed-since = { $path } was changed after it was read, and was left as it is. Try again.
write-meddled = { $path } was changed while it was being copied. Try again.
write-not-bundle = { $path } is not a bundle: it has no manifest.json made by cofnod.
write-other-format = { $path } is of format { $format }; this version of cofnod reads format { $ours }.
write-damaged = { $path } is damaged and cannot be relied on.
write-damaged-line = { $path } is damaged at line { $line } and cannot be relied on.
write-disk-full = The disk is full: { $path } could not be written. What stood there before is unchanged.
write-quota = Your share of the disk is used up: { $path } could not be written. What stood there before is unchanged.
write-too-large = { $path } is too large for this disk.
write-read-only = { $path } could not be written: the disk can only be read.
write-may-not-read = You do not have permission to read { $path }.
write-may-not-write = You do not have permission to write { $path }.
write-gone = { $path } is not there.
write-name-too-long = The name { $path } is too long for this disk.
write-cannot-read = { $path } could not be read: { $reason }
write-cannot-write = { $path } could not be written: { $reason }
write-left-over = The bundle is built, but the earlier one could not be removed from { $path }; a file of it may be open. The next build will try again.
write-taken = { $path } is there already. Nothing is put over it: choose another name, or move it away.
