-- When the team answered first, and whose chats these were then: what visitors are told to expect.
alter table chat.chat
  add column team_id uuid,
  add column answered_at timestamptz;
create index chat_answered on chat.chat (workspace_id, team_id, answered_at desc) where answered_at is not null;
