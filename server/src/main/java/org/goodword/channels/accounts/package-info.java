/// Configured mailboxes.
@NullMarked
package org.goodword.channels.accounts;

import org.jspecify.annotations.NullMarked;
