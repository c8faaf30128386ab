package dev.slipway.dependency.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.dependency.PackageIndex;
import dev.slipway.requirement.Version;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the index itself says of vulnerabilities, in the JSON document of a version ("Index JSON API", docs.pypi.org). */
public final class IndexAdvisories {
    /** Of so many that it does not know, it is plain that it knows of none. */
    private static final int TRIED = 2;

    private final PackageIndex index;
    private final String who;

    /** @param who the index, as words for a person */
    public IndexAdvisories(PackageIndex index, String who) {
        this.index = index;
        this.who = who;
    }

    /** What it knows of these, version by name. */
    public Told ask(Map<String, String> distributions) {
        List<String> names = List.copyOf(distributions.keySet());
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (String name : names.subList(0, Math.min(TRIED, names.size()))) {
            document(name, distributions).ifPresent(tree -> answers.put(name, tree));
        }
        if (answers.isEmpty()) {
            return new Told.Silent(who, "it does not serve what it knows of vulnerabilities");
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Optional<JsonNode>>> asked = new LinkedHashMap<>();
            for (String name : names.subList(Math.min(TRIED, names.size()), names.size())) {
                asked.put(name, threads.submit(() -> document(name, distributions)));
            }
            for (Map.Entry<String, Future<Optional<JsonNode>>> one : asked.entrySet()) {
                one.getValue().get().ifPresent(tree -> answers.put(one.getKey(), tree));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Told.Silent(who, "the question was ended");
        } catch (ExecutionException e) {
            return new Told.Silent(who, "it could not be asked");
        }
        List<Finding> findings = new ArrayList<>();
        answers.forEach((name, tree) -> SameAdvisories.merge(advisories(tree))
                .forEach(one -> findings.add(new Finding(name, distributions.getOrDefault(name, ""), one))));
        return new Told.Answered(who, answers.size(), findings);
    }

    private Optional<JsonNode> document(String name, Map<String, String> distributions) {
        return index.json(name, distributions.getOrDefault(name, "")).map(IndexAdvisories::tree);
    }

    private static JsonNode tree(byte[] body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (IOException broken) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /** They are those of this version, so that only what fixes them is left to be read. */
    private static List<Advisory> advisories(JsonNode tree) {
        List<Advisory> advisories = new ArrayList<>();
        for (JsonNode one : tree.path("vulnerabilities")) {
            String id = one.path("id").asText("");
            if (id.isEmpty() || one.hasNonNull("withdrawn")) {
                continue;
            }
            List<String> aliases = new ArrayList<>();
            one.path("aliases").forEach(alias -> aliases.add(alias.asText()));
            List<Advisory.Event> events = new ArrayList<>();
            one.path("fixed_in").forEach(fix -> {
                Version version = Version.tryParse(fix.asText());
                if (version != null) {
                    events.add(new Advisory.Event(Advisory.Kind.FIXED, version));
                }
            });
            if (!events.isEmpty()) {
                events.addFirst(new Advisory.Event(Advisory.Kind.INTRODUCED, null));
            }
            String summary = one.path("summary").asText("").strip();
            advisories.add(new Advisory(
                    id,
                    aliases,
                    summary.isEmpty() ? firstSentence(one.path("details").asText("")) : summary,
                    "",
                    List.of(),
                    List.of(new Advisory.Range(events)),
                    !events.isEmpty(),
                    one.path("link").asText("")));
        }
        return advisories;
    }

    private static String firstSentence(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }
}
