#![forbid(unsafe_code)]
//! Byline: a self-hosted blog with comments, rendered on the server. This page is the map of the house.
//!
//! # Where things are
//!
//! One folder per feature, each with the same few file names; `templates/` and `tests/app/` mirror them.
//!
//! | file | holds | may use |
//! |---|---|---|
//! | `mod.rs` | the nouns (rows) and their verbs: the rules. No HTTP, no queries | its own `queries`, features to its left, the kit |
//! | `queries.rs` | Diesel, only here; one function per question | `db` |
//! | `view.rs` | what several pages show of a noun, in words | its nouns, `web`'s words for dates, links and forms |
//! | `pages.rs`, `…_pages.rs` | HTTP: handlers, forms, page structs beside their template | everything; used only by `routes.rs` |
//! | another noun | a rule that deserves a name: `screening.rs`, `thread.rs`, `password.rs` | std and its nouns |
//!
//! From a URL to its rule: find the path in [`routes`], open the handler it names, follow the one verb it calls.
//!
//! # What may use what
//!
//! ```text
//! main → cli → server
//!          │
//!        routes ──► *pages.rs ──► features ──► kit ──► base
//!                       └───────► web ─────────┘
//!
//! base      clock colour compression config count ids language links error picture place poster secret slug sorting zone
//! kit       db jobs markdown page_cache settings
//! features  sessions ◄ accounts ◄ media ◄ articles ◄ comments ◄ search, moderation   (right may use left)
//!           feeds → articles        site → articles        transfer, demo → all
//! web       viewer, session_store → accounts, sessions; nothing else of the features
//! app       joins them: built once for server, commands and tests
//! cleaning  takes down what somebody wrote, step by step: app → moderation
//! rendering renders again what an older pipeline made: app → articles, comments
//! relating  finds what to read after each article: app → articles
//! working   does what changes put down to be done after them: app → jobs, media
//! ```
//!
//! `tests/app/architecture` reads the `use` lines and fails when this is no longer so.
//!
//! # The transaction
//!
//! [`db::Database::read`] asks on a connection that cannot write; [`db::Database::write`] makes one change, with one
//! time and the topics it makes stale, and answers when it is durable. There is no other way to write. On SQLite
//! one thread writes (`BEGIN IMMEDIATE`, WAL, `synchronous = FULL`) and a few connections read; on PostgreSQL two small
//! pools do the same, and the reading one is read-only too. On SQLite, changes that wait together share one commit, each in
//! a savepoint: one that fails is undone alone, and all are answered after the commit, so nobody can tell. Nothing slow
//! happens inside a write: hashing and rendering come before it. Two people who want the same thing are told apart by
//! guarded updates and unique indexes. Whether the SQLite file is still the one at its path is looked at before each use
//! of a connection; where it is not, nothing is asked or written until there is one again.
//!
//! Whoever keeps something in memory is told of every commit before it is answered, with the topics it made stale. A
//! server also hears of what other processes change ([`db::Database::listen`]): PostgreSQL's servers tell each other their
//! topics, and of a change to the SQLite file it is known only that there was one. What is kept may be shown only while
//! [`db::Database::hears_of_changes`].
//!
//! # A request
//!
//! `server` wraps the routes, from outside in: [`web::kept_pages`], [`web::speech`], [`web::headers`], compression, [`web::request_log`], [`web::error_page`],
//! [`web::host`], [`web::forgery`], [`web::flash`], [`web::session_store`], [`web::viewer`]; then [`web::guard`] stands before each route: method, set-up,
//! body, who may call, how often. A handler reads its form, loads, calls one verb and answers. Forms carry no token: a
//! request another site made is refused by its headers, so a page with a form can be kept whole by caches.
//!
//! # Kept pages
//!
//! A visitor's page is made once and lies ready, compressed, until a change touches one of the [`ids::Topic`]s it shows.
//! [`web::kept_pages`] answers from there: no session, no database, no template. What does not lie there is made by the
//! layers below, once for all who ask for it meanwhile, from a bare request: the address and our own name, nothing else
//! a browser said. The handler says what its page shows ([`web::page::showing`]); the verb that changes something says
//! what it touched ([`db::Transaction::touch`]). A ticket taken before reading tells what is stale ([`page_cache`]).
//! What is the same for all who read an article is kept rendered in the same way ([`articles::shared_view`]): the page of
//! somebody who is signed in is that, with their own name and form, read in one question; who has something of their own
//! under the article, or works here, gets a page made for them alone. What is shared is compressed once, too: the
//! answer is a gzip file of pieces, of which only the reader's own are made anew ([`mod@web::stitched`]).
//!
//! # Errors
//!
//! [`error::Error`] knows no HTTP; [`web::error_page`] gives each a status, a sentence and a way on, and the words of a
//! form back. Where nothing stands, it offers what is like the address ([`articles::near`]). Until the database is open
//! and up to date, [`web::starting`] says so. Input that is not valid is no error but the page again, with 422 and a message at each field.
//!
//! # Comments
//!
//! A comment comes in by three doors: its form, the form of an answer, and words that waited while their writer signed
//! in. All use [`app::App::intake`]: the text is cleaned, measured and rendered, long ones under a small limit of how many at once,
//! then [`comments::submit`] screens and stores it in one transaction. [`comments::screening`] is a list of rules over
//! plain facts; each says why.
//!
//! What changes where a comment stands tells [`comments::tally`], which moves the counters of its article and its thread
//! by the same step. So the threads in which there is something to see are known without looking at their comments, and
//! [`comments::thread::page`] reads one page of them, or of one thread too long for that; `whereabouts` beside it leads to
//! a comment on whichever page it stands. A page is what everybody sees, and for somebody with comments that wait, those
//! in their places besides.
//!
//! What is gone can be answered as long as a line stands in its place ([`comments::answering`]), and nothing can in a thread
//! that a moderator has closed ([`comments::locking`]).
//!
//! Where the configuration names somebody to ask, [`comments::outside`] asks before that transaction, about what the checks
//! would take; what it hears is one more fact for them. Nothing but a database
//! is ever on another machine.
//!
//! Where a person has put a comment as spam or let it stand, [`comments::spam`] learns its words in the same transaction,
//! and takes back what it taught before. The score of a new comment is one question for all its words.
//!
//! Readers report what is wrong ([`comments::reports`]): what weighs enough waits unseen until somebody has decided,
//! and every decision says of the reports what became of them. Whoever has something of their own in a thread — a comment, a
//! report, somebody they mute, what is new since their last visit ([`comments::visits`]) — gets a page made for them
//! ([`comments::part`]).
//!
//! # People
//!
//! What moderators decide about people stacks and stays: [`accounts::standing`] keeps each state with its reason, its end
//! and who imposed or lifted it, and says in one question how somebody stands at a moment.
//!
//! Everything moderators decide, about comments and about people, is a line of one log ([`moderation::log`]); the
//! database writes it beside what it is about. So are the picks of editors, and what moderators write to somebody
//! without deciding anything ([`moderation::letters`]).
//!
//! # Lists
//!
//! A page of a list begins at a [`place::Place`]: after an entry, or so that it ends before one (`?after=12`,
//! `?before=12`). What comes before costs nothing, as each list is read along an index ([`db::Way`]), and nothing is
//! counted that readers do not see; the desk counts up to 10,000 ([`count::Count`]). So a page costs the same on a site of
//! any size, and a test asks the database for its plan of every query.
//!
//! The archive counts nothing, either: how many articles each month has lies ready ([`articles::archive`]). What to read
//! after an article is found beside the requests ([`relating`]), for the article that changed and those near it, and read
//! in one question. Parts of a series lead to each other ([`articles::series`]), all others by date ([`articles::around`]).
//! Of sections and series readers see those in which something is published ([`articles::sections`]).
//!
//! # Search
//!
//! The program cuts texts into folded words ([`search::words`]) and reckons the order of results, so both databases find
//! the same; each finds words in its own way (`search/queries/sqlite.rs`, `search/queries/postgres.rs`). Triggers note what
//! has changed of what is published, and [`db::Database::write`] has that put into the index before it commits
//! ([`search::upkeep`]): no verb can forget it, and none knows of it. What is shown is asked for once more under the rule
//! by which everybody sees it.
//!
//! # What programs read
//!
//! [`web::feed`] writes every feed in every format; who has one says only its entries ([`feeds`] of articles,
//! [`comments::feed_pages`] of comments). Feeds are asked for again and again, so they are answered by tag and by date
//! (`web/conditions.rs`). The map of the site goes by numbers of articles ([`articles::catalogue`]): each part is read from
//! an index alone.
//!
//! What a page says of itself to search engines and to those who show links is a [`web::Head`], written in one place
//! (`layout/_head.html`). How an article is to appear there, where that is not what stands in it, is its
//! [`articles::appearance`]. [`articles::structured`] and [`comments::structured`] put articles and comments into schema.org's
//! words: what everybody sees, and so little that the page stays small.
//!
//! # Safe HTML
//!
//! [`markdown::SafeHtml`] is made only in [`markdown`], sanitised last and never changed after, but for what is
//! shown under our own pictures. Templates escape
//! everything else; none says `safe`. With the HTML stands the version of the pipeline that made it; when that has
//! risen, [`rendering`] makes it anew from what was written.
//!
//! # Pictures
//!
//! A picture's name says how large it is ([`mod@picture`]), so text is rendered without asking for anything, and the address
//! of every size follows from it. What a writer brings is looked at, put aside and noted ([`media`]); a job makes the
//! files that are shown, and what was brought is forgotten. [`articles::illustrations`] knows which article shows which.
//! Until a picture has come, its place shows a few pixels of it, blurred ([`picture::Ground`]): the job makes them, and they
//! are put under it when a page is made ([`markdown::SafeHtml::grounded`]).
//!
//! # Words
//!
//! No template and no handler holds a word that people read: [`crate::t!`] says a message of [`language`], in the language the site
//! speaks, with the dates of its time zone. Which ones those are is known to the request and to whatever works for it, and
//! need not be handed on.
//! `docs/LANGUAGES.md` says the rest.
//!
//! # Jobs
//!
//! What is slow or may fail is put down by the change that wants it, in the same transaction ([`jobs::later`]), and
//! done soon after by [`working`]: tried again when it fails, given up after eight times, safe to be done twice. The commit
//! rings a bell; a server on another machine looks every 15 seconds.
//!
//! # What is not here, and why
//!
//! - Pages of readers are sent with `public, max-age=0, must-revalidate`: a cache outside cannot be told that a page has
//!   changed, and a removed comment must be gone at once. Whoever has a page asks, and is told that it is the same.
//! - Zstandard: whoever knows it knows brotli, which is smaller and is made once.
//! - A line in the log for each page that lay ready, unless `BYLINE_LOG` asks for it: a busy site would write nothing
//!   else, and a proxy in front has them.
//! - A placeholder for pictures that one sees through, that move, or that text flows around: it would show behind them, or
//!   need a place of its own. Theirs is kept by their size, on one quiet ground.
//! - The file a picture was made from: it says where and with what it was taken. Who wants to keep it has it.
//! - Sessions are a feature of their own rather than a part of `accounts`, because `web` keeps them and must not know
//!   passwords. What several pages show of a noun is in its `view.rs`, so that no page uses another's file.
//! - A database is put back by `byline restore`, not by hand: a log left beside the file by a killed server would
//!   otherwise be played into the copy.

#[macro_use]
pub mod language;

pub mod accounts;
pub mod app;
pub mod articles;
pub mod cleaning;
pub mod cli;
pub mod clock;
pub mod colour;
pub mod comments;
pub mod compression;
pub mod config;
pub mod count;
pub mod db;
pub mod demo;
pub mod error;
pub mod feeds;
pub mod ids;
pub mod jobs;
pub mod links;
pub mod markdown;
pub mod media;
pub mod moderation;
pub mod page_cache;
pub mod picture;
pub mod place;
pub mod poster;
pub mod relating;
pub mod rendering;
pub mod routes;
pub mod search;
pub mod secret;
pub mod server;
pub mod sessions;
pub mod settings;
pub mod site;
pub mod slug;
pub mod sorting;
pub mod transfer;
pub mod web;
pub mod working;
pub mod zone;
