/**
 * Slipway: from a folder of Python to something that can be handed over. One core, two faces.
 *
 * <p>The way data flows, once, from left to right: a folder is scanned into a {@code Project}; with the {@code Profile},
 * the one place where a person's choices live, and the tools found it becomes a {@code Plan} of immutable steps, which
 * makes no change yet; running the plan tells a listener everything as events and ends in a result. Window and command
 * line look at the same plan and hear the same events.
 *
 * <p>The packages are floors. From the top down, each uses only floors below it, and there are no circles:
 *
 * <pre>
 *   gui          the window, the only floor that knows JavaFX: wizard, step, console, form, theme
 *   cli          the command line: thin commands, listeners, exit codes
 *   ship         profile + project + tools -> plan; what came of it
 *   artifact     what can be made, each a class with its options, checks and steps; one registry
 *   verify       how an artifact is tried in a clean place, and what a failure means
 *   modularize   loose scripts and notebooks -> a package, as edits of files
 *   dependency   declared against detected, names on the index, requirement and lock files
 *   container    container engines: found, asked, commanded
 *   environment  interpreters, environments, the engines that fill them
 *   tool         tools found, their versions, how to get them
 *   run          processes, events, logs, what must not be shown
 *   plan         steps and actions as data, fingerprints
 *   project      what a scan finds in a folder; runs no code of it
 *   metadata     pyproject.toml, setup.cfg, MANIFEST.in: read, and edited without loss
 *   profile      the choices, as JSON with a version; recent projects
 *   settings     what holds for all projects: proxy, index, engines, folders
 *   change       every edit of a person's file: its diff, its writing, its undoing
 *   requirement  versions, specifiers, markers, requirements of Python packages
 *   template     texts that are filled in
 *   problem      anything wrong, as a value for a person to read
 *   platform     what differs between Linux, macOS and Windows: file names, folders of the user
 *   release      which Slipway this is
 * </pre>
 *
 * <p>Here itself lives only the choice of a face. Tests under {@code dev.slipway.architecture} keep this picture true.
 */
@NullMarked
package dev.slipway;

import org.jspecify.annotations.NullMarked;
