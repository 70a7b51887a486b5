/// One grammar for "which ones": views, search, row scopes, rules, segments and reports all speak it.
///
/// Owns the filter as a tree, the text that people type, and what a filter becomes: an SQL condition, a predicate in
/// memory, the fields a rule waits for, a plain sentence. Modules above contribute the fields of their subject through
/// `filter.spi`.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.goodword.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
