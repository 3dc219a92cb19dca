package dev.unleak.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.Constants;

/** The type of a loose object, told by the first word in it; see gitformat-loose(5). */
final class LooseHeader {
    /** The file is damaged; reading the object will tell. */
    static final int UNKNOWN = 0;

    private static final int LONGEST_TYPE = "commit ".length();

    private LooseHeader() {}

    /** As in JGit's Constants, or {@link #UNKNOWN} if the file is damaged. */
    static int type(Path file) {
        try (InputStream in = new InflaterInputStream(Files.newInputStream(file))) {
            String head = new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
            return switch (head.substring(0, Math.max(0, head.indexOf(' ')))) {
                case "blob" -> Constants.OBJ_BLOB;
                case "tree" -> Constants.OBJ_TREE;
                case "commit" -> Constants.OBJ_COMMIT;
                case "tag" -> Constants.OBJ_TAG;
                default -> UNKNOWN;
            };
        } catch (IOException damaged) {
            return UNKNOWN;
        }
    }
}
