@NullMarked
package org.goodword.mail.sending;

import org.jspecify.annotations.NullMarked;
