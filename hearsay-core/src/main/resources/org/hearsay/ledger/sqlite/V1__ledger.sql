-- Version 1 of the ledger. What each table holds is told in docs/ledger.md.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who has the file open for writing, so that a writer that is refused can name the other.
CREATE TABLE writer (
    id    INTEGER PRIMARY KEY,
    label TEXT NOT NULL
) STRICT;

-- url, captured, requested to container: the capture, see org.hearsay.page.Capture; headers are JSON. The seal is
-- over everything but the bytes and the rendition, which have digests of their own.
CREATE TABLE page (
    key              TEXT PRIMARY KEY,
    doc              TEXT NOT NULL,
    sha256           TEXT NOT NULL,
    url              TEXT,
    size             INTEGER NOT NULL,
    format           TEXT NOT NULL,
    charset          TEXT NOT NULL,
    captured         TEXT,
    given_title      TEXT,
    given_author     TEXT,
    given_published  TEXT,
    given_basis      TEXT NOT NULL,
    given_outlet     TEXT,
    given_relay      TEXT,
    requested        TEXT,
    status           INTEGER,
    headers          TEXT NOT NULL,
    media_type       TEXT,
    container        TEXT,
    bytes            BLOB NOT NULL,
    rendition        BLOB,
    rendition_size   INTEGER,
    rendition_sha256 TEXT,
    rendition_reader TEXT,
    seal             TEXT NOT NULL,
    UNIQUE (doc, sha256)
) STRICT;

-- sha256 is '' for an input of which no page came.
CREATE TABLE outcome (
    doc    TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    result TEXT NOT NULL,
    stage  TEXT,
    reason TEXT,
    detail TEXT,
    PRIMARY KEY (doc, sha256)
) STRICT, WITHOUT ROWID;

-- body: the record as JSON; cited: what it cites of the page, as it stood when written.
CREATE TABLE article (
    key   TEXT PRIMARY KEY REFERENCES page (key),
    body  TEXT NOT NULL,
    cited TEXT NOT NULL,
    seal  TEXT NOT NULL
) STRICT;

CREATE TABLE finding (
    page  TEXT NOT NULL REFERENCES article (key),
    kind  TEXT NOT NULL,
    n     INTEGER NOT NULL,
    id    TEXT,
    body  TEXT NOT NULL,
    cited TEXT NOT NULL,
    PRIMARY KEY (page, kind, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX finding_id ON finding (id) WHERE id IS NOT NULL;

CREATE TABLE derived (
    kind  TEXT NOT NULL,
    n     INTEGER NOT NULL,
    id    TEXT NOT NULL,
    body  TEXT NOT NULL,
    cited TEXT NOT NULL,
    PRIMARY KEY (kind, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE ruling (
    n        INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    on_id    TEXT NOT NULL,
    action   TEXT NOT NULL,
    "before" TEXT,
    "after"  TEXT,
    hash     TEXT NOT NULL
) STRICT;

CREATE TRIGGER ruling_is_never_changed BEFORE UPDATE ON ruling
BEGIN
    SELECT RAISE(ABORT, 'a ruling is never changed; append another');
END;

CREATE TRIGGER ruling_is_never_removed BEFORE DELETE ON ruling
BEGIN
    SELECT RAISE(ABORT, 'a ruling is never removed; append another');
END;

CREATE TRIGGER ruling_comes_last BEFORE INSERT ON ruling
WHEN NEW.n IS NOT (SELECT coalesce(max(n), 0) + 1 FROM ruling)
BEGIN
    SELECT RAISE(ABORT, 'a ruling is appended, never put in the place of another');
END;
