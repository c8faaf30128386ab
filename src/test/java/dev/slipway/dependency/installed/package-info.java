/** What is installed is read from files; compared with what Python and pipdeptree say of real environments. */
@NullMarked
package dev.slipway.dependency.installed;

import org.jspecify.annotations.NullMarked;
