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
        catalogue::unreadable("content/b.md", "no <text> & more"),
        catalogue::no_date(Place::new(&file(), Span::default())),
        catalogue::duplicate_key(place("Topics"), "Topics", place("titel")),
        catalogue::unknown_key(place("titel"), "titel", "a meeting", &["title"], |_| 0),
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
            ::error file=my archive/content/b.md,title=unreadable-file::the file cannot be read: no <text> & more%0Acheck that it is there and that you may read it
            ::error file=my archive/content/meetings/a%2C b%3A "c".md,title=no-date::this meeting has no date, and neither its path nor its text gives one%0Awrite `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known
            ::error file=my archive/content/meetings/a%2C b%3A "c".md,line=3,col=1,endColumn=7,endLine=3,title=duplicate-key::`Topics` is written twice%0Akeep one of the two; for several values write a list: `[one, two]`
            ::warning file=my archive/content/meetings/a%2C b%3A "c".md,line=2,col=1,endColumn=6,endLine=2,title=unknown-key::a meeting has no key `titel`%0Adid you mean `title`?
            ::error file=my archive/content/meetings/a%2C b%3A "c".md,line=3,endLine=4,title=wrong-type::`topics` should be text, but this is a list, 50%25%0Awrite it like this: `topics: a, b: c`
            ::warning file=my archive/content/meetings/a%2C b%3A "c".md,line=6,col=5,endColumn=16,endLine=6,title=broken-link::the link leads nowhere: "../About.md"%0Athe file is called "about.md": capitals and small letters must agree
            ::notice file=my archive/content/meetings/a%2C b%3A "c".md,line=2,col=8,endColumn=23,endLine=2,title=unresolved-wiki-link::[[Été, 100%25 ␛[31m]] names nothing in this archive, so it is left as written
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
                  "message": "the file cannot be read: no <text> & more",
                  "file": "my archive/content/b.md",
                  "help": [
                    "check that it is there and that you may read it"
                  ],
                  "related": [],
                  "fixes": [],
                  "url": "docs/problems.md#unreadable-file"
                },
                {
                  "code": "no-date",
                  "severity": "error",
                  "message": "this meeting has no date, and neither its path nor its text gives one",
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
                  "message": "`topics` should be text, but this is a list, 50%",
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
                  "message": "[[Été, 100% \u001b[31m]] names nothing in this archive, so it is left as written",
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
                <testcase name="unreadable-file the file cannot be read: no &lt;text&gt; &amp; more" classname="my archive/content/b.md">
                  <failure type="unreadable-file" message="the file cannot be read: no &lt;text&gt; &amp; more">error[unreadable-file]: the file cannot be read: no &lt;text&gt; &amp; more
             --&gt; content/b.md
              = help: check that it is there and that you may read it
            </failure>
                </testcase>
              </testsuite>
              <testsuite name="my archive/content/meetings/a, b: &quot;c&quot;.md" tests="6" failures="3" errors="0" skipped="3">
                <testcase name="no-date this meeting has no date, and neither its path nor its text gives one" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
                  <failure type="no-date" message="this meeting has no date, and neither its path nor its text gives one">error[no-date]: this meeting has no date, and neither its path nor its text gives one
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
                <testcase name="wrong-type 3:9 `topics` should be text, but this is a list, 50%" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
                  <failure type="wrong-type" message="`topics` should be text, but this is a list, 50%">error[wrong-type]: `topics` should be text, but this is a list, 50%
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
                <testcase name="unresolved-wiki-link 2:8 [[Été, 100% �[31m]] names nothing in this archive, so it is left as written" classname="my archive/content/meetings/a, b: &quot;c&quot;.md">
                  <skipped type="unresolved-wiki-link" message="note: [[Été, 100% �[31m]] names nothing in this archive, so it is left as written"/>
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
                        "text": "the file cannot be read: no <text> & more\ncheck that it is there and that you may read it"
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
                        "text": "this meeting has no date, and neither its path nor its text gives one\nwrite `date: 2017-02-09` in the front matter; `2017-02` or `2017` will do if the day is not known"
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
                        "text": "`topics` should be text, but this is a list, 50%\nwrite it like this: `topics: a, b: c`"
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
                        "text": "[[Été, 100% \u001b[31m]] names nothing in this archive, so it is left as written"
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
                            "text": "Two pages would be published at one address, and only one of them can be.\n\nA page's address comes from the name of its file, or from `slug` if its front matter has one. Capitals and small letters\nmake no difference to it, nor do endings, so two names may be one address: `a.md` and `a.markdown`. Only one of the pages is\npublished, and readers would never learn that the other exists; what a file with another ending says is left out altogether. The same goes for a former address written in `aliases` or `moved`, and for one that `gone`\nsays was withdrawn, if a page stands there today.\n\nGive one of the two files another name, or write another last part of the address in its front matter: `slug: two`. If\none page was already published, keep its address and change the newer one."
                          },
                          "help": {
                            "markdown": "Two pages would be published at one address, and only one of them can be.\n\nA page's address comes from the name of its file, or from `slug` if its front matter has one. Capitals and small letters\nmake no difference to it, nor do endings, so two names may be one address: `a.md` and `a.markdown`. Only one of the pages is\npublished, and readers would never learn that the other exists; what a file with another ending says is left out altogether. The same goes for a former address written in `aliases` or `moved`, and for one that `gone`\nsays was withdrawn, if a page stands there today.\n\nGive one of the two files another name, or write another last part of the address in its front matter: `slug: two`. If\none page was already published, keep its address and change the newer one.\n\n## Wrong\n\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    slug: one\n    ---\n    -- content/speakers/speaker-two.md --\n    ---\n    title: Speaker Two\n    slug: one\n    ---\n\n## Right\n\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    slug: one\n    ---\n    -- content/speakers/speaker-two.md --\n    ---\n    title: Speaker Two\n    slug: two\n    ---",
                            "text": "Two pages would be published at one address, and only one of them can be.\n\nA page's address comes from the name of its file, or from `slug` if its front matter has one. Capitals and small letters\nmake no difference to it, nor do endings, so two names may be one address: `a.md` and `a.markdown`. Only one of the pages is\npublished, and readers would never learn that the other exists; what a file with another ending says is left out altogether. The same goes for a former address written in `aliases` or `moved`, and for one that `gone`\nsays was withdrawn, if a page stands there today.\n\nGive one of the two files another name, or write another last part of the address in its front matter: `slug: two`. If\none page was already published, keep its address and change the newer one.\n\n## Wrong\n\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    slug: one\n    ---\n    -- content/speakers/speaker-two.md --\n    ---\n    title: Speaker Two\n    slug: one\n    ---\n\n## Right\n\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    slug: one\n    ---\n    -- content/speakers/speaker-two.md --\n    ---\n    title: Speaker Two\n    slug: two\n    ---"
                          },
                          "id": "address-taken",
                          "shortDescription": {
                            "text": "Two pages would be published at one address, and only one of them can be."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "A link in the text leads to a page or file that is not there.\n\nA reader who follows it would find nothing. Perhaps the file was renamed or moved, perhaps its name is misspelt, or\ncapitals and small letters differ: `Budget.md` and `budget.md` are two names. Write the path from the folder of this\nfile, where `../` means one folder up; or from the content folder, with a `/` before it.\n\nA link to a draft, or to a report that is to be published later, leads nowhere too until that page is published."
                          },
                          "help": {
                            "markdown": "A link in the text leads to a page or file that is not there.\n\nA reader who follows it would find nothing. Perhaps the file was renamed or moved, perhaps its name is misspelt, or\ncapitals and small letters differ: `Budget.md` and `budget.md` are two names. Write the path from the folder of this\nfile, where `../` means one folder up; or from the content folder, with a `/` before it.\n\nA link to a draft, or to a report that is to be published later, leads nowhere too until that page is published.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    See [the glossary](glossary.md).\n    -- content/glossary.md --\n    ---\n    title: Glossary\n    ---\n    Terms.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    See [the glossary](../glossary.md).\n    -- content/glossary.md --\n    ---\n    title: Glossary\n    ---\n    Terms.",
                            "text": "A link in the text leads to a page or file that is not there.\n\nA reader who follows it would find nothing. Perhaps the file was renamed or moved, perhaps its name is misspelt, or\ncapitals and small letters differ: `Budget.md` and `budget.md` are two names. Write the path from the folder of this\nfile, where `../` means one folder up; or from the content folder, with a `/` before it.\n\nA link to a draft, or to a report that is to be published later, leads nowhere too until that page is published.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    See [the glossary](glossary.md).\n    -- content/glossary.md --\n    ---\n    title: Glossary\n    ---\n    Terms.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    See [the glossary](../glossary.md).\n    -- content/glossary.md --\n    ---\n    title: Glossary\n    ---\n    Terms."
                          },
                          "id": "broken-link",
                          "shortDescription": {
                            "text": "A link in the text leads to a page or file that is not there."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "One key is written twice in the same place.\n\nEach key can have one value, so one of the two lines is not wanted, and nobody but you can tell which. Often a report\nwas begun as a copy of an older one, and the older line was left behind. Until you decide, readers may see the wrong\none. Delete the line that is not true.\n\nIf both are true, write one key with a list: `speakers: [Speaker One, Speaker Two]`."
                          },
                          "help": {
                            "markdown": "One key is written twice in the same place.\n\nEach key can have one value, so one of the two lines is not wanted, and nobody but you can tell which. Often a report\nwas begun as a copy of an older one, and the older line was left behind. Until you decide, readers may see the wrong\none. Delete the line that is not true.\n\nIf both are true, write one key with a list: `speakers: [Speaker One, Speaker Two]`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    date: 2020-01-02\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    end_date: 2020-01-02\n    ---\n    The meeting was opened.",
                            "text": "One key is written twice in the same place.\n\nEach key can have one value, so one of the two lines is not wanted, and nobody but you can tell which. Often a report\nwas begun as a copy of an older one, and the older line was left behind. Until you decide, readers may see the wrong\none. Delete the line that is not true.\n\nIf both are true, write one key with a list: `speakers: [Speaker One, Speaker Two]`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    date: 2020-01-02\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    end_date: 2020-01-02\n    ---\n    The meeting was opened."
                          },
                          "id": "duplicate-key",
                          "shortDescription": {
                            "text": "One key is written twice in the same place."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "Nothing tells when this meeting was held.\n\nThere is no `date` in the front matter, and no date could be found in the file's name, its title or its first lines. The\nreport is published, but without a date it stands apart from all others, where few readers will look. Write the day of\nthe meeting; if only the month or the year is known, that is enough: `date: 2020-01`, or `date: 2020`."
                          },
                          "help": {
                            "markdown": "Nothing tells when this meeting was held.\n\nThere is no `date` in the front matter, and no date could be found in the file's name, its title or its first lines. The\nreport is published, but without a date it stands apart from all others, where few readers will look. Write the day of\nthe meeting; if only the month or the year is known, that is enough: `date: 2020-01`, or `date: 2020`.\n\n## Wrong\n\n    -- content/meetings/first-meeting.md --\n    ---\n    title: First Meeting\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The meeting was opened.",
                            "text": "Nothing tells when this meeting was held.\n\nThere is no `date` in the front matter, and no date could be found in the file's name, its title or its first lines. The\nreport is published, but without a date it stands apart from all others, where few readers will look. Write the day of\nthe meeting; if only the month or the year is known, that is enough: `date: 2020-01`, or `date: 2020`.\n\n## Wrong\n\n    -- content/meetings/first-meeting.md --\n    ---\n    title: First Meeting\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The meeting was opened."
                          },
                          "id": "no-date",
                          "shortDescription": {
                            "text": "Nothing tells when this meeting was held."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "The front matter has a key that means nothing to Rapporteur.\n\nWhat it says is shown nowhere, although somebody wrote it down for the record. Most often the key is misspelt, and the\nmessage says which one is near. Sometimes it belongs to another kind of file: a speaker has no `date`. All keys are\nlisted in `docs/front-matter.md`, in the folder of Rapporteur itself.\n\nIf the key is meant for a theme of your own, write it below `extra`. If it belongs to another program that reads the\nsame files, name it once in `rapporteur.yaml`, and nobody will mention it again: `extra_keys: [layout]`."
                          },
                          "help": {
                            "markdown": "The front matter has a key that means nothing to Rapporteur.\n\nWhat it says is shown nowhere, although somebody wrote it down for the record. Most often the key is misspelt, and the\nmessage says which one is near. Sometimes it belongs to another kind of file: a speaker has no `date`. All keys are\nlisted in `docs/front-matter.md`, in the folder of Rapporteur itself.\n\nIf the key is meant for a theme of your own, write it below `extra`. If it belongs to another program that reads the\nsame files, name it once in `rapporteur.yaml`, and nobody will mention it again: `extra_keys: [layout]`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speaker: Speaker One\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers: Speaker One\n    ---\n    The meeting was opened.",
                            "text": "The front matter has a key that means nothing to Rapporteur.\n\nWhat it says is shown nowhere, although somebody wrote it down for the record. Most often the key is misspelt, and the\nmessage says which one is near. Sometimes it belongs to another kind of file: a speaker has no `date`. All keys are\nlisted in `docs/front-matter.md`, in the folder of Rapporteur itself.\n\nIf the key is meant for a theme of your own, write it below `extra`. If it belongs to another program that reads the\nsame files, name it once in `rapporteur.yaml`, and nobody will mention it again: `extra_keys: [layout]`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speaker: Speaker One\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers: Speaker One\n    ---\n    The meeting was opened."
                          },
                          "id": "unknown-key",
                          "shortDescription": {
                            "text": "The front matter has a key that means nothing to Rapporteur."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "A file of your folder cannot be read as it is.\n\nWhatever cannot be read is left out of the archive, and the rest is published without it. The message says what stands in\nthe way: you may not have leave to read the file, it is a device rather than a file, its name is no text, or its\nletters are stored in a form that cannot be made out. Save such a file as UTF-8, the usual form for text in every language;\nmost editors offer it under \"Save as\" or \"Encoding\"."
                          },
                          "help": {
                            "markdown": "A file of your folder cannot be read as it is.\n\nWhatever cannot be read is left out of the archive, and the rest is published without it. The message says what stands in\nthe way: you may not have leave to read the file, it is a device rather than a file, its name is no text, or its\nletters are stored in a form that cannot be made out. Save such a file as UTF-8, the usual form for text in every language;\nmost editors offer it under \"Save as\" or \"Encoding\".\n\n## Wrong\n\nA file `content/meetings/2020-01-01-budget.md` that only somebody else may read, or in which a picture was saved under the\nname of a report.\n\n## Right\n\nThe same file, saved as text in UTF-8, that you may read.",
                            "text": "A file of your folder cannot be read as it is.\n\nWhatever cannot be read is left out of the archive, and the rest is published without it. The message says what stands in\nthe way: you may not have leave to read the file, it is a device rather than a file, its name is no text, or its\nletters are stored in a form that cannot be made out. Save such a file as UTF-8, the usual form for text in every language;\nmost editors offer it under \"Save as\" or \"Encoding\".\n\n## Wrong\n\nA file `content/meetings/2020-01-01-budget.md` that only somebody else may read, or in which a picture was saved under the\nname of a report.\n\n## Right\n\nThe same file, saved as text in UTF-8, that you may read."
                          },
                          "id": "unreadable-file",
                          "shortDescription": {
                            "text": "A file of your folder cannot be read as it is."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "Words in double square brackets name nothing in this archive, and are shown as they were typed.\n\n`[[Speaker One]]` is a short way to write a link to the page of Speaker One, or of a topic, an organisation, a group or\na meeting. Here nothing has that name, so readers see the words with their brackets. That may be what you meant, since\nminutes do contain such brackets.\n\nIf a link was meant, write the name as it stands in that page's title or in its `also_known_as`."
                          },
                          "help": {
                            "markdown": "Words in double square brackets name nothing in this archive, and are shown as they were typed.\n\n`[[Speaker One]]` is a short way to write a link to the page of Speaker One, or of a topic, an organisation, a group or\na meeting. Here nothing has that name, so readers see the words with their brackets. That may be what you meant, since\nminutes do contain such brackets.\n\nIf a link was meant, write the name as it stands in that page's title or in its `also_known_as`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The floor was given to [[Speaker Won]].\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    ---\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The floor was given to [[Speaker One]].\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    ---",
                            "text": "Words in double square brackets name nothing in this archive, and are shown as they were typed.\n\n`[[Speaker One]]` is a short way to write a link to the page of Speaker One, or of a topic, an organisation, a group or\na meeting. Here nothing has that name, so readers see the words with their brackets. That may be what you meant, since\nminutes do contain such brackets.\n\nIf a link was meant, write the name as it stands in that page's title or in its `also_known_as`.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The floor was given to [[Speaker Won]].\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    ---\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    ---\n    The floor was given to [[Speaker One]].\n    -- content/speakers/speaker-one.md --\n    ---\n    title: Speaker One\n    ---"
                          },
                          "id": "unresolved-wiki-link",
                          "shortDescription": {
                            "text": "Words in double square brackets name nothing in this archive, and are shown as they were typed."
                          }
                        },
                        {
                          "fullDescription": {
                            "text": "A key takes one kind of value, and another kind is written there.\n\nSome keys take words, some a number, some yes or no (written `true` or `false`), some a list, and some a set of keys of\ntheir own, in braces, which the messages call a map: `{name: Speaker One, role: Chair}`. What is written here is of\nanother kind, so it cannot be understood and is left out: readers would miss it. The message says what is wanted, with\nan example to follow."
                          },
                          "help": {
                            "markdown": "A key takes one kind of value, and another kind is written there.\n\nSome keys take words, some a number, some yes or no (written `true` or `false`), some a list, and some a set of keys of\ntheir own, in braces, which the messages call a map: `{name: Speaker One, role: Chair}`. What is written here is of\nanother kind, so it cannot be understood and is left out: readers would miss it. The message says what is wanted, with\nan example to follow.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers:\n      - {role: Guest speaker}\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers:\n      - {name: Speaker One, role: Guest speaker}\n    ---\n    The meeting was opened.",
                            "text": "A key takes one kind of value, and another kind is written there.\n\nSome keys take words, some a number, some yes or no (written `true` or `false`), some a list, and some a set of keys of\ntheir own, in braces, which the messages call a map: `{name: Speaker One, role: Chair}`. What is written here is of\nanother kind, so it cannot be understood and is left out: readers would miss it. The message says what is wanted, with\nan example to follow.\n\n## Wrong\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers:\n      - {role: Guest speaker}\n    ---\n    The meeting was opened.\n\n## Right\n\n    -- content/meetings/2020-01-01-first-meeting.md --\n    ---\n    title: First Meeting\n    date: 2020-01-01\n    speakers:\n      - {name: Speaker One, role: Guest speaker}\n    ---\n    The meeting was opened."
                          },
                          "id": "wrong-type",
                          "shortDescription": {
                            "text": "A key takes one kind of value, and another kind is written there."
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
