/// Signing in and out, sessions, API tokens, resets and invitations, and who calls.
@NullMarked
package org.goodword.identity.signin;

import org.jspecify.annotations.NullMarked;
