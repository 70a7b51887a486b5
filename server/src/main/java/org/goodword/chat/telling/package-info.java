@NullMarked
package org.goodword.chat.telling;

import org.jspecify.annotations.NullMarked;
