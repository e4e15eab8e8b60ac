-- When it came in (UTC), and the bytes it was read from.
ALTER TABLE article ADD COLUMN added TEXT;
ALTER TABLE article ADD COLUMN raw TEXT REFERENCES raw (digest);
UPDATE article SET added = strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now');

-- What articles were read from, deflated, each once however many articles it held. `size`: bytes once inflated.
CREATE TABLE raw (
    digest TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    deflated BLOB NOT NULL
);

-- All that is known of one article, as deflated JSON; `maker` tells by which version, which model.
CREATE TABLE analysis (
    article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
    maker TEXT NOT NULL,
    record BLOB NOT NULL
);

-- A story, called by its address. `articles`: pages; `texts`: of all of them; `told`: whether its events and statements are those of the articles it has now.
CREATE TABLE story (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    texts INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    added TEXT NOT NULL,
    told INTEGER NOT NULL,
    content TEXT
);
CREATE INDEX story_added ON story (added);
CREATE INDEX story_untold ON story (id) WHERE NOT told;

-- An article as stories see it. `address`: that of the story that would begin with it; `core`: those it was joined
-- with, called by one of them; `home`: the core that its own stands with; `changed`: all that may have.
CREATE TABLE entry (
    article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
    id TEXT NOT NULL UNIQUE,
    address TEXT NOT NULL,
    day INTEGER,
    story TEXT,
    core INTEGER NOT NULL,
    home INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
CREATE INDEX entry_address ON entry (address);
CREATE INDEX entry_story ON entry (story);
CREATE INDEX entry_core ON entry (core);
CREATE INDEX entry_home ON entry (home);
CREATE INDEX entry_changed ON entry (article) WHERE changed;

-- Articles that came in before stories were kept.
CREATE TABLE pending (article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE);
INSERT INTO pending SELECT number FROM article;

-- The words of articles by their beginnings, what each weighs, which articles hold those that tell most.
CREATE TABLE stem (number INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE);
CREATE TABLE sketch (
    article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
    columns BLOB NOT NULL
);
CREATE TABLE posting (stem INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (stem, article)) WITHOUT ROWID;

-- How alike two articles are, a row for either end; `keeps`: it is among the likest of `article`.
CREATE TABLE neighbour (
    article INTEGER NOT NULL,
    other INTEGER NOT NULL,
    share REAL NOT NULL,
    drawn INTEGER NOT NULL,
    keeps INTEGER NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;

-- One utterance of a story; `outlets`: how many report it. For Datasette, pandas and search.
CREATE TABLE statement (
    story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    speaker TEXT NOT NULL,
    speaker_folded TEXT NOT NULL,
    wording TEXT NOT NULL,
    outlets INTEGER NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE INDEX statement_speaker ON statement (speaker_folded);
-- The columns of the key come first: else SQLite 3.40 (PRAGMA integrity_check) finds NULL where there is none.
CREATE TABLE statement_member (
    article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    quotation TEXT NOT NULL,
    story TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (article, quotation),
    FOREIGN KEY (story, statement) REFERENCES statement (story, id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX statement_member_statement ON statement_member (story, statement);

-- What people decided, a line each as in a file of judgements; `a` and `b`: digests of the texts they are about.
CREATE TABLE judgement (
    number INTEGER PRIMARY KEY,
    line TEXT NOT NULL,
    a TEXT NOT NULL,
    b TEXT
);
CREATE INDEX judgement_a ON judgement (a);
CREATE INDEX judgement_b ON judgement (b);
CREATE INDEX article_digest ON article (digest);

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
