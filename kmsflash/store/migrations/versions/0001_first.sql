-- The schema of revision 1, as it was released: frozen. What comes after it are the steps beside it.
CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY ("key")
)
 STRICT;
CREATE TABLE device (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid)
)
 STRICT;
CREATE TABLE deck (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    parent_id INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    rank TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(parent_id) REFERENCES deck (id)
)
 STRICT;
CREATE TABLE preset (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid)
)
 STRICT;
CREATE TABLE media (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    sha256 TEXT DEFAULT '' NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    size INTEGER DEFAULT '0' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid)
)
 STRICT;
CREATE TABLE saved_search (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    rank TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid)
)
 STRICT;
CREATE TABLE edit (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    step INTEGER DEFAULT '0' NOT NULL,
    label TEXT DEFAULT '' NOT NULL,
    takes_back INTEGER DEFAULT '0' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    row_uid BLOB,
    field TEXT DEFAULT '' NOT NULL,
    "before" TEXT,
    "after" TEXT,
    base TEXT,
    PRIMARY KEY (id),
    UNIQUE (uid)
)
 STRICT;
CREATE TABLE local_text (
    card_id INTEGER NOT NULL,
    passage_id INTEGER,
    front TEXT DEFAULT '' NOT NULL,
    answer TEXT DEFAULT '' NOT NULL,
    section TEXT DEFAULT '' NOT NULL,
    tags TEXT DEFAULT '' NOT NULL,
    edited_at INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (card_id)
)
 STRICT;
CREATE TABLE local_passage (
    id INTEGER NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id)
)
 STRICT;
CREATE TABLE local_stale (
    card_id INTEGER NOT NULL,
    PRIMARY KEY (card_id)
)
 STRICT;
CREATE TABLE local_tally (
    deck_id INTEGER NOT NULL,
    cards INTEGER DEFAULT '0' NOT NULL,
    seen INTEGER DEFAULT '0' NOT NULL,
    known INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (deck_id)
)
 STRICT;
CREATE TABLE option (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    deck_id INTEGER,
    preset_id INTEGER,
    "key" TEXT DEFAULT '' NOT NULL,
    value TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(deck_id) REFERENCES deck (id),
    FOREIGN KEY(preset_id) REFERENCES preset (id)
)
 STRICT;
CREATE TABLE source (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    deck_id INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    seen TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(deck_id) REFERENCES deck (id)
)
 STRICT;
CREATE TABLE fact (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    source_id INTEGER,
    kind TEXT DEFAULT '' NOT NULL,
    "key" TEXT DEFAULT '' NOT NULL,
    text TEXT DEFAULT '' NOT NULL,
    nth INTEGER DEFAULT '0' NOT NULL,
    quote TEXT DEFAULT '' NOT NULL,
    headings TEXT DEFAULT '[]' NOT NULL,
    first_line INTEGER DEFAULT '0' NOT NULL,
    last_line INTEGER DEFAULT '0' NOT NULL,
    mark TEXT DEFAULT '' NOT NULL,
    gone INTEGER DEFAULT '0' NOT NULL,
    by_hand INTEGER DEFAULT '0' NOT NULL,
    own_kind TEXT,
    publisher TEXT,
    guid TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(source_id) REFERENCES source (id)
)
 STRICT;
CREATE TABLE local_source (
    source_id INTEGER NOT NULL,
    path TEXT DEFAULT '' NOT NULL,
    size INTEGER DEFAULT '0' NOT NULL,
    modified INTEGER DEFAULT '0' NOT NULL,
    digest TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (source_id),
    FOREIGN KEY(source_id) REFERENCES source (id)
)
 STRICT;
CREATE TABLE card (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    fact_id INTEGER,
    deck_id INTEGER,
    way TEXT DEFAULT '' NOT NULL,
    nth INTEGER DEFAULT '0' NOT NULL,
    front TEXT DEFAULT '' NOT NULL,
    answer TEXT DEFAULT '' NOT NULL,
    explanation TEXT DEFAULT '' NOT NULL,
    own_front TEXT,
    own_answer TEXT,
    own_explanation TEXT,
    cell_row INTEGER,
    cell_column INTEGER,
    rank TEXT DEFAULT '' NOT NULL,
    suspended INTEGER DEFAULT '0' NOT NULL,
    flag INTEGER DEFAULT '0' NOT NULL,
    buried_on INTEGER,
    changed_on INTEGER,
    born_of INTEGER,
    merged_into INTEGER,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(fact_id) REFERENCES fact (id),
    FOREIGN KEY(deck_id) REFERENCES deck (id),
    FOREIGN KEY(born_of) REFERENCES fact (id)
)
 STRICT;
CREATE TABLE tag (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    fact_id INTEGER,
    name TEXT DEFAULT '' NOT NULL,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    stamps TEXT,
    deleted INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(fact_id) REFERENCES fact (id)
)
 STRICT;
CREATE TABLE event (
    id INTEGER NOT NULL,
    uid BLOB NOT NULL,
    card_id INTEGER,
    hlc INTEGER DEFAULT '0' NOT NULL,
    "by" INTEGER DEFAULT '0' NOT NULL,
    happened_at INTEGER DEFAULT '0' NOT NULL,
    study_day INTEGER DEFAULT '0' NOT NULL,
    kind TEXT DEFAULT '' NOT NULL,
    grade INTEGER,
    took_ms INTEGER DEFAULT '0' NOT NULL,
    payload TEXT,
    PRIMARY KEY (id),
    UNIQUE (uid),
    FOREIGN KEY(card_id) REFERENCES card (id)
)
 STRICT;
CREATE TABLE local_schedule (
    card_id INTEGER NOT NULL,
    due INTEGER,
    repetitions INTEGER DEFAULT '0' NOT NULL,
    interval INTEGER DEFAULT '0' NOT NULL,
    ease INTEGER DEFAULT '0' NOT NULL,
    lapses INTEGER DEFAULT '0' NOT NULL,
    stability REAL,
    difficulty REAL,
    traced_on INTEGER,
    reviews INTEGER DEFAULT '0' NOT NULL,
    last_day INTEGER,
    last_grade INTEGER,
    last_answered_at INTEGER DEFAULT '0' NOT NULL,
    PRIMARY KEY (card_id),
    FOREIGN KEY(card_id) REFERENCES card (id)
)
 STRICT;
CREATE VIRTUAL TABLE local_search USING fts5(
            front, answer, section, tags, content='local_text', content_rowid='card_id', tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''');
CREATE VIRTUAL TABLE local_passage_search USING fts5(
            text, content='local_passage', content_rowid='id', columnsize=0, tokenize='unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''');
CREATE INDEX media_of_name ON media (name);
CREATE INDEX edit_of_step ON edit (step);
CREATE INDEX text_of_passage ON local_text (passage_id);
CREATE INDEX fact_of_source ON fact (source_id);
CREATE INDEX card_of_fact ON card (fact_id);
CREATE INDEX card_of_deck ON card (deck_id, rank, suspended, deleted, buried_on, fact_id);
CREATE INDEX card_put_away ON card (suspended, deleted) WHERE suspended != 0 OR deleted != 0;
CREATE INDEX card_of_front ON card (substr(coalesce(own_front, front), 1, 32) COLLATE NOCASE);
CREATE INDEX tag_of_fact ON tag (fact_id, deleted, name);
CREATE INDEX event_of_card ON event (card_id);
CREATE INDEX event_of_day ON event (study_day, kind);
CREATE INDEX schedule_due ON local_schedule (due, card_id, interval);
CREATE INDEX schedule_last_day ON local_schedule (last_day);
CREATE TRIGGER local_card_edited AFTER UPDATE OF front, answer, explanation, own_front, own_answer, own_explanation, fact_id, deleted ON card BEGIN
            INSERT OR IGNORE INTO local_stale VALUES (new.id);
        END;
CREATE TRIGGER local_fact_edited AFTER UPDATE OF headings ON fact BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id = new.id;
        END;
CREATE TRIGGER local_tag_edited AFTER UPDATE OF fact_id, name, deleted ON tag BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id IN (old.fact_id, new.fact_id);
        END;
CREATE TRIGGER local_card_counted AFTER INSERT ON card WHEN new.deleted = 0 AND new.suspended = 0 AND new.deck_id IS NOT NULL BEGIN
            INSERT INTO local_tally (deck_id, cards) VALUES (new.deck_id, 1)
            ON CONFLICT (deck_id) DO UPDATE SET cards = cards + 1;
        END;
CREATE TRIGGER local_card_recounted AFTER UPDATE OF deck_id, suspended, deleted ON card BEGIN
            UPDATE local_tally SET
                cards = cards - 1,
                seen = seen - (SELECT count(*) FROM local_schedule WHERE card_id = new.id),
                known = known - (SELECT count(*) FROM local_schedule WHERE card_id = new.id AND interval >= 21)
            WHERE deck_id = old.deck_id AND old.deleted = 0 AND old.suspended = 0 AND old.deck_id IS NOT NULL;
            INSERT INTO local_tally (deck_id, cards, seen, known)
            SELECT new.deck_id, 1, (SELECT count(*) FROM local_schedule WHERE card_id = new.id),
                (SELECT count(*) FROM local_schedule WHERE card_id = new.id AND interval >= 21)
            WHERE new.deleted = 0 AND new.suspended = 0 AND new.deck_id IS NOT NULL
            ON CONFLICT (deck_id) DO UPDATE SET
                cards = cards + 1, seen = seen + excluded.seen, known = known + excluded.known;
        END;
CREATE TRIGGER local_schedule_counted AFTER INSERT ON local_schedule BEGIN
            UPDATE local_tally SET seen = seen + 1, known = known + (new.interval >= 21)
            WHERE deck_id = (SELECT deck_id FROM card WHERE id = new.card_id AND deleted = 0 AND suspended = 0 AND deck_id IS NOT NULL);
        END;
CREATE TRIGGER local_schedule_recounted AFTER UPDATE OF interval ON local_schedule
        WHEN (new.interval >= 21) != (old.interval >= 21) BEGIN
            UPDATE local_tally SET known = known + (new.interval >= 21) - (old.interval >= 21)
            WHERE deck_id = (SELECT deck_id FROM card WHERE id = new.card_id AND deleted = 0 AND suspended = 0 AND deck_id IS NOT NULL);
        END;
CREATE TRIGGER local_schedule_uncounted AFTER DELETE ON local_schedule BEGIN
            UPDATE local_tally SET seen = seen - 1, known = known - (old.interval >= 21)
            WHERE deck_id = (SELECT deck_id FROM card WHERE id = old.card_id AND deleted = 0 AND suspended = 0 AND deck_id IS NOT NULL);
        END;
CREATE TRIGGER local_card_born AFTER INSERT ON card BEGIN
            INSERT OR IGNORE INTO local_stale VALUES (new.id);
        END;
CREATE TRIGGER local_tag_born AFTER INSERT ON tag BEGIN
            INSERT OR IGNORE INTO local_stale SELECT id FROM card WHERE fact_id = new.fact_id;
        END;
