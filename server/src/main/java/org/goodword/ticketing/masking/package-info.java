/// Numbers of cards and secrets are made unreadable before anything is stored.
@NullMarked
package org.goodword.ticketing.masking;

import org.jspecify.annotations.NullMarked;
