package dev.slipway.environment;

import dev.slipway.plan.Action;
import dev.slipway.plan.Step;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A way to make environments and to build distributions, as commands. Two engines given the same requirements install the
 * same set of distributions.
 */
public interface Engine {

    /** Stable name in profiles and on the command line: {@code uv} or {@code pip}. */
    String id();

    /** What a person calls it: "uv", "venv + pip". */
    String title();

    /** The same engine for a project that names sources of its own. */
    Engine with(PackageSources sources);

    /** Steps that make the engine itself ready, such as fetching uv; empty when it is. */
    List<Step> prepare();

    /** Steps that fetch what {@link #build} needs besides; empty when it is there. Environments are made without it. */
    List<Step> prepareBuilding();

    /** Makes an environment at {@code venv}, in place of what lies there. */
    List<Action> create(Interpreter python, Path venv);

    /** What this engine has to put into an environment that another made, before it can install anything there; mostly nothing. */
    default List<Action> settleIn(Path venv) {
        return List.of();
    }

    /** Installs what a requirements file lists into an environment. */
    Action.Exec installRequirements(Path venv, Path requirementsFile);

    /**
     * Installs what a requirements file lists, of which every version is settled: nothing newer would be taken, so that there is no need to
     * ask for it.
     */
    default Action.Exec installSettled(Path venv, Path requirementsFile) {
        return installRequirements(venv, requirementsFile);
    }

    /**
     * Installs what lies at a path or in a repository, even where something of that name and version is installed already.
     *
     * @param places a requirements file of such lines
     * @return empty where {@link #installRequirements} does so by itself
     */
    Optional<Action.Exec> installAgain(Path venv, Path places);

    /**
     * Installs one distribution with all it needs into an environment.
     *
     * @param distribution a wheel, an sdist, or a folder with a project
     */
    Action.Exec installDistribution(Path venv, Path distribution);

    /**
     * Installs what a requirements file lists and nothing besides: what that needs in turn is not looked at.
     *
     * @param hashed whether every line names hashes, which the files then have to match
     * @throws ShipException (BAD_ARGUMENT) if this engine cannot
     */
    default Action.Exec installExactly(Path venv, Path requirementsFile, boolean hashed) {
        throw cannot("install exactly what a list names");
    }

    /**
     * Takes distributions out of an environment.
     *
     * @throws ShipException (BAD_ARGUMENT) if this engine cannot
     */
    default Action.Exec uninstall(Path venv, List<String> distributions) {
        throw cannot("take single distributions out");
    }

    private ShipException cannot(String what) {
        return new ShipException(
                ShipException.Kind.BAD_ARGUMENT,
                Problem.error(Topic.ENVIRONMENT, "The engine " + title() + " cannot " + what + ".")
                        .advise("Choose the engine uv or pip."));
    }

    /** The platform of images with musl, such as Alpine's. */
    String MUSL = "linux-musl";

    /**
     * Asks whether requirements can be met by wheels alone on another platform, without installing any; fails if not.
     *
     * @param platform with the processor of this machine, such as {@link #MUSL}
     * @return empty where this engine cannot ask
     */
    default Optional<Action.Exec> onlyWheels(Interpreter python, Path requirementsFile, String platform) {
        return Optional.empty();
    }

    /** Builds a distribution of {@code source}, a folder or an sdist, with its own build backend, into {@code output}. */
    List<Action> build(Interpreter python, Path source, Distribution kind, Path output);

    /** The two distribution formats of the packaging specifications. */
    enum Distribution {
        WHEEL,
        SDIST
    }
}
