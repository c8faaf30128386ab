package dev.slipway.tool;

import dev.slipway.platform.Platform;
import dev.slipway.platform.UserFolders;
import java.util.List;
import java.util.Map;

/** The tools of this machine as the doctor tells them: uv, pip with venv, git, docker or podman. */
public final class ToolReport {

    public ToolReport(Platform platform, Map<String, String> environment, UserFolders folders) {}

    /** Asks each for its version, at the same time. Never throws. */
    public List<ToolStatus> look() {
        throw new UnsupportedOperationException();
    }
}
