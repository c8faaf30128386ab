/**
 * The files of a folder that belong to a project: a walk that leaves out environments, caches, version control and what git
 * ignores.
 *
 * <p>Knows file names and sizes only; what is in the files is read in the package above. Follows no link to a folder.
 */
@NullMarked
package dev.slipway.project.folder;

import org.jspecify.annotations.NullMarked;
