-- Times are milliseconds since 1970 in UTC. Booleans are 0 or 1. Nothing here holds a secret's value:
-- a finding is known by its keyed fingerprint and shown by its mask.

CREATE TABLE target (
    id   INTEGER PRIMARY KEY,
    root TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE scan (
    id           INTEGER PRIMARY KEY,
    target       INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    root         TEXT    NOT NULL,
    files        INTEGER NOT NULL,
    blobs        INTEGER NOT NULL,
    remembered   INTEGER NOT NULL,
    messages     INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    seconds      REAL    NOT NULL,
    complete     INTEGER NOT NULL CHECK (complete IN (0, 1)),
    not_searched INTEGER NOT NULL,
    -- findings over all targets that needed work when this scan ended
    open         INTEGER NOT NULL
) STRICT;
CREATE INDEX scan_of_target ON scan (target, id);

-- Of a target's last scan only; older scans keep their number.
CREATE TABLE not_searched (
    scan   INTEGER NOT NULL REFERENCES scan ON DELETE CASCADE,
    path   TEXT    NOT NULL,
    why    TEXT    NOT NULL,
    bytes  INTEGER NOT NULL,
    detail TEXT    NOT NULL
) STRICT;
CREATE INDEX not_searched_of_scan ON not_searched (scan);

-- places, mask, pushed and since sum up the occurrences in all targets, so that a table can be sorted without reading them.
CREATE TABLE finding (
    id          INTEGER PRIMARY KEY,
    fingerprint TEXT    NOT NULL UNIQUE CHECK (length(fingerprint) = 64),
    type        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    masked      TEXT    NOT NULL,
    severity    INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 4),
    confidence  REAL    NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    guide       TEXT    NOT NULL,
    lesson      TEXT    NOT NULL,
    reasons     TEXT    NOT NULL CHECK (json_valid(reasons)),
    state       TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'reopened')),
    places      INTEGER NOT NULL DEFAULT 0,
    mask        INTEGER NOT NULL DEFAULT 0,
    pushed      INTEGER NOT NULL DEFAULT 0 CHECK (pushed IN (0, 1)),
    since       INTEGER
) STRICT;
CREATE INDEX finding_by_severity ON finding (severity, confidence, id);
CREATE INDEX finding_by_title ON finding (title COLLATE NOCASE, id);
CREATE INDEX finding_by_places ON finding (places, id);
CREATE INDEX finding_by_confidence ON finding (confidence, id);

-- The same sums within one target. A finding that is gone from it stays here with mask 0.
CREATE TABLE exposure (
    target  INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    places  INTEGER NOT NULL,
    mask    INTEGER NOT NULL,
    pushed  INTEGER NOT NULL CHECK (pushed IN (0, 1)),
    since   INTEGER,
    PRIMARY KEY (target, finding)
) STRICT, WITHOUT ROWID;
CREATE INDEX exposure_of_finding ON exposure (finding);

-- A commit without its message, which may hold a secret.
CREATE TABLE revision (
    id     INTEGER PRIMARY KEY,
    oid    TEXT    NOT NULL UNIQUE,
    author TEXT    NOT NULL,
    email  TEXT    NOT NULL,
    date   INTEGER NOT NULL
) STRICT;

-- kind is one bit a kind of place, so that sum(DISTINCT kind) is a finding's mask; the lower the bit, the more exposed.
CREATE TABLE occurrence (
    id         INTEGER PRIMARY KEY,
    finding    INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    target     INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    kind       INTEGER NOT NULL,
    path       TEXT    NOT NULL,
    blob       TEXT,
    first      INTEGER REFERENCES revision,
    last       INTEGER REFERENCES revision,
    removed    INTEGER REFERENCES revision,
    refs       TEXT    NOT NULL CHECK (json_valid(refs)),
    pushed     INTEGER NOT NULL CHECK (pushed IN (0, 1)),
    line       INTEGER NOT NULL,
    col        INTEGER NOT NULL,
    end_line   INTEGER NOT NULL,
    end_col    INTEGER NOT NULL,
    rule       TEXT    NOT NULL,
    confidence REAL    NOT NULL,
    inside     TEXT    NOT NULL,
    decoded    TEXT    NOT NULL CHECK (json_valid(decoded))
) STRICT;
CREATE INDEX occurrence_of_finding ON occurrence (finding, target);
CREATE INDEX occurrence_of_target ON occurrence (target);
CREATE INDEX occurrence_first ON occurrence (first) WHERE first IS NOT NULL;
CREATE INDEX occurrence_last ON occurrence (last) WHERE last IS NOT NULL;
CREATE INDEX occurrence_removed ON occurrence (removed) WHERE removed IS NOT NULL;

CREATE TABLE verdict (
    finding INTEGER PRIMARY KEY REFERENCES finding ON DELETE CASCADE,
    kind    TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    author  TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    -- last day on which it counts, as yyyy-mm-dd
    expires TEXT
) STRICT;

-- Object ids end to end, each of `width` bytes: one row a batch, since a repository may hold millions.
CREATE TABLE searched (
    target INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    rules  TEXT    NOT NULL,
    width  INTEGER NOT NULL CHECK (width IN (20, 32)),
    ids    BLOB    NOT NULL CHECK (length(ids) % width = 0)
) STRICT;
CREATE INDEX searched_of_target ON searched (target, rules);

-- The same few lists of reasons stand behind thousands of hits.
CREATE TABLE ground (
    id      INTEGER PRIMARY KEY,
    reasons TEXT    NOT NULL UNIQUE CHECK (json_valid(reasons))
) STRICT;

CREATE TABLE hit (
    target      INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    rules       TEXT    NOT NULL,
    object      TEXT    NOT NULL,
    message     INTEGER NOT NULL CHECK (message IN (0, 1)),
    type        TEXT    NOT NULL,
    rule        TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL,
    masked      TEXT    NOT NULL,
    line        INTEGER NOT NULL,
    col         INTEGER NOT NULL,
    end_line    INTEGER NOT NULL,
    end_col     INTEGER NOT NULL,
    severity    INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 4),
    confidence  REAL    NOT NULL,
    ground      INTEGER NOT NULL REFERENCES ground,
    decoded     TEXT    NOT NULL CHECK (json_valid(decoded))
) STRICT;
CREATE INDEX hit_of_target ON hit (target, rules);
CREATE INDEX hit_of_ground ON hit (ground);

CREATE TABLE checklist (
    finding INTEGER PRIMARY KEY REFERENCES finding ON DELETE CASCADE,
    mode    TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence (
    id      INTEGER PRIMARY KEY,
    finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    step    TEXT    NOT NULL,
    kind    TEXT    NOT NULL,
    holds   INTEGER NOT NULL CHECK (holds IN (0, 1)),
    who     TEXT    NOT NULL,
    note    TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_of_finding ON evidence (finding, id);

CREATE TRIGGER evidence_is_never_changed BEFORE UPDATE ON evidence
BEGIN
    SELECT raise(ABORT, 'evidence is only ever added');
END;

-- It leaves only together with its finding.
CREATE TRIGGER evidence_is_never_removed BEFORE DELETE ON evidence
WHEN EXISTS (SELECT 1 FROM finding WHERE id = OLD.finding)
BEGIN
    SELECT raise(ABORT, 'evidence is only ever added');
END;

CREATE TABLE passed_step (
    lesson TEXT    NOT NULL,
    step   TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (lesson, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
    id      INTEGER PRIMARY KEY,
    lesson  TEXT    NOT NULL,
    step    TEXT    NOT NULL,
    correct INTEGER NOT NULL CHECK (correct IN (0, 1)),
    answer  TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX attempt_at_step ON attempt (lesson, step);

CREATE TABLE finished_lesson (
    lesson TEXT    PRIMARY KEY,
    at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
