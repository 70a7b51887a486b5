/// Who a mail can be shown to come from: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489).
@NullMarked
package org.goodword.mail.authenticating;

import org.jspecify.annotations.NullMarked;
