package dev.slipway.artifact.bom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillsAreEqualAndWheelsStayWholeTest {
    private static final String METADATA =
            "Metadata-Version: 2.4\nName: Tide-Table\nVersion: 1.0\nLicense-Expression: MIT\n"
                    + "Requires-Dist: NumPy>=1.20; python_version >= '3.8'\n\nName: not this\n";

    @TempDir
    private Path temp;

    @Test
    void metadataIsReadUpToTheFirstEmptyLine() {
        assertThat(Part.read(METADATA)).isEqualTo(new Part("Tide-Table", "1.0", "MIT", List.of("numpy")));
        assertThat(Part.read("\r\n")).isEqualTo(new Part("", "", "", List.of()));
    }

    @Test
    void onlyWhatTheRequirementsLeadToIsInIt() {
        Part a = new Part("a", "1", "", List.of("b"));
        Part b = new Part("b", "2", "", List.of("a", "absent"));
        Part tool = new Part("pip", "25", "", List.of());

        assertThat(Bom.reached(Map.of("a", a, "b", b, "pip", tool), List.of("A")))
                .containsOnlyKeys("a", "b");
    }

    @Test
    void theSamePartsGiveTheSameBytes() throws IOException {
        Bom bom = new Bom(Part.read(METADATA), Map.of("b", new Part("b", "2", "Free for all", List.of())), Map.of());

        assertThat(bom.json(List.of("b"))).isEqualTo(bom.json(List.of("b")));
        assertThat(new String(bom.json(List.of("b")), StandardCharsets.UTF_8))
                .contains("\"id\" : \"MIT\"", "\"name\" : \"Free for all\"", "pkg:pypi/tide-table@1.0");
    }

    @Test
    void theOfficialSchemaHasNothingAgainstThem() throws IOException {
        Map<String, Part> parts = Map.of(
                "a", new Part("a", "1.0+cpu", "MIT OR Apache-2.0", List.of("b")),
                "b", new Part("b", "", "BSD-3-Clause", List.of()));
        Map<String, Part> more = Map.of("pkg:generic/python@3.11.7", new Part("Python", "3.11.7", "PSF", List.of()));
        Path file = Files.write(temp.resolve("b.json"), new Bom(Part.read(METADATA), parts, more).json(List.of("a")));

        assertThat(new JsonParser().validate(file.toFile(), Version.VERSION_16)).isEmpty();
    }

    @Test
    void aWheelCarriesItsBillAndItsRecordNamesEachFile() throws Exception {
        Path one = wheel("one", 1_000_000_000_000L);
        Path other = wheel("other", 1_500_000_000_000L);

        WheelBom.put(one.getParent());
        WheelBom.put(other.getParent());
        WheelBom.put(other.getParent());

        assertThat(other).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            assertThat(names).contains("tide_table-1.0.dist-info/sboms/Tide-Table.cdx.json");
            String record = text(zip, "tide_table-1.0.dist-info/RECORD");
            for (String name : names) {
                if (name.endsWith("RECORD")) {
                    continue;
                }
                byte[] bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                String digest = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
                assertThat(record).contains(name + ",sha256=" + digest + "," + bytes.length);
            }
        }
    }

    @Test
    void anSdistTellsNeitherTimeNorOwner() throws IOException {
        Path one = sdist("one", 1_600_000_000_000L, "ann", List.of("p-1/b.py", "p-1/数据.csv"));
        Path other = sdist("other", 1_700_000_000_000L, "bob", List.of("p-1/数据.csv", "p-1/b.py"));

        PlainSdist.make(one.getParent());
        PlainSdist.make(other.getParent());

        assertThat(other).hasSameBinaryContentAs(one);
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }

    private Path wheel(String folder, long time) throws Exception {
        Path wheel = Files.createDirectories(temp.resolve(folder)).resolve("tide_table-1.0-py3-none-any.whl");
        Map<String, String> files = Map.of("tides.py", "x = 1\n", "tide_table-1.0.dist-info/METADATA", METADATA);
        StringBuilder record = new StringBuilder();
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (String name : files.keySet().stream().sorted().toList()) {
                byte[] bytes = files.get(name).getBytes(StandardCharsets.UTF_8);
                String digest = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
                record.append(name + ",sha256=" + digest + "," + bytes.length + "\n");
                put(out, name, bytes, time);
            }
            record.append("tide_table-1.0.dist-info/RECORD,,\n");
            put(out, "tide_table-1.0.dist-info/RECORD", record.toString().getBytes(StandardCharsets.UTF_8), time);
        }
        return wheel;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes, long time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(time);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private Path sdist(String folder, long time, String owner, List<String> names) throws IOException {
        Path sdist = Files.createDirectories(temp.resolve(folder)).resolve("p-1.tar.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(sdist));
                TarArchiveOutputStream out = new TarArchiveOutputStream(packed, "UTF-8")) {
            out.setAddPaxHeadersForNonAsciiNames(true);
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setModTime(time);
                entry.setUserName(owner);
                entry.setSize(3);
                out.putArchiveEntry(entry);
                out.write(new byte[] {'a', 'b', '\n'});
                out.closeArchiveEntry();
            }
        }
        return sdist;
    }
}
