@NullMarked
package org.goodword.chat.visiting;

import org.jspecify.annotations.NullMarked;
