/// The workspace's own fields of contacts and organisations.
@NullMarked
package org.goodword.contacts.filling;

import org.jspecify.annotations.NullMarked;
