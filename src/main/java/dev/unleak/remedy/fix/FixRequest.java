package dev.unleak.remedy.fix;

import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to fix, and how.
 *
 * @param root the audited root
 * @param places those of the finding's places that are to be fixed; only those in the working tree can be
 * @param variable the name that the person chose for the variable
 * @param keepValue whether the person wants the value itself in {@code .env}
 */
public record FixRequest(
        Path root, Finding finding, List<Occurrence> places, Optional<String> variable, boolean keepValue) {}
