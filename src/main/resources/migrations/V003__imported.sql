-- What other tools reported, and whether it still stood there when Unleak looked.
CREATE TABLE imported (
    finding  INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    target   INTEGER NOT NULL REFERENCES target ON DELETE CASCADE,
    tool     TEXT    NOT NULL,
    rule     TEXT    NOT NULL,
    path     TEXT    NOT NULL,
    line     INTEGER NOT NULL,
    -- the commit's id, empty for a file
    revision TEXT    NOT NULL,
    state    TEXT    NOT NULL CHECK (state IN ('standing', 'gone', 'unseen')),
    detail   TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (finding, target, tool, rule, path, line, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_of_target ON imported (target);
