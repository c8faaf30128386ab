package dev.slipway.dependency.lock;

import java.util.Arrays;
import java.util.Optional;

/** The forms of lock files that are read and written; where several lie in a folder, the first counts. */
public enum LockFormat {
    /** PEP 751, which installers of all kinds read. */
    PYLOCK("pylock", "pylock.toml"),
    /** Requirements with the hashes of their files, which every pip reads. */
    REQUIREMENTS("requirements", "requirements.lock"),
    /** uv's own, for projects that declare their requirements in pyproject.toml. */
    UV("uv", "uv.lock");

    private final String id;
    private final String file;

    LockFormat(String id, String file) {
        this.id = id;
        this.file = file;
    }

    /** As profiles and the command line call it. */
    public String id() {
        return id;
    }

    /** The usual name of the file. */
    public String file() {
        return file;
    }

    public static Optional<LockFormat> of(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }
}
