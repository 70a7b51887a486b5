/// What nobody wants to read: closed and out of the lists, kept, and released when that was wrong.
@NullMarked
package org.goodword.ticketing.spam;

import org.jspecify.annotations.NullMarked;
