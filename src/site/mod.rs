//! What may be shown, as pages.
pub mod theme;
pub mod views;

#[cfg(test)]
mod samples;
