/// From a received mail to the ticket it belongs to.
@NullMarked
package org.goodword.mail.filing;

import org.jspecify.annotations.NullMarked;
