#!/usr/bin/env python3
"""Builds, checks and counts the annotated articles of this folder (see README.md).

    tool.py build DRAFT.json ARTICLE.txt OUT.json   spans given by their words -> offsets
    tool.py validate DIR...                         exit 1 and one line a problem
    tool.py gaps FILE.json...                       words that look like names or attributions and are in no item,
                                                    and statements whose speaker, cue and content stand in different sentences
    tool.py show FILE.json...                       the statements, events and permissions in the order of the text
    tool.py stats DIR...                            counts
    tool.py agree FIRST SECOND                      two readings of the same articles: items changed, and F1 of one against the other

Offsets are UTF-16 code units (JavaScript string indices), end-exclusive.

In a draft every span is a string that occurs in the text once, or is written "words@@2" for its second occurrence, or stands
in an item with "in": "a longer passage that occurs once". cue is taken next to the content, speakerSurface next to the cue. "quoted" is a
list of quotations without their marks. Boilerplate is {"from": .., "to": .., "why": ..}; metonyms are [[words, entity], ..] in
the order of the text. participants may be {"agent": "x", "target": ["y", "z"]} and stance {"x": "oppose"}. Ids, sections,
kind, modality "asserted" and empty fields are filled in.
"""
import json
import re
import sys
from collections import Counter
from pathlib import Path

SECTIONS = "body title standfirst caption boilerplate".split()
ENTITY_TYPES = "Person Organization Place WeaponSystem Country".split()
ORGANIZATION_KINDS = "government ministry military alliance media agency party other".split()
ACTS = ("claim accusation warning threat denial announcement demand request confirmation refusal promise opinion "
        "question").split()
POLARITIES = "support oppose neutral".split()
EVENT_TYPES = ("Strike Meeting Authorization Request Refusal ArmsTransfer Deployment Invasion Seizure Casualties Designation "
               "Agreement Visit Legislation Accusation Other").split()
ROLES = "agent target authorizer grantee supplier recipient host attendee victim location weapon".split()
MODALITIES = "asserted planned possible denied hypothetical alleged".split()
STATUSES = "requested under_review granted granted_with_limits denied revoked alleged_granted".split()
RELATIONS = "HOLDS_POSITION MEMBER_OF PART_OF LOCATED_IN SUPPLIES ALLIED_WITH FIGHTING_AGAINST LEADS PARENT_OF".split()
BOILERPLATE = ["donation appeal", "agency credit", "caption", "related links", "form", "crosshead", "page date header"]
KINDS = ["direct", "mixed", "indirect"]
LISTS = "boilerplate entities statements events authorizations relations metonyms".split()
WORDS_AT_LEAST, WORDS_AT_MOST = 300, 600

OPENING, CLOSING = "“\"‘'«„‹", "”\"’'»“›"
FOLD = str.maketrans("“”‘’«»–—\u00a0", "\"\"''\"\"-- ")


class DraftError(Exception):
    pass


# ---------------------------------------------------------------- text

def read_text(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def units(text):
    return len(text.encode("utf-16-le")) // 2


def to_units(text, span):
    """Python indices to UTF-16 ones; equal unless the text has astral characters."""
    return [units(text[:span[0]]), units(text[:span[1]])]


def from_units(text, start, end):
    return text.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le", "replace")


def occurrences(text, words):
    """Places of the words as whole words; quote marks and dashes count as equal when nothing matches exactly."""
    for subject, sought in ((text, words), (text.translate(FOLD), words.translate(FOLD))):
        found = []
        at = subject.find(sought) if sought else -1
        while at >= 0:
            end = at + len(sought)
            inside_word = (at > 0 and subject[at - 1].isalnum() and sought[0].isalnum()) or (
                end < len(subject) and subject[end].isalnum() and sought[-1].isalnum())
            if not inside_word:
                found.append((at, end))
            at = subject.find(sought, at + 1)
        if found:
            return found
    return []


def distance(a, b):
    return max(a[0] - b[1], b[0] - a[1], 0)


def contains(outer, inner):
    return outer[0] <= inner[0] and inner[1] <= outer[1]


class Article:
    def __init__(self, text):
        self.text = text

    def words_at(self, span):
        return self.text[span[0]:span[1]]

    def candidates(self, words, item, within=None):
        """The places the words may stand for, and whether the draft chose one by @@."""
        words, _, number = words.partition("@@")
        places = occurrences(self.text, words)
        if not places:
            raise DraftError(f"not in the text: {words!r}")
        if number:
            if not number.isdigit() or not 1 <= int(number) <= len(places):
                raise DraftError(f"{words!r} occurs {len(places)} times, not {number}")
            return [places[int(number) - 1]], True
        if within is None and item.get("in"):
            within = self.unique(item["in"], {})
        if within is not None:
            places = [p for p in places if contains(within, p)]
            if not places:
                raise DraftError(f"{words!r} is not inside {self.words_at(within)[:50]!r}")
        return places, False

    def unique(self, words, item):
        places, _ = self.candidates(words, item)
        if len(places) > 1:
            context = " / ".join(self.text[max(0, p[0] - 20):p[1] + 20].replace("\n", " ") for p in places[:6])
            raise DraftError(f"{words!r} occurs {len(places)} times: use @@n or \"in\" ({context})")
        return places[0]

    def nearest(self, words, content, cue=None):
        """The place next to the content, or next to the cue if there is one; not inside the content if there is another."""
        places, chosen = self.candidates(words, {})
        if chosen:
            return places[0]
        outside = [p for p in places if not contains(content, p)] or places
        return min(outside, key=lambda p: (distance(p, cue) if cue else 0, distance(p, content), p[0]))

    def quotation(self, words, content, after):
        places, chosen = self.candidates(words, {})
        if chosen:
            return places[0]
        inside = [p for p in places if contains(content, p)]
        later = [p for p in inside if p[0] >= after]
        if later or inside:
            return (later or inside)[0]
        return min(places, key=lambda p: (distance(p, content), p[0]))


# ---------------------------------------------------------------- build

class Builder:
    def __init__(self, draft, text, name):
        self.draft, self.article, self.text, self.name = draft, Article(text), text, name
        self.problems = []
        self.boilerplate = []
        self.heads = {}

    def each(self, key, make, letter=None):
        """Makes the items of one list; a failing item is reported and left out."""
        made = []
        for number, item in enumerate(self.draft.get(key, []), 1):
            try:
                made.append(make(dict(item, id=item.get("id", f"{letter}{number}")) if letter else item))
            except DraftError as error:
                self.problems.append(f"{self.name} {key}[{number}] {hint(item)}: {error}")
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                self.problems.append(f"{self.name} {key}[{number}] {hint(item)}: {type(error).__name__} {error}")
        return made

    def span(self, span):
        return to_units(self.text, span)

    def section(self, item, span):
        if item.get("section"):
            return item["section"]
        for entry in self.boilerplate:
            if contains(entry["place"], span):
                return "caption" if entry["why"].startswith("caption") else "boilerplate"
        for name in ("title", "standfirst"):
            if name in self.heads and contains(self.heads[name], span):
                return name
        return "body"

    def make_article(self):
        given = dict(self.draft.get("article", {}))
        for name in ("title", "standfirst"):
            if given.get(name):
                try:
                    place = self.article.candidates(given[name], {})[0][0]
                    self.heads[name] = place
                    given[name] = self.article.words_at(place)
                except DraftError as error:
                    self.problems.append(f"{self.name} article.{name}: {error}")
        order = ["title", "titleNote", "titleAccept", "standfirst", "outlet", "outletBasis", "byline", "agency", "publishedAt",
                 "publishedAtConfidence", "publishedAtAccept", "dateBasis", "dateline"]
        optional = {"titleNote", "titleAccept", "publishedAtConfidence", "publishedAtAccept"}
        made = {k: given.get(k, [] if k == "agency" else None) for k in order if k in given or k not in optional}
        return {**made, **{k: v for k, v in given.items() if k not in made}}

    def make_boilerplate(self, item):
        if "words" in item:
            place = self.article.unique(item["words"], item)
        else:
            first = self.article.unique(item["from"], {})
            ends = [p for p in self.article.candidates(item["to"], {})[0] if p[1] >= first[1]]
            if not ends:
                raise DraftError(f"{item['to']!r} does not follow {item['from']!r}")
            place = (first[0], ends[0][1])
        words = self.article.words_at(place)
        start, end = self.span(place)
        return {"start": start, "end": end, "text": words if len(words) <= 40 else words[:40] + "…", "why": item["why"],
                "place": place}

    def make_entity(self, item):
        made = {"id": item["id"], "type": item["type"], "name": item["name"], "surfaceForms": item.get("surfaceForms", [])}
        if item.get("adjectivals") or item["type"] == "Country":
            made["adjectivals"] = item.get("adjectivals", [])
        made["nominals"] = item.get("nominals", [])
        if item.get("kind"):
            made["kind"] = item["kind"]
        made["named"] = item.get("named", True)
        for form in forms(made):
            if not occurrences(self.text, form):
                raise DraftError(f"form not in the text: {form!r}")
        for key in ("governmentOf", "metonymNote", "onlyIn", "note"):
            if item.get(key):
                made[key] = item[key]
        places = [p for form in (made["surfaceForms"] + made.get("adjectivals", []) or made["nominals"])
                  for p in occurrences(self.text, form)]
        around = [next((b for b in self.boilerplate if contains(b["place"], p)), None) for p in places]
        if "onlyIn" not in made and places and all(around):
            made["onlyIn"] = "caption" if all(b["why"].startswith("caption") for b in around) else "boilerplate"
        return made

    def make_statement(self, item):
        find = self.article
        content = find.unique(item["content"], item)
        cue = item.get("cue") and find.nearest(item["cue"], content)
        speaker = item.get("speakerSurface") and find.nearest(item["speakerSurface"], content, cue)
        quoted, after = [], 0
        for words in item.get("quoted", []):
            place = find.quotation(words, content, after)
            quoted.append(place)
            after = place[1]
        quoted.sort()
        kind = kind_of(content, quoted)
        if item.get("kind") not in (None, kind):
            raise DraftError(f"kind is {item['kind']}, but the quotations make it {kind}")
        made = {
            "id": item["id"], "section": self.section(item, content), "speaker": item["speaker"],
            "speakerSurface": find.words_at(speaker) if speaker else None, "speakerSpan": self.span(speaker) if speaker else None,
            "kind": kind, "cue": find.words_at(cue) if cue else None, "cueSpan": self.span(cue) if cue else None,
            "content": find.words_at(content), "contentSpan": self.span(content), "quotedSpans": [self.span(q) for q in quoted],
            "addressee": item.get("addressee"), "date": item.get("date"), "datePhrase": item.get("datePhrase"),
            "reportedVia": item.get("reportedVia"), "act": item["act"], "about": item.get("about", []),
            "stance": pairs(item.get("stance", []), "target", "polarity"),
        }
        return with_note(made, item)

    def make_event(self, item):
        trigger = self.article.unique(item["trigger"], item)
        made = {
            "id": item["id"], "section": self.section(item, trigger), "type": item["type"],
            "trigger": self.article.words_at(trigger), "triggerSpan": self.span(trigger), "date": item.get("date"),
            "datePhrase": item.get("datePhrase"), "place": item.get("place"),
            "participants": participants(item.get("participants", [])), "modality": item.get("modality", "asserted"),
            "attributedTo": item.get("attributedTo"), "detail": item.get("detail"),
        }
        return with_note(made, item)

    def make_authorization(self, item):
        evidence = self.article.unique(item["evidence"], item)
        made = {"id": item["id"], "section": self.section(item, evidence)}
        for key in ("authorizer", "grantee", "weapon", "against", "condition", "status", "date", "datePhrase", "attributedTo",
                    "requestedBy"):
            made[key] = item.get(key)
        made["evidence"], made["evidenceSpan"] = self.article.words_at(evidence), self.span(evidence)
        made["evidenceAlt"] = [self.article.words_at(self.article.candidates(words, {})[0][0]) for words in item.get("evidenceAlt", [])]
        return with_note(made, item)

    def make_relation(self, item):
        evidence = self.article.unique(item["evidence"], item)
        made = {"id": item["id"], "section": self.section(item, evidence), "from": item["from"], "type": item["type"],
                "to": item["to"], "title": item.get("title")}
        if item.get("item"):
            made["item"] = item["item"]
        made["evidence"], made["evidenceSpan"] = self.article.words_at(evidence), self.span(evidence)
        return with_note(made, item)

    def make_metonyms(self):
        seen, made = Counter(), []
        for number, (words, entity) in enumerate(self.draft.get("metonyms", []), 1):
            places = occurrences(self.text, words)
            if seen[words] >= len(places):
                self.problems.append(f"{self.name} metonyms[{number}] {words!r}: occurs only {len(places)} times")
                continue
            start, end = self.span(places[seen[words]])
            seen[words] += 1
            made.append({"start": start, "end": end, "text": words, "entity": entity})
        return sorted(made, key=lambda m: m["start"])

    def build(self):
        article = self.make_article()
        self.boilerplate = self.each("boilerplate", self.make_boilerplate)
        self.boilerplate.sort(key=lambda b: b["start"])
        made = {
            "file": self.name, "article": article, "boilerplate": [],
            "entities": self.each("entities", self.make_entity), "statements": self.each("statements", self.make_statement, "s"),
            "events": self.each("events", self.make_event, "e"),
            "authorizations": self.each("authorizations", self.make_authorization, "a"),
            "relations": self.each("relations", self.make_relation, "r"), "metonyms": self.make_metonyms(),
        }
        made["boilerplate"] = [{k: v for k, v in b.items() if k != "place"} for b in self.boilerplate]
        return made


def hint(item):
    if not isinstance(item, dict):
        return repr(item)[:60]
    words = next((item[k] for k in ("content", "trigger", "evidence", "from", "words", "id") if item.get(k)), "")
    return f"{item.get('id', '')} {str(words)[:60]!r}".strip()


def with_note(made, item):
    for key in ("note", "optional"):
        if item.get(key):
            made[key] = item[key]
    return made


def pairs(given, first, second):
    if isinstance(given, dict):
        given = list(given.items())
    return [dict(g) if isinstance(g, dict) else {first: g[0], second: g[1]} for g in given]


def participants(given):
    if isinstance(given, dict):
        given = [(e, role) for role, ids in given.items() for e in ([ids] if isinstance(ids, str) else ids)]
    return pairs(given, "entity", "role")


def kind_of(content, quoted):
    if any(contains(q, content) for q in quoted):
        return "direct"
    return "mixed" if any(min(q[1], content[1]) > max(q[0], content[0]) for q in quoted) else "indirect"


def forms(entity):
    return entity["surfaceForms"] + entity.get("adjectivals", []) + entity["nominals"]


def build(draft_path, text_path, out_path):
    builder = Builder(json.loads(Path(draft_path).read_text(encoding="utf-8")), read_text(text_path), Path(text_path).name)
    made = builder.build()
    if builder.problems:
        print("\n".join(builder.problems), file=sys.stderr)
        return 1
    Path(out_path).write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


# ---------------------------------------------------------------- validate

def metonym_words(annotation):
    """Forms of government entities that are names of capitals or seats: no country names, no “X administration”."""
    countries = {f for e in annotation["entities"] if e["type"] == "Country" for f in forms(e)}
    return {f for e in annotation["entities"] if e.get("governmentOf") for f in e["surfaceForms"]
            if f not in countries and all(w[0].isupper() for w in re.findall(r"[^\W\d_]+", f))}


class Checker:
    def __init__(self, name, text, annotation, capitals):
        self.name, self.text, self.a, self.capitals = name, text, annotation, capitals
        self.problems = []
        self.ids = {e["id"]: e for e in annotation["entities"]}
        self.boilerplate = [(b["start"], b["end"], b["why"]) for b in annotation["boilerplate"]]

    def bad(self, item, message):
        self.problems.append(f"{self.name} {item.get('id', '')}: {message}")

    def at(self, start, end):
        return from_units(self.text, start, end)

    def shows(self, item, words_key, span_key):
        words, span = item.get(words_key), item.get(span_key)
        if (words is None) != (span is None):
            self.bad(item, f"{words_key} and {span_key} must both be null or both be given")
        elif span is not None and self.at(*span) != words:
            self.bad(item, f"{span_key} shows {self.at(*span)!r}, not {words!r}")

    def known(self, item, field, ref, literal=(), type_=None, null=True):
        if ref is None:
            if not null:
                self.bad(item, f"{field} is null")
        elif isinstance(ref, str) and ref.split(":")[0] in ("unnamed", "document", "topic", "collective"):
            if ref.split(":")[0] not in literal:
                self.bad(item, f"{field} may not be {ref!r}")
            elif ref.split(":")[0] in ("unnamed", "document"):
                self.literal_words(item, field, ref)
        elif ref not in self.ids:
            self.bad(item, f"{field}: unknown id {ref!r}")
        elif type_ and self.ids[ref]["type"] not in type_:
            self.bad(item, f"{field}: {ref!r} is a {self.ids[ref]['type']}")

    def literal_words(self, item, field, ref):
        words = ref.split(":", 1)[1].strip()
        if words.startswith("questioner") or words.startswith("("):
            return
        words = re.sub(r"\s*\([^)]*\)", "", words)
        words = re.sub(r"^(the|a|an) ", "", words, flags=re.I)
        if words.translate(FOLD).lower() not in self.text.translate(FOLD).lower():
            self.bad(item, f"{field}: the words of {ref!r} are not in the text")

    def one_of(self, item, field, values):
        if item.get(field) not in values:
            self.bad(item, f"{field} {item.get(field)!r} is not in the list")

    def expected_section(self, span):
        for start, end, why in self.boilerplate:
            if start <= span[0] and span[1] <= end:
                return "caption" if why.startswith("caption") else "boilerplate"
        for name in ("title", "standfirst"):
            words = self.a["article"].get(name)
            for place in occurrences(self.text, words) if words else []:
                if contains(to_units(self.text, place), span):
                    return name
        return "body"

    def section(self, item, span):
        self.one_of(item, "section", SECTIONS)
        if item.get("section") != self.expected_section(span):
            self.bad(item, f"section is {item.get('section')}, but the span stands in {self.expected_section(span)}")

    def date(self, item, relative=False):
        value = item.get("date")
        if value is None or relative and not re.match(r"[-\d]", value):
            return
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?", value):
            self.bad(item, f"date {value!r} is not ISO")

    # the lists

    def check_article(self):
        article = self.a["article"]
        for key in ("title", "outlet", "outletBasis", "byline", "agency", "publishedAt", "dateBasis", "dateline"):
            if key not in article:
                self.bad({}, f"article has no {key}")
        for key in ("title", "standfirst", "outlet", "dateline"):
            if article.get(key) and article[key] not in self.text:
                self.bad({}, f"article.{key} is not in the text: {article[key]!r}")
        if not article.get("outletBasis") or not article.get("dateBasis"):
            self.bad({}, "article.outletBasis and dateBasis say what the text gives, or that it gives nothing")
        self.date({"date": article.get("publishedAt")})
        count = len(self.text.split())
        if not WORDS_AT_LEAST <= count <= WORDS_AT_MOST:
            self.bad({}, f"{count} words")

    def check_boilerplate(self):
        end = 0
        for b in self.a["boilerplate"]:
            words = self.at(b["start"], b["end"])
            if b["text"] != (words if len(words) <= 40 else words[:40] + "…"):
                self.bad(b, f"boilerplate text {b['text']!r} is not {words[:40]!r}")
            if b["start"] < end:
                self.bad(b, f"boilerplate overlaps: {b['text']!r}")
            end = b["end"]
            if not any(b["why"].startswith(w) for w in BOILERPLATE):
                self.bad(b, f"boilerplate why {b['why']!r} does not begin with one of {BOILERPLATE}")

    def check_entity(self, e):
        self.one_of(e, "type", ENTITY_TYPES)
        if not isinstance(e.get("named"), bool):
            self.bad(e, "named is not true or false")
        if e["type"] == "Organization":
            self.one_of(e, "kind", ORGANIZATION_KINDS)
        if e["type"] == "WeaponSystem" and not e.get("kind"):
            self.bad(e, "a weapon has a kind")
        if e.get("governmentOf") and (e["governmentOf"] not in self.ids or self.ids[e["governmentOf"]]["type"] != "Country"):
            self.bad(e, f"governmentOf {e['governmentOf']!r} is no country of the file")
        if not forms(e):
            self.bad(e, "no form at all")
        for form in forms(e):
            if not occurrences(self.text, form):
                self.bad(e, f"form not in the text: {form!r}")
        for form in e["surfaceForms"]:
            if re.match(r"(the|a|an) ", form, re.I) and form != e["name"] and not e.get("note"):
                self.bad(e, f"surface form with an article: {form!r}")
            if re.search(r"['’]s$", form):
                self.bad(e, f"surface form with a possessive: {form!r}")
        spans = [to_units(self.text, p) for form in (e["surfaceForms"] + e.get("adjectivals", []) or e["nominals"])
                 for p in occurrences(self.text, form)]
        inside = [self.expected_section(s) in ("caption", "boilerplate") for s in spans]
        if e.get("onlyIn") not in (None, "caption", "boilerplate"):
            self.bad(e, f"onlyIn {e['onlyIn']!r}")
        if inside and all(inside) and not e.get("onlyIn"):
            self.bad(e, "all its mentions are in boilerplate: onlyIn is missing")
        shared = {f for other in self.a["entities"] if other is not e for f in forms(other)}
        own = [f for f in e["surfaceForms"] if f not in shared]
        if e.get("onlyIn") and any(self.expected_section(to_units(self.text, p)) in ("body", "title", "standfirst")
                                   for f in own for p in occurrences(self.text, f)):
            self.bad(e, "onlyIn, but mentioned in the body")

    def check_statement(self, s):
        for words, span in (("speakerSurface", "speakerSpan"), ("cue", "cueSpan"), ("content", "contentSpan")):
            self.shows(s, words, span)
        self.section(s, s["contentSpan"])
        self.one_of(s, "act", ACTS)
        self.one_of(s, "kind", KINDS)
        self.known(s, "speaker", s["speaker"], ("unnamed", "document"), null=False)
        for ref in s["about"]:
            self.known(s, "about", ref)
        for stance in s["stance"]:
            self.known(s, "stance", stance.get("target"), ("topic",), null=False)
            self.one_of(dict(stance, id=s["id"]), "polarity", POLARITIES)
        kind = kind_of(s["contentSpan"], s["quotedSpans"])
        if kind != s["kind"]:
            self.bad(s, f"kind is {s['kind']}, but the quotations make it {kind}")
        for start, end in s["quotedSpans"]:
            if start == 0 or self.at(start - 1, start) not in OPENING:
                self.bad(s, f"no quote mark before {self.at(start, end)[:40]!r}")
            following = self.at(end, end + 1)
            if following and following not in CLOSING + "\n" and not s.get("note"):
                self.bad(s, f"no quote mark after {self.at(start, end)[-40:]!r}")
        self.check_null_cue(s)
        content = s["content"]
        if content != content.strip() or not content:
            self.bad(s, "content begins or ends with a space")
        if s["kind"] != "direct" and content.endswith((".", ",")) and not re.search(r"[A-Z]\.$", content):
            self.bad(s, f"content ends with {content[-1]!r}")
        if s["kind"] == "indirect" and re.search(r"[“”«»\"]", content) and not s.get("note"):
            self.bad(s, "an indirect content with quote marks: give the quotations, or say in a note why they are none")
        self.date(s, relative=True)

    def check_null_cue(self, s):
        if s["cue"] is not None:
            if s["speakerSpan"] and s["cueSpan"] and s["cueSpan"][0] < s["speakerSpan"][1] and s["speakerSpan"][0] < s["cueSpan"][1]:
                self.bad(s, f"cue {s['cue']!r} and speaker {s['speakerSurface']!r} overlap")
            return
        if s["speakerSpan"] is None:
            if s["kind"] not in ("direct", "mixed"):
                self.bad(s, "no cue and no speaker surface: only for a quotation that continues")
            return
        first, last = sorted((s["speakerSpan"], s["contentSpan"]))
        between = self.at(first[1], last[0])
        if not re.search(r"[:–—-]", between):
            self.bad(s, f"null cue, but no colon or dash between speaker and content: {between[:30]!r}")

    def check_event(self, e):
        self.shows(e, "trigger", "triggerSpan")
        self.section(e, e["triggerSpan"])
        self.one_of(e, "type", EVENT_TYPES)
        self.one_of(e, "modality", MODALITIES)
        self.known(e, "place", e["place"], type_=("Place", "Country"))
        self.known(e, "attributedTo", e["attributedTo"], ("unnamed",))
        for p in e["participants"]:
            self.known(e, "participant", p.get("entity"), null=False)
            self.one_of(dict(p, id=e["id"]), "role", ROLES)
            weapon = self.ids.get(p.get("entity"), {}).get("type") == "WeaponSystem"
            if p.get("role") == "weapon" and not weapon:
                self.bad(e, f"{p['entity']} is no weapon")
        if len({(p["entity"], p["role"]) for p in e["participants"]}) < len(e["participants"]):
            self.bad(e, "a participant twice")
        if not e.get("detail"):
            self.bad(e, "no detail")
        self.date(e)

    def check_authorization(self, a):
        self.shows(a, "evidence", "evidenceSpan")
        self.section(a, a["evidenceSpan"])
        self.one_of(a, "status", STATUSES)
        for field in ("authorizer", "grantee", "requestedBy"):
            self.known(a, field, a[field])
            party = self.ids.get(a[field], {})
            if party.get("type") == "WeaponSystem" and party["kind"] != "ship":
                self.bad(a, f"{field} is a weapon: {a[field]!r}")
        self.known(a, "weapon", a["weapon"], type_=("WeaponSystem",))
        self.known(a, "attributedTo", a["attributedTo"], ("unnamed",))
        for words in a["evidenceAlt"]:
            if words not in self.text:
                self.bad(a, f"evidenceAlt is not in the text: {words!r}")
        self.date(a)

    def check_relation(self, r):
        self.shows(r, "evidence", "evidenceSpan")
        self.section(r, r["evidenceSpan"])
        self.one_of(r, "type", RELATIONS)
        self.known(r, "from", r["from"], null=False)
        self.known(r, "to", r["to"], null=False)
        if "item" in r:
            self.known(r, "item", r["item"], type_=("WeaponSystem",))
            if r["type"] != "SUPPLIES":
                self.bad(r, "item only with SUPPLIES")
        if r["type"] == "HOLDS_POSITION" and self.ids.get(r["from"], {}).get("type") != "Person":
            self.bad(r, "HOLDS_POSITION of somebody who is no person")

    def check_metonyms(self):
        listed = set()
        for m in self.a["metonyms"]:
            self.known({"id": f"metonym {m['text']}"}, "entity", m["entity"], null=False)
            if self.at(m["start"], m["end"]) != m["text"]:
                self.bad(m, f"metonym shows {self.at(m['start'], m['end'])!r}, not {m['text']!r}")
            listed.add((m["start"], m["end"]))
        places = {tuple(to_units(self.text, p)): w for w in self.capitals | {w.upper() for w in self.capitals}
                  for p in occurrences(self.text, w)}
        for span, word in places.items():
            larger = any(o != span and contains(o, span) for o in places)
            if span not in listed and not larger:
                self.bad({}, f"metonym {word!r} at {span[0]} is not listed ({self.at(max(0, span[0] - 25), span[1] + 25)!r})")
        if len(listed) < len(self.a["metonyms"]):
            self.bad({}, "a metonym twice")

    def check_repeats(self):
        for key in ("entities", "statements", "events", "authorizations", "relations"):
            for name, count in Counter(x["id"] for x in self.a[key]).items():
                if count > 1:
                    self.bad({"id": name}, f"id {count} times in {key}")
        same = {
            "statement": Counter((s["speaker"], str(s["cueSpan"]), str(s["contentSpan"])) for s in self.a["statements"]),
            "event": Counter((e["type"], str(e["triggerSpan"])) for e in self.a["events"]),
            "relation": Counter((r["from"], r["type"], r["to"], r.get("item"), r["title"]) for r in self.a["relations"]),
        }
        for kind, counter in same.items():
            for key, count in counter.items():
                if count > 1:
                    self.bad({}, f"the same {kind} twice: {key}")

    def check(self):
        for key in LISTS:
            if key not in self.a:
                return [f"{self.name}: no {key}"]
        if self.a["file"] != self.name.replace(".json", ".txt"):
            self.bad({}, f"file is {self.a['file']!r}")
        self.check_article()
        self.check_boilerplate()
        for key, check in (("entities", self.check_entity), ("statements", self.check_statement), ("events", self.check_event),
                           ("authorizations", self.check_authorization), ("relations", self.check_relation)):
            for item in self.a[key]:
                try:
                    check(item)
                except (KeyError, TypeError, IndexError) as error:
                    self.bad(item, f"malformed: {type(error).__name__} {error}")
        self.check_metonyms()
        self.check_repeats()
        return self.problems


def load(directories):
    for directory in directories:
        for path in sorted(Path(directory).glob("*.json")):
            yield path, read_text(path.with_suffix(".txt")), json.loads(path.read_text(encoding="utf-8"))


def worlds(loaded):
    """The capitals and seats of each annotation's world: those of all files that share a country with it."""
    words = [(({e["id"] for e in a["entities"] if e["type"] == "Country"}), metonym_words(a)) for _, _, a in loaded]
    return [set().union(*(w for c, w in words if c & countries), own) for countries, own in words]


def validate(directories):
    loaded = list(load(directories))
    problems, kinds = [], {}
    for (path, text, annotation), capitals in zip(loaded, worlds(loaded)):
        problems += Checker(path.name, text, annotation, capitals).check()
        for e in annotation["entities"]:
            first = kinds.setdefault(e["id"], (e["type"], e["name"], path.name))
            if first[:2] != (e["type"], e["name"]):
                problems.append(f"{path.name} {e['id']}: is {e['type']} {e['name']!r} here, {first[0]} {first[1]!r} in {first[2]}")
    for directory in directories:
        for path in sorted(Path(directory).glob("*.txt")):
            if not path.with_suffix(".json").exists():
                problems.append(f"{path.name}: no annotation")
    print("\n".join(problems) if problems else f"{len(loaded)} files, no problem")
    return 1 if problems else 0


# ---------------------------------------------------------------- help for readers

CUES = re.compile(
    r"\b(sa(?:id|ys?|ying)|t(?:old|ells?|elling)|ask(?:s|ed|ing)?|according to|warn\w*|accus\w*|call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|"
    r"demand\w*|refus\w*|rul(?:ed|es|ing) out|reject\w*|den(?:y|ies|ied|ying|ial|ials)|dismiss\w*|thank(?:s|ed|ing)?|prais\w*|"
    r"condemn\w*|insist\w*|confirm\w*|announc\w*|pledg\w*|threat\w*|request\w*|pleas?\b|plead\w*|promis\w*|offer\w*|add(?:ed|ing|s)|"
    r"citing|cit(?:ed|es)|claim\w*|argu\w+|stat(?:ed|es|ing)|not(?:ed|es|ing)|report(?:s|ed|edly|ing)?|describ\w*|suggest\w*|"
    r"signal\w*|hint\w*|vow\w*|appeal\w*|recall\w*|repl(?:y|ies|ied)|answer\w*|question\w*|complain\w*|boast\w*|admit\w*|conced\w*|"
    r"acknowledg\w*|stress\w*|reiterat\w*|welcom\w*|critici[sz]\w*|blam\w*|wrote|writes?|writing|tweet\w*|post(?:ed|s|ing)?|"
    r"propos\w*|invit\w*|apologi\w*|explain\w*|maintain\w*|predict\w*|estimat\w*|conclud\w*|agreed|declar\w*|read(?:s|ing)?|"
    r"statement|lobb\w+|press(?:ed|ing)|object\w*|declin\w*|assur\w*|guarante\w*|allege\w*|hail\w*|mock\w*|remark\w*)\b", re.I)
DAYS = re.compile(r"(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|"
                  r"Satur|Sun)day)\b[\d ]*$")
NAMES = re.compile(r"[A-Z][\w’'&.-]*(?:[ ](?:[A-Z0-9][\w’'&.-]*))*")


SENTENCE_END = re.compile(r"[.!?][\"”’»]*\s|\n")


def apart(statement, text):
    """The parts of a statement between which a sentence ends: often the wrong one of two equal cues."""
    parts = [(name, statement[name + "Span"]) for name in ("speaker", "cue", "content") if statement[name + "Span"]]
    for (first, a), (second, b) in zip(parts, parts[1:]):
        left, right = sorted((a, b))
        between = from_units(text, left[1], right[0]) if left[1] < right[0] else ""
        if SENTENCE_END.search(between):
            yield f"{first} and {second}", between


def gaps(paths):
    for path in map(Path, paths):
        text, a = read_text(path.with_suffix(".txt")), json.loads(path.read_text(encoding="utf-8"))
        print(f"== {path.name}")
        cues = [s["cueSpan"] for s in a["statements"] if s["cueSpan"]]
        shown = [p for e in a["entities"] for f in forms(e) for p in occurrences(text, f)]
        quoted = [q for s in a["statements"] for q in s["quotedSpans"]]
        triggers = [e["triggerSpan"] for e in a["events"]]
        for m in CUES.finditer(text):
            span = to_units(text, m.span())
            if not any(c[0] < span[1] and span[0] < c[1] for c in cues):
                mark = " (event)" if any(c[0] < span[1] and span[0] < c[1] for c in triggers) else ""
                print(f"  cue?  {text[max(0, m.start() - 40):m.end() + 40]!r}{mark}")
        for m in NAMES.finditer(text):
            if not DAYS.match(m.group().rstrip(".")) and not any(p[0] < m.end() and m.start() < p[1] for p in shown):
                start = m.start() == 0 or text[m.start() - 1] == "\n" or text[max(0, m.start() - 2):m.start()].strip(" \n“‘\"'«") in (".", "?", "!", "")
                if not (start and " " not in m.group()):
                    print(f"  name? {m.group()!r} in {text[max(0, m.start() - 25):m.end() + 25]!r}")
        for s in a["statements"]:
            for parts, between in apart(s, text):
                print(f"  apart? {s['id']} {s['content'][:40]!r}: {parts}, between them {between[-60:]!r}")
        for m in re.finditer(r"[“«]([^”»\n]{2,})|\"([^\"\n]{2,})(?:\"|$)", text, re.M):
            span = to_units(text, m.span(1 if m.group(1) else 2))
            if not any(q[0] < span[1] and span[0] < q[1] for q in quoted):
                print(f"  quote? {m.group()[:60]!r}")
    return 0


def show(paths):
    for path in map(Path, paths):
        a = json.loads(path.read_text(encoding="utf-8"))
        print(f"== {path.name}")
        items = [(s["contentSpan"][0], f"{s['id']:>4} [{s['kind']} {s['act']}] {s['speaker']} ({s['speakerSurface']}"
                  f"@{s['speakerSpan'] and s['speakerSpan'][0]}) <{s['cue']}@{s['cueSpan'] and s['cueSpan'][0]}> {s['content']}")
                 for s in a["statements"]]
        items += [(e["triggerSpan"][0], f"{e['id']:>4} {e['type']} <{e['trigger']}> {e['modality']} "
                   + ", ".join(f"{p['role']}={p['entity']}" for p in e["participants"]) + f" @{e['attributedTo']}") for e in a["events"]]
        items += [(x["evidenceSpan"][0], f"{x['id']:>4} PERMIT {x['status']} {x['authorizer']} -> {x['grantee']} {x['weapon']} "
                   f"against {x['against']} if {x['condition']}") for x in a["authorizations"]]
        items += [(r["evidenceSpan"][0], f"{r['id']:>4} {r['from']} {r['type']} {r['to']} {r['title'] or r.get('item', '')}") for r in a["relations"]]
        for at, line in sorted(items):
            print(f"{at:>5} {line}")
    return 0


def stats(directories):
    counts, kinds, total = Counter(), {}, 0
    for path, text, a in load(directories):
        total += 1
        counts["words"] += len(text.split())
        for key in LISTS:
            counts[key] += len(a[key])
        for label, values in (("kind", (s["kind"] for s in a["statements"])), ("act", (s["act"] for s in a["statements"])),
                              ("event", (e["type"] for e in a["events"])), ("modality", (e["modality"] for e in a["events"])),
                              ("status", (x["status"] for x in a["authorizations"])), ("relation", (r["type"] for r in a["relations"])),
                              ("entity", (e["type"] for e in a["entities"]))):
            kinds.setdefault(label, Counter()).update(values)
        print(f"{path.parent.name}/{path.stem:<34} words {len(text.split()):>3}  " + "  ".join(
            f"{key[:4]} {len(a[key]):>2}" for key in LISTS) + f"  indirect {sum(s['kind'] == 'indirect' for s in a['statements'])}")
    print(f"{total} articles; " + ", ".join(f"{v} {k}" for k, v in counts.items()))
    for label, counter in kinds.items():
        whole = sum(counter.values()) or 1
        print(f"{label}: " + ", ".join(f"{k} {v} ({100 * v / whole:.0f} %)" for k, v in counter.most_common()))
    return 0


# ---------------------------------------------------------------- two readings

def shared(a, b):
    """The part of the longer span that both cover."""
    if a is None or b is None:
        return 0.0
    return max(min(a[1], b[1]) - max(a[0], b[0]), 0) / max(a[1] - a[0], b[1] - b[0], 1)


def matched(first, second, likeness):
    """Pairs of items, the likest first, each item once; likeness 0 is no pair."""
    scored = sorted(((likeness(x, y), i, j) for i, x in enumerate(first) for j, y in enumerate(second)), key=lambda s: (-s[0], s[1], s[2]))
    left, right, pairs_ = set(), set(), []
    for score, i, j in scored:
        if score > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs_.append((first[i], second[j]))
    return pairs_


def same_statement(x, y):
    contents = shared(x["contentSpan"], y["contentSpan"])
    cues = x["cueSpan"] == y["cueSpan"] or shared(x["cueSpan"], y["cueSpan"]) > 0
    return contents + (x["speaker"] == y["speaker"]) if contents >= 0.5 and cues else 0


def states(annotation):
    """The annotation with each government under the id of its country: which of the two stands is a choice of form."""
    of = {e["id"]: e["governmentOf"] for e in annotation["entities"] if e.get("governmentOf")}
    fold = lambda item, keys: {**item, **{key: of.get(item[key], item[key]) for key in keys}}
    return {**annotation, "statements": [fold(s, ["speaker"]) for s in annotation["statements"]],
            "events": [{**e, "participants": [fold(p, ["entity"]) for p in e["participants"]]} for e in annotation["events"]],
            "authorizations": [fold(x, ["authorizer", "grantee"]) for x in annotation["authorizations"]]}


def same_event(x, y):
    triggers = shared(x["triggerSpan"], y["triggerSpan"])
    return triggers if triggers > 0 and x["type"] == y["type"] else 0


def same_permission(x, y):
    evidence = shared(x["evidenceSpan"], y["evidenceSpan"])
    return evidence + (x["weapon"] == y["weapon"]) + (x["authorizer"] == y["authorizer"]) if evidence > 0 and x["status"] == y["status"] else 0


def agreement_of(a, b):
    """(task, size of the first, size of the second, what both have) for one article."""
    a, b = states(a), states(b)
    names = [{(e["type"], form) for e in x["entities"] if e["named"] for form in e["surfaceForms"] + e.get("adjectivals", [])} for x in (a, b)]
    yield "names", len(names[0]), len(names[1]), len(names[0] & names[1])
    sizes = len(a["statements"]), len(b["statements"])
    found = matched(a["statements"], b["statements"], same_statement)
    for task, fields in (("statements", ()), ("... and speaker", ("speaker",)), ("... and act", ("act",)), ("... and addressee", ("addressee",)),
                         ("... and all spans", ("speakerSpan", "cueSpan", "contentSpan"))):
        yield task, *sizes, sum(all(x[f] == y[f] for f in fields) for x, y in found)
    found = matched(a["events"], b["events"], same_event)
    yield "events", len(a["events"]), len(b["events"]), len(found)
    roles = [[{(p["role"], p["entity"]) for p in e["participants"]} for e in pair] for pair in found]
    yield ("roles", *(sum(len(e["participants"]) for e in x["events"]) for x in (a, b)), sum(len(x & y) for x, y in roles))
    sizes = len(a["authorizations"]), len(b["authorizations"])
    found = matched(a["authorizations"], b["authorizations"], same_permission)
    yield "permissions", *sizes, len(found)
    yield "... and parties", *sizes, sum(all(x[f] == y[f] for f in ("authorizer", "grantee", "weapon")) for x, y in found)
    keys = [{(r["from"], r["type"], r["to"], r.get("item")) for r in x["relations"]} for x in (a, b)]
    yield "relations", len(keys[0]), len(keys[1]), len(keys[0] & keys[1])
    keys = [{(m["start"], m["end"], m["entity"]) for m in x["metonyms"]} for x in (a, b)]
    yield "metonyms", len(keys[0]), len(keys[1]), len(keys[0] & keys[1])


def agree(directories):
    first, second = ({path.name: a for path, _, a in load([directory])} for directory in directories)
    names = sorted(first.keys() & second.keys())
    items, tasks = {}, {}
    for name in names:
        a, b = first[name], second[name]
        cells = []
        for key in ("entities", "statements", "events", "authorizations", "relations"):
            old, new = ({x["id"]: x for x in y[key]} for y in (a, b))
            count = Counter(first=len(old), second=len(new), added=len(new.keys() - old.keys()), removed=len(old.keys() - new.keys()),
                            changed=sum(old[i] != new[i] for i in old.keys() & new.keys()))
            items.setdefault(key, Counter()).update(count)
            cells.append(f"{key} {count['changed']}+{count['added']}-{count['removed']} of {count['first']}")
        print(f"{Path(name).stem:<40} " + ", ".join(cells))
        for task, *numbers in agreement_of(a, b):
            tasks[task] = [x + y for x, y in zip(tasks.get(task, [0, 0, 0]), numbers)]
    print(f"{len(names)} articles")
    for key, counter in items.items():
        print(f"{key:<15} {counter['first']:>4} -> {counter['second']:>4}: {counter['changed']} changed, {counter['added']} added, {counter['removed']} removed")
    for task, (one, other, both) in tasks.items():
        print(f"{task:<20} F1 {200 * both / ((one + other) or 1):5.1f}  ({one} and {other}, {both} alike)")
    return 0


def main(arguments):
    commands = {"build": build, "validate": validate, "gaps": gaps, "show": show, "stats": stats, "agree": agree}
    needed = {"build": 3, "agree": 2}
    if not arguments or arguments[0] not in commands or len(arguments) - 1 != needed.get(arguments[0], len(arguments) - 1):
        print(__doc__, file=sys.stderr)
        return 2
    command, rest = commands[arguments[0]], arguments[1:]
    return command(*rest) if command is build else command(rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
