//! What may be shown, as pages.
