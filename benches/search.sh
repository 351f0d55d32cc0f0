#!/usr/bin/env bash
# Fills a site with 100,000 articles (or as many as said) whose words are as frequent as those of a language (Zipf), and
# asks it 2,000 searches of every kind over HTTP. Prints for each kind the CPU of the server for one search, page and all,
# and how long it took: the median and the 99th percentile.
# Needs Linux, bash, curl, python3 with SQLite 3.35 or later, and 2 GB in the temporary folder; nothing is left behind.
#   cargo build --release && benches/search.sh
# Another build is measured with its path as the argument, another number of articles with that as the second.
set -euo pipefail
program=$(realpath "${1:-$(dirname "$0")/../target/release/byline}")
articles=${2:-100000}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"

{
  printf '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>http://bench.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>http://bench.example</wp:base_blog_url>'
  printf '<item><title>First</title><link>http://bench.example/first/</link><dc:creator>ana</dc:creator><content:encoded><![CDATA[<p>The ferry waits.</p>]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date_gmt>2026-01-01 10:00:00</wp:post_date_gmt><wp:post_name>first</wp:post_name><wp:status>publish</wp:status><wp:comment_status>open</wp:comment_status><wp:post_type>post</wp:post_type></item></channel></rss>'
} > export.xml
"$program" import wordpress export.xml > /dev/null
echo 'salt wind lantern' | "$program" user add ana@example.org --name Ana --role admin --password-stdin > /dev/null 2>&1

cat > fill.py <<'PYTHON'
"""Articles of 100 to 600 words out of 50,000, the n-th as often as 1 / n; and the questions that are asked of them."""
import itertools, json, random, sqlite3, sys

dice = random.Random(2026)
number = int(sys.argv[1])
sounds = ["an", "be", "co", "du", "er", "fi", "go", "ha", "in", "ka", "lo", "mi", "ne", "or", "pe", "ra", "se", "ti", "un", "ve", "st", "th"]
words = set()
while len(words) < 50_000:
    words.add("".join(dice.choice(sounds) for _ in range(dice.choice((1, 2, 2, 3, 3, 3, 4, 4, 5)))))
words = sorted(words, key=lambda word: (len(word) + 3 * dice.random(), word))
weights = list(itertools.accumulate(1 / (place + 3) for place in range(len(words))))
some = lambda count: dice.choices(words, cum_weights=weights, k=count)

conn = sqlite3.connect("data/byline.db", isolation_level=None)
conn.execute("PRAGMA synchronous = OFF")
conn.execute("BEGIN")
(author,) = conn.execute("SELECT author_id FROM articles").fetchone()
columns = [row[1] for row in conn.execute("PRAGMA table_info(articles)")]
template = dict(zip(columns, conn.execute("SELECT * FROM articles").fetchone()))
for tag in range(200):
    conn.execute("INSERT INTO tags (id, slug, name) VALUES (?, ?, ?)", (100 + tag, f"tag-{tag}", f"{words[tag * 40]} {tag}"))
insert = f"INSERT INTO articles ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
phrases = []
for at in range(number):
    body = [some(dice.randint(8, 30)) for _ in range(dice.randint(8, 25))]
    html = "".join(f"<p>{' '.join(sentence).capitalize()}.</p>\n" for sentence in body)
    published = 1_200_000_000_000 + at * 5_000_000
    conn.execute(insert, [{
        **template, "id": 1000 + at, "slug": f"a-{at}", "title": " ".join(some(6)).capitalize(),
        "standfirst": " ".join(some(18)).capitalize() + ".", "body": html, "body_html": html, "format": "html",
        "created_at": published, "edited_at": published, "published_at": published,
    }[column] for column in columns])
    for place, tag in enumerate({int(200 * dice.random() ** 2) for _ in range(3)}):
        conn.execute("INSERT INTO article_tags (article_id, tag_id, position) VALUES (?, ?, ?)", (1000 + at, 100 + tag, place))
    if at % (number // 200 or 1) == 0:
        phrases.append(" ".join(body[0][:3]))
conn.execute("DELETE FROM unindexed")  # the command below indexes all of it
conn.execute("COMMIT")

def slip(word):
    at = dice.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2:]

long = [word for word in words if len(word) >= 6]
kinds = {
    "a word in nearly every article": lambda: dice.choice(words[:10]),
    "a common word": lambda: dice.choice(words[50:500]),
    "a rare word": lambda: dice.choice(words[5_000:]),
    "two words in nearly every article": lambda: " ".join(dice.sample(words[:10], 2)),
    "two common words": lambda: " ".join(dice.sample(words[50:300], 2)),
    "a common and a rare word": lambda: f"{dice.choice(words[:50])} {dice.choice(words[3_000:20_000])}",
    "four words": lambda: " ".join(dice.sample(words[:200], 4)),
    "one letter": lambda: dice.choice("abcdefghik"),
    "the first two letters of a word": lambda: dice.choice(words)[:2],
    "the first three letters": lambda: dice.choice(long)[:3],
    "the first five letters": lambda: dice.choice(long)[:5],
    "a phrase": lambda: f'"{dice.choice(phrases)}"',
    "a common word but not another": lambda: "{} -{}".format(*dice.sample(words[:100], 2)),
    "a word in nearly every article, of a tag": lambda: f"{dice.choice(words[:10])}&tag=tag-{dice.randrange(200)}",
    "the same of a year": lambda: f"{dice.choice(words[:10])}&year={dice.randint(2008, 2020)}",
    "page 10 of a common word": lambda: f"{dice.choice(words[:200])}&page=10",
    "nothing found": lambda: "".join(dice.choice("qxwjz") for _ in range(9)),
    "did you mean": lambda: slip(dice.choice(long[:3_000])),
}
json.dump([(kind, make()) for kind, make in kinds.items() for _ in range(112)], open("asked.json", "w"))
PYTHON
python3 fill.py "$articles"
begun=$(date +%s)
"$program" search reindex
echo "$(date -u +%F), $(nproc) cores, $(uname -m), indexed in $(($(date +%s) - begun)) s, database of $(stat -c %s data/byline.db) bytes"
echo

port=$((20000 + RANDOM % 20000))
PORT=$port BYLINE_LOG=error BYLINE_TRUSTED_PROXIES=127.0.0.1/32 "$program" serve > /dev/null 2>&1 & server=$!
until curl -sf -o /dev/null "http://127.0.0.1:$port/healthz"; do :; done
python3 - "$port" "$server" <<'PYTHON'
import glob, http.client, json, random, sys, time, urllib.parse

port, server = int(sys.argv[1]), sys.argv[2]
asked = json.load(open("asked.json"))
conn = http.client.HTTPConnection("127.0.0.1", port)

def cpu():
    """Nanoseconds on a core, of all threads."""
    spent = 0
    for path in glob.glob(f"/proc/{server}/task/*/schedstat"):
        try:
            spent += int(open(path).read().split()[0])
        except FileNotFoundError:  # it has ended meanwhile
            pass
    return spent

def search(place, question):
    words, *filters = question.split("&")
    path = "/search?q=" + urllib.parse.quote_plus(words) + "".join("&" + one for one in filters)
    # Everybody may search 30 times a minute.
    client = f"10.{place >> 16 & 255}.{place >> 8 & 255}.{place & 255}"
    before, begun = cpu(), time.perf_counter()
    conn.request("GET", path, headers={"X-Forwarded-For": client})
    answer = conn.getresponse()
    answer.read()
    took = time.perf_counter() - begun
    assert answer.status == 200, (path, answer.status)
    return (cpu() - before) / 1e6, took * 1e3

spent = -1e9
while cpu() - spent > 20e6:  # what to read after each article is found first
    spent = cpu()
    time.sleep(1)
for place, (_, question) in enumerate(asked[::20]):  # warm
    search(60_000 + place, question)
kinds = {}
order = list(enumerate(asked))
random.Random(1).shuffle(order)
for place, (kind, question) in order:
    kinds.setdefault(kind, []).append(search(place, question))

def row(name, taken):
    cells = [name]
    for values in zip(*taken):
        values = sorted(values)
        cells += [f"{values[len(values) // 2]:.2f}", f"{values[min(len(values) - 1, len(values) * 99 // 100)]:.2f}"]
    print("| {:<42} | {:>8} | {:>8} | {:>8} | {:>8} |".format(*cells))

print("| search, ms | CPU p50 | CPU p99 | time p50 | time p99 |")
print("| --- | --: | --: | --: | --: |")
for kind in dict(asked):
    row(kind, kinds[kind])
row("all of them", [one for some in kinds.values() for one in some])
PYTHON
