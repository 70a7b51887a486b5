/// Exports of other help desks.
@NullMarked
package org.goodword.importing.desks;

import org.jspecify.annotations.NullMarked;
