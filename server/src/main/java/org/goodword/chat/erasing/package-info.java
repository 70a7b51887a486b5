/// What chats tell of a person.
@NullMarked
package org.goodword.chat.erasing;

import org.jspecify.annotations.NullMarked;
