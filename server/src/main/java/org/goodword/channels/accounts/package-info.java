/// Configured mailboxes.
@NamedInterface("accounts")
@NullMarked
package org.goodword.channels.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
