-- Readings of text, one macro per type of column. Each gives NULL where the text cannot be read. A failed attempt at a
-- format costs twenty times a successful one, so the length of the text picks the format to try first.

-- Norwegian wall-clock time of an instant in UTC: summer time from the last Sunday of March to that of October, 01:00 UTC.
CREATE OR REPLACE MACRO intake_last_sunday(y, m) AS
  make_date(y, m, 31) - CAST(dayofweek(make_date(y, m, 31)) AS INTEGER) + INTERVAL 1 HOUR;

CREATE OR REPLACE MACRO intake_norwegian_time(utc) AS
  utc + CASE
    WHEN utc >= intake_last_sunday(year(utc), 3) AND utc < intake_last_sunday(year(utc), 10) THEN INTERVAL 2 HOUR
    ELSE INTERVAL 1 HOUR
  END;

-- Whether a time carries a zone, its clock face, and the time in Norway of that instant. The cheap tests come first.
CREATE OR REPLACE MACRO intake_has_zone(t) AS
  CASE WHEN length(t) > 19 OR right(t, 1) IN ('Z', 'C') OR substr(t, 17, 1) IN ('+', '-')
    THEN regexp_matches(t, ':[0-9.]+(Z| ?UTC|[+-][0-9]{2}(:?[0-9]{2})?)$') ELSE false END;
CREATE OR REPLACE MACRO intake_clock_face(t) AS
  TRY_CAST(regexp_replace(t, '(Z| ?UTC|[+-][0-9]{2}(:?[0-9]{2})?)$', '') AS TIMESTAMP);
CREATE OR REPLACE MACRO intake_zone_minutes(t) AS
  CASE WHEN right(t, 1) IN ('Z', 'C') THEN 0 ELSE
    CAST(regexp_extract(t, '([+-])[0-9]{2}:?(?:[0-9]{2})?$', 1) || '1' AS INTEGER) * (
      60 * CAST(regexp_extract(t, '[+-]([0-9]{2}):?(?:[0-9]{2})?$', 1) AS INTEGER)
      + coalesce(TRY_CAST(regexp_extract(t, '[+-][0-9]{2}:?([0-9]{2})$', 1) AS INTEGER), 0)) END;
CREATE OR REPLACE MACRO intake_zoned(t) AS
  intake_norwegian_time(intake_clock_face(t) - to_minutes(intake_zone_minutes(t)));

-- Names of months in SAS and Oracle dates, Norwegian ones too, which may have hyphens between.
CREATE OR REPLACE MACRO intake_english_month(t) AS
  replace(replace(replace(upper(t), 'MAI', 'MAY'), 'OKT', 'OCT'), 'DES', 'DEC');
CREATE OR REPLACE MACRO intake_named_month(t) AS CASE
  WHEN length(t) <= 9 THEN try_strptime(intake_english_month(t), '%d%b%Y')
  ELSE try_strptime(intake_english_month(t),
    ['%d%b%Y:%H:%M:%S', '%d%b%Y:%H:%M', '%d%b%Y:%H:%M:%S.%f', '%d%b%Y %H:%M:%S', '%d%b%Y %H:%M'])
END;

-- Day, month and year with points between, and a time that may be of twelve hours. 24:00 ends the day.
CREATE OR REPLACE MACRO intake_dotted(t) AS CASE
  WHEN length(t) <= 10 THEN try_strptime(t, '%d.%m.%Y')
  WHEN contains(t, ' 24') AND regexp_full_match(t, '[0-9.]+ 24[:.]00([:.]00)?') THEN
    try_strptime(split_part(t, ' ', 1), '%d.%m.%Y') + INTERVAL 1 DAY
  WHEN right(upper(t), 1) = 'M' THEN try_strptime(upper(t), ['%d.%m.%Y %I:%M:%S %p', '%d.%m.%Y %I:%M %p'])
  WHEN length(t) <= 16 THEN try_strptime(t, ['%d.%m.%Y %H:%M', '%d.%m.%Y %H.%M', '%d.%m.%Y %H:%M:%S'])
  ELSE try_strptime(t, ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M:%S.%f'])
END;

CREATE OR REPLACE MACRO intake_timestamp(t) AS CASE
  WHEN substr(t, 5, 1) = '-' THEN
    CASE WHEN intake_has_zone(t) THEN intake_zoned(t) ELSE TRY_CAST(t AS TIMESTAMP) END
  WHEN substr(t, 3, 1) = '.' OR substr(t, 2, 1) = '.' THEN intake_dotted(t)
  WHEN regexp_full_match(t, '[0-9]{5}([.,][0-9]+)?') THEN
    TIMESTAMP '1899-12-30 00:00:00' + to_seconds(CAST(round(CAST(replace(t, ',', '.') AS DOUBLE) * 86400) AS BIGINT))
  WHEN regexp_full_match(t, '[0-9]{1,2}[A-Za-z]{3}[0-9]{4}.*') THEN intake_named_month(t)
  WHEN regexp_full_match(t, '[0-9]{1,2}-[A-Za-z]{3}-[0-9]{4}.*') THEN intake_named_month(replace(t, '-', ''))
  WHEN regexp_full_match(t, '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}.*') THEN intake_dotted(replace(t, '-', '.'))
  WHEN regexp_full_match(t, '(19|20)[0-9]{6}') THEN try_strptime(t, '%Y%m%d')
  WHEN regexp_full_match(t, '(19|20)[0-9]{2}[/.][0-9]{1,2}[/.][0-9]{1,2}.*') THEN
    TRY_CAST(regexp_replace(t, '^([0-9]{4})[/.]([0-9]{1,2})[/.]', '\1-\2-') AS TIMESTAMP)
END;

-- The same where someone has settled which of day and month stands first. With slashes between nobody can tell.
CREATE OR REPLACE MACRO intake_day_first(t) AS
  intake_timestamp(regexp_replace(t, '^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})', '\1.\2.\3'));
CREATE OR REPLACE MACRO intake_month_first(t) AS
  intake_timestamp(regexp_replace(t, '^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})', '\2.\1.\3'));
CREATE OR REPLACE MACRO intake_has_slashes(t) AS regexp_full_match(t, '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}.*');

-- A year read as the day number of a spreadsheet is a day in the summer of 1905, where nothing is registered.
CREATE OR REPLACE MACRO intake_is_year_as_date(v) AS
  v >= TIMESTAMP '1905-06-22 00:00:00' AND v < TIMESTAMP '1905-07-23 00:00:00';
CREATE OR REPLACE MACRO intake_is_plausible(v) AS
  v BETWEEN TIMESTAMP '1900-01-01 00:00:00' AND TIMESTAMP '2099-12-31 23:59:59.999999' AND NOT intake_is_year_as_date(v);

-- Why a date cannot be used, of texts that gave none.
CREATE OR REPLACE MACRO intake_is_year(t, v) AS
  intake_is_year_as_date(v) OR regexp_full_match(t, '(19|20)[0-9]{2}([.,]0+)?');
CREATE OR REPLACE MACRO intake_has_short_year(t) AS
  regexp_full_match(t, '[0-9]{1,2}([./-])([0-9]{1,2}|[A-Za-z]{3})[./-][0-9]{2}([ :T].*)?|[0-9]{1,2}[A-Za-z]{3}[0-9]{2}([ :].*)?');

-- A day in a column of its own, without midnight, so that a time of day can be joined to it.
CREATE OR REPLACE MACRO intake_bare_date(t) AS CASE
  WHEN regexp_full_match(t, '[0-9]{5}') THEN CAST(DATE '1899-12-30' + CAST(t AS INTEGER) AS VARCHAR)
  WHEN regexp_full_match(t, '[0-9]{8}') THEN concat_ws('-', substr(t, 1, 4), substr(t, 5, 2), substr(t, 7, 2))
  ELSE regexp_replace(t, '[ T:]00:00(:00([.]0+)?)?$', '')
END;

-- A time of day in a column of its own: with colons or stops, after "kl.", on the first day of a spreadsheet, as its part
-- of a day, or as HHMMSS that may have lost leading zeros. Two decimals may be minutes as well as a part of a day, so they
-- are a part only where minutes go no further than 59.
CREATE OR REPLACE MACRO intake_clock_of_seconds(s) AS
  CASE WHEN s >= 86400 THEN '24:00:00' ELSE strftime(TIMESTAMP '2000-01-01 00:00:00' + to_seconds(s), '%H:%M:%S') END;
CREATE OR REPLACE MACRO intake_clock_of_part(t) AS
  intake_clock_of_seconds(CAST(round(CAST(replace(t, ',', '.') AS DOUBLE) * 86400) AS BIGINT));
CREATE OR REPLACE MACRO intake_clock_of_digits(t) AS
  concat_ws(':', substr(lpad(t, 6, '0'), 1, 2), substr(lpad(t, 6, '0'), 3, 2), substr(lpad(t, 6, '0'), 5, 2));
CREATE OR REPLACE MACRO intake_clock(t) AS CASE
  WHEN regexp_full_match(t, '[0-9]{1,6}') THEN intake_clock_of_digits(t)
  WHEN regexp_full_match(t, '0[.,]([0-9]|[6-9][0-9]|[0-9]{3,})') THEN intake_clock_of_part(t)
  WHEN regexp_full_match(t, '[0-9]{1,2}([.][0-9]{2}){1,2}') THEN replace(t, '.', ':')
  WHEN regexp_full_match(t, '(?i)kl[.]? ?[0-9]{1,2}[.:][0-9]{2}') THEN replace(regexp_extract(t, '[0-9].*'), '.', ':')
  ELSE regexp_replace(t, '^(1899-12-3[01]|1900-01-0[01]|3[01][.]12[.]1899|0[01][.]01[.]1900)[ T]', '')
END;
-- The same where plain digits are hours and minutes.
CREATE OR REPLACE MACRO intake_clock_of_minutes(t) AS
  CASE WHEN regexp_full_match(t, '[0-9]{1,4}') THEN concat_ws(':', substr(lpad(t, 4, '0'), 1, 2), substr(lpad(t, 4, '0'), 3, 2))
  ELSE intake_clock(t) END;

-- Numbers without spaces (also those that do not break) and apostrophes between thousands, with an ASCII minus.
CREATE OR REPLACE MACRO intake_bare_number(t) AS
  replace(replace(translate(t, ' ''' || chr(160) || chr(8239) || chr(8201) || chr(8199) || chr(8217), ''), chr(8722), '-'), chr(8211), '-');
CREATE OR REPLACE MACRO intake_integer(n) AS CASE
  WHEN regexp_full_match(n, '[+-]?[0-9]+([.,]0{1,2}|[.,]0{4,})?') THEN TRY_CAST(regexp_replace(n, '[.,]0+$', '') AS BIGINT)
  WHEN regexp_full_match(n, '[+-]?[0-9]{1,3}([.][0-9]{3}){2,}|[+-]?[0-9]{1,3}(,[0-9]{3}){2,}') THEN TRY_CAST(translate(n, '.,', '') AS BIGINT)
END;
CREATE OR REPLACE MACRO intake_decimal(n) AS CASE
  WHEN regexp_full_match(n, '[+-]?([0-9]+([.,][0-9]*)?|[.,][0-9]+)([eE][+-]?[0-9]+)?') THEN TRY_CAST(replace(n, ',', '.') AS DOUBLE)
  WHEN regexp_full_match(n, '[+-]?[0-9]{1,3}([.][0-9]{3})+,[0-9]+|[+-]?[0-9]{1,3}([.][0-9]{3}){2,}') THEN TRY_CAST(replace(replace(n, '.', ''), ',', '.') AS DOUBLE)
  WHEN regexp_full_match(n, '[+-]?[0-9]{1,3}(,[0-9]{3})+[.][0-9]+|[+-]?[0-9]{1,3}(,[0-9]{3}){2,}') THEN TRY_CAST(replace(n, ',', '') AS DOUBLE)
END;

-- One sign and three digits after it: a thousand to some, a decimal to others, where nobody has settled which.
CREATE OR REPLACE MACRO intake_is_unclear(n) AS regexp_full_match(n, '[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}');

-- A number in a file whose decimal sign is settled, as one with a point and nothing between thousands.
CREATE OR REPLACE MACRO intake_with_comma(n) AS CASE
  WHEN regexp_full_match(n, '[+-]?([0-9]+|[0-9]{1,3}([.][0-9]{3})+)?(,[0-9]*)?([eE][+-]?[0-9]+)?') THEN replace(replace(n, '.', ''), ',', '.')
END;
CREATE OR REPLACE MACRO intake_with_point(n) AS CASE
  WHEN regexp_full_match(n, '[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?([.][0-9]*)?([eE][+-]?[0-9]+)?') THEN replace(n, ',', '')
END;
-- A whole number so written; 1.000 is then one.
CREATE OR REPLACE MACRO intake_plain_integer(n) AS
  CASE WHEN regexp_full_match(n, '[+-]?[0-9]+([.]0*)?') THEN TRY_CAST(regexp_replace(n, '[.]0*$', '') AS BIGINT) END;

-- What a sign in the place of a number means: dash, colon and points as Statistics Norway uses them, a point and a
-- letter as SAS does, an asterisk after a number, and one alone.
CREATE OR REPLACE MACRO intake_sign(t) AS CASE
  WHEN t IN ('-', chr(8208), chr(8209), chr(8211), chr(8212), chr(8722)) THEN 'zero'
  WHEN t = ':' THEN 'suppressed'
  WHEN t IN ('..', '...', chr(8230)) THEN 'missing'
  WHEN t = '.' THEN 'impossible'
  WHEN length(t) = 2 AND regexp_full_match(t, '[.][A-Za-z_]') THEN 'sas'
  WHEN t = '*' THEN 'star'
  WHEN right(t, 1) = '*' THEN 'preliminary'
END;

CREATE OR REPLACE MACRO intake_boolean(t) AS CASE
  WHEN lower(t) IN ('1', '1.0', '1,0', 'ja', 'j', 'true', 'sann', 'yes', 'y') THEN true
  WHEN lower(t) IN ('0', '0.0', '0,0', 'nei', 'n', 'false', 'usann', 'no') THEN false
END;
