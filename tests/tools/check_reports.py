"""Reads what `rapporteur check` prints for programs, with programs that we did not write.

    check_reports.py FORMAT REPORT SCHEMA

FORMAT is `sarif`, `json` or `junit`; SCHEMA is the schema of the document, if it is JSON. Prints what was read; prints what is
wrong and exits with 1 if anything is.
"""

import json
import sys
from pathlib import Path

import jsonschema
from junitparser import Failure, JUnitXml, Skipped
from lxml import etree


def read_json(report, schema):
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    checker = validator.FORMAT_CHECKER
    faults = [f"{error.json_path}: {error.message}" for error in validator(schema, format_checker=checker).iter_errors(report)]
    return faults


def read_junit(path):
    etree.parse(path)
    suites = JUnitXml.fromfile(path)
    faults, cases, failures, skipped = [], 0, 0, 0
    for suite in suites:
        results = [type(result) for case in suite for result in case.result]
        told = (suite.tests, suite.failures, suite.errors, suite.skipped)
        counted = (len(list(suite)), results.count(Failure), 0, results.count(Skipped))
        if told != counted:
            faults.append(f"{suite.name}: says {told}, has {counted}")
        names = [(case.classname, case.name) for case in suite]
        if len(set(names)) != len(names):
            faults.append(f"{suite.name}: two cases have one name")
        cases, failures, skipped = cases + counted[0], failures + counted[1], skipped + counted[3]
    told = (suites.tests, suites.failures, suites.errors, suites.skipped)
    if told != (cases, failures, 0, skipped):
        faults.append(f"all suites: says {told}, has {(cases, failures, 0, skipped)}")
    print(f"{len(list(suites))} suites, {cases} cases, {failures} failures, {skipped} skipped")
    return faults


format, path = sys.argv[1], sys.argv[2]
if format == "junit":
    faults = read_junit(path)
else:
    report = json.loads(Path(path).read_text(encoding="utf-8"))
    faults = read_json(report, json.loads(Path(sys.argv[3]).read_text(encoding="utf-8-sig")))
    print(f"{len(report['problems'] if format == 'json' else report['runs'][0]['results'])} problems")
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
