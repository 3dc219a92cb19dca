package dev.unleak.scan;

import dev.unleak.model.Finding;
import dev.unleak.model.NotSearched;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Place;
import dev.unleak.model.Where;
import dev.unleak.scan.suppress.OwnMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Puts the root, as it was given, before the paths of a result, so that those of several roots can be told apart. */
final class RootPrefix {
    private final String prefix;

    RootPrefix(Path root) {
        Path folder = Files.isRegularFile(root)
                ? Optional.ofNullable(root.getParent()).orElse(Path.of(""))
                : root;
        String text = folder.normalize().toString().replace('\\', '/');
        prefix = root.equals(Sources.STDIN) || text.isEmpty() ? "" : text.endsWith("/") ? text : text + "/";
    }

    ScanResult of(ScanResult result) {
        return prefix.isEmpty()
                ? result
                : new ScanResult(
                        result.findings().stream().map(this::of).toList(),
                        result.summary()
                                .with(result.summary().notSearched().stream()
                                        .map(this::of)
                                        .toList()),
                        new SuppressionAudit(
                                result.audit().staleMarks().stream()
                                        .map(mark -> new OwnMark(prefix + mark.path(), mark.line(), mark.id()))
                                        .toList(),
                                result.audit().staleEntries(),
                                result.audit().baseline()));
    }

    private Finding of(Finding finding) {
        return finding.in(finding.occurrences().stream().map(this::of).toList());
    }

    private Occurrence of(Occurrence occurrence) {
        Place place = occurrence.place();
        if (place.where() == Where.MESSAGE) {
            return occurrence;
        }
        return new Occurrence(
                new Place(
                        place.where(),
                        prefix + place.path(),
                        place.blob(),
                        place.first(),
                        place.last(),
                        place.removed(),
                        place.refs(),
                        place.pushed()),
                occurrence.position(),
                occurrence.rule(),
                occurrence.confidence(),
                occurrence.inside(),
                occurrence.decoded(),
                occurrence.suppression());
    }

    private NotSearched of(NotSearched skipped) {
        return new NotSearched(prefix + skipped.path(), skipped.why(), skipped.bytes(), skipped.detail());
    }
}
