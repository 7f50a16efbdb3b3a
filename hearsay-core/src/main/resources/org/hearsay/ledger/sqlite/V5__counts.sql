-- How much of each kind there is is shown on the first screen; to count it there would be to go through all of it. And who
-- speaks in a statement is asked of the statements of a story, not only of a speaker's.
CREATE INDEX desk_speaker_statement ON desk_speaker (statement);

CREATE TABLE desk_count (
    kind TEXT PRIMARY KEY,
    n    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO desk_count (kind, n)
SELECT 'CLAIM', count(*) FROM desk_claim
UNION ALL SELECT 'CONFLICT', count(*) FROM derived WHERE kind = 'CONFLICT';

CREATE TRIGGER desk_claim_counted AFTER INSERT ON desk_claim
BEGIN
    UPDATE desk_count SET n = n + 1 WHERE kind = 'CLAIM';
END;

CREATE TRIGGER desk_claim_discounted AFTER DELETE ON desk_claim
BEGIN
    UPDATE desk_count SET n = n - 1 WHERE kind = 'CLAIM';
END;

CREATE TRIGGER desk_conflict_counted AFTER INSERT ON derived WHEN NEW.kind = 'CONFLICT'
BEGIN
    UPDATE desk_count SET n = n + 1 WHERE kind = 'CONFLICT';
END;

CREATE TRIGGER desk_conflict_discounted AFTER DELETE ON derived WHEN OLD.kind = 'CONFLICT'
BEGIN
    UPDATE desk_count SET n = n - 1 WHERE kind = 'CONFLICT';
END;
