package dev.slipway.dependency.installed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.platform.Platform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenMetadataIsToldTest {
    @TempDir
    Path folder;

    Path packages;

    @BeforeEach
    void anEnvironment() throws IOException {
        packages = Files.createDirectories(folder.resolve("lib/python3.12/site-packages"));
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("base"));
        Files.writeString(folder.resolve("base/python3.12"), "");
        Files.writeString(folder.resolve("bin/python"), "");
        Files.writeString(folder.resolve("pyvenv.cfg"), "home = " + folder.resolve("base") + "\nversion = 3.12.1\n");
    }

    @Test
    void othersAreStillRead() throws IOException {
        info(
                "good",
                "Metadata-Version: 2.1\r\nName: good\r\nVersion: 1.0\r\nSummary: a\r\n  b\r\n\r\nText: no field\r\n");
        Files.createDirectories(packages.resolve("empty-1.0.dist-info"));
        info("nameless", "Version: 1\n");
        info("strange", "Name: str ange\nVersion: 1\n");
        info("unversioned", "Name: unversioned\n\n");
        Files.createDirectories(packages.resolve("~ip-1.0.dist-info"));

        Contents contents = contents();

        assertThat(contents.distributions().keySet()).containsExactly("good", "unversioned");
        assertThat(contents.find("GOOD").orElseThrow().metadata().summary()).isEqualTo("a\nb");
        assertThat(contents.problems())
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotNull());
    }

    @Test
    void circlesEnd() throws IOException {
        info("a", "Name: a\nVersion: 1\nRequires-Dist: b\n");
        info("b", "Name: b\nVersion: 1\nRequires-Dist: c (>=1)\nRequires-Dist: a\n");
        info("c", "Name: c\nVersion: 1\nRequires-Dist: a\nRequires-Dist: C\nRequires-Dist: what is this\n");

        DependencyGraph graph = DependencyGraph.of(contents());

        assertThat(graph.roots()).containsExactly("a");
        assertThat(Reasons.of(graph, "c", List.of()))
                .singleElement()
                .satisfies(way -> assertThat(way.edges()).hasSize(2));
        assertThat(graph.broken()).isEmpty();
    }

    @Test
    void whatIsNotMetIsTold() throws IOException {
        info(
                "a",
                "Name: a\nVersion: 1\nRequires-Dist: b>=2\nRequires-Dist: gone\nRequires-Dist: win; sys_platform == 'nope'\n");
        info("b", "Name: b\nVersion: 1\n");

        assertThat(DependencyGraph.of(contents()).broken())
                .extracting(Edge::to, Edge::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("b", Edge.State.OTHER_VERSION),
                        org.assertj.core.groups.Tuple.tuple("gone", Edge.State.MISSING));
    }

    @Test
    void editableAndOldOnesAreRead() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("源 code/old.egg-info"));
        Files.writeString(sources.resolve("PKG-INFO"), "Name: old\nVersion: 0.1\n");
        Files.writeString(
                sources.resolve("requires.txt"),
                "six\n\n[fast:python_version<\"4\"]\nnumba>=1\n\n[:os_name=='x']\nno\n");
        Files.writeString(packages.resolve("old.egg-link"), sources.getParent() + "\n.\n");
        info("edit", "Name: edit\nVersion: 1\n");
        Files.writeString(
                packages.resolve("edit-1.dist-info/direct_url.json"),
                "{\"url\": \"file:///x/y\", \"dir_info\": {\"editable\": true}}");
        info("vcs", "Name: vcs\nVersion: 1\n");
        Files.writeString(
                packages.resolve("vcs-1.dist-info/direct_url.json"),
                "{\"url\":\"https://example.org/x.git\",\"vcs_info\":{\"vcs\":\"git\",\"commit_id\":\"abc\"}}");
        info("broken", "Name: broken\nVersion: 1\n");
        Files.writeString(packages.resolve("broken-1.dist-info/direct_url.json"), "{");

        Contents contents = contents();

        assertThat(contents.find("edit").orElseThrow().frozen()).isEqualTo("-e file:///x/y");
        assertThat(contents.find("vcs").orElseThrow().frozen()).isEqualTo("vcs @ git+https://example.org/x.git@abc");
        assertThat(contents.find("broken").orElseThrow().frozen()).isEqualTo("broken==1");
        assertThat(contents.find("old").orElseThrow().requires())
                .containsExactly("six", "numba>=1 ; (python_version<\"4\") and extra == \"fast\"", "no ; os_name=='x'");
    }

    @Test
    void bytesOfAnyKindAreRead() throws IOException {
        info("umlaut", "");
        Files.write(
                packages.resolve("umlaut-1.dist-info/METADATA"),
                "\uFEFFName: umlaut\nVersion: 1\nAuthor: J\u00f6rg\n".getBytes(StandardCharsets.UTF_8));
        info("latin", "");
        Files.write(
                packages.resolve("latin-1.dist-info/METADATA"),
                "Name: latin\nVersion: 1\nAuthor: J\u00f6rg\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(contents().find("umlaut").orElseThrow().metadata().first("author"))
                .isEqualTo("J\u00f6rg");
        assertThat(contents().find("latin").orElseThrow().metadata().first("author"))
                .isEqualTo("J\u00f6rg");
    }

    private Contents contents() {
        return Contents.of(folder, Platform.current(), TargetPlatform.current()).orElseThrow();
    }

    private void info(String name, String metadata) throws IOException {
        Path info = Files.createDirectories(packages.resolve(name + "-1.dist-info"));
        Files.writeString(info.resolve("METADATA"), metadata);
    }
}
