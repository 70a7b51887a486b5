@NullMarked
package org.goodword.mail.signing;

import org.jspecify.annotations.NullMarked;
