/// Takes out what is kept of a contact, as a file for him.
@NullMarked
package org.goodword.privacy.exporting;

import org.jspecify.annotations.NullMarked;
