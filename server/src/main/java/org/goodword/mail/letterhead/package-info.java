/// What stands around and below the words of a reply when it leaves as a mail. The stored message knows
/// nothing of it.
@NullMarked
package org.goodword.mail.letterhead;

import org.jspecify.annotations.NullMarked;
