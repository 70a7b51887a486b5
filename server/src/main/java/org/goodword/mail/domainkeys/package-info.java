/// Signs what leaves as its domain's own (DKIM, RFC 6376), where no relay does so.
@NullMarked
package org.goodword.mail.domainkeys;

import org.jspecify.annotations.NullMarked;
