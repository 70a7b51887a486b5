/// A report as a file: CSV, XLSX, PDF.
@NullMarked
package org.goodword.reporting.exporting;

import org.jspecify.annotations.NullMarked;
