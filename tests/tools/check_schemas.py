"""Holds front matter, settings and what is said beside reports to our JSON Schemas, with a validator that we did not write.

    check_schemas.py FOLDER < CASES

FOLDER holds the schemas. Each line of CASES is `{"schema": "meeting", "value": …, "is_right": true, "of": "where from"}`.
"""

import json
import sys
from pathlib import Path

import jsonschema

schemas = {path.stem: json.loads(path.read_text()) for path in Path(sys.argv[1]).glob("*.json")}
validators = {}
for name, schema in schemas.items():
    jsonschema.Draft202012Validator.check_schema(schema)
    validators[name] = jsonschema.Draft202012Validator(schema)
    for key, property in schema.get("properties", {}).items():
        assert property["description"], f"{name}: {key} has no description"
        for example in property.get("examples", []):
            problems = [error.message for error in validators[name].iter_errors({key: example})]
            assert not problems, f"{name}: the example of {key}: {problems}"

faults, n_cases = [], 0
for line in sys.stdin:
    case = json.loads(line)
    n_cases += 1
    problems = [error.message for error in validators[case["schema"]].iter_errors(case["value"])]
    if bool(problems) == case["is_right"]:
        said = problems if problems else "nothing"
        faults.append(f"{case['of']}: the schema says {said} of {json.dumps(case['value'], ensure_ascii=False)[:500]}")
print(f"{n_cases} cases")
print("\n".join(faults))
sys.exit(1 if faults else 0)
