/// Replies and sign-in mails on their way to a relay.
@NullMarked
package org.goodword.mail.delivering;

import org.jspecify.annotations.NullMarked;
