//! What the leak check found, as data: whoever prints it chooses the words and the language. [`Hit::text`] is what was
//! found itself, and must be shown on a terminal or when asked for, and never else.

/// Why something is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A name or alias whole, its words in any order or run together, or two of its words side by side.
    Name,
    /// One word of a name, or one half of a hyphenated one.
    NameWord,
    /// The initials, in capitals.
    Initials,
    /// `@` and the id of a person.
    Id,
    /// The date of birth.
    Born,
    /// A confidential text, or a part of it that tells as much.
    Confidential,
    /// A redacted quote.
    Quote,
    /// A sentence of an entry that is withheld.
    Sentence,
    /// The file name of a document that is withheld.
    FileName,
    /// The title of a document that is withheld.
    Title,
    /// A word of a name that is an ordinary word too, alone and with a capital. Stops until allowed.
    OrdinaryWord,
    /// A word one or two letters away from a word of a hidden name. Stops until allowed.
    NearMiss,
    /// A sentence of an entry that is withheld, which a disclosed entry has too. Stops until allowed.
    SharedSentence,
}

impl Rule {
    /// Its name in messages and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameWord => "name-word",
            Self::Initials => "initials",
            Self::Id => "id",
            Self::Born => "date-of-birth",
            Self::Confidential => "confidential",
            Self::Quote => "quote",
            Self::Sentence => "sentence",
            Self::FileName => "file-name",
            Self::Title => "title",
            Self::OrdinaryWord => "ordinary-word",
            Self::NearMiss => "near-miss",
            Self::SharedSentence => "shared-sentence",
        }
    }

    /// Whether it stops until a person allows it, where the others are leaks outright.
    #[must_use]
    pub const fn may_be_allowed(self) -> bool {
        matches!(self, Self::OrdinaryWord | Self::NearMiss | Self::SharedSentence)
    }
}

/// One step on the way from a file to the place inside it. They read from the outside in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The file's own name, or a name of a folder above it.
    Name,
    /// A file inside: a member of a ZIP, an attachment of an e-mail or of a PDF, a picture in a `data:` address.
    Inside(String),
    /// The value of this attribute.
    Attribute(String),
    /// A comment.
    Comment,
    /// A script or its strings, JSON too.
    Script,
    /// Style sheets.
    Style,
    /// A header of an e-mail or a part of one.
    Header(String),
    /// An object of a PDF by its number; with `true` it is the contents of its stream.
    Object(u32, bool),
    /// The text that a reader of the PDF sees, by the number of its object.
    Page(u32),
    /// Data about a picture or a file: EXIF, XMP, IPTC, a chunk's name.
    Metadata(String),
    /// What stands between the parts of a file, before its beginning or after its end.
    Outside,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// The path of the file in the copy.
    pub file: String,
    /// The place in the file, from the outside in; empty for its plain text.
    pub place: Vec<Step>,
    /// The line in that place, counted from 1; where a line has no meaning, 1.
    pub line: u32,
    /// Why it is reported.
    pub rule: Rule,
    /// Whose it is: the id of the person, entry or document.
    pub of: String,
    /// What was found, as it stands there.
    pub text: String,
}

/// Why something cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is encrypted, or its keys are elsewhere. Cannot be taken on.
    Encrypted,
    /// What a picture shows is never read.
    Picture,
    /// A page that is made of pictures or drawings, without text.
    Scan,
    /// A font that does not say which letters its shapes are.
    Font,
    /// OLE, old binary Office, RTF.
    OldOffice,
    /// Macros, compiled code.
    Macros,
    /// Sound, video, three dimensions.
    Media,
    /// A container or compression that is not read.
    Archive,
    /// Its parts contradict each other or its bytes do not decode.
    Broken,
    /// It goes deeper, or unpacks to more, than is read.
    TooLarge,
    /// Bytes of no kind that is known.
    Unknown,
    /// The file could not be opened.
    Closed,
}

impl Why {
    /// Its name in messages and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Encrypted => "encrypted",
            Self::Picture => "picture",
            Self::Scan => "scan",
            Self::Font => "font",
            Self::OldOffice => "old-office",
            Self::Macros => "macros",
            Self::Media => "media",
            Self::Archive => "archive",
            Self::Broken => "broken",
            Self::TooLarge => "too-large",
            Self::Unknown => "unknown",
            Self::Closed => "closed",
        }
    }
}

/// A part of a file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unreadable {
    /// The path of the file in the copy.
    pub file: String,
    /// The part.
    pub place: Vec<Step>,
    /// Why.
    pub why: Why,
    /// Whether a person has taken the file on, and this is nothing that none may take on.
    pub accepted: bool,
}

/// How a document can act when it is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// It is a page of HTML.
    Html,
    /// It is an SVG.
    Svg,
    /// It has scripts.
    Script,
    /// It has macros.
    Macros,
    /// It starts a program, sends a form or opens another file.
    Launch,
    /// It fetches something from elsewhere.
    OuterReference,
}

impl Act {
    /// Its name in messages and in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Svg => "svg",
            Self::Script => "script",
            Self::Macros => "macros",
            Self::Launch => "launch",
            Self::OuterReference => "outer-reference",
        }
    }
}

/// A part of a file that can act. The pages of the copy are HTML and are among them; only for a document of the case
/// is it a fault, which the caller knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Active {
    /// The path of the file in the copy.
    pub file: String,
    /// The part.
    pub place: Vec<Step>,
    /// How it acts.
    pub act: Act,
}

/// What was done, for the record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Files read, those within others not counted.
    pub files: u64,
    /// Files of the program itself, known by their bytes and passed over.
    pub known: u64,
    /// Bytes read, those unpacked from others counted too.
    pub bytes: u64,
    /// Words and numbers compared.
    pub words: u64,
    /// Forms looked for.
    pub forms: u64,
}

/// All that the check found, in order of file and place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Leaks.
    pub hits: Vec<Hit>,
    /// What stops the build until a person allows it.
    pub near: Vec<Hit>,
    /// What cannot be read.
    pub unreadable: Vec<Unreadable>,
    /// What can act when opened.
    pub active: Vec<Active>,
    /// The allows, by their place in the list, that found nothing in their entry or document.
    pub unused_allows: Vec<usize>,
    /// What was done.
    pub figures: Figures,
}

impl Report {
    /// Whether nothing was found and everything that was not taken on could be read. What can act is the caller's to
    /// judge, and so are unused allows.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.hits.is_empty() && self.near.is_empty() && self.unreadable.iter().all(|part| part.accepted)
    }
}
