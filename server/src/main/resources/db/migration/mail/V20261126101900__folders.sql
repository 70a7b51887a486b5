-- A mailbox has a list of folders.
update mail.mailbox
   set settings = settings - 'folder' || jsonb_build_object('folders', jsonb_build_array(settings -> 'folder'))
 where settings ? 'folder';
