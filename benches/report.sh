#!/usr/bin/env bash
# Measures the release program and prints a table: size, start, memory, an article with 100 comments,
# and what the demo's longest article weighs. Needs bash, curl, brotli; nothing is left behind.
#   cargo build --release && benches/report.sh
set -euo pipefail
cd "$(dirname "$0")/.."
program=$PWD/target/release/byline
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"

row() { printf '| %-58s | %14s | %10s |\n' "$1" "$2" "$3"; }

# An export of one article of 1,000 words with 100 comments, four deep, and a site to import it into.
words() { for _ in $(seq "$1"); do printf 'the ferry waits for the last train %s ' "$RANDOM"; done; }
{
  printf '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>http://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://bench.example</wp:base_blog_url>'
  printf '<item><title>Hundred</title><link>http://bench.example/hundred/</link><dc:creator>ana</dc:creator><content:encoded><![CDATA['
  for _ in $(seq 10); do printf '<h2>A heading</h2><p>%s</p>' "$(words 12)"; done
  printf ']]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-01-01 10:00:00</wp:post_date_gmt><wp:post_name>hundred</wp:post_name><wp:status>publish</wp:status><wp:comment_status>open</wp:comment_status><wp:post_type>post</wp:post_type>'
  for id in $(seq 100); do
    parent=0; [ $((id % 5)) -eq 1 ] || parent=$((id - 1))
    printf '<wp:comment><wp:comment_id>%s</wp:comment_id><wp:comment_author>Reader %s</wp:comment_author><wp:comment_author_email>r%s@example.org</wp:comment_author_email><wp:comment_date_gmt>2026-01-02 10:%02d:00</wp:comment_date_gmt><wp:comment_content><![CDATA[%s]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>%s</wp:comment_parent></wp:comment>' "$id" "$((id % 20))" "$((id % 20))" $((id % 60)) "$(words 5)" "$parent"
  done
  printf '</item></channel></rss>'
} > export.xml
"$program" import wordpress export.xml > /dev/null
echo 'salt wind lantern' | "$program" user add ana@example.org --name Ana --role admin --password-stdin > /dev/null 2>&1

port=$((20000 + RANDOM % 20000))
start() { PORT=$port BYLINE_LOG=error "$program" serve > /dev/null 2>&1 & server=$!; }
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }
now() { date +%s%N; }
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
rss() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$server/status"; }

starts=()
for _ in 1 2 3 4 5; do
  begun=$(now); start
  until curl -sf -o /dev/null "http://127.0.0.1:$port/hundred"; do :; done
  starts+=($(( ($(now) - begun) / 1000000 )))
  stop
done
first=$(printf '%s\n' "${starts[@]}" | sort -n | sed -n 3p)

start
until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do :; done
idle=$(rss)
urls=$(printf "http://127.0.0.1:$port/hundred %.0s" $(seq 200))
# shellcheck disable=SC2086
curl -sf $urls > /dev/null # warm
before=$(ticks)
# shellcheck disable=SC2086
curl -sf $urls > page.html; curl -sf $urls > /dev/null; curl -sf $urls > /dev/null
after=$(ticks)
each=$(awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", t * 1000 / hz / 600 }')
loaded=$(rss)
stop

"$program" demo --port "$port" > /dev/null 2>&1 & server=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/what-the-river-took"; do :; done
curl -sf "http://127.0.0.1:$port/what-the-river-took" > long.html
css=$(grep -o '/static/css/base[^"]*' long.html | head -1)
css_weight=$(curl -sf -H "Accept-Encoding: br" "http://127.0.0.1:$port$css" | wc -c)
stop
# The article without its thread.
awk '/<aside class="thread"/ { skip = 1 } !skip { print } /<\/aside>/ && skip { skip = 0 }' long.html > bare.html
# The program compresses pages at quality 3.
weight() { brotli -q 3 -c "$1" | wc -c; }

echo "$(date -u +%F), $(nproc) cores, $(uname -m), $(rustc --version | cut -d' ' -f1,2)"
echo
row "what" "seen" "bar"
row "---" "--:" "--:"
row "release program, bytes" "$(stat -c %s "$program")" "25000000"
row "serve: start to first answer, existing database, ms" "$first" "200"
row "memory idle (RSS), MiB" "$idle" "30"
row "memory after 800 uncached articles (RSS), MiB" "$loaded" ""
row "article, 1,000 words, 100 comments, uncached, ms of CPU" "$each" "5"
row "the demo's longest article without its thread, brotli bytes" "$(weight bare.html)" "14000"
row "its style sheet, brotli bytes" "$css_weight" "10000"
