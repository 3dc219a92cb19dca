-- Requests that a person let go out, with whom they went to and what the answer said; nothing else of either is kept.
CREATE TABLE live_ask (
    id      INTEGER PRIMARY KEY,
    finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    request TEXT    NOT NULL,
    host    TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    -- NULL until the answer is there
    state   TEXT CHECK (state IN ('alive', 'dead', 'unknown'))
) STRICT;
CREATE INDEX live_ask_of_finding ON live_ask (finding, id);
