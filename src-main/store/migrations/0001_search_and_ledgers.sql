-- Search over requests. `rowid` is `requests.row` while the request is live and its negative while it is in
-- the bin, so that counting and ranking live requests needs no join. The program writes a row here whenever
-- it writes a request or its timeline; `stems` holds Czech stems of all the words, which SQL cannot make.
CREATE VIRTUAL TABLE requests_search USING fts5(
  number,
  who,
  phone,
  place,
  handed_to,
  text,
  timeline,
  stems,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3'
);
--> statement-breakpoint
-- Erased text really goes: without this option deleted words stay in the index until segments are merged.
INSERT INTO requests_search(requests_search, rank) VALUES ('secure-delete', 1);
--> statement-breakpoint
-- A hit in the number or the name says more than one in a long timeline.
INSERT INTO requests_search(requests_search, rank)
VALUES ('rank', 'bm25(20.0, 10.0, 10.0, 5.0, 5.0, 4.0, 2.0, 1.0)');
--> statement-breakpoint
INSERT INTO requests_search(rowid, number, who, phone, place, handed_to, text, timeline, stems)
SELECT
  CASE WHEN r.binned_at IS NULL THEN r.row ELSE -r.row END,
  r.sequence || '/' || r.year,
  coalesce(r.who, ''),
  coalesce(r.phone, ''),
  trim(coalesce(r."where", '') || ' ' || coalesce(nullif(r.part, 'unknown'), '')),
  coalesce(r.handed_to, ''),
  r.text,
  coalesce((SELECT group_concat(e.text, char(10)) FROM entries e WHERE e.request_id = r.id), ''),
  ''
FROM requests r;
--> statement-breakpoint
INSERT INTO request_numbers(year, last) SELECT year, max(sequence) FROM requests GROUP BY year;
--> statement-breakpoint
-- The journal and the release ledger only grow.
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER releases_never_change BEFORE UPDATE ON releases
BEGIN
  SELECT RAISE(ABORT, 'releases is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER releases_never_shrink BEFORE DELETE ON releases
BEGIN
  SELECT RAISE(ABORT, 'releases is append-only');
END;
