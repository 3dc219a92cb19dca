package dev.unleak.report.imported;

import dev.unleak.detect.Detector;
import dev.unleak.detect.text.Positions;
import dev.unleak.model.Candidate;
import dev.unleak.model.Fragment;
import dev.unleak.model.Position;
import dev.unleak.model.Secret;
import dev.unleak.scan.LineValues;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Looks for reported secrets in one fragment of the place that the report names. */
final class Look {
    /** Reports of detect-secrets live for months, and lines move meanwhile. */
    private static final int MOVED = 200;

    private final Fragment fragment;
    private final List<Candidate> candidates;

    Look(Fragment fragment, Detector detector) {
        this.fragment = fragment;
        candidates = detector.search(fragment);
    }

    /** All places of the secret; empty where it does not stand in this fragment. */
    List<Sighted> of(ForeignResult result) {
        if (result.value().isPresent()) {
            return value(result.value().get(), result.line());
        }
        return result.sha1().isPresent() ? digest(result.sha1().get(), result.line()) : line(result.line());
    }

    private List<Sighted> value(Secret value, int line) {
        List<Sighted> same = candidates.stream()
                .filter(candidate -> candidate.secret().reveal().equals(value.reveal()))
                .map(candidate -> Sighted.of(candidate, true))
                .toList();
        if (!same.isEmpty()) {
            return same;
        }
        // Some tools take more or less of it than we do.
        List<Sighted> alike = on(line).filter(
                        candidate -> candidate.secret().reveal().contains(value.reveal())
                                || value.reveal().contains(candidate.secret().reveal()))
                .map(candidate -> Sighted.of(candidate, true))
                .toList();
        return alike.isEmpty() ? plain(value) : alike;
    }

    private List<Sighted> plain(Secret value) {
        List<Sighted> found = new ArrayList<>();
        byte[] sought = value.bytes();
        Positions positions = new Positions(fragment);
        for (int i = 0; i + sought.length <= fragment.length() && sought.length > 0; i++) {
            if (java.util.Arrays.equals(fragment.bytes(), i, i + sought.length, sought, 0, sought.length)) {
                found.add(new Sighted(value, positions.of(i, i + sought.length), Optional.empty(), true));
                i += sought.length - 1;
            }
        }
        return found;
    }

    private List<Sighted> digest(String sha1, int line) {
        List<Sighted> same = candidates.stream()
                .filter(candidate -> sha1(candidate.secret()).equals(sha1))
                .map(candidate -> Sighted.of(candidate, true))
                .toList();
        return same.isEmpty()
                ? LineValues.find(fragment, line, MOVED, value -> sha1(value).equals(sha1)).stream()
                        .map(value -> new Sighted(value.secret(), value.position(), Optional.empty(), true))
                        .toList()
                : same;
    }

    /** Where the report names no value: what we believe most on that line, else the line itself. */
    private List<Sighted> line(int line) {
        Optional<Candidate> best = on(line).max(Comparator.comparingDouble(Candidate::confidence));
        if (best.isPresent()) {
            return List.of(Sighted.of(best.get(), false));
        }
        return LineValues.line(fragment, line)
                .map(value -> new Sighted(value.secret(), value.position(), Optional.empty(), false))
                .stream()
                .toList();
    }

    private java.util.stream.Stream<Candidate> on(int line) {
        return candidates.stream().filter(candidate -> {
            Position position = candidate.position();
            return position.line() <= line && line <= position.endLine();
        });
    }

    private static String sha1(Secret secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(secret.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1.", e);
        }
    }
}
