package dev.unleak.guides;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;

/** Real parsers of the five languages, none of which needs a toolchain on the machine. */
public final class SnippetParsers {
    private SnippetParsers() {}

    /** What is wrong with the program's syntax; empty when it parses. */
    public static Optional<String> syntaxError(SnippetLanguage language, String program) {
        return switch (language) {
            case JAVA -> javac(program);
            case PYTHON -> treeSitter(new TreeSitterPython(), program);
            case JAVASCRIPT -> treeSitter(new TreeSitterJavascript(), program);
            case GO -> treeSitter(new TreeSitterGo(), program);
            case CSHARP -> treeSitter(new TreeSitterCSharp(), program);
        };
    }

    private static Optional<String> javac(String program) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///ReadSecret.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return program;
                    }
                };
        try {
            ((JavacTask) compiler.getTask(null, null, found, List.of("-proc:none"), null, List.of(file))).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> treeSitter(TSLanguage language, String program) {
        TSParser parser = new TSParser();
        parser.setLanguage(language);
        TSNode root = parser.parseString(null, program).getRootNode();
        return root.hasError() ? Optional.of(firstError(root)) : Optional.empty();
    }

    private static String firstError(TSNode node) {
        for (int i = 0; i < node.getChildCount(); i++) {
            TSNode child = node.getChild(i);
            if (child.hasError() || child.isMissing() || child.isError()) {
                return firstError(child);
            }
        }
        return "line " + (node.getStartPoint().getRow() + 1) + ": " + node.getType();
    }
}
