/// What happened with a contact or an organisation, in one list.
@NullMarked
package org.goodword.contacts.timeline;

import org.jspecify.annotations.NullMarked;
