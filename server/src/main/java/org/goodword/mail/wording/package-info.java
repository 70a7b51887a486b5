/// The one grammar of the texts that people write for machines to fill in.
@NullMarked
package org.goodword.mail.wording;

import org.jspecify.annotations.NullMarked;
