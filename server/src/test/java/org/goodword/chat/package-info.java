@NullMarked
package org.goodword.chat;

import org.jspecify.annotations.NullMarked;
