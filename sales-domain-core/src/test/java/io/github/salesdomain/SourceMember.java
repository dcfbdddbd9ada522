package io.github.salesdomain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * A type, method, constructor or constant that callers see, as it stands in the source.
 *
 * @param type the simple names of the type and those around it, joined by dots
 * @param name the name of the member; of a type, the empty text
 * @param comment its Javadoc comment, if it has one
 */
record SourceMember(
        String packageName,
        String type,
        String name,
        @Nullable String comment,
        boolean isMethod,
        boolean isStatic,
        boolean isOverride,
        List<String> parameters,
        String returns) {

    /** As in {@code money: Apportioner.split}. */
    @Override
    public String toString() {
        return packageName + ": " + type + (name.isEmpty() ? "" : "." + name);
    }

    /** All public members of all public types below a source folder. */
    static List<SourceMember> publicMembersIn(Path sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = Project.files(sources, ".java").stream()
                    .filter(path -> !path.endsWith("module-info.java") && !path.endsWith("package-info.java"))
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            Trees trees = Trees.instance(task);
            List<SourceMember> found = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(trees, unit.getPackageName().toString(), found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final String packageName;
        private final List<SourceMember> found;

        Scanner(Trees trees, String packageName, List<SourceMember> found) {
            this.trees = trees;
            this.packageName = packageName.substring(packageName.lastIndexOf('.') + 1);
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (!isVisible(type.getModifiers())) {
                return null;
            }
            add("", type.getModifiers(), false, List.of(), "");
            return super.visitClass(type, unused);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            if (isVisible(method.getModifiers())) {
                add(
                        method.getName().toString(),
                        method.getModifiers(),
                        true,
                        method.getParameters().stream()
                                .map(parameter -> String.valueOf(parameter.getType()))
                                .toList(),
                        String.valueOf(method.getReturnType()));
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void unused) {
            boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            boolean isConstant = field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (isField && isConstant && isVisible(field.getModifiers())) {
                add(field.getName().toString(), field.getModifiers(), false, List.of(), "");
            }
            return null;
        }

        private boolean isVisible(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
                return true;
            }
            TreePath around = getCurrentPath().getParentPath();
            return around.getLeaf().getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void add(
                String name, ModifiersTree modifiers, boolean isMethod, List<String> parameters, String returns) {
            boolean isOverride = modifiers.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            found.add(new SourceMember(
                    packageName,
                    typeName(),
                    name,
                    trees.getDocComment(getCurrentPath()),
                    isMethod,
                    modifiers.getFlags().contains(Modifier.STATIC),
                    isOverride,
                    parameters,
                    returns));
        }

        private String typeName() {
            StringBuilder name = new StringBuilder();
            for (Tree tree : getCurrentPath()) {
                if (tree instanceof ClassTree type) {
                    name.insert(0, name.length() == 0 ? "" : ".").insert(0, type.getSimpleName());
                }
            }
            return name.toString();
        }
    }
}
