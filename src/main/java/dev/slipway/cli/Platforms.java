package dev.slipway.cli;

import dev.slipway.dependency.TargetPlatform;
import dev.slipway.problem.ShipException;
import dev.slipway.profile.Profile;
import dev.slipway.ship.ElsewhereFits;
import java.util.List;
import picocli.CommandLine.Option;

/** Other platforms than this machine's that requirements are judged for. */
final class Platforms {
    @Option(
            names = "--platform",
            split = ",",
            paramLabel = "PLATFORM",
            description = "Judge the requirements for it too: win_amd64, macosx_arm64, manylinux_2_28_x86_64 ...")
    private List<String> named = List.of();

    /**
     * Those that are named.
     *
     * @throws ShipException (BAD_ARGUMENT) if one of them is none
     */
    List<TargetPlatform> targets() {
        return named.stream()
                .map(text -> TargetPlatform.parse(text)
                        .orElseThrow(
                                () -> new ShipException(ShipException.Kind.BAD_ARGUMENT, ElsewhereFits.unknown(text))))
                .toList();
    }

    /**
     * The profile with these in place of its own, where any are named.
     *
     * @throws ShipException (BAD_ARGUMENT) if one of them is none
     */
    Profile on(Profile profile) {
        targets();
        return named.isEmpty() ? profile : profile.withPlatforms(named);
    }
}
