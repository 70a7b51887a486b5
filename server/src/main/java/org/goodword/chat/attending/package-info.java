/// Whether the team is there for the visitors of a brand.
@NullMarked
package org.goodword.chat.attending;

import org.jspecify.annotations.NullMarked;
