@NullMarked
package org.goodword.advocacy.web;

import org.jspecify.annotations.NullMarked;
