package dev.slipway.ship;

import dev.slipway.container.Containers;
import dev.slipway.dependency.IndexSetup;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.environment.Engines;
import dev.slipway.environment.FoundInterpreters;
import dev.slipway.environment.IndexSettings;
import dev.slipway.environment.InterpreterFinder;
import dev.slipway.environment.PackageSources;
import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import dev.slipway.run.ProcessRunner;
import dev.slipway.run.Redactor;
import dev.slipway.settings.Surroundings;

/**
 * The machine, as far as Slipway uses it.
 *
 * @param finder of Pythons
 * @param engines that make environments
 * @param index where packages come from
 * @param target what wheels are chosen for
 * @param containers what images are made with
 * @param processes what starts programs
 */
public record Host(
        Platform platform,
        UserFolders folders,
        InterpreterFinder finder,
        Engines engines,
        PackageIndex index,
        TargetPlatform target,
        Containers containers,
        ProcessRunner processes) {

    /** This machine and its user. */
    public static Host current() {
        Surroundings here = Surroundings.current();
        UserFolders folders = here.folders();
        Redactor redactor = Redactor.of(here.variables());
        ProcessRunner processes = new ProcessRunner(redactor);
        Engines engines = Engines.current(processes);
        engines.index().secrets().forEach(redactor::learn);
        return new Host(
                Platform.current(),
                folders,
                InterpreterFinder.current(processes),
                engines,
                PackageIndex.current(folders.cache()),
                TargetPlatform.current(),
                Containers.current(processes),
                processes);
    }

    /** Where packages of a project come from that names sources of its own. */
    public PackageIndex index(PackageSources sources) {
        if (sources.isNone()) {
            return index;
        }
        IndexSettings.Origin origin = engines.index().origin();
        return PackageIndex.of(
                IndexSetup.of(origin.platform(), origin.environment(), origin.home(), sources), folders.cache());
    }

    /** What makes images of a project that names sources of its own. */
    public Containers containers(PackageSources sources) {
        return sources.isNone() ? containers : containers.with(engines.index().images(sources));
    }

    /** The Pythons that are here. */
    public FoundInterpreters interpreters() {
        return finder.find();
    }
}
