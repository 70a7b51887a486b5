/// New tickets on their way to an agent of their team: whose turn it is, why, and what is taken back.
@NullMarked
package org.goodword.routing.assigning;

import org.jspecify.annotations.NullMarked;
