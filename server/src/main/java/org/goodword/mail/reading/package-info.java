@NullMarked
package org.goodword.mail.reading;

import org.jspecify.annotations.NullMarked;
