-- Version 3: what is needed to read a ledger screen by screen and to search it, whatever its size. All of it follows
-- from article, finding and derived; triggers write it in the transaction that writes those.

-- By id alone: beside the primary key, which begins with the kind, SQLite would not take one that does too. Queries by id
-- say +kind.
CREATE INDEX desk_derived ON derived (id);
CREATE INDEX outcome_failed ON outcome (doc) WHERE result = 'QUARANTINED';
CREATE INDEX ruling_on ON ruling (on_id);

-- n: the order of arrival, which never changes.
CREATE TABLE desk_article (
    n         INTEGER PRIMARY KEY,
    key       TEXT NOT NULL UNIQUE,
    doc       TEXT NOT NULL,
    outlet    TEXT,
    title     TEXT,
    published TEXT
) STRICT;

CREATE TABLE desk_statement (
    n      INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    page   TEXT NOT NULL,
    place  INTEGER NOT NULL,
    stance TEXT NOT NULL,
    mode   TEXT NOT NULL,
    outlet TEXT,
    day    TEXT
) STRICT;
CREATE INDEX desk_statement_page ON desk_statement (page);
CREATE INDEX desk_statement_stance ON desk_statement (stance, n);
CREATE INDEX desk_statement_outlet ON desk_statement (outlet, n);
CREATE INDEX desk_statement_day ON desk_statement (day, n);

CREATE TABLE desk_speaker (
    entity    TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (entity, statement)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_event (
    id       TEXT PRIMARY KEY,
    page     TEXT NOT NULL,
    place    INTEGER NOT NULL,
    type     TEXT NOT NULL,
    modality TEXT NOT NULL,
    earliest TEXT,
    latest   TEXT
) STRICT;
CREATE INDEX desk_event_page ON desk_event (page);

CREATE VIRTUAL TABLE desk_article_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE desk_statement_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER desk_article_added AFTER INSERT ON article
BEGIN
    INSERT INTO desk_article (key, doc, outlet, title, published)
    SELECT NEW.key, p.doc, NEW.body ->> '$.outlet',
           CASE WHEN NEW.body ->> '$.title' IS NULL THEN NULL ELSE NEW.cited ->> '$[0][4]' END,
           coalesce(NEW.body ->> '$.published.when.earliest', NEW.body ->> '$.published.when.latest')
    FROM page p WHERE p.key = NEW.key;
    INSERT INTO desk_article_words (rowid, words)
    SELECT n, NEW.body ->> '$.text.text' FROM desk_article WHERE key = NEW.key;
END;

CREATE TRIGGER desk_statement_added AFTER INSERT ON finding WHEN NEW.kind = 'STATEMENT'
BEGIN
    INSERT INTO desk_statement (id, page, place, stance, mode, outlet, day)
    SELECT NEW.id, NEW.page, NEW.n, NEW.body ->> '$.stance', NEW.body ->> '$.mode', a.outlet,
           substr(coalesce(NEW.body ->> '$.said.earliest', a.published), 1, 10)
    FROM desk_article a WHERE a.key = NEW.page;
    INSERT OR IGNORE INTO desk_speaker (entity, statement)
    SELECT value, NEW.id FROM json_each(NEW.body, '$.speakers');
    INSERT INTO desk_statement_words (rowid, words)
    SELECT n, (SELECT group_concat(value ->> '$[4]', ' ') FROM json_each(NEW.cited))
    FROM desk_statement WHERE id = NEW.id;
END;

CREATE TRIGGER desk_event_added AFTER INSERT ON finding WHEN NEW.kind = 'EVENT'
BEGIN
    INSERT INTO desk_event (id, page, place, type, modality, earliest, latest)
    VALUES (NEW.id, NEW.page, NEW.n, NEW.body ->> '$.type', NEW.body ->> '$.modality',
            NEW.body ->> '$.date.earliest', NEW.body ->> '$.date.latest');
END;

CREATE TABLE desk_story (
    id      TEXT PRIMARY KEY,
    title   TEXT NOT NULL,
    pages   INTEGER NOT NULL,
    arrived INTEGER,
    latest  TEXT
) STRICT;
CREATE INDEX desk_story_arrived ON desk_story (arrived);

CREATE TABLE desk_story_page (
    story TEXT NOT NULL,
    n     INTEGER NOT NULL,
    page  TEXT NOT NULL,
    PRIMARY KEY (story, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_story_page_page ON desk_story_page (page);

CREATE TABLE desk_claim (
    n          INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    story      TEXT NOT NULL,
    type       TEXT NOT NULL,
    status     TEXT NOT NULL,
    first_seen TEXT,
    last_seen  TEXT,
    weight     INTEGER NOT NULL
) STRICT;
CREATE INDEX desk_claim_story ON desk_claim (story, weight);
CREATE INDEX desk_claim_type ON desk_claim (type);

CREATE TABLE desk_member (
    claim  TEXT NOT NULL,
    member TEXT NOT NULL,
    side   TEXT NOT NULL,
    PRIMARY KEY (claim, member, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_member_member ON desk_member (member);

CREATE TABLE desk_backing (
    claim       TEXT NOT NULL,
    origin      TEXT NOT NULL,
    side        TEXT NOT NULL,
    established INTEGER NOT NULL,
    PRIMARY KEY (claim, origin, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_backing_origin ON desk_backing (origin);

CREATE TABLE desk_claim_page (
    claim TEXT NOT NULL,
    page  TEXT NOT NULL,
    PRIMARY KEY (claim, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_origin_statement (
    statement TEXT NOT NULL,
    origin    TEXT NOT NULL,
    PRIMARY KEY (statement, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_origin_statement_origin ON desk_origin_statement (origin);

CREATE TABLE desk_origin_page (
    page   TEXT NOT NULL,
    origin TEXT NOT NULL,
    PRIMARY KEY (page, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_origin_page_origin ON desk_origin_page (origin);

CREATE TABLE desk_conflict_page (
    page     TEXT NOT NULL,
    conflict TEXT NOT NULL,
    PRIMARY KEY (page, conflict)
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_conflict_page_conflict ON desk_conflict_page (conflict);

CREATE TABLE desk_entity_of (
    local TEXT PRIMARY KEY,
    wide  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_entity_of_wide ON desk_entity_of (wide);

CREATE VIRTUAL TABLE desk_claim_words
USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');

CREATE TRIGGER desk_story_added AFTER INSERT ON derived WHEN NEW.kind = 'STORY'
BEGIN
    DELETE FROM desk_story_page WHERE story = NEW.id;
    INSERT INTO desk_story_page (story, n, page) SELECT NEW.id, key, value FROM json_each(NEW.body, '$.pages');
    INSERT OR REPLACE INTO desk_story (id, title, pages, arrived, latest)
    SELECT NEW.id, NEW.body ->> '$.title', count(*), max(a.n), max(a.published)
    FROM desk_story_page s LEFT JOIN desk_article a ON a.key = s.page WHERE s.story = NEW.id;
END;

CREATE TRIGGER desk_story_gone AFTER DELETE ON derived WHEN OLD.kind = 'STORY'
BEGIN
    DELETE FROM desk_story_page WHERE story = OLD.id;
    DELETE FROM desk_story WHERE id = OLD.id;
END;

-- weight: what is read first: contested before uncontested, then the more origins the earlier.
CREATE TRIGGER desk_claim_added AFTER INSERT ON derived WHEN NEW.kind = 'CLAIM'
BEGIN
    INSERT INTO desk_claim (id, story, type, status, first_seen, last_seen, weight)
    VALUES (NEW.id, NEW.body ->> '$.story', NEW.body ->> '$.type', NEW.body ->> '$.status',
            NEW.body ->> '$.firstSeen', (SELECT max(value ->> '$.at') FROM json_each(NEW.body, '$.history')),
            (NEW.body ->> '$.status' = 'DISPUTED') * 1000000 + json_array_length(NEW.body, '$.support') * 1000
            + json_array_length(NEW.body, '$.supports') + json_array_length(NEW.body, '$.denies'));
    INSERT OR IGNORE INTO desk_member (claim, member, side)
    SELECT NEW.id, value, 'SUPPORT' FROM json_each(NEW.body, '$.supports')
    UNION ALL SELECT NEW.id, value, 'DENY' FROM json_each(NEW.body, '$.denies')
    UNION ALL SELECT NEW.id, value, 'SILENT' FROM json_each(NEW.body, '$.silent');
    INSERT OR IGNORE INTO desk_backing (claim, origin, side, established)
    SELECT NEW.id, value ->> '$.origin', 'SUPPORT', value ->> '$.independence' = 'ESTABLISHED'
    FROM json_each(NEW.body, '$.support')
    UNION ALL SELECT NEW.id, value ->> '$.origin', 'DENY', value ->> '$.independence' = 'ESTABLISHED'
    FROM json_each(NEW.body, '$.deny')
    UNION ALL SELECT NEW.id, value ->> '$.origin', 'SILENT', value ->> '$.independence' = 'ESTABLISHED'
    FROM json_each(NEW.body, '$.silence');
    INSERT OR IGNORE INTO desk_claim_page (claim, page)
    SELECT NEW.id, value ->> '$.page' FROM json_each(NEW.body, '$.history');
    INSERT INTO desk_claim_words (rowid, words) SELECT n, NEW.body ->> '$.text' FROM desk_claim WHERE id = NEW.id;
END;

CREATE TRIGGER desk_claim_gone AFTER DELETE ON derived WHEN OLD.kind = 'CLAIM'
BEGIN
    DELETE FROM desk_claim_words WHERE rowid = (SELECT n FROM desk_claim WHERE id = OLD.id);
    DELETE FROM desk_claim WHERE id = OLD.id;
    DELETE FROM desk_member WHERE claim = OLD.id;
    DELETE FROM desk_backing WHERE claim = OLD.id;
    DELETE FROM desk_claim_page WHERE claim = OLD.id;
END;

CREATE TRIGGER desk_origin_added AFTER INSERT ON derived WHEN NEW.kind = 'ORIGIN'
BEGIN
    INSERT OR IGNORE INTO desk_origin_statement (statement, origin)
    SELECT value, NEW.id FROM json_each(NEW.body, '$.statements');
    INSERT OR IGNORE INTO desk_origin_page (page, origin) SELECT value, NEW.id FROM json_each(NEW.body, '$.pages');
END;

CREATE TRIGGER desk_origin_gone AFTER DELETE ON derived WHEN OLD.kind = 'ORIGIN'
BEGIN
    DELETE FROM desk_origin_statement WHERE origin = OLD.id;
    DELETE FROM desk_origin_page WHERE origin = OLD.id;
END;

CREATE TRIGGER desk_conflict_added AFTER INSERT ON derived WHEN NEW.kind = 'CONFLICT'
BEGIN
    INSERT OR IGNORE INTO desk_conflict_page (page, conflict)
    SELECT value ->> '$.page', NEW.id FROM json_each(NEW.body, '$.sides');
END;

CREATE TRIGGER desk_conflict_gone AFTER DELETE ON derived WHEN OLD.kind = 'CONFLICT'
BEGIN
    DELETE FROM desk_conflict_page WHERE conflict = OLD.id;
END;

CREATE TRIGGER desk_entity_of_added AFTER INSERT ON derived WHEN NEW.kind = 'ENTITY_OF'
BEGIN
    INSERT OR REPLACE INTO desk_entity_of (local, wide) VALUES (NEW.id, NEW.body ->> '$');
END;

CREATE TRIGGER desk_entity_of_gone AFTER DELETE ON derived WHEN OLD.kind = 'ENTITY_OF'
BEGIN
    DELETE FROM desk_entity_of WHERE local = OLD.id;
END;

-- What an older ledger holds is written once more, so that the triggers see it.
CREATE TABLE again_article AS SELECT * FROM article;
CREATE TABLE again_finding AS SELECT * FROM finding;
CREATE TABLE again_derived AS SELECT * FROM derived;
DELETE FROM derived;
DELETE FROM finding;
DELETE FROM article;
INSERT INTO article SELECT * FROM again_article;
INSERT INTO finding SELECT * FROM again_finding;
INSERT INTO derived SELECT * FROM again_derived;
DROP TABLE again_derived;
DROP TABLE again_finding;
DROP TABLE again_article;
