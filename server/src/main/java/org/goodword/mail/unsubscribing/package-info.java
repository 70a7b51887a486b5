/// How readers of mass mail get no more of it (RFC 2369, RFC 8058).
@NullMarked
package org.goodword.mail.unsubscribing;

import org.jspecify.annotations.NullMarked;
