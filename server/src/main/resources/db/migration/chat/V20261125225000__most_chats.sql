alter table chat.widget
  add column most_chats integer not null default 4 check (most_chats between 1 and 50);
