/// What reaches a visitor who has left: mails.
@NullMarked
package org.goodword.chat.leaving;

import org.jspecify.annotations.NullMarked;
