-- A page is chosen from the index alone: what every list asks besides, whether it is spam and where it stands, lies in it.
drop index ticketing.ticket_newest;
create index ticket_newest on ticketing.ticket (workspace_id, updated_at desc, id desc) include (spam);

drop index ticketing.ticket_open;
create index ticket_open on ticketing.ticket (workspace_id, updated_at desc, id desc) include (category, spam)
  where category in ('new', 'open', 'pending', 'on-hold');

drop index ticketing.ticket_open_of_assignee;
create index ticket_open_of_assignee on ticketing.ticket (workspace_id, assignee_id, updated_at desc, id desc)
  include (category, spam) where category in ('new', 'open', 'pending', 'on-hold');

drop index ticketing.ticket_open_of_team;
create index ticket_open_of_team on ticketing.ticket (workspace_id, team_id, updated_at desc, id desc)
  include (category, spam) where category in ('new', 'open', 'pending', 'on-hold');

drop index ticketing.ticket_open_unassigned;
create index ticket_open_unassigned on ticketing.ticket (workspace_id, updated_at desc, id desc)
  include (category, spam) where assignee_id is null and category in ('new', 'open', 'pending', 'on-hold');

drop index ticketing.ticket_solved;
create index ticket_solved on ticketing.ticket (workspace_id, updated_at desc, id desc) include (spam)
  where category = 'solved';

drop index ticketing.ticket_listed;
create index ticket_listed on ticketing.ticket (workspace_id, id) include (updated_at, category) where not spam;
