/// What an agent chooses for herself: signature, language, theme, what she is told of.
@NullMarked
package org.goodword.identity.preferences;

import org.jspecify.annotations.NullMarked;
