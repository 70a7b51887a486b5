/// What only one browser can read, and by whose word it comes: RFC 8291 and RFC 8292, with the JDK's own cryptography.
@NullMarked
package org.goodword.notify.encrypting;

import org.jspecify.annotations.NullMarked;
