/// What an agent is told by mail of her own sign-in.
@NullMarked
package org.goodword.identity.alerts;

import org.jspecify.annotations.NullMarked;
