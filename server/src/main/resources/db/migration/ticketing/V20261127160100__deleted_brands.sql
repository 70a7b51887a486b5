-- Of which brand a deleted ticket was, for who may see it; unknown of those that have gone for good.
alter table ticketing.deletion add column brand_id uuid;

update ticketing.deletion d
   set brand_id = (r.value ->> 'brand_id')::uuid
  from ticketing.deleted_row r
 where r.workspace_id = d.workspace_id and r.ticket_id = d.ticket_id and r.table_name = 'ticketing.ticket';
