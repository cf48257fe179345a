package org.lifront.runs.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources of the project, found from any working directory inside it and parsed by the JDK's own compiler. */
final class ProjectSources {

    /** The four modules, lowest first. */
    static final List<String> MODULES = List.of("lattice", "kmc", "analysis", "runs");

    private ProjectSources() {}

    /** Folder of the parent project. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("lifront"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Java files below {@code MODULE/src/main/java} of the given modules, sorted. */
    static List<Path> mainFiles(List<String> modules) {
        List<Path> files = new ArrayList<>();
        for (String module : modules) {
            files.addAll(javaFiles(root().resolve(module).resolve("src/main/java")));
        }
        return files;
    }

    /** Java files below {@code MODULE/src/test/java} of all modules, sorted. */
    static List<Path> testFiles() {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            files.addAll(javaFiles(root().resolve(module).resolve("src/test/java")));
        }
        return files;
    }

    /** A file's path relative to the project, for messages. */
    static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }

    /** What a visitor wants to see of each parsed file. */
    interface ParsedFile {
        void visit(Path file, CompilationUnitTree unit, SourcePositions positions);
    }

    /** Parses the files and shows each to the visitor. */
    static void parse(List<Path> files, ParsedFile visitor) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                visitor.visit(Path.of(unit.getSourceFile().toUri()), unit, positions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
