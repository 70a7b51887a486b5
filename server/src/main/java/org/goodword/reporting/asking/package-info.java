/// Ready reports: what each counts or measures, by what, and over which time.
@NullMarked
package org.goodword.reporting.asking;

import org.jspecify.annotations.NullMarked;
