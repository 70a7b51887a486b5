/// Takes a workspace out.
@NullMarked
package org.goodword.moving.departing;

import org.jspecify.annotations.NullMarked;
