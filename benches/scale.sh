#!/usr/bin/env bash
# Fills a site with 1,000,000 held comments on one article and a chain of 100,000 published ones on another,
# and prints how long their pages take: the median and the 95th percentile of 20 requests each.
# Needs bash, curl, sqlite3 (3.37 or later) and 1 GB in the temporary folder; nothing is left behind.
#   cargo build --release && benches/scale.sh
# Another build is measured with its path as the argument.
set -euo pipefail
program=$(realpath "${1:-$(dirname "$0")/../target/release/byline}")
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"

row() { printf '| %-58s | %10s | %10s | %6s |\n' "$1" "$2" "$3" "$4"; }

# Three articles: one with a comment to copy, one for what is held, one for the chain.
{
  printf '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>http://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://bench.example</wp:base_blog_url>'
  id=0
  for name in quiet held chain; do
    id=$((id + 1))
    printf '<item><title>%s</title><link>http://bench.example/%s/</link><dc:creator>ana</dc:creator><content:encoded><![CDATA[<p>The ferry waits.</p>]]></content:encoded><wp:post_id>%s</wp:post_id><wp:post_date_gmt>2026-01-01 10:00:00</wp:post_date_gmt><wp:post_name>%s</wp:post_name><wp:status>publish</wp:status><wp:comment_status>open</wp:comment_status><wp:post_type>post</wp:post_type>' "$name" "$name" "$id" "$name"
    printf '<wp:comment><wp:comment_id>%s</wp:comment_id><wp:comment_author>Ben</wp:comment_author><wp:comment_author_email>ben@example.org</wp:comment_author_email><wp:comment_date_gmt>2026-01-02 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[We waited for the last train, in the rain, and it came.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment></item>' "$id"
  done
  printf '</channel></rss>'
} > export.xml
"$program" import wordpress export.xml > /dev/null
echo 'salt wind lantern' | "$program" user add ana@example.org --name Ana --role admin --password-stdin > /dev/null 2>&1

# Half of what is held is one reader's, the rest that of 999 others.
sqlite3 -bail data/byline.db <<'SQL'
PRAGMA synchronous = OFF;
BEGIN;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
INSERT INTO accounts (id, name, name_key, slug, role, claimed, created_at, password_changed_at)
SELECT 1000 + i, 'Reader ' || i, 'reader ' || i, 'reader-' || i, 'reader', 0, 1767348000000, 0 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
INSERT INTO comments (article_id, depth, author_id, status, reasons, body, body_html, html_version, body_key, links, created_at)
SELECT c.article_id, 0, 1000 + CASE WHEN i % 2 THEN 1 ELSE 2 + i / 2 % 999 END, 'held', 'first', c.body, c.body_html, c.html_version, c.body_key, 0, c.created_at + i * 1000
FROM n, comments c WHERE c.article_id = (SELECT id FROM articles WHERE slug = 'held') AND c.status = 'published';
WITH RECURSIVE n (i, first) AS
  (SELECT 1, (SELECT max(id) FROM comments) UNION ALL SELECT i + 1, first FROM n WHERE i < 99999)
INSERT INTO comments (id, article_id, parent_id, depth, author_id, status, body, body_html, html_version, body_key, links, created_at)
SELECT first + i, c.article_id, CASE i WHEN 1 THEN c.id ELSE first + i - 1 END, i, 1000 + i % 1000 + 1, 'published', c.body, c.body_html, c.html_version, c.body_key, 0, c.created_at + i * 1000
FROM n, comments c WHERE c.article_id = (SELECT id FROM articles WHERE slug = 'chain') AND c.depth = 0;
UPDATE articles SET comment_count = 100000 WHERE slug = 'chain';
COMMIT;
SQL

port=$((20000 + RANDOM % 20000))
site=http://127.0.0.1:$port
PORT=$port BYLINE_LOG=error "$program" serve > /dev/null 2>&1 & server=$!
until curl -sf -o /dev/null "$site/healthz"; do :; done
curl -sf -o /dev/null -c moderator -H 'Sec-Fetch-Site: same-origin' \
  -d 'email=ana@example.org' --data-urlencode 'password=salt wind lantern' "$site/sign-in"

measure() { # what, path, bar; more for curl
  local what=$1 url=$site$2 bar=$3
  shift 3
  curl -s -o page.html "$@" "$url" # warm
  for _ in $(seq 20); do curl -s -o /dev/null -w '%{time_total} %{http_code}\n' "$@" "$url"; done | sort -n > times.txt
  row "$what ($(awk 'NR == 1 { print $2 }' times.txt))" "$(awk 'NR == 10 { a = $1 } NR == 11 { printf "%.1f", ($1 + a) * 500 }' times.txt)" \
    "$(awk 'NR == 19 { printf "%.1f", $1 * 1000 }' times.txt)" "$bar"
}

echo "$(date -u +%F), $(nproc) cores, $(uname -m), database of $(stat -c %s data/byline.db) bytes"
echo
row "page (status), ms" "median" "95 of 100" "bar"
row "---" "--:" "--:" "--:"
measure "article with 1 comment, for a reader" /quiet 200
measure "article with 1,000,000 held comments, for a reader" /held 200
measure "article with a chain of 100,000 published ones" /chain 200
measure "the queue" /moderation 200 -b moderator
measure "the queue, page 40,000" '/moderation?page=40000' 200 -b moderator
measure "the queue, page 60,000" '/moderation?page=60000' 200 -b moderator
measure "published comments, for a moderator" '/moderation?state=published' 200 -b moderator
measure "the log, for a moderator" /moderation/log 200 -b moderator
measure "article with 1 comment, for a moderator" /quiet 200 -b moderator
