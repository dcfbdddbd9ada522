package io.github.salesdomain.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.domains.DomainContextBase;

/** What core has to offer, and the arbitraries that the testkit has for it. */
public final class Domains {

    private Domains() {}

    /** An arbitrary of the testkit with the type it makes. */
    public record Source(Type type, Arbitrary<?> arbitrary) {

        /** {@return the type without its parameters} */
        public Class<?> raw() {
            return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        }
    }

    /** {@return every public static method of a domain class that takes nothing and gives an arbitrary} */
    public static List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (Class<?> domain : publicTypes("io.github.salesdomain.testkit.QuantityDomain")) {
            if (DomainContextBase.class.isAssignableFrom(domain)) {
                for (Method method : domain.getMethods()) {
                    if (Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 0
                            && method.getReturnType() == Arbitrary.class) {
                        Type made = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
                        try {
                            sources.add(new Source(made, (Arbitrary<?>) method.invoke(null)));
                        } catch (ReflectiveOperationException failure) {
                            throw new IllegalStateException(failure);
                        }
                    }
                }
            }
        }
        sources.sort(Comparator.comparing(source -> source.type().getTypeName()));
        return sources;
    }

    /** {@return all public types, nested ones too, in the exported packages of the module of this class, sorted by name} */
    public static List<Class<?>> publicTypes(String memberOfModule) {
        try {
            Path place = Path.of(Class.forName(memberOfModule)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            ModuleDescriptor module = ModuleFinder.of(place).findAll().stream()
                    .findFirst()
                    .orElseThrow()
                    .descriptor();
            List<String> exported = module.exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .toList();
            if (Files.isDirectory(place)) {
                return publicTypes(place, exported);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return publicTypes(jar.getPath("/"), exported);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ReflectiveOperationException | URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Class<?>> publicTypes(Path root, List<String> exported)
            throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".class") || name.endsWith("-info.class")) {
                    continue;
                }
                Class<?> type = Class.forName(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'),
                        false,
                        Domains.class.getClassLoader());
                if (exported.contains(type.getPackageName()) && isPublic(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
