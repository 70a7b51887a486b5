/// Where the new words of a mail end and where quotes and signatures begin.
@NullMarked
package org.goodword.mail.quoting;

import org.jspecify.annotations.NullMarked;
