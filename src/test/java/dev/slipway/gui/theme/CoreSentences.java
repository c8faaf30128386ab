package dev.slipway.gui.theme;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The sentences and phrases that the core can say, read from its source: string literals and what is put together from them, with
 * {@code {0}}, {@code {1}} ... where values come in. Conditional parts give a sentence each.
 */
final class CoreSentences {
    private static final Path SOURCE = Path.of("src/main/java/dev/slipway");
    private static final Pattern HOLE = Pattern.compile("\u0000");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z\u0000]['’\\w.-]*[,:;]? [A-Za-z\u0000(]");
    /** Faces speak for themselves; what other programs read is no sentence. */
    private static final List<String> SILENT = List.of("gui", "cli", "release", "template", "platform");

    private static final int MOST_ALTERNATIVES = 24;

    /** Calls whose text goes to programs, files or pattern matchers. */
    private static final List<String> NOT_SPOKEN = List.of(
            "compile",
            "matches",
            "replaceAll",
            "replaceFirst",
            "split",
            "contains",
            "startsWith",
            "endsWith",
            "equals",
            "IllegalArgumentException",
            "IllegalStateException",
            "UnsupportedOperationException",
            "AssertionError",
            "indexOf",
            "warn",
            "debug",
            "error4j",
            "getProperty",
            "getResource",
            "getResourceAsStream",
            "UncheckedIOException",
            "IOException",
            "lastIndexOf",
            "stripLeading",
            "requireNonNull");

    private final Map<String, String> found = new LinkedHashMap<>();

    /** Sentences with the file that says each first. */
    static Map<String, String> read() throws IOException {
        var sentences = new CoreSentences();
        List<Path> files;
        try (Stream<Path> all = Files.walk(SOURCE)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SOURCE.relativize(file).getNameCount() > 1)
                    .filter(file -> !file.endsWith("LicenseGuess.java") && !file.endsWith("LicenseText.java"))
                    .filter(file ->
                            !SILENT.contains(SOURCE.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (var unit : task.parse()) {
                String file = SOURCE.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()))
                        .toString();
                sentences.new Scanner(file).scan(unit, null);
            }
        }
        return sentences.found;
    }

    private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String file;

        Scanner(String file) {
            this.file = file;
        }

        @Override
        public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void none) {
            return null;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree node, @Nullable Void none) {
            if (node.getKind() == Tree.Kind.PLUS && holdsText(node)) {
                take(node);
                new Inside().scan(node, null);
                return null;
            }
            return super.visitBinary(node, none);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void none) {
            take(node);
            return null;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void none) {
            if (NOT_SPOKEN.contains(name(node.getMethodSelect()))) {
                scan(node.getMethodSelect(), null);
                return null;
            }
            if (node.getMethodSelect() instanceof MemberSelectTree select
                    && (select.getIdentifier().contentEquals("formatted"))) {
                take(node);
                scan(node.getArguments(), null);
                return null;
            }
            return super.visitMethodInvocation(node, none);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void none) {
            return NOT_SPOKEN.contains(node.getIdentifier().toString()) ? null : super.visitNewClass(node, none);
        }

        private void take(ExpressionTree node) {
            for (String text : templates(node)) {
                String sentence = numbered(text.strip().replaceAll("%[\\d$.,]*[sdf]", "\u0000"));
                if (spoken(text)) {
                    found.putIfAbsent(sentence, file);
                }
            }
        }

        /** What stands in the holes of a sentence can hold sentences of its own. */
        private final class Inside extends TreeScanner<@Nullable Void, @Nullable Void> {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void none) {
                Scanner.this.scan(node, null);
                return null;
            }

            @Override
            public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void none) {
                Scanner.this.scan(node, null);
                return null;
            }
        }
    }

    private static String name(Tree select) {
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
    }

    private static boolean holdsText(Tree node) {
        return switch (node) {
            case LiteralTree literal -> literal.getValue() instanceof String;
            case BinaryTree binary -> holdsText(binary.getLeftOperand()) || holdsText(binary.getRightOperand());
            case ParenthesizedTree inner -> holdsText(inner.getExpression());
            case ConditionalExpressionTree either ->
                holdsText(either.getTrueExpression()) || holdsText(either.getFalseExpression());
            default -> false;
        };
    }

    private static List<String> templates(Tree node) {
        return switch (node) {
            case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> templates(inner.getExpression());
            case BinaryTree binary
            when binary.getKind() == Tree.Kind.PLUS ->
                joined(templates(binary.getLeftOperand()), templates(binary.getRightOperand()));
            case ConditionalExpressionTree either
            when holdsText(either) ->
                Stream.concat(
                                templates(either.getTrueExpression()).stream(),
                                templates(either.getFalseExpression()).stream())
                        .distinct()
                        .toList();
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("formatted")
                    && select.getExpression() instanceof LiteralTree literal ->
                List.of(String.valueOf(literal.getValue()).replaceAll("%[\\d$.,]*[sdfn]", "\u0000"));
            default -> List.of("\u0000");
        };
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>();
        for (String one : first) {
            for (String other : second) {
                if (all.size() < MOST_ALTERNATIVES) {
                    all.add((one + other).replace("\u0000\u0000", "\u0000"));
                }
            }
        }
        return all;
    }

    private static String numbered(String text) {
        var out = new StringBuilder();
        int hole = 0;
        var matcher = HOLE.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(out, "{" + hole++ + "}");
        }
        return matcher.appendTail(out).toString();
    }

    private static boolean spoken(String text) {
        String bare = text.strip();
        return WORDS.matcher(bare).find()
                && bare.chars().filter(Character::isLetter).count() > 3
                && !bare.contains("\n")
                && !bare.startsWith("--")
                && !bare.startsWith("#")
                && !bare.contains("(?")
                && !bare.contains("\\");
    }

    public static void main(String[] arguments) throws IOException {
        read().forEach((sentence, file) -> System.out.println(file + "\t" + sentence));
    }
}
