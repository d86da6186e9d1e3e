//! The file for an address with `https` differs by a few lines. It is not served here, but each server reads it and says whether it
//! understands it.

use xtask::hosting::Software;

use crate::running::understands_https;

on_each_server! {
    the_file_for_https_is_understood,
}

async fn the_file_for_https_is_understood(software: Software) {
    if let Err(said) = understands_https(software) {
        panic!("{software:?} does not understand its file:\n{said}");
    }
}
