#![forbid(unsafe_code)]
//! Hands the arguments to the command line.

fn main() -> std::process::ExitCode {
    byline::cli::run()
}
