//! What each code means, who may use it, and where the law has it: the data of `codes.tsv`.
use std::sync::OnceLock;

use crate::base::Bilingual;
use crate::model::{Code, StaffRole};

/// What is known of a code.
#[derive(Debug)]
pub struct CodeInfo {
    /// The code.
    pub code: Code,
    /// Whether only a manager may use it, who names advice taken.
    pub needs_manager: bool,
    /// Whether it may be used without a mark in its place.
    pub may_be_silent: bool,
    /// Whether it can only be used where the request is made for a child.
    pub is_for_child: bool,
    /// Where the law has it.
    pub law: &'static str,
    /// The words of the mark: `third party`.
    pub mark: Bilingual<&'static str>,
    /// Its label in the key: `About someone else`.
    pub label: Bilingual<&'static str>,
    /// What it means, in a plain sentence for the one who asked.
    pub meaning: Bilingual<&'static str>,
}

/// All codes, in the order in which the key has them.
pub fn codes() -> &'static [CodeInfo] {
    static CODES: OnceLock<Vec<CodeInfo>> = OnceLock::new();
    CODES.get_or_init(|| {
        let lines = include_str!("codes.tsv").lines();
        lines.filter(|line| !line.starts_with('#')).filter_map(read).collect()
    })
}

/// What is known of this code. A test holds the data to every code; one that were missing would need a manager and
/// could not be silent.
#[must_use]
pub fn code_info(code: Code) -> &'static CodeInfo {
    static UNKNOWN: CodeInfo = CodeInfo {
        code: Code::ThirdParty,
        needs_manager: true,
        may_be_silent: false,
        is_for_child: true,
        law: "",
        mark: Bilingual { en: "", cy: "" },
        label: Bilingual { en: "", cy: "" },
        meaning: Bilingual { en: "", cy: "" },
    };
    codes().iter().find(|info| info.code == code).unwrap_or(&UNKNOWN)
}

fn read(line: &'static str) -> Option<CodeInfo> {
    let mut cells = line.split('\t');
    let code = Code::from_word(cells.next()?)?;
    let needs_manager = cells.next()? != "practitioner";
    let may_be_silent = cells.next()? == "silent";
    let is_for_child = cells.next()? == "child";
    let law = cells.next()?;
    let mut pair = || Some(Bilingual { en: cells.next()?, cy: cells.next()? });
    let (mark, label, meaning) = (pair()?, pair()?, pair()?);
    Some(CodeInfo { code, needs_manager, may_be_silent, is_for_child, law, mark, label, meaning })
}

/// Whether a member of staff of this role may decide what needs no manager.
#[must_use]
pub const fn may_decide(role: StaffRole) -> bool {
    !matches!(role, StaffRole::BusinessSupport)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    #[test]
    fn every_code_has_its_line_whole() {
        let lines = include_str!("codes.tsv").lines().filter(|line| !line.starts_with('#'));
        assert!(lines.clone().all(|line| line.split('\t').count() == 11));
        assert_eq!(lines.count(), Code::ALL.len());
        assert_eq!(codes().iter().map(|info| info.code).collect::<Vec<_>>(), Code::ALL);
        for info in codes() {
            for lang in Lang::ALL {
                let words = [info.mark.get(lang), info.label.get(lang), info.meaning.get(lang)];
                assert!(words.iter().all(|words| words.len() > 4), "{info:?}");
                assert!(info.meaning.get(lang).ends_with('.'));
            }
            assert!(info.law.len() > 4 && info.mark.en != info.mark.cy && info.label.en != info.label.cy);
        }
    }

    #[test]
    fn who_may_use_which_and_which_may_be_silent() {
        let words = |wanted: fn(&CodeInfo) -> bool| {
            codes()
                .iter()
                .filter(|info| wanted(info))
                .map(|info| info.code.word())
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            words(|info| !info.needs_manager),
            "not-your-data third-party protected-address duplicate out-of-scope"
        );
        assert_eq!(
            words(|info| info.may_be_silent),
            "source serious-harm health-serious-harm education-serious-harm childs-wishes child-abuse crime police \
             barred-by-law"
        );
        assert_eq!(words(|info| info.is_for_child), "childs-wishes child-abuse");
    }
}
