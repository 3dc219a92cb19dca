-- What uses a finding's credential, as far as files tell. Names and lines only: never a value.
CREATE TABLE consumer (
    finding INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    root    TEXT    NOT NULL,
    path    TEXT    NOT NULL,
    hints   TEXT    NOT NULL CHECK (json_valid(hints)),
    -- whether the newest search of the root saw it
    present INTEGER NOT NULL CHECK (present IN (0, 1)),
    PRIMARY KEY (finding, root, path)
) STRICT, WITHOUT ROWID;

-- The newest search of each root.
CREATE TABLE consumer_search (
    finding      INTEGER NOT NULL REFERENCES finding ON DELETE CASCADE,
    root         TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    files        INTEGER NOT NULL,
    bytes        INTEGER NOT NULL,
    names        TEXT    NOT NULL CHECK (json_valid(names)),
    not_searched TEXT    NOT NULL CHECK (json_valid(not_searched)),
    omitted      INTEGER NOT NULL,
    PRIMARY KEY (finding, root)
) STRICT, WITHOUT ROWID;
