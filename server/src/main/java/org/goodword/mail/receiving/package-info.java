@NullMarked
package org.goodword.mail.receiving;

import org.jspecify.annotations.NullMarked;
