#!/usr/bin/env python3
"""Scores what was read from reports against what they say about themselves to machines.

    score_adopt.py CONTENT PUBLIC

CONTENT holds reports whose front matter has a block `json-ld` with the attendees, chair and scribes of the meeting
(minutes of W3C groups do); PUBLIC is what `rapporteur build` made of them. Prints, for each field, how much of what is
there was found, and how much of what was found is there. Needs nothing but Python.
"""

import json
import pathlib
import re
import sys
import unicodedata


def key(name):
    plain = unicodedata.normalize("NFKD", name)
    return " ".join(re.sub(r"[^\w ]", "", plain).lower().split())


def by_our_names(wanted, got):
    """Returns the names that are wanted, by those that were found where a nickname or family name can only mean one of them.

    The blocks call some people as the chat did (`speakerone`, `one`), where the text has the whole name.
    """
    named = set()
    for name in wanted:
        alike = {one for one in got if one.replace(" ", "") == name.replace(" ", "") or name in one.split()}
        named.add(alike.pop() if name not in got and len(alike) == 1 else name)
    return named


def truth(text):
    match = re.search(r"^json-ld: \|\n((?:[ \t]+.*\n|\n)+)", text, re.M)
    if not match:
        return None
    data = json.loads(match.group(1))
    people = {"attendees": set(), "Chair": set(), "Scribe": set()}
    for attendee in data.get("recordedAt", {}).get("attendee", []):
        role = attendee.get("roleName", "").lower()
        inner = attendee.get("attendee", attendee)
        names = {key(one["name"]) for one in (inner if isinstance(inner, list) else [inner]) if one.get("name")}
        field = {"chair": "Chair", "scribe": "Scribe"}.get(role)
        if field:
            people[field] |= names
        people["attendees"] |= names
    people["date"] = data.get("recordedAt", {}).get("startDate") or data.get("dateCreated")
    return people


def found(data):
    result = {"Attendee": set(), "Chair": set(), "Scribe": set(), "all": set(), "date": data.get("date")}
    for one in data.get("people", []):
        if one["part"] != "Regrets":
            name = key(one["person"]["title"])
            result.setdefault(one["part"], set()).add(name)
            result["all"].add(name)
    return result


def main():
    content, public = map(pathlib.Path, sys.argv[1:3])
    totals = {field: [0, 0, 0] for field in ("attendees", "Chair", "Scribe")}
    n_reports = n_dates = 0
    verbose = "-v" in sys.argv
    for path in sorted(content.rglob("*.md")):
        expected = truth(path.read_text(encoding="utf-8"))
        data = public / "meetings" / path.relative_to(content).with_suffix("") / "data.json"
        if expected is None or not data.exists():
            continue
        told = found(json.loads(data.read_text(encoding="utf-8")))
        n_reports += 1
        n_dates += told["date"] == expected["date"]
        if verbose and told["date"] != expected["date"]:
            print(f"{path.name}: date {told['date']} for {expected['date']}")
        for field, total in totals.items():
            wanted, got = expected[field], told.get(field, set())
            if field == "attendees":
                got = told["Attendee"] | (told["all"] & wanted)
            wanted = by_our_names(wanted, got)
            total[0] += len(wanted)
            total[1] += len(wanted & got)
            total[2] += len(got)
            if verbose and wanted != got:
                print(f"{path.name}: {field} missing {sorted(wanted - got)} too many {sorted(got - wanted)}")
    print(f"reports    {n_reports}")
    print(f"dates      {n_dates}/{n_reports}")
    for field, (wanted, right, got) in totals.items():
        print(f"{field:10} found {right}/{wanted} = {right / max(wanted, 1):.1%}, right {right}/{got} = {right / max(got, 1):.1%}")


if __name__ == "__main__":
    main()
