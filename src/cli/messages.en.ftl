# What the command line says. The Welsh stands in messages.cy.ftl.

about = Checks case files against the recording standard, and builds bundles of pages from them.
heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
exit-status = Ends with 0 where nothing counts against the record, 1 where there are findings, 2 where it could not do what was asked.
export-status = Ends with 0 where every case was printed, 1 where one of many could not be, 2 where nothing could be.
verify-status = Ends with 0 where the bundle is whole, 1 where it is different, 2 where it is not a bundle.

usage = cofnod { "<COMMAND> [OPTIONS]" }
check-usage = cofnod check { "[FOLDER]… [OPTIONS]" }
build-usage = cofnod build { "[FOLDER] --out FOLDER [OPTIONS]" }
export-usage = cofnod export { "[FOLDER] --format csv|json" }
verify-usage = cofnod verify { "BUNDLE" }
rule-usage = cofnod rule { "[NAME]" }
check-about = Checks case folders, or all cases of a caseload folder
build-about = Builds the bundle for supervision: pages in English and Welsh, opened by double-click
export-about = Prints the chronology as data: a line or an object for each entry
verify-about = Checks every file of a bundle against its manifest
rule-about = Lists the rules, or explains one

value-format = FORMAT
value-name = NAME
value-severity = SEVERITY
value-date = DATE
value-when = WHEN
value-folder = FOLDER
value-bundle = BUNDLE
value-command = COMMAND

arg-folder = The case folder or caseload folder; the folder you are in where none is given
arg-folders = Case folders or caseload folders; the folder you are in where none is given
arg-format = How to print: text, short (a line for each finding), json, sarif or github
arg-export-format = How to print: csv, for a spreadsheet, or json
arg-deny = The least severity that counts against the record: error, warning or advice
arg-rule = Only this rule; may be given more than once
arg-rule-name = The rule to explain
arg-out = The folder that the bundle is to be: a new one, an empty one, or an earlier bundle of the same case or caseload
arg-open = Open the bundle in the browser when it is built
arg-bundle = The bundle's folder
arg-as-at = The day as at which the record is judged, such as 2026-03-04; today where none is given
arg-lang = The language of what is printed: en or cy
arg-color = Whether to use colour: auto, always or never
arg-quiet = Print nothing but what was asked for
arg-verbose = Say more about what is done
arg-help = Show this help
arg-version = Show the program's version

args-unknown-command = There is no command { $command }.
args-no-command = Name a command: check, build, export, verify, rule or disclose.
args-unknown = There is no option { $argument } here.
args-missing = Something is missing: { $argument }.
args-twice = { $argument } is given more than once, or beside an option that rules it out.
args-no-value = { $argument } needs a value after it.
args-value = { $value } is not a value for { $argument }. It can be: { $known }.
args-date = { $value } is not a date. Write it as year, month and day, such as 2026-03-04.
args-rule = There is no rule { $value }. The command “cofnod rule” lists them all.
args-rule-near = There is no rule { $value }. Did you mean { $near }?
args-not-text = An argument is not readable text.
args-wrong = These arguments do not fit together.
args-see-help = Add --help to see what can be asked for.

error-line = error: { $text }
cannot-print = What was asked for could not be printed: { $reason }

folder-not-there = { $path } is not there. Check the name, or go to the folder first.
folder-is-a-file = { $path } is a file. Give the case folder that it stands in.
folder-unreadable = You do not have permission to read { $path }, or it cannot be read now.
folder-without-case = { $path } is neither a case folder nor a caseload folder: there is no case.yaml in it, nor in a folder directly below it.
passed-over = { $path } has no case.yaml and was passed over.

severity-error = error
severity-warning = warning
severity-advice = advice
word-help = help
word-note = note
word-standard = standard

case-heading = == { $path } ({ $reference })
waived-line = waived: { $path }:{ $line } { $rule }: { $reason } (approved by { $approver }, { $on })
summary = { $count ->
    [0] { $entries ->
        [one] 1 entry checked: nothing found.
       *[other] { $entries } entries checked: nothing found.
    }
   *[other] { $entries ->
        [one] 1 entry checked.
       *[other] { $entries } entries checked.
    } Errors: { $error }. Warnings: { $warning }. Advice: { $advice }.
} { $waived ->
    [0] { "" }
   *[other] Waived: { $waived }.
}

strays = { $count ->
    [one] { $first } is no entry: the name of an entry ends in .md. It was not read.
   *[other] { $count } files are no entries, such as { $first }: the name of an entry ends in .md. They were not read.
}

value-file = FILE
arg-fix = Mend what has one right answer, showing each change first; asks on a terminal, and mends at once elsewhere
arg-stdin = Check this one file of a case, with its text from standard input, as an editor holds it unsaved
arg-watch = Check again whenever something changes, until Ctrl-C; for the formats text and short
check-more = --fix mends names of fields and labels with a slip in them, dates in figures in another form
    (the day before the month, as in Wales), and a Welsh text that does not say so. Every other byte of a
    file stays as it is, and the rest of the findings are printed.
    --stdin needs no file at FILE yet; its case is the nearest folder around it, or FOLDER.
    --watch prints { "[cofnod] begin" } before the findings and { "[cofnod] end" } after them, each time and in
    either language, for the problem matcher of an editor.

fix-nothing = There is nothing that can be mended without a person.
fix-ask = { $count ->
    [one] Make this change?
   *[other] Make these { $count } changes?
} { $files ->
    [one] 1 file changes.
   *[other] { $files } files change.
} [y/N]
fix-declined = Nothing was changed.
fix-done = { $count ->
    [one] 1 change was made
   *[other] { $count } changes were made
} { $files ->
    [one] in 1 file.
   *[other] in { $files } files.
}
stdin-no-part = { $path } is no file that a check reads. Give an entry, case.yaml, documents.yaml, cofnod.yaml or a disclosure, in its case folder.
stdin-no-folder = The folder that the command was run in is not there any more.
stdin-unreadable = Standard input could not be read: { $reason }
watch-format = --watch prints text or short, not { $format }.
watch-cannot = The folder cannot be watched. { $reason }
summary-file = { $count ->
    [0] { $path } checked: nothing found.
   *[other] { $path } checked. Errors: { $error }. Warnings: { $warning }. Advice: { $advice }.
} { $waived ->
    [0] { "" }
   *[other] Waived: { $waived }.
}

progress-check = Checking the record …
progress-build = Building the bundle …

build-denied = Nothing was built: { $count ->
    [one] 1 finding counts
   *[other] { $count } findings count
} against the record in { $path }. The command “cofnod check” shows them.
build-no-case = Nothing was built: { $path }/case.yaml cannot be read. The command “cofnod check” shows what is wrong with it.
build-done = The bundle is built: { $path }
    In the record: { $count ->
        [0] no findings.
       *[other] errors { $error }, warnings { $warning }, advice { $advice }.
    } { $waived ->
        [0] { "" }
       *[other] Waived: { $waived }.
    }
build-caseload-done = The bundle of the caseload is built: { $path }
    Cases: { $cases }{ $broken ->
        [0] .
       *[other] ; could not be built: { $broken }.
    }
    In their records: { $count ->
        [0] no findings.
       *[other] errors { $error }, warnings { $warning }, advice { $advice }.
    } { $waived ->
        [0] { "" }
       *[other] Waived: { $waived }.
    }
build-case-broken = { $path }/case.yaml cannot be read. The case is shown as broken; the others are built. The command “cofnod check” shows what is wrong with it.
build-not-opened = No browser could be started from here. Open the file named above.
build-wrong-plan = Two pages would have the name { $path }. This is a fault of the program.

theme-outside = The theme { $path } in cofnod.yaml lies outside its folder. Give a folder below it.
theme-not-there = The theme { $path } that cofnod.yaml names is not there, or is no folder that can be read.
theme-link = { $path } in the theme is a symbolic link. Put the file itself there.
theme-no-text = { $path } in the theme cannot be read, or is too large.
theme-not-utf8 = The theme cannot be used: { $path }, line { $line }, column { $column }: the text is not UTF-8. Save the file again as UTF-8.
theme-taken = { $path } in the theme has a name that the program gives to files of its own (print-… and search-…). Give it another.
theme-not-part = { $path } is no file of a theme. A theme has strings.en.ftl and strings.cy.ftl, templates (.html) in templates, and beside it styles (.css), scripts (.js) and drawings (.svg). Put the file elsewhere.
theme-text-missing = The theme cannot be used: { $file }, line { $line }, column { $column }: there is no text { $text }.
theme-fault = The theme cannot be used: { $file }, line { $line }, column { $column }: { $what }

verify-changed = changed: { $path }
verify-missing = missing: { $path }
verify-added = added: { $path }
verify-whole = { $path } is whole: { $files } files as they were built, case { $reference }, as at { $as_at }.
verify-whole-caseload = { $path } is whole: { $files } files as they were built, a caseload, as at { $as_at }.
verify-different = { $path } is not as it was built. Files that differ: { $count }.

rule-head = { $rule } · { $severity } · { $paragraph }
rule-asks = What it asks
rule-why = Why
rule-breaks = An example that breaks it
rule-keeps = An example that keeps it
rule-settings = Settings
rule-limits = What it cannot see
rule-no-file = (no { $path })

disclose-about = Prepares access copies and other disclosures
disclose-usage = cofnod disclose { "<COMMAND> [FOLDER] NAME [OPTIONS]" }
disclose-status = Ends with 0 where it is done and nothing stands against building, 1 where something does, 2 where it could not do what was asked.
disclose-draft-about = Writes the decisions file of a disclosure, with everything undecided; or brings it up to date
disclose-draft-usage = cofnod disclose draft { "[FOLDER] NAME --kind KIND --recipient WHO [OPTIONS]" }
disclose-draft-status = Ends with 0 where the file is written, 1 where the disclosure is closed, 2 where it could not do what was asked.
value-kind = KIND
value-recipient = WHO
arg-kind = What kind of disclosure: subject-access, court, complaint, audit or inspection
arg-recipient = Who gets it: the id of a person of the case, or words
arg-on-behalf-of = The child on whose behalf somebody with parental responsibility asks
arg-requested = The day on which the request came
arg-language = The language of the copy; else the one that the recipient prefers, else English
disclose-no-case = Nothing was written: { $path }/case.yaml cannot be read. The command “cofnod check” shows what is wrong with it.
disclose-draft-needs = There is no disclosure { $name } yet. Say with --kind what it is, and with --recipient who gets it.
disclose-no-person = There is no person { $value } in case.yaml. It can be: { $known }.
disclose-draft-unreadable = Nothing was written: { $path } cannot be read. The command “cofnod disclose check { $name }” shows what is wrong with it.
disclose-draft-completed = Nothing was written: { $path } is completed. A further answer is a new file with a name of its own.
disclose-draft-differs = Nothing was written: { $path } says otherwise of { $field }. Change it in the file.
disclose-draft-cannot = Nothing was written: { $path } is laid out so that it cannot be brought up to date without loss. Write one value to a line, without anchors and aliases.
disclose-reopened = { $what } has changed since it was decided, and is undecided again. Its redactions are kept.
disclose-gone = { $what } is gone from the case, and stands under gone.
disclose-added = { $what } is new, and undecided.
disclose-drafted = { $name } speaks of every entry ({ $entries }) and every document ({ $documents }).
disclose-check-about = Shows everything that stands against building a disclosure, and the day it is due
disclose-check-usage = cofnod disclose check { "[FOLDER] NAME [OPTIONS]" }
value-folder-and-name = { "[FOLDER] NAME" }
arg-folder-and-name = The case folder, which is the folder you are in where none is given, and the name of the disclosure: the file is disclosures/NAME.yaml
arg-disclose-format = How to print: text or json
arg-show-text = Show the lines of the file and of the record even where the output is not a terminal
disclose-bad-name = { $value } cannot be the name of a disclosure. A name has lower-case letters, digits and hyphens.
disclose-caseload = { $path } is a caseload folder. Disclose one case at a time, such as { $first }.
disclose-not-there = There is no { $path }. The command “cofnod disclose draft { $name }” makes it.
disclose-due = Due on { $on }; the day before, { $target }, is the target.
disclose-due-request = Reckoned from the request of { $from }: { $months ->
    [one] one month.
   *[other] { $months } months.
}
disclose-due-identity = Reckoned from the proof of identity of { $from }: { $months ->
    [one] one month.
   *[other] { $months } months.
}
disclose-due-paused = The clock stood still for { $days ->
    [one] 1 day.
   *[other] { $days } days.
}
disclose-due-rolled = { $on } is not a working day, so the next one counts.
disclose-summary = { $count ->
    [0] { $name }: nothing stands against building.
    [one] { $name }: 1 thing stands against building.
   *[other] { $name }: { $count } things stand against building.
}

disclose-build-about = Makes the copy that was decided, reads it back, and puts it in place only if nothing leaks
disclose-build-usage = cofnod disclose build { "[FOLDER] NAME --out DIR [OPTIONS]" }
disclose-build-status = Ends with 0 where the copy stands, 1 where something stands against it and nothing was written, 2 where it could not do what was asked.
arg-copy-out = Where the copy goes; with --zip, DIR.zip
arg-zip = Write one file, DIR.zip, encrypted under a passphrase (AES-256)
arg-passphrase-file = The file whose first line is the passphrase; without it, it is asked for twice
arg-against = The case folder and the name of the disclosure: look in BUNDLE for everything that it hides
value-against = FOLDER NAME
disclose-not-built = Nothing was written. { $count ->
    [one] One thing stands against it.
   *[other] { $count } things stand against it.
  }
disclose-not-understood = Nothing was written: the program could not follow its own reading of an entry. This is a fault of the program; please report it, without the entry.
disclose-doubt = { $within }{ $line ->
    [0] { "" }
   *[other] { " " }({ $path }, line { $line })
  }: { $told ->
    [0] a word
   *[other] “{ $word }”
  } may be the name of { $person } or an ordinary word. Redact it there; or, where it is no name, write under allow: the word as text, { $within } as in, and the reason as why.
disclose-leaks = Nothing was written: the finished copy still held what is named above.
disclose-record-failed = Nothing was written: the record { $path } cannot be written.
disclose-built = The copy stands at { $path }. Read back: { $files } files, in which { $forms } forms were looked for and none was found.
leak-hit = { $inside ->
    [0] { "" }
   *[other] { $within }:{ " " }
  }{ $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  }, line { $line }: { $rule } of { $of }{ $told ->
    [0] { "" }
   *[other] : “{ $text }”
  }. { $rule ->
    [name] The name of somebody who is hidden still stands there.
    [name-word] A word of the name of somebody who is hidden still stands there.
    [initials] The initials of somebody who is hidden still stand there.
    [id] The id of somebody who is hidden still stands there.
    [date-of-birth] The date of birth of somebody who is hidden still stands there.
    [confidential] An address or number that goes to nobody still stands there.
    [quote] Words that are redacted in that entry still stand here.
    [sentence] A sentence of that entry, which is withheld, still stands here.
    [shared-sentence] A sentence of that entry, which is withheld, stands here too.
    [file-name] The name of a file that is withheld still stands there.
    [title] The title of a document that is withheld still stands there.
    [ordinary-word] A word there may be the name of somebody who is hidden, or an ordinary word.
    [near-miss] A word there is almost a word of the name of somebody who is hidden.
   *[other] { "" }
  } { $where ->
    [copy] It is on a page of the copy itself: look at reference and scope in the decisions, at the reference in case.yaml, and at the texts in cofnod.yaml.
    [document] Withhold the document or replace it, or treat the person otherwise.
   *[entry] Redact it, or treat the person otherwise.
  }
leak-near = { $inside ->
    [0] { "" }
   *[other] { $within }:{ " " }
  }{ $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  }, line { $line }: { $rule }, perhaps of { $of }{ $told ->
    [0] { "" }
   *[other] : “{ $text }”
  }. { $rule ->
    [name] The name of somebody who is hidden still stands there.
    [name-word] A word of the name of somebody who is hidden still stands there.
    [initials] The initials of somebody who is hidden still stand there.
    [id] The id of somebody who is hidden still stands there.
    [date-of-birth] The date of birth of somebody who is hidden still stands there.
    [confidential] An address or number that goes to nobody still stands there.
    [quote] Words that are redacted in that entry still stand here.
    [sentence] A sentence of that entry, which is withheld, still stands here.
    [shared-sentence] A sentence of that entry, which is withheld, stands here too.
    [file-name] The name of a file that is withheld still stands there.
    [title] The title of a document that is withheld still stands there.
    [ordinary-word] A word there may be the name of somebody who is hidden, or an ordinary word.
    [near-miss] A word there is almost a word of the name of somebody who is hidden.
   *[other] { "" }
  } { $where ->
    [copy] It is on a page of the copy itself: look at reference and scope in the decisions, at the reference in case.yaml, and at the texts in cofnod.yaml.
   *[entry] Redact it, or allow it with its reason.
  }
leak-unreadable = { $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  } cannot be read back: { $why }. Withhold the document, replace it, or take it on by name.
leak-active = { $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  } can act when it is opened: { $act }. Withhold the document, or replace it.
leak-unused-allow = The { NUMBER($n) }. item of allow finds nothing in the copy. Take it out.
leak-clean = { $path } holds nothing that { $name } hides. Read: { $files } files; looked for: { $forms } forms.
leak-found = { $path } must not leave. { $count ->
    [one] One thing was found.
   *[other] { $count } things were found.
  }
passphrase-ask = Passphrase:
passphrase-again = The same again:
passphrase-file-unreadable = The passphrase cannot be read from { $path }.
passphrase-not-asked = A passphrase can be asked for on a terminal alone. Give it with --passphrase-file.
passphrase-differs = The two are not the same. Nothing was written.
passphrase-short = A passphrase has at least { $count } characters. Nothing was written.
progress-export = Reading the record …
export-no-case = { $path }/case.yaml cannot be read, so its chronology is not printed. The command “cofnod check” shows what is wrong with it.
export-unread = { $count ->
    [one] { $first } could not be read and is not in what is printed.
   *[other] { $count } files could not be read and are not in what is printed, such as { $first }.
}
