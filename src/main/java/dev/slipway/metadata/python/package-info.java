/**
 * Python source cut into tokens with their offsets, for whoever reads or edits it: {@code setup.py}, and scripts that become packages. No
 * grammar, no files and no project here: the exact scanner of imports, which works on bytes, is that of {@code project.python}.
 */
@NullMarked
package dev.slipway.metadata.python;

import org.jspecify.annotations.NullMarked;
