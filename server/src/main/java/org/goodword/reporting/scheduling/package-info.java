/// Reports that come by mail.
@NullMarked
package org.goodword.reporting.scheduling;

import org.jspecify.annotations.NullMarked;
