//! The ground floor: language, source text with places, findings, the plan of output files.
