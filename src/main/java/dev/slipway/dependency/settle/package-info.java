/**
 * From what is declared, imported and written into model files to versions that go together: which Python, which dates, which pins
 * have to give way, and why.
 *
 * <p>Asks the index and a resolver; installs nothing, writes nothing of the user's, and knows no profile.
 */
@NullMarked
package dev.slipway.dependency.settle;

import org.jspecify.annotations.NullMarked;
