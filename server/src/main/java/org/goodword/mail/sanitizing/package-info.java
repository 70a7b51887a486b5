@NullMarked
package org.goodword.mail.sanitizing;

import org.jspecify.annotations.NullMarked;
