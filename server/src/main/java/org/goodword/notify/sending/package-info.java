/// Says it in words when it leaves, and takes it to the push service.
@NullMarked
package org.goodword.notify.sending;

import org.jspecify.annotations.NullMarked;
