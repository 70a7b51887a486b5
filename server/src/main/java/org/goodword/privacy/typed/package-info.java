/// What is typed at the console.
@NullMarked
package org.goodword.privacy.typed;

import org.jspecify.annotations.NullMarked;
