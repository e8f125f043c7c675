//! Files that stand in addresses: `data:image/png;base64,…`.
use super::{Reader, escapes};

impl Reader<'_> {
    /// Reads the files that stand in a text as `data:` addresses.
    pub(super) fn data_addresses(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.find("data:") {
            rest = rest.get(at + 5..).unwrap_or_default();
            let head_end = rest.find([',', '"', '\'', ')', '<', ' ']).unwrap_or(rest.len());
            let Some(body) = rest.get(head_end..).and_then(|rest| rest.strip_prefix(',')) else { continue };
            let head = rest.get(..head_end).unwrap_or_default();
            let end = body.find(['"', '\'', ')', '<', '>', ' ', '\n']).unwrap_or(body.len());
            let body = body.get(..end).unwrap_or_default();
            let plain = escapes::percents(body).unwrap_or_else(|| body.to_owned());
            let bytes =
                if head.ends_with("base64") { escapes::base64(plain.as_bytes()) } else { plain.into_bytes() };
            if self.spend(bytes.len()) {
                let kind = head.split(';').next().unwrap_or_default();
                let name = match kind.rsplit_once(['/', '+']) {
                    Some((_, kind)) => format!("data.{kind}"),
                    None => "data".to_owned(),
                };
                self.inside(&name, &bytes);
            }
            rest = rest.get(head_end + 1 + end..).unwrap_or_default();
        }
    }
}
