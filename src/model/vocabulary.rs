//! The closed vocabularies of the format: each word and the value it stands for. What they are called in English and
//! Welsh stands in the strings' files.

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each is the word of the format that it is named for")]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All of them, in the order of the format.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The words, in the same order.
            pub const WORDS: &[&str] = &[$($word,)+];

            /// The word that stands for it in a case file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

vocabulary! {
    /// The law under which the case runs.
    Law { Private = "private", Public = "public", }
}

vocabulary! {
    /// The pathway of a private-law case.
    Pathway { Cap = "cap", Pathfinder = "pathfinder", }
}

vocabulary! {
    /// The kinds of hearing.
    HearingKind {
        Fhdra = "fhdra",
        Directions = "directions",
        DisputeResolution = "dispute-resolution",
        FactFinding = "fact-finding",
        CaseManagement = "case-management",
        IssuesResolution = "issues-resolution",
        Final = "final",
        Other = "other",
    }
}

vocabulary! {
    /// The roles of staff.
    StaffRole {
        FamilyCourtAdviser = "family-court-adviser",
        FamilyCourtSocialWorker = "family-court-social-worker",
        PracticeManager = "practice-manager",
        HeadOfOperations = "head-of-operations",
        BusinessSupport = "business-support",
    }
}

impl StaffRole {
    /// Whether the role manages: a practice manager or head of operations.
    #[must_use]
    pub const fn is_manager(self) -> bool {
        matches!(self, Self::PracticeManager | Self::HeadOfOperations)
    }
}

vocabulary! {
    /// The roles of people.
    PersonRole {
        Child = "child",
        Mother = "mother",
        Father = "father",
        Parent = "parent",
        Grandparent = "grandparent",
        Sibling = "sibling",
        Carer = "carer",
        Relative = "relative",
        Partner = "partner",
        Professional = "professional",
        Other = "other",
    }
}

impl PersonRole {
    /// Whether the role makes a person a party where the case does not say: mother, father and parent.
    #[must_use]
    pub const fn is_party_by_default(self) -> bool {
        matches!(self, Self::Mother | Self::Father | Self::Parent)
    }
}

vocabulary! {
    /// The types of entry.
    EntryType {
        Allocation = "allocation",
        Cap = "cap",
        CasePlan = "case-plan",
        Casework = "casework",
        Assessment = "assessment",
        SafeguardingReferral = "safeguarding-referral",
        ContactActivityReferral = "contact-activity-referral",
        Supervision = "supervision",
    }
}

vocabulary! {
    /// The activities of a casework record.
    Activity {
        TelephoneCall = "telephone-call",
        Email = "email",
        Letter = "letter",
        Meeting = "meeting",
        HomeVisit = "home-visit",
        CourtAttendance = "court-attendance",
        LegalAdvice = "legal-advice",
        LegalDiscussion = "legal-discussion",
        AssessmentInterview = "assessment-interview",
        ContactObservation = "contact-observation",
        Conciliation = "conciliation",
        AgencyEnquiry = "agency-enquiry",
        ContactCentreReferral = "contact-centre-referral",
        WorkingTogetherForChildrenReferral = "working-together-for-children-referral",
        ThirdPartyCheck = "third-party-check",
        FurtherSafeguardingChecks = "further-safeguarding-checks",
        OtherReferral = "other-referral",
        FileNote = "file-note",
    }
}

vocabulary! {
    /// What an entry was made for.
    Purpose { SafeguardingEnquiry = "safeguarding-enquiry", Assessment = "assessment", }
}

vocabulary! {
    /// The stages of a Child Arrangements Programme recording, and the pathfinder's report.
    Stage {
        SafeguardingEnquiriesReport = "safeguarding-enquiries-report",
        Fhdra = "fhdra",
        ChildImpactReport = "child-impact-report",
    }
}

vocabulary! {
    /// The outcomes of a first hearing dispute resolution appointment.
    OutcomeKind {
        AgreementReached = "agreement-reached",
        ConsentOrder = "consent-order",
        FurtherHearing = "further-hearing",
        ReportOrdered = "report-ordered",
        ContactCentreReferral = "contact-centre-referral",
        WorkingTogetherForChildrenReferral = "working-together-for-children-referral",
        ThirdPartyCheck = "third-party-check",
        FurtherSafeguardingChecks = "further-safeguarding-checks",
    }
}

vocabulary! {
    /// The kinds of document.
    DocumentKind {
        AssessmentTool = "assessment-tool",
        AnalysisReportTemplate = "analysis-report-template",
        Letter = "letter",
        Email = "email",
        Report = "report",
        Order = "order",
        Form = "form",
        Photograph = "photograph",
        Other = "other",
    }
}

vocabulary! {
    /// Who translated a text.
    TranslatedBy { Person = "person", Machine = "machine", }
}

vocabulary! {
    /// The kinds of disclosure.
    DisclosureKind {
        SubjectAccess = "subject-access",
        Court = "court",
        Complaint = "complaint",
        Audit = "audit",
        Inspection = "inspection",
    }
}

vocabulary! {
    /// How a person's identity is treated in a disclosure.
    Treatment { Disclose = "disclose", Redact = "redact", }
}

vocabulary! {
    /// Why a person's identity may be disclosed.
    Basis {
        Consent = "consent",
        ParentalResponsibility = "parental-responsibility",
        Professional = "professional",
        AlreadyKnown = "already-known",
        Reasonable = "reasonable",
    }
}

vocabulary! {
    /// What was decided about an entry or a document. An entry is not replaced, and a document is not redacted.
    Decision {
        Disclose = "disclose",
        Redact = "redact",
        Withhold = "withhold",
        Replace = "replace",
        OutOfScope = "out-of-scope",
    }
}

vocabulary! {
    /// The reasons for which something is left out of a disclosure. What each means, and who may use it, is data of
    /// `disclose`.
    Code {
        NotYourData = "not-your-data",
        ThirdParty = "third-party",
        Source = "source",
        ProtectedAddress = "protected-address",
        SeriousHarm = "serious-harm",
        HealthSeriousHarm = "health-serious-harm",
        HealthOpinionAwaited = "health-opinion-awaited",
        EducationSeriousHarm = "education-serious-harm",
        ChildsWishes = "childs-wishes",
        ChildAbuse = "child-abuse",
        LegalPrivilege = "legal-privilege",
        Crime = "crime",
        Police = "police",
        JudicialProceedings = "judicial-proceedings",
        BarredByLaw = "barred-by-law",
        Adoption = "adoption",
        ComplaintOrInspection = "complaint-or-inspection",
        Reference = "reference",
        SelfIncrimination = "self-incrimination",
        Duplicate = "duplicate",
        OutOfScope = "out-of-scope",
    }
}

vocabulary! {
    /// When a sentence of a standard holds for a case.
    Condition {
        PrivateLaw = "private-law",
        Cap = "cap",
        UrgentPublicLaw = "urgent-public-law",
        CaseOpen = "case-open",
        EntryMade = "entry-made",
        AllocationRecorded = "allocation-recorded",
        PlanMade = "plan-made",
        AssessmentMade = "assessment-made",
        SafeguardingRaised = "safeguarding-raised",
        NoteMade = "note-made",
        EnquiriesReportMade = "enquiries-report-made",
        FirstHearingPast = "first-hearing-past",
        FirstHearingRecorded = "first-hearing-recorded",
        ToolNamed = "tool-named",
        TemplateRegistered = "template-registered",
        ContactObserved = "contact-observed",
        WelshPreferred = "welsh-preferred",
        EnglishPreferred = "english-preferred",
        Translated = "translated",
    }
}
