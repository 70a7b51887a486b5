-- When mail last came and left by an account, to the minute.
alter table channels.account
  add column last_received_at timestamptz,
  add column last_sent_at     timestamptz;
