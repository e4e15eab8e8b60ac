-- What searches narrow by and count: rows so small that all of them are held in memory while a store is looked
-- through. All of it is drawn from `article`, `quotation` and the statements, and can be drawn again.
CREATE TABLE outlet (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
-- A speaker by the folded name: nothing but case, accents and spaces makes two spellings one.
CREATE TABLE voice (number INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE);
-- How often each speaker is written how.
CREATE TABLE spelling (
    voice INTEGER NOT NULL REFERENCES voice (number),
    name TEXT NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (voice, name)
) WITHOUT ROWID;

-- `day` is a number, 20230314; 0 where unknown. `newest` is 1 where no later text of the page came.
-- `sayings` holds six bytes for each quotation, in order of start and id: the speaker's number (four, the lowest
-- first), 0 direct, 1 indirect or 2 mixed, and how many outlets carry the statement, 0 where not compared yet.
-- `tick` is that of `change` when the row was last drawn: who holds the rows asks for later ones alone.
CREATE TABLE catalogue (
    article INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    outlet INTEGER NOT NULL REFERENCES outlet (number),
    day INTEGER NOT NULL,
    newest INTEGER NOT NULL,
    sayings BLOB NOT NULL,
    tick INTEGER NOT NULL
);
CREATE INDEX catalogue_tick ON catalogue (tick);
CREATE TABLE change (tick INTEGER NOT NULL);
INSERT INTO change VALUES (1);

-- The words of each quotation, folded as those of articles are; a row is 4096 times the article's, and its place.
CREATE VIRTUAL TABLE spoken USING fts5 (said, content = '');

UPDATE quotation SET speaker_folded = named(speaker);
INSERT INTO outlet (name) SELECT DISTINCT ifnull(outlet, '') FROM article ORDER BY 1;
INSERT INTO voice (folded) SELECT DISTINCT speaker_folded FROM quotation ORDER BY 1;
INSERT INTO spelling SELECT number, speaker, count(*) FROM quotation JOIN voice ON folded = speaker_folded GROUP BY 1, 2;
INSERT INTO spoken (rowid, said)
SELECT article * 4096 + place, folded(said) FROM (
    SELECT article, said, row_number() OVER (PARTITION BY article ORDER BY start, id) - 1 AS place FROM quotation
) WHERE place < 4096;
INSERT INTO catalogue (article, id, outlet, day, newest, sayings, tick)
SELECT article.number, article.id, outlet.number, published_number(published),
    row_number() OVER (PARTITION BY page ORDER BY coalesce(updated, published, '') DESC, article.number DESC) = 1,
    packed((
        SELECT json_group_array(json_array(voice, type, carried)) FROM (
            SELECT voice.number AS voice, type, coalesce(outlets, 0) AS carried
            FROM quotation JOIN voice ON folded = quotation.speaker_folded
            LEFT JOIN statement_member AS member
                ON member.article = quotation.article AND member.quotation = quotation.id
            LEFT JOIN statement ON statement.story = member.story AND statement.id = member.statement
            WHERE quotation.article = article.number ORDER BY start, quotation.id LIMIT 4096
        )
    )), 1
FROM article JOIN outlet ON outlet.name = ifnull(article.outlet, '');
