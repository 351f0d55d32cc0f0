#!/usr/bin/env bash
# Imports a made-up WordPress export of 200 MB and tells how long it took and how much memory at most.
# Bodies of up to 4 MB, items of 20,000 comments in one chain, 7 MB of metadata in one field.
#   cargo build --release && benches/import.sh
set -euo pipefail
cd "$(dirname "$0")/.."
program=$PWD/target/release/byline
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

awk -v size=200000000 '
  function times(text, n,   out) { out = ""; while (n) { if (n % 2) out = out text; text = text text; n = int(n / 2) } return out }
  function put(text) { written += length(text); printf "%s", text }
  BEGIN {
    paragraph = "The ferry waits for the last train, <em>every</em> night &amp; in every weather.\n\n"
    short = times(paragraph, 40); long = times(paragraph, 50000)
    field = times("m", 2000); vast = times("m", 7000000)
    said = times("Well said, and more. ", 10)
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Big</title><link>https://big.example</link><wp:wxr_version>1.2</wp:wxr_version>\n")
    for (i = 1; written < size; i++) {
      put("<item><title>Post " i "</title><link>https://big.example/p" i "</link><dc:creator><![CDATA[ana]]></dc:creator><content:encoded><![CDATA[" (i % 500 ? short : long) "]]></content:encoded><wp:post_id>" i "</wp:post_id><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>post-" i "</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><category domain=\"post_tag\" nicename=\"t" i % 50 "\"><![CDATA[T " i % 50 "]]></category><wp:postmeta><wp:meta_key>_x</wp:meta_key><wp:meta_value><![CDATA[" (i % 700 ? field : vast) "]]></wp:meta_value></wp:postmeta>\n")
      comments = i % 300 ? 5 : 20000
      for (c = 0; c < comments; c++)
        put("<wp:comment><wp:comment_id>" i * 100000 + c "</wp:comment_id><wp:comment_author><![CDATA[Reader " c "]]></wp:comment_author><wp:comment_author_email>r" c "@example.org</wp:comment_author_email><wp:comment_date_gmt>2020-01-02 10:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[" said "]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>" (c ? i * 100000 + c - 1 : 0) "</wp:comment_parent></wp:comment>\n")
      put("</item>\n")
    }
    put("</channel></rss>\n")
  }' OFMT=%d CONVFMT=%d > export.xml

begun=$SECONDS
"$program" import wordpress export.xml > report.txt 2> progress.txt & import=$!
most=0
# The mark only rises, so the last one read is the highest.
while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$import/status" 2>/dev/null) && [ -n "$seen" ]; do
  most=$seen
  read -r -t 0.05 <> <(:) || true
done
wait "$import" || { cat progress.txt; exit 1; }
cat report.txt
echo
echo "$(stat -c %s export.xml) bytes in $((SECONDS - begun)) s, at most $most KiB of memory (RSS); the bar is 65536 KiB"
