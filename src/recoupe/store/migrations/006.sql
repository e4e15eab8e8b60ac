-- Which two findings of a story a person should be asked about: quotations of one utterance, values of one fact, or
-- mentions of one actor (`about`). `a`, `b`: a quotation's id, what a value comes to, a name; `a_by`, `b_by`: whose
-- value it is, what the person is; `subject`: the fact. `doubt`: 0 where the tool is no surer than a coin, 1 where it
-- is as sure as of what nobody is asked; `held`: whether it holds the two to be one; `why` is JSON; `answer`: what was
-- said, if anything.
CREATE TABLE asked (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    subject TEXT NOT NULL,
    a_article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    a TEXT NOT NULL,
    a_by TEXT NOT NULL,
    b_article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    b TEXT NOT NULL,
    b_by TEXT NOT NULL,
    doubt REAL NOT NULL,
    held INTEGER NOT NULL,
    why TEXT NOT NULL,
    answer TEXT
);
INSERT INTO asked
SELECT question.id, story, 'quotations', '', a_article, one.start, one."end", a, '', b_article, other.start, other."end",
    b, '', doubt, held, why, answer
FROM question
JOIN quotation AS one ON one.article = a_article AND one.id = a
JOIN quotation AS other ON other.article = b_article AND other.id = b;
DROP TABLE question;
ALTER TABLE asked RENAME TO question;
CREATE INDEX question_open ON question (doubt, id) WHERE answer IS NULL;
CREATE INDEX question_story ON question (story);

-- Stories told before are told again, with what is asked of values and names.
UPDATE story SET told = 0;
