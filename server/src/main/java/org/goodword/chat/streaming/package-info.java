@NullMarked
package org.goodword.chat.streaming;

import org.jspecify.annotations.NullMarked;
