/// By what a person is found everywhere, and what contacts itself keeps of him.
@NullMarked
package org.goodword.contacts.erasing;

import org.jspecify.annotations.NullMarked;
