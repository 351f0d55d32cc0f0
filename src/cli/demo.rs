//! `byline demo`: a sample site in a temporary folder.

use super::{open, serve};
use crate::app::App;
use crate::clock::Clock;
use crate::config::{BaseUrl, Config, PasswordCost, Secret};
use crate::db::Migrate;
use crate::demo::{Demo as Magazine, seed};
use crate::secret::RootSecret;
use actix_web::web;
use clap::Args;
use std::net::{IpAddr, Ipv4Addr, TcpListener};

const HOST: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const PORT: u16 = 8080;

/// What the demo can be told.
#[derive(Args)]
pub(super) struct Demo {
    /// The port to listen on; without it 8080, or a free one when that is taken
    #[arg(long)]
    port: Option<u16>,
}

impl Demo {
    /// Serves the sample site until it is stopped; the folder is removed then.
    pub(super) fn run(self) -> anyhow::Result<()> {
        let folder = tempfile::Builder::new().prefix("byline-demo-").tempdir()?;
        let mut config = Config::defaults()?;
        config.data_dir = Some(folder.path().to_owned());
        config.database_url = Some(Secret::new(format!(
            "sqlite:{}",
            folder.path().join("byline.db").display()
        )));
        config.host = HOST;
        // Everybody here has the same, printed password: hashing it dearly protects nobody.
        config.passwords = PasswordCost {
            memory_kib: 1024,
            passes: 1,
        };
        open::start_log(&config);
        let listener = self.listen()?;
        let base_url = serve::base_url(&config, &listener)?;
        let root = RootSecret::random();
        fill(&config, &base_url, &root)?;
        let app = App::build(config, base_url, root, Clock::System, Migrate::Off)?;
        serve::run(web::Data::new(app), listener, announce)
    }

    fn listen(&self) -> anyhow::Result<TcpListener> {
        let listen = |port| serve::listen(HOST, port, "--port");
        match self.port {
            Some(port) => listen(port),
            None => listen(PORT).or_else(|_| listen(0)),
        }
    }
}

/// Makes the database and writes the magazine into it, as it would have grown over two years.
fn fill(config: &Config, base_url: &BaseUrl, root: &RootSecret) -> anyhow::Result<()> {
    let magazine = Magazine::read()?;
    let now = Clock::System.now();
    let app = App::build(
        config.clone(),
        base_url.clone(),
        root.clone(),
        Clock::fixed(now),
        Migrate::Auto,
    )?;
    open::run(seed::seed(&app, &magazine, now))?
}

async fn announce(app: &App) -> anyhow::Result<()> {
    println!("The demo is at {}", app.base_url.as_str());
    println!();
    println!("Sign in as    with e-mail            and password");
    for (role, email) in [
        ("a reader", "noor@example.org"),
        ("a moderator", "ines@example.org"),
        ("an author", "maren@example.org"),
        ("the admin", "rufus@example.org"),
    ] {
        println!("  {role:<12}{email:<23}{}", seed::PASSWORD);
    }
    println!();
    println!("Everything is in a temporary folder and goes when you press Ctrl+C.");
    Ok(())
}
