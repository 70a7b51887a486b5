/// Whose mail is filed as spam.
@NullMarked
package org.goodword.mail.blocking;

import org.jspecify.annotations.NullMarked;
