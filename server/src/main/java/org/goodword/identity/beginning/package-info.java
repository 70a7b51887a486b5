/// The first steps of a new workspace, up to its first answered customer.
@NullMarked
package org.goodword.identity.beginning;

import org.jspecify.annotations.NullMarked;
