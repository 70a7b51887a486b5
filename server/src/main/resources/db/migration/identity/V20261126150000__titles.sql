-- What an agent is in the house, as customers read it below her replies.
alter table identity.preference add column title text not null default '';
