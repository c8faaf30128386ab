package dev.slipway.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.dependency.TargetPlatform.Os;
import dev.slipway.requirement.SpecifierSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of the window and the command line say the same. */
class TheNewestIsTheOneThatRunsHereTest {
    private static final TargetPlatform LINUX = new TargetPlatform(Os.LINUX_GLIBC, "x86_64", 2, 28);

    @TempDir
    private Path cache;

    private LocalIndex server;

    @BeforeEach
    void start() throws IOException {
        server = new LocalIndex();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReleaseWithWheelsForOtherPlatformsOnlyDoesNotCount() {
        server.serveFiles(
                "part",
                "part-1.0-cp311-cp311-manylinux_2_17_x86_64.whl",
                "part-2.0-cp311-cp311-win_amd64.whl",
                "part-2.0-cp311-cp311-macosx_11_0_arm64.whl");

        assertThat(newest("part", null)).containsExactly("1.0", "1.0");
    }

    @Test
    void anSdistCounts() {
        server.serveFiles("part", "part-1.0-py3-none-any.whl", "part-2.0.tar.gz", "part-3.0.tar.gz \"yanked\":true");

        assertThat(newest("part", null)).containsExactly("2.0", "2.0");
    }

    @Test
    void whoHasAPreviewIsNotSentBack() {
        server.serveFiles("part", "part-1.0-py3-none-any.whl", "part-2.0rc2-py3-none-any.whl");

        assertThat(newest("part", "2.0rc1")).containsExactly("2.0rc2", "2.0rc2");
        assertThat(newest("part", "0.9")).containsExactly("1.0", "1.0");
    }

    @Test
    void theSizeIsThatOfTheInstalledVersion() {
        server.serveFiles("part", "part-1.0-py3-none-any.whl \"size\":11", "part-2.0-py3-none-any.whl \"size\":22");

        Listing listing = listings().of("part", "1.0", SpecifierSet.ANY);

        assertThat(listing.bytes()).isEqualTo(11);
        assertThat(listing.isNewerThan("1.0")).isTrue();
    }

    /** Of the table, and of the command line. */
    private List<String> newest(String name, @org.jspecify.annotations.Nullable String installed) {
        Offer offer = Objects.requireNonNull(
                Offer.of(List.of(name), "3.11.7", LINUX, index()).get(name));
        var version = installed == null ? null : dev.slipway.requirement.Version.parse(installed);
        return List.of(
                String.valueOf(listings().of(name, installed, SpecifierSet.ANY).newest()),
                (version == null ? offer.newest(SpecifierSet.ANY) : offer.newest(SpecifierSet.ANY, version))
                        .orElseThrow()
                        .toString());
    }

    private Listings listings() {
        return new Listings(index(), "3.11", LINUX);
    }

    private PackageIndex index() {
        return PackageIndex.of(IndexSetup.at(server.url()), cache);
    }
}
