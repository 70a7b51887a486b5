/// The sign-in rules of a workspace: length of passwords, how long sessions last, from which networks agents come.
@NullMarked
package org.goodword.identity.rules;

import org.jspecify.annotations.NullMarked;
