/// What the contact answers, and taking it back.
@NullMarked
package org.goodword.advocacy.answering;

import org.jspecify.annotations.NullMarked;
