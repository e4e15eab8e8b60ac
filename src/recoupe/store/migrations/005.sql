-- A quotation of several sentences may stand in more than one statement: all of them are kept. The columns of the key
-- come first, as before.
CREATE TABLE member (
    article INTEGER NOT NULL REFERENCES article (number) ON DELETE CASCADE,
    quotation TEXT NOT NULL,
    story TEXT NOT NULL,
    statement TEXT NOT NULL,
    PRIMARY KEY (article, quotation, story, statement),
    FOREIGN KEY (story, statement) REFERENCES statement (story, id) ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO member SELECT article, quotation, story, statement FROM statement_member;
DROP TABLE statement_member;
ALTER TABLE member RENAME TO statement_member;
CREATE INDEX statement_member_statement ON statement_member (story, statement);

-- Stories told before are told again, with all statements of each quotation.
UPDATE story SET told = 0;
