-- What a target's packs and commits hold, as one piece: its format is source.git's. It tells of objects that `searched`
-- and `hit` know, so it must not outlive them.
CREATE TABLE chart (
    target INTEGER PRIMARY KEY REFERENCES target ON DELETE CASCADE,
    rules  TEXT NOT NULL,
    body   BLOB NOT NULL
) STRICT;
