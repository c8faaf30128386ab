package dev.slipway.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.problem.Problem;
import dev.slipway.project.folder.FolderContents;
import dev.slipway.project.folder.FolderWalk;
import dev.slipway.project.folder.FoundFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatWasReadIsRememberedTest {
    private static final int FILES = 600;
    private static final Set<String> EXTENSIONS = Set.of("csv", "txt", "json");
    private static final String SECRET = "AKIA" + "Q3EGRIZ5T7XYZABC";

    @TempDir
    private Path temp;

    private Path root = Path.of("");
    private Path cache = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        root = Files.createDirectories(temp.resolve("a folder 数据"));
        cache = temp.resolve("cache");
    }

    @Test
    void aSecondScanTellsTheSameOfRealCode() throws IOException {
        Path library = Path.of(System.getProperty("user.home"), ".pyenv/versions");
        Assumptions.assumeTrue(Files.isDirectory(library), "no Pythons of pyenv");
        try (Stream<Path> found = Files.find(library, 4, (path, _) -> path.endsWith(Path.of("asyncio")))) {
            Path standard = Objects.requireNonNull(
                    found.sorted().findFirst().orElseThrow().getParent());
            List<SourceFacts> fresh = facts(standard, "one");
            assertThat(kept()).as("files of the cache").hasSize(1);
            assertThat(facts(standard, "one")).isEqualTo(fresh).hasSizeGreaterThan(1000);
            assertThat(recalled(standard, "one")).isGreaterThan(fresh.size() * 9 / 10);
        }
    }

    @Test
    void everyKindOfFindingComesBack() throws IOException {
        project();
        Files.writeString(root.resolve("app.py"), """
                # /// script
                # dependencies = ["flask"]
                # ///
                import sys
                from flask import Flask
                import streamlit as st
                try:
                    from . import a, b
                except ImportError:
                    pass
                app = Flask(__name__)
                st.title("数据")
                st.write(open("data/数据.csv"))
                DATA = "data/"
                open(DATA + "\\ud83d.csv", "w")
                import pandas
                pandas.read_excel("x.xlsx")
                print(sys.argv, input())
                if __name__ == "__main__":
                    __import__("json")
                """);
        settled();
        Project fresh = scan(null);
        Project first = scan("one");
        Project second = scan("one");

        assertThat(recalled(root, "one")).isEqualTo(FILES + 1);
        assertThat(told(first)).isEqualTo(told(fresh));
        assertThat(told(second)).isEqualTo(told(fresh));
        assertThat(facts(root, "one")).isEqualTo(facts(root, "two"));
    }

    @Test
    void aChangedFileIsReadAgain() throws IOException {
        project();
        settled();
        scan("one");
        Path file = root.resolve("module7.py");
        FileTime time = Files.getLastModifiedTime(file);

        Files.writeString(file, "import xarray\n");
        Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(1)));
        assertThat(modules("one", "module7.py")).containsExactly("xarray");

        Files.writeString(root.resolve("module8.py"), "import polars, something_longer\n");
        Files.setLastModifiedTime(root.resolve("module8.py"), time);
        assertThat(modules("one", "module8.py")).as("by its size").containsExactly("polars", "something_longer");
    }

    @Test
    void anotherFileInItsPlaceIsReadThoughItIsAsLongAndAsOld() throws IOException {
        project();
        settled();
        Path file = root.resolve("module9.py");
        assertThat(modules("one", "module9.py")).containsExactly("module9_needs");
        FileTime time = Files.getLastModifiedTime(file);
        Path other = root.resolve("other.tmp");
        Files.writeString(other, Files.readString(file).replace("needs", "wants"));
        Files.setLastModifiedTime(other, time);
        Assumptions.assumeTrue(
                Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                                .fileKey()
                        != null,
                "the file system does not tell files apart");
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(modules("one", "module9.py")).containsExactly("module9_wants");
    }

    @Test
    void whatHoldsASecretIsNotWrittenDown() throws IOException {
        project();
        Files.writeString(
                root.resolve("keys.py"), "import boto3\nKEY = '" + SECRET + "'\nopen('" + SECRET + ".csv')\n");
        settled();
        Project first = scan("one");
        assertThat(first.secrets()).isNotEmpty();
        assertThat(scan("one").secrets()).isEqualTo(first.secrets());
        assertThat(kept()).hasSize(1);
        String written = new String(Files.readAllBytes(kept().getFirst()), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain(SECRET).contains("module7.py").doesNotContain("keys.py");
    }

    @Test
    void whatWasChangedOnlyJustIsNotBelieved() throws IOException {
        project();
        settled();
        Files.writeString(root.resolve("fresh.py"), "import numpy\n");
        scan("one");
        assertThat(recalled(root, "one")).isEqualTo(FILES);
    }

    @Test
    void aBrokenCacheCountsAsNone() throws IOException {
        project();
        settled();
        List<SourceFacts> fresh = facts(root, "one");
        Path file = kept().getFirst();
        byte[] whole = Files.readAllBytes(file);
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] broken = i < 30
                    ? Arrays.copyOf(whole, random.nextInt(whole.length))
                    : flipped(whole, random.nextInt(whole.length));
            Files.write(file, broken);
            assertThat(facts(root, "one")).isEqualTo(fresh);
        }
    }

    @Test
    void anotherBuildAndOtherEndingsReadAnew() throws IOException {
        project();
        settled();
        scan("one");
        assertThat(recalled(root, "one")).isEqualTo(FILES);
        assertThat(recalled(root, "another")).isZero();
        assertThat(new ScanMemory.Home(cache, "one")
                        .of(root, FILES, Set.of("parquet"))
                        .recall(source("module1.py")))
                .isNull();
    }

    @Test
    void smallFoldersAreNotRemembered() throws IOException {
        Files.writeString(root.resolve("main.py"), "import numpy\n");
        settled();
        scan("one");
        assertThat(cache).doesNotExist();
    }

    private void project() throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(root.resolve("module" + i + ".py"), "import module" + i + "_needs\n");
        }
    }

    /** As if all of it had been written some time ago. */
    private void settled() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    private Project scan(@org.jspecify.annotations.Nullable String build) {
        return new ProjectScanner(Path.of("/no/such/home"), build == null ? null : new ScanMemory.Home(cache, build))
                .scan(root);
    }

    private List<String> modules(String build, String file) {
        return scan(build).imports().stream()
                .filter(use -> use.file().equals(file))
                .map(ImportUse::module)
                .toList();
    }

    /** The facts of a folder, by what is remembered of it, which is written anew. */
    private List<SourceFacts> facts(Path folder, String build) {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            FolderContents contents = new FolderWalk(folder, () -> false).walk(pool);
            ScanMemory memory = new ScanMemory.Home(cache, build)
                    .of(folder, contents.python().size(), EXTENSIONS);
            var facts = new SourceReader(EXTENSIONS, memory, ScanListener.SILENT).read(contents.python(), pool);
            memory.keep(contents.python(), facts, Long.MAX_VALUE);
            return Arrays.stream(facts).filter(Objects::nonNull).collect(Collectors.toList());
        }
    }

    private long recalled(Path folder, String build) {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            FolderContents contents = new FolderWalk(folder, () -> false).walk(pool);
            Set<String> endings = folder.equals(root)
                    ? contents.others().stream().map(FoundFile::extension).collect(Collectors.toSet())
                    : EXTENSIONS;
            ScanMemory memory = new ScanMemory.Home(cache, build)
                    .of(folder, contents.python().size(), endings);
            return contents.python().stream()
                    .filter(file -> memory.recall(file) != null)
                    .count();
        }
    }

    private FoundFile source(String path) {
        try (ForkJoinPool pool = new ForkJoinPool(2)) {
            return new FolderWalk(root, () -> false)
                    .walk(pool).python().stream()
                            .filter(file -> file.path().equals(path))
                            .findFirst()
                            .orElseThrow();
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    private static byte[] flipped(byte[] whole, int at) {
        byte[] broken = whole.clone();
        broken[at] ^= 0x10;
        return broken;
    }

    /** All that a scan tells but how long it took. */
    private static List<Object> told(Project project) {
        return List.of(
                project.kind(),
                project.verdict(),
                project.projects(),
                project.entryPoints(),
                project.imports(),
                project.calls(),
                project.dataFiles(),
                project.models(),
                project.secrets(),
                project.counts(),
                project.problems().stream().map(Problem::message).toList());
    }
}
