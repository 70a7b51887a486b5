/// Tells who writes first that the mail has arrived: once for each conversation, and never to a machine.
@NullMarked
package org.goodword.mail.acknowledging;

import org.jspecify.annotations.NullMarked;
