@NullMarked
package org.goodword.demo.seeding;

import org.jspecify.annotations.NullMarked;
