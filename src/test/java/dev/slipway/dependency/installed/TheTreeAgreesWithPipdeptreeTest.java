package dev.slipway.dependency.installed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.dependency.TargetPlatform;
import dev.slipway.plan.Action;
import dev.slipway.platform.Platform;
import dev.slipway.platform.VenvLayout;
import dev.slipway.requirement.DistributionName;
import dev.slipway.requirement.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TheTreeAgreesWithPipdeptreeTest {
    @TempDir
    static Path folder;

    static Path venv;
    static Contents contents;
    static JsonNode told;

    @BeforeAll
    static void anEnvironment() throws Exception {
        venv = RealEnvironment.make(
                folder.resolve("an environment 环境"), "flask", "requests[socks]", "httpx[http2]", "jsonschema", "rich");
        Path tools = RealEnvironment.make(folder.resolve("tools"), "pipdeptree");
        contents = Contents.require(venv, Platform.current(), TargetPlatform.current());
        String json = RealEnvironment.run(new Action.Exec(
                List.of(
                        new VenvLayout(Platform.current(), tools)
                                .program("pipdeptree")
                                .toString(),
                        "--python",
                        new VenvLayout(Platform.current(), venv).python().toString(),
                        "--extras",
                        "none",
                        "-o",
                        "json"),
                folder));
        told = new ObjectMapper().readTree(json);
    }

    @Test
    void everyEdgeIsTheSame() {
        Set<String> theirs = new TreeSet<>();
        Set<String> nodes = new TreeSet<>();
        for (JsonNode one : told) {
            String from =
                    DistributionName.normalize(one.path("package").path("key").asText());
            nodes.add(from);
            for (JsonNode needed : one.path("dependencies")) {
                theirs.add(from + " -> "
                        + DistributionName.normalize(needed.path("key").asText()));
            }
        }
        DependencyGraph graph = DependencyGraph.of(contents);
        Set<String> ours = new TreeSet<>();
        graph.edges()
                .values()
                .forEach(list -> list.stream()
                        .filter(edge -> edge.extra().isEmpty())
                        .forEach(edge -> ours.add(edge.from() + " -> " + edge.to())));

        assertThat(ours).hasSizeGreaterThan(20).isEqualTo(theirs);
        assertThat(graph.nodes().keySet()).isEqualTo(nodes);
    }

    @Test
    void nothingIsMissing() {
        assertThat(DependencyGraph.of(contents).broken()).isEmpty();
    }

    @Test
    void anExtraThatIsAskedForIsFollowed() {
        DependencyGraph plain = DependencyGraph.of(contents);
        DependencyGraph asked = DependencyGraph.of(
                contents, List.of(Requirement.parse("requests[socks]"), Requirement.parse("httpx[http2]")));

        assertThat(plain.neededBy("PySocks")).isEmpty();
        assertThat(asked.neededBy("pysocks")).singleElement().satisfies(edge -> {
            assertThat(edge.from()).isEqualTo("requests");
            assertThat(edge.extra()).isEqualTo("socks");
        });
        assertThat(Reasons.of(asked, "hpack", List.of("httpx")))
                .anySatisfy(
                        way -> assertThat(way.edges().stream().map(Edge::to)).containsExactly("h2", "hpack"));
    }

    @Test
    void whySomethingIsThereIsToldFromTheProjectsWishes() {
        DependencyGraph graph = DependencyGraph.of(contents);

        assertThat(Reasons.of(graph, "MarkupSafe", List.of("Flask")))
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.root()).isEqualTo("flask");
                    assertThat(way.wanted()).isTrue();
                    assertThat(way.edges()).hasSizeBetween(1, 2);
                });
        assertThat(Reasons.of(graph, "not-here", List.of("flask"))).isEmpty();
    }
}
