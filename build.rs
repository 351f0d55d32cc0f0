//! Packs what the interface says, one file for each language: words repeat, and the program carries a quarter of them.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::env;
use std::fs::{self, File};
use std::io::{Error, Result, Write};
use std::path::{Path, PathBuf};

/// Where the files of each language lie in a folder of their own.
const FOLDER: &str = "src/language";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(Error::other)?);
    for language in entries(Path::new(FOLDER))?
        .iter()
        .filter(|path| path.is_dir())
    {
        let name = language.file_name().unwrap_or_default();
        let packed = File::create(out.join(name).with_extension("ftl.gz"))?;
        let mut packed = GzEncoder::new(packed, Compression::best());
        for source in entries(language)? {
            packed.write_all(&fs::read(source)?)?;
            packed.write_all(b"\n")?;
        }
        packed.finish()?;
    }
    Ok(())
}

/// What is in a folder, always in the same order.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
