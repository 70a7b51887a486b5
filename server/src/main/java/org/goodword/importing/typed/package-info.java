/// Importing from the console.
@NullMarked
package org.goodword.importing.typed;

import org.jspecify.annotations.NullMarked;
