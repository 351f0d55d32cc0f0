//! Where the files of pictures lie. A file is whole or not there, and what has a name never changes: it begins
//! with the digest of what was brought.

use crate::picture::FileName;
use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Where what was brought waits to be made into files.
const WAITING: &str = "waiting";

/// A folder with the files of pictures; made when the first one comes.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store in `folder`.
    pub fn at(folder: PathBuf) -> Store {
        Store { folder }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts what was brought aside until its files are made.
    ///
    /// # Errors
    /// As the system's.
    pub fn receive(&self, key: &str, bytes: &[u8]) -> io::Result<()> {
        write(&self.folder.join(WAITING), key, bytes)
    }

    /// What was put aside.
    ///
    /// # Errors
    /// As the system's.
    pub fn received(&self, key: &str) -> io::Result<Vec<u8>> {
        std::fs::read(self.folder.join(WAITING).join(key))
    }

    /// Forgets what was put aside, if it was.
    ///
    /// # Errors
    /// As the system's.
    pub fn forget(&self, key: &str) -> io::Result<()> {
        unless_missing(std::fs::remove_file(self.folder.join(WAITING).join(key)))
    }

    /// Keeps a file: when this answers, it will be there after a loss of power. One that is there already and the
    /// same stays.
    ///
    /// # Errors
    /// As the system's.
    pub fn put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        match std::fs::read(self.folder.join(name)) {
            Ok(there) if there == bytes => Ok(()),
            _ => write(&self.folder, name, bytes),
        }
    }

    /// A file and its length.
    ///
    /// # Errors
    /// As the system's.
    pub fn open(&self, name: &str) -> io::Result<(File, u64)> {
        let file = File::open(self.folder.join(name))?;
        let about = file.metadata()?;
        match about.is_file() {
            true => Ok((file, about.len())),
            false => Err(ErrorKind::NotFound.into()),
        }
    }

    /// The content of a file, if it is there.
    ///
    /// # Errors
    /// As the system's.
    pub fn find(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        match std::fs::read(self.folder.join(name)) {
            Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
            read => read.map(Some),
        }
    }

    /// Takes a file away, if it is there.
    ///
    /// # Errors
    /// As the system's.
    pub fn remove(&self, name: &str) -> io::Result<()> {
        unless_missing(std::fs::remove_file(self.folder.join(name)))
    }

    /// The names of all files of pictures, in order; what lies there besides is none of ours.
    ///
    /// # Errors
    /// As the system's.
    pub fn names(&self) -> io::Result<Vec<String>> {
        let ours = |name: &String| FileName::parse(name).is_some();
        names_in(&self.folder).map(|names| names.into_iter().filter(ours).collect())
    }

    /// Copies every file that the store at `from` has and this one lacks, what waits there too, and tells how many:
    /// files of one name are the same.
    ///
    /// # Errors
    /// As the system's.
    pub fn fill_from(&self, from: &Store) -> io::Result<usize> {
        let mut copied = 0;
        for name in from.names()? {
            if !self.folder.join(&name).exists() {
                write(
                    &self.folder,
                    &name,
                    &std::fs::read(from.folder.join(&name))?,
                )?;
                copied += 1;
            }
        }
        for key in from.waiting()? {
            self.receive(&key, &from.received(&key)?)?;
        }
        Ok(copied)
    }

    /// What was put aside and waits, by key.
    ///
    /// # Errors
    /// As the system's.
    pub fn waiting(&self) -> io::Result<Vec<String>> {
        names_in(&self.folder.join(WAITING))
    }
}

/// Where the pictures of the backup in `file` lie: in a folder beside it.
pub fn beside_backup(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-media");
    name.into()
}

fn names_in(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match std::fs::read_dir(folder) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            names.extend(entry.file_name().into_string().ok());
        }
    }
    names.sort_unstable();
    Ok(names)
}

/// Writes a file whole, under another name until it is.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let mut part = tempfile::Builder::new()
        .prefix(".part-")
        .tempfile_in(folder)?;
    part.write_all(bytes)?;
    part.as_file().sync_all()?;
    part.persist(folder.join(name))
        .map_err(|failed| failed.error)?;
    File::open(folder)?.sync_all()
}

fn unless_missing(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}
