/// Who looks at which ticket, and who types there. Never in a table.
@NullMarked
package org.goodword.realtime.presence;

import org.jspecify.annotations.NullMarked;
