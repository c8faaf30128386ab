package dev.slipway.ship;

import dev.slipway.dependency.IndexSetup;
import dev.slipway.dependency.Offer;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.dependency.audit.Audit;
import dev.slipway.dependency.audit.IndexAdvisories;
import dev.slipway.dependency.audit.LicenseNote;
import dev.slipway.dependency.audit.OsvService;
import dev.slipway.dependency.audit.Told;
import dev.slipway.dependency.installed.Contents;
import dev.slipway.dependency.lock.LockedInstall;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ShipException;
import dev.slipway.problem.Topic;
import dev.slipway.profile.Profile;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import dev.slipway.settings.AddressLogin;
import dev.slipway.settings.Surroundings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what is known of the distributions that a project ships: those of its lock, else those of its environment. */
public final class Auditing {
    private final Workspace workspace;
    private final Survey survey;
    private final Profile profile;

    public Auditing(Workspace workspace, Survey survey, Profile profile) {
        this.workspace = workspace;
        this.survey = survey;
        this.profile = profile;
    }

    /** What a plan says beforehand, so that nobody is asked behind a person's back; empty where nobody will be. */
    static Optional<Problem> foretold(Profile profile) {
        String service = profile.agreed().advisories();
        return service == null
                ? Optional.empty()
                : Optional.of(Problem.info(
                                Topic.SHIP,
                                "When it is done, " + shown(service) + " is asked about known vulnerabilities.")
                        .so("It is told the names and versions of what is shipped."));
    }

    /** Who is asked where nobody is named: whom the profile names, else the settings, which are read, else the public service. */
    public static String usual(Profile profile) {
        String named = profile.agreed().advisories();
        String set = Surroundings.current().variables().get("SLIPWAY_OSV");
        return named != null ? named : set == null || set.isBlank() ? OsvService.PUBLIC : set;
    }

    /** The same as a profile may hold it, which goes into git: an address without the name and password in it. */
    public static String kept(Profile profile) {
        return AddressLogin.dropped(usual(profile));
    }

    /** Who that is, for a person. */
    public static String shown(String service) {
        return service.equals(OsvService.PUBLIC) ? "api.osv.dev" : AddressLogin.dropped(service);
    }

    /**
     * Asks.
     *
     * @param service {@code osv} or the address of such a service
     * @throws ShipException (BAD_ARGUMENT) if there is neither a lock nor an environment, or the service is no address
     */
    public Audit ask(String service) {
        Host host = workspace.host();
        OsvService osv = new OsvService(
                OsvService.address(service),
                IndexSetup.current(),
                host.folders().cache());
        Path venv = workspace.folders(profile, null).venv();
        Optional<Contents> contents = Contents.of(venv, host.platform(), host.target());
        String python = contents.map(Contents::python).orElse(profile.python() == null ? "3.12" : profile.python());
        Optional<LockedInstall> lock = Locked.of(survey, profile, full(python)).install();
        Map<String, String> versions = new TreeMap<>();
        String source;
        if (lock.isPresent() && !lock.get().versions().isEmpty()) {
            source = lock.get().lock().file();
            versions.putAll(lock.get().versions());
        } else {
            Contents there = contents.orElseGet(() -> Contents.require(venv, host.platform(), host.target()));
            source = String.valueOf(venv.getFileName());
            there.distributions().forEach((name, one) -> versions.put(one.name(), one.version()));
        }
        List<Told> told = List.of(
                osv.ask(versions),
                new IndexAdvisories(index(), host.engines().index().shownIndex()).ask(versions));
        List<LicenseNote> licenses = contents.map(LicenseNote::of).orElse(List.of());
        return new Audit(source, versions, told, licenses, notes(versions, full(python)));
    }

    /** What the index says of versions and projects. */
    private List<Problem> notes(Map<String, String> versions, String python) {
        Host host = workspace.host();
        Map<String, Offer> offers = Offer.of(versions.keySet(), python, host.target(), index());
        List<Problem> notes = new ArrayList<>();
        versions.forEach((name, text) -> {
            Offer offer = offers.get(DistributionName.normalize(name));
            Version version = Version.tryParse(text);
            if (offer == null || version == null) {
                return;
            }
            String why = offer.withdrawn().get(version);
            if (why != null) {
                notes.add(Problem.warning(
                                Topic.DEPENDENCIES,
                                name + " " + text + " was withdrawn by its authors"
                                        + (why.isBlank()
                                                ? "."
                                                : ": " + why.strip().replaceFirst("\\.$", "") + "."))
                        .advise("Upgrade it: slipway packages DIR upgrade " + name + "."));
            }
            var status = offer.status();
            if (status != null && !status.words().isEmpty()) {
                notes.add(Problem.info(Topic.DEPENDENCIES, "The project " + name + " " + status.words() + "."));
            }
        });
        return notes;
    }

    private PackageIndex index() {
        return workspace.host().index(Wanted.of(survey, profile).sources());
    }

    private static String full(String python) {
        return python.matches("\\d+(\\.\\d+)*") ? python : "3.12";
    }
}
