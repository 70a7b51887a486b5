/// The installation's keys: where they rest, what is derived from them, how they are renewed.
@NullMarked
package org.goodword.platform.secrets;

import org.jspecify.annotations.NullMarked;
