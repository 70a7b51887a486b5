/// Mailboxes elsewhere, from which mail is fetched over IMAP.
@NullMarked
package org.goodword.mail.fetching;

import org.jspecify.annotations.NullMarked;
