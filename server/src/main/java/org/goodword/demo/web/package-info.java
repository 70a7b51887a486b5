@NullMarked
package org.goodword.demo.web;

import org.jspecify.annotations.NullMarked;
