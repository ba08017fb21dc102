"""Reads everything that a site publishes for programs, with programs that we did not write.

    check_machines.py FOLDER BASE_URL NODE_MODULES

Prints what was checked; prints what is wrong and exits with 1 if anything is.
"""

import csv
import json
import re
import sys
import unicodedata
from datetime import datetime, timezone
from pathlib import Path
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

import bibtexparser
import feedparser
import frictionless
import icalendar
import jsonschema
import rdflib
import rispy
from lxml import etree, html
from pylatexenc.latex2text import LatexNodes2Text
from pyshacl import validate as validate_shapes

site, base, tools = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
faults = []
counts = {}


def fault(path, text):
    faults.append(f"{path}: {text}")


def files(pattern):
    found = sorted(path for path in site.rglob(pattern) if path.is_file())
    counts[pattern] = len(found)
    if not found:
        fault(pattern, "there is none")
    return [(path, str(path.relative_to(site))) for path in found]


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def line(text):
    """Returns a text as formats have it that are made of lines: without control characters, with single spaces."""
    return " ".join("".join(" " if unicodedata.category(c) == "Cc" else c for c in text).split())


def title_at(page):
    """Returns the title of the report whose page is in a folder, as its JSON has it."""
    return read_json(page / "data.json")["title"]


def is_published(url):
    """Tells whether an address of the site leads to a file of it."""
    path = url.removeprefix(base).split("#")[0]
    target = site / unquote(path)
    return url.startswith(base) and (target / "index.html" if path == "" or path.endswith("/") else target).is_file()


def check_sitemaps():
    schema = etree.XMLSchema(etree.parse(tools / "sitemap/schema/sitemap.xsd"))
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    named = set()
    for path, name in files("sitemap*.xml"):
        root = etree.parse(path).getroot()
        # The schema of the protocol knows no elements of others but that it allows them; those of XHTML have none here.
        for link in root.iter("{http://www.w3.org/1999/xhtml}link"):
            if link.get("rel") != "alternate" or not is_published(link.get("href")):
                fault(name, f"{link.attrib} is no alternate")
        etree.strip_elements(root, "{http://www.w3.org/1999/xhtml}link")
        if not schema.validate(root) and root.tag == f"{space}urlset":
            fault(name, schema.error_log.last_error)
        for loc in root.iter(f"{space}loc"):
            named.add(loc.text)
            if not is_published(loc.text):
                fault(name, f"{loc.text} is not there")
        for modified in root.iter(f"{space}lastmod"):
            if datetime.fromisoformat(modified.text) > datetime.now(timezone.utc):
                fault(name, f"{modified.text} is in the future")
    for path, name in files("meetings/*/index.html"):
        if base + quote(name.removesuffix("index.html")) not in named:
            fault(name, "is not in the sitemap")
    if f"Sitemap: {base}sitemap.xml" not in (site / "robots.txt").read_text():
        fault("robots.txt", "does not name the sitemap")


def check_feeds():
    schema = read_json(tools / "jsonfeed-schema/schema-v1.1.json")
    for path, name in files("feed.xml"):
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo or feed.version != "atom10":
            fault(name, f"{feed.version} {feed.get('bozo_exception')}")
        if not feed.feed.id.startswith("urn:uuid:") or not feed.feed.updated or not feed.entries:
            fault(name, "the feed says too little of itself")
        if [link.href for link in feed.feed.links if link.rel == "self"] != [base + quote(name)]:
            fault(name, "does not know where it is")
        ids = [entry.id for entry in feed.entries]
        if len(ids) != len(set(ids)):
            fault(name, "two entries have one id")
        for entry in feed.entries:
            if not is_published(entry.link):
                fault(name, f"{entry.link} is not there")
            elif "#" not in entry.link and entry.title != line(title_at(site / unquote(entry.link.removeprefix(base)))):
                fault(name, f"{entry.title!r} is not the title at {entry.link}")
        twin = read_json(path.with_suffix(".json"))
        if [item["id"] for item in twin["items"]] != ids:
            fault(name, "tells other than its JSON")
        if [item["title"] for item in twin["items"]] != [entry.title for entry in feed.entries]:
            fault(name, "has other titles than its JSON")
        check_is_linked(name, "application/atom+xml")
    for path, name in files("feed.json"):
        try:
            jsonschema.validate(read_json(path), schema)
        except jsonschema.ValidationError as error:
            fault(name, error.message)


def check_list_of_feeds():
    outlines = etree.parse(site / "feeds.opml").getroot().findall("body/outline")
    named = {outline.get("xmlUrl") for outline in outlines}
    if named != {base + quote(name) for _, name in files("feed.xml")}:
        fault("feeds.opml", "names other feeds than there are")
    for outline in outlines:
        if not is_published(outline.get("htmlUrl")) or not outline.get("text"):
            fault("feeds.opml", f"{outline.attrib} says too little")


def check_is_linked(name, media_type):
    page = site / name
    page = html.parse(str(page.parent / "index.html")).getroot()
    links = [link.get("href") for link in page.findall(".//link") if link.get("type") == media_type]
    if not any(link.endswith(quote(name)) for link in links):
        fault(name, "its page does not link to it")


def check_calendars():
    for path, name in files("*.ics"):
        raw = path.read_bytes()
        if b"\n" in raw.replace(b"\r\n", b""):
            fault(name, "has a line that does not end with CRLF")
        if any(len(line) > 75 for line in raw.split(b"\r\n")):
            fault(name, "has a line of more than 75 octets")
        calendar = icalendar.Calendar.from_ical(raw)
        zones = {str(zone["TZID"]): zone for zone in calendar.walk("VTIMEZONE")}
        ids = set()
        for event in calendar.walk("VEVENT"):
            if event.errors:
                fault(name, event.errors)
            for needed in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS"):
                if needed not in event:
                    fault(name, f"an event has no {needed}")
            if str(event["UID"]) in ids:
                fault(name, "two events have one UID")
            ids.add(str(event["UID"]))
            start, end = event["DTSTART"], event.get("DTEND")
            if end is not None and end.dt <= start.dt:
                fault(name, f"{end.dt} is not after {start.dt}")
            zone = start.params.get("TZID")
            if zone is not None:
                if zone not in zones:
                    fault(name, f"{zone} is not defined")
                    continue
                # What the definition says must be what the database says.
                clock = start.dt.replace(tzinfo=None)
                ours = clock.replace(tzinfo=zones[zone].to_tz(lookup_tzid=False)).astimezone(timezone.utc)
                theirs = clock.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc)
                if ours != theirs:
                    fault(name, f"{clock} in {zone} is {ours}, and not {theirs}")
            if path.name == "meeting.ics" and str(event["SUMMARY"]) != line(title_at(path.parent)):
                fault(name, f"{event['SUMMARY']!r} is not {title_at(path.parent)!r}")
            if "URL" in event and not is_published(str(event["URL"])):
                fault(name, f"{event['URL']} is not there")


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix s: <https://schema.org/> .
[] a sh:NodeShape ; sh:targetClass s:Event ;
  sh:property [ sh:path s:name ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetSubjectsOf s:eventStatus ;
  sh:class s:Event ;
  sh:property [ sh:path s:subjectOf ; sh:minCount 1 ; sh:class s:Report ] ;
  sh:property [ sh:path s:superEvent ; sh:or ( [ sh:class s:EventSeries ] [ sh:class s:Event ] ) ] ;
  sh:property [ sh:path s:performer ; sh:class s:Role ] ;
  sh:property [ sh:path s:identifier ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass s:Role ;
  sh:property [ sh:path s:roleName ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path [ sh:alternativePath ( s:performer s:attendee ) ] ; sh:minCount 1 ; sh:maxCount 1 ; sh:class s:Person ] .
[] a sh:NodeShape ; sh:targetSubjectsOf s:publisher ; sh:property [ sh:path s:name ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetSubjectsOf s:termCode ;
  sh:property [ sh:path s:inDefinedTermSet ; sh:minCount 1 ; sh:class s:DefinedTermSet ] .
[] a sh:NodeShape ; sh:targetClass s:BreadcrumbList ;
  sh:property [ sh:path s:itemListElement ; sh:minCount 1 ; sh:class s:ListItem ] .
[] a sh:NodeShape ; sh:targetClass s:ListItem ;
  sh:property [ sh:path s:position ; sh:minCount 1 ] ; sh:property [ sh:path s:item ; sh:minCount 1 ] .
"""


def graph_of(document, address):
    # Nothing is fetched: what the context of schema.org says in general is said here in short.
    if document["@context"] == "https://schema.org":
        document = {**document, "@context": {"@vocab": "https://schema.org/"}}
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld", base=address)


def check_linked_data():
    whole = rdflib.Graph()
    for path, name in files("*.html"):
        page = html.parse(str(path)).getroot()
        documents = page.xpath("//script[@type='application/ld+json']")
        if page.xpath("//meta[@http-equiv='refresh']"):
            continue
        if len(documents) != 1:
            fault(name, f"has {len(documents)} documents of linked data")
            continue
        document = json.loads(documents[0].text)
        whole += graph_of(document, base + name)
        for thing in document["@graph"]:
            if thing["@type"] == "Report" and thing["name"] != title_at(path.parent):
                fault(name, f"{thing['name']!r} is not {title_at(path.parent)!r}")
    archive = read_json(site / "data/archive.jsonld")
    whole += graph_of(archive, base + "data/archive.jsonld")
    conforms, _, text = validate_shapes(whole, shacl_graph=SHAPES, shacl_graph_format="turtle")
    if not conforms:
        fault("linked data", text[:2000])
    types = {str(kind).rsplit("/", 1)[1] for kind in whole.objects(predicate=rdflib.RDF.type)}
    wanted = {"Event", "EventSeries", "Role", "Report", "Person", "Organization", "DefinedTerm", "DefinedTermSet", "BreadcrumbList", "Dataset"}
    if not wanted <= types:
        fault("linked data", f"nothing is a {wanted - types}")
    counts["triples"] = len(whole)


def check_references():
    decode = LatexNodes2Text()
    for path, name in files("cite.csl.json"):
        (item,) = read_json(path)
        title = item["title"]
        if title != line(title_at(path.parent)):
            fault(name, f"{title!r} is not {title_at(path.parent)!r}")
        bibtex = path.with_name("cite.bib").read_text(encoding="utf-8")
        (entry,) = bibtexparser.loads(bibtex, bibtexparser.bparser.BibTexParser(common_strings=True)).entries
        # The reader of LaTeX does not know the commands for braces, and takes another circumflex.
        letters = lambda text: re.sub(r"[\W_ˆ]", "", text)
        if letters(decode.latex_to_text(entry["title"])) != letters(title):
            fault(name, f"BibTeX says {entry['title']!r} for {title!r}")
        if entry["ENTRYTYPE"] != "techreport" or not entry.get("institution") or not entry.get("author"):
            fault(name, f"BibTeX says too little: {entry}")
        with path.with_name("cite.ris").open(encoding="utf-8", newline="") as file:
            (record,) = rispy.load(file)
        if record.get("title", record.get("primary_title")) != title or record["type_of_reference"] != "RPRT":
            fault(name, f"RIS says {record}")
        if item.get("URL") and (record["urls"] != [item["URL"]] or not is_published(item["URL"])):
            fault(name, f"{item['URL']} is not there")


def check_data():
    schemas = {path.stem: read_json(path) for path, _ in files("data/schema/*/*.json")}
    for schema in schemas.values():
        jsonschema.Draft202012Validator.check_schema(schema)
    for path, name in [*files("data.json"), (site / "data/archive.json", "data/archive.json")]:
        document = read_json(path)
        schema = (path.parent / document["$schema"]).resolve()
        if not schema.is_file():
            fault(name, f"there is no {document['$schema']}")
            continue
        for error in jsonschema.Draft202012Validator(read_json(schema)).iter_errors(document):
            fault(name, f"{error.json_path}: {error.message}"[:300])
        unknown = set(document) - set(read_json(schema)["properties"])
        if unknown:
            fault(name, f"the schema does not name {unknown}")
    report = frictionless.validate(str(site / "data/datapackage.json"))
    if not report.valid:
        fault("datapackage.json", report.flatten(["title", "rowNumber", "fieldName", "message"])[:5])
    archive = read_json(site / "data/archive.json")
    people = {row["id"] for row in frictionless.Resource(str(site / "data/people.csv")).read_rows()}
    if people != {person["id"] for person in archive["people"]}:
        fault("people.csv", "has other people than the archive")
    with (site / "data/meetings.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    for meeting in archive["meetings"]:
        if any(rows[meeting["id"]][field] != meeting.get(field, "") for field in ("title", "venue", "symbol", "summary", "date")):
            fault("meetings.csv", f"{rows[meeting['id']]} is not as in the archive")
    popolo = read_json(site / "data/popolo.json")
    known = {item["id"] for kind in ("persons", "organizations") for item in popolo[kind]}
    for membership in popolo["memberships"]:
        if not {membership["person_id"], membership["organization_id"]} <= known:
            fault("popolo.json", f"{membership} is of nobody")
    counts["memberships"] = len(popolo["memberships"])
    for event in (event for motion in popolo["motions"] for event in motion["vote_events"]):
        told = {count["option"] for count in event["counts"]}
        for vote in event["votes"]:
            if vote["voter_id"] not in known or vote["option"] not in told:
                fault("popolo.json", f"{vote} is nobody's, or of no way to vote")
    counts["motions"] = len(popolo["motions"])


for check in (check_sitemaps, check_feeds, check_list_of_feeds, check_calendars, check_linked_data, check_references, check_data):
    check()
print(json.dumps(counts))
for text in faults[:40]:
    print(text)
sys.exit(1 if faults else 0)
