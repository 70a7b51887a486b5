/// Views: filters with a name, and how many tickets they show.
@NullMarked
package org.goodword.ticketing.views;

import org.jspecify.annotations.NullMarked;
