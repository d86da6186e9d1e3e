//! Joins the tools that build, check, serve and test Waymark.
fn main() {}
