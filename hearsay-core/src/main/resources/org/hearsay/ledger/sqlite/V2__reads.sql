-- Version 2: which pages each reading brought, so that a past state can be shown.

CREATE TABLE reading (
    n  INTEGER PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE reading_page (
    page    TEXT PRIMARY KEY REFERENCES article (key),
    reading INTEGER NOT NULL REFERENCES reading (n)
) STRICT, WITHOUT ROWID;
