/// Made-up tickets in great number, for measuring and for looking at big lists.
@NullMarked
package org.goodword.demo.seeding;

import org.jspecify.annotations.NullMarked;
