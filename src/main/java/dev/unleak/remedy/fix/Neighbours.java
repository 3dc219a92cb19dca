package dev.unleak.remedy.fix;

import dev.unleak.model.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of Terraform beside one, which together are one module. */
final class Neighbours {
    private static final String ENDING = ".tf";

    private Neighbours() {}

    /** @param edits of the same plan, whose outcome counts instead of what is on disk */
    static List<String> texts(ProjectFiles files, String path, List<FileEdit> edits) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        List<String> texts = new ArrayList<>();
        try (Stream<Path> names = Files.list(files.root().resolve(folder))) {
            for (Path file : names.filter(Files::isRegularFile).toList()) {
                String name = folder + file.getFileName();
                if (name.endsWith(ENDING) && !name.equals(path) && !Files.isSymbolicLink(file)) {
                    Optional<byte[]> planned = edits.stream()
                            .filter(edit -> edit.path().equals(name))
                            .map(FileEdit::after)
                            .findFirst();
                    planned.or(() -> files.read(name))
                            .ifPresent(bytes -> texts.add(TextFile.of(bytes).text()));
                }
            }
        } catch (IOException e) {
            throw new UserError("The folder of " + path + " cannot be read; check its permissions.", e);
        }
        return texts;
    }
}
