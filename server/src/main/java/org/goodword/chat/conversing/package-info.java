@NullMarked
package org.goodword.chat.conversing;

import org.jspecify.annotations.NullMarked;
