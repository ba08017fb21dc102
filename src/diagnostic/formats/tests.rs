//! Every format, of the same few problems; `tests/it/check.rs` has them read by programs of others.

use std::sync::Arc;

use expect_test::{Expect, expect, expect_file};

use super::{Report, github, json, junit, sarif};
use crate::diagnostic::{Diagnostic, Location, Place, catalogue};
use crate::source::{RelPath, SourceFile, Span};

const TEXT: &str = "---\ntitel: Été, 100% \u{1B}[31m\nTopics: [a,\n  b]\n---\n[x](../About.md)\n";

fn file() -> Arc<SourceFile> {
    let path = "meetings/a, b: \"c\".md";
    Arc::new(SourceFile::new(RelPath::new(path).unwrap(), format!("content/{path}"), TEXT.to_owned()))
}

fn place(piece: &str) -> Place {
    let start = TEXT.find(piece).unwrap();
    Place::new(&file(), Span::new(start, start + piece.len()))
}

fn problems() -> Vec<Diagnostic> {
    vec![
        catalogue::unreadable("content/b.md", crate::diagnostic::Severity::Error, "no <text> & more".to_owned(), ""),
        catalogue::no_date(Place::new(&file(), Span::default())),
        catalogue::duplicate_key(place("Topics"), "Topics", place("titel")),
        catalogue::unknown_key(place("titel"), "titel", "a meeting", &["title"], &[]),
        catalogue::wrong_type(place("[a,\n  b]"), "topics", "text", "a list, 50%", "a, b: c"),
        catalogue::broken_link(place("../About.md"), "../About.md", &catalogue::Nowhere::Case("about.md".to_owned())),
        catalogue::unresolved_wiki_link(place("Été, 100% \u{1B}[31m"), "Été, 100% \u{1B}[31m"),
        catalogue::address_taken(Location::Site, "a/", "one", "another"),
    ]
}

fn check(format: fn(&Report<'_>) -> String, expected: &Expect) {
    let problems = problems();
    let files = ["content/about.md", "content/meetings/a, b: \"c\".md"];
    let report = Report { problems: &problems, files: &files, prefix: "my archive/", is_strict: false };
    expected.assert_eq(&format(&report));
}

#[test]
fn github_gets_a_command_for_each() {
    check(
        github,
        &expect![[r#"
        ::error file=my archive/content/b.md,title=unreadable-file::no <text> & more
        ::error file=my archive/content/meetings/a%2C b%3A "c".md,title=no-date::the date of this meeting is not written, and neither path nor text tells it%0Awrite `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known
        ::error file=my archive/content/meetings/a%2C b%3A "c".md,line=3,col=1,endColumn=7,endLine=3,title=duplicate-key::`Topics` is written twice%0Akeep one of the two; for several values write a list: `[one, two]`
        ::warning file=my archive/content/meetings/a%2C b%3A "c".md,line=2,col=1,endColumn=6,endLine=2,title=unknown-key::a meeting has no key `titel`%0Adid you mean `title`?
        ::error file=my archive/content/meetings/a%2C b%3A "c".md,line=3,endLine=4,title=wrong-type::`topics` should be text, and this is a list, 50%25%0Awrite it like this: `topics: a, b: c`
        ::warning file=my archive/content/meetings/a%2C b%3A "c".md,line=6,col=5,endColumn=16,endLine=6,title=broken-link::the link leads nowhere: "../About.md"%0Athe file is called "about.md": capitals and small letters must agree
        ::notice file=my archive/content/meetings/a%2C b%3A "c".md,line=2,col=8,endColumn=23,endLine=2,title=unresolved-wiki-link::[[Été, 100%25 ␛[31m]] names nothing in this archive and stays as it is written
        ::error title=address-taken::another would have the same address as one: /a/%0Agive one of the two another name, or another address with `slug`
    "#]],
    );
}

#[test]
fn json_says_everything() {
    check(
        json,
        &expect![[r#"
        {
          "version": 1,
          "rapporteur": "0.1.0",
          "files": 2,
          "errors": 5,
          "warnings": 2,
          "notes": 1,
          "problems": [
            {
              "code": "unreadable-file",
              "severity": "error",
              "message": "no <text> & more",
              "file": "my archive/content/b.md",
              "help": [],
              "related": [],
              "fixes": [],
              "url": "docs/problems.md#unreadable-file"
            },
            {
              "code": "no-date",
              "severity": "error",
              "message": "the date of this meeting is not written, and neither path nor text tells it",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "help": [
                "write `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known"
              ],
              "related": [],
              "fixes": [],
              "url": "docs/problems.md#no-date"
            },
            {
              "code": "duplicate-key",
              "severity": "error",
              "message": "`Topics` is written twice",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "line": 3,
              "column": 1,
              "end_line": 3,
              "end_column": 7,
              "help": [
                "keep one of the two; for several values write a list: `[one, two]`"
              ],
              "related": [
                {
                  "message": "first written here",
                  "file": "my archive/content/meetings/a, b: \"c\".md",
                  "line": 2,
                  "column": 1,
                  "end_line": 2,
                  "end_column": 6
                }
              ],
              "fixes": [],
              "url": "docs/problems.md#duplicate-key"
            },
            {
              "code": "unknown-key",
              "severity": "warning",
              "message": "a meeting has no key `titel`",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "line": 2,
              "column": 1,
              "end_line": 2,
              "end_column": 6,
              "help": [
                "did you mean `title`?"
              ],
              "related": [],
              "fixes": [
                {
                  "title": "write `title`",
                  "certain": false,
                  "edits": [
                    {
                      "file": "my archive/content/meetings/a, b: \"c\".md",
                      "line": 2,
                      "column": 1,
                      "end_line": 2,
                      "end_column": 6,
                      "text": "title"
                    }
                  ]
                }
              ],
              "url": "docs/problems.md#unknown-key"
            },
            {
              "code": "wrong-type",
              "severity": "error",
              "message": "`topics` should be text, and this is a list, 50%",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "line": 3,
              "column": 9,
              "end_line": 4,
              "end_column": 5,
              "help": [
                "write it like this: `topics: a, b: c`"
              ],
              "related": [],
              "fixes": [],
              "url": "docs/problems.md#wrong-type"
            },
            {
              "code": "broken-link",
              "severity": "warning",
              "message": "the link leads nowhere: \"../About.md\"",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "line": 6,
              "column": 5,
              "end_line": 6,
              "end_column": 16,
              "help": [
                "the file is called \"about.md\": capitals and small letters must agree"
              ],
              "related": [],
              "fixes": [
                {
                  "title": "write `../about.md`",
                  "certain": true,
                  "edits": [
                    {
                      "file": "my archive/content/meetings/a, b: \"c\".md",
                      "line": 6,
                      "column": 5,
                      "end_line": 6,
                      "end_column": 16,
                      "text": "../about.md"
                    }
                  ]
                }
              ],
              "url": "docs/problems.md#broken-link"
            },
            {
              "code": "unresolved-wiki-link",
              "severity": "note",
              "message": "[[Été, 100% \u001b[31m]] names nothing in this archive and stays as it is written",
              "file": "my archive/content/meetings/a, b: \"c\".md",
              "line": 2,
              "column": 8,
              "end_line": 2,
              "end_column": 23,
              "help": [],
              "related": [],
              "fixes": [],
              "url": "docs/problems.md#unresolved-wiki-link"
            },
            {
              "code": "address-taken",
              "severity": "error",
              "message": "another would have the same address as one: /a/",
              "file": null,
              "help": [
                "give one of the two another name, or another address with `slug`"
              ],
              "related": [],
              "fixes": [],
              "url": "docs/problems.md#address-taken"
            }
          ]
        }
    "#]],
    );
}

#[test]
fn junit_gets_a_suite_for_each_file() {
    check(
        junit,
        &expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="rapporteur check" tests="9" failures="5" errors="0" skipped="3">
          <testsuite name="my archive/content/about.md" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="no problems" classname="my archive/content/about.md"/>
          </testsuite>
          <testsuite name="my archive/content/b.md" tests="1" failures="1" errors="0" skipped="0">
            <testcase name="unreadable-file no &lt;text&gt; &amp; more" classname="my archive/content/b.md">
              <failure type="unreadable-file" message="no &lt;text&gt; &amp; more">error[unreadable-file]: no &lt;text&gt; &amp; more
         --&gt; content/b.md
        </failure>
            </testcase>
          </testsuite>
          <testsuite name="my archive/content/meetings/a, b: &quot;c&quot;.md" tests="6" failures="3" errors="0" skipped="3">
            <testcase name="no-date the date of this meeting is not written, and neither path nor text tells it" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <failure type="no-date" message="the date of this meeting is not written, and neither path nor text tells it">error[no-date]: the date of this meeting is not written, and neither path nor text tells it
         --&gt; content/meetings/a, b: &quot;c&quot;.md
          = help: write `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known
        </failure>
            </testcase>
            <testcase name="duplicate-key 3:1 `Topics` is written twice" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <failure type="duplicate-key" message="`Topics` is written twice">error[duplicate-key]: `Topics` is written twice
         --&gt; content/meetings/a, b: &quot;c&quot;.md:3:1
          |
        2 | titel: Été, 100% ␛[31m
          | ----- first written here
        3 | Topics: [a,
          | ^^^^^^
          |
          = help: keep one of the two; for several values write a list: `[one, two]`
        </failure>
            </testcase>
            <testcase name="unknown-key 2:1 a meeting has no key `titel`" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <skipped type="unknown-key" message="warning: a meeting has no key `titel`"/>
            </testcase>
            <testcase name="wrong-type 3:9 `topics` should be text, and this is a list, 50%" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <failure type="wrong-type" message="`topics` should be text, and this is a list, 50%">error[wrong-type]: `topics` should be text, and this is a list, 50%
         --&gt; content/meetings/a, b: &quot;c&quot;.md:3:9
          |
        3 | Topics: [a,
          |         ^^^
          |
          = help: write it like this: `topics: a, b: c`
        </failure>
            </testcase>
            <testcase name="broken-link 6:5 the link leads nowhere: &quot;../About.md&quot;" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <skipped type="broken-link" message="warning: the link leads nowhere: &quot;../About.md&quot;"/>
            </testcase>
            <testcase name="unresolved-wiki-link 2:8 [[Été, 100% �[31m]] names nothing in this archive and stays as it is written" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
              <skipped type="unresolved-wiki-link" message="note: [[Été, 100% �[31m]] names nothing in this archive and stays as it is written"/>
            </testcase>
          </testsuite>
          <testsuite name="the site as a whole" tests="1" failures="1" errors="0" skipped="0">
            <testcase name="address-taken another would have the same address as one: /a/" classname="the site as a whole">
              <failure type="address-taken" message="another would have the same address as one: /a/">error[address-taken]: another would have the same address as one: /a/
          |
          = help: give one of the two another name, or another address with `slug`
        </failure>
            </testcase>
          </testsuite>
        </testsuites>
    "#]],
    );
}

#[test]
fn sarif_says_everything() {
    check(
        sarif,
        &expect![[r#"
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "runs": [
            {
              "columnKind": "unicodeCodePoints",
              "results": [
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/b.md"
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "no <text> & more"
                  },
                  "ruleId": "unreadable-file",
                  "ruleIndex": 5
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "the date of this meeting is not written, and neither path nor text tells it\nwrite `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known"
                  },
                  "ruleId": "no-date",
                  "ruleIndex": 3
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 7,
                          "endLine": 3,
                          "startColumn": 1,
                          "startLine": 3
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "`Topics` is written twice\nkeep one of the two; for several values write a list: `[one, two]`"
                  },
                  "relatedLocations": [
                    {
                      "id": 0,
                      "message": {
                        "text": "first written here"
                      },
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 6,
                          "endLine": 2,
                          "startColumn": 1,
                          "startLine": 2
                        }
                      }
                    }
                  ],
                  "ruleId": "duplicate-key",
                  "ruleIndex": 2
                },
                {
                  "fixes": [
                    {
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "endColumn": 6,
                                "endLine": 2,
                                "startColumn": 1,
                                "startLine": 2
                              },
                              "insertedContent": {
                                "text": "title"
                              }
                            }
                          ]
                        }
                      ],
                      "description": {
                        "text": "write `title`"
                      }
                    }
                  ],
                  "level": "warning",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 6,
                          "endLine": 2,
                          "startColumn": 1,
                          "startLine": 2
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "a meeting has no key `titel`\ndid you mean `title`?"
                  },
                  "ruleId": "unknown-key",
                  "ruleIndex": 4
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 5,
                          "endLine": 4,
                          "startColumn": 9,
                          "startLine": 3
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "`topics` should be text, and this is a list, 50%\nwrite it like this: `topics: a, b: c`"
                  },
                  "ruleId": "wrong-type",
                  "ruleIndex": 7
                },
                {
                  "fixes": [
                    {
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "endColumn": 16,
                                "endLine": 6,
                                "startColumn": 5,
                                "startLine": 6
                              },
                              "insertedContent": {
                                "text": "../about.md"
                              }
                            }
                          ]
                        }
                      ],
                      "description": {
                        "text": "write `../about.md`"
                      }
                    }
                  ],
                  "level": "warning",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 16,
                          "endLine": 6,
                          "startColumn": 5,
                          "startLine": 6
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "the link leads nowhere: \"../About.md\"\nthe file is called \"about.md\": capitals and small letters must agree"
                  },
                  "ruleId": "broken-link",
                  "ruleIndex": 1
                },
                {
                  "level": "note",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/content/meetings/a%2C%20b%3A%20%22c%22.md"
                        },
                        "region": {
                          "endColumn": 23,
                          "endLine": 2,
                          "startColumn": 8,
                          "startLine": 2
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "[[Été, 100% \u001b[31m]] names nothing in this archive and stays as it is written"
                  },
                  "ruleId": "unresolved-wiki-link",
                  "ruleIndex": 6
                },
                {
                  "level": "error",
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "my%20archive/rapporteur.yaml"
                        }
                      }
                    }
                  ],
                  "message": {
                    "text": "another would have the same address as one: /a/\ngive one of the two another name, or another address with `slug`"
                  },
                  "ruleId": "address-taken",
                  "ruleIndex": 0
                }
              ],
              "tool": {
                "driver": {
                  "name": "Rapporteur",
                  "rules": [
                    {
                      "fullDescription": {
                        "text": "address taken"
                      },
                      "help": {
                        "markdown": "address taken",
                        "text": "address taken"
                      },
                      "id": "address-taken",
                      "shortDescription": {
                        "text": "address taken"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "broken link"
                      },
                      "help": {
                        "markdown": "broken link",
                        "text": "broken link"
                      },
                      "id": "broken-link",
                      "shortDescription": {
                        "text": "broken link"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "duplicate key"
                      },
                      "help": {
                        "markdown": "duplicate key",
                        "text": "duplicate key"
                      },
                      "id": "duplicate-key",
                      "shortDescription": {
                        "text": "duplicate key"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "no date"
                      },
                      "help": {
                        "markdown": "no date",
                        "text": "no date"
                      },
                      "id": "no-date",
                      "shortDescription": {
                        "text": "no date"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "unknown key"
                      },
                      "help": {
                        "markdown": "unknown key",
                        "text": "unknown key"
                      },
                      "id": "unknown-key",
                      "shortDescription": {
                        "text": "unknown key"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "unreadable file"
                      },
                      "help": {
                        "markdown": "unreadable file",
                        "text": "unreadable file"
                      },
                      "id": "unreadable-file",
                      "shortDescription": {
                        "text": "unreadable file"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "unresolved wiki link"
                      },
                      "help": {
                        "markdown": "unresolved wiki link",
                        "text": "unresolved wiki link"
                      },
                      "id": "unresolved-wiki-link",
                      "shortDescription": {
                        "text": "unresolved wiki link"
                      }
                    },
                    {
                      "fullDescription": {
                        "text": "wrong type"
                      },
                      "help": {
                        "markdown": "wrong type",
                        "text": "wrong type"
                      },
                      "id": "wrong-type",
                      "shortDescription": {
                        "text": "wrong type"
                      }
                    }
                  ],
                  "semanticVersion": "0.1.0"
                }
              }
            }
          ],
          "version": "2.1.0"
        }
    "#]],
    );
}

#[test]
fn the_schema_of_the_json_is_in_the_documentation() {
    let schema = schemars::schema_for!(super::Document);
    let text = serde_json::to_string_pretty(&schema).unwrap();
    expect_file!["../../../docs/check.schema.json"].assert_eq(&format!("{text}\n"));
}

#[test]
fn nothing_found_is_a_document_too() {
    let report = Report { problems: &[], files: &["content/a.md"], prefix: "", is_strict: true };
    assert_eq!(github(&report), "");
    assert!(json(&report).contains("\"problems\": []"));
    assert!(sarif(&report).contains("\"results\": []"));
    assert!(junit(&report).contains("tests=\"1\" failures=\"0\""));
}
