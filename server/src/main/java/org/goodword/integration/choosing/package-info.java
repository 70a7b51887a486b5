/// Which endpoints there are: made, changed, removed and put back by administrators and programs.
@NullMarked
package org.goodword.integration.choosing;

import org.jspecify.annotations.NullMarked;
