/// What people outside allowed and took back, for which purpose: written down each time, changed never.
@NullMarked
package org.goodword.contacts.consenting;

import org.jspecify.annotations.NullMarked;
