-- What somebody said may stand: by an ignore mark beside it, or in the project's baseline.

-- Why an occurrence does not count; all NULL where nobody said so. The last day is yyyy-mm-dd, 9999-12-31 without an end.
ALTER TABLE occurrence ADD COLUMN suppressed TEXT CHECK (suppressed IN ('in-source', 'baseline'));
ALTER TABLE occurrence ADD COLUMN suppressed_by TEXT;
ALTER TABLE occurrence ADD COLUMN suppressed_why TEXT;
ALTER TABLE occurrence ADD COLUMN suppressed_author TEXT;
ALTER TABLE occurrence ADD COLUMN suppressed_until TEXT CHECK ((suppressed IS NULL) = (suppressed_until IS NULL));

-- The last day on which every occurrence is suppressed, NULL where one is not.
ALTER TABLE exposure ADD COLUMN suppressed_until TEXT;
ALTER TABLE finding ADD COLUMN suppressed_until TEXT;

-- Earlier searches did not look for marks, so their objects are searched again.
DELETE FROM searched;
DELETE FROM hit;
ALTER TABLE hit ADD COLUMN marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks));

-- A secret's id under a project's scheme, which takes long to work out.
CREATE TABLE secret_id (
    scheme      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    id          TEXT NOT NULL,
    PRIMARY KEY (scheme, fingerprint)
) STRICT, WITHOUT ROWID;
