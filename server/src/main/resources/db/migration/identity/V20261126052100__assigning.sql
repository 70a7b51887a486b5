-- Who gives out work says how it is given out, and who is not there.
update identity.role
   set permissions = permissions || array['assignment.manage', 'absence.manage'], version = version + 1
 where key = 'supervisor' and not permissions && array['assignment.manage', '*'];
