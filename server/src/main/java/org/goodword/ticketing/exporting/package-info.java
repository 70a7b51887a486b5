/// Lists of tickets as tables for other programs.
@NullMarked
package org.goodword.ticketing.exporting;

import org.jspecify.annotations.NullMarked;
