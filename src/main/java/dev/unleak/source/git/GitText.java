package dev.unleak.source.git;

import dev.unleak.model.CommitInfo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.InvalidObjectIdException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * What stands in commits and annotated tags; see git-hash-object(1) and git-mktag(1). Takes damaged ones as they are.
 */
final class GitText {
    private static final int ID = 40;

    private GitText() {}

    /** @throws CorruptObjectException if it names no tree */
    static ObjectId tree(byte[] commit) throws CorruptObjectException {
        return id(commit, "tree ", 0);
    }

    static List<ObjectId> parents(byte[] commit) throws CorruptObjectException {
        List<ObjectId> parents = new ArrayList<>(2);
        int at = "tree ".length() + ID + 1;
        while (RawParseUtils.match(commit, at, "parent ".getBytes(StandardCharsets.US_ASCII)) >= 0) {
            parents.add(id(commit, "parent ", at));
            at += "parent ".length() + ID + 1;
        }
        return parents;
    }

    /** The object that a tag names. */
    static ObjectId tagged(byte[] tag) throws CorruptObjectException {
        return id(tag, "object ", 0);
    }

    private static ObjectId id(byte[] raw, String key, int at) throws CorruptObjectException {
        int from = RawParseUtils.match(raw, at, key.getBytes(StandardCharsets.US_ASCII));
        if (from < 0 || from + ID > raw.length) {
            throw new CorruptObjectException("an object lacks its line '" + key.strip() + "'");
        }
        try {
            return ObjectId.fromString(raw, from);
        } catch (InvalidObjectIdException e) {
            throw new CorruptObjectException("an object's line '" + key.strip() + "' is damaged", e);
        }
    }

    /** Author date in seconds of the epoch, 0 where it is not told. */
    static long authored(byte[] commit) {
        return who(commit)
                .map(person -> person.getWhenAsInstant().getEpochSecond())
                .orElse(0L);
    }

    /** A commit with its author, or a tag with its tagger. */
    static CommitInfo info(ObjectId id, byte[] raw) {
        Optional<PersonIdent> who = who(raw);
        int from = message(raw);
        String text = new String(raw, from, Math.min(raw.length - from, 1000), StandardCharsets.UTF_8);
        return new CommitInfo(
                id.name(),
                who.map(PersonIdent::getName).orElse(""),
                who.map(PersonIdent::getEmailAddress).orElse(""),
                who.map(PersonIdent::getWhenAsInstant).orElse(Instant.EPOCH),
                text.lines().findFirst().orElse(""));
    }

    private static Optional<PersonIdent> who(byte[] raw) {
        int at = Math.max(RawParseUtils.author(raw, 0), RawParseUtils.tagger(raw, 0));
        return at < 0 ? Optional.empty() : Optional.ofNullable(RawParseUtils.parsePersonIdent(raw, at));
    }

    /** Where the message begins: behind the first empty line. */
    static int message(byte[] raw) {
        return message(raw, raw.length);
    }

    /** @param length how many of the bytes count */
    static int message(byte[] raw, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (raw[i] == '\n' && raw[i + 1] == '\n') {
                return i + 2;
            }
        }
        return length;
    }
}
