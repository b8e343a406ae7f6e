"""From other sets' event types to the project's; what is not here is left unlabelled ("*"), never taught as nothing."""

from __future__ import annotations

import regex

# Prefixes of WikiEvents types (KAIROS ontology)
WIKIEVENTS = {
    "Conflict.Attack": "STRIKE",
    "Conflict.Demonstrate": "PROTEST",
    "Life.Die": "CASUALTIES",
    "Life.Injure": "CASUALTIES",
    "Justice.ArrestJailDetain": "DETENTION",
    "Contact.RequestCommand": "REQUEST",
    "Contact.Contact.Meet": "MEETING",
    "Justice.ChargeIndict": "ACCUSATION",
}
# Beginnings of words that may be a trigger of one of the project's types: where a set's annotators did not look
# for that type, such a word is left open; any other unlabelled word is no trigger.
POSSIBLE = regex.compile(
    r"^(?:exercis|drill|man(?:o?eu|eu)v|tests?$|tested|testing|deploy|troops|deliver|suppl|ship(?:ment|ped)|transfer|authori[sz]|approv|allow|permi"
    r"|clear(?:ed|ance)|request|ask|urg|call|appeal|demand|refus|reject|den(?:y|ie)|accus|blam|condemn|meet|met$|talks?$|talked|summit|negotiat|visit"
    r"|trip|travel|arriv|agree|deal|pact|treat(?:y|ies)|accord|ceasefire|truce|sign|sanction|embargo|ban|designat|declar|blacklist|list(?:ed|ing)|law"
    r"|bill|legislat|vote|voting|elect|poll|invad|invasion|incursion|offensive|seiz|captur|annex|occup|protest|rall|march|demonstrat|arrest|detain"
    r"|detention|jail|imprison|kill|die[sd]?$|dead|death|wound|injur|casualt|attack|strike|struck|hit|bomb|shell|launch|fir(?:e|ed|ing)$|shot|shoot|raid"
    r"|explo|assault|fight|battle|war|murder|charg|indict|send|sent$|mov|sell|sale|sold|buy|bought|provid|train|fund)",
    regex.IGNORECASE,
)


def unlabelled(words: list[str]) -> list[str]:
    """Labels of words that no annotator marked."""
    return ["*" if POSSIBLE.match(word) else "O" for word in words]


# Prefixes of RAMS types (AIDA ontology)
RAMS = {
    "conflict.attack.invade": "INVASION",
    "conflict.attack.stealrobhijack": "SEIZURE",
    "conflict.attack.airstrikemissilestrike": "STRIKE",
    "conflict.attack.bombing": "STRIKE",
    "conflict.attack": "STRIKE",
    "conflict.demonstrate": "PROTEST",
    "life.die": "CASUALTIES",
    "life.injure.injurycausedbyviolentevents": "CASUALTIES",
    "life.injure.n/a": "CASUALTIES",
    "contact.discussion.meet": "MEETING",
    "contact.negotiate.meet": "MEETING",
    "contact.requestadvise": "REQUEST",
    "government.agreements": "AGREEMENT",
    "government.legislate": "LEGISLATION",
    "government.vote": "ELECTION",
    "personnel.elect": "ELECTION",
    "justice.arrestjaildetain": "DETENTION",
    "justice.initiatejudicialprocess.chargeindict": "ACCUSATION",
    "transaction.transaction.embargosanction": "SANCTION",
    "transaction.transferownership.embargosanction": "SANCTION",
    "transaction.transfermoney.embargosanction": "SANCTION",
}

# What the arguments of WikiEvents and RAMS are in the project's terms, by type of event and the end of the role's name; other roles of
# the project are not known there. Victims are left out: ours are named ones alone.
_DEED = {"attacker": "agent", "killer": "agent", "injurer": "agent", "target": "target", "instrument": "weapon", "explosivedevice": "weapon", "place": "location"}
ARGUMENT_ROLES = {
    "STRIKE": _DEED,
    "INVASION": _DEED,
    "SEIZURE": _DEED,
    "CASUALTIES": _DEED,
    "MEETING": {"participant": "attendee", "place": "location"},
    "AGREEMENT": {"participant": "agent"},
    "REQUEST": {"communicator": "agent", "recipient": "target"},
}


def argument_of(event: str, role: str) -> str | None:
    """The project's role, or None where it has none."""
    return next((ours for theirs, ours in ARGUMENT_ROLES.get(event, {}).items() if role.lower().endswith(theirs)), None)


def known_roles(event: str) -> list[str]:
    """Roles that the two sets tell of, for a type of event."""
    return sorted(set(ARGUMENT_ROLES.get(event, {}).values()))


# ECB+ marks occurrences without types: those with one of these beginnings are typed, others are left unlabelled.
ECB_WORDS = {
    "CASUALTIES": "kill die dies died dead death deaths injur wound casualt murder slain slay".split(),
    "STRIKE": "attack bomb airstrike strike struck shell raid shoot shot gunfire explosion blast".split(),
    "DETENTION": "arrest detain detention jail imprison apprehend".split(),
    "PROTEST": "protest demonstrat rally riot march".split(),
    "MEETING": "meeting talks summit negotiat".split(),
    "AGREEMENT": "agreement deal treaty pact ceasefire truce".split(),
    "SANCTION": "sanction".split(),
    "ELECTION": "election elected vote voted".split(),
    "ACCUSATION": "accuse accusation charged charges indict".split(),
    "SEIZURE": "captured seize seized".split(),
    "VISIT": "visit".split(),
}


def by_prefix(table: dict[str, str], name: str) -> str | None:
    """The longest prefix's type."""
    found = [key for key in table if name.startswith(key)]
    return table[max(found, key=len)] if found else None


def ecb_type(phrase: str) -> str | None:
    """Type of a mention by the beginning of one of its words; short keys must match the whole word."""
    for word in phrase.lower().split():
        for name, keys in ECB_WORDS.items():
            if any(word == key or (len(key) > 4 and word.startswith(key)) for key in keys):
                return name
    return None
