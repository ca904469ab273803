-- What a written kommune, bydel or period means. Built once per engine from the reference tables.

CREATE TABLE IF NOT EXISTS intake_komnr AS
WITH known AS (
  SELECT komnr AS written, komnr, 'current' AS status FROM ref_kommune
  UNION ALL
  SELECT gammelt_nr, min(komnr), CASE WHEN count(*) = 1 AND min(komnr) IS NOT NULL THEN 'carried' ELSE 'split' END
  FROM ref_komnr_carry
  WHERE gammelt_nr NOT IN (SELECT komnr FROM ref_kommune)
  GROUP BY gammelt_nr
), settled AS (
  SELECT written, CASE WHEN status = 'split' THEN NULL ELSE komnr END AS komnr, status FROM known
), bare AS (
  SELECT * FROM settled
  UNION ALL SELECT ltrim(written, '0'), komnr, status FROM settled WHERE written LIKE '0%'
), named AS (
  SELECT unnest([komnr || ' ' || navn, komnr || ' - ' || navn, komnr || ' ' || upper(navn), navn || ' (' || komnr || ')'])
    AS written, komnr, 'current' AS status
  FROM ref_kommune_navn
)
SELECT * FROM bare
UNION ALL SELECT written || '.0', komnr, status FROM bare
UNION SELECT * FROM named
UNION SELECT ltrim(written, '0'), komnr, status FROM named WHERE written LIKE '0%';

-- Bergen and Trondheim kept their bydeler, and the last two digits of them, when the kommune changed numbers. Those of
-- Oslo before 2004 are numbers of other bydeler today, so nothing can tell them apart.
CREATE TABLE IF NOT EXISTS intake_bydel AS
WITH cities(retired, komnr) AS (VALUES ('1201', '4601'), ('1601', '5001')),
known AS (
  SELECT bydel AS written, bydel, komnr, 'current' AS status FROM ref_bydel
  UNION ALL SELECT retired || right(bydel, 2), bydel, komnr, 'carried' FROM ref_bydel JOIN cities USING (komnr)
)
SELECT written, bydel, komnr, status FROM known
UNION ALL SELECT written || '.0', bydel, komnr, status FROM known
UNION ALL SELECT ltrim(written, '0'), bydel, komnr, status FROM known WHERE written LIKE '0%'
UNION ALL SELECT ltrim(written, '0') || '.0', bydel, komnr, status FROM known WHERE written LIKE '0%';

CREATE TABLE IF NOT EXISTS intake_period AS
WITH years AS (SELECT CAST(y AS INTEGER) AS y, CAST(y AS VARCHAR) AS yyyy FROM range(2000, 2061) AS t(y)),
names(m, name) AS (VALUES
  (1, 'januar'), (2, 'februar'), (3, 'mars'), (4, 'april'), (5, 'mai'), (6, 'juni'),
  (7, 'juli'), (8, 'august'), (9, 'september'), (10, 'oktober'), (11, 'november'), (12, 'desember')
),
months AS (
  SELECT yyyy, m, lpad(CAST(m AS VARCHAR), 2, '0') AS mm, CAST(m AS VARCHAR) AS m1, name, left(name, 3) AS short,
    make_date(y, m, 1) AS first_day
  FROM years, names
),
parts AS (
  SELECT yyyy, i, n, letter, word,
    make_date(y, (i - 1) * n + 1, 1) AS first_day
  FROM years,
    (VALUES (3, 'q', 'kvartal'), (4, 't', 'tertial'), (6, 'h', 'halvår')) AS kind(n, letter, word),
    range(1, 5) AS t(i)
  WHERE i <= 12 // n
),
written AS (
  SELECT unnest([
      yyyy || '-' || mm, yyyy || mm, yyyy || ' ' || m1, yyyy || ' ' || mm, yyyy || '-' || m1, yyyy || 'm' || mm, yyyy || '.' || mm,
      yyyy || '/' || mm, mm || '.' || yyyy, m1 || '.' || yyyy, mm || '/' || yyyy, mm || '-' || yyyy,
      name || ' ' || yyyy, short || ' ' || yyyy, short || '. ' || yyyy, yyyy || ' ' || name, yyyy || ' ' || short, short || '-' || yyyy,
      short || '.' || right(yyyy, 2), short || '-' || right(yyyy, 2), short || ' ' || right(yyyy, 2),
      yyyy || '-' || mm || '-01', '01.' || mm || '.' || yyyy, yyyy || '-' || mm || '-01 00:00:00',
      yyyy || '-' || mm || '-01t00:00:00', '01.' || mm || '.' || yyyy || ' 00:00', '01.' || mm || '.' || yyyy || ' 00:00:00'
    ]) AS written,
    yyyy || '-' || mm AS periode, first_day, last_day(first_day) AS final_day
  FROM months
  UNION ALL
  SELECT unnest([
      yyyy || letter || i, yyyy || '-' || letter || i, yyyy || ' ' || letter || i, letter || i || ' ' || yyyy, letter || i || '-' || yyyy,
      yyyy || left(word, 1) || i, yyyy || '-' || left(word, 1) || i, yyyy || ' ' || left(word, 1) || i, left(word, 1) || i || ' ' || yyyy,
      i || '. ' || word || ' ' || yyyy, word || ' ' || i || ' ' || yyyy, yyyy || ' ' || i || '. ' || word, i || '.' || word || ' ' || yyyy
    ]),
    yyyy || upper(letter) || i, first_day, last_day(first_day + to_months(n - 1))
  FROM parts
  UNION ALL
  SELECT unnest([yyyy, yyyy || '.0']), yyyy, make_date(y, 1, 1), make_date(y, 12, 31) FROM years
)
SELECT DISTINCT written, periode, first_day AS periode_fra, final_day AS periode_til FROM written;
