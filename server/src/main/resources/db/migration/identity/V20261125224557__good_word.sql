-- Who answers customers may ask them for a good word.
update identity.role set permissions = permissions || array['good-word.*']
 where key in ('agent', 'supervisor') and not 'good-word.*' = any (permissions);
