/// Tables of contacts and organisations.
@NullMarked
package org.goodword.importing.sheets;

import org.jspecify.annotations.NullMarked;
