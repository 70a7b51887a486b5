/// What is shown of a message that came by mail: its seal, its cards, and the mail as it was.
@NullMarked
package org.goodword.mail.showing;

import org.jspecify.annotations.NullMarked;
