/// Mailboxes: mbox, Maildir, folders of .eml files.
@NullMarked
package org.goodword.importing.mails;

import org.jspecify.annotations.NullMarked;
