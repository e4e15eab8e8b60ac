-- One text as an outlet published it. Later texts of one page are rows of their own, with one `page`.
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    page TEXT NOT NULL,
    digest TEXT NOT NULL,
    outlet TEXT,
    title TEXT,
    authors TEXT NOT NULL,
    published TEXT,
    updated TEXT,
    language TEXT,
    url TEXT,
    path TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX article_page ON article (page);
CREATE INDEX article_published ON article (published);
CREATE INDEX article_outlet ON article (outlet);

-- Who said what: plain rows, for Datasette, pandas and search. `content` and `cue` are lists of [start, end).
CREATE TABLE quotation (
    article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    said TEXT NOT NULL,
    speaker TEXT NOT NULL,
    speaker_folded TEXT NOT NULL,
    source_form TEXT NOT NULL,
    confidence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    content TEXT NOT NULL,
    cue TEXT NOT NULL,
    PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX quotation_speaker ON quotation (speaker_folded);

-- The words of each article, folded before they come here: œ is oe, æ is ae, and no letter has an accent.
CREATE VIRTUAL TABLE words USING fts5 (title, text, content = '');
