//! Runs the rules over a case; severities and waivers.
