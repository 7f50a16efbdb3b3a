-- Version 4: what is derived is kept story by story, with what is needed to derive anew only what a new page touches.
-- Which page follows from which, and why, is told in org.hearsay.story.Kept.

-- What was derived before is not kept by story; the next reading derives all anew.
DELETE FROM derived;
DELETE FROM meta WHERE name IN ('derived-from', 'derived-seal');

ALTER TABLE derived ADD COLUMN story TEXT NOT NULL DEFAULT '';
CREATE INDEX derived_story ON derived (story);
DROP INDEX desk_derived;
CREATE INDEX desk_derived ON derived (id, story);

-- seal: over the story's rows in derived.
CREATE TABLE derived_seal (
    story TEXT PRIMARY KEY,
    seal  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- place: in the canonical order; day: since 1970, null when it is not known; telling, prints: see Telling and Fingerprints.
CREATE TABLE told (
    page    TEXT PRIMARY KEY REFERENCES article (key),
    place   INTEGER NOT NULL,
    day     INTEGER,
    telling BLOB NOT NULL,
    prints  TEXT NOT NULL
) STRICT;
CREATE INDEX told_day ON told (day, place, page);

CREATE TABLE told_mark (
    mark TEXT NOT NULL,
    page TEXT NOT NULL,
    PRIMARY KEY (mark, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE told_print (
    print INTEGER NOT NULL,
    place INTEGER NOT NULL,
    page  TEXT NOT NULL,
    PRIMARY KEY (print, place, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
    reason   TEXT NOT NULL,
    a        TEXT NOT NULL,
    b        TEXT NOT NULL,
    kind     TEXT NOT NULL,
    strength REAL NOT NULL,
    PRIMARY KEY (reason, a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_a ON tie (a);
CREATE INDEX tie_b ON tie (b);

CREATE TABLE reuse (
    later TEXT NOT NULL,
    page  TEXT NOT NULL,
    of    TEXT NOT NULL,
    body  TEXT NOT NULL,
    PRIMARY KEY (later, page, of)
) STRICT, WITHOUT ROWID;
CREATE INDEX reuse_page ON reuse (page);

-- A reading ends with the pages that had arrived by then.
ALTER TABLE reading ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
UPDATE reading SET arrived = (SELECT coalesce(max(a.n), 0) FROM reading_page p JOIN desk_article a ON a.key = p.page
                              WHERE p.reading <= reading.n);
