/// Rules on arrival: what is done with a mail for what stands in it and around it.
@NullMarked
package org.goodword.mail.ruling;

import org.jspecify.annotations.NullMarked;
