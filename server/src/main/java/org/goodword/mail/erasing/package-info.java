/// What mails tell of a person, and that none of them comes back.
@NullMarked
package org.goodword.mail.erasing;

import org.jspecify.annotations.NullMarked;
