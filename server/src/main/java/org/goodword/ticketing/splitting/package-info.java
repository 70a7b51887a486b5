/// One ticket about two things becomes two, and one again.
@NullMarked
package org.goodword.ticketing.splitting;

import org.jspecify.annotations.NullMarked;
