package dev.slipway.dependency.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads an advisory in the OSV schema; what is broken in it is passed over. */
final class OsvDocument {
    private OsvDocument() {}

    /** What it says of a distribution of PyPI; empty if nothing, or if it was withdrawn. */
    static Optional<Advisory> of(JsonNode tree, String distribution) {
        String id = tree.path("id").asText("");
        if (id.isEmpty() || tree.hasNonNull("withdrawn")) {
            return Optional.empty();
        }
        List<String> versions = new ArrayList<>();
        List<Advisory.Range> ranges = new ArrayList<>();
        boolean meant = false;
        for (JsonNode affected : tree.path("affected")) {
            JsonNode of = affected.path("package");
            if (!of.path("ecosystem").asText("").equals("PyPI")
                    || !DistributionName.same(of.path("name").asText(""), distribution)) {
                continue;
            }
            meant = true;
            affected.path("versions").forEach(one -> versions.add(one.asText()));
            for (JsonNode range : affected.path("ranges")) {
                if (!range.path("type").asText("").equals("GIT")) {
                    ranges.add(range(range));
                }
            }
        }
        boolean judged = !versions.isEmpty() || !ranges.isEmpty();
        return meant
                ? Optional.of(new Advisory(
                        id,
                        texts(tree.path("aliases")),
                        tree.path("summary").asText("").strip(),
                        tree.path("database_specific").path("severity").asText(""),
                        versions,
                        ranges,
                        judged,
                        "https://osv.dev/vulnerability/" + id))
                : Optional.empty();
    }

    private static Advisory.Range range(JsonNode range) {
        List<Advisory.Event> events = new ArrayList<>();
        for (JsonNode event : range.path("events")) {
            add(events, Advisory.Kind.INTRODUCED, event.path("introduced"));
            add(events, Advisory.Kind.FIXED, event.path("fixed"));
            add(events, Advisory.Kind.LAST_AFFECTED, event.path("last_affected"));
            add(events, Advisory.Kind.LIMIT, event.path("limit"));
        }
        return new Advisory.Range(events);
    }

    private static void add(List<Advisory.Event> events, Advisory.Kind kind, JsonNode value) {
        if (!value.isTextual()) {
            return;
        }
        String text = value.asText();
        boolean first = kind == Advisory.Kind.INTRODUCED && text.equals("0");
        Version version = Version.tryParse(text);
        if (first || version != null) {
            events.add(new Advisory.Event(kind, first ? null : version));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
