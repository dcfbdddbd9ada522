package io.github.salesdomain;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The types of everything that a class file calls or reads, from its constant pool. */
final class ClassFileDescriptors {

    private static final int MAGIC = 0xCAFEBABE;

    private ClassFileDescriptors() {}

    /** Each used field or method as name and descriptor, such as {@code doubleValue()D}. */
    static List<String> of(Path classFile) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                throw new IllegalStateException("not a class file: " + classFile);
            }
            in.readInt();
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            List<int[]> namesAndTypes = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 12 -> namesAndTypes.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                    case 3, 4, 9, 10, 11, 17, 18 -> in.readInt();
                    case 5, 6 -> {
                        in.readLong();
                        i++; // takes two places
                    }
                    case 15 -> in.skipNBytes(3);
                    default -> in.readUnsignedShort();
                }
            }
            return namesAndTypes.stream()
                    .map(pair -> texts[pair[0]] + texts[pair[1]])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a descriptor has a {@code double} or {@code float} in it. */
    static boolean hasBinaryFraction(String nameAndDescriptor) {
        int start = nameAndDescriptor.indexOf('(');
        String descriptor = start < 0 ? "" : nameAndDescriptor.substring(start);
        return descriptor.replaceAll("L[^;]*;", "").matches(".*[DF].*");
    }
}
