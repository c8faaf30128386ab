package dev.slipway.ship;

import dev.slipway.dependency.Declared;
import dev.slipway.dependency.RequirementsFile;
import dev.slipway.problem.Fix;
import dev.slipway.problem.Problem;
import dev.slipway.problem.Topic;
import dev.slipway.settings.AllowedVariables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which variables of this machine the files of a project would send to which hosts, and which of them a person has allowed. pip and uv
 * fill such variables in wherever an address stands, so that whoever wrote the files learns their values; here they wait for a word.
 *
 * @param problems what is asked for and not allowed, or left to a variable that is not set
 * @param withheld variables that pip and uv are not to see
 */
record AskedVariables(
        List<Problem> problems, Set<String> withheld, Map<String, String> environment, AllowedVariables allowed) {

    AskedVariables {
        problems = List.copyOf(problems);
        withheld = Set.copyOf(withheld);
    }

    /** Those of the files that were surveyed, on this machine. */
    static AskedVariables of(Survey survey) {
        return of(survey, System.getenv(), AllowedVariables::current);
    }

    /** @param allowing asked only if there is anything to allow */
    static AskedVariables of(Survey survey, Map<String, String> environment, Supplier<AllowedVariables> allowing) {
        List<Place> places = new ArrayList<>();
        for (RequirementsFile.Option option : survey.declared().options()) {
            SentAddress.in(option.value())
                    .ifPresent(address -> places.add(new Place(option.file(), option.line(), address)));
        }
        for (Declared one : survey.declared().declared()) {
            SentAddress.in(one.text()).ifPresent(address -> places.add(new Place(one.file(), one.line(), address)));
        }
        places.addAll(IndexLogins.in(survey, environment));
        AllowedVariables allowed = places.isEmpty() ? new AllowedVariables(Set.of()) : allowing.get();
        Set<Problem> problems = new LinkedHashSet<>();
        Set<String> withheld = new TreeSet<>();
        for (Place place : places) {
            withheld.addAll(place.kept(environment, allowed));
            place.problem(environment, allowed).ifPresent(problems::add);
        }
        return new AskedVariables(List.copyOf(problems), withheld, environment, allowed);
    }

    /** An address in a file. */
    record Place(String file, int line, SentAddress address) {

        /** Variables that are set and that nobody allowed for this host. */
        Set<String> kept(Map<String, String> environment, AllowedVariables allowed) {
            String host = address.host(environment).orElse(null);
            Set<String> kept = new TreeSet<>();
            for (String name : address.variables()) {
                if (environment.containsKey(name) && (host == null || !allowed.allows(name, host))) {
                    kept.add(name);
                }
            }
            return kept;
        }

        Optional<Problem> problem(Map<String, String> environment, AllowedVariables allowed) {
            Set<String> kept = kept(environment, allowed);
            if (!kept.isEmpty()) {
                return Optional.of(asking(List.copyOf(kept), address.host(environment)));
            }
            String missing = String.join(
                    ", ",
                    address.variables().stream()
                            .filter(name -> !environment.containsKey(name))
                            .toList());
            return missing.isEmpty() || address.hostAsWritten().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.warning(
                                    Topic.DEPENDENCIES,
                                    "A part of the address at " + address.hostAsWritten() + " is left to the variable "
                                            + missing + ", which is not set.")
                            .in(file, line, 0)
                            .advise("Set " + missing + " before Slipway is started."));
        }

        private Problem asking(List<String> names, Optional<String> host) {
            String all = String.join(", ", names);
            String where = host.orElse(address.hostAsWritten());
            Problem asked = Problem.warning(
                            Topic.DEPENDENCIES,
                            where.isEmpty()
                                    ? "The value of your variable " + all + " would become a part of what is asked for."
                                    : "This line sends the value of your variable " + all + " to " + where + ".")
                    .in(file, line, 0);
            return host.map(known -> asked.so("It is not sent before you allow it.")
                            .fix("Send " + all + " to " + known, new Fix.SendVariables(names, known)))
                    .orElseGet(() -> asked.so("It is not sent, since it is not certain who would get it.")
                            .advise("Write the host in letters, and variables for the name and the password alone."));
        }
    }

    /** The value of an option as this machine takes it: with what is allowed filled in, else without name and password. */
    String value(RequirementsFile.Option option) {
        return SentAddress.in(option.value())
                .filter(address -> !new Place(option.file(), option.line(), address)
                        .kept(environment, allowed)
                        .isEmpty())
                .map(SentAddress::bare)
                .orElseGet(() -> option.value(environment));
    }
}
