-- Which two quotations of a story a person should be asked about. `doubt`: 0 where the tool is no surer than a coin;
-- `held`: whether it holds them to be one statement; `why` is JSON. `answer`: what was said, if
-- anything.
CREATE TABLE question (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    a_article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    a TEXT NOT NULL,
    b_article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    b TEXT NOT NULL,
    doubt REAL NOT NULL,
    held INTEGER NOT NULL,
    why TEXT NOT NULL,
    answer TEXT
);
CREATE INDEX question_open ON question (doubt, id) WHERE answer IS NULL;
CREATE INDEX question_story ON question (story);
-- Stories told before questions were kept are told again.
UPDATE story SET told = 0;
