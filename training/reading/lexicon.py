"""Word lists for weak labels: adjectives of countries, weapon systems, words for weapons in general."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import regex

from .text import words

HERE = Path(__file__).resolve().parent.parent / "tables"

# Adjectives that name a people or a part of the world and stand in no table of states.
MORE_NATIONALITIES = """African Arab Asian European Western Balkan Baltic Nordic Scandinavian Latin Kurdish Palestinian
Tibetan Uyghur Catalan Basque Welsh Scottish English British Irish Chechen Crimean Abkhaz Ossetian Soviet Congolese
Burmese Kosovar Taiwanese Turkish Swiss Dutch French Spanish Danish Polish Swedish Finnish Czech Slovak Argentine
Eurasian Caribbean Transnistrian Sahrawi Somalilander Gazan Cypriot Emirati Saudi Bahraini Omani Qatari Kuwaiti Yemeni
Philippine Filipino Thai Greek Serbian Croatian Slovenian Icelandic Kazakh Uzbek Turkmen Tajik Kyrgyz Afghan Iraqi""".split()
MORE_NATIONALITIES += ["North Korean", "South Korean", "South African", "Central African", "East Timorese", "Costa Rican",
                       "Puerto Rican", "Sri Lankan", "New Zealand", "Papua New Guinean", "Latin American", "Middle Eastern"]  # fmt: skip

_GENERIC = regex.compile(
    r"^(?:missiles?|rockets?|drones?|tanks?|howitzers?|mortars?|artillery|munitions?|ammunition|weapons?|weaponry|bombs?"
    r"|bombers?|shells?|grenades?|launchers?|torpedo(?:es)?|warheads?|jets?|warplanes?|fighters?|helicopters?|gunships?|mines?"
    r"|guns?|machineguns?|rifles?|pistols?|interceptors?|UAVs?|IEDs?|VBIEDs?|ICBMs?|MANPADS|frigates?|destroyers?|submarines?"
    r"|warships?|corvettes?|explosives?|dynamite|firearms?|radars?|aircraft|cannons?|ordnance|arms|vehicles?|carriers?|batter(?:y|ies)"
    r"|systems?|ships?|planes?|device|devices|fighter-bombers?|napalm|phosphorus)$",
    regex.IGNORECASE,
)
_NOT_ALONE = regex.compile(r"^(?:\(|unknown|truck|vehicle|tank|boat|armed|light|heavy|command|tracked|naval|engineering)", regex.IGNORECASE)


def generic_weapon_word(word: str) -> bool:
    """True for nouns that may be the head of a weapon's description: where annotators had no such class they teach nothing."""
    return _GENERIC.match(word) is not None


_BODY = regex.compile(
    r"^(?:ministry|ministries|army|navy|parliament|government|cabinet|presidency|embassy|senate|congress|assembly|council|commission"
    r"|police|command|forces|military|administration|secretariat|agency|bureau|department|delegation|headquarters|coalition|alliance)$"
)


def body_word(word: str) -> bool:
    """True for lower-case nouns that may name a body of a state; annotators list "the defence ministry" or leave it."""
    return _BODY.match(word) is not None


def nationality_words(gazetteers: Path) -> set[str]:
    """English demonyms of `countries.json` and the list above; plurals are people and left out."""
    found = set(MORE_NATIONALITIES)
    for country in json.loads((gazetteers / "countries.json").read_text(encoding="utf-8")):
        names = country.get("demonyms", {}).get("eng", {})
        for value in (names.get("m", ""), names.get("f", "")):
            for name in regex.split(r",| or |/", value):
                name = name.strip()
                # "Motswana" and the like are people only; a comma-free adjective in a capital is what the text shows
                if name and name[0].isupper() and not name.endswith("s"):
                    found.add(name)
    return found


def weapon_list() -> list[str]:
    """The project's list as it stands in the file, marks taken off."""
    lines = (HERE / "weapons.txt").read_text(encoding="utf-8").splitlines()
    return [line.strip().lstrip("!") for line in lines if line.strip() and line[0] != "#"]


def weapon_names(gazetteers: Path) -> set[tuple[str, ...]]:
    """Names to look for in texts, as word tuples: what is unlikely to mean anything else.

    Of the project's list: marked words, names of two words, with a digit, or in capitals; of the Oryx
    lists: what begins with a designator.
    """
    lines = (HERE / "weapons.txt").read_text(encoding="utf-8").splitlines()
    names = {line[1:].strip() for line in lines if line.startswith("!")}
    for name in weapon_list():
        capitals = name.isalpha() and name.isupper() and len(name) > 3 and name not in ("HARM", "MOAB")
        if len(name) > 2 and (" " in name or capitals or regex.search(r"\d", name)):
            names.add(name)
    noisy: set[str] = {entry["model"] for entry in json.loads((gazetteers / "oryx_equipment.json").read_text(encoding="utf-8"))}
    with (gazetteers / "oryx_systems.csv").open(encoding="utf-8") as rows:
        noisy |= {row["system"] for row in csv.DictReader(rows)}
    for name in noisy:
        plain = regex.sub(r"^\S*mm\s+|['’‘]+", "", name).split(" (")[0]
        match = regex.match(r"^[A-Z][A-Za-z]{0,5}-\d+[A-Za-z0-9/-]*|^\d[A-Z]\d+[A-Z0-9-]*|^[A-Z]{2,}\d{1,4}[A-Z0-9]*", plain)
        if match and not _NOT_ALONE.match(plain):
            names.add(match.group(0).rstrip("-/"))
    return {tuple(w for w, _, _ in words(name)) for name in names}


class WeaponMatcher:
    """Longest match of known names over words, case kept."""

    def __init__(self, names: set[tuple[str, ...]]) -> None:
        self.names = names
        self.longest = max(map(len, names))

    def find(self, words: list[str]) -> list[tuple[int, int]]:
        """[(begin, end)], left to right, not overlapping."""
        out: list[tuple[int, int]] = []
        i = 0
        while i < len(words):
            for size in range(min(self.longest, len(words) - i), 0, -1):
                key = tuple(words[i : i + size])
                plural = (*key[:-1], key[-1][:-1]) if key[-1].endswith("s") and len(key[-1]) > 3 else key
                if key in self.names or plural in self.names:
                    out.append((i, i + size))
                    i += size
                    break
            else:
                i += 1
        return out


def weak_names(labels: list[str], words: list[str], weapons: WeaponMatcher, nationalities: set[str], known: set[str]) -> None:
    """Add to `labels` the classes that a set lacks (those not in `known`)."""
    if "NATIONALITY" not in known:
        i = 0
        while i < len(words):
            size = 2 if i + 1 < len(words) and f"{words[i]} {words[i + 1]}" in nationalities else 1
            if " ".join(words[i : i + size]) in nationalities and all(x == "O" for x in labels[i : i + size]):
                for k in range(size):
                    labels[i + k] = "I-NATIONALITY" if k else "B-NATIONALITY"
            i += size
    if "WEAPON" in known:
        return
    for i, word in enumerate(words):
        if generic_weapon_word(word):
            for k in range(max(0, i - 3), i + 1):
                if labels[k] == "O":
                    labels[k] = "~WEAPON"
    for begin, end in weapons.find(words):
        if all(x in ("O", "~WEAPON") or x[2:] == "ORGANIZATION" for x in labels[begin:end]) and (end == len(labels) or labels[end][:2] != "I-"):
            for k in range(begin, end):
                labels[k] = "I-WEAPON" if k > begin else "B-WEAPON"
