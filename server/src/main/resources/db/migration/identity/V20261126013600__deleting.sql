-- Deleting is the supervisors'. What agents may do is named one by one, so that nothing comes to them by itself.
update identity.role
   set permissions = array_remove(permissions, 'ticket.*')
         || array['ticket.view', 'ticket.create', 'ticket.reply', 'ticket.note', 'ticket.update', 'ticket.assign', 'ticket.share'],
       version = version + 1
 where key = 'agent' and 'ticket.*' = any (permissions);
