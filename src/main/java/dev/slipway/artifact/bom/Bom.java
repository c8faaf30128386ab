package dev.slipway.artifact.bom;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.metadata.KnownNames;
import dev.slipway.release.Release;
import dev.slipway.requirement.DistributionName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A bill of materials as CycloneDX 1.6 JSON. The same parts give the same bytes: it bears no time, and its serial number follows from the
 * rest of it.
 *
 * @param subject what it is of
 * @param parts what that holds, by normalised name
 * @param more further parts that are no distributions, each with its package URL
 */
record Bom(Part subject, Map<String, Part> parts, Map<String, Part> more) {

    /** Of those that are installed, what the requirements lead to. */
    static Map<String, Part> reached(Map<String, Part> installed, Collection<String> requirements) {
        Map<String, Part> reached = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(requirements);
        while (!open.isEmpty()) {
            String name = DistributionName.normalize(open.pop());
            Part part = installed.get(name);
            if (part != null && reached.put(name, part) == null) {
                open.addAll(part.needs());
            }
        }
        return reached;
    }

    byte[] json(List<String> roots) throws IOException {
        JsonMapper mapper = new JsonMapper();
        ObjectNode tree = mapper.createObjectNode();
        tree.put("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        tree.put("bomFormat", "CycloneDX").put("specVersion", "1.6");
        tree.put("serialNumber", "").put("version", 1);
        ObjectNode metadata = tree.putObject("metadata");
        metadata.putObject("tools")
                .putArray("components")
                .addObject()
                .put("type", "application")
                .put("name", "slipway")
                .put("version", Release.current().version());
        component(metadata.putObject("component"), "application", subject, subject.purl());
        ArrayNode components = tree.putArray("components");
        parts.values().forEach(part -> component(components.addObject(), "library", part, part.purl()));
        more.forEach((purl, part) -> component(components.addObject(), "platform", part, purl));
        ArrayNode dependencies = tree.putArray("dependencies");
        depends(dependencies.addObject(), subject.purl(), roots);
        parts.values().forEach(part -> depends(dependencies.addObject(), part.purl(), part.needs()));
        more.keySet().forEach(purl -> depends(dependencies.addObject(), purl, List.of()));
        byte[] unnumbered = mapper.writeValueAsBytes(tree);
        tree.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(unnumbered));
        String text =
                mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace("\r\n", "\n");
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void component(ObjectNode node, String type, Part part, String purl) {
        node.put("type", type).put("bom-ref", purl).put("name", part.name());
        if (!part.version().isEmpty()) {
            node.put("version", part.version());
        }
        if (!part.license().isEmpty()) {
            license(node.putArray("licenses"), part.license());
        }
        node.put("purl", purl);
    }

    /** An identifier of SPDX, an expression of several, or whatever an older distribution says. */
    private static void license(ArrayNode licenses, String text) {
        if (KnownNames.bundled().licenses().contains(text)) {
            licenses.addObject().putObject("license").put("id", text);
        } else if (text.contains(" AND ") || text.contains(" OR ") || text.contains(" WITH ")) {
            licenses.addObject().put("expression", text);
        } else {
            licenses.addObject().putObject("license").put("name", text);
        }
    }

    private void depends(ObjectNode node, String purl, List<String> needs) {
        node.put("ref", purl);
        Set<String> refs = new LinkedHashSet<>();
        for (String need : needs) {
            Part part = parts.get(DistributionName.normalize(need));
            if (part != null && !part.purl().equals(purl)) {
                refs.add(part.purl());
            }
        }
        if (!refs.isEmpty()) {
            ArrayNode on = node.putArray("dependsOn");
            refs.stream().sorted().forEach(on::add);
        }
    }
}
