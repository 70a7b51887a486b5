/// Two contacts, or two organisations, become one; and two again.
@NullMarked
package org.goodword.contacts.merging;

import org.jspecify.annotations.NullMarked;
