package dev.unleak.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unleak.model.IgnoreMark;
import dev.unleak.model.Position;
import dev.unleak.model.Reason;
import dev.unleak.model.Severity;
import dev.unleak.model.Suppression;
import dev.unleak.model.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How values of the model stand in columns. The numbers are part of the schema: never change one. */
final class Codes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Codes() {}

    /** One bit each; a lower one is more exposed. */
    static int bit(Where where) {
        return switch (where) {
            case WORKING_TREE -> 1;
            case INDEX -> 1 << 1;
            case HEAD -> 1 << 2;
            case HISTORY -> 1 << 3;
            case MESSAGE -> 1 << 4;
            case NOTE -> 1 << 5;
            case STASH -> 1 << 6;
            case REFLOG -> 1 << 7;
            case UNREACHABLE -> 1 << 8;
            case STDIN -> 1 << 9;
        };
    }

    static Where where(int bit) {
        for (Where where : Where.values()) {
            if (bit(where) == bit) {
                return where;
            }
        }
        throw new IllegalStateException("No kind of place has bit " + bit);
    }

    static int rank(Severity severity) {
        return switch (severity) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
            case CRITICAL -> 4;
        };
    }

    static Severity severity(int rank) {
        for (Severity severity : Severity.values()) {
            if (rank(severity) == rank) {
                return severity;
            }
        }
        throw new IllegalStateException("No severity has rank " + rank);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Last day of a suppression without an end. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    static Optional<Suppression> suppression(ResultSet row) throws SQLException {
        String kind = row.getString("suppressed");
        if (kind == null) {
            return Optional.empty();
        }
        LocalDate until = LocalDate.parse(row.getString("suppressed_until"));
        return Optional.of(new Suppression(
                Suppression.Kind.of(kind),
                row.getString("suppressed_by"),
                row.getString("suppressed_why"),
                row.getString("suppressed_author"),
                until.equals(FOREVER) ? Optional.empty() : Optional.of(until)));
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(row.getInt("line"), row.getInt("col"), row.getInt("end_line"), row.getInt("end_col"));
    }

    static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return parse(row.getString(column), new TypeReference<>() {});
    }

    static List<IgnoreMark> marks(ResultSet row) throws SQLException {
        return parse(row.getString("marks"), new TypeReference<>() {});
    }

    static List<Reason> reasons(ResultSet row) throws SQLException {
        return parse(row.getString("reasons"), new TypeReference<>() {});
    }

    static <T> List<T> parse(String json, TypeReference<List<T>> type) {
        try {
            return json.equals("[]") ? List.of() : List.copyOf(JSON.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
