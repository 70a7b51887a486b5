/// Figures about the database that every module's transactions add up to.
@NullMarked
package org.goodword.platform.metrics;

import org.jspecify.annotations.NullMarked;
