package dev.unleak.remedy.fix;

import dev.unleak.detect.Detector;
import dev.unleak.guides.Guide;
import dev.unleak.guides.GuideLibrary;
import dev.unleak.model.Finding;
import dev.unleak.model.Occurrence;
import dev.unleak.model.Secret;
import dev.unleak.model.UserError;
import dev.unleak.model.Where;
import dev.unleak.scan.Fingerprinter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes plans of fixes: reads the files again, changes nothing. Blocks on disk; safe for many threads. */
public final class FixPlanner {
    private final Detector detector;
    private final Fingerprinter fingerprinter;
    private final GuideLibrary guides;

    /** @param fingerprinter the one that the findings were named with */
    public FixPlanner(Detector detector, Fingerprinter fingerprinter, GuideLibrary guides) {
        this.detector = detector;
        this.fingerprinter = fingerprinter;
        this.guides = guides;
    }

    /**
     * Plans a look-up in place of the finding's secret.
     *
     * @throws UserError if none of the places is in the working tree, the name cannot be a variable's, or the value
     *     would be written where git keeps it
     */
    public FixPlan plan(FixRequest request) {
        Map<String, List<Occurrence>> byPath = byPath(request);
        ProjectFiles files = ProjectFiles.at(request.root());
        Draft draft = new Draft(files, request, new Sightings(detector, fingerprinter, request.finding()));
        byPath.forEach(draft::add);
        draft.declare();
        return draft.plan();
    }

    private static Map<String, List<Occurrence>> byPath(FixRequest request) {
        Map<String, List<Occurrence>> byPath = new LinkedHashMap<>();
        for (Occurrence place : request.places()) {
            if (place.place().where() == Where.WORKING_TREE) {
                byPath.computeIfAbsent(place.place().path(), _ -> new ArrayList<>())
                        .add(place);
            }
        }
        if (byPath.isEmpty()) {
            throw new UserError("It stands in no file of the working tree; what is in git's history stays there until"
                    + " the history is rewritten.");
        }
        return byPath;
    }

    /** One plan in the making. */
    private final class Draft {
        private final ProjectFiles files;
        private final FixRequest request;
        private final Sightings sightings;
        private final List<FileEdit> edits = new ArrayList<>();
        private final List<ByHand> byHand = new ArrayList<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private final Set<String> variables = new LinkedHashSet<>();
        private Optional<String> name;
        private Optional<Secret> secret = Optional.empty();

        Draft(ProjectFiles files, FixRequest request, Sightings sightings) {
            this.files = files;
            this.request = request;
            this.sightings = sightings;
            Optional<Guide> guide = guides.guide(request.finding().guide());
            name = request.variable()
                    .or(() -> guide.map(found -> found.names().variable()).filter(known -> !known.isEmpty()))
                    .map(VariableName::checked);
        }

        void add(String path, List<Occurrence> places) {
            Optional<byte[]> before;
            try {
                before = files.read(path);
            } catch (UserError e) {
                refuse(path, places, String.valueOf(e.getMessage()));
                return;
            }
            List<Sightings.Seen> seen =
                    before.map(bytes -> sightings.in(path, bytes)).orElse(List.of());
            Set<Integer> lines = new LinkedHashSet<>();
            places.forEach(place -> lines.add(place.position().line()));
            List<Sightings.Seen> meant = seen.stream()
                    .filter(one -> lines.contains(one.candidate().position().line()))
                    .toList();
            if (before.isEmpty() || meant.isEmpty()) {
                refuse(path, places, "It does not stand there any more; scan again.");
                return;
            }
            secret = Optional.of(meant.getFirst().candidate().secret());
            FileFix fix = new FileFix(path, before.get(), variable(path, before.get(), meant), this::beside);
            meant.forEach(fix::rewrite);
            byHand.addAll(fix.byHand());
            fix.after().ifPresent(after -> {
                edit(path, before.get(), after);
                notes.addAll(fix.notes());
                variables.addAll(fix.variables());
                recheck(path, after, seen.size() - meant.size() + fix.byHand().size());
            });
        }

        private void refuse(String path, List<Occurrence> places, String sentence) {
            byHand.add(new ByHand(path, places.getFirst().position().line(), sentence));
        }

        private String variable(String path, byte[] bytes, List<Sightings.Seen> meant) {
            String chosen = name.orElseGet(() -> FileFix.given(
                    path, bytes, meant.getFirst(), request.finding().type()));
            name = Optional.of(chosen);
            return chosen;
        }

        private void edit(String path, byte[] before, byte[] after) {
            Shown shown = new Shown(detector, secret.orElseThrow());
            edits.add(new FileEdit(
                    path, Optional.of(before), after, false, shown.lines(path, before), shown.lines(path, after)));
        }

        /** What was taken out must be gone: nobody should believe the diff alone. */
        private void recheck(String path, byte[] after, int expected) {
            List<Sightings.Seen> left = sightings.in(path, after);
            if (left.size() > expected) {
                byHand.add(new ByHand(
                        path,
                        left.getLast().candidate().position().line(),
                        "It would still stand there in another form; take it out by hand."));
            }
        }

        /** Files of Terraform in the same folder, as they are to be. */
        private List<String> beside(String path) {
            return Neighbours.texts(files, path, edits);
        }

        void declare() {
            Finding finding = request.finding();
            if (!variables.isEmpty()) {
                EnvironmentFiles environment = new EnvironmentFiles(files, new Shown(detector, secret.orElseThrow()));
                environment.declare(variables, secret.filter(_ -> request.keepValue()));
                edits.addAll(0, environment.edits());
                notes.addAll(environment.notes());
            }
            if (finding.occurrences().stream()
                    .anyMatch(place -> place.place().where().inObjects())) {
                notes.add("It also stands in git's objects, which a change of files does not reach.");
            }
        }

        FixPlan plan() {
            return new FixPlan(
                    files.root(), name.orElse(""), List.copyOf(edits), List.copyOf(byHand), List.copyOf(notes));
        }
    }
}
