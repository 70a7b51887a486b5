/// What the team writes down about contacts and organisations.
@NullMarked
package org.goodword.contacts.notes;

import org.jspecify.annotations.NullMarked;
