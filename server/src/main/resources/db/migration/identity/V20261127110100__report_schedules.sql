-- Supervisors have reports mailed.
update identity.role
   set permissions = array_append(permissions, 'report.schedule'), version = version + 1
 where key = 'supervisor' and not permissions && array['report.schedule', 'report.*', '*'];
