package dev.slipway.project;

import dev.slipway.project.python.Tokens;
import dev.slipway.project.python.WordTable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the header of a compound statement what its body depends on. */
final class ConditionReader {
    private static final Set<String> CATCHES =
            Set.of("ImportError", "ModuleNotFoundError", "Exception", "BaseException");
    private static final Set<String> PLATFORM_MODULES = Set.of("sys", "os", "platform", "six", "compat");
    private static final Set<String> SYS_FACTS =
            Set.of("platform", "version_info", "version", "hexversion", "implementation", "api_version");

    /** Names that programs give to such facts; so are those that begin with {@code PY} and a digit. */
    private static final Set<String> FLAGS = Set.of(
            "PYPY",
            "IS_PYPY",
            "WINDOWS",
            "IS_WINDOWS",
            "is_windows",
            "WIN32",
            "IS_WIN",
            "MACOS",
            "IS_MACOS",
            "LINUX",
            "IS_LINUX");

    private static final Set<String> TYPING = Set.of("TYPE_CHECKING", "MYPY", "MYPY_CHECK_RUNNING");
    private static final Set<String> NEVER = Set.of("False", "0");

    /** Every word by which a test can say more than that it is one, but for those that begin with {@code PY}. */
    private static final WordTable<Boolean> WORDS =
            new WordTable<>(Stream.of(FLAGS, TYPING, NEVER, Set.of("__name__", "sys", "os", "platform", "version_info"))
                    .flatMap(Set::stream)
                    .collect(Collectors.toMap(word -> word, word -> true)));

    private ConditionReader() {}

    /**
     * What the test of an {@code if} or {@code elif} asks.
     *
     * @param body under which condition its body is carried out
     * @param otherwise under which condition its {@code else} is
     */
    record Test(ImportCondition body, ImportCondition otherwise) {
        static final Test PLAIN = new Test(ImportCondition.NONE, ImportCondition.NONE);
    }

    /** Reads a test up to its colon. The tokens stand behind the keyword. */
    static Test test(Tokens tokens) {
        int from = tokens.offset();
        if (!saysMore(tokens)) {
            return Test.PLAIN;
        }
        tokens.back(from);
        boolean typing = false;
        boolean not = false;
        boolean or = false;
        boolean platform = false;
        boolean name = false;
        boolean main = false;
        boolean never = false;
        boolean there = false;
        int count = 0;
        String before = "";
        String twoBefore = "";
        while (true) {
            Tokens.Kind kind = tokens.next();
            if (ends(kind, tokens)) {
                break;
            }
            String word = tokens.text();
            count++;
            if (kind == Tokens.Kind.STRING) {
                main |= word.equals("__main__");
            } else if (kind == Tokens.Kind.NAME) {
                String owner = before.equals(".") ? twoBefore : "";
                not |= word.equals("not") && count == 1;
                or |= word.equals("or");
                name |= word.equals("__name__");
                never |= NEVER.contains(word);
                typing |= TYPING.contains(word);
                platform |= isPlatform(word, owner, !before.equals("."));
                there |= asksWhetherThere(tokens);
            }
            twoBefore = before;
            before = word;
        }
        if (name && main) {
            return new Test(ImportCondition.MAIN, ImportCondition.NONE);
        }
        if (typing && !or || never && count == 1) {
            return not
                    ? new Test(ImportCondition.NONE, ImportCondition.TYPING)
                    : new Test(ImportCondition.TYPING, ImportCondition.NONE);
        }
        if (there && !or) {
            return not
                    ? new Test(ImportCondition.NONE, ImportCondition.TRY)
                    : new Test(ImportCondition.TRY, ImportCondition.NONE);
        }
        return platform ? new Test(ImportCondition.PLATFORM, ImportCondition.PLATFORM) : Test.PLAIN;
    }

    /** Whether a test holds a word that could matter. Most hold none, and no string is made of them. */
    private static boolean saysMore(Tokens tokens) {
        while (true) {
            Tokens.Kind kind = tokens.next();
            if (ends(kind, tokens)) {
                return false;
            }
            if (kind == Tokens.Kind.NAME
                    && (tokens.in(WORDS, false) || tokens.startsWith("PY") || asksWhetherThere(tokens))) {
                return true;
            }
        }
    }

    /** {@code TORCH_AVAILABLE}, {@code HAS_SCIPY}, {@code find_spec("keras")}: whether a library is there, as programs name it. */
    private static boolean asksWhetherThere(Tokens tokens) {
        return tokens.endsWith("_available")
                || tokens.endsWith("_AVAILABLE")
                || tokens.endsWith("_installed")
                || tokens.endsWith("_INSTALLED")
                || tokens.startsWith("HAS_")
                || tokens.startsWith("HAVE_")
                || tokens.is("find_spec")
                || tokens.endsWith("check_soft_dependencies");
    }

    private static boolean isPlatform(String word, String owner, boolean first) {
        if (owner.equals("sys")) {
            return SYS_FACTS.contains(word) || word.equals("getwindowsversion");
        }
        if (owner.equals("os")) {
            return word.equals("name") || word.equals("uname");
        }
        if (owner.equals("platform")) {
            return true;
        }
        boolean bare = first || PLATFORM_MODULES.contains(owner);
        return bare && (word.equals("version_info") || word.equals("platform") || isFlag(word));
    }

    /** {@code PY2}, {@code PY37}, {@code IS_WINDOWS}, {@code IS_PYPY} and the like. */
    private static boolean isFlag(String word) {
        return FLAGS.contains(word) || word.startsWith("PY") && word.length() > 2 && Character.isDigit(word.charAt(2));
    }

    /** Whether the header that is read ends with this token. */
    private static boolean ends(Tokens.Kind kind, Tokens tokens) {
        return kind == Tokens.Kind.END || kind == Tokens.Kind.SYMBOL && tokens.symbol() == ':' && tokens.depth() == 0;
    }

    /** Whether an {@code except} lives on when an import fails. The tokens stand behind the keyword. */
    static boolean catchesImportErrors(Tokens tokens) {
        boolean bare = true;
        while (true) {
            Tokens.Kind kind = tokens.next();
            if (ends(kind, tokens)) {
                return bare;
            }
            if (kind == Tokens.Kind.NAME && tokens.is("as")) {
                return false;
            }
            if (kind == Tokens.Kind.NAME && CATCHES.contains(tokens.text())) {
                return true;
            }
            bare &= kind == Tokens.Kind.SYMBOL && tokens.symbol() == '*';
        }
    }

    /** Whether a {@code with} suppresses import errors. The tokens stand behind the keyword. */
    static boolean suppressesImportErrors(Tokens tokens) {
        boolean suppress = false;
        while (true) {
            Tokens.Kind kind = tokens.next();
            if (ends(kind, tokens)) {
                return false;
            }
            if (kind == Tokens.Kind.NAME) {
                suppress |= tokens.is("suppress");
                if (suppress && CATCHES.contains(tokens.text())) {
                    return true;
                }
            }
        }
    }
}
