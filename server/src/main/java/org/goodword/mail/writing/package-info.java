@NullMarked
package org.goodword.mail.writing;

import org.jspecify.annotations.NullMarked;
