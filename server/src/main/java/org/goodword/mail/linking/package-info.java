/// Files of a reply that go out as links, because a mail with them would be too large.
@NullMarked
package org.goodword.mail.linking;

import org.jspecify.annotations.NullMarked;
