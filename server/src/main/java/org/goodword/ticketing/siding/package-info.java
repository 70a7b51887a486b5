/// Asking a third party by mail, beside the customer's conversation.
@NullMarked
package org.goodword.ticketing.siding;

import org.jspecify.annotations.NullMarked;
