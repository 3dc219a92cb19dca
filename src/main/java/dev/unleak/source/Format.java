package dev.unleak.source;

import dev.unleak.model.NotSearched;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A format whose content does not stand in its bytes as text. Everything else is searched, binary files too: keys in
 * programs and databases are as readable to a thief as in text.
 *
 * @param title for people, with an article
 */
public record Format(NotSearched.Why why, String title) {
    private static final Format POINTER = new Format(NotSearched.Why.POINTER, "a Git LFS pointer");

    /** First line of a pointer file, of the Git LFS specification, docs/spec.md. */
    private static final byte[] LFS =
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);

    /** Where the name has no file format specification nearer, marks are those of the Unix magic database. */
    private static final List<Mark> MARKS = List.of(
            Mark.at(0, "\u0089PNG", "a PNG image"),
            Mark.at(0, "\u00FF\u00D8\u00FF", "a JPEG image"),
            Mark.at(0, "GIF8", "a GIF image"),
            Mark.at(8, "WEBP", "a WebP image"),
            Mark.at(0, "PK\u0003\u0004", "a ZIP archive"),
            Mark.at(0, "\u001F\u008B", "a gzip file"),
            Mark.at(0, "BZh", "a bzip2 file"),
            Mark.at(0, "\u00FD7zXZ\u0000", "an xz file"),
            Mark.at(0, "\u0028\u00B5\u002F\u00FD", "a Zstandard file"),
            Mark.at(0, "\u0004\"M\u0018", "an LZ4 file"),
            Mark.at(0, "7z\u00BC\u00AF\u0027\u001C", "a 7z archive"),
            Mark.at(0, "Rar!", "a RAR archive"),
            Mark.at(0, "PACK", "a git pack"),
            Mark.at(0, "%PDF-", "a PDF document"),
            Mark.at(0, "wOFF", "a web font"),
            Mark.at(0, "wOF2", "a web font"),
            Mark.at(4, "ftyp", "an MP4 or HEIF file"),
            Mark.at(0, "\u001AE\u00DF\u00A3", "a Matroska or WebM video"),
            Mark.at(8, "AVI ", "an AVI video"),
            Mark.at(8, "WAVE", "a WAVE recording"),
            Mark.at(0, "OggS", "an Ogg recording"),
            Mark.at(0, "fLaC", "a FLAC recording"),
            Mark.at(0, "ID3", "an MP3 recording"));

    private record Mark(int at, byte[] bytes, Format format) {
        static Mark at(int at, String bytes, String title) {
            return new Mark(at, bytes.getBytes(StandardCharsets.ISO_8859_1), new Format(NotSearched.Why.BINARY, title));
        }

        boolean in(byte[] head) {
            return head.length >= at + bytes.length
                    && java.util.Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
        }
    }

    static Optional<Format> of(byte[] head) {
        if (new Mark(0, LFS, POINTER).in(head)) {
            return Optional.of(POINTER);
        }
        if (!hasControls(head)) {
            return Optional.empty();
        }
        return MARKS.stream().filter(mark -> mark.in(head)).map(Mark::format).findFirst();
    }

    /** Text that only begins like one of the formats has none of these. */
    private static boolean hasControls(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < '\t') {
                return true;
            }
        }
        return false;
    }

    /** Why it was not searched, in one sentence. */
    public String sentence() {
        return why == NotSearched.Why.POINTER
                ? "It is a Git LFS pointer: the content lies on a server, and only what was downloaded can be searched."
                : "It is " + title + ", whose content is compressed; Unleak does not look inside it yet.";
    }
}
