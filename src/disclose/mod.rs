//! What may be shown: the case as the site is allowed to see it.
