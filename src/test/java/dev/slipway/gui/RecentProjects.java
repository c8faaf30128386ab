package dev.slipway.gui;

import dev.slipway.platform.UserFolders;
import dev.slipway.profile.Recent;
import dev.slipway.profile.Recents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Three projects that were open lately: one that is gone, one that failed, one that was shipped. */
final class RecentProjects {
    private RecentProjects() {}

    /** @param home below which their folders are */
    static void write(UserFolders folders, Path home) throws IOException {
        var recents = new Recents(folders.config());
        Instant now = Instant.now();
        recents.add(new Recent(
                Path.of("/media/usb/churn"),
                "churn-report",
                "notebooks",
                now.minus(Duration.ofDays(9)),
                "",
                false,
                null));
        recents.add(new Recent(
                Files.createDirectories(home.resolve("研究/中文文本情感分析")),
                "情感分析",
                "script",
                now.minus(Duration.ofDays(3)),
                "data.json is not in the wheel.",
                true,
                now.minus(Duration.ofDays(3))));
        recents.add(new Recent(
                Files.createDirectories(home.resolve("projects/loan approval")),
                "loan-approval",
                "streamlit",
                now,
                "wheel, sdist",
                false,
                now.minus(Duration.ofHours(2))));
    }
}
