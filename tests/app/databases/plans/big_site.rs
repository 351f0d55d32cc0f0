//! A site that has grown: so many rows in each table that looking at all of them would be noticed.

use crate::support::{TestApp, make};
use byline::accounts::Role;
use byline::articles::Article;
use diesel::connection::SimpleConnection;

/// What the rows are copies of, and is written to by the walk.
pub struct BigSite {
    /// Where it is served.
    pub app: TestApp,
    /// Published, with a long thread.
    pub article: Article,
    /// A published static page.
    pub page: Article,
}

/// Fills every table by SQL; what is said of the rows is in the articles' and comments' own terms.
const FILL: &str = "
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
INSERT INTO n WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT i FROM n;

-- Some sign in, some were imported; every fiftieth writes.
INSERT INTO accounts (id, name, name_key, slug, email, email_key, password_hash, role, claimed, created_at, password_changed_at)
SELECT 100 + i, 'Person ' || i, 'person ' || i, 'person-' || i, 'p' || i || '@example.net', 'p' || i || '@example.net',
    password_hash, CASE WHEN i % 4 > 0 AND i % 50 = 1 THEN 'author' ELSE 'reader' END, i % 4 > 0, created_at, created_at
FROM n, accounts WHERE i <= 2000 AND accounts.id = 1;
UPDATE accounts SET mailbox_key = email_key, domain_key = 'ten.elpmaxe.' WHERE id > 100;
INSERT INTO sessions (id_hash, account_id, created_at, seen_at, idle_until, absolute_until, state)
SELECT randomblob(32), 100 + i % 2000 + (i % 2000 = 0), 1773480000000 + i, 1773480000000 + i, 1780000000000 + i, 1790000000000 + i, '{}'
FROM n WHERE i <= 3000;
INSERT INTO account_notes (account_id, written_by, text, at)
SELECT 100 + i % 2000 + (i % 2000 = 0), 1, 'x', 1773480000000 + i FROM n WHERE i <= 3000;
INSERT INTO clean_ups (account_id, asked_by, asked_at, reason, removed, stage, restored, changed_at)
SELECT 100 + i % 2000 + (i % 2000 = 0), 1, 1773480000000 + i, 'spam', 3, 'removed', 0, 1773480000000 + i FROM n WHERE i <= 3000;
INSERT INTO notices (account_id, about, subject_id, at)
SELECT 100 + i % 2000 + (i % 2000 = 0), 'state', 1 + i % 3000, 1773480000000 + i FROM n WHERE i <= 3000;
-- Half of the people have been judged; of some of that nothing is left.
INSERT INTO account_states (account_id, kind, reason, message, note, imposed_by, at, in_force_until)
SELECT 100 + i % 2000 + (i % 2000 = 0), CASE i % 5 WHEN 0 THEN 'premoderated' WHEN 1 THEN 'warned' WHEN 2 THEN 'suspended'
    WHEN 3 THEN 'banned' ELSE 'untrusted' END, 'spam', '', '', 1, 1700000000000 + i,
    CASE i % 3 WHEN 0 THEN 253402300799000 ELSE 1700000000000 + i END
FROM n WHERE i <= 3000;
INSERT INTO covered_addresses (state_id, cover, key)
SELECT id, CASE id % 2 WHEN 0 THEN 'domain' ELSE 'spellings' END, 'shared' || (id % 7) || '.example' FROM account_states WHERE kind = 'banned';
INSERT INTO sign_in_attempts (account_key, at) SELECT 'key ' || (i % 500), 1773480000000 + i FROM n WHERE i <= 5000;

-- Nine in ten are published, many at the same moment; a few are static pages.
INSERT INTO articles (id, kind, status, slug, author_id, title, standfirst, format, body, body_html, summary, html_version,
    headings, questions, prompt, body_prompt, words, comments_open, version, created_at, edited_at, edited_by, published_at)
SELECT 1000 + i, CASE WHEN i % 500 = 0 THEN 'page' ELSE 'article' END,
    CASE i % 20 WHEN 7 THEN 'draft' WHEN 13 THEN 'withdrawn' ELSE 'published' END, 'article-' || i,
    101 + 50 * (i % 39), 'Article ' || i, '', format, body, body_html, summary, html_version,
    headings, questions, '', '', 200, 1, 1, 1600000000000 + i, 1600000000000 + i * 7919 % 20000, 1, 1600000000000 + i / 3
FROM n, articles WHERE i <= 20000 AND articles.id = 1;
INSERT INTO old_slugs (slug, article_id) SELECT 'old-article-' || i, 1000 + i FROM n WHERE i <= 5000;
INSERT INTO old_paths (path, article_id) SELECT '/2009/' || i, 1000 + i FROM n WHERE i <= 5000;
INSERT INTO imports (source, kind, source_id, local_id)
SELECT 'wordpress old.example.org', CASE i % 2 WHEN 0 THEN 'article' ELSE 'comment' END, i, i FROM n WHERE i <= 20000;

-- A few sections with most articles in them, and many series of a few parts each.
INSERT INTO sections (id, slug, name, description, premoderated, position)
SELECT i, 'section-' || i, 'Section ' || i, '', 0, i FROM n WHERE i <= 5;
UPDATE articles SET section_id = 1 + id % 5 WHERE id > 1000 AND id % 7 > 0;
INSERT INTO series (id, slug, name) SELECT i, 'series-' || i, 'Series ' || i FROM n WHERE i <= 500;
INSERT INTO series_parts (article_id, series_id, part) SELECT 1000 + i, 1 + i % 500, 1 + i / 500 FROM n WHERE i <= 5000;

DELETE FROM related_due;
INSERT INTO related_articles (article_id, position, related_id) SELECT 1000 + i, i % 3, 1001 + i * 17 % 20000 FROM n WHERE i <= 20000;

-- Every second article has the tag Ferries, and each one of two hundred others.
INSERT INTO tags (id, slug, name) SELECT 100 + i, 'tag-' || i, 'Tag ' || i FROM n WHERE i <= 200;
INSERT INTO article_tags (article_id, tag_id, position)
SELECT 1000 + i, tags.id, 1 FROM n, tags WHERE i <= 20000 AND i % 2 = 0 AND tags.slug = 'ferries';
INSERT INTO article_tags (article_id, tag_id, position) SELECT 1000 + i, 101 + i % 200, 2 FROM n WHERE i <= 20000;

-- One in a hundred stands under the article the walk looks at, a quarter of those in one thread; a fifth waits.
INSERT INTO comments (id, article_id, parent_id, root_id, depth, author_id, status, body, body_html, html_version, body_key, links, created_at)
SELECT 10000 + i, CASE WHEN i % 100 = 0 THEN c.article_id ELSE 1001 + i * 13 % 20000 END,
    CASE WHEN i % 400 = 0 THEN c.id END, CASE WHEN i % 400 = 0 THEN c.id END, 0, 100 + i % 2000 + (i % 2000 = 0),
    CASE WHEN i % 5 = 1 THEN 'held' WHEN i % 25 = 2 THEN 'spam' WHEN i % 25 = 3 THEN 'rejected' WHEN i % 25 = 4 THEN 'removed'
    ELSE 'published' END, 'x', '<p>x</p>', c.html_version, randomblob(32), 0, 1700000000000 + i / 2
FROM n, comments c WHERE c.id = 1;
DELETE FROM threads;
INSERT INTO threads (root_id, article_id, begun_at, published)
SELECT c.id, c.article_id, c.created_at, CASE c.id WHEN 1 THEN 126 ELSE 1 END
FROM comments c WHERE c.root_id IS NULL AND c.status = 'published';
UPDATE articles SET comment_count = (SELECT COALESCE(sum(published), 0) FROM threads WHERE article_id = articles.id);
INSERT INTO appeals (account_id, comment_id, decision_id, message, at, answered_at, answered_by, outcome, answer)
SELECT author_id, id, 0, 'x', created_at, created_at, 1, 'turned-down', 'x' FROM comments WHERE id % 25 = 3;
INSERT INTO waiting_comments (key_hash, article_id, body, form_key, created_at)
SELECT randomblob(32), 1000 + i, 'x', '', 1700000000000 + i FROM n WHERE i <= 2000;
INSERT INTO decisions (comment_id, moderator_id, action, status_before, status_after, at)
SELECT 10000 + i, 1, 'approve', 'held', 'published', 1700000000000 + i FROM n WHERE i <= 5000;
INSERT INTO spam_tokens (token, spam, seen, since)
SELECT 'token' || i, i % 3 % 2, 1 + (i % 7 = 0), 1700000000000 + i FROM n WHERE i <= 20000;
INSERT INTO spam_lessons (comment_id, is_spam, tokens, version, at)
SELECT 10000 + i, i % 2, 'token' || i, 1, 1700000000000 + i FROM n WHERE i <= 5000 AND i % 10 = 0;
-- Threads that were closed, of which some are.
INSERT INTO locks (comment_id, thread_id, article_id, reason, locked_at, locked_by, lifted_at, lifted_by)
SELECT c.id, COALESCE(c.root_id, c.id), c.article_id, '', c.created_at, 1, CASE WHEN c.id % 2 = 0 THEN c.created_at END,
    CASE WHEN c.id % 2 = 0 THEN 1 END FROM comments c WHERE c.id > 10000 AND c.id % 9 = 1;
-- Some report a lot, and most is reported once.
INSERT INTO reports (comment_id, article_id, reporter_id, reason, weight, at, outcome, decided_at)
SELECT 10000 + i, c.article_id, CASE i % 3 WHEN 0 THEN 2 ELSE 101 + i % 40 END, 'spam', 1, 1700000000000 + i, CASE WHEN i % 4 > 0 THEN 'dismissed' END,
    CASE WHEN i % 4 > 0 THEN 1700000000000 + i END
FROM n, comments c WHERE i <= 5000 AND c.id = 10000 + i;
UPDATE comments SET reported_at = created_at, report_weight = 1 WHERE id BETWEEN 12000 AND 13000;
-- A few of all that are in the index: that they are is looked at elsewhere.
INSERT INTO index_backlog (what, subject_id) SELECT what, subject_id FROM unindexed WHERE id % 100 = 0;
DELETE FROM unindexed;
DROP TABLE n;
ANALYZE;
";

impl BigSite {
    /// Builds it around a few rows of its own: an admin, a reader, an author and a moderator.
    pub fn build(app: TestApp) -> BigSite {
        make::site(&app);
        for role in [Role::Reader, Role::Author, Role::Moderator] {
            let name = role.word();
            let email = format!("{name}@example.org");
            make::account(&app, &format!("Some {name}"), &email, role);
        }
        let article = make::article(&app)
            .tags("Ferries")
            .slug("boats")
            .published();
        make::comment(&app, &article).published();
        let page = make::article(&app).page().title("About").published();
        app.write(|tx| Ok(tx.batch_execute(FILL)?));
        BigSite { app, article, page }
    }
}
