//! The root secret of a site, and the one key per purpose derived from it (HKDF, RFC 5869).

use anyhow::{Context, bail};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::Path;

/// The 32 bytes everything secret is derived from.
#[derive(Clone)]
pub struct RootSecret([u8; 32]);

impl RootSecret {
    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> anyhow::Result<RootSecret> {
        let digits = text.trim().as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            bail!(
                "the secret key has to be 64 hexadecimal digits, as `openssl rand -hex 32` prints them"
            );
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair)?, 16)?;
        }
        Ok(RootSecret(bytes))
    }

    /// Reads the secret at `path`, or makes one there that only its owner can read. Refuses a file
    /// that others can read.
    pub fn keep(path: &Path) -> anyhow::Result<RootSecret> {
        match std::fs::read_to_string(path) {
            Ok(text) => {
                refuse_if_others_can_read(path)?;
                RootSecret::parse(&text).with_context(|| format!("in {}", path.display()))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => make(path),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    /// A secret for one run only.
    pub fn random() -> RootSecret {
        RootSecret(random_bytes())
    }

    /// `N` bytes for one purpose; the same purpose always gives the same bytes.
    pub fn derive<const N: usize>(&self, purpose: &str) -> [u8; N] {
        let mut key = [0; N];
        // HKDF-SHA256 gives up to 8,160 bytes; every key of ours is far shorter.
        let expanded = Hkdf::<Sha256>::new(None, &self.0).expand(purpose.as_bytes(), &mut key);
        debug_assert!(expanded.is_ok());
        key
    }
}

impl std::fmt::Debug for RootSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RootSecret(hidden)")
    }
}

/// `N` bytes from the system's random number generator.
pub fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // A system without randomness cannot keep anything secret: there is nothing to go on with.
    #[allow(clippy::expect_used)]
    getrandom::fill(&mut bytes).expect("the system has no random numbers");
    bytes
}

/// 32 random bytes as text for addresses and cookies (base64url without padding, RFC 4648 §5).
pub fn random_token() -> String {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// The SHA-256 of `text`, as which keys given to browsers are stored.
pub fn digest(text: impl AsRef<[u8]>) -> [u8; 32] {
    Sha256::digest(text).into()
}

/// The bytes as hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The HMAC-SHA-256 (RFC 2104) of `parts` under `key`; parts are kept apart by their length.
pub fn sign(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of any length.
    #[allow(clippy::expect_used)]
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("a key of 32 bytes");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

fn make(path: &Path) -> anyhow::Result<RootSecret> {
    let bytes: [u8; 32] = random_bytes();
    let text = hex(&bytes);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot create {}", folder.display()))?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options
        .open(path)
        .with_context(|| format!("cannot create {}", path.display()))?;
    writeln!(file, "{text}")?;
    file.sync_all()?;
    Ok(RootSecret(bytes))
}

#[cfg(unix)]
fn refuse_if_others_can_read(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path)?.permissions().mode() & 0o777;
    if mode & 0o077 != 0 {
        bail!(
            "{} can be read by others (mode {mode:03o}): run `chmod 600 {}`",
            path.display(),
            path.display()
        );
    }
    Ok(())
}

#[cfg(not(unix))]
fn refuse_if_others_can_read(_path: &Path) -> anyhow::Result<()> {
    Ok(())
}
