#!/usr/bin/env bash
# Fills a site with 1,000,000 held comments on one article, 1,000,000 published ones on 10,000 others, of which every
# hundredth is reported and every tenth recommended, and on one each: 100 in threads of two, 10,000 in threads of four, 10,000 answers to one, a chain of 100,000.
# Prints how long their pages take (the median and the 95th percentile of 20 requests) and the CPU of one.
# Needs bash, curl, sqlite3 (3.37 or later) and 3 GB in the temporary folder; nothing is left behind.
#   cargo build --release && benches/scale.sh
# Another build is measured with its path as the argument.
set -euo pipefail
program=$(realpath "${1:-$(dirname "$0")/../target/release/byline}")
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"

row() { printf '| %-58s | %10s | %10s | %10s | %6s |\n' "$1" "$2" "$3" "$4" "$5"; }

# An article for each shape, with a comment to copy.
{
  printf '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>http://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://bench.example</wp:base_blog_url>'
  id=0
  for name in quiet held hundred many crowd chain; do
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
CREATE TEMP TABLE n (i INTEGER PRIMARY KEY);
INSERT INTO n WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 999999) SELECT i FROM n;
CREATE TEMP VIEW one AS SELECT c.*, a.slug FROM comments c JOIN articles a ON a.id = c.article_id WHERE c.id < 100;
INSERT INTO accounts (id, name, name_key, slug, role, claimed, created_at, password_changed_at)
SELECT 1000 + i, 'Reader ' || i, 'reader ' || i, 'reader-' || i, 'reader', 0, 1767348000000, 0 FROM n WHERE i < 1000;
INSERT INTO articles (id, kind, status, slug, author_id, title, standfirst, format, body, body_html, summary, html_version,
    headings, questions, prompt, body_prompt, words, comments_open, version, created_at, edited_at, edited_by, published_at)
SELECT 10000 + i, kind, status, 'other-' || i, author_id, 'Other ' || i, '', format, body, body_html, summary, html_version,
    headings, questions, '', '', words, 1, 1, created_at, edited_at, edited_by, published_at - 1000 * i
FROM n, articles a WHERE i < 10000 AND a.slug = 'quiet';
INSERT INTO comments (article_id, depth, author_id, status, reasons, body, body_html, html_version, body_key, links, created_at)
SELECT c.article_id, 0, 1000 + CASE WHEN i % 2 THEN 1 ELSE 2 + i / 2 % 998 END, 'held', 'first', c.body, c.body_html, c.html_version, c.body_key, 0, c.created_at + i * 1000
FROM n, one c WHERE c.slug = 'held';
-- Each is the i-th of its shape: answers to the one that began its thread, but those of the chain.
CREATE TEMP TABLE shape (slug TEXT, first INTEGER, many INTEGER, thread INTEGER);
INSERT INTO shape VALUES ('hundred', 2000000, 99, 2), ('many', 2100000, 9999, 4), ('crowd', 2200000, 10000, 0), ('chain', 2300000, 99999, 0);
INSERT INTO comments (id, article_id, parent_id, root_id, depth, author_id, status, body, body_html, html_version, body_key, links, created_at)
SELECT first + i, c.article_id,
    CASE WHEN shape.slug = 'chain' AND i > 0 THEN first + i - 1 WHEN thread = 0 THEN c.id WHEN i % thread THEN first + i - i % thread END,
    CASE WHEN thread = 0 THEN c.id WHEN i % thread THEN first + i - i % thread END,
    min(i, 50), 1000 + i % 1000, 'published', c.body, c.body_html, c.html_version, c.body_key, 0, c.created_at + (i + 1) * 1000
FROM shape JOIN one c ON c.slug = shape.slug JOIN n ON i < many;
INSERT INTO comments (id, article_id, parent_id, root_id, depth, author_id, status, body, body_html, html_version, body_key, links, created_at)
SELECT 3000000 + i, 10000 + i / 100, CASE WHEN i % 4 THEN 3000000 + i - i % 4 END, CASE WHEN i % 4 THEN 3000000 + i - i % 4 END,
    min(i % 4, 1), 1000 + i % 1000, 'published', c.body, c.body_html, c.html_version, c.body_key, 0, c.created_at + i * 1000
FROM n, one c WHERE c.slug = 'quiet';
DELETE FROM threads;
INSERT INTO threads (root_id, article_id, begun_at, published)
SELECT r.id, r.article_id, r.created_at, told.n FROM
    (SELECT COALESCE(root_id, id) AS root, count(*) AS n FROM comments WHERE status = 'published' GROUP BY 1) told
JOIN comments r ON r.id = told.root;
UPDATE comments SET recommendations = id % 40 WHERE id % 10 = 0 AND status = 'published';
UPDATE comments SET reported_at = created_at + 60000, report_weight = 1 WHERE id >= 3000000 AND id % 100 = 0;
INSERT INTO reports (comment_id, article_id, reporter_id, reason, weight, at)
SELECT id, article_id, 1000 + id % 1000, 'abusive', 1, reported_at FROM comments WHERE reported_at IS NOT NULL;
-- As byline ranks them: Wilson’s bound at 90 %.
UPDATE threads SET rank = (SELECT -CAST(round(1000000.0 * recommendations / (recommendations + 1.642374415)) AS INTEGER)
    FROM comments WHERE comments.id = threads.root_id);
UPDATE articles SET comment_count = (SELECT COALESCE(sum(published), 0) FROM threads WHERE article_id = articles.id);
COMMIT;
SQL

port=$((20000 + RANDOM % 20000))
site=http://127.0.0.1:$port
# Each page is made anew.
PORT=$port BYLINE_LOG=error BYLINE_PAGE_CACHE=0 "$program" serve > /dev/null 2>&1 & server=$!
until curl -sf -o /dev/null "$site/healthz"; do :; done
curl -sf -o /dev/null -c moderator -H 'Sec-Fetch-Site: same-origin' \
  -d 'email=ana@example.org' --data-urlencode 'password=salt wind lantern' "$site/sign-in"

ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
measure() { # what, path, bar; more for curl
  local what=$1 url=$site$2 bar=$3 before urls
  shift 3
  curl -s -o page.html "$@" "$url" # warm
  for _ in $(seq 20); do curl -s -o /dev/null -w '%{time_total} %{http_code}\n' "$@" "$url"; done | sort -n > times.txt
  mapfile -t urls < <(yes "$url" | head -500)
  before=$(ticks)
  curl -s "$@" "${urls[@]}" > /dev/null
  row "$what ($(awk 'NR == 1 { print $2 }' times.txt))" "$(awk 'NR == 10 { a = $1 } NR == 11 { printf "%.1f", ($1 + a) * 500 }' times.txt)" \
    "$(awk 'NR == 19 { printf "%.1f", $1 * 1000 }' times.txt)" "$(awk -v t=$(($(ticks) - before)) 'BEGIN { printf "%.2f", t * 10 / 500 }')" "$bar"
}
place() { curl -s -o /dev/null -w '%{redirect_url}' "$site/comments/$1${2:+?sort=$2}" | sed "s|^$site||; s|#.*||"; }

echo "$(date -u +%F), $(nproc) cores, $(uname -m), database of $(stat -c %s data/byline.db) bytes"
echo
row "page (status), ms" "median" "95 of 100" "CPU" "bar"
row "---" "--:" "--:" "--:" "--:"
measure "article with 1 comment, for a reader" /quiet ""
measure "article with 100 comments" /hundred 2
measure "article with 10,000 comments, first page" /many 2
measure "article with 10,000 comments, in the middle" "$(place 2105000)" 15
measure "the same, newest first" "$(place 2105000 newest)" 15
measure "the same, best first" "$(place 2105000 best)" 15
measure "article with 10,000 comments, best first, first page" "/many?sort=best" 15
measure "article with 10,000 answers to one comment" /crowd 2
measure "page 50 of these answers" "$(place 2205000)" 15
measure "article with a chain of 100,000" /chain 2
measure "that chain, from the 70,000th on" "$(place 2370000)" 15
measure "the way to a comment under an article with 10,000" /comments/2105000 1
measure "the same, newest first" "/comments/2105000?sort=newest" 1
measure "the same, best first" "/comments/2105000?sort=best" 1
measure "the way to the 70,000th of the chain" /comments/2370000 1
measure "article with 100 of 1,000,000 others" /other-5000 2
measure "article with 1,000,000 held comments, for a reader" /held 2
measure "the queue: held, with all counts" /moderation 5 -b moderator
measure "the queue: to review" '/moderation?state=review' 5 -b moderator
measure "the queue: reported" '/moderation?state=reported' 5 -b moderator
measure "the queue: reported, on one article" '/moderation?state=reported&article=10050' 5 -b moderator
measure "the queue: one card at a time" '/moderation?view=one' 5 -b moderator
measure "published comments, for a moderator" '/moderation?state=published' 5 -b moderator
measure "the log, for a moderator" /moderation/log 5 -b moderator
measure "article with 1 comment, for a moderator" /quiet "" -b moderator

# All pages of the thread of 10,000, one after the other, five times, in each order.
for order in '' '?sort=newest' '?sort=best'; do
  path=/many$order
  : > all.txt
  while [ -n "$path" ]; do
    echo "$site$path" >> all.txt
    path=$(curl -s "$site$path" | sed 's/&#38;/\&/g; s/&amp;/\&/g' | sed -n 's/.*<a href="\([^"#]*\)[^"]*" rel="next">.*/\1/p')
  done
  before=$(ticks)
  for _ in 1 2 3 4 5; do xargs curl -s < all.txt > /dev/null; done
  echo
  echo "all $(wc -l < all.txt) pages of /many$order once: $(awk -v t=$(($(ticks) - before)) 'BEGIN { printf "%.0f", t * 10 / 5 }') ms of CPU"
done
