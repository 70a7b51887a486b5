/// The second factor of a sign-in: codes of an app, recovery codes, and whose role demands one.
@NullMarked
package org.goodword.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
