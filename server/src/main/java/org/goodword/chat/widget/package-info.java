@NullMarked
package org.goodword.chat.widget;

import org.jspecify.annotations.NullMarked;
