-- Where quotes and signatures begin and end, one number after the other: in the characters of the text, and in those of the
-- html that are seen.
alter table ticketing.message_body
  add column text_folds integer[] not null default '{}',
  add column html_folds integer[] not null default '{}';
